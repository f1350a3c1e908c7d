"""Colour bars, and the axes of pictures whose rows and columns are no pixels."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from sightglass.algorithms import colormaps
from sightglass.algorithms.results import Axis, Colormap
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.layout import AXIS_BOTTOM, COLORBAR_WIDTH, Pane, title_lines
from sightglass.widgets.canvas.ticks import Tick, angle_ticks, ticks, titled
from sightglass.widgets.canvas.transform import ViewTransform
from sightglass.widgets.theme import Theme

_BAR = 12
_MARGIN = 16
_TICK = 4
_MOST_TICKS = 6  # where fewer would come to none or one
_LABEL = 18  # height that a label takes
_LETTER, _BETWEEN_NAMES = 7, 8


def bar_image(layer: Layer, is_upright: bool) -> QImage:
    """Draw the colours from the lower to the upper level; those of the three channels beside each other."""
    if layer.is_color:
        ramp = np.arange(256, dtype=np.uint32)
        shades = np.uint32(0xFF000000) | np.stack([ramp << np.uint32(shift) for shift in (16, 8, 0)])
    else:
        shades = colormaps.packed(layer.picture.colormap)[None]
    if is_upright:
        shades = shades[:, ::-1].T
    shades = np.ascontiguousarray(shades)
    rows, columns = shades.shape
    return QImage(shades.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


def colorbar_ticks(layer: Layer, height: float) -> list[Tick]:
    """Choose round values for the bar of a picture; quarters of a turn for angles."""
    low, high = layer.levels
    if layer.picture.colormap is Colormap.CYCLIC:
        quarters = angle_ticks(low, high)
        if quarters is not None:
            return quarters
    return ticks(low, high, max(2, int(height / 40)))


def paint_colorbar(painter: QPainter, pane: Pane, layer: Layer, name: str, on_left: bool, theme: Theme) -> None:
    """Draw the bar beside the content of a pane, with the name of the tile that it belongs to if there is one."""
    x = pane.content.left() - COLORBAR_WIDTH if on_left else pane.content.right() + 1
    if pane.frame.row_axis is not None and on_left:
        x = pane.rect.left()
    title = titled(layer.picture.value_axis) if layer.picture.value_axis is not None else ""
    top = pane.content.top() + _MARGIN + 2 * _LABEL
    bar = QRectF(x + 10, top, _BAR, min(320.0, pane.content.bottom() - _MARGIN - top))
    if bar.height() < 40:
        return
    painter.drawImage(bar, bar_image(layer, is_upright=True))
    painter.setPen(QColor(theme.outline))
    painter.drawRect(bar)
    low, high = layer.levels
    metrics = QFontMetricsF(painter.font())
    for tick in colorbar_ticks(layer, bar.height()):
        y = bar.bottom() - (tick.value - low) / ((high - low) or 1.0) * bar.height()
        painter.setPen(QColor(theme.outline))
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + _TICK, y))
        painter.setPen(QColor(theme.text))
        room = QRectF(bar.right() + _TICK + 3, y - _LABEL / 2, COLORBAR_WIDTH - _BAR - 18, _LABEL)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tick.text)
    y = bar.top() - _LABEL - 8
    # The name of a tile leaves one of two lines for what its values are.
    lines = [] if name else title_lines(title, metrics, COLORBAR_WIDTH - 8)
    written = [(line, theme.muted) for line in reversed(lines)] or [(title, theme.muted), (name, theme.text)]
    for line, color in written:
        if line:
            painter.setPen(QColor(color))
            known = fitting_title(line, metrics, COLORBAR_WIDTH - 8) or line
            text = metrics.elidedText(known, Qt.TextElideMode.ElideRight, COLORBAR_WIDTH - 8)
            where = QRectF(x + 4, y, COLORBAR_WIDTH - 6, _LABEL)
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            y -= _LABEL


def fitting_title(title: str, metrics: QFontMetricsF, room: float) -> str:
    """Give the title of a tile, what stands before its colon or its bracket, or nothing: what there is room for."""
    name = title.partition(":")[0]
    names = (title, name, name.partition(" (")[0])
    return next((name for name in names if metrics.horizontalAdvance(name) <= room), "")


def axis_value(axis: Axis, count: int, pixel: float) -> float:
    """Value of an axis at a pixel centre; its ends are given at the first and the last."""
    return axis.first if count < 2 else axis.first + (axis.last - axis.first) * pixel / (count - 1)


def axis_pixel(axis: Axis, count: int, value: float) -> float:
    """Pixel centre at which an axis has a value."""
    span = axis.last - axis.first
    return 0.0 if span == 0 else (value - axis.first) / span * (count - 1)


def paint_axes(painter: QPainter, pane: Pane, transform: ViewTransform, theme: Theme) -> None:
    """Draw ticks along the left and below the visible part of the picture."""
    frame = pane.frame
    content = QRectF(pane.content)
    seen = transform.rect_to_screen(frame.extent).translated(content.topLeft()).intersected(content)
    if seen.isEmpty():
        return
    painter.setFont(painter.font())
    if frame.column_axis is not None:
        _paint_column_axis(painter, frame.column_axis, frame.columns, content, seen, transform, theme)
    if frame.row_axis is not None:
        _paint_row_axis(painter, frame.row_axis, frame.rows, content, seen, transform, theme)


def _paint_column_axis(
    painter: QPainter, axis: Axis, count: int, content: QRectF, seen: QRectF, transform: ViewTransform, theme: Theme
) -> None:
    y = seen.bottom()
    offset = content.left() + transform.x
    for tick, x in placed_ticks(axis, count, offset, transform.scale, seen.left(), seen.right(), 70):
        painter.setPen(QColor(theme.outline))
        painter.drawLine(QPointF(x, y), QPointF(x, y + _TICK))
        painter.setPen(QColor(theme.text))
        text = QFontMetricsF(painter.font()).elidedText(tick.text, Qt.TextElideMode.ElideRight, 80)
        painter.drawText(QRectF(x - 40, y + _TICK, 80, _LABEL), Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(QColor(theme.muted))
    room = QRectF(seen.center().x() - 150, y + _LABEL + 2, 300, AXIS_BOTTOM - _LABEL - 4)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, titled(axis))


def _paint_row_axis(
    painter: QPainter, axis: Axis, count: int, content: QRectF, seen: QRectF, transform: ViewTransform, theme: Theme
) -> None:
    x = seen.left()
    offset = content.top() + transform.y
    for tick, y in placed_ticks(axis, count, offset, transform.scale, seen.top(), seen.bottom(), 48):
        painter.setPen(QColor(theme.outline))
        painter.drawLine(QPointF(x - _TICK, y), QPointF(x, y))
        painter.setPen(QColor(theme.text))
        room = QRectF(x - _TICK - 52, y - _LABEL / 2, 50, _LABEL)
        text = QFontMetricsF(painter.font()).elidedText(tick.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    painter.setPen(QColor(theme.muted))
    painter.save()
    painter.translate(x - 54, seen.center().y())
    painter.rotate(-90)
    painter.drawText(QRectF(-150, -_LABEL / 2, 300, _LABEL), Qt.AlignmentFlag.AlignCenter, titled(axis))
    painter.restore()


def placed_ticks(
    axis: Axis, count: int, offset: float, scale: float, low: float, high: float, apart: float, fewest: int = 2
) -> list[tuple[Tick, float]]:
    """Give the ticks between two places on the screen, and their places."""
    if axis.names:
        return _placed_names(axis.names, offset, scale, low, high, apart)
    values = [axis_value(axis, count, (place - offset) / scale - 0.5) for place in (low, high)]
    most = max(fewest, int((high - low) / apart))
    found = ticks(min(values), max(values), most)
    # One value alone is no scale.
    while len(found) < 2 and most < _MOST_TICKS:
        most += 1
        found = ticks(min(values), max(values), most)
    return [(tick, offset + scale * (axis_pixel(axis, count, tick.value) + 0.5)) for tick in found]


def _placed_names(
    names: tuple[str, ...], offset: float, scale: float, low: float, high: float, apart: float
) -> list[tuple[Tick, float]]:
    """Give the names between two places on the screen, every so many where they would touch."""
    step = max(1, math.ceil(min(apart, _LETTER * max(map(len, names)) + _BETWEEN_NAMES) / scale))
    placed = [(Tick(index, names[index]), offset + scale * (index + 0.5)) for index in range(0, len(names), step)]
    return [(tick, place) for tick, place in placed if low <= place <= high]
