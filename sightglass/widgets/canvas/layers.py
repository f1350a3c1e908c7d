"""What a picture is to the canvas: its values' range, and the frame of coordinates in which it lies.

Pictures that share a frame can be compared pixel by pixel: under the divider, with linked zoom, at one cursor. The
frame of the image holds the input, pictures that cover the same area, and pictures that say by `origin` and `step`
where they lie on it. Every other picture (a spectrum, a kernel, a montage of tiles) has a frame of its own, and
pictures of one size and with the same axes share that.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

import cv2
import numpy as np
from PySide6.QtCore import QRectF

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Pixels, Region
from sightglass.algorithms.montage import tile_pictures
from sightglass.algorithms.results import Axis, Colormap, Picture
from sightglass.widgets.canvas.overlays import PreparedOverlay
from sightglass.widgets.canvas.rendering import Placement
from sightglass.widgets.canvas.transform import ViewTransform

_BLOCK = 100_000  # values

# Of floats, and of the bit depths that images have.
_WHITES = frozenset({1.0, *(2.0**bits - 1.0 for bits in range(8, 17))})


@dataclass(frozen=True)
class Frame:
    """Coordinates that pictures share; frames are equal if their pictures can be compared pixel by pixel."""

    rows: int
    columns: int
    is_image: bool
    row_axis: Axis | None = None
    column_axis: Axis | None = None

    @property
    def extent(self) -> QRectF:
        """All of the frame."""
        return QRectF(0, 0, self.columns, self.rows)


@dataclass(frozen=True, eq=False)
class Layer:
    """A picture in its frame."""

    picture: Picture
    frame: Frame

    @cached_property
    def pixels(self) -> Pixels:
        """The values, through a view that cannot be written to."""
        view = self.picture.pixels.view()
        view.flags.writeable = False
        return view

    @cached_property
    def levels(self) -> tuple[float, float]:
        """Values shown as the two ends of the colour map."""
        return levels_of(self.picture)

    @property
    def is_montage(self) -> bool:
        """Whether the picture is made of tiles, with nothing between them."""
        return bool(self.picture.tiles)

    @cached_property
    def parts(self) -> tuple["Layer", ...]:
        """What has levels and colours of its own: the tiles of a montage in the order of drawing, else the layer."""
        if not self.is_montage:
            return (self,)
        return tuple(TileLayer(tile, self.frame, self.picture.pixels) for tile in tile_pictures(self.picture))

    @property
    def source(self) -> tuple[Pixels, Region | None]:
        """The array that holds the pixels, and which part of it they are; None for all of it."""
        return self.picture.pixels, None

    @cached_property
    def overlays(self) -> tuple[PreparedOverlay, ...]:
        """What is drawn above the pixels."""
        return tuple(PreparedOverlay(overlay) for overlay in self.picture.overlays)

    @property
    def origin(self) -> tuple[int, int]:
        """Row and column of the first pixel, in the frame."""
        return self.picture.origin if self.frame.is_image else (0, 0)

    @property
    def step(self) -> int:
        """How many units of the frame a pixel covers along each axis."""
        return self.picture.step if self.frame.is_image else 1

    @property
    def extent(self) -> QRectF:
        """What the picture covers, in the frame."""
        rows, columns = self.picture.pixels.shape[:2]
        return QRectF(self.origin[1], self.origin[0], columns * self.step, rows * self.step)

    @property
    def bad_color(self) -> int:
        """The colour of values that are not finite."""
        return colormaps.bad_color(self.picture)

    @property
    def has_alpha(self) -> bool:
        """Whether the picture may be transparent."""
        return self.picture.pixels.ndim == 3 and self.picture.pixels.shape[2] == 4

    @property
    def is_color(self) -> bool:
        """Whether each pixel has a red, a green and a blue value."""
        return self.picture.pixels.ndim == 3

    @property
    def has_colorbar(self) -> bool:
        """Whether the colours cannot be read without a key: mapped ones, gray of floats, and floats on other scales.

        Colours from black to white of an ordinary image need none, whatever type holds them: a warped photograph.
        """
        if self.is_montage:
            return any(part.has_colorbar for part in self.parts)
        is_float = self.picture.pixels.dtype.kind == "f"
        if self.is_color:
            return is_float and not (self.levels[0] == 0.0 and self.levels[1] in _WHITES)
        return is_float or self.picture.colormap is not Colormap.GRAY

    @cached_property
    def color_keys(self) -> frozenset[tuple[object, ...]]:
        """What the colour bars of its parts depend on, each once."""
        if self.is_montage:
            return frozenset[tuple[object, ...]]().union(*(part.color_keys for part in self.parts))
        return frozenset([(self.is_color, self.picture.colormap, self.levels, self.picture.value_axis)])

    @property
    def covers_frame(self) -> bool:
        """Whether the picture leaves nothing of its frame free."""
        return self.extent.contains(self.frame.extent)

    def placed(self, transform: ViewTransform, x: float, y: float, ratio: float = 1.0) -> Placement:
        """Say where the pixels lie on the screen for a pane at (x, y), in units of 1 / `ratio` logical pixels."""
        row, column = self.origin
        left, top = x + transform.x + column * transform.scale, y + transform.y + row * transform.scale
        return Placement(left * ratio, top * ratio, transform.scale * self.step * ratio)

    def pixel_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column, in the picture, of what lies at a point of the frame."""
        row, column = (y - self.origin[0]) // self.step, (x - self.origin[1]) // self.step
        rows, columns = self.picture.pixels.shape[:2]
        return (int(row), int(column)) if 0 <= row < rows and 0 <= column < columns else None

    def part_at(self, x: float, y: float) -> "Layer | None":
        """Give the uppermost part that lies at a point of the frame."""
        return next((part for part in reversed(self.parts) if part.pixel_at(x, y) is not None), None)

    def shows_the_same(self, other: "Layer") -> bool:
        """Whether what was worked out for the other (its levels, its overlays) holds for this one too."""
        pairs = [(getattr(self.picture, field.name), getattr(other.picture, field.name)) for field in fields(Picture)]
        same = all(mine is theirs or (not isinstance(mine, np.ndarray) and mine == theirs) for mine, theirs in pairs)
        return same and self.frame == other.frame

    def take_levels(self, other: "Layer") -> None:
        """Spare a pass over the values where the other has made it."""
        mine, theirs = self.picture, other.picture
        same = mine.pixels is theirs.pixels and mine.levels == theirs.levels and mine.colormap is theirs.colormap
        if same and "levels" in other.__dict__:
            self.__dict__["levels"] = other.levels


