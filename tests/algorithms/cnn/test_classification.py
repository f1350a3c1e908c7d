"""Data sets as samples."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.classification import Classification, input_shape
from sightglass.algorithms.cnn.dataset import Dataset, DatasetError, LabelledImages
from sightglass.algorithms.cnn.layers import Shape
from sightglass.algorithms.cnn.presets import six_twelve
from tests.algorithms.cnn.blobs import blobs, small


@pytest.mark.parametrize("channels", [1, 3])
def test_images_are_0_to_1_and_targets_1_at_the_class(channels: int) -> None:
    data = blobs(channels=channels)
    task = Classification(data, small(channels))
    x, targets = np.zeros((channels, 10, 10, 3), np.float32), np.full((4, 1, 1, 3), 7, np.float32)
    places = np.array([4, 0, 77])
    task.fill(places, 1, x, targets)
    for sample, place in enumerate(places):
        image = data.train.images[place].reshape(10, 10, channels)
        np.testing.assert_allclose(x[..., sample], image.transpose(2, 0, 1) / 255, rtol=1e-6)
        assert targets[:, 0, 0, sample].tolist() == [float(c == data.train.labels[place]) for c in range(4)]
    assert task.count == 90
    outputs = np.zeros((4, 1, 1, 3), np.float32)
    outputs[data.train.labels[places], 0, 0, [0, 1, 2]] = 1
    assert task.mistakes(outputs, places) == 0
    assert task.mistakes(np.roll(outputs, 1, axis=0), places) == 3


def test_input_is_that_of_the_images() -> None:
    assert input_shape(blobs()) == Shape(1, 10, 10)
    assert input_shape(blobs(channels=3)) == Shape(3, 10, 10)


def test_what_does_not_fit_says_how_it_would() -> None:
    with pytest.raises(DatasetError, match=r"takes 1 map of 28 × 28, but the images of “Blobs” are 1 map of 10 × 10"):
        Classification(blobs(), six_twelve())
    with pytest.raises(DatasetError, match="3 maps of 10 × 10"):
        Classification(blobs(channels=3), small())
    images = np.zeros((5, 28, 28), np.uint8)
    part = LabelledImages(images, np.zeros(5, np.int64), ("a", "b"), "few")
    with pytest.raises(DatasetError, match=r"2 classes, but the network gives 10 values.*2 outputs"):
        Classification(Dataset(part, part, "few"), six_twelve())
