"""An independent way to the optimum: explicit sparse matrices and plain projected gradient on the dual, in 64 bits."""

import numpy as np
from scipy import sparse

from sightglass.algorithms.total_variation import Color, Norm


def matrices(rows, columns):
    """D_h and D_v written entry by entry."""
    number = np.arange(rows * columns).reshape(rows, columns)
    parts = []
    for here, there in ((number[:, :-1], number[:, 1:]), (number[:-1], number[1:])):
        count = here.size
        entry = np.arange(count)
        parts.append(
            sparse.csr_array(
                (np.r_[-np.ones(count), np.ones(count)], (np.r_[entry, entry], np.r_[here.ravel(), there.ravel()])),
                shape=(count, rows * columns),
            )
        )
    return parts


def groups(rows, columns, channels, norm, color):
    """For each difference of each channel (horizontal ones first) the number of the group that it belongs to."""
    pixel = np.arange(rows * columns).reshape(rows, columns)
    horizontal, vertical = pixel[:, :-1].ravel(), pixel[:-1].ravel()
    one = np.r_[horizontal, vertical + (0 if norm is Norm.ISOTROPIC else pixel.size)]
    apart = 0 if color is Color.VECTORIAL else 2 * pixel.size
    return np.concatenate([one + channel * apart for channel in range(channels)])


def objective(x, y, weight, norm, color):
    """Of planes (channels, rows, columns)."""
    channels, rows, columns = y.shape
    d = sparse.vstack(matrices(rows, columns))
    dx = np.concatenate([d @ plane.ravel() for plane in x])
    number = groups(rows, columns, channels, norm, color)
    lengths = np.sqrt(np.bincount(number, dx**2))
    return float(((x - y) ** 2).sum() + weight * lengths.sum())


def solution(y, weight, norm, color, tolerance=1e-12, iterations=30000):
    """The minimiser for planes (channels, rows, columns), by projected gradient with momentum on the dual.

    It ends where the difference of the objective and its dual proves that no x is better by a share of `tolerance`.
    """
    channels, rows, columns = y.shape
    d = sparse.block_diag([sparse.vstack(matrices(rows, columns))] * channels).tocsr()
    adjoint = d.T.tocsr()
    number = groups(rows, columns, channels, norm, color)
    flat = y.ravel()
    p = q = np.zeros(d.shape[0])
    t = 1.0
    for iteration in range(iterations):
        if iteration % 100 == 0:
            x = flat - adjoint @ p / 2
            value = objective(x.reshape(y.shape), y, weight, norm, color)
            if value - (flat @ flat - x @ x) <= tolerance * value:
                return x.reshape(y.shape)
        ahead = q + d @ (flat - adjoint @ q / 2) / 4
        lengths = np.sqrt(np.bincount(number, ahead**2))[number]
        new = ahead * np.minimum(1, weight / np.maximum(lengths, 1e-300))
        # Momentum that points uphill is dropped.
        t = 1.0 if (ahead - q) @ (new - p) < 0 else t
        following = (1 + np.sqrt(1 + 4 * t * t)) / 2
        q = new + (t - 1) / following * (new - p)
        p, t = new, following
    raise AssertionError(f"the optimum is not found in {iterations} iterations")
