"""The history of a picture, used as a person would: look, edit live, keep, replace."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image, Region
from sightglass.app import take_away
from sightglass.app.main_window import MainWindow
from sightglass.app.picture_history.panel import HistoryPanel
from sightglass.app.picture_history.wording import title_of
from sightglass.app.recipes import apply
from sightglass.app.session.window_state import put, take
from sightglass.app.workspace import Entry
from sightglass.widgets.history.rows import RowState
from tests.gui.conftest import PATIENCE
from tests.gui.form_gestures import slider
from tests.gui.history_gestures import BLUR, FLIP, GAMMA, SOURCE, set_gamma, settle, shown, states, step, with_gamma


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


def test_the_chain_shows_how_the_picture_was_made(window: MainWindow, panel: HistoryPanel) -> None:
    rows = panel.view._rows
    assert [row.title for row in rows] == ["Source", "1. Contrast", "2. Filter", "3. Flip horizontally"]
    assert rows[1].detail == "Gamma: γ 0.7"
    assert rows[3].size == "60 × 40 px, gray, 32-bit float"
    assert states(panel) == [RowState.DONE] * 4
    assert all(row.thumbnail is not None for row in rows)
    first = panel.view.topLevelItem(1)
    assert first is not None
    assert "Gamma γ: 0.7" in [first.child(number).text(0) for number in range(first.childCount())]


def test_a_click_shows_the_picture_of_a_step_and_nothing_is_lost(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    window.canvas.mode = "divider"
    item = panel.view.topLevelItem(1)
    assert item is not None
    place = panel.view.visualItemRect(item).center() + QPoint(40, -20)
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, panel)
    pictures = shown(window)
    assert list(pictures) == ["Source", "Step 1: Contrast"]
    np.testing.assert_array_equal(pictures["Step 1: Contrast"], apply((GAMMA,), SOURCE).pixels)
    assert window.workspace.current is entry
    assert not panel.is_draft
    # What is looked at can be kept, with the steps that made it.
    take_away.send(window, "history_after")
    kept = window.workspace.entries[-1]
    assert kept.recipe == (GAMMA,)
    np.testing.assert_array_equal(kept.image.pixels, apply((GAMMA,), SOURCE).pixels)


def test_the_marked_row_is_the_step_that_the_canvas_shows(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    def is_last() -> bool:
        settle(qtbot, panel)
        last = len(panel.chain.links)
        title = f"Step {last}: {title_of(panel.chain.links[-1].step)}"
        return panel.view.current_row == last and title in shown(window)

    longer = entry.derived(apply((FLIP,), entry.image), FLIP)
    panel.look_at(1)
    window.workspace.add((longer,))
    assert is_last()
    panel.look_at(1)
    panel.switch(1, is_on=False)
    panel.draft_bar.cancel.click()
    assert is_last()
    # Where a draft ends because nothing differs any more, what the hand is on stays.
    panel.view.choose(2)
    panel.switch(2, is_on=False)
    panel.switch(2, is_on=True)
    settle(qtbot, panel)
    assert panel.view.current_row == 2
    assert list(shown(window)) == ["Step 1: Contrast", "Step 2: Filter"]
    set_gamma(qtbot, panel, 2.5)
    panel.draft_bar.keep.click()
    assert is_last()


def test_the_canvas_goes_back_to_the_dock_that_the_hand_goes_to(
    window: MainWindow, panel: HistoryPanel, qtbot: QtBot
) -> None:
    assert "Step 3: Flip horizontally" in shown(window)
    window.docks["contrast"].open()
    qtbot.waitUntil(lambda: "Step 3: Flip horizontally" not in shown(window), timeout=PATIENCE)
    window.history_dock.open()
    qtbot.waitUntil(lambda: "Step 3: Flip horizontally" in shown(window), timeout=PATIENCE)


def test_the_selection_of_the_image_outlives_a_look_at_its_history(
    window: MainWindow, entry: Entry, qtbot: QtBot
) -> None:
    region = Region(2, 3, 10, 12)
    window.canvas.set_selection(region)
    window.canvas.set_tool("select")
    settle(qtbot, window.history_dock.open())
    assert window.canvas.selection is None
    # A part of a step would be no part of the image.
    button = window.canvas.toolbar.findChild(QToolButton, "select")
    assert isinstance(button, QToolButton)
    assert not button.isEnabled()
    assert "Bring the dock of an algorithm to the front" in button.toolTip()
    qtbot.keyClick(window.canvas.view, Qt.Key.Key_R)
    assert window.canvas.tool == "pan"
    assert window.lent.selection == region
    kept = take(window)
    assert (kept.canvas.selection, kept.canvas.tool) == (region, "select")
    put(window, kept)
    assert (window.lent.selection, window.lent.tool) == (region, "select")
    window.docks["contrast"].open()
    qtbot.waitUntil(lambda: window.canvas.selection == region, timeout=PATIENCE)
    assert window.canvas.tool == "select"
    assert button.isEnabled()
    assert "Drag to select" in button.toolTip()


def test_dragging_a_step_shows_what_follows_of_it_live(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    panel.view.setFocus()
    panel.view.choose(1)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    editor = panel.area.editor
    assert editor is not None
    assert editor.form is not None
    handle = slider(editor.form, "gamma")
    start = handle.handle_center().toPoint()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    seen = []
    for move in (10, 20, 30):
        qtbot.mouseMove(handle, start + QPoint(move, 0))
        qtbot.waitUntil(lambda: panel.shown_generation == panel.generation, timeout=PATIENCE)
        seen.append(shown(window)["Edited"])
        np.testing.assert_array_equal(seen[-1], apply((editor.step, BLUR, FLIP), SOURCE).pixels)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert not np.array_equal(seen[0], seen[-1])
    np.testing.assert_array_equal(shown(window)["As it is"], entry.image.pixels)
    # Until it is kept, the workspace knows nothing of it.
    assert window.workspace.current is entry
    settle(qtbot, panel)


def test_an_edited_picture_takes_the_place_of_the_old_one_and_undo_brings_that_back(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    set_gamma(qtbot, panel, 2.5)
    expected = apply((with_gamma(2.5), BLUR, FLIP), SOURCE).pixels
    count = len(window.workspace.entries)
    panel.draft_bar.replace.click()
    settle(qtbot, panel)
    now = window.workspace.current
    assert now is not None
    assert (now.identity, now.name, len(window.workspace.entries)) == (entry.identity, entry.name, count)
    np.testing.assert_array_equal(now.image.pixels, expected)
    assert now.recipe == (with_gamma(2.5), BLUR, FLIP)
    assert panel.draft_bar.isHidden()
    assert panel.view._rows[1].detail == "Gamma: γ 2.5"
    window.undo_stack.undo()
    settle(qtbot, panel)
    assert window.workspace.current is entry
    assert panel.view._rows[1].detail == "Gamma: γ 0.7"
    window.undo_stack.redo()
    settle(qtbot, panel)
    assert window.workspace.current is now


def test_an_edited_picture_can_be_kept_beside_the_old_one(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    set_gamma(qtbot, panel, 2.5)
    panel.draft_bar.keep.click()
    settle(qtbot, panel)
    made = window.workspace.current
    assert made is not None
    assert made.identity != entry.identity
    assert window.workspace.find(entry.identity) is entry
    assert made.name not in {other.name for other in window.workspace.entries if other is not made}
    np.testing.assert_array_equal(made.image.pixels, apply((with_gamma(2.5), BLUR, FLIP), SOURCE).pixels)


def test_the_picture_as_it_is_can_be_kept_as_an_image_of_its_own(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    set_gamma(qtbot, panel, 2.5)
    take_away.send(window, "history_before")
    kept = window.workspace.entries[-1]
    assert kept.recipe == entry.recipe
    identities = [each.identity for each in window.workspace.entries]
    assert len(set(identities)) == len(identities)


def test_cancel_leaves_everything_as_it_was(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    index = window.undo_stack.index()
    set_gamma(qtbot, panel, 2.5)
    panel.remove(2)
    settle(qtbot, panel)
    assert len(panel.view._rows) == 3
    panel.draft_bar.cancel.click()
    settle(qtbot, panel)
    assert window.workspace.current is entry
    assert window.undo_stack.index() == index
    assert [row.title for row in panel.view._rows][1:] == ["1. Contrast", "2. Filter", "3. Flip horizontally"]
    assert panel.area.editor is None
    assert panel.draft_bar.isHidden()
    np.testing.assert_array_equal(shown(window)["Step 3: Flip horizontally"], entry.image.pixels)


def test_a_draft_waits_while_another_image_is_looked_at(
    window: MainWindow, panel: HistoryPanel, entry: Entry, qtbot: QtBot
) -> None:
    set_gamma(qtbot, panel, 2.5)
    window.workspace.set_current(window.workspace.entries[0].identity)
    settle(qtbot, panel)
    assert not panel.is_draft
    assert "Nothing was done to this image yet" in panel.foot.text.text()
    window.workspace.set_current(entry.identity)
    settle(qtbot, panel)
    assert panel.is_draft
    np.testing.assert_array_equal(shown(window)["Edited"], apply((with_gamma(2.5), BLUR, FLIP), SOURCE).pixels)
    panel.cancel()
    settle(qtbot, panel)


def test_steps_are_switched_moved_and_removed_by_keys(window: MainWindow, panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.view.setFocus()
    panel.view.choose(2)
    qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    settle(qtbot, panel)
    assert states(panel)[2] is RowState.OFF
    np.testing.assert_array_equal(shown(window)["Edited"], apply((GAMMA, FLIP), SOURCE).pixels)
    qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    settle(qtbot, panel)
    assert not panel.is_draft
    qtbot.keyClick(panel.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, panel)
    assert panel.chain.recipe() == (BLUR, GAMMA, FLIP)
    assert panel.view.current_row == 1
    np.testing.assert_array_equal(shown(window)["Edited"], apply((BLUR, GAMMA, FLIP), SOURCE).pixels)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle(qtbot, panel)
    assert panel.chain.recipe() == (GAMMA, FLIP)
    panel.cancel()
    settle(qtbot, panel)


def test_the_box_of_a_step_switches_it(window: MainWindow, panel: HistoryPanel, qtbot: QtBot) -> None:
    item = panel.view.topLevelItem(2)
    assert item is not None
    rect = panel.view.visualItemRect(item)
    box = QPoint(rect.left() + 12, rect.top() + 40)
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    settle(qtbot, panel)
    assert states(panel)[2] is RowState.OFF
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    settle(qtbot, panel)
    assert states(panel) == [RowState.DONE] * 4
    assert not panel.is_draft


def test_a_step_that_cannot_be_computed_is_named_and_mended_in_its_editor(
    window: MainWindow, panel: HistoryPanel, qtbot: QtBot
) -> None:
    match = step("contrast", "result", "transform=specification", "target=reference", inputs=("Sunset",))
    sunset = Image.of(np.random.default_rng(5).integers(0, 90, (30, 30), np.uint8), "Sunset")
    source, reference = Entry(SOURCE), Entry(sunset)
    derived = source.derived(apply((match, FLIP), SOURCE, inputs={"Sunset": sunset}), match, FLIP)
    window.workspace.add((reference, derived))
    settle(qtbot, panel)
    assert [(given.slot, given.name) for given in panel.view._rows[1].inputs] == [("reference", "Sunset")]
    window.workspace.remove({reference.identity})
    settle(qtbot, panel)
    assert states(panel)[1:] == [RowState.FAILED, RowState.WAITING]
    assert "Step 1: It needs “Sunset” as “reference”" in panel.foot.text.text()
    assert panel.view._rows[2].message == "Not computed, since step 1 failed."
    # The open picture is still what it was.
    np.testing.assert_array_equal(shown(window)["Step 2: Flip horizontally"], derived.image.pixels)

    dusk = Image.of(sunset.pixels // 2, "Dusk")
    window.workspace.add((Entry(dusk),))
    window.workspace.set_current(derived.identity)
    settle(qtbot, panel)
    panel.edit(1)
    settle(qtbot, panel)
    assert not panel.draft_bar.replace.isEnabled()
    editor = panel.area.editor
    assert editor is not None
    (chooser,) = editor.inputs
    assert chooser.currentText() == "Sunset (not open)"
    chooser.setCurrentIndex(chooser.findText("Dusk"))
    chooser.activated.emit(chooser.currentIndex())
    settle(qtbot, panel)
    assert panel.draft_bar.replace.isEnabled()
    expected = apply((editor.step, FLIP), SOURCE, inputs={"Dusk": dusk})
    np.testing.assert_array_equal(shown(window)["Edited"], expected.pixels)
    panel.cancel()
    settle(qtbot, panel)
