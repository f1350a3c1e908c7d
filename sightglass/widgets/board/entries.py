"""What a person typed into the arrays of a blackboard: on its way to their owner, or refused."""

from collections.abc import Sequence

from sightglass.algorithms.board import Board, Cell, Grid
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Matrix
from sightglass.widgets.board.numbers import full_text, number_text
from sightglass.widgets.matrix_numbers import MINUS, matrix_from_clipboard, number_from_entry

_LONGEST_SHOWN = 24


class EntryError(SightglassError):
    """An entry, or a block of numbers, that an array does not take."""


def name_of(grid: Grid, row: int, column: int) -> str:
    """Name an entry as equations do: "x, channel 1 (0, 2)"."""
    return f"{grid.title or grid.key} ({row}, {column})".replace("(-", f"({MINUS}").replace(", -", f", {MINUS}")


def holds(grid: Grid, cell: Cell) -> bool:
    """Tell whether a cell is an entry of an array, and not of the zeros around it."""
    rows, columns = int(grid.values.shape[0]), int(grid.values.shape[1])
    return 0 <= cell.row < rows and 0 <= cell.column < columns


def matrix_of(grid: Grid) -> Matrix:
    """Give the values of a grid as rows of numbers."""
    return tuple(tuple(row) for row in grid.values.tolist())


def number_of(text: str, grid: Grid, cell: Cell) -> float:
    """Read an entry.

    Raises
    ------
    EntryError
        If it is empty or no finite number.
    """
    name = name_of(grid, cell.row, cell.column)
    in_force = full_text(float(grid.values[cell.row, cell.column]))
    if not text.strip():
        raise EntryError(
            tr(
                "{name} is empty. Write a number, such as 0; until then {in_force} stays in force.",
                name=name,
                in_force=in_force,
            )
        )
    try:
        return number_from_entry(text)
    except ValueError:
        shown = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
        raise EntryError(
            tr(
                "{name}: “{shown}” is not a finite number. Write one such as −0.5 or 1/8; until then "
                "{in_force} stays in force.",
                name=name,
                shown=shown,
                in_force=in_force,
            )
        ) from None


def block_of(text: str) -> Matrix:
    """Read a block of numbers from the clipboard.

    Raises
    ------
    EntryError
        If it is none; the message names the cell.
    """
    try:
        return matrix_from_clipboard(text)
    except ValueError as error:
        raise EntryError(
            tr("Nothing was pasted: {error}. Copy rows of equal length, such as “1 2 1; 2 4 2; 1 2 1”.", error=error)
        ) from None


def with_block(matrix: Matrix, block: Matrix, cell: Cell) -> Matrix:
    """Put a block of numbers into an array from a cell on.

    Raises
    ------
    EntryError
        If it reaches beyond the array.
    """
    rows, columns = len(matrix), len(matrix[0])
    if cell.row + len(block) > rows or cell.column + len(block[0]) > columns:
        raise EntryError(
            tr(
                "Nothing was pasted: a block of {block_rows} × {block_columns} from ({row}, {column}) on reaches "
                "beyond the array of {rows} × {columns}. Paste it into the first cell to replace the whole array.",
                block_rows=len(block),
                block_columns=len(block[0]),
                row=cell.row,
                column=cell.column,
                rows=rows,
                columns=columns,
            )
        )
    lines = [list(row) for row in matrix]
    for offset, row in enumerate(block):
        lines[cell.row + offset][cell.column : cell.column + len(row)] = row
    return tuple(map(tuple, lines))


def with_row(matrix: Matrix, row: int) -> Matrix:
    """Insert a row of zeros below a row."""
    return (*matrix[: row + 1], (0.0,) * len(matrix[0]), *matrix[row + 1 :])


def without_row(matrix: Matrix, row: int) -> Matrix:
    """Take a row out."""
    return (*matrix[:row], *matrix[row + 1 :])


def transposed(matrix: Matrix) -> Matrix:
    """Swap rows and columns."""
    return tuple(zip(*matrix, strict=True))


class Entries:
    """Keeps what was typed until the owner's next board shows it, and the reasons of what was refused."""

    def __init__(self) -> None:
        self.problems: dict[Cell, str] = {}
        self._shown: dict[str, Matrix] = {}
        # What was asked for since the board that is shown, the newest last.
        self._asked: dict[str, list[Matrix]] = {}
        self._refused_by_owner: set[Cell] = set()

    def take_board(self, board: Board | None, is_same: bool) -> bool:
        """Compare with a new board; entries that it shows have arrived. Tell whether its numbers are others."""
        before = self._shown
        self._shown = {grid.key: matrix_of(grid) for grid in board.grids if grid.is_editable} if board else {}
        if not is_same:
            self._asked.clear()
            self.problems.clear()
            return True
        self._asked = {key: left for key in self._asked if (left := self._still_asked(key, before.get(key)))}
        # A reason is about a number that is still there.
        self.problems = {
            cell: reason for cell, reason in self.problems.items()
            if _at(self._shown, cell) is not None and _at(self._shown, cell) == _at(before, cell)
        }  # fmt: skip
        return self._shown != before

    def _still_asked(self, key: str, before: Matrix | None) -> list[Matrix]:
        asked, shown = self._asked[key], self._shown.get(key)
        if shown is not None and shown in asked:
            return asked[len(asked) - asked[::-1].index(shown) :]
        # The board shown again says nothing of the entry; any other array takes its place.
        return asked if shown is not None and shown == before else []

    def take_back(self, key: str) -> None:
        """Forget what was asked for of an array."""
        self._asked.pop(key, None)

    def matrix(self, key: str) -> Matrix:
        """Give an array with what was typed into it."""
        asked = self._asked.get(key)
        return asked[-1] if asked else self._shown[key]

    def ask(self, key: str, matrix: Matrix) -> None:
        """Note what the owner is asked for; what was refused of this array before is done with."""
        self._asked.setdefault(key, []).append(matrix)
        self.forgive([cell for cell in self._refused_by_owner if cell.grid == key])

    def mark(self, cell: Cell, reason: str) -> None:
        """Note why an entry cannot be read."""
        self.problems[cell] = reason

    def refuse(self, cell: Cell, reason: str) -> None:
        """Note why the owner refuses an entry; the array goes back to what is on the board."""
        self._asked.pop(cell.grid, None)
        self._refused_by_owner.add(cell)
        self.problems[cell] = reason

    def forgive(self, cells: Sequence[Cell]) -> None:
        """Forget what was wrong with cells."""
        for cell in cells:
            self.problems.pop(cell, None)
            self._refused_by_owner.discard(cell)

    def typed(self) -> dict[Cell, str]:
        """Give the numbers that are not yet on the board, as they are written."""
        return {
            Cell(key, row, column): number_text(value)
            for key, asked in self._asked.items()
            for row, line in enumerate(asked[-1])
            for column, value in enumerate(line)
            if value != self._shown[key][row][column]
        }


def _at(arrays: dict[str, Matrix], cell: Cell) -> float | None:
    matrix = arrays.get(cell.grid)
    is_inside = matrix is not None and cell.row < len(matrix) and cell.column < len(matrix[0])
    return matrix[cell.row][cell.column] if matrix is not None and is_inside else None
