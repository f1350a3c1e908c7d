"""Shows what will be written, painted in the background."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from sightglass.algorithms.texts import tr
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets import theme
from sightglass.widgets.figures.page import Figure
from sightglass.widgets.figures.ready import readiness

_MARGIN = 16.0
_MOST_SIDE = 2000.0


class FigurePreview(QWidget):
    """Shows a figure as large as there is room; while a newer one is painted, the older one stays."""

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self._figure: Figure | None = None
        self.worker = Worker("figure-preview", parent=self)
        self.worker.reported.connect(self._on_report)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(lambda: readiness().when_ready(self._submit))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(tr("Preview of the figure"))
        theme.manager().changed.connect(self.update)

    def show_figure(self, figure: Figure | None) -> None:
        """Show another figure, or none."""
        self._figure = figure
        if figure is None:
            self.image = None
            self.update()
        else:
            self._soon.start()

    def shut_down(self) -> None:
        """End the thread."""
        self._soon.stop()
        self.worker.shut_down()

    def sizeHint(self) -> QSize:
        """Ask for room to judge a figure."""
        return QSize(560, 460)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure in the middle with an edge around it."""
        colors = theme.manager().theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors.hover))
        if self.image is not None:
            place = self._place(self.image.width(), self.image.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self.image)
            painter.setPen(QPen(QColor(colors.outline), 1))
            painter.drawRect(place)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint it as fine as it is seen."""
        self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no timer running."""
        self._soon.stop()

    def _place(self, width: float, height: float) -> QRectF:
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = min(room.width() / width, room.height() / height)
        place = QRectF(0.0, 0.0, scale * width, scale * height)
        place.moveCenter(room.center())
        return place

    def _submit(self) -> None:
        figure = self._figure
        if figure is None or not isValid(self) or not self.isVisible():
            return
        width, height = figure.size
        seen = self._place(width, height).width() * self.devicePixelRatioF()
        dpi = min(seen / width, _MOST_SIDE / max(width, height))
        fine = replace(figure, dpi=max(dpi, 1e-3))
        self.worker.submit(Job(lambda _: fine.to_image(), figure))

    def _on_report(self, report: Report) -> None:
        if report.kind == "done":
            self.image = report.value
            self.update()
        elif report.kind == "failed" and report.tag is self._figure:
            self.refused.emit(report.message)
