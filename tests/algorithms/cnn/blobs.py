"""A small data set that is easy to learn: a bright square in one of four corners, in noise."""

import numpy as np

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.cnn.layers import Activation, Convolution, FullyConnected, Pooling, Shape, Softmax
from sightglass.algorithms.cnn.losses import Loss

CLASSES = ("upper left", "upper right", "lower left", "lower right")


def blobs(count: int = 90, tested: int = 33, seed: int = 0, channels: int = 1) -> Dataset:
    rng = np.random.default_rng(seed)
    return Dataset(_part(count, channels, rng), _part(tested, channels, rng), "Blobs")


def _part(count: int, channels: int, rng: np.random.Generator) -> LabelledImages:
    labels = rng.integers(4, size=count)
    pixels = rng.integers(0, 90, (count, 10, 10, 3), dtype=np.uint8)
    for image, label in zip(pixels, labels, strict=True):
        row, column = 1 + 5 * (label // 2), 1 + 5 * (label % 2)
        image[row : row + 3, column : column + 3] = 230
    return LabelledImages(pixels if channels == 3 else pixels[..., 0].copy(), labels, CLASSES, "Blobs")


def small(channels: int = 1, loss: Loss = Loss.CROSS_ENTROPY, function: Function = Function.TANH) -> Architecture:
    """A network for them: one convolution, one pooling."""
    last = (Softmax(),) if loss is Loss.CROSS_ENTROPY else (Activation(),)
    layers = (
        Convolution(maps=4, rows=3, columns=3),
        Activation(function=function),
        Pooling(),
        FullyConnected(outputs=4),
    )
    return Architecture(Shape(channels, 10, 10), (*layers, *last), loss)
