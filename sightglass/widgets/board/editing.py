"""Typing and pasting into the arrays of a blackboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from sightglass.algorithms.board import Board, Cell, Grid
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Matrix
from sightglass.widgets.announcements import alert
from sightglass.widgets.board.cell_editor import CellEditor
from sightglass.widgets.board.entries import (
    Entries,
    EntryError,
    block_of,
    matrix_of,
    name_of,
    number_of,
    transposed,
    with_block,
    with_row,
    without_row,
)
from sightglass.widgets.board.numbers import full_text
from sightglass.widgets.board.pointing import moved
from sightglass.widgets.matrix_numbers import matrix_to_text

if TYPE_CHECKING:
    from sightglass.widgets.board.view import BoardView


class BoardEditing(QObject):
    """Takes what a person types and pastes, and tells the owner of the arrays through the signals of the view."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self._view = view
        self._editor: CellEditor | None = None
        self._open_cell: Cell | None = None
        self._message = ""
        self.entries = Entries()

    def take_board(self, board: Board | None, is_same: bool) -> None:
        """Compare what was typed with a new board; what was refused of the one before is past."""
        is_changed = self.entries.take_board(board, is_same)
        cell = self._open_cell
        if cell is not None and (not is_same or not self._can_edit(cell)):
            self.close()
        if is_changed:
            self._message = ""
        self._show_problem()

    # One number

    def open(self, cell: Cell, text: str | None = None) -> bool:
        """Open a cell for typing, with its number or with the first character that was typed."""
        if not self._can_edit(cell):
            return False
        self.close()
        self._view.set_focus_cell(cell)
        grid = self._view.grid(cell.grid)
        surface = self._view.surface
        self._open_cell = cell
        self._editor = editor = CellEditor(surface.viewport(), name_of(grid, cell.row, cell.column))
        in_force = self.entries.matrix(cell.grid)[cell.row][cell.column]
        editor.setText(full_text(in_force) if text is None else text)
        if text is None:
            editor.selectAll()
        editor.place(surface.cell_rect(cell))
        editor.entered.connect(self._take)
        editor.given_up.connect(self._give_up)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def editor(self) -> CellEditor | None:
        """The line in which a number is being typed."""
        return self._editor

    def finish(self) -> None:
        """Take what is being typed: the board is about to be another one."""
        if self._editor is not None:
            self._take(self._editor.text(), 0, 0)

    def close(self) -> None:
        """Close the open cell without taking what was typed."""
        editor, self._editor, self._open_cell = self._editor, None, None
        if editor is not None:
            had_focus = editor.hasFocus()
            editor.blockSignals(True)
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self._view.surface.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Keep the open line over its cell."""
        if self._editor is not None and self._open_cell is not None:
            self._editor.place(self._view.surface.cell_rect(self._open_cell))

    def _give_up(self) -> None:
        cell = self._open_cell
        self.close()
        if cell is not None:
            self.forgive(cell)

    def _take(self, text: str, rows: int, columns: int) -> None:
        cell = self._open_cell
        self.close()
        if cell is None:
            return
        self._enter(cell, text)
        arrangement = self._view.surface.arrangement
        if (rows or columns) and arrangement is not None:
            self._view.set_focus_cell(moved(arrangement, cell, rows, columns))

    def _enter(self, cell: Cell, text: str) -> None:
        grid = self._view.grid(cell.grid)
        matrix = self.entries.matrix(cell.grid)
        if text.strip() == full_text(matrix[cell.row][cell.column]):
            # Opened and left as it was: nothing is asked for, and nothing is rounded to what was shown.
            self.forgive(cell)
            return
        try:
            number = number_of(text, grid, cell)
        except EntryError as error:
            self.entries.mark(cell, str(error))
            self._message = ""
            self._show_problem(cell)
            self._view.refresh()
            return
        self._ask(cell.grid, with_block(matrix, ((number,),), cell), [cell])

    def clear(self) -> None:
        """Set the selected numbers, or the one in focus, to 0."""
        cell, selection = self._view.focus_cell, self._view.selection()
        if cell is None or not self._can_edit(cell):
            return
        row, column, rows, columns = selection.block if selection is not None else (cell.row, cell.column, 1, 1)
        block = ((0.0,) * columns,) * rows
        self._ask(cell.grid, with_block(self.entries.matrix(cell.grid), block, Cell(cell.grid, row, column)), [cell])

    def _ask(self, key: str, matrix: Matrix, cells: list[Cell]) -> None:
        self.entries.forgive(cells)
        self._message = ""
        if matrix != self.entries.matrix(key):
            self.entries.ask(key, matrix)
            self._view.edited.emit(key, matrix)
        self._show_problem()
        self._view.refresh()

    # Blocks

    def copy(self) -> None:
        """Copy the selected numbers, or the array in focus, as tab-separated values."""
        cell, selection = self._view.focus_cell, self._view.selection()
        if cell is None:
            return
        matrix = matrix_of(self._view.grid(cell.grid))
        if selection is not None:
            row, column, rows, columns = selection.block
            matrix = tuple(line[column : column + columns] for line in matrix[row : row + rows])
        QGuiApplication.clipboard().setText(matrix_to_text(matrix))

    def copy_array(self) -> None:
        """Copy the whole array in focus as tab-separated values."""
        if self._view.focus_cell is not None:
            grid = self._view.grid(self._view.focus_cell.grid)
            QGuiApplication.clipboard().setText(matrix_to_text(matrix_of(grid)))

    def paste(self) -> None:
        """Put the numbers of the clipboard into the array in focus, from the cell in focus on."""
        cell = self._view.focus_cell
        if cell is None:
            self._say(tr("Nothing was pasted: choose a cell of an array first."))
            return
        grid = self._view.grid(cell.grid)
        if not grid.is_editable:
            self._say(
                tr(
                    "Nothing was pasted: {name} is computed. Paste into an array that is given.",
                    name=grid.title or grid.key,
                )
            )
            return
        selection = self._view.selection()
        if selection is not None:
            cell = Cell(cell.grid, selection.block[0], selection.block[1])
        text = QGuiApplication.clipboard().text()
        try:
            block = block_of(text)
            if len(block) == len(block[0]) == 1 and grid.values.size > 1:
                self._enter(cell, text.strip())
            elif self._is_other_size(block, cell, grid):
                self._message = ""
                self._show_problem()
                self._view.pasted.emit(cell.grid, block)
            else:
                self._ask(cell.grid, with_block(self.entries.matrix(cell.grid), block, cell), [])
        except EntryError as error:
            self._say(str(error))

    @staticmethod
    def _is_other_size(block: Matrix, cell: Cell, grid: Grid) -> bool:
        """Tell whether a block takes the place of the whole array, which gets its size."""
        is_at_the_start = (cell.row, cell.column) == (0, 0)
        return is_at_the_start and not grid.has_fixed_size and (len(block), len(block[0])) != grid.values.shape

    def resize(self, what: str, is_more: bool) -> None:
        """Ask for a "row" or "column" more after the one in focus, or for the one in focus to be taken out."""
        cell = self._view.focus_cell
        if cell is None or not self._can_edit(cell) or self._view.grid(cell.grid).has_fixed_size:
            return
        matrix, place = self.entries.matrix(cell.grid), cell.row
        if what == "column":
            matrix, place = transposed(matrix), cell.column
        changed = with_row(matrix, place) if is_more else without_row(matrix, place)
        if changed:
            self._view.resized.emit(cell.grid, transposed(changed) if what == "column" else changed)

    # What is wrong

    def refuse(self, cell: Cell, reason: str) -> None:
        """Mark an entry that the owner refuses."""
        self.entries.refuse(cell, reason)
        self._message = ""
        self._show_problem(cell)
        self._view.refresh()

    def refuse_all(self, key: str, reason: str) -> None:
        """Say why an array that was pasted or changed is refused; its numbers stay as they were."""
        self.entries.take_back(key)
        self._say(reason)
        self._view.refresh()

    def forgive(self, cell: Cell) -> None:
        """Forget what is wrong with a cell."""
        self.entries.forgive([cell])
        self._show_problem()
        self._view.refresh()

    def _say(self, message: str) -> None:
        self._message = message
        self._show_problem()

    def _show_problem(self, first: Cell | None = None) -> None:
        problems = self.entries.problems
        texts = [problems[cell] for cell in sorted(problems, key=lambda cell: cell != first)]
        text = self._message or (texts[0] if texts else "")
        if not self._message and len(texts) > 1:
            text = tr("{text} ({count} more)", text=text, count=len(texts) - 1)
        if text and text != self._view.problem.text():
            alert(self._view.problem, text)
        self._view.show_problem(text)

    def _can_edit(self, cell: Cell) -> bool:
        return self._view.has_entry(cell) and self._view.grid(cell.grid).is_editable

    def can_edit_focus(self) -> bool:
        """Tell whether the cell in focus takes numbers."""
        return self._view.focus_cell is not None and self._can_edit(self._view.focus_cell)
