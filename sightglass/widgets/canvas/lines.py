"""Line segments on the screen: arrows with heads of a legible size, and what of them is in sight."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

# (4, n): x and y of all starts, x and y of all ends. Columns that lie in one piece are several times as fast as rows.
Columns = NDArray[np.float32]

# In logical pixels; an arrow keeps a head that can be told from its shaft at every zoom.
_HEAD_SHARE, _SMALLEST_HEAD, _LARGEST_HEAD = 0.45, 2.5, 9.0
_COS, _SIN = np.float32(np.cos(np.radians(26.0))), np.float32(np.sin(np.radians(26.0)))
_DOT_BELOW = 3.0
_DOT_RADIUS = 1.0


def arrows(shafts: Columns) -> Columns:
    """Give three segments for each arrow, (4, 3 n): all shafts, then both sides of all heads.

    An arrow too short for a head is a dot where it begins, so that no direction is read that cannot be seen.
    """
    x, y, tip_x, tip_y = shafts
    back_x, back_y = x - tip_x, y - tip_y
    length = np.sqrt(back_x * back_x + back_y * back_y)
    head = np.minimum(np.maximum(_HEAD_SHARE * length, _SMALLEST_HEAD), _LARGEST_HEAD)
    head /= np.maximum(length, 1e-12)
    back_x *= head
    back_y *= head
    result = np.empty((4, 3, shafts.shape[1]), np.float32)
    result[:, 0] = shafts
    result[0, 1:], result[1, 1:] = tip_x, tip_y
    along_x, along_y, beside_x, beside_y = back_x * _COS, back_y * _COS, back_x * _SIN, back_y * _SIN
    result[2, 1], result[3, 1] = tip_x + along_x - beside_y, tip_y + along_y + beside_x
    result[2, 2], result[3, 2] = tip_x + along_x + beside_y, tip_y + along_y - beside_x
    dots = np.flatnonzero(length < _DOT_BELOW)
    if len(dots):
        centre = np.stack([x[dots], y[dots], x[dots], y[dots]])
        across = np.array([[-_DOT_RADIUS], [0], [_DOT_RADIUS], [0]], np.float32)
        result[:, 0, dots] = centre + across
        result[:, 1, dots] = result[:, 2, dots] = centre + across[[1, 0, 3, 2]]
    return result.reshape(4, -1)


def near(lines: NDArray[np.float64], area: QRectF, margin: float) -> NDArray[np.intp] | None:
    """Give the indices of the segments, (n, 4), that may reach into an area; None for all of them."""
    left, top, right, bottom = _edges(area, margin)
    x, y, x_end, y_end = lines.T
    inside = (np.maximum(x, x_end) >= left) & (np.minimum(x, x_end) <= right)
    inside &= (np.maximum(y, y_end) >= top) & (np.minimum(y, y_end) <= bottom)
    return None if inside.all() else np.flatnonzero(inside)


def clipped(lines: Columns, area: QRectF, margin: float) -> tuple[Columns, NDArray[np.intp] | None]:
    """Cut segments at the edges of an area; give what is left, and the indices of those (None for all).

    The interval of each segment that lies between two opposite edges is intersected for both pairs [1].

    [1] Y.-D. Liang, B. A. Barsky: A new concept and method for line clipping. ACM Trans. Graphics 3 (1984).
    """
    left, top, right, bottom = _edges(area, margin)
    x, y, x_end, y_end = lines
    inside = (np.minimum(x, x_end) >= left) & (np.maximum(x, x_end) <= right)
    inside &= (np.minimum(y, y_end) >= top) & (np.maximum(y, y_end) <= bottom)
    outside = np.flatnonzero(~inside)
    if not len(outside):
        return lines, None
    low, high = np.array([[left], [top]]), np.array([[right], [bottom]])
    cut = lines[:, outside].astype(np.float64)
    start, along = cut[:2], cut[2:] - cut[:2]
    # A segment parallel to two edges lies between them everywhere or nowhere.
    divisor = np.where(np.abs(along) < 1e-9, 1e-9, along)
    first, second = (low - start) / divisor, (high - start) / divisor
    enters = np.maximum(np.minimum(first, second).max(axis=0), 0.0)
    leaves = np.minimum(np.maximum(first, second).min(axis=0), 1.0)
    result = lines.copy()
    result[:2, outside] = start + enters * along
    result[2:, outside] = start + leaves * along
    inside[outside] = enters <= leaves
    indices = np.flatnonzero(inside)
    return np.ascontiguousarray(result[:, indices]), indices


def longer_side(lines: Columns) -> NDArray[np.float32]:
    """Give the larger of the horizontal and the vertical extent of each segment: the pixels of a hairline."""
    x, y, x_end, y_end = lines
    return np.asarray(np.maximum(np.abs(x_end - x), np.abs(y_end - y)))


def _edges(area: QRectF, margin: float) -> tuple[float, float, float, float]:
    return area.left() - margin, area.top() - margin, area.right() + margin, area.bottom() + margin
