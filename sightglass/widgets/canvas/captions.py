"""The titles of tiles, small in their corners: as long as there is room, and without hiding numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from sightglass.widgets.canvas.scales import fitting_title
from sightglass.widgets.canvas.slim_scales import small
from sightglass.widgets.theme import Theme

_INSET = 3.0  # from the corner of the tile
_PAD = 4.0
_LEAST_SHARE = 3.0  # a tile is at least so many times as high as its caption, or it would hide what it names
_ENOUGH = 0.75  # of its height: above and below its letters nothing is lost
_NUMBER = 10.0  # half the height of a number in a cell
_COLOR_NUMBERS = 0.45  # half of that of the three of a colour, as a share of the cell


@dataclass(frozen=True)
class Caption:
    """A title, and the tile that it names: all of it, and what is in sight.

    `cell` is the size of a pixel where numbers stand in the pixels, else 0; `left` is the height that is left free for
    it at the top of the tile.
    """

    text: str
    tile: QRectF
    seen: QRectF
    cell: float = 0.0
    is_color: bool = False
    left: float = 0.0

    def placed(self, metrics: QFontMetricsF, taken: Sequence[QRectF]) -> tuple[str, QRectF] | None:
        """Find as much of the title as there is room for, and its place.

        That is the corner of what is seen, below what is `taken` there already. None where there is no room.
        """
        # On rows that are left free it needs no distance from the edges.
        inset = 1.0 if self.left else _INSET
        above = min(_INSET, max(0.0, (self.left - metrics.height()) / 2)) if self.left else _INSET
        room = self.seen.adjusted(inset, above, -inset, -inset)
        shown = fitting_title(self.text, metrics, room.width() - 2 * _PAD)
        height = metrics.height()
        is_free = self.left >= _ENOUGH * height
        if not shown or (self.seen.height() < _LEAST_SHARE * height and not is_free):
            return None
        width = metrics.horizontalAdvance(shown) + 2 * _PAD
        box = QRectF(round(room.left()), round(room.top()), width, height)
        for other in taken:
            if other.intersects(box):
                box.moveTop(other.bottom() + _INSET)
        if box.bottom() > room.bottom() or (self.cell and self._hides_numbers(box)):
            return None
        return shown, box

    def _hides_numbers(self, box: QRectF) -> bool:
        half = _COLOR_NUMBERS * self.cell if self.is_color else _NUMBER
        return self.seen.topLeft() != self.tile.topLeft() or box.bottom() > self.tile.top() + self.cell / 2 - half


def paint_captions(painter: QPainter, captions: Sequence[Caption], taken: Sequence[QRectF], theme: Theme) -> None:
    """Write titles on a ground of their own, so that they are read on light and dark pixels alike."""
    painter.save()
    painter.setFont(small(painter.font()))
    metrics = QFontMetricsF(painter.font())
    ground = QColor(theme.surface)
    ground.setAlpha(216)
    placed = [found for caption in captions if (found := caption.placed(metrics, taken)) is not None]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for _, box in placed:
        painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(theme.text))
    for text, box in placed:
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
