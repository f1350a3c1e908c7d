"""Draws a blackboard at rest: titles, signs, cells and their numbers."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from sightglass.algorithms.board import Board, Cell
from sightglass.widgets.board.content import Content, Span
from sightglass.widgets.board.glyphs import Glyphs
from sightglass.widgets.board.layout import Arrangement, GridPlace, heading_font, number_font, sign_font, title_font
from sightglass.widgets.board.roles import INK_LEVELS, cell_colors, role_color
from sightglass.widgets.theme import Theme

_EDGE_OPACITY = 0.45
_INK_SHIFT = 8 - (INK_LEVELS - 1).bit_length()

Edge = tuple[Cell, Cell]


class Layer:
    """A picture in memory that both NumPy and Qt draw into."""

    def __init__(self, width: int, height: int, ratio: int, ground: QColor) -> None:
        self.pixels: NDArray[np.uint32] = np.full((height * ratio, width * ratio), ground.rgb(), np.uint32)
        self.ratio = ratio
        self.image = QImage(
            self.pixels.data, width * ratio, height * ratio, 4 * width * ratio, QImage.Format.Format_RGB32
        )
        self.image.setDevicePixelRatio(ratio)


class BoardPainter:
    """Draws one board in one arrangement and theme.

    On the screen numbers are copied from characters drawn once (`glyphs`); in files they are text.
    """

    def __init__(self, board: Board, content: Content, arrangement: Arrangement, base: QFont, theme: Theme) -> None:
        self.board = board
        self.arrangement = arrangement
        self.theme = theme
        self._content = content
        self._base = base
        self.number_font = number_font(base, arrangement.cell)

    def in_colors(self, theme: Theme) -> "BoardPainter":
        """Give what draws the same in another theme."""
        return BoardPainter(self.board, self._content, self.arrangement, self._base, theme)

    @property
    def step_orders(self) -> dict[str, NDArray[np.intp]]:
        """Give for each grid with steps in which step an entry is computed; -1 for those that are not."""
        return self._content.step_orders

    # For the screen

    def paint(self, layer: Layer, origin: QPointF, glyphs: Glyphs, edges: Iterable[Edge] = ()) -> None:
        """Draw what lies in a picture whose corner is away from that of the board.

        Parameters
        ----------
        layer : Layer
            Takes the drawing.
        origin : QPointF
            The corner of the board in it, in whole pixels.
        glyphs : Glyphs
            Of the font of the numbers and the resolution of the layer.
        edges : iterable of Edge
            The lines of a graph.
        """
        painter = QPainter(layer.image)
        painter.translate(origin)
        self.paint_edges(painter, edges)
        self._paint_words(painter)
        painter.end()
        self.paint_grids(layer, origin, glyphs, self.arrangement.places)

    def paint_grids(self, layer: Layer, origin: QPointF, glyphs: Glyphs, keys: Iterable[str]) -> None:
        """Draw some of the grids, also over older ones; the parameters are those of `paint`."""
        view = QRectF(-origin, layer.image.deviceIndependentSize())
        places = [place for key in keys if (place := self.arrangement.places[key]).frame.intersects(view)]
        if not places:
            return
        self._fill(layer, origin, places, glyphs)
        painter = QPainter(layer.image)
        painter.translate(origin)
        for place in places:
            self._paint_frame(painter, place)
            self._paint_marks(painter, place)
        painter.end()

    def _fill(self, layer: Layer, origin: QPointF, places: Sequence[GridPlace], glyphs: Glyphs) -> None:
        """Draw the cells of grids with their numbers and the lines between them."""
        content, size = self._content, self.arrangement.cell
        spans = [content.spans[place.grid.key] for place in places]
        texts = [text for place in places for text in content.texts(place.grid.key, size.characters)]
        ink = glyphs.write(texts, size.width * layer.ratio)[:, : size.height * layer.ratio]
        strength = np.concatenate([content.ink[span.cells] for span in spans])
        paler = np.flatnonzero(strength < 1.0)
        ink[paler] = (ink[paler] * strength[paler, np.newaxis, np.newaxis].astype(np.float32)).astype(np.uint8)
        start = 0
        for place, span in zip(places, spans, strict=True):
            end = start + span.rows * span.columns
            self._put(layer, place.frame.topLeft() + origin, span, ink[start:end])
            start = end

    def _put(self, layer: Layer, corner: QPointF, span: Span, ink: NDArray[np.uint8]) -> None:
        """Draw the cells of one grid; the ink lies in the middle of each."""
        colors, ratio = cell_colors(self.theme), layer.ratio
        width, height = self.arrangement.cell.width * ratio, self.arrangement.cell.height * ratio
        line = QColor(self.theme.grid).rgb()
        block = np.full((span.rows * height + ratio, span.columns * width + ratio), line, np.uint32)
        cells = block[:-ratio, :-ratio].reshape(span.rows, height, span.columns, width)
        grounds = self._content.tints[span.cells].reshape(span.rows, 1, span.columns, 1).astype(np.intp)
        cells[...] = colors[grounds, 0]
        inked = ink.shape[1]
        top = (height - inked + 1) // 2
        levels = ink.reshape(span.rows, span.columns, inked, width).transpose(0, 2, 1, 3) >> _INK_SHIFT
        cells[:, top : top + inked] = np.take(colors, grounds * INK_LEVELS + levels)
        for offset in range(ratio):
            block[offset::height] = line
            block[:, offset::width] = line
        left, top = int(corner.x()) * ratio, int(corner.y()) * ratio
        rows, columns = layer.pixels.shape
        seen = block[max(-top, 0) : max(rows - top, 0), max(-left, 0) : max(columns - left, 0)]
        top, left = max(top, 0), max(left, 0)
        layer.pixels[top : top + seen.shape[0], left : left + seen.shape[1]] = seen

    # For files

    def paint_as_text(self, painter: QPainter, edges: Iterable[Edge] = (), strong: Iterable[Edge] = ()) -> None:
        """Draw the whole board from rectangles, lines and text."""
        self.paint_edges(painter, edges)
        self.paint_strong_edges(painter, strong)
        self._paint_words(painter)
        grounds = cell_colors(self.theme)[self._content.tints, 0].tolist()
        ink = QColor(self.theme.text)
        painter.setFont(self.number_font)
        for place in self.arrangement.places.values():
            span = self._content.spans[place.grid.key]
            texts = self._content.texts(place.grid.key, self.arrangement.cell.characters)
            for index in range(span.rows * span.columns):
                row, column = divmod(index, span.columns)
                rect = place.rect(row + place.rows.start, column + place.columns.start)
                painter.fillRect(rect, QColor.fromRgb(grounds[span.start + index]))
                ink.setAlphaF(float(self._content.ink[span.start + index]))
                painter.setPen(ink)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, texts[index])
            self.paint_ruling(painter, place)
            self._paint_marks(painter, place)

    # What both have

    def paint_ruling(self, painter: QPainter, place: GridPlace) -> None:
        """Draw the lines between the cells, and the frame that tells the array from the zeros around it."""
        frame = place.frame
        corners = frame.left(), frame.top(), frame.right(), frame.bottom()
        painter.setPen(QPen(QColor(self.theme.grid), 1.0))
        painter.drawLines(_ruling(*corners, len(place.rows), len(place.columns)))
        self._paint_frame(painter, place)

    def _paint_frame(self, painter: QPainter, place: GridPlace) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.outline if place.grid.is_editable else self.theme.border), 1.0))
        painter.drawRect(place.entries)

    def _paint_marks(self, painter: QPainter, place: GridPlace) -> None:
        """Hatch what nothing reads, and ring what is marked."""
        grid = place.grid
        if grid.unused is not None:
            hatching = QBrush(QColor(self.theme.border), Qt.BrushStyle.BDiagPattern)
            for row, column in np.argwhere(grid.unused).tolist():
                painter.fillRect(place.rect(row, column), hatching)
        if grid.marked is not None and grid.marked.any():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(role_color(self.theme, grid.role), 1.5))
            for row, column in np.argwhere(grid.marked).tolist():
                painter.drawRoundedRect(place.rect(row, column).adjusted(2.5, 2.5, -2.0, -2.0), 4.0, 4.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_words(self, painter: QPainter) -> None:
        font = title_font(self._base)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for place in self.arrangement.places.values():
            painter.setPen(role_color(self.theme, place.grid.role))
            painter.drawText(place.title, middle, _elided(place.grid.title, metrics, place.title.width()))
        font = heading_font(self._base)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        for text, rect in self.arrangement.headings:
            painter.drawText(rect, middle, _elided(text, metrics, rect.width()))
        painter.setFont(sign_font(self._base, self.arrangement.cell))
        painter.setPen(QColor(self.theme.muted))
        for sign, rect in self.arrangement.signs:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)

    def paint_edges(self, painter: QPainter, edges: Iterable[Edge]) -> None:
        """Draw faint lines from cells to what is made of them."""
        faint = QColor(self.theme.outline)
        faint.setAlphaF(_EDGE_OPACITY)
        self._draw_edges(painter, edges, faint, 1.0)

    def paint_strong_edges(self, painter: QPainter, edges: Iterable[Edge], around_arrays: bool = False) -> None:
        """Draw the lines of the number that is explained; `around_arrays` keeps numbers that are there free of them."""
        self._draw_edges(painter, edges, QColor(self.theme.text), 1.5, around_arrays)

    def _draw_edges(
        self, painter: QPainter, edges: Iterable[Edge], color: QColor, width: float, around_arrays: bool = False
    ) -> None:
        lines = [self._line(*edge) for edge in edges]
        if lines:
            painter.save()
            painter.setClipPath(self._outside(around_arrays))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for line in lines:
                painter.drawPath(line)
            painter.restore()

    def _outside(self, around_arrays: bool) -> QPainterPath:
        """Give all but the titles, and where lines go around them but the arrays, too."""
        metrics = QFontMetricsF(title_font(self._base))
        kept_free = [_written(place.title, place.grid.title, metrics) for place in self.arrangement.places.values()]
        if around_arrays:
            kept_free += [place.frame for place in self.arrangement.places.values()]
        outside = QPainterPath()
        outside.addRect(QRectF(QPointF(0.0, 0.0), self.arrangement.size))
        for rect in kept_free:
            outside.addRect(rect)
        return outside

    def _line(self, source: Cell, result: Cell) -> QPainterPath:
        start, end = self.rect(source), self.rect(result)
        if start.left() < end.right() and end.left() < start.right():
            # One above the other: around the title between them.
            first, last = QPointF(start.right(), start.center().y()), QPointF(end.right(), end.center().y())
            aside = QPointF(start.width() / 2, 0.0)
            path = QPainterPath(first)
            path.cubicTo(first + aside, last + aside, last)
            return path
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


@lru_cache(maxsize=256)
def _ruling(left: float, top: float, right: float, bottom: float, rows: int, columns: int) -> Sequence[QLineF]:
    across = np.linspace(top, bottom, rows + 1).tolist()
    down = np.linspace(left, right, columns + 1).tolist()
    return [QLineF(left, y, right, y) for y in across] + [QLineF(x, top, x, bottom) for x in down]


def _written(room: QRectF, text: str, metrics: QFontMetricsF) -> QRectF:
    """Give the place of a title in its room."""
    width = min(metrics.horizontalAdvance(text) + 2.0, room.width() + 2.0)
    return QRectF(room.center().x() - width / 2, room.top(), width, metrics.height())


def _elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 1.0)
