"""Typing, pasting and copying on a blackboard."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Board, Cell
from sightglass.algorithms.values import Matrix
from sightglass.widgets.board import BoardView
from sightglass.widgets.board.menu import make_menu
from tests.gui.announced import Heard
from tests.gui.board_gestures import (
    SHIFT,
    Keys,
    click,
    clipboard,
    double_click,
    drag,
    hover,
    middle,
    open_board,
    paste,
    pixel,
    press,
)
from tests.gui.boards import convolution_board, numbers, small_board

X = numbers((1, 4, 4))
W = numbers((1, 1, 3, 3), 1)
FIRST = Cell("x_0", 0, 0)


def matrix(values: np.ndarray) -> Matrix:
    return tuple(map(tuple, values.tolist()))


def with_entry(row: int, column: int, value: float) -> Matrix:
    changed = X[0].copy()
    changed[row, column] = value
    return matrix(changed)


def board_with(x: Matrix) -> Board:
    return convolution_board(np.array([x]), W)


class Owner:
    """Shows a new board for every edit, as a dock does."""

    def __init__(self, view: BoardView) -> None:
        self.edits: list[tuple[str, Matrix]] = []
        self._view = view
        view.edited.connect(self._take)

    def _take(self, key: str, values: Matrix) -> None:
        self.edits.append((key, values))
        if key == "x_0":
            self._view.show_board(board_with(values))


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


def test_copying_takes_the_array_in_focus_or_the_selection(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, Cell("w_0_0", 1, 1))
        press(view, Keys.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
        assert clipboard() == "3\t3\t6\n9\t-3\t-2\n7\t9\t0"
        drag(view, Cell("w_0_0", 0, 1), Cell("w_0_0", 1, 2))
        press(view, Keys.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
        assert clipboard() == "3\t6\n-3\t-2"


def test_a_copied_array_can_be_pasted_back(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, FIRST)
        press(view, Keys.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
        view.show_board(board_with(matrix(X[0] / 7)))
        press(view, Keys.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
        assert owner.edits == [("x_0", matrix(X[0]))]


def test_a_block_is_pasted_from_the_focus_on(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, Cell("x_0", 2, 1))
        paste(view, "1/2\t2\n3\t4\n")
        changed = X[0].copy()
        changed[2:4, 1:3] = [[0.5, 2], [3, 4]]
        assert owner.edits == [("x_0", matrix(changed))]


def test_a_single_number_is_pasted_into_the_cell(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, FIRST)
        paste(view, " 12 \n")
        assert owner.edits == [("x_0", with_entry(0, 0, 12.0))]


def test_a_block_of_another_size_in_the_first_cell_is_the_owner_s_to_take(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        click(view, FIRST)
        with qtbot.waitSignal(view.pasted) as told:
            paste(view, "1\t2\t3\n4\t5\t6")
        assert told.args == ["x_0", ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0))]
        assert owner.edits == []
        view.show_board(board_with(told.args[1]))
        assert view.grid("x_0").values.shape == (2, 3)


@pytest.mark.parametrize(
    ("cell", "text", "reason"),
    [
        (FIRST, "1\t2\n3\tfour", "“four” in row 2, column 2 is not a number"),
        (FIRST, "1\t2\n3\t", "the cell in row 2, column 2 is empty"),
        (FIRST, "1\t2\n3", "row 2 has 1 cells and row 1 has 2"),
        (FIRST, "", "it holds no numbers"),
        (Cell("x_0", 3, 3), "1\t2\n3\t4", "from (3, 3) on reaches beyond the array of 4 × 4"),
        (Cell("y_0", 0, 0), "1\t2\n3\t4", "y, channel 1 is computed"),
    ],
)
def test_a_bad_block_is_refused_with_the_cell_named(qtbot: QtBot, cell: Cell, text: str, reason: str) -> None:
    with open_board(qtbot, small_board()) as view:
        owner = Owner(view)
        pasted = []
        view.pasted.connect(lambda key, block: pasted.append(block))
        click(view, cell)
        paste(view, text)
        assert view.problem.text().startswith("Nothing was pasted")
        assert reason in view.problem.text()
        assert owner.edits == pasted == []
        # The next edit that is fine takes the message away.
        press(view, Keys.Key_Tab, Keys.Key_Backtab)
        click(view, FIRST)
        press(view, "3", Keys.Key_Return)
        assert not view.problem.isVisible()


def test_pasting_without_a_cell_says_what_to_do(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        paste(view, "1")
        assert view.problem.text() == "Nothing was pasted: choose a cell of an array first."


def test_the_menu_adds_and_removes_rows_and_columns(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        asked = []
        view.resized.connect(lambda key, values: asked.append((key, np.array(values))))
        click(view, Cell("w_0_0", 1, 2))
        menu = make_menu(view)
        actions = {action.text(): action for action in menu.actions()}
        for text in ("Add row", "Add column", "Remove row", "Remove column"):
            actions[text].trigger()
        menu.close()
        assert [key for key, _ in asked] == ["w_0_0"] * 4
        more_rows, more_columns, fewer_rows, fewer_columns = (values for _, values in asked)
        np.testing.assert_array_equal(more_rows, np.insert(W[0, 0], 2, 0.0, axis=0))
        np.testing.assert_array_equal(more_columns, np.insert(W[0, 0], 3, 0.0, axis=1))
        np.testing.assert_array_equal(fewer_rows, np.delete(W[0, 0], 1, axis=0))
        np.testing.assert_array_equal(fewer_columns, np.delete(W[0, 0], 2, axis=1))


def test_the_menu_of_a_1_by_1_array_removes_nothing(qtbot: QtBot) -> None:
    with open_board(qtbot, board_with(((2.0,),))) as view:
        owner = Owner(view)
        click(view, FIRST)
        menu = make_menu(view)
        enabled = {action.text(): action.isEnabled() for action in menu.actions()}
        menu.close()
        assert not enabled["Remove row"]
        assert not enabled["Remove column"]
        paste(view, "5")
        assert owner.edits == [("x_0", ((5.0,),))]


def test_the_menu_opens_for_the_array_under_the_pointer(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        viewport, place = view.surface.viewport(), middle(view, Cell("y_0", 2, 2))
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
        QApplication.sendEvent(viewport, event)
        menu = view.findChild(QMenu)
        assert menu is not None
        assert menu.isVisible()
        texts = [action.text() for action in menu.actions()]
        assert "Add row" not in texts
        next(action for action in menu.actions() if action.text() == "Copy array").trigger()
        menu.close()
        assert clipboard().splitlines()[0] == "-25\t31\t-12\t-21"


def test_the_menu_key_opens_the_menu_at_the_focus(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        press(view, Keys.Key_Tab)
        place = QPoint(view.surface.width() // 2, view.surface.height() // 2)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, view.surface.mapToGlobal(place))
        QApplication.sendEvent(view.surface, event)
        menu = view.findChild(QMenu)
        assert menu is not None
        assert menu.pos() == view.surface.viewport().mapToGlobal(middle(view, FIRST))
        assert "Add row" in [action.text() for action in menu.actions()]
        menu.close()


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
