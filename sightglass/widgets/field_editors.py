"""One editor for each kind of parameter; all speak the same few signals."""

from typing import Any, Protocol, cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QStyledItemDelegate, QWidget

from sightglass.algorithms.parameters import Choice, Field
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.chooser import Chooser
from sightglass.widgets.number_scale import NumberScale
from sightglass.widgets.sliders import NumberBox, NumberSlider, Settling, mark_refused


class Editor(Protocol):
    """What a form needs of a custom editor, a QWidget.

    An `edit_finished` signal is used where the editor has one; else a change is complete after a short pause.
    """

    value_changed: SignalInstance

    def value(self) -> Any:
        """Give the value as it is shown."""

    def set_value(self, value: Any) -> None:
        """Show a value without sending a signal."""


class FieldEditor(QWidget):
    """Base of the editors: shows the value of one parameter and tells of changes by the person's hand."""

    value_changed = Signal(object)
    edit_finished = Signal()
    refused = Signal(str)
    """What was typed is no value, for this reason; an empty reason takes it back."""
    reset_asked = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._controls: list[QWidget] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.GRID)

    def value(self) -> Any:
        """Give the value as it is shown."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without sending a signal."""
        raise NotImplementedError

    def draft(self) -> str:
        """Give what was typed and is not the value; empty where there is no such text."""
        return ""

    def set_draft(self, text: str) -> None:
        """Show a text that is not the value, with the reason where it cannot be one."""

    def press_label(self) -> None:
        """React to a click on the label."""
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setFocus(Qt.FocusReason.MouseFocusReason)

    def mark(self, refused: bool) -> None:
        """Show by its colour that the entry is refused, or take that back."""
        entry = self.findChild(QWidget, "entry")
        if entry is not None:
            mark_refused(entry, refused)

    def describe(self, text: str) -> None:
        """Tell screen readers about the controls, which have the focus where this editor never has it."""
        for control in self._controls:
            control.setAccessibleDescription(text)

    def _add(self, widget: QWidget, stretch: int = 0) -> None:
        self._controls.append(widget)
        widget.setAccessibleName(tr(self.field.label))
        widget.setAccessibleDescription(tr(self.field.help))
        self.row.addWidget(widget, stretch)


class NumberEditor(FieldEditor):
    """A slider where the range is known, and a box."""

    def __init__(self, field: Field, default: float) -> None:
        super().__init__(field)
        scale = NumberScale.of(field)
        self.box = NumberBox(field)
        self.box.setObjectName("entry")
        self.slider = NumberSlider(scale, default) if scale is not None else None
        if self.slider is not None:
            self._add(self.slider, 1)
            self.slider.value_edited.connect(self._from_slider)
            self.slider.edit_finished.connect(self.edit_finished)
            self.slider.reset_asked.connect(self.reset_asked)
        self._add(self.box)
        if self.slider is None:
            self.row.addStretch(1)
        self.setFocusProxy(self.slider or self.box)
        self.box.value_edited.connect(self._from_box)
        self.box.edit_finished.connect(self.edit_finished)
        self.box.refused.connect(self.refused)

    def value(self) -> Any:
        """Give the number; whole for whole-number parameters."""
        number = self.box.number()
        return round(number) if self.field.kind == "integer" else number

    def set_value(self, value: Any) -> None:
        """Show a number in both."""
        self.box.set_number(float(value))
        if self.slider is not None:
            self.slider.set_number(float(value))

    def draft(self) -> str:
        """Give the text of the box."""
        return self.box.draft()

    def set_draft(self, text: str) -> None:
        """Write into the box."""
        self.box.set_draft(text)

    def _from_slider(self, number: float) -> None:
        self.box.set_number(number)
        self.value_changed.emit(self.value())

    def _from_box(self, number: float) -> None:
        if self.slider is not None:
            self.slider.set_number(number)
        self.value_changed.emit(self.value())


