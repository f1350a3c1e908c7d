"""The dock with the thumbnails, used with mouse and keys."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import Qt as GuiQt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.app.main_window import MainWindow
from sightglass.app.tips import plain_tip
from sightglass.app.workspace_dock import WorkspaceDock
from tests.gui.conftest import SharedWindow, add_image, window_holder

CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.fixture
def first_dock() -> str:
    return "contrast"


@pytest.fixture
def shared() -> Iterator[SharedWindow]:
    yield from window_holder()


@pytest.fixture
def dock(window: MainWindow) -> WorkspaceDock:
    """The dock with images "0" to "3", of which "3" is current."""
    first = window.workspace.entries[0].identity
    for number in range(4):
        add_image(window, Image.of(np.full((16, 16), 50 * number, np.uint8), str(number)))
    window.workspace.remove({first})
    return window.workspace_dock


def click(qtbot: QtBot, dock: WorkspaceDock, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    item = dock.list.item(row)
    dock.list.scrollToItem(item)
    position: QPoint = dock.list.visualItemRect(item).center()
    qtbot.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, modifier, position)


def selected(dock: WorkspaceDock) -> set[str]:
    return {item.text() for item in dock.list.selectedItems()}


def test_control_and_shift_select_several(window: MainWindow, dock: WorkspaceDock, qtbot: QtBot) -> None:
    click(qtbot, dock, 0)
    assert selected(dock) == {"0"}
    click(qtbot, dock, 2, CONTROL)
    assert selected(dock) == {"0", "2"}
    assert window.workspace.current is not None
    assert window.workspace.current.name == "2"
    click(qtbot, dock, 3, CONTROL)
    assert selected(dock) == {"0", "2", "3"}
    click(qtbot, dock, 2, CONTROL)
    assert selected(dock) == {"0", "3"}
    click(qtbot, dock, 0)
    click(qtbot, dock, 2, SHIFT)
    assert selected(dock) == {"0", "1", "2"}


def test_several_images_go_in_one_undo_step(window: MainWindow, dock: WorkspaceDock, qtbot: QtBot) -> None:
    click(qtbot, dock, 1)
    click(qtbot, dock, 3, CONTROL)
    qtbot.keyClick(dock.list, Qt.Key.Key_Delete)
    assert [entry.name for entry in window.workspace.entries] == ["0", "2"]
    assert window.undo_stack.undoText() == "Remove 2 images"
    window.undo_stack.undo()
    assert [entry.name for entry in window.workspace.entries] == ["0", "1", "2", "3"]


def test_the_list_follows_what_is_current_elsewhere(window: MainWindow, dock: WorkspaceDock, qtbot: QtBot) -> None:
    click(qtbot, dock, 0)
    click(qtbot, dock, 2, CONTROL)
    window.commands.find("Edit/Previous image").trigger()
    assert selected(dock) == {"1"}
    assert dock.list.currentRow() == 1


def test_a_name_is_never_read_as_html(window: MainWindow, dock: WorkspaceDock) -> None:
    name = "<b>a & b</b>"
    add_image(window, Image.of(np.zeros((4, 4), np.uint8), name))
    tip = dock.list.item(dock.list.count() - 1).toolTip()
    assert "&lt;b&gt;a &amp; b&lt;/b&gt;<br>" in tip
    assert GuiQt.mightBeRichText(tip)
    assert dock.list.item(0).toolTip().startswith("0\n")


def test_a_tip_without_markup_stays_as_it_is() -> None:
    assert plain_tip("a & b, 3 < 4\nc") == "a & b, 3 < 4\nc"
