"""Draws a blackboard at rest: titles, signs, cells and their numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from sightglass.algorithms.board import Board, Cell, Grid
from sightglass.widgets.board.glyphs import Glyphs, grid_image, ink_table
from sightglass.widgets.board.layout import Arrangement, GridPlace, number_font, sign_font, title_font
from sightglass.widgets.board.numbers import number_text
from sightglass.widgets.board.roles import bounds, role_color, tints
from sightglass.widgets.theme import Theme

_PADDING_INK, _UNUSED_INK, _ZERO_INK = 0.45, 0.4, 0.6
_EDGE_OPACITY = 0.45
_LINES_FROM = 8  # pixels: in smaller cells, lines would be all there is to see

Edge = tuple[Cell, Cell]


@dataclass(frozen=True, eq=False)
class _Sheet:
    """The numbers of a grid as they are drawn: with the zeros around it."""

    place: GridPlace
    texts: list[str]
    ink: NDArray[np.float64]
    tints: NDArray[np.uint8]


def padded(grid: Grid) -> NDArray[np.float64]:
    """Give the values of a grid with the zeros around it."""
    above, below, left, right = grid.padding
    return np.pad(grid.values, ((above, below), (left, right)))


class BoardPainter:
    """Draws one board in one arrangement and theme.

    On the screen numbers are copied from characters drawn once (`glyphs`); in files they are text.
    """

    def __init__(self, board: Board, arrangement: Arrangement, base: QFont, theme: Theme) -> None:
        self.board = board
        self.arrangement = arrangement
        self.theme = theme
        self._base = base
        self.number_font = number_font(base, arrangement.cell)

    @cached_property
    def _sheets(self) -> list[_Sheet]:
        largest = bounds(self.board)
        return [self._sheet(place, largest[key]) for key, place in self.arrangement.places.items()]

    def _sheet(self, place: GridPlace, bound: float) -> _Sheet:
        grid, characters = place.grid, self.arrangement.cell.characters
        values = padded(grid)
        ink = np.where(values == 0, _ZERO_INK, 1.0)
        around = np.full(values.shape, True)
        above, _, left, _ = grid.padding
        rows, columns = grid.values.shape
        inner = slice(above, above + rows), slice(left, left + columns)
        around[inner] = False
        if grid.unused is not None:
            ink[inner][grid.unused] = _UNUSED_INK
        ink[around] = _PADDING_INK
        colors = tints(values, bound, self.theme)
        window = QColor(self.theme.window)
        colors[around, :3] = window.blue(), window.green(), window.red()
        texts = [number_text(value, characters) for value in values.ravel().tolist()]
        return _Sheet(place, texts, ink, colors)

    # For the screen

    def paint(self, painter: QPainter, view: QRectF, glyphs: Glyphs, ratio: int, edges: Iterable[Edge] = ()) -> None:
        """Draw what lies in a part of the board, in pixels of the screen that are `ratio` times finer."""
        sheets = [sheet for sheet in self._sheets if sheet.place.frame.intersects(view)]
        self.paint_edges(painter, edges)
        self._paint_words(painter)
        if not sheets:
            return
        size = self.arrangement.cell
        texts = [text for sheet in sheets for text in sheet.texts]
        cells = glyphs.write(texts, size.width * ratio, size.height * ratio)
        ink = np.concatenate([sheet.ink.ravel() for sheet in sheets])
        paler = np.flatnonzero(ink < 1.0)
        cells[paler] = (cells[paler] * ink[paler, np.newaxis, np.newaxis]).astype(np.uint8)
        table = ink_table(QColor(self.theme.text))
        start = 0
        for sheet in sheets:
            rows, columns = sheet.ink.shape
            frame = sheet.place.frame
            _draw_pixels(painter, frame, sheet.tints)
            picture = grid_image(cells[start : start + sheet.ink.size], rows, columns)
            image = QImage(
                picture.data, picture.shape[1], picture.shape[0], picture.shape[1], QImage.Format.Format_Indexed8
            )
            image.setColorTable(table)
            painter.drawImage(frame, image)
            start += sheet.ink.size
            self.paint_lines(painter, sheet.place)

    # For files

    def paint_as_text(self, painter: QPainter, edges: Iterable[Edge] = ()) -> None:
        """Draw the whole board from rectangles, lines and text."""
        self.paint_edges(painter, edges)
        self._paint_words(painter)
        ink = QColor(self.theme.text)
        for sheet in self._sheets:
            painter.setFont(self.number_font)
            columns = sheet.ink.shape[1]
            for index, text in enumerate(sheet.texts):
                row, column = divmod(index, columns)
                rect = sheet.place.rect(row + sheet.place.rows.start, column + sheet.place.columns.start)
                blue, green, red, _ = sheet.tints[row, column].tolist()
                painter.fillRect(rect, QColor(red, green, blue))
                ink.setAlphaF(float(sheet.ink[row, column]))
                painter.setPen(ink)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            self.paint_lines(painter, sheet.place)

    # What both have

    def paint_lines(self, painter: QPainter, place: GridPlace) -> None:
        """Draw the lines between the cells, the frame of the array, and the marks of its entries."""
        colors = self.theme
        self.paint_ruling(painter, place)
        if place.grid.unused is not None:
            for row, column in np.argwhere(place.grid.unused).tolist():
                painter.fillRect(place.rect(row, column), QBrush(QColor(colors.border), Qt.BrushStyle.BDiagPattern))
        if place.grid.marked is not None and place.grid.marked.any():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(role_color(colors, place.grid.role), 1.5))
            for row, column in np.argwhere(place.grid.marked).tolist():
                painter.drawRoundedRect(place.rect(row, column).adjusted(2.5, 2.5, -2.0, -2.0), 4.0, 4.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_ruling(self, painter: QPainter, place: GridPlace) -> None:
        """Draw the lines between the cells, and the frame that tells the array from the zeros around it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if place.size.height >= _LINES_FROM:
            painter.setPen(QPen(QColor(self.theme.grid), 1.0))
            painter.drawLines(_ruling(place.frame, len(place.rows), len(place.columns)))
        painter.setPen(QPen(QColor(self.theme.outline if place.grid.is_editable else self.theme.border), 1.0))
        painter.drawRect(place.entries)

    def _paint_words(self, painter: QPainter) -> None:
        font = title_font(self._base)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for place in self.arrangement.places.values():
            painter.setPen(role_color(self.theme, place.grid.role))
            painter.drawText(place.title, middle, _elided(place.grid.title, metrics, place.title.width()))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        for text, rect in self.arrangement.titles:
            painter.drawText(rect, middle, _elided(text, QFontMetricsF(font), rect.width()))
        painter.setFont(sign_font(self._base, self.arrangement.cell))
        painter.setPen(QColor(self.theme.muted))
        for sign, rect in self.arrangement.signs:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)

    def paint_edges(
        self, painter: QPainter, edges: Iterable[Edge], color: QColor | None = None, width: float = 1.0
    ) -> None:
        """Draw lines from cells to what is made of them."""
        faint = QColor(self.theme.outline)
        faint.setAlphaF(_EDGE_OPACITY)
        lines = [self._line(*edge) for edge in edges if all(cell.grid in self.arrangement.places for cell in edge)]
        if lines:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color or faint, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for line in lines:
                painter.drawPath(line)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _line(self, source: Cell, result: Cell) -> QPainterPath:
        start, end = self.rect(source), self.rect(result)
        forwards = start.center().x() <= end.center().x()
        first = QPointF(start.right() if forwards else start.left(), start.center().y())
        last = QPointF(end.left() if forwards else end.right(), end.center().y())
        bend = (last.x() - first.x()) / 2
        path = QPainterPath(first)
        path.cubicTo(first + QPointF(bend, 0.0), last - QPointF(bend, 0.0), last)
        return path

    def rect(self, cell: Cell) -> QRectF:
        """Give the place of a cell of any grid."""
        return self.arrangement.places[cell.grid].rect(cell.row, cell.column)


def _draw_pixels(painter: QPainter, area: QRectF, pixels: NDArray[np.uint8]) -> None:
    rows, columns, _ = pixels.shape
    painter.drawImage(area, QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32))


def _ruling(frame: QRectF, rows: int, columns: int) -> Sequence[QLineF]:
    width, height = frame.width() / columns, frame.height() / rows
    across = [
        QLineF(frame.left(), y, frame.right(), y) for y in (frame.top() + row * height for row in range(rows + 1))
    ]
    down = [
        QLineF(x, frame.top(), x, frame.bottom())
        for x in (frame.left() + column * width for column in range(columns + 1))
    ]
    return across + down


def _elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 1.0)
