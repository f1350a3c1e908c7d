r"""Objective, duality gap and residuals of an iterate.

The dual of :math:`\min_x \|x - y\|_2^2 + \lambda \|Dx\|_1` is to maximise
:math:`d(p) = p^T D y - \tfrac14 \|D^T p\|_2^2` over the ball of radius λ: every p of the ball proves that no x has an
objective below d(p). With :math:`x(p) = y - \tfrac12 D^T p` the gap to an iterate x is a sum of two terms that are
never negative, so that no digits are lost to a difference of large numbers:

.. math::

    \|x - y\|_2^2 + \lambda \|Dx\|_1 - d(p) = \|x - x(p)\|_2^2 + \left(\lambda \|Dx\|_1 - p^T Dx\right)

ADMM's own θ lies in the ball after each z-step. Its first term is ¼ of the squared dual residual:
:math:`2 (x - y) + D^T \theta` is what is missing in the optimality of x.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sightglass.algorithms.total_variation.norms import Axes, lengths, norm
from sightglass.algorithms.total_variation.operators import adjoint, differences
from sightglass.algorithms.total_variation.scaling import FloatArray

# Residuals whose ratio is within the square of the first are balanced; the second limits a single change of ρ.
_BALANCED, _LARGEST_CORRECTION = 1.5, 4.0


class Evaluation(NamedTuple):
    """What is known of an iterate, or of a strip of it; see `history.Figures` for the names.

    `length` is ‖Dx‖₂. It and the residuals are squared where they are of a strip.
    """

    data_term: float = 0.0
    total_variation: float = 0.0
    gap: float = 0.0
    primal_residual: float = 0.0
    dual_residual: float = 0.0
    length: float = 0.0

    @property
    def correction_of_rho(self) -> float:
        """What to multiply ρ by, so that both residuals fall together; 1 while they are near enough [1]_.

        A large ρ presses the primal residual down, a small one the dual residual; each is measured against the size
        of what it is the difference of: ‖Dx‖ and 2‖x − y‖.

        References
        ----------
        .. [1] B. Wohlberg: ADMM penalty parameter selection by residual balancing. arXiv:1704.06209, 2017.
        """
        primal, dual = self.primal_residual * 2 * math.sqrt(self.data_term), self.dual_residual * self.length
        if primal <= 0 or dual <= 0:
            return 1.0
        correction = math.sqrt(primal / dual)
        if 1 / _BALANCED < correction < _BALANCED:
            return 1.0
        return min(max(correction, 1 / _LARGEST_CORRECTION), _LARGEST_CORRECTION)


def total(strips: Sequence[Evaluation]) -> Evaluation:
    """Sum the figures of strips.

    Parameters
    ----------
    strips : sequence of Evaluation
        With squared residuals.

    Returns
    -------
    Evaluation
        Of the whole; rounding may leave a gap just below 0, which is given as 0.
    """
    data_term, variation, gap, *squares = (math.fsum(column) for column in zip(*strips, strict=True))
    return Evaluation(data_term, variation, max(gap, 0.0), *map(math.sqrt, squares))


def objective(x: FloatArray, y: FloatArray, weight: float, axes: Axes) -> float:
    r"""Give :math:`\|x - y\|_2^2 + \lambda \|Dx\|_1`.

    Parameters
    ----------
    x, y : ndarray
        (channels, rows, columns): any point, and the noisy planes.
    weight : float
        λ.
    axes : tuple of int
        Which differences share one length; see `norms.group_axes`.

    Returns
    -------
    float
        Summed in 64 bits.
    """
    return _square(x - y) + weight * norm(np.stack(differences(x)), axes)


def duality_gap(x: FloatArray, p: FloatArray, y: FloatArray, weight: float, axes: Axes) -> float:
    """Give the distance of the objective of x from the lower bound that p proves.

    Parameters
    ----------
    x, y : ndarray
        (channels, rows, columns): any point, and the noisy planes.
    p : ndarray
        (2, channels, rows, columns), within the ball of radius `weight`.
    weight, axes
        See `objective`.

    Returns
    -------
    float
        At least 0.
    """
    dx = np.stack(differences(x))
    products = p * dx
    if axes:
        products = products.sum(axis=axes, keepdims=True)
    slack = (x.dtype.type(weight) * lengths(dx, axes) - products).sum(dtype=np.float64)
    return max(0.0, _square(x - y + adjoint(*p) / 2) + float(slack))


def _square(values: FloatArray) -> float:
    return float(np.square(values).sum(dtype=np.float64))
