"""Chooses the data set of a dock: rendered, from a file or folder, or MNIST from the network."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sightglass.algorithms.cnn.dataset import Dataset
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text
from sightglass.app.files.datasets import READABLE, read_dataset
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets import theme
from sightglass.widgets.cards import text_label
from sightglass.widgets.icons import icon

if TYPE_CHECKING:
    from sightglass.app.file_service import FileService

_MOST_NAMED = 5


@dataclass(frozen=True, eq=False)
class DataEntry:
    """A data set in the place where other docks have an image of the workspace."""

    path: str
    image: Dataset
    note: str = ""

    @property
    def name(self) -> str:
        """What the person knows the data set by."""
        return self.image.name


class DataBar(QWidget):
    """Says which data set is used, and reads others on a thread of its own.

    Parameters
    ----------
    name : str
        Of the thread.
    files : FileService
        Asks a person for files and folders.

    Signals
    -------
    chosen(str)
        Another data set is wanted: its path, or "" for rendered digits.
    arrived()
        A data set that was asked for is there.
    failed(str)
        A message for the person.
    cancelled()
        A person stopped the reading; what was asked for is not there.
    """

    chosen = Signal(str)
    arrived = Signal()
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, name: str, files: "FileService", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._known: DataEntry | None = None
        self._wanted = ""
        self._refused = ""
        self.worker = Worker(f"{name}-data", parent=self)
        self.worker.reported.connect(self._on_report)
        self.what = text_label()
        self.what.setAccessibleName(tr("Data set"))
        self.change = QPushButton(icon("database-outline"), tr("Change…"))
        self.change.setToolTip(tr("Choose what is learned from: rendered digits, MNIST, a file, or a folder of images"))
        self.change.setMenu(self._menu())
        self.stop = QPushButton(tr("Cancel"))
        self.stop.setToolTip(tr("Stop reading or downloading"))
        self.stop.clicked.connect(self.worker.cancel)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setFixedHeight(3)
        self.status = text_label()
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.what, 1)
        row.addWidget(self.stop)
        row.addWidget(self.change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HALF_GRID)
        layout.addLayout(row)
        layout.addWidget(self.bar)
        layout.addWidget(self.status)
        self._show_busy(False)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addAction(tr("Rendered digits")).triggered.connect(lambda: self.chosen.emit(""))
        menu.addAction(tr("MNIST (downloads 12 MB once)")).triggered.connect(self.get_mnist)
        menu.addSeparator()
        menu.addAction(tr("File…")).triggered.connect(self._ask_file)
        folder = menu.addAction(tr("Folder…"))
        folder.setToolTip(tr("A folder with MNIST's four files, or with a folder of images for each class"))
        folder.triggered.connect(self._ask_folder)
        return menu

    def entry(self, path: str) -> DataEntry | None:
        """Give the data set of a path if it is there; None too for rendered digits, which nobody reads."""
        return self._known if self._known is not None and self._known.path == path else None

    def need(self, path: str) -> None:
        """Read a data set unless that is under way or failed before."""
        if path and self.entry(path) is None and path not in (self._wanted, self._refused):
            self._wanted = path
            self.worker.submit(Job(lambda progress: _read(path, progress), path))

    def get_mnist(self) -> None:
        """Use MNIST, and get what is missing of it from the network first."""
        # With all that speaks to the network, which a start has no time for.
        from sightglass.app.mnist_download import download, mnist_folder

        folder = mnist_folder()
        if self.entry(str(folder)) is not None:
            self.choose(folder)
            return
        self._wanted = str(folder)

        def work(progress: Progress) -> DataEntry:
            # Files that are there and whole are not downloaded again, but to tell takes as long as reading them.
            download(folder, progress)
            return _read(str(folder), progress)

        self.worker.submit(Job(work, str(folder)))

    def choose(self, path: Path) -> None:
        """Use what is in a file or folder; what was refused before is tried again."""
        self._refused = ""
        self.chosen.emit(str(path))

    def show_data(self, dataset: Dataset | None) -> None:
        """Say what is used."""
        if dataset is None:
            self.what.setText("")
            return
        counts = {"train": number_text(len(dataset.train)), "test": number_text(len(dataset.test))}
        self.what.setText(tr("{name}: {train} + {test} images", name=tr(dataset.name), **counts))
        self.what.setToolTip(
            tr("{name}: {train} images to learn from, {test} for the test", name=tr(dataset.name), **counts)
        )

    def shut_down(self) -> None:
        """End the thread."""
        self.worker.shut_down()

    def _ask_file(self) -> None:
        paths = self._files.choose_files(tr("Open a data set"), READABLE)
        if paths:
            self.choose(paths[0])

    def _ask_folder(self) -> None:
        folder = self._files.choose_folder(tr("Open a folder of images or of MNIST's files"))
        if folder is not None:
            self.choose(folder)

    def _on_report(self, report: Report) -> None:
        self._show_busy(self.worker.is_busy)
        if report.kind == "progress":
            self.bar.setValue(round(report.fraction * 1000))
            self.status.setText(report.message)
        elif report.kind == "done":
            self._known, self._wanted = report.value, ""
            self.status.setText(report.value.note)
            self.status.setVisible(bool(report.value.note))
            self.arrived.emit()
            self.chosen.emit(report.value.path)
        elif report.kind in ("failed", "cancelled") and report.tag == self._wanted:
            self._refused, self._wanted = report.tag, ""
            self.status.clear()
            self.status.hide()
            if report.kind == "failed":
                self.failed.emit(report.message)
            else:
                self.cancelled.emit()

    def _show_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.change.setEnabled(not busy)
        if busy or not self.status.text():
            self.status.setVisible(busy)


def _read(path: str, progress: Progress) -> DataEntry:
    skipped: list[str] = []
    dataset = read_dataset(Path(path), progress=progress, skipped=lambda file, _reason: skipped.append(file.name))
    return DataEntry(path, dataset, _left_out_text(skipped) if skipped else "")


def _left_out_text(names: list[str]) -> str:
    named, more = ", ".join(names[:_MOST_NAMED]), len(names) - _MOST_NAMED
    if more > 0:
        return tr("Left out, since they are no readable images: {named} and {count} more.", named=named, count=more)
    return tr("Left out, since they are no readable images: {named}.", named=named)
