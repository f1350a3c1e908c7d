"""Keys of views that the window has as shortcuts too: the view that has the focus gets them, and Qt finds no doubt."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import Axis, Curve, Plot, Table
from sightglass.widgets.equation_view import EquationView
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.kernel_editor import KernelEditor
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.surface_view import SurfaceView
from sightglass.widgets.table_view import TableView
from sightglass.widgets.window_view import WindowView

Keys = QKeySequence.StandardKey


class Program(QMainWindow):
    """A window with the commands that clash, and a control that has no use for them."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.button = QPushButton("Other")
        self.column.addWidget(self.button)
        self.setCentralWidget(body)
        for name, key in (("copy", Keys.Copy), ("paste", Keys.Paste), ("rename", "F2")):
            action = QAction(name, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _checked=False, name=name: self.done.append(name))
            self.addAction(action)


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    window = Program()
    qtbot.addWidget(window)
    yield window
    window.close()


def show(program: Program, view: QWidget, qtbot: QtBot) -> None:
    program.column.addWidget(view)
    with qtbot.waitExposed(program):
        program.show()
    program.activateWindow()
    view.setFocus()
    QApplication.clipboard().clear()


def press(key: QKeySequence.StandardKey | str) -> None:
    """As the window system does it: shortcuts have their chance first."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keySequence(focused, QKeySequence(key))


def a_matrix() -> QWidget:
    view = MatrixView()
    view.show_matrix([[1, 2], [3, 4]])
    return view


def a_window() -> QWidget:
    view = WindowView()
    view.show_window([[1.0]], [[2.0]], [[2.0]], 2.0)
    return view


def a_surface() -> QWidget:
    view = SurfaceView()
    view.show_surface(np.eye(4), Axis("u"), Axis("v"))
    return view


def an_equation() -> QWidget:
    view = EquationView()
    view.show_latex("x", "x")
    return view


def a_table() -> QWidget:
    view = TableView()
    view.show_table(Table("t", "T", ("A",), ((1,),)))
    return view


def a_plot() -> QWidget:
    view = PlotView()
    view.show_plot(Plot("p", "P", Axis("x"), Axis("y"), (Curve("a", np.arange(3), np.arange(3)),)))
    return view


@pytest.mark.parametrize("make", [KernelEditor, a_matrix, a_window, a_surface, an_equation, a_table, a_plot])
def test_copy_belongs_to_the_view_in_focus_and_else_to_the_window(
    program: Program, qtbot: QtBot, make: Callable[[], Any]
) -> None:
    view = make()
    figures: list[object] = []
    # Figures come to the clipboard by the program, which paints them in the background.
    heard = desk().copy_requested.connect(lambda content, _view: figures.append(content))
    show(program, view, qtbot)
    press(Keys.Copy)
    content: QMimeData | None = QApplication.clipboard().mimeData()
    assert figures or (content is not None and (content.hasText() or content.hasImage()))
    desk().disconnect(heard)
    assert program.done == []
    program.button.setFocus()
    press(Keys.Copy)
    assert program.done == ["copy"]


def test_paste_belongs_to_the_kernel_in_focus_and_copies_nothing_to_the_window(program: Program, qtbot: QtBot) -> None:
    editor = KernelEditor()
    show(program, editor, qtbot)
    QApplication.clipboard().setText("1\t2\n3\t4")
    press(Keys.Paste)
    assert editor.value() == ((1, 2), (3, 4))
    QTest.keyClick(editor._table, Qt.Key.Key_Delete)
    assert editor.value() == ((1, 2), (3, 0))
    assert program.done == []


def test_an_entry_being_typed_is_copied_and_pasted_as_text(program: Program, qtbot: QtBot) -> None:
    editor = KernelEditor()
    show(program, editor, qtbot)
    QApplication.clipboard().setText("7")
    QTest.keyClicks(editor._table, "2")
    entry = editor._table.findChild(QLineEdit)
    assert entry is not None
    entry.setFocus()
    press(Keys.Paste)
    assert entry.text() == "27"
    assert program.done == []
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert editor.value()[1][1] == 27


def test_f2_opens_a_cell_of_the_kernel_in_focus(program: Program, qtbot: QtBot) -> None:
    editor = KernelEditor()
    show(program, editor, qtbot)
    for _ in range(2):
        # Pressed again in the open cell, it has nothing more to do.
        press("F2")
        entry = editor._table.findChild(QLineEdit)
        assert entry is not None
        entry.setFocus()
    QTest.keyClicks(entry, "9")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert editor.value()[1][1] == 9
    assert program.done == []
    program.button.setFocus()
    press("F2")
    assert program.done == ["rename"]


def test_the_keys_are_written_in_the_menu_without_being_shortcuts() -> None:
    view = MatrixView()
    (action,) = view.actions()
    assert action.text() == f"Copy numbers\t{QKeySequence(Keys.Copy).toString(QKeySequence.SequenceFormat.NativeText)}"
    assert action.shortcut().isEmpty()
    view.deleteLater()
