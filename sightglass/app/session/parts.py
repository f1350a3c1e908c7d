"""The arrays of a session as parts of a file or folder: PNG for whole numbers, NPY for floats."""

import hashlib
import io
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol

import numpy as np

from sightglass.algorithms.image import Pixels, read_only
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import tr
from sightglass.algorithms.threads import thread_count
from sightglass.app.files.errors import DecodeError
from sightglass.app.files.npy import read_npy
from sightglass.app.files.png import read_png
from sightglass.app.files.writing import by_opencv
from sightglass.app.memory import memory_limit
from sightglass.app.session.errors import SessionError, damaged

# Decoders of PNG refuse longer sides.
_LONGEST_PNG = 32767
_MOST_THREADS = 2
_DIGEST_BYTES = 16


class Sink(Protocol):
    """Where the parts of a session go."""

    def put(self, content: bytes, ending: str) -> str:
        """Keep content; give the name that it can be had by."""


class Source(Protocol):
    """Where the parts of a session come from."""

    def get(self, name: str) -> bytes:
        """Give what is kept by a name; raises `SessionError` where there is none."""


def name_of(content: bytes, ending: str) -> str:
    """Name a part by a checksum of what is in it, so that the same is kept once."""
    return f"{hashlib.blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()}{ending}"


def encoded(pixels: Pixels) -> tuple[bytes, str]:
    """Give an array as the content of a part, and the ending of its name."""
    if pixels.dtype.kind == "u" and max(pixels.shape[:2]) <= _LONGEST_PNG:
        return by_opencv(".png", pixels), ".png"
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, pixels, allow_pickle=False)
    return buffer.getvalue(), ".npy"


class ArrayWriter:
    """Writes arrays into parts, each once as long as it is asked for again and again.

    An array must not change; that is what it is known by.
    """

    def __init__(self, parts: Sink) -> None:
        self._parts = parts
        self._names: dict[int, tuple[Pixels, str]] = {}

    def remember(self, pixels: Pixels, name: str) -> None:
        """Take note that an array is in a part already."""
        self._names[id(pixels)] = pixels, name

    def write(self, arrays: Iterable[Pixels], progress: Progress) -> None:
        """See to it that all of these arrays have a part; others are forgotten."""
        wanted = {id(pixels): pixels for pixels in arrays}
        self._names = {key: known for key, known in self._names.items() if key in wanted}
        new = [pixels for key, pixels in wanted.items() if key not in self._names]
        waiting: deque[tuple[Pixels, Future[tuple[bytes, str]]]] = deque()
        threads = min(_MOST_THREADS, thread_count())
        with ThreadPoolExecutor(threads, "sightglass-encode") as pool:
            try:
                for number, pixels in enumerate(new):
                    progress.report(
                        number / len(new), tr("Saving image {number} of {count}", number=number + 1, count=len(new))
                    )
                    waiting.append((pixels, pool.submit(encoded, pixels)))
                    # No more at once than threads: what is encoded takes memory.
                    if len(waiting) > threads:
                        self._take(*waiting.popleft())
                while waiting:
                    self._take(*waiting.popleft())
            finally:
                for _, future in waiting:
                    future.cancel()

    def name(self, pixels: Pixels) -> str:
        """Give the name of the part of an array that was written."""
        return self._names[id(pixels)][1]

    def _take(self, pixels: Pixels, future: "Future[tuple[bytes, str]]") -> None:
        self.remember(pixels, self._parts.put(*future.result()))


class ArrayReader:
    """Reads arrays from parts into `arrays`: no more of them than the memory allows, and each once."""

    def __init__(self, parts: Source) -> None:
        self._parts = parts
        self.arrays: dict[str, Pixels] = {}
        self._bytes = 0

    def read(self, name: str, what: str) -> Pixels:
        """Give the array of a part; `what` names it in messages.

        Raises
        ------
        SessionError
            If there is no such part, or what is in it is damaged or too large.
        """
        if name not in self.arrays:
            content = self._parts.get(name)
            decode = read_png if name.endswith(".png") else read_npy if name.endswith(".npy") else None
            if decode is None:
                raise damaged(tr("{what} is said to be in “{name}”, which is no PNG or NPY", what=what, name=name))
            try:
                pixels = decode(content)[0].pixels
            except DecodeError as error:
                raise SessionError(tr("cannot be opened: {what} {error}", what=what, error=error)) from error
            self._bytes += pixels.nbytes
            if self._bytes > memory_limit():
                raise SessionError(
                    tr(
                        "cannot be opened: its images take more than {size:.1f} GiB of memory. Raise the "
                        "limit in the preferences, or open it on a computer with more memory.",
                        size=memory_limit() / 2**30,
                    )
                )
            # As an image keeps it, so that it is known again when it is to be written.
            self.arrays[name] = read_only(pixels)
        return self.arrays[name]
