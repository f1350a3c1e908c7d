"""The colours of a blackboard: those of its arrays by what they hold, and those of its cells by value."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from sightglass.algorithms.board import Board, Role
from sightglass.widgets.matrix_painting import NEGATIVE, POSITIVE
from sightglass.widgets.theme import Theme

# Places in the series of the theme. The tints by value are blue and vermilion, and lighter than any of these.
_SERIES = {Role.INPUT: 0, Role.KERNEL: 4, Role.OUTPUT: 2, Role.GRADIENT: 3}
_STRONGEST_TINT = 0.22
_STRONGEST_TINT_IN_DARK = 0.34


def role_color(theme: Theme, role: Role) -> QColor:
    """Give the colour of an array's title, of its numbers in equations and of its cells when they are lit."""
    place = _SERIES.get(role)
    return QColor(theme.muted if place is None else theme.series[place])


def bounds(board: Board) -> dict[str, float]:
    """Give for each grid the largest magnitude among its column: the channels of an array share one scale."""
    found = {}
    for column in board.columns:
        largest = max((_largest(grid.values) for grid in column.grids), default=0.0)
        found.update({grid.key: largest for grid in column.grids})
    return found


def _largest(values: NDArray[np.float64]) -> float:
    return float(np.max(np.abs(values), where=np.isfinite(values), initial=0.0))


def tints(values: NDArray[np.float64], bound: float, theme: Theme) -> NDArray[np.uint8]:
    """Give the background of each cell: the surface at 0, bluish below and reddish above.

    Parameters
    ----------
    values : ndarray of float64
        (rows, columns); what is not finite gets the surface.
    bound : float
        The magnitude with the strongest tint.
    theme : Theme
        Gives the surface.

    Returns
    -------
    ndarray of uint8
        (rows, columns, 4): blue, green, red and 255, as `QImage.Format_RGB32` keeps them.
    """
    strongest = _STRONGEST_TINT_IN_DARK if theme.dark else _STRONGEST_TINT
    size = np.abs(np.where(np.isfinite(values), values, 0.0))
    # The root keeps small numbers apart from 0.
    share = strongest * np.sqrt(np.minimum(size / bound, 1.0)) if bound > 0 else np.zeros_like(size)
    surface, negative, positive = (_channels(QColor(name)) for name in (theme.surface, NEGATIVE, POSITIVE))
    hue = np.where((values < 0)[..., np.newaxis], negative, positive)
    pixels = np.full((*values.shape, 4), 255, np.uint8)
    pixels[..., :3] = np.rint(surface + share[..., np.newaxis] * (hue - surface))
    return pixels


def _channels(color: QColor) -> NDArray[np.float64]:
    return np.array([color.blue(), color.green(), color.red()], dtype=np.float64)
