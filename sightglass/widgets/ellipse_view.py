"""A symmetric 2 x 2 matrix as an ellipse: its eigenvectors are the axes, its eigenvalues say how long they are."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text
from sightglass.widgets import theme

_MARGIN = 24.0
# Beyond this ratio of the axes the long one runs out of the picture, as that of a singular matrix does.
_LONGEST = 12.0


class EllipseView(QWidget):
    r"""Draws :math:`\{x : x^T M x = c\}`: long where M says little, so that it shows what is uncertain.

    The semi-axes are :math:`\sqrt{c / \lambda_i}` along the eigenvectors; x runs to the right and y downwards.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eigenvalues: tuple[float, float] | None = None
        self._direction = (1.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Moment matrix as an ellipse"))
        theme.manager().changed.connect(self.update)

    def show_matrix(self, eigenvalues: tuple[float, float], direction: tuple[float, float]) -> None:
        """Show a matrix.

        Parameters
        ----------
        eigenvalues : (float, float)
            The larger and the smaller, both at least 0.
        direction : (float, float)
            Unit eigenvector (x, y) of the larger one; the other is at a right angle.
        """
        self._eigenvalues, self._direction = eigenvalues, direction
        larger, smaller = (number_text(value, 4) for value in eigenvalues)
        self.setAccessibleDescription(
            tr(
                "Eigenvalues {larger} and {smaller}; the larger along {right} to the right and {down} down",
                larger=larger,
                smaller=smaller,
                right=number_text(direction[0], 2),
                down=number_text(direction[1], 2),
            )
        )
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._eigenvalues = None
        self.setAccessibleDescription("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 168)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._eigenvalues is None:
            return
        painter, colors = QPainter(self), theme.manager().theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        self._paint_axes(painter, centre)
        larger, smaller = self._eigenvalues
        if larger <= 0:
            painter.setPen(QColor(colors.muted))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, tr("Both eigenvalues are 0"))
            return
        longest = min(self.width(), self.height()) / 2 - _MARGIN
        ratio = math.sqrt(larger / smaller) if smaller > 0 else math.inf
        # The short axis keeps its length until the long one reaches the edge; then it shrinks.
        long = longest if ratio < _LONGEST else 4 * max(self.width(), self.height())
        short = longest / min(ratio, _LONGEST)
        painter.translate(centre)
        painter.rotate(math.degrees(math.atan2(self._direction[1], self._direction[0])))
        fill = QColor(colors.accent)
        fill.setAlpha(48)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.drawEllipse(QPointF(0, 0), short, long)
        painter.setPen(QPen(QColor(colors.text), 1))
        painter.drawLine(QPointF(0, 0), QPointF(short, 0))
        painter.drawLine(QPointF(0, 0), QPointF(0, long))
        painter.resetTransform()
        self._paint_label(painter, centre, self._direction, short, f"λ₁ = {number_text(larger, 4)}")
        across = (-self._direction[1], self._direction[0])
        self._paint_label(painter, centre, across, min(long, longest), f"λ₂ = {number_text(smaller, 4)}")

    def _paint_axes(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(QPen(QColor(theme.manager().theme.grid), 1))
        painter.drawLine(QPointF(0, centre.y()), QPointF(self.width(), centre.y()))
        painter.drawLine(QPointF(centre.x(), 0), QPointF(centre.x(), self.height()))

    def _paint_label(
        self, painter: QPainter, centre: QPointF, direction: tuple[float, float], length: float, text: str
    ) -> None:
        metrics = painter.fontMetrics()
        size = metrics.size(0, text)
        reach = length + 8
        x = centre.x() + direction[0] * reach + (0 if direction[0] >= -0.01 else -size.width())
        y = centre.y() + direction[1] * reach + (metrics.ascent() if direction[1] > 0.3 else -4)
        x = min(max(x, 2.0), self.width() - size.width() - 2.0)
        y = min(max(y, float(metrics.ascent())), self.height() - 4.0)
        painter.setPen(QColor(theme.manager().theme.text))
        painter.drawText(QPointF(x, y), text)