class BooleanEditor(FieldEditor):
    """A check box."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.box = QCheckBox()
        self._add(self.box)
        self.row.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self._choose)

    def value(self) -> Any:
        """Tell whether it is checked."""
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        """Check it or not."""
        self.box.setChecked(bool(value))

    def press_label(self) -> None:
        """Check and uncheck through the label, too."""
        super().press_label()
        self.box.click()

    def _choose(self, checked: bool) -> None:
        self.value_changed.emit(checked)
        self.edit_finished.emit()


class ChoiceEditor(FieldEditor):
    """A list to choose from; each entry explains itself."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        assert field.choices is not None
        self._members: tuple[Choice, ...] = tuple(field.choices)
        self.list = Chooser()
        self.list.setObjectName("entry")
        for index, member in enumerate(self._members):
            self.list.addItem(tr(member.label))
            if member.help:
                self.list.setItemData(index, theme.tooltip(tr(member.help)), Qt.ItemDataRole.ToolTipRole)
        # A long entry must not make the whole form wider.
        self.list.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(6)
        self.list.setMaxVisibleItems(20)
        # Only this kind of delegate gives the entries the height that the style sheet asks for.
        self.list.setItemDelegate(QStyledItemDelegate(self.list))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add(self.list, 1)
        self.setFocusProxy(self.list)
        # Not “activated”: the wheel and the keys that search by letters must count as well.
        self.list.currentIndexChanged.connect(self._choose)

    def value(self) -> Any:
        """Give the chosen member."""
        return self._members[self.list.currentIndex()]

    def set_value(self, value: Any) -> None:
        """Choose a member."""
        blocked = self.list.blockSignals(True)
        self.list.setCurrentIndex(self._members.index(value))
        self.list.blockSignals(blocked)

    def _choose(self, _index: int) -> None:
        self.value_changed.emit(self.value())
        self.edit_finished.emit()


class TextEditor(FieldEditor):
    """One line of text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        self.line.setObjectName("entry")
        self.line.setMinimumWidth(48)
        self._add(self.line, 1)
        self.setFocusProxy(self.line)
        self._text = ""
        self.line.editingFinished.connect(self._commit)

    def value(self) -> Any:
        """Give the text that was last confirmed."""
        return self._text

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self._text = str(value)
        self.line.setText(self._text)

    def draft(self) -> str:
        """Give the text that is not confirmed."""
        return "" if self.line.text() == self._text else self.line.text()

    def set_draft(self, text: str) -> None:
        """Write into the line."""
        self.line.setText(text)

    def _commit(self) -> None:
        if self.line.text() != self._text:
            self._text = self.line.text()
            self.value_changed.emit(self._text)
        self.edit_finished.emit()


class CustomEditor(FieldEditor):
    """Holds an editor from elsewhere."""

    def __init__(self, field: Field, widget: QWidget) -> None:
        super().__init__(field)
        self.widget = widget
        self._editor = cast(Editor, widget)
        self._add(widget, 1)
        self.setFocusProxy(widget)
        self._editor.value_changed.connect(self._pass_on)
        self._settling: Settling | None = None
        finished = getattr(widget, "edit_finished", None)
        if finished is not None:
            finished.connect(self.edit_finished)
        else:
            self._settling = Settling(self, self.edit_finished)

    def value(self) -> Any:
        """Give the value of the editor."""
        return self._editor.value()

    def set_value(self, value: Any) -> None:
        """Hand a value to the editor."""
        blocked = self.blockSignals(True)
        self._editor.set_value(value)
        self.blockSignals(blocked)

    def _pass_on(self, value: Any) -> None:
        self.value_changed.emit(value)
        if self._settling is not None:
            self._settling.start()


def editor_for(field: Field, default: Any) -> FieldEditor | None:
    """Make the editor of a kind; None for kinds that need a custom one."""
    match field.kind:
        case "integer" | "number":
            return NumberEditor(field, float(default))
        case "boolean":
            return BooleanEditor(field)
        case "choice":
            return ChoiceEditor(field)
        case "text":
            return TextEditor(field)
        case _:
            return None
