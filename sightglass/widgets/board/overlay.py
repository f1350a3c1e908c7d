"""What is drawn above a blackboard at rest: the number that is explained, the cells it is made of, focus and errors."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sightglass.algorithms.board import Board, Cell, Explanation, Role, Term
from sightglass.widgets.board.equation import Lookup, product_text
from sightglass.widgets.board.layout import GridPlace
from sightglass.widgets.board.painting import BoardPainter, Edge
from sightglass.widgets.board.roles import role_color
from sightglass.widgets.matrix_painting import mixed

_LIT, _LIT_RESULT = 0.30, 0.42
_MOST_OUTLINES = 81
_PRODUCT_SHARE = 0.8

Mask = NDArray[np.bool_]
Block = tuple[int, int, int, int]
"""Row, column, rows and columns."""


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
        A cell of a graph that is not explained; lines lead to what is made of it.
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


def hidden_cells(board: Board, uncovered: int) -> dict[str, Mask]:
    """Give for each grid which entries belong to steps that are yet to come."""
    shapes = {grid.key: grid.values.shape for grid in board.grids}
    hidden: dict[str, Mask] = {}
    for cell in board.steps[uncovered:]:
        mask = hidden.get(cell.grid)
        if mask is None:
            mask = hidden[cell.grid] = np.zeros(shapes[cell.grid], np.bool_)
        mask[cell.row, cell.column] = True
    return hidden


def paint_overlay(painter: QPainter, board: BoardPainter, overlay: Overlay, edges: Sequence[Edge] = ()) -> None:
    """Draw what is above the numbers of a board."""
    _OverlayPainter(painter, board, overlay, edges).paint()


class _OverlayPainter:
    def __init__(self, painter: QPainter, board: BoardPainter, overlay: Overlay, edges: Sequence[Edge]) -> None:
        self._painter = painter
        self._board = board
        self._overlay = overlay
        self._edges = edges
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
        elif overlay.given is not None:
            leading = [edge for edge in self._edges if edge[0] == overlay.given]
            self._board.paint_edges(self._painter, leading, self._color(overlay.given.grid), 2.0)
            for _, result in leading:
                self._light_cells(result.grid, {(result.row, result.column)})
        self._paint_focus()

    def _place(self, key: str) -> GridPlace:
        return self._board.arrangement.places[key]

    def _veil(self, uncovered: int) -> None:
        ground = QColor(self._theme.window)
        for key, mask in hidden_cells(self._board.board, uncovered).items():
            place = self._place(key)
            for block in _runs(mask, 0, 0):
                self._painter.fillRect(place.rect(*block), ground)
            self._board.paint_ruling(self._painter, place)

    def _write(self, cell: Cell, text: str) -> None:
        rect = self._board.rect(cell)
        self._painter.fillRect(rect.adjusted(1.0, 1.0, 0.0, 0.0), QColor(self._theme.surface))
        self._painter.setFont(self._board.number_font)
        self._painter.setPen(QColor(self._theme.accent))
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _light(self, explanation: Explanation) -> None:
        lit: dict[str, set[tuple[int, int]]] = {}
        for term in explanation.terms:
            for cell in term.cells:
                lit.setdefault(cell.grid, set()).add((cell.row, cell.column))
        if self._board.board.has_edges:
            cells = {cell for term in explanation.terms for cell in term.cells}
            color = self._color(explanation.cell.grid)
            self._board.paint_edges(self._painter, [(cell, explanation.cell) for cell in cells], color, 2.0)
        for key, cells_of_grid in lit.items():
            self._light_cells(key, cells_of_grid)
        if self._overlay.is_step:
            self._write_products(explanation)
        self._ring(explanation.cell)

    def _light_cells(self, key: str, cells: set[tuple[int, int]]) -> None:
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
            self._outline(place.rect(*blocks[0]), color, 2.0)
        elif len(cells) <= _MOST_OUTLINES:
            for at_row, at_column in cells:
                self._outline(place.rect(at_row, at_column), color, 1.0)

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
        font = QFont(self._board.number_font)
        font.setPixelSize(max(round(font.pixelSize() * _PRODUCT_SHARE), 8))
        self._painter.setFont(font)
        metrics = QFontMetricsF(font)
        lookup = lookup_of(self._board.board)
        for term in explanation.terms:
            cell = self._carrier(term)
            if cell is not None:
                self._write_product(cell, product_text(term, lookup), metrics)

    def _carrier(self, term: Term) -> Cell | None:
        """Give the factor whose cell shows the product: that of the input, of those that are multiplied."""
        if len(term.cells) < 2:
            return None
        return next((cell for cell in term.cells if self._place(cell.grid).grid.role is Role.INPUT), term.cells[0])

    def _write_product(self, cell: Cell, text: str, metrics: QFontMetricsF) -> None:
        rect = self._board.rect(cell)
        flags = Qt.AlignmentFlag.AlignCenter
        if metrics.horizontalAdvance(text) > rect.width() - 2.0:
            # In two lines, the second factor below the first, where there is room for them.
            first, _, second = text.partition("·")
            widest = max(metrics.horizontalAdvance(part) for part in (first, f"·{second}"))
            if widest > rect.width() - 2.0 or 2 * metrics.ascent() > rect.height():
                return
            text = f"{first}\n·{second}"
        ground = mixed(QColor(self._theme.surface), self._color(cell.grid), _LIT)
        self._painter.fillRect(rect.adjusted(1.0, 1.0, -1.0, -1.0), ground)
        self._painter.setPen(QColor(self._theme.text))
        self._painter.drawText(rect, flags, text)

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
    """Give the cells of a mask, whose corner is at a row and column, as blocks of one row each."""
    edges = np.diff(np.pad(mask.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    starts, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
    for (at_row, start), (_, end) in zip(starts.tolist(), ends.tolist(), strict=True):
        yield at_row + row, start + column, 1, end - start
