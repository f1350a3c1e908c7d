"""Playing the steps of a blackboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Cell
from sightglass.widgets.board import BoardBar, BoardView
from tests.gui.announced import Heard
from tests.gui.board_gestures import LEFT, Keys, hover, leave, open_board, pixel, press
from tests.gui.boards import convolution_board, numbers, pooling_board, small_board

FASTEST = 5


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[BoardView]:
    with open_board(qtbot, small_board()) as view:
        yield view


@pytest.fixture
def bar(qtbot: QtBot, view: BoardView) -> BoardBar:
    bar = BoardBar(view)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_numbers_that_are_yet_to_come_are_not_in_view(qtbot: QtBot, view: BoardView) -> None:
    ground = view.surface.viewport().grab().toImage().pixelColor(1, 1)
    with qtbot.waitSignal(view.step_changed) as told:
        view.set_step(5)
    assert told.args == [5]
    assert view.step_count == 16
    assert pixel(view, Cell("y_0", 1, 0)) != ground
    assert pixel(view, Cell("y_0", 1, 2)) == ground
    assert pixel(view, Cell("y_0", 3, 3)) == ground
    hover(view, Cell("y_0", 3, 3))
    assert view.equation.text().startswith("y1(1, 1) = "), "the step stays explained"
    assert view.text_of(Cell("y_0", 3, 3)) == "y, channel 1 (3, 3) is computed in step 16"
    view.set_step(None)
    assert pixel(view, Cell("y_0", 3, 3)) != ground


def test_a_step_is_explained_with_its_products_in_the_window(view: BoardView) -> None:
    view.set_step(5)
    assert view.explanation is not None
    assert view.explanation.cell == Cell("y_0", 1, 1)
    played = view.surface.viewport().grab().toImage()
    view.set_step(None)
    hover(view, Cell("y_0", 1, 1))
    inside = view.surface.cell_rect(Cell("x_0", 1, 1))
    hovered = view.surface.viewport().grab().toImage()
    assert played.copy(inside) != hovered.copy(inside), "the products take the place of the numbers"


def test_the_pointer_looks_elsewhere_and_comes_back_to_the_step(view: BoardView) -> None:
    view.set_step(5)
    hover(view, Cell("y_0", 0, 0))
    assert view.explanation is not None
    assert view.explanation.cell == Cell("y_0", 0, 0)
    leave(view)
    assert view.explanation.cell == Cell("y_0", 1, 1)


def test_steps_beyond_the_ends_are_the_ends(view: BoardView) -> None:
    view.set_step(99)
    assert view.step == 15
    view.set_step(-3)
    assert view.step == 0


def test_a_step_stays_with_other_numbers_and_goes_with_another_board(qtbot: QtBot, view: BoardView) -> None:
    view.set_step(7)
    view.show_board(convolution_board(numbers((1, 4, 4), 9), numbers((1, 1, 3, 3), 1)))
    assert view.step == 7
    with qtbot.waitSignal(view.step_changed):
        view.show_board(pooling_board())
    assert view.step is None


def test_it_plays_to_the_end_and_again_from_the_start(qtbot: QtBot, view: BoardView, bar: BoardBar) -> None:
    seen = []
    view.step_changed.connect(seen.append)
    bar.speed.setCurrentIndex(FASTEST)
    QTest.mouseClick(bar.play, LEFT)
    assert bar.is_playing
    qtbot.waitUntil(lambda: not bar.is_playing, timeout=10_000)
    assert seen[0] == 0
    assert seen[-1] == view.step == 15
    assert seen == sorted(seen)
    assert not bar.play.isChecked()
    assert not bar.on.isEnabled()
    QTest.mouseClick(bar.play, LEFT)
    assert view.step == 0
    QTest.mouseClick(bar.play, LEFT)
    assert not bar.is_playing


def test_steps_without_time_are_skipped(
    qtbot: QtBot, view: BoardView, bar: BoardBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr("sightglass.widgets.board.bar.time.perf_counter", lambda: clock[0])
    bar.set_playing(True)
    clock[0] += 2.6
    qtbot.waitUntil(lambda: view.step == 5, timeout=2000)
    bar.set_playing(False)


def test_buttons_and_keys_step(view: BoardView, bar: BoardBar) -> None:
    QTest.mouseClick(bar.on, LEFT)
    assert view.step == 0
    assert not bar.back.isEnabled()
    for key, step in (
        (Keys.Key_Right, 1), (Keys.Key_Right, 2), (Keys.Key_Left, 1), (Keys.Key_End, 15), (Keys.Key_Home, 0),
    ):  # fmt: skip
        QTest.keyClick(bar.on, key)
        assert view.step == step
    bar.slider.setValue(9)
    assert view.step == 9
    assert bar.position.text() == "10 / 16"
    QTest.mouseClick(bar.back, LEFT)
    assert view.step == 8
    QTest.mouseClick(bar.finish, LEFT)
    assert view.step is None
    assert bar.position.text() == "16 steps"
    QTest.mouseClick(bar.back, LEFT)
    assert view.step == 15


def test_space_plays_and_pauses_from_the_board(view: BoardView, bar: BoardBar) -> None:
    press(view, Keys.Key_Space)
    assert bar.is_playing
    press(view, Keys.Key_Space)
    assert not bar.is_playing
    assert view.step == 0


def test_a_step_by_hand_is_announced(view: BoardView, bar: BoardBar, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = Heard(monkeypatch)
    QTest.mouseClick(bar.on, LEFT)
    assert heard.messages == [f"1 / 16: {view.equation.text()}"]


def test_a_board_without_steps_cannot_be_played(view: BoardView, bar: BoardBar) -> None:
    bar.set_playing(True)
    view.show_board(pooling_board())
    assert not bar.is_playing
    assert not bar.play.isEnabled()
    press(view, Keys.Key_Space)
    assert not bar.is_playing
    view.show_board(small_board())
    assert bar.play.isEnabled()
    assert bar.slider.maximum() == 15


def test_nothing_plays_out_of_sight(qtbot: QtBot, view: BoardView) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    bar = BoardBar(view)
    layout = QVBoxLayout(box)
    layout.addWidget(bar)
    box.show()
    bar.set_playing(True)
    box.hide()
    assert not bar.is_playing
