"""Pooling: one value for each window, the mean, the maximum, or the first one (skipping)."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.errors import MisfitError
from sightglass.algorithms.cnn.layers.base import Layer, Operation, Reach, Shape, Space
from sightglass.algorithms.cnn.layers.columns import Windows
from sightglass.algorithms.parameters import Choice, Help, Label, Range, When
from sightglass.algorithms.texts import marked, tr

# The choices as they stand within a summary.
_WITHIN_SUMMARIES = marked("mean"), marked("maximum")


class Pool(Choice):
    """Which value stands for a window."""

    MEAN = "mean", "Mean", "The mean of the window; its gradient is spread evenly"
    MAX = "max", "Maximum", "The largest value of the window; its gradient goes there"
    SKIP = "skip", "Skip", "The first value; the others are left out"


class Tie(Choice):
    """Where the gradient of a maximum goes that several values share."""

    FIRST = "first", "The first", "To the first of them, row by row: a subgradient"
    EVERY = "every", "Every one", "To each of them in full, as the indicator [x = max] says: more than a subgradient"


_WINDOW = When("pool", Pool.MEAN, Pool.MAX)


@dataclass(frozen=True)
class Pooling(Layer):
    """Make maps smaller: one value for each window."""

    KIND: ClassVar[str] = "pooling"
    TITLE: ClassVar[str] = marked("Pooling")

    pool: Annotated[Pool, Label("Value"), Help("Which value stands for a window")] = Pool.MEAN
    rows: Annotated[int, Range(1, 63), Label("Window rows"), _WINDOW, Help("Height of the window")] = 2
    columns: Annotated[int, Range(1, 63), Label("Window columns"), _WINDOW, Help("Width of the window")] = 2
    stride: Annotated[int, Range(1, 63), Help("How many pixels the window moves on; s − 1 are skipped between two")] = 2
    tie: Annotated[
        Tie, Label("Gradient at ties"), When("pool", Pool.MAX),
        Help("Where the gradient of a maximum goes that several values share"),
    ] = Tie.FIRST  # fmt: skip

    @property
    def window(self) -> tuple[int, int]:
        """Rows and columns of the window; those of skipping are 1."""
        return (1, 1) if self.pool is Pool.SKIP else (self.rows, self.columns)

    def output_shape(self, shape: Shape) -> Shape:
        """Give ⌊(m − window) / stride⌋ + 1 for both sides; a window larger than the maps raises `MisfitError`."""
        rows, columns = self.window
        if rows > shape.rows or columns > shape.columns:
            raise MisfitError(
                tr(
                    "a window of {rows} × {columns} does not fit into maps of {all_rows} × {all_columns}. "
                    "Choose one of at most {all_rows} × {all_columns}, or remove a layer before it.",
                    rows=rows,
                    columns=columns,
                    all_rows=shape.rows,
                    all_columns=shape.columns,
                )
            )
        return Shape(
            shape.channels, (shape.rows - rows) // self.stride + 1, (shape.columns - columns) // self.stride + 1
        )

    @property
    def reach(self) -> Reach:
        """The window."""
        return Reach(*self.window, self.stride)

    @property
    def summary(self) -> str:
        """What is kept, and of which windows."""
        if self.pool is Pool.SKIP:
            return tr("keep one pixel of {stride}", stride=self.stride)
        text = tr(
            "{pool} of {rows} × {columns}", pool=tr(self.pool.label.lower()), rows=self.rows, columns=self.columns
        )
        return (
            text
            if self.rows == self.columns == self.stride
            else tr("{text}, stride {stride}", text=text, stride=self.stride)
        )

    def operation(self, shape: Shape, dtype: DType) -> "PoolingOperation":
        """Make what computes the layer for inputs of this shape."""
        if self.pool is Pool.MEAN:
            return MeanOperation(self, shape, dtype)
        return (MaximumOperation if self.pool is Pool.MAX else SkipOperation)(self, shape, dtype)


@dataclass
class PoolingSpace(Space):
    """Beside input and output: the gradient with respect to the input."""

    dx: Array


class PoolingOperation(Operation[Pooling, PoolingSpace]):
    """What the three kinds of pooling share."""

    def __init__(self, layer: Pooling, shape: Shape, dtype: DType) -> None:
        super().__init__(layer, shape, dtype)
        self._windows = Windows(*layer.window, layer.stride, self.output_shape.rows, self.output_shape.columns)
        self._places = self._windows.places()
        self._is_tiled = layer.window == (layer.stride, layer.stride)

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> PoolingSpace:
        """Allocate the output and the gradient; what no window covers has the gradient 0."""
        return PoolingSpace(x, self.empty(*self.output_shape.of_batch(x.shape[3])), None, np.zeros_like(x))


class SkipOperation(PoolingOperation):
    r""":math:`y(i, j) = x(is, js)`; the gradient goes to the values that were kept, all others have none."""

    def forward(self, space: PoolingSpace) -> None:
        """Keep every s-th value."""
        space.y[...] = space.x[self._places[0]]

    def backward(self, dy: Array, space: PoolingSpace, wants_input: bool) -> Array | None:
        """Put the gradient where the values were."""
        if not wants_input:
            return None
        space.dx[self._places[0]] = dy
        return space.dx


class MeanOperation(PoolingOperation):
    r""":math:`y(i, j) = \frac{1}{MN} \sum_{m,n} x(is + m, js + n)`.

    Each value of a window has the same share of its gradient,
    :math:`\partial L / \partial x(i', j') = \frac{1}{MN} \sum \partial L / \partial y(i, j)` over the windows (i, j)
    that hold it.
    """

    def forward(self, space: PoolingSpace) -> None:
        """Average each window."""
        y = space.y
        if len(self._places) == 1:
            y[...] = space.x[self._places[0]]
            return
        np.add(space.x[self._places[0]], space.x[self._places[1]], out=y)
        for place in self._places[2:]:
            y += space.x[place]
        y *= y.dtype.type(1 / len(self._places))

    def backward(self, dy: Array, space: PoolingSpace, wants_input: bool) -> Array | None:
        """Spread the gradient evenly."""
        if not wants_input:
            return None
        share = dy * dy.dtype.type(1 / len(self._places))
        if self._is_tiled:
            for place in self._places:
                space.dx[place] = share
            return space.dx
        space.dx.fill(0)
        for place in self._places:
            space.dx[place] += share
        return space.dx


class MaximumOperation(PoolingOperation):
    r""":math:`y(i, j) = \max_{m,n} x(is + m, js + n)`.

    .. math:: \frac{\partial L}{\partial x(i', j')} = \sum_{i,j} \frac{\partial L}{\partial y(i, j)} \,
              [(i', j') \text{ is the maximum of window } (i, j)]

    Where several values share the maximum, `Tie` says which of them counts.
    """

    needs_output = True

    def forward(self, space: PoolingSpace) -> None:
        """Take the largest value of each window."""
        space.y[...] = space.x[self._places[0]]
        for place in self._places[1:]:
            np.maximum(space.y, space.x[place], out=space.y)

    def backward(self, dy: Array, space: PoolingSpace, wants_input: bool) -> Array | None:
        """Send the gradient to the maxima."""
        if not wants_input:
            return None
        space.dx.fill(0)
        left = np.ones(dy.shape, bool) if self.layer.tie is Tie.FIRST else None
        for place in self._places:
            wins = space.x[place] == space.y
            if left is not None:
                wins &= left
                left &= ~wins
            space.dx[place] += np.where(wins, dy, 0)
        return space.dx

    def pattern(self, space: PoolingSpace) -> NDArray[Any] | None:
        """Give which values are maxima of their windows; at a tie several are."""
        return np.stack([space.x[place] == space.y for place in self._places])
