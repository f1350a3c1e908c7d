"""Twelfth stage: the largest upright rectangle that is covered everywhere."""

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Region

# Found at about this size first, and grown at full size.
_SIDE = 240


def largest_rectangle(coverage: NDArray[np.uint8]) -> Region | None:
    """Find the largest upright rectangle within a mask.

    Parameters
    ----------
    coverage : ndarray of uint8
        (rows, columns): 0 where nothing is.

    Returns
    -------
    Region or None
        Exact up to 240 pixels a side. On larger masks it is the largest rectangle of whole blocks, grown as far as
        each side goes; None where the mask is empty.
    """
    rows, columns = coverage.shape
    step = max(1, -(-max(rows, columns) // _SIDE))
    whole = rows // step * step, columns // step * step
    covered = coverage > 0
    blocks = covered[: whole[0], : whole[1]].reshape(whole[0] // step, step, whole[1] // step, step)
    found = _largest(np.asarray(blocks.all(axis=(1, 3))))
    if found is None:
        return None
    scaled = Region(*(step * value for value in found))
    return _grown(covered, scaled)


def _largest(covered: NDArray[np.bool_]) -> Region | None:
    """Find it by the histogram of each row: how far up every column is covered."""
    heights = np.zeros(covered.shape[1] + 1, int)
    best, area = None, 0
    for row, line in enumerate(covered):
        heights[:-1] = np.where(line, heights[:-1] + 1, 0)
        open_since: list[tuple[int, int]] = []
        for column, height in enumerate(heights.tolist()):
            start = column
            while open_since and open_since[-1][1] >= height:
                start, tall = open_since.pop()
                if tall * (column - start) > area:
                    area = tall * (column - start)
                    best = Region(row - tall + 1, start, tall, column - start)
            if height:
                open_since.append((start, height))
    return best


def _grown(covered: NDArray[np.bool_], region: Region) -> Region:
    """Move each side outwards while what it takes in is covered."""
    top, left = region.row, region.column
    bottom, right = top + region.rows, left + region.columns
    grows = True
    while grows:
        grows = False
        if top > 0 and covered[top - 1, left:right].all():
            top, grows = top - 1, True
        if bottom < covered.shape[0] and covered[bottom, left:right].all():
            bottom, grows = bottom + 1, True
        if left > 0 and covered[top:bottom, left - 1].all():
            left, grows = left - 1, True
        if right < covered.shape[1] and covered[top:bottom, right].all():
            right, grows = right + 1, True
    return Region(top, left, bottom - top, right - left)
