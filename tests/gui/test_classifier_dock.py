"""The classifier dock, driven by its widgets."""

import threading
import time
from importlib import import_module
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.classifier import Classifier, ClassifierResult, NetworkChoice
from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.cnn.rendered_digits import RenderedDigits, rendered_digits
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.progress import Progress
from sightglass.app import data_bar, mnist_download
from sightglass.app.docks import training_pages
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.main_window import MainWindow
from sightglass.widgets.field_editors import ChoiceEditor
from sightglass.widgets.run_bar import RunState
from tests.gui.conftest import PATIENCE, Opener

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
# The package has a function of the same name.
RUN = import_module("sightglass.algorithms.classifier.run")
# Rendered once: what a network makes of them does not matter here.
DIGITS = rendered_digits(RenderedDigits(count=600))


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener, monkeypatch: pytest.MonkeyPatch) -> ClassifierPanel:
    monkeypatch.setattr(RUN, "_digits", lambda _parameters, _progress: DIGITS)
    return cast(ClassifierPanel, open_dock("classifier"))


def result(panel: ClassifierPanel) -> ClassifierResult:
    assert panel.result is not None
    return panel.result


def wait(qtbot: QtBot, condition: object) -> None:
    qtbot.waitUntil(condition, timeout=PATIENCE)


def finish(qtbot: QtBot, panel: ClassifierPanel) -> None:
    wait(qtbot, lambda: panel.run_bar.state is RunState.FINISHED and result(panel).trained.is_finished)
    wait(qtbot, lambda: not panel._details_soon.isActive())


def test_it_waits_for_train_and_shows_the_untrained_network(panel: ClassifierPanel, window: MainWindow) -> None:
    assert panel.run_bar.state is RunState.PAUSED
    assert panel.run_bar.run.text() == "Train"
    assert panel.run_bar.run.toolTip() == "Train the network, from where it is now"
    assert panel.run_bar.step.toolTip() == "Take a few batches, then wait"
    assert result(panel).trained.batches == 0
    assert [picture.key for picture in window.canvas.pictures] == ["features", "kernels", "data"]


def test_training_moves_the_curves_and_ends_with_confusions(panel: ClassifierPanel, qtbot: QtBot) -> None:
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
    assert panel.confusion.scene.primary is not None
    counts = panel.confusion.scene.primary.pixels
    assert counts.sum() == 100
    row, column = (int(place) for place in np.argwhere(counts > 0)[0])
    panel.confusion.picked.emit((row, column))
    assert f"{int(counts[row, column])} of 10 images of {row} are taken for {column}" in panel.mistake_words.text()
    assert panel.confused.scene.primary is not None
    assert len(panel.confused.scene.primary.picture.tiles) == counts[row, column]


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
    assert [run.name.partition(":")[0] for run in panel.compare.kept] == [f"Run {number}" for number in range(3, 9)]
    panel.compare.forget.click()
    assert panel.compare.kept == ()
    panel.compare.keep.click()
    assert [run.name.partition(":")[0] for run in panel.compare.kept] == ["Run 1"]


def test_weights_are_saved_and_loaded(panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot) -> None:
    saved: dict[str, bytes] = {}
    object.__setattr__(panel.context, "save", lambda name, content: saved.update({name: content}))
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
    wait(qtbot, lambda: "from a file" in panel.verdict.text())
    path.write_bytes(b"PK no archive")
    panel.load_network(path)
    assert panel.foot._is_error
    np.testing.assert_array_equal(result(panel).trained.weights, weights)


def idx_folder(folder: Path, data: Dataset) -> Path:
    for part, name in ((data.train, "train"), (data.test, "t10k")):
        write_idx(folder / f"{name}-images-idx3-ubyte", part.images)
        write_idx(folder / f"{name}-labels-idx1-ubyte", part.labels.astype(np.uint8))
    return folder


def write_idx(path: Path, array: np.ndarray) -> None:  # type: ignore[type-arg]
    header = bytes([0, 0, 8, array.ndim]) + b"".join(size.to_bytes(4, "big") for size in array.shape)
    path.write_bytes(header + array.tobytes())


