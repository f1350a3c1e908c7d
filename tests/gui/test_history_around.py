"""The history of a picture and what is around it: other images, files, sessions, memory, narrow docks."""

import gc
import json
import weakref
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sightglass.algorithms import edits
from sightglass.algorithms.image import Image
from sightglass.app.main_window import MainWindow
from sightglass.app.memory_use import MemoryUse
from sightglass.app.picture_history.panel import HistoryPanel
from sightglass.app.picture_history.step_editor import StepEditor
from sightglass.app.recipes import RecipeStep, apply
from sightglass.app.session.window_state import put, take
from sightglass.app.workspace import Entry
from tests.gui.conftest import PATIENCE
from tests.gui.history_gestures import BLUR, FLIP, GAMMA, SOURCE, settle, shown


@pytest.fixture
def entry(window: MainWindow) -> Entry:
    """A picture that three steps made, as the current one; its source is open too."""
    source = Entry(SOURCE)
    derived = source.derived(apply((GAMMA, BLUR, FLIP), SOURCE), GAMMA, BLUR, FLIP)
    window.workspace.add((source, derived))
    return derived


@pytest.fixture
def panel(window: MainWindow, entry: Entry, qtbot: QtBot) -> HistoryPanel:
    panel = window.history_dock.open()
    settle(qtbot, panel)
    return panel


def test_the_steps_are_replayed_on_another_open_image(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    other = Image.of(np.random.default_rng(9).integers(0, 256, (20, 25), np.uint8), "other & more")
    window.workspace.add((Entry(other),))
    window.workspace.set_current(entry.identity)
    settle(qtbot, panel)
    panel.header.fill_replay()
    action = next(action for action in panel.header.replay_menu.actions() if action.text() == "other && more")
    count = len(window.workspace.entries)
    action.trigger()
    qtbot.waitUntil(lambda: len(window.workspace.entries) == count + 1, timeout=PATIENCE)
    made = window.workspace.current
    assert made is not None
    np.testing.assert_array_equal(made.image.pixels, apply((GAMMA, BLUR, FLIP), other).pixels)
    assert made.recipe == (GAMMA, BLUR, FLIP)
    settle(qtbot, panel)
    assert "Repeating" not in panel.foot.text.text()


def test_the_steps_as_they_stand_go_to_files_recipes_and_scripts(
    window: MainWindow, panel: HistoryPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel.remove(3)
    settle(qtbot, panel)
    panel.header.fill_replay()
    panel.header.replay_menu.actions()[-1].trigger()
    batch = window.batch_dock.panel
    assert batch is not None
    assert batch.recipe.text() == "Contrast (Adjusted image), then Filter (Filtered)"
    path = tmp_path / "steps.json"
    monkeypatch.setattr(window.files, "ask_target", lambda *_: path)
    menu: dict[str, Callable[[], None]] = {action.text(): action.trigger for action in panel.header.menu.actions()}
    menu["Save recipe…"]()
    qtbot.waitUntil(path.exists)
    assert [found["algorithm"] for found in json.loads(path.read_text("utf-8"))["steps"]] == ["contrast", "filter"]
    menu["Copy as Python"]()
    assert "came from the clipboard" in panel.foot.text.text()
    panel.cancel()
    window.workspace.set_current(window.workspace.entries[0].identity)
    settle(qtbot, panel)
    menu["Copy as Python"]()
    assert "samples" in QGuiApplication.clipboard().text()


def test_a_session_brings_the_dock_back_to_the_front(window: MainWindow, panel: HistoryPanel, qtbot: QtBot) -> None:
    session = take(window)
    window.docks["contrast"].open()
    qtbot.waitUntil(lambda: not window.history_dock.leads)
    put(window, session)
    qtbot.waitUntil(lambda: window.history_dock.leads, timeout=PATIENCE)
    settle(qtbot, panel)
    assert "Step 3: Flip horizontally" in shown(window)


def test_closed_images_are_let_go_and_what_is_kept_is_told(
    window: MainWindow, panel: HistoryPanel, qtbot: QtBot
) -> None:
    seen = []
    for seed in range(3):
        picture = Image.of(np.random.default_rng(seed).integers(0, 256, (400, 400), np.uint8))
        source = Entry(picture)
        window.workspace.add((source, source.derived(apply((GAMMA, FLIP), picture), GAMMA, FLIP)))
        settle(qtbot, panel)
        seen.append(weakref.ref(picture))
    del picture, source
    use = MemoryUse(window)
    qtbot.addWidget(use)
    use.look()
    assert use.empty.isEnabled()
    assert use.text("Steps in the history") != "0.0 MiB"
    use.empty.click()
    assert use.text("Steps in the history") == "0.0 MiB"
    panel.look_at(1)
    settle(qtbot, panel)
    assert panel.results.bytes
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    window.undo_stack.clear()
    settle(qtbot, panel)
    # The session as it was saved holds them too, for comparison.
    window.sessions._saved = None
    qtbot.waitUntil(lambda: gc.collect() >= 0 and [each() for each in seen] == [None] * 3, timeout=PATIENCE)
    assert panel.results.bytes == 0


def test_what_is_out_of_sight_is_not_computed(window: MainWindow, panel: HistoryPanel, qtbot: QtBot) -> None:
    window.docks["contrast"].open()
    qtbot.waitUntil(lambda: not window.history_dock.leads)
    generation = panel.generation
    window.workspace.set_current(window.workspace.entries[0].identity)
    qtbot.wait(30)
    assert panel.generation == generation


@pytest.mark.parametrize("text", ["Keep as new", "Replace", "Cancel", "Edit…", "Replay on"])
def test_no_button_is_cut_off_in_the_narrowest_dock(panel: HistoryPanel, text: str, qtbot: QtBot) -> None:
    panel.switch(1, is_on=False)
    settle(qtbot, panel)
    panel.resize(panel.minimumWidth(), panel.height())
    button = next(button for button in panel.findChildren(QPushButton) if button.text() == text)
    assert panel.minimumSizeHint().width() <= panel.minimumWidth()
    assert button.sizeHint().width() <= panel.minimumWidth()
    panel.cancel()
    settle(qtbot, panel)


def test_a_step_that_holds_data_has_no_form(qtbot: QtBot) -> None:
    editor = StepEditor(RecipeStep(edits.BY_NETWORK.key, {"weights": "AAAA" * 10_000}), ())
    qtbot.addWidget(editor)
    assert editor.form is None
    (note,) = editor.findChildren(QLabel)
    assert "was learned and is not edited" in note.text()
