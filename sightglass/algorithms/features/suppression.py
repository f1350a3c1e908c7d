"""Which of many responses become keypoints: local maxima, and those that spread over the whole image."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

# A stronger neighbour counts only if it is stronger by that much, so that equals do not suppress each other at random.
_ROBUST = 0.9
# The spread compares all pairs: of more points than this only the strongest take part.
_MOST_COMPARED = 6000
_ROWS_OF_STRIP = 256


def local_maxima(response: FloatPixels, radius: int, threshold: float) -> IntArray:
    """Find the pixels that are the strongest of their neighbourhood.

    Parameters
    ----------
    response : ndarray of float32
        (rows, columns).
    radius : int
        The neighbourhood is the square that reaches this far, in pixels.
    threshold : float
        Only larger responses count.

    Returns
    -------
    ndarray of int64
        (n, 2): row and column, the strongest first; of equals within a neighbourhood only the first one. None lies on
        the border of the image.
    """
    side = 2 * radius + 1
    highest = cv2.dilate(response, np.ones((side, side), np.uint8))
    peaks = (response >= highest) & (response > threshold)
    peaks[[0, -1]] = peaks[:, [0, -1]] = False
    found = np.argwhere(peaks)
    found = found[np.argsort(-response[peaks], kind="stable")]
    crowd = cv2.boxFilter(peaks.astype(np.float32), -1, (side, side), normalize=False, borderType=cv2.BORDER_CONSTANT)
    shared = crowd[tuple(found.T)] > 1.5
    kept = np.ones(len(found), bool)
    taken = np.zeros(response.shape, bool)
    for number in np.flatnonzero(shared):
        row, column = found[number]
        kept[number] = not taken[row, column]
        if kept[number]:
            taken[max(0, row - radius) : row + radius + 1, max(0, column - radius) : column + radius + 1] = True
    return np.asarray(found[kept], np.int64)


def refined(response: FloatPixels, places: IntArray) -> FloatArray:
    r"""Move maxima to the top of the paraboloid through their 3 x 3 neighbourhood, :math:`-H^{-1} \nabla R`.

    Parameters
    ----------
    response : ndarray of float32
        (rows, columns).
    places : ndarray of int64
        (n, 2): row and column, none on the border.

    Returns
    -------
    ndarray of float64
        (n, 2): x and y, at most half a pixel from the pixel itself.
    """
    row, column = places.T

    def at(down: int, right: int) -> FloatArray:
        return np.asarray(response[row + down, column + right], np.float64)

    middle = at(0, 0)
    slope_x, slope_y = (at(0, 1) - at(0, -1)) / 2, (at(1, 0) - at(-1, 0)) / 2
    xx, yy = at(0, 1) - 2 * middle + at(0, -1), at(1, 0) - 2 * middle + at(-1, 0)
    xy = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / 4
    determinant = xx * yy - xy * xy
    # A paraboloid that opens upwards or is a trough has no top.
    is_top = (determinant > 1e-6 * middle**2) & (xx < 0)
    safe = np.where(is_top, determinant, 1.0)
    shift = np.stack([-(yy * slope_x - xy * slope_y) / safe, -(xx * slope_y - xy * slope_x) / safe], axis=1)
    shift = np.where(is_top[:, np.newaxis], np.clip(shift, -0.5, 0.5), 0.0)
    return np.stack([column, row], axis=1) + shift


def adaptive_spread(positions: FloatArray, responses: FloatArray, count: int) -> IntArray:
    """Choose points that are strong and far apart: adaptive non-maximal suppression [1]_.

    The radius of a point is how far the nearest point is that is clearly stronger; those of the largest radii stay.

    Parameters
    ----------
    positions : ndarray of float64
        (n, 2): x and y.
    responses : ndarray of float64
        (n,), not negative.
    count : int
        How many to choose.

    Returns
    -------
    ndarray of int64
        Numbers of the chosen points, the largest radius first.

    References
    ----------
    .. [1] M. Brown, R. Szeliski, S. Winder, "Multi-image matching using multi-scale oriented patches", CVPR 2005.
    """
    order = np.argsort(-responses, kind="stable")[:_MOST_COMPARED]
    places, strengths = positions[order], responses[order]
    radii = np.full(len(order), np.inf)
    for start in range(0, len(order), _ROWS_OF_STRIP):
        strip = slice(start, min(start + _ROWS_OF_STRIP, len(order)))
        # Sorted by strength, the stronger ones of a strip all stand before its end.
        squares = ((places[strip, np.newaxis] - places[np.newaxis, : strip.stop]) ** 2).sum(axis=2)
        squares[strengths[strip, np.newaxis] >= _ROBUST * strengths[np.newaxis, : strip.stop]] = np.inf
        radii[strip] = squares.min(axis=1)
    return np.asarray(order[np.argsort(-radii, kind="stable")[:count]], np.int64)
