"""The folder that a running program keeps its session in, so that nothing is lost when it ends in any way."""

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr
from sightglass.app.files.atomic import write_atomically
from sightglass.app.files.errors import DecodeError, FileError
from sightglass.app.files.reading import read_bytes
from sightglass.app.session.checked import table, typed
from sightglass.app.session.description import parsed, read_description, write_description
from sightglass.app.session.errors import damaged
from sightglass.app.session.model import Kept, arrays_of
from sightglass.app.session.parts import ArrayReader, ArrayWriter, name_of

_STATE = "session.json"
_ENDINGS = (".png", ".npy", ".npz")
# As many bytes as there were attempts to bring it back that did not end well.
_ATTEMPTS = "opening"
_MOST_ATTEMPTS = 2


class KeptFolder:
    """Writes a session again and again; what is in the folder already is not written anew.

    The description is replaced last and at once, so that the folder holds a whole session at any time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._arrays = ArrayWriter(self)
        self._used: set[str] = set()

    @property
    def holds_session(self) -> bool:
        """Whether something was kept here."""
        return os.path.isfile(self._folder / _STATE)  # noqa: PTH113 - this never raises

    @property
    def written_at(self) -> float:
        """When that was, in seconds since 1970."""
        return (self._folder / _STATE).stat().st_mtime

    def may_be_opened(self) -> bool:
        """Note that it is tried to bring back what is kept; False if the program ended at it again and again."""
        attempts = self._folder / _ATTEMPTS
        before = attempts.stat().st_size if os.path.isfile(attempts) else 0  # noqa: PTH113 - this never raises
        with suppress(OSError):
            attempts.write_bytes(b"." * (before + 1))
        return before < _MOST_ATTEMPTS

    def note_opened(self) -> None:
        """Note that what is kept was brought back, and the program goes on."""
        with suppress(OSError):
            (self._folder / _ATTEMPTS).unlink(missing_ok=True)

    def put(self, content: bytes, ending: str) -> str:
        """See `parts.Sink`."""
        name = name_of(content, ending)
        if not os.path.isfile(self._folder / name):  # noqa: PTH113 - this never raises
            write_atomically(self._folder / name, content)
        self._used.add(name)
        return name

    def get(self, name: str) -> bytes:
        """See `parts.Source`."""
        if Path(name).name != name or Path(name).suffix not in _ENDINGS:
            raise damaged(tr("“{name}” is no part of a session", name=name))
        content = read_bytes(self._folder / name)
        if name_of(content, Path(name).suffix) != name:
            raise damaged(tr("“{name}” was changed after it was written", name=name))
        return content

    def write(self, kept: Kept, progress: Progress = SILENT) -> None:
        """Keep a session in the place of the one before.

        Raises
        ------
        FileError
            If that fails; then the one before is still there.
        """
        self._make()
        self._used = set()
        description = write_description(kept.session, self, self._arrays, progress)
        self._used |= {self._arrays.name(array) for entry in kept.session.entries for array in arrays_of(entry.image)}
        path = None if kept.path is None else str(kept.path)
        state = {"path": path, "is_changed": kept.is_changed, "session": description}
        write_atomically(self._folder / _STATE, json.dumps(state, allow_nan=False).encode())
        self.note_opened()
        self._tidy()

    def read(self, progress: Progress = SILENT) -> Kept:
        """Give the session that was kept last.

        Raises
        ------
        FileError
            If it cannot be read, or is damaged.
        """
        state_path = self._folder / _STATE
        reader = ArrayReader(self)
        try:
            state = table(parsed(read_bytes(state_path)), tr("its description"), "path", "is_changed", "session")
            path = typed(state["path"], tr("its path"), str, type(None))
            is_changed = typed(state["is_changed"], tr("whether it was changed"), bool)
            description: dict[str, Any] = typed(state["session"], tr("its description"), dict)
            session = read_description(description, self, reader, progress)
        except DecodeError as error:
            raise FileError(state_path, str(error)) from error
        for name, array in reader.arrays.items():
            self._arrays.remember(array, name)
        return Kept(session, None if path is None else Path(path), is_changed)

    def set_aside(self) -> Path:
        """Move what cannot be read out of the way, in the place of what was set aside before; give where it is."""
        aside = self._folder.with_name(f"{self._folder.name}-damaged")
        with suppress(OSError):
            shutil.rmtree(aside, ignore_errors=True)
            self._folder.rename(aside)
        return aside

    def _make(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = tr("cannot be made: {reason}. See to it that you may write there.", reason=error.strerror)
            raise FileError(self._folder, reason) from error

    def _tidy(self) -> None:
        """Remove parts that the session does not name any more, and what an interrupted write has left."""
        with suppress(OSError):
            for file in self._folder.iterdir():
                is_part = file.suffix in _ENDINGS and file.name not in self._used
                if is_part or file.suffix == ".part":
                    file.unlink()
