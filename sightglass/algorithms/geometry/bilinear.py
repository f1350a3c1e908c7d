"""The inverse of a bilinear map, which is no bilinear map itself."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def fold(matrix: FloatArray) -> tuple[float, float, float]:
    """Give the determinant of the Jacobian of a bilinear map as c0 + c1 u + c2 v; the map folds where it is 0."""
    (_, a1, a2, a3), (_, b1, b2, b3) = matrix.tolist()
    return a1 * b2 - a2 * b1, a1 * b3 - a3 * b1, a3 * b2 - a2 * b3


def bilinear_inverse(
    matrix: FloatArray, x: FloatArray, y: FloatArray, near: tuple[float, float]
) -> tuple[FloatArray, FloatArray]:
    """Find the points (u, v) that a bilinear map sends to (x, y).

    Parameters
    ----------
    matrix : ndarray of float64
        (2, 4): the rows a and b for (1, u, v, uv).
    x, y : ndarray of float64
        Of shapes that can be broadcast.
    near : (float, float)
        A place (u, v) on the side of the fold that is meant.

    Returns
    -------
    tuple of ndarray of float64
        u and v; NaN where no point goes there.
    """
    # Without u: a quadratic equation for v, whose two roots lie on either side of the fold.
    (a0, a1, a2, a3), (b0, b1, b2, b3) = matrix.tolist()
    c0, c1, c2 = fold(matrix)
    x, y = x - a0, y - b0
    quadratic = c2
    linear = x * b3 - y * a3 + a1 * b2 - a2 * b1
    constant = x * b1 - y * a1
    # (x − a2 v)(b1 + b3 v) = (y − b2 v)(a1 + a3 v) gives quadratic v² + linear v + constant = 0.
    side = 1.0 if c0 + c1 * near[0] + c2 * near[1] >= 0 else -1.0
    with np.errstate(divide="ignore", invalid="ignore"):
        root = np.sqrt(linear * linear - 4 * quadratic * constant)
        # The form without cancellation: the determinant of the Jacobian is ± this root at the two solutions.
        stable = linear + side * root
        v = np.where(linear * side >= 0, -2 * constant / stable, (-linear + side * root) / (2 * quadratic))
        by_x, by_y = a1 + a3 * v, b1 + b3 * v
        u = np.where(np.abs(by_x) >= np.abs(by_y), (x - a2 * v) / by_x, (y - b2 * v) / by_y)
    return u, v
