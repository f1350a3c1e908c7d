"""Editors of their own in a form, for a kind or for a name."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sightglass.algorithms.parameters import Field
from sightglass.widgets.form import ParameterForm
from tests.gui.form_gestures import Everything, Recorder


class Custom(QWidget):
    value_changed = Signal(object)
    edit_finished = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.shown: Any = None

    def value(self) -> Any:
        return self.shown

    def set_value(self, value: Any) -> None:
        self.shown = value


class WithoutEnd(QWidget):
    value_changed = Signal(object)

    def value(self) -> Any:
        return ((1.0,),)

    def set_value(self, value: Any) -> None:
        pass


def test_custom_editors_by_kind_and_by_name(qtbot: QtBot) -> None:
    made: dict[str, Any] = {}

    def make_points(field: Field) -> QWidget:
        made[field.name] = Custom(field)
        return made[field.name]

    form = ParameterForm(Everything, {"points": make_points, "kernel": lambda field: WithoutEnd()})
    qtbot.addWidget(form)
    recorder = Recorder(form)
    assert made["points"].shown == Everything().points
    made["points"].value_changed.emit([[0, 0], [0.5, 0.2], [1, 1]])
    assert recorder.values("points") == [((0.0, 0.0), (0.5, 0.2), (1.0, 1.0))]
    assert recorder.finished == 0
    made["points"].edit_finished.emit()
    assert recorder.finished == 1
    kernel = form.row("kernel").editor.findChild(WithoutEnd)
    assert kernel is not None
    with qtbot.waitSignal(form.edit_finished):
        kernel.value_changed.emit(((1.0, 2.0),))
    assert form.value().kernel == ((1.0, 2.0),)  # type: ignore[attr-defined]
