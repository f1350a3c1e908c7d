"""Fitting a map to pairs of points, by least squares on normalised points."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from sightglass.algorithms.geometry.degenerate import DegenerateError, PointArray, degenerate_error
from sightglass.algorithms.geometry.models import Fitted, FloatArray, Model, fitted
from sightglass.algorithms.texts import tr

# Singular values of the normalised equations below this share of the largest one count as 0.
_RANK = 1e-8


def fit(
    model: Model,
    source: ArrayLike,
    target: ArrayLike,
    weights: ArrayLike | None = None,
    numbers: Sequence[int] | None = None,
) -> Fitted:
    """Find the map that takes the source points to the target points, in the sense of least squares.

    Parameters
    ----------
    model : Model
        Its family. A homography is found by the normalised direct linear transform [1]_, which makes the algebraic
        error small; the others make the sum of squared distances in the other image as small as possible.
    source, target : array_like
        (n, 2) points (u, v) of the reference frame and (x, y) of the other image, n at least ``model.minimal``.
    weights : array_like, optional
        (n,) of each squared distance, not negative; by default 1.
    numbers : sequence of int, optional
        What each pair is called in messages, counted from 0; by default its row.

    Returns
    -------
    Fitted
        The map x = h(u).

    Raises
    ------
    DegenerateError
        If there are too few pairs, a coordinate is not finite, or points are repeated or on one line, so that the
        model is undetermined or cannot be inverted; the message names them.

    References
    ----------
    .. [1] R. Hartley, "In defense of the eight-point algorithm", IEEE TPAMI 19(6), 1997.
    """
    from_points, to_points, roots = _checked(model, source, target, weights)
    try:
        matrix = _solve(model, from_points, to_points, roots)
    except np.linalg.LinAlgError:
        matrix = None
    if matrix is None:
        used = roots > 0
        called = np.arange(len(used)) if numbers is None else np.asarray(numbers)
        raise degenerate_error(model.noun, from_points[used], to_points[used], called[used].tolist())
    return fitted(model, matrix)


def _checked(
    model: Model, source: ArrayLike, target: ArrayLike, weights: ArrayLike | None
) -> tuple[PointArray, PointArray, FloatArray]:
    from_points, to_points = (np.asarray(points, np.float64).reshape(-1, 2) for points in (source, target))
    if from_points.shape != to_points.shape:
        raise DegenerateError(
            tr("{count} points cannot be paired with {other}.", count=len(from_points), other=len(to_points))
        )
    roots = np.ones(len(from_points)) if weights is None else np.sqrt(np.asarray(weights, np.float64))
    check_pairs(model, from_points[roots > 0], to_points[roots > 0])
    return from_points, to_points, roots


def check_pairs(model: Model, source: PointArray, target: PointArray) -> None:
    """Refuse too few pairs and coordinates that are not finite, with `DegenerateError`."""
    count = len(source)
    if count < model.minimal:
        raise DegenerateError(
            tr(
                "The {model} needs at least 1 pair of points; there are {count}. Set further pairs, or choose a model "
                "that needs fewer.",
                model=model.noun, count=count,
            )
            if model.minimal == 1
            else tr(
                "The {model} needs at least {minimal} pairs of points; there is 1. Set further pairs, or choose a "
                "model that needs fewer.",
                model=model.noun, minimal=model.minimal,
            )
            if count == 1
            else tr(
                "The {model} needs at least {minimal} pairs of points; there are {count}. Set further pairs, or choose "
                "a model that needs fewer.",
                model=model.noun, minimal=model.minimal, count=count,
            )
        )  # fmt: skip
    if not (np.isfinite(source).all() and np.isfinite(target).all()):
        raise DegenerateError(tr("A point has a coordinate that is not finite. Remove its pair."))


def normalisation(points: PointArray, weights: FloatArray | None = None) -> FloatArray:
    """Give the similarity that moves the centroid of points to 0 and their mean distance from it to √2.

    Parameters
    ----------
    points : ndarray of float64
        (n, 2).
    weights : ndarray of float64, optional
        (n,); by default all alike.

    Returns
    -------
    ndarray of float64
        (3, 3), for homogeneous points; without scaling where all points are the same.
    """
    centre = np.average(points, axis=0, weights=weights)
    distance = float(np.average(np.hypot(*(points - centre).T), weights=weights))
    scale = np.sqrt(2.0) / distance if distance > 0 else 1.0
    return np.array([[scale, 0, -scale * centre[0]], [0, scale, -scale * centre[1]], [0, 0, 1.0]])


def normalised(points: PointArray, transform: FloatArray) -> PointArray:
    """Apply a `normalisation` to points (n, 2)."""
    return np.asarray(points * transform[0, 0] + transform[:2, 2])


def _solve(model: Model, source: PointArray, target: PointArray, roots: FloatArray) -> FloatArray | None:
    """Give the matrix of the map, or None where it is undetermined or singular."""
    if model is Model.TRANSLATION:
        shift = np.average(target - source, axis=0, weights=roots**2)
        return np.array([[1, 0, shift[0]], [0, 1, shift[1]], [0, 0, 1.0]])
    from_frame, to_frame = normalisation(source, roots**2), normalisation(target, roots**2)
    u, x = normalised(source, from_frame), normalised(target, to_frame)
    if model is Model.BILINEAR:
        found = _least_squares(bilinear_rows(u) * roots[:, None], x * roots[:, None])
        return None if found is None else denormalised(model, found.T, from_frame, to_frame)
    if model is Model.SIMILARITY:
        found = _similarity(u, x, roots**2)
    elif model is Model.AFFINE:
        found = _affine(u, x, roots)
    else:
        found = _homography(u, x, roots)
    if found is None or abs(np.linalg.det(found / np.abs(found).max())) < _RANK:
        return None
    return denormalised(model, found, from_frame, to_frame)


def bilinear_rows(points: PointArray) -> FloatArray:
    """Give the rows (1, u, v, uv) of the matrix B, (n, 4), for points (n, 2)."""
    u, v = points.T
    return np.stack([np.ones_like(u), u, v, u * v], 1)


def denormalised(model: Model, matrix: FloatArray, from_frame: FloatArray, to_frame: FloatArray) -> FloatArray:
    """Turn a map between normalised points into one between points in pixels.

    Parameters
    ----------
    model : Model
        Its family.
    matrix : ndarray of float64
        (3, 3), or (2, 4) for the bilinear model.
    from_frame, to_frame : ndarray of float64
        The `normalisation` of the source and of the target.

    Returns
    -------
    ndarray of float64
        Of the same shape.
    """
    if model is not Model.BILINEAR:
        return np.asarray(np.linalg.solve(to_frame, matrix @ from_frame))
    (s, _, p), (_, _, q), _ = from_frame.tolist()
    # (1, su + p, sv + q, (su + p)(sv + q)) in terms of (1, u, v, uv).
    change = np.array([[1, 0, 0, 0], [p, s, 0, 0], [q, 0, s, 0], [p * q, s * q, s * p, s * s]])
    own = matrix @ change
    own[:, 0] -= to_frame[:2, 2]
    return np.asarray(own / to_frame[0, 0])


def _least_squares(matrix: FloatArray, right: FloatArray) -> FloatArray | None:
    solution, _, rank, _ = np.linalg.lstsq(matrix, right, rcond=_RANK)
    return np.asarray(solution) if rank == matrix.shape[1] else None


def _similarity(source: PointArray, target: PointArray, weights: FloatArray) -> FloatArray | None:
    # Normalised points have their centroid at 0: what is left is one complex factor.
    z, w = source @ [1, 1j], target @ [1, 1j]
    energy = float(np.sum(weights * np.abs(z) ** 2))
    if energy < _RANK:
        return None
    factor = complex(np.sum(weights * np.conj(z) * w) / energy)
    return np.array([[factor.real, -factor.imag, 0], [factor.imag, factor.real, 0], [0, 0, 1]])


def _affine(source: PointArray, target: PointArray, roots: FloatArray) -> FloatArray | None:
    found = _least_squares(source * roots[:, None], target * roots[:, None])
    if found is None:
        return None
    matrix = np.eye(3)
    matrix[:2, :2] = found.T
    return matrix


def homography_rows(source: PointArray, target: PointArray) -> FloatArray:
    """Give the matrix A of the direct linear transform.

    Parameters
    ----------
    source, target : ndarray of float64
        (n, 2).

    Returns
    -------
    ndarray of float64
        (2n, 9): the rows (u, v, 1, 0, 0, 0, −xu, −xv, −x) and (0, 0, 0, u, v, 1, −yu, −yv, −y) of each pair, for
        the entries of H row by row.
    """
    ones = np.column_stack([source, np.ones(len(source))])
    rows = np.zeros((len(source), 2, 9))
    rows[:, 0, :3] = rows[:, 1, 3:6] = ones
    rows[:, 0, 6:] = -target[:, :1] * ones
    rows[:, 1, 6:] = -target[:, 1:] * ones
    return rows.reshape(-1, 9)


def _homography(source: PointArray, target: PointArray, roots: FloatArray) -> FloatArray | None:
    rows = homography_rows(source, target) * np.repeat(roots, 2)[:, None]
    # The triangular factor has the same singular values and is small, however many pairs there are.
    small = np.linalg.qr(rows, mode="r") if len(rows) > 9 else rows
    _, values, directions = np.linalg.svd(small)
    return None if values[7] < _RANK * values[0] else np.asarray(directions[8].reshape(3, 3))
