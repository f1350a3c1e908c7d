"""A blackboard whose numbers are edited, and its owner."""

import numpy as np

from sightglass.algorithms.board import Board, Cell
from sightglass.algorithms.values import Matrix
from sightglass.widgets.board import BoardView
from tests.gui.boards import convolution_board, numbers

X = numbers((1, 4, 4))
W = numbers((1, 1, 3, 3), 1)
FIRST = Cell("x_0", 0, 0)


def matrix(values: np.ndarray) -> Matrix:
    return tuple(map(tuple, values.tolist()))


def with_entry(row: int, column: int, value: float) -> Matrix:
    changed = X[0].copy()
    changed[row, column] = value
    return matrix(changed)


def board_with(x: Matrix) -> Board:
    return convolution_board(np.array([x]), W)


class Owner:
    """Shows a new board for every edit, as a dock does."""

    def __init__(self, view: BoardView) -> None:
        self.edits: list[tuple[str, Matrix]] = []
        self._view = view
        view.edited.connect(self._take)

    def _take(self, key: str, values: Matrix) -> None:
        self.edits.append((key, values))
        if key == "x_0":
            self._view.show_board(board_with(values))
