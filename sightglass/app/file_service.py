"""Opening, saving, copying and pasting images: what File and Edit do, off the window's thread."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.marks import marked_pixels
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.results import Picture
from sightglass.algorithms.samples import Sample
from sightglass.algorithms.texts import tr
from sightglass.app.file_filters import shown_filters
from sightglass.app.paths import exists
from sightglass.app.questions import Agree, Question
from sightglass.app.session.model import ENDING
from sightglass.app.settings import Settings
from sightglass.app.video_names import VIDEO_EXTENSIONS, VIDEOS
from sightglass.app.worker import Cancellation, Job, Report, Worker
from sightglass.app.workspace import Entry, RecipeStep, Workspace

T = TypeVar("T")

_TOLD_IN_FULL = 3
# Formats that cannot hold floats: they get what is seen.
_SHOWN_ONLY = {".jpg", ".jpeg", ".bmp", ".webp", ".png", ".pgm", ".ppm"}


@dataclass(frozen=True, eq=False)
class Opened:
    """What came of opening several files."""

    entries: tuple[Entry, ...]
    problems: tuple[tuple[Path, str], ...]


@dataclass(frozen=True, eq=False)
class Loading:
    """Who is told what came of reading a file for a dock."""

    take: Callable[[Any], None]
    refuse: Callable[[str], None]


class FileService(QObject):
    """Reads and writes on a thread of its own and puts what it read into the workspace.

    Signals
    -------
    failed(str), done(str)
        A message for the person.
    working(str)
        What is being done, or "" when it has ended.
    recent_changed
        The list of recent files changed.
    video_opened(Path)
        A video is to be opened; its frames do not go into the workspace.
    session_chosen(Path)
        A session is to be opened.
    """

    failed = Signal(str)
    done = Signal(str)
    working = Signal(str)
    recent_changed = Signal()
    video_opened = Signal(object)
    session_chosen = Signal(object)

    def __init__(self, workspace: Workspace, settings: Settings, agree: Agree, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._workspace, self._settings, self._agree = workspace, settings, agree
        self.worker = Worker("files", keep_all=True, parent=self)
        self.worker.reported.connect(self._on_report)

    def open_dialog(self) -> None:
        """Ask for files and open them."""
        from sightglass.app.files import READABLE

        self.open_paths(self.choose_files(tr("Open images"), f"{READABLE};;{VIDEOS}"))

    def choose_files(self, title: str, filters: str) -> list[Path]:
        """Ask for files, beginning in the folder of the last ones."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, title, str(self._settings.last_folder), shown_filters(filters)
        )
        paths = [Path(name) for name in names]
        if paths:
            self._settings.last_folder = paths[0].absolute().parent
        return paths

    def open_paths(self, paths: list[Path]) -> None:
        """Open files in the background; what fails is told, what opens is added as one undo step."""
        videos = [path for path in paths if path.suffix.lower() in VIDEO_EXTENSIONS]
        sessions = [path for path in paths if path.suffix.lower() == ENDING]
        if sessions:
            self.session_chosen.emit(sessions[0])
            paths = [path for path in paths if path not in sessions]
        if videos:
            self.video_opened.emit(videos[0])
            paths = [path for path in paths if path not in videos]
        if paths:
            self._settings.last_folder = paths[0].absolute().parent
            self.worker.submit(Job(lambda progress: _read(paths, progress), self._add_opened))

    def open_sample(self, sample: Sample, then: Callable[[], None] | None = None) -> None:
        """Make a sample image and add it; `then` is called after that."""
        self.worker.submit(Job(lambda _: sample_entry(sample), lambda entry: self._add_sample(entry, then)))

    def open_first_sample(self, then: Callable[[], None]) -> None:
        """Add the sample that a person sees first; `then` is called after that."""
        self.worker.submit(Job(lambda _: sample_entry(), lambda entry: self._add_sample(entry, then)))

    def _add_sample(self, entry: Entry, then: Callable[[], None] | None) -> None:
        self._workspace.add((entry,))
        if then is not None:
            then()

    def save(self, image: Image, picture: Picture, suggested: str) -> None:
        """Ask where to save a picture and write it.

        Float pictures keep their values in TIFF and NPY; other formats get the picture as it is shown, marks included.
        """
        from sightglass.app.files import WRITABLE

        path = self.ask_target(tr("Save picture"), f"{suggested}.png", WRITABLE)
        if path is not None:
            self.save_to(path, image, picture)

    def save_to(self, path: Path, image: Image, picture: Picture) -> None:
        """Write a picture in the background; see `save`."""
        from sightglass.app.files import write_image

        as_shown = image.is_float and path.suffix.lower() in _SHOWN_ONLY
        message = (
            tr("Saved {name} as it is shown. To keep the values, save as TIFF or NPY.", name=path.name)
            if as_shown
            else tr("Saved {name}.", name=path.name)
        )

        def write() -> None:
            write_image(path, Image.of(marked_pixels(picture), image.name) if as_shown else image)

        self._write(path, write, message)

    def save_content(self, suggested: str, content: bytes, title: str = "") -> None:
        """Ask where to save a curve, table or figure that is ready to be written; a title says what it is."""
        from sightglass.app.files.atomic import write_atomically

        suffix = Path(suggested).suffix
        kind = suffix[1:].upper()
        title = title or tr("Save as {kind}", kind=kind)
        path = self.ask_target(title, suggested, f"{kind} (*{suffix});;All files (*)")
        if path is not None:
            self._write(path, lambda: write_atomically(path, content), tr("Saved {name}.", name=path.name))

    def free_name(self, suggested: str) -> str:
        """Give a name that no file has where the dialogs begin: the suggested one, or that with a number."""
        path = Path(suggested)
        numbered = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
        folder = self._settings.last_folder
        return next(name for name in chain((suggested,), numbered) if not exists(Path(folder, name)))

    def ask_target(self, title: str, suggested: str, filters: str) -> Path | None:
        """Ask for a file to write; a name without an ending gets that of the chosen kind."""
        dialog = QFileDialog(self._window, title, str(self._settings.last_folder), shown_filters(filters))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Asked below, where a person can say that they do not want to be asked.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_first_ending(kind)))
        dialog.setDefaultSuffix(Path(suggested).suffix[1:])
        for kind in dialog.nameFilters():
            if _first_ending(kind) == Path(suggested).suffix[1:]:
                dialog.selectNameFilter(kind)
        dialog.selectFile(suggested)
        path = None
        while path is None and dialog.exec() and dialog.selectedFiles():
            chosen = Path(dialog.selectedFiles()[0])
            if not exists(chosen) or self._agree(
                Question.REPLACE_FILE, tr("Replace “{name}”?", name=chosen.name),
                tr("There is a file of this name in {folder} already. What is in it will be lost.",
                   folder=chosen.parent),
            ):  # fmt: skip
                path = chosen
        dialog.deleteLater()
        return path

    def copy(self, picture: Picture) -> None:
        """Put a picture on the clipboard as it is shown, marks included."""

        def put(pixels: NDArray[np.uint8]) -> None:
            QGuiApplication.clipboard().setImage(image_from(pixels))
            self.done.emit(tr("Copied the picture as it is shown."))

        self.worker.submit(Job(lambda _: marked_pixels(picture), put))

    def paste(self) -> None:
        """Add the picture on the clipboard, or open the files on it."""
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.open_paths(paths)
        elif not clipboard.image().isNull():
            picture = clipboard.image()
            recipe = (RecipeStep("paste"),)
            self.run(
                lambda _: Entry(Image.of(pixels_of(picture), tr("Pasted image")), recipe=recipe), tr("Paste image")
            )
        else:
            self.failed.emit(tr("There is no picture on the clipboard. Copy one first, or use File > Open."))

    def run(self, work: Callable[[Progress], Entry], text: str) -> None:
        """Compute a new entry in the background and add it."""

        def measured(progress: Progress) -> Entry:
            entry = work(progress)
            measure(entry.image)
            return entry

        self.worker.submit(Job(measured, lambda entry: self._workspace.add((entry,), text)))

    def load(
        self,
        path: Path,
        read: Callable[[Progress], T],
        take: Callable[[T], None],
        refuse: Callable[[str], None],
        cancellation: Cancellation,
    ) -> None:
        """Read in the background what a dock asked for; `take` is given it, `refuse` why there is nothing, or ""."""

        def work(progress: Progress) -> T:
            watched = cancellation.watched(progress)
            watched.report(0.0, tr("Opening {name}", name=path.name))
            found = read(watched)
            cancellation.check()
            return found

        self.worker.submit(Job(work, Loading(take, refuse)))

    def _write(self, path: Path, work: Callable[[], None], message: str) -> None:
        self._settings.last_folder = path.absolute().parent
        self.worker.submit(Job(lambda _: work(), lambda _: self.done.emit(message), must_finish=True))

    def _add_opened(self, opened: Opened) -> None:
        self._workspace.add(opened.entries)
        for path in dict.fromkeys(entry.source for entry in opened.entries):
            if path is not None:
                self._settings.add_recent(path)
        if opened.entries:
            self.recent_changed.emit()
        if opened.problems:
            lines = [message for _, message in opened.problems[:_TOLD_IN_FULL]]
            others = ", ".join(path.name for path, _ in opened.problems[_TOLD_IN_FULL:])
            self.failed.emit(
                "\n".join([*lines, tr("Nor could these be opened: {others}.", others=others)] if others else lines)
            )
            for path, _ in opened.problems:
                # Unlike Path.exists this never raises, whatever the name.
                if not os.path.exists(path):  # noqa: PTH110
                    self._settings.forget_recent(path)
            self.recent_changed.emit()

    def stop_opening(self) -> None:
        """Stop after the file that is being opened; what is being saved goes on."""
        self.worker.cancel()

    def _on_report(self, report: Report) -> None:
        if report.kind == "done":
            (report.tag.take if isinstance(report.tag, Loading) else report.tag)(report.value)
        elif report.kind in ("failed", "cancelled") and isinstance(report.tag, Loading):
            report.tag.refuse(report.message)
        elif report.kind == "failed":
            self.failed.emit(report.message)
        self.working.emit(report.message if report.kind == "progress" else "")


