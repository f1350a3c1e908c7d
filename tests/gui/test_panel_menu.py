"""The menu of a dock."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from sightglass.algorithms.contrast import Contrast
from sightglass.algorithms.contrast.parameters import Transform
from sightglass.algorithms.image import Image
from sightglass.app import panel_menu
from sightglass.app.dock import DOCKS
from sightglass.app.docks.contrast import ContrastPanel
from sightglass.app.docks.matching import MatchingDialog
from sightglass.app.examples import examples_of
from sightglass.app.main_window import MainWindow
from sightglass.app.panel_menu import PanelMenu
from sightglass.app.settings import data_folder
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.tab_pages import TabPages
from tests.gui.conftest import Opener, add_image, settle


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener) -> ContrastPanel:
    return cast(ContrastPanel, open_dock("contrast"))


@pytest.fixture
def menu(panel: ContrastPanel) -> PanelMenu:
    return panel.menu


def submenu(menu: PanelMenu, title: str) -> QMenu:
    menu.fill()
    return next(cast(QMenu, action.menu()) for action in menu.actions() if action.text() == title)


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def preset_file() -> Path:
    return data_folder() / "presets_contrast.json"


def test_a_preset_is_saved_used_replaced_and_deleted(
    panel: ContrastPanel, menu: PanelMenu, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" Dark & deep ", True))
    dark, light = Contrast(transform=Transform.GAMMA, gamma=2.0), Contrast(transform=Transform.GAMMA, gamma=0.5)

    def save() -> None:
        next(action for action in submenu(menu, "Presets").actions() if action.text().startswith("Save")).trigger()

    panel.set_parameters(dark)
    save()
    assert panel.foot.text.text() == "Saved preset “Dark & deep”."
    panel.set_parameters(light)
    submenu(menu, "Presets").actions()[0].trigger()
    assert panel.parameters == dark
    panel.set_parameters(light)
    save()
    assert panel.foot.text.text() == "Replaced preset “Dark & deep”."
    panel.set_parameters(dark)
    submenu(menu, "Presets").actions()[0].trigger()
    assert panel.parameters == light
    delete = cast(QMenu, submenu(menu, "Presets").actions()[-1].menu())
    assert texts(delete) == ["Dark && deep"]
    delete.actions()[0].trigger()
    assert panel.foot.text.text() == "Deleted preset “Dark & deep”."
    assert texts(submenu(menu, "Presets")) == ["Save these parameters…", "Delete"]


def test_a_preset_of_a_newer_version_is_shown_kept_and_deletable(menu: PanelMenu) -> None:
    preset_file().parent.mkdir(parents=True)
    preset_file().write_text(json.dumps({"newer": {"version": 99}}))
    presets = submenu(menu, "Presets")
    assert texts(presets)[0] == "newer"
    assert not presets.actions()[0].isEnabled()
    assert "kept" in presets.actions()[0].toolTip()
    menu.save_preset("mine")
    assert json.loads(preset_file().read_text("utf-8"))["newer"] == {"version": 99}
    delete = cast(QMenu, submenu(menu, "Presets").actions()[-1].menu())
    assert texts(delete) == ["newer", "mine"]
    delete.actions()[0].trigger()
    assert list(json.loads(preset_file().read_text("utf-8"))) == ["mine"]


def test_a_preset_that_cannot_be_saved_is_told(panel: ContrastPanel, menu: PanelMenu) -> None:
    data_folder().parent.mkdir(parents=True, exist_ok=True)
    data_folder().write_text("a file where a folder should be")
    menu.save_preset("mine")
    assert panel.foot.text.text().startswith("The presets cannot be saved in the folder")


def test_opening_the_menu_leaves_nothing_behind(menu: PanelMenu) -> None:
    counts = []
    for _ in range(4):
        menu.fill()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(menu.findChildren(QMenu)))
    assert counts == [counts[0]] * 4
    assert texts(menu)[:2] == ["Worked examples", "Presets"]


def test_tasks_are_offered_where_there_are_no_other_examples(menu: PanelMenu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel_menu, "examples_of", lambda _: ())
    assert texts(submenu(menu, "Worked examples")) == ["Match images, histograms and curves…"]


def test_an_example_is_one_undo_step(window: MainWindow, panel: ContrastPanel, menu: PanelMenu, qtbot: QtBot) -> None:
    before = panel.parameters, window.workspace.entries
    known = {entry.recipe[0].parameters["key"] for entry in window.workspace.entries}
    example = next(
        entry for entry in examples_of("contrast") if entry.sample not in known and entry.parameters != before[0]
    )
    count = window.undo_stack.count()
    menu.open_example(example)
    settle(qtbot, panel)
    assert window.undo_stack.count() == count + 1
    assert window.undo_stack.undoText() == f"Open example {example.title}"
    assert panel.parameters == example.parameters
    window.undo_stack.undo()
    assert (panel.parameters, window.workspace.entries) == before
    window.undo_stack.redo()
    assert panel.parameters == example.parameters
    assert len(window.workspace.entries) == len(before[1]) + 1
    settle(qtbot, panel)


def test_an_example_that_is_open_already_makes_no_empty_step(
    window: MainWindow, panel: ContrastPanel, menu: PanelMenu, qtbot: QtBot
) -> None:
    example = examples_of("contrast")[0]
    menu.open_example(example)
    count = window.undo_stack.count()
    menu.open_example(example)
    assert window.undo_stack.count() == count
    settle(qtbot, panel)


def test_an_example_brings_the_images_of_all_its_inputs(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> None:
    panel = open_dock("flow")
    settle(qtbot, panel)
    menu = cast(PanelMenu, panel.menu)
    before = window.workspace.entries
    count = window.undo_stack.count()
    example = next(entry for entry in examples_of("flow") if set(entry.inputs) == {"next", "truth"})
    menu.open_example(example)
    keys = [entry and entry.recipe[0].parameters["key"] for entry in panel.inputs.entries()]
    assert keys == [example.sample, example.inputs["next"], example.inputs["truth"]]
    assert window.workspace.current is panel.inputs.entries()[0]
    assert window.undo_stack.count() == count + 1
    settle(qtbot, panel)
    # Another pair without a truth: that of the one before must not stay.
    other = next(entry for entry in examples_of("flow") if set(entry.inputs) == {"next"})
    menu.open_example(other)
    keys = [entry and entry.recipe[0].parameters["key"] for entry in panel.inputs.entries()]
    assert keys == [other.sample, other.inputs["next"], None]
    settle(qtbot, panel)
    assert panel.output is not None
    assert panel.output.request.entries == panel.inputs.entries()
    window.undo_stack.undo()
    window.undo_stack.undo()
    assert window.workspace.entries == before
    settle(qtbot, panel)


def test_matching_without_an_image_says_what_to_do(window: MainWindow, panel: ContrastPanel, qtbot: QtBot) -> None:
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    qtbot.waitUntil(lambda: panel.output is None)
    panel.open_matching()
    assert panel.foot.text.text().startswith("There is no image to match. Open one")


@pytest.fixture
def matching(panel: ContrastPanel, qtbot: QtBot) -> Iterator[tuple[Any, list[str]]]:
    saved: list[str] = []
    panel.context = replace(panel.context, save=lambda suggested, _content: saved.append(suggested))
    add_image(panel.window(), Image.of(np.arange(4096, dtype=np.uint8).reshape(64, 64)))  # type: ignore[arg-type]
    settle(qtbot, panel)
    panel.open_matching()
    qtbot.waitUntil(lambda: bool(panel.window().findChildren(MatchingDialog)))
    dialog = panel.window().findChildren(MatchingDialog)[0]
    yield dialog, saved
    dialog.close()
    qtbot.waitUntil(lambda: not panel.window().findChildren(MatchingDialog))


def test_plots_and_table_of_the_matching_can_be_saved(matching: tuple[Any, list[str]]) -> None:
    dialog, saved = matching
    plots = dialog.findChildren(PlotView)
    assert plots
    for view in (*plots, dialog.table):
        view.save_requested.emit("name.csv", b"1,2")
    assert saved == ["name.csv"] * (len(plots) + 1)


def test_quit_has_a_key_on_every_system(window: MainWindow) -> None:
    assert window.commands.find("File/Quit").shortcut().toString() == "Ctrl+Q"


def test_recent_files_are_shown_by_their_names(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "<i>a & b<"
    window.settings.add_recent(path)
    window.files.recent_changed.emit()
    action = window.commands.menu("File/Open recent").actions()[0]
    assert action.text() == "<i>a && b<"
    assert "&lt;i&gt;a &amp; b&lt;" in action.toolTip()


@pytest.mark.parametrize("name", [description.name for description in DOCKS])
def test_the_pages_that_examples_open_are_there(window: MainWindow, open_dock: Opener, name: str) -> None:
    add_image(window, Image.of(np.random.default_rng(0).integers(0, 256, (96, 96), np.uint8)))
    panel = open_dock(name)
    for example in examples_of(name):
        panel.show_explanation(example.title, example.explanation, example.page)
        pages = panel.findChild(TabPages)
        if example.page:
            assert pages is not None
            assert pages.current is pages.page(example.page)


def test_an_example_shows_the_picture_that_it_speaks_of(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> None:
    panel = open_dock("pyramid")
    settle(qtbot, panel)
    window.canvas.mode = "divider"
    examples = {example.title: example for example in examples_of("pyramid")}
    menu = PanelMenu(panel)
    for title in ("Burt and Adelson's parameter a", "Nothing but details"):
        menu.open_example(examples[title])
        settle(qtbot, panel)
        assert window.canvas.secondary_key == examples[title].picture
    assert panel.output is not None
    shown = {picture.key for picture in panel.output.presentation.pictures}
    assert {example.picture for example in examples.values()} <= shown


def test_an_example_without_a_picture_of_its_own_shows_the_result(
    window: MainWindow, open_dock: Opener, qtbot: QtBot
) -> None:
    panel = open_dock("mapping")
    settle(qtbot, panel)
    window.canvas.mode = "divider"
    window.canvas.secondary_key = "grid"
    first = examples_of("mapping")[0]
    assert not first.picture
    PanelMenu(panel).open_example(first)
    settle(qtbot, panel)
    assert window.canvas.secondary_key == "warped_inverse"
    assert window.canvas.primary_key == "input"
