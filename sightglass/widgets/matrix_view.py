"""Small matrices with their numbers in their cells, alone or as an expression such as [1 2 1]ᵀ × [−1 0 1]."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sightglass.algorithms.results import Colormap
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.matrix_numbers import are_alike_exact, exact_text, matrix_to_text, short_text
from sightglass.widgets.matrix_painting import Shader, cell_font, draw_cells, draw_focus, shader
from sightglass.widgets.own_keys import OwnKeys

LARGEST_SIZE = 16
_BRACKET = 4.0
_SPACE = 6.0
_MARGIN = 2.0
_LINE_SPACE = 10.0
_WIDEST_CELL = 64.0
_MOST_SIGN = 0.4  # of the width; a longer text stands above the matrix that follows it
_WIDEST = 1e5  # of a text in a line of any length
_WIDTHS_KEPT = 8  # a layout asks for a few again and again
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, eq=False)
class _Block:
    """A matrix of the expression; a column is drawn as a row with a ᵀ."""

    values: NDArray[Any]
    shown: NDArray[Any]
    transposed: bool
    shade: Shader
    numbers: bool
    fractions: bool


@dataclass(frozen=True)
class _Place:
    """Where an item stands; `area` holds the cells of a block, or the text."""

    item: _Block | str
    area: QRectF


# An item with its width and height.
_Sized = tuple[_Block | str, float, float]


class MatrixView(QWidget):
    """Shows matrices of up to 16 x 16 with numbers (larger ones as colours alone), tinted by sign and size."""

    def __init__(self, parent: QWidget | None = None, compact: bool = False) -> None:
        super().__init__(parent)
        self._compact = compact
        self._title = ""
        self._items: tuple[_Block | str, ...] = ()
        self._places_by_width: dict[float, list[_Place]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Matrix"))
        OwnKeys(self, (tr("Copy numbers"), QKeySequence.StandardKey.Copy, self.copy))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.manager().changed.connect(self.update)

    def show_matrix(self, values: ArrayLike, title: str = "", colormap: Colormap | None = None) -> None:
        """Show one matrix; see `show_expression`."""
        self.show_expression((values,), title, colormap)

    def show_expression(
        self, items: Sequence[ArrayLike | str], title: str = "", colormap: Colormap | None = None
    ) -> None:
        """Show matrices and the signs between them, broken into lines where the width asks for it.

        Parameters
        ----------
        items : sequence of array_like or str
            Matrices (1-D ones are rows; a column is written as a row with a ᵀ) and texts such as "×", "1/8".
        title : str
            Stands above.
        colormap : Colormap or None
            Colours of the cells, over the range of each matrix, for measured values; None tints by sign and size,
            centred at 0, and writes fractions (1/8) where they are exact.
        """
        self._items = tuple(item if isinstance(item, str) else _block(item, colormap) for item in items)
        self._title = title
        self._places_by_width.clear()
        self.setAccessibleName(title or tr("Matrix"))
        self.setAccessibleDescription(self._as_text())
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_expression(())

    def copy(self) -> None:
        """Copy the numbers as tab-separated values, matrices parted by an empty line."""
        numbers = self.numbers()
        if numbers:
            QGuiApplication.clipboard().setText(numbers)

    def numbers(self) -> str:
        """Write the numbers as tab-separated values, matrices parted by an empty line."""
        blocks = [item.values for item in self._items if isinstance(item, _Block)]
        return "\n\n".join(matrix_to_text(tuple(map(tuple, values.tolist()))) for values in blocks)

    def _as_text(self) -> str:
        return " ".join(item if isinstance(item, str) else _spoken(item.values) for item in self._items)

    # Where things stand

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(float(width))
        return int(max((place.area.bottom() for place in places), default=self._title_height()) + _SPACE)

    def sizeHint(self) -> QSize:
        right = max((place.area.right() for place in self._places(float("inf"))), default=120.0)
        width = min(int(right + 2 * _SPACE + _BRACKET), 400)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, int(self._title_height() + 24))

    def _title_height(self) -> float:
        return self.fontMetrics().height() + _SPACE if self._title else 2.0

    def _cell_height(self) -> float:
        return float(self.fontMetrics().height() + (4 if self._compact else 8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._places_by_width.clear()

    def _places(self, width: float) -> list[_Place]:
        """Give where the items stand; a layout of many matrices asks for all of them whenever one of them changes."""
        if width not in self._places_by_width:
            if len(self._places_by_width) == _WIDTHS_KEPT:
                self._places_by_width.clear()
            self._places_by_width[width] = self._found_places(width - 2 * _MARGIN)
        return self._places_by_width[width]

    def _found_places(self, width: float) -> list[_Place]:
        """Set the items in lines, as words are; a sign stays with the matrix that follows it."""
        lines: list[list[_Sized]] = [[]]
        used = 0.0
        for unit in self._units(width):
            unit_width = sum(entry[1] + _SPACE for entry in unit)
            if lines[-1] and used + unit_width - _SPACE > width:
                lines.append([])
                used = 0.0
            lines[-1].extend(unit)
            used += unit_width
        return self._set_lines(lines)

    def _units(self, width: float) -> list[list[_Sized]]:
        units: list[list[_Sized]] = [[]]
        for item in self._items:
            taken = sum(entry[1] + _SPACE for entry in units[-1])
            if isinstance(item, _Block) and taken > _MOST_SIGN * width:
                # Beside so long a text, hardly anything is left for the numbers.
                units.append([])
                taken = 0.0
            units[-1].append((item, *self._size_of(item, width - taken)))
            if isinstance(item, _Block):
                units.append([])
        return [unit for unit in units if unit]

    def _set_lines(self, lines: list[list[_Sized]]) -> list[_Place]:
        places = []
        top = self._title_height()
        for line in lines:
            height = max((entry[2] for entry in line), default=0.0)
            left = _MARGIN
            for item, item_width, item_height in line:
                area = QRectF(left, top + (height - item_height) / 2, item_width, item_height)
                if isinstance(item, _Block):
                    area.adjust(_BRACKET, 0.0, -_BRACKET - self._mark_width(item), 0.0)
                places.append(_Place(item, area))
                left += item_width + _SPACE
            top += height + _LINE_SPACE
        return places

    def _mark_width(self, block: _Block) -> float:
        return self.fontMetrics().horizontalAdvance("T") + 2.0 if block.transposed else 0.0

    def _size_of(self, item: _Block | str, width: float) -> tuple[float, float]:
        metrics = QFontMetricsF(cell_font(self.font()))
        if isinstance(item, str):
            box = metrics.boundingRect(QRectF(0.0, 0.0, min(width, _WIDEST), 0.0), _WRAPPED, item)
            return box.width(), box.height()
        rows, columns = item.shown.shape
        around = 2 * _BRACKET + self._mark_width(item) + 3.0
        cell_height = self._cell_height()
        if not item.numbers:
            side = min((width - around) / max(rows, columns), 320.0 / max(rows, columns))
            return columns * side + around, rows * side
        cell_width = min(max(_widest(item, metrics) + 8.0, cell_height), _WIDEST_CELL, (width - around) / columns)
        return columns * cell_width + around, rows * cell_height

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme.manager().theme
        if self._title:
            painter.setPen(QColor(colors.muted))
            room = QRectF(1.0, 0.0, self.width() - 2.0, self.fontMetrics().height())
            title = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 2)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)
        for place in self._places(float(self.width())):
            if isinstance(place.item, str):
                painter.setFont(cell_font(self.font()))
                painter.setPen(QColor(colors.text))
                painter.drawText(place.area, _WRAPPED, place.item)
            else:
                self._draw_block(painter, place.item, place.area)
        draw_focus(painter, self)
        painter.end()

    def _draw_block(self, painter: QPainter, block: _Block, area: QRectF) -> None:
        # Many columns in a narrow dock: smaller digits before fewer.
        cell_width = area.width() / block.shown.shape[1]
        many = cell_width < 36.0 and cell_width < _widest(block, QFontMetricsF(cell_font(self.font()))) + 7.0
        painter.setFont(cell_font(self.font(), 0.85 if many else 1.0))
        draw_cells(painter, area, block.shown, block.shade, numbers=block.numbers, fractions=block.fractions)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.manager().theme.text), 1.2))
        for side, inward in ((area.left() - 2.5, 3.5), (area.right() + 2.5, -3.5)):
            top, bottom = area.top() - 1.5, area.bottom() + 1.5
            corners = ((side + inward, top), (side, top), (side, bottom), (side + inward, bottom))
            painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if block.transposed:
            painter.setFont(cell_font(self.font(), 0.75))
            painter.drawText(QPointF(area.right() + _BRACKET + 1.0, area.top() + 6.0), "T")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._text_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _text_at(self, point: QPointF) -> str:
        """Give the number under a point of the widget in full, with its place."""
        for place in self._places(float(self.width())):
            if isinstance(place.item, _Block) and place.area.contains(point):
                rows, columns = place.item.shown.shape
                row = min(int((point.y() - place.area.top()) / place.area.height() * rows), rows - 1)
                column = min(int((point.x() - place.area.left()) / place.area.width() * columns), columns - 1)
                value = float(place.item.shown[row, column])
                if place.item.transposed:
                    row, column = column, row
                return tr(
                    "Row {row}, column {column}: {value}", row=row + 1, column=column + 1, value=exact_text(value)
                )
        return ""


def _widest(block: _Block, metrics: QFontMetricsF) -> float:
    """Give the width of the widest number, written with six characters at most."""
    return max(
        metrics.horizontalAdvance(short_text(value, 6, block.fractions))
        for row in block.shown.tolist()
        for value in row
    )


def _block(values: ArrayLike, colormap: Colormap | None) -> _Block:
    matrix = np.atleast_2d(np.asarray(values, dtype=np.float64))
    if matrix.ndim != 2 or matrix.size == 0:
        raise ValueError(f"a matrix of shape {matrix.shape} cannot be shown")
    transposed = matrix.shape[1] == 1 and matrix.shape[0] > 1
    shown = matrix.T if transposed else matrix
    numbers = max(shown.shape) <= LARGEST_SIZE
    fractions = numbers and colormap is None and are_alike_exact(matrix.ravel().tolist())
    return _Block(matrix, shown, transposed, shader(matrix, colormap), numbers, fractions)


def _spoken(values: NDArray[Any]) -> str:
    if max(values.shape) > LARGEST_SIZE:
        return tr("matrix of {rows} by {columns}", rows=values.shape[0], columns=values.shape[1])
    # Spelled as where cells are laid out, so that no number is looked at twice.
    fractions = are_alike_exact(values.ravel().tolist())
    return "; ".join(" ".join(short_text(value, 6, fractions) for value in row) for row in values.tolist())
