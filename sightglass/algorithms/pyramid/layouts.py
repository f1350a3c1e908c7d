"""Where the levels of a pyramid stand in one picture, and what they are called."""

import math
from collections.abc import Sequence

from sightglass.algorithms.image import Region
from sightglass.algorithms.pyramid.parameters import Layout

_GAP = 2
# Values that a montage holds at most; beyond, every second, third, … row and column of all levels is shown.
_MOST_VALUES = 1 << 23


def level_name(letter: str, index: int, reductions: int) -> str:
    """Name a level as it is written on paper: the top is G₁ and L₁, the image itself G₂ after one reduction.

    Parameters
    ----------
    letter : str
        "G" or "L".
    index : int
        0 for the finest level.
    reductions : int
        How often the image is halved.

    Returns
    -------
    str
        The letter with its number as a subscript.
    """
    return letter + str(reductions + 1 - index).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


def stride_of(shapes: Sequence[tuple[int, int]], channels: int, layout: Layout) -> int:
    """Say how far apart the rows and columns are that a montage shows of its levels.

    Parameters
    ----------
    shapes : sequence of (int, int)
        Rows and columns of the levels, finest first.
    channels : int
        1 or 3.
    layout : Layout
        How they are laid out.

    Returns
    -------
    int
        1 for all of them.
    """
    _, (rows, columns) = regions_of(shapes, layout)
    return max(1, math.ceil(math.sqrt(rows * columns * channels / _MOST_VALUES)))


def regions_of(shapes: Sequence[tuple[int, int]], layout: Layout) -> tuple[tuple[Region, ...], tuple[int, int]]:
    """Lay levels out without overlap.

    Parameters
    ----------
    shapes : sequence of (int, int)
        Rows and columns of the levels, finest first; none is larger than the first.
    layout : Layout
        How they are laid out.

    Returns
    -------
    tuple of Region, (int, int)
        Where each level stands, and rows and columns of the whole.
    """
    regions = _PLACERS[layout](shapes)
    return regions, (max(part.row + part.rows for part in regions), max(part.column + part.columns for part in regions))


def _mosaic(shapes: Sequence[tuple[int, int]]) -> tuple[Region, ...]:
    regions = [Region(0, 0, *shapes[0])]
    row, column = 0, shapes[0][1] + _GAP
    for rows, columns in shapes[1:]:
        regions.append(Region(row, column, rows, columns))
        row += rows + _GAP
    return tuple(regions)


def _true_size(shapes: Sequence[tuple[int, int]]) -> tuple[Region, ...]:
    regions, column = [], 0
    for rows, columns in shapes:
        # On a common base line, as things of different size stand on a floor.
        regions.append(Region(shapes[0][0] - rows, column, rows, columns))
        column += columns + _GAP
    return tuple(regions)


def _equal_size(shapes: Sequence[tuple[int, int]]) -> tuple[Region, ...]:
    rows, columns = shapes[0]
    # As many in a row as make the whole about as wide as it is high, times the shape of the screen.
    across = max(1, min(len(shapes), round(math.sqrt(1.5 * len(shapes) * rows / columns))))
    return tuple(
        Region(index // across * (rows + _GAP), index % across * (columns + _GAP), rows, columns)
        for index in range(len(shapes))
    )


_PLACERS = {Layout.MOSAIC: _mosaic, Layout.TRUE_SIZE: _true_size, Layout.EQUAL_SIZE: _equal_size}
