"""The row of a dock that says which images it works on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QWidget

from sightglass.algorithms.catalogue import InputSlot
from sightglass.algorithms.texts import tr
from sightglass.app.session.model import AUTOMATIC, CURRENT
from sightglass.app.workspace import Entry, Workspace
from sightglass.widgets.chooser import Chooser


class InputBar(QWidget):
    """One selector for each image that an algorithm takes."""

    changed = Signal()

    def __init__(self, workspace: Workspace, slots: tuple[InputSlot, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._slots = workspace, slots
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(4)
        self._selectors: list[Chooser] = []
        self._layout = layout
        for slot in slots:
            selector = Chooser()
            selector.setToolTip(tr(slot.help))
            selector.setAccessibleName(tr(slot.name.capitalize()))
            selector.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            selector.setMinimumWidth(120)
            position = len(self._selectors)
            selector.activated.connect(lambda _index, position=position: self._on_activated(position))
            layout.addRow(tr(slot.name.capitalize()), selector)
            self._selectors.append(selector)
        # Remembered apart from the lists: an image that undo takes away may come back.
        self._wanted: list[int | None] = [CURRENT, *[AUTOMATIC] * (len(slots) - 1)]
        self._fill()
        workspace.entries_changed.connect(self._fill)
        workspace.current_changed.connect(self._fill)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the chosen entry of each slot."""
        chosen = []
        for position, selector in enumerate(self._selectors):
            identity = selector.currentData()
            follows = position == 0 and identity in (CURRENT, None)
            chosen.append(self._workspace.current if follows else self._workspace.find(identity))
        return tuple(chosen)

    def _partner(self, position: int) -> int | None:
        """Give the only image that can be meant where nobody has chosen: the one that is not the first input."""
        first = self._selectors[0].currentData()
        current = self._workspace.current
        taken = first if first not in (CURRENT, None) else None if current is None else current.identity
        others = [entry.identity for entry in self._workspace.entries if entry.identity != taken]
        is_clear = self._slots[position].is_partner and len(others) == 1 and taken is not None
        return others[0] if is_clear else None

    def choose(self, slot: int, identity: int | None) -> None:
        """Pin an image to a slot, or none."""
        selector = self._selectors[slot]
        self._wanted[slot] = identity
        selector.setCurrentIndex(max(0, selector.findData(identity)))
        self._fill()
        self.changed.emit()

    def choose_all(self, identities: Sequence[int | None]) -> None:
        """Let the first slot follow the workspace, and pin an image or none to each of the others."""
        self.follow_current()
        for slot, identity in enumerate(identities[1:], 1):
            self.choose(slot, identity)

    def state(self) -> tuple[int | None, ...]:
        """Give what is chosen for each slot; see `DockState.inputs`."""
        return tuple(self._wanted[: len(self._selectors)])

    def restore(self, state: tuple[int | None, ...]) -> None:
        """Choose what `state` gave, or nothing as at first."""
        self._wanted = list(state or (CURRENT, *[AUTOMATIC] * (len(self._slots) - 1)))
        self._fill()
        self.changed.emit()

    def set_needed(self, needed: tuple[bool, ...]) -> None:
        """Show the selectors of the slots that matter now and hide the others."""
        for row, shown in enumerate(needed):
            self._layout.setRowVisible(row, shown)

    def follow_current(self) -> None:
        """Let the first slot follow the workspace again."""
        self._wanted[0] = CURRENT
        self._selectors[0].setCurrentIndex(0)
        self.changed.emit()

    def _on_activated(self, position: int) -> None:
        self._wanted[position] = self._selectors[position].currentData()
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        current = self._workspace.current
        for position, (slot, selector) in enumerate(zip(self._slots, self._selectors, strict=True)):
            selector.blockSignals(True)
            selector.clear()
            if position == 0:
                selector.addItem(
                    tr("Current: {name}", name=current.name) if current else tr("No image is open"), CURRENT
                )
            else:
                selector.addItem(tr("None") if slot.optional else tr("Choose an image"), None)
            for entry in self._workspace.entries:
                selector.addItem(entry.name, entry.identity)
            wanted = self._wanted[position]
            selector.setCurrentIndex(
                max(0, selector.findData(self._partner(position) if wanted == AUTOMATIC else wanted))
            )
            selector.blockSignals(False)
