"""Gradients by central differences: each number is moved a little to both sides, and the loss computed anew."""

from collections.abc import Callable

import numpy as np

from sightglass.algorithms.cnn.arrays import Array

# A power of two, so that moving whole numbers is exact; small beside the bends of smooth functions.
STEP = 2.0**-13
# How many values all variants together may hold at a time: what stays in the cache is several times as fast.
_MOST_VALUES = 1 << 16


def central_differences(
    values: Array, parts: Callable[[Array], Array], step: float = STEP, variant_size: int = 1
) -> Array:
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
    size = values.size
    gradient = np.empty(size)
    most = max(1, _MOST_VALUES // (2 * max(size, variant_size)))
    for start in range(0, size, most):
        moved_now = np.arange(start, min(start + most, size))
        count = len(moved_now)
        variants = np.repeat(values.reshape(-1, 1), 2 * count, axis=1)
        variants[moved_now, np.arange(count)] += step
        variants[moved_now, count + np.arange(count)] -= step
        found = parts(variants.reshape(*values.shape, 2 * count)).reshape(-1, 2 * count)
        gradient[moved_now] = (found[:, :count] - found[:, count:]).sum(axis=0) / (2 * step)
    return gradient.reshape(values.shape)


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
