"""From the values of a picture to a QImage of just the device pixels that it covers on the screen.

Nothing is done to more values than are seen: they are first sampled at the resolution of the display, and only then
mapped by levels and colours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Pixels
from sightglass.algorithms.rendering import Levels, indices, nonfinite, opacity
from sightglass.algorithms.results import Colormap

Sources = NDArray[np.intp]

# Values averaged at once without being felt, about 3 ms; larger areas are averaged in bands while nothing else happens.
IMMEDIATE_VALUES = 4_000_000
_BAND_VALUES = 2_000_000
# Size of a pixel from which the grid between pixels helps, in device pixels.
GRID_ZOOM = 8.0
_GRID_SHADE = 44
# Below this zoom it is seen that some pixels are a device pixel larger than others, unless they are mixed at their
# edges; on very large screens that takes too long.
_UNEVEN_BELOW = 4.0
_SMOOTHED_PIXELS = 2_500_000
_TO_BGRA = {1: cv2.COLOR_GRAY2BGRA, 3: cv2.COLOR_RGB2BGRA, 4: cv2.COLOR_RGBA2BGRA}


class DeviceRect(NamedTuple):
    """A rectangle of device pixels."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Placement:
    """Device position of the outer corner of a picture's first pixel, and the size of a pixel in device pixels."""

    x: float
    y: float
    scale: float

    def covered(self, rows: int, columns: int, clip: DeviceRect) -> DeviceRect | None:
        """Give the device pixels within the clip whose centres lie on the picture."""
        left, width = _covered(self.x, self.scale * columns, clip.left, clip.width)
        top, height = _covered(self.y, self.scale * rows, clip.top, clip.height)
        return DeviceRect(left, top, width, height) if width > 0 and height > 0 else None


def _covered(start: float, length: float, clip_start: int, clip_length: int) -> tuple[int, int]:
    first = int(np.ceil(start - 0.5))
    # A picture thinner than a pixel is still seen.
    end = max(int(np.ceil(start + length - 0.5)), first + 1)
    first, end = max(first, clip_start), min(end, clip_start + clip_length)
    return first, end - first


@dataclass(frozen=True)
class Rendered:
    """An image ready to be drawn at a device position; `buffer` is the memory that it shows."""

    image: QImage
    buffer: NDArray[Any]
    rect: DeviceRect
    refined: bool


def render(
    pixels: Pixels, levels: Levels, colormap: Colormap, placement: Placement, rect: DeviceRect, grid: bool = False,
    immediate: int = IMMEDIATE_VALUES, bad: int = colormaps.NONFINITE,
) -> Rendered:  # fmt: skip
    """Draw what is cheap at once: nearest pixels when enlarging, averages or nearest pixels when reducing.

    With a grid, the first row and column of device pixels of each enlarged pixel are set off from the others. More
    values than `immediate` are not averaged. What is not finite gets the colour `bad`.
    """
    if _is_uneven(placement.scale) and rect.width * rect.height <= _SMOOTHED_PIXELS:
        return _covering(pixels, levels, colormap, placement, rect, bad)
    rows = _sources(rect.top, rect.height, placement.y, placement.scale, pixels.shape[0])
    columns = _sources(rect.left, rect.width, placement.x, placement.scale, pixels.shape[1])
    if placement.scale >= 1:
        return _enlarged(pixels, levels, colormap, rows, columns, rect, grid, bad)
    if _span(rows) * _span(columns) * _channels(pixels) <= immediate:
        return colored(next(averages(pixels, placement, rect, whole=True))[1], levels, colormap, rect, bad=bad)
    sampled = _nearest(pixels, rows, columns)
    return colored(sampled, levels, colormap, rect, refined=False, bad=bad)


def whole(pixels: Pixels, levels: Levels, colormap: Colormap, bad: int = colormaps.NONFINITE) -> QImage:
    """Draw all of a picture, a pixel for each of its own, into memory of its own."""
    rect = DeviceRect(0, 0, pixels.shape[1], pixels.shape[0])
    return colored(_for_opencv(pixels), levels, colormap, rect, bad=bad).image.copy()


