"""The sum at a pixel as it is written: what stands where, how it is painted, and the figure of it."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen

from sightglass.algorithms.csv_text import rows_csv
from sightglass.algorithms.results import Colormap
from sightglass.algorithms.texts import tr
from sightglass.widgets.figures.content import Look, NamedContent, in_the_middle
from sightglass.widgets.matrix_numbers import (
    MINUS,
    common_factor,
    decimal_factor,
    exact_text,
    fraction_text,
    small_fraction,
)
from sightglass.widgets.matrix_painting import Shader, cell_font, draw_cells, shader
from sightglass.widgets.theme import Theme

LARGEST_WITH_NUMBERS = 7
_SIGN = 20.0
_GAP = 8.0
_TALLEST_CELL = 26.0
_WIDEST_CELL = 48.0
_WIDEST = 560.0
# A cell narrower than this holds too few digits: the products then go below.
_NARROW_CELL = 30.0
_LARGEST_WITH_FRACTIONS = 3
_TERMS_WRITTEN_OUT = 9
_LARGEST_TERMS = 3


@dataclass(frozen=True, eq=False)
class Grid:
    """One of the three arrays."""

    caption: str
    values: NDArray[Any]
    shade: Shader
    fractions: bool = False


@dataclass(frozen=True, eq=False)
class WindowContent:
    """Window, kernel and products with their sum; `beyond` is where the window lies outside the image."""

    title: str
    grids: tuple[Grid, Grid, Grid]
    anchor: tuple[int, int]
    beyond: NDArray[np.bool_]
    sentence: str

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.grids[0].values.shape
        return int(rows), int(columns)

    @property
    def numbers(self) -> bool:
        """Whether the cells hold their numbers."""
        return max(self.shape) <= LARGEST_WITH_NUMBERS


class WindowLayout:
    """Sets the sum in a font."""

    def __init__(self, content: WindowContent, font: QFont) -> None:
        self._content, self._font, self._metrics = content, font, QFontMetrics(font)

    def height(self, width: float) -> float:
        """Give the height that a width asks for."""
        _, cell_height, stacked = self._cells(width)
        rows = self._content.shape[0]
        grids = (2 if stacked else 1) * (rows * cell_height + self._line() + _GAP)
        return self._line() + grids + self._sentence_height(width) + _GAP

    def _line(self) -> float:
        return self._metrics.height() + 2.0

    def _sentence_height(self, width: float) -> float:
        # Room for three lines whatever the sum: the dock must not jump while the pointer moves.
        room = QRectF(0, 0, width, 10_000)
        needed = QFontMetricsF(self._font).boundingRect(room, Qt.TextFlag.TextWordWrap, self._content.sentence)
        return max(needed.height(), 3.0 * self._metrics.height())

    def _cells(self, width: float) -> tuple[float, float, bool]:
        """Give width and height of a cell, and whether the products stand below."""
        _rows, columns = self._content.shape
        beside = (width - 2 * _SIGN - 2.0) / (3 * columns)
        if not self._content.numbers:
            return beside, beside, False
        stacked = beside < _NARROW_CELL
        cell = min((width - _SIGN - 2.0) / (2 * columns) if stacked else beside, _WIDEST_CELL)
        return cell, min(cell, _TALLEST_CELL), stacked

    def paint(self, painter: QPainter, size: QSizeF, colors: Theme) -> None:
        """Paint it into a place."""
        content = self._content
        cell_width, cell_height, stacked = self._cells(size.width())
        rows, columns = content.shape
        # Less height than asked for: flatter cells, so that the sum stays in sight.
        bands = 2 if stacked else 1
        taken = self._line() * (1 + bands) + _GAP * (bands + 1) + self._sentence_height(size.width())
        cell_height = max(min(cell_height, (size.height() - taken) / (bands * rows)), 2.0)
        cells = QRectF(0, 0, cell_width * columns, cell_height * rows)
        painter.setFont(self._font)
        painter.setPen(QColor(colors.text))
        title = self._metrics.elidedText(content.title, Qt.TextElideMode.ElideRight, int(size.width()) - 2)
        painter.drawText(QRectF(1, 0, size.width() - 2, self._line()), Qt.AlignmentFlag.AlignLeft, title)
        top, left = self._line(), 1.0
        for grid, sign in zip(content.grids, ("", "×", "="), strict=True):
            if stacked and sign == "=":
                top, left = top + self._line() + cells.height() + _GAP, 1.0
            if sign:
                self._draw_sign(painter, sign, QRectF(left, top + self._line(), _SIGN, cells.height()), colors)
                left += _SIGN
            self._draw_grid(painter, grid, cells.translated(left, top + self._line()), content, colors)
            left += cells.width()
        self._draw_sentence(painter, top + self._line() + cells.height() + _GAP, size, colors)

    def _draw_sign(self, painter: QPainter, sign: str, area: QRectF, colors: Theme) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(colors.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)

    def _draw_grid(self, painter: QPainter, grid: Grid, area: QRectF, content: WindowContent, colors: Theme) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(colors.muted))
        caption = QRectF(area.left(), area.top() - self._line(), max(area.width(), 64.0), self._line())
        painter.drawText(caption, Qt.AlignmentFlag.AlignLeft, grid.caption)
        rows, columns = content.shape
        width, height = area.width() / columns, area.height() / rows
        painter.setFont(cell_font(self._font, 1.0 if width >= 40.0 else 0.85))
        draw_cells(painter, area, grid.values, grid.shade, colors, numbers=content.numbers, fractions=grid.fractions)
        painter.setPen(QPen(QColor(colors.outline), 1.0))
        painter.drawRect(area)
        if grid is content.grids[0] and min(width, height) >= 4.0:
            for row, column in np.argwhere(content.beyond).tolist():
                cell = QRectF(area.left() + column * width, area.top() + row * height, width, height)
                painter.fillRect(cell, QBrush(QColor(colors.accent), Qt.BrushStyle.BDiagPattern))
            row, column = content.anchor
            painter.setPen(QPen(QColor(colors.accent), 2.0))
            painter.drawRect(QRectF(area.left() + column * width, area.top() + row * height, width, height))

    def _draw_sentence(self, painter: QPainter, top: float, size: QSizeF, colors: Theme) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(colors.text))
        room = QRectF(1.0, top, size.width() - 2.0, max(size.height() - top, self._line()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self._content.sentence)


@dataclass(frozen=True, eq=False)
class WindowFigure(NamedContent):
    """The sum at a pixel."""

    shown: WindowContent

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        return self._laid_out(look).height(min(width, _WIDEST))

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint it in the middle."""
        layout, width = self._laid_out(look), min(size.width(), _WIDEST)
        needed = QSizeF(width, layout.height(width))
        in_the_middle(painter, size, needed)
        layout.paint(painter, needed, look.theme)

    def _laid_out(self, look: Look) -> WindowLayout:
        return WindowLayout(self.shown if look.titled else replace(self.shown, title=""), look.font)

    def csv(self) -> str:
        """Give the three arrays below each other, and the sum in words."""
        rows: list[Any] = []
        for grid in self.shown.grids:
            rows += [(grid.caption,), *grid.values.tolist(), ()]
        return rows_csv([*rows, (self.shown.sentence,)])


