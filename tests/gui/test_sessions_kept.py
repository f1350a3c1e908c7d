"""Sessions that are kept between two starts, and while a person works."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.app.main_window import MainWindow
from sightglass.app.session import service
from sightglass.app.settings import Settings
from tests.gui.classifier_gestures import wait
from tests.gui.conftest import PATIENCE, add_image
from tests.gui.session_gestures import at_rest, names, parameters


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_LOOK_MILLISECONDS", 10)


@pytest.fixture
def started(qtbot: QtBot) -> Callable[..., MainWindow]:
    """Start a window that keeps its session in a folder."""

    def start(folder: Path, *paths: Path, fresh: bool = False) -> MainWindow:
        window = MainWindow(Settings())
        window.open_at_start(list(paths), folder, fresh=fresh)
        with qtbot.waitSignal(window.started):
            window.show()
        qtbot.waitUntil(lambda: window.sessions.autosave is not None and bool(names(window)), timeout=PATIENCE)
        qtbot.addWidget(window)
        return window

    return start


def test_a_clean_close_keeps_what_is_open_and_the_next_start_shows_it(
    started: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "autosave"
    window = started(folder)
    add_image(window, Image.of(np.zeros((8, 8), np.uint8), "mine"))
    wait(qtbot, lambda: window.active is not None)
    assert window.active is not None
    window.active.set_parameters(window.active.parameters.replaced(transform="gamma", gamma=3.0))
    window.close()

    again = started(folder)
    wait(qtbot, lambda: again.active is not None)
    assert names(again) == ["Photographer", "mine"]
    assert parameters(again, "contrast").gamma == 3.0
    # Nothing has happened that a person would have to be told of, or could undo.
    assert (again.messages.isHidden(), again.canvas.view.awaited_text) == (True, "")
    assert not again.undo_stack.canUndo()
    second = started(folder)
    assert names(second) == ["Photographer"]
    second.close()
    again.close()


def test_beginning_afresh_leaves_what_is_kept_for_the_next_start(
    started: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "autosave"
    window = started(folder)
    add_image(window, Image.of(np.zeros((8, 8), np.uint8), "mine"))
    window.close()
    fresh = started(folder, fresh=True)
    assert names(fresh) == ["Photographer"]
    # While it is open, another start has what was kept before.
    again = started(folder)
    assert names(again) == ["Photographer", "mine"]
    again.close()
    fresh.close()


def test_what_cannot_be_brought_back_is_told_and_the_program_begins_afresh(
    started: Callable[..., MainWindow], tmp_path: Path
) -> None:
    folder = tmp_path / "autosave"
    started(folder).close()
    (folder / "1" / "session.json").write_text("{")
    again = started(folder)
    assert names(again) == ["Photographer"]
    assert "could not be brought back" in again.messages.text.text()
    assert (folder / "1-damaged" / "session.json").is_file()
    again.close()


def test_what_ended_the_program_at_each_start_is_put_aside(started: Callable[..., MainWindow], tmp_path: Path) -> None:
    folder = tmp_path / "autosave"
    first = started(folder)
    add_image(first, Image.of(np.zeros((8, 8), np.uint8), "mine"))
    first.close()
    (folder / "1" / "opening").write_bytes(b"..")
    again = started(folder)
    assert names(again) == ["Photographer"]
    assert "ended each time that it was brought back" in again.messages.text.text()
    assert len(list((folder / "1-damaged").glob("*.png"))) == 2
    again.close()
    assert not (folder / "1" / "opening").exists()


def test_changes_are_kept_while_a_person_works(
    started: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = started(tmp_path / "autosave")
    assert window.sessions.autosave is not None
    window.sessions.autosave.set_delay(0.02)
    state = tmp_path / "autosave" / "1" / "session.json"
    qtbot.waitUntil(lambda: state.is_file() and '"Photographer"' in state.read_text(), timeout=PATIENCE)
    window.workspace.rename(window.workspace.entries[0].identity, "renamed")
    qtbot.waitUntil(lambda: '"renamed"' in state.read_text(), timeout=PATIENCE)
    autosave = window.sessions.autosave
    assert autosave is not None
    qtbot.waitUntil(lambda: not autosave.worker.is_busy and not autosave._save_soon.isActive(), timeout=PATIENCE)
    at_rest(window, qtbot)
    written = state.stat().st_mtime_ns
    QApplication.processEvents()
    qtbot.wait(100)
    # Where nothing changes, nothing is written.
    assert state.stat().st_mtime_ns == written
    window.close()


def test_a_change_while_the_last_one_is_being_kept_is_kept_right_after_it(
    started: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    window = started(tmp_path / "autosave")
    autosave = window.sessions.autosave
    assert autosave is not None
    autosave.save()
    window.workspace.rename(window.workspace.entries[0].identity, "renamed")
    autosave.save()
    qtbot.waitUntil(lambda: not autosave.worker.is_busy, timeout=PATIENCE)
    state = tmp_path / "autosave" / "1" / "session.json"
    qtbot.waitUntil(lambda: '"renamed"' in state.read_text(), timeout=PATIENCE)
    window.close()
