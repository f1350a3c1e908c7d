"""Rendered digits: repeatable, balanced, whole, and like those of MNIST."""

import hashlib
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.cnn import digit_shapes
from sightglass.algorithms.cnn.dataset import Dataset
from sightglass.algorithms.cnn.digit_strokes import FORMS
from sightglass.algorithms.cnn.idx import decode_images
from sightglass.algorithms.cnn.rendered_digits import RenderedDigits, rendered_digits
from sightglass.algorithms.progress import Cancelled
from tests.algorithms.cnn.mnist import FOLDER, needs_mnist

STILL = dict.fromkeys(
    ("shift", "rotation", "shear", "scale", "stretch", "bend", "thickness_spread", "blur", "noise", "unsteadiness"), 0.0
)


@pytest.fixture(scope="module")
def usual() -> Dataset:
    return rendered_digits()


@pytest.fixture
def without_caches() -> Iterator[None]:
    digit_shapes.printed_shapes.cache_clear()
    yield
    digit_shapes.printed_shapes.cache_clear()


def some(**changes: Any) -> Dataset:
    return rendered_digits(RenderedDigits(**{"count": 600} | changes))


def digest(whole: Dataset) -> str:
    parts = (whole.train.images, whole.train.labels, whole.test.images, whole.test.labels)
    return hashlib.sha256(b"".join(part.tobytes() for part in parts)).hexdigest()


def centers(images: NDArray[np.uint8]) -> NDArray[np.float64]:
    weights = images.astype(np.float64)
    places = np.arange(images.shape[1])
    return np.stack([weights.sum(axis) @ places / weights.sum((1, 2)) for axis in (2, 1)], axis=-1)


def extents(images: NDArray[np.uint8]) -> NDArray[np.int64]:
    return np.array([cv2.boundingRect(np.asarray(image > 127, np.uint8))[2:] for image in images], np.int64)


def test_the_defaults_give_ten_thousand_and_two_thousand_with_each_class_as_often(usual: Dataset) -> None:
    assert usual.train.images.shape == (10_000, 28, 28)
    assert usual.test.images.shape == (2_000, 28, 28)
    assert np.bincount(usual.train.labels).tolist() == [1000] * 10
    assert np.bincount(usual.test.labels).tolist() == [200] * 10
    assert usual.train.classes == tuple("0123456789")
    # The order tells nothing of the class.
    assert np.bincount(usual.train.labels[:100], minlength=10).min() > 0


def test_the_same_seed_gives_the_same_bytes_and_another_one_others() -> None:
    first = digest(some(seed=7))
    assert digest(some(seed=7)) == first
    assert digest(some(seed=8)) != first


def test_no_image_of_the_test_is_one_to_learn_from(usual: Dataset) -> None:
    train = {image.tobytes() for image in usual.train.images}
    assert len(train) == 10_000
    assert not any(image.tobytes() in train for image in usual.test.images)


