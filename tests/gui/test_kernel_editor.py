"""Typing, pasting and transforming kernels."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.values import Matrix
from sightglass.widgets.kernel_editor import KernelEditor
from tests.gui.kernel_gestures import H1, SOBEL, go_to, open_editor, paste, press, shown

Keys = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[KernelEditor]:
    with open_editor(qtbot) as result:
        yield result


@pytest.fixture
def changes(editor: KernelEditor) -> list[Matrix]:
    found: list[Matrix] = []
    editor.value_changed.connect(found.append)
    return found


def test_showing_a_kernel_tells_nobody(editor: KernelEditor, changes: list[Matrix]) -> None:
    editor.set_value(H1)
    assert editor.value() == H1
    assert shown(editor) == [["0", "1/8", "0"], ["1/8", "1/2", "1/8"], ["0", "1/8", "0"]]
    assert changes == []


def test_typing_a_fraction_and_enter(editor: KernelEditor, changes: list[Matrix], qtbot: QtBot) -> None:
    go_to(editor, 0, 1)
    with qtbot.waitSignal(editor.edit_finished):
        press(editor, "2/16", Keys.Key_Return)
    assert changes == [((-1, 0.125, 1), (-2, 0, 2), (-1, 0, 1))]
    assert shown(editor)[0] == ["−1", "2/16", "1"]  # as it was typed
    assert editor._table.currentIndex().row() == 1


@pytest.mark.parametrize(("text", "value"), [("=1/4", 0.25), ("0,5", 0.5), (",5", 0.5), (".5", 0.5)])
def test_numbers_are_typed_as_in_a_spreadsheet(
    editor: KernelEditor, changes: list[Matrix], text: str, value: float
) -> None:
    go_to(editor, 0, 1)
    press(editor, text, Keys.Key_Return)
    assert changes == [((-1, value, 1), (-2, 0, 2), (-1, 0, 1))]
    assert not editor._problem.isVisible()


def test_a_large_kernel_is_first_shown_around_its_middle(editor: KernelEditor, qtbot: QtBot) -> None:
    editor._flip.setFocus()
    editor.set_value(tuple(tuple(float(r == c) for c in range(63)) for r in range(63)))
    for width in (400, 320, 520):
        editor.resize(width, 500)
        qtbot.wait(1)
        table = editor._table
        middle = table.visualRect(editor._model.index(31, 31)).center()
        assert abs(middle.x() - table.viewport().width() / 2) <= 2
        assert abs(middle.y() - table.viewport().height() / 2) <= 2


def test_tab_and_arrows_end_an_entry_and_move_on(editor: KernelEditor, changes: list[Matrix]) -> None:
    go_to(editor, 0, 0)
    press(editor, "5", Keys.Key_Tab, "6", Keys.Key_Right, "7", Keys.Key_Down, "8", Keys.Key_Up, "9", Keys.Key_Backtab)
    assert editor.value() == ((5, 6, 9), (-2, 0, 8), (-1, 0, 1))
    assert len(changes) == 5
    assert (editor._table.currentIndex().row(), editor._table.currentIndex().column()) == (0, 1)


def test_an_echo_of_the_form_keeps_cell_and_text(editor: KernelEditor, changes: list[Matrix]) -> None:
    editor.value_changed.connect(editor.set_value)
    go_to(editor, 1, 1)
    press(editor, "0.50", Keys.Key_Return)
    assert shown(editor)[1][1] == "0.50"
    assert editor._table.currentIndex().row() == 2
    assert len(changes) == 1


def test_escape_leaves_the_cell_as_it_was(editor: KernelEditor, changes: list[Matrix]) -> None:
    go_to(editor, 0, 0)
    press(editor, "77", Keys.Key_Escape)
    assert changes == []
    assert shown(editor)[0][0] == "−1"


@pytest.mark.parametrize("text", ["abc", "1/0", "nan", "1e999", "1..2", "--", "1/2/3"])
def test_what_is_no_number_is_marked_and_changes_nothing(
    editor: KernelEditor, changes: list[Matrix], text: str
) -> None:
    go_to(editor, 1, 0)
    press(editor, text, Keys.Key_Return)
    assert editor.value() == SOBEL
    assert changes == []
    assert editor._problem.isVisible()
    assert f"Row 2, column 1: “{text}”" in editor._problem.text()
    assert "−2 stays in force" in editor._problem.text()
    assert shown(editor)[1][0] == text
    # Others can be edited meanwhile; mending the cell takes the message away.
    go_to(editor, 0, 0)
    press(editor, "4", Keys.Key_Return)
    assert editor.value() == ((4, 0, 1), (-2, 0, 2), (-1, 0, 1))
    assert editor._problem.isVisible()
    go_to(editor, 1, 0)
    press(editor, "-1", Keys.Key_Return)
    assert editor.value() == ((4, 0, 1), (-1, 0, 2), (-1, 0, 1))
    assert not editor._problem.isVisible()


def test_delete_sets_the_selected_cells_to_zero_in_one_step(editor: KernelEditor, changes: list[Matrix]) -> None:
    editor._table.selectColumn(2)
    press(editor, Keys.Key_Delete)
    assert changes == [((-1, 0, 0), (-2, 0, 0), (-1, 0, 0))]


def test_the_size_changes_around_the_middle(editor: KernelEditor, changes: list[Matrix]) -> None:
    editor._rows.setValue(5)
    assert editor.value() == ((0, 0, 0), *SOBEL, (0, 0, 0))
    editor._columns.setValue(1)
    assert editor.value() == ((0,), (0,), (0,), (0,), (0,))
    assert len(changes) == 2
    editor.set_value(((1, 2, 3),))
    editor._columns.setValue(4)
    # The middle of four is the third: the same tap stays on the pixel.
    assert editor.value() == ((0, 1, 2, 3),)
    editor._columns.setValue(3)
    assert editor.value() == ((1, 2, 3),)


def test_scrolling_past_does_not_change_the_size(editor: KernelEditor) -> None:
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor._rows, wheel)
    assert editor.value() == SOBEL
    editor._rows.setFocus()
    QApplication.sendEvent(editor._rows, wheel)
    assert len(editor.value()) == 4


def test_the_largest_size(editor: KernelEditor) -> None:
    editor._rows.setValue(63)
    editor._columns.setValue(63)
    assert np.shape(editor.value()) == (63, 63)
    assert editor.value()[31][31] == 0
    assert editor.value()[31][30] == -2
    editor.grab()
    editor.set_value(tuple((1.0,) * 2 for _ in range(2)))
    with pytest.raises(ParameterError, match="64 × 64"):
        editor.set_value(tuple((1.0,) * 64 for _ in range(64)))
    assert editor.value() == ((1, 1), (1, 1))


def test_flip_transpose_clear(editor: KernelEditor, qtbot: QtBot) -> None:
    editor.set_value(((1, 2, 3), (4, 5, 6)))
    qtbot.mouseClick(editor._flip, Qt.MouseButton.LeftButton)
    assert editor.value() == ((6, 5, 4), (3, 2, 1))
    qtbot.mouseClick(editor._transpose, Qt.MouseButton.LeftButton)
    assert editor.value() == ((6, 3), (5, 2), (4, 1))
    qtbot.mouseClick(editor._clear, Qt.MouseButton.LeftButton)
    assert editor.value() == ((0, 0), (0, 0), (0, 0))


def test_divide_by_sum_divides_exactly(editor: KernelEditor, qtbot: QtBot) -> None:
    editor.set_value(((1, 1, 1), (1, 1, 1), (1, 1, 1)))
    qtbot.mouseClick(editor._divide, Qt.MouseButton.LeftButton)
    assert editor.value() == ((1 / 9,) * 3,) * 3
    assert editor._summary.text() == "Sum 1"
    editor.set_value(((0.3, 1.1), (2.2, np.pi)))
    qtbot.mouseClick(editor._divide, Qt.MouseButton.LeftButton)
    assert np.sum(editor.value()) == pytest.approx(1, abs=1e-14)


def test_a_sum_of_zero_disables_divide_by_sum_and_says_why(editor: KernelEditor) -> None:
    assert not editor._divide.isEnabled()
    assert "sum to 0" in editor._divide.toolTip()
    editor.set_value(((1 / 3, 1 / 3, -2 / 3),))
    assert not editor._divide.isEnabled()
    editor.set_value(H1)
    assert editor._divide.isEnabled()


def test_the_common_factor_is_shown_apart(editor: KernelEditor, changes: list[Matrix]) -> None:
    editor.set_value(H1)
    editor._factor_shown.click()
    assert editor._factor_text.text() == "× 1/8"
    assert shown(editor) == [["0", "1", "0"], ["1", "4", "1"], ["0", "1", "0"]]
    assert changes == []
    # What is typed is a multiple of the factor; the factor stays while it can.
    go_to(editor, 1, 1)
    press(editor, "8", Keys.Key_Return)
    assert editor.value()[1][1] == 1.0
    assert editor._factor_text.text() == "× 1/8"
    editor._factor_text.setText("1/16")
    editor._factor_text.editingFinished.emit()
    assert editor.value() == ((0, 1 / 16, 0), (1 / 16, 1 / 2, 1 / 16), (0, 1 / 16, 0))
    editor._factor_shown.click()
    assert shown(editor)[0] == ["0", "1/16", "0"]


@pytest.mark.parametrize("text", ["0", "x", ""])
def test_a_bad_factor_is_refused_in_words(editor: KernelEditor, changes: list[Matrix], text: str) -> None:
    editor.set_value(H1)
    editor._factor_shown.click()
    editor._factor_text.setText(text)
    editor._factor_text.editingFinished.emit()
    assert "is no factor" in editor._problem.text()
    assert editor.value() == H1
    assert changes == []


def test_no_common_factor_is_said(editor: KernelEditor) -> None:
    editor.set_value(((np.pi, 1.0),))
    assert not editor._factor_shown.isEnabled()
    assert "share no factor" in editor._factor_shown.toolTip()


def test_a_block_from_a_spreadsheet_replaces_the_kernel(editor: KernelEditor, changes: list[Matrix]) -> None:
    paste(editor, "1\t2\t1\t0\r\n2\t1/8\t2\t0\r\n")
    assert changes == [((1, 2, 1, 0), (2, 0.125, 2, 0))]
    assert (editor._rows.value(), editor._columns.value()) == (2, 4)
    paste(editor, "1 2 1; 2 4 2; 1 2 1")
    assert editor.value() == ((1, 2, 1), (2, 4, 2), (1, 2, 1))


def test_a_single_number_goes_into_the_current_cell(editor: KernelEditor) -> None:
    go_to(editor, 2, 1)
    paste(editor, "1/8\n")
    assert editor.value() == ((-1, 0, 1), (-2, 0, 2), (-1, 0.125, 1))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1\t2\n3", "row 2 has 1 cells and row 1 has 2"),
        ("1\tx", "“x” in row 1, column 2 is not a number"),
        ("", "no numbers"),
        ("\n".join(["\t".join("1" * 80)] * 70), "70 × 80"),
    ],
)
def test_what_cannot_be_pasted_is_refused_in_words(
    editor: KernelEditor, changes: list[Matrix], text: str, reason: str
) -> None:
    paste(editor, text)
    assert reason in editor._problem.text()
    assert editor._problem.text().startswith("Nothing was pasted")
    assert editor.value() == SOBEL
    assert changes == []


def test_copy_gives_the_kernel_or_the_selection(editor: KernelEditor) -> None:
    editor.set_value(H1)
    QTest.keyClick(editor._table, Keys.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "0\t0.125\t0\n0.125\t0.5\t0.125\n0\t0.125\t0"
    editor._table.selectRow(1)
    editor.copy()
    assert QGuiApplication.clipboard().text() == "0.125\t0.5\t0.125"


def test_a_preset_becomes_custom_with_one_edit(editor: KernelEditor, changes: list[Matrix]) -> None:
    wishes: list[Matrix] = []
    editor.set_read_only(True)
    editor.custom_requested.connect(wishes.append)
    go_to(editor, 1, 1)
    press(editor, "2/8", Keys.Key_Tab)
    assert wishes == [((-1, 0, 1), (-2, 0.25, 2), (-1, 0, 1))]
    assert shown(editor)[1][1] == "2/8"
    assert changes == []
    # The owner may answer late: what is typed until then builds on the first edit.
    press(editor, "5", Keys.Key_Tab)
    assert changes == [((-1, 0, 1), (-2, 0.25, 5), (-1, 0, 1))]
    assert len(wishes) == 1


def test_opening_a_cell_and_leaving_it_is_no_edit(editor: KernelEditor) -> None:
    wishes: list[Matrix] = []
    editor.set_value(H1)
    editor.set_read_only(True)
    editor.custom_requested.connect(wishes.append)
    go_to(editor, 1, 1)
    press(editor, Keys.Key_F2, Keys.Key_Return)
    assert wishes == []


def test_eleven_columns_are_legible_in_400_pixels(editor: KernelEditor, qtbot: QtBot) -> None:
    taps = np.exp(-(np.arange(-5, 6) ** 2) / 8.0)
    kernel = np.outer(taps, taps) / taps.sum() ** 2
    editor.set_value(tuple(map(tuple, kernel.tolist())))
    bars = editor._table.horizontalScrollBar(), editor._table.verticalScrollBar()
    qtbot.waitUntil(lambda: bars[0].maximum() == bars[1].maximum() == 0, timeout=1000)
    assert editor._table.columnWidth(0) >= 30
    editor.set_value(tuple((1.0,) * 25 for _ in range(25)))
    qtbot.waitUntil(lambda: min(bars[0].maximum(), bars[1].maximum()) > 0, timeout=1000)


def test_the_keyboard_can_leave_the_grid(editor: KernelEditor) -> None:
    go_to(editor, 2, 2)
    QTest.keyClick(editor._table, Keys.Key_Tab)
    assert QApplication.focusWidget() is not editor._table
    editor._table.setFocus()
    go_to(editor, 0, 0)
    QTest.keyClick(editor._table, Keys.Key_Backtab)
    assert QApplication.focusWidget() is not editor._table


def test_every_control_has_a_name_and_a_help_text(editor: KernelEditor) -> None:
    for box in (editor._rows, editor._columns, editor._factor_text, editor._table):
        assert box.accessibleName()
    for control in (editor._rows, editor._flip, editor._transpose, editor._divide, editor._clear):
        assert control.toolTip()
    origin = editor._model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "origin" in origin


def test_cells_are_tinted_by_sign(editor: KernelEditor) -> None:
    image = editor._table.grab().toImage()
    width = editor._table.columnWidth(0)
    negative, positive = image.pixelColor(8, 6), image.pixelColor(2 * width + 8, 6)
    assert negative.blue() > negative.red()
    assert positive.red() > positive.blue()
