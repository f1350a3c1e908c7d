"""Writing a file so that there is either the old one or the new one, whole, at any time."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sightglass.algorithms.texts import tr
from sightglass.app.files.errors import FileError, write_error

TEMPORARY = ".sightglass-"
"""What the names of temporary files begin with."""


def write_atomically(path: Path, data: bytes, mark: str = "") -> None:
    """Replace a file by new content; see `written_atomically`."""
    with written_atomically(path, mark) as file:
        file.write(data)


@contextmanager
def written_atomically(path: Path, mark: str = "") -> Iterator[BinaryIO]:
    """Give a file under a temporary name, to be written to, that replaces the one at `path` at the end.

    Symbolic links are followed; permissions of an existing file are kept. By a mark in the temporary name it is known
    again after the process was killed.

    Raises
    ------
    FileError
        If that fails; then an existing file is unchanged and nothing is left behind, as after any other error.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(path, target)
        temporary = target.with_name(f"{TEMPORARY}{mark}{secrets.token_hex(8)}.part")
    except OSError as error:
        raise write_error(path, error) from error
    except ValueError:
        raise FileError(path, tr("is not a possible file name. Choose another.")) from None
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        # In here, so that nothing is left behind either by a request to end that comes while it is made.
        with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise write_error(path, error) from error
        raise
    _sync_folder(target.parent)


def _mode(path: Path, target: Path) -> int | None:
    """Permissions of the file that is to be replaced, None if there is none; refuses what must not be replaced."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise FileError(path, tr("cannot be saved: there is a folder of that name. Choose another name."))
    if not stat.S_ISREG(status.st_mode):
        raise FileError(path, tr("cannot be saved: it is a pipe or device, not a file. Choose another name."))
    if not os.access(target, os.W_OK):
        raise FileError(path, tr("cannot be saved: the file is write-protected. Choose another name."))
    return stat.S_IMODE(status.st_mode)


def _sync_folder(folder: Path) -> None:
    """Make the new name outlast a power cut, on systems where folders can be opened."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
