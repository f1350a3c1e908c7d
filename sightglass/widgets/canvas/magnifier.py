"""A magnified look at what lies under a point that is being moved."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.rendering import DeviceRect, Placement, render
from sightglass.widgets.theme import Theme

_SIDE = 136  # logical pixels
_ZOOM = 8.0  # logical pixels for each pixel of the picture
_PAD = 8
_TEXT_HEIGHT = 22


def paint(
    painter: QPainter, pane: Pane, layer: Layer, point: Sequence[float], place: QPointF, ratio: float, colors: Theme
) -> None:
    """Draw the surroundings of a point (x, y) of a picture in the upper corner of its pane away from its place."""
    content = QRectF(pane.content)
    side = min(_SIDE, round(content.width() / 2), round(content.height()) - 2 * _PAD - _TEXT_HEIGHT)
    if side < 4 * _ZOOM:
        return
    box = QRectF(content.left() + _PAD, content.top() + _PAD, side, side)
    if (
        box.adjusted(-_PAD, -_PAD, 2 * _PAD, 2 * _PAD + _TEXT_HEIGHT).contains(place)
        or place.x() < content.center().x()
    ):
        box.moveRight(content.right() - _PAD)
    painter.save()
    painter.fillRect(box, QColor(colors.window))
    zoom = _ZOOM * ratio
    # The point itself, not the middle of its pixel, lies in the middle.
    centre = box.center() * ratio
    placed = Placement(centre.x() - zoom * (point[0] + 0.5), centre.y() - zoom * (point[1] + 0.5), zoom)
    clip = DeviceRect(round(box.left() * ratio), round(box.top() * ratio), round(side * ratio), round(side * ratio))
    rect = placed.covered(layer.pixels.shape[0], layer.pixels.shape[1], clip)
    if rect is not None:
        drawn = render(layer.pixels, layer.levels, layer.picture.colormap, placed, rect, bad=layer.bad_color)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawImage(drawn.rect.left, drawn.rect.top, drawn.image)
        painter.restore()
    middle, gap, arm = box.center(), 4.0, side / 2
    ways = (QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1))
    lines = [QLineF(middle + way * gap, middle + way * arm) for way in ways]
    for pen in (QPen(QColor(0, 0, 0, 150), 3), QPen(QColor("#FFFFFF"), 1)):
        painter.setPen(pen)
        painter.drawLines(lines)
    painter.setPen(QPen(QColor(colors.accent), 2))
    painter.drawRect(box)
    _paint_place(painter, box, point, colors)
    painter.restore()


def _paint_place(painter: QPainter, box: QRectF, point: Sequence[float], colors: Theme) -> None:
    line = QRectF(box.left() - 1, box.bottom() + 1, box.width() + 2, _TEXT_HEIGHT)
    painter.fillRect(line, QColor(colors.surface))
    painter.setPen(QColor(colors.text))
    text = f"{point[0]:.2f}, {point[1]:.2f}".replace("-", "−")
    painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
