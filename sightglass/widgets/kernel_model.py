"""The numbers of a kernel as a model: what is in force, what was typed, and what is wrong with it."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Matrix
from sightglass.widgets.matrix_numbers import exact_text, number_from_entry

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]
_NOWHERE = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


def anchor_of(rows: int, columns: int) -> Cell:
    """Give the cell that lies on the pixel being computed: the middle, for an even size the one after it."""
    return rows // 2, columns // 2


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
        return _FLAGS

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
