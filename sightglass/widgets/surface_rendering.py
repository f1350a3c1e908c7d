"""Drawing a height field in orthographic projection with NumPy alone, column by column of the screen.

Seen along a fixed direction, what stands over one column of the screen is a vertical slice of the surface. Walking
along the slice from front to back, the running maximum of the screen height is what hides all that comes later, and
the running minimum does the same for the underside. So hidden parts cost no sorting, for any number of mesh cells.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# Light from the upper left of the default view, and how much of the colour stays on the side turned away from it.
_LIGHT = (-0.45, -0.35, 0.82)
_AMBIENT = 0.62
_UNDERSIDE = 0.7
# Width of a mesh line in pixels of the picture, and how much of its colour shows.
_LINE_WIDTH = 1.1
_LINE_STRENGTH = 0.45
# Mesh cells narrower than this many pixels fade out rather than turn into a gray veil.
_NARROWEST_CELL = 2.5


@dataclass(frozen=True)
class View:
    """Where the surface is seen from, and how large it is drawn.

    The surface fills the unit square, x along its columns and y along its rows, both in [-½, ½], and heights in
    [0, 1]. `azimuth` and `elevation` are in radians; `scale` is in pixels for a length of 1; `center` is where the
    middle of the box comes to lie, (x, y) in pixels, y downwards.
    """

    azimuth: float
    elevation: float
    scale: float
    center: tuple[float, float]
    height: float = 0.62

    def project(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Give the pixel of a point of the box."""
        across, depth = self.turned(x, y)
        up = depth * math.sin(self.elevation) + (z - 0.5) * self.height * math.cos(self.elevation)
        return self.center[0] + self.scale * across, self.center[1] - self.scale * up

    def turned(self, x: float, y: float) -> tuple[float, float]:
        """Give how far right of the middle and how far behind it a point of the floor lies."""
        cosine, sine = math.cos(self.azimuth), math.sin(self.azimuth)
        return cosine * x + sine * y, cosine * y - sine * x


@dataclass(frozen=True, eq=False)
class Surface:
    """A height field made ready for drawing: heights in [0, 1], their light, and the colours from low to high.

    `heights` and `light` are (rows, columns) float32, `colors` (256, 3) uint8; `mesh` counts the cells between mesh
    lines along rows and columns.
    """

    heights: Floats
    light: Floats
    colors: NDArray[np.uint8]
    mesh: tuple[int, int]

    @classmethod
    def of(cls, heights: Floats, colors: NDArray[np.uint8], mesh: tuple[int, int], view_height: float) -> "Surface":
        """Compute the light on heights in [0, 1]."""
        slope_y, slope_x = _slope(heights * view_height, 0), _slope(heights * view_height, 1)
        length = np.sqrt(slope_x**2 + slope_y**2 + 1.0)
        toward = (_LIGHT[2] - _LIGHT[0] * slope_x - _LIGHT[1] * slope_y) / length
        light = _AMBIENT + (1.0 - _AMBIENT) * np.clip(toward, 0.0, 1.0)
        return cls(heights, light.astype(np.float32), colors, mesh)


def _slope(heights: Floats, axis: int) -> Floats:
    count = heights.shape[axis]
    if count < 2:
        return np.zeros_like(heights)
    return np.asarray(np.gradient(heights, 1.0 / (count - 1), axis=axis), dtype=np.float32)


def render(surface: Surface, view: View, size: tuple[int, int], line_color: tuple[int, int, int]) -> NDArray[np.uint8]:
    """Draw a surface.

    Parameters
    ----------
    surface : Surface
        What is drawn.
    view : View
        Where it is seen from, in pixels of the picture.
    size : (int, int)
        Rows and columns of the picture.
    line_color : (int, int, int)
        Red, green, blue of the mesh lines.

    Returns
    -------
    ndarray
        (rows, columns, 4) uint8 red, green, blue, alpha; alpha is 0 where the surface is not.
    """
    rows, columns = size
    picture = np.zeros((rows, columns, 4), np.uint8)
    across = (np.arange(columns, dtype=np.float32) + 0.5 - view.center[0]) / view.scale
    near, far = _slice_ends(across, view)
    inside = np.flatnonzero(far > near)
    if inside.size == 0:
        return picture
    first, last = int(inside[0]), int(inside[-1]) + 1
    across, near, far = across[first:last], near[first:last], np.maximum(far, near)[first:last]
    place, hit, under = _march(surface, view, across, near, far, rows)
    depth = near + place * (far - near)
    x, y = _on_floor(across, depth, view)
    picture[:, first:last] = _painted(surface, x, y, hit, under, line_color)
    return picture


def _slice_ends(across: Floats, view: View) -> tuple[Floats, Floats]:
    """Give the depths at which each slice enters and leaves the unit square."""
    cosine, sine = math.cos(view.azimuth), math.sin(view.azimuth)
    near = np.full_like(across, -1.0)
    far = np.full_like(across, 1.0)
    for offset, slope in ((cosine * across, -sine), (sine * across, cosine)):
        if abs(slope) < 1e-6:
            outside = np.abs(offset) > 0.5
            near[outside], far[outside] = 1.0, -1.0
            continue
        ends = ((-0.5 - offset) / slope, (0.5 - offset) / slope)
        near = np.maximum(near, np.minimum(*ends))
        far = np.minimum(far, np.maximum(*ends))
    return near.astype(np.float32), far.astype(np.float32)


