"""What colours mean, in a corner of what they are used in: a small picture with its caption, or dots with names."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from sightglass.algorithms.results import Picture
from sightglass.widgets.canvas.slim_scales import small
from sightglass.widgets.theme import Theme

_SIDE = 72  # of the picture, in logical pixels
_INSET, _RADIUS, _PAD = 8.0, 6.0, 8.0
_ROW = 24.0
# A legend takes at most this share of either side of what it explains; where it would take more, it is left out.
_LARGEST_SHARE = 0.4
_GROUND = 216
_FORMATS = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}


@dataclass(frozen=True, eq=False)
class Legend:
    """A small picture, RGB or RGBA, and what is written below it."""

    pixels: NDArray[np.uint8]
    text: str = ""

    @classmethod
    def of(cls, picture: Picture) -> "Legend | None":
        """Give the legend of a picture, if it has one."""
        if picture.legend is None or not picture.legend.size:
            return None
        return cls(picture.legend, picture.legend_text)

    def says_the_same(self, other: "Legend | None") -> bool:
        """Whether one of both is enough."""
        if other is None or self.text != other.text:
            return False
        return self.pixels is other.pixels or np.array_equal(self.pixels, other.pixels)

    def box(self, metrics: QFontMetricsF, area: QRectF, bottom: float, on_right: bool) -> QRectF | None:
        """Find the place of its plate in a lower corner of an area, above `bottom`; None where there is no room."""
        width, height = self._shown_size()
        text = metrics.height() + 2 if self.text else 0.0
        plate = QRectF(0, 0, max(width, metrics.horizontalAdvance(self.text)) + 2 * _PAD, height + text + 2 * _PAD)
        if plate.width() > _LARGEST_SHARE * area.width() or plate.height() > _LARGEST_SHARE * area.height():
            return None
        left = area.right() - _INSET - plate.width() if on_right else area.left() + _INSET
        plate.moveTo(round(left), round(bottom - plate.height()))
        return plate

    def _shown_size(self) -> tuple[int, int]:
        rows, columns = self.pixels.shape[:2]
        scale = _SIDE / max(rows, columns)
        return max(1, round(columns * scale)), max(1, round(rows * scale))

    def paint(self, painter: QPainter, plate: QRectF, theme: Theme) -> None:
        """Draw it on a plate."""
        painter.save()
        _paint_plate(painter, plate, theme)
        width, height = self._shown_size()
        place = QRectF(round(plate.center().x() - width / 2), plate.top() + _PAD, width, height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image(painter.deviceTransform().m11()))
        if self.text:
            painter.setFont(small(painter.font()))
            painter.setPen(QColor(theme.text))
            below = QRectF(
                plate.left(), place.bottom() + 2, plate.width(), plate.bottom() - _PAD / 2 - place.bottom() - 2
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text)
        painter.restore()

    def _image(self, ratio: float) -> QImage:
        width, height = self._shown_size()
        size = round(width * ratio), round(height * ratio)
        how = cv2.INTER_AREA if size[0] < self.pixels.shape[1] else cv2.INTER_LINEAR
        pixels = np.ascontiguousarray(cv2.resize(np.ascontiguousarray(self.pixels), size, interpolation=how))
        image = QImage(pixels.data, *size, pixels.strides[0], _FORMATS[pixels.shape[2]])
        return image.copy()


def paint_entries(
    painter: QPainter, entries: Sequence[tuple[str, str]], right: float, bottom: float, theme: Theme
) -> float:
    """Say what overlays are: a dot of the colour and the label of each, upwards from a corner; give where they end."""
    metrics = QFontMetricsF(painter.font())
    painter.save()
    for color, label in reversed(entries):
        width = metrics.horizontalAdvance(label) + 2 * _PAD + 14
        box = QRectF(right - width, bottom - _ROW, width, _ROW)
        _paint_plate(painter, box, theme, 4)
        painter.setBrush(QColor(color))
        painter.drawEllipse(QPointF(box.left() + _PAD + 4, box.center().y()), 4, 4)
        painter.setPen(QColor(theme.text))
        painter.drawText(box.adjusted(_PAD + 14, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, label)
        bottom -= _ROW + 4
    painter.restore()
    return bottom


def _paint_plate(painter: QPainter, box: QRectF, theme: Theme, radius: float = _RADIUS) -> None:
    ground = QColor(theme.surface)
    ground.setAlpha(_GROUND)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, radius, radius)
