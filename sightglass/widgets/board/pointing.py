"""Where the keyboard's focus goes on a blackboard."""

from PySide6.QtCore import QPointF

from sightglass.algorithms.board import Cell
from sightglass.widgets.board.layout import Arrangement, GridPlace

_SIDEWAYS = 3.0  # a grid that lies aside counts as so much farther


def moved(arrangement: Arrangement, cell: Cell, rows: int, columns: int) -> Cell:
    """Give the cell after an arrow key: the next in the grid, past its end the nearest of the grid that lies there."""
    place = arrangement.places[cell.grid]
    shape = place.grid.values.shape
    row, column = cell.row + rows, cell.column + columns
    if 0 <= row < shape[0] and 0 <= column < shape[1]:
        return Cell(cell.grid, row, column)
    start = place.rect(cell.row, cell.column).center()
    found: tuple[float, Cell] | None = None
    for other in arrangement.places.values():
        if other is place:
            continue
        nearest = _nearest(other, start)
        step = other.rect(nearest.row, nearest.column).center() - start
        ahead, aside = (step.x() * columns, step.y()) if columns else (step.y() * rows, step.x())
        distance = ahead + _SIDEWAYS * abs(aside)
        if ahead > 0 and (found is None or distance < found[0]):
            found = distance, nearest
    return found[1] if found is not None else cell


def _nearest(place: GridPlace, point: QPointF) -> Cell:
    rows, columns = place.grid.values.shape
    row = int((point.y() - place.top) // place.size.height)
    column = int((point.x() - place.left) // place.size.width)
    return Cell(place.grid.key, min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))


def first_of_next(arrangement: Arrangement, cell: Cell | None, forward: bool) -> Cell | None:
    """Give the first cell of the next grid or the one before, or None past the last."""
    keys = list(arrangement.places)
    index = (0 if forward else len(keys) - 1) if cell is None else keys.index(cell.grid) + (1 if forward else -1)
    return Cell(keys[index], 0, 0) if 0 <= index < len(keys) else None
