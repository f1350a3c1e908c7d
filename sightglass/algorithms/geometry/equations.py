"""The equations behind a fitted map, with their numbers, for showing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from sightglass.algorithms.geometry.fitting import bilinear_rows, fit, homography_rows, normalisation, normalised
from sightglass.algorithms.geometry.models import Fitted, FloatArray, Model
from sightglass.algorithms.image import read_only


@dataclass(frozen=True, eq=False)
class LinearSystem:
    """One matrix equation, "B a = x"; all arrays read-only.

    Parameters
    ----------
    matrix_name, unknown_name, right_name : str
        "B", "a", "x".
    matrix : ndarray of float64
        (rows, unknowns).
    unknown : ndarray of float64
        (unknowns, 1): the solution, in the sense of least squares where there are more rows than unknowns.
    right : ndarray of float64
        (rows, 1).
    """

    matrix_name: str
    matrix: FloatArray
    unknown_name: str
    unknown: FloatArray
    right_name: str
    right: FloatArray


@dataclass(frozen=True, eq=False)
class Equations:
    """What is solved for a model.

    Parameters
    ----------
    fitted : Fitted
        The solution.
    systems : tuple of LinearSystem
        Two for the models whose coordinates do not share unknowns, else one.
    condition : float
        Largest by smallest singular value of the matrix, for A h = 0 by the smallest but one: how much an error of
        the points may grow. In pixels.
    normalised_condition : float
        The same after points are moved to the centroid and scaled to a mean distance of √2.
    """

    fitted: Fitted
    systems: tuple[LinearSystem, ...]
    condition: float
    normalised_condition: float


def equations(model: Model, source: ArrayLike, target: ArrayLike, weights: ArrayLike | None = None) -> Equations:
    """Write down what is solved for a model, and its solution.

    Parameters
    ----------
    model : Model
        Its family.
    source, target : array_like
        (n, 2) points (u, v) of the reference frame and (x, y) of the other image.
    weights : array_like, optional
        (n,); pairs of weight 0 are left out.

    Returns
    -------
    Equations
        The matrices in pixels, not normalised, as they are written by hand.

    Raises
    ------
    DegenerateError
        As `fit` raises it.
    """
    found = fit(model, source, target, weights)
    u, x = (np.asarray(points, np.float64).reshape(-1, 2) for points in (source, target))
    if weights is not None:
        used = np.asarray(weights) > 0
        u, x = u[used], x[used]
    near, far = normalised(u, normalisation(u)), normalised(x, normalisation(x))
    return Equations(
        found, _systems(found, u, x), _condition(model, _matrix(model, u, x)),
        _condition(model, _matrix(model, near, far)),
    )  # fmt: skip


def _matrix(model: Model, u: FloatArray, x: FloatArray) -> FloatArray:
    ones = np.ones((len(u), 1))
    match model:
        case Model.TRANSLATION:
            return ones
        case Model.AFFINE:
            return np.hstack([ones, u])
        case Model.BILINEAR:
            return bilinear_rows(u)
        case Model.HOMOGRAPHY:
            return homography_rows(u, x)
    rows = np.zeros((len(u), 2, 4))
    rows[:, 0, :2], rows[:, 1, 0], rows[:, 1, 1] = u * [1, -1], u[:, 1], u[:, 0]
    rows[:, 0, 2] = rows[:, 1, 3] = 1
    return rows.reshape(-1, 4)


def _condition(model: Model, matrix: FloatArray) -> float:
    values = np.linalg.svd(matrix, compute_uv=False)
    return float(values[0] / values[7 if model is Model.HOMOGRAPHY else -1])


def _systems(found: Fitted, u: FloatArray, x: FloatArray) -> tuple[LinearSystem, ...]:
    model, matrix, h = found.model, _matrix(found.model, u, x), found.matrix
    if model is Model.HOMOGRAPHY:
        return (_system("A", matrix, "h", h.ravel(), "0", np.zeros(len(matrix))),)
    if model is Model.SIMILARITY:
        return (
            _system("B", matrix, "(a, b, tx, ty)ᵀ", np.array([h[0, 0], h[1, 0], h[0, 2], h[1, 2]]), "x", x.ravel()),
        )
    if model is Model.TRANSLATION:
        sides = (x - u).T
        return tuple(
            _system("B", matrix, f"t{axis}", h[row, 2:], right, sides[row])
            for row, (axis, right) in enumerate((("x", "x − u"), ("y", "y − v")))
        )
    solutions = h if model is Model.BILINEAR else h[:2, [2, 0, 1]]
    return tuple(_system("B", matrix, *named) for named in zip("ab", solutions, "xy", x.T, strict=True))


def _system(
    matrix_name: str, matrix: FloatArray, unknown_name: str, unknown: FloatArray, right_name: str, right: FloatArray
) -> LinearSystem:
    columns = (read_only(np.reshape(vector, (-1, 1))) for vector in (unknown, right))
    solution, side = columns
    return LinearSystem(matrix_name, read_only(matrix), unknown_name, solution, right_name, side)
