"""What holds for every board: each number is what its terms give, and the terms are products of numbers on it."""

import math

from sightglass.algorithms.board import Board, Cell, Joining
from sightglass.algorithms.convolution.sheets import cells_of


def assert_explained(board: Board) -> int:
    """Check every number of a board; give how many are explained."""
    keys = [grid.key for grid in board.grids]
    assert len(keys) == len(set(keys))
    count = 0
    for cell in cells_of(board.grids):
        found = board.explain(cell)
        if found is None:
            continue
        count += 1
        assert found.cell == cell
        assert found.value == board.value(cell), found
        assert "text{" not in found.formula, "words in formulas cannot be translated"
        for term in found.terms:
            product = term.factor * math.prod(board.value(each) for each in term.cells)
            assert math.isclose(term.value, product, rel_tol=1e-12, abs_tol=1e-300), (found.symbol, term, product)
        values = [term.value for term in found.terms]
        if found.joining is Joining.FUNCTION:
            assert found.function
            continue
        whole = max(values) if found.joining is Joining.MAXIMUM else math.fsum(values)
        assert abs(found.value - whole) <= 1e-12 * (sum(map(abs, values)) + abs(found.value)), (found, whole)
    for step in board.steps:
        assert board.explain(step) is not None
    for grid in board.grids:
        assert board.explain(Cell(grid.key, -1, 0)) is None, "the padding is given"
    return count
