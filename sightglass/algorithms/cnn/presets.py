"""Networks to start from."""

from collections.abc import Callable
from dataclasses import dataclass

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.layers import (
    Activation,
    Convolution,
    FullyConnected,
    Layer,
    Padding,
    Pool,
    Pooling,
    Product,
    Shape,
    Softmax,
    Start,
)
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.cnn.sgd import SGD

DIGITS = Shape(1, 28, 28)
BLACKBOARD = Shape(1, 12, 12)


def six_twelve(shape: Shape = DIGITS, outputs: int = 10) -> Architecture:
    """Give 6c-2s-12c-2s: two convolutions, each with a sigmoid and mean pooling, and a layer of sigmoids.

    Parameters
    ----------
    shape : Shape
        Of the images.
    outputs : int
        How many classes there are.

    Returns
    -------
    Architecture
        3,898 weights and biases for ten classes of 28 x 28.
    """
    layers = (
        Convolution(maps=6), Activation(), Pooling(), Convolution(maps=12), Activation(), Pooling(),
        FullyConnected(outputs=outputs), Activation(),
    )  # fmt: skip
    return Architecture(shape, layers, Loss.HALF_SQUARED)


def softplus_example(
    shape: Shape = BLACKBOARD, outputs: int = 1, sharpness: float = 1.0, maps: tuple[int, int] = (1, 1)
) -> Architecture:
    """Give convolution, softplus and every second pixel, twice, and then units of softplus that read everything.

    Parameters
    ----------
    shape : Shape
        Of the images.
    outputs : int
        How many units there are; the example has one.
    sharpness : float
        k of the softplus.
    maps : tuple of int
        How many the two convolutions give; those of the example give one.

    Returns
    -------
    Architecture
        With kernels of 3 x 3 that are not flipped.
    """
    softplus = Activation(function=Function.SOFTPLUS, sharpness=sharpness)
    skip = Pooling(pool=Pool.SKIP, stride=2)
    layers: list[Layer] = []
    for count in maps:
        layers += [Convolution(maps=count, rows=3, columns=3, product=Product.CORRELATION), softplus, skip]
    return Architecture(shape, (*layers, FullyConnected(outputs=outputs), softplus), Loss.HALF_SQUARED)


def softplus_classifier(shape: Shape = DIGITS, outputs: int = 10) -> Architecture:
    """Give the softplus example with as many maps as 6c-2s-12c-2s, and so sharp that it can tell digits apart.

    Parameters
    ----------
    shape : Shape
        Of the images.
    outputs : int
        How many classes there are.

    Returns
    -------
    Architecture
        5,050 weights and biases for ten classes of 28 x 28.
    """
    return softplus_example(shape, outputs, 10.0, (6, 12))


def lenet(shape: Shape = DIGITS, outputs: int = 10) -> Architecture:
    """Give a network like LeNet-5, with ReLU, maxima, and probabilities.

    Parameters
    ----------
    shape : Shape
        Of the images.
    outputs : int
        How many classes there are.

    Returns
    -------
    Architecture
        61,706 weights and biases for ten classes of 28 x 28.
    """
    relu, pool = Activation(function=Function.RELU), Pooling(pool=Pool.MAX)
    layers: list[Layer] = [
        Convolution(maps=6, padding=Padding.SAME, start=Start.HE), relu, pool,
        Convolution(maps=16, start=Start.HE), relu, pool,
        FullyConnected(outputs=120, start=Start.HE), relu, FullyConnected(outputs=84, start=Start.HE), relu,
        FullyConnected(outputs=outputs), Softmax(),
    ]  # fmt: skip
    return Architecture(shape, tuple(layers), Loss.CROSS_ENTROPY)


def denoiser(channels: int = 3, side: int = 32, maps: int = 24, padding: Padding = Padding.SAME) -> Architecture:
    """Give a network from image to image: kernels of 5 x 5, 3 x 3 to 48 maps, and 3 x 3 back to the channels.

    Parameters
    ----------
    channels : int
        3 for RGB, 1 for gray.
    side : int
        Of the patches that it is trained on.
    maps : int
        How many the first layer gives.
    padding : Padding
        “Same” keeps the size of the image.

    Returns
    -------
    Architecture
        Its layers see 5 x 5, 7 x 7 and 9 x 9 pixels.
    """
    relu = Activation(function=Function.RELU)

    def convolution(maps: int, side: int, start: Start = Start.HE) -> Convolution:
        return Convolution(
            maps=maps, rows=side, columns=side, padding=padding, product=Product.CORRELATION, start=start
        )

    layers = (convolution(maps, 5), relu, convolution(48, 3), relu, convolution(channels, 3, Start.SMALL))
    return Architecture(Shape(channels, side, side), layers, Loss.MEAN_SQUARED)


# That it learns with: mean squared errors have small gradients, and ReLU units die of larger steps.
DENOISER_SGD = SGD(step=0.05, momentum=0.9, batch_size=16, epochs=20)


@dataclass(frozen=True)
class Preset:
    """A classifier to start from: ``make(shape, classes)`` gives it, and `sgd` is how it learns well."""

    key: str
    make: Callable[[Shape, int], Architecture]
    sgd: SGD


CLASSIFIERS = (
    Preset("6c-2s-12c-2s", six_twelve, SGD(step=1.0)),
    Preset("lenet", lenet, SGD(step=0.02, momentum=0.9)),
    Preset("softplus", softplus_classifier, SGD(step=0.1, momentum=0.5)),
)
