"""Pairs of points of which a known part is right."""

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.geometry.models import Fitted, Model
from tests.algorithms.geometry.test_models import TRUE

# No wrong pair is right by chance.
_LEAST_ERROR = 15.0
Array = NDArray[np.float64]


def mixed_pairs(
    seed: int, count: int = 1000, share: float = 0.3, true: Fitted = TRUE[Model.HOMOGRAPHY], sigma: float = 0.5
) -> tuple[Array, Array, NDArray[np.bool_]]:
    """Give source and target points, and which pairs are right, up to noise; the others lie anywhere."""
    rng = np.random.default_rng(seed)
    source = rng.uniform(0, [640, 480], (count, 2))
    right = true.apply(source)
    target = right + rng.normal(0, sigma, right.shape)
    is_right = np.zeros(count, bool)
    is_right[rng.permutation(count)[: round(share * count)]] = True
    wrong = ~is_right
    while wrong.any():
        target[wrong] = rng.uniform(0, [640, 480], (np.count_nonzero(wrong), 2))
        wrong = ~is_right & (np.hypot(*(target - right).T) < _LEAST_ERROR)
    return source, target, is_right
