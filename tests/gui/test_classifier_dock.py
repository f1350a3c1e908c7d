"""The classifier dock, driven by its widgets."""

import re
import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.classifier import Classifier, ClassifierResult, NetworkChoice
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.layers import FullyConnected, Shape
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.wording import number_text
from sightglass.app.docks import training_pages
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.session.model import DockState
from sightglass.widgets.field_editors import ChoiceEditor
from sightglass.widgets.run_bar import RunState
from tests.gui.classifier_gestures import DIGITS, finish, opened, result, wait
from tests.gui.conftest import Opener

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(open_dock: Opener, monkeypatch: pytest.MonkeyPatch) -> ClassifierPanel:
    return opened(open_dock, monkeypatch)


def test_it_waits_for_train_and_shows_the_untrained_network(panel: ClassifierPanel, window: MainWindow) -> None:
    assert panel.run_bar.state is RunState.PAUSED
    assert panel.run_bar.run.text() == "Train"
    assert panel.run_bar.run.toolTip() == "Train the network, from its first batch on"
    assert panel.run_bar.step.toolTip() == "Take one batch, then wait"
    assert result(panel).trained.batches == 0
    assert [picture.key for picture in window.canvas.pictures] == ["features", "kernels", "data"]


def test_training_moves_the_curves_and_ends_with_confusions(
    panel: ClassifierPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.set_parameters(Classifier(epochs=2))
    panel.run_bar.run.click()
    wait(qtbot, lambda: 0 < result(panel).trained.batches < 20)
    finish(qtbot, panel)
    plot = panel.training_plots["loss"].plot()
    assert plot is not None
    assert len(plot.curves[0].y) == 20
    assert panel.epochs.table().rows[-1][0] == 2
    assert "are classified wrongly" in panel.verdict.text()
    panel.pages.set_current(panel.mistakes_page)
    assert panel.mistakes.confusion.scene.primary is not None
    counts = panel.mistakes.confusion.scene.primary.pixels
    assert counts.sum() == 100
    row, column = (int(place) for place in np.argwhere(counts > 0)[0])
    panel.mistakes.confusion.picked.emit((row, column))
    assert f"{int(counts[row, column])} of 10 images of {row} are taken for {column}" in panel.mistakes.words.text()
    assert panel.mistakes.confused.scene.primary is not None
    assert len(panel.mistakes.confused.scene.primary.picture.tiles) == counts[row, column]

    # As a session keeps it: there again without another test.
    state, verdict = panel.state(), panel.verdict.text()
    assert state.training is not None
    content = state.training.checkpoint()
    panel.restore(DockState(Classifier()))
    wait(qtbot, lambda: result(panel).trained.batches == 0 and not panel.mistakes.confusion.isVisibleTo(panel))
    monkeypatch.setattr(Training, "test", lambda *_: pytest.fail("tested anew"))
    panel.restore(replace(state, training=replace(state.training, checkpoint=lambda: content)))
    wait(qtbot, lambda: panel.verdict.text() == verdict and panel.mistakes.confusion.isVisibleTo(panel))
    np.testing.assert_array_equal(panel.mistakes.confusion.scene.primary.pixels, counts)


def test_a_step_is_changed_on_the_way_and_the_weights_stay(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.set_parameters(Classifier(epochs=50))
    panel.run_bar.step.click()
    wait(qtbot, lambda: result(panel).trained.batches > 0 and panel.run_bar.state is RunState.PAUSED)
    before = result(panel).trained
    panel.set_parameters(panel.classifier.replaced(step=0.25))
    wait(qtbot, lambda: result(panel).parameters.step == 0.25)
    assert result(panel).trained.batches == before.batches
    np.testing.assert_array_equal(result(panel).trained.weights, before.weights)
    # What begins anew waits for a person to say so, even in the middle of a training.
    panel.run_bar.run.click()
    wait(qtbot, lambda: result(panel).trained.batches > before.batches)
    panel.set_parameters(panel.classifier.replaced(seed=3))
    wait(qtbot, lambda: result(panel).parameters.seed == 3)
    assert result(panel).trained.batches == 0
    assert panel.run_bar.state is RunState.PAUSED


def test_more_epochs_after_the_end_wait_for_train_and_go_on(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.set_parameters(Classifier(epochs=1))
    panel.run_bar.run.click()
    finish(qtbot, panel)
    weights = result(panel).trained.weights
    panel.set_parameters(panel.classifier.replaced(epochs=2))
    wait(qtbot, lambda: result(panel).parameters.epochs == 2 and panel.run_bar.state is RunState.PAUSED)
    np.testing.assert_array_equal(result(panel).trained.weights, weights)
    panel.run_bar.run.click()
    finish(qtbot, panel)
    assert len(result(panel).trained.epochs) == 2


def test_another_network_comes_with_a_step_that_suits_it(panel: ClassifierPanel, qtbot: QtBot) -> None:
    editor = panel.form.row("network").editor
    assert isinstance(editor, ChoiceEditor)
    editor.list.setCurrentText("Like LeNet-5")
    assert panel.classifier.network is NetworkChoice.LENET
    assert panel.classifier.step < 0.5
    wait(qtbot, lambda: result(panel).architecture.parameters == 61_706)


def test_layers_are_edited_and_what_does_not_fit_is_named(
    panel: ClassifierPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.pages.set_current(panel.network_page)
    editor = panel.architecture
    wait(qtbot, lambda: editor.table.rowCount() == 8)
    cells = [editor.table.item(row, 2).text() for row in (0, 3, 6)]
    assert cells == ["156", "1812", "1930"]
    assert editor.total.text() == "3898 weights and biases"
    steps = window.undo_stack.index()
    editor.table.setCurrentCell(5, 0)
    editor.remove.click()
    assert panel.classifier.network is NetworkChoice.CUSTOM
    wait(qtbot, lambda: len(result(panel).architecture.layers) == 7)
    assert window.undo_stack.index() == steps + 1
    # The last layer but one goes: nothing gives ten values any more, and the last network stays.
    editor.table.setCurrentCell(5, 0)
    editor.remove.click()
    wait(qtbot, lambda: "10 classes" in panel.foot.text.text())
    window.undo_stack.undo()
    window.undo_stack.undo()
    wait(qtbot, lambda: result(panel).architecture.parameters == 3898 and not panel.is_stale)
    assert panel.classifier.network is NetworkChoice.SIX_TWELVE


def test_an_impossible_layer_is_marked_and_nothing_is_computed(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.network_page)
    editor = panel.architecture
    wait(qtbot, lambda: editor.table.rowCount() == 8)
    editor.table.setCurrentCell(6, 0)
    editor.add_layer("convolution")
    assert editor.message.isVisibleTo(panel)
    assert "Layer 8" in editor.message.text()
    assert editor.table.item(7, 1).text() == "?"
    assert panel.classifier.network is NetworkChoice.SIX_TWELVE
    editor.remove_layer()
    assert not editor.message.isVisibleTo(panel)


def test_a_drawn_digit_is_classified_as_the_pen_moves(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.drawing_page)
    wait(qtbot, lambda: not panel._details_soon.isActive())
    drawing = panel.drawing
    assert drawing.bars.answer is None
    QTest.mousePress(drawing.pad, LEFT, NONE, QPoint(80, 30))
    assert drawing.bars.answer is not None
    QTest.mouseMove(drawing.pad, QPoint(80, 130))
    QTest.mouseRelease(drawing.pad, LEFT, NONE, QPoint(80, 130))
    assert not drawing.pad.is_empty
    assert drawing.given.scene.primary is not None
    assert drawing.given.scene.primary.pixels.shape == (28, 28)
    assert "Taken for" in drawing.words.text()
    drawing.pad.clear()
    assert drawing.bars.answer is None
    drawing.pad.undo()
    assert not drawing.pad.is_empty


def test_the_pad_works_by_keyboard(panel: ClassifierPanel, qtbot: QtBot) -> None:
    pad = panel.drawing.pad
    QTest.keyClick(pad, Qt.Key.Key_Down)
    assert pad.is_empty
    QTest.keyClick(pad, Qt.Key.Key_Space)
    for _ in range(5):
        QTest.keyClick(pad, Qt.Key.Key_Down)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    drawn = int((pad.drawing() > 0).sum())
    QTest.keyClick(pad, Qt.Key.Key_Down)
    assert drawn > 300
    assert int((pad.drawing() > 0).sum()) == drawn
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.is_empty


def test_the_inside_page_follows_the_chosen_image(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.inside_page)
    wait(qtbot, lambda: panel.sample.maximum() == 100)
    panel.sample.setValue(8)
    wait(qtbot, lambda: result(panel).sample == 7)
    picture = panel.output.presentation.picture("features") if panel.output else None
    assert picture is not None
    assert "test image 8" in picture.title
    wait(qtbot, lambda: panel.outputs._expected == int(DIGITS.test.labels[7]))
    plot = panel.inside_plots["vanishing"].plot()
    assert plot is not None
    assert plot.curves[1].label.startswith("0.25")


def test_gradients_are_checked_on_a_button(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.check_page)
    panel.check.button.click()
    wait(qtbot, lambda: len(panel.check.table.table().rows) == 7)
    assert max(row[3] for row in panel.check.table.table().rows) < 1e-6
    plot = panel.check.plot.plot()
    assert plot is not None
    assert plot.key == "check"


def test_a_check_speaks_of_the_network_that_was_checked(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.set_parameters(Classifier(epochs=1))
    wait(qtbot, lambda: result(panel).parameters.epochs == 1)
    panel.pages.set_current(panel.check_page)
    panel.check.button.click()
    wait(qtbot, lambda: panel.check.table.isVisibleTo(panel))
    panel.run_bar.run.click()
    finish(qtbot, panel)
    wait(qtbot, lambda: "The network has learned on since." in panel.check.words.text())
    panel.set_parameters(panel.classifier.replaced(network=NetworkChoice.LENET))
    wait(qtbot, lambda: not panel.check.table.isVisibleTo(panel))
    assert "for the network as it is now" in panel.check.words.text()


def test_a_loss_is_chosen(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.network_page)
    wait(qtbot, lambda: not panel._details_soon.isActive())
    editor = panel.architecture
    editor.loss.setCurrentIndex(editor.loss.findText("Mean squared error"))
    editor.loss.activated.emit(editor.loss.currentIndex())
    wait(qtbot, lambda: result(panel).architecture.loss is Loss.MEAN_SQUARED)
    assert panel.classifier.network is NetworkChoice.CUSTOM


def test_one_step_is_one_batch(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.set_parameters(Classifier(epochs=3))
    for number in (1, 2, 3):
        panel.run_bar.step.click()
        wait(qtbot, lambda number=number: result(panel).trained.batches == number)
    panel.set_parameters(panel.classifier.replaced(step=0.5))
    wait(qtbot, lambda: result(panel).parameters.step == 0.5)
    assert result(panel).trained.steps == (1.0,)
    panel.run_bar.step.click()
    wait(qtbot, lambda: result(panel).trained.batches == 4)
    assert result(panel).trained.steps == (1.0, 0.5)


def test_a_check_of_gradients_can_be_cancelled(
    panel: ClassifierPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_result: ClassifierResult, progress: Progress) -> None:
        while True:
            progress.report(0.5, "Comparing gradients")
            time.sleep(0.001)

    monkeypatch.setattr(training_pages, "checked", endless)
    panel.pages.set_current(panel.check_page)
    before = panel.check.words.text()
    panel.check.button.click()
    wait(
        qtbot, lambda: "50\N{NO-BREAK SPACE}% done" in panel.check.words.text() and panel.check.stop.isVisibleTo(panel)
    )
    panel.check.stop.click()
    wait(qtbot, lambda: panel.check.words.text() == before and not panel.check.stop.isVisibleTo(panel))


def test_runs_are_kept_and_compared(panel: ClassifierPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.compare_page)
    wait(qtbot, lambda: not panel._details_soon.isActive())
    assert not panel.compare.keep.isEnabled()
    panel.set_parameters(Classifier(epochs=1))
    panel.run_bar.run.click()
    finish(qtbot, panel)
    panel.compare.keep.click()
    panel.set_parameters(panel.classifier.replaced(seed=5))
    panel.run_bar.restart.click()
    wait(qtbot, lambda: result(panel).parameters.seed == 5)
    finish(qtbot, panel)
    plot = panel.compare.loss.plot()
    assert plot is not None
    assert [curve.label.partition(":")[0] for curve in plot.curves] == ["Run 1", "Now"]
    assert "seed 0" in plot.curves[0].label
    for _ in range(7):
        panel.compare.keep.click()
    assert [run.number for run in panel.compare.kept] == [*range(3, 9)]
    panel.compare.forget.click()
    assert panel.compare.kept == ()
    panel.compare.keep.click()
    assert [run.number for run in panel.compare.kept] == [1]


def test_pad_and_answer_are_seen_together_in_a_low_window(
    panel: ClassifierPanel, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    panel.pages.set_current(panel.drawing_page)
    drawing = panel.drawing
    wait(qtbot, lambda: drawing.bars.isVisible() and drawing.bars.x() > 0 and bool(drawing.bars._classes))
    pad, bars = drawing.pad.geometry(), drawing.bars.geometry()
    assert bars.left() > pad.right()
    assert bars.top() == pad.top()
    assert bars.bottom() <= pad.bottom()


def test_each_block_of_maps_says_what_its_colours_stand_for(panel: ClassifierPanel) -> None:
    assert panel.output is not None
    for key in ("features", "kernels"):
        picture = panel.output.presentation.picture(key)
        assert picture is not None
        for tile in picture.tiles:
            low, high = tile.levels
            scale = f"±{number_text(high, 2)}" if low < 0 else f"0 to {number_text(high, 2)}"
            assert f"({scale}):" in tile.title


def test_the_title_hides_no_tile(panel: ClassifierPanel, window: MainWindow, qtbot: QtBot) -> None:
    for size in ((1024, 700), (1440, 900)):
        window.resize(*size)
        qtbot.waitUntil(lambda: window.canvas.pictures[0].key == "features")
        for pane in window.canvas.view.scene.panes:
            above = pane.title.bottom() if not pane.title.isEmpty() else pane.rect.top() + 30
            assert pane.content.top() >= above


def test_a_step_that_is_far_too_large_is_answered_with_one_that_works(panel: ClassifierPanel, qtbot: QtBot) -> None:
    linear = Architecture(Shape(1, 28, 28), (FullyConnected(outputs=10),)).to_text()
    panel.set_parameters(Classifier(network=NetworkChoice.CUSTOM, layers=linear, step=1000.0, epochs=50))
    wait(qtbot, lambda: result(panel).parameters.step == 1000.0)
    panel.run_bar.run.click()
    finish(qtbot, panel)
    found = re.search(r"Choose (\S+): of the steps that were tried", panel.verdict.text())
    assert found is not None
    advised = float(found[1])
    assert 0.0001 <= advised <= 1
    panel.set_parameters(panel.classifier.replaced(step=advised, epochs=2))
    panel.run_bar.restart.click()
    wait(qtbot, lambda: result(panel).parameters.step == advised and panel.run_bar.state is RunState.FINISHED)
    assert not result(panel).trained.stopped
    assert result(panel).trained.smoothed[-1] < result(panel).trained.smoothed[0]
