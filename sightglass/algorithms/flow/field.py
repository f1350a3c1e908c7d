"""Fields of motion, the frames that they are found from, and what a method gives."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text

FlowField = NDArray[np.float32]
"""(rows, columns, 2): u to the right and v downwards, in pixels from the first frame to the next; NaN where unknown."""


@dataclass(frozen=True, eq=False)
class Frames:
    """Two frames in gray, as the methods take them.

    Parameters
    ----------
    first, second : ndarray of float32
        (rows, columns), in the values of the images (gray levels).
    span : float
        From black to white, in the same values: what thresholds on brightness are measured against.
    """

    first: FloatPixels
    second: FloatPixels
    span: float


@dataclass(frozen=True, eq=False)
class Estimate:
    """What a method found.

    Parameters
    ----------
    field : FlowField
        One vector for each pixel; those of a block share one.
    reliability : ndarray of float32 or None
        (rows, columns): larger where the vector is surer.
    reliability_name : str
        What it measures: "Smaller eigenvalue", "Lead over second best".
    candidates : int
        How many displacements were compared, over all blocks; 0 for methods that do not search.
    """

    field: FlowField
    reliability: FloatPixels | None = None
    reliability_name: str = ""
    candidates: int = 0


def vector_text(vector: tuple[float, float]) -> str:
    """Write a vector with signs: (+1, −0.5), 0 without one.

    Parameters
    ----------
    vector : (float, float)
        To the right and downwards, in pixels.

    Returns
    -------
    str
        In parentheses.
    """
    return f"({', '.join(map(_signed, vector))})"


def motion_text(vector: tuple[float, float], least: float) -> str:
    """Say a vector in words: 2 px right and 1 px up.

    Parameters
    ----------
    vector : (float, float)
        To the right and downwards, in pixels.
    least : float
        Components below are left out.

    Returns
    -------
    str
        Empty where both are.
    """
    (u, v), (across, down) = vector, (number_text(abs(value), 3) for value in vector)
    parts = []
    if abs(u) >= least:
        parts.append(tr("{size} px right", size=across) if u > 0 else tr("{size} px left", size=across))
    if abs(v) >= least:
        parts.append(tr("{size} px down", size=down) if v > 0 else tr("{size} px up", size=down))
    return tr("{across} and {down}", across=parts[0], down=parts[1]) if len(parts) == 2 else "".join(parts)


def _signed(value: float) -> str:
    if abs(value) < 1e-9:
        return "0"
    return f"+{number_text(value)}" if value > 0 else number_text(value)
