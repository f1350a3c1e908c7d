"""Eighth stage: each image is read for every pixel of the canvas that it covers."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Image, Pixels, Region, read_only
from sightglass.algorithms.panorama.canvas import Canvas
from sightglass.algorithms.panorama.geometry import Geometry
from sightglass.algorithms.panorama.surfaces import Frame, surface_of
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

# Positions of polygons are given to OpenCV in 1/16 of a pixel.
_FRACTION_BITS = 4


@dataclass(frozen=True, eq=False)
class Patch:
    """A warped image.

    Parameters
    ----------
    number : int
        Of the image.
    region : Region
        Where it lies on the canvas.
    pixels : ndarray
        (rows, columns[, 3]); outside of the mask they mean nothing.
    mask : ndarray of uint8
        (rows, columns): 255 where the image covers the canvas, else 0.
    """

    number: int
    region: Region
    pixels: Pixels
    mask: NDArray[np.uint8]


@dataclass(frozen=True)
class Scale:
    """The kind of values that a panorama has, common to all of its images."""

    dtype: str
    channels: int
    value_range: tuple[float, float]
    bit_depth: int

    @property
    def bytes_of_pixel(self) -> int:
        """Of all channels."""
        return self.channels * int(np.dtype(self.dtype).itemsize)

    @property
    def white(self) -> float:
        """Distance of black and white."""
        return self.value_range[1] - self.value_range[0]


def common_scale(images: Sequence[Image]) -> Scale:
    """Give the values of the images where they all have the same; else floats from 0 (black) to 1 (white)."""
    channels = 3 if any(image.channels > 1 for image in images) else 1
    kinds = {(image.pixels.dtype.name, image.bit_depth) for image in images}
    if len(kinds) == 1:
        dtype, depth = kinds.pop()
        if dtype != "float32":
            return Scale(dtype, channels, images[0].value_range, depth)
        lows, highs = zip(*(image.value_range for image in images), strict=True)
        return Scale(dtype, channels, (min(lows), max(highs)), depth)
    return Scale("float32", channels, (0.0, 1.0), 32)


def in_scale(image: Image, scale: Scale) -> tuple[Pixels, NDArray[np.uint8] | None]:
    """Bring an image to the panorama's values and channels; alpha is given apart, as a mask of what is not clear."""
    pixels, mask = image.pixels, None
    if image.channels == 4:
        mask = np.where(pixels[..., 3] > 0, 255, 0).astype(np.uint8)
        pixels = np.ascontiguousarray(pixels[..., :3])
    if pixels.ndim == 2 and scale.channels == 3:
        pixels = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2RGB))
    if pixels.dtype.name != scale.dtype:
        low, high = image.value_range
        pixels = (pixels.astype(np.float32) - np.float32(low)) / np.float32(high - low)
    return pixels, mask


def warp_all(
    images: Sequence[Image],
    geometry: Geometry,
    canvas: Canvas,
    scale: Scale,
    order: Sequence[int],
    progress: Progress = SILENT,
) -> tuple[Patch, ...]:
    """Warp images onto the canvas.

    Parameters
    ----------
    images : sequence of Image
        All, members or not.
    geometry : Geometry
        Of the members.
    canvas : Canvas
        Where each of them lies.
    scale : Scale
        The values of the panorama.
    order : sequence of int
        Numbers of the members that lie on the canvas.
    progress : Progress
        Told before each image.

    Returns
    -------
    tuple of Patch
        In that order.
    """
    sizes = tuple((image.rows, image.columns) for image in images)
    surface = surface_of(geometry, sizes)
    patches = []
    for done, number in enumerate(order):
        progress.report(done / len(order), tr("Warping “{name}”", name=images[number].name))
        region = canvas.regions[number]
        pixels, alpha = in_scale(images[number], scale)
        reduced, to_reduced = _reduced(pixels, canvas.frame.scale)
        whole = canvas.frame
        origin = whole.origin[0] + region.column / whole.scale, whole.origin[1] + region.row / whole.scale
        frame = Frame(origin, whole.scale, region.rows, region.columns)
        warped = surface.warp(number, reduced, to_reduced, frame)
        mask = _mask(canvas, number, region)
        if alpha is not None:
            opaque = surface.warp(number, *_reduced(alpha, whole.scale), frame)
            mask = np.where(opaque > 254, mask, 0).astype(np.uint8)
        patches.append(Patch(number, region, read_only(warped), read_only(mask)))
    return tuple(patches)


def _reduced(pixels: Pixels, scale: float) -> tuple[Pixels, NDArray[np.float64]]:
    """Reduce an image before it is warped, so that a preview does not alias; give the matrix that does so too."""
    rows, columns = pixels.shape[:2]
    size = max(1, round(columns * scale)), max(1, round(rows * scale))
    if scale >= 1.0 or size == (columns, rows):
        return pixels, np.eye(3)
    across, down = size[0] / columns, size[1] / rows
    matrix = np.array([[across, 0.0, (across - 1) / 2], [0.0, down, (down - 1) / 2], [0.0, 0.0, 1.0]])
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)), matrix


def _mask(canvas: Canvas, number: int, region: Region) -> NDArray[np.uint8]:
    """Fill the polygon that the image covers; only pixels whose centres lie in it."""
    mask = np.zeros((region.rows, region.columns), np.uint8)
    corners = canvas.borders[number] - (region.column, region.row)
    limit = 1 << (30 - _FRACTION_BITS)
    placed = np.rint(np.clip(corners, -limit, limit) * (1 << _FRACTION_BITS)).astype(np.int32)
    cv2.fillPoly(mask, [placed], 255, shift=_FRACTION_BITS)
    return mask
