"""A symmetric 2 x 2 matrix as an ellipse: its eigenvectors are the axes, its eigenvalues say how long they are."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.csv_text import rows_csv
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text
from sightglass.widgets import theme
from sightglass.widgets.figures.content import Look, NamedContent
from sightglass.widgets.figures.offer import FigureOffer

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
        FigureOffer(self, self.content)
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

    def content(self) -> "EllipseFigure | None":
        """Give what is shown, to be made a figure of."""
        if self._eigenvalues is None:
            return None
        described = f"{self.accessibleName()}. {self.accessibleDescription()}."
        return EllipseFigure("ellipse", self.accessibleName(), described, self._eigenvalues, self._direction)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.content()
        if shown is not None:
            painter = QPainter(self)
            shown.paint_within(painter, QSizeF(self.size()), theme.manager().theme)
            painter.end()


@dataclass(frozen=True, eq=False)
class EllipseFigure(NamedContent):
    """The ellipse of a matrix with its semi-axes and eigenvalues."""

    described: str
    eigenvalues: tuple[float, float]
    direction: tuple[float, float]

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        return 0.7 * width

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint it over the whole of a place."""
        painter.setFont(look.font)
        painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
        self.paint_within(painter, size, look.theme)

    def caption(self) -> str:
        """Say what the eigenvalues are."""
        return self.described

    def csv(self) -> str:
        """Give each eigenvalue with its eigenvector."""
        x, y = self.direction
        rows = zip(self.eigenvalues, ((x, y), (-y, x)), strict=True)
        return rows_csv([(tr("Eigenvalue"), "x", "y"), *((value, *vector) for value, vector in rows)])

    def paint_within(self, painter: QPainter, size: QSizeF, colors: theme.Theme) -> None:
        """Paint it with the painter's font."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(size.width() / 2, size.height() / 2)
        painter.setPen(QPen(QColor(colors.grid), 1))
        painter.drawLine(QPointF(0, centre.y()), QPointF(size.width(), centre.y()))
        painter.drawLine(QPointF(centre.x(), 0), QPointF(centre.x(), size.height()))
        larger, smaller = self.eigenvalues
        if larger <= 0:
            painter.setPen(QColor(colors.muted))
            whole = QRectF(0, 0, size.width(), size.height())
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, tr("Both eigenvalues are 0"))
            return
        longest = min(size.width(), size.height()) / 2 - _MARGIN
        ratio = math.sqrt(larger / smaller) if smaller > 0 else math.inf
        # The short axis keeps its length until the long one reaches the edge; then it shrinks.
        long = longest if ratio < _LONGEST else 4 * max(size.width(), size.height())
        short = longest / min(ratio, _LONGEST)
        painter.save()
        painter.translate(centre)
        painter.rotate(math.degrees(math.atan2(self.direction[1], self.direction[0])))
        fill = QColor(colors.accent)
        fill.setAlpha(48)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.drawEllipse(QPointF(0, 0), short, long)
        painter.setPen(QPen(QColor(colors.text), 1))
        painter.drawLine(QPointF(0, 0), QPointF(short, 0))
        painter.drawLine(QPointF(0, 0), QPointF(0, long))
        painter.restore()
        painter.setPen(QColor(colors.text))
        _paint_label(painter, size, self.direction, short, f"λ₁ = {number_text(larger, 4)}")
        across = (-self.direction[1], self.direction[0])
        _paint_label(painter, size, across, min(long, longest), f"λ₂ = {number_text(smaller, 4)}")


def _paint_label(painter: QPainter, size: QSizeF, direction: tuple[float, float], length: float, text: str) -> None:
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(text)
    reach = length + 8
    x = size.width() / 2 + direction[0] * reach + (0 if direction[0] >= -0.01 else -width)
    y = size.height() / 2 + direction[1] * reach + (metrics.ascent() if direction[1] > 0.3 else -4)
    x = min(max(x, 2.0), size.width() - width - 2.0)
    y = min(max(y, metrics.ascent()), size.height() - 4.0)
    painter.drawText(QPointF(x, y), text)
