"""What a filter sees outside the image."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.choices import Border
from sightglass.algorithms.image import Pixels

CV_BORDER = {
    Border.ZERO: cv2.BORDER_CONSTANT,
    Border.REPLICATE: cv2.BORDER_REPLICATE,
    Border.REFLECT: cv2.BORDER_REFLECT,
    Border.WRAP: cv2.BORDER_WRAP,
}


def border_indices(positions: NDArray[np.int64], length: int, border: Border) -> NDArray[np.int64]:
    """Say which sample stands at each position of a line that goes on beyond its ends.

    Parameters
    ----------
    positions : ndarray of int
        Any whole numbers; those from 0 to length - 1 stand for themselves.
    length : int
        Number of samples in the line.
    border : Border
        The rule outside.

    Returns
    -------
    ndarray of int
        Indices from 0 to length - 1, or -1 where a zero stands.
    """
    match border:
        case Border.ZERO:
            return np.where((positions >= 0) & (positions < length), positions, -1)
        case Border.REPLICATE:
            return np.clip(positions, 0, length - 1)
        case Border.WRAP:
            return positions % length
        case Border.REFLECT:
            folded = positions % (2 * length)
            return np.minimum(folded, 2 * length - 1 - folded)


def window(pixels: Pixels, first: tuple[int, int], size: tuple[int, int], border: Border) -> Pixels:
    """Cut a rectangle out of an image that goes on beyond its borders.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns) or (rows, columns, channels).
    first, size : (int, int)
        Row and column of the first pixel, which may lie outside, and number of rows and columns.
    border : Border
        The rule outside.

    Returns
    -------
    ndarray
        (size[0], size[1][, channels]) of the same dtype; a view where the rectangle lies inside.
    """
    shape = pixels.shape[:2]
    before = [max(0, -start) for start in first]
    after = [max(0, start + count - length) for start, count, length in zip(first, size, shape, strict=True)]
    ranges = [
        range(max(0, start), min(length, start + count))
        for start, count, length in zip(first, size, shape, strict=True)
    ]
    inside = pixels[ranges[0].start : ranges[0].stop, ranges[1].start : ranges[1].stop]
    if not any(before + after):
        return inside
    # OpenCV can go on from the pixels inside, unless it would need others: those of the far side, or a second mirror.
    shortest = min(len(part) for part in ranges)
    if border is Border.WRAP or shortest == 0 or (border is Border.REFLECT and max(before + after) > shortest):
        return _gathered(pixels, first, size, border)
    code = CV_BORDER[border] | cv2.BORDER_ISOLATED
    return np.asarray(cv2.copyMakeBorder(inside, before[0], after[0], before[1], after[1], code))


def _gathered(pixels: Pixels, first: tuple[int, int], size: tuple[int, int], border: Border) -> Pixels:
    rows = border_indices(np.arange(first[0], first[0] + size[0]), pixels.shape[0], border)
    columns = border_indices(np.arange(first[1], first[1] + size[1]), pixels.shape[1], border)
    cut = pixels[rows][:, columns]
    cut[rows < 0] = 0
    cut[:, columns < 0] = 0
    return np.asarray(cut)
