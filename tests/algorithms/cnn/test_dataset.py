"""Labelled images say what is wrong with them."""

from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.cnn.dataset import Dataset, DatasetError, LabelledImages

CLASSES = ("cat", "dog")


def part(images: Any = None, labels: Any = None, classes: tuple[str, ...] = CLASSES) -> LabelledImages:
    images = np.zeros((4, 5, 6), np.uint8) if images is None else images
    labels = np.array([0, 1, 1, 0]) if labels is None else labels
    return LabelledImages(images, labels, classes, "pets")


@pytest.mark.parametrize("shape", [(4, 5, 6), (4, 5, 6, 3)])
def test_gray_and_color_are_kept_as_they_are(shape: tuple[int, ...]) -> None:
    images = np.zeros(shape, np.uint8)
    whole = Dataset(part(images), part(images[:2], np.array([1, 0])), "pets")
    assert whole.train.images is images
    assert whole.test.labels.tolist() == [1, 0]
    assert len(whole.test) == 2
    assert whole.train.channels == (3 if len(shape) == 4 else 1)


@pytest.mark.parametrize(
    ("images", "words"),
    [
        (np.zeros((4, 5, 6), np.float32), r"“pets”: .* but these are float32 of the shape \(4, 5, 6\)"),
        (np.zeros((4, 30), np.uint8), r"shape \(4, 30\)"),
        (np.zeros((4, 5, 6, 4), np.uint8), r"shape \(4, 5, 6, 4\)"),
        (np.zeros((0, 5, 6), np.uint8), "“pets” holds no image"),
        (np.zeros((4, 5, 0), np.uint8), "“pets” holds no image"),
        (np.zeros((5, 5, 6), np.uint8), r"“pets”: 5 images need as many labels, .* int64 of the shape \(4,\)"),
    ],
)
def test_images_that_are_none_are_refused(images: Any, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        part(images)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (np.array([0, 1, 2, 0]), "“pets”: image 3 has the label 2, but there are 2 classes: labels run from 0 to 1"),
        (np.array([0, -1, 1, 0]), "image 2 has the label −1"),
        (np.array([[0, 1, 1, 0]]), r"int64 of the shape \(1, 4\)"),
        (np.array([0, 1, 1, 0], np.uint8), "there are uint8"),
        (np.array([0, 1, 1, 0], np.float64), "there are float64"),
    ],
)
def test_labels_that_are_none_are_refused(labels: Any, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        part(labels=labels)


def test_train_and_test_have_to_fit_each_other() -> None:
    with pytest.raises(DatasetError, match="“pets”: training images of 6 × 5 pixels in gray and test images of 7 × 5"):
        Dataset(part(), part(np.zeros((4, 5, 7), np.uint8)), "pets")
    with pytest.raises(DatasetError, match="6 × 5 pixels in gray and test images of 6 × 5 pixels in RGB"):
        Dataset(part(), part(np.zeros((4, 5, 6, 3), np.uint8)), "pets")
    with pytest.raises(DatasetError, match="cat, dog; and cat, cow"):
        Dataset(part(), part(classes=("cat", "cow")), "pets")
