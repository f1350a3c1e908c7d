"""Sessions in the window: saved, opened and undone."""

from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image, Region
from sightglass.app.docks.flow import FlowPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.session import service
from sightglass.app.session.model import Film
from sightglass.app.session.window_state import take
from sightglass.widgets.canvas.profile import Line
from tests.app.test_frames import write_video
from tests.gui.conftest import PATIENCE, Opener, add_image, settle
from tests.gui.session_gestures import at_rest, names, open_session, parameters, save


@pytest.fixture
def first_dock() -> str:
    return "contrast"


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_LOOK_MILLISECONDS", 10)


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
    # What a dock holds may need more room than before: nobody has changed anything by that.
    saved = take(window)
    content = window.docks["contrast"].widget()
    assert content is not None
    content.setMinimumHeight(content.minimumSizeHint().height() + 7)
    QCoreApplication.sendPostedEvents()
    assert take(window).layout != saved.layout
    assert take(window) == saved
    content.setMinimumHeight(0)
    window.workspace_dock.hide()
    qtbot.waitUntil(window.isWindowModified, timeout=PATIENCE)
    with qtbot.waitSignal(window.sessions.done, timeout=PATIENCE):
        window.commands.find("File/Save session").trigger()
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=PATIENCE)
    assert window.settings.recent_files[0].name == "a [*] b.sightglass"


def test_only_a_hand_changes_the_sizes_of_docks(window: MainWindow, qtbot: QtBot) -> None:
    docks = window.arrangement.docks
    window.commands.find("File/Run on many files…").trigger()
    with qtbot.waitSignal(docks.moved, timeout=PATIENCE):
        pass
    batch, saved = window.batch_dock, take(window)
    height = batch.height()
    assert batch.panel is not None
    batch.panel.setMinimumHeight(height + 30)
    qtbot.waitUntil(lambda: batch.height() > height, timeout=PATIENCE)
    grown = batch.height()
    assert take(window) == saved
    # Between the docks the window itself follows the pointer.
    edge = QPoint(batch.geometry().center().x(), batch.geometry().top() - 2)
    assert window.childAt(edge) is None
    with qtbot.waitSignal(docks.moved, timeout=PATIENCE):
        drag(window, edge, edge - QPoint(0, 25))
    assert batch.height() > grown
    assert take(window) != saved


def drag(window: MainWindow, start: QPoint, end: QPoint) -> None:
    for act, point, button in (
        (QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.LeftButton),
    ):
        held = Qt.MouseButton.NoButton if act is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        place = QPointF(point)
        event = QMouseEvent(act, place, window.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(window, event)
        # Qt moves the edge when it comes to it.
        QCoreApplication.processEvents()


def test_what_is_refused_changes_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.sightglass"
    path.write_bytes(b"PK and no more")
    before = take(window)
    window.files.open_paths([path])
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    assert "“broken.sightglass” is no session, or a damaged one" in window.messages.text.text()
    assert take(window) == before
    assert not window.undo_stack.canUndo()


def test_a_failed_save_is_told_and_the_session_stays_changed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.sessions.save_to(tmp_path / "nowhere" / "run.sightglass")
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    assert "does not exist" in window.messages.text.text()
    assert window.sessions.path is None


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
