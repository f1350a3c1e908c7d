"""The steps that undo takes back; they outlive their window where another language asks for a new one."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from sightglass.algorithms.parameters import Parameters
from sightglass.app.session.model import Kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sightglass.app.dock import AlgorithmDock
    from sightglass.app.session.service import SessionService

_LIMIT = 100


class Owner(Protocol):
    """What the steps need of the window."""

    @property
    def docks(self) -> "Mapping[str, AlgorithmDock]":
        """The docks by name."""

    @property
    def sessions(self) -> "SessionService":
        """What shows sessions."""


class History(QUndoStack):
    """Knows the window that the steps act on."""

    def __init__(self, owner: Owner, parent: QObject) -> None:
        super().__init__(parent)
        self.setUndoLimit(_LIMIT)
        self._owner = owner

    def move_to(self, owner: Owner, parent: QObject) -> None:
        """Let all steps act on another window from now on."""
        self.setParent(parent)
        self._owner = owner

    def restore_parameters(self, dock: str, parameters: Parameters) -> None:
        """Put the parameters of a dock in force, without a step of their own."""
        self._owner.docks[dock].restore_parameters(parameters)

    def show_session(self, kept: Kept) -> None:
        """Show a session in the place of what there is, without a step of its own."""
        self._owner.sessions.show(kept)
