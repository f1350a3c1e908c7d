"""Running a recipe on many files from the window."""

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sightglass.app.batch.work import Outcome, Setup, Task, follow
from sightglass.app.batch_panel import BatchPanel
from sightglass.app.files import read_images
from sightglass.app.main_window import MainWindow
from tests.app.batch.folders import GAMMA, Here, names, write_files, write_recipe
from tests.gui.conftest import PATIENCE, Opener


@pytest.fixture
def first_dock() -> str:
    return "contrast"


class Waiting(Here):
    """Does one file, then waits until it is stopped."""

    def outcomes(self, setup: Setup, tasks: Iterable[Task], look: Callable[[], None]) -> Iterator[Outcome]:
        for task in tasks:
            yield follow(setup, task)
            while True:
                look()
                threading.Event().wait(0.01)


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> BatchPanel:
    monkeypatch.setattr(BatchPanel, "executor", lambda _self: Here())
    window.canvas.primary_key = "result"
    window.commands.find("File/Run on many files…").trigger()
    panel = window.batch_dock.panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def ended(panel: BatchPanel) -> bool:
    return not panel.is_running and panel.run.isEnabled()


def press(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]


def test_the_recipe_of_the_picture_in_view_is_followed_on_a_folder(
    window: MainWindow, panel: BatchPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path / "in", "a.png", "b.png", "c.png")
    (tmp_path / "in" / "broken.png").write_bytes(b"no image")
    assert panel.recipe.text() == "Contrast (Adjusted image)"
    press(qtbot, panel.run)
    assert panel.status.text() == "Choose the files to work on first."
    folders = iter([tmp_path / "in", tmp_path / "out"])
    begun: list[str] = []

    def choose(_parent: object, _title: str, folder: str) -> str:
        begun.append(folder)
        return str(next(folders))

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    panel.choose_sources.menu().actions()[1].trigger()
    press(qtbot, panel.run)
    assert panel.status.text() == "Choose the folder for the pictures first."
    press(qtbot, panel.choose_output)
    # Each dialog begins where the one before it ended.
    assert begun[1] == str(tmp_path)
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "written" in panel.status.text(), timeout=PATIENCE)
    assert panel.status.text() == "3 of 4 files written, 1 failed."
    assert panel.failures.isVisible()
    ((file, reason),) = panel.failures.table().rows
    assert file == str(tmp_path / "in" / "broken.png")
    assert "not an image that Sightglass can read" in str(reason)
    assert window.active is not None
    assert window.active.output is not None
    expected = window.active.algorithm.run(
        [read_images(tmp_path / "in" / "b.png")[0]], window.active.output.request.parameters
    )
    shown = window.active.algorithm.present(expected).picture("result")
    assert shown is not None
    np.testing.assert_array_equal(read_images(tmp_path / "out" / "b.png")[0].pixels, shown.pixels)


def open_recipe(panel: BatchPanel, qtbot: QtBot, path: Path) -> None:
    panel.open_recipe(path)
    assert not panel.run.isEnabled()
    qtbot.waitUntil(panel.run.isEnabled, timeout=PATIENCE)


def test_a_recipe_file_is_followed_in_the_chosen_format(panel: BatchPanel, qtbot: QtBot, tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png")
    data = {**GAMMA, "steps": [*GAMMA["steps"], {"edit": "flip_vertically"}]}
    open_recipe(panel, qtbot, Path(write_recipe(tmp_path / "recipe.json", data)))
    assert panel.recipe.text() == "Contrast (Adjusted image), then Flip vertically"
    panel.set_files([Path(file) for file in files])
    panel.set_output(tmp_path / "out")
    panel.format.setCurrentIndex(panel.format.findData("npy"))
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "written" in panel.status.text(), timeout=PATIENCE)
    assert names(tmp_path / "out") == {"a.npy"}
    assert not panel.failures.isVisible()
    (tmp_path / "recipe.json").write_text("{}")
    open_recipe(panel, qtbot, tmp_path / "recipe.json")
    assert "no recipe of Sightglass" in panel.status.text()


def test_a_folder_that_is_missing_is_made_or_told(panel: BatchPanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel.set_files([Path(file) for file in write_files(tmp_path / "in", "a.png")])
    folder = tmp_path / "new" / "out"

    def give(text: str) -> None:
        panel.output.clear()
        qtbot.keyClicks(panel.output, text)
        qtbot.keyClick(panel.output, Qt.Key.Key_Return)

    give("out")
    assert panel.status.text().startswith("Give the whole path")
    give(str(tmp_path / "in" / "a.png" / "out"))
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "cannot be made" in panel.status.text(), timeout=PATIENCE)
    assert "is a file, not a folder" in panel.status.text()
    give(str(folder))
    assert panel.status.text() == f"Ready to run. The folder “{folder}” will be made."
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "written" in panel.status.text(), timeout=PATIENCE)
    assert names(folder) == {"a.png"}
    panel.output.editingFinished.emit()
    assert "written" in panel.status.text(), "what came of the run stays"


