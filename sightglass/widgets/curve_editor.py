"""A transfer curve, or a wanted distribution, whose points a person drags."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QToolTip, QWidget

from sightglass.algorithms.results import Plot
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Points
from sightglass.widgets import curve_points, theme
from sightglass.widgets.curve_painting import CurvePainter, CurveScene
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.plots import PlotFigure

_REACH = 9.0
_NUDGE = 0.01
_FINE_NUDGE = 0.001
_STRAIGHT: Points = ((0.0, 0.0), (1.0, 1.0))
_HOW = (
    marked("Drag a point to move it; click beside the points to add one."),
    marked(
        "A right click or Delete removes a point. The arrow keys move it by 1 %, with Shift by 0.1 %; "
        "Page Up and Page Down choose another point, Insert adds one behind it."
    ),
)
_HELP = {
    False: marked(
        "What each input value (across) becomes in the output (up): above the diagonal brighter, below it darker."
    ),
    True: marked("The distribution that the output values are to have: high where values shall be frequent."),
}
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class CurveEditor(QWidget):
    """Shows a curve over its histogram and lets a person drag its points.

    Points are relative: 0 is black and 1 white. Results come later than the hand moves, so that `set_value` with points
    that were sent before the last ones is ignored.
    """

    value_changed = Signal(object)
    """The new points, while they are dragged."""
    edit_finished = Signal()
    """One change is complete: the point is released, or a key was pressed."""
    conversion_requested = Signal(object)
    """The curve that is shown is not made of points, but somebody dragged it: these points would describe it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = CurveScene()
        self._points: Points = _STRAIGHT
        self._own_points: Points = _STRAIGHT
        self._shown_points: Points | None = _STRAIGHT
        self._editable = True
        self._sent: list[Points] = []
        self._selected: int | None = None
        self._hovered: int | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self._grip = QPointF()
        self._painter = CurvePainter()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 176)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        FigureOffer(self, self.content, has_menu=False)
        theme.manager().changed.connect(self.update)
        self.set_density_mode(False)

    # What is shown

    def value(self) -> Points:
        """Give the points as they are shown."""
        return self._current()

    def set_value(self, points: Points) -> None:
        """Show other points; no signal is sent."""
        points = tuple((float(x), float(y)) for x, y in points)
        if self._sent:
            if self._dragged or points in self._sent[:-1]:
                return
            self._sent = []
        if points != self._points:
            self._points = points
            self._select(self._selected if self._selected is not None and self._selected < len(points) else None)

    @property
    def editable(self) -> bool:
        """Whether the curve is made of the points; else dragging asks for a conversion."""
        return self._editable

    def set_editable(self, editable: bool) -> None:
        """Say whether the curve is made of the points."""
        if editable != self._editable:
            self._editable = editable
            self.update()

    def set_density_mode(self, density: bool) -> None:
        """Choose what the points describe."""
        self._scene.density = density
        self.setAccessibleName(tr("Wanted distribution") if density else tr("Transfer curve"))
        self.setToolTip(theme.tooltip(tr(_HELP[density]), *map(tr, _HOW)))
        self._describe()
        self.update()

    def show_transfer(self, plot: Plot, histogram: Plot | None = None) -> None:
        """Show the curves of a transform, with the axes in values of the image, and a histogram behind them.

        Parameters
        ----------
        plot : Plot
            Curves from input to output values; the ends of its axes are black and white.
        histogram : Plot or None
            The first curve of style "steps" is drawn faintly behind; None keeps what is there.
        """
        self._scene.transfer = plot
        if histogram is not None:
            self.show_histogram(histogram)
        self._shown_points = None
        self._scene.changed()
        if self.hasFocus():
            self._describe()
        self.update()

    def show_histogram(self, plot: Plot) -> None:
        """Show the first curve of style "steps" faintly behind the curve."""
        self._scene.histogram = next((curve for curve in plot.curves if curve.style == "steps"), None)
        self._scene.changed()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(352, 280)

    # Changing the points

    def _current(self) -> Points:
        if self._editable or self._sent or self._scene.density:
            return self._points
        if self._shown_points is None:
            self._shown_points = self._scene.points_of_transfer() or _STRAIGHT
        return self._shown_points

    def _change(self, points: Points) -> None:
        """Take over new points and tell about them."""
        if not self._sent:
            # A result of the points before may still be on its way.
            self._sent.append(self._points)
        self._sent.append(points)
        del self._sent[:-256]
        self._points = points
        self._describe()
        self.update()
        if self._editable or self._scene.density:
            self.value_changed.emit(points)
        else:
            self.conversion_requested.emit(points)

    def _select(self, index: int | None) -> None:
        self._selected = index
        self._describe()
        self.update()

    def _remove(self, index: int) -> None:
        fewer = curve_points.removed(self._current(), index)
        if fewer is None:
            where = self.mapToGlobal(self._painter.place(self._current()[index]).toPoint())
            QToolTip.showText(where, tr("A curve needs two points: this one has to stay."), self)
            return
        self._selected = min(index, len(fewer) - 1)
        self._change(fewer)
        self.edit_finished.emit()

    def _describe(self) -> None:
        points = self._current()
        text = tr("{n} points.", n=len(points))
        if self._selected is not None and self._selected < len(points):
            x, y = points[self._selected]
            text = tr(
                "Point {n} of {count}: {reading}.",
                n=self._selected + 1,
                count=len(points),
                reading=self._scene.reading(x, y),
            )
        self.setAccessibleDescription(text)

    def _near(self, position: QPointF) -> int | None:
        """Find the point under the mouse."""
        distances = [
            (offset.x() ** 2 + offset.y() ** 2, index)
            for index, point in enumerate(self._current())
            for offset in (self._painter.place(point) - position,)
        ]
        nearest, index = min(distances)
        return index if nearest <= _REACH**2 else None

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._painter.contains(event.position(), _REACH):
            event.ignore()
            return
        if self._editable or self._scene.density:
            self._take_hold(event.position())
        else:
            # A click alone must not turn another transform into points; a drag asks for that.
            self._pressed = event.position()

    def _take_hold(self, place: QPointF) -> None:
        index = self._near(place)
        if index is None:
            added = curve_points.inserted(self._current(), *self._painter.point(place))
            if added is None:
                return
            points, index = added
            self._dragged = True
            self._selected = index
            self._change(points)
        self._dragged = True
        self._grip = self._painter.place(self._current()[index]) - place
        self._select(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            way = event.position() - self._pressed
            if way.manhattanLength() < QApplication.startDragDistance():
                return
            self._take_hold(self._pressed)
            self._pressed = None
        if not self._dragged or self._selected is None:
            hovered = self._near(event.position())
            if hovered != self._hovered:
                self._hovered = hovered
                self.setCursor(Qt.CursorShape.CrossCursor if hovered is None else Qt.CursorShape.SizeAllCursor)
                self.update()
            return
        points = curve_points.moved(
            self._current(), self._selected, *self._painter.point(event.position() + self._grip)
        )
        if points != self._current():
            self._change(points)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton and self._dragged:
            self._dragged = False
            if self._sent:
                self.edit_finished.emit()
            self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if self._dragged:
            return
        # A click must not turn another transform into points.
        takes_points = self._editable or self._scene.density
        index = self._near(QPointF(event.pos())) if event.reason() == QContextMenuEvent.Reason.Mouse else None
        if takes_points and index is not None:
            self._remove(index)
        elif self.content() is not None:
            self.make_menu().popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """Build the context menu beside the points; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        desk().add_actions(menu, self, self.content)
        desk().add_values(menu, self, self.content)
        return menu

    def content(self) -> PlotFigure | None:
        """Give the transform, or the wanted distribution, that is in view, to be made a figure of."""
        if self._scene.density:
            return PlotFigure(self._scene.wanted(self._current()))
        plot = self._scene.transfer
        return PlotFigure(plot) if plot.curves else None

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._selected is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._select(0)
        self._describe()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._dragged or not self._use_key(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _use_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        points = self._current()
        index = self._selected if self._selected is not None and self._selected < len(points) else 0
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._select(min(max(index + (1 if key == Qt.Key.Key_PageDown else -1), 0), len(points) - 1))
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(index)
            return True
        changed: Points | None = None
        if key == Qt.Key.Key_Insert:
            added = curve_points.halved(points, index)
            if added is not None:
                changed, index = added
        elif key in _DIRECTIONS:
            step = _FINE_NUDGE if modifiers & Qt.KeyboardModifier.ShiftModifier else _NUDGE
            right, up = _DIRECTIONS[key]
            x, y = points[index]
            changed = curve_points.moved(points, index, x + right * step, y + up * step)
        else:
            return False
        self._selected = index
        if changed is not None and changed != points:
            self._change(changed)
            self.edit_finished.emit()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._scene
        scene.made_of_points = self._editable or scene.density or bool(self._sent)
        scene.selected, scene.hovered = self._selected, self._hovered
        scene.shows_handles = scene.made_of_points or self.underMouse() or self.hasFocus()
        scene.focused = self.hasFocus()
        # Other curves are described by points only when somebody is about to drag them.
        if scene.shows_handles:
            scene.points = self._current()
        with QPainter(self) as painter:
            self._painter.paint(painter, self.rect(), scene, theme.manager().theme, self.font())
