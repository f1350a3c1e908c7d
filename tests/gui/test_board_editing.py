"""Typing on a blackboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Cell
from tests.gui.announced import Heard
from tests.gui.board_gestures import (
    SHIFT,
    Keys,
    click,
    double_click,
    drag,
    hover,
    middle,
    open_board,
    pixel,
    press,
)
from tests.gui.boards import convolution_board, small_board
from tests.gui.edited_boards import FIRST, Owner, W, X, board_with, matrix, with_entry


@pytest.mark.parametrize(("typed", "value"), [("7", 7.0), ("-0.5", -0.5), ("1/8", 0.125), ("1e-3", 0.001)])
def test_typing_replaces_a_number_and_moves_on(qtbot: QtBot, typed: str, value: float) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, FIRST)
        press(view, typed, Keys.Key_Return)
        assert owner.edits == [("x_0", with_entry(0, 0, value))]
        assert view.focus_cell == Cell("x_0", 1, 0)
        assert view.editing.editor is None
        assert view.surface.hasFocus()


def test_keys_end_an_entry_as_in_a_spreadsheet(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, Cell("x_0", 1, 1))
        press(view, "5", Keys.Key_Tab)
        assert view.focus_cell == Cell("x_0", 1, 2)
        press(view, "6", Keys.Key_Down)
        assert view.focus_cell == Cell("x_0", 2, 2)
        press(view, "7", Keys.Key_Right)
        assert view.focus_cell == Cell("x_0", 2, 3)
        assert len(owner.edits) == 3


def test_a_double_click_and_f2_open_the_number_in_full(qtbot: QtBot) -> None:
    x = X.copy()
    x[0, 0, 0] = 0.123456789
    with open_board(qtbot, convolution_board(x, W)) as view:
        double_click(view, FIRST)
        assert view.editing.editor is not None
        assert view.editing.editor.text() == "0.123456789"
        press(view, Keys.Key_Escape)
        assert view.editing.editor is None
        press(view, Keys.Key_F2)
        assert view.editing.editor is not None


def test_a_number_that_was_opened_and_left_is_not_asked_for(qtbot: QtBot) -> None:
    x = X.copy()
    x[0, 0, 0] = 1 / 3
    with open_board(qtbot, convolution_board(x, W)) as view:
        owner = Owner(view)
        click(view, FIRST)
        press(view, Keys.Key_F2, Keys.Key_Return)
        assert owner.edits == []


def test_escape_gives_an_entry_up(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, FIRST)
        press(view, "55", Keys.Key_Escape)
        assert owner.edits == []
        assert view.surface.hasFocus()


def test_a_click_elsewhere_takes_the_entry(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, FIRST)
        press(view, "9")
        click(view, Cell("x_0", 3, 3))
        assert owner.edits == [("x_0", with_entry(0, 0, 9.0))]
        assert view.focus_cell == Cell("x_0", 3, 3)


def test_computed_numbers_take_no_entry(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        double_click(view, Cell("y_0", 0, 0))
        press(view, "5", Keys.Key_F2)
        assert view.editing.editor is None


def test_what_was_typed_is_in_view_until_the_owner_has_computed(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        edits = []
        view.edited.connect(lambda key, values: edits.append(values))
        before = pixel(view, Cell("x_0", 0, 3))
        click(view, Cell("x_0", 0, 3))
        press(view, "8", Keys.Key_Down)
        press(view, "7", Keys.Key_Down)
        # The second edit is one of the array with the first.
        both = X[0].copy()
        both[0, 3], both[1, 3] = 8.0, 7.0
        assert edits == [with_entry(0, 3, 8.0), matrix(both)]
        assert view.editing.entries.typed() == {Cell("x_0", 0, 3): "8", Cell("x_0", 1, 3): "7"}
        view.show_board(board_with(edits[0]))
        assert view.editing.entries.typed() == {Cell("x_0", 1, 3): "7"}
        view.show_board(board_with(edits[1]))
        assert view.editing.entries.typed() == {}
        assert pixel(view, Cell("x_0", 0, 3)) != before


def test_other_numbers_take_the_place_of_what_was_typed(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        press(view, "4", Keys.Key_Return)
        view.show_board(board_with(matrix(2 * X[0])))
        assert view.editing.entries.typed() == {}


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("abc", "x, channel 1 (0, 0): “abc” is not a finite number"),
        ("1/0", "“1/0” is not a finite number"),
        ("1e999", "“1e999” is not a finite number"),
        ("-" + "x" * 40, "…” is not a finite number"),
    ],
)
def test_text_that_is_no_number_is_marked_with_the_reason(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, typed: str, reason: str
) -> None:
    with open_board(qtbot, small_board()) as view:
        owner, heard = Owner(view), Heard(monkeypatch)
        value = X[0, 0, 0]
        click(view, FIRST)
        press(view, typed, Keys.Key_Return)
        assert owner.edits == []
        assert reason in view.problem.text()
        assert f"until then {value:g} stays in force" in view.problem.text()
        assert view.problem.isVisible()
        assert view.problem.text() in heard.messages
        assert reason in view._tooltip(middle(view, FIRST))
        press(view, Keys.Key_Up)
        assert reason in heard.messages[-1]


def test_an_empty_cell_is_marked(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        press(view, Keys.Key_F2)
        assert view.editing.editor is not None
        view.editing.editor.clear()
        press(view, Keys.Key_Return)
        assert "is empty" in view.problem.text()


def test_a_marked_cell_is_ringed_until_it_is_mended(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, FIRST)
        press(view, "x", Keys.Key_Return)
        assert set(view.surface.overlay.problems) == {FIRST}
        press(view, Keys.Key_Up, "3", Keys.Key_Return)
        assert owner.edits == [("x_0", with_entry(0, 0, 3.0))]
        assert not view.surface.overlay.problems
        assert not view.problem.isVisible()


def test_several_problems_are_counted_and_escape_forgets_one(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        press(view, "x", Keys.Key_Down, "y", Keys.Key_Up)
        assert view.problem.text().startswith("x, channel 1 (1, 0): “y”")
        assert view.problem.text().endswith("(1 more)")
        press(view, Keys.Key_Escape)
        assert "(1 more)" not in view.problem.text()
        assert "(1, 0)" in view.problem.text()


def test_the_owner_can_refuse_an_entry(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        press(view, "99", Keys.Key_Return)
        view.mark("x_0", 0, 0, "99 is above 10. Write a number of at most 10.")
        assert view.problem.text() == "99 is above 10. Write a number of at most 10."
        assert view.editing.entries.typed() == {}
        press(view, "5", Keys.Key_Return)
        assert not view.problem.isVisible()


def test_a_problem_stays_while_other_numbers_change(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        press(view, "x", Keys.Key_Return)
        view.show_board(board_with(with_entry(2, 2, 0.0)))
        assert view.problem.isVisible()
        view.show_board(board_with(with_entry(0, 0, 1.0)))
        assert not view.problem.isVisible()


def test_delete_sets_the_selected_numbers_to_0(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        drag(view, FIRST, Cell("x_0", 1, 1))
        press(view, Keys.Key_Delete)
        changed = X[0].copy()
        changed[:2, :2] = 0.0
        assert owner.edits == [("x_0", matrix(changed))]


def test_an_open_cell_stays_open_while_numbers_change_and_closes_with_its_array(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        press(view, "12")
        view.show_board(board_with(with_entry(2, 2, 0.0)))
        assert view.editing.editor is not None
        assert view.editing.editor.text() == "12"
        view.show_board(small_board("other"))
        assert view.editing.editor is None


def test_an_open_cell_moves_with_the_board(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board(), 320, 300) as view:
        view.editing.open(Cell("x_0", 2, 3))
        editor = view.editing.editor
        assert editor is not None
        before = editor.geometry().center()
        bar = view.surface.horizontalScrollBar()
        bar.setValue(bar.value() + 20)
        assert editor.geometry().center().x() == before.x() - 20
        view.surface.zoom_by(2.0)
        assert editor.geometry().intersects(view.surface.cell_rect(Cell("x_0", 2, 3)))


def test_an_entry_that_is_not_on_the_board_cannot_be_marked(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view, pytest.raises(ValueError, match="no entry"):
        view.mark("x_0", 4, 0, "No.")


def test_hovering_goes_on_while_a_cell_is_open(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        press(view, "1")
        hover(view, Cell("y_0", 3, 3))
        assert view.explanation is not None
        assert view.editing.editor is not None


def test_shift_click_extends_the_selection(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, FIRST)
        QTest.mouseClick(view.surface.viewport(), Qt.MouseButton.LeftButton, SHIFT, middle(view, Cell("x_0", 2, 1)))
        selection = view.selection()
        assert selection is not None
        assert selection.block == (0, 0, 3, 2)
