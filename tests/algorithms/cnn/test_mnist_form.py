"""Drawn digits take the form of those of MNIST."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.cnn.idx import decode_images
from sightglass.algorithms.cnn.mnist_form import mnist_form
from sightglass.algorithms.errors import ImageError
from tests.algorithms.cnn.mnist import FOLDER, needs_mnist


def drawn(left: int = 60, top: int = 40, size: int = 280) -> NDArray[np.uint8]:
    sheet = np.zeros((size, size), np.uint8)
    cv2.polylines(sheet, [np.array([[left, top], [left + 90, top], [left + 30, top + 140]])], False, 255, 18,
                  cv2.LINE_AA)  # fmt: skip
    return sheet


def formed(drawing: NDArray[np.uint8]) -> NDArray[np.uint8]:
    result = mnist_form(drawing)
    assert result is not None
    assert result.shape == (28, 28)
    assert result.dtype == np.uint8
    return result


def box(image: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    return tuple(cv2.boundingRect(image))  # type: ignore[return-value]


def center(image: NDArray[np.uint8]) -> tuple[float, float]:
    weights, places = image.astype(np.float64), np.arange(28)
    return float(weights.sum(1) @ places / weights.sum()), float(weights.sum(0) @ places / weights.sum())


@needs_mnist
def test_images_of_mnist_stay_as_they_are() -> None:
    name = "t10k-images-idx3-ubyte.gz"
    for image in decode_images((FOLDER / name).read_bytes(), name, 1 << 30)[:1000]:
        np.testing.assert_array_equal(formed(image), image)


def test_the_longer_side_becomes_twenty_and_the_mass_lies_in_the_middle() -> None:
    drawing = drawn()
    result = formed(drawing)
    _, _, columns, rows = box(result)
    _, _, wide, high = box(drawing)
    assert rows == 20
    assert columns == round(20 * wide / high)
    assert center(result) == pytest.approx((14, 14), abs=0.5)


def test_edges_are_smooth() -> None:
    result = formed(drawn())
    assert np.unique(result).size > 20
    assert result.max() == 255


def test_place_and_size_of_the_drawing_do_not_matter() -> None:
    result = formed(drawn())
    np.testing.assert_array_equal(formed(drawn(150, 100)), result)
    doubled = cv2.resize(drawn(), None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)
    np.testing.assert_allclose(formed(np.asarray(doubled, np.uint8)), result, atol=3)


def test_an_empty_drawing_has_no_form() -> None:
    assert mnist_form(np.zeros((280, 280), np.uint8)) is None
    assert mnist_form(np.zeros((0, 5), np.uint8)) is None


def test_a_dot_and_a_hairline_have_one() -> None:
    dot, line = np.zeros((100, 100), np.uint8), np.zeros((100, 100), np.uint8)
    dot[3, 97], line[:, 50] = 1, 200
    assert box(formed(dot))[2:] == (20, 20)
    assert box(formed(line)) == (14, 4, 1, 20)


def test_a_mass_far_from_the_middle_does_not_push_the_digit_out() -> None:
    heavy = np.zeros((100, 100), np.uint8)
    heavy[:, :] = 1
    heavy[:10, :10] = 255
    result = formed(heavy)
    assert box(result)[2:] == (20, 20)
    assert box(result)[:2] == (8, 8)


def test_a_view_that_is_not_contiguous_is_read_right() -> None:
    wide = np.repeat(drawn(), 2, axis=1)
    np.testing.assert_array_equal(formed(wide[:, ::2]), formed(drawn()))


def test_color_and_floats_are_refused() -> None:
    with pytest.raises(ImageError, match="gray image of 8 bits"):
        mnist_form(np.zeros((28, 28, 3), np.uint8))
    with pytest.raises(ImageError, match="float32"):
        mnist_form(np.zeros((28, 28), np.float32))  # type: ignore[arg-type]
