"""The workspace: the images that are open, in their order, and which one is current. All changes can be undone."""

from collections.abc import Set
from dataclasses import dataclass, replace
from itertools import chain, count

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.texts import tr
from sightglass.app.entry import Entry
from sightglass.app.recipes.step import RecipeStep

__all__ = ["Entry", "RecipeStep", "State", "Workspace"]


_LONGEST_NAME = 1000


@dataclass(frozen=True)
class State:
    """Everything that undo restores."""

    entries: tuple[Entry, ...] = ()
    current: int | None = None


class _Change(QUndoCommand):
    def __init__(self, workspace: "Workspace", text: str, before: State, after: State) -> None:
        super().__init__(text)
        self._workspace, self._before, self._after = workspace, before, after

    def undo(self) -> None:
        self._workspace.restore(self._before)

    def redo(self) -> None:
        self._workspace.restore(self._after)

    def entries(self) -> tuple[Entry, ...]:
        return (*self._before.entries, *self._after.entries)


class Workspace(QObject):
    """Holds one immutable state; every change replaces it through the undo stack.

    Signals
    -------
    entries_changed
        Entries were added, removed, renamed, reordered or replaced.
    current_changed
        Another entry is current, or the current one was replaced.
    kept(str)
        What was computed is among the images now, under that name, and not the current one.
    """

    entries_changed = Signal()
    current_changed = Signal()
    kept = Signal(str)

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._state = State()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The open images in their order."""
        return self._state.entries

    @property
    def current(self) -> Entry | None:
        """The chosen image, if any is open."""
        return self.find(self._state.current)

    def find(self, identity: int | None) -> Entry | None:
        """Give the entry with that identity, or None."""
        return next((entry for entry in self.entries if entry.identity == identity), None)

    def restore(self, state: State) -> None:
        """Replace the state and tell who listens; undo commands call this."""
        before, self._state = self._state, state
        if before.entries != state.entries:
            self.entries_changed.emit()
        if before.current != state.current or _pixels_of_current(before) is not _pixels_of_current(state):
            self.current_changed.emit()

    def set_current(self, identity: int) -> None:
        """Choose an image. Looking at another image is no change of the work, so it is not an undo step."""
        if self.find(identity) is not None and identity != self._state.current:
            self.restore(replace(self._state, current=identity))

    def add(self, entries: tuple[Entry, ...], text: str = "") -> None:
        """Append images and make the last one current; names that are taken get a number."""
        if entries:
            entries = self._told_apart(entries)
            state = State((*self.entries, *entries), entries[-1].identity)
            one = tr("Open {name}", name=entries[0].name)
            self._push(text or (one if len(entries) == 1 else tr("Open {count} images", count=len(entries))), state)

    def keep(self, made: Entry, *, goes_on: bool = False) -> None:
        """Append an image that was computed here.

        The current one, which docks work on, stays, unless a person `goes_on` with what was made, or there is none.
        """
        (made,) = self._told_apart((made,))
        current = made.identity if goes_on or self.current is None else self._state.current
        self._push(tr("Keep {name}", name=made.name), State((*self.entries, made), current))
        if current != made.identity:
            self.kept.emit(made.name)

    def remove(self, identities: set[int]) -> None:
        """Take images out; the neighbour of a removed current image becomes current."""
        kept = tuple(entry for entry in self.entries if entry.identity not in identities)
        if len(kept) == len(self.entries):
            return
        current = self._state.current
        if current in identities:
            position = [entry.identity for entry in self.entries].index(current)
            before = [entry for entry in self.entries[:position] if entry in kept]
            after = [entry for entry in self.entries[position:] if entry in kept]
            current = after[0].identity if after else before[-1].identity if before else None
        removed = len(self.entries) - len(kept)
        name = next(entry.name for entry in self.entries if entry.identity in identities)
        text = tr("Remove {name}", name=name) if removed == 1 else tr("Remove {count} images", count=removed)
        self._push(text, State(kept, current))

    def rename(self, identity: int, name: str) -> None:
        """Give an image another name; blank names are ignored."""
        entry = self.find(identity)
        name = name.strip()[:_LONGEST_NAME]
        if entry is not None and name and name != entry.name:
            renamed = _renamed(entry, name)
            entries = tuple(renamed if other is entry else other for other in self.entries)
            self._push(tr("Rename {name}", name=entry.name), replace(self._state, entries=entries))

    def replace_entry(self, entry: Entry, text: str) -> None:
        """Put an entry in the place of the one that has its identity."""
        entries = tuple(entry if other.identity == entry.identity else other for other in self.entries)
        if entries != self.entries:
            self._push(text, replace(self._state, entries=entries))

    def reorder(self, identities: list[int]) -> None:
        """Put the images into the order of their identities."""
        by_identity = {entry.identity: entry for entry in self.entries}
        if sorted(identities) == sorted(by_identity) and identities != list(by_identity):
            entries = tuple(by_identity[identity] for identity in identities)
            self._push(tr("Reorder images"), replace(self._state, entries=entries))

    def _told_apart(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        taken, named = {entry.name for entry in self.entries}, []
        for entry in entries:
            name = _free_name(entry, taken)
            taken.add(name)
            named.append(entry if name == entry.name else _renamed(entry, name))
        return tuple(named)

    def _push(self, text: str, state: State) -> None:
        self._undo_stack.push(_Change(self, text, self._state, state))


def _renamed(entry: Entry, name: str) -> Entry:
    return replace(entry, image=entry.image.renamed(name))


def _free_name(entry: Entry, taken: Set[str]) -> str:
    """Give the name of an entry, with a number where another one has it: "photo (2).png", "photo.png: filtered (2)"."""
    name = entry.name
    ending = "" if entry.source is None or not name.endswith(entry.source.suffix) else entry.source.suffix
    stem = name.removesuffix(ending)
    return next(free for free in chain((name,), (f"{stem} ({n}){ending}" for n in count(2))) if free not in taken)


def _pixels_of_current(state: State) -> Pixels | None:
    return next((entry.image.pixels for entry in state.entries if entry.identity == state.current), None)


__all__ = ["Entry", "RecipeStep", "State", "Workspace"]
