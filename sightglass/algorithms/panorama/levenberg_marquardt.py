"""Nonlinear least squares by Levenberg and Marquardt, for problems that sum up their normal equations themselves."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

S = TypeVar("S")
_FIRST_DAMPING, _LARGEST_DAMPING = 1e-4, 1e12
_LEAST_DECREASE = 1e-5
# Residuals beyond this count linearly rather than squared, in pixels at the working size: a few wrong inliers shall not
# bend the rest. About what a feature is off by; from 1 on, the corners of images whose place is known get worse.
HUBER = 0.5


class Problem(Protocol[S]):
    """What is minimised: a sum of squared residuals over a state that need not be a vector."""

    def cost(self, state: S) -> float:
        """Sum of the squares, large ones weighed down; infinite where the state is impossible."""

    def normal_equations(self, state: S) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """JᵀJ, (k, k), and Jᵀr, (k,), of the residuals r at the state."""

    def moved(self, state: S, step: NDArray[np.float64]) -> S:
        """Give the state after a step, (k,)."""


@dataclass(frozen=True)
class Minimum(Generic[S]):
    """Where the search ended, and the cost after each accepted step, the first one included."""

    state: S
    costs: tuple[float, ...]


def huber_weights(squared: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weight of each residual from its squared length, (n,): 1 up to `HUBER`, then falling as 1 / length."""
    return np.minimum(1.0, HUBER / np.sqrt(np.maximum(squared, 1e-300)))


def huber_cost(squared: NDArray[np.float64]) -> float:
    """Sum of squares, linear beyond `HUBER`; infinite where a residual is not finite."""
    if not np.all(np.isfinite(squared)):
        return float("inf")
    length = np.sqrt(squared)
    return float(np.sum(np.where(length <= HUBER, squared, HUBER * (2.0 * length - HUBER))))


def minimise(problem: Problem[S], start: S, most: int = 100, progress: Progress = SILENT) -> Minimum[S]:
    r"""Take steps :math:`(J^T J + \mu \operatorname{diag} J^T J) d = -J^T r` until the cost hardly falls.

    Parameters
    ----------
    problem : Problem
        See there.
    start : Any
        The first state.
    most : int
        Steps that are tried at most.
    progress : Progress
        Told after each step; the only thing it is used for is to cancel.

    Returns
    -------
    Minimum
        The best state.

    References
    ----------
    .. [1] D. W. Marquardt, "An algorithm for least-squares estimation of nonlinear parameters", SIAM J. 11(2), 1963.
    """
    state, damping = start, _FIRST_DAMPING
    costs = [problem.cost(state)]
    matrix, gradient = problem.normal_equations(state)
    for taken in range(most):
        progress.report(taken / most, tr("Adjusting all images together"))
        diagonal = np.diagonal(matrix)
        # Directions that change nothing (the scale of a homography) need something to stand on as well.
        damped = matrix + np.diag(damping * diagonal + 1e-12 * max(1.0, float(diagonal.max())))
        candidate = problem.moved(state, np.asarray(np.linalg.solve(damped, -gradient)))
        cost = problem.cost(candidate)
        if cost < costs[-1]:
            state, damping = candidate, max(damping / 10.0, 1e-12)
            costs.append(cost)
            if costs[-2] - cost <= _LEAST_DECREASE * costs[-2]:
                break
            matrix, gradient = problem.normal_equations(state)
        else:
            damping *= 10.0
            if damping > _LARGEST_DAMPING:
                break
    return Minimum(state, tuple(costs))