@dataclass(frozen=True, eq=False)
class TileLayer(Layer):
    """A tile of a montage; its `origin` is where it lies in that."""

    montage: Pixels

    @property
    def source(self) -> tuple[Pixels, Region | None]:
        """The montage's array, and which part of it is the tile."""
        return self.montage, Region(*self.origin, *self.picture.pixels.shape[:2])

    @property
    def origin(self) -> tuple[int, int]:
        """Row and column of the first pixel, in the frame."""
        return self.picture.origin

    @property
    def step(self) -> int:
        """One pixel of a tile is one of the montage."""
        return 1


def levels_of(picture: Picture) -> tuple[float, float]:
    """Give what `Picture.shown_levels` gives, in a few milliseconds."""
    pixels = picture.pixels
    if picture.levels is not None or pixels.dtype.kind != "f":
        return picture.shown_levels()
    low, high = _extremes(pixels)
    if not (np.isfinite(low) and np.isfinite(high)):
        low, high = _finite_extremes(pixels)
    if picture.colormap is Colormap.DIVERGING:
        bound = max(abs(low), abs(high)) or 1.0
        return -bound, bound
    return (low, high) if high > low else (low, low + 1.0)


def _extremes(pixels: Pixels) -> tuple[float, float]:
    """Give the extremes, NaN if any value is."""
    # In blocks that stay in the cache from the one pass to the other.
    rows = max(1, _BLOCK // (pixels.size // pixels.shape[0]))
    blocks = [pixels[start : start + rows] for start in range(0, pixels.shape[0], rows)]
    extremes = np.array([(block.min(), block.max()) for block in blocks])
    return float(extremes[:, 0].min()), float(extremes[:, 1].max())


def _finite_extremes(pixels: Pixels) -> tuple[float, float]:
    values = pixels.reshape(pixels.shape[0], -1)
    if values.dtype.itemsize < 4:
        values = values.astype(np.float32)
    finite = np.isfinite(values)
    if not finite.any():
        return 0.0, 1.0
    low, high, _, _ = cv2.minMaxLoc(values, finite.view(np.uint8))
    return float(low), float(high)


def layers_of(pictures: Sequence[Picture], regions: Collection[Region]) -> tuple[Layer, ...]:
    """Place pictures, the first of which is the input, in their frames.

    `regions` are the parts of the image that previews were asked for: a picture of just that size and place is one,
    even where its origin and step alone would not tell. Pictures without a pixel are left out.
    """
    filled = [picture for picture in pictures if picture.pixels.size]
    return tuple(Layer(picture, _frame(picture, filled[0], regions)) for picture in filled)


def _frame(picture: Picture, image: Picture, regions: Collection[Region]) -> Frame:
    rows, columns = picture.pixels.shape[:2]
    # Tiles are other parts of the image, or at another scale, whatever the size of the montage.
    if picture.tiles or picture.row_axis is not None or picture.column_axis is not None:
        # Cells of a table by itself, whose rows and columns have names, are picked as pixels are.
        is_image = picture is image and picture.row_axis is not None and bool(picture.row_axis.names)
        return Frame(rows, columns, is_image, picture.row_axis, picture.column_axis)
    image_rows, image_columns = image.pixels.shape[0] * image.step, image.pixels.shape[1] * image.step
    covered = Region(*picture.origin, rows * picture.step, columns * picture.step)
    # The last step of a preview may reach beyond the edge.
    over_rows = covered.row + covered.rows - image_rows
    over_columns = covered.column + covered.columns - image_columns
    inside = min(picture.origin) >= 0 and max(over_rows, over_columns) < picture.step
    whole = picture.origin == (0, 0) and inside and min(over_rows, over_columns) > -picture.step
    placed = picture.origin != (0, 0) or picture.step > 1 or covered in regions
    if picture is image or whole or (inside and placed):
        return Frame(image_rows, image_columns, True)
    return Frame(rows, columns, False)
