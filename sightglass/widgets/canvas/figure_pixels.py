"""The pixels of a picture in a figure: an image of its own pixels, or of as many dots as the output has."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from sightglass.algorithms.image import Pixels
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.rendering import GRID_ZOOM, DeviceRect, Placement, averages, colored, render, whole
from sightglass.widgets.figures.content import Look

_ALL = 1 << 62  # values that may be averaged at once: a figure is worth waiting for
_MOST_SQUARES = 4000


def paint_pixels(painter: QPainter, part: Layer, place: Placement, clip: QRectF, look: Look) -> None:
    """Draw what lies in a rectangle of a picture, or of a tile of one; the placement is in the painter's units.

    Enlarged pixels are squares of one colour; reduced ones are averages.
    """
    if look.is_raster:
        _paint_dots(painter, part, place, clip)
        return
    rows, columns = part.pixels.shape[:2]
    left, right = _span(clip.left(), clip.right(), place.x, place.scale, columns)
    top, bottom = _span(clip.top(), clip.bottom(), place.y, place.scale, rows)
    if left >= right or top >= bottom:
        return
    shown = part.pixels[top:bottom, left:right]
    target = QRectF(
        place.x + left * place.scale, place.y + top * place.scale,
        (right - left) * place.scale, (bottom - top) * place.scale,
    )  # fmt: skip
    image = _image(part, shown, place.scale * look.dots)
    painter.drawImage(target, image)
    if place.scale >= GRID_ZOOM and (right - left) * (bottom - top) <= _MOST_SQUARES:
        _paint_squares(painter, image, target.topLeft(), place.scale)


def _paint_squares(painter: QPainter, image: QImage, corner: QPointF, side: float) -> None:
    """Draw large pixels once more as squares: some viewers smooth images, whatever the file says."""
    for row in range(image.height()):
        for column in range(image.width()):
            square = QRectF(corner.x() + column * side, corner.y() + row * side, side, side)
            painter.fillRect(square, image.pixelColor(column, row))


def _span(low: float, high: float, start: float, scale: float, count: int) -> tuple[int, int]:
    """Give the pixels that lie between two places, as far as there are any."""
    return max(0, math.floor((low - start) / scale)), min(count, math.ceil((high - start) / scale))


def _image(part: Layer, pixels: Pixels, scale: float) -> QImage:
    """Give pixels as they are, or fewer where they would be smaller than a dot."""
    rows, columns = pixels.shape[:2]
    if scale >= 1:
        return whole(pixels, part.levels, part.picture.colormap, part.bad_color)
    rect = DeviceRect(0, 0, max(1, round(columns * scale)), max(1, round(rows * scale)))
    # One scale stands for both directions; the shorter side is at most half a dot off.
    fitted = Placement(0.0, 0.0, min(rect.width / columns, rect.height / rows) if min(rect[2:]) > 1 else scale)
    _, sampled = next(averages(pixels, fitted, rect, whole=True))
    return colored(sampled, part.levels, part.picture.colormap, rect, bad=part.bad_color).image.copy()


def _paint_dots(painter: QPainter, part: Layer, place: Placement, clip: QRectF) -> None:
    """Draw in the dots of the output, each once."""
    transform = painter.deviceTransform()
    corner = transform.map(QPointF(place.x, place.y))
    device = Placement(corner.x(), corner.y(), place.scale * transform.m11())
    bounds = transform.mapRect(clip)
    area = DeviceRect(
        math.floor(bounds.left()),
        math.floor(bounds.top()),
        math.ceil(bounds.width()) + 1,
        math.ceil(bounds.height()) + 1,
    )
    rows, columns = part.pixels.shape[:2]
    rect = device.covered(rows, columns, area)
    if rect is None:
        return
    drawn = render(part.pixels, part.levels, part.picture.colormap, device, rect, immediate=_ALL, bad=part.bad_color)
    painter.save()
    painter.resetTransform()
    painter.drawImage(rect.left, rect.top, drawn.image)
    painter.restore()
