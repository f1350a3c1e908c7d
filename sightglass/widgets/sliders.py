"""A slider for numbers of any scale, and the box beside it in which the number is typed."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSlider, QWidget

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import Field
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.number_scale import NumberScale, number_text, point_written
from sightglass.widgets.spin_boxes import keep_text_from_frame

_HANDLE = 7.0
_GROOVE = 2.0
_SETTLING_MILLISECONDS = 400


class Settling(QTimer):
    """Waits for the end of changes that have no end of their own, such as turns of the wheel."""

    def __init__(self, owner: QObject, signal: SignalInstance) -> None:
        super().__init__(owner)
        self.setSingleShot(True)
        self.setInterval(_SETTLING_MILLISECONDS)
        self.timeout.connect(signal)


class NumberSlider(QSlider):
    """Slides over a `NumberScale`; speaks in values, not in positions."""

    value_edited = Signal(float)
    """By the person's hand, while the hand is still on it."""
    edit_finished = Signal()
    """Released: one change is complete."""
    reset_asked = Signal()
    """The handle was double-clicked."""

    def __init__(self, scale: NumberScale, default: float | None = None, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale = scale
        self._default = default
        self._exact = scale.low
        self._grip: float | None = None
        self._pressed_on_handle = False
        self.setRange(0, scale.positions)
        # Keys move in Qt's own units only for screen readers' sake: see keyPressEvent.
        self.setPageStep(max(1, scale.positions // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._settling = Settling(self, self.edit_finished)
        # Own edits block this signal: what is left comes from accessibility tools, which know positions only.
        self.valueChanged.connect(self._take_position)

    def number(self) -> float:
        """Give the value, exactly as it was set."""
        return self._exact

    def set_number(self, value: float) -> None:
        """Move the handle; no signal is sent."""
        self._exact = value
        blocked = self.blockSignals(True)
        self.setValue(self._scale.position_of(value))
        self.blockSignals(blocked)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(128, theme.CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, theme.CONTROL_HEIGHT)

    def handle_center(self) -> QPointF:
        """Where the handle is, in the slider's own coordinates."""
        return QPointF(self._x_of(self.value()), self.height() / 2)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        counts = {keys.Key_Right: 1, keys.Key_Up: 1, keys.Key_Plus: 1, keys.Key_Left: -1, keys.Key_Down: -1,
                  keys.Key_Minus: -1, keys.Key_PageUp: 10, keys.Key_PageDown: -10}  # fmt: skip
        key = keys(event.key())
        if key in counts:
            self._edit(self._scale.stepped(self._exact, counts[key]))
        elif key == keys.Key_Home:
            self._edit(self._scale.low)
        elif key == keys.Key_End:
            self._edit(self._scale.value_at(self._scale.positions))
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.edit_finished.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.edit_finished.emit()

    # Mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A form is scrolled with the wheel: only the slider that was chosen may take it.
        if not self.hasFocus():
            event.ignore()
            return
        delta = event.angleDelta().y() or event.angleDelta().x()
        if delta:
            self._edit(self._scale.stepped(self._exact, 1 if delta > 0 else -1))
            self._settling.start()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        distance = event.position().x() - self.handle_center().x()
        self._pressed_on_handle = abs(distance) <= _HANDLE + 1
        self._grip = distance if self._pressed_on_handle else 0.0
        self.setSliderDown(True)
        if not self._pressed_on_handle:
            self._drag_to(event.position().x())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._drag_to(event.position().x() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._grip is not None:
            self._grip = None
            self.setSliderDown(False)
            self.update()
            self.edit_finished.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first of the two clicks may have brought the handle here from elsewhere: that is no wish to reset.
        if event.button() == Qt.MouseButton.LeftButton and self._pressed_on_handle:
            self.reset_asked.emit()
        else:
            self.mousePressEvent(event)

    def _drag_to(self, x: float) -> None:
        left, right = self._ends()
        share = (x - left) / max(1.0, right - left)
        self._edit(self._scale.value_at(round(share * self._scale.positions)))

    def _edit(self, value: float) -> None:
        if value != self._exact:
            self.set_number(value)
            self.value_edited.emit(value)

    def _take_position(self, position: int) -> None:
        self._edit(self._scale.value_at(position))
        self.edit_finished.emit()

    # Painting

    def _ends(self) -> tuple[float, float]:
        return _HANDLE + 3, self.width() - _HANDLE - 3

    def _x_of(self, position: int) -> float:
        left, right = self._ends()
        return left + (right - left) * position / max(1, self._scale.positions)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.manager().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        center = self.handle_center()
        accent = QColor(colors.accent if self.isEnabled() else colors.disabled)

        painter.setBrush(QColor(colors.border))
        groove = QRectF(1, middle - _GROOVE, self.width() - 2, 2 * _GROOVE)
        painter.drawRoundedRect(groove, _GROOVE, _GROOVE)
        # Numbers of both signs fill from zero, so that the sign is seen.
        signed = self._scale.low < 0 < self._scale.high
        origin = self._x_of(self._scale.position_of(0.0)) if signed else groove.left()
        painter.setBrush(accent)
        fill = QRectF(min(origin, center.x()), middle - _GROOVE, abs(center.x() - origin), 2 * _GROOVE)
        painter.drawRoundedRect(fill, _GROOVE, _GROOVE)
        if self._default is not None:
            at = self._x_of(self._scale.position_of(self._default))
            painter.setBrush(QColor(colors.outline))
            painter.drawRoundedRect(QRectF(at - 0.75, middle + 5, 1.5, 4), 0.75, 0.75)

        if self.hasFocus():
            ring = QColor(accent)
            ring.setAlphaF(0.35)
            painter.setBrush(ring)
            painter.drawEllipse(center, _HANDLE + 3, _HANDLE + 3)
        painter.setBrush(accent)
        painter.drawEllipse(center, _HANDLE, _HANDLE)
        painter.setBrush(QColor(colors.on_accent if self._grip is None else colors.hover))
        painter.drawEllipse(center, _HANDLE - 4.5, _HANDLE - 4.5)
        painter.end()


def mark_refused(widget: QWidget, refused: bool) -> None:
    """Show by its colour that an entry is no value, or take that back."""
    if refused != bool(widget.property("refused")):
        widget.setProperty("refused", refused)
        # A style sheet looks at properties only when a widget is polished.
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class NumberBox(QAbstractSpinBox):
    """A box for one number with its unit.

    What cannot be read stays in the box and is told by `refused`; the value stays what it was.
    """

    value_edited = Signal(float)
    refused = Signal(str)
    """The reason why the typed text is no value, in words."""
    edit_finished = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._scale = NumberScale.of(field)
        self._number = 0.0
        self._shown = ""
        self._settling = Settling(self, self.edit_finished)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if self._scale is not None:
            # Arrows are left out where a slider stands beside it. (With NoButtons, a style sheet hides the text, too.)
            self.setProperty("bare", True)
        keep_text_from_frame(self, has_arrows=self._scale is None)
        self.editingFinished.connect(self._commit)

    def number(self) -> float:
        """Give the last valid value."""
        return self._number

    def set_number(self, value: float) -> None:
        """Show a value; no signal is sent, and a mark of refused text goes."""
        self._number = value
        self._shown = self._written(value)
        self.lineEdit().setText(self._shown)
        mark_refused(self, False)

    def draft(self) -> str:
        """Give what was typed and is not the number; empty where there is no such text."""
        text = self.lineEdit().text()
        return "" if text == self._shown else text

    def set_draft(self, text: str) -> None:
        """Show a text as if it were being typed, with the reason where it is no value."""
        self.lineEdit().setText(text)
        self._read()

    def natural_width(self) -> int:
        """Width at which every value of the range can be read."""
        candidates = [self._number] if self._scale is None else [self._scale.low, self._scale.high, self._number]
        if self._scale is not None and self._field.kind != "integer":
            candidates += [self._scale.value_at(round(self._scale.positions * share)) for share in (0.011, 0.37, 0.77)]
        buttons = 20 if self._scale is None else 0
        return max(self.fontMetrics().horizontalAdvance(self._written(value)) for value in candidates) + 18 + buttons

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), theme.CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, theme.CONTROL_HEIGHT)

    def stepBy(self, steps: int) -> None:
        start = self._read()
        if start is None:
            return
        if self._scale is not None:
            value = self._scale.stepped(start, steps)
        else:
            value = start + steps * (self._field.step or 1.0)
            low, high = self._field.low, self._field.high
            value = max(value, low) if low is not None else value
            value = min(value, high) if high is not None else value
        self._accept(float(value))
        self.lineEdit().selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
            self._settling.start()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.lineEdit().text() != self._shown:
            self.set_number(self._number)
            self.refused.emit("")
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        stepping = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if stepping and not event.isAutoRepeat():
            self.edit_finished.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.lineEdit().selectAll()

    def _written(self, value: float) -> str:
        text = self._scale.text(value) if self._scale is not None else number_text(value, 7)
        return f"{text} {tr(self._field.unit)}" if self._field.unit else text

    def _commit(self) -> None:
        typed = self.lineEdit().text() != self._shown
        value = self._read()
        if value is None:
            return
        if typed:
            self._accept(value, typed=True)
        self.edit_finished.emit()

    def _read(self) -> float | None:
        """Give the number in the box; if it is none, say why and give None."""
        text = self.lineEdit().text()
        if text == self._shown:
            return self._number
        number = text.strip().removesuffix(tr(self._field.unit)).strip()
        try:
            value = self._field.parsed(point_written(number, whole=self._field.kind == "integer"))
        except ParameterError as error:
            reason = error.reason
        except ValueError as error:
            reason = str(error)
        else:
            assert isinstance(value, int | float)
            return float(value)
        mark_refused(self, True)
        self.refused.emit(reason)
        return None

    def _accept(self, value: float, typed: bool = False) -> None:
        changed = value != self._number or typed
        self.set_number(value)
        if changed:
            self.value_edited.emit(value)
