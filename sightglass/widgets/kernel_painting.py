"""How the cells of a kernel are drawn: tinted by sign and size, with as many digits as fit.

All of them in one go: a kernel of 11 x 11 changes in all its cells with each step of a slider, and to be asked for one
cell after the other, as Qt's delegates are, takes ten times as long.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from sightglass.widgets import theme
from sightglass.widgets.kernel_model import Cell, KernelModel, anchor_of
from sightglass.widgets.matrix_painting import legible_on, signed_tint, text_that_fits

_MARGIN = 3.0
_MOST_LOOKS = 1000
_CENTER = Qt.AlignmentFlag.AlignCenter


class _Look(NamedTuple):
    """How a number is drawn."""

    background: QColor
    color: QColor
    text: str


@dataclass
class _Looks:
    """How numbers are drawn: most of a kernel stand in several of its cells, and to fit one takes long."""

    of: tuple[object, ...] = ()
    known: dict[float, _Look] = field(default_factory=dict)


class KernelPainter:
    """Draws the cells of a kernel.

    Parameters
    ----------
    model : KernelModel
        Its numbers, and what was typed for them.
    """

    def __init__(self, model: KernelModel) -> None:
        self._model = model
        self._looks = _Looks()

    def paint(
        self, painter: QPainter, cells: Iterable[tuple[Cell, QRectF]], selected: set[Cell], current: Cell | None
    ) -> None:
        """Draw cells in the font of the painter.

        Parameters
        ----------
        painter : QPainter
            Of the table.
        cells : iterable of tuple
            Which ones, and where, all of one width.
        selected : set of tuple
            What is selected, where that is to be seen.
        current : tuple or None
            The one with the keyboard's focus.
        """
        model, colors = self._model, theme.manager().theme
        anchor, known = anchor_of(model.rowCount(), model.columnCount()), None
        for cell, rect in cells:
            if known is None:
                metrics = QFontMetricsF(painter.font())
                known = self._known(rect.width(), metrics, painter.font().key(), colors)
            value = model.matrix[cell[0]][cell[1]]
            look = known.get(value)
            if look is None:
                look = known[value] = self._look(value, rect.width(), metrics, colors)
            painter.fillRect(rect, look.background)
            if cell in selected:
                shade = QColor(colors.accent)
                shade.setAlphaF(0.18)
                painter.fillRect(rect, shade)
            if cell == anchor:
                painter.setPen(QPen(QColor(colors.muted), 1.0, Qt.PenStyle.DashLine))
                painter.drawRect(rect.adjusted(2.5, 2.5, -3.5, -3.5))
            if cell in model.problems or cell == current:
                frame = colors.error if cell in model.problems else colors.accent
                painter.setPen(QPen(QColor(frame), 2.0))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
            if cell in model.problems or model.typed(cell) is not None:
                self._draw_entry(painter, rect, cell, look, metrics, colors)
            else:
                painter.setPen(look.color)
                painter.drawText(rect, _CENTER, look.text)

    def _known(self, width: float, metrics: QFontMetricsF, font: str, colors: theme.Theme) -> dict[float, _Look]:
        of = (self._model.bound, self._model.factor, width, font, metrics.height(), colors)
        if of != self._looks.of or len(self._looks.known) > _MOST_LOOKS:
            self._looks = _Looks(of)
        return self._looks.known

    def _look(self, value: float, width: float, metrics: QFontMetricsF, colors: theme.Theme) -> _Look:
        model = self._model
        background = signed_tint(value, model.bound, colors)
        color = legible_on(background)
        if value == 0:
            color.setAlphaF(0.55)
        factor = 1.0 if model.factor is None else float(model.factor)
        text = text_that_fits(value / factor, width - _MARGIN, metrics, largest=model.bound / abs(factor))
        return _Look(background, color, text)

    def _draw_entry(
        self, painter: QPainter, rect: QRectF, cell: Cell, look: _Look, metrics: QFontMetricsF, colors: theme.Theme
    ) -> None:
        """Draw what was typed for a cell, as far as it fits."""
        text, is_wrong = self._model.typed(cell) or "", cell in self._model.problems
        if is_wrong:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 2.0)
        elif metrics.horizontalAdvance(text) > rect.width() - _MARGIN:
            text = look.text
        painter.setPen(QColor(colors.error) if is_wrong else look.color)
        painter.drawText(rect, _CENTER, text)
