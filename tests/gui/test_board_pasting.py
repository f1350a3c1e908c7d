"""Copying, pasting and the menu on a blackboard."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Cell
from sightglass.widgets.board.menu import make_menu
from tests.gui.board_gestures import (
    Keys,
    click,
    clipboard,
    drag,
    middle,
    open_board,
    paste,
    press,
)
from tests.gui.boards import small_board
from tests.gui.edited_boards import FIRST, Owner, W, X, board_with, matrix, with_entry


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
