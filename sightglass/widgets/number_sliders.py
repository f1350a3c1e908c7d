"""A slider for each of several numbers."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from sightglass.algorithms.parameters import Field
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Numbers
from sightglass.widgets import theme
from sightglass.widgets.field_editors import NumberEditor
from sightglass.widgets.icons import icon


class NumberSliders(QWidget):
    """Edits numbers, each with its name and a slider; more are added at the end and taken away from there.

    Parameters
    ----------
    field : Field
        Range, step and help of each number.
    symbol : str
        The numbers are called so, with their place from 0 on.
    fewest, most : int
        How many there can be.
    """

    value_changed = Signal(object)
    edit_finished = Signal()

    def __init__(self, field: Field, symbol: str, fewest: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = replace(field, kind="number", default=0.0)
        self._symbol, self._fewest, self._most = symbol, fewest, most
        self._rows: list[tuple[QWidget, NumberEditor]] = []
        self.more = self._button("plus", tr("One more {label}", label=tr(field.label)), self._add)
        self.fewer = self._button("minus", tr("Take the last one away"), self._remove)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.fewer)
        buttons.addWidget(self.more)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.HALF_GRID)
        self._layout.addLayout(buttons)

    @property
    def editors(self) -> tuple[NumberEditor, ...]:
        """The editor of each number."""
        return tuple(editor for _, editor in self._rows)

    def value(self) -> Numbers:
        """Give the numbers."""
        return tuple(float(editor.value()) for editor in self.editors)

    def set_value(self, value: Numbers) -> None:
        """Show numbers without telling anybody."""
        while len(self._rows) > len(value):
            holder, _ = self._rows.pop()
            self._layout.removeWidget(holder)
            holder.deleteLater()
        while len(self._rows) < len(value):
            self._append()
        for editor, number in zip(self.editors, value, strict=True):
            editor.set_value(number)
        self.more.setEnabled(len(value) < self._most)
        self.fewer.setEnabled(len(value) > self._fewest)

    def _append(self) -> None:
        name = f"{self._symbol}{str(len(self._rows)).translate(_LOWERED)}"
        editor = NumberEditor(replace(self._field, label=name), 0.0)
        editor.value_changed.connect(lambda _number: self.value_changed.emit(self.value()))
        editor.edit_finished.connect(self.edit_finished)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.HALF_GRID)
        label = QLabel(name)
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance(f"{self._symbol}₁₅"))
        line.addWidget(label)
        line.addWidget(editor, 1)
        self._layout.insertWidget(len(self._rows), holder)
        self._rows.append((holder, editor))

    def _add(self) -> None:
        self._take((*self.value(), 0.0))

    def _remove(self) -> None:
        self._take(self.value()[:-1])

    def _take(self, value: Numbers) -> None:
        self.set_value(value)
        self.value_changed.emit(value)
        self.edit_finished.emit()

    def _button(self, name: str, text: str, handler: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(theme.tooltip(text))
        button.setAccessibleName(text)
        button.clicked.connect(handler)
        return button


_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
