"""What a person does to the numbers of a form."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.widgets.field_editors import NumberEditor
from sightglass.widgets.form import ParameterForm
from sightglass.widgets.sliders import NumberBox, NumberSlider


def slider(form: ParameterForm, name: str) -> NumberSlider:
    editor = form.row(name).editor
    assert isinstance(editor, NumberEditor)
    assert editor.slider is not None
    return editor.slider


def box(form: ParameterForm, name: str) -> NumberBox:
    editor = form.row(name).editor
    assert isinstance(editor, NumberEditor)
    return editor.box


def type_into(qtbot: QtBot, widget: NumberBox, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    widget.setFocus()
    widget.lineEdit().selectAll()
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, end)
