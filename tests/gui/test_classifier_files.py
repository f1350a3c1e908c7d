"""Networks of the classifier dock: saved, loaded, put aside and returned to."""

from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms import texts
from sightglass.algorithms.classifier import Classifier, NetworkChoice
from sightglass.algorithms.progress import Cancelled
from sightglass.app import training_panel
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.widgets.run_bar import RunState
from tests.gui.classifier_gestures import finish, opened, result, wait
from tests.gui.conftest import PATIENCE, Opener


@pytest.fixture
def panel(open_dock: Opener, monkeypatch: pytest.MonkeyPatch) -> ClassifierPanel:
    return opened(open_dock, monkeypatch)


def test_weights_are_saved_and_loaded(panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot) -> None:
    saved: dict[str, bytes] = {}
    object.__setattr__(panel.context, "save", lambda name, content: saved.update({name: content()}))
    panel.set_parameters(Classifier(epochs=1))
    panel.run_bar.run.click()
    finish(qtbot, panel)
    weights = result(panel).trained.weights
    panel.save_weights()
    path = tmp_path / "weights.npz"
    path.write_bytes(saved["weights.npz"])
    panel.set_parameters(Classifier(seed=9))
    wait(qtbot, lambda: result(panel).parameters.seed == 9)
    panel.load_network(path)
    wait(qtbot, lambda: np.array_equal(result(panel).trained.weights, weights))
    assert panel.classifier.network is NetworkChoice.CUSTOM
    # What the weights are worth is known without training them.
    wait(qtbot, lambda: "from a file" in panel.verdict.text() and "With these weights" in panel.verdict.text())
    assert result(panel).trained.batches == 0
    assert result(panel).evaluation is not None
    path.write_bytes(b"PK no archive")
    panel.load_network(path)
    wait(qtbot, lambda: panel.foot._is_error)
    np.testing.assert_array_equal(result(panel).trained.weights, weights)


def test_a_checkpoint_is_gone_on_with_as_if_it_had_not_been_left(
    panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    saved: dict[str, bytes] = {}
    object.__setattr__(panel.context, "save", lambda name, content: saved.update({name: content()}))
    panel.set_parameters(Classifier(epochs=3, momentum=0.5))
    wait(qtbot, lambda: result(panel).parameters.epochs == 3)
    panel.run_bar.step.click()
    wait(qtbot, lambda: result(panel).trained.batches > 0 and panel.run_bar.state is RunState.PAUSED)
    panel.save_checkpoint()
    panel.run_bar.run.click()
    finish(qtbot, panel)
    straight = result(panel).trained.weights
    path = tmp_path / "checkpoint.npz"
    path.write_bytes(saved["checkpoint.npz"])
    panel.set_parameters(Classifier(seed=4))
    wait(qtbot, lambda: result(panel).parameters.seed == 4)
    panel.load_network(path)
    wait(qtbot, lambda: result(panel).parameters.momentum == 0.5)
    assert 0 < result(panel).trained.batches < 30
    assert panel.run_bar.state is RunState.PAUSED
    panel.run_bar.run.click()
    finish(qtbot, panel)
    np.testing.assert_array_equal(result(panel).trained.weights, straight)


def test_layers_are_saved_and_loaded(panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot) -> None:
    saved: dict[str, bytes] = {}
    object.__setattr__(panel.context, "save", lambda name, content: saved.update({name: content}))
    panel.save_layers()
    path = tmp_path / "network.json"
    path.write_bytes(saved["network.json"].replace(b'"maps": 6', b'"maps": 5'))
    panel.load_network(path)
    wait(qtbot, lambda: result(panel).architecture.layers[0].maps == 5)
    path.write_bytes(b"[]")
    panel.load_network(path)
    wait(qtbot, lambda: "“network.json”: This is no network" in panel.foot.text.text())


def cancel_once_on_the_way_back(panel: ClassifierPanel) -> list[bool]:
    """Let the next beginning with a trained network be cancelled, as by going to another dock; it is noted."""
    begin, cancelled = panel.algorithm.begin, []
    assert begin is not None

    def begin_or_cancel(*inputs: Any, previous: Any = None, **others: Any) -> Any:
        if previous is not None and previous.trained.batches and not cancelled:
            cancelled.append(True)
            raise Cancelled
        return begin(*inputs, previous=previous, **others)

    panel.algorithm = replace(panel.algorithm, begin=begin_or_cancel)
    return cancelled


def test_a_preset_puts_the_trained_network_aside_and_earlier_brings_it_back(
    panel: ClassifierPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.set_parameters(Classifier(epochs=1))
    panel.run_bar.run.click()
    finish(qtbot, panel)
    weights = result(panel).trained.weights
    panel.compare.show_result(result(panel))
    panel.compare.keep_run()
    panel.set_parameters(panel.classifier.replaced(network=NetworkChoice.LENET))
    wait(qtbot, lambda: result(panel).architecture.parameters == 61_706 and panel.files.earlier.isEnabled())
    action = panel.files.earlier.menu().actions()[0]
    assert action.text().startswith("6c-2s-12c-2s, 1 epoch, ")
    with monkeypatch.context() as patched:
        patched.setattr(texts, "_installed", texts._Installed(lambda text, about: f"⟦{text}⟧", "xx"))
        # Both are named in the language of now.
        assert "⟦1 epoch⟧" in panel.earlier.all[0].title
        panel.compare.show_result(None)
        assert panel.compare.table.table().rows[0][0] == "⟦Run 1⟧: ⟦seed 0, η 1, ⟦6c-2s-12c-2s⟧⟧"
    cancelled = cancel_once_on_the_way_back(panel)
    action.trigger()
    wait(qtbot, lambda: bool(cancelled) and not panel.worker.is_busy)
    # What is cancelled on its way back is not lost.
    assert [each.title for each in panel.earlier.all] == [action.text()]
    panel.refresh()
    wait(qtbot, lambda: result(panel).architecture.parameters == 3898)
    np.testing.assert_array_equal(result(panel).trained.weights, weights)
    assert panel.classifier.network is NetworkChoice.SIX_TWELVE


def test_a_damaged_npz_is_not_said_to_be_json_and_one_that_takes_long_can_be_cancelled(
    panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "weights.npz"
    path.write_bytes(b"\x00\x00 rest of a file")
    panel.load_network(path)
    wait(qtbot, lambda: "neither an NPZ file nor the JSON of layers, or it is damaged" in panel.foot.text.text())
    disk_answers = Event()

    def read_slowly(file: BinaryIO) -> None:
        disk_answers.wait(PATIENCE / 1000)
        file.read()

    monkeypatch.setattr(training_panel, "read_network_file", read_slowly)
    panel.load_network(path)
    assert "weights.npz" in panel.foot.cancel.toolTip()
    panel.foot.cancel.click()
    disk_answers.set()
    wait(qtbot, lambda: panel.foot.text.text() == "Stopped: weights.npz was not opened.")
