"""The denoiser dock, driven by its widgets."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.denoiser import Denoiser, DenoiserResult
from sightglass.algorithms.image import Image
from sightglass.app.docks.denoiser import DenoiserPanel
from sightglass.app.image_checklist import ImageChecklist
from sightglass.app.main_window import MainWindow
from sightglass.app.take_away import send
from sightglass.widgets.run_bar import RunState
from tests.algorithms.features.scenes import texture
from tests.gui.conftest import PATIENCE, Opener, add_image

SMALL = Denoiser(maps=4, patches=32, side=16, batch_size=8, epochs=2)


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener) -> DenoiserPanel:
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    add_image(window, Image.of(np.ascontiguousarray(texture(72).pixels[::-1]), "learned"))
    add_image(window, texture(64))
    panel = cast(DenoiserPanel, open_dock("denoiser"))
    panel.set_parameters(SMALL)
    return panel


def result(panel: DenoiserPanel) -> DenoiserResult:
    assert panel.output is not None
    return cast(DenoiserResult, panel.output.result)


def checks(panel: DenoiserPanel) -> list[tuple[str, bool | None]]:
    """Give what the list of images says of each, and whether it is checked where it can be."""
    assert isinstance(panel.inputs, ImageChecklist)
    items = [panel.inputs.list.item(row) for row in range(panel.inputs.list.count())]
    can_be = Qt.ItemFlag.ItemIsUserCheckable
    return [
        (item.text(), item.checkState() is Qt.CheckState.Checked if item.flags() & can_be else None) for item in items
    ]


def test_the_current_image_is_denoised_and_the_others_are_learned_from(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: result(panel).parameters == SMALL, timeout=PATIENCE)
    assert result(panel).learned_from == ("learned",)
    assert panel.run_bar.state is RunState.PAUSED
    assert "noisy" in {picture.key for picture in window.canvas.pictures}
    panel.run_bar.run.click()
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED, timeout=PATIENCE)
    qtbot.waitUntil(lambda: result(panel).denoised is not None and not panel._details_soon.isActive(), timeout=PATIENCE)
    assert window.canvas.pictures[1].key == "denoised"
    plot = panel.plots["psnr"].plot()
    assert plot is not None
    assert len(plot.curves[0].y) == 2
    assert [curve.label for curve in plot.curves] == ["Network", "Total variation", "Pyramid", "Noisy image"]
    assert "After epoch 2" in panel.verdict.text()
    panel.pages.set_current(panel.methods_page)
    assert [row[0] for row in panel.methods.table().rows] == ["Noisy image", "Total variation", "Pyramid", "Network"]
    assert all(view.scene.primary is not None for view in panel.views.values())
    panel.pages.set_current(panel.layers_page)
    assert [row[3] for row in panel.layers.table().rows if row[2]] == ["5 × 5", "7 × 7", "9 × 9"]


def test_another_current_image_is_denoised_without_being_asked_to_train(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: result(panel).parameters == SMALL, timeout=PATIENCE)
    first = window.workspace.entries[0]
    window.workspace.set_current(first.identity)
    qtbot.waitUntil(lambda: panel.output is not None and result(panel).image.name == "learned", timeout=PATIENCE)
    assert result(panel).trained.batches == 0
    assert panel.run_bar.state is RunState.PAUSED
    panel.inputs.choose_all((first.identity,))
    qtbot.waitUntil(lambda: "left half" in panel.verdict.text(), timeout=PATIENCE)


def test_what_was_learned_stays_when_another_image_is_looked_at(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.run_bar.run.click()
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED, timeout=PATIENCE)
    weights = result(panel).trained.weights
    name = result(panel).image.name
    listed = checks(panel)
    assert listed == [("learned", True), (f"{name}: tested on it", None)]
    window.workspace.set_current(window.workspace.entries[0].identity)
    assert checks(panel) == listed, "those of the training, as they were checked"
    send(window, "denoised")
    qtbot.wait(50)
    np.testing.assert_array_equal(result(panel).trained.weights, weights)
    assert panel.note.isVisibleTo(panel)
    assert f"goes on with “{name}”" in panel.note.text()
    window.workspace.set_current(window.workspace.entries[0].identity)
    panel.run_bar.restart.click()
    qtbot.waitUntil(lambda: result(panel).image.name == "learned", timeout=PATIENCE)
    qtbot.waitUntil(lambda: not panel.note.isVisibleTo(panel), timeout=PATIENCE)
    assert checks(panel)[:2] == [("learned: tested on it", None), (name, True)]


def test_a_denoised_image_is_kept_with_the_images_that_it_was_learned_from(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.run_bar.run.click()
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED, timeout=PATIENCE)
    send(window, "denoised")
    kept = window.workspace.entries[-1]
    assert kept.recipe[-1].operation == "denoiser"
    assert kept.recipe[-1].inputs == ("learned",)


def test_a_training_is_kept_in_a_session(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "run.sightglass"
    panel.set_parameters(SMALL.replaced(epochs=1000))
    panel.restart()
    qtbot.waitUntil(lambda: result(panel).trained.batches > 5, timeout=PATIENCE)
    panel.pause()
    with qtbot.waitSignal(window.sessions.done, timeout=PATIENCE):
        window.sessions.save_to(path)
    panel.set_parameters(SMALL.replaced(seed=3))
    qtbot.waitUntil(lambda: result(panel).trained.batches == 0, timeout=PATIENCE)
    window.sessions.open(path)
    qtbot.waitUntil(lambda: result(panel).trained.batches > 5, timeout=PATIENCE)
    assert result(panel).parameters == SMALL.replaced(epochs=1000)
    assert panel.run_bar.state is RunState.PAUSED
    qtbot.waitUntil(lambda: not panel._details_soon.isActive(), timeout=PATIENCE)
    assert "per second" not in panel.verdict.text(), "at rest it has no speed"


def test_a_training_in_a_session_is_of_its_own_images_whichever_one_is_current(
    panel: DenoiserPanel, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "run.sightglass"
    panel.run_bar.run.click()
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED, timeout=PATIENCE)
    weights, tested_on = result(panel).trained.weights, result(panel).image.name
    add_image(window, Image.of(np.ascontiguousarray(texture(72).pixels[:, ::-1]), "opened since"))
    with qtbot.waitSignal(window.sessions.done, timeout=PATIENCE):
        window.sessions.save_to(path)
    panel.restart()
    qtbot.waitUntil(lambda: result(panel).image.name == "opened since", timeout=PATIENCE)
    window.sessions.open(path)
    qtbot.waitUntil(
        lambda: result(panel).image.name == tested_on and bool(result(panel).trained.batches), timeout=PATIENCE
    )
    np.testing.assert_array_equal(result(panel).trained.weights, weights)
    assert result(panel).learned_from == ("learned",)
    current = window.workspace.current
    assert current is not None
    assert current.name == "opened since"
    assert not panel.note.text().startswith("It is not recorded")

    # Sessions of older versions do not say which images these were.
    state = panel.state()
    assert state.training is not None
    content = state.training.checkpoint()
    guess = replace(state.training, checkpoint=lambda: content, is_guess=True)
    panel.restore(replace(state, training=guess))
    qtbot.waitUntil(lambda: panel._to_go_on_with is None and panel.note.isVisibleTo(panel), timeout=PATIENCE)
    assert "It is not recorded which images this network has learned from. " in panel.note.text()
    assert f"tested on “{tested_on}”" in panel.note.text()
    kept = panel.training()
    assert kept is not None
    assert kept.is_guess
    panel.set_parameters(SMALL.replaced(seed=3))
    qtbot.waitUntil(lambda: not panel.note.isVisibleTo(panel), timeout=PATIENCE)


def test_the_foot_does_not_speak_of_preparations_while_it_trains(panel: DenoiserPanel, qtbot: QtBot) -> None:
    panel.set_parameters(SMALL.replaced(sigma=0.2, epochs=1000))
    panel.restart()
    panel.run_bar.run.click()
    told = []
    panel.worker.reported.connect(lambda _report: told.append(panel.foot.text.text()))
    qtbot.waitUntil(
        lambda: result(panel).parameters.sigma == 0.2 and result(panel).trained.batches > 1, timeout=PATIENCE
    )
    panel.worker.cancel()
    assert any(text.startswith("Total variation") for text in told)
    assert told[-1] == "Running."
