"""Trainings in sessions: saved while they run, and gone on with."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.classifier import Classifier
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.session.window_state import take
from sightglass.widgets.run_bar import RunState
from tests.gui.classifier_gestures import opened as opened_classifier
from tests.gui.classifier_gestures import result, wait
from tests.gui.conftest import Opener
from tests.gui.session_gestures import open_session, save


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


def test_train_pressed_while_a_training_is_brought_back_goes_on_with_it(
    window: MainWindow, qtbot: QtBot, open_dock: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel: ClassifierPanel = opened_classifier(open_dock, monkeypatch)
    panel.set_parameters(Classifier(epochs=1000))
    panel.run_bar.run.click()
    wait(qtbot, lambda: result(panel).trained.batches > 5)
    panel.run_bar.run.click()
    wait(qtbot, lambda: panel.run_bar.state is RunState.PAUSED)
    kept = window.sessions.kept()
    training = kept.session.docks["classifier"].training
    assert training is not None
    content = training.checkpoint()
    state = replace(kept.session.docks["classifier"], training=replace(training, checkpoint=lambda: content))
    shown: list[int] = []
    panel.worker.reported.connect(
        lambda report: shown.append(report.value.result.trained.batches) if report.value is not None else None
    )

    panel.restore(state)
    panel.run_bar.run.click()
    wait(qtbot, lambda: len(shown) > 2)
    assert min(shown) >= training.batches, "no other one is begun"
    panel.run_bar.run.click()
    wait(qtbot, lambda: panel.run_bar.state is RunState.PAUSED)

    # To begin anew meanwhile puts it aside.
    panel.restore(state)
    panel.run_bar.restart.click()
    shown.clear()
    # The one before may still say where it has stopped.
    wait(qtbot, lambda: bool(shown) and shown[-1] < training.batches)
    assert any("from a session" in each.title for each in panel.earlier.all)
    panel.pause()

    def broken() -> bytes:
        return content[:100]

    panel.restore(replace(state, training=replace(training, checkpoint=broken)))
    wait(qtbot, lambda: "is not gone on with" in panel.foot.text.text())
    assert panel.training() is not None, "it stays in the session until there is another one"
    panel.run_bar.run.click()
    wait(qtbot, lambda: result(panel).trained.batches > 0 and panel._to_go_on_with is None)
