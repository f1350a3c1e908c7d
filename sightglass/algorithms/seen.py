"""Where a person looks at an image, as it is shown again later: the part that is seen, and the line measured along."""

from typing import NamedTuple


class Zoom(NamedTuple):
    """A part of an image of so many rows and columns: logical pixels for each of its own, and the point in the middle.

    The point lies x to the right and y down, in pixels from the corner.
    """

    rows: int
    columns: int
    scale: float
    x: float
    y: float


class Measured(NamedTuple):
    """A line on an image of so many rows and columns; x to the right and y down, from the centre of the first pixel."""

    rows: int
    columns: int
    x0: float
    y0: float
    x1: float
    y1: float