def _read(paths: list[Path], progress: Progress) -> Opened:
    from sightglass.app.files import read_images

    entries: list[Entry] = []
    problems: list[tuple[Path, str]] = []
    for number, path in enumerate(paths):
        progress.report(number / len(paths), tr("Opening {name}", name=path.name))
        try:
            for page, image in enumerate(read_images(path)):
                measure(image)
                entries.append(Entry(image, path.absolute(), page=page))
        except SightglassError as error:
            problems.append((path, str(error)))
        except MemoryError:
            message = tr("“{name}” needs more memory than there is. Close other images and try again.", name=path.name)
            problems.append((path, message))
    return Opened(tuple(entries), tuple(problems))


def sample_entry(sample: Sample | None = None) -> Entry:
    """Make a sample image, by default the first one."""
    if sample is None:
        from sightglass.algorithms.samples import SAMPLES

        sample = SAMPLES[0]
    return Entry(sample.make(), recipe=(RecipeStep("sample", {"key": sample.key}),))


def measure(image: Image) -> None:
    """Find out here, off the window's thread, what the window will ask of an image; the image remembers it."""
    _ = image.is_finite, image.value_range


def _first_ending(kind: str) -> str:
    """Give the first ending of a dialog's filter: "png" of "PNG (*.png)"."""
    found = re.search(r"\*\.(\w+)", kind)
    return found[1] if found else ""


