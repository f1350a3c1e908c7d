"""The colours of a blackboard: those of its arrays by what they hold, and those of its cells by value."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from sightglass.algorithms.board import Role
from sightglass.widgets.matrix_painting import NEGATIVE, POSITIVE
from sightglass.widgets.theme import Theme

# Places in the series of the theme. The tints by value are blue and vermilion, and lighter than any of these.
_SERIES = {Role.INPUT: 0, Role.KERNEL: 4, Role.OUTPUT: 2, Role.GRADIENT: 3}
_STRONGEST_TINT = 0.22
_STRONGEST_TINT_IN_DARK = 0.28
_SHARES = 40  # of the strongest tint: more than the eye tells apart
_PADDING = 2 * _SHARES + 1
INK_LEVELS = 16  # a power of two

Places = NDArray[np.uint8]


def role_color(theme: Theme, role: Role) -> QColor:
    """Give the colour of an array's title, of its numbers in equations and of its cells when they are lit."""
    place = _SERIES.get(role)
    return QColor(theme.muted if place is None else theme.series[place])


def tints(values: NDArray[np.float64], bounds: NDArray[np.float64], is_padding: NDArray[np.bool_]) -> Places:
    """Give for each cell the row of its background in `cell_colors`.

    Parameters
    ----------
    values : ndarray of float64
        Of any shape; what is not finite gets the surface.
    bounds : ndarray of float64
        Of the same shape: the magnitudes with the strongest tint.
    is_padding : ndarray of bool
        Of the same shape: zeros that are no entries.

    Returns
    -------
    ndarray of uint8
        Of the same shape.
    """
    is_tinted = np.isfinite(values) & (values != 0.0) & (bounds > 0.0)
    size = np.zeros_like(values)
    np.divide(np.abs(values), bounds, out=size, where=is_tinted)
    # The root keeps small numbers apart from 0.
    shares = np.ceil(np.sqrt(np.minimum(size, 1.0)) * _SHARES).astype(np.uint8)
    return np.where(is_padding, _PADDING, shares + np.where(values < 0.0, _SHARES, 0).astype(np.uint8) * is_tinted)


@lru_cache(maxsize=4)
def cell_colors(theme: Theme) -> NDArray[np.uint32]:
    """Give the colours of cells: reddish with positive numbers, bluish with negative ones, and those of their ink.

    Returns
    -------
    ndarray of uint32
        (backgrounds, `INK_LEVELS`): from the background to the ink, as `QImage.Format_RGB32` keeps them.
    """
    strongest = _STRONGEST_TINT_IN_DARK if theme.dark else _STRONGEST_TINT
    shares = strongest * np.arange(_SHARES + 1)[:, np.newaxis] / _SHARES
    surface = _channels(theme.surface)
    positive, negative = (surface + shares * (_channels(hue) - surface) for hue in (POSITIVE, NEGATIVE))
    grounds = np.concatenate([positive, negative[1:], _channels(theme.window)[np.newaxis]])[:, np.newaxis]
    ink = np.linspace(0.0, 1.0, INK_LEVELS)[:, np.newaxis]
    red, green, blue = np.rint(grounds + ink * (_channels(theme.text) - grounds)).astype(np.uint32).transpose(2, 0, 1)
    colors: NDArray[np.uint32] = 0xFF000000 | red << 16 | green << 8 | blue
    return colors


def _channels(name: str) -> NDArray[np.float64]:
    color = QColor(name)
    return np.array([color.red(), color.green(), color.blue()], dtype=np.float64)
