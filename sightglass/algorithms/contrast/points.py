"""Few points that describe a curve, so that a person can go on from any curve by dragging."""

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.values import Points

# Points closer than this could not be told apart under the mouse.
SMALLEST_GAP = 0.002


def points_of_curve(
    levels: NDArray[np.floating], outputs: NDArray[np.floating], most: int = 9, tolerance: float = 0.005
) -> Points:
    """Describe a curve by points joined by straight lines.

    Starting from its two ends, the sample that lies furthest from the lines is added, until all lie within the
    tolerance or there are as many points as allowed.

    Parameters
    ----------
    levels, outputs : ndarray
        (n,), a curve from 0..1 to 0..1 with growing levels; at least two samples.
    most : int
        Largest number of points.
    tolerance : float
        Largest distance, along the output, that needs no further point.

    Returns
    -------
    tuple of (float, float)
        Points with growing levels, at least `SMALLEST_GAP` apart.
    """
    chosen = [0, len(levels) - 1]
    free = np.ones(len(levels), dtype=bool)
    for index in chosen:
        free &= np.abs(levels - levels[index]) >= SMALLEST_GAP
    while len(chosen) < most and free.any():
        places = np.array(chosen)
        errors = np.abs(outputs - np.interp(levels, levels[places], outputs[places])) * free
        worst = int(errors.argmax())
        if errors[worst] <= tolerance:
            break
        chosen = sorted([*chosen, worst])
        free &= np.abs(levels - levels[worst]) >= SMALLEST_GAP
    return tuple((float(levels[index]), float(np.clip(outputs[index], 0.0, 1.0))) for index in chosen)
