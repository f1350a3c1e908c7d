"""Values of pictures along a line."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.results import Axis, Curve, Plot
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets.canvas.layers import Layer

Values = NDArray[np.float64]

_ROLES = {1: ("luminance",), 3: ("red", "green", "blue"), 4: ("red", "green", "blue", "muted")}
_NAMES = {
    1: ("",),
    3: (marked("Red"), marked("Green"), marked("Blue")),
    4: (marked("Red"), marked("Green"), marked("Blue"), marked("Alpha")),
}


class Line(NamedTuple):
    """From one pixel centre to another; x to the right and y down, in pixels of the frame."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def length(self) -> float:
        """Distance between the ends, in pixels of the frame."""
        return math.hypot(self.x1 - self.x0, self.y1 - self.y0)


def values_along(pixels: Pixels, line: Line) -> Values:
    """Interpolate bilinearly at steps of at most one pixel, both ends included: (n, channels).

    The line is in pixel centres of the array. Between the outermost centres and the edges the nearest pixel counts;
    beyond the edges there is no value, which is NaN.
    """
    count = math.ceil(line.length) + 1
    x = np.linspace(line.x0, line.x1, count)
    y = np.linspace(line.y0, line.y1, count)
    rows, columns = pixels.shape[:2]
    left, top = np.floor(x), np.floor(y)
    across, down = (x - left)[:, None], (y - top)[:, None]

    def at(row: Values, column: Values) -> Values:
        found = pixels[np.clip(row, 0, rows - 1).astype(np.intp), np.clip(column, 0, columns - 1).astype(np.intp)]
        return np.asarray(found, dtype=np.float64).reshape(count, -1)

    def mixed(first: Values, second: Values, share: Values) -> Values:
        # A share of nothing must not let a NaN next door in.
        return np.where(share == 0, first, first * (1 - share) + second * share)

    upper = mixed(at(top, left), at(top, left + 1), across)
    lower = mixed(at(top + 1, left), at(top + 1, left + 1), across)
    values = mixed(upper, lower, down)
    values[(x < -0.5) | (x > columns - 0.5) | (y < -0.5) | (y > rows - 0.5)] = np.nan
    return values


def profile_plot(layers: Sequence[Layer], line: Line) -> Plot:
    """Plot the values of one picture, or of two that share a frame, along a line."""
    curves: list[Curve] = []
    for index, layer in enumerate(layers):
        values = _values_of(layer, line)
        distance = np.linspace(0.0, line.length, len(values))
        channels = values.shape[1]
        for channel, name, role in zip(range(channels), _NAMES[channels], _ROLES[channels], strict=True):
            label = " ".join(
                part for part in (layer.picture.title if len(layers) > 1 or not name else "", tr(name)) if part
            )
            style = "dashed" if len(layers) > 1 and index == 0 else "line"
            color = None if len(layers) > 1 and channels == 1 else role
            curves.append(Curve(label, distance, values[:, channel], color, style))
    return Plot("profile", tr("Profile along the line"), Axis(tr("Distance"), "px"), _value_axis(layers), tuple(curves))


def _values_of(layer: Layer, line: Line) -> Values:
    """Give the values along a line of the frame: (n, channels); between the tiles of a montage there are none."""
    if not layer.is_montage:
        return values_along(layer.pixels, _in_pixels(layer, line))
    channels = layer.pixels.shape[2] if layer.is_color else 1
    values = np.full((math.ceil(line.length) + 1, channels), np.nan)
    x, y = np.linspace(line.x0, line.x1, len(values)), np.linspace(line.y0, line.y1, len(values))
    for part in layer.parts:
        (row, column), (rows, columns) = part.origin, part.pixels.shape[:2]
        inside = (x >= column - 0.5) & (x < column + columns - 0.5) & (y >= row - 0.5) & (y < row + rows - 0.5)
        if inside.any():
            values[inside] = values_along(part.pixels, _in_pixels(part, line))[inside]
    return values


def _in_pixels(layer: Layer, line: Line) -> Line:
    row, column = layer.origin
    shift = (layer.step - 1) / 2
    return Line(*((end - start - shift) / layer.step for end, start in zip(line, (column, row) * 2, strict=True)))


def _value_axis(layers: Sequence[Layer]) -> Axis:
    axes = [layer.picture.value_axis for layer in layers]
    if axes and axes[0] is not None and all(axis == axes[0] for axis in axes):
        return axes[0]
    return Axis(tr("Value"))
