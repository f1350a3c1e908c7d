"""A plot to look into: crosshair with a readout, zoom, and everything to take away."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import re
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QToolTip, QWidget

from sightglass.algorithms.csv_text import plot_csv, plot_tsv
from sightglass.algorithms.results import Plot
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.plots import PlotFigure, View
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.plot_axes import Span, full_x, full_y, sample_x
from sightglass.widgets.plot_layers import KeptSurroundings
from sightglass.widgets.plot_menu import make_menu
from sightglass.widgets.plot_painter import PlotFrame, PlotPainter
from sightglass.widgets.plot_readout import Reading, axis_text, paint_crosshair, read
from sightglass.widgets.rubber_band import SMALLEST_DRAG, paint_rubber_band, rubber_band

_WHEEL_FACTOR = 0.8
_DEEPEST_ZOOM = 1e-6


class PlotView(QWidget):
    """Shows a `results.Plot`.

    Drag over a part to zoom into it, with Shift or the middle button to move; the wheel zooms once the plot has the
    focus; a double click shows everything again. A click in the legend hides a curve. Arrow keys move the crosshair.
    """

    save_requested = Signal(str, bytes)
    """A file name that fits, and the content to be written."""
    view_changed = Signal()

    def __init__(
        self, parent: QWidget | None = None, empty_text: str = marked("The curves appear with the result.")
    ) -> None:
        super().__init__(parent)
        OwnKeys(self, (tr("Copy figure"), QKeySequence.StandardKey.Copy, lambda: desk().copy(self, self.content)))
        self._plot: Plot | None = None
        self._empty_text = empty_text
        self._hidden: frozenset[int] = frozenset()
        self._zoom: View | None = None
        self._frame: PlotFrame | None = None
        self._surroundings = KeptSurroundings()
        self._crosshair: float | None = None
        self._drag_from: QPointF | None = None
        self._drag_to: QPointF | None = None
        self._moving_from: tuple[QPointF, Span, Span] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Plot"))
        FigureOffer(self, self.content, has_menu=False)
        theme.manager().changed.connect(self.update)

    def show_plot(self, plot: Plot) -> None:
        """Show other curves; a part that was zoomed into stays as long as it is the same plot."""
        previous, kept = self._plot, self._frame
        if previous is not None and plot.shows_the_same(previous):
            return
        if previous is None or (previous.key, previous.log_x, previous.log_y) != (plot.key, plot.log_x, plot.log_y):
            self._zoom = kept = None
        if previous is None or _labels(previous) != _labels(plot):
            self._hidden, kept = frozenset(), None
        if previous is None or previous.title != plot.title:
            self.setAccessibleName(plot.title)
            kept = None
        self._plot = plot
        # To arrange it takes longer than to see that nothing has moved, as while a curve grows.
        self._frame = kept if kept is not None and (kept.x_span, kept.y_span) == self._view() else None
        self._describe()
        self.update()

    def plot(self) -> Plot | None:
        """Give what is shown."""
        return self._plot

    def clear(self) -> None:
        """Show nothing."""
        self._plot = self._frame = self._zoom = self._crosshair = None
        self._describe()
        self.update()

    def view_all(self) -> None:
        """Show the whole of the curves."""
        self.set_view(None)

    def set_curve_visible(self, number: int, visible: bool) -> None:
        """Show or hide one of the curves; the axes fit those that are seen."""
        self._hidden = self._hidden - {number} if visible else self._hidden | {number}
        self._frame = None
        self.update()

    def is_curve_visible(self, number: int) -> bool:
        """Tell whether a curve is drawn."""
        return number not in self._hidden

    def set_view(self, view: View | None) -> None:
        """Show a part: spans of x and y, in powers of ten on logarithmic axes; None for everything."""
        self._zoom = view
        self._frame = None
        self.update()
        self.view_changed.emit()

    def frame(self) -> PlotFrame | None:
        """Tell where the axes are, for what is drawn above the plot; None while there is no plot."""
        if self._frame is None and self._plot is not None:
            self._frame = self._painter().arrange(QRectF(self.rect()), *self._view())
        return self._frame

    def readout(self) -> list[tuple[str, str]]:
        """Give what the crosshair reads: x first, then each curve's label and value."""
        return [(row.name, row.value) for row in self._readings()]

    def set_crosshair(self, x: float | None) -> None:
        """Move the crosshair, or take it away."""
        if x != self._crosshair:
            self._crosshair = x
            self._describe()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(384, 192)

    def minimumSizeHint(self) -> QSize:
        return QSize(192, 144)

    def _readings(self) -> list[Reading]:
        if self._plot is None or self._crosshair is None:
            return []
        return read(self._plot, self._crosshair, self._hidden)

    def _describe(self) -> None:
        axes = (
            tr("{y} over {x}", y=self._plot.y_axis.label, x=self._plot.x_axis.label) if self._plot is not None else ""
        )
        self.setAccessibleDescription(", ".join(f"{name} {value}" for name, value in self.readout()) or axes)

    def _seen(self) -> Plot:
        """Give the plot with those curves alone that are not hidden."""
        assert self._plot is not None
        if not self._hidden:
            return self._plot
        curves = tuple(curve for number, curve in enumerate(self._plot.curves) if number not in self._hidden)
        return replace(self._plot, curves=curves)

    def _view(self) -> View:
        return self._zoom or self._full_view()

    def _full_view(self) -> View:
        seen = self._seen()
        return full_x(seen), full_y(seen)

    # Painting

    def _painter(self) -> PlotPainter:
        assert self._plot is not None
        return PlotPainter(self._plot, theme.manager().theme, self.font(), self._hidden)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.manager().theme
        painter = QPainter(self)
        frame = self.frame()
        if frame is None:
            painter.fillRect(self.rect(), QColor(colors.window))
            painter.setPen(QColor(colors.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(16, 8, -16, -8), flags, tr(self._empty_text))
        else:
            plot_painter = self._painter()
            self._surroundings.paint(painter, plot_painter, frame, QRectF(self.rect()))
            plot_painter.paint_curves(painter, frame)
            self.paint_above(painter, frame)
            if self._plot is not None and self._crosshair is not None and self._drag_to is None:
                paint_crosshair(painter, frame, self._plot, self._readings(), self._crosshair, colors, self.font())
            if self._drag_from is not None and self._drag_to is not None:
                paint_rubber_band(painter, rubber_band(frame, self._drag_from, self._drag_to), colors)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colors.accent), 1))
                painter.drawRect(frame.area)
        painter.end()

    def paint_above(self, painter: QPainter, frame: PlotFrame) -> None:
        """Draw handles and the like; for views that build on this one."""

    # Mouse and keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            frame, plot = self.frame(), self._plot
            text = "" if frame is None or plot is None else axis_text(plot, frame, QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        frame = self.frame()
        if frame is not None and event.button() == Qt.MouseButton.LeftButton:
            for place, number in frame.legend:
                if place.contains(event.position()):
                    self.set_curve_visible(number, number in self._hidden)
                    return
        if frame is None or not frame.area.contains(event.position()):
            event.ignore()
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.button() == Qt.MouseButton.MiddleButton or (event.button() == Qt.MouseButton.LeftButton and shift):
            self._moving_from = event.position(), frame.x_span, frame.y_span
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._drag_from = event.position()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame = self.frame()
        if frame is None:
            return
        if self._moving_from is not None:
            start, x_span, y_span = self._moving_from
            moved = event.position() - start
            dx = -moved.x() / frame.area.width() * x_span.size
            self.set_view((x_span.moved(dx), y_span.moved(moved.y() / frame.area.height() * y_span.size)))
            return
        if self._drag_from is not None:
            far = (event.position() - self._drag_from).manhattanLength() >= SMALLEST_DRAG
            self._drag_to = event.position() if far or self._drag_to is not None else None
            self.update()
        inside = frame.area.contains(event.position())
        self.set_crosshair(frame.from_screen(event.position())[0] if inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        frame = self.frame()
        if self._drag_to is not None and self._drag_from is not None and frame is not None:
            band = rubber_band(frame, self._drag_from, self._drag_to)
            if band.width() >= SMALLEST_DRAG and band.height() >= SMALLEST_DRAG:
                self.set_view(frame.spans_of(band))
        if self._moving_from is not None:
            self.unsetCursor()
        self._drag_from = self._drag_to = self._moving_from = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.view_all()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.set_crosshair(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A dock is scrolled with the wheel: only a plot that was clicked, or Ctrl, zooms.
        frame = self.frame()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if frame is None or not (self.hasFocus() or control):
            event.ignore()
            return
        self.zoom_by(_WHEEL_FACTOR ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Show more (factor above 1) or less, about a point of the widget; over the axes' margins one axis alone."""
        frame = self.frame()
        if frame is None or self._plot is None:
            return
        area = frame.area
        about = about or area.center()
        x_about = frame.x_span.low + (about.x() - area.left()) / area.width() * frame.x_span.size
        y_about = frame.y_span.low + (area.bottom() - about.y()) / area.height() * frame.y_span.size
        x_span = frame.x_span if about.x() < area.left() else frame.x_span.scaled(factor, x_about)
        y_span = frame.y_span if about.y() > area.bottom() else frame.y_span.scaled(factor, y_about)
        # Zoomed out as far as it goes, a plot also shows what is cut off from the view of the start.
        whole = full_x(self._seen()), full_y(self._seen(), whole=True)
        x_span, y_span = (min(pair, key=lambda span: span.size) for pair in ((whole[0], x_span), (whole[1], y_span)))
        full = self._full_view()
        if (x_span, y_span) == whole:
            self.set_view(None if whole == full else whole)
        elif min(x_span.size / full[0].size, y_span.size / full[1].size) > _DEEPEST_ZOOM:
            self.set_view((x_span, y_span))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        match event.key():
            case keys.Key_Left | keys.Key_Right:
                self._step_crosshair(1 if event.key() == keys.Key_Right else -1)
            case keys.Key_Plus | keys.Key_Equal:
                self.zoom_by(_WHEEL_FACTOR)
            case keys.Key_Minus:
                self.zoom_by(1 / _WHEEL_FACTOR)
            case keys.Key_0 | keys.Key_Home:
                self.view_all()
            case keys.Key_Escape if self._crosshair is not None:
                self.set_crosshair(None)
            case _:
                event.ignore()

    def _step_crosshair(self, step: int) -> None:
        frame = self.frame()
        if self._plot is None or frame is None:
            return
        if self._crosshair is None:
            self.set_crosshair(frame.from_screen(frame.area.center())[0])
            return
        reading = next((row for row in self._readings() if row.curve is not None), None)
        if reading is not None and reading.curve is not None:
            curve = self._plot.curves[reading.curve]
            self.set_crosshair(sample_x(curve, min(max(reading.sample + step, 0), len(curve.y) - 1)))

    # Taking away

    def copy_values(self) -> None:
        """Put the values on the clipboard, for a spreadsheet."""
        if self._plot is not None:
            QApplication.clipboard().setText(plot_tsv(self._plot))

    def save_values(self) -> None:
        """Ask for the values to be written as CSV."""
        if self._plot is not None:
            name = re.sub(r"[^\w-]+", "_", self._plot.key or self._plot.title).strip("_") or "plot"
            self.save_requested.emit(f"{name}.csv", plot_csv(self._plot).encode())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._plot is not None:
            # The pointer leaves while the menu has it, and nothing tells the plot.
            self.set_crosshair(None)
            self.make_menu().popup(event.globalPos() if event.globalPos() != QPoint() else self.mapToGlobal(QPoint()))

    def make_menu(self) -> QMenu:
        """Build the context menu; it deletes itself when it closes."""
        return make_menu(self)

    @property
    def is_zoomed(self) -> bool:
        """Whether only a part of the curves is in view."""
        return self._zoom is not None

    def content(self) -> PlotFigure | None:
        """Give what is in view, to be made a figure of."""
        return None if self._plot is None else PlotFigure(self._plot, self._hidden, self._zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._frame = None


def _labels(plot: Plot) -> tuple[str, ...]:
    return tuple(curve.label for curve in plot.curves)
