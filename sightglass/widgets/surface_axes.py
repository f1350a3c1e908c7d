"""The axes around a surface: floor, walls, ticks and numbers."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from sightglass.algorithms.results import Axis
from sightglass.algorithms.texts import tr
from sightglass.widgets.matrix_numbers import MINUS
from sightglass.widgets.surface_rendering import Surface, View
from sightglass.widgets.theme import Theme

_LENGTH_FOR_FIVE_TICKS = 110.0
_LEAST_DROP = 0.7


@dataclass(frozen=True, eq=False)
class SurfaceContent:
    """A surface with what its three axes measure; `low` and `high` are the ends of the height axis.

    `heights` are the values themselves.
    """

    surface: Surface
    low: float
    high: float
    row_axis: Axis
    column_axis: Axis
    label: str
    heights: NDArray[np.float32]


class AxisBox:
    """The axes: the floor and two walls behind the surface, the floor's near edges and all numbers before it."""

    def __init__(self, painter: QPainter, view: View, content: SurfaceContent, colors: Theme) -> None:
        self._colors = colors
        self._painter = painter
        self._view = view
        self._content = content
        # Of each pair of parallel edges, the one nearer to the eye.
        self._near_x = 0.5 if view.turned(0.5, 0.0)[1] < view.turned(-0.5, 0.0)[1] else -0.5
        self._near_y = 0.5 if view.turned(0.0, 0.5)[1] < view.turned(0.0, -0.5)[1] else -0.5

    def _point(self, x: float, y: float, z: float) -> QPointF:
        return QPointF(*self._view.project(x, y, z))

    def _path(self, *corners: tuple[float, float, float]) -> None:
        self._painter.drawPolyline(QPolygonF([self._point(*corner) for corner in corners]))

    def draw_back(self) -> None:
        """Draw what the surface hides: the walls and the floor's far edges."""
        colors = self._colors
        x, y = self._near_x, self._near_y
        self._painter.setPen(QPen(QColor(colors.border), 1.0))
        for value in round_ticks(self._content.low, self._content.high):
            z = (value - self._content.low) / (self._content.high - self._content.low)
            self._path((x, -y, z), (-x, -y, z), (-x, y, z))
        for height in (0.0, 1.0):
            self._path((x, -y, height), (-x, -y, height), (-x, y, height))
        for corner in ((x, -y), (-x, -y), (-x, y)):
            self._path((*corner, 0.0), (*corner, 1.0))

    def draw_front(self) -> None:
        """Draw what stands before the surface."""
        colors = self._colors
        x, y = self._near_x, self._near_y
        self._painter.setPen(QPen(QColor(colors.outline), 1.0))
        self._path((-x, y, 0.0), (x, y, 0.0), (x, -y, 0.0))
        self._label_floor(self._content.column_axis, along_x=True)
        self._label_floor(self._content.row_axis, along_x=False)
        self._label_height()

    def _label_floor(self, axis: Axis, along_x: bool) -> None:
        edge = self._near_y if along_x else self._near_x
        colors = self._colors

        def at(place: float, outward: float) -> QPointF:
            beyond = edge * (1.0 + outward)
            return self._point(place, beyond, 0.0) if along_x else self._point(beyond, place, 0.0)

        span = axis.last - axis.first
        length = math.dist(at(-0.5, 0.0).toTuple(), at(0.5, 0.0).toTuple())
        count = 4 if length > _LENGTH_FOR_FIVE_TICKS else 2
        for value in round_ticks(min(axis.first, axis.last), max(axis.first, axis.last), count) if span else ():
            place = (value - axis.first) / span - 0.5
            self._painter.setPen(QPen(QColor(colors.outline), 1.0))
            self._painter.drawLine(at(place, 0.0), at(place, 0.06))
            self._painter.setPen(QColor(colors.muted))
            self._text(at(place, 0.0), at(place, 0.06), tick_text(value))
        self._painter.setPen(QColor(colors.text))
        self._text(at(0.0, 0.0), at(0.0, 0.06), axis.label, 1.5 * self._painter.fontMetrics().height())

    def draw_units(self, area: QRectF) -> None:
        """Write the units once, in the corner: along the axes they would not fit into a narrow view."""
        column, row = self._content.column_axis, self._content.row_axis
        if row.unit == column.unit:
            both = tr("{row}, {column} in {unit}", row=row.label, column=column.label, unit=row.unit)
            text = both if row.unit else ""
        else:
            units = (tr("{axis} in {unit}", axis=axis.label, unit=axis.unit) for axis in (row, column) if axis.unit)
            text = ", ".join(units)
        self._painter.setPen(QColor(self._colors.muted))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self._painter.drawText(area.adjusted(4, 4, -4, -2), int(flags), text)

    def _label_height(self) -> None:
        content, painter = self._content, self._painter
        corners = [(x, y) for x in (-0.5, 0.5) for y in (-0.5, 0.5)]
        left = min(corners, key=lambda corner: self._view.project(corner[0], corner[1], 0.0)[0])
        foot, top = self._point(*left, 0.0), self._point(*left, 1.0)
        if foot.y() - top.y() < 2.0 * painter.fontMetrics().height():
            return
        colors = self._colors
        for value in round_ticks(content.low, content.high):
            mark = self._point(*left, (value - content.low) / (content.high - content.low))
            painter.setPen(QPen(QColor(colors.outline), 1.0))
            painter.drawLine(mark, mark - QPointF(4.0, 0.0))
            # The lowest number would lie on those of the floor, whose axis begins at the same corner.
            if mark.y() < foot.y() - painter.fontMetrics().height():
                painter.setPen(QColor(colors.muted))
                self._text(mark, mark - QPointF(4.0, 0.0), tick_text(value), below=False)
        painter.setPen(QColor(colors.text))
        line = painter.fontMetrics().height()
        width = painter.fontMetrics().horizontalAdvance(content.label)
        start = max(top.x() - width / 2, 4.0)
        painter.drawText(QPointF(start, max(top.y() - 0.8 * line, float(line))), content.label)

    def _text(self, origin: QPointF, mark: QPointF, text: str, further: float = 0.0, below: bool = True) -> None:
        """Write a text beside the end of a tick mark, away from where the mark starts."""
        direction = mark - origin
        length = math.hypot(direction.x(), direction.y()) or 1.0
        across, down = direction.x() / length, direction.y() / length
        # The floor seen from low down lies so flat that its numbers would stand on its edge.
        down = max(down, _LEAST_DROP) if below else down
        metrics = self._painter.fontMetrics()
        width, height = metrics.horizontalAdvance(text), metrics.height()
        center = mark + QPointF(across, down) * (3.0 + abs(across) * width / 2 + abs(down) * height / 2 + further)
        area = QRectF(center.x() - width, center.y() - height / 2, 2 * width, height)
        self._painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)


def round_ticks(low: float, high: float, count: int = 4) -> list[float]:
    """Give round values from low to high, about `count` steps apart."""
    rough = (high - low) / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if power * factor >= rough * 0.999)
    first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
    return [number * step for number in range(first, last + 1)]


def tick_text(value: float) -> str:
    """Write a number at a tick."""
    return f"{value:.3g}".replace("-", MINUS) if abs(value) > 1e-12 else "0"
