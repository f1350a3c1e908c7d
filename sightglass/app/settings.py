"""What the program remembers between two starts."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from sightglass.algorithms.threads import core_count
from sightglass.app import memory
from sightglass.app.paths import is_folder
from sightglass.app.questions import Question
from sightglass.app.translations import LANGUAGES
from sightglass.widgets import theme

logger = logging.getLogger(__name__)

ORGANIZATION = "Sightglass"
_RECENT_LIMIT = 12
# Raised when docks or toolbars change so that an older layout no longer fits.
LAYOUT_VERSION = 1
# Of the time between a change and its being kept for the next start, in seconds.
LEAST_AUTOSAVE, MOST_AUTOSAVE = 1, 3600
_MIB = 1 << 20
_SHOWN_LETTERS = 40


@dataclass(frozen=True)
class Preferences:
    """What a person may choose.

    Parameters
    ----------
    theme : str
        One of `theme.MODES`.
    threads : int
        That a computation may use.
    memory_limit : int
        In MiB, see `memory`.
    autosave_seconds : int
        Between a change and its being kept.
    unasked : frozenset of Question
        What the person does not want to be asked.
    """

    theme: str = "system"
    threads: int = field(default_factory=core_count)
    memory_limit: int = field(default_factory=lambda: memory.default_limit() // _MIB)
    autosave_seconds: int = 15
    unasked: frozenset[Question] = frozenset()


class Settings:
    """Typed access to the program's settings; a value that cannot be read counts as never set, which the log tells."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, ORGANIZATION, ORGANIZATION)

    @property
    def preferences(self) -> Preferences:
        """What the person has chosen, and the defaults of the rest."""
        default = Preferences()
        most_memory = max(memory.LEAST_LIMIT, memory.machine_memory()) // _MIB
        return Preferences(
            self._choice("theme", theme.MODES, default.theme),
            self._whole("threads", 1, core_count(), default.threads),
            self._whole("memory_limit", memory.LEAST_LIMIT // _MIB, most_memory, default.memory_limit),
            self._whole("autosave_seconds", LEAST_AUTOSAVE, MOST_AUTOSAVE, default.autosave_seconds),
            frozenset(self._questions("unasked")),
        )

    @preferences.setter
    def preferences(self, preferences: Preferences) -> None:
        default = Preferences()
        for name in (entry.name for entry in fields(Preferences)):
            value = getattr(preferences, name)
            if value == getattr(default, name):
                # A default may be another one on the next machine, or in the next version.
                self._store.remove(name)
            elif isinstance(value, frozenset):
                self._store.setValue(name, sorted(question.key for question in value))
            else:
                self._store.setValue(name, value)

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was shown."""
        return self._flag("tour_seen")

    @tour_seen.setter
    def tour_seen(self, is_seen: bool) -> None:
        self._store.setValue("tour_seen", is_seen)

    @property
    def language(self) -> str:
        """Give "system" or the name of a language."""
        return self._choice("language", ("system", *LANGUAGES), "system")

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theory_open(self) -> bool:
        """Whether theory is shown in the docks."""
        return self._flag("theory_open")

    @theory_open.setter
    def theory_open(self, is_open: bool) -> None:
        self._store.setValue("theory_open", is_open)

    @property
    def figure(self) -> str:
        """What was chosen for the last figure, as JSON; empty before the first."""
        return str(self._store.value("figure", ""))

    @figure.setter
    def figure(self, choices: str) -> None:
        self._store.setValue("figure", choices)

    @property
    def recent_files(self) -> list[Path]:
        """Files opened lately, the newest first."""
        stored = self._store.value("recent_files", [])
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [Path(str(name)) for name in names if name][:_RECENT_LIMIT]

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.absolute()
        others = [other for other in self.recent_files if other != path]
        self._store.setValue("recent_files", [str(entry) for entry in [path, *others][:_RECENT_LIMIT]])

    def forget_recent(self, path: Path) -> None:
        """Take a file out of the recent ones."""
        path = path.absolute()
        self._store.setValue("recent_files", [str(other) for other in self.recent_files if other != path])

    def clear_recent(self) -> None:
        """Forget the recent files."""
        self._store.remove("recent_files")

    @property
    def last_folder(self) -> Path:
        """Where a file was opened or saved last, or the person's pictures."""
        stored = self._store.value("last_folder")
        if isinstance(stored, str) and is_folder(Path(stored)):
            return Path(stored)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        # A file dialog takes a folder that is missing for the name of a file.
        return Path(pictures) if pictures and is_folder(Path(pictures)) else Path.home()

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.setValue("last_folder", str(folder))

    def layout(self) -> tuple[QByteArray, QByteArray] | None:
        """Give the window's geometry and the state of its docks, if they were saved."""
        geometry, state = self._store.value("layout/geometry"), self._store.value("layout/state")
        if isinstance(geometry, QByteArray) and isinstance(state, QByteArray):
            return geometry, state
        return None

    def save_layout(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember the window's geometry and the state of its docks."""
        self._store.setValue("layout/geometry", geometry)
        self._store.setValue("layout/state", state)
        self._store.sync()

    # Reading what anybody may have written

    def _choice(self, name: str, choices: Sequence[str], default: str) -> str:
        stored = self._store.value(name)
        if stored is None:
            return default
        text = str(stored)
        return text if text in choices else str(self._refused(name, stored, " or ".join(choices), default))

    def _flag(self, name: str) -> bool:
        stored = self._store.value(name)
        # What was set by this process comes back as it was given, what is read from the file as text.
        text = str(stored).lower()
        if stored is None or text in ("false", "true"):
            return text == "true"
        return bool(self._refused(name, stored, "true or false", False))

    def _whole(self, name: str, least: int, most: int, default: int) -> int:
        stored = self._store.value(name)
        if stored is None:
            return default
        text = str(stored)
        if text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most:
            return int(text)
        return int(self._refused(name, stored, f"a whole number from {least} to {most}", default))

    def _questions(self, name: str) -> list[Question]:
        stored = self._store.value(name)
        if stored is None:
            return []
        keys = stored if isinstance(stored, list) else [stored]
        known = {question.key: question for question in Question}
        for key in keys:
            if str(key) not in known:
                self._refused(name, key, "a question that this version asks", "none")
        return [known[str(key)] for key in keys if str(key) in known]

    def _refused(self, name: str, stored: Any, wanted: str, default: Any) -> Any:
        shown = str(stored)[:_SHOWN_LETTERS]
        logger.warning("The setting %s is %r instead of %s. In its place %s is used.", name, shown, wanted, default)
        return default


def data_folder() -> Path:
    """Give the folder for presets and logs; it may be missing, and who writes there makes it."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
