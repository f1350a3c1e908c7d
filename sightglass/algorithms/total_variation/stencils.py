"""Differences and their adjoint on strips of rows, without temporary arrays.

Fields of horizontal differences hold 0 in their last column, and of vertical ones in their last row. So the strips can
be read as one long row each, which is quicker than row by row.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from sightglass.algorithms.total_variation.norms import Axes
from sightglass.algorithms.total_variation.scaling import FloatArray

Index = tuple[int, int]


def horizontal_differences(x: FloatArray, out: FloatArray) -> None:
    """Write the next minus this pixel into `out`, 0 in the last column; both (rows, columns) and contiguous."""
    flat = x.reshape(-1)
    np.subtract(flat[1:], flat[:-1], out=out.reshape(-1)[:-1])
    out[:, -1] = 0


def vertical_differences(x: FloatArray, below: FloatArray | None, out: FloatArray) -> None:
    """Write the row below minus each row into `out`; `below` follows the last row, None where the image ends."""
    np.subtract(x[1:], x[:-1], out=out[:-1])
    if below is None:
        out[-1] = 0
    else:
        np.subtract(below[0], x[-1], out=out[-1])


def apply_adjoint(horizontal: FloatArray, vertical: FloatArray, skip: int, out: FloatArray) -> None:
    r"""Write :math:`D_h^T h + D_v^T v` of a strip into `out`.

    Parameters
    ----------
    horizontal, vertical : ndarray
        (skip + rows, columns), contiguous: the strip, and above it the row of the strip before.
    skip : int
        1 if there is a row above, 0 at the top of the image.
    out : ndarray
        (rows, columns), contiguous.
    """
    flat, result = horizontal[skip:].reshape(-1), out.reshape(-1)
    np.subtract(flat[:-1], flat[1:], out=result[1:])
    result[0] = -flat[0]
    np.subtract(out, vertical[skip:], out=out)
    below = out[1 - skip :]
    np.add(below, vertical[: len(below)], out=below)


def groups(axes: Axes, channels: int) -> list[list[Index]]:
    """List which components (direction, channel) of a field share one length; see `norms.group_axes`."""
    directions = [(0, 1)] if 0 in axes else [(0,), (1,)]
    planes = [tuple(range(channels))] if 1 in axes else [(channel,) for channel in range(channels)]
    return [[(d, c) for d in direction for c in plane] for direction in directions for plane in planes]


def length_of_group(components: Sequence[FloatArray], square: FloatArray, out: FloatArray) -> None:
    """Write the root of the sum of the squares into `out`; `square` is overwritten."""
    first, *others = components
    if not others:
        np.abs(first, out=out)
        return
    if len(others) == 1:
        cv2.magnitude(first, others[0], out)
        return
    cv2.multiply(first, first, out)
    for component in others:
        cv2.multiply(component, component, square)
        cv2.add(out, square, out)
    cv2.sqrt(out, out)
