"""What a person prefers: held in one place, put in force at once, and kept when it is meant to stay."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from sightglass.algorithms.threads import set_thread_count
from sightglass.app import memory
from sightglass.app.settings import Preferences, Settings
from sightglass.widgets import theme


class PreferenceService(QObject):
    """The preferences in force.

    Signals
    -------
    changed
        Other values are in force.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.value = settings.preferences
        self._put_in_force()

    def try_out(self, value: Preferences) -> None:
        """Put values in force that are not kept for the next start unless `keep` is called."""
        if value != self.value:
            self.value = value
            self._put_in_force()
            self.changed.emit()

    def keep(self) -> None:
        """Keep the values in force for the next start."""
        self._settings.preferences = self.value

    def change(self, **values: Any) -> None:
        """Put single values in force and keep them."""
        self.try_out(replace(self.value, **values))
        self.keep()

    def _put_in_force(self) -> None:
        set_thread_count(self.value.threads)
        chosen = self.value.memory_limit << 20
        memory.set_memory_limit(None if self.value.memory_limit == Preferences().memory_limit else chosen)
        if theme.manager().mode != self.value.theme:
            theme.manager().set_mode(self.value.theme)
