"""The rectangle that a hand draws in a plot, to zoom into it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from sightglass.widgets.plot_painter import PlotFrame
from sightglass.widgets.theme import Theme

# In pixels; what is smaller was hardly meant.
SMALLEST_DRAG = 6


def rubber_band(frame: PlotFrame, start: QPointF, end: QPointF) -> QRectF:
    """Give the part of the plot's area between two places."""
    band = QRectF(start, end).normalized()
    # A band that is hardly higher than a line means: these values of x, whatever y.
    if band.height() < SMALLEST_DRAG:
        band.setTop(frame.area.top())
        band.setBottom(frame.area.bottom())
    elif band.width() < SMALLEST_DRAG:
        band.setLeft(frame.area.left())
        band.setRight(frame.area.right())
    return band.intersected(frame.area)


def paint_rubber_band(painter: QPainter, band: QRectF, theme: Theme) -> None:
    """Paint it in the accent colour."""
    accent = QColor(theme.accent)
    painter.setPen(QPen(accent, 1))
    accent.setAlphaF(0.15)
    painter.setBrush(accent)
    painter.drawRect(band)
