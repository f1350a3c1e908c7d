"""The focal length that homographies tell of, the rotations nearest to them, and an upright horizon."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.panorama.homographies import Matrix3

# Of half the longer side: from fish-eyes to long telephoto lenses; others are errors.
_LEAST, _MOST = 0.3, 60.0


def estimated_focal(matrices: Sequence[Matrix3]) -> float | None:
    r"""Estimate one focal length from homographies between images of a camera that turned on the spot.

    With :math:`H \sim K R K^{-1}` and :math:`K = \operatorname{diag}(f, f, 1)`, the first two rows of
    :math:`K^{-1} H K` are orthogonal and of equal length, and so are its columns [1]_.

    Parameters
    ----------
    matrices : sequence of ndarray
        (3, 3) each, in coordinates from the middle of the images.

    Returns
    -------
    float or None
        The median of all estimates, in units of the coordinates. None where the homographies tell nothing: those
        without perspective, as between images that are only shifted.

    References
    ----------
    .. [1] R. Szeliski and H.-Y. Shum, "Creating full view panoramic image mosaics", SIGGRAPH 1997.
    """
    squares = [square for matrix in matrices for square in (*_from_rows(matrix), *_from_columns(matrix))]
    possible = [square**0.5 for square in squares if _LEAST**2 <= square <= _MOST**2]
    return float(np.median(possible)) if possible else None


def _from_rows(matrix: Matrix3) -> list[float]:
    """Give the squares of f for which the first two rows of K⁻¹HK are orthogonal, and of equal length."""
    (a, b, c), (d, e, f) = matrix[0], matrix[1]
    # a d + b e + c f / F² = 0, and a² + b² + c² / F² = d² + e² + f² / F².
    return _quotients(((-c * f, a * d + b * e), (f * f - c * c, a * a + b * b - d * d - e * e)))


def _from_columns(matrix: Matrix3) -> list[float]:
    """Do the same for the first two columns."""
    (a, b, _), (d, e, _), (g, h, _) = matrix
    # a b + d e + g h F² = 0, and a² + d² + g² F² = b² + e² + h² F².
    return _quotients(((-(a * b + d * e), g * h), (a * a + d * d - b * b - e * e, h * h - g * g)))


def _quotients(fractions: Sequence[tuple[float, float]]) -> list[float]:
    return [float(above / below) for above, below in fractions if abs(below) > 1e-9]


def nearest_rotation(matrices: Sequence[Matrix3], focal: float) -> NDArray[np.float64]:
    """Give the rotations nearest to homographies, K⁻¹HK made orthogonal.

    Parameters
    ----------
    matrices : sequence of ndarray
        (3, 3) each, in coordinates from the middle of the images.
    focal : float
        In units of the coordinates.

    Returns
    -------
    ndarray of float64
        (n, 3, 3).
    """
    calibration = np.diag([focal, focal, 1.0])
    rotations = []
    for matrix in matrices:
        turned = np.linalg.inv(calibration) @ matrix @ calibration
        turned = turned if np.linalg.det(turned) > 0 else -turned
        left, _, right = np.linalg.svd(turned)
        rotations.append(left @ np.diag([1.0, 1.0, np.linalg.det(left @ right)]) @ right)
    return np.stack(rotations)


def straightened(rotations: NDArray[np.float64], reference: int) -> NDArray[np.float64]:
    """Turn the scene so that the cameras' x axes lie level, as people hold cameras, and the reference is ahead.

    Parameters
    ----------
    rotations : ndarray of float64
        (n, 3, 3): from directions of the scene into those of each camera.
    reference : int
        The camera that shall look along the middle of the cylinder.

    Returns
    -------
    ndarray of float64
        (n, 3, 3): from directions of the upright scene.

    References
    ----------
    .. [1] M. Brown and D. G. Lowe, "Automatic panoramic image stitching using invariant features", IJCV 74(1), 2007,
       section 5.
    """
    sideways = rotations[:, 0, :]
    spread, axes = np.linalg.eigh(sideways.T @ sideways)
    # One camera, or several that look the same way, leave a plane of directions that could be down.
    if spread[1] < 1e-4 * spread[2]:
        down = rotations[reference, 1, :]
    else:
        down = axes[:, 0]
        down = down if down @ rotations[:, 1, :].mean(axis=0) >= 0 else -down
    ahead = rotations[reference, 2, :] - (rotations[reference, 2, :] @ down) * down
    length = np.linalg.norm(ahead)
    if length < 1e-6:
        return rotations
    ahead = ahead / length
    upright = np.stack([np.cross(down, ahead), down, ahead], axis=1)
    return np.asarray(rotations @ upright)
