"""Fields of motion, the frames that they are found from, and what a method gives."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels
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
        What it measures: "Smaller eigenvalue", "Distance to the second-best minimum".
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


def _signed(value: float) -> str:
    if abs(value) < 1e-9:
        return "0"
    return f"+{number_text(value)}" if value > 0 else number_text(value)
