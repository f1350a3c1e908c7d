"""Softmax: values as probabilities."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.layers.base import Layer, Operation, Shape, Space
from sightglass.algorithms.texts import marked


@dataclass(frozen=True)
class Softmax(Layer):
    """Turn values into probabilities: positive, with the sum 1 over the channels."""

    KIND: ClassVar[str] = "softmax"
    TITLE: ClassVar[str] = marked("Softmax")

    @property
    def summary(self) -> str:
        """What comes out."""
        return "probabilities"

    def operation(self, shape: Shape, dtype: DType) -> "SoftmaxOperation":
        """Make what computes the layer for inputs of this shape."""
        return SoftmaxOperation(self, shape, dtype)


@dataclass
class SoftmaxSpace(Space):
    """Beside input and output: the logarithms of the probabilities."""

    logarithm: Array


def log_softmax(x: Array, out: Array | None = None) -> Array:
    r"""Compute :math:`\ln p_i = x_i - m - \ln \sum_j e^{x_j - m}` with the largest value m, which does not overflow.

    Parameters
    ----------
    x : ndarray of float32 or float64
        Over the first axis.
    out : ndarray or None
        Where to write to.

    Returns
    -------
    ndarray
        In the type and shape of x.
    """
    logarithm: Array = np.subtract(x, x.max(axis=0), out=out)
    logarithm -= np.log(np.exp(logarithm).sum(axis=0))
    return logarithm


class SoftmaxOperation(Operation[Softmax, SoftmaxSpace]):
    r""":math:`p_i = e^{x_i} / \sum_j e^{x_j}`.

    .. math:: \frac{\partial L}{\partial x_i} = p_i \left(\frac{\partial L}{\partial p_i}
              - \sum_j p_j \frac{\partial L}{\partial p_j}\right)

    With the cross-entropy for a loss, both are computed as one: see `losses.cross_entropy`.
    """

    needs_output = True

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> SoftmaxSpace:
        """Allocate the probabilities and their logarithms."""
        return SoftmaxSpace(x, np.empty_like(x), None, np.empty_like(x))

    def forward(self, space: SoftmaxSpace) -> None:
        """Compute the probabilities."""
        log_softmax(space.x, out=space.logarithm)
        np.exp(space.logarithm, out=space.y)

    def backward(self, dy: Array, space: SoftmaxSpace, wants_input: bool) -> Array | None:
        """Compute ∂L/∂x; see the class."""
        if not wants_input:
            return None
        dy -= (dy * space.y).sum(axis=0)
        dy *= space.y
        return dy
