"""Which folder a window keeps its session in: one that no other running program uses.

Each is named by a number, with a lock beside it. A lock whose process is gone tells of a program that was cut off.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from sightglass.algorithms.texts import tr
from sightglass.app.files.errors import FileError
from sightglass.app.paths import exists
from sightglass.app.session.kept import KeptFolder

# Of sessions that no window uses, so many are kept at most.
_MOST_KEPT = 5
_MOST_WINDOWS = 100


@dataclass(frozen=True, eq=False)
class Slot:
    """A folder that is this program's alone until `release`; `was_cut_off` tells how the last one that had it ended."""

    folder: KeptFolder
    was_cut_off: bool
    lock: QLockFile

    def release(self) -> None:
        """Let others have it, with what is kept there."""
        self.lock.unlock()


def claim(root: Path, *, fresh: bool) -> Slot:
    """Take the session that was cut off or used last, or with `fresh` a folder in which nothing is kept.

    Raises
    ------
    FileError
        If nothing can be kept below that folder.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        kept = _kept_numbers(root)
    except OSError as error:
        raise FileError(
            root, tr("cannot be used to keep what is open: {reason}. Mend that folder.", reason=error.strerror)
        ) from error
    _remove(root, kept[_MOST_KEPT:])
    if not fresh:
        for number in kept:
            slot = _try(root, number)
            if slot is not None:
                return slot
    for number in range(1, _MOST_WINDOWS):
        slot = None if number in kept else _try(root, number)
        if slot is not None:
            return slot
    raise FileError(root, tr("cannot be used to keep what is open: it is write-protected. Change its permissions."))


def _kept_numbers(root: Path) -> list[int]:
    """List the folders in which something is kept: those that are locked first, then the newest first."""
    found = [
        (not exists(_lock_path(root, int(folder.name))), -KeptFolder(folder).written_at, int(folder.name))
        for folder in root.iterdir()
        if folder.name.isdecimal() and KeptFolder(folder).holds_session
    ]
    return [number for _, _, number in sorted(found)]


def _try(root: Path, number: int) -> Slot | None:
    was_cut_off = exists(_lock_path(root, number))
    lock = QLockFile(str(_lock_path(root, number)))
    # Only a process that is gone makes it stale, however long ago it was taken.
    lock.setStaleLockTime(0)
    return Slot(KeptFolder(root / str(number)), was_cut_off, lock) if lock.tryLock(0) else None


def _remove(root: Path, numbers: list[int]) -> None:
    for number in numbers:
        slot = _try(root, number)
        if slot is not None:
            shutil.rmtree(root / str(number), ignore_errors=True)
            slot.release()


def _lock_path(root: Path, number: int) -> Path:
    return root / f"{number}.lock"
