"""Small matrices with their numbers in their cells, alone or as an expression such as [1 2 1]ᵀ × [−1 0 1]."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Sequence
from typing import Any

from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sightglass.algorithms.results import Colormap
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.matrix_figure import BRACKET, LARGEST_SIZE, SPACE, Block, ExpressionLayout, MatrixFigure
from sightglass.widgets.matrix_numbers import are_alike_exact, exact_text, matrix_to_text, short_text
from sightglass.widgets.matrix_painting import draw_focus
from sightglass.widgets.own_keys import OwnKeys


class MatrixView(QWidget):
    """Shows matrices of up to 16 x 16 with numbers (larger ones as colours alone), tinted by sign and size."""

    def __init__(self, parent: QWidget | None = None, compact: bool = False) -> None:
        super().__init__(parent)
        self._compact = compact
        self._title = ""
        self._items: tuple[Block | str, ...] = ()
        self._layout: ExpressionLayout | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Matrix"))
        OwnKeys(self, (tr("Copy numbers"), QKeySequence.StandardKey.Copy, self.copy))
        FigureOffer(self, self.content)
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
        self._items = tuple(item if isinstance(item, str) else Block.of(item, colormap) for item in items)
        self._title = title
        self._layout = None
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
        blocks = [item.values for item in self._items if isinstance(item, Block)]
        return "\n\n".join(matrix_to_text(tuple(map(tuple, values.tolist()))) for values in blocks)

    def _as_text(self) -> str:
        return " ".join(item if isinstance(item, str) else _spoken(item.values) for item in self._items)

    def content(self) -> MatrixFigure | None:
        """Give what is shown, to be made a figure of."""
        if not self._items:
            return None
        name = self.accessibleName()
        return MatrixFigure(name.lower(), name, self._items, self._title, self._compact)

    # Where things stand

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._laid_out().height(float(width)))

    def sizeHint(self) -> QSize:
        right = max((place.area.right() for place in self._laid_out().places(float("inf"))), default=120.0)
        width = min(int(right + 2 * SPACE + BRACKET), 400)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, int(self._laid_out().title_height + 24))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._layout = None

    def _laid_out(self) -> ExpressionLayout:
        if self._layout is None:
            self._layout = ExpressionLayout(self._items, self._title, self.font(), self._compact)
        return self._layout

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._laid_out().paint(painter, float(self.width()), theme.manager().theme)
        draw_focus(painter, self)
        painter.end()

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
        for place in self._laid_out().places(float(self.width())):
            if isinstance(place.item, Block) and place.area.contains(point):
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


def _spoken(values: NDArray[Any]) -> str:
    if max(values.shape) > LARGEST_SIZE:
        return tr("matrix of {rows} by {columns}", rows=values.shape[0], columns=values.shape[1])
    # Spelled as where cells are laid out, so that no number is looked at twice.
    fractions = are_alike_exact(values.ravel().tolist())
    return "; ".join(" ".join(short_text(value, 6, fractions) for value in row) for row in values.tolist())
