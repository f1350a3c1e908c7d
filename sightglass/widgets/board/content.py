"""The numbers of a blackboard one after the other, so that thousands are treated at once."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.board import Board, Grid
from sightglass.widgets.board.numbers import MOST_CHARACTERS, number_text
from sightglass.widgets.board.roles import tints

_PADDING_INK, _UNUSED_INK, _ZERO_INK = 0.45, 0.4, 0.6


@dataclass(frozen=True)
class Span:
    """Where the cells of a grid, with the zeros around it, stand among all."""

    start: int
    rows: int
    columns: int

    @property
    def cells(self) -> slice:
        """The cells, row by row."""
        return slice(self.start, self.start + self.rows * self.columns)


class Content:
    """What stands in the cells of a board.

    Parameters
    ----------
    board : Board
        Gives the numbers.
    before : Content or None
        That of the board before; what is the same in both is not done again.

    Attributes
    ----------
    spans : dict of str to Span
        By the key of the grid.
    values : ndarray of float64
        (cells,).
    is_padding : ndarray of bool
        (cells,): the zeros around the arrays.
    ink : ndarray of float64
        (cells,): how strongly the number is written, from 0 to 1.
    bounds : ndarray of float64
        (cells,): the largest magnitude among the column; the channels of an array share one scale.
    changed : frozenset of str
        The grids that look other than before.
    tints : ndarray of uint8
        (cells,): the backgrounds, see `roles.tints`.
    longest : int
        Characters of the longest number.
    step_orders : dict of str to ndarray of int
        For each grid with steps in which step an entry is computed; -1 for those that are not.
    """

    def __init__(self, board: Board, before: "Content | None" = None) -> None:
        self._grids = {grid.key: grid for grid in board.grids}
        self.spans: dict[str, Span] = {}
        total = 0
        for grid in board.grids:
            above, below, left, right = grid.padding
            span = Span(total, grid.values.shape[0] + above + below, grid.values.shape[1] + left + right)
            self.spans[grid.key] = span
            total = span.cells.stop
        self.values = np.zeros(total)
        self.is_padding = np.ones(total, np.bool_)
        self.bounds = np.zeros(total)
        is_unused = np.zeros(total, np.bool_)
        for grid in board.grids:
            self._part(self.values, grid)[...] = grid.values
            self._part(self.is_padding, grid)[...] = False
            if grid.unused is not None:
                self._part(is_unused, grid)[...] = grid.unused
        for column in board.columns:
            if column.grids:
                cells = slice(self.spans[column.grids[0].key].start, self.spans[column.grids[-1].key].cells.stop)
                self.bounds[cells] = _largest(self.values[cells])
        self.ink = np.where(self.values == 0.0, _ZERO_INK, 1.0)
        self.ink[is_unused] = _UNUSED_INK
        self.ink[self.is_padding] = _PADDING_INK
        same = self._same_values(before) if before is not None else frozenset()
        self._texts: dict[str, dict[int, list[str]]] = {
            key: before._texts[key] if before is not None and key in same else {MOST_CHARACTERS: self._written(grid)}
            for key, grid in self._grids.items()
        }
        self._lengths: dict[str, int] = {
            key: before._lengths[key]
            if before is not None and key in same
            else max(map(len, self.texts(key)), default=1)
            for key in self._grids
        }
        self.changed = frozenset(
            key for key in self._grids if before is None or key not in same or not self._looks_same(before, key)
        )
        self.longest = max(self._lengths.values(), default=1)
        self.tints = tints(self.values, self.bounds, self.is_padding)
        self._steps = board.steps
        self.step_orders: dict[str, NDArray[np.intp]]
        has_same_steps = before is not None and before.spans == self.spans and before._steps == board.steps
        self.step_orders = before.step_orders if before is not None and has_same_steps else self._step_orders()

    def _step_orders(self) -> dict[str, NDArray[np.intp]]:
        orders: dict[str, NDArray[np.intp]] = {}
        for index, cell in enumerate(self._steps):
            if cell.grid not in orders:
                orders[cell.grid] = np.full(self._grids[cell.grid].values.shape, -1)
            orders[cell.grid][cell.row, cell.column] = index
        return orders

    def _part(self, cells: NDArray[Any], grid: Grid) -> NDArray[Any]:
        """Give those of all cells that are the entries of a grid."""
        above, _, left, _ = grid.padding
        rows, columns = grid.values.shape
        span = self.spans[grid.key]
        return cells[span.cells].reshape(span.rows, span.columns)[above : above + rows, left : left + columns]

    def _same_values(self, before: "Content") -> frozenset[str]:
        """Name the grids whose values are those from before."""
        if self.spans != before.spans or not self.spans:
            return frozenset()
        is_same = (self.values == before.values) | (np.isnan(self.values) & np.isnan(before.values))
        are_same = np.logical_and.reduceat(is_same, [span.start for span in self.spans.values()])
        return frozenset(key for key, same in zip(self.spans, are_same.tolist(), strict=True) if same)

    def _looks_same(self, before: "Content", key: str) -> bool:
        cells, grid, other = self.spans[key].cells, self._grids[key], before._grids[key]
        return (
            self.bounds[cells.start] == before.bounds[cells.start]
            and _are_equal(grid.marked, other.marked)
            and _are_equal(grid.unused, other.unused)
            and (grid.role, grid.is_editable) == (other.role, other.is_editable)
        )

    def _written(self, grid: Grid) -> list[str]:
        span = self.spans[grid.key]
        texts = ["0"] * (span.rows * span.columns)
        above, _, left, _ = grid.padding
        for row, line in enumerate(grid.values.tolist(), above):
            start = row * span.columns + left
            texts[start : start + len(line)] = map(number_text, line)
        return texts

    def texts(self, key: str, characters: int = MOST_CHARACTERS) -> list[str]:
        """Give what is written in the cells of a grid, with at most so many characters."""
        known = self._texts[key]
        if characters not in known:
            values = self.values[self.spans[key].cells].tolist()
            known[characters] = [
                text if len(text) <= characters else number_text(value, characters)
                for text, value in zip(known[MOST_CHARACTERS], values, strict=True)
            ]
        return known[characters]


def _are_equal(one: NDArray[np.bool_] | None, other: NDArray[np.bool_] | None) -> bool:
    return one is other or (one is not None and other is not None and np.array_equal(one, other))


def _largest(values: NDArray[np.float64]) -> float:
    return float(np.max(np.abs(values), where=np.isfinite(values), initial=0.0))
