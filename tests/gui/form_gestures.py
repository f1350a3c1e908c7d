"""A form with a row of every kind, what a person does to it, and what it tells."""

from dataclasses import dataclass
from typing import Annotated, Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import (
    Choice,
    Help,
    Label,
    Matrix,
    Parameters,
    Points,
    Range,
    Scale,
    Section,
    Step,
    Unit,
    When,
)
from sightglass.widgets.field_editors import NumberEditor
from sightglass.widgets.form import ParameterForm
from sightglass.widgets.sliders import NumberBox, NumberSlider


class Method(Choice):
    GAMMA = "gamma", "Gamma", "A power law"
    STRETCH = "stretch", "Linear stretch", "Between two percentiles"


@dataclass(frozen=True)
class Everything(Parameters):
    method: Annotated[Method, Help("How values are mapped.")] = Method.GAMMA
    gamma: Annotated[float, Range(0.1, 10), Scale("log"), When("method", Method.GAMMA)] = 1.0
    low: Annotated[float, Range(0, 50), Step(0.1), Unit("%"), When("method", Method.STRETCH)] = 1.0
    size: Annotated[int, Range(1, 63), Step(2), Unit("px"), Label("Kernel size"), Help("Side of the window.")] = 3
    seed: Annotated[int, Help("Start of the random numbers.")] = 7
    each: Annotated[bool, Label("Each channel alone")] = False
    name: str = "result"
    width: Annotated[int, Section("Border"), Range(0, 4096)] = 12
    limit: Annotated[int, Section("Border"), Range(0, 4096)] = 4096
    points: Points = ((0.0, 0.0), (1.0, 1.0))
    kernel: Annotated[Matrix, Section("Kernel")] = ((1.0,),)

    def check(self) -> None:
        if self.width > self.limit:
            raise ParameterError("width", f"it must not exceed the limit of {self.limit}.")


class Recorder:
    def __init__(self, form: ParameterForm) -> None:
        self.changes: list[tuple[Any, str]] = []
        self.finished = 0
        form.changed.connect(lambda value, name: self.changes.append((value, name)))
        form.edit_finished.connect(self._finish)

    def _finish(self) -> None:
        self.finished += 1

    def values(self, name: str) -> list[Any]:
        assert all(changed == name for _, changed in self.changes)
        return [getattr(value, name) for value, _ in self.changes]


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
