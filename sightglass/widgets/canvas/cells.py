"""Numbers in the pixels, where these are large enough, and the ground under transparent ones."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QStaticText

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Pixels
from sightglass.algorithms.rendering import indices
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.rendering import Placement
from sightglass.widgets.canvas.ticks import number

_SMALLEST_FONT, _LARGEST_FONT = 8, 15  # logical pixels
_MOST_CELLS = 4000

# Close enough to black and white to be read on cells of any colour, far enough to be told apart.
_DARK_CHANNELS = ("#6E0000", "#003D0F", "#001C8A", "#202020")
_BRIGHT_CHANNELS = ("#FFC9C9", "#BFFFCF", "#CFE0FF", "#F0F0F0")
_BRIGHT_CELL = 0.19  # luminance above which dark text has the higher contrast (WCAG 2)


@dataclass(frozen=True)
class CellSpan:
    """The rows and columns of a picture that are in sight."""

    top: int
    bottom: int
    left: int
    right: int

    @classmethod
    def of(cls, pixels: Pixels, placement: Placement, clip: QRectF) -> "CellSpan":
        """Give those that touch the clip, in the units of the placement."""
        rows, columns = pixels.shape[:2]
        scale = placement.scale
        return cls(
            max(0, int((clip.top() - placement.y) // scale)),
            min(rows, int((clip.bottom() - placement.y) // scale) + 1),
            max(0, int((clip.left() - placement.x) // scale)),
            min(columns, int((clip.right() - placement.x) // scale) + 1),
        )

    @property
    def is_empty(self) -> bool:
        """Whether none is in sight."""
        return self.top >= self.bottom or self.left >= self.right


def paint_numbers(
    painter: QPainter, layer: Layer, placement: Placement, clip: QRectF, font: QFont, *, is_cached: bool = True
) -> bool:
    """Write the raw value into each cell, three lines for RGB; False where the cells are too small for that.

    What is cached belongs to the window's thread.
    """
    span = CellSpan.of(layer.pixels, placement, clip)
    cells = max(0, span.bottom - span.top) * max(0, span.right - span.left)
    # Before the texts are made: at the smallest font, one digit needs so much.
    if span.is_empty or cells > _MOST_CELLS or placement.scale < _SMALLEST_FONT:
        return False
    region = layer.pixels[span.top : span.bottom, span.left : span.right]
    values = region.reshape(*region.shape[:2], -1)
    size = _font_size(values, placement.scale)
    if size < _SMALLEST_FONT:
        return False
    sized = QFont(font)
    sized.setPixelSize(size)
    painter.setFont(sized)
    bright = _relative_luminance(region, layer) > _BRIGHT_CELL
    corner = QPointF(placement.x + span.left * placement.scale, placement.y + span.top * placement.scale)
    for channel in range(values.shape[2]):
        middle = 0.5 + (channel - (values.shape[2] - 1) / 2) * _line_height(values.shape[2])
        for is_bright in (False, True):
            painter.setPen(_text_color(values.shape[2], channel, is_bright))
            where = np.argwhere(bright == is_bright)
            if is_cached:
                _write(painter, sized, values[..., channel], where, corner, placement.scale, middle)
            else:
                _write_anew(painter, values[..., channel], where, corner, placement.scale, middle)
    return True


def _write(
    painter: QPainter, font: QFont, values: NDArray[np.generic], where: NDArray[np.intp], corner: QPointF,
    scale: float, middle: float,
) -> None:  # fmt: skip
    key = font.toString()
    for row, column in where.tolist():
        text, half_width, half_height = _prepared(value_text(values[row, column]), key)
        x = corner.x() + (column + 0.5) * scale - half_width
        y = corner.y() + (row + middle) * scale - half_height
        painter.drawStaticText(QPointF(x, y), text)


def _write_anew(
    painter: QPainter, values: NDArray[np.generic], where: NDArray[np.intp], corner: QPointF, scale: float,
    middle: float,
) -> None:  # fmt: skip
    height = QFontMetricsF(painter.font()).height()
    for row, column in where.tolist():
        x, y = corner.x() + column * scale, corner.y() + (row + middle) * scale - height / 2
        text = value_text(values[row, column])
        painter.drawText(QRectF(x, y, scale, height), Qt.AlignmentFlag.AlignCenter, text)


@lru_cache(maxsize=8192)
def _prepared(text: str, font_key: str) -> tuple[QStaticText, float, float]:
    font = QFont()
    font.fromString(font_key)
    static = QStaticText(text)
    static.setTextFormat(static.textFormat().PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    static.prepare(font=font)
    return static, static.size().width() / 2, static.size().height() / 2


def value_text(value: np.generic) -> str:
    """Write one value in its own depth: integers whole, floats with three significant digits."""
    if isinstance(value, np.floating):
        return number(float(value), 3)
    return str(int(value))


def _line_height(channels: int) -> float:
    return 0.28 if channels == 3 else 0.23


def _font_size(values: Pixels, scale: float) -> int:
    """Choose the largest size at which the longest text fits into a cell."""
    flat = values.reshape(-1)
    if values.dtype.kind == "f":
        longest = max(len(value_text(value)) for value in flat)
    else:
        longest = max(len(str(flat.max())), len(str(flat.min())))
    by_width = 0.78 * scale / (max(2, longest) * 0.6)
    by_height = scale * (0.42 if values.shape[2] == 1 else _line_height(values.shape[2]))
    return min(_LARGEST_FONT, int(min(by_width, by_height)))


def _text_color(channels: int, channel: int, bright: bool) -> QColor:
    if channels == 1:
        return QColor("#101214" if bright else "#F4F6F8")
    return QColor((_DARK_CHANNELS if bright else _BRIGHT_CHANNELS)[channel])


def _relative_luminance(region: Pixels, layer: Layer) -> NDArray[np.float64]:
    """Linear luminance, 0 to 1, of the colours in which the cells are shown."""
    shown = indices(np.ascontiguousarray(region), layer.levels)
    colors = colormaps.table(layer.picture.colormap)[shown] if region.ndim == 2 else shown[..., :3]
    linear = (colors / 255.0) ** 2.2
    weighted = np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))
    if region.dtype.kind == "f":
        finite = np.isfinite(region) if region.ndim == 2 else np.isfinite(region).all(axis=2)
        weighted[~finite] = 0.28
    return weighted


def checkerboard(ratio: float) -> QImage:
    """Two grays in squares of 8 logical pixels, that transparency is shown over."""
    side = max(1, round(8 * ratio))
    tile = QImage(2 * side, 2 * side, QImage.Format.Format_RGB32)
    tile.fill(QColor("#C8C8C8"))
    painter = QPainter(tile)
    for x, y in ((0, 0), (side, side)):
        painter.fillRect(x, y, side, side, QColor("#E8E8E8"))
    painter.end()
    return tile
