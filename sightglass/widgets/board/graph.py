"""The lines of a blackboard that is a graph."""

from itertools import chain

import numpy as np

from sightglass.algorithms.board import Board, Cell
from sightglass.widgets.board.painting import Edge


def edges_of(board: Board) -> tuple[Edge, ...]:
    """Give a line from each entry to each that is made of it, once; none for a board that is no graph."""
    found: dict[Edge, None] = {}
    for grid in board.grids if board.has_edges else ():
        for row, column in np.ndindex(grid.values.shape):
            explanation = board.explain(Cell(grid.key, row, column))
            if explanation is not None:
                sources = chain.from_iterable(term.cells for term in explanation.terms)
                found.update({(source, explanation.cell): None for source in sources})
    return tuple(found)
