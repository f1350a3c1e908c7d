"""What lies around the curves of a plot, painted once for as long as it stays the same."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from sightglass.widgets import theme
from sightglass.widgets.plot_painter import PlotFrame, PlotPainter


class KeptSurroundings:
    """Title, legend and axes of one view: they take longer to paint than the curves, and change more rarely."""

    def __init__(self) -> None:
        self._kept: tuple[object, QPixmap] | None = None

    def paint(self, painter: QPainter, plot_painter: PlotPainter, frame: PlotFrame, rect: QRectF) -> None:
        """Paint them, or show them again as they were."""
        ratio = painter.device().devicePixelRatioF()
        wanted = plot_painter.surroundings(frame, rect), ratio
        if self._kept is None or self._kept[0] != wanted:
            pixmap = QPixmap((rect.size() * ratio).toSize())
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(QColor(theme.manager().theme.window))
            with QPainter(pixmap) as layer:
                plot_painter.paint_surroundings(layer, frame, rect)
            self._kept = wanted, pixmap
        painter.drawPixmap(QPointF(0, 0), self._kept[1])