def image_from(pixels: NDArray[np.uint8]) -> QImage:
    """Make a Qt image of (rows, columns[, 3 or 4]) pixels in RGB(A) order."""
    rows, columns = pixels.shape[:2]
    formats = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
    channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    return QImage(pixels.data, columns, rows, pixels.strides[0], formats[channels]).copy()


def pixels_of(picture: QImage) -> NDArray[np.uint8]:
    """Give the pixels of a Qt image as (rows, columns, 3 or 4) in RGB(A) order, or (rows, columns) if it is gray."""
    if picture.isGrayscale() and not picture.hasAlphaChannel():
        return _copied(picture.convertToFormat(QImage.Format.Format_Grayscale8), 1)[:, :, 0]
    if picture.hasAlphaChannel():
        return _copied(picture.convertToFormat(QImage.Format.Format_RGBA8888), 4)
    return _copied(picture.convertToFormat(QImage.Format.Format_RGB888), 3)


def _copied(picture: QImage, channels: int) -> NDArray[np.uint8]:
    """Copy the pixels: a view would outlive the image that owns its memory."""
    rows, columns = picture.height(), picture.width()
    lines = np.frombuffer(picture.constBits(), np.uint8).reshape(rows, picture.bytesPerLine())
    return lines[:, : columns * channels].reshape(rows, columns, channels).copy()
