"""The steps that undo takes back; they outlive their window where another language asks for a new one."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from sightglass.algorithms.parameters import Parameters
from sightglass.app.bounded_undo import BoundedUndo
from sightglass.app.memory import undo_limit
from sightglass.app.session.model import Kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sightglass.app.dock import AlgorithmDock
    from sightglass.app.session.service import SessionService
    from sightglass.app.workspace import Workspace


class Owner(Protocol):
    """What the steps need of the window."""

    @property
    def docks(self) -> "Mapping[str, AlgorithmDock]":
        """The docks by name."""

    @property
    def workspace(self) -> "Workspace":
        """The open images."""

    @property
    def sessions(self) -> "SessionService":
        """What shows sessions."""


class History(BoundedUndo):
    """Knows the window that the steps act on."""

    def __init__(self, owner: Owner, parent: QObject) -> None:
        super().__init__(lambda: self._owner.workspace.entries, undo_limit, parent)
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
