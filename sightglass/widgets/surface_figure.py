"""A surface with its axes, painted at any size; the axes are vectors, and the surface has pixels of its own."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from sightglass.algorithms import colormaps
from sightglass.algorithms.csv_text import rows_csv
from sightglass.algorithms.results import Axis, Colormap
from sightglass.algorithms.texts import tr
from sightglass.widgets.figures.content import Look, NamedContent
from sightglass.widgets.surface_axes import AxisBox, SurfaceContent, tick_text
from sightglass.widgets.surface_rendering import Surface, View, render
from sightglass.widgets.theme import Theme

BOX_HEIGHT = 0.62
AZIMUTH, ELEVATION = math.radians(-32.0), math.radians(30.0)
_MESH_CELLS = 32
_PROPORTION = 0.75  # of height to width
_MOST_PIXELS = 6_000_000


@dataclass(frozen=True)
class Viewpoint:
    """From where a surface is seen, in radians, and how much larger than to fit."""

    azimuth: float = AZIMUTH
    elevation: float = ELEVATION
    zoom: float = 1.0

    def view(self, size: QSizeF, line: float) -> View:
        """Give the view in a place, with room for axes in text of a line height."""
        above, below, beside = 1.4 * line, 2.6 * line, 2.2 * line
        height = size.height() - above - below
        up = math.sqrt(2.0) * math.sin(self.elevation) + BOX_HEIGHT * math.cos(self.elevation)
        scale = min((size.width() - 2 * beside) / math.sqrt(2.0), height / up)
        center = (size.width() / 2.0, above + height / 2.0)
        return View(self.azimuth, self.elevation, max(scale, 20.0) * self.zoom, center, BOX_HEIGHT)


@dataclass(frozen=True, eq=False)
class SurfaceFigure(NamedContent):
    """A surface as it is turned."""

    shown: SurfaceContent
    viewpoint: Viewpoint

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        return _PROPORTION * width

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint axes and surface."""
        painter.setFont(look.font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0.0, 0.0, size.width(), size.height())
        painter.setClipRect(area)
        view = self.viewpoint.view(size, QFontMetricsF(look.font).height())
        factor = min(look.dots, math.sqrt(_MOST_PIXELS / (size.width() * size.height())))
        box = AxisBox(painter, view, self.shown, look.theme)
        box.draw_back()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, drawn(self.shown, view, size, factor, look.theme))
        box.draw_front()
        box.draw_units(area)

    def caption(self) -> str:
        """Say what is drawn over what, and from where to where it goes."""
        return tr(
            "{name} over {columns} and {rows}, {described}.",
            name=self.title,
            columns=self.shown.column_axis.label,
            rows=self.shown.row_axis.label,
            described=tr("from {low} to {high}", low=tick_text(self.shown.low), high=tick_text(self.shown.high)),
        )

    def csv(self) -> str:
        """Give the heights, with the values of the axes along the first row and column."""
        content = self.shown
        heights = content.heights
        columns = np.linspace(content.column_axis.first, content.column_axis.last, heights.shape[1])
        rows = np.linspace(content.row_axis.first, content.row_axis.last, heights.shape[0])
        corner = f"{content.row_axis.label} \\ {content.column_axis.label}"
        lines = ((float(row), *line) for row, line in zip(rows, heights.tolist(), strict=True))
        return rows_csv([(corner, *columns.tolist()), *lines])


def surface_content(z: ArrayLike, row_axis: Axis, column_axis: Axis, label: str) -> SurfaceContent | None:
    """Make a surface ready to be drawn; None where it has no finite value."""
    heights = np.asarray(z, dtype=np.float32)
    if heights.ndim != 2 or heights.size == 0:
        raise ValueError(f"a surface needs rows and columns, not the shape {heights.shape}")
    finite = heights[np.isfinite(heights)]
    if finite.size == 0:
        return None
    low, high = _ends(float(finite.min()), float(finite.max()))
    return SurfaceContent(_surface(heights, low, high), low, high, row_axis, column_axis, label, heights)


def drawn(content: SurfaceContent, view: View, size: QSizeF, factor: float, theme: Theme) -> QImage:
    """Draw the surface alone with so many pixels for each unit of length."""
    rows, columns = max(int(size.height() * factor), 1), max(int(size.width() * factor), 1)
    center = (view.center[0] * factor, view.center[1] * factor)
    line = (12, 14, 16) if theme.dark else (18, 20, 24)
    pixels = render(content.surface, replace(view, scale=view.scale * factor, center=center), (rows, columns), line)
    image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _surface(heights: NDArray[np.float32], low: float, high: float) -> Surface:
    scaled = np.nan_to_num((heights - np.float32(low)) / np.float32(high - low), nan=0.0, posinf=1.0, neginf=0.0)
    rows, columns = heights.shape
    mesh = (min(_MESH_CELLS, rows - 1), min(_MESH_CELLS, columns - 1))
    return Surface.of(np.ascontiguousarray(scaled), colormaps.table(Colormap.VIRIDIS), mesh, BOX_HEIGHT)


def _ends(low: float, high: float) -> tuple[float, float]:
    """Give the ends of the height axis: from 0 for a magnitude, and never of equal value."""
    low = 0.0 if low >= 0.0 else low
    return (low, high) if high > low else (low, low + 1.0)
