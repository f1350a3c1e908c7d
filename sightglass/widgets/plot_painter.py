"""Paints a plot in the program's one style, on the screen as into exported figures."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from shiboken6 import VoidPtr

from sightglass.algorithms.results import Curve, MarkLine, Plot
from sightglass.widgets.plot_axes import Span, Ticks, ascends, is_dense, placed, shorter_titles, thinned, ticks, visible
from sightglass.widgets.theme import GRID, HALF_GRID, Theme

# The same for every plot, so that the axes of plots under each other line up.
LEFT_MARGIN = 60.0
RIGHT_MARGIN = 12.0
Values = NDArray[np.float64]

_TICK_LENGTH, _SWATCH, _BREAK = 4.0, 12.0, 4.0
_DENSE = 300
_CALM = 12
_FINE_PLACES = 8  # to the pixel, in files


@dataclass
class PlotFrame:
    """Where things are: the area of the curves in pixels, and what part of the axes it shows."""

    area: QRectF
    x_span: Span
    y_span: Span
    log_x: bool = False
    log_y: bool = False
    legend: list[tuple[QRectF, int]] = field(default_factory=list)

    def x_to_screen(self, place: Values) -> Values:
        """Bring places on the x axis (powers of ten on a logarithmic one) to pixels."""
        return self.area.left() + (place - self.x_span.low) * (self.area.width() / self.x_span.size)

    def y_to_screen(self, place: Values) -> Values:
        """Bring places on the y axis to pixels."""
        return self.area.bottom() - (place - self.y_span.low) * (self.area.height() / self.y_span.size)

    def to_screen(self, x: float, y: float) -> QPointF:
        """Bring values to pixels; NaN where a logarithmic axis has no place for them."""
        places = placed(np.array([x]), self.log_x), placed(np.array([y]), self.log_y)
        return QPointF(float(self.x_to_screen(places[0])[0]), float(self.y_to_screen(places[1])[0]))

    def from_screen(self, point: QPointF) -> tuple[float, float]:
        """Bring pixels to values."""
        x = self.x_span.low + (point.x() - self.area.left()) / self.area.width() * self.x_span.size
        y = self.y_span.low + (self.area.bottom() - point.y()) / self.area.height() * self.y_span.size
        return (10.0**x if self.log_x else x), (10.0**y if self.log_y else y)

    def spans_of(self, part: QRectF) -> tuple[Span, Span]:
        """Give the parts of both axes that a rectangle on the screen covers."""
        x_size, y_size = self.x_span.size / self.area.width(), self.y_span.size / self.area.height()
        x_low = self.x_span.low + (part.left() - self.area.left()) * x_size
        y_low = self.y_span.low + (self.area.bottom() - part.bottom()) * y_size
        return Span(x_low, x_low + part.width() * x_size), Span(y_low, y_low + part.height() * y_size)


class PlotPainter:
    """Paints one plot into a rectangle; the curves whose numbers are `hidden` are only named in the legend.

    For files it is `fine`: every curve is smooth, and has so many places to the pixel that it can be enlarged.
    """

    def __init__(
        self, plot: Plot, theme: Theme, font: QFont, hidden: frozenset[int] = frozenset(), fine: bool = False
    ) -> None:
        self._plot = plot
        self._hidden = hidden
        self._places = _FINE_PLACES if fine else 1
        self._theme = theme
        self._font = font
        self._small = QFont(font)
        self._small.setPointSizeF(max(7.0, font.pointSizeF() - 1))
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.Bold)
        self._metrics = QFontMetricsF(self._small)
        self._line = self._metrics.height()

    def colors(self) -> list[QColor]:
        """Give the colour of each curve; curves without one of their own go through the series."""
        taken = 0
        result = []
        for curve in self._plot.curves:
            result.append(QColor(self._theme.color(curve.color, taken)))
            taken += curve.color is None
        return result

    def arrange(self, rect: QRectF, x_span: Span, y_span: Span) -> PlotFrame:
        """Divide a rectangle into title, legend, axes and the area of the curves."""
        left, right = rect.left() + LEFT_MARGIN, rect.right() - RIGHT_MARGIN
        legend, top = self._arrange_legend(rect.top() + HALF_GRID, left, right)
        bottom = rect.bottom() - 2 * self._line - _TICK_LENGTH - 2
        area = QRectF(left, top, max(8.0, right - left), max(8.0, bottom - top))
        return PlotFrame(area, x_span, y_span, self._plot.log_x, self._plot.log_y, legend)

    def paint(self, painter: QPainter, frame: PlotFrame, rect: QRectF) -> None:
        """Paint everything but the crosshair."""
        self.paint_surroundings(painter, frame, rect)
        self.paint_curves(painter, frame)

    def surroundings(self, frame: PlotFrame, rect: QRectF) -> tuple[object, ...]:
        """Give all that `paint_surroundings` depends on; while it is equal, so is what is painted."""
        curves = tuple((curve.label, curve.style, curve.color) for curve in self._plot.curves)
        plot = self._plot.title, self._plot.x_axis, self._plot.y_axis
        return plot, curves, self._hidden, self._theme, self._font, frame, rect

    def paint_surroundings(self, painter: QPainter, frame: PlotFrame, rect: QRectF) -> None:
        """Paint title, legend and axes."""
        painter.setFont(self._small)
        y_room = int(frame.area.height() / (2.0 * self._line))
        x_ticks = ticks(
            frame.x_span, frame.log_x, int(frame.area.width() / (4.0 * self._line)), self._plot.x_axis.is_counted
        )
        y_ticks = ticks(frame.y_span, frame.log_y, min(6, y_room))
        self._paint_axes(painter, frame, rect, x_ticks, y_ticks)
        self._paint_header(painter, frame, rect, self.colors())

    def paint_curves(self, painter: QPainter, frame: PlotFrame) -> None:
        """Paint what lies within the axes."""
        painter.setFont(self._small)
        painter.save()
        painter.setClipRect(frame.area.adjusted(-1, -1, 1, 1))
        for number, (curve, color) in enumerate(zip(self._plot.curves, self.colors(), strict=True)):
            if number not in self._hidden:
                self._paint_curve(painter, frame, curve, color)
        self._paint_breaks(painter, frame)
        painter.restore()
        self._paint_marks(painter, frame)

    def _arrange_legend(self, top: float, left: float, right: float) -> tuple[list[tuple[QRectF, int]], float]:
        title = QFontMetricsF(self._bold)
        line = max(title.height(), self._line)
        if len(self._plot.curves) < 2:
            return [], top + (line if self._plot.title else 0.0) + HALF_GRID
        widths = [_SWATCH + 4 + self._metrics.horizontalAdvance(curve.label) + GRID + 4 for curve in self._plot.curves]
        beside_title = right - sum(widths) + GRID
        y = top
        if beside_title >= left + title.horizontalAdvance(self._plot.title) + 2 * GRID:
            x = beside_title
        else:
            x, y = left, top + line
        entries = []
        for index, width in enumerate(widths):
            if x > left and x + width - GRID > right:
                x, y = left, y + self._line
            entries.append((QRectF(x, y, min(width - GRID, right - x), line), index))
            x += width
        return entries, y + line + HALF_GRID

    def _paint_header(self, painter: QPainter, frame: PlotFrame, rect: QRectF, colors: list[QColor]) -> None:
        painter.setFont(self._bold)
        painter.setPen(QColor(self._theme.text))
        metrics = QFontMetricsF(self._bold)
        room = frame.area.right() - frame.area.left()
        if frame.legend and frame.legend[0][0].top() <= rect.top() + HALF_GRID:
            room = frame.legend[0][0].left() - frame.area.left()
        title = metrics.elidedText(self._plot.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(frame.area.left(), rect.top() + HALF_GRID + metrics.ascent()), title)
        painter.setFont(self._small)
        for place, index in frame.legend:
            curve, hidden = self._plot.curves[index], index in self._hidden
            swatch = QRectF(place.left(), place.center().y() - 4, _SWATCH, 8)
            _paint_swatch(painter, swatch, curve, QColor(self._theme.border) if hidden else colors[index])
            painter.setPen(QColor(self._theme.disabled if hidden else self._theme.muted))
            text = place.adjusted(_SWATCH + 4, 0, 0, 0)
            label = self._metrics.elidedText(curve.label, Qt.TextElideMode.ElideRight, text.width() + 1)
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)

    def _paint_axes(self, painter: QPainter, frame: PlotFrame, rect: QRectF, x_ticks: Ticks, y_ticks: Ticks) -> None:
        area = frame.area
        xs = frame.x_to_screen(np.array([tick.place for tick in x_ticks.ticks]))
        ys = frame.y_to_screen(np.array([tick.place for tick in y_ticks.ticks]))
        painter.fillRect(area, QColor(self._theme.surface))
        painter.setPen(QPen(QColor(self._theme.grid), 1))
        for x in xs:
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        for y in ys:
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(QPen(QColor(self._theme.outline), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topLeft(), area.bottomLeft())
        painter.setPen(QColor(self._theme.muted))
        half = self._line / 2
        for x, tick in zip(xs, x_ticks.ticks, strict=True):
            width = self._metrics.horizontalAdvance(tick.text)
            at = min(max(x - width / 2, rect.left()), rect.right() - width)
            painter.drawText(QPointF(at, area.bottom() + _TICK_LENGTH + self._metrics.ascent()), tick.text)
        for y, tick in zip(ys, y_ticks.ticks, strict=True):
            box = QRectF(rect.left() + self._line, y - half, LEFT_MARGIN - self._line - 6, self._line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick.text)
        self._paint_axis_titles(painter, area, rect, x_ticks.exponent, y_ticks.exponent)

    def _paint_axis_titles(
        self, painter: QPainter, area: QRectF, rect: QRectF, x_exponent: int, y_exponent: int
    ) -> None:
        x_title = self._fitting(shorter_titles(self._plot.x_axis, x_exponent), area.width())
        below = QRectF(area.left(), rect.bottom() - self._line - 1, area.width(), self._line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, x_title)
        # It may reach as far beyond both ends of the axis as there is room.
        beyond = min(area.top() - rect.top(), rect.bottom() - area.bottom()) - 2
        y_title = self._fitting(shorter_titles(self._plot.y_axis, y_exponent), area.height() + 2 * beyond)
        painter.save()
        painter.translate(rect.left() + 2, area.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-200, 0, 400, self._line), Qt.AlignmentFlag.AlignCenter, y_title)
        painter.restore()

    def _fitting(self, titles: tuple[str, ...], room: float) -> str:
        """Give the first that fits."""
        fitting = next((title for title in titles if self._metrics.horizontalAdvance(title) <= room), titles[-1])
        return self._metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, room)

    def _paint_curve(self, painter: QPainter, frame: PlotFrame, curve: Curve, color: QColor) -> None:
        x = placed(curve.x, frame.log_x)
        y = placed(curve.y, frame.log_y)
        if y.size == 0:
            return
        if curve.style == "steps":
            _paint_bars(painter, frame, x, y, color, self._places)
        elif curve.style == "points" or y.size == 1:
            _paint_points(painter, frame, x, y, color)
        else:
            _paint_line(painter, frame, x, y, line_pen(curve, color), self._places)

    def _paint_breaks(self, painter: QPainter, frame: PlotFrame) -> None:
        """Break the bars that go on above the axes, below the first row of labels."""
        if frame.log_y or frame.y_span.low > 0:
            return
        area = frame.area
        y = area.top() + 1.4 * self._line
        bars = [curve for n, curve in enumerate(self._plot.curves) if curve.style == "steps" and n not in self._hidden]
        for x in sorted({round(x) for curve in bars for x in _places_beyond(frame, curve)}):
            at = min(max(float(x), area.left() + _BREAK), area.right() - _BREAK)
            corners = ((at - _BREAK, y + 2), (at + _BREAK, y - 2), (at + _BREAK, y + 1), (at - _BREAK, y + 5))
            lower, upper, upper_end, lower_end = (QPointF(*corner) for corner in corners)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.surface))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPolygon(QPolygonF([lower, upper, upper_end, lower_end]))
            painter.setPen(QPen(QColor(self._theme.text), 1))
            painter.drawLine(lower, upper)
            painter.drawLine(lower_end, upper_end)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_marks(self, painter: QPainter, frame: PlotFrame) -> None:
        area = frame.area
        ends = [area.left()] * 8
        for mark in sorted(self._plot.marks, key=lambda mark: mark.x):
            x = frame.to_screen(mark.x, 1.0).x()
            if not area.left() - 0.5 <= x <= area.right() + 0.5:
                continue
            color = QColor(self._theme.color(mark.color or "text"))
            painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            self._paint_mark_label(painter, frame, mark, x, color, ends)

    def _paint_mark_label(
        self, painter: QPainter, frame: PlotFrame, mark: MarkLine, x: float, color: QColor, ends: list[float]
    ) -> None:
        """Put the label in the highest row where it hides no earlier one."""
        width = self._metrics.horizontalAdvance(mark.label)
        left = x + 3 if x + 3 + width <= frame.area.right() else x - 3 - width
        rows = max(1, min(len(ends), int(frame.area.height() / self._line)))
        row = next((row for row in range(rows) if left >= ends[row]), None)
        if row is None or not mark.label:
            return
        ends[row] = max(ends[row], left + width + HALF_GRID)
        box = QRectF(left, frame.area.top() + 1 + row * self._line, width, self._line)
        backing = QColor(self._theme.surface)
        backing.setAlphaF(0.8)
        painter.fillRect(box, backing)
        painter.setPen(color)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.label)


def line_pen(curve: Curve, color: QColor) -> QPen:
    """Give the pen of a line; dense ones are drawn thin, which is many times faster."""
    pen = QPen(color, 1.0 if len(curve.y) > _DENSE else 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    if curve.style == "dashed":
        pen.setDashPattern([4.0, 3.0])
    return pen


def _paint_swatch(painter: QPainter, box: QRectF, curve: Curve, color: QColor) -> None:
    if curve.style == "steps":
        fill = QColor(color)
        fill.setAlphaF(0.45)
        painter.fillRect(box, fill)
        return
    middle = box.center().y()
    if curve.style == "points":
        painter.setPen(QPen(color, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoint(box.center())
        return
    painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine if curve.style == "dashed" else Qt.PenStyle.SolidLine))
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))


def _paint_line(painter: QPainter, frame: PlotFrame, x: Values, y: Values, pen: QPen, places: int) -> None:
    # What a logarithm cannot take comes first where x ascends; a dense line is thinned without it.
    first = int(np.isnan(x).argmin())
    x, y = x[first:], y[first:]
    seen = visible(x, frame.x_span)
    x, y = x[seen], y[seen]
    if is_dense(y, most := max(1, int(frame.area.width()) * places)) and ascends(x):
        x, y = thinned(x, y, most)
    screen_x, screen_y = frame.x_to_screen(x), _bounded(frame, frame.y_to_screen(y))
    whole = np.isfinite(screen_x) & np.isfinite(screen_y)
    has_gaps = not whole.all()
    # Width and smoothing cost by the length of the line: a calm curve has them, a jagged one would not gain by them.
    is_calm = float(np.abs(np.diff(screen_y[whole] if has_gaps else screen_y)).sum()) <= _CALM * frame.area.height()
    if not is_calm:
        pen.setWidthF(1.0)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, places > 1 or is_calm)
    if not has_gaps:
        painter.drawPolyline(polygon(screen_x, screen_y))
    else:
        # The line has a gap wherever there is no value.
        gaps = np.flatnonzero(~whole)
        for run_x, run_y in zip(np.split(screen_x, gaps), np.split(screen_y, gaps), strict=True):
            painter.drawPolyline(polygon(run_x[~np.isnan(run_y)], run_y[~np.isnan(run_y)]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_points(painter: QPainter, frame: PlotFrame, x: Values, y: Values, color: QColor) -> None:
    painter.setPen(QPen(color, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(x) <= 4 * _DENSE)
    screen_x, screen_y = frame.x_to_screen(x), _bounded(frame, frame.y_to_screen(y))
    whole = np.isfinite(screen_x) & np.isfinite(screen_y)
    painter.drawPoints(polygon(screen_x[whole], screen_y[whole]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_bars(painter: QPainter, frame: PlotFrame, edges: Values, y: Values, color: QColor, places: int) -> None:
    seen = visible(edges, frame.x_span)
    edges, y = edges[seen], y[seen.start : max(seen.start, seen.stop - 1)]
    if y.size == 0:
        return
    edges, y = _merged_bars(edges, y, max(1, int(frame.area.width()) * places))
    base = frame.area.bottom() if frame.log_y else min(float(frame.y_to_screen(np.zeros(1))[0]), frame.area.bottom())
    tops = _bounded(frame, frame.y_to_screen(y))
    tops = np.where(np.isfinite(tops), tops, base)
    lefts = np.repeat(frame.x_to_screen(np.where(np.isfinite(edges), edges, frame.x_span.low)), 2)
    outline_x = lefts
    outline_y = np.concatenate([[base], np.repeat(tops, 2), [base]])
    fill = QColor(color)
    fill.setAlphaF(0.3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    outline = polygon(outline_x, outline_y)
    painter.drawPolygon(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1))
    painter.drawPolyline(outline)


def _places_beyond(frame: PlotFrame, curve: Curve) -> list[float]:
    """Where on the screen bars go on above the axes: one place for each run of them."""
    high = np.flatnonzero(np.asarray(curve.y, np.float64) > frame.y_span.high)
    if high.size == 0:
        return []
    edges = frame.x_to_screen(placed(curve.x, frame.log_x))
    runs = np.split(high, np.flatnonzero(np.diff(high) > 1) + 1)
    middles = [float(edges[run[0]] + edges[run[-1] + 1]) / 2 for run in runs]
    return [x for x in middles if frame.area.left() - 1 <= x <= frame.area.right() + 1]


def _merged_bars(edges: Values, y: Values, most: int) -> tuple[Values, Values]:
    """Show the highest of the bars that share a column of the screen."""
    if len(y) <= 2 * most:
        return edges, y
    starts = np.linspace(0, len(y), 2 * most, endpoint=False, dtype=np.intp)
    return np.append(edges[starts], edges[-1]), np.fmax.reduceat(y, starts)


def _bounded(frame: PlotFrame, y: Values) -> Values:
    """Keep far-away places near: rasterising lines of millions of pixels takes seconds."""
    reach = 4 * frame.area.height()
    return np.clip(y, frame.area.top() - reach, frame.area.bottom() + reach)


def polygon(x: Values, y: Values) -> QPolygonF:
    """Give points to Qt without a Python object for each."""
    result = QPolygonF()
    result.resize(len(x))
    if len(x):
        memory: Any = VoidPtr(result.data(), 16 * len(x), True)  # type: ignore[call-arg, arg-type]
        points = np.frombuffer(memory, np.float64).reshape(-1, 2)
        points[:, 0] = x
        points[:, 1] = y
    return result
