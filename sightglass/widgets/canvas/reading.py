"""What the status bar says of the pixel under the cursor."""

from collections.abc import Sequence

import numpy as np

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.rendering import indices
from sightglass.algorithms.results import Axis
from sightglass.algorithms.texts import tr
from sightglass.widgets.canvas.layers import Frame, Layer
from sightglass.widgets.canvas.scales import axis_value
from sightglass.widgets.canvas.ticks import number

_APART = "   ·   "


def reading(frame: Frame, layers: Sequence[Layer], x: float, y: float) -> str:
    """Say where a point of a frame is, and for each picture the raw value and the one displayed (0 to 255).

    In a montage that is the place in the tile; between its tiles there is nothing to read.
    """
    texts: list[str] = []
    for layer in layers:
        part = layer.part_at(x, y)
        where = part.pixel_at(x, y) if part is not None else None
        if part is not None and where is not None:
            place = _place_in_tile(part, *where) if layer.is_montage else _position(frame, x, y)
            # Said once as long as it is the same.
            texts += [] if place in texts else [place]
            texts.append((f"{layer.picture.title} " if len(layers) > 1 else "") + _values(part, *where))
    if not texts and not all(layer.is_montage for layer in layers):
        texts.append(_position(frame, x, y))
    return _APART.join(texts)


def _place_in_tile(tile: Layer, row: int, column: int) -> str:
    place = f"x {column}, y {row}"
    return f"{tile.picture.title}{_APART}{place}" if tile.picture.title else place


def _position(frame: Frame, x: float, y: float) -> str:
    row, column = int(y // 1), int(x // 1)
    if frame.row_axis is None and frame.column_axis is None:
        return f"x {column}, y {row}"
    texts = []
    for axis, count, index, name in (
        (frame.row_axis, frame.rows, row, "y"),
        (frame.column_axis, frame.columns, column, "x"),
    ):
        texts.append(f"{name} {index}" if axis is None else _axis_text(axis, count, index))
    return ", ".join(texts)


def _axis_text(axis: Axis, count: int, index: int) -> str:
    if 0 <= index < len(axis.names):
        return f"{axis.label} {axis.names[index]}"
    value = axis_value(axis, count, index)
    step = abs(axis.last - axis.first) / max(1, count - 1)
    shown = 0.0 if abs(value) < step * 1e-6 else value
    return f"{axis.label} = {number(shown)} {axis.unit}".rstrip()


def _values(layer: Layer, row: int, column: int) -> str:
    pixel = layer.pixels[row : row + 1, column : column + 1]
    raw = _written(pixel)
    unit = layer.picture.value_axis.unit if layer.picture.value_axis is not None else ""
    raw = f"{raw} {unit}".rstrip()
    motion = _motion(layer, row, column)
    raw = f"{raw}, {motion}" if motion else raw
    if pixel.dtype.kind == "f" and not np.isfinite(pixel).all():
        return tr("nothing there") if layer.picture.has_gaps else tr("{raw}, marked as not finite", raw=raw)
    return tr("{raw}, shown as {shown}", raw=raw, shown=_written(_displayed(layer, pixel)))


def _motion(layer: Layer, row: int, column: int) -> str:
    """Say how the pixel moves, where the picture stands for a field of motion."""
    field = layer.picture.motion
    if field is None or field.shape[:2] != layer.pixels.shape[:2]:
        return ""
    right, down = (float(value) for value in field[row, column])
    if not np.isfinite(right + down):
        return tr("motion unknown")
    across, along = number(abs(right), 3), number(abs(down), 3)
    if right >= 0:
        if down >= 0:
            return tr("moves {across} px right, {along} px down", across=across, along=along)
        return tr("moves {across} px right, {along} px up", across=across, along=along)
    if down >= 0:
        return tr("moves {across} px left, {along} px down", across=across, along=along)
    return tr("moves {across} px left, {along} px up", across=across, along=along)


def _displayed(layer: Layer, pixel: Pixels) -> Pixels:
    shown = indices(np.ascontiguousarray(pixel), layer.levels)
    return shown[..., :3] if shown.ndim == 3 else shown


def _written(pixel: Pixels) -> str:
    values = pixel.reshape(-1)
    texts = [number(float(value), 6) if values.dtype.kind == "f" else str(value) for value in values]
    if len(texts) == 1:
        return texts[0]
    return " ".join(f"{name} {text}" for name, text in zip("RGBA", texts, strict=False))
