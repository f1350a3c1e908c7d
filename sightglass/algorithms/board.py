"""A blackboard: arrays as grids of numbers, and for each number the terms that it is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray


class Role(Enum):
    """What a grid holds, and so its colour."""

    INPUT = "input"
    KERNEL = "kernel"
    OUTPUT = "output"
    GRADIENT = "gradient"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Cell:
    """An entry of a grid, by the grid's key. Rows and columns below 0, or beyond the grid, lie in its zero padding."""

    grid: str
    row: int
    column: int


@dataclass(frozen=True)
class Term:
    """A product of entries, times a constant factor.

    Parameters
    ----------
    cells : tuple of Cell
        The entries that are multiplied.
    value : float
        The whole product.
    factor : float
        The constant; 1 is not written.
    factor_text : str
        How the constant is written ("1/4"); empty for its number.
    """

    cells: tuple[Cell, ...]
    value: float
    factor: float = 1.0
    factor_text: str = ""


class Joining(Enum):
    """What makes one number of the terms."""

    SUM = "sum"
    MAXIMUM = "maximum"
    FUNCTION = "function"


@dataclass(frozen=True)
class Explanation:
    """Where a number comes from.

    Parameters
    ----------
    cell : Cell
        The number.
    symbol : str
        Its name in plain text: "∂L/∂W₁(0, 2, 1)".
    terms : tuple of Term
        What it is made of, in reading order.
    value : float
        What they give.
    formula : str
        The general formula, in LaTeX.
    joining : Joining
        A sum of the terms, the largest of them, or a function that `function` names.
    function : str
        For a function its name as it is written before the brackets: "softplus"; else empty.
    text : str
        A sentence about this number ("Two entries share the maximum"), or empty.
    """

    cell: Cell
    symbol: str
    terms: tuple[Term, ...]
    value: float
    formula: str = ""
    joining: Joining = Joining.SUM
    function: str = ""
    text: str = ""


@dataclass(frozen=True, eq=False)
class Grid:
    """An array on the board.

    Parameters
    ----------
    key : str
        Names it in cells and files: lower case with underscores.
    title : str
        Names it for people, short: "x, channel 1", "W₂ · channel 3", "∂L/∂x".
    values : ndarray of float64
        (rows, columns).
    role : Role
        What it holds.
    padding : (int, int, int, int)
        How many rows and columns of zeros are drawn around it: above, below, left, right.
    is_editable : bool
        Whether a person may type into it; what was typed is told by key, row and column.
    marked : ndarray of bool or None
        (rows, columns): entries that are marked for themselves (the winners of a maximum).
    unused : ndarray of bool or None
        (rows, columns): entries that nothing reads (a stride that leaves the last column out).
    has_fixed_size : bool
        Whether its size follows from other arrays, so that rows and columns are neither added nor removed.
    """

    key: str
    title: str
    values: NDArray[np.float64]
    role: Role = Role.NEUTRAL
    padding: tuple[int, int, int, int] = (0, 0, 0, 0)
    is_editable: bool = False
    marked: NDArray[np.bool_] | None = None
    unused: NDArray[np.bool_] | None = None
    has_fixed_size: bool = False


@dataclass(frozen=True)
class Column:
    """Grids above each other: the channels of an array. `sign` is written before it: "∗", "=", "→"; or nothing.

    A column that is `joined` stays beside the one before it.
    """

    title: str
    grids: tuple[Grid, ...]
    sign: str = ""
    is_joined: bool = False


def _unexplained(cell: Cell) -> Explanation | None:
    return None


@dataclass(frozen=True, eq=False)
class Board:
    """Arrays in columns from left to right, and what each number is made of.

    Parameters
    ----------
    key, title : str
        As those of a picture.
    columns : tuple of Column
        From left to right.
    explain : callable
        Gives the `Explanation` of a cell, or None for one that is given rather than computed. Quick (1 ms), since it
        follows the pointer.
    steps : tuple of Cell
        The cells that are computed one after the other when the board is played.
    has_edges : bool
        Whether lines connect the cells of the terms with their result: the board is a graph.
    caption : str
        One line below: sizes as a formula with its numbers.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    explain: Callable[[Cell], Explanation | None] = field(default=_unexplained, repr=False)
    steps: tuple[Cell, ...] = ()
    has_edges: bool = False
    caption: str = ""

    @property
    def grids(self) -> tuple[Grid, ...]:
        """All arrays, column by column."""
        return tuple(grid for column in self.columns for grid in column.grids)

    def grid(self, key: str) -> Grid:
        """Find an array by its key; one that is not there raises KeyError."""
        return {grid.key: grid for grid in self.grids}[key]

    def value(self, cell: Cell) -> float:
        """Give the number of a cell; 0 in the padding."""
        values = self.grid(cell.grid).values
        is_inside = 0 <= cell.row < values.shape[0] and 0 <= cell.column < values.shape[1]
        return float(values[cell.row, cell.column]) if is_inside else 0.0
