"""The grid of a kernel editor: its model, its delegate and its table."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Matrix
from sightglass.widgets import theme
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.matrix_figure import MatrixFigure
from sightglass.widgets.matrix_numbers import exact_text, number_from_entry
from sightglass.widgets.matrix_painting import cell_font, legible_on, narrowest_cell, signed_tint, text_that_fits

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]
_NOWHERE = QModelIndex()
_ROW_HEIGHT = 26
_WIDEST_CELL = 56
_NARROWEST_TABLE = 160
_ROWS_SHOWN = 11
_COLUMNS_IN_FULL_SIZE = 7


def anchor_of(rows: int, columns: int) -> Cell:
    """Give the cell that lies on the pixel being computed: the middle, for an even size the one after it."""
    return rows // 2, columns // 2


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


class KernelModel(QAbstractTableModel):
    """The numbers of a kernel, what was typed for them, and what is wrong with entries that could not be read."""

    entered = Signal(object)  # the Matrix that a valid entry asks for
    problems_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: Matrix = ((1.0,),)
        self.bound = 1.0
        self.factor: Fraction | None = None
        self.problems: dict[Cell, str] = {}
        self._typed: dict[Cell, str] = {}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.matrix)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.matrix[0])

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def set_matrix(self, matrix: Matrix, factor: Fraction | None, keep_entries: bool = False) -> None:
        """Show other numbers; after an entry, what was typed for the others is kept."""
        same_shape = len(matrix) == len(self.matrix) and len(matrix[0]) == len(self.matrix[0])
        if not same_shape:
            self.beginResetModel()
        if not (keep_entries and same_shape and factor == self.factor):
            self._typed.clear()
            self.problems.clear()
        self.matrix, self.factor = matrix, factor
        self.bound = max(abs(number) for row in matrix for number in row)
        if same_shape:
            self.dataChanged.emit(self.index(0, 0), self.index(len(matrix) - 1, len(matrix[0]) - 1))
        else:
            self.endResetModel()
        self.problems_changed.emit()

    def shown_value(self, cell: Cell) -> float:
        """Give the number as shown: a whole multiple of the common factor where that is shown apart."""
        value = self.matrix[cell[0]][cell[1]]
        return value if self.factor is None else value / float(self.factor)

    def typed(self, cell: Cell) -> str | None:
        """Give what was typed for a cell, if it was."""
        return self._typed.get(cell)

    def forget_typed(self, cells: Iterable[Cell]) -> None:
        """Write the numbers in force where others were typed."""
        for cell in cells:
            self._typed.pop(cell, None)
            self.problems.pop(cell, None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = (index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._typed.get(cell) or exact_text(self.shown_value(cell))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._description(cell)
            case _:
                return None

    def _description(self, cell: Cell) -> str:
        row, column = anchor_of(len(self.matrix), len(self.matrix[0]))
        down, right = exact_text(cell[0] - row), exact_text(cell[1] - column)
        place = (
            tr(
                "Offset {rows} rows, {columns} columns · origin (lies on the pixel being computed)",
                rows=down,
                columns=right,
            )
            if cell == (row, column)
            else tr("Offset {rows} rows, {columns} columns", rows=down, columns=right)
        )
        if cell in self.problems:
            return f"{place}\n{self.problems[cell]}"
        return f"{place}\n{exact_text(self.matrix[cell[0]][cell[1]])}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        cell, text = (index.row(), index.column()), str(value).strip()
        try:
            number = number_from_entry(text) * float(self.factor or 1)
        except (ValueError, ZeroDivisionError, OverflowError):
            number = math.nan
        if not math.isfinite(number):
            self._refuse(cell, text)
            return True
        self.problems.pop(cell, None)
        self._typed[cell] = text
        replaced = tuple(
            tuple(number if (r, c) == cell else old for c, old in enumerate(row)) for r, row in enumerate(self.matrix)
        )
        self.dataChanged.emit(index, index)
        self.problems_changed.emit()
        if replaced != self.matrix:
            self.entered.emit(replaced)
        return True

    def _refuse(self, cell: Cell, text: str) -> None:
        in_force = exact_text(self.matrix[cell[0]][cell[1]])
        self._typed[cell] = text
        if text:
            shown = text if len(text) <= 24 else text[:23] + "…"
            self.problems[cell] = tr(
                "Row {row}, column {column}: “{text}” is not a finite number. Write one such as −0.5 or 1/8; until "
                "then {in_force} stays in force.",
                row=cell[0] + 1,
                column=cell[1] + 1,
                text=shown,
                in_force=in_force,
            )
        else:
            self.problems[cell] = tr(
                "Row {row}, column {column} is empty. Write a number, such as 0; until then {in_force} stays in force.",
                row=cell[0] + 1,
                column=cell[1] + 1,
                in_force=in_force,
            )
        index = self.index(*cell)
        self.dataChanged.emit(index, index)
        self.problems_changed.emit()


class KernelDelegate(QStyledItemDelegate):
    """Draws cells tinted by sign and size, and edits them as a spreadsheet does."""

    moved = Signal(int, int)  # rows and columns that an entry ends by moving

    def __init__(self, model: KernelModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = theme.manager().theme
        cell, model = (index.row(), index.column()), self._model
        rect = QRectF(option.rect)
        value = model.matrix[cell[0]][cell[1]]
        background = signed_tint(value, model.bound, colors)
        painter.save()
        # The painter comes with the font of the program, not with that of the table.
        painter.setFont(option.font)
        painter.fillRect(rect, background)
        state = option.state
        if state & QStyle.StateFlag.State_Selected and self._is_active(option):
            shade = QColor(colors.accent)
            shade.setAlphaF(0.18)
            painter.fillRect(rect, shade)
        if cell == anchor_of(model.rowCount(), model.columnCount()):
            painter.setPen(QPen(QColor(colors.muted), 1.0, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(2.5, 2.5, -3.5, -3.5))
        if cell in model.problems:
            painter.setPen(QPen(QColor(colors.error), 2.0))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        elif state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.accent), 2.0))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        self._draw_text(painter, rect, cell, background)
        painter.restore()

    @staticmethod
    def _is_active(option: QStyleOptionViewItem) -> bool:
        table = option.widget
        return isinstance(table, QWidget) and table.hasFocus()

    def _draw_text(self, painter: QPainter, rect: QRectF, cell: Cell, background: QColor) -> None:
        model, metrics = self._model, QFontMetricsF(painter.font())
        is_wrong = cell in model.problems
        color = QColor(theme.manager().theme.error) if is_wrong else legible_on(background)
        if model.matrix[cell[0]][cell[1]] == 0 and not is_wrong:
            color.setAlphaF(0.55)
        painter.setPen(color)
        room = rect.width() - 3.0
        text = model.typed(cell)
        if text is None or (not is_wrong and metrics.horizontalAdvance(text) > room):
            largest = model.bound if model.factor is None else model.bound / abs(float(model.factor))
            text = text_that_fits(model.shown_value(cell), room, metrics, largest=largest)
        elif is_wrong:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 2.0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

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


class KernelTable(QTableView):
    """A table whose cells fit its width, with the keys of a spreadsheet."""

    def __init__(self, model: KernelModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        delegate = KernelDelegate(model, self)
        delegate.moved.connect(self.move_current)
        self.setItemDelegate(delegate)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(16)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        triggers = QAbstractItemView.EditTrigger
        FigureOffer(self, lambda: MatrixFigure.of("kernel", tr("Kernel"), model.matrix))
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def selected_cells(self) -> list[Cell]:
        """List the selected cells in reading order."""
        return sorted((index.row(), index.column()) for index in self.selectedIndexes())

    def move_current(self, rows: int, columns: int) -> None:
        """Move the current cell; past the end of a row comes the next row."""
        width = self._model.columnCount()
        row, column = self.currentIndex().row() + rows, self.currentIndex().column() + columns
        place = row * width + column if columns else max(0, min(row, self._model.rowCount() - 1)) * width + column
        place = max(0, min(place, self._model.rowCount() * width - 1))
        self.setCurrentIndex(self._model.index(*divmod(place, width)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_current(self) -> None:
        """Open the current cell for typing, unless it is open."""
        if self.state() != QAbstractItemView.State.EditingState and self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def fit_cells(self, available: int) -> None:
        """Divide a width among the columns as far as their numbers stay legible, and take the height of the rows."""
        frame = 2 * self.frameWidth()
        columns, rows = self._model.columnCount(), self._model.rowCount()
        scroll_bar = self.verticalScrollBar().sizeHint().width() if rows > _ROWS_SHOWN else 0
        room = available - frame - scroll_bar
        self.setFont(cell_font(QApplication.font(), 1.0 if columns <= _COLUMNS_IN_FULL_SIZE else 0.85))
        narrowest = math.ceil(narrowest_cell(QFontMetricsF(self.font())))
        width = max(narrowest, min(room // columns, _WIDEST_CELL))
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        # Room to the right of a small kernel is not part of it.
        full = width * columns + frame + scroll_bar
        self.setMaximumWidth(full)
        self.setMinimumWidth(min(full, _NARROWEST_TABLE))
        below = self.horizontalScrollBar().sizeHint().height() if width * columns > room else 0
        self.setFixedHeight(min(rows, _ROWS_SHOWN) * _ROW_HEIGHT + frame + below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.move_current(1, 0)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not self._is_at_end(key):
            self.move_current(0, 1 if key == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab runs through the cells; only past the last (or before the first) does it leave the table.
        if not self._is_at_end(Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab):
            return False
        return super().focusNextPrevChild(forward)

    def _is_at_end(self, key: int) -> bool:
        current = (self.currentIndex().row(), self.currentIndex().column())
        last = (self._model.rowCount() - 1, self._model.columnCount() - 1)
        return current == (last if key == Qt.Key.Key_Tab else (0, 0))

    def select_cell(self, cell: Cell) -> None:
        """Make a cell the current and only selected one."""
        index = self._model.index(*cell)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._center_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Until a person goes to another cell, the middle of a large kernel is what there is to see.
        current = (self.currentIndex().row(), self.currentIndex().column())
        if current == anchor_of(self._model.rowCount(), self._model.columnCount()):
            self._center_current()

    def _center_current(self) -> None:
        self.updateGeometries()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
