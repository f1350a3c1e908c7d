"""Numbers that are typed, stepped and set by assistive tools."""

from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from sightglass.algorithms.parameters import Help, Parameters, Range, Scale, Step, Unit
from sightglass.widgets.form import ParameterForm
from tests.gui.announced import Heard, description_of
from tests.gui.form_gestures import box, slider, type_into


@dataclass(frozen=True)
class Numbers(Parameters):
    gamma: Annotated[float, Range(0.1, 10), Scale("log")] = 1.0
    size: Annotated[int, Range(1, 63), Step(2), Unit("px"), Help("Side of the window.")] = 3
    seed: Annotated[int, Help("Start of the random numbers.")] = 7


class Recorder:
    def __init__(self, form: ParameterForm) -> None:
        self.changes: list[tuple[str, Any]] = []
        self.finished = 0
        form.changed.connect(lambda value, name: self.changes.append((name, getattr(value, name))))
        form.edit_finished.connect(self._finish)

    def _finish(self) -> None:
        self.finished += 1


@pytest.fixture
def form(qtbot: QtBot) -> ParameterForm:
    widget = ParameterForm(Numbers)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.fixture
def recorder(form: ParameterForm) -> Recorder:
    return Recorder(form)


def test_assistive_tools_set_a_slider(form: ParameterForm, recorder: Recorder) -> None:
    handle = slider(form, "size")
    interface = QAccessible.queryAccessibleInterface(handle)
    assert interface is not None
    interface.valueInterface().setCurrentValue(10)
    assert recorder.changes == [("size", 21)]
    assert recorder.finished == 1
    assert box(form, "size").text() == "21 px"
    handle.triggerAction(QSlider.SliderAction.SliderSingleStepAdd)
    assert recorder.changes == [("size", 21), ("size", 23)]
    assert recorder.finished == 2


def test_an_arrow_key_steps_from_what_was_typed(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    for name, typed, expected in (("size", "21", 23), ("seed", "40", 41)):
        type_into(qtbot, box(form, name), typed, Qt.Key.Key_Up)
        assert getattr(form.value(), name) == expected
    assert recorder.finished == 2


def test_an_arrow_key_leaves_typed_text_that_is_no_value(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    number = box(form, "size")
    type_into(qtbot, number, "700", Qt.Key.Key_Up)
    assert number.text() == "700"
    assert "outside 1 to 63" in form.row("size").message.text()
    assert recorder.changes == []


def test_thousands_are_read_as_they_are_written_and_never_as_decimals(form: ParameterForm, qtbot: QtBot) -> None:
    type_into(qtbot, box(form, "seed"), "12,870")
    assert form.value() == Numbers(seed=12870)
    type_into(qtbot, box(form, "gamma"), "1,250")
    assert form.value() == Numbers(seed=12870)
    assert "1250 or 1.250" in form.row("gamma").message.text()
    type_into(qtbot, box(form, "gamma"), "1,25")
    assert form.value() == Numbers(seed=12870, gamma=1.25)


def test_screen_readers_hear_why_an_entry_is_refused(
    form: ParameterForm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Heard(monkeypatch)
    number = box(form, "size")
    type_into(qtbot, number, "700")
    reason = form.row("size").message.text()
    assert heard.messages == [reason]
    assert description_of(number) == reason == description_of(slider(form, "size"))
    qtbot.keyClick(number, Qt.Key.Key_Escape)
    assert description_of(number) == "Side of the window."
    assert heard.messages == [reason]
