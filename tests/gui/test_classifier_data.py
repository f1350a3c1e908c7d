"""The data sets of the classifier's dock: read, refused, cancelled, and downloaded."""

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.progress import Progress
from sightglass.app import data_bar, mnist_download
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.main_window import MainWindow
from sightglass.widgets.run_bar import RunState
from tests.gui.classifier_gestures import DIGITS, opened, result, wait
from tests.gui.conftest import Opener


@pytest.fixture
def panel(open_dock: Opener, monkeypatch: pytest.MonkeyPatch) -> ClassifierPanel:
    return opened(open_dock, monkeypatch)


def idx_folder(folder: Path, data: Dataset) -> Path:
    for part, name in ((data.train, "train"), (data.test, "t10k")):
        write_idx(folder / f"{name}-images-idx3-ubyte", part.images)
        write_idx(folder / f"{name}-labels-idx1-ubyte", part.labels.astype(np.uint8))
    return folder


def write_idx(path: Path, array: np.ndarray) -> None:  # type: ignore[type-arg]
    header = bytes([0, 0, 8, array.ndim]) + b"".join(size.to_bytes(4, "big") for size in array.shape)
    path.write_bytes(header + array.tobytes())


def test_another_data_set_is_read_and_named(
    panel: ClassifierPanel, tmp_path: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = LabelledImages(DIGITS.test.images[:20], DIGITS.test.labels[:20], DIGITS.test.classes, "small")
    folder = idx_folder(tmp_path, Dataset(small, small, "small"))
    # In the middle of a training, too.
    panel.run_bar.run.click()
    wait(qtbot, lambda: result(panel).trained.batches > 0)
    # The dialog begins where files were last taken from.
    window.settings.last_folder = tmp_path.parent
    monkeypatch.setattr(
        QFileDialog,
        "getExistingDirectory",
        lambda _window, _title, begin: str(folder) if begin == str(tmp_path.parent) else "",
    )
    panel.data.change.menu().actions()[-1].trigger()
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


def test_what_is_chosen_while_another_is_read_is_read_once(
    panel: ClassifierPanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = LabelledImages(DIGITS.test.images[:20], DIGITS.test.labels[:20], DIGITS.test.classes, "small")
    read: list[str] = []

    def read_dataset(path: Path, progress: Progress, **_others: object) -> Dataset:
        read.append(path.name)
        while path.name == "endless":
            progress.report(0.5, "Reading")
            time.sleep(0.001)
        time.sleep(0.1)
        return Dataset(part, part, "small")

    monkeypatch.setattr(data_bar, "read_dataset", read_dataset)
    panel.data.choose(tmp_path / "endless")
    wait(qtbot, lambda: read == ["endless"])
    panel.data.choose(tmp_path / "other")
    wait(qtbot, lambda: panel.output is not None and result(panel).dataset.name == "small")
    wait(qtbot, lambda: not panel.data.worker.is_busy)
    assert read == ["endless", "other"]


def test_what_there_is_of_mnist_is_looked_at_off_the_windows_thread(
    panel: ClassifierPanel, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = LabelledImages(DIGITS.test.images[:20], DIGITS.test.labels[:20], DIGITS.test.classes, "small")
    folder = idx_folder(tmp_path, Dataset(small, small, "small"))
    threads: set[threading.Thread] = set()

    def is_there(_path: Path, _file: object) -> bool:
        threads.add(threading.current_thread())
        return True

    monkeypatch.setattr(mnist_download, "mnist_folder", lambda: folder)
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

    monkeypatch.setattr(mnist_download, "mnist_folder", lambda: folder)
    monkeypatch.setattr(mnist_download, "download", downloaded)
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

    monkeypatch.setattr(mnist_download, "mnist_folder", lambda: tmp_path / "mnist")
    monkeypatch.setattr(mnist_download, "download", refused)
    for count in (1, 2):
        window.commands.find("File/Get MNIST").trigger()
        wait(qtbot, lambda count=count: len(tries) == count and not panel.data.worker.is_busy)
        assert "There is no network" in panel.foot.text.text()
    assert result(panel).dataset is DIGITS
