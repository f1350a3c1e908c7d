r"""Contrast-limited adaptive histogram equalization in 8 bits, 16 bits and floats.

cv2's own CLAHE takes 16-bit images, but spreads each tile's few thousand pixels over 65,536 bins: its clip limit then
rounds to one pixel a bin, and the result depends on the noise in the lowest bits more than on the picture. Here the
local curves are cumulative histograms of `FINE_BINS` bins that are linear between the edges of the bins, so that 16-bit
and float values are neither counted too finely nor cut down. cv2 serves 8 bits where its tiles are large enough for
both definitions to agree.

References
----------
.. [1] K. Zuiderveld, "Contrast limited adaptive histogram equalization", Graphics Gems IV, 1994, 474-485.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.contrast.checkpoint import Checkpoint, unchecked
from sightglass.algorithms.contrast.color import in_strips
from sightglass.algorithms.image import FloatPixels, Pixels

COARSE_BINS = 256
FINE_BINS = 1024
# cv2 gives the last r pixels that it cannot spread over all bins to the first r bins, r < 256. That lifts the curve by
# up to 64 pixels: in tiles of fewer pixels than this by more than one of 255 levels.
_FAIR_AREA = 64 * 255


@dataclass(frozen=True, eq=False)
class TileCurves:
    """The local curves of an image.

    Parameters
    ----------
    curves : ndarray
        (tile rows, tile columns, bins + 1), float32: output 0..1 at the edges of the bins.
    tile_rows, tile_columns : float
        Size of a tile in pixels of the image the curves are applied to.
    """

    curves: NDArray[np.float32]
    tile_rows: float
    tile_columns: float


def equalized_adaptively(
    pixels: Pixels, clip_limit: float, tiles: int, black: float, white: float, checkpoint: Checkpoint = unchecked
) -> Pixels:
    """Equalize a plane tile by tile.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns), uint8, uint16 or float32.
    clip_limit : float
        Highest count of a bin, as a multiple of the mean count; what lies above is spread over all bins.
    tiles : int
        Tiles along each side (fewer where the image has fewer pixels).
    black, white : float
        The value range.
    checkpoint : callable
        Called now and then.

    Returns
    -------
    ndarray
        Same shape and dtype.
    """
    rows, columns = tile_counts(pixels.shape, tiles)
    area = -(-pixels.shape[0] // rows) * -(-pixels.shape[1] // columns)
    if pixels.dtype == np.uint8 and white == 255.0 and area >= _FAIR_AREA:
        return np.asarray(cv2.createCLAHE(clip_limit, (columns, rows)).apply(pixels))
    curves = tile_curves(pixels, clip_limit, tiles, black, white)
    return apply_curves(pixels, curves, black, white, checkpoint=checkpoint)


def tile_counts(shape: tuple[int, ...], tiles: int) -> tuple[int, int]:
    """Tiles along rows and columns: no tile is smaller than a pixel.

    Parameters
    ----------
    shape : tuple of int
        Rows and columns of the image.
    tiles : int
        Wanted tiles along each side.

    Returns
    -------
    (int, int)
        Tiles along rows and along columns.
    """
    return min(tiles, shape[0]), min(tiles, shape[1])


def tile_curves(pixels: Pixels, clip_limit: float, tiles: int, black: float, white: float) -> TileCurves:
    """Measure the local curves; see `equalized_adaptively` for the parameters.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns); uint8, uint16 or float32.
    clip_limit, tiles, black, white
        See `equalized_adaptively`.

    Returns
    -------
    TileCurves
        Cumulative shares, 0 to 1, of each tile.
    """
    rows, columns = tile_counts(pixels.shape, tiles)
    bins = COARSE_BINS if pixels.dtype == np.uint8 else FINE_BINS
    height, width = -(-pixels.shape[0] // rows), -(-pixels.shape[1] // columns)
    # All tiles are of equal size: the image is continued by reflection where it is no multiple of the tiles.
    bottom, right = height * rows - pixels.shape[0], width * columns - pixels.shape[1]
    padded = cv2.copyMakeBorder(pixels, 0, bottom, 0, right, cv2.BORDER_REFLECT_101)
    low, high = _histogram_range(pixels.dtype, black, white)
    limit = clip_limit * height * width / bins
    curves = np.zeros((rows, columns, bins + 1), dtype=np.float32)
    for row in range(rows):
        for column in range(columns):
            tile = padded[row * height : (row + 1) * height, column * width : (column + 1) * width]
            # Values that the bit depth does not allow count as white.
            counts = cv2.calcHist([np.minimum(tile, tile.dtype.type(white))], [0], None, [bins], [low, high]).ravel()
            clipped = np.minimum(counts, limit)
            clipped += (counts.sum() - clipped.sum()) / bins
            curves[row, column, 1:] = np.cumsum(clipped, dtype=np.float64) / clipped.sum(dtype=np.float64)
    return TileCurves(curves, float(height), float(width))


def _histogram_range(dtype: np.dtype[Any], black: float, white: float) -> tuple[float, float]:
    if dtype == np.float32:
        return black, float(np.nextafter(np.float32(white), np.float32(np.inf)))
    return 0.0, white + 1.0


def apply_curves(
    pixels: Pixels,
    tiles: TileCurves,
    black: float,
    white: float,
    origin: tuple[int, int] = (0, 0),
    step: int = 1,
    checkpoint: Checkpoint = unchecked,
) -> Pixels:
    """Give each pixel the value of the four nearest tiles' curves, weighted by its distance to their centres.

    `origin` and `step` say where the pixels lie on the image that the tiles cover, as in `results.Picture`.
    """
    output = np.empty_like(pixels)
    tile_rows, tile_columns, edges = tiles.curves.shape
    bins = edges - 1
    columns = _neighbours(pixels.shape[1], origin[1], step, tiles.tile_columns, tile_columns)
    rows = _neighbours(pixels.shape[0], origin[0], step, tiles.tile_rows, tile_rows)
    flat = tiles.curves.ravel()
    is_float = pixels.dtype == np.float32
    # The curve holds the share up to and including a level: an integer level reaches to its upper edge.
    gain = np.float32(bins / (white - black) if is_float else bins / (white + 1.0))
    offset = np.float32(-black) if is_float else np.float32(1.0)
    span = np.float32(white - black)
    low_tiles, high_tiles, weights = columns
    # Where each level has a bin of its own, the curve is known at every level and nothing lies between.
    every_level = not is_float and bins == white + 1.0

    def between_levels(source: Pixels) -> Callable[[NDArray[Any]], FloatPixels]:
        positions = np.clip((source.astype(np.float32) + offset) * gain, 0.0, np.float32(bins))
        indices = np.minimum(positions.astype(np.int32), bins - 1)
        positions -= indices

        def along(tile: NDArray[Any]) -> FloatPixels:
            places = indices + tile * np.int32(edges)
            start = flat.take(places)
            places += 1
            level: FloatPixels = start + (flat.take(places) - start) * positions
            return level

        return along

    def at_levels(source: Pixels) -> Callable[[NDArray[Any]], FloatPixels]:
        def along(tile: NDArray[Any]) -> FloatPixels:
            level: FloatPixels = flat.take(source + (tile * np.int32(edges) + np.int32(1)))
            return level

        return along

    def strip(source: Pixels, target: Pixels, upper: NDArray[Any], lower: NDArray[Any], weight: NDArray[Any]) -> None:
        along = at_levels(source) if every_level else between_levels(source)

        def between(tile_row: NDArray[Any]) -> FloatPixels:
            left = along(tile_row * tile_columns + low_tiles)
            level: FloatPixels = left + (along(tile_row * tile_columns + high_tiles) - left) * weights
            return level

        top = between(upper)
        level = top + (between(lower) - top) * weight
        level *= span
        target[...] = level + np.float32(black) if is_float else level + np.float32(0.5)

    in_strips(strip, pixels, output, *(part[:, np.newaxis] for part in rows), checkpoint=checkpoint)
    return output


def _neighbours(
    count: int, first: int, step: int, size: float, tiles: int
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]:
    """Give the tiles before and after each pixel along one axis, and the weight of the one after."""
    places = (np.arange(count) * step + first) / size - 0.5
    before = np.floor(places)
    low = np.clip(before, 0, tiles - 1).astype(np.int32)
    high = np.clip(before + 1, 0, tiles - 1).astype(np.int32)
    return low, high, (places - before).astype(np.float32)
