"""Convolution of a blackboard: forward, backward, and the gradients once more by differences."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.errors import MisfitError
from sightglass.algorithms.cnn.layers import Convolution, Product, Shape
from sightglass.algorithms.cnn.single import LayerRun
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.inputs import bias_array, input_maps, kernel_array, patch_region
from sightglass.algorithms.convolution.numeric import central_differences, windowed_differences
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Preset
from sightglass.algorithms.convolution.slopes import OutputSlope, output_slope
from sightglass.algorithms.convolution.windows import Axis, Window
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.texts import tr


@dataclass(frozen=True, eq=False)
class Gradients:
    """∂L/∂ of the input, the kernels and the biases, in their shapes."""

    x: Array
    kernels: Array
    biases: Array


@dataclass(frozen=True, eq=False)
class Convolved:
    r"""A convolution with all of its numbers.

    .. math:: y(k, i, j) = \sum_{t,m,n} x(t, is + m - p, js + n - q) \, \tilde W_k(t, m, n) + b_k

    where :math:`\tilde W` are the kernels as they are laid on: for a true convolution turned by 180°, for a correlation
    as they are; s is the stride, and p and q are the zeros above and to the left of x.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Where it came from.
    x : ndarray of float64
        (channels, rows, columns).
    kernels : ndarray of float64
        W, (kernels, channels, rows, columns).
    biases : ndarray of float64
        (kernels,).
    y : ndarray of float64
        (kernels, rows, columns).
    window : Window
        How the kernels move.
    loss : OutputSlope
        L and ∂L/∂y.
    gradients : Gradients
        By the backward pass.
    image, patch : Image and Region, or None
        Where x was taken from.
    """

    parameters: ConvolutionStudy
    x: Array
    kernels: Array
    biases: Array
    y: Array
    window: Window
    loss: OutputSlope
    gradients: Gradients
    image: Image | None = None
    patch: Region | None = None

    @property
    def is_flipped(self) -> bool:
        """Whether kernels are turned before they are laid on."""
        return self.parameters.product is Product.CONVOLUTION

    @cached_property
    def laid(self) -> Array:
        """The kernels as they are laid on x."""
        return np.ascontiguousarray(self.kernels[:, :, ::-1, ::-1]) if self.is_flipped else self.kernels

    @cached_property
    def turned(self) -> Array:
        """The kernels that ∂L/∂y is correlated with to give ∂L/∂x: those laid on, turned by 180°."""
        return self.kernels if self.is_flipped else np.ascontiguousarray(self.kernels[:, :, ::-1, ::-1])

    @cached_property
    def dilated(self) -> Array:
        """∂L/∂y with stride − 1 zeros between its values, (kernels, rows, columns)."""
        stride, (rows, columns) = self.parameters.stride, self.window.places
        dilated = np.zeros((len(self.y), (rows - 1) * stride + 1, (columns - 1) * stride + 1))
        dilated[:, ::stride, ::stride] = self.loss.dy
        return dilated

    @cached_property
    def numeric(self) -> Gradients:
        """The gradients by central differences."""
        layer, loss = _layer(self.parameters, self.kernels), self.loss
        weights = {"kernels": self.kernels, "biases": self.biases}
        places = self.window.places[0] * self.window.places[1]
        size = self.kernels[0].size * places
        dx = windowed_differences(
            self.x, self.window, lambda variants: loss.parts(LayerRun(layer, variants, weights).y), variant_size=size
        )
        d_kernels = np.stack([self._kernel_differences(number) for number in range(len(self.kernels))])
        d_biases = np.array([self._bias_difference(number) for number in range(len(self.biases))])
        return Gradients(dx, d_kernels, d_biases)

    def _variants(self, number: int, kernels: Array, biases: Array) -> Array:
        """Give the parts of the loss in one map for variants of its kernel: each is a map of a layer of its own."""
        maps = LayerRun(_layer(self.parameters, kernels), self.x, {"kernels": kernels, "biases": biases}).y
        return self.loss.of_map(number).parts(np.moveaxis(maps, 0, -1))

    def _kernel_differences(self, number: int) -> Array:
        def parts(variants: Array) -> Array:
            kernels = np.moveaxis(variants, -1, 0)
            return self._variants(number, kernels, np.full(len(kernels), self.biases[number]))

        return central_differences(self.kernels[number], parts)

    def _bias_difference(self, number: int) -> float:
        def parts(variants: Array) -> Array:
            biases = variants[0]
            return self._variants(number, np.repeat(self.kernels[number][None], len(biases), axis=0), biases)

        return float(central_differences(self.biases[number : number + 1], parts)[0])


def _layer(parameters: ConvolutionStudy, kernels: Array) -> Convolution:
    count, _, rows, columns = kernels.shape
    return Convolution(
        maps=count, rows=rows, columns=columns, stride=parameters.stride, padding=parameters.padding,
        product=parameters.product,
    )  # fmt: skip


def convolve(image: Image | None, parameters: ConvolutionStudy) -> Convolved:
    """Compute a convolution forward and backward.

    Parameters
    ----------
    image : Image or None
        Where x is a part of it.
    parameters : ConvolutionStudy
        Input, kernels, stride, padding and ∂L/∂y.

    Returns
    -------
    Convolved
        With the gradients; the numeric ones are computed when they are asked for.

    Raises
    ------
    ImageError
        If an image is wanted and there is none.
    ArrayMisfitError
        If an array does not go with the others.
    """
    x = input_maps(image, parameters)
    kernels = kernel_array(parameters, len(x))
    biases = bias_array(parameters.biases, len(kernels))
    layer = _layer(parameters, kernels)
    try:
        layer.output_shape(Shape(*x.shape))
    except MisfitError:
        name = "kernels" if parameters.preset is Preset.TYPED else "preset"
        text = tr(
            "a kernel of {rows} × {columns} does not fit into x of {x_rows} × {x_columns}. Choose a kernel of at most "
            "{x_rows} × {x_columns}, or padding “same”.",
            rows=layer.rows, columns=layer.columns, x_rows=x.shape[1], x_columns=x.shape[2],
        )  # fmt: skip
        raise ArrayMisfitError(name, text) from None
    run = LayerRun(layer, x, {"kernels": kernels, "biases": biases})
    loss = output_slope(parameters, run.y)
    found = run.backward(loss.dy)
    gradients = Gradients(found.x, found.parameters["kernels"], found.parameters["biases"])
    patch = patch_region(image, parameters)
    return Convolved(parameters, x, kernels, biases, run.y, _window(layer, x), loss, gradients, image, patch)


def _window(layer: Convolution, x: Array) -> Window:
    sides = zip(x.shape[1:], (layer.rows, layer.columns), strict=True)
    down, across = (
        Axis(side, kernel, layer.stride, *layer.padding.before_and_after(kernel, layer.product))
        for side, kernel in sides
    )
    return Window(down, across)
