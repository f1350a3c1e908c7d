"""Histograms of the coefficients of a level, with its threshold drawn at both signs and moved by the mouse."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen, QPolygonF

from sightglass.algorithms.results import Curve, MarkLine, Plot
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.number_scale import NumberScale, number_text
from sightglass.widgets.plot_painter import PlotFrame, polygon
from sightglass.widgets.plot_view import PlotView

_REACH = 7.0
_HANDLE = 4.5
# How strongly the axis of a strip is stretched around 0: values up to this part of its end lie nearly evenly.
_EVEN_PART = 0.02
_STRETCH = float(np.arcsinh(1 / _EVEN_PART))
_ZEROED_ALPHA = 0.62


class LevelHistogram(PlotView):
    """The histogram of one level, large; its threshold is dragged at +T or -T, all else is as in every plot."""

    threshold_edited = Signal(float)
    """While the hand is still on it; not yet brought to a value that the slider can show."""
    edit_finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._threshold: float | None = None
        self._grip: float | None = None
        self._hovered = False

    def show_level(self, plot: Plot, threshold: float | None, title: str) -> None:
        """Show the coefficients of a level; without a threshold there is nothing to drag."""
        shown = self.plot()
        # Results come with new plots of the same counts; painting them again takes as long as painting the canvas.
        is_same_level = shown is not None and shown.title == title and shown.curves[0].y is plot.curves[0].y
        if is_same_level and threshold == self._threshold:
            return
        self._threshold = threshold
        self.show_plot(replace(plot, title=title, marks=_marks(threshold)))

    def show_nothing(self, reason: str) -> None:
        """Say why there is no histogram."""
        self._empty_text = reason
        self._threshold = None
        self.clear()

    def minimumSizeHint(self) -> QSize:
        return QSize(192, 128)

    def paint_above(self, painter: QPainter, frame: PlotFrame) -> None:
        if self._threshold is None:
            return
        left, right = self._lines(frame)
        painter.save()
        painter.setClipRect(frame.area)
        paint_zeroed(painter, QRectF(left, frame.area.top(), right - left, frame.area.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.manager().theme
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.setBrush(QColor(colors.accent if self._hovered or self._grip is not None else colors.surface))
        for x in {left, right}:
            painter.drawEllipse(QPointF(x, frame.area.center().y()), _HANDLE, _HANDLE)
        self._paint_label(painter, frame, right)
        painter.restore()

    def _paint_label(self, painter: QPainter, frame: PlotFrame, x: float) -> None:
        """Write the threshold over its mark, whose own label may have faded with what is set to zero."""
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() - 1))
        metrics = QFontMetricsF(font)
        text = _label(self._threshold or 0.0)
        width = metrics.horizontalAdvance(text)
        left = x + 3 if x + 3 + width <= frame.area.right() else x - 3 - width
        painter.setFont(font)
        painter.setPen(QColor(theme.manager().theme.accent))
        box = QRectF(left, frame.area.top() + 1, width, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        distance = self._distance(event.position())
        if event.button() == Qt.MouseButton.LeftButton and distance is not None:
            self._grip = distance
            self.set_crosshair(None)
            self.update()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame = self.frame()
        if self._grip is not None and frame is not None:
            at = QPointF(event.position().x() - self._grip, frame.area.center().y())
            self.threshold_edited.emit(abs(frame.from_screen(at)[0]))
            return
        super().mouseMoveEvent(event)
        hovered = self._distance(event.position()) is not None
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.SizeHorCursor) if hovered else self.unsetCursor()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.button() == Qt.MouseButton.LeftButton:
            self._grip = None
            self.edit_finished.emit()
            self.update()
        else:
            super().mouseReleaseEvent(event)

    def line_places(self) -> tuple[float, float] | None:
        """Where the lines at -T and +T stand, in pixels; None while there is no threshold."""
        frame = self.frame()
        return None if frame is None or self._threshold is None else self._lines(frame)

    def _lines(self, frame: PlotFrame) -> tuple[float, float]:
        """Give the places of both lines; beyond the axes they wait at the edge, where they can be gripped."""
        assert self._threshold is not None
        places = (frame.to_screen(sign * self._threshold, 1.0).x() for sign in (-1.0, 1.0))
        left, right = (min(max(x, frame.area.left()), frame.area.right()) for x in places)
        return left, right

    def _distance(self, place: QPointF) -> float | None:
        """How far a place is from the nearer line; None where that is too far to grip it."""
        frame = self.frame()
        if frame is None or self._threshold is None or not frame.area.contains(place):
            return None
        distance = min((place.x() - x for x in self._lines(frame)), key=abs)
        return distance if abs(distance) <= _REACH else None


class LevelStrip:
    """The histogram of one level in a small place, over an axis that is stretched around 0.

    The strips of all detail levels share their axis, so that thresholds can be compared; the low-pass, whose values
    have nothing to do with 0, has a plain axis of its own.
    """

    def __init__(self) -> None:
        self._curve: Curve | None = None
        self._end: float | None = 1.0
        self._outline: tuple[QRectF, QPolygonF] | None = None

    def show(self, curve: Curve | None, end: float | None) -> bool:
        """Take a histogram, and the value at the end of the axis, None for the low-pass; tell whether it is new."""
        # The counts of a level stay the same array while its threshold changes.
        same = curve is self._curve or (curve is not None and self._curve is not None and curve.y is self._curve.y)
        if same and end == self._end:
            return False
        self._curve, self._end, self._outline = curve, end, None
        return True

    def x_of(self, value: float, area: QRectF) -> float:
        """Tell where a value stands."""
        return area.center().x() + float(self._bent(np.array(value))) * area.width() / 2

    def value_at(self, x: float, area: QRectF) -> float:
        """Give the value that stands at a place."""
        assert self._end is not None
        share = (x - area.center().x()) / (area.width() / 2)
        return float(np.sinh(share * _STRETCH) * self._end * _EVEN_PART)

    def paint(self, painter: QPainter, area: QRectF, threshold: float | None) -> None:
        """Paint the bars, and over them what the threshold sets to zero."""
        colors = theme.manager().theme
        painter.fillRect(area, QColor(colors.surface))
        painter.save()
        painter.setClipRect(area)
        if self._curve is not None:
            fill = QColor(colors.series[0])
            fill.setAlphaF(0.75)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(self._bars(self._curve, area))
        if threshold is not None:
            left, right = self.x_of(-threshold, area), self.x_of(threshold, area)
            paint_zeroed(painter, QRectF(left, area.top(), right - left, area.height()))
            painter.setPen(QPen(QColor(colors.accent if threshold else colors.outline), 1.5))
            for x in {left, right}:
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.drawRect(area)

    def _bent(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Bring values to -1..1."""
        if self._end is None:
            low, high = float(values.min()), float(values.max())
            return (values - (low + high) / 2) * (1.9 / (high - low or 1.0))
        return np.asarray(np.arcsinh(values / (self._end * _EVEN_PART)) / _STRETCH)

    def _bars(self, curve: Curve, area: QRectF) -> QPolygonF:
        if self._outline is None or self._outline[0] != area:
            edges = area.center().x() + self._bent(np.asarray(curve.x, np.float64)) * area.width() / 2
            counts = np.log1p(np.asarray(curve.y, np.float64))
            tops = area.bottom() - counts / max(float(counts.max(initial=0.0)), 1e-9) * (area.height() - 2)
            base = [area.bottom()]
            self._outline = area, polygon(np.repeat(edges, 2), np.concatenate([base, np.repeat(tops, 2), base]))
        return self._outline[1]


def paint_zeroed(painter: QPainter, area: QRectF) -> None:
    """Fade what lies between the two lines of a threshold: it is set to zero."""
    colors = theme.manager().theme
    veil = QColor(colors.window)
    veil.setAlphaF(_ZEROED_ALPHA)
    painter.fillRect(area, veil)


def settled(scale: NumberScale, threshold: float) -> float:
    """Bring a threshold to the nearest value that its slider has."""
    return scale.value_at(scale.position_of(abs(threshold)))


def _marks(threshold: float | None) -> tuple[MarkLine, ...]:
    if threshold is None:
        return ()
    # The label belongs to the line at +T.
    mirrored = (MarkLine(-threshold, "", "accent"),) if threshold else ()
    return (*mirrored, MarkLine(threshold, _label(threshold), "accent"))


def _label(threshold: float) -> str:
    return f"T = {number_text(threshold)}" if threshold else tr("off")