def averages(
    pixels: Pixels, placement: Placement, rect: DeviceRect, whole: bool = False
) -> Iterator[tuple[int, Pixels]]:
    """Average the values that fall on each device pixel; give bands of rows with their first row, each in a few ms."""
    row_edges = _edges(rect.top, rect.height, placement.y, placement.scale, pixels.shape[0])
    columns = _edges(rect.left, rect.width, placement.x, placement.scale, pixels.shape[1])
    first, last = _nonempty(columns[0], columns[-1], pixels.shape[1])
    values_per_row = (last - first) * _channels(pixels) / placement.scale
    # Between half and full size, bilinear interpolation weighs every value too, in a sixth of the time.
    way = cv2.INTER_LINEAR if whole and placement.scale > 0.5 else cv2.INTER_AREA
    height = rect.height if whole else max(1, int(_BAND_VALUES / values_per_row))
    for start in range(0, rect.height, height):
        end = min(start + height, rect.height)
        top, bottom = _nonempty(row_edges[start], row_edges[end], pixels.shape[0])
        # Zero strides and byte orders that OpenCV does not know are copied here, a band at a time.
        band = _for_opencv(pixels[top:bottom, first:last])
        yield start, np.asarray(cv2.resize(band, (rect.width, end - start), interpolation=way))


def colored(
    values: Pixels, levels: Levels, colormap: Colormap, rect: DeviceRect, refined: bool = True,
    bad: int = colormaps.NONFINITE,
) -> Rendered:  # fmt: skip
    """Map values at display resolution to colours."""
    return _rendered(_packed(values, levels, colormap, bad), _packed_format(values), rect, refined)


def _enlarged(
    pixels: Pixels, levels: Levels, colormap: Colormap, rows: Sources, columns: Sources, rect: DeviceRect, grid: bool,
    bad: int,
) -> Rendered:  # fmt: skip
    """Colour each seen pixel once, then repeat it over the device pixels that it covers."""
    region = np.ascontiguousarray(pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])
    packed = _packed(region, levels, colormap, bad)
    rows, columns = rows - rows[0], columns - columns[0]
    wide = packed.take(columns, axis=1)
    if not grid:
        return _rendered(wide.take(rows, axis=0), _packed_format(pixels), rect, True)
    lines = _set_off(packed)
    across, down = (np.flatnonzero(np.diff(sources)) + 1 for sources in (columns, rows))
    wide[:, across] = lines.take(columns[across], axis=1)
    enlarged = wide.take(rows, axis=0)
    enlarged[down] = lines.take(rows[down], axis=0).take(columns, axis=1)
    return _rendered(enlarged, _packed_format(pixels), rect, True)


def _is_uneven(scale: float) -> bool:
    """Whether pixels would be seen to differ in size if each device pixel showed but one."""
    return 1 < scale < _UNEVEN_BELOW and not float(scale).is_integer()


def _covering(
    pixels: Pixels, levels: Levels, colormap: Colormap, placement: Placement, rect: DeviceRect, bad: int
) -> Rendered:
    """Mix the colours of the pixels that a device pixel covers by their shares of it; inside a pixel it is pure."""
    across = _shares(rect.left, rect.width, placement.x, placement.scale, pixels.shape[1])
    down = _shares(rect.top, rect.height, placement.y, placement.scale, pixels.shape[0])
    left, right = int(across[0]), int(np.ceil(across[-1])) + 1
    top, bottom = int(down[0]), int(np.ceil(down[-1])) + 1
    region = _packed(np.ascontiguousarray(pixels[top:bottom, left:right]), levels, colormap, bad)
    columns, rows = np.empty((2, rect.height, rect.width), np.float32)
    columns[:] = across - np.float32(left)
    rows[:] = (down - np.float32(top))[:, None]
    channels = region.view(np.uint8).reshape(*region.shape, 4)
    mixed = np.asarray(cv2.remap(channels, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))
    return _rendered(mixed.view(np.uint32)[..., 0], _packed_format(pixels), rect, True)


def _shares(start: int, count: int, offset: float, scale: float, limit: int) -> NDArray[np.float32]:
    """Give for each device pixel the first pixel that it covers, plus the share of the next one."""
    ends = (np.arange(start, start + count + 1) - offset) / scale
    first = np.floor(ends[:-1])
    share = np.maximum(0.0, ends[1:] - (first + 1)) * scale
    return np.asarray(np.minimum(np.maximum(first + share, 0), limit - 1), dtype=np.float32)


