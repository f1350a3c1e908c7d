"""The colours of a blackboard: those of its arrays by what they hold, and those of its cells by value."""

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


def role_color(theme: Theme, role: Role) -> QColor:
    """Give the colour of an array's title, of its numbers in equations and of its cells when they are lit."""
    place = _SERIES.get(role)
    return QColor(theme.muted if place is None else theme.series[place])


def tints(values: NDArray[np.float64], bounds: NDArray[np.float64], theme: Theme) -> NDArray[np.uint32]:
    """Give the background of each cell: the surface at 0, bluish below and reddish above.

    Parameters
    ----------
    values : ndarray of float64
        Of any shape; what is not finite gets the surface.
    bounds : ndarray of float64
        Of the same shape: the magnitudes with the strongest tint.
    theme : Theme
        Gives the surface.

    Returns
    -------
    ndarray of uint32
        Of the same shape: colours as `QImage.Format_RGB32` keeps them.
    """
    strongest = _STRONGEST_TINT_IN_DARK if theme.dark else _STRONGEST_TINT
    is_tinted = np.isfinite(values) & (values != 0.0) & (bounds > 0.0)
    size = np.zeros_like(values)
    np.divide(np.abs(values), bounds, out=size, where=is_tinted)
    # The root keeps small numbers apart from 0.
    share = strongest * np.sqrt(np.minimum(size, 1.0))
    surface, negative, positive = (QColor(name) for name in (theme.surface, NEGATIVE, POSITIVE))
    is_negative = values < 0.0
    pixels = np.full(values.shape, 0xFF, np.uint32)
    for channel in (QColor.red, QColor.green, QColor.blue):
        ground = channel(surface)
        hue = np.where(is_negative, channel(negative), channel(positive))
        pixels = (pixels << 8) | np.rint(ground + share * (hue - ground)).astype(np.uint32)
    return pixels
