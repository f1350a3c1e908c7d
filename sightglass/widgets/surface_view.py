"""A surface over two axes, such as the magnitude of a frequency response, that a person turns by dragging."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math

from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.results import Axis
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.matrix_painting import draw_focus
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.surface_axes import AxisBox, SurfaceContent, tick_text
from sightglass.widgets.surface_figure import AZIMUTH, ELEVATION, SurfaceFigure, Viewpoint, drawn, surface_content
from sightglass.widgets.surface_rendering import View

_LOWEST, _HIGHEST = math.radians(5.0), math.radians(90.0)
_KEY_STEP = math.radians(5.0)
_DRAG_STEP = math.radians(0.5)
_ZOOM_RANGE = (0.4, 6.0)
# When the hand rests for so long, in milliseconds, the picture is drawn again at twice the resolution. The budgets, in
# pixels, keep a frame in motion near 10 ms and the fine one below 50 ms, however large the view.
_SETTLED = 150
_FINE = 2.0
_FAST_PIXELS = 160_000
_FINE_PIXELS = 600_000
_EMPTY = marked("The surface appears when there is a result")
_NO_VALUES = marked("There is no finite value to show")


class SurfaceView(QWidget):
    """Draws a surface with axes; drag or arrow keys turn it, wheel or + and − zoom, a double click resets it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: SurfaceContent | None = None
        self._message = tr(_EMPTY)
        self._azimuth, self._elevation, self._zoom = AZIMUTH, ELEVATION, 1.0
        self._grip: QPointF | None = None
        self._image: QImage | None = None
        self._fine = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._refine)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Surface"))
        self.setToolTip(tr("Drag to turn, Ctrl and wheel to zoom, double-click to reset; or arrow keys, + and −, Home"))
        OwnKeys(
            self,
            (tr("Copy picture"), QKeySequence.StandardKey.Copy, self.copy_picture),
            (tr("Reset view"), "Home", self.reset_view),
        )
        FigureOffer(self, self.content)
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
        self._content = surface_content(z, row_axis, column_axis, label)
        self._message = tr(_NO_VALUES) if self._content is None else ""
        self.setAccessibleDescription(self._described())
        self._redraw()

    def clear(self) -> None:
        """Show the hint for an empty view."""
        self._content, self._message = None, tr(_EMPTY)
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
        self._azimuth, self._elevation, self._zoom = AZIMUTH, ELEVATION, 1.0
        self._redraw()

    def copy_picture(self) -> None:
        """Copy the surface as it is seen, with its axes."""
        QGuiApplication.clipboard().setImage(self.grab().toImage())

    def _described(self) -> str:
        if self._content is None:
            return self._message
        content = self._content
        return tr(
            "{name} from {low} to {high}",
            name=content.label or tr("Height"),
            low=tick_text(content.low),
            high=tick_text(content.high),
        )

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
        return self._viewpoint().view(QSizeF(self.size()), self.fontMetrics().height())

    def _viewpoint(self) -> Viewpoint:
        return Viewpoint(self._azimuth, self._elevation, self._zoom)

    def content(self) -> SurfaceFigure | None:
        """Give the surface as it is turned, to be made a figure of."""
        if self._content is None:
            return None
        return SurfaceFigure("surface", self._content.label or tr("Surface"), self._content, self._viewpoint())

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
            box = AxisBox(painter, view, self._content, colors)
            box.draw_back()
            if self._image is None:
                self._image = self._drawn(self._content, view)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
            box.draw_front()
            box.draw_units(QRectF(self.rect()))
        draw_focus(painter, self)
        painter.end()

    def _drawn(self, content: SurfaceContent, view: View) -> QImage:
        wanted, budget = (max(_FINE, self.devicePixelRatioF()), _FINE_PIXELS) if self._fine else (1.0, _FAST_PIXELS)
        factor = min(wanted, math.sqrt(budget / (self.width() * self.height())))
        return drawn(content, view, QSizeF(self.size()), factor, theme.manager().theme)

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
