"""A pad to draw on with a pen, in white on black."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import base64
import zlib
from contextlib import suppress

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.icons import icon

_SIDE = 168  # pixels of the drawing along each axis
_PEN = 13.0  # about as thick, once a digit is scaled, as the strokes of a written one
_KEY_STEP = 6.0
_MOST_UNDONE = 50
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0), Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1), Qt.Key.Key_Down: QPointF(0, 1),
}  # fmt: skip


class DrawingPad(QWidget):
    """Drawn on with the left button, wiped with the right one; by keyboard the arrows move the pen, Space puts it down.

    Signals
    -------
    drawn(object)
        The drawing, uint8 (rows, columns), whenever the pen has moved.
    """

    drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage(_SIDE, _SIDE, QImage.Format.Format_Grayscale8)
        self._image.fill(0)
        self._before: list[QImage] = []
        self._last: QPointF | None = None
        self._is_wiping = False
        self._pen = QPointF(_SIDE / 2, _SIDE / 2)
        self._is_down = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Pad to draw a digit on"))
        self.setToolTip(
            theme.tooltip(
                tr("Draw a digit; the right button wipes"), tr("Arrow keys move the pen, Space puts it down or up")
            )
        )
        theme.manager().changed.connect(self.update)

    def drawing(self) -> NDArray[np.uint8]:
        """Give a copy of what is drawn, (rows, columns), white on black."""
        lines = np.frombuffer(self._image.constBits(), np.uint8).reshape(_SIDE, self._image.bytesPerLine())
        return lines[:, :_SIDE].copy()

    def draft(self) -> str:
        """Give the drawing as a text that can be kept; empty where nothing is drawn."""
        return "" if self.is_empty else base64.b64encode(zlib.compress(self.drawing().tobytes())).decode("ascii")

    def restore(self, draft: str) -> None:
        """Show what `draft` gave, with no strokes to be undone; what is no such drawing leaves the pad empty."""
        values = b""
        with suppress(ValueError, zlib.error):
            # No more of it than a drawing can have, whatever it claims.
            values = zlib.decompressobj().decompress(base64.b64decode(draft), _SIDE * _SIDE + 1)
        if len(values) == _SIDE * _SIDE:
            self._image = QImage(values, _SIDE, _SIDE, _SIDE, QImage.Format.Format_Grayscale8).copy()
        else:
            self._image.fill(0)
        self._before = []
        self._tell()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn."""
        return not self.drawing().any()

    def clear(self) -> None:
        """Wipe all of it."""
        self._remember()
        self._image.fill(0)
        self._tell()

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._before:
            self._image = self._before.pop()
            self._tell()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    # Drawing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._remember()
            self._is_wiping = event.button() == Qt.MouseButton.RightButton
            self._last = event.position()
            self._stroke(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            self._stroke(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None:
            self._move_pen(way * _KEY_STEP)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._set_down(not self._is_down)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._is_down = False
        self.update()

    def contextMenuEvent(self, event: object) -> None:
        """Show none: the right button wipes."""

    def _set_down(self, down: bool) -> None:
        self._is_down = down
        if down:
            self._remember()
            self._is_wiping = False
            self._last = self._pen
            self._stroke(self._pen)
            self._last = None
        self.update()

    def _move_pen(self, by: QPointF) -> None:
        start = self._pen
        self._pen = QPointF(min(max(start.x() + by.x(), 0), _SIDE), min(max(start.y() + by.y(), 0), _SIDE))
        if self._is_down:
            self._last = start
            self._stroke(self._pen)
            self._last = None
        self.update()

    def _remember(self) -> None:
        self._before = [*self._before[-_MOST_UNDONE:], self._image.copy()]

    def _stroke(self, to: QPointF) -> None:
        assert self._last is not None
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, width = (0, 2.5 * _PEN) if self._is_wiping else (255, _PEN)
        pen = QPen(QColor(color, color, color), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        # A line of no length is not drawn.
        painter.drawLine(self._last, to + QPointF(0.01, 0.0))
        painter.end()
        self._last = to
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.drawn.emit(self.drawing())

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.manager().theme
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        if self.is_empty and not self.hasFocus():
            painter.setPen(QColor("#9AA3AD"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Draw a digit here"))
        painter.setPen(QPen(QColor(colors.accent if self.hasFocus() else colors.outline), 2 if self.hasFocus() else 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus() and self._last is None and self._is_keyboard():
            icon("pencil" if self._is_down else "pencil-outline").paint(
                painter, round(self._pen.x()), round(self._pen.y()) - theme.ICON_SIZE, theme.ICON_SIZE, theme.ICON_SIZE
            )

    def _is_keyboard(self) -> bool:
        return not self.underMouse()
