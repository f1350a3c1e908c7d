"""Convolution, and correlation, by one matrix product."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.errors import MisfitError
from sightglass.algorithms.cnn.layers.base import Layer, Operation, Reach, Shape, Space, Start
from sightglass.algorithms.cnn.layers.columns import Windows
from sightglass.algorithms.cnn.layers.input_gradient import Geometry, InputGradient
from sightglass.algorithms.parameters import Choice, Help, Label, Range
from sightglass.algorithms.texts import marked, tr

# The choices as they stand within a summary.
_WITHIN_SUMMARIES = marked("same"), marked("full"), marked("correlation")


class Padding(Choice):
    """What stands beyond the borders, and so how large the output is."""

    VALID = "valid", "Valid", "Only where the kernel lies inside: m − k + 1"
    SAME = "same", "Same", "Zeros around, so that the output is as large as the input"
    FULL = "full", "Full", "Zeros around, wherever the kernel touches the input: m + k − 1"

    def before_and_after(self, kernel: int, product: "Product") -> tuple[int, int]:
        """Give how many zeros go before and after a side, for a kernel of this length."""
        if self is Padding.VALID:
            return 0, 0
        if self is Padding.FULL:
            return kernel - 1, kernel - 1
        # The middle of an even kernel is the value before its centre, which flipping moves behind it.
        near, far = (kernel - 1) // 2, kernel // 2
        return (far, near) if product is Product.CONVOLUTION else (near, far)


class Product(Choice):
    """Whether the kernel is flipped."""

    CONVOLUTION = "convolution", "Convolution", "The kernel is flipped in both directions: Σ k(u, v) x(i − u, j − v)"
    CORRELATION = "correlation", "Correlation", "The kernel is laid on as it is: Σ k(u, v) x(i + u, j + v)"


@dataclass(frozen=True)
class Convolution(Layer):
    """Each output map is the sum of all input maps, each convolved with a kernel of its own, plus a bias."""

    KIND: ClassVar[str] = "convolution"
    TITLE: ClassVar[str] = marked("Convolution")

    maps: Annotated[int, Range(1, 1024), Help("How many output maps there are")] = 6
    rows: Annotated[int, Range(1, 63), Label("Kernel rows"), Help("Height of each kernel")] = 5
    columns: Annotated[int, Range(1, 63), Label("Kernel columns"), Help("Width of each kernel")] = 5
    stride: Annotated[int, Range(1, 16), Help("How many pixels the kernel moves on; 1 skips none")] = 1
    padding: Annotated[Padding, Help("What stands beyond the borders, and so how large the output is")] = Padding.VALID
    product: Annotated[Product, Help("Whether the kernel is flipped, as in the definition of convolution")] = (
        Product.CONVOLUTION
    )
    start: Annotated[Start, Label("Start values"), Help("How the weights are drawn before the training")] = Start.GLOROT

    def output_shape(self, shape: Shape) -> Shape:
        """Give ⌊(m + padding − k) / stride⌋ + 1 for both sides; a kernel larger than that raises `MisfitError`."""
        sides = []
        for side, kernel in ((shape.rows, self.rows), (shape.columns, self.columns)):
            room = side + sum(self.padding.before_and_after(kernel, self.product)) - kernel
            if room < 0:
                raise MisfitError(
                    tr(
                        "a kernel of {rows} × {columns} does not fit into maps of {all_rows} × {all_columns}. "
                        "Choose a kernel of at most {all_rows} × {all_columns}, or padding “same”.",
                        rows=self.rows,
                        columns=self.columns,
                        all_rows=shape.rows,
                        all_columns=shape.columns,
                    )
                )
            sides.append(room // self.stride + 1)
        return Shape(self.maps, *sides)

    def parameter_count(self, shape: Shape) -> int:
        """Give (rows · columns · input maps + 1) · maps."""
        return (self.rows * self.columns * shape.channels + 1) * self.maps

    @property
    def reach(self) -> Reach:
        """The kernel."""
        return Reach(self.rows, self.columns, self.stride)

    @property
    def summary(self) -> str:
        """Size and number of the kernels, and what is unusual."""
        text = marked("{rows} × {columns}, {maps} maps") if self.maps > 1 else marked("{rows} × {columns}, {maps} map")
        parts = [tr(text, rows=self.rows, columns=self.columns, maps=self.maps)]
        parts += [tr("stride {stride}", stride=self.stride)] * (self.stride > 1)
        parts += [tr(self.padding.label.lower())] * (self.padding is not Padding.VALID)
        parts += [tr(self.product.label.lower())] * (self.product is not Product.CONVOLUTION)
        return ", ".join(parts)

    def operation(self, shape: Shape, dtype: DType) -> "ConvolutionOperation":
        """Make what computes the layer for inputs of this shape."""
        return ConvolutionOperation(self, shape, dtype)


@dataclass
class ConvolutionSpace(Space):
    """Beside input and output: the padded input, and its windows as columns, with a row of ones for the biases."""

    padded: Array
    inside: Array
    view: Array
    columns: Array
    windows: Array
    y_matrix: Array
    input_gradient: InputGradient | None = None


class ConvolutionOperation(Operation[Convolution, ConvolutionSpace]):
    r"""Convolution of a batch.

    .. math:: y_k(i, j) = b_k + \sum_{t,u,v} x_t(is + u, js + v) \, w_{t,k}(u, v)

    where x is padded with zeros, s is the stride, and w is the kernel, for a true convolution flipped in both
    directions. With the windows of x as columns of a matrix C that ends in a row of ones, and W the weights with the
    biases as last row, this is :math:`Y = W^T C`. Backwards [1]_

    .. math::

        \frac{\partial L}{\partial w_{t,k}(u, v)} &= \sum_{i,j} \frac{\partial L}{\partial y_k(i, j)} \,
            x_t(is + u, js + v), \qquad
        \frac{\partial L}{\partial b_k} = \sum_{i,j} \frac{\partial L}{\partial y_k(i, j)} \\
        \frac{\partial L}{\partial x_t(i', j')} &= \sum_k \sum_{i,j} \frac{\partial L}{\partial y_k(i, j)} \,
            w_{t,k}(i' - is, j' - js)

    which are :math:`C \, (\partial L / \partial Y)^T`, and one of the sums in `input_gradient`. Gradients of a flipped
    kernel are flipped with it.

    References
    ----------
    .. [1] Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition.
       Proceedings of the IEEE 86(11), 1998.
    """

    def __init__(self, layer: Convolution, shape: Shape, dtype: DType) -> None:
        super().__init__(layer, shape, dtype)
        self._windows = Windows(
            layer.rows, layer.columns, layer.stride, self.output_shape.rows, self.output_shape.columns
        )
        self._top, bottom = layer.padding.before_and_after(layer.rows, layer.product)
        self._left, right = layer.padding.before_and_after(layer.columns, layer.product)
        self._padded_size = (shape.rows + self._top + bottom, shape.columns + self._left + right)
        self._weights = shape.channels * layer.rows * layer.columns

    @property
    def weight_shape(self) -> tuple[int, int]:
        """(input maps · rows · columns + 1, maps): one row for each place of the window, and the biases."""
        return self._weights + 1, self.layer.maps

    @property
    def values_per_sample(self) -> int:
        """That of the columns."""
        return (self._weights + 1) * self.output_shape.rows * self.output_shape.columns

    def named(self, matrix: Array) -> Mapping[str, Array]:
        """Give "kernels", (maps, input maps, rows, columns), as they are written in the formula, and "biases"."""
        layer = self.layer
        kernels = matrix[:-1].reshape(self.input_shape.channels, layer.rows, layer.columns, layer.maps)
        if layer.product is Product.CONVOLUTION:
            kernels = kernels[:, ::-1, ::-1]
        return {"kernels": kernels.transpose(3, 0, 1, 2), "biases": matrix[-1]}

    def start(self, rng: np.random.Generator) -> None:
        """Draw the kernels by `Start`; biases are 0."""
        assert self.weight is not None
        area = self.layer.rows * self.layer.columns
        bound = self.layer.start.bound(self.input_shape.channels * area, self.layer.maps * area)
        named = self.named(self.weight)
        named["kernels"][...] = rng.uniform(-bound, bound, named["kernels"].shape)
        named["biases"][...] = 0

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> ConvolutionSpace:
        """Allocate the columns; see the base class."""
        channels, rows, columns, count = x.shape
        if self._padded_size == (rows, columns):
            padded = inside = x
        else:
            padded = np.zeros((channels, *self._padded_size, count), self.dtype)
            inside = padded[:, self._top : self._top + rows, self._left : self._left + columns]
        y = self.empty(*self.output_shape.of_batch(count))
        matrix = np.ones((self._weights + 1, y[0].size), self.dtype)
        windows = matrix[:-1].reshape(
            channels, self.layer.rows, self.layer.columns, self.output_shape.rows, self.output_shape.columns, count
        )
        return ConvolutionSpace(
            x,
            y,
            gradient,
            padded,
            inside,
            self._windows.view(padded),
            matrix,
            windows,
            y.reshape(self.output_shape.channels, -1),
        )

    def forward(self, space: ConvolutionSpace) -> None:
        """Compute Y = Wᵀ C."""
        assert self.weight is not None
        if space.inside is not space.x:
            space.inside[...] = space.x
        space.windows[...] = space.view
        np.matmul(self.weight.T, space.columns, out=space.y_matrix)

    def backward(self, dy: Array, space: ConvolutionSpace, wants_input: bool) -> Array | None:
        """Compute the gradients of kernels, biases and input; see the class."""
        assert self.weight is not None
        d_matrix = dy.reshape(space.y_matrix.shape)
        if space.gradient is not None:
            # Unlike `matmul`, it lets other threads work meanwhile where what comes out is small.
            np.dot(space.columns, d_matrix.T, out=space.gradient)
        if not wants_input:
            return None
        if space.input_gradient is None:
            channels, rows, columns, count = space.padded.shape
            geometry = Geometry(self._windows, (channels, rows, columns, count), self.layer.maps)
            space.input_gradient = geometry.input_gradient(self.weight)
        d_padded = space.input_gradient(self.weight[:-1], dy)
        if space.inside is space.x:
            return d_padded
        rows, columns = self.input_shape.rows, self.input_shape.columns
        inside = d_padded[:, self._top : self._top + rows, self._left : self._left + columns]
        return np.ascontiguousarray(inside)
