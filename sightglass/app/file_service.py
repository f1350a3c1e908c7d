"""Opening, saving, copying and pasting images: what File and Edit do, off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.samples import Sample
from sightglass.app.settings import Settings
from sightglass.app.worker import Job, Report, Worker
from sightglass.app.workspace import Entry, RecipeStep, Workspace

# Formats that hold no more than what is seen; the others keep the values.
_TOLD_IN_FULL = 3
_SHOWN_ONLY = {".jpg", ".jpeg", ".bmp", ".webp", ".png", ".pgm", ".ppm"}


@dataclass(frozen=True, eq=False)
class Opened:
    """What came of opening several files."""

    entries: tuple[Entry, ...]
    problems: tuple[tuple[Path, str], ...]


class FileService(QObject):
    """Reads and writes on a thread of its own and puts what it read into the workspace.

    Signals
    -------
    failed(str), done(str)
        A message for the person.
    recent_changed
        The list of recent files changed.
    """

    failed = Signal(str)
    done = Signal(str)
    recent_changed = Signal()

    def __init__(self, workspace: Workspace, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._workspace, self._settings = workspace, settings
        self.worker = Worker("files", keep_all=True, parent=self)
        self.worker.reported.connect(self._on_report)

    def open_dialog(self) -> None:
        """Ask for files and open them."""
        from sightglass.app.files import READABLE

        names, _ = QFileDialog.getOpenFileNames(self._window, "Open images", str(self._settings.last_folder), READABLE)
        self.open_paths([Path(name) for name in names])

    def open_paths(self, paths: list[Path]) -> None:
        """Open files in the background; what fails is told, what opens is added as one undo step."""
        if paths:
            self._settings.last_folder = paths[0].absolute().parent
            self.worker.submit(Job(lambda progress: _read(paths, progress), self._add_opened))

    def open_sample(self, sample: Sample, then: Callable[[], None] | None = None) -> None:
        """Make a sample image and add it; `then` is called after that."""

        def add(entry: Entry) -> None:
            self._workspace.add((entry,))
            if then is not None:
                then()

        recipe = (RecipeStep("sample", {"key": sample.key}),)
        self.worker.submit(Job(lambda _: Entry(sample.make(), recipe=recipe), add))

    def save(self, image: Image, shown: QImage, suggested: str) -> None:
        """Ask where to save a picture and write it.

        Float pictures keep their values in TIFF and NPY; other formats get the picture as it is shown.
        """
        from sightglass.app.files import WRITABLE

        folder = self._settings.last_folder
        name, _ = QFileDialog.getSaveFileName(self._window, "Save picture", str(folder / f"{suggested}.png"), WRITABLE)
        if name:
            path = Path(name)
            self.save_to(path if path.suffix else path.with_suffix(".png"), image, shown)

    def save_to(self, path: Path, image: Image, shown: QImage) -> None:
        """Write a picture in the background; see `save`."""
        from sightglass.app.files import write_image

        self._settings.last_folder = path.absolute().parent
        note = ""
        if image.is_float and path.suffix.lower() in _SHOWN_ONLY:
            image = Image.of(pixels_of(shown), image.name)
            note = " as it is shown. To keep the values, save as TIFF or NPY"
        self._write(lambda: write_image(path, image), f"Saved {path.name}{note}.")

    def save_content(self, suggested: str, content: bytes) -> None:
        """Ask where to save a curve, table or figure that is ready to be written."""
        from sightglass.app.files.atomic import write_atomically

        folder = self._settings.last_folder
        name, _ = QFileDialog.getSaveFileName(self._window, "Save", str(folder / suggested))
        if name:
            path = Path(name)
            self._settings.last_folder = path.absolute().parent
            self._write(lambda: write_atomically(path, content), f"Saved {path.name}.")

    def paste(self) -> None:
        """Add the picture on the clipboard, or open the files on it."""
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.open_paths(paths)
        elif not clipboard.image().isNull():
            image = Image.of(pixels_of(clipboard.image()), "Pasted image")
            self._workspace.add((Entry(image, recipe=(RecipeStep("paste"),)),), "Paste image")
        else:
            self.failed.emit("There is no picture on the clipboard. Copy one first, or use File > Open.")

    def run(self, work: Callable[[], Entry], text: str) -> None:
        """Compute a new entry in the background and add it."""

        def measured() -> Entry:
            entry = work()
            measure(entry.image)
            return entry

        self.worker.submit(Job(lambda _: measured(), lambda entry: self._workspace.add((entry,), text)))

    def _write(self, work: Callable[[], None], message: str) -> None:
        self.worker.submit(Job(lambda _: work(), lambda _: self.done.emit(message), must_finish=True))

    def _add_opened(self, opened: Opened) -> None:
        self._workspace.add(opened.entries)
        for path in dict.fromkeys(entry.source for entry in opened.entries):
            if path is not None:
                self._settings.add_recent(path)
        if opened.entries:
            self.recent_changed.emit()
        if opened.problems:
            for path, _ in opened.problems:
                if not path.exists():
                    self._settings.forget_recent(path)
            self.recent_changed.emit()
            lines = [message for _, message in opened.problems[:_TOLD_IN_FULL]]
            others = ", ".join(path.name for path, _ in opened.problems[_TOLD_IN_FULL:])
            self.failed.emit("\n".join([*lines, f"Nor could these be opened: {others}."] if others else lines))

    def _on_report(self, report: Report) -> None:
        if report.kind == "done":
            report.tag(report.value)
        elif report.kind == "failed":
            self.failed.emit(report.message)


def _read(paths: list[Path], progress: Progress) -> Opened:
    from sightglass.app.files import read_images

    entries: list[Entry] = []
    problems: list[tuple[Path, str]] = []
    for number, path in enumerate(paths):
        progress.report(number / len(paths), f"Opening {path.name}")
        try:
            for page, image in enumerate(read_images(path)):
                measure(image)
                entries.append(Entry(image, path.absolute(), page=page))
        except SightglassError as error:
            problems.append((path, str(error)))
        except MemoryError:
            message = f"“{path.name}” needs more memory than there is. Close other images and try again."
            problems.append((path, message))
    return Opened(tuple(entries), tuple(problems))


def measure(image: Image) -> None:
    """Find out here, off the window's thread, what the window will ask of an image; the image remembers it."""
    _ = image.is_finite, image.value_range


def pixels_of(picture: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Give the pixels of a Qt image as (rows, columns, 3 or 4) in RGB(A) order, or (rows, columns) if it is gray."""
    if picture.isGrayscale() and not picture.hasAlphaChannel():
        gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        return _array(gray, 1)[:, :, 0].copy()
    pixels = _array(picture.convertToFormat(QImage.Format.Format_RGBA8888), 4)
    if picture.hasAlphaChannel():
        return pixels.copy()
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB), np.uint8)


def _array(picture: QImage, channels: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    rows, columns = picture.height(), picture.width()
    lines = np.frombuffer(picture.constBits(), np.uint8).reshape(rows, picture.bytesPerLine())
    return lines[:, : columns * channels].reshape(rows, columns, channels)
