"""How the cells of a kernel are edited."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sightglass.algorithms.texts import tr
from sightglass.widgets.kernel_model import Index


def move_after_entry(editor: QLineEdit, event: QKeyEvent) -> tuple[int, int] | None:
    """Give the rows and columns by which a key ends an entry and moves on, as in a spreadsheet; None if it does not."""
    key, text = event.key(), editor.text()
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
        return (1, 0)
    if key == Qt.Key.Key_Up:
        return (-1, 0)
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return (0, 1 if key == Qt.Key.Key_Tab else -1)
    if event.modifiers() != Qt.KeyboardModifier.NoModifier or editor.hasSelectedText():
        return None
    if key == Qt.Key.Key_Left and editor.cursorPosition() == 0:
        return (0, -1)
    if key == Qt.Key.Key_Right and editor.cursorPosition() == len(text):
        return (0, 1)
    return None


class KernelDelegate(QStyledItemDelegate):
    """Edits cells as a spreadsheet does; the table draws them, see `kernel_painting`."""

    moved = Signal(int, int)  # rows and columns that an entry ends by moving

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setTextMargins(0, 0, 0, 0)
        editor.setAccessibleName(tr("Row {row}, column {column}", row=index.row() + 1, column=index.column() + 1))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        # A cell that was opened and left as it was keeps what it is, and its kernel stays a preset.
        if editor.text() != index.data(Qt.ItemDataRole.EditRole):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        # Wide enough for a long entry even where the cells are narrow.
        rect = option.rect
        parent = editor.parentWidget()
        width = max(rect.width(), 64)
        left = min(rect.left() - (width - rect.width()) // 2, (parent.width() if parent else width) - width)
        editor.setGeometry(max(left, 0), rect.top(), width, rect.height())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            move = move_after_entry(editor, event)
            if move is not None:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.moved.emit(*move)
                return True
        return super().eventFilter(editor, event)
