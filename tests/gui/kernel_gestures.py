"""What a hand does with a kernel editor."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sightglass.algorithms.values import Matrix
from sightglass.widgets import theme
from sightglass.widgets.kernel_editor import KernelEditor

Keys = Qt.Key
H1: Matrix = ((0, 1 / 8, 0), (1 / 8, 1 / 2, 1 / 8), (0, 1 / 8, 0))
SOBEL: Matrix = ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1))


@contextmanager
def open_editor(qtbot: QtBot) -> Iterator[KernelEditor]:
    """Show an editor of a Sobel kernel with the focus in its table."""
    theme.manager().set_mode("light")
    result = KernelEditor()
    qtbot.addWidget(result)
    result.resize(400, 400)
    result.set_value(SOBEL)
    with qtbot.waitExposed(result):
        result.show()
    result.activateWindow()
    result._table.setFocus()
    yield result
    result.close()


def go_to(editor: KernelEditor, row: int, column: int) -> None:
    editor._table.select_cell((row, column))


def press(editor: KernelEditor, *keys: Qt.Key | str) -> None:
    """Type as a person does: into the cell's editor where one is open, else into the table."""
    for key in keys:
        target: QWidget = editor._table.findChild(QLineEdit) or editor._table
        if isinstance(key, str):
            for character in key:
                target = editor._table.findChild(QLineEdit) or editor._table
                QTest.keyClicks(target, character)
        else:
            QTest.keyClick(target, key)
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, 52)  # deferred deletion of the cell's editor


def shown(editor: KernelEditor) -> list[list[str]]:
    model = editor._model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def paste(editor: KernelEditor, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(editor._table, Keys.Key_V, Qt.KeyboardModifier.ControlModifier)
