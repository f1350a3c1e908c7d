"""Points in pictures that a person sets and moves: by mouse under a magnifier, by keyboard in tenths of a pixel."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from sightglass.widgets import theme
from sightglass.widgets.canvas import magnifier
from sightglass.widgets.canvas.interaction import parts_of
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.layout import Pane

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView

Point = tuple[float, float]
Points = NDArray[np.float64]
Key = Qt.Key

_REACH = 10.0  # logical pixels around a point that still take hold of it
_CLICK = 3.0  # a drag shorter than this is a click
_FINE = 0.1  # share of the way of the hand with Shift, and the step of an arrow key in pixels
_MOST_NUMBERED = 64  # more numbers would hide the picture
_RADIUS = 7.0
_CROSS = 4.0
# Seen on every picture, unlike the accent; of the Okabe-Ito colours the one that no marker has.
_IN_HAND = QColor("#F0E442")
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class Handles(QObject):
    """Points of one or more pictures, by the keys of those; views that share them show and move the same points.

    Nothing is moved here: who made the handles is told what is wanted and sets other points.

    Signals
    -------
    moved(str, int, object)
        A point is wanted at (x, y), in pixels of the picture, while a hand is on it.
    released()
        The hand was taken off.
    placed(str, object)
        A click at (x, y) where there is no point.
    chosen(object)
        Another point is in hand, or None.
    removed(int), switched(int)
        A point is to be taken away, or off or on.
    cancelled()
        What was begun is to be given up.
    changed()
        There is something else to be drawn.
    """

    moved = Signal(str, int, object)
    released = Signal()
    placed = Signal(str, object)
    chosen = Signal(object)
    removed = Signal(int)
    switched = Signal(int)
    cancelled = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.points: Mapping[str, Points] = {}
        self.begun: Mapping[str, Point] = {}
        self.selected: int | None = None
        self.is_editable = True
        self.magnified: tuple[CanvasView, str] | None = None
        self._is_nudging = False

    def set_points(self, points: Mapping[str, Points], begun: Mapping[str, Point] | None = None) -> None:
        """Show other points, (n, 2) of (x, y) by picture, and those that are begun and wait for their partner."""
        self.points, self.begun = points, begun or {}
        if self.selected is not None and self.selected >= self._count():
            self.select(None)
        self.changed.emit()

    def select(self, index: int | None) -> None:
        """Take a point in hand, or none."""
        if index != self.selected:
            self.selected = index
            self.chosen.emit(index)
            self.changed.emit()

    def takes_points(self, view: "CanvasView", pane: Pane, position: QPointF) -> bool:
        """Tell whether points can be set in the picture at a place of the view."""
        return self.is_editable and self.key_at(view, pane, position) is not None

    def key_at(self, view: "CanvasView", pane: Pane, position: QPointF | None) -> str | None:
        """Name the picture at a place of a pane that has points; without a place, the last one that has."""
        parts = zip(pane.layers, parts_of(view, pane), strict=True)
        seen = [layer.picture.key for layer, part in parts if position is None or part.contains(position)]
        return next((key for key in reversed(seen) if key in self.points), None)

    def _count(self) -> int:
        return max((len(points) for points in self.points.values()), default=0)

    # By mouse

    def begin(self, view: "CanvasView", pane: Pane, position: QPointF) -> "HandleDrag | None":
        """Take hold of the point at a place of the view, if there is one."""
        key, index = self.key_at(view, pane, position), self.nearest(view, pane, position)
        if index is None or key is None or not self.is_editable:
            return None
        self.select(index)
        return HandleDrag(self, view, pane, position, key, index)

    def nearest(self, view: "CanvasView", pane: Pane, position: QPointF) -> int | None:
        """Find the point within reach of a place of the view, of several the nearest."""
        key = self.key_at(view, pane, position)
        points = self.points[key] if key is not None else ()
        if not len(points):
            return None
        places = _on_screen(view, pane, np.asarray(points))
        distances = np.hypot(places[:, 0] - position.x(), places[:, 1] - position.y())
        index = int(np.argmin(distances))
        return index if distances[index] <= _REACH else None

    def place_at(self, view: "CanvasView", position: QPointF) -> bool:
        """Tell of a click at a place of a view; False where that picture has no points."""
        pane = view.scene.pane_at(position)
        key = None if pane is None else self.key_at(view, pane, position)
        if pane is None or key is None:
            return False
        point = point_at(view, pane, position)
        if point is not None:
            self.placed.emit(key, point)
        return True

    # By keyboard

    def key_pressed(self, view: "CanvasView", event: QKeyEvent) -> bool:
        """Do what a key stands for while points are in view; False if it stands for nothing here."""
        pane = view.current_pane()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        under = view.pointer if pane is not None and view.scene.pane_at(view.pointer or QPointF()) == pane else None
        at = None if pane is None else self.key_at(view, pane, under)
        if pane is None or at is None or not plain or not self.is_editable:
            return False
        key = Key(event.key())
        if key in (Key.Key_PageDown, Key.Key_PageUp):
            return self._go(1 if key == Key.Key_PageDown else -1)
        if key == Key.Key_Escape and (self.begun or self.selected is not None):
            self.cancelled.emit()
            self.select(None)
            return True
        if self.selected is None:
            return False
        if key in _ARROWS:
            step = 1.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _FINE
            self._nudge(view, at, *(step * way for way in _ARROWS[key]))
            return True
        if key in (Key.Key_Delete, Key.Key_Backspace):
            self.removed.emit(self.selected)
            return True
        if key == Key.Key_O:
            self.switched.emit(self.selected)
            return True
        return False

    def key_released(self, event: QKeyEvent) -> bool:
        """End a row of nudges when the arrow key comes up."""
        if not self._is_nudging or Key(event.key()) not in _ARROWS or event.isAutoRepeat():
            return False
        self.let_go()
        return True

    def leave(self) -> None:
        """Take the hand off when the view goes out of sight, or the keys go elsewhere."""
        if self.magnified is not None:
            self.let_go()

    def let_go(self) -> None:
        """Take the hand off, and the magnifier away."""
        self._is_nudging = False
        self.magnified = None
        self.released.emit()
        self.changed.emit()

    def _go(self, by: int) -> bool:
        count = self._count()
        if count:
            self.select((self.selected + by) % count if self.selected is not None else (0 if by > 0 else count - 1))
        return count > 0

    def _nudge(self, view: "CanvasView", key: str, dx: float, dy: float) -> None:
        assert self.selected is not None
        x, y = self.points[key][self.selected]
        self._is_nudging = True
        self.magnified = (view, key)
        # Tenths of a pixel stay tenths of a pixel after many of them.
        self.moved.emit(key, self.selected, (round(float(x) + dx, 4), round(float(y) + dy, 4)))

    # Painting

    def paint(self, painter: QPainter, view: "CanvasView", pane: Pane) -> None:
        """Draw numbers beside the points, a ring around the one in hand, and the magnifier."""
        for layer, part in zip(pane.layers, parts_of(view, pane), strict=True):
            if layer.picture.key in self.points:
                painter.save()
                painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
                self._paint_points(painter, view, pane, layer)
                painter.restore()

    def _paint_points(self, painter: QPainter, view: "CanvasView", pane: Pane, layer: Layer) -> None:
        key = layer.picture.key
        points = self.points[key]
        if not layer.overlays and len(points):
            # Elsewhere the result's own markers tell inliers from outliers.
            _paint_crosses(painter, _on_screen(view, pane, points))
        if len(points) <= _MOST_NUMBERED:
            for number, (x, y) in enumerate(_on_screen(view, pane, points).tolist(), 1):
                _paint_number(painter, QPointF(x, y), str(number), QColor("#FFFFFF"))
        if key in self.begun:
            x, y = _on_screen(view, pane, np.array([self.begun[key]]))[0].tolist()
            _paint_ring(painter, QPointF(x, y), _IN_HAND, Qt.PenStyle.DotLine)
        if self.selected is not None and self.selected < len(points):
            x, y = _on_screen(view, pane, points[self.selected : self.selected + 1])[0].tolist()
            _paint_ring(painter, QPointF(x, y), _IN_HAND)
            if self.magnified == (view, key):
                colors = theme.manager().theme
                point = points[self.selected].tolist()
                magnifier.paint(painter, pane, layer, point, QPointF(x, y), view.scene.ratio, colors)


class HandleDrag:
    """Moves a point with the cursor, with Shift a tenth as far."""

    button = Qt.MouseButton.LeftButton
    shape = Qt.CursorShape.BlankCursor

    def __init__(
        self, handles: Handles, view: "CanvasView", pane: Pane, position: QPointF, key: str, index: int
    ) -> None:
        self._handles, self._view, self._pane, self._key, self._index = handles, view, pane, key, index
        self._start, self._last, self._moved = position, position, False
        self._point = QPointF(*handles.points[key][index].tolist())
        handles.magnified = (view, key)
        handles.changed.emit()

    def move(self, position: QPointF) -> None:
        """Follow the cursor."""
        self._moved = self._moved or (position - self._start).manhattanLength() >= _CLICK
        if not self._moved:
            return
        share = _FINE if self._view.is_fine else 1.0
        shift = (position - self._last) * (share / self._view.scene.transform(self._pane).scale)
        self._last = position
        rows, columns = self._pane.frame.rows, self._pane.frame.columns
        self._point = QPointF(
            min(max(self._point.x() + shift.x(), -0.5), columns - 0.5),
            min(max(self._point.y() + shift.y(), -0.5), rows - 0.5),
        )
        point = round(self._point.x(), 2), round(self._point.y(), 2)
        self._handles.moved.emit(self._key, self._index, point)

    def finish(self, position: QPointF) -> None:
        """End where the cursor is now."""
        self.move(position)
        self._handles.let_go()


def point_at(view: "CanvasView", pane: Pane, position: QPointF) -> Point | None:
    """Give the point of the picture, in pixels with centres at whole numbers, at a place of the view."""
    if not QRectF(pane.content).contains(position):
        return None
    at = view.scene.transform(pane).to_image(pane.under(position, view.scene.ratio))
    if not pane.frame.extent.contains(at):
        return None
    return round(at.x() - 0.5, 2), round(at.y() - 0.5, 2)


def _on_screen(view: "CanvasView", pane: Pane, points: Points) -> Points:
    transform, corner = view.scene.transform(pane), pane.content.topLeft()
    return (points + 0.5) * transform.scale + (transform.x + corner.x(), transform.y + corner.y())


def _paint_crosses(painter: QPainter, places: Points) -> None:
    lines = [
        QLineF(x - dx, y - dy, x + dx, y + dy) for x, y in places.tolist() for dx, dy in ((_CROSS, 0.0), (0.0, _CROSS))
    ]
    for pen in (QPen(QColor(0, 0, 0, 170), 3.5), QPen(QColor("#FFFFFF"), 1.5)):
        painter.setPen(pen)
        painter.drawLines(lines)


def _paint_number(painter: QPainter, at: QPointF, text: str, color: QColor) -> None:
    place = at + QPointF(_RADIUS, -_RADIUS)
    painter.setPen(QColor(0, 0, 0, 190))
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        painter.drawText(place + QPointF(dx, dy), text)
    painter.setPen(color)
    painter.drawText(place, text)


def _paint_ring(painter: QPainter, at: QPointF, color: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(0, 0, 0, 170), 4.0), QPen(color, 2.0, style)):
        painter.setPen(pen)
        painter.drawEllipse(at, _RADIUS, _RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
