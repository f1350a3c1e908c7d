"""The fully connected layer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.layers.base import Layer, Operation, Reach, Shape, Space, Start
from sightglass.algorithms.parameters import Help, Label, Range
from sightglass.algorithms.texts import marked, tr


@dataclass(frozen=True)
class FullyConnected(Layer):
    """Each output is a weighted sum of all inputs, plus a bias."""

    KIND: ClassVar[str] = "fully_connected"
    TITLE: ClassVar[str] = marked("Fully connected")

    outputs: Annotated[int, Range(1, 4096), Help("How many outputs there are; at the end one for each class")] = 10
    start: Annotated[Start, Label("Start values"), Help("How the weights are drawn before the training")] = Start.GLOROT

    def output_shape(self, shape: Shape) -> Shape:
        """Give a vector of the outputs."""
        return Shape(self.outputs)

    def parameter_count(self, shape: Shape) -> int:
        """Give (inputs + 1) · outputs."""
        return (shape.size + 1) * self.outputs

    @property
    def reach(self) -> Reach:
        """Everything."""
        return Reach(None, None)

    @property
    def summary(self) -> str:
        """The number of outputs."""
        return tr("{outputs} outputs", outputs=self.outputs) if self.outputs > 1 else tr("1 output")

    def operation(self, shape: Shape, dtype: DType) -> "FullyConnectedOperation":
        """Make what computes the layer for inputs of this shape."""
        return FullyConnectedOperation(self, shape, dtype)


@dataclass
class FullyConnectedSpace(Space):
    """Beside input and output: the input as columns, with a row of ones for the biases."""

    columns: Array
    inside: Array
    y_matrix: Array
    d_columns: Array


class FullyConnectedOperation(Operation[FullyConnected, FullyConnectedSpace]):
    r"""The linear map :math:`y = W x + b` of a batch.

    .. math::

        \frac{\partial L}{\partial W} = \frac{\partial L}{\partial y} \, x^T, \qquad
        \frac{\partial L}{\partial b} = \frac{\partial L}{\partial y}, \qquad
        \frac{\partial L}{\partial x} = W^T \frac{\partial L}{\partial y}

    with the gradients of W and b summed over the batch. Maps are read in the order channel, row, column.
    """

    @property
    def weight_shape(self) -> tuple[int, int]:
        """(inputs + 1, outputs): the transpose of W, and the biases."""
        return self.input_shape.size + 1, self.layer.outputs

    def named(self, matrix: Array) -> Mapping[str, Array]:
        """Give "weights", (outputs, inputs), and "biases"."""
        return {"weights": matrix[:-1].T, "biases": matrix[-1]}

    def start(self, rng: np.random.Generator) -> None:
        """Draw the weights by `Start`; biases are 0."""
        assert self.weight is not None
        bound = self.layer.start.bound(self.input_shape.size, self.layer.outputs)
        named = self.named(self.weight)
        named["weights"][...] = rng.uniform(-bound, bound, named["weights"].shape)
        named["biases"][...] = 0

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> FullyConnectedSpace:
        """Allocate the columns; see the base class."""
        size, count = self.input_shape.size, x.shape[3]
        columns = np.ones((size + 1, count), self.dtype)
        y = self.empty(*self.output_shape.of_batch(count))
        return FullyConnectedSpace(
            x, y, gradient, columns, columns[:-1].reshape(x.shape), y.reshape(-1, count), self.empty(size, count)
        )

    def forward(self, space: FullyConnectedSpace) -> None:
        """Compute y = Wx + b."""
        assert self.weight is not None
        space.inside[...] = space.x
        # Unlike `matmul`, it lets other threads work meanwhile where what comes out is small.
        np.dot(self.weight.T, space.columns, out=space.y_matrix)

    def backward(self, dy: Array, space: FullyConnectedSpace, wants_input: bool) -> Array | None:
        """Compute the gradients of weights, biases and input; see the class."""
        assert self.weight is not None
        d_matrix = dy.reshape(space.y_matrix.shape)
        if space.gradient is not None:
            np.dot(space.columns, d_matrix.T, out=space.gradient)
        if not wants_input:
            return None
        np.dot(self.weight[:-1], d_matrix, out=space.d_columns)
        return space.d_columns.reshape(space.x.shape)
