"""The list of a dock that works on many images: those that are checked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from sightglass.algorithms.catalogue import InputSlot
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text
from sightglass.app.workspace import Entry, Workspace

_IDENTITY = Qt.ItemDataRole.UserRole
# As high as the rows of forms: boxes must not touch each other.
_MOST_ROWS, _ROW_HEIGHT = 6, 22


class ImageChecklist(QWidget):
    """One check box for each image of the workspace; images that come in are checked, but not the dock's own results.

    Parameters
    ----------
    workspace : Workspace
        Whose images are listed.
    slot : InputSlot
        What they are for.
    algorithm : str
        The name of the dock's algorithm: to work on what it made as soon as that is kept would change the result.
    purpose : str
        What is done with those that are checked, before their number: "Use".
    role_of_current : str
        What becomes of the current image, where that is none of them; its half is used where no other one is checked.
    """

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        slot: InputSlot,
        algorithm: str,
        purpose: str = marked("Use"),
        role_of_current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._purpose, self._role_of_current = workspace, purpose, role_of_current
        self._algorithm = algorithm
        self._left_out: set[int] = set()
        self._known: set[int] = set()
        self._apart: Entry | None = None
        self.caption = QLabel()
        self.list = QListWidget()
        self.list.setToolTip(tr("{help}. Check the images to work on", help=tr(slot.help)))
        self.list.setAccessibleName(tr("Images to work on"))
        self.list.itemChanged.connect(self._on_item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.caption, 1)
        self.all = _button(tr("All", about="images"), tr("Check all images"), self.follow_current)
        self.none = _button(tr("None", about="images"), tr("Check no image, to choose a few"), self.leave_out_all)
        row.addWidget(self.all)
        row.addWidget(self.none)
        layout.addLayout(row)
        layout.addWidget(self.list)
        self._fill()
        workspace.entries_changed.connect(self._fill)
        if role_of_current:
            workspace.current_changed.connect(self._fill)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the checked entries in the order of the workspace; one None where there is none."""
        checked = tuple(entry for entry in self._workspace.entries if entry.identity not in self._left_out)
        return checked or (None,)

    def set_apart(self, entry: Entry | None) -> None:
        """Give the role of the current image to this one, whichever becomes current; None gives it back."""
        if entry is not self._apart:
            self._apart = entry
            self._fill()

    def choose(self, slot: int, identity: int | None) -> None:
        """Check an image; what the number of the slot is does not matter."""
        if identity is not None:
            self._left_out.discard(identity)
            self._fill()
            self.changed.emit()

    def choose_all(self, identities: Sequence[int | None]) -> None:
        """Check these images and no others."""
        self._left_out = {entry.identity for entry in self._workspace.entries} - set(identities)
        self._fill()
        self.changed.emit()

    def follow_current(self) -> None:
        """Check all images."""
        self._left_out.clear()
        self._fill()
        self.changed.emit()

    def leave_out_all(self) -> None:
        """Check no image."""
        self.choose_all(())

    def state(self) -> tuple[int | None, ...]:
        """Give the images that are left out; see `DockState.inputs`."""
        return tuple(entry.identity for entry in self._workspace.entries if entry.identity in self._left_out)

    def restore(self, state: tuple[int | None, ...]) -> None:
        """Leave out what `state` gave."""
        self._left_out = {identity for identity in state if identity is not None}
        self._fill()
        self.changed.emit()

    def set_needed(self, needed: tuple[bool, ...]) -> None:
        """Keep the list in view: there is nothing else that the images could come from."""

    def _fill(self) -> None:
        entries = self._workspace.entries
        self._left_out |= {entry.identity for entry in entries if self._is_new_result(entry)}
        self._known |= {entry.identity for entry in entries}
        with QSignalBlocker(self.list):
            self.list.clear()
            for entry in entries:
                item = QListWidgetItem(entry.name)
                item.setData(_IDENTITY, entry.identity)
                item.setSizeHint(QSize(0, _ROW_HEIGHT))
                if self._is_apart(entry):
                    item.setText(f"{entry.name}: {tr(self._role_of_current)}")
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                    self.list.addItem(item)
                    continue
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                is_checked = entry.identity not in self._left_out
                item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self._caption()
        shown = min(max(1, len(entries)), _MOST_ROWS)
        self.list.setFixedHeight(shown * _ROW_HEIGHT + 2 * self.list.frameWidth() + 2)

    def _is_new_result(self, entry: Entry) -> bool:
        made_here = bool(entry.recipe) and entry.recipe[-1].operation == self._algorithm
        return made_here and entry.identity not in self._known

    def _is_apart(self, entry: Entry) -> bool:
        apart = self._apart if self._apart in self._workspace.entries else self._workspace.current
        return bool(self._role_of_current) and entry is apart

    def _caption(self) -> None:
        listed = [entry for entry in self._workspace.entries if not self._is_apart(entry)]
        checked = sum(entry.identity not in self._left_out for entry in listed)
        if not self._workspace.entries:
            text = tr("No image is open")
        elif self._role_of_current and not checked:
            text = tr("{purpose}: its own left half", purpose=tr(self._purpose))
        elif len(listed) == 1:
            text = tr("{purpose}: {checked} of 1 image", purpose=tr(self._purpose), checked=checked)
        else:
            text = tr(
                "{purpose}: {checked} of {count} images",
                purpose=tr(self._purpose),
                checked=checked,
                count=number_text(len(listed)),
            )
        self.caption.setText(text)
        self.all.setEnabled(checked < len(listed))
        self.none.setEnabled(checked > 0)

    def _on_item(self, item: QListWidgetItem) -> None:
        identity = item.data(_IDENTITY)
        if item.checkState() is Qt.CheckState.Checked:
            self._left_out.discard(identity)
        else:
            self._left_out.add(identity)
        self._caption()
        self.changed.emit()


def _button(text: str, help_text: str, handler: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAutoRaise(True)
    button.setToolTip(help_text)
    button.setAccessibleName(help_text)
    button.clicked.connect(handler)
    return button
