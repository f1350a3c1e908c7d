"""Opening image files: what the content is decides, never the extension."""

import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import tr
from sightglass.app.files.bitmaps import read_bmp, read_webp
from sightglass.app.files.decoded import Decoded, oriented
from sightglass.app.files.errors import DecodeError, FileError, display_name, read_error
from sightglass.app.files.flo import read_flo
from sightglass.app.files.formats import description, recognised
from sightglass.app.files.jpeg import read_jpeg
from sightglass.app.files.netpbm import read_netpbm
from sightglass.app.files.npy import read_npy
from sightglass.app.files.png import read_png
from sightglass.app.files.tiff import read_tiff
from sightglass.app.memory import limit_text, memory_limit

_READERS: dict[str, Callable[[bytes], list[Decoded]]] = {
    "PNG": read_png,
    "JPEG": read_jpeg,
    "TIFF": read_tiff,
    "BMP": read_bmp,
    "WebP": read_webp,
    "Netpbm": read_netpbm,
    "NPY": read_npy,
    "FLO": read_flo,
}

_PART = 1 << 20


def read_images(path: Path) -> list[Image]:
    """Open a file; one of several pages or frames gives several images.

    Raises
    ------
    FileError
        If the file is missing, unreadable, too large, damaged or no image. The message names it and says what to do.
    """
    path = Path(path)
    data = read_bytes(path)
    try:
        return decode_images(data, display_name(path))
    except (DecodeError, ImageError) as error:
        raise FileError(path, str(error)) from error
    except MemoryError:
        raise FileError(
            path, tr("does not fit into memory. Close other images or programs, or scale it down first.")
        ) from None


def decode_images(data: bytes, name: str) -> list[Image]:
    """Decode the content of an image file; raises `DecodeError`."""
    if not data:
        raise DecodeError(tr("is empty (0 bytes). Get another copy of the file."))
    kind = recognised(data)
    if kind is None and name.lower().endswith(".flo"):
        # What is meant to hold motion is told what is wrong with it as such.
        kind = "FLO"
    if kind is None:
        what = description(data)
        raise DecodeError(
            tr(
                "is {what}, not an image that Sightglass can read. Choose a PNG, JPEG, TIFF, BMP, WebP, PGM, "
                "PPM, NPY or FLO file, or export it as one.",
                what=what,
            )
        )
    pictures = _READERS[kind](data)
    del data
    pages = len(pictures)
    images = []
    for number in range(1, pages + 1):
        picture = pictures.pop(0)
        images.append(
            _image(
                picture,
                tr("{name} (page {number} of {pages})", name=name, number=number, pages=pages) if pages > 1 else name,
            )
        )
    return images


def _image(picture: Decoded, name: str) -> Image:
    try:
        # 64-bit floats beyond the range of 32 bits become infinite, which `Image.is_finite` tells.
        with np.errstate(over="ignore", invalid="ignore"):
            pixels = oriented(picture.pixels, picture.orientation)
            image = Image.of(pixels, name, picture.bit_depth, motion=picture.motion)
    except ImageError as error:
        raise DecodeError(tr("cannot be used: {error}", error=error)) from error
    full = image.pixels.dtype.itemsize * 8
    if not image.is_float and image.bit_depth < full and int(image.pixels.max()) >= 2**image.bit_depth:
        # The file says that it has fewer bits than it uses; what relies on the depth must not be misled.
        return replace(image, bit_depth=full)
    return image


def read_bytes(path: Path) -> bytes:
    """Read a whole ordinary file.

    Raises
    ------
    FileError
        If it is missing, unreadable, larger than the memory allows, or a folder, pipe or device.
    """
    try:
        with opened_file(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size > memory_limit():
                raise FileError(
                    path,
                    tr(
                        "has {size:.1f} GiB; {limit}. Scale it down with another program.",
                        size=size / 2**30,
                        limit=limit_text(),
                    ),
                )
            return file.read()
    except MemoryError:
        raise FileError(path, tr("does not fit into memory. Close other images or programs.")) from None


class _Watched(io.RawIOBase):
    """A file whose reading tells how far it is, and can be cancelled by that."""

    def __init__(self, file: BinaryIO, path: Path, progress: Progress) -> None:
        self._file, self._path, self._progress = file, path, progress
        self._size = max(os.fstat(file.fileno()).st_size, 1)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: Any) -> int:
        share = min(self._file.tell() / self._size, 1.0)
        self._progress.report(share, tr("Opening {name}", name=display_name(self._path)))
        try:
            return self._file.readinto(buffer)  # type: ignore[attr-defined, no-any-return]
        except OSError as error:
            # Who makes sense of the file would take it for a damaged one.
            raise read_error(self._path, error) from error


@contextmanager
def watched_file(path: Path, progress: Progress) -> Iterator[BinaryIO]:
    """Open an ordinary file, to be read in parts as far as it is needed; `progress` is told, and can end it.

    Raises
    ------
    FileError
        As `opened_file` does, and in the midst of it where the disk fails.
    """
    with opened_file(path) as file:
        yield io.BufferedReader(_Watched(file, path, progress), _PART)


@contextmanager
def opened_file(path: Path) -> Iterator[BinaryIO]:
    """Open an ordinary file for reading.

    Raises
    ------
    FileError
        If it is missing, unreadable, or a folder, pipe or device.
    """
    try:
        _check_kind(path, path.stat())
        # Should a pipe have taken the file's place since, opening it must not wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise read_error(path, error) from error
    except ValueError:
        raise FileError(path, tr("is not a possible file name. Check the path.")) from None
    try:
        with os.fdopen(descriptor, "rb") as file:
            _check_kind(path, os.fstat(file.fileno()))
            yield file
    except OSError as error:
        raise read_error(path, error) from error


def _check_kind(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileError(path, tr("is a folder, not an image. Open the files in it."))
    if not stat.S_ISREG(status.st_mode):
        raise FileError(path, tr("is a pipe or device, not a file. Save its content as a file and open that."))
