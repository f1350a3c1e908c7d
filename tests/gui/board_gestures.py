"""What a hand does with a blackboard."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Board, Cell
from sightglass.widgets import theme
from sightglass.widgets.board import BoardView

Keys = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@contextmanager
def open_board(qtbot: QtBot, board: Board | None, width: int = 900, height: int = 650) -> Iterator[BoardView]:
    """Show a board with the keyboard's focus in it."""
    theme.manager().set_mode("light")
    view = BoardView()
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show_board(board)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.surface.setFocus()
    qtbot.waitUntil(view.surface.hasFocus, timeout=2000)
    # A pointer that some test before left there is elsewhere.
    leave(view)
    yield view
    view.close()


def middle(view: BoardView, cell: Cell) -> QPoint:
    return view.surface.cell_rect(cell).center()


def hover(view: BoardView, cell: Cell) -> None:
    # A pointer that is there already, from the test before, would not move.
    QTest.mouseMove(view.surface.viewport(), QPoint(1, 1))
    QTest.mouseMove(view.surface.viewport(), middle(view, cell))


def leave(view: BoardView) -> None:
    QApplication.sendEvent(view.surface.viewport(), QEvent(QEvent.Type.Leave))


def click(view: BoardView, cell: Cell, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.surface.viewport(), LEFT, modifier, middle(view, cell))


def double_click(view: BoardView, cell: Cell) -> None:
    QTest.mouseDClick(view.surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(view, cell))


def drag(view: BoardView, start: Cell, end: Cell) -> None:
    viewport = view.surface.viewport()
    QTest.mousePress(viewport, LEFT, Qt.KeyboardModifier.NoModifier, middle(view, start))
    QTest.mouseMove(viewport, middle(view, end))
    QTest.mouseRelease(viewport, LEFT, Qt.KeyboardModifier.NoModifier, middle(view, end))


def press(view: BoardView, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Type as a person does: into the open cell, or else onto the board."""
    for key in keys:
        for one in key if isinstance(key, str) else (key,):
            target: QWidget = view.editing.editor or view.surface
            if isinstance(one, str):
                QTest.keyClicks(target, one)
            else:
                QTest.keyClick(target, one, modifier)


def paste(view: BoardView, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(view, Keys.Key_V, modifier=CONTROL)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def pixel(view: BoardView, cell: Cell) -> QColor:
    """Give the background of a cell: near its corner, within the lines."""
    point = view.surface.cell_rect(cell).topLeft() + QPoint(4, 4)
    return view.surface.viewport().grab().toImage().pixelColor(point)
