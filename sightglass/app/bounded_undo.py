"""An undo stack with a bound on the memory of the images that nothing but it keeps."""

from collections.abc import Callable, Iterable
from typing import Protocol, runtime_checkable
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from sightglass.app.entry import Entry

_MOST_STEPS = 100


@runtime_checkable
class HoldsEntries(Protocol):
    """A command that keeps images for the way back."""

    def entries(self) -> Iterable[Entry]:
        """Give them."""


class BoundedUndo(QUndoStack):
    """An undo stack that forgets when what it keeps takes more memory than it may.

    The newest step can be undone in any case: it is only when another one is made that those before it are forgotten.

    Signals
    -------
    forgotten
        The steps before the one that was just made can no longer be undone.
    """

    forgotten = Signal()

    def __init__(self, open_entries: Callable[[], Iterable[Entry]], limit: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self.setUndoLimit(_MOST_STEPS)
        self._open_entries, self._limit = open_entries, limit
        self._holders: WeakSet[QUndoCommand] = WeakSet()
        self._macros = 0

    def push(self, command: QUndoCommand) -> None:
        """Do a command, and forget those before it where they take too much."""
        self._keep_to_limit()
        if isinstance(command, HoldsEntries):
            self._holders.add(command)
        super().push(command)

    def beginMacro(self, text: str) -> None:
        """See QUndoStack."""
        self._keep_to_limit()
        self._macros += 1
        super().beginMacro(text)

    def endMacro(self) -> None:
        """See QUndoStack."""
        super().endMacro()
        self._macros -= 1

    def size(self) -> int:
        """Give the bytes of the images that are open no longer, or not yet again."""
        known = {id(entry.image.pixels) for entry in self._open_entries()}
        total = 0
        for command in list(self._holders):
            assert isinstance(command, HoldsEntries)
            for entry in command.entries():
                if id(entry.image.pixels) not in known:
                    known.add(id(entry.image.pixels))
                    total += entry.image.size_in_memory
        return total

    def _keep_to_limit(self) -> None:
        # Qt cannot forget in the middle of a macro.
        if not self._macros and self.count() and self.size() > self._limit():
            self.clear()
            self.forgotten.emit()
