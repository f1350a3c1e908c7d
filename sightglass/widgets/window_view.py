"""The sum that a filter computes at one pixel: the window of the image, times the kernel, summed."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.results import Colormap
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.matrix_numbers import (
    MINUS,
    common_factor,
    decimal_factor,
    exact_text,
    fraction_text,
    matrix_to_text,
    small_fraction,
)
from sightglass.widgets.matrix_painting import Shader, cell_font, draw_cells, draw_focus, shader
from sightglass.widgets.own_keys import OwnKeys

LARGEST_WITH_NUMBERS = 7
HINT = marked("Hover over the picture to see the sum at a pixel")
_SIGN = 20.0
_GAP = 8.0
_TALLEST_CELL = 26.0
_WIDEST_CELL = 48.0
# A cell narrower than this holds too few digits: the products then go below.
_NARROW_CELL = 30.0
_LARGEST_WITH_FRACTIONS = 3
_TERMS_WRITTEN_OUT = 9
_LARGEST_TERMS = 3


@dataclass(frozen=True, eq=False)
class _Grid:
    caption: str
    values: NDArray[Any]
    shade: Shader
    fractions: bool = False


@dataclass(frozen=True, eq=False)
class _Content:
    title: str
    grids: tuple[_Grid, _Grid, _Grid]
    anchor: tuple[int, int]
    beyond: NDArray[np.bool_]
    sentence: str

    @property
    def shape(self) -> tuple[int, int]:
        rows, columns = self.grids[0].values.shape
        return int(rows), int(columns)

    @property
    def numbers(self) -> bool:
        return max(self.shape) <= LARGEST_WITH_NUMBERS


class WindowView(QWidget):
    """Shows window × kernel = products and their sum; up to 7 x 7 with numbers, beyond with the largest terms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: _Content | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Sum at a pixel"))
        self.setAccessibleDescription(tr(HINT))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        OwnKeys(self, (tr("Copy window, kernel and products"), QKeySequence.StandardKey.Copy, self.copy))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.manager().changed.connect(self.update)

    def show_window(
        self,
        patch: ArrayLike,
        kernel: ArrayLike,
        products: ArrayLike,
        total: float,
        *,
        row: int | None = None,
        column: int | None = None,
        operation: str = "convolution",
        title: str = "",
        anchor: tuple[int, int] | None = None,
        levels: tuple[float, float] | None = None,
        inside: ArrayLike | None = None,
    ) -> None:
        """Show the sum at a pixel.

        Parameters
        ----------
        patch, kernel, products : array_like
            (rows, columns) each: the pixels under the kernel, the kernel as it is laid on them (for a convolution
            already flipped), and the products.
        total : float
            Their sum.
        row, column : int or None
            The pixel, for the title.
        operation : str
            "convolution" (the caption then says that the kernel is flipped) or "correlation".
        title : str
            Replaces the title made of pixel and operation.
        anchor : (int, int) or None
            Row and column of the pixel within the patch; None for its middle.
        levels : (float, float) or None
            Values shown black and white; None for the extremes of the patch.
        inside : array_like of bool or None
            Where the patch lies within the image; cells beyond its border are hatched. None: everywhere.
        """
        arrays = [np.atleast_2d(np.asarray(values, dtype=np.float64)) for values in (patch, kernel, products)]
        if len({array.shape for array in arrays}) != 1 or arrays[0].size == 0:
            raise ValueError("window, kernel and products must be of one shape")
        flipped = operation == "convolution"
        grids = (
            _Grid(tr("Window"), arrays[0], shader(arrays[0], Colormap.GRAY, levels)),
            _kernel_grid(tr("Kernel, flipped") if flipped else tr("Kernel"), arrays[1]),
            _Grid(tr("Products"), arrays[2], shader(arrays[2])),
        )
        rows, columns = arrays[0].shape
        if not title:
            title = _title(row, column, flipped)
        reshaped = self._content is None or self._content.shape != arrays[0].shape
        beyond = np.zeros((rows, columns), bool) if inside is None else ~np.asarray(inside, dtype=bool)
        sentence = _sentence(arrays[0], arrays[1], arrays[2], total)
        if beyond.any():
            sentence = tr("{sentence}. Hatched: beyond the image", sentence=sentence)
        self._content = _Content(title, grids, anchor or (rows // 2, columns // 2), beyond, sentence)
        self.setAccessibleDescription(tr("{title}. {sentence}", title=title, sentence=sentence))
        if reshaped or self.heightForWidth(self.width()) > self.height():
            self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show the hint that says how a pixel is chosen."""
        self._content = None
        self.setAccessibleDescription(tr(HINT))
        self.updateGeometry()
        self.update()

    def copy(self) -> None:
        """Copy the three matrices as tab-separated values, and the sum in words."""
        if self._content is None:
            return
        parts = [
            f"{grid.caption}\n{matrix_to_text(tuple(map(tuple, grid.values.tolist())))}" for grid in self._content.grids
        ]
        QGuiApplication.clipboard().setText("\n\n".join([*parts, self._content.sentence]))

    # Where things stand

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._content is None:
            return 4 * self.fontMetrics().height()
        _, cell_height, stacked = self._cells(float(width))
        rows = self._content.shape[0]
        grids = (2 if stacked else 1) * (rows * cell_height + self._line() + _GAP)
        return int(self._line() + grids + self._sentence_height(width) + _GAP)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 4 * self.fontMetrics().height())

    def _line(self) -> float:
        return self.fontMetrics().height() + 2.0

    def _sentence_height(self, width: float) -> float:
        # Room for three lines whatever the sum: the dock must not jump while the pointer moves.
        assert self._content is not None
        room = QRectF(0, 0, width, 10_000)
        needed = QFontMetricsF(self.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self._content.sentence)
        return max(needed.height(), 3.0 * self.fontMetrics().height())

    def _cells(self, width: float) -> tuple[float, float, bool]:
        """Give width and height of a cell, and whether the products stand below."""
        assert self._content is not None
        _rows, columns = self._content.shape
        beside = (width - 2 * _SIGN - 2.0) / (3 * columns)
        if not self._content.numbers:
            return beside, beside, False
        stacked = beside < _NARROW_CELL
        cell = min((width - _SIGN - 2.0) / (2 * columns) if stacked else beside, _WIDEST_CELL)
        return cell, min(cell, _TALLEST_CELL), stacked

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme.manager().theme
        if self._content is None:
            painter.setPen(QColor(colors.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), int(flags), tr(HINT))
        else:
            self._draw_content(painter, self._content)
        draw_focus(painter, self)
        painter.end()

    def _draw_content(self, painter: QPainter, content: _Content) -> None:
        cell_width, cell_height, stacked = self._cells(float(self.width()))
        rows, columns = content.shape
        # Less height than asked for: flatter cells, so that the sum stays in sight.
        bands = 2 if stacked else 1
        taken = self._line() * (1 + bands) + _GAP * (bands + 1) + self._sentence_height(self.width())
        cell_height = max(min(cell_height, (self.height() - taken) / (bands * rows)), 2.0)
        size = QRectF(0, 0, cell_width * columns, cell_height * rows)
        painter.setPen(QColor(theme.manager().theme.text))
        painter.drawText(QRectF(1, 0, self.width() - 2, self._line()), Qt.AlignmentFlag.AlignLeft, content.title)
        top, left = self._line(), 1.0
        for grid, sign in zip(content.grids, ("", "×", "="), strict=True):
            if stacked and sign == "=":
                top, left = top + self._line() + size.height() + _GAP, 1.0
            if sign:
                self._draw_sign(painter, sign, QRectF(left, top + self._line(), _SIGN, size.height()))
                left += _SIGN
            self._draw_grid(painter, grid, size.translated(left, top + self._line()), content)
            left += size.width()
        self._draw_sentence(painter, content, top + self._line() + size.height() + _GAP)

    def _draw_sign(self, painter: QPainter, sign: str, area: QRectF) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(theme.manager().theme.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)

    def _draw_grid(self, painter: QPainter, grid: _Grid, area: QRectF, content: _Content) -> None:
        colors = theme.manager().theme
        painter.setFont(self.font())
        painter.setPen(QColor(colors.muted))
        caption = QRectF(area.left(), area.top() - self._line(), max(area.width(), 64.0), self._line())
        painter.drawText(caption, Qt.AlignmentFlag.AlignLeft, grid.caption)
        rows, columns = content.shape
        width, height = area.width() / columns, area.height() / rows
        painter.setFont(cell_font(self.font(), 1.0 if width >= 40.0 else 0.85))
        draw_cells(painter, area, grid.values, grid.shade, numbers=content.numbers, fractions=grid.fractions)
        painter.setPen(QPen(QColor(colors.outline), 1.0))
        painter.drawRect(area)
        if grid is content.grids[0] and min(width, height) >= 4.0:
            for row, column in np.argwhere(content.beyond).tolist():
                cell = QRectF(area.left() + column * width, area.top() + row * height, width, height)
                painter.fillRect(cell, QBrush(QColor(colors.accent), Qt.BrushStyle.BDiagPattern))
            row, column = content.anchor
            painter.setPen(QPen(QColor(colors.accent), 2.0))
            painter.drawRect(QRectF(area.left() + column * width, area.top() + row * height, width, height))

    def _draw_sentence(self, painter: QPainter, content: _Content, top: float) -> None:
        font = QFont(self.font())
        painter.setFont(font)
        painter.setPen(QColor(theme.manager().theme.text))
        room = QRectF(1.0, top, self.width() - 2.0, max(self.height() - top, self._line()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), content.sentence)


def _title(row: int | None, column: int | None, flipped: bool) -> str:
    if row is None or column is None:
        return tr("Convolution") if flipped else tr("Correlation")
    if flipped:
        return tr("Pixel in row {row}, column {column}: convolution", row=row, column=column)
    return tr("Pixel in row {row}, column {column}: correlation", row=row, column=column)


def _kernel_grid(caption: str, kernel: NDArray[Any]) -> _Grid:
    """Take the factor of a kernel out, where its cells are too narrow for fractions."""
    rows, columns = kernel.shape
    if _LARGEST_WITH_FRACTIONS < max(rows, columns) <= LARGEST_WITH_NUMBERS:
        cells = kernel.ravel().tolist()
        factor = common_factor(cells)
        if factor is None or max(abs(cell / factor) for cell in cells) >= 10_000:
            factor = decimal_factor(cells)
        if factor is not None and factor != 1:
            scaled = kernel / float(factor)
            return _Grid(f"{caption}, × {fraction_text(factor)}", scaled, shader(scaled), fractions=True)
    return _Grid(caption, kernel, shader(kernel), fractions=True)


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
