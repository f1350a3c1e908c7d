"""What is drawn above the pictures: titles, the divider, selection and profile line, badges, and the empty view."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from sightglass.algorithms.texts import marked, tr
from sightglass.widgets.theme import Theme

HANDLE_SIZE = 8.0
EMPTY_TEXT = marked("Drop an image here, or open a sample:\nFile > Sample images")

_PICKED_SIDE, _PICKED_LINE = 8.0, 7.0
_PAD = 8
_HEIGHT = 24
_GRIP_WIDTH, _GRIP_HEIGHT = 14.0, 40.0


def paint_pill(
    painter: QPainter, text: str, corner: QPointF, widest: float, theme: Theme, on_right: bool = False
) -> None:
    """Write a quiet label on a rounded ground; the corner is its top left or top right."""
    shown, box = _pill(painter, text, corner, widest, on_right)
    ground = QColor(theme.surface)
    ground.setAlpha(216)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def pill_box(painter: QPainter, text: str, corner: QPointF, on_right: bool, widest: float) -> QRectF:
    """Give the place that `paint_pill` takes."""
    return _pill(painter, text, corner, widest, on_right)[1]


def _pill(painter: QPainter, text: str, corner: QPointF, widest: float, on_right: bool) -> tuple[str, QRectF]:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(24.0, widest - 2 * _PAD))
    width = metrics.horizontalAdvance(shown) + 2 * _PAD
    return shown, QRectF(corner.x() - (width if on_right else 0), corner.y(), width, _HEIGHT)


def paint_badge(painter: QPainter, text: str, area: QRect, theme: Theme) -> None:
    """Write a warning at the bottom left of an area."""
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(text) + 2 * _PAD + 12
    box = QRectF(area.left() + _PAD, area.bottom() - _PAD - _HEIGHT, width, _HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.warning), 1))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.warning))
    painter.drawEllipse(QPointF(box.left() + _PAD + 4, box.center().y()), 4, 4)
    painter.setPen(QColor(theme.text))
    painter.drawText(box.adjusted(_PAD + 12, 0, -_PAD, 0), Qt.AlignmentFlag.AlignVCenter, text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_empty(painter: QPainter, area: QRect, theme: Theme, text: str) -> None:
    """Say what to do where there is no picture, or with an empty text how to open one."""
    box = QRectF(0, 0, min(360, area.width() - 24), min(140, area.height() - 24))
    box.moveCenter(QRectF(area).center())
    pen = QPen(QColor(theme.outline), 1.5, Qt.PenStyle.DashLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawRoundedRect(box, 8, 8)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QColor(theme.muted))
    inner = box.adjusted(12, 12, -12, -12)
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text or tr(EMPTY_TEXT))


def paint_divider(painter: QPainter, x: float, area: QRect, active: bool, theme: Theme) -> None:
    """Draw the line between two pictures and the grip by which it is moved."""
    painter.fillRect(QRectF(x - 1.5, area.top(), 3, area.height()), QColor(0, 0, 0, 120))
    painter.fillRect(QRectF(x - 0.5, area.top(), 1, area.height()), QColor(255, 255, 255))
    grip = QRectF(0, 0, _GRIP_WIDTH, _GRIP_HEIGHT)
    grip.moveCenter(QPointF(x, area.center().y()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent if active else theme.outline), 1.5))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(grip, 7, 7)
    painter.setPen(QPen(QColor(theme.accent if active else theme.text), 1.5))
    for shift in (-2.5, 2.5):
        painter.drawLine(QPointF(x + shift, grip.center().y() - 6), QPointF(x + shift, grip.center().y() + 6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_selection(
    painter: QPainter, rect: QRectF, picture: QRectF, content: QRectF, text: str, handles: bool, theme: Theme
) -> None:
    """Draw a rectangle, dim what lies outside, and write its size below it."""
    outside = QPainterPath()
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    outside.addRect(picture)
    outside.addRect(rect)
    painter.fillPath(outside, QColor(0, 0, 0, 64))
    painter.setPen(QPen(QColor(0, 0, 0, 170), 3))
    painter.drawRect(rect)
    painter.setPen(QPen(QColor(255, 255, 255), 1))
    painter.drawRect(rect)
    if handles:
        for point in handle_points(rect):
            paint_handle(painter, point, theme)
    if text:
        place = QPointF(max(rect.left(), content.left()), min(rect.bottom() + 8, content.bottom() - _HEIGHT - 8))
        paint_pill(painter, text, place, 260, theme)


def paint_covered(painter: QPainter, rect: QRectF, picture: QRectF, theme: Theme) -> None:
    """Dim what a result does not cover, and draw the edge of what it does."""
    outside = QPainterPath()
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    outside.addRect(picture)
    outside.addRect(rect.intersected(picture))
    veil = QColor(theme.window)
    veil.setAlpha(150)
    painter.fillPath(outside, veil)
    painter.setPen(QPen(QColor(0, 0, 0, 170), 3))
    painter.drawRect(rect)
    painter.setPen(QPen(QColor(255, 255, 255), 1))
    painter.drawRect(rect)


def handle_points(rect: QRectF) -> list[QPointF]:
    """Give the eight places from which a rectangle is resized: rows from the top, in each from the left."""
    middle = rect.center()
    xs, ys = (rect.left(), middle.x(), rect.right()), (rect.top(), middle.y(), rect.bottom())
    return [QPointF(x, y) for y in ys for x in xs if not (x == xs[1] and y == ys[1])]


def paint_handle(painter: QPainter, point: QPointF, theme: Theme) -> None:
    """Draw a small square that can be dragged."""
    box = QRectF(0, 0, HANDLE_SIZE, HANDLE_SIZE)
    box.moveCenter(point)
    painter.setPen(QPen(QColor("#FFFFFF"), 1))
    painter.setBrush(QColor(theme.accent))
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_target(painter: QPainter, pixel: QRectF, theme: Theme) -> None:
    """Mark the pixel that is inspected by keyboard."""
    box = pixel.adjusted(-4, -4, 4, 4)
    for color, width in ((QColor(0, 0, 0, 170), 3.5), (QColor(theme.accent), 1.5)):
        painter.setPen(QPen(color, width))
        painter.drawRect(box)


def paint_picked(painter: QPainter, pixel: QRectF) -> None:
    """Mark a picked pixel by a frame around it, and where it is small around its place, and lines that point to it."""
    side = max(pixel.width(), _PICKED_SIDE) / 2
    middle = pixel.center()
    box = QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side)
    directions = (QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1))
    lines = [QLineF(middle + to * (side + 1), middle + to * (side + 1 + _PICKED_LINE)) for to in directions]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, width in ((QColor(0, 0, 0, 170), 4.0), (QColor("#FFFFFF"), 1.5)):
        pen = QPen(color, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(box)
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_line(painter: QPainter, start: QPointF, end: QPointF, theme: Theme) -> None:
    """Draw the line of a profile with its two handles."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 170), 3.5))
    painter.drawLine(start, end)
    painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
    painter.drawLine(start, end)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for point in (start, end):
        paint_handle(painter, point, theme)
