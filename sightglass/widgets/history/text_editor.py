"""A line of text for parameters that are rows of numbers: as they are written on the command line."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import Field
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import alert
from sightglass.widgets.sliders import mark_refused


class NumbersLine(QWidget):
    """Shows numbers, points, a matrix or a stack as text; a text that cannot be read is marked and changes nothing."""

    value_changed = Signal(object)
    edit_finished = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._value: Any = field.default
        self.line = QLineEdit()
        self.line.setAccessibleName(tr(field.label))
        self.line.setMinimumWidth(48)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self._commit)
        self.set_value(field.default)

    def value(self) -> Any:
        """Give the numbers that were last accepted."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show other numbers; no signal is sent."""
        self._value = value
        self.line.setText(numbers_text(self._field.kind, value))
        self._mark("")

    def _commit(self) -> None:
        if self.line.text() == numbers_text(self._field.kind, self._value):
            return
        try:
            value = self._field.parsed(self.line.text())
        except ParameterError as error:
            self._mark(error.reason)
            alert(self.line, error.reason)
            return
        self._mark("")
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)
            self.edit_finished.emit()

    def _mark(self, reason: str) -> None:
        mark_refused(self.line, bool(reason))
        hint = tr("Numbers are separated by spaces, rows by semicolons, matrices by bars")
        self.line.setToolTip(theme.tooltip(reason or tr(self._field.help or self._field.label), hint))


def numbers_text(kind: str, value: Any) -> str:
    """Write numbers so that they are read as exactly the same."""
    match kind:
        case "numbers":
            return " ".join(map(_exact, value))
        case "stack":
            return " | ".join(numbers_text("matrix", matrix) for matrix in value)
        case _:
            return "; ".join(numbers_text("numbers", row) for row in value)


def _exact(number: float) -> str:
    return repr(float(number)).removesuffix(".0")
