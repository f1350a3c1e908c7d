"""Where the grids of a blackboard, their titles and the signs between them stand."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from sightglass.algorithms.board import Board, Cell, Column, Grid
from sightglass.widgets.board.numbers import FEWEST_CHARACTERS, MOST_CHARACTERS
from sightglass.widgets.matrix_painting import cell_font

LEAST_HEIGHT, LARGEST_HEIGHT = 16, 34
SMALLEST_ZOOM, LARGEST_ZOOM = 10, 72
MARGIN = 12.0
_GAP = 16.0
_GAP_OF_GRAPH = 72.0
_GAP_BETWEEN_GRIDS = 10.0
_TITLE_SPACE = 3.0
_WIDEST_TITLE = 150.0
_FONT_SHARE = 0.56
_SMALLEST_FONT, _LARGEST_FONT = 9, 26
_AROUND_TEXT = 6.0
_SIGN_SHARE = 1.5


@dataclass(frozen=True)
class CellSize:
    """The size of all cells in pixels, and how many characters a number has at most."""

    width: int
    height: int
    characters: int

    @property
    def font_size(self) -> int:
        """Of the numbers, in pixels."""
        return min(max(round(_FONT_SHARE * self.height), _SMALLEST_FONT), _LARGEST_FONT)


@dataclass(frozen=True)
class GridPlace:
    """Where a grid stands: the corner of its first entry, and the room for its title."""

    grid: Grid
    left: float
    top: float
    size: CellSize
    title: QRectF

    @property
    def rows(self) -> range:
        """The rows that are drawn, with those of the padding."""
        above, below, _, _ = self.grid.padding
        return range(-above, self.grid.values.shape[0] + below)

    @property
    def columns(self) -> range:
        """The columns that are drawn, with those of the padding."""
        _, _, left, right = self.grid.padding
        return range(-left, self.grid.values.shape[1] + right)

    def rect(self, row: int, column: int, rows: int = 1, columns: int = 1) -> QRectF:
        """Give the place of a cell, or of a block of cells from it on."""
        width, height = self.size.width, self.size.height
        return QRectF(self.left + column * width, self.top + row * height, columns * width, rows * height)

    @property
    def entries(self) -> QRectF:
        """The place of the array without its padding."""
        return self.rect(0, 0, *self.grid.values.shape)

    @property
    def frame(self) -> QRectF:
        """The place of the array with its padding."""
        return self.rect(self.rows.start, self.columns.start, len(self.rows), len(self.columns))

    def cell_at(self, point: QPointF) -> Cell | None:
        """Give the cell under a point; also one of the padding."""
        row = math.floor((point.y() - self.top) / self.size.height)
        column = math.floor((point.x() - self.left) / self.size.width)
        return Cell(self.grid.key, row, column) if row in self.rows and column in self.columns else None


@dataclass(frozen=True)
class Arrangement:
    """All places of a board, in pixels from its upper left corner."""

    places: dict[str, GridPlace]
    titles: tuple[tuple[str, QRectF], ...]
    signs: tuple[tuple[str, QRectF], ...]
    size: QSizeF
    cell: CellSize

    def cell_at(self, point: QPointF) -> Cell | None:
        """Give the cell of any grid under a point."""
        for place in self.places.values():
            cell = place.cell_at(point)
            if cell is not None:
                return cell
        return None

    def title_at(self, point: QPointF) -> str:
        """Give the title under a point in full; it may be cut short on the board."""
        for place in self.places.values():
            if place.title.contains(point):
                return place.grid.title
        return next((text for text, rect in self.titles if rect.contains(point)), "")


def number_font(base: QFont, size: CellSize) -> QFont:
    """Give the font of the numbers."""
    font = cell_font(base)
    font.setPixelSize(size.font_size)
    return font


def title_font(base: QFont) -> QFont:
    """Give the font of the titles of the grids."""
    return cell_font(base, 0.95)


def sign_font(base: QFont, size: CellSize) -> QFont:
    """Give the font of the signs between the columns."""
    font = QFont(base)
    font.setPixelSize(round(_SIGN_SHARE * max(size.font_size, 12)))
    return font


def cell_size(base: QFont, height: int, characters: int) -> CellSize:
    """Give the cells of a height that are as wide as their numbers ask for, and no narrower than high."""
    font = number_font(base, CellSize(height, height, characters))
    metrics = QFontMetricsF(font)
    # Numbers of many characters hold a point, which is narrow: the digits beside it use its room.
    text = metrics.horizontalAdvance("0") * characters - (2.0 if characters > 3 else 0.0)
    return CellSize(max(height, math.ceil(text + _AROUND_TEXT)), height, characters)


def sizes_to_try(base: QFont, characters: int) -> Iterator[CellSize]:
    """List the sizes from the largest to the least: smaller cells come before shorter numbers."""
    for height in range(LARGEST_HEIGHT, LEAST_HEIGHT - 1, -1):
        yield cell_size(base, height, characters)
    for fewer in range(min(characters, MOST_CHARACTERS) - 1, FEWEST_CHARACTERS - 1, -1):
        yield cell_size(base, LEAST_HEIGHT, fewer)


def fitted(board: Board, base: QFont, room: QSizeF, characters: int) -> Arrangement:
    """Arrange a board with the largest cells with which it fits, or the least where it does not."""
    for size in sizes_to_try(base, characters):
        arrangement = arrange(board, base, size)
        if arrangement.size.width() <= room.width() and arrangement.size.height() <= room.height():
            return arrangement
    return arrange(board, base, cell_size(base, LEAST_HEIGHT, characters))


def arrange(board: Board, base: QFont, size: CellSize) -> Arrangement:
    """Arrange a board with cells of a size."""
    return _Arranger(board, base, size).arrangement()


class _Arranger:
    def __init__(self, board: Board, base: QFont, size: CellSize) -> None:
        self._board = board
        self._size = size
        self._title_metrics = QFontMetricsF(title_font(base))
        self._sign_metrics = QFontMetricsF(sign_font(base, size))
        self._title_height = self._title_metrics.height() + _TITLE_SPACE
        self._head = self._title_height + _TITLE_SPACE if any(column.title for column in board.columns) else 0.0
        self._heights = [self._stack_height(column) for column in board.columns]

    def arrangement(self) -> Arrangement:
        places: dict[str, GridPlace] = {}
        titles, signs = [], []
        body = max(self._heights, default=0.0)
        left = MARGIN
        for index, column in enumerate(self._board.columns):
            if index:
                left += _GAP_OF_GRAPH if self._board.has_edges else _GAP
            if column.sign:
                width = self._sign_metrics.horizontalAdvance(column.sign)
                signs.append((column.sign, QRectF(left, MARGIN + self._head, width, body)))
                left += width + _GAP
            width = self._width(column)
            if column.title:
                titles.append((column.title, QRectF(left, MARGIN, width, self._title_height)))
            for grid, top in zip(column.grids, self._tops(index), strict=True):
                places[grid.key] = self._place(grid, left, MARGIN + self._head + top, width)
            left += width
        size = QSizeF(math.ceil(left + MARGIN), math.ceil(body + self._head + 2 * MARGIN))
        return Arrangement(places, tuple(titles), tuple(signs), size, self._size)

    def _place(self, grid: Grid, left: float, top: float, width: float) -> GridPlace:
        above, _, before, _ = grid.padding
        indent = round((width - self._grid_width(grid)) / 2)
        title = QRectF(left, top, width, self._title_height) if grid.title else QRectF(left, top, 0.0, 0.0)
        return GridPlace(
            grid,
            round(left + indent + before * self._size.width),
            round(top + self._title_of(grid) + above * self._size.height),
            self._size,
            title,
        )

    def _title_of(self, grid: Grid) -> float:
        return self._title_height if grid.title else 0.0

    def _grid_width(self, grid: Grid) -> float:
        _, _, before, after = grid.padding
        return float((grid.values.shape[1] + before + after) * self._size.width)

    def _grid_height(self, grid: Grid) -> float:
        above, below, _, _ = grid.padding
        return float((grid.values.shape[0] + above + below) * self._size.height)

    def _width(self, column: Column) -> float:
        texts = (column.title, *(grid.title for grid in column.grids))
        widest = max(self._title_metrics.horizontalAdvance(text) for text in texts) + 2.0
        return math.ceil(max(min(widest, _WIDEST_TITLE), *(self._grid_width(grid) for grid in column.grids), 0.0))

    def _stack_height(self, column: Column) -> float:
        heights = [self._title_of(grid) + self._grid_height(grid) for grid in column.grids]
        return sum(heights) + _GAP_BETWEEN_GRIDS * max(len(heights) - 1, 0)

    def _tops(self, index: int) -> list[float]:
        """Give the upper ends of a column's grids: beside those of the highest column where they are as many."""
        column = self._board.columns[index]
        highest = self._board.columns[self._heights.index(max(self._heights))]
        if len(column.grids) == len(highest.grids):
            tops = self._stacked(highest, 0.0)
            return [
                top + (self._grid_height(other) - self._grid_height(grid)) / 2 + self._title_of(other)
                - self._title_of(grid)
                for top, other, grid in zip(tops, highest.grids, column.grids, strict=True)
            ]  # fmt: skip
        return self._stacked(column, (max(self._heights) - self._heights[index]) / 2)

    def _stacked(self, column: Column, top: float) -> list[float]:
        tops = []
        for grid in column.grids:
            tops.append(top)
            top += self._title_of(grid) + self._grid_height(grid) + _GAP_BETWEEN_GRIDS
        return tops
