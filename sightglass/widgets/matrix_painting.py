"""How a cell of a matrix is coloured and its number drawn, the same in editors and in views."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from sightglass.algorithms import colormaps
from sightglass.algorithms.results import Colormap
from sightglass.widgets import theme
from sightglass.widgets.matrix_numbers import MINUS, are_alike_exact, short_text

# The Okabe-Ito blue and vermilion: told apart by colour-blind people, in the order of the diverging colour map.
NEGATIVE = "#0072B2"
POSITIVE = "#D55E00"
_STRONGEST_TINT = 0.42
_MOST_CHARACTERS, _FEWEST_CHARACTERS = 9, 3
# Where there is no room for a number, it reads as 0 beside one that is 50 times as large.
_NEGLIGIBLE = 0.02
# What rounding leaves of a 0: nobody is served by its digits.
_ROUNDING = 1e-12


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Mix two colours; `share` is that of the second."""
    kept = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * kept + second.redF() * share,
        first.greenF() * kept + second.greenF() * share,
        first.blueF() * kept + second.blueF() * share,
    )


def signed_tint(value: float, bound: float, colors: theme.Theme) -> QColor:
    """Give the background for a signed number: the surface at 0, blue below and orange above, full at ±bound."""
    surface = QColor(colors.surface)
    if value == 0 or bound <= 0:
        return surface
    # The root keeps the small outer numbers of a Gaussian apart from 0.
    share = _STRONGEST_TINT * min(abs(value) / bound, 1.0) ** 0.5
    return mixed(surface, QColor(NEGATIVE if value < 0 else POSITIVE), share)


def legible_on(background: QColor) -> QColor:
    """Give near-black or near-white, whichever stands out from the background."""
    # The eye weighs the channels as luma does; 0.55 is where both give about the same contrast.
    luma = 0.299 * background.redF() + 0.587 * background.greenF() + 0.114 * background.blueF()
    return QColor("#14171A") if luma > 0.55 else QColor("#F4F6F8")


def text_that_fits(
    value: float, width: float, metrics: QFontMetricsF, fractions: bool = True, largest: float = 1.0
) -> str:
    """Write a number with as many digits as fit into a width in pixels; nothing where it would be cut off.

    Beside the `largest` of its matrix, what rounding left of a 0 is written as ≈0, and so is a number that hardly
    counts and has no room even as a power of ten.
    """
    size = abs(value)
    has_room = metrics.horizontalAdvance("≈0") <= width
    if has_room and 0 < size <= _ROUNDING * largest:
        return "≈0"
    for characters in range(_MOST_CHARACTERS, _FEWEST_CHARACTERS - 1, -1):
        text = short_text(value, characters, fractions)
        if metrics.horizontalAdvance(text) <= width:
            return text
    return "≈0" if has_room and size <= _NEGLIGIBLE * largest else ""


def cell_texts(values: NDArray[Any], width: float, metrics: QFontMetricsF, fractions: bool = True) -> list[list[str]]:
    """Write the numbers of a matrix for cells of a width in pixels.

    Parameters
    ----------
    values : ndarray
        (rows, columns).
    width : float
        Of a cell.
    metrics : QFontMetricsF
        Of the font, the same for all cells.
    fractions : bool
        Whether exact fractions are written as such; they are only where all numbers are exact.

    Returns
    -------
    list of list of str
        What is written as ≈0 is negligible beside others of its row and of its column, and no larger than any number
        that is written there.
    """
    cells = values.tolist()
    fractions = fractions and are_alike_exact(cell for row in cells for cell in row)
    sizes = np.where(np.isfinite(values), np.abs(values), 0.0)
    beside = _extreme_beside(sizes, np.max)
    limits: NDArray[Any] = np.where(np.isfinite(beside), beside, 0.0)
    while True:
        texts = [
            [_cell_text(cell, width, metrics, fractions, limit) for cell, limit in zip(row, row_limits, strict=True)]
            for row, row_limits in zip(cells, limits.tolist(), strict=True)
        ]
        is_left_out = np.array([[text in ("≈0", "") for text in row] for row in texts])
        written = np.where(is_left_out | (sizes == 0), np.inf, sizes)
        wrong = is_left_out & (limits > 0) & (sizes > _extreme_beside(written, np.min))
        if not wrong.any():
            return texts
        limits[wrong] = 0.0


def _extreme_beside(sizes: NDArray[Any], extreme: Callable[..., Any]) -> NDArray[Any]:
    """Give the smaller of what a cell's row and its column give; in a vector there is only the one."""
    rows, columns = sizes.shape
    along = extreme(sizes, axis=1, keepdims=True) if columns > 1 else np.inf
    across = extreme(sizes, axis=0, keepdims=True) if rows > 1 else np.inf
    return np.broadcast_to(np.minimum(along, across), sizes.shape).copy()