def _set_off(packed: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Brighten dark colours and darken the others, so that a line is seen on every colour."""
    channels = packed.view(np.uint8).reshape(*packed.shape, 4).copy()
    color = channels[..., :3]
    channels[..., :3] = np.where(color < 128, color + _GRID_SHADE, color - _GRID_SHADE)
    return channels.view(packed.dtype)[..., 0]


def _packed(values: Pixels, levels: Levels, colormap: Colormap, bad: int) -> NDArray[np.uint32]:
    """Colour values as 0xAARRGGBB, the format that Qt draws without converting it."""
    shown = indices(values, levels)
    if values.ndim == 2 and colormap is not Colormap.GRAY:
        packed = colormaps.packed(colormap).take(shown)
    else:
        # Read as one little-endian number, B G R A is 0xAARRGGBB.
        packed = np.asarray(cv2.cvtColor(_opaque(shown, values), _TO_BGRA[_channels(values)])).view("<u4")[..., 0]
    mask = nonfinite(values)
    if mask is not None:
        packed[mask] = bad
    return packed


def _opaque(shown: NDArray[np.uint8], values: Pixels) -> NDArray[np.uint8]:
    """Put transparency right where there is any: it does not follow the levels."""
    if values.ndim == 3 and values.shape[2] == 4:
        # What is shown may be the picture itself.
        shown = shown.copy()
        shown[..., 3] = opacity(values[..., 3])
    return shown


def _nearest(pixels: Pixels, rows: Sources, columns: Sources) -> Pixels:
    """Take one pixel for each device pixel."""
    region = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    if _opencv_reads(region):
        size = (len(columns), len(rows))
        return np.asarray(cv2.resize(region, size, interpolation=cv2.INTER_NEAREST))
    return pixels[rows[:, None], columns]


def _for_opencv(region: Pixels) -> Pixels:
    if region.dtype in (np.uint8, np.uint16, np.float32, np.float64):
        return region if _opencv_reads(region) else np.ascontiguousarray(region)
    return region.astype(np.float32)


def _opencv_reads(region: Pixels) -> bool:
    """Whether OpenCV can work on an array without copying the whole of it first."""
    if region.dtype not in (np.uint8, np.uint16, np.float32, np.float64):
        return False
    inner = region.dtype.itemsize * _channels(region)
    packed = region.strides[1] == inner and (region.ndim == 2 or region.strides[2] == region.dtype.itemsize)
    return packed and region.strides[0] >= inner * region.shape[1]


def _sources(start: int, count: int, offset: float, scale: float, limit: int) -> Sources:
    """Give for each device pixel the index of the value under its centre."""
    centres = np.arange(start, start + count) + (0.5 - offset)
    return np.asarray(np.minimum(np.maximum(np.floor(centres / scale), 0), limit - 1), dtype=np.intp)


def _edges(start: int, count: int, offset: float, scale: float, limit: int) -> Sources:
    """Give for the edges of the device pixels the nearest edges between values."""
    edges = (np.arange(start, start + count + 1) - offset) / scale
    return np.asarray(np.clip(np.rint(edges), 0, limit), dtype=np.intp)


def _nonempty(first: np.intp, last: np.intp, limit: int) -> tuple[int, int]:
    """Where the edges of a device pixel are nearest to the same edge between values, it shows one of those."""
    start = min(int(first), limit - 1)
    return start, max(int(last), start + 1)


def _span(sources: Sources) -> int:
    return int(sources[-1] - sources[0]) + 1


def _channels(pixels: Pixels) -> int:
    return 1 if pixels.ndim == 2 else int(pixels.shape[2])


def _packed_format(values: Pixels) -> QImage.Format:
    has_alpha = values.ndim == 3 and values.shape[2] == 4
    return QImage.Format.Format_ARGB32 if has_alpha else QImage.Format.Format_RGB32


def _rendered(buffer: NDArray[Any], image_format: QImage.Format, rect: DeviceRect, refined: bool) -> Rendered:
    buffer = np.ascontiguousarray(buffer)
    image = QImage(buffer.data, rect.width, rect.height, buffer.strides[0], image_format)
    return Rendered(image, buffer, rect, refined)
