"""The journal of a batch: what was done with each file, written so that an interrupted run can go on.

A file of JSON lines in the output folder. The first says what recipe it is of; each further one what came of a file.
Every line is on the disk before the next file counts as done.
"""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from sightglass.algorithms.texts import tr
from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.work import Outcome
from sightglass.app.files.errors import folder_error, write_error
from sightglass.app.files.limits import MAX_PAGES

NAME = "batch.jsonl"
_FORMAT = "sightglass-batch"
_VERSION = 1
_AGAIN = "To begin anew, add --again."


@dataclass(frozen=True)
class Written:
    """What was written before: from which state of a file, under which name in the folder, and of how many pages."""

    size: int
    modified: int
    output: str
    pages: int = 1


class Journal:
    """An open journal; see `opened`."""

    def __init__(self, descriptor: int, folder: Path, written: dict[str, Written]) -> None:
        self._descriptor, self._folder = descriptor, folder
        self.written = written
        """What was done before, by the path of the file."""

    def add(self, outcome: Outcome) -> None:
        """Note what came of a file, and have it on the disk.

        Raises
        ------
        FileError
            If that fails.
        """
        line: dict[str, Any] = {
            "file": str(outcome.task.source),
            "size": outcome.size,
            "modified": outcome.modified,
            "output": outcome.task.target.relative_to(self._folder).as_posix(),
            "seconds": round(outcome.seconds, 6),
        }
        if outcome.pages > 1:
            line["pages"] = outcome.pages
        if outcome.problem:
            line["problem"] = outcome.problem
        with _explained(self._folder):
            _append(self._descriptor, line)


@contextmanager
def opened(folder: Path, checksum: str, *, again: bool) -> Iterator[Journal]:
    """Open the journal of a folder, or begin one; no other batch can write there meanwhile.

    Parameters
    ----------
    folder : Path
        Where the pictures go; it is made if it is missing.
    checksum : str
        Stands for the recipe and all else that decides how the pictures come out.
    again : bool
        Whether to forget what was done before.

    Raises
    ------
    BatchError
        If the journal is of another recipe, damaged, or in use.
    FileError
        If it cannot be read or written.
    """
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise folder_error(folder, error) from error
    with _explained(folder):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    try:
        _lock(descriptor, folder)
        with _explained(folder):
            if again:
                os.ftruncate(descriptor, 0)
            written = _read(descriptor, folder, checksum)
            if not os.fstat(descriptor).st_size:
                _append(descriptor, {"format": _FORMAT, "version": _VERSION, "recipe": checksum})
        yield Journal(descriptor, folder, written)
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # A file system without locks is no reason to do without batches.
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            raise BatchError(
                tr(
                    "Another batch is writing into “{folder}”. Wait for its end, or choose another folder.",
                    folder=folder,
                )
            ) from None


def _read(descriptor: int, folder: Path, checksum: str) -> dict[str, Written]:
    """Read what was done before and leave the journal ready to go on: a line that was cut off is taken away."""
    content = bytearray()
    while block := os.read(descriptor, 1 << 20):
        content += block
    whole = content.rfind(b"\n") + 1
    if whole < len(content):
        os.ftruncate(descriptor, whole)
    lines = bytes(content[:whole]).splitlines()
    if not lines:
        return {}
    header = _parsed(lines[0], 1, folder)
    if header.get("format") != _FORMAT or header.get("version") != _VERSION:
        raise _damaged(1, folder)
    written = _written(lines, folder)
    if header.get("recipe") == checksum:
        return written
    if written:
        raise BatchError(
            tr(
                "“{folder}” holds the results of another recipe, format or further input. Choose another "
                "folder, or begin anew.",
                folder=folder,
            ),
            _AGAIN,
        )
    # Of a run that wrote nothing, because its format could not hold the pictures for example, there is nothing to mix.
    os.ftruncate(descriptor, 0)
    return {}


def _written(lines: list[bytes], folder: Path) -> dict[str, Written]:
    written: dict[str, Written] = {}
    for number, line in enumerate(lines[1:], 2):
        entry = _parsed(line, number, folder)
        if "problem" in entry:
            written.pop(entry["file"], None)
            continue
        written[entry["file"]] = Written(entry["size"], entry["modified"], entry["output"], entry.get("pages", 1))
    return written


_TYPES = {"file": str, "output": str, "size": int, "modified": int}


def _parsed(line: bytes, number: int, folder: Path) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        raise _damaged(number, folder) from None
    is_entry = isinstance(entry, dict) and (
        number == 1 or all(type(entry.get(name)) is kind for name, kind in _TYPES.items())
    )
    if not is_entry or (number > 1 and not (_stays_inside(entry["output"]) and _is_count(entry.get("pages", 1)))):
        raise _damaged(number, folder)
    return dict(entry)


def _stays_inside(name: str) -> bool:
    path = PurePath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts


def _is_count(value: object) -> bool:
    return type(value) is int and 1 <= value <= MAX_PAGES


def _damaged(number: int, folder: Path) -> BatchError:
    return BatchError(
        tr(
            "Line {number} of “{name}” in “{folder}” is damaged, so what was done before is unknown. "
            "Choose another folder, or begin anew.",
            number=number,
            name=NAME,
            folder=folder,
        ),
        _AGAIN,
    )


def _append(descriptor: int, line: dict[str, Any]) -> None:
    """Write a line as a whole: no signal comes between its bytes, and none stay of one for which there is no room."""
    # Names of files may hold bytes that are no text; escaped they are still JSON.
    content = (json.dumps(line) + "\n").encode("ascii")
    end = os.lseek(descriptor, 0, os.SEEK_END)
    if os.write(descriptor, content) < len(content):
        os.ftruncate(descriptor, end)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(descriptor)


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise write_error(folder / NAME, error) from error