def _on_floor(across: Floats, depth: Floats, view: View) -> tuple[Floats, Floats]:
    cosine, sine = np.float32(math.cos(view.azimuth)), np.float32(math.sin(view.azimuth))
    return cosine * across - sine * depth, sine * across + cosine * depth


def _sampled(field: Floats, x: Floats, y: Floats) -> Floats:
    rows, columns = field.shape
    at_x = (x + np.float32(0.5)) * np.float32(columns - 1)
    at_y = (y + np.float32(0.5)) * np.float32(rows - 1)
    return np.asarray(cv2.remap(field, at_x, at_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))


def _march(
    surface: Surface, view: View, across: Floats, near: Floats, far: Floats, rows: int
) -> tuple[Floats, NDArray[np.bool_], NDArray[np.bool_]]:
    """Find for each pixel where along its slice (0 near, 1 far) it meets the surface, if it does, and from below."""
    steps = int(min(max(view.scale * 0.8, 96), 768))
    share = np.linspace(0.0, 1.0, steps, dtype=np.float32)[:, None]
    depth = near + share * (far - near)
    x, y = _on_floor(across, depth, view)
    # One sample more than the picture needs would change nothing; fewer would cut corners of narrow peaks.
    height = _sampled(surface.heights, x, y)
    up = depth * np.float32(math.sin(view.elevation))
    up += (height - np.float32(0.5)) * np.float32(view.height * math.cos(view.elevation))
    level = np.float32(view.center[1]) - np.float32(view.scale) * up
    over = _first_reached(np.minimum.accumulate(level, axis=0), rows, rising=True)
    below = _first_reached(np.maximum.accumulate(level, axis=0), rows, rising=False)
    centers = np.arange(rows, dtype=np.float32)[:, None] + np.float32(0.5)
    under = centers > level[0]
    index = np.where(under, below, over)
    hit = index < steps
    after = np.minimum(index, steps - 1)
    before = np.maximum(after - 1, 0)
    columns = np.arange(across.size)
    flat = level.ravel()
    level_before = flat.take(before * across.size + columns)
    rise = flat.take(after * across.size + columns) - level_before
    part = np.where(rise == 0, 0, (centers - level_before) / np.where(rise == 0, 1, rise))
    place = (before + np.clip(part, 0, 1)) / np.float32(steps - 1)
    return place.astype(np.float32), hit, under


def _first_reached(horizon: Floats, rows: int, rising: bool) -> NDArray[np.intp]:
    """Count for each pixel the samples of its slice that do not yet reach it: the index of the first that does."""
    steps, columns = horizon.shape
    offset = horizon - np.float32(0.5)
    edge = np.clip(np.ceil(offset) if rising else np.floor(offset) + 1, 0, rows).astype(np.intp)
    counted = np.bincount((edge * columns + np.arange(columns)).ravel(), minlength=(rows + 1) * columns)
    passed = np.cumsum(counted.reshape(rows + 1, columns)[:rows], axis=0)
    return steps - passed if rising else passed


def _painted(
    surface: Surface,
    x: Floats,
    y: Floats,
    hit: NDArray[np.bool_],
    under: NDArray[np.bool_],
    line_color: tuple[int, int, int],
) -> NDArray[np.uint8]:
    light = _sampled(surface.light, x, y)
    light[under] *= _UNDERSIDE
    index = np.clip(_sampled(surface.heights, x, y) * 255.0, 0, 255).astype(np.uint8)
    color = surface.colors[index].astype(np.float32) * light[..., None]
    strength = np.maximum(_line_strength(x, surface.mesh[1]), _line_strength(y, surface.mesh[0]))[..., None]
    color += (np.array(line_color, np.float32) - color) * strength
    result = np.empty((*x.shape, 4), np.uint8)
    result[..., :3] = color
    result[..., 3] = np.where(hit, 255, 0)
    result[~hit] = 0
    return result


def _line_strength(place: Floats, cells: int) -> Floats:
    """Give how much of the mesh line colour shows: lines of equal width on the screen wherever the cells are wide."""
    if cells <= 0:
        return np.zeros_like(place)
    count = (place + np.float32(0.5)) * np.float32(cells)
    # Cells for a pixel's width; two samples suffice, and silhouettes, where neighbours are far apart, are capped.
    rate = np.abs(np.gradient(count, axis=1)) + np.abs(np.gradient(count, axis=0))
    rate = np.clip(rate, 1e-4, 1.0 / _NARROWEST_CELL)
    distance = np.abs(count - np.rint(count)) / rate
    return np.asarray(np.clip(_LINE_WIDTH - distance, 0.0, 1.0) * np.float32(_LINE_STRENGTH), dtype=np.float32)
