"""Tenth stage: where one image gives way to the next."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.panorama.parameters import Seam

Mask = NDArray[np.uint8]

# Seams are found at about this size; between its pixels they are straight.
_SIDE = 256
_BYTE_STEPS, _BYTE_ZERO = 8, 127
# A path may leave the midline for a difference of this share of the largest one, per its own distance from it.
_STRAIGHTNESS = 0.02


def seam_mask(below: Mask, above: Mask, difference: Pixels | None, seam: Seam) -> Mask:
    """Say which pixels of an overlap the new image takes.

    Parameters
    ----------
    below, above : ndarray of uint8
        (rows, columns): what the panorama so far and the new image cover, 255 or 0, in a box around their overlap.
    difference : ndarray or None
        (rows, columns[, 3]): how much they differ; needed for the path of least difference.
    seam : Seam
        How it is found.

    Returns
    -------
    ndarray of uint8
        (rows, columns): 255 where the new image counts, 0 where what is below; what neither covers goes to the nearer.
    """
    rows, columns = below.shape
    size = max(1, min(columns, _SIDE)), max(1, min(rows, _SIDE))
    small_below, small_above = (
        np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST), np.uint8) for mask in (below, above)
    )
    to_below = _distance(small_below & ~small_above)
    to_above = _distance(small_above & ~small_below)
    if seam is Seam.LEAST_DIFFERENCE and difference is not None:
        level = _path(_costs(difference, size, small_below & small_above), to_below, to_above)
    else:
        level = to_below - to_above
    # Interpolated before it is compared with 0, so that the seam is smooth; as bytes, of which only the sign counts.
    around = np.clip(np.rint(_BYTE_STEPS * level) + _BYTE_ZERO, 0, 255).astype(np.uint8)
    wide = cv2.resize(around, (columns, rows), interpolation=cv2.INTER_LINEAR)
    taken = cv2.threshold(wide, _BYTE_ZERO, 255, cv2.THRESH_BINARY)[1]
    # What only one of them shows is that one's.
    taken = cv2.bitwise_or(taken, cv2.bitwise_and(above, cv2.bitwise_not(below)))
    return np.asarray(cv2.bitwise_and(taken, cv2.bitwise_not(cv2.bitwise_and(below, cv2.bitwise_not(above)))), np.uint8)


def _distance(places: Mask) -> NDArray[np.float32]:
    """Distance of each pixel to the nearest of the places; the largest possible where there is none."""
    if not places.any():
        return np.full(places.shape, float(sum(places.shape)), np.float32)
    return np.asarray(cv2.distanceTransform(cv2.bitwise_not(places), cv2.DIST_L2, cv2.DIST_MASK_5), np.float32)


def _costs(difference: Pixels, size: tuple[int, int], overlap: Mask) -> NDArray[np.float32]:
    gray = difference if difference.ndim == 2 else difference.max(axis=2)
    costs = cv2.resize(gray.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    largest = float(costs.max()) or 1.0
    # Outside of the overlap nothing is cut, and a path may run there for nothing.
    return np.where(overlap > 0, costs / largest, 0.0).astype(np.float32)


def _path(
    costs: NDArray[np.float32], to_below: NDArray[np.float32], to_above: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Find the cheapest path across, by dynamic programming; give a level that is above 0 on the new image's side."""
    middle = to_below - to_above
    down, across = (
        float(np.mean(np.gradient(middle, axis=axis))) if middle.shape[axis] > 1 else 0.0 for axis in (0, 1)
    )
    if abs(down) > abs(across):
        return np.ascontiguousarray(_upright(costs.T, middle.T, down).T)
    return _upright(costs, middle, across)


def _slope(values: NDArray[np.float32], axis: int) -> float:
    return float(np.mean(np.diff(values, axis=axis))) if values.shape[axis] > 1 else 0.0


def _upright(costs: NDArray[np.float32], middle: NDArray[np.float32], slope: float) -> NDArray[np.float32]:
    rows, columns = costs.shape
    total = costs + np.float32(_STRAIGHTNESS) * np.abs(middle) / max(1.0, float(np.abs(middle).max()))
    came_from = np.zeros((rows, columns), np.int8)
    infinite = np.full(1, np.inf, np.float32)
    for row in range(1, rows):
        before = total[row - 1]
        choices = np.stack([
            np.concatenate([infinite, before[:-1]]), before, np.concatenate([before[1:], infinite]),
        ])  # fmt: skip
        # Straight on costs least among equals.
        choices[[0, 2]] += np.float32(1e-4)
        best = choices.argmin(axis=0)
        came_from[row] = best - 1
        total[row] += choices[best, np.arange(columns)]
    path = np.empty(rows, np.intp)
    path[-1] = int(total[-1].argmin())
    for row in range(rows - 1, 0, -1):
        path[row - 1] = path[row] + came_from[row, path[row]]
    side = np.arange(columns)[None, :] - path[:, None] + 0.5
    return np.asarray(side if slope >= 0 else -side, np.float32)