def narrowest_cell(metrics: QFontMetricsF) -> float:
    """Give the width in pixels in which the numbers of a large kernel can still be told apart."""
    return metrics.horizontalAdvance(f"{MINUS}.000") + 4.0


def draw_focus(painter: QPainter, widget: QWidget) -> None:
    """Frame a view that has the keyboard's focus."""
    if widget.hasFocus():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.manager().theme.accent), 1.0))
        painter.drawRect(widget.rect().adjusted(0, 0, -1, -1))


def cell_font(base: QFont, share: float = 1.0) -> QFont:
    """Give a font for cells: a share of the base size, never below what can be read."""
    font = QFont(base)
    if base.pointSizeF() > 0:
        font.setPointSizeF(max(base.pointSizeF() * share, 7.0))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


Shader = Callable[[float, theme.Theme], QColor]


def shader(values: NDArray[Any], colormap: Colormap | None = None, levels: tuple[float, float] | None = None) -> Shader:
    """Give the function from a number and a theme to its background; without a colour map that of `signed_tint`.

    `levels` are the values at the two ends of the colour map; without them, the extremes of `values`.
    """
    finite = values[np.isfinite(values)]
    low, high = levels or ((float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0))
    if colormap is None or colormap is Colormap.DIVERGING:
        bound = max(abs(low), abs(high))
        return lambda value, colors: signed_tint(value, bound, colors)
    table = colormaps.table(colormap)
    scale = 255.0 / (high - low) if high > low else 0.0

    def shade(value: float, _colors: theme.Theme) -> QColor:
        place = min(max((value - low) * scale, 0.0), 255.0)
        return QColor(*table[int(place)].tolist())

    return shade


def draw_cells(
    painter: QPainter,
    area: QRectF,
    values: NDArray[Any],
    shade: Shader,
    colors: theme.Theme,
    *,
    numbers: bool = True,
    fractions: bool = True,
) -> None:
    """Draw a matrix into an area: a background for each cell, and its number where that fits."""
    rows, columns = values.shape
    width, height = area.width() / columns, area.height() / rows
    metrics = QFontMetricsF(painter.font())
    if not numbers or height < 0.8 * metrics.height():
        painter.drawImage(area, _shaded(values, shade, colors))
    else:
        texts = cell_texts(values, width, metrics, fractions)
        for row, entries in enumerate(values.tolist()):
            for column, value in enumerate(entries):
                cell = QRectF(area.left() + column * width, area.top() + row * height, width, height)
                background = shade(value, colors) if math.isfinite(value) else QColor(colors.surface)
                painter.fillRect(cell, background)
                painter.setPen(legible_on(background))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, texts[row][column])
    if min(width, height) >= 8.0:
        _draw_lines(painter, area, rows, columns, colors)


def _cell_text(value: float, width: float, metrics: QFontMetricsF, fractions: bool, largest: float) -> str:
    airy, tight = (width - (6.0 if width > 36.0 else 3.0), width - 1.0)
    text = text_that_fits(value, airy, metrics, fractions, largest)
    # Digits are worth more than the space around them.
    return (
        text if text and "e" not in text and text != "≈0" else text_that_fits(value, tight, metrics, fractions, largest)
    )


def _draw_lines(painter: QPainter, area: QRectF, rows: int, columns: int, colors: theme.Theme) -> None:
    painter.setPen(QPen(QColor(colors.grid), 1.0))
    for row in range(rows + 1):
        y = area.top() + row * area.height() / rows
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    for column in range(columns + 1):
        x = area.left() + column * area.width() / columns
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def _shaded(values: NDArray[Any], shade: Shader, theme_colors: theme.Theme) -> QImage:
    """Give one pixel for each cell, through a table: thousands of cells are as quick as a few."""
    finite = np.isfinite(values)
    low, high = (float(values[finite].min()), float(values[finite].max())) if finite.any() else (0.0, 0.0)
    steps = np.linspace(low, high, 256)
    colors = np.array([shade(step, theme_colors).rgb() for step in (*steps.tolist(), 0.0)], dtype=np.uint32)
    places = np.full(values.shape, 256)
    places[finite] = np.rint((values[finite] - low) * (255.0 / (high - low) if high > low else 0.0))
    # The tint rises steeply from 0: the step nearest to 0 would colour what is exactly 0.
    places[finite & (np.abs(values) <= (high - low) / 510.0)] = 256
    pixels = np.ascontiguousarray(colors[places])
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()
