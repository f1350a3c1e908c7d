from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sightglass.app.main_window import MainWindow
from sightglass.app.settings import Settings


def test_the_profile_dock_never_comes_back_empty(window: MainWindow, qtbot: QtBot) -> None:
    view = window.canvas.view
    window.canvas.set_tool("profile")
    centre = view.rect().center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=centre - QPoint(100, 0))
    qtbot.mouseMove(view, centre)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=centre + QPoint(100, 0))
    assert window.profile_dock.isVisible()
    # The line is still there after the docks are put back.
    window.arrangement.reset()
    assert window.profile_dock.isVisible()
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    assert again.profile_dock.isHidden()
    again.arrangement.reset()
    assert again.profile_dock.isHidden()
    again.close()
