"""Points and line segments over a picture, each overlay drawn as one vector item from arrays made once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen
from shiboken6 import Shiboken

from sightglass.algorithms.results import MarkerOverlay, Overlay
from sightglass.widgets.canvas.crowds import Packed, paint_crowd
from sightglass.widgets.canvas.lines import Columns, arrows, clipped, longer_side, near
from sightglass.widgets.canvas.rendering import Placement

Lines = NDArray[np.float64]

_CROSS_RADIUS = 4.0  # logical pixels
# Sides of the polygon that stands for a circle: the more circles, the fewer.
_MOST_SIDES, _FEWEST_SIDES, _ALL_SIDES = 24, 8, 16_000
# Up to so many segments are drawn smooth and wider, by pens of at most so many colours; more of them as a crowd.
_SMOOTHED = 400
_PENS = 64
# Crowds of long lines fill the screen: they are drawn in hairlines without a halo. In pixels.
_LONGEST_CROWD = 500_000
_WIDTH, _HALO_WIDTH, _HALO = 1.5, 3.5, 150
# Colours below this relative luminance become lighter, black by this share of white.
_DARK, _MOST_WHITE = 0.18, 0.5
_LUMINANCE = np.array([[0.2126], [0.7152], [0.0722]], np.float32) * (np.arange(256, dtype=np.float32) / 255) ** 2.2
_REACH = 12.0  # of heads and wide pens beside a segment


@dataclass(frozen=True, eq=False)
class PreparedOverlay:
    """An overlay as line segments: x and y of both ends, in pixel corners of the picture."""

    overlay: Overlay

    @cached_property
    def lines(self) -> Lines:
        """Segments that scale with the picture, (n, 4); arrows without their heads."""
        overlay = self.overlay
        if isinstance(overlay, MarkerOverlay):
            centres = np.asarray(overlay.positions, dtype=np.float64).reshape(-1, 2) + 0.5
            if overlay.sizes is None:
                return np.concatenate([centres, centres], axis=1)
            return _circles(centres, np.asarray(overlay.sizes, dtype=np.float64))
        return np.asarray(overlay.segments, dtype=np.float64).reshape(-1, 4) + 0.5

    @cached_property
    def colors(self) -> Packed:
        """The colour of each segment, (n,), or the one of all, (1,)."""
        own = None if isinstance(self.overlay, MarkerOverlay) else self.overlay.colors
        if own is None:
            return np.array([QColor(self.overlay.color).rgb()], dtype=np.uint32)
        red, green, blue = lightened(np.asarray(own, dtype=np.uint8)).astype(np.uint32).T
        return np.asarray((255 << 24) | (red << 16) | (green << 8) | blue, dtype=np.uint32)

    @cached_property
    def offsets(self) -> Lines | None:
        """Logical pixels to add on the screen to each segment, for shapes whose size there is fixed."""
        if not isinstance(self.overlay, MarkerOverlay) or self.overlay.sizes is not None:
            return None
        radius = _CROSS_RADIUS
        return np.array([[-radius, 0, radius, 0], [0, -radius, 0, radius]], dtype=np.float64)

    def on_screen(self, placement: Placement, area: QRectF | None = None) -> tuple[Columns, Packed]:
        """Give segments in the units of the placement and their colours; with an area, only what may reach into it."""
        placed = self.lines * placement.scale + np.array([placement.x, placement.y] * 2)
        colors = self.colors
        shown = near(placed, area, _REACH) if area is not None else None
        if shown is not None:
            placed, colors = placed[shown], colors[shown] if len(colors) > 1 else colors
        if self.offsets is not None:
            placed = (placed[:, None, :] + self.offsets).reshape(-1, 4)
        columns = np.ascontiguousarray(placed.T, dtype=np.float32)
        if isinstance(self.overlay, MarkerOverlay) or not self.overlay.arrow:
            return columns, colors
        return arrows(columns), np.tile(colors, 3) if len(colors) > 1 else colors

    def paint(self, painter: QPainter, placement: Placement, *, smooth: bool = False) -> None:
        """Draw all of it that is in sight; the placement is in logical pixels.

        For files all of it is drawn `smooth`, by pens: as vectors, whatever time that takes.
        """
        area = painter.clipBoundingRect() if painter.hasClipping() else QRectF(painter.viewport())
        lines, colors = self.on_screen(placement, area)
        if not smooth and lines.shape[1] > _SMOOTHED and longer_side(lines).sum() <= _LONGEST_CROWD:
            paint_crowd(painter, lines, colors, area)
            return
        lines, kept = clipped(lines, area, _REACH)
        if kept is not None and len(colors) > 1:
            colors = colors[kept]
        is_smooth = smooth or lines.shape[1] <= _SMOOTHED
        _paint_by_pens(painter, np.ascontiguousarray(lines.T, dtype=np.float64), colors, is_smooth)


def _paint_by_pens(painter: QPainter, lines: Lines, colors: Packed, is_smooth: bool) -> None:
    if not len(lines):
        return
    draw = draw_lines if painter.paintEngine().type() == QPaintEngine.Type.Raster else _draw_path
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
    if is_smooth:
        ground = QPen(QColor(0, 0, 0, _HALO), _HALO_WIDTH)
        ground.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(ground)
        draw(painter, lines)
    for color, group in _by_color(lines, colors):
        pen = QPen(QColor(color), _WIDTH if is_smooth else 1.0)
        # On dense screens a crowd is drawn in hairlines: wider ones take ten times as long.
        pen.setCosmetic(not is_smooth)
        painter.setPen(pen)
        draw(painter, group)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _by_color(lines: Lines, colors: Packed) -> Iterator[tuple[int, Lines]]:
    """Give segments of about the same colour together: as nearly the same as the number of pens allows."""
    if len(colors) == 1:
        yield int(colors[0]), lines
        return
    for bits in range(8):
        kept = np.uint32(0x010101 * (0xFF >> bits << bits))
        _, first, group = np.unique(colors & kept, return_index=True, return_inverse=True)
        if len(first) <= _PENS:
            break
    order = np.argsort(group, kind="stable")
    ends = np.cumsum(np.bincount(group))
    for color, start, end in zip(colors[first], [0, *ends[:-1]], ends, strict=True):
        yield int(color), lines[order[start:end]]


def lightened(colors: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Mix colours of little luminance, (n, 3), with white: a dark halo sets them off, but not on dark pixels."""
    luminance = np.zeros(len(colors), np.float32)
    for channel, table in enumerate(_LUMINANCE):
        luminance += table[colors[:, channel]]
    dark = np.flatnonzero(luminance < _DARK)
    if not len(dark):
        return colors
    share = _MOST_WHITE * (1 - luminance[dark] / _DARK)[:, None]
    result = colors.copy()
    result[dark] = np.rint(colors[dark] + share * (255 - colors[dark].astype(np.float32)))
    return result


def draw_lines(painter: QPainter, lines: Lines) -> None:
    """Draw segments, (n, 4), in one call without making an object of each."""
    lines = np.ascontiguousarray(lines, dtype=np.float64)
    if len(lines):
        # A QLineF is four doubles, and QPainter takes a pointer to the first of many.
        first = cast(QLineF, Shiboken.wrapInstance(lines.ctypes.data, QLineF))
        painter.drawLines(first, len(lines))


def _draw_path(painter: QPainter, lines: Lines) -> None:
    """Draw segments as one path, which takes a fraction of the room in a file."""
    path = QPainterPath()
    for x, y, x_end, y_end in lines.tolist():
        path.moveTo(x, y)
        path.lineTo(x_end, y_end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _circles(centres: Lines, radii: NDArray[np.float64]) -> Lines:
    sides = min(max(_ALL_SIDES // max(1, len(centres)), _FEWEST_SIDES), _MOST_SIDES)
    angles = np.linspace(0, 2 * np.pi, sides + 1)
    around = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    points = centres[:, None, :] + radii.reshape(-1, 1, 1) * around
    return np.concatenate([points[:, :-1], points[:, 1:]], axis=2).reshape(-1, 4)