def at_the_border(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.stack([images[:, 0], images[:, -1], images[:, :, 0], images[:, :, -1]], axis=1).max((1, 2))


@pytest.mark.parametrize("handwriting", [0.0, 1.0])
def test_nothing_is_cut_off(handwriting: float) -> None:
    images = some(count=1800, handwriting=handwriting, noise=0, blur=0).train.images
    assert at_the_border(images).max() == 0
    strong = some(count=1800, handwriting=handwriting, noise=0, blur=0, rotation=25, shear=0.45, scale=0.3,
                  stretch=0.4, bend=1.8, thickness=3, shift=4, unsteadiness=0.1).train.images  # fmt: skip
    assert np.mean(at_the_border(strong) > 0) < 0.01


def test_the_strongest_distortions_leave_something_to_see() -> None:
    strongest = {field.name: field.high for field in RenderedDigits.fields() if field.name not in ("count", "seed")}
    images = some(**strongest | {"noise": 0}).train.images
    ink = (images > 64).mean((1, 2))
    assert ink.min() > 0.02
    assert ink.max() < 0.6


def test_the_longer_side_is_twenty_pixels_and_the_mass_is_in_the_middle() -> None:
    images = some(**STILL).train.images
    offsets = np.abs(centers(images) - 14).max(1)
    assert np.percentile(offsets, 90) < 0.6
    # The bar of a 7 is so heavy that its foot would not fit in below.
    assert offsets.max() < 1.8
    assert np.abs(extents(images).max(1) - 20).max() <= 1


def test_the_usual_ones_are_centred_to_within_the_shift(usual: Dataset) -> None:
    offsets = centers(usual.train.images[:2000]) - 14
    assert np.percentile(np.abs(offsets), 99) < 1 + 0.75
    assert np.abs(offsets.mean(0)).max() < 0.15


@needs_mnist
def test_they_are_as_bright_as_mnist(usual: Dataset) -> None:
    name = "t10k-images-idx3-ubyte.gz"
    real = decode_images((FOLDER / name).read_bytes(), name, 1 << 30)
    assert usual.train.images.mean() == pytest.approx(real.mean(), rel=0.1)
    ink, real_ink = ((images > 127).mean((1, 2)) for images in (usual.train.images, real))
    assert np.percentile(ink, (5, 50, 95)) == pytest.approx(np.percentile(real_ink, (5, 50, 95)), rel=0.35)


def test_digits_are_told_apart_by_the_nearest_neighbour(usual: Dataset) -> None:
    train, test = (
        part.images[:count].reshape(count, -1).astype(np.float32)
        for part, count in ((usual.train, 5000), (usual.test, 1000))
    )
    train, test = (rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (train, test))
    found = usual.train.labels[:5000][(test @ train.T).argmax(1)]
    truth = usual.test.labels[:1000]
    assert np.mean(found != truth) < 0.05
    for pair in ((6, 9), (1, 7)):
        among = np.isin(truth, pair)
        confused = np.isin(found[among], pair) & (found[among] != truth[among])
        assert confused.mean() < 0.05


@pytest.mark.parametrize(
    ("name", "value"),
    [("shift", 3.0), ("rotation", 30.0), ("shear", 0.5), ("scale", 0.3), ("stretch", 0.5), ("bend", 2.0),
     ("thickness_spread", 1.0), ("blur", 1.5), ("noise", 0.1), ("unsteadiness", 0.1)],
)  # fmt: skip
def test_every_distortion_makes_digits_of_one_form_differ(name: str, value: float) -> None:
    still = some(**STILL, handwriting=1.0)
    moving = some(**STILL | {name: value}, handwriting=1.0)
    forms = len({image.tobytes() for image in still.train.images})
    assert forms == sum(map(len, FORMS))
    assert len({image.tobytes() for image in moving.train.images}) > 5 * forms


def test_thickness_is_that_of_the_strokes() -> None:
    for thickness in (1.5, 2.5, 3.5):
        whole = some(**STILL | {"thickness": thickness}, handwriting=1.0, seed=1)
        bars = [image for image, label in zip(whole.train.images, whole.train.labels, strict=True)
                if label == 1 and extents(image[None])[0, 0] <= 4]  # fmt: skip
        assert len(bars) > 5
        # A bar's width, in the middle of its height, is the sum of its levels.
        assert np.mean([bar[14].sum() / 255 for bar in bars]) == pytest.approx(thickness, abs=0.4)


def test_noise_has_its_standard_deviation() -> None:
    images = some(noise=0.1, blur=0).train.images
    # Around black, where noise below 0 is cut off, half of the variance is left.
    corner = images[:, :2, :2].astype(np.float64) / 255
    assert np.sqrt(2 * np.mean(corner**2)) == pytest.approx(0.1, rel=0.05)


def test_the_share_of_handwriting_is_kept(without_caches: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert digest(some(handwriting=1.0)) != digest(some(handwriting=0.0))
    digit_shapes.printed_shapes.cache_clear()
    monkeypatch.setattr(digit_shapes, "find_spec", lambda _: None)
    alone = some(**STILL, handwriting=0.0)
    # Pillow's own typeface is left where no package brings another one.
    assert len({image.tobytes() for image in alone.train.images}) == 10


def test_every_typeface_has_all_digits(without_caches: None) -> None:
    shapes = digit_shapes.printed_shapes()
    assert [shape.digit for shape in shapes] == list(range(10)) * 6
    assert len({shape.distance.tobytes() for shape in shapes}) == 60
    for shape in shapes:
        assert np.ptp(shape.outline[1]) == pytest.approx(digit_shapes.HEIGHT, abs=3)
        assert 0 < shape.thin_half_width <= shape.half_width < 12


class Recorder:
    def __init__(self, stop_at: float = 2.0) -> None:
        self.fractions: list[float] = []
        self._stop_at = stop_at

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        self.fractions.append(fraction)
        if fraction >= self._stop_at:
            raise Cancelled


def test_progress_rises_to_one_and_can_end_the_work() -> None:
    progress = Recorder()
    rendered_digits(RenderedDigits(count=3000), progress)
    assert progress.fractions == sorted(progress.fractions)
    assert len(progress.fractions) >= 6
    assert progress.fractions[-1] == 1.0
    with pytest.raises(Cancelled):
        rendered_digits(RenderedDigits(count=3000), Recorder(0.3))
