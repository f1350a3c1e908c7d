"""A folder that holds all that a run gave, written so that a failure leaves nothing half-done."""

import os
import secrets
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.csv_text import plot_csv, table_csv
from sightglass.algorithms.image import Image
from sightglass.algorithms.marks import has_marks, marked_pixels
from sightglass.algorithms.montage import plain_values
from sightglass.algorithms.results import Colormap, Picture, Presentation
from sightglass.app.files import FileError, write_image
from sightglass.app.files.errors import write_error
from sightglass.app.files.flo import flo_bytes
from sightglass.app.paths import exists, is_folder

REPORT = "result.json"


@dataclass(frozen=True)
class Content:
    """One file to be: what it holds, its name, and the function that writes it to a path."""

    kind: str
    key: str
    name: str
    write: Callable[[Path], object]


def contents(presentation: Presentation) -> tuple[Content, ...]:
    """List the files of a presentation.

    Pictures keep their values: PNG in 8 and 16 bits, TIFF in 32-bit floats. Where they are shown otherwise (levels,
    colour map, marks drawn over them), a second PNG holds what is seen. Between the tiles of a montage the first has
    plain values, so that it can be opened as an image, and the second is transparent. Fields of motion become
    Middlebury FLO files.
    """
    listed: list[Content] = []
    for picture in presentation.pictures:
        suffix = ".tif" if picture.pixels.dtype.kind == "f" else ".png"
        listed.append(Content("picture", picture.key, picture.key + suffix, _image_writer(picture)))
        if _is_shown_otherwise(picture):
            listed.append(Content("shown", picture.key, f"{picture.key}_shown.png", _shown_writer(picture)))
    # A plot or table may bear the name of a picture; the suffix keeps their files apart, and their kind each other's.
    listed += [
        Content("plot", plot.key, f"{plot.key}_plot.csv", _text_writer(plot_csv(plot))) for plot in presentation.plots
    ]
    listed += [
        Content("motion", key, f"{key}.flo", _motion_writer(field)) for key, field in presentation.motions.items()
    ]
    listed += [
        Content("table", table.key, f"{table.key}_table.csv", _text_writer(table_csv(table)))
        for table in presentation.tables
    ]
    listed += [Content("file", name, name, _bytes_writer(data)) for name, data in presentation.files.items()]
    return tuple(listed)


def _is_shown_otherwise(picture: Picture) -> bool:
    if picture.pixels.dtype.kind == "f" or picture.tiles or has_marks(picture):
        return True
    is_mapped = picture.pixels.ndim == 2 and picture.colormap is not Colormap.GRAY
    return is_mapped or picture.shown_levels() != (0.0, float(np.iinfo(picture.pixels.dtype).max))


def _image_writer(picture: Picture) -> Callable[[Path], object]:
    return lambda path: write_image(path, Image.of(plain_values(picture), path.stem))


def _shown_writer(picture: Picture) -> Callable[[Path], object]:
    return lambda path: write_image(path, Image.of(marked_pixels(picture), path.stem))


def _motion_writer(field: NDArray[np.float32]) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(flo_bytes(field))


def _bytes_writer(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def _text_writer(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(text.encode("utf-8", "backslashreplace"))


@contextmanager
def opened(folder: Path) -> Iterator["ResultsFolder"]:
    """Prepare a folder for results, existing or not, and see to it that nothing half-done is left there.

    Raises
    ------
    FileError
        If the folder cannot be made or written to, before anything is computed.
    """
    results = ResultsFolder(folder)
    try:
        yield results
    finally:
        results.discard()


class ResultsFolder:
    """Where a run's files go: first beside their place, then into it all at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if exists(folder) and not is_folder(folder):
            raise FileError(folder, "is a file, not a folder. Name another folder for the results.")
        # Within the folder where it exists: renaming works only within one file system.
        self._base = next(parent for parent in (folder, *folder.absolute().parents) if exists(parent))
        self._draft = self._base / f".sightglass-{secrets.token_hex(6)}"
        with _explained(folder):
            self._draft.mkdir()

    def write(self, files: tuple[Content, ...], report: str) -> None:
        """Write all files, then put them in their place, the report last.

        Raises
        ------
        FileError
            If a file cannot be written; files of the same name that stood there are then still whole.
        """
        everything = (*files, Content("report", "", REPORT, _text_writer(report)))
        with _explained(self.folder):
            for content in everything:
                target = self.folder / content.name
                if is_folder(target):
                    raise FileError(target, "is a folder, where a file of the results must go. Move it away.")
                content.write(self._draft / content.name)
            with _uninterrupted():
                self._place(everything)

    def _place(self, files: tuple[Content, ...]) -> None:
        if exists(self.folder):
            for content in files:
                os.replace(self._draft / content.name, self.folder / content.name)  # noqa: PTH105 - reads as one pair
            return
        made = [parent for parent in self.folder.absolute().parents if not exists(parent)]
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self._draft.rename(self.folder)
        except OSError:
            for parent in made:
                if exists(parent):
                    parent.rmdir()
            raise

    def discard(self) -> None:
        """Remove what was not put in its place."""
        shutil.rmtree(self._draft, ignore_errors=True)


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise write_error(folder, error) from error


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl+C and a request to end wait until the files are in their place, which takes milliseconds."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        waiting.append(number)

    previous: dict[int, Any] = {number: signal.signal(number, remember) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
    for number in waiting:
        signal.raise_signal(number)
