from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sightglass.widgets.field_editors import ChoiceEditor, NumberEditor
from sightglass.widgets.form import ParameterForm
from tests.gui.form_gestures import Everything, Method, Recorder, box, slider, type_into


@pytest.fixture
def form(qtbot: QtBot) -> ParameterForm:
    widget = ParameterForm(Everything)
    qtbot.addWidget(widget)
    widget.resize(440, 500)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.fixture
def recorder(form: ParameterForm) -> Recorder:
    return Recorder(form)


def test_every_kind_has_its_row_and_kinds_without_editor_are_left_out(form: ParameterForm) -> None:
    assert form.field_names() == ("method", "gamma", "low", "size", "seed", "each", "name", "width", "limit")
    assert form.value() == Everything()


def test_dragging_reports_each_step_and_ends_once(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    handle = slider(form, "size")
    start = handle.handle_center().toPoint()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    for x in range(start.x(), handle.width(), 10):
        qtbot.mouseMove(handle, QPoint(x, start.y()))
    assert recorder.finished == 0
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(handle.width(), start.y()))
    sizes = recorder.values("size")
    assert len(sizes) > 5
    assert sizes == sorted(sizes)
    assert all(isinstance(size, int) and size % 2 == 1 for size in sizes)
    assert sizes[-1] > 50
    assert recorder.finished == 1
    assert form.value().size == sizes[-1]  # type: ignore[attr-defined]


