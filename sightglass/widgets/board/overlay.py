"""What is drawn above a blackboard at rest: the number that is explained, the cells it is made of, focus and errors."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sightglass.algorithms.board import Board, Cell, Explanation, Role, Term
from sightglass.widgets.board.equation import TIMES, Lookup, product_text
from sightglass.widgets.board.layout import GridPlace
from sightglass.widgets.board.painting import BoardPainter, Edge
from sightglass.widgets.board.roles import role_color
from sightglass.widgets.matrix_painting import mixed

_LIT, _LIT_RESULT = 0.20, 0.36
_MOST_OUTLINES = 81
_PRODUCT_SHARE, _SMALLEST_PRODUCT = 0.75, 8

Mask = NDArray[np.bool_]
Block = tuple[int, int, int, int]
"""Row, column, rows and columns."""
Outline = tuple[QRectF, QColor, float]
"""A rectangle, its colour and the width of the line."""


@dataclass(frozen=True)
class Selection:
    """A block of cells of one grid."""

    grid: str
    block: Block


@dataclass(frozen=True, eq=False)
class Overlay:
    """What is drawn above the numbers.

    Parameters
    ----------
    explanation : Explanation or None
        The number whose terms are lit.
    is_step : bool
        Whether it is the step being played: the products are written into the cells.
    is_pinned : bool
        Whether it stays when the pointer leaves.
    uncovered : int or None
        How many of the board's steps have been made; None shows all numbers.
    focus : Cell or None
        The cell that the keyboard acts on.
    selection : Selection or None
        What is copied.
    typed : mapping of Cell to str
        Numbers that were typed and are not yet on the board.
    problems : frozenset of Cell
        Cells with a refused entry.
    given : Cell or None
        A number under the pointer that nothing explains.
    results : tuple of Cell
        What is made of it.
    """

    explanation: Explanation | None = None
    is_step: bool = False
    is_pinned: bool = False
    uncovered: int | None = None
    focus: Cell | None = None
    selection: Selection | None = None
    typed: Mapping[Cell, str] = field(default_factory=dict)
    problems: frozenset[Cell] = frozenset()
    given: Cell | None = None
    results: tuple[Cell, ...] = ()

    def for_paper(self) -> "Overlay":
        """Give what belongs into a picture: neither focus nor errors."""
        return replace(self, focus=None, selection=None, problems=frozenset())


def lookup_of(board: Board) -> Lookup:
    """Give the function from a cell to its value and the role of its grid; the padding is 0."""
    grids = {grid.key: grid for grid in board.grids}

    def look_up(cell: Cell) -> tuple[float, Role]:
        grid = grids[cell.grid]
        rows, columns = grid.values.shape
        inside = 0 <= cell.row < rows and 0 <= cell.column < columns
        return float(grid.values[cell.row, cell.column]) if inside else 0.0, grid.role

    return look_up


def strong_edges(board: Board, overlay: Overlay) -> list[Edge]:
    """Give the lines of a graph that lead to the number that is explained, or from one that is given."""
    if not board.has_edges:
        return []
    if overlay.explanation is not None:
        cell = overlay.explanation.cell
        return list({(source, cell): None for term in overlay.explanation.terms for source in term.cells})
    return [(overlay.given, result) for result in overlay.results] if overlay.given is not None else []


def paint_overlay(painter: QPainter, board: BoardPainter, overlay: Overlay) -> None:
    """Draw what is above the numbers of a board, in its coordinates."""
    _OverlayPainter(painter, board, overlay).paint()


class _OverlayPainter:
    def __init__(self, painter: QPainter, board: BoardPainter, overlay: Overlay) -> None:
        self._painter = painter
        self._board = board
        self._overlay = overlay
        self._theme = board.theme

    def paint(self) -> None:
        overlay = self._overlay
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if overlay.uncovered is not None:
            self._veil(overlay.uncovered)
        for cell, text in overlay.typed.items():
            self._write(cell, text)
        if overlay.explanation is not None:
            self._light(overlay.explanation)
        elif overlay.results and overlay.given is not None:
            self._light_all(overlay.results)
            self._ring(overlay.given)
        self._paint_focus()

    def _place(self, key: str) -> GridPlace:
        return self._board.arrangement.places[key]

    def _veil(self, uncovered: int) -> None:
        ground = QColor(self._theme.window)
        view = self._painter.clipBoundingRect() if self._painter.hasClipping() else None
        for key, order in self._board.step_orders.items():
            place, is_hidden = self._place(key), order >= uncovered
            if view is not None and not place.frame.intersects(view):
                continue
            if is_hidden.all():
                self._painter.fillRect(place.entries, ground)
            else:
                for block in _runs(is_hidden, 0, 0):
                    self._painter.fillRect(place.rect(*block), ground)
            if is_hidden.any():
                self._board.paint_ruling(self._painter, place)

    def _write(self, cell: Cell, text: str) -> None:
        rect = self._board.rect(cell)
        self._painter.fillRect(rect.adjusted(1.0, 1.0, 0.0, 0.0), QColor(self._theme.surface))
        self._painter.setFont(self._board.number_font)
        self._painter.setPen(QColor(self._theme.accent))
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _light(self, explanation: Explanation) -> None:
        outlines = self._shade(cell for term in explanation.terms for cell in term.cells)
        if self._overlay.is_step:
            self._write_products(explanation)
        for outline in outlines:
            self._outline(*outline)
        self._ring(explanation.cell)

    def _light_all(self, cells: Iterable[Cell]) -> None:
        for outline in self._shade(cells):
            self._outline(*outline)

    def _shade(self, cells: Iterable[Cell]) -> list[Outline]:
        """Shade cells; give the outlines that are drawn above them."""
        by_grid: dict[str, set[tuple[int, int]]] = {}
        for cell in cells:
            by_grid.setdefault(cell.grid, set()).add((cell.row, cell.column))
        return [outline for key, places in by_grid.items() for outline in self._shade_grid(key, places)]

    def _shade_grid(self, key: str, cells: set[tuple[int, int]]) -> list[Outline]:
        """Shade cells of a grid; give the outline of the window that they form, or that of each cell."""
        place, color = self._place(key), self._color(key)
        row, column = (min(cell[axis] for cell in cells) for axis in (0, 1))
        rows, columns = (max(cell[axis] for cell in cells) - low + 1 for axis, low in ((0, row), (1, column)))
        shade = QColor(color)
        shade.setAlphaF(_LIT)
        is_window = len(cells) == rows * columns
        blocks: list[Block] = [(row, column, rows, columns)]
        if not is_window:
            mask = np.zeros((rows, columns), np.bool_)
            places = np.array(sorted(cells))
            mask[places[:, 0] - row, places[:, 1] - column] = True
            blocks = list(_runs(mask, row, column))
        for block in blocks:
            self._painter.fillRect(place.rect(*block), shade)
        if is_window:
            return [(place.rect(*blocks[0]), color, 2.0)]
        return [(place.rect(*cell), color, 1.0) for cell in cells] if len(cells) <= _MOST_OUTLINES else []

    def _ring(self, cell: Cell) -> None:
        color, rect = self._color(cell.grid), self._board.rect(cell)
        shade = QColor(color)
        shade.setAlphaF(_LIT_RESULT)
        self._painter.fillRect(rect, shade)
        self._outline(rect, color, 3.0 if self._overlay.is_pinned else 2.0)

    def _outline(self, rect: QRectF, color: QColor, width: float) -> None:
        pen = QPen(color, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.drawRect(rect)

    def _color(self, key: str) -> QColor:
        return role_color(self._theme, self._place(key).grid.role)

    # The products of a step, in the cells of the array that the window slides over

    def _write_products(self, explanation: Explanation) -> None:
        """Write the products where there is room for all of them: some alone would read as if the others were none."""
        font = QFont(self._board.number_font)
        font.setPixelSize(max(round(font.pixelSize() * _PRODUCT_SHARE), _SMALLEST_PRODUCT))
        metrics, lookup, size = QFontMetricsF(font), lookup_of(self._board.board), self._board.arrangement.cell
        products = {}
        for term in explanation.terms:
            cell = self._carrier(term)
            if cell is None or cell in products:
                return
            text = product_text(term, lookup)
            if metrics.horizontalAdvance(text) > size.width - 2.0:
                text = text.replace(TIMES, f"\n{TIMES}", 1)
            box = metrics.size(0, text)
            if box.width() > size.width - 2.0 or box.height() > size.height + 1.0:
                return
            products[cell] = text
        self._painter.setFont(font)
        for cell, text in products.items():
            rect = self._board.rect(cell)
            ground = mixed(QColor(self._theme.surface), self._color(cell.grid), _LIT)
            self._painter.fillRect(rect.adjusted(1.0, 1.0, 0.0, 0.0), ground)
            self._painter.setPen(QColor(self._theme.text))
            self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _carrier(self, term: Term) -> Cell | None:
        """Give the factor whose cell shows the product: that of the input, of those that are multiplied."""
        if len(term.cells) < 2:
            return None
        return next((cell for cell in term.cells if self._place(cell.grid).grid.role is Role.INPUT), term.cells[0])

    def _paint_focus(self) -> None:
        overlay, accent = self._overlay, QColor(self._theme.accent)
        if overlay.selection is not None:
            shade = QColor(accent)
            shade.setAlphaF(0.16)
            rect = self._place(overlay.selection.grid).rect(*overlay.selection.block)
            self._painter.fillRect(rect, shade)
            self._outline(rect, accent, 1.0)
        for cell in overlay.problems:
            self._outline(self._board.rect(cell).adjusted(1.5, 1.5, -1.0, -1.0), QColor(self._theme.error), 2.0)
        if overlay.focus is not None:
            self._outline(self._board.rect(overlay.focus).adjusted(2.5, 2.5, -2.0, -2.0), accent, 1.5)


def _runs(mask: Mask, row: int, column: int) -> Iterator[Block]:
    """Give the cells of a mask, whose corner is at a row and column, as blocks; equal rows make one."""
    edges = np.diff(np.pad(mask.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows = mask.shape[0]
    is_other = np.any(mask[1:] != mask[:-1], axis=1)
    firsts = [0, *(np.flatnonzero(is_other) + 1).tolist()]
    for first, end in zip(firsts, [*firsts[1:], rows], strict=True):
        starts, ends = np.flatnonzero(edges[first] == 1), np.flatnonzero(edges[first] == -1)
        for left, right in zip(starts.tolist(), ends.tolist(), strict=True):
            yield first + row, left + column, end - first, right - left
