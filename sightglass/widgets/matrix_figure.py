"""Matrices as an expression: where its parts stand in a width, how they are painted, and the figure of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QPolygonF

from sightglass.algorithms.csv_text import rows_csv
from sightglass.algorithms.results import Colormap
from sightglass.widgets.figures.content import Look, NamedContent, in_the_middle
from sightglass.widgets.matrix_numbers import are_alike_exact, short_text
from sightglass.widgets.matrix_painting import Shader, cell_font, draw_cells, shader
from sightglass.widgets.theme import Theme

LARGEST_SIZE = 16
SPACE = 6.0
BRACKET = 4.0
_MARGIN = 2.0
_LINE_SPACE = 10.0
_WIDEST_CELL = 64.0
_MOST_SIGN = 0.4  # of the width; a longer text stands above the matrix that follows it
_WIDEST = 1e5  # of a text in a line of any length
_WIDTHS_KEPT = 8  # a layout asks for a few again and again
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, eq=False)
class Block:
    """A matrix of the expression; a column is drawn as a row with a ᵀ."""

    values: NDArray[Any]
    shown: NDArray[Any]
    transposed: bool
    shade: Shader
    numbers: bool
    fractions: bool

    @classmethod
    def of(cls, values: ArrayLike, colormap: Colormap | None) -> "Block":
        """Make a block of an array; see `MatrixView.show_expression` for the colours."""
        matrix = np.atleast_2d(np.asarray(values, dtype=np.float64))
        if matrix.ndim != 2 or matrix.size == 0:
            raise ValueError(f"a matrix of shape {matrix.shape} cannot be shown")
        transposed = matrix.shape[1] == 1 and matrix.shape[0] > 1
        shown = matrix.T if transposed else matrix
        numbers = max(shown.shape) <= LARGEST_SIZE
        fractions = numbers and colormap is None and are_alike_exact(matrix.ravel().tolist())
        return cls(matrix, shown, transposed, shader(matrix, colormap), numbers, fractions)


@dataclass(frozen=True)
class Place:
    """Where an item stands; `area` holds the cells of a block, or the text."""

    item: Block | str
    area: QRectF


# An item with its width and height.
_Sized = tuple[Block | str, float, float]


class ExpressionLayout:
    """Sets an expression in a font, as words are set in lines."""

    def __init__(self, items: Sequence[Block | str], title: str, font: QFont, is_compact: bool) -> None:
        self._items, self._title, self._font, self._is_compact = items, title, font, is_compact
        self._metrics = QFontMetrics(font)
        self._places_by_width: dict[float, list[Place]] = {}

    def places(self, width: float) -> list[Place]:
        """Give where the items stand; a layout of many matrices asks for all of them whenever one of them changes."""
        if width not in self._places_by_width:
            if len(self._places_by_width) == _WIDTHS_KEPT:
                self._places_by_width.clear()
            self._places_by_width[width] = self._found_places(width - 2 * _MARGIN)
        return self._places_by_width[width]

    def height(self, width: float) -> float:
        """Give the height that a width asks for."""
        return max((place.area.bottom() for place in self.places(width)), default=self.title_height) + SPACE

    def used_width(self, width: float) -> float:
        """Give how much of a width is used."""
        places = max((place.area.right() for place in self.places(width)), default=0.0) + 2 * SPACE + BRACKET
        return max(places, self._metrics.horizontalAdvance(self._title) + 2.0)

    @property
    def title_height(self) -> float:
        """Height of what stands above."""
        return self._metrics.height() + SPACE if self._title else 2.0

    def paint(self, painter: QPainter, width: float, colors: Theme) -> None:
        """Paint title, matrices and signs over a width."""
        if self._title:
            painter.setFont(self._font)
            painter.setPen(QColor(colors.muted))
            room = QRectF(1.0, 0.0, width - 2.0, self._metrics.height())
            title = self._metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, int(width) - 2)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)
        for place in self.places(width):
            if isinstance(place.item, str):
                painter.setFont(cell_font(self._font))
                painter.setPen(QColor(colors.text))
                painter.drawText(place.area, _WRAPPED, place.item)
            else:
                self._paint_block(painter, place.item, place.area, colors)

    def _found_places(self, width: float) -> list[Place]:
        """Set the items in lines, as words are; a sign stays with the matrix that follows it."""
        lines: list[list[_Sized]] = [[]]
        used = 0.0
        for unit in self._units(width):
            unit_width = sum(entry[1] + SPACE for entry in unit)
            if lines[-1] and used + unit_width - SPACE > width:
                lines.append([])
                used = 0.0
            lines[-1].extend(unit)
            used += unit_width
        return self._set_lines(lines)

    def _units(self, width: float) -> list[list[_Sized]]:
        units: list[list[_Sized]] = [[]]
        for item in self._items:
            taken = sum(entry[1] + SPACE for entry in units[-1])
            if isinstance(item, Block) and taken > _MOST_SIGN * width:
                # Beside so long a text, hardly anything is left for the numbers.
                units.append([])
                taken = 0.0
            units[-1].append((item, *self._size_of(item, width - taken)))
            if isinstance(item, Block):
                units.append([])
        return [unit for unit in units if unit]

    def _set_lines(self, lines: list[list[_Sized]]) -> list[Place]:
        places = []
        top = self.title_height
        for line in lines:
            height = max((entry[2] for entry in line), default=0.0)
            left = _MARGIN
            for item, item_width, item_height in line:
                area = QRectF(left, top + (height - item_height) / 2, item_width, item_height)
                if isinstance(item, Block):
                    area.adjust(BRACKET, 0.0, -BRACKET - self._mark_width(item), 0.0)
                places.append(Place(item, area))
                left += item_width + SPACE
            top += height + _LINE_SPACE
        return places

    def _mark_width(self, block: Block) -> float:
        return self._metrics.horizontalAdvance("T") + 2.0 if block.transposed else 0.0

    def _size_of(self, item: Block | str, width: float) -> tuple[float, float]:
        metrics = QFontMetricsF(cell_font(self._font))
        if isinstance(item, str):
            box = metrics.boundingRect(QRectF(0.0, 0.0, min(width, _WIDEST), 0.0), _WRAPPED, item)
            return box.width(), box.height()
        rows, columns = item.shown.shape
        around = 2 * BRACKET + self._mark_width(item) + 3.0
        cell_height = float(self._metrics.height() + (4 if self._is_compact else 8))
        if not item.numbers:
            side = min((width - around) / max(rows, columns), 320.0 / max(rows, columns))
            return columns * side + around, rows * side
        cell_width = min(max(_widest(item, metrics) + 8.0, cell_height), _WIDEST_CELL, (width - around) / columns)
        return columns * cell_width + around, rows * cell_height

    def _paint_block(self, painter: QPainter, block: Block, area: QRectF, colors: Theme) -> None:
        # Many columns in a narrow dock: smaller digits before fewer.
        cell_width = area.width() / block.shown.shape[1]
        many = cell_width < 36.0 and cell_width < _widest(block, QFontMetricsF(cell_font(self._font))) + 7.0
        painter.setFont(cell_font(self._font, 0.85 if many else 1.0))
        draw_cells(painter, area, block.shown, block.shade, colors, numbers=block.numbers, fractions=block.fractions)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.text), 1.2))
        for side, inward in ((area.left() - 2.5, 3.5), (area.right() + 2.5, -3.5)):
            top, bottom = area.top() - 1.5, area.bottom() + 1.5
            corners = ((side + inward, top), (side, top), (side, bottom), (side + inward, bottom))
            painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if block.transposed:
            painter.setFont(cell_font(self._font, 0.75))
            painter.drawText(QPointF(area.right() + BRACKET + 1.0, area.top() + 6.0), "T")


@dataclass(frozen=True, eq=False)
class MatrixFigure(NamedContent):
    """An expression of matrices; it is set anew in the width of the figure."""

    items: tuple[Block | str, ...]
    above: str
    is_compact: bool

    @classmethod
    def of(cls, name: str, heading: str, values: ArrayLike) -> "MatrixFigure":
        """Give one matrix, tinted by sign and size."""
        return cls(name, heading, (Block.of(values, None),), "", False)

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        return self._laid_out(look).height(width)

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint it in the middle."""
        layout, width = self._laid_out(look), size.width()
        used = min(layout.used_width(width), width)
        in_the_middle(painter, size, QSizeF(used, layout.height(width)))
        layout.paint(painter, width, look.theme)

    def csv(self) -> str:
        """Give the matrices below each other, parted by an empty line, each under the text that stands before it."""
        rows: list[Sequence[Any]] = []
        for item in self.items:
            rows += [(item,)] if isinstance(item, str) else [*item.values.tolist(), ()]
        return rows_csv(rows[:-1] if rows and not rows[-1] else rows)

    def _laid_out(self, look: Look) -> ExpressionLayout:
        return ExpressionLayout(self.items, self.above if look.titled else "", look.font, self.is_compact)


def _widest(block: Block, metrics: QFontMetricsF) -> float:
    """Give the width of the widest number, written with six characters at most."""
    return max(
        metrics.horizontalAdvance(short_text(value, 6, block.fractions))
        for row in block.shown.tolist()
        for value in row
    )
