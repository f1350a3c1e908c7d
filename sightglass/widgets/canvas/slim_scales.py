"""Title, axes and colour bars of a picture in a narrow place: small type, few ticks, bars below the picture."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from sightglass.algorithms.results import Axis, Colormap
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.layout import (
    SLIM_NAME,
    SLIM_TICKS,
    TITLE_HEIGHT,
    TITLE_PAD,
    Pane,
    colorbars,
    key_part,
    title_font,
    title_lines,
    title_of,
)
from sightglass.widgets.canvas.scales import bar_image, placed_ticks
from sightglass.widgets.canvas.ticks import Tick, angle_ticks, number, titled
from sightglass.widgets.canvas.transform import ViewTransform
from sightglass.widgets.theme import Theme

_TICK = 3
_BAR = 7
_BETWEEN = 16  # two bars
_APART = 56  # ticks along an axis, but at least three


def small(font: QFont) -> QFont:
    """Give the size of the labels of plots."""
    result = QFont(font)
    result.setPointSizeF(max(7.0, font.pointSizeF() - 1))
    return result


def paint_title(painter: QPainter, pane: Pane, theme: Theme) -> None:
    """Write the title above the picture: from its left edge if it fits there, else over the whole width."""
    font, text = title_font(painter.font()), title_of(pane.layers)
    metrics = QFontMetricsF(font)
    room = QRectF(pane.title).adjusted(TITLE_PAD, 0, -TITLE_PAD, 0)
    lines = [metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())]
    if pane.title.height() > TITLE_HEIGHT:
        lines = title_lines(text, metrics, room.width())
    widest = max(map(metrics.horizontalAdvance, lines))
    room.setLeft(max(room.left(), min(float(pane.content.left()), room.right() - widest - 1)))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(theme.text))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))
    painter.restore()


def paint_slim_axes(painter: QPainter, pane: Pane, transform: ViewTransform, theme: Theme) -> None:
    """Draw ticks along the left and below the visible part of the picture."""
    frame, content = pane.frame, QRectF(pane.content)
    seen = transform.rect_to_screen(frame.extent).translated(content.topLeft()).intersected(content)
    if seen.isEmpty():
        return
    # Both names are cut alike.
    length = min(content.width(), content.height())
    painter.save()
    painter.setFont(small(painter.font()))
    if frame.column_axis is not None:
        offset = content.left() + transform.x
        found = placed_ticks(
            frame.column_axis, frame.columns, offset, transform.scale, seen.left(), seen.right(), _APART, 3
        )
        _paint_column_ticks(painter, found, seen.bottom(), theme)
        if pane.has_names:
            room = QRectF(content.left(), seen.bottom() + SLIM_TICKS - 1, content.width(), SLIM_NAME)
            _write_name(painter, frame.column_axis, room, length, theme)
    if frame.row_axis is not None:
        offset = content.top() + transform.y
        found = placed_ticks(frame.row_axis, frame.rows, offset, transform.scale, seen.top(), seen.bottom(), _APART, 3)
        _paint_row_ticks(painter, found, seen.left(), theme)
        # To the left of a narrow picture there is more room than its ticks need.
        painter.translate(max(pane.rect.left() + 1.0, seen.left() - 58), seen.center().y())
        painter.rotate(-90)
        _write_name(painter, frame.row_axis, QRectF(-length / 2, 0, length, SLIM_NAME), length, theme)
    painter.restore()


def _paint_column_ticks(painter: QPainter, found: list[tuple[Tick, float]], y: float, theme: Theme) -> None:
    metrics = QFontMetricsF(painter.font())
    free_from = -float("inf")
    for tick, x in found:
        width = metrics.horizontalAdvance(tick.text)
        painter.setPen(QColor(theme.outline))
        painter.drawLine(QPointF(x, y), QPointF(x, y + _TICK))
        if x - width / 2 >= free_from:
            free_from = x + width / 2 + 4
            painter.setPen(QColor(theme.text))
            room = QRectF(x - width / 2 - 1, y + _TICK, width + 2, SLIM_TICKS - _TICK)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, tick.text)


def _paint_row_ticks(painter: QPainter, found: list[tuple[Tick, float]], x: float, theme: Theme) -> None:
    height = QFontMetricsF(painter.font()).height()
    free_from = -float("inf")
    for tick, y in sorted(found, key=lambda entry: entry[1]):
        painter.setPen(QColor(theme.outline))
        painter.drawLine(QPointF(x - _TICK, y), QPointF(x, y))
        if y - height / 2 >= free_from:
            free_from = y + height / 2
            painter.setPen(QColor(theme.text))
            room = QRectF(x - _TICK - 62, y - height / 2, 60, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick.text)


def _write_name(painter: QPainter, axis: Axis, room: QRectF, length: float, theme: Theme) -> None:
    metrics = QFontMetricsF(painter.font())
    painter.setPen(QColor(theme.muted))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, axis_name(axis, metrics, length))


def axis_name(axis: Axis, metrics: QFontMetricsF, room: float) -> str:
    """Write as much of what an axis measures as there is room for; “Vertical frequency u” is u before it is cut."""
    symbol = axis.label.split()[-1] if axis.label.split() else ""
    names = [titled(axis)]
    if len(symbol) == 1:
        names += [titled(Axis(symbol, axis.unit)), symbol]
    for name in names:
        if metrics.horizontalAdvance(name) <= room:
            return name
    return metrics.elidedText(names[-1], Qt.TextElideMode.ElideRight, room)


def bar_texts(layer: Layer) -> tuple[str, str, str]:
    """Write the values at the ends of a colour bar and in its middle; the unit stands at the last."""
    low, high = layer.levels
    axis = layer.picture.value_axis
    unit = f" {axis.unit}" if axis is not None and axis.unit else ""
    quarters = angle_ticks(low, high) if layer.picture.colormap is Colormap.CYCLIC else None
    if quarters is not None:
        first, _, middle, _, last = (tick.text for tick in quarters)
        return first, middle, last + ("" if "°" in last else unit)
    # A hundredth of the range is more than can be read from a colour.
    decimals = int(np.clip(2 - np.floor(np.log10(abs(high - low) or 1.0)), 0, 6))
    texts = [number(round(value, decimals), 4) for value in (low, (low + high) / 2, high)]
    return texts[0], texts[1], texts[2] + unit


def paint_slim_bars(painter: QPainter, pane: Pane, transform: ViewTransform, at: QPointF | None, theme: Theme) -> None:
    """Draw the bar of the picture below it; where two pictures differ, the bar of each below its side.

    Of a montage that is the bar of the tile at a point of the frame.
    """
    shown = [key_part(layer, at)[0] for layer in colorbars(pane.layers) if layer is not None]
    if not shown or pane.bars.isEmpty():
        return
    painter.save()
    painter.setFont(small(painter.font()))
    # Below the picture, as close as if it filled the content.
    top = min(pane.content.bottom() + 1.0, pane.content.top() + transform.rect_to_screen(pane.frame.extent).bottom())
    top += pane.bars.top() - pane.content.bottom() - 1
    width = (pane.bars.width() - _BETWEEN * (len(shown) - 1)) / len(shown)
    for index, layer in enumerate(shown):
        left = pane.bars.left() + index * (width + _BETWEEN)
        _paint_bar(painter, QRectF(left, top, width, pane.bars.height()), layer, theme)
    painter.restore()


def _paint_bar(painter: QPainter, room: QRectF, layer: Layer, theme: Theme) -> None:
    bar = QRectF(room.left(), room.top() + 6, room.width(), _BAR)
    painter.drawImage(bar, bar_image(layer, is_upright=False))
    painter.setPen(QColor(theme.outline))
    painter.drawRect(bar)
    painter.setPen(QColor(theme.text))
    metrics = QFontMetricsF(painter.font())
    first, middle, last = bar_texts(layer)
    below = QRectF(room.left(), bar.bottom() + 2, room.width(), metrics.height())
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)
    half = metrics.horizontalAdvance(middle) / 2 + 6
    ends = max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(last))
    if half + ends <= room.width() / 2:
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, middle)