def test_a_click_beside_the_handle_brings_it_there(form: ParameterForm, qtbot: QtBot) -> None:
    handle = slider(form, "gamma")
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(handle.width() - 1, handle.height() // 2))
    assert form.value() == Everything(gamma=10.0)
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(handle.width() // 2, handle.height() // 2))
    # The middle of a logarithmic slider from 0.1 to 10.
    assert form.value().gamma == pytest.approx(1.0, rel=0.05)  # type: ignore[attr-defined]


def test_keys_move_a_slider_by_its_step(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    handle = slider(form, "size")
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    qtbot.keyClick(handle, Qt.Key.Key_Left)
    qtbot.keyClick(handle, Qt.Key.Key_End)
    assert recorder.values("size") == [5, 7, 5, 63]
    assert recorder.finished == 4


def wheel(widget: QWidget, steps: int) -> bool:
    event = QWheelEvent(
        QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.mark.parametrize("find", [slider, box])
def test_the_wheel_turns_only_what_has_the_focus(form: ParameterForm, qtbot: QtBot, find: Any) -> None:
    form.row("name").editor.setFocus()
    widget = find(form, "size")
    wheel(widget, 1)
    assert form.value() == Everything()
    form.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    with qtbot.waitSignal(form.edit_finished):
        assert wheel(widget, 1)
    assert form.value() == Everything(size=5)


def test_the_wheel_does_not_change_a_list_without_focus(form: ParameterForm) -> None:
    form.row("name").editor.setFocus()
    editor = form.row("method").editor
    assert isinstance(editor, ChoiceEditor)
    wheel(editor.list, -1)
    assert form.value() == Everything()


def test_typing_takes_effect_at_enter(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    type_into(qtbot, box(form, "size"), "21")
    assert recorder.values("size") == [21]
    assert recorder.finished == 1
    assert slider(form, "size").number() == 21
    assert box(form, "size").text() == "21 px"


@pytest.mark.parametrize(("typed", "value"), [("1/8", 0.125), ("2,5", 2.5), ("2.5 %", 2.5)])
def test_fractions_commas_and_units_are_understood(form: ParameterForm, qtbot: QtBot, typed: str, value: float) -> None:
    form.set_value(Everything(method=Method.STRETCH))
    type_into(qtbot, box(form, "low"), typed)
    assert form.value().low == value  # type: ignore[attr-defined]


@pytest.mark.parametrize(("typed", "reason"), [("abc", "whole number"), ("700", "outside 1 to 63"), ("", "cannot be")])
def test_what_is_no_value_is_told_and_changes_nothing(
    form: ParameterForm, recorder: Recorder, qtbot: QtBot, typed: str, reason: str
) -> None:
    number = box(form, "size")
    number.setFocus()
    number.lineEdit().selectAll()
    qtbot.keyClick(number, Qt.Key.Key_Delete)
    qtbot.keyClicks(number, typed)
    qtbot.keyClick(number, Qt.Key.Key_Return)
    row = form.row("size")
    assert reason in row.message.text()
    assert row.message.isVisible()
    assert number.text() == typed
    assert number.property("refused")
    assert recorder.changes == []
    assert form.value() == Everything()
    qtbot.keyClick(number, Qt.Key.Key_Escape)
    assert number.text() == "3 px"
    assert not row.message.isVisible()


def test_a_field_can_be_marked_by_the_program(form: ParameterForm) -> None:
    assert form.mark("seed", "“a<b>” is no seed.")
    assert form.row("seed").message.isVisible()
    assert form.row("seed").message.textFormat() == Qt.TextFormat.PlainText
    assert not form.mark("nothing", "No such field.")


def test_a_refusal_goes_when_the_slider_moves(form: ParameterForm, qtbot: QtBot) -> None:
    type_into(qtbot, box(form, "size"), "abc")
    handle = slider(form, "size")
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert not form.row("size").message.isVisible()
    assert box(form, "size").text() == "5 px"
    assert not box(form, "size").property("refused")


def test_a_refused_combination_is_told_and_the_control_returns(
    form: ParameterForm, recorder: Recorder, qtbot: QtBot
) -> None:
    form.set_value(Everything(limit=20))
    handle = slider(form, "width")
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_End)
    assert recorder.changes == []
    assert "limit of 20" in form.row("width").message.text()
    assert handle.number() == 12
    assert form.value() == Everything(limit=20)


def test_irrelevant_fields_hide(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    assert form.row("gamma").isVisible()
    assert not form.row("low").isVisible()
    editor = form.row("method").editor
    assert isinstance(editor, ChoiceEditor)
    editor.list.setFocus()
    qtbot.keyClick(editor.list, Qt.Key.Key_Down)
    assert recorder.values("method") == [Method.STRETCH]
    assert recorder.finished == 1
    assert not form.row("gamma").isVisible()
    assert form.row("low").isVisible()
    assert "Between two percentiles" in editor.list.itemData(1, Qt.ItemDataRole.ToolTipRole)


def test_the_reset_arrow_shows_only_at_other_values_and_moves_nothing(
    form: ParameterForm, recorder: Recorder, qtbot: QtBot
) -> None:
    row = form.row("size")
    before = slider(form, "size").geometry()
    assert not row.reset_button.isVisible()
    type_into(qtbot, box(form, "size"), "9")
    assert row.reset_button.isVisible()
    assert slider(form, "size").geometry() == before
    qtbot.mouseClick(row.reset_button, Qt.MouseButton.LeftButton)
    assert form.value() == Everything()
    assert recorder.values("size") == [9, 3]
    assert recorder.finished == 2
    assert not row.reset_button.isVisible()
    assert slider(form, "size").number() == 3


def test_a_double_click_on_the_handle_resets(form: ParameterForm, qtbot: QtBot) -> None:
    form.set_value(Everything(size=31))
    handle = slider(form, "size")
    at = handle.handle_center().toPoint()
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=at)
    assert form.value() == Everything()


def test_check_box_and_text(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    qtbot.mouseClick(form.row("each").label, Qt.MouseButton.LeftButton)
    assert form.value() == Everything(each=True)
    line = form.row("name").editor.focusProxy()
    assert line is not None
    line.setFocus()
    qtbot.keyClicks(line, "s")
    assert form.value() == Everything(each=True)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert form.value() == Everything(each=True, name="results")
    assert recorder.finished == 2


def test_numbers_without_a_range_have_a_box_that_steps(form: ParameterForm, recorder: Recorder, qtbot: QtBot) -> None:
    editor = form.row("seed").editor
    assert isinstance(editor, NumberEditor)
    assert editor.slider is None
    editor.box.setFocus()
    qtbot.keyClick(editor.box, Qt.Key.Key_Up)
    assert recorder.values("seed") == [8]
    assert recorder.finished == 1


def test_set_value_shows_all_and_tells_nobody(form: ParameterForm, recorder: Recorder) -> None:
    other = Everything(method=Method.STRETCH, low=2.5, size=11, each=True, name="x", seed=1, width=99)
    form.set_value(other)
    assert form.value() == other
    assert recorder.changes == []
    assert recorder.finished == 0
    assert box(form, "low").text() == "2.5 %"
    assert slider(form, "width").number() == 99


def test_values_set_by_the_program_during_a_drag_do_not_swallow_its_end(
    form: ParameterForm, recorder: Recorder, qtbot: QtBot
) -> None:
    form.changed.connect(lambda value, name: form.set_value(value.replaced(seed=value.size)))
    handle = slider(form, "size")
    start = handle.handle_center().toPoint()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(handle, start + QPoint(40, 0))
    middle = form.value().size  # type: ignore[attr-defined]
    qtbot.mouseMove(handle, start + QPoint(80, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + QPoint(80, 0))
    assert 3 < middle < form.value().size == form.value().seed  # type: ignore[attr-defined]
    assert recorder.finished == 1


def test_sections_fold_and_remember(form: ParameterForm, qtbot: QtBot) -> None:
    border = next(section for section in form.sections() if section.title == "Border")
    assert border.header is not None
    qtbot.mouseClick(border.header, Qt.MouseButton.LeftButton)
    assert not form.row("width").isVisible()
    form.set_value(Everything(width=5))
    assert not form.row("width").isVisible()
    form.fold_sections(())
    assert form.row("width").isVisible()


def test_every_control_has_a_name_and_says_what_it_does(form: ParameterForm) -> None:
    tip = form.row("size").toolTip()
    assert "Side of the window." in tip
    assert "From 1 to 63 px." in tip
    assert "Default: 3 px." in tip
    assert slider(form, "size").accessibleName() == "Kernel size"
    assert box(form, "size").accessibleDescription() == "Side of the window."
    assert form.row("size").reset_button.accessibleName() == "Reset Kernel size"


@pytest.mark.parametrize("width", [320, 440])
def test_nothing_is_cut_off(form: ParameterForm, qtbot: QtBot, width: int) -> None:
    assert form.minimumSizeHint().width() <= 304
    form.setFixedWidth(width)
    QApplication.sendPostedEvents()
    for name in form.field_names():
        row = form.row(name)
        if row.isVisible():
            for child in (row.editor, row.reset_button, row.label):
                assert child.geometry().right() <= row.width()
            editor = row.editor
            assert editor.width() >= editor.minimumSizeHint().width()


def test_nothing_is_left_after_the_form(qtbot: QtBot) -> None:
    form = ParameterForm(Everything)
    children = form.findChildren(QWidget)
    assert len(children) > 20
    form.deleteLater()
    QApplication.sendPostedEvents(form, 52)  # QEvent.DeferredDelete
    qtbot.waitUntil(lambda: not isValid(form))
    assert not any(isValid(child) for child in children)
