"""What all layers share: their declaration, and the operation that computes on preallocated arrays.

Arrays are laid out (channels, rows, columns, batch): what one layer hands to the next is contiguous, and a shift by a
pixel moves whole runs of the batch.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.parameters import Choice, Parameters
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

# What operations name their arrays, and the network its input.
_ARRAYS = marked("kernels"), marked("weights"), marked("biases"), marked("values")


@dataclass(frozen=True)
class Shape:
    """Size of what goes from layer to layer: maps of rows x columns. A vector has maps of 1 x 1."""

    channels: int
    rows: int = 1
    columns: int = 1

    @property
    def size(self) -> int:
        """How many values there are."""
        return self.channels * self.rows * self.columns

    @property
    def is_vector(self) -> bool:
        """Whether each map is a single value."""
        return self.rows == self.columns == 1

    def of_batch(self, count: int) -> tuple[int, int, int, int]:
        """Give the shape of the array for so many samples."""
        return self.channels, self.rows, self.columns, count

    def __str__(self) -> str:
        if self.is_vector:
            count = number_text(self.channels)
            return tr("{count} values", count=count) if self.channels > 1 else tr("{count} value", count=count)
        text = marked("{maps} maps of {rows} × {columns}")
        if self.channels == 1:
            text = marked("{maps} map of {rows} × {columns}")
        return tr(text, maps=self.channels, rows=self.rows, columns=self.columns)


class Start(Choice):
    """How the weights are drawn before the training."""

    GLOROT = (
        "glorot", "Glorot",
        "U(±√(6 / (n + m))) with n inputs and m outputs of a weight: for sigmoid and tanh",
    )  # fmt: skip
    HE = "he", "He", "U(±√(6 / n)) with n inputs of a unit: for ReLU and softplus"
    SMALL = "small", "Small", "A tenth of Glorot's: for the last layer of a network whose outputs begin near 0"

    def bound(self, inputs: int, outputs: int) -> float:
        r"""Give the bound a of :math:`U(-a, a)`.

        :math:`a = \sqrt{6 / (n + m)}` [1]_, a tenth of it, or :math:`a = \sqrt{6 / n}` [2]_.

        Parameters
        ----------
        inputs, outputs : int
            n and m: how many values a unit reads, and how many units read a value, were there no borders.

        Returns
        -------
        float
            a.

        References
        ----------
        .. [1] X. Glorot, Y. Bengio: Understanding the difficulty of training deep feedforward neural networks.
           AISTATS 2010.
        .. [2] K. He, X. Zhang, S. Ren, J. Sun: Delving deep into rectifiers. ICCV 2015.
        """
        if self is Start.HE:
            return math.sqrt(6 / inputs)
        return math.sqrt(6 / (inputs + outputs)) * (0.1 if self is Start.SMALL else 1.0)


@dataclass(frozen=True)
class Reach:
    """Which inputs an output depends on: a window that moves by `stride`; None where it depends on all of them."""

    rows: int | None = 1
    columns: int | None = 1
    stride: int = 1


@dataclass(frozen=True)
class Layer(Parameters):
    """Base of the declarations of layers."""

    KIND: ClassVar[str] = ""
    TITLE: ClassVar[str] = ""

    def output_shape(self, shape: Shape) -> Shape:
        """Give the shape of the output for that of the input; one that does not fit raises `MisfitError`."""
        return shape

    def parameter_count(self, shape: Shape) -> int:
        """Give the number of weights and biases for an input of this shape."""
        return 0

    @property
    def reach(self) -> Reach:
        """Which inputs an output depends on."""
        return Reach()

    @property
    def summary(self) -> str:
        """The layer in a few words: "5 x 5, 6 maps"."""
        return ""

    def operation(self, shape: Shape, dtype: DType) -> "Operation[Any, Any]":
        """Make what computes the layer for inputs of this shape."""
        raise NotImplementedError


L = TypeVar("L", bound=Layer)


@dataclass
class Space:
    """The arrays that one layer works in, for a fixed number of samples.

    `x` is where the layer before writes to, `y` the layer's own output. `gradient` is ∂L/∂(weights, biases) of the last
    backward pass, in the form of the operation's `weight`.
    """

    x: Array
    y: Array
    gradient: Array | None


S = TypeVar("S", bound=Space)


class Operation(ABC, Generic[L, S]):
    """A layer that computes, for inputs of one shape and type.

    Parameters
    ----------
    layer : Layer
        The declaration.
    shape : Shape
        Of the input.
    dtype : type
        float32 or float64.
    """

    # Whether the backward pass reads what the forward pass wrote: then the next layer must not write over it.
    needs_output = False

    def __init__(self, layer: L, shape: Shape, dtype: DType) -> None:
        self.layer, self.input_shape, self.output_shape = layer, shape, layer.output_shape(shape)
        self.dtype = np.dtype(dtype)
        self.weight: Array | None = None

    @property
    def weight_shape(self) -> tuple[int, int] | None:
        """Shape of the matrix of all weights, with the biases as its last row; None for a layer without any."""
        return None

    @property
    def values_per_sample(self) -> int:
        """How many values its largest array holds for each sample."""
        return max(self.input_shape.size, self.output_shape.size)

    def bind(self, weight: Array) -> None:
        """Use a matrix as the weights; it is not copied."""
        self.weight = weight

    def named(self, matrix: Array) -> Mapping[str, Array]:
        """Give views on a matrix in the form of `weight` by the names and in the shapes that people know."""
        return {}

    def start(self, rng: np.random.Generator) -> None:
        """Draw the weights that a training begins with; biases are 0."""

    @abstractmethod
    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> S:
        """Allocate for the samples of x.

        Parameters
        ----------
        x : ndarray
            (channels, rows, columns, batch), contiguous: where the input will be.
        gradient : ndarray or None
            Where the gradient of the weights is to be written, in the form of `weight`.
        may_overwrite : bool
            Whether the output may take the place of the input.
        """

    @abstractmethod
    def forward(self, space: S) -> None:
        """Compute `space.y` from `space.x`."""

    @abstractmethod
    def backward(self, dy: Array, space: S, wants_input: bool) -> Array | None:
        """Compute the gradients of the forward pass made last.

        Parameters
        ----------
        dy : ndarray
            ∂L/∂y, in the shape of y; it may be written over.
        space : Space
            That of the forward pass. Its `gradient` becomes ∂L/∂(weights, biases).
        wants_input : bool
            Whether ∂L/∂x is needed.

        Returns
        -------
        ndarray or None
            ∂L/∂x if it is wanted; the next pass writes over it.
        """

    def pattern(self, space: S) -> NDArray[Any] | None:
        """Say on which side of each kink the last forward pass was; None for a smooth layer."""
        return None

    def empty(self, *shape: int) -> Array:
        """Allocate in the type of the operation."""
        return np.empty(shape, self.dtype)
