"""Networks of the denoiser dock in files, returned to, and applied to images as they are."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.presets import lenet
from sightglass.algorithms.cnn.weights import weights_to_npz
from sightglass.algorithms.denoiser import DenoiserResult
from sightglass.algorithms.image import Image
from sightglass.app.docks import apply_page
from sightglass.app.docks.denoiser import DenoiserPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.recipes import apply as follow
from sightglass.app.take_away import entry_of, send
from sightglass.widgets.run_bar import RunState
from tests.gui.conftest import PATIENCE, Opener, add_image
from tests.gui.test_denoiser_dock import SMALL, panel, result

__all__ = ["panel"]


def train(panel: DenoiserPanel, qtbot: QtBot) -> DenoiserResult:
    qtbot.waitUntil(lambda: result(panel).parameters == SMALL, timeout=PATIENCE)
    panel.run_bar.run.click()
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED and result(panel).trained.is_finished,
                    timeout=PATIENCE)  # fmt: skip
    return result(panel)


def add_noisy(window: MainWindow, *shape: int) -> Image:
    image = Image.of(np.random.default_rng(3).integers(0, 256, shape, dtype=np.uint8), "own photo")
    add_image(window, image)
    return image


def apply(panel: DenoiserPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.apply_page)
    qtbot.waitUntil(panel.applying.button.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(panel.applying.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.applying.worker.is_busy and bool(panel.applying.pictures), timeout=PATIENCE)


def test_an_own_image_is_denoised_as_it_is_and_kept_with_a_recipe(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.pages.set_current(panel.apply_page)
    assert not panel.applying.button.isEnabled()
    assert "press Train, or load one" in panel.applying.about.text()
    train(panel, qtbot)
    image = add_noisy(window, 40, 50, 3)
    qtbot.waitUntil(lambda: "own photo" in panel.applying.button.text(), timeout=PATIENCE)
    assert "red, green and blue are denoised each by itself" in panel.applying.about.text()
    apply(panel, qtbot)
    assert "cannot be told without a clean image" in panel.applying.words.text()
    assert "dB" not in panel.applying.words.text()
    assert all(view.scene.primary is not None for view in panel.applying.views.values())
    # On the canvas stand the image before and after, and of the others too.
    keys = [picture.key for picture in window.canvas.pictures]
    assert keys[:2] == ["input", "applied"]
    np.testing.assert_array_equal(window.canvas.pictures[0].pixels, image.pixels)
    panel.applying.keep.click()
    kept = window.workspace.entries[-1]
    assert (kept.image.channels, kept.image.pixels.dtype) == (3, np.uint8)
    assert kept.name == "own photo (denoised by a network)"
    assert not np.array_equal(kept.image.pixels, image.pixels)
    np.testing.assert_array_equal(follow(kept.recipe, image).pixels, kept.image.pixels)
    # The same is kept from the canvas; another method's picture bears no recipe.
    applied, variation = window.canvas.pictures[1], window.canvas.pictures[2]
    assert entry_of(window, applied).recipe == kept.recipe
    assert entry_of(window, variation).recipe == ()
    send(window, "applied")
    assert window.workspace.entries[-1].recipe == kept.recipe
    # Back on the other pages the canvas shows the training's own image.
    panel.pages.set_current(panel.training_page)
    qtbot.waitUntil(lambda: "denoised" in {picture.key for picture in window.canvas.pictures}, timeout=PATIENCE)
    panel.run_bar.restart.click()


def test_denoising_is_cancelled(panel: DenoiserPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    train(panel, qtbot)
    panel.pages.set_current(panel.apply_page)
    original = apply_page.apply

    def endless(*arguments: object) -> object:
        progress = arguments[-1]
        while True:
            original(*arguments[:-1], progress)  # type: ignore[arg-type]

    monkeypatch.setattr(apply_page, "apply", endless)
    qtbot.mouseClick(panel.applying.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "% done" in panel.applying.words.text(), timeout=PATIENCE)
    assert panel.applying.cancel.isVisibleTo(panel)
    qtbot.mouseClick(panel.applying.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.applying.words.text() == "Stopped.", timeout=PATIENCE)
    assert not panel.applying.cancel.isVisibleTo(panel)
    assert panel.applying.button.isEnabled()


def test_a_saved_network_is_loaded_gone_on_with_and_applied(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = train(panel, qtbot).trained
    path = tmp_path / "denoiser.npz"
    monkeypatch.setattr(window.files, "ask_target", lambda *_: path)
    panel.files.save.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: path.exists() and not window.files.worker.is_busy, timeout=PATIENCE)
    panel.set_parameters(SMALL.replaced(maps=6, sigma=0.2))
    qtbot.waitUntil(lambda: result(panel).parameters.maps == 6, timeout=PATIENCE)
    panel.load_network(path)
    qtbot.waitUntil(lambda: result(panel).origin.is_loaded and result(panel).denoised is not None, timeout=PATIENCE)
    np.testing.assert_array_equal(result(panel).trained.weights, trained.weights)
    assert (result(panel).parameters.maps, result(panel).parameters.sigma) == (4, 0.1)
    assert "With the weights that were loaded its PSNR is" in " ".join(panel.output.presentation.sentences)  # type: ignore[union-attr]
    apply(panel, qtbot)
    assert "“denoiser.npz”" in panel.applying.words.text()
    panel.run_bar.run.click()
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED, timeout=PATIENCE)
    assert len(result(panel).trained.epochs) == 2


def test_what_does_not_fit_is_refused_and_nothing_is_lost(panel: DenoiserPanel, qtbot: QtBot, tmp_path: Path) -> None:
    weights = train(panel, qtbot).trained.weights
    data = result(panel).learned.to_npz()
    for name, content, reason in (
        ("cut.npz", data[:900], "damaged"),
        ("head.npz", b"xx" + data[2:], "neither an NPZ file nor the JSON of layers"),
        ("classifier.npz", weights_to_npz(Network(lenet())), "holds no denoiser"),
        ("lenet.json", lenet().to_text().encode(), "not the layers of the denoiser"),
        ("empty.npz", b"", "damaged"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        panel.load_network(path)
        qtbot.waitUntil(lambda name=name: f"“{name}”" in panel.foot.text.text(), timeout=PATIENCE)
        assert reason in panel.foot.text.text()
    assert panel.parameters == SMALL
    np.testing.assert_array_equal(result(panel).trained.weights, weights)


def test_a_network_is_applied_where_none_can_be_trained(
    window: MainWindow, open_dock: Opener, panel: DenoiserPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    train(panel, qtbot)
    path = tmp_path / "gray.npz"
    path.write_bytes(result(panel).learned.to_npz())
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    qtbot.waitUntil(lambda: panel.output is None, timeout=PATIENCE)
    # Too large to be denoised after each epoch.
    add_noisy(window, 1100, 1010)
    qtbot.waitUntil(lambda: "The page Apply" in panel.foot.text.text(), timeout=PATIENCE)
    panel.load_network(path)
    qtbot.waitUntil(lambda: "“gray.npz” is loaded" in panel.foot.text.text(), timeout=PATIENCE)
    apply(panel, qtbot)
    assert "middle of it, 1010 × 1024 px" in panel.applying.words.text()
    assert panel.applying.pictures[1].pixels.shape == (1100, 1010)


def test_a_change_of_the_network_puts_it_aside_and_undo_brings_it_back(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot
) -> None:
    trained = train(panel, qtbot).trained
    panel.set_parameters(SMALL.replaced(maps=6))
    qtbot.waitUntil(lambda: result(panel).parameters.maps == 6 and panel.run_bar.state is RunState.PAUSED,
                    timeout=PATIENCE)  # fmt: skip
    assert result(panel).trained.batches == 0
    qtbot.waitUntil(lambda: "is kept: 4 maps for gray, 2 epochs" in panel.foot.text.text(), timeout=PATIENCE)
    assert panel.run_bar.run.text() == "Train"
    window.undo_stack.undo()
    qtbot.waitUntil(lambda: result(panel).trained.batches == trained.batches, timeout=PATIENCE)
    np.testing.assert_array_equal(result(panel).trained.weights, trained.weights)
    assert result(panel).denoised is not None
    assert not panel.earlier.all


def test_one_returns_to_a_training_that_restart_has_left(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot
) -> None:
    trained = train(panel, qtbot).trained
    assert not panel.files.earlier.isEnabled()
    window.workspace.set_current(window.workspace.entries[0].identity)
    panel.run_bar.restart.click()
    qtbot.waitUntil(lambda: result(panel).image.name == "learned" and panel.run_bar.state is RunState.FINISHED,
                    timeout=PATIENCE)  # fmt: skip
    second = result(panel).trained.weights
    assert panel.files.earlier.isEnabled()
    panel.files.earlier.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: result(panel).image.name != "learned", timeout=PATIENCE)
    np.testing.assert_array_equal(result(panel).trained.weights, trained.weights)
    current = window.workspace.current
    assert current is not None
    assert current.name == result(panel).image.name
    # What was there meanwhile is kept in turn.
    qtbot.waitUntil(lambda: len(panel.files.earlier.menu().actions()) == 1, timeout=PATIENCE)
    panel.files.earlier.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: result(panel).image.name == "learned", timeout=PATIENCE)
    np.testing.assert_array_equal(result(panel).trained.weights, second)


def test_the_list_says_what_is_learned_from(panel: DenoiserPanel, window: MainWindow, qtbot: QtBot) -> None:
    assert panel.inputs.caption.text() == "Learn from: 1 of 1 image"
    assert panel.inputs.list.item(1).text().endswith(": tested on it")
    panel.inputs.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert panel.inputs.caption.text() == "Learn from: its own left half"
    qtbot.waitUntil(lambda: "left half" in panel.verdict.text(), timeout=PATIENCE)


def test_there_is_no_stop_beside_pause(panel: DenoiserPanel) -> None:
    assert not panel.run_bar.stop.isVisibleTo(panel)
    assert panel.run_bar.run.isVisibleTo(panel)


def test_the_menu_of_the_dock_saves_and_loads_networks_too(panel: DenoiserPanel, tmp_path: Path) -> None:
    panel.menu.fill()
    titles = [action.text() for action in panel.menu.actions()]
    assert titles[-2:] == ["Save network", "Load network…"]
    save = panel.menu.actions()[-2].menu()
    assert isinstance(save, QMenu)
    assert [action.text() for action in save.actions()] == ["Weights (NPZ)…", "Layers (JSON)…"]
    save.actions()[0].trigger()
    assert "no network that has learned" in panel.foot.text.text()
