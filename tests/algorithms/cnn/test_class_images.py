"""Images of any kind take one form, and some of each class are kept for the test."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.class_images import ClassImages, fitted, kept_for_test
from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.image import Image

RNG = np.random.default_rng(0)


def test_an_image_of_the_size_stays_as_it_is() -> None:
    pixels = RNG.integers(0, 256, (28, 28), dtype=np.uint8)
    np.testing.assert_array_equal(fitted(Image.of(pixels), ClassImages()), pixels)


def test_color_becomes_gray_or_stays() -> None:
    red = np.zeros((28, 28, 3), np.uint8)
    red[..., 0] = 255
    np.testing.assert_array_equal(fitted(Image.of(red), ClassImages()), 76)
    np.testing.assert_array_equal(fitted(Image.of(red), ClassImages(color=True)), red)
    gray = RNG.integers(0, 256, (28, 28), dtype=np.uint8)
    np.testing.assert_array_equal(fitted(Image.of(gray), ClassImages(color=True)), np.dstack([gray] * 3))


def test_black_to_white_become_0_to_255_for_every_type() -> None:
    sixteen = np.full((28, 28), 65535, np.uint16)
    sixteen[:14] = 0
    assert np.unique(fitted(Image.of(sixteen), ClassImages())).tolist() == [0, 255]
    floats = np.full((28, 28), 1.0, np.float32)
    floats[:14] = 0
    assert np.unique(fitted(Image.of(floats), ClassImages())).tolist() == [0, 255]


def test_proportions_are_kept_and_borders_repeated() -> None:
    wide = np.zeros((20, 40), np.uint8)
    wide[:10] = 200
    result = fitted(Image.of(wide), ClassImages(side=16))
    assert result.shape == (16, 16)
    np.testing.assert_array_equal(result[:8], 200)
    np.testing.assert_array_equal(result[8:], 0)
    thin = fitted(Image.of(np.full((1, 500), 9, np.uint8)), ClassImages(side=8))
    np.testing.assert_array_equal(thin, np.full((8, 8), 9))


def test_what_is_transparent_becomes_white() -> None:
    pixels = np.zeros((28, 28, 4), np.uint8)
    pixels[:14, :, 3] = 255
    result = fitted(Image.of(pixels), ClassImages())
    np.testing.assert_array_equal(result[:14], 0)
    np.testing.assert_array_equal(result[14:], 255)


def test_of_each_class_the_same_share_is_kept_by_the_seed() -> None:
    labels = np.repeat([0, 1, 2], [10, 20, 2])
    names = ("a", "b", "c")
    kept = kept_for_test(labels, names, 0.3, np.random.default_rng(1))
    assert [int(kept[labels == label].sum()) for label in range(3)] == [3, 6, 1]
    np.testing.assert_array_equal(kept, kept_for_test(labels, names, 0.3, np.random.default_rng(1)))
    assert (kept != kept_for_test(labels, names, 0.3, np.random.default_rng(2))).any()


@pytest.mark.parametrize(("count", "words"), [(1, "“b” has 1 image that can be read"), (0, "“b” has 0 images")])
def test_a_class_of_less_than_two_is_refused(count: int, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        kept_for_test(np.repeat([0, 1], [5, count]), ("a", "b"), 0.2, np.random.default_rng(0))
