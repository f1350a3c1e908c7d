"""What the crosshair of a plot reads, and how it is shown."""

from dataclasses import dataclass
from math import isfinite

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sightglass.algorithms.results import Curve, Plot
from sightglass.algorithms.texts import tr
from sightglass.widgets.number_scale import number_text
from sightglass.widgets.plot_axes import axis_title, sample_at, sample_x
from sightglass.widgets.plot_painter import PlotFrame, PlotPainter
from sightglass.widgets.theme import Theme

# A readout wider than this part of the plot goes without names; the swatches are those of the legend.
_WIDEST = 0.36
_SWATCH = 10.0


@dataclass(frozen=True)
class Reading:
    """One line of the readout; `curve` is the number of the curve, None for the line that tells x."""

    name: str
    value: str
    curve: int | None = None
    sample: int = 0


def read(plot: Plot, x: float, hidden: frozenset[int] = frozenset()) -> list[Reading]:
    """Read the curves at a place: x first."""
    samples = [(number, sample_at(curve, x)) for number, curve in enumerate(plot.curves) if number not in hidden]
    found = [(number, index) for number, index in samples if index is not None]
    where = _place_text(plot.curves[found[0][0]], found[0][1]) if found else number_text(x)
    readings = [Reading(plot.x_axis.label, f"{where} {plot.x_axis.unit}".strip())]
    for number, index in found:
        curve = plot.curves[number]
        value = number_text(float(np.asarray(curve.y)[index]), 5)
        name = curve.label or plot.y_axis.label
        readings.append(Reading(name, f"{value} {plot.y_axis.unit}".strip(), number, index))
    return readings


def axis_text(plot: Plot, frame: PlotFrame, place: QPointF) -> str:
    """Give the title in full of the axis beside which a place on the screen is; it may be shortened there."""
    if place.x() < frame.area.left():
        return axis_title(plot.y_axis)
    return axis_title(plot.x_axis) if place.y() > frame.area.bottom() else ""


def paint_crosshair(
    painter: QPainter, frame: PlotFrame, plot: Plot, readings: list[Reading], x: float, theme: Theme, font: QFont
) -> None:
    """Mark the samples that were read at a place and write their values beside."""
    first = next((row for row in readings if row.curve is not None), None)
    if first is not None and first.curve is not None:
        # The line settles on a sample, not between two.
        x = sample_x(plot.curves[first.curve], first.sample)
    at = frame.to_screen(x, 1.0).x()
    if not frame.area.left() - 0.5 <= at <= frame.area.right() + 0.5:
        return
    painter.setPen(QPen(QColor(theme.muted), 1))
    painter.drawLine(QPointF(at, frame.area.top()), QPointF(at, frame.area.bottom()))
    colors = PlotPainter(plot, theme, font).colors()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row in readings:
        if row.curve is None:
            continue
        curve = plot.curves[row.curve]
        point = frame.to_screen(sample_x(curve, row.sample), float(np.asarray(curve.y)[row.sample]))
        # A logarithmic axis has no place for 0, and a rectangle takes NaN for a place within.
        if isfinite(point.y()) and frame.area.adjusted(-1, -1, 1, 1).contains(point):
            painter.setPen(QPen(QColor(theme.surface), 1.5))
            painter.setBrush(colors[row.curve])
            painter.drawEllipse(point, 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_box(painter, frame.area, at, readings, colors, theme, font)


def _paint_box(
    painter: QPainter, area: QRectF, x: float, rows: list[Reading], colors: list[QColor], theme: Theme, font: QFont
) -> None:
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() - 1))
    painter.setFont(small)
    metrics = QFontMetricsF(small)
    line = metrics.height()
    names = max(metrics.horizontalAdvance(row.name) for row in rows) + 12
    values = max(metrics.horizontalAdvance(row.value) for row in rows)
    swatch = _SWATCH if len(rows) > 2 else 0.0
    named = swatch == 0.0 or swatch + names + values + 12 <= _WIDEST * area.width()
    width = swatch + values + 12 + (names if named else 0)
    box = QRectF(0, area.top() + 4, width, len(rows) * line + 6)
    # On the side where the crosshair is not.
    box.moveLeft(area.left() + 4 if x > area.center().x() else area.right() - 4 - box.width())
    ground = QColor(theme.tooltip)
    ground.setAlphaF(0.9)
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.setBrush(ground)
    painter.drawRect(box)
    for number, row in enumerate(rows):
        place = QRectF(box.left() + 6, box.top() + 3 + number * line, box.width() - 12, line)
        if row.curve is not None and swatch:
            painter.fillRect(QRectF(place.left(), place.center().y() - 3, 6, 6), colors[row.curve])
        if named:
            painter.setPen(QColor(theme.muted))
            painter.drawText(place.adjusted(swatch, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.name)
        painter.setPen(QColor(theme.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.value)


def _place_text(curve: Curve, index: int) -> str:
    """Name the sample: its x, or of a bin the whole number it stands for or its ends."""
    x = np.asarray(curve.x, np.float64)
    if curve.style != "steps":
        return number_text(float(x[index]), 5)
    low, high = float(x[index]), float(x[index + 1])
    if high - low == 1:
        # Bins of one level each, with edges at whole or at half numbers.
        return number_text(low if low == int(low) else low + 0.5, 7)
    return tr("{low} to {high}", low=number_text(low, 5), high=number_text(high, 5))
