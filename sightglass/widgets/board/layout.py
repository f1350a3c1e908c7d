"""Where the grids of a blackboard, their titles and the signs between them stand."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from sightglass.algorithms.board import Board, Cell, Column, Grid
from sightglass.widgets.board.numbers import FEWEST_CHARACTERS, MOST_CHARACTERS
from sightglass.widgets.matrix_painting import cell_font

LEAST_HEIGHT, LARGEST_HEIGHT = 14, 34
_SMALL_HEIGHT = 20
SMALLEST_ZOOM, LARGEST_ZOOM = 10, 72
MARGIN = 12.0
_GAP = 16.0
_GAP_OF_GRAPH = 44.0
_GAP_BETWEEN_GRIDS = 10.0
_GAP_BETWEEN_BANDS = 24.0
_FEWEST_IN_BANDS, _MOST_BANDS = 4, 3  # columns
_COST_WITHOUT_SIGN = 1.15
_TITLE_SPACE = 3.0
_WIDEST_TITLE = 150.0
_FONT_SHARE = 0.56
_TITLE_SHARE = 0.95
_SMALLEST_FONT, _LARGEST_FONT = 9, 26
_AROUND_TEXT, _AROUND_TEXT_SHARE = 3.0, 0.35  # pixels, and of the font's size
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
    headings: tuple[tuple[str, QRectF], ...]
    signs: tuple[tuple[str, QRectF], ...]
    size: QSizeF
    cell: CellSize

    def with_numbers(self, board: Board) -> "Arrangement":
        """Give the same places to the arrays of a board of the same shape."""
        places = {}
        for grid in board.grids:
            place = self.places[grid.key]
            places[grid.key] = GridPlace(grid, place.left, place.top, place.size, place.title)
        return replace(self, places=places)

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
        return next((text for text, rect in self.headings if rect.contains(point)), "")


def number_font(base: QFont, size: CellSize) -> QFont:
    """Give the font of the numbers."""
    font = cell_font(base)
    font.setPixelSize(size.font_size)
    return font


def in_pixels(base: QFont, share: float = 1.0) -> QFont:
    """Give a font with its size in pixels: files would take points for other lengths than the screen."""
    font = cell_font(base)
    font.setPixelSize(round(share * QFontInfo(base).pixelSize()))
    return font


def title_font(base: QFont) -> QFont:
    """Give the font of the titles of the grids."""
    return in_pixels(base, _TITLE_SHARE)


def heading_font(base: QFont) -> QFont:
    """Give the font of the titles of the columns."""
    font = title_font(base)
    font.setWeight(QFont.Weight.Bold)
    return font


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
    return CellSize(
        max(height, math.ceil(text + _AROUND_TEXT + _AROUND_TEXT_SHARE * font.pixelSize())), height, characters
    )


def sizes_to_try(base: QFont, characters: int) -> Iterator[CellSize]:
    """List the sizes from the largest to the least: smaller cells come before shorter numbers."""
    for height in range(LARGEST_HEIGHT, LEAST_HEIGHT - 1, -1):
        yield cell_size(base, height, characters)
    for fewer in range(min(characters, MOST_CHARACTERS) - 1, FEWEST_CHARACTERS - 1, -1):
        yield cell_size(base, LEAST_HEIGHT, fewer)


def fitted(board: Board, base: QFont, room: QSizeF, characters: int) -> Arrangement:
    """Arrange a board with the largest cells with which it fits, or the least where it does not.

    Before cells become small, columns that are too high are folded: their grids stand side by side in reading order.
    Columns that are too many side by side stand in bands below each other.
    """
    sizes = list(sizes_to_try(base, characters))
    large = [size for size in sizes if size.height >= _SMALL_HEIGHT]
    small = sizes[len(large) :]

    def largest(candidates: Sequence[CellSize], highest: float, bands: int = 1) -> Arrangement | None:
        # Where cells of a size fit, smaller ones do.
        place = bisect_left(candidates, True, key=lambda size: _fits(arrange(board, base, size, highest, bands), room))
        return arrange(board, base, candidates[place], highest, bands) if place < len(candidates) else None

    # The lines of a graph have to go from left to right.
    most_bands = 1 if board.has_edges or len(board.columns) < _FEWEST_IN_BANDS else _MOST_BANDS
    for candidates in (large, small):
        found = [largest(candidates, math.inf), largest(candidates, room.height())]
        found += [largest(candidates, math.inf, bands) for bands in range(2, most_bands + 1)]
        known = [arrangement for arrangement in found if arrangement is not None]
        if known:
            # Small cells are folded only where that makes them larger, or their numbers longer.
            return known[0] if candidates is large else max(known, key=_legibility)
    least = cell_size(base, LEAST_HEIGHT, characters)
    none_fits = [arrange(board, base, least, bands=bands) for bands in range(1, most_bands + 1)]
    return min(none_fits, key=lambda arrangement: _beyond(arrangement, room))


def _beyond(arrangement: Arrangement, room: QSizeF) -> float:
    """Tell how much there is to scroll."""
    beyond = arrangement.size - room
    return max(beyond.width(), 0.0) + max(beyond.height(), 0.0)


def _legibility(arrangement: Arrangement) -> tuple[int, int]:
    return arrangement.cell.height, arrangement.cell.characters


def _fits(arrangement: Arrangement, room: QSizeF) -> bool:
    return arrangement.size.width() <= room.width() and arrangement.size.height() <= room.height()


def arrange(board: Board, base: QFont, size: CellSize, highest: float = math.inf, bands: int = 1) -> Arrangement:
    """Arrange a board with cells of a size, in so many bands; fold columns that would be higher than `highest`."""
    return _Arranger(board, base, size, highest).arrangement(bands)


@dataclass(frozen=True)
class _Box:
    """A grid with its title."""

    grid: Grid
    width: float
    height: float
    title_height: float
    grid_width: float


class _Stack:
    """The grids of a column in lines of one or, where it is folded, of several."""

    def __init__(self, column: Column, lines: Sequence[tuple[_Box, ...]], heading: tuple[float, float]) -> None:
        self.column = column
        self.lines = lines
        self.heading_height = heading[1]
        self.widths = [max(line[place].width for line in lines if place < len(line)) for place in range(_most(lines))]
        inner = sum(self.widths) + _GAP_BETWEEN_GRIDS * max(len(self.widths) - 1, 0)
        self.width = max(inner, heading[0])
        self.inset = round((self.width - inner) / 2)
        self.heights = [max(box.height for box in line) for line in lines]
        self.height = self.heading_height + sum(self.heights) + _GAP_BETWEEN_GRIDS * max(len(lines) - 1, 0)


def _most(lines: Sequence[tuple[_Box, ...]]) -> int:
    return max((len(line) for line in lines), default=0)


class _Arranger:
    def __init__(self, board: Board, base: QFont, size: CellSize, highest: float) -> None:
        self._board = board
        self._size = size
        self._room = highest - 2 * MARGIN
        self._gap = _GAP_OF_GRAPH if board.has_edges else _GAP
        self._title_metrics = QFontMetricsF(title_font(base))
        self._heading_metrics = QFontMetricsF(heading_font(base))
        self._sign_metrics = QFontMetricsF(sign_font(base, size))
        self._title_height = math.ceil(self._title_metrics.height() + _TITLE_SPACE)

    def arrangement(self, bands: int) -> Arrangement:
        stacks = [self._stack(column) for column in self._board.columns]
        places: dict[str, GridPlace] = {}
        headings: list[tuple[str, QRectF]] = []
        signs: list[tuple[str, QRectF]] = []
        right, top = MARGIN, MARGIN
        for band in self._divided(stacks, bands):
            body = max((stack.height for stack in band), default=0.0)
            right = max(right, self._set_band(band, top, body, places, headings, signs))
            top += body + _GAP_BETWEEN_BANDS
        size = QSizeF(math.ceil(right + MARGIN), math.ceil(top - _GAP_BETWEEN_BANDS + MARGIN))
        return Arrangement(places, tuple(headings), tuple(signs), size, self._size)

    def _divided(self, stacks: list[_Stack], bands: int) -> list[list[_Stack]]:
        """Break the columns where the widest band is narrowest, rather before a sign than between others."""
        places = [place for place in range(1, len(stacks)) if not stacks[place].column.is_joined]

        def cost(breaks: tuple[int, ...]) -> float:
            unsigned = sum(not stacks[place].column.sign for place in breaks)
            return max(map(self._width, _between(stacks, breaks))) * _COST_WITHOUT_SIGN**unsigned

        choices = list(combinations(places, min(bands, len(places) + 1) - 1))
        return _between(stacks, min(choices, key=cost)) if len(choices) > 1 else [stacks]

    def _width(self, stacks: Sequence[_Stack]) -> float:
        return sum(stack.width + self._before(stack) for stack in stacks) + self._gap * (len(stacks) - 1)

    def _before(self, stack: _Stack) -> float:
        """Give the room of the sign before a column."""
        return self._sign_metrics.horizontalAdvance(stack.column.sign) + _GAP if stack.column.sign else 0.0

    def _set_band(
        self, stacks: Sequence[_Stack], top: float, body: float, places: dict[str, GridPlace],
        headings: list[tuple[str, QRectF]], signs: list[tuple[str, QRectF]],
    ) -> float:  # fmt: skip
        """Place columns side by side; give where they end."""
        highest = next((stack for stack in stacks if stack.height == body), None)
        left = MARGIN
        for index, stack in enumerate(stacks):
            left += self._gap if index else 0.0
            if stack.column.sign:
                signs.append((stack.column.sign, QRectF(left, top, self._before(stack) - _GAP, body)))
                left += self._before(stack)
            tops = _tops(stack, highest or stack, body)
            if stack.column.title:
                above = top + (tops[0] if tops else stack.heading_height) - stack.heading_height
                headings.append((stack.column.title, QRectF(left, above, stack.width, stack.heading_height)))
            for line, line_top in zip(stack.lines, tops, strict=True):
                across = left + stack.inset
                for box, width in zip(line, stack.widths, strict=False):
                    places[box.grid.key] = self._place(box, across, top + line_top, width)
                    across += width + _GAP_BETWEEN_GRIDS
            left += stack.width
        return left

    def _place(self, box: _Box, left: float, top: float, width: float) -> GridPlace:
        above, _, before, _ = box.grid.padding
        indent = round((width - box.grid_width) / 2)
        return GridPlace(
            box.grid,
            round(left + indent + before * self._size.width),
            round(top + box.title_height + above * self._size.height),
            self._size,
            QRectF(left, top, width if box.title_height else 0.0, box.title_height),
        )

    def _stack(self, column: Column) -> _Stack:
        boxes = [self._box(grid) for grid in column.grids]
        heading = (0.0, 0.0)
        if column.title:
            width = min(self._heading_metrics.horizontalAdvance(column.title) + 2.0, _WIDEST_TITLE)
            heading = (math.ceil(width), math.ceil(self._heading_metrics.height() + 2 * _TITLE_SPACE))
        for across in range(1, max(len(boxes), 1) + 1):
            lines = [tuple(boxes[start : start + across]) for start in range(0, len(boxes), across)]
            stack = _Stack(column, lines, heading)
            if stack.height <= self._room:
                return stack
        return stack

    def _box(self, grid: Grid) -> _Box:
        above, below, before, after = grid.padding
        rows, columns = grid.values.shape
        grid_width = float((columns + before + after) * self._size.width)
        title_width = math.ceil(min(self._title_metrics.horizontalAdvance(grid.title) + 2.0, _WIDEST_TITLE))
        title_height = self._title_height if grid.title else 0.0
        height = title_height + (rows + above + below) * self._size.height
        return _Box(grid, max(grid_width, title_width), height, title_height, grid_width)


def _between(stacks: list[_Stack], breaks: tuple[int, ...]) -> list[list[_Stack]]:
    ends = (*breaks, len(stacks))
    return [stacks[start:end] for start, end in zip((0, *breaks), ends, strict=True)]


def _tops(stack: _Stack, highest: _Stack, body: float) -> list[float]:
    """Give the upper ends of the lines of a stack: beside those of the highest where they are as many."""
    is_aligned = len(stack.lines) == len(highest.lines) and stack.heading_height <= highest.heading_height
    if is_aligned and all(own <= other for own, other in zip(stack.heights, highest.heights, strict=True)):
        return [
            top + (other - own) // 2
            for top, other, own in zip(_stacked(highest, 0.0), highest.heights, stack.heights, strict=True)
        ]
    return _stacked(stack, (body - stack.height) // 2)


def _stacked(stack: _Stack, top: float) -> list[float]:
    tops = []
    top += stack.heading_height
    for height in stack.heights:
        tops.append(top)
        top += height + _GAP_BETWEEN_GRIDS
    return tops
