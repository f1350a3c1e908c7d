"""Finds what a given number goes into, while nothing else happens."""

import time
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from sightglass.algorithms.board import Board, Cell

_SECONDS_AT_ONCE = 0.003
_PAUSE = 5  # milliseconds: the pointer comes first


class ResultsFinder(QObject):
    """Turns the explanations of a board around: from a number to those that are made of it.

    Signals
    -------
    found
        All of them are known.
    """

    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self._results: dict[Cell, list[Cell]] = {}
        self._waiting: Iterator[Cell] | None = None
        self._is_complete = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    def set_board(self, board: Board | None) -> None:
        """Begin anew, once it is asked for a number of this board."""
        self.stop()
        self._board, self._waiting, self._is_complete = board, None, False
        self._results.clear()

    def results(self, cell: Cell) -> tuple[Cell, ...]:
        """Give the numbers that are made of one; none before all are known, which `found` tells of."""
        if self._is_complete:
            return tuple(self._results.get(cell, ()))
        if self._board is not None and not self._timer.isActive():
            if self._waiting is None:
                self._waiting = _entries(self._board)
            self._timer.start(_PAUSE)
        return ()

    def stop(self) -> None:
        """Pause until it is asked again."""
        self._timer.stop()

    def _work(self) -> None:
        board, waiting = self._board, self._waiting
        if board is None or waiting is None:
            return
        end = time.perf_counter() + _SECONDS_AT_ONCE
        for cell in waiting:
            explanation = board.explain(cell)
            for source in {source for term in explanation.terms for source in term.cells} if explanation else ():
                self._results.setdefault(source, []).append(cell)
            if time.perf_counter() > end:
                self._timer.start(_PAUSE)
                return
        self._is_complete = True
        self.found.emit()


def _entries(board: Board) -> Iterator[Cell]:
    for grid in board.grids:
        for row, column in np.ndindex(grid.values.shape):
            yield Cell(grid.key, row, column)
