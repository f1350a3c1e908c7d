"""Sessions in the window: saved, opened, undone, and kept between two starts."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.classifier import Classifier
from sightglass.algorithms.image import Image, Region
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.docks.flow import FlowPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.session import service
from sightglass.app.session.model import Film
from sightglass.app.session.window_state import take
from sightglass.app.settings import Settings
from sightglass.widgets.canvas.profile import Line
from sightglass.widgets.run_bar import RunState
from tests.app.test_frames import write_video
from tests.gui.classifier_gestures import opened as opened_classifier
from tests.gui.classifier_gestures import result, wait
from tests.gui.conftest import PATIENCE, Opener, add_image, settle


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_LOOK_MILLISECONDS", 10)


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


def test_all_that_was_saved_is_there_again(window: MainWindow, qtbot: QtBot, open_dock: Opener, tmp_path: Path) -> None:
    path = tmp_path / "run.sightglass"
    contrast = window.docks["contrast"].panel
    assert contrast is not None
    contrast.set_parameters(contrast.parameters.replaced(transform="gamma", gamma=0.4))
    first = window.workspace.entries[0]
    other = add_image(window, Image.of(np.arange(600, dtype=np.uint16).reshape(20, 30), "deep", 12))
    contrast.inputs.choose(0, first.identity)
    settle(qtbot, contrast)
    filtering = open_dock("filter")
    assert filtering.body.pages is not None
    filtering.body.pages.bar.setCurrentIndex(2)
    window.canvas.mode = "single"
    window.canvas.primary_key = "input"
    window.canvas.set_selection(Region(1, 2, 10, 12))
    settle(qtbot, filtering)
    save(window, path, qtbot)
    saved = take(window)

    window.workspace.remove({first.identity, other.identity})
    contrast.set_parameters(contrast.parameters.replaced(gamma=2.0))
    filtering.body.pages.bar.setCurrentIndex(0)
    window.canvas.mode = "divider"
    window.docks["contrast"].open()
    window.workspace_dock.hide()
    open_session(window, path, qtbot)

    assert names(window) == ["Photographer", "deep"]
    current = window.workspace.current
    assert current is not None
    assert (current.name, current.image.bit_depth) == ("deep", 12)
    np.testing.assert_array_equal(current.image.pixels, other.image.pixels)
    assert parameters(window, "contrast").gamma == 0.4
    assert contrast.entries()[0] is window.workspace.entries[0]
    assert window.active is filtering
    assert filtering.body.pages.bar.currentIndex() == 2
    assert window.canvas.selection == Region(1, 2, 10, 12)
    assert window.workspace_dock.isVisible()
    settle(qtbot, filtering)
    assert (window.canvas.mode, window.canvas.primary_key) == ("single", "input")
    assert take(window).docks["filter"] == saved.docks["filter"]


def test_zoom_tool_and_line_are_there_again(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path, canvas, panel = tmp_path / "run.sightglass", window.canvas, window.active
    assert panel is not None
    canvas.set_tool("profile")
    pane = canvas.view.current_pane()
    assert pane is not None
    canvas.view.ruler.lay(Line(10.0, 20.0, 200.0, 30.0), pane.frame)
    canvas.view.zoom_to(3.0)
    canvas.view.pan(pane, 40.0, -25.0)
    before = canvas.viewport()
    save(window, path, qtbot)
    at_rest(window, qtbot)
    canvas.fit()
    at_rest(window, qtbot)
    assert not window.sessions.is_changed, "to look elsewhere changes nothing"
    assert window.profile_dock.isVisible()

    canvas.set_tool("pan")
    canvas.clear_profile()
    # An image of another size in between has neither.
    add_image(window, Image.of(np.zeros((8, 8), np.uint8), "other"))
    settle(qtbot, panel)
    at_rest(window, qtbot)
    assert window.sessions.is_changed
    open_session(window, path, qtbot)
    settle(qtbot, panel)
    qtbot.waitUntil(lambda: canvas.viewport() == before, timeout=PATIENCE)
    assert canvas.tool == "profile"
    assert canvas.view.ruler.line == Line(10.0, 20.0, 200.0, 30.0)
    assert window.profile_dock.isVisible()
    canvas.fit()
    canvas.set_pictures(canvas.pictures)
    assert canvas.viewport() != before, "a hand has the last word"


def test_undo_brings_back_what_was_open_before(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path, panel = tmp_path / "run.sightglass", window.active
    assert panel is not None
    save(window, path, qtbot)
    save(window, tmp_path / "other.sightglass", qtbot)
    entry = add_image(window, Image.of(np.zeros((8, 8), np.uint8), "unsaved"))
    panel.set_parameters(panel.parameters.replaced(transform="gamma", gamma=3.0))
    open_session(window, path, qtbot)
    assert names(window) == ["Photographer"]
    assert window.undo_stack.undoText() == "Open run.sightglass"
    window.undo_stack.undo()
    assert window.workspace.current is entry
    assert parameters(window, "contrast").gamma == 3.0
    assert window.sessions.path == tmp_path / "other.sightglass"
    window.undo_stack.undo()
    assert parameters(window, "contrast").gamma != 3.0


def test_what_was_changed_a_moment_ago_counts_as_changed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = window.active
    assert panel is not None
    # Docks still find their places just after the start.
    for _ in range(2):
        save(window, tmp_path / "run.sightglass", qtbot)
        at_rest(window, qtbot)
    assert not window.sessions.kept().is_changed
    panel.set_parameters(panel.parameters.replaced(transform="gamma", gamma=3.0))
    assert window.sessions.kept().is_changed


def test_a_save_does_not_name_a_session_that_came_meanwhile(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    save(window, tmp_path / "one.sightglass", qtbot)
    add_image(window, Image.of(np.zeros((8, 8), np.uint8), "more"))
    open_session(window, tmp_path / "one.sightglass", qtbot)
    with qtbot.waitSignal(window.sessions.done, timeout=PATIENCE):
        window.sessions.save_to(tmp_path / "two.sightglass")
        window.undo_stack.undo()
    assert names(window) == ["Photographer", "more"]
    assert window.sessions.path == tmp_path / "one.sightglass"


def test_a_new_session_begins_afresh_and_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.active
    assert panel is not None
    panel.set_parameters(panel.parameters.replaced(transform="gamma", gamma=3.0))
    add_image(window, Image.of(np.zeros((8, 8), np.uint8), "mine"))
    window.commands.find("File/New session").trigger()
    qtbot.waitUntil(lambda: names(window) == ["Photographer"], timeout=PATIENCE)
    assert parameters(window, "contrast") == panel.algorithm.parameters()
    window.undo_stack.undo()
    assert names(window) == ["Photographer", "mine"]
    assert parameters(window, "contrast").gamma == 3.0


def test_the_title_names_the_session_and_whether_it_was_changed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = window.active
    assert panel is not None
    assert window.windowTitle() == "Photographer – Sightglass"
    save(window, tmp_path / "a [*] b.sightglass", qtbot)
    assert window.windowTitle() == "a [*][*] b[*] – Photographer – Sightglass"
    at_rest(window, qtbot)
    assert not window.isWindowModified()
    before = panel.parameters
    panel.set_parameters(before.replaced(transform="gamma", gamma=3.0))
    qtbot.waitUntil(window.isWindowModified, timeout=PATIENCE)
    window.undo_stack.undo()
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=PATIENCE)
    window.workspace_dock.hide()
    qtbot.waitUntil(window.isWindowModified, timeout=PATIENCE)
    with qtbot.waitSignal(window.sessions.done, timeout=PATIENCE):
        window.commands.find("File/Save session").trigger()
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=PATIENCE)
    assert window.settings.recent_files[0].name == "a [*] b.sightglass"


def test_what_is_refused_changes_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.sightglass"
    path.write_bytes(b"PK and no more")
    before = take(window)
    window.files.open_paths([path])
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    assert "“broken.sightglass” is no session, or a damaged one" in window.messages.text.text()
    # Docks still find their places just after the start.
    assert replace(take(window), layout=before.layout) == before
    assert not window.undo_stack.canUndo()


def test_a_failed_save_is_told_and_the_session_stays_changed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.sessions.save_to(tmp_path / "nowhere" / "run.sightglass")
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    assert "does not exist" in window.messages.text.text()
    assert window.sessions.path is None


def test_a_training_is_saved_while_it_runs_and_gone_on_with(
    window: MainWindow, qtbot: QtBot, open_dock: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel: ClassifierPanel = opened_classifier(open_dock, monkeypatch)
    path = tmp_path / "run.sightglass"
    panel.set_parameters(Classifier(epochs=1000))
    panel.run_bar.run.click()
    wait(qtbot, lambda: result(panel).trained.batches > 5)
    save(window, path, qtbot)
    panel.run_bar.run.click()
    wait(qtbot, lambda: panel.run_bar.state is RunState.PAUSED)
    panel.compare.show_result(result(panel))
    panel.compare.keep_run()
    runs = panel.compare.kept
    save(window, path, qtbot)
    window.commands.find("File/New session").trigger()
    wait(qtbot, lambda: result(panel).trained.batches == 0 and panel.classifier == Classifier())
    assert panel.compare.kept == ()
    open_session(window, path, qtbot)
    assert panel.compare.kept == runs
    assert len(runs[0].losses) > 5
    wait(qtbot, lambda: result(panel).trained.batches > 5)
    wait(qtbot, lambda: panel._to_go_on_with is None)
    assert panel.classifier == Classifier(epochs=1000)
    assert panel.run_bar.state is RunState.PAUSED
    batches = result(panel).trained.batches
    saved = take(window).docks["classifier"].training
    assert saved is not None
    assert saved.batches == batches
    # What undo brings back is as far as it had come.
    window.undo_stack.undo()
    wait(qtbot, lambda: result(panel).trained.batches == 0 and panel.classifier == Classifier())
    window.undo_stack.undo()
    wait(qtbot, lambda: result(panel).trained.batches >= batches and panel._to_go_on_with is None)
    batches = result(panel).trained.batches
    panel.run_bar.run.click()
    wait(qtbot, lambda: result(panel).trained.batches > batches)


def test_a_film_is_open_again_at_its_frame(window: MainWindow, qtbot: QtBot, open_dock: Opener, tmp_path: Path) -> None:
    path, film = tmp_path / "run.sightglass", write_video(tmp_path / "film.avi", 6)
    panel = cast(FlowPanel, open_dock("flow"))
    player = panel.player
    player.open([film])
    qtbot.waitUntil(lambda: player.pair is not None, timeout=PATIENCE)
    with qtbot.waitSignal(player.pair_changed, timeout=PATIENCE):
        player.go_to(3)
    save(window, path, qtbot)
    player.close_sequence()
    assert panel.film() is None
    open_session(window, path, qtbot)
    assert panel.film() == Film((film,), 3), "also while it is being opened"
    qtbot.waitUntil(lambda: player.pair is not None, timeout=PATIENCE)
    assert panel.film() == Film((film,), 3)
    assert player.bar.position.text() == "4 / 6"
    settle(qtbot, panel)

    player.close_sequence()
    film.unlink()
    with qtbot.waitSignal(player.failed, timeout=PATIENCE) as told:
        window.sessions.open(path)
    assert "“film.avi” does not exist" in told.args[0]
    assert panel.film() is None


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
