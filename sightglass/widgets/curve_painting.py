"""Paints a curve with its points over a histogram, in the style of the program's plots."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from sightglass.algorithms.contrast.points import points_of_curve
from sightglass.algorithms.results import Axis, Curve, Plot
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Points
from sightglass.widgets.plot_axes import Span
from sightglass.widgets.plot_layers import KeptSurroundings
from sightglass.widgets.plot_painter import PlotFrame, PlotPainter, polygon
from sightglass.widgets.theme import HALF_GRID, Theme

_HANDLE = 4.5
# Single values that are far more frequent than the rest (a black border) must not flatten the rest.
_HIGHEST_SHARE = 99.0


def _empty_plot() -> Plot:
    axes = Axis(tr("Input"), "", 0.0, 1.0), Axis(tr("Output"), "", 0.0, 1.0)
    return Plot("transfer", tr("Transfer curve"), *axes, ())


@dataclass
class CurveScene:
    """What is to be painted; points are relative to black (0) and white (1)."""

    transfer: Plot = field(default_factory=_empty_plot)
    histogram: Curve | None = None
    density: bool = False
    points: Points = ((0.0, 0.0), (1.0, 1.0))
    made_of_points: bool = True
    shows_handles: bool = True
    selected: int | None = None
    hovered: int | None = None
    focused: bool = False
    _heights: NDArray[np.float64] | None = None

    def changed(self) -> None:
        """Forget what was derived from the curves."""
        self._heights = None

    @staticmethod
    def relative(values: NDArray[np.floating], axis: Axis) -> NDArray[np.float64]:
        """Bring values on an axis to 0..1."""
        return np.asarray((values - axis.first) / (axis.last - axis.first), dtype=np.float64)

    def axes(self) -> tuple[Axis, Axis]:
        """Give the axes of what is painted."""
        x_axis, y_axis = self.transfer.x_axis, self.transfer.y_axis
        if self.density:
            return _with_ends(replace(x_axis, label=tr("Output value"))), Axis(tr("Relative frequency"), "", 0.0, 1.0)
        return _with_ends(x_axis), _with_ends(y_axis)

    def wanted(self, points: Points) -> Plot:
        """Give the distribution that points describe as a plot."""
        x_axis = replace(self.transfer.x_axis, label=tr("Output value"))
        y_axis = Axis(tr("Relative frequency"), "", 0.0, 1.0)
        x, y = np.array(points, dtype=np.float64).T
        values = x_axis.first + x * (x_axis.last - x_axis.first)
        title = tr("Wanted distribution")
        return Plot("wanted_distribution", title, x_axis, y_axis, (Curve(title, values, y, "luminance"),))

    def points_of_transfer(self) -> Points | None:
        """Few points that describe the first of the curves; None where there is none."""
        curve = self.transfer.curves[0] if self.transfer.curves else None
        if curve is None or len(curve.x) < 2:
            return None
        x = self.relative(curve.x, self.transfer.x_axis)
        return points_of_curve(x, self.relative(curve.y, self.transfer.y_axis))

    def heights(self) -> NDArray[np.float64]:
        """Heights of the histogram's bars between 0 and 1."""
        if self._heights is None:
            assert self.histogram is not None
            y = np.asarray(self.histogram.y, dtype=np.float64)
            full = float(np.percentile(y[y > 0], _HIGHEST_SHARE)) if (y > 0).any() else 1.0
            self._heights = np.minimum(y / (1.05 * full), 1.0)
        return self._heights

    def reading(self, x: float, y: float) -> str:
        """Write a point in values of the axes."""
        x_axis, y_axis = self.axes()
        if self.density:
            return tr("value {value}, height {height:.1f} %", value=_number(x, x_axis), height=100.0 * y)
        return f"{_number(x, x_axis)} → {_number(y, y_axis)}"


def _with_ends(axis: Axis) -> Axis:
    """Name black and white in the title, since they seldom are round numbers that an axis would be marked with."""
    label = tr("{axis}, {first:.6g} to {last:.6g}", axis=axis.label, first=axis.first, last=axis.last)
    return replace(axis, label=label)


def _number(relative: float, axis: Axis) -> str:
    span = axis.last - axis.first
    value = axis.first + relative * span
    return f"{value:.0f}" if span >= 100.0 else f"{value:.3g}"


