"""Saving and opening sessions as a person does, and what is open then."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from sightglass.app.main_window import MainWindow
from tests.gui.conftest import PATIENCE


def names(window: MainWindow) -> list[str]:
    return [entry.name for entry in window.workspace.entries]


def parameters(window: MainWindow, name: str) -> Any:
    state = window.docks[name].state()
    assert state is not None
    return state.parameters


def save(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.sessions.done, timeout=PATIENCE):
        window.sessions.save_to(path)


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.sessions._look_soon.isActive(), timeout=PATIENCE)


def open_session(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    index = window.undo_stack.index()
    window.canvas.files_dropped.emit([path])
    qtbot.waitUntil(lambda: window.undo_stack.index() > index, timeout=PATIENCE)