def test_another_data_set_is_read_and_named(
    panel: ClassifierPanel, tmp_path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    small = LabelledImages(DIGITS.test.images[:20], DIGITS.test.labels[:20], DIGITS.test.classes, "small")
    folder = idx_folder(tmp_path, Dataset(small, small, "small"))
    # In the middle of a training, too.
    panel.run_bar.run.click()
    wait(qtbot, lambda: result(panel).trained.batches > 0)
    panel.data.choose(folder)
    wait(qtbot, lambda: panel.output is not None and len(result(panel).dataset.train) == 20)
    assert panel.classifier.data == str(folder)
    wait(qtbot, lambda: "20 + 20 images" in panel.data.what.text())
    assert panel.run_bar.state is RunState.PAUSED
    window.undo_stack.undo()
    wait(qtbot, lambda: panel.output is not None and result(panel).dataset is DIGITS)


def test_a_data_set_that_cannot_be_read_says_why_and_the_network_stays(
    panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "train-images-idx3-ubyte").write_bytes(b"nonsense")
    panel.data.choose(tmp_path)
    wait(qtbot, lambda: panel.foot._is_error)
    assert "train-images-idx3-ubyte" in panel.foot.text.text() or "t10k" in panel.foot.text.text()
    # Whatever else makes the dock look again, nothing is being read any more.
    panel.restart()
    wait(qtbot, lambda: panel.foot.text.text() == "Choose a data set to begin.")
    panel.data.chosen.emit("")
    wait(qtbot, lambda: panel.output is not None and result(panel).dataset is DIGITS)


def test_a_data_set_whose_reading_is_cancelled_is_asked_for(
    panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_path: Path, progress: Progress, **_others: object) -> Dataset:
        while True:
            progress.report(0.5, "Reading")
            time.sleep(0.001)

    monkeypatch.setattr(data_bar, "read_dataset", endless)
    panel.data.choose(tmp_path)
    wait(qtbot, lambda: panel.foot.text.text() == "The data set is being read." and panel.data.stop.isVisibleTo(panel))
    panel.data.stop.click()
    wait(qtbot, lambda: panel.foot.text.text() == "Choose a data set to begin.")


def test_what_there_is_of_mnist_is_looked_at_off_the_windows_thread(
    panel: ClassifierPanel, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = LabelledImages(DIGITS.test.images[:20], DIGITS.test.labels[:20], DIGITS.test.classes, "small")
    folder = idx_folder(tmp_path, Dataset(small, small, "small"))
    threads: set[threading.Thread] = set()

    def is_there(_path: Path, _file: object) -> bool:
        threads.add(threading.current_thread())
        return True

    monkeypatch.setattr(data_bar, "mnist_folder", lambda: folder)
    monkeypatch.setattr(mnist_download, "_is_there", is_there)
    for _ in range(2):
        window.commands.find("File/Get MNIST").trigger()
        wait(qtbot, lambda: panel.output is not None and len(result(panel).dataset.train) == 20)
        wait(qtbot, lambda: not panel.data.worker.is_busy)
    assert len(threads) == 1
    assert threading.main_thread() not in threads


def test_get_mnist_downloads_what_is_missing_and_uses_it(
    panel: ClassifierPanel, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = LabelledImages(DIGITS.test.images[:20], DIGITS.test.labels[:20], DIGITS.test.classes, "small")
    folder = tmp_path / "mnist"

    def downloaded(target: Path, progress: Progress) -> Path:
        progress.report(0.5, "train-images-idx3-ubyte.gz")
        target.mkdir()
        return idx_folder(target, Dataset(small, small, "small"))

    monkeypatch.setattr(data_bar, "mnist_folder", lambda: folder)
    monkeypatch.setattr(data_bar, "download", downloaded)
    window.commands.find("File/Get MNIST").trigger()
    wait(qtbot, lambda: panel.output is not None and len(result(panel).dataset.train) == 20)
    assert panel.classifier.data == str(folder)
    # It is there: a second download could not make its folder.
    panel.data.chosen.emit("")
    wait(qtbot, lambda: panel.output is not None and result(panel).dataset is DIGITS)
    window.commands.find("File/Get MNIST").trigger()
    wait(qtbot, lambda: panel.output is not None and len(result(panel).dataset.train) == 20)


def test_a_failed_download_says_why_and_can_be_tried_again(
    panel: ClassifierPanel, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def refused(target: Path, progress: Progress) -> Path:
        tries.append(1)
        raise SightglassError("There is no network. Connect and try again.")

    monkeypatch.setattr(data_bar, "mnist_folder", lambda: tmp_path / "mnist")
    monkeypatch.setattr(data_bar, "download", refused)
    for count in (1, 2):
        window.commands.find("File/Get MNIST").trigger()
        wait(qtbot, lambda count=count: len(tries) == count and not panel.data.worker.is_busy)
        assert "There is no network" in panel.foot.text.text()
    assert result(panel).dataset is DIGITS


def test_a_checkpoint_is_gone_on_with_as_if_it_had_not_been_left(
    panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    saved: dict[str, bytes] = {}
    object.__setattr__(panel.context, "save", lambda name, content: saved.update({name: content}))
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
    assert "“network.json”: This is no network" in panel.foot.text.text()