def test_a_run_is_cancelled_at_once_and_goes_on_later(
    window: MainWindow, panel: BatchPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BatchPanel, "executor", lambda _self: Waiting())
    panel.set_files([Path(file) for file in write_files(tmp_path / "in", "a.png", "b.png")])
    panel.set_output(tmp_path / "out")
    assert not panel.cancel.isVisible()
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: panel.status.text().startswith("1 of 2 files"), timeout=PATIENCE)
    assert not panel.run.isEnabled()
    assert panel.bar.value() == 500
    recipe = panel.recipe.text()
    window.canvas.primary_key = "input"
    window.commands.find("File/Run on many files…").trigger()
    assert panel.recipe.text() == recipe, "that of the run"
    press(qtbot, panel.cancel)
    qtbot.waitUntil(lambda: ended(panel) and "Run again" in panel.status.text(), timeout=PATIENCE)
    assert panel.status.text().startswith("1 of 2 files written. Stopped before the end: 1 files are left.")
    monkeypatch.setattr(BatchPanel, "executor", lambda _self: Here())
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "already" in panel.status.text(), timeout=PATIENCE)
    assert panel.status.text() == "1 of 2 files written, 1 were there already."


def test_a_folder_of_another_recipe_is_begun_anew_on_demand(panel: BatchPanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel.set_files([Path(file) for file in write_files(tmp_path / "in", "a.png")])
    panel.set_output(tmp_path / "out")
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "written" in panel.status.text(), timeout=PATIENCE)
    flipped = {**GAMMA, "steps": [{"edit": "flip_vertically"}]}
    open_recipe(panel, qtbot, Path(write_recipe(tmp_path / "recipe.json", flipped)))
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "begin anew" in panel.status.text(), timeout=PATIENCE)
    panel.again.setChecked(True)
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "written" in panel.status.text(), timeout=PATIENCE)
    assert panel.status.text() == "1 of 1 files written."
    original, picture = (read_images(tmp_path / folder / "a.png")[0].pixels for folder in ("in", "out"))
    np.testing.assert_array_equal(picture, original[::-1])
    assert not panel.again.isChecked(), "it was for one run"


def test_closing_the_window_ends_a_run_in_processes(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    import multiprocessing

    panel = window.batch_dock.open()
    open_recipe(panel, qtbot, Path(write_recipe(tmp_path / "recipe.json")))
    panel.set_files([Path(file) for file in write_files(tmp_path / "in", "a.png", "b.png")])
    panel.set_output(tmp_path / "out")
    panel.start()
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=PATIENCE)
    window.close()
    assert not multiprocessing.active_children()


def test_a_picture_without_a_recipe_is_told(window: MainWindow, panel: BatchPanel, qtbot: QtBot) -> None:
    window.canvas.mode = "single"
    window.canvas.primary_key = "input"
    panel.choose_recipe.menu().actions()[0].trigger()
    assert panel.recipe.text() == "None: nothing was done to the picture in view"
    press(qtbot, panel.run)
    assert panel.status.text().startswith("There is no recipe")


def test_a_further_image_is_read_from_the_file_of_the_open_one(
    window: MainWindow, open_dock: Opener, panel: BatchPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    step = {
        "algorithm": "contrast", "parameters": {"transform": "specification", "target": "reference"},
        "picture": "result", "inputs": {"reference": "ref.png"},
    }  # fmt: skip
    open_recipe(panel, qtbot, Path(write_recipe(tmp_path / "recipe.json", {**GAMMA, "steps": [step]})))
    reference = Path(write_files(tmp_path, "ref.png")[0])
    panel.set_files([Path(file) for file in write_files(tmp_path / "in", "a.png")])
    panel.set_output(tmp_path / "out")
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "needs a further image" in panel.status.text(), timeout=PATIENCE)
    window.files.open_paths([reference])
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2, timeout=PATIENCE)
    press(qtbot, panel.run)
    qtbot.waitUntil(lambda: ended(panel) and "written" in panel.status.text(), timeout=PATIENCE)
    assert panel.status.text() == "1 of 1 files written."
