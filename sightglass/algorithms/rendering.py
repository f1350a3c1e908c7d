"""From the values of a picture to the colours in which it is shown."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Pixels
from sightglass.algorithms.montage import tile_pictures
from sightglass.algorithms.results import Colormap, Picture

Levels = tuple[float, float]


def shown_pixels(picture: Picture) -> NDArray[np.uint8]:
    """Give a picture as it is shown: its levels and colour map applied, what is not finite in magenta.

    Parameters
    ----------
    picture : Picture
        (rows, columns[, 3 or 4]); overlays and the titles of tiles are left out.

    Returns
    -------
    ndarray
        uint8, C-contiguous; (rows, columns) for finite values in gray, else (rows, columns, 3), or 4 where the
        picture has alpha. Always 4 for a montage, which is transparent between its tiles: nothing is there, and any
        gray could be taken for a value.
    """
    if picture.tiles:
        return _shown_montage(picture)
    pixels = picture.pixels
    bad = nonfinite(pixels)
    shown = indices(pixels, picture.shown_levels())
    if pixels.ndim == 2 and (bad is not None or picture.colormap is not Colormap.GRAY):
        shown = colormaps.table(picture.colormap).take(shown, axis=0)
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        shown = np.dstack([shown[..., :3], opacity(pixels[..., 3])])
    if bad is not None:
        shown = shown.copy()
        shown[bad] = [*colormaps.bad_color(picture).to_bytes(4, "big")[1:], 255][: shown.shape[2]]
    return np.ascontiguousarray(shown)


def _shown_montage(picture: Picture) -> NDArray[np.uint8]:
    shown = np.zeros((*picture.pixels.shape[:2], 4), np.uint8)
    for tile in tile_pictures(picture):
        pixels = shown_pixels(tile)
        (row, column), (rows, columns) = tile.origin, pixels.shape[:2]
        place = shown[row : row + rows, column : column + columns]
        place[...] = 255
        place[..., : pixels.shape[2] if pixels.ndim == 3 else 3] = pixels if pixels.ndim == 3 else pixels[..., None]
    return shown


def indices(values: Pixels, levels: Levels) -> NDArray[np.uint8]:
    """Map values to 0...255, levels[0] to 0 and levels[1] to 255, rounded; what is not finite gives any number.

    Parameters
    ----------
    values : ndarray
        Of any shape; unsigned integers or floats.
    levels : (float, float)
        Values that become 0 and 255; what lies beyond is clipped.

    Returns
    -------
    ndarray of uint8
        Of the same shape.
    """
    low, high = levels
    if values.dtype == np.uint8 and levels == (0.0, 255.0):
        return np.ascontiguousarray(values)
    if values.dtype == np.uint8:
        return np.asarray(cv2.LUT(values, _lookup(low, high, 256)))
    if values.dtype == np.uint16:
        return np.asarray(_lookup(low, high, 65536).take(values), np.uint8)
    with np.errstate(all="ignore"):
        scaled = np.subtract(values, low, dtype=np.float64 if values.dtype.itemsize > 4 else np.float32)
        scaled *= 255.0 / ((high - low) or 1.0)
    np.clip(scaled, 0.0, 255.0, out=scaled)

    return np.asarray(cv2.convertScaleAbs(scaled), np.uint8).reshape(scaled.shape)


@lru_cache(maxsize=16)
def _lookup(low: float, high: float, count: int) -> NDArray[np.uint8]:
    scaled = (np.arange(count) - low) * (255.0 / ((high - low) or 1.0))
    return np.asarray(np.rint(np.clip(scaled, 0.0, 255.0)), np.uint8)


def opacity(alpha: Pixels) -> NDArray[np.uint8]:
    """Give alpha as 0...255. It does not follow the levels: full is the largest integer, or 1.0.

    Parameters
    ----------
    alpha : ndarray
        (rows, columns); uint8, uint16 or floats.

    Returns
    -------
    ndarray of uint8
        (rows, columns), 255 for opaque.
    """
    full = float(np.iinfo(alpha.dtype).max) if alpha.dtype.kind in "ui" else 1.0
    return indices(np.ascontiguousarray(alpha), (0.0, full))


def nonfinite(values: Pixels) -> NDArray[np.bool_] | None:
    """Tell where a pixel is NaN or infinite in any channel, (rows, columns); None if nowhere.

    Parameters
    ----------
    values : ndarray
        (rows, columns[, channels]).

    Returns
    -------
    ndarray of bool or None
        (rows, columns).
    """
    if values.dtype.kind != "f":
        return None
    finite: NDArray[np.bool_] = np.isfinite(values)
    if finite.all():
        return None
    return np.asarray(~(finite if finite.ndim == 2 else finite.all(axis=2)), np.bool_)
