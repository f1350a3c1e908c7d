"""What the program remembers between two starts."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from sightglass.app.paths import is_folder
from sightglass.app.translations import LANGUAGES

ORGANIZATION = "Sightglass"
_RECENT_LIMIT = 12
# Raised when docks or toolbars change so that an older layout no longer fits.
LAYOUT_VERSION = 1


class Settings:
    """Typed access to the program's settings; a value that cannot be read counts as never set."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, ORGANIZATION, ORGANIZATION)

    @property
    def theme_mode(self) -> str:
        """Give "system", "light" or "dark"."""
        mode = str(self._store.value("theme", "system"))
        return mode if mode in ("system", "light", "dark") else "system"

    @theme_mode.setter
    def theme_mode(self, mode: str) -> None:
        self._store.setValue("theme", mode)

    @property
    def language(self) -> str:
        """Give "system" or the name of a language."""
        language = str(self._store.value("language", "system"))
        return language if language in LANGUAGES else "system"

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theory_open(self) -> bool:
        """Whether theory is shown in the docks."""
        return str(self._store.value("theory_open", "false")).lower() == "true"

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
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation) or Path.home())

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


def data_folder() -> Path:
    """Give the folder for presets and logs; it may be missing, and who writes there makes it."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
