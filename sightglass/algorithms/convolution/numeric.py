"""Gradients by central differences: each number is moved a little to both sides, and the loss computed anew."""

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.windows import Window

# Gives parts of the loss for variants of some numbers, both along the last axis.
Parts = Callable[[Array], Array]

# A power of two, so that moving whole numbers is exact; small beside the bends of smooth functions.
STEP = 2.0**-13
# How many values all variants together may hold at a time: what stays in the cache is several times as fast.
_MOST_VALUES = 1 << 16


def central_differences(values: Array, parts: Parts, step: float = STEP, variant_size: int = 1) -> Array:
    r"""Compute :math:`\frac{\partial L}{\partial w} \approx \frac{L(w + h) - L(w - h)}{2h}` for each number w.

    The differences are taken part by part before they are summed, so that what does not change adds no rounding.

    Parameters
    ----------
    values : ndarray of float64
        w, of any shape.
    parts : callable
        Gives for variants of w, stacked along one more axis at the end, parts of the loss with the same last axis;
        their sum over all other axes is L.
    step : float
        h.
    variant_size : int
        How many values `parts` needs for each variant, so that not too many are computed at a time.

    Returns
    -------
    ndarray of float64
        In the shape of w.
    """
    moves = np.eye(values.size).reshape(-1, *values.shape)
    found = _differences(values, moves, parts, step, variant_size)
    sums = [chunk.reshape(-1, chunk.shape[-1]).sum(axis=0) for chunk in found]
    return np.concatenate(sums).reshape(values.shape)


def windowed_differences(
    maps: Array, window: Window, parts: Parts, step: float = STEP, variant_size: int = 1
) -> Array:  # fmt: skip
    """Compute what `central_differences` does for maps over which a window moves, many numbers at a time.

    Numbers of a map that no window holds together are moved together: each part of the loss then changes by one of
    them alone, that which its window holds. This takes as many variants as the window has places, not as the maps have.

    Parameters
    ----------
    maps : ndarray of float64
        (channels, rows, columns).
    window : Window
        Its places are the rows and columns of the parts.
    parts : callable
        Gives (output maps, rows, columns, variants) for (channels, rows, columns, variants).
    step, variant_size
        As for `central_differences`.

    Returns
    -------
    ndarray of float64
        In the shape of the maps.
    """
    channels, rows, columns = maps.shape
    groups = list(product(range(channels), range(min(rows, window.size[0])), range(min(columns, window.size[1]))))
    moves = np.zeros((len(groups), *maps.shape))
    for move, (channel, row, column) in zip(moves, groups, strict=True):
        move[channel, row :: window.size[0], column :: window.size[1]] = 1
    found = _differences(maps, moves, parts, step, variant_size)
    changes = np.concatenate([chunk.sum(axis=0) for chunk in found], axis=-1)
    # Each number has the changes of the windows that hold it.
    summed = window.down.holds @ np.moveaxis(changes, -1, 0) @ window.across.holds.T
    gradient = np.zeros(maps.shape)
    for move, group, (channel, _, _) in zip(moves, summed, groups, strict=True):
        gradient[channel] += move[channel] * group
    return gradient


def _differences(
    values: Array, moves: Array, parts: Parts, step: float, variant_size: int
) -> Iterator[Array]:  # fmt: skip
    """Give by how much each part changes for each move, divided by 2h, some moves at a time along the last axis."""
    most = max(1, _MOST_VALUES // (2 * max(values.size, variant_size)))
    for start in range(0, len(moves), most):
        shifts = step * np.moveaxis(moves[start : start + most], 0, -1)
        found = parts(np.concatenate([values[..., None] + shifts, values[..., None] - shifts], axis=-1))
        count = shifts.shape[-1]
        yield (found[..., :count] - found[..., count:]) / (2 * step)


def largest_difference(analytic: Array, numeric: Array) -> float:
    """Give how far two gradients are apart.

    Parameters
    ----------
    analytic, numeric : ndarray of float64
        Of the same shape.

    Returns
    -------
    float
        The largest absolute difference.
    """
    return float(np.abs(analytic - numeric).max(initial=0.0))
