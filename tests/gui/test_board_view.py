"""Looking into a blackboard: pointer, keyboard, theme, size."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Grid, Term
from sightglass.widgets import theme
from sightglass.widgets.board import BoardView
from tests.gui.announced import Heard, description_of, name_of
from tests.gui.board_gestures import CONTROL, SHIFT, Keys, click, drag, hover, leave, middle, open_board, pixel, press
from tests.gui.boards import (
    board_of,
    convolution_board,
    graph_board,
    lecture_board,
    numbers,
    pooling_board,
    small_board,
    with_values,
)  # fmt: skip


def test_the_number_under_the_pointer_is_explained(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        with qtbot.waitSignal(view.explained) as told:
            hover(view, Cell("y_0", 0, 0))
        assert told.args == [view.explanation]
        assert view.equation.text() == ("y1(0, 0) = 0·3 + 0·3 + 0·6 + 0·9 + 8·(−3) + 5·(−2) + 0·7 + 1·9 − 3·0 = −25")
        with qtbot.waitSignal(view.explained) as told:
            leave(view)
        assert told.args == [None]
        assert view.equation.text() == ""


def test_all_factors_and_the_result_light_up(qtbot: QtBot) -> None:
    cells = [Cell("y_0", 1, 2), Cell("w_0_0", 1, 1), Cell("x_0", 0, 1), Cell("x_0", 2, 3)]
    with open_board(qtbot, small_board()) as view:
        at_rest = [pixel(view, cell) for cell in cells]
        aside = pixel(view, Cell("x_0", 0, 0))
        hover(view, cells[0])
        assert all(pixel(view, cell) != before for cell, before in zip(cells, at_rest, strict=True))
        assert pixel(view, Cell("x_0", 0, 0)) == aside


def test_zeros_of_the_padding_light_up_with_the_window(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        before = pixel(view, Cell("x_0", -1, -1))
        hover(view, Cell("y_0", 0, 0))
        assert pixel(view, Cell("x_0", -1, -1)) != before


def test_a_given_number_is_read_in_full(qtbot: QtBot) -> None:
    with open_board(qtbot, board_of(1.23456789)) as view:
        hover(view, Cell("a", 0, 0))
        assert view.equation.text() == "a (0, 0) = 1.23456789"
        assert view.explanation is None


def test_padding_is_read_as_such(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        hover(view, Cell("x_0", -1, 0))
        assert view.equation.text() == "x, channel 1 (−1, 0) = 0, padding"


def test_a_click_pins_until_the_next_click(qtbot: QtBot) -> None:
    cell = Cell("y_0", 1, 1)
    with open_board(qtbot, small_board()) as view:
        click(view, cell)
        leave(view)
        assert view.pinned == cell
        assert view.explanation is not None
        hover(view, Cell("y_0", 2, 2))
        assert view.explanation.cell == cell
        click(view, cell)
        leave(view)
        assert view.pinned is None
        assert view.explanation is None


def test_escape_frees_what_is_pinned(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, Cell("y_0", 1, 1))
        leave(view)
        press(view, Keys.Key_Escape)
        assert view.pinned is None
        assert view.explanation is None


def test_what_is_pinned_shows_the_numbers_of_the_next_board(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, Cell("y_0", 1, 1))
        before = view.equation.text()
        doubled = convolution_board(2 * numbers((1, 4, 4)), numbers((1, 1, 3, 3), 1))
        with qtbot.waitSignal(view.explained):
            view.show_board(doubled)
        assert view.pinned == Cell("y_0", 1, 1)
        assert view.equation.text() != before
        view.show_board(pooling_board())
        assert view.pinned is None


def test_arrows_walk_within_and_between_arrays(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        press(view, Keys.Key_Right)
        assert view.focus_cell == Cell("x_0", 0, 0)
        press(view, Keys.Key_Down, Keys.Key_Right, Keys.Key_Right, Keys.Key_Right)
        assert view.focus_cell == Cell("x_0", 1, 3)
        press(view, Keys.Key_Right)
        assert view.focus_cell == Cell("w_0_0", 1, 0)
        press(view, *(Keys.Key_Right,) * 3)
        assert view.focus_cell is not None
        assert view.focus_cell.grid == "y_0"
        assert view.explanation is not None
        press(view, *(Keys.Key_Left,) * 4)
        assert (view.focus_cell.grid, view.focus_cell.column) == ("x_0", 3)
        press(view, *(Keys.Key_Up,) * 4)
        assert view.focus_cell == Cell("x_0", 0, 3)


def test_tab_goes_from_array_to_array_and_then_leaves(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        visited = []
        for _ in range(3):
            press(view, Keys.Key_Tab)
            visited.append(view.focus_cell)
        assert visited == [Cell("x_0", 0, 0), Cell("w_0_0", 0, 0), Cell("y_0", 0, 0)]
        press(view, Keys.Key_Backtab)
        assert view.focus_cell == Cell("w_0_0", 0, 0)
        beside = QLineEdit(view)
        beside.show()
        press(view, Keys.Key_Tab, Keys.Key_Tab)
        assert beside.hasFocus()


def test_the_focus_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_board(qtbot, small_board()) as view:
        heard = Heard(monkeypatch)
        press(view, Keys.Key_Tab, Keys.Key_Tab, Keys.Key_Tab)
        assert heard.messages[0] == "x, channel 1 (0, 0) = 8"
        assert heard.messages[-1] == view.equation.text()
        assert name_of(view.surface) == "Convolution"
        assert description_of(view.equation) == view.equation.text()


def test_long_sums_are_announced_by_their_ends(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    board = convolution_board(numbers((4, 4, 4)), numbers((1, 4, 3, 3), 1))
    with open_board(qtbot, board) as view:
        heard = Heard(monkeypatch)
        view.set_focus_cell(Cell("y_0", 1, 1))
        value = board.columns[-1].grids[0].values[1, 1]
        assert heard.messages == [f"y1(1, 1) = 36 terms = {value:.0f}"]


def test_dragging_selects_a_block_and_escape_forgets_it(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        drag(view, Cell("x_0", 2, 3), Cell("x_0", 1, 1))
        selection = view.selection()
        assert selection is not None
        assert (selection.grid, selection.block) == ("x_0", (1, 1, 2, 3))
        press(view, Keys.Key_Escape)
        assert view.selection() is None


def test_shift_and_arrows_select(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        click(view, Cell("x_0", 0, 0))
        press(view, Keys.Key_Right, Keys.Key_Down, modifier=SHIFT)
        selection = view.selection()
        assert selection is not None
        assert selection.block == (0, 0, 2, 2)


def test_the_cells_are_as_large_as_the_room_allows(qtbot: QtBot) -> None:
    def height(view: BoardView) -> int:
        return view.surface.cell_rect(Cell("x_0", 0, 0)).height()

    with open_board(qtbot, small_board(), 900, 650) as view:
        large = height(view)
        view.resize(500, 300)
        assert height(view) < large
        assert view.surface.horizontalScrollBar().maximum() == 0


def test_a_tiny_view_scrolls(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board(), 320, 240) as view:
        assert view.height() == 240
        view.grab()
        bar = view.surface.horizontalScrollBar()
        assert bar.maximum() > 0
        view.set_focus_cell(Cell("y_0", 3, 3))
        assert view.surface.viewport().rect().contains(view.surface.cell_rect(Cell("y_0", 3, 3)))


def test_dragging_beside_the_arrays_scrolls(qtbot: QtBot) -> None:
    with open_board(qtbot, lecture_board(), 500, 400) as view:
        viewport = view.surface.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(2, 200))
        QTest.mouseMove(viewport, QPoint(2, 120))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(2, 120))
        assert view.surface.verticalScrollBar().value() == 80


def test_zoom_by_wheel_and_keys_and_back_to_fit(qtbot: QtBot) -> None:
    cell = Cell("y_0", 1, 1)

    def width(view: BoardView) -> int:
        return view.surface.cell_rect(cell).width()

    with open_board(qtbot, small_board(), 600, 400) as view:
        fitted = width(view)
        center = QPointF(middle(view, cell))
        wheel = QWheelEvent(
            center, view.surface.viewport().mapToGlobal(center), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
            CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.surface.viewport(), wheel)
        zoomed = width(view)
        assert zoomed > fitted
        # The cell under the pointer stays there.
        assert view.surface.cell_at(center) == cell
        press(view, "+")
        assert width(view) > zoomed
        press(view, "-", "-", "-", "-")
        assert width(view) < fitted + 2
        press(view, "0")
        assert width(view) == fitted


def test_numbers_that_grow_do_not_make_the_cells_jump_back(qtbot: QtBot) -> None:
    wide = small_board()
    narrow = with_values(wide, lambda grid: np.ones(grid.values.shape))
    with open_board(qtbot, wide) as view:
        width = view.surface.cell_rect(Cell("x_0", 0, 0)).width()
        view.show_board(narrow)
        assert view.surface.cell_rect(Cell("x_0", 0, 0)).width() == width


def test_another_board_is_drawn_as_if_it_were_the_first(qtbot: QtBot) -> None:
    first = convolution_board(numbers((2, 5, 5)), numbers((2, 2, 3, 3), 1))
    second = convolution_board(numbers((2, 5, 5)), numbers((2, 2, 3, 3), 7))
    with open_board(qtbot, first) as view:
        view.grab()
        view.show_board(second)
        changed = view.surface.viewport().grab().toImage()
        view.surface.fit()
        assert view.surface.viewport().grab().toImage() == changed
        view.show_board(first)
        assert view.surface.viewport().grab().toImage() != changed


def test_hovering_leaves_the_picture_of_the_numbers_as_it_is(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_board(qtbot, small_board()) as view:
        view.grab()
        painter = view.surface.board_painter()
        assert painter is not None
        drawn = []
        monkeypatch.setattr(painter, "paint_grids", lambda *arguments: drawn.append(arguments))
        hover(view, Cell("y_0", 1, 1))
        view.grab()
        assert view.surface.board_painter() is painter
        assert not drawn


def test_the_theme_changes_with_the_program(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        light = pixel(view, Cell("x_0", 0, 3))
        theme.manager().set_mode("dark")
        dark = pixel(view, Cell("x_0", 0, 3))
        theme.manager().set_mode("light")
        assert light.lightness() > 200 > 60 > dark.lightness()
        assert pixel(view, Cell("x_0", 0, 3)) == light


def test_signs_are_tinted_and_zero_is_not(qtbot: QtBot) -> None:
    with open_board(qtbot, board_of(-3.0, 0.0, 3.0)) as view:
        negative, zero, positive = (pixel(view, Cell("a", 0, column)) for column in range(3))
        assert negative.blue() > negative.red()
        assert positive.red() > positive.blue()
        assert zero.name() == theme.LIGHT.surface.lower()


def test_a_view_without_a_board_says_what_comes(qtbot: QtBot) -> None:
    with open_board(qtbot, None) as view:
        empty = view.grab().toImage()
        press(view, Keys.Key_Tab, Keys.Key_Escape, "+", "5")
        view.save("png")
        view.set_step(3)
        assert view.step is None
        view.show_board(small_board())
        assert view.grab().toImage() != empty
        view.show_board(None)
        qtbot.waitUntil(lambda: view.grab().toImage() == empty, timeout=2000)


def test_a_board_without_arrays(qtbot: QtBot) -> None:
    for columns in ((), (Column("Nothing", ()),)):
        with open_board(qtbot, Board("empty", "Empty", columns)) as view:
            press(view, Keys.Key_Right, Keys.Key_Tab)
            view.grab()
            assert view.focus_cell is None


def test_a_board_that_explains_nothing(qtbot: QtBot) -> None:
    with open_board(qtbot, board_of(1.0, 2.0)) as view:
        hover(view, Cell("a", 0, 1))
        click(view, Cell("a", 0, 1))
        assert view.pinned is None
        assert view.equation.text() == "a (0, 1) = 2"
        view.grab()


@pytest.mark.parametrize(
    ("value", "full"),
    [
        (float("nan"), "nan"), (float("inf"), "inf"), (float("-inf"), "−inf"), (1e-300, "1e−300"), (-1e12, "−1e+12"),
        (1e308, "1e+308"), (0.0, "0"), (-0.0004, "−0.0004"), (123456.0, "123456"),
    ],
)  # fmt: skip
def test_any_number_is_drawn_and_read(qtbot: QtBot, value: float, full: str) -> None:
    with open_board(qtbot, board_of(value)) as view:
        blank = pixel(view, Cell("a", 0, 0))
        image = view.surface.viewport().grab().toImage()
        rect = view.surface.cell_rect(Cell("a", 0, 0))
        row = {image.pixelColor(x, rect.center().y()).name() for x in range(rect.left() + 2, rect.right() - 2)}
        assert len(row) > 1, "there is ink"
        assert blank.isValid()
        hover(view, Cell("a", 0, 0))
        assert view.equation.text() == f"a (0, 0) = {full}"


def test_a_graph_lights_what_a_given_number_leads_to(qtbot: QtBot) -> None:
    with open_board(qtbot, graph_board()) as view:
        before = pixel(view, Cell("s", 1, 0))
        hover(view, Cell("x", 0, 0))
        qtbot.waitUntil(lambda: pixel(view, Cell("s", 1, 0)) != before, timeout=2000)
        hover(view, Cell("h", 1, 0))
        assert view.equation.text().startswith("h(1) = softplus(")


def test_a_given_number_lights_all_that_it_goes_into(qtbot: QtBot) -> None:
    given, inside, outside = Cell("x_0", 0, 0), Cell("y_0", 1, 1), Cell("y_0", 2, 2)
    with open_board(qtbot, small_board()) as view:
        before = [pixel(view, cell) for cell in (inside, outside)]
        hover(view, given)
        qtbot.waitUntil(lambda: len(view.surface.overlay.results) == 4, timeout=2000)
        assert set(view.surface.overlay.results) == {Cell("y_0", row, column) for row in (0, 1) for column in (0, 1)}
        assert pixel(view, inside) != before[0]
        assert pixel(view, outside) == before[1]
        view.set_step(0)
        leave(view)
        hover(view, given)
        assert view.surface.overlay.results == ()
        assert view.explanation is not None, "a step stays explained"
        view.set_step(None)
        view.show_board(pooling_board())
        hover(view, Cell("x", 4, 4))
        qtbot.waitSignal(view._finder.found, timeout=2000).wait()
        assert view.surface.overlay.results == ()


def test_the_largest_is_written_as_such(qtbot: QtBot) -> None:
    with open_board(qtbot, pooling_board()) as view:
        hover(view, Cell("y", 1, 0))
        assert view.equation.text() == "y(1, 0) = max(1, 2, −1, 5) = 5"


def test_long_equations_leave_terms_out_but_can_be_copied(qtbot: QtBot) -> None:
    count = 300
    cells = tuple(Cell("a", 0, column) for column in range(3))
    terms = tuple(Term((cells[index % 2],), 1.0) for index in range(count))
    explanation = Explanation(cells[2], "s", terms, 300.0, text="Many terms.")
    board = board_of(1.0, 1.0, 300.0, explain=lambda cell: explanation if cell == cells[2] else None)
    with open_board(qtbot, board, 500, 400) as view:
        hover(view, cells[2])
        lines = ["".join(run.text for _, run in line) for line in view.equation.shown_lines()]
        assert len(lines) <= 3
        assert lines[0].startswith("s = 1 + 1 + ")
        assert "terms … + 1" in "".join(lines)
        assert lines[-2].endswith(" = 300")
        assert lines[-1] == "Many terms."
        view.copy_equation()
        assert QApplication.clipboard().text().count("+") == count - 1


def test_titles_that_are_cut_short_are_told_in_full(qtbot: QtBot) -> None:
    title = "The gradient of the loss with respect to the third kernel"
    board = Board("b", "B", (Column("", (Grid("a", title, np.ones((1, 1))),)),))
    with open_board(qtbot, board) as view:
        place = view.surface.arrangement
        assert place is not None
        point = place.places["a"].title.center() + view.surface.origin()
        assert view.surface.title_at(point.toPoint()) == title
