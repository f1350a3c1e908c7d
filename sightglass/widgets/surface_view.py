"""A surface over two axes, such as the magnitude of a frequency response, that a person turns by dragging."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms import colormaps
from sightglass.algorithms.results import Axis, Colormap
from sightglass.widgets import theme
from sightglass.widgets.matrix_numbers import MINUS
from sightglass.widgets.matrix_painting import draw_focus
from sightglass.widgets.surface_rendering import Surface, View, render

_AZIMUTH, _ELEVATION = math.radians(-32.0), math.radians(30.0)
_LOWEST, _HIGHEST = math.radians(5.0), math.radians(90.0)
_KEY_STEP = math.radians(5.0)
_DRAG_STEP = math.radians(0.5)
_BOX_HEIGHT = 0.62
_MESH_CELLS = 32
_ZOOM_RANGE = (0.4, 6.0)
# When the hand rests for so long, in milliseconds, the picture is drawn again at twice the resolution. The budgets, in
# pixels, keep a frame in motion near 10 ms and the fine one below 50 ms, however large the view.
_SETTLED = 150
_FINE = 2.0
_FAST_PIXELS = 160_000
_FINE_PIXELS = 600_000
_EMPTY = "The surface appears when there is a result"
_NO_VALUES = "There is no finite value to show"


@dataclass(frozen=True, eq=False)
class _Content:
    surface: Surface
    low: float
    high: float
    row_axis: Axis
    column_axis: Axis
    label: str


class SurfaceView(QWidget):
    """Draws a surface with axes; drag or arrow keys turn it, wheel or + and − zoom, a double click resets it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: _Content | None = None
        self._message = _EMPTY
        self._azimuth, self._elevation, self._zoom = _AZIMUTH, _ELEVATION, 1.0
        self._grip: QPointF | None = None
        self._image: QImage | None = None
        self._fine = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._refine)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Surface")
        self.setToolTip("Drag to turn, Ctrl and wheel to zoom, double-click to reset; or arrow keys, + and −, Home")
        copy = QAction("Copy picture", self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setImage(self.grab().toImage()))
        reset = QAction("Reset view", self)
        reset.triggered.connect(self.reset_view)
        self.addActions([copy, reset])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.manager().changed.connect(self._redraw)

    def show_surface(self, z: ArrayLike, row_axis: Axis, column_axis: Axis, label: str = "") -> None:
        """Show a surface.

        Parameters
        ----------
        z : array_like
            (rows, columns) heights; rows run along `row_axis` from its first to its last value.
        row_axis, column_axis : Axis
            What rows and columns measure.
        label : str
            What the height is, for its axis.
        """
        heights = np.asarray(z, dtype=np.float32)
        if heights.ndim != 2 or heights.size == 0:
            raise ValueError(f"a surface needs rows and columns, not the shape {heights.shape}")
        finite = heights[np.isfinite(heights)]
        if finite.size == 0:
            self._content, self._message = None, _NO_VALUES
        else:
            low, high = _ends(float(finite.min()), float(finite.max()))
            self._content = _Content(_surface(heights, low, high), low, high, row_axis, column_axis, label)
            self._message = ""
        self.setAccessibleDescription(self._described())
        self._redraw()

    def clear(self) -> None:
        """Show the hint for an empty view."""
        self._content, self._message = None, _EMPTY
        self.setAccessibleDescription(self._described())
        self._redraw()

    @property
    def angles(self) -> tuple[float, float]:
        """Azimuth and elevation of the view, in degrees."""
        return math.degrees(self._azimuth), math.degrees(self._elevation)

    @property
    def zoom(self) -> float:
        """How much larger than at the start the box is drawn."""
        return self._zoom

    def turn(self, azimuth: float, elevation: float) -> None:
        """Turn the box by angles in radians."""
        self._azimuth = math.remainder(self._azimuth + azimuth, 2 * math.pi)
        self._elevation = min(max(self._elevation + elevation, _LOWEST), _HIGHEST)
        self._redraw()

    def zoom_by(self, factor: float) -> None:
        """Draw the box larger by a factor."""
        self._zoom = min(max(self._zoom * factor, _ZOOM_RANGE[0]), _ZOOM_RANGE[1])
        self._redraw()

    def reset_view(self) -> None:
        """Go back to the view of the start."""
        self._azimuth, self._elevation, self._zoom = _AZIMUTH, _ELEVATION, 1.0
        self._redraw()

    def _described(self) -> str:
        if self._content is None:
            return self._message
        content = self._content
        return f"{content.label or 'Height'} from {_number(content.low)} to {_number(content.high)}"

    # What is drawn

    def _redraw(self) -> None:
        self._image = None
        self._fine = False
        if self._content is not None and self.isVisible():
            self._settled.start()
        self.update()

    def _refine(self) -> None:
        self._image = None
        self._fine = True
        self.update()

    def _view(self) -> View:
        line = self.fontMetrics().height()
        above, below, beside = 1.4 * line, 2.6 * line, 2.2 * line
        height = self.height() - above - below
        up = math.sqrt(2.0) * math.sin(self._elevation) + _BOX_HEIGHT * math.cos(self._elevation)
        scale = min((self.width() - 2 * beside) / math.sqrt(2.0), height / up)
        center = (self.width() / 2.0, above + height / 2.0)
        return View(self._azimuth, self._elevation, max(scale, 20.0) * self._zoom, center, _BOX_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.manager().theme
        if self._content is None:
            painter.setPen(QColor(colors.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), int(flags), self._message)
        else:
            view = self._view()
            box = _Box(painter, view, self._content)
            box.draw_back()
            if self._image is None:
                self._image = self._drawn(self._content, view)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
            box.draw_front()
            box.draw_units(QRectF(self.rect()))
        draw_focus(painter, self)
        painter.end()

    def _drawn(self, content: _Content, view: View) -> QImage:
        wanted, budget = (max(_FINE, self.devicePixelRatioF()), _FINE_PIXELS) if self._fine else (1.0, _FAST_PIXELS)
        factor = min(wanted, math.sqrt(budget / (self.width() * self.height())))
        size = (max(int(self.height() * factor), 1), max(int(self.width() * factor), 1))
        center = (view.center[0] * factor, view.center[1] * factor)
        line = (18, 20, 24) if not theme.manager().theme.dark else (12, 14, 16)
        pixels = render(content.surface, replace(view, scale=view.scale * factor, center=center), size, line)
        image = QImage(pixels.data, size[1], size[0], 4 * size[1], QImage.Format.Format_RGBA8888)
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            moved = event.position() - self._grip
            self._grip = event.position()
            self.turn(-moved.x() * _DRAG_STEP, moved.y() * _DRAG_STEP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.reset_view()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A dock is scrolled with the wheel: only a surface that was clicked, or Ctrl, zooms.
        if not (self.hasFocus() or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.ignore()
            return
        self.zoom_by(1.0015 ** event.angleDelta().y())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {
            Qt.Key.Key_Left: (_KEY_STEP, 0.0),
            Qt.Key.Key_Right: (-_KEY_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -_KEY_STEP),
            Qt.Key.Key_Down: (0.0, _KEY_STEP),
        }
        key = Qt.Key(event.key())
        if key in turns:
            self.turn(*turns[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1.2)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / 1.2)
        elif key == Qt.Key.Key_Home:
            self.reset_view()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settled.stop()

    def sizeHint(self) -> QSize:
        return QSize(360, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 150)


class _Box:
    """The axes: the floor and two walls behind the surface, the floor's near edges and all numbers before it."""

    def __init__(self, painter: QPainter, view: View, content: _Content) -> None:
        self._painter = painter
        self._view = view
        self._content = content
        # Of each pair of parallel edges, the one nearer to the eye.
        self._near_x = 0.5 if view.turned(0.5, 0.0)[1] < view.turned(-0.5, 0.0)[1] else -0.5
        self._near_y = 0.5 if view.turned(0.0, 0.5)[1] < view.turned(0.0, -0.5)[1] else -0.5

    def _point(self, x: float, y: float, z: float) -> QPointF:
        return QPointF(*self._view.project(x, y, z))

    def _path(self, *corners: tuple[float, float, float]) -> None:
        self._painter.drawPolyline(QPolygonF([self._point(*corner) for corner in corners]))

    def draw_back(self) -> None:
        colors = theme.manager().theme
        x, y = self._near_x, self._near_y
        self._painter.setPen(QPen(QColor(colors.border), 1.0))
        for value in _ticks(self._content.low, self._content.high):
            z = (value - self._content.low) / (self._content.high - self._content.low)
            self._path((x, -y, z), (-x, -y, z), (-x, y, z))
        for height in (0.0, 1.0):
            self._path((x, -y, height), (-x, -y, height), (-x, y, height))
        for corner in ((x, -y), (-x, -y), (-x, y)):
            self._path((*corner, 0.0), (*corner, 1.0))

    def draw_front(self) -> None:
        colors = theme.manager().theme
        x, y = self._near_x, self._near_y
        self._painter.setPen(QPen(QColor(colors.outline), 1.0))
        self._path((-x, y, 0.0), (x, y, 0.0), (x, -y, 0.0))
        self._label_floor(self._content.column_axis, along_x=True)
        self._label_floor(self._content.row_axis, along_x=False)
        self._label_height()

    def _label_floor(self, axis: Axis, along_x: bool) -> None:
        edge = self._near_y if along_x else self._near_x
        colors = theme.manager().theme

        def at(place: float, outward: float) -> QPointF:
            beyond = edge * (1.0 + outward)
            return self._point(place, beyond, 0.0) if along_x else self._point(beyond, place, 0.0)

        span = axis.last - axis.first
        for value in _ticks(min(axis.first, axis.last), max(axis.first, axis.last)) if span else ():
            place = (value - axis.first) / span - 0.5
            self._painter.setPen(QPen(QColor(colors.outline), 1.0))
            self._painter.drawLine(at(place, 0.0), at(place, 0.06))
            self._painter.setPen(QColor(colors.muted))
            self._text(at(place, 0.0), at(place, 0.06), _number(value))
        self._painter.setPen(QColor(colors.text))
        self._text(at(0.0, 0.0), at(0.0, 0.06), axis.label, 1.5 * self._painter.fontMetrics().height())

    def draw_units(self, area: QRectF) -> None:
        """Write the units once, in the corner: along the axes they would not fit into a narrow view."""
        column, row = self._content.column_axis, self._content.row_axis
        if row.unit == column.unit:
            text = f"{row.label}, {column.label} in {row.unit}" if row.unit else ""
        else:
            text = ", ".join(f"{axis.label} in {axis.unit}" for axis in (row, column) if axis.unit)
        self._painter.setPen(QColor(theme.manager().theme.muted))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self._painter.drawText(area.adjusted(4, 4, -4, -2), int(flags), text)

    def _label_height(self) -> None:
        content, painter = self._content, self._painter
        corners = [(x, y) for x in (-0.5, 0.5) for y in (-0.5, 0.5)]
        left = min(corners, key=lambda corner: self._view.project(corner[0], corner[1], 0.0)[0])
        foot, top = self._point(*left, 0.0), self._point(*left, 1.0)
        if foot.y() - top.y() < 2.0 * painter.fontMetrics().height():
            return
        colors = theme.manager().theme
        for value in _ticks(content.low, content.high):
            mark = self._point(*left, (value - content.low) / (content.high - content.low))
            painter.setPen(QPen(QColor(colors.outline), 1.0))
            painter.drawLine(mark, mark - QPointF(4.0, 0.0))
            # The lowest number would lie on those of the floor, whose axis begins at the same corner.
            if mark.y() < foot.y() - painter.fontMetrics().height():
                painter.setPen(QColor(colors.muted))
                self._text(mark, mark - QPointF(4.0, 0.0), _number(value))
        painter.setPen(QColor(colors.text))
        line = painter.fontMetrics().height()
        width = painter.fontMetrics().horizontalAdvance(content.label)
        start = max(top.x() - width / 2, 4.0)
        painter.drawText(QPointF(start, max(top.y() - 0.8 * line, float(line))), content.label)

    def _text(self, origin: QPointF, mark: QPointF, text: str, further: float = 0.0) -> None:
        """Write a text beside the end of a tick mark, away from where the mark starts."""
        direction = mark - origin
        length = math.hypot(direction.x(), direction.y()) or 1.0
        unit = QPointF(direction.x() / length, direction.y() / length)
        metrics = self._painter.fontMetrics()
        width, height = metrics.horizontalAdvance(text), metrics.height()
        center = mark + unit * (3.0 + abs(unit.x()) * width / 2 + abs(unit.y()) * height / 2 + further)
        area = QRectF(center.x() - width, center.y() - height / 2, 2 * width, height)
        self._painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)


def _surface(heights: NDArray[np.float32], low: float, high: float) -> Surface:
    scaled = np.nan_to_num((heights - np.float32(low)) / np.float32(high - low), nan=0.0, posinf=1.0, neginf=0.0)
    rows, columns = heights.shape
    mesh = (min(_MESH_CELLS, rows - 1), min(_MESH_CELLS, columns - 1))
    return Surface.of(np.ascontiguousarray(scaled), colormaps.table(Colormap.VIRIDIS), mesh, _BOX_HEIGHT)


def _ends(low: float, high: float) -> tuple[float, float]:
    """Give the ends of the height axis: from 0 for a magnitude, and never of equal value."""
    low = 0.0 if low >= 0.0 else low
    return (low, high) if high > low else (low, low + 1.0)


def _ticks(low: float, high: float) -> list[float]:
    """Give three to six round values from low to high."""
    rough = (high - low) / 4.0
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if power * factor >= rough * 0.999)
    first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
    return [number * step for number in range(first, last + 1)]


def _number(value: float) -> str:
    return f"{value:.3g}".replace("-", MINUS) if abs(value) > 1e-12 else "0"
