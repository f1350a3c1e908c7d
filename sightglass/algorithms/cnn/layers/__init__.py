"""The layers of a network: each with its declaration, and its forward and backward pass."""

from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.layers.activation import Activation, Form, Rectification
from sightglass.algorithms.cnn.layers.base import Layer, Operation, Reach, Shape, Space, Start
from sightglass.algorithms.cnn.layers.convolution import Convolution, Padding, Product
from sightglass.algorithms.cnn.layers.dense import FullyConnected
from sightglass.algorithms.cnn.layers.normalisation import (
    BrightnessNormalisation,
    SubtractiveNormalisation,
    gaussian_window,
)
from sightglass.algorithms.cnn.layers.pooling import Pool, Pooling, Tie
from sightglass.algorithms.cnn.layers.softmax import Softmax, log_softmax

# By kind, in the order in which a person is offered them.
LAYERS: dict[str, type[Layer]] = {
    layer.KIND: layer
    for layer in (
        Convolution, Activation, Pooling, FullyConnected, Softmax, Rectification, SubtractiveNormalisation,
        BrightnessNormalisation,
    )
}  # fmt: skip

__all__ = [
    "LAYERS", "Activation", "Array", "BrightnessNormalisation", "Convolution", "DType", "Form", "FullyConnected",
    "Layer", "Operation", "Padding", "Pool", "Pooling", "Product", "Reach", "Rectification", "Shape", "Softmax",
    "Space", "Start", "SubtractiveNormalisation", "Tie", "gaussian_window", "log_softmax",
]  # fmt: skip
