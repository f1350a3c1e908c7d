"""Points and line segments over a picture, each overlay drawn as one vector item from arrays made once."""

from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen
from shiboken6 import Shiboken

from sightglass.algorithms.results import MarkerOverlay, Overlay
from sightglass.widgets.canvas.rendering import Placement

Lines = NDArray[np.float64]

_CROSS_RADIUS = 4.0  # logical pixels
# Sides of the polygon that stands for a circle: the more circles, the fewer.
_MOST_SIDES, _FEWEST_SIDES, _ALL_SIDES = 24, 8, 16_000
# A few shapes are given a dark outline, which makes them legible on any picture; a crowd is legible by itself.
_OUTLINED = 400
_SMOOTHED = 1000
_HEAD = 0.3  # of the arrow's length
_HEAD_ANGLE = np.radians(25.0)


@dataclass(frozen=True, eq=False)
class PreparedOverlay:
    """An overlay as line segments: x and y of both ends, in pixel corners of the picture."""

    overlay: Overlay

    @cached_property
    def lines(self) -> Lines:
        """Segments that scale with the picture, (n, 4)."""
        overlay = self.overlay
        if isinstance(overlay, MarkerOverlay):
            centres = np.asarray(overlay.positions, dtype=np.float64).reshape(-1, 2) + 0.5
            if overlay.sizes is None:
                return np.concatenate([centres, centres], axis=1)
            return _circles(centres, np.asarray(overlay.sizes, dtype=np.float64))
        segments = np.asarray(overlay.segments, dtype=np.float64).reshape(-1, 4) + 0.5
        return np.concatenate([segments, _heads(segments)]) if overlay.arrow else segments

    @cached_property
    def offsets(self) -> Lines | None:
        """Logical pixels to add on the screen to each segment, for shapes whose size there is fixed."""
        if not isinstance(self.overlay, MarkerOverlay) or self.overlay.sizes is not None:
            return None
        radius = _CROSS_RADIUS
        return np.array([[-radius, 0, radius, 0], [0, -radius, 0, radius]], dtype=np.float64)

    def on_screen(self, placement: Placement) -> Lines:
        """Segments in the units of the placement."""
        shift = np.array([placement.x, placement.y] * 2)
        placed = self.lines * placement.scale + shift
        if self.offsets is not None:
            placed = (placed[:, None, :] + self.offsets).reshape(-1, 4)
        return np.asarray(placed)

    def paint(self, painter: QPainter, placement: Placement) -> None:
        """Draw all of it; the placement is in logical pixels."""
        placed = self.on_screen(placement)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(placed) <= _SMOOTHED)
        if len(placed) <= _OUTLINED:
            outline = QPen(QColor(0, 0, 0, 150), 3.5)
            outline.setCapStyle(outline.capStyle().RoundCap)
            painter.setPen(outline)
            draw_lines(painter, placed)
        pen = QPen(QColor(self.overlay.color), 1.5 if len(placed) <= _SMOOTHED else 1.0)
        # On dense screens a crowd is drawn in hairlines: wider ones take ten times as long.
        pen.setCosmetic(len(placed) > _SMOOTHED)
        painter.setPen(pen)
        draw_lines(painter, placed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_lines(painter: QPainter, lines: Lines) -> None:
    """Draw segments, (n, 4), in one call without making an object of each."""
    lines = np.ascontiguousarray(lines, dtype=np.float64)
    if len(lines):
        # A QLineF is four doubles, and QPainter takes a pointer to the first of many.
        first = cast(QLineF, Shiboken.wrapInstance(lines.ctypes.data, QLineF))
        painter.drawLines(first, len(lines))


def _circles(centres: Lines, radii: NDArray[np.float64]) -> Lines:
    sides = min(max(_ALL_SIDES // max(1, len(centres)), _FEWEST_SIDES), _MOST_SIDES)
    angles = np.linspace(0, 2 * np.pi, sides + 1)
    around = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    points = centres[:, None, :] + radii.reshape(-1, 1, 1) * around
    return np.concatenate([points[:, :-1], points[:, 1:]], axis=2).reshape(-1, 4)


def _heads(segments: Lines) -> Lines:
    tips = segments[:, 2:]
    back = (segments[:, :2] - tips) * _HEAD
    heads = []
    for angle in (_HEAD_ANGLE, -_HEAD_ANGLE):
        cos, sin = np.cos(angle), np.sin(angle)
        turned = np.stack([back[:, 0] * cos - back[:, 1] * sin, back[:, 0] * sin + back[:, 1] * cos], axis=1)
        heads.append(np.concatenate([tips, tips + turned], axis=1))
    return np.concatenate(heads)