class CurvePainter:
    """Paints a scene; afterwards it knows where on the widget each point is."""

    def __init__(self) -> None:
        self._frame = PlotFrame(QRectF(60, 20, 200, 200), Span(0.0, 1.0), Span(0.0, 1.0))
        self._surroundings = KeptSurroundings()

    def place(self, point: tuple[float, float]) -> QPointF:
        """Give the place of a relative point on the widget."""
        area = self._frame.area
        return QPointF(area.left() + point[0] * area.width(), area.bottom() - point[1] * area.height())

    def point(self, place: QPointF) -> tuple[float, float]:
        """Give the relative point at a place; outside the axes it lies outside 0..1."""
        area = self._frame.area
        return (place.x() - area.left()) / area.width(), (area.bottom() - place.y()) / area.height()

    def contains(self, place: QPointF, margin: float) -> bool:
        """Whether a place is within the axes, or not further outside than the margin."""
        return self._frame.area.adjusted(-margin, -margin, margin, margin).contains(place)

    def paint(self, painter: QPainter, rect: QRect, scene: CurveScene, theme: Theme, font: QFont) -> None:
        """Paint everything."""
        x_axis, y_axis = scene.axes()
        plot = replace(
            scene.transfer,
            x_axis=x_axis,
            y_axis=y_axis,
            title=tr("Wanted distribution") if scene.density else scene.transfer.title,
            curves=() if scene.made_of_points else scene.transfer.curves,
            marks=() if scene.made_of_points else scene.transfer.marks,
        )
        plots = PlotPainter(plot, theme, font)
        spans = Span(x_axis.first, x_axis.last), Span(y_axis.first, y_axis.last)
        self._frame = plots.arrange(QRectF(rect), *spans)
        self._surroundings.paint(painter, plots, self._frame, QRectF(rect))
        plots.paint_curves(painter, self._frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(self._frame.area.adjusted(-1, -1, 1, 1))
        if scene.histogram is not None:
            self._paint_histogram(painter, scene, theme)
        if not scene.density:
            painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
            painter.drawLine(self.place((0.0, 0.0)), self.place((1.0, 1.0)))
        if scene.made_of_points:
            self._paint_curve(painter, scene, theme)
        painter.restore()
        if scene.shows_handles:
            self._paint_handles(painter, scene, theme)
        self._paint_reading(painter, scene, theme, font)
        if scene.focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(self._frame.area)

    def _paint_histogram(self, painter: QPainter, scene: CurveScene, theme: Theme) -> None:
        assert scene.histogram is not None
        area = self._frame.area
        heights = scene.heights()
        x = area.left() + scene.relative(scene.histogram.x, scene.axes()[0]) * area.width()
        y = area.bottom() - heights * area.height()
        base = [area.bottom()]
        fill = QColor(theme.muted)
        fill.setAlphaF(0.28 if theme.dark else 0.22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(polygon(np.repeat(x, 2), np.concatenate([base, np.repeat(y, 2), base])))

    def _paint_curve(self, painter: QPainter, scene: CurveScene, theme: Theme) -> None:
        places = [self.place(point) for point in scene.points]
        area = self._frame.area
        if scene.density:
            fill = QColor(theme.accent)
            fill.setAlphaF(0.2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            ends = QPointF(places[0].x(), area.bottom()), QPointF(places[-1].x(), area.bottom())
            painter.drawPolygon(QPolygonF([ends[0], *places, ends[1]]))
        else:
            # Beyond its first and last point the curve goes on level.
            places = [QPointF(area.left(), places[0].y()), *places, QPointF(area.right(), places[-1].y())]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(places))

    def _paint_handles(self, painter: QPainter, scene: CurveScene, theme: Theme) -> None:
        accent, surface = QColor(theme.accent), QColor(theme.surface)
        for index, point in enumerate(scene.points):
            chosen = index == scene.selected and (scene.focused or scene.made_of_points)
            radius = _HANDLE + 1.5 if index == scene.hovered else _HANDLE
            painter.setPen(QPen(accent, 2 if scene.made_of_points else 1))
            painter.setBrush(accent if chosen else surface)
            painter.drawEllipse(self.place(point), radius, radius)

    def _paint_reading(self, painter: QPainter, scene: CurveScene, theme: Theme, font: QFont) -> None:
        index = scene.hovered if scene.hovered is not None else scene.selected
        if index is None or index >= len(scene.points) or not (scene.shows_handles):
            return
        x, y = scene.points[index]
        text = scene.reading(x, y)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(text) + 2 * HALF_GRID, metrics.height() + 2
        place, area = self.place((x, y)), self._frame.area
        # Beside the point, on the side where there is room for it.
        left = place.x() + 10 if place.x() + 10 + width <= area.right() else place.x() - 10 - width
        left = min(max(left, area.left()), area.right() - width)
        top = min(max(place.y() + 10 if y > 0.5 else place.y() - 10 - height, area.top()), area.bottom() - height)
        box = QRectF(left, top, width, height)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.tooltip))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
