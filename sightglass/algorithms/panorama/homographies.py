"""Points through 3 x 3 matrices, and what several stages need of them."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Matrix3 = NDArray[np.float64]

# Closer to the horizon than this share of the depth at the middle of the image, points lie too far out to be drawn.
NEAREST_TO_INFINITY = 0.1


def mapped(matrix: Matrix3, points: Points) -> Points:
    """Send points through a homography.

    Parameters
    ----------
    matrix : ndarray of float64
        (3, 3).
    points : ndarray of float64
        (n, 2), (x, y).

    Returns
    -------
    ndarray of float64
        (n, 2); not finite where the homography maps to infinity.
    """
    x, y = points[:, 0], points[:, 1]
    depth = matrix[2, 0] * x + matrix[2, 1] * y + matrix[2, 2]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.stack(
            [
                (matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]) / depth,
                (matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2]) / depth,
            ],
            axis=1,
        )


def depths(matrix: Matrix3, points: Points) -> NDArray[np.float64]:
    """Give the third coordinate of mapped points, (n,): they lie at infinity where it is 0."""
    return np.asarray(points @ matrix[2, :2] + matrix[2, 2])


def corners(rows: int, columns: int) -> Points:
    """Centres of the four corner pixels, (4, 2), clockwise from the top left."""
    right, bottom = columns - 1.0, rows - 1.0
    return np.array([[0.0, 0.0], [right, 0.0], [right, bottom], [0.0, bottom]])


def outline(rows: int, columns: int, pieces: int = 1) -> Points:
    """Points along the border of an image, (4 pieces, 2), clockwise from the top left."""
    around = corners(rows, columns)
    steps = np.arange(pieces)[:, None] / pieces
    sides = zip(around, np.roll(around, -1, axis=0), strict=True)
    return np.concatenate([start + steps * (end - start) for start, end in sides])


def normalized(matrix: Matrix3) -> Matrix3:
    """Scale a homography so that its last entry is 1, or where that is next to 0 its norm."""
    last = matrix[2, 2]
    return matrix / (last if abs(last) > 1e-9 * np.abs(matrix).max() else np.linalg.norm(matrix))
