"""The window as a person meets it."""

import threading
from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QTabBar,
)
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.results import Picture
from sightglass.app.docks.contrast import ContrastPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.palette import CommandPalette, match_score
from sightglass.app.settings import Settings
from sightglass.app.synonyms import known as synonyms_known
from tests.gui.conftest import Opener, add_image, settle

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.fixture
def first_dock() -> str:
    return "contrast"


def names(window: MainWindow) -> list[str]:
    return [entry.name for entry in window.workspace.entries]


def tab_bars(window: MainWindow) -> list[QTabBar]:
    return window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)


def current(window: MainWindow) -> Image:
    assert window.workspace.current is not None
    return window.workspace.current.image


def test_the_first_start_shows_a_sample_and_a_live_result(window: MainWindow) -> None:
    assert len(window.workspace.entries) == 1
    assert window.active is window.docks["contrast"].panel
    assert [picture.key for picture in window.canvas.pictures] == ["input", "result"]
    assert window.active is not None
    assert "ms" in window.active.foot.text.text()


def test_the_same_is_not_computed_twice(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.active
    assert panel is not None
    started: list[object] = []
    panel.worker.reported.connect(lambda report: started.append(report) if report.kind == "started" else None)
    panel.set_parameters(panel.parameters.replaced(transform="gamma", gamma=0.7))
    settle(qtbot, panel)
    assert len(started) == 1
    window.docks["contrast"].hide()
    window.docks["contrast"].open()
    settle(qtbot, panel)
    assert len(started) == 1


def test_another_image_comes_with_its_result(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[list[str]] = []
    original = window.canvas.set_pictures

    def noted(pictures: Sequence[Picture], empty_text: str = "") -> None:
        shown.append([picture.key for picture in pictures])
        original(pictures, empty_text)

    monkeypatch.setattr(window.canvas, "set_pictures", noted)
    add_image(window, Image.of(np.arange(600, dtype=np.uint16).reshape(20, 30)))
    assert window.active is not None
    settle(qtbot, window.active)
    assert ["input"] not in shown


def test_a_long_reading_does_not_widen_the_window(window: MainWindow, qtbot: QtBot) -> None:
    widths = window.minimumSizeHint().width(), window.width()
    window.canvas.reading_changed.emit("x 0, y 0   ·   " + "Motion in colour R 255 G 255 B 255" * 20)
    qtbot.wait(20)
    assert (window.minimumSizeHint().width(), window.width()) == widths


def test_algorithms_work_on_the_selection(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.active
    assert panel is not None
    window.canvas.set_selection(Region(5, 6, 50, 60))
    settle(qtbot, panel)
    assert panel.output is not None
    picture = panel.output.presentation.pictures[0]
    assert picture.pixels.shape == (50, 60)
    assert picture.origin == (5, 6)


def test_parameter_changes_are_undone_and_redone(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.active
    assert panel is not None
    before = panel.parameters
    panel.set_parameters(before.replaced(transform="gamma", gamma=0.7))
    after = panel.parameters
    window.commands.find("Edit/Undo").trigger()
    assert panel.parameters == before
    settle(qtbot, panel)
    window.commands.find("Edit/Redo").trigger()
    assert panel.parameters == after
    settle(qtbot, panel)


def test_the_canvas_follows_the_dock_in_use(window: MainWindow, qtbot: QtBot, open_dock: Opener) -> None:
    contrast = window.docks["contrast"].panel
    assert contrast is not None
    window.docks["contrast"].setFloating(True)
    # The new window takes the focus when the screen gets round to it.
    qtbot.waitUntil(lambda: window.docks["contrast"].isActiveWindow())
    filtering = open_dock("filter")
    assert "filtered" in [picture.key for picture in window.canvas.pictures]
    window.docks["contrast"].open()
    assert window.active is contrast
    qtbot.waitUntil(lambda: "result" in [picture.key for picture in window.canvas.pictures])
    window._on_focus(None, filtering.form)
    assert "filtered" in [picture.key for picture in window.canvas.pictures]


def test_the_result_of_another_image_is_never_shown(window: MainWindow, qtbot: QtBot, open_dock: Opener) -> None:
    contrast = cast(ContrastPanel, window.active)
    holes = np.full((20, 30), np.nan, np.float32)
    entry = add_image(window, Image.of(holes, "holes"))
    qtbot.waitUntil(lambda: "NaN" in contrast.foot.text.text())
    assert [picture.title for picture in window.canvas.pictures] == ["holes"]
    assert contrast.output is None
    assert not contrast.advice.isVisible()
    assert not contrast.statistics.isVisible()
    window.workspace.remove({entry.identity})
    settle(qtbot, contrast)
    assert contrast.advice.isVisible()
    assert len(window.canvas.pictures) == 2


def test_the_canvas_goes_on_with_the_dock_that_is_left(window: MainWindow, qtbot: QtBot, open_dock: Opener) -> None:
    contrast = window.docks["contrast"]
    contrast.setFloating(True)
    qtbot.waitUntil(contrast.isActiveWindow)
    open_dock("filter")
    for dock in window.docks.values():
        if dock is not contrast:
            dock.close()
    qtbot.waitUntil(lambda: window.active is contrast.panel)
    qtbot.waitUntil(lambda: "result" in [picture.key for picture in window.canvas.pictures])


def test_the_first_sample_cannot_be_undone_away(window: MainWindow) -> None:
    assert not window.undo_stack.canUndo()


def test_only_the_dock_in_view_computes(window: MainWindow, qtbot: QtBot, open_dock: Opener) -> None:
    contrast = window.docks["contrast"].panel
    assert contrast is not None
    filtering = open_dock("filter")
    reports: list[object] = []
    contrast.worker.reported.connect(reports.append)
    add_image(window, Image.of(np.zeros((8, 8), np.uint8)))
    settle(qtbot, filtering)
    assert reports == []
    window.docks["contrast"].open()
    settle(qtbot, contrast)
    assert contrast.output is not None
    assert contrast.output.request.images[0] is current(window)


def test_an_error_keeps_the_last_picture_and_marks_it_stale(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.active
    assert panel is not None
    shown = window.canvas.pictures[1].pixels
    panel.set_parameters(panel.parameters.replaced(transform="bit_plane", bit=12))
    qtbot.waitUntil(lambda: panel.is_stale)
    assert "bit" in panel.foot.text.text()
    assert window.canvas.pictures[1].pixels is shown
    panel.set_parameters(panel.parameters.replaced(bit=7))
    settle(qtbot, panel)
    assert not panel.is_stale


TINY = [(1, 1), (1, 300), (300, 1), (2, 2, 3), (1, 1, 4)]


def test_tiny_images_work_in_every_dock(window: MainWindow, qtbot: QtBot, open_dock: Opener) -> None:
    entries = [add_image(window, Image.of(np.full(shape, 7, np.uint8))) for shape in TINY]
    for name in window.docks:
        # Two say what they need, and one works on no image.
        if name not in ("flow", "denoiser", "classifier"):
            panel = open_dock(name)
            for entry in entries:
                window.workspace.set_current(entry.identity)
                settle(qtbot, panel)


def test_frames_smaller_than_the_window_of_the_flow_say_so(window: MainWindow, qtbot: QtBot) -> None:
    entries = [add_image(window, Image.of(np.full(shape, 7, np.uint8))) for shape in TINY]
    panel = window.docks["flow"].open()
    for entry in entries:
        panel.foot.show_message("")
        window.workspace.set_current(entry.identity)
        panel.refresh()
        qtbot.waitUntil(lambda: "Choose a smaller window" in panel.foot.text.text())


def test_removing_the_last_image_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace_dock.list.selectAll()
    window.commands.find("Edit/Remove selected images").trigger()
    panel = window.active
    assert panel is not None
    qtbot.waitUntil(lambda: "Open an image" in panel.foot.text.text())
    assert window.canvas.current_picture() is None
    window.commands.find("Edit/Undo").trigger()
    settle(qtbot, panel)
    assert window.canvas.current_picture() is not None


def test_renaming_in_place_is_an_undo_step(window: MainWindow) -> None:
    item = window.workspace_dock.list.item(0)
    before = item.text()
    item.setText("mine")
    assert names(window) == ["mine"]
    window.undo_stack.undo()
    assert names(window) == [before]


def test_the_palette_finds_and_runs_a_command(window: MainWindow, qtbot: QtBot) -> None:
    palette = CommandPalette(window.commands, window)
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClicks(palette.search, "flip hor")
    first = palette.results.topLevelItem(0)
    assert first is not None
    assert "Flip horizontally" in first.text(0)
    before = current(window).pixels
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2)
    np.testing.assert_array_equal(current(window).pixels, before[:, ::-1])


@pytest.mark.parametrize(
    ("query", "command"),
    [("settings", "Edit › Preferences…"), ("Chinese", "View › Language › 简体中文"), ("exit", "File › Quit"),
     ("dark mode", "View › Theme › Dark"), ("export", "File › Save picture as…"), ("blur", "Docks › Filter"),
     ("zoom in", "View › Zoom in")],
)  # fmt: skip
def test_the_palette_knows_other_words(window: MainWindow, qtbot: QtBot, query: str, command: str) -> None:
    assert synonyms_known() <= set(window.commands.all())
    palette = CommandPalette(window.commands, window)
    qtbot.addWidget(palette)
    palette.search.setText(query)
    first = palette.results.topLevelItem(0)
    assert first is not None
    assert first.text(0) == command


def test_palette_matches_prefer_words_and_runs_of_letters() -> None:
    assert match_score("xyz", "Open") is None
    assert match_score("noise gauss", "Image/Noise/Add Gaussian noise…") is not None
    # Its letters are there in this order, as in most long texts.
    assert match_score("sobel", "Worked examples/Features/A stereo pair: which matches to believe") is None
    assert match_score("sobel", "Worked examples/Pyramid/Burt and Adelson's parameter a") is None
    close, far = match_score("cp", "Command palette"), match_score("cp", "Actual pixel copy")
    assert close is not None
    assert far is not None
    assert close < far


@pytest.mark.parametrize(("query", "best"), [("moon", "Moon"), ("ramp", "Ramp, noisy"), ("fit", "Fit to window")])
def test_the_palette_puts_whole_words_first(window: MainWindow, query: str, best: str) -> None:
    scores = {name: score for name in window.commands.all() if (score := match_score(query, name)) is not None}
    assert min(scores, key=scores.__getitem__).endswith(best)


def test_every_shortcut_belongs_to_one_command(window: MainWindow) -> None:
    actions = set(window.commands.all().values())
    shortcuts = [key.toString() for action in actions for key in action.shortcuts() if not key.isEmpty()]
    assert len(shortcuts) > 20
    assert sorted(set(shortcuts)) == sorted(shortcuts)


def test_the_profile_comes_with_its_line_and_goes_with_it(window: MainWindow, qtbot: QtBot) -> None:
    view = window.canvas.view
    assert window.profile_dock.isHidden()
    window.canvas.set_tool("profile")
    centre = view.rect().center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=centre - QPoint(100, 0))
    qtbot.mouseMove(view, centre)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=centre + QPoint(100, 0))
    assert window.profile_dock.isVisible()
    window.canvas.clear_profile()
    assert window.profile_dock.isHidden()


def test_the_layout_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace_dock.hide()
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    assert again.workspace_dock.isHidden()
    again.arrangement.reset()
    assert not again.workspace_dock.isHidden()
    again.close()


def test_a_window_of_a_larger_screen_is_on_the_screen_with_its_frame(window: MainWindow, qtbot: QtBot) -> None:
    room = window.screen().availableGeometry()
    window.setGeometry(room.adjusted(0, 0, 400, 300))
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.started):
        again.show()
    frame = again.frameGeometry()
    assert frame != again.geometry(), "or this tests nothing"
    # This screen is less wide than the window can be.
    assert frame.left() == room.left()
    assert room.top() <= frame.top() < frame.bottom() <= room.bottom()
    again.close()


def test_closing_in_the_middle_of_work_leaves_no_thread(window: MainWindow, qtbot: QtBot) -> None:
    add_image(window, Image.of(np.zeros((3000, 4000), np.uint8)))
    QApplication.sendPostedEvents()
    window.close()
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("sightglass")] == []


def test_the_window_fits_on_a_small_screen(window: MainWindow) -> None:
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 700


def test_tabs_show_whole_names_however_often_docks_are_put_back(window: MainWindow, qtbot: QtBot) -> None:
    before = window.saveState()
    for dock in window.docks.values():
        dock.setFloating(True)
    window.restoreState(before)
    qtbot.waitUntil(lambda: any(bar.count() > 5 and bar.isVisible() for bar in tab_bars(window)))
    assert {bar.elideMode() for bar in tab_bars(window) if bar.isVisible()} == {Qt.TextElideMode.ElideNone}


def test_all_buttons_of_docks_fit_on_a_small_screen_inside_a_frame(window: MainWindow) -> None:
    bars = window.menuBar().sizeHint().height() + window.statusBar().sizeHint().height()
    assert window.activity_bar.sizeHint().height() + bars <= 700 - 30
