"""The line in which a number of a blackboard is typed, over its cell."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sightglass.widgets.kernel_delegate import move_after_entry

_NARROWEST = 64


class CellEditor(QLineEdit):
    """Takes one entry, with the keys of a spreadsheet.

    Signals
    -------
    entered(str, int, int)
        What was typed, and the rows and columns by which the focus moves on.
    given_up
        The entry is not wanted.
    """

    entered = Signal(str, int, int)
    given_up = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._ground = parent
        self._is_done = False
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextMargins(0, 0, 0, 0)
        self.setAccessibleName(name)

    def place(self, cell: QRect) -> None:
        """Lie over a cell, wide enough for a long entry, within the parent."""
        room = self._ground.width()
        width = min(max(cell.width(), _NARROWEST), room)
        height = max(cell.height(), self.fontMetrics().height() + 2)
        left = min(max(cell.center().x() - width // 2, 0), room - width)
        self.setGeometry(left, cell.center().y() - height // 2, width, height)

    def event(self, event: QEvent) -> bool:
        # Qt would take Tab for itself before it arrives as a key.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._is_done = True
            self.given_up.emit()
            return
        move = move_after_entry(self, event)
        if move is not None:
            self._end(*move)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(0, 0)

    def _end(self, rows: int, columns: int) -> None:
        if not self._is_done:
            self._is_done = True
            self.entered.emit(self.text(), rows, columns)