def window_content(
    patch: ArrayLike,
    kernel: ArrayLike,
    products: ArrayLike,
    total: float,
    *,
    title: str,
    flipped: bool,
    anchor: tuple[int, int] | None,
    levels: tuple[float, float] | None,
    inside: ArrayLike | None,
) -> WindowContent:
    """Give what is written of a sum; see `WindowView.show_window`."""
    arrays = [np.atleast_2d(np.asarray(values, dtype=np.float64)) for values in (patch, kernel, products)]
    if len({array.shape for array in arrays}) != 1 or arrays[0].size == 0:
        raise ValueError("window, kernel and products must be of one shape")
    grids = (
        Grid(tr("Window"), arrays[0], shader(arrays[0], Colormap.GRAY, levels)),
        _kernel_grid(tr("Kernel, flipped") if flipped else tr("Kernel"), arrays[1]),
        Grid(tr("Products"), arrays[2], shader(arrays[2])),
    )
    rows, columns = arrays[0].shape
    beyond = np.zeros((rows, columns), bool) if inside is None else ~np.asarray(inside, dtype=bool)
    sentence = _sentence(arrays[0], arrays[1], arrays[2], total)
    if beyond.any():
        sentence = tr("{sentence}. Hatched: beyond the image", sentence=sentence)
    return WindowContent(title, grids, anchor or (rows // 2, columns // 2), beyond, sentence)


def _kernel_grid(caption: str, kernel: NDArray[Any]) -> Grid:
    """Take the factor of a kernel out, where its cells are too narrow for fractions."""
    rows, columns = kernel.shape
    if _LARGEST_WITH_FRACTIONS < max(rows, columns) <= LARGEST_WITH_NUMBERS:
        cells = kernel.ravel().tolist()
        factor = common_factor(cells)
        if factor is None or max(abs(cell / factor) for cell in cells) >= 10_000:
            factor = decimal_factor(cells)
        if factor is not None and factor != 1:
            scaled = kernel / float(factor)
            return Grid(f"{caption}, × {fraction_text(factor)}", scaled, shader(scaled), fractions=True)
    return Grid(caption, kernel, shader(kernel), fractions=True)


def _sentence(patch: NDArray[Any], kernel: NDArray[Any], products: NDArray[Any], total: float) -> str:
    """Write the sum with its terms: all of them for few taps, else the largest."""
    taps = int(np.count_nonzero(kernel))
    if taps == 0:
        return tr("Σ = {total}: every number of the kernel is 0", total=_decimal(total))
    if taps <= _TERMS_WRITTEN_OUT:
        terms = zip(patch[kernel != 0].tolist(), kernel[kernel != 0].tolist(), strict=True)
        written = " ".join(_term(value, tap, first=place == 0) for place, (value, tap) in enumerate(terms))
        return f"Σ = {written} = {_decimal(total)}"
    order = np.argsort(-np.abs(products), axis=None, kind="stable")[:_LARGEST_TERMS].tolist()
    largest = ", ".join(
        f"{_decimal(patch.flat[place])} · {_bracketed(_tap(float(kernel.flat[place])))} = "
        f"{_decimal(products.flat[place])}"
        for place in order
    )
    return tr("Σ of {n} products = {total}. The largest: {largest}", n=taps, total=_decimal(total), largest=largest)


def _term(value: float, tap: float, first: bool) -> str:
    """Write a term so that the sign of the tap is that of the sum: "+ 3 · 1/8"."""
    sign = f"{MINUS} " if tap < 0 else ("" if first else "+ ")
    factor = _bracketed(_decimal(value))
    return sign + (factor if abs(tap) == 1 else f"{factor} · {_tap(abs(tap))}")


def _decimal(value: float) -> str:
    """Write a measured number as prose does: up to five digits that count, and a zero before the point."""
    return f"{float(value):.5g}".replace("-", MINUS)


def _tap(value: float) -> str:
    return exact_text(value) if small_fraction(value) is not None else f"{value:.4g}".replace("-", MINUS)


def _bracketed(text: str) -> str:
    return f"({text})" if text.startswith(MINUS) else text
