"""Warping by a map x = h(u): backwards, where each pixel of the result is read, and forwards, which leaves holes."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.geometry.models import Fitted, FloatArray, Model
from sightglass.algorithms.image import FloatPixels, Pixels
from sightglass.algorithms.parameters import Choice

# x and y of where to read, and which of these places lie on this side of the horizon.
Places = tuple[FloatArray, FloatArray, NDArray[np.bool_] | bool]

# OpenCV's maps reach no farther than 16-bit coordinates; strips keep them in the cache too.
_STRIP_PIXELS = 1 << 17
# A map that is the identity but for rounding must not lose the border.
_ROUNDING = 1e-3


class Interpolation(Choice):
    """How values between pixels are found."""

    NEAREST = "nearest", "Nearest", "The nearest pixel"
    BILINEAR = "bilinear", "Bilinear", "From 2 × 2 pixels"
    BICUBIC = "bicubic", "Bicubic", "From 4 × 4 pixels; sharper, and it may overshoot"


_FLAGS = {
    Interpolation.NEAREST: cv2.INTER_NEAREST,
    Interpolation.BILINEAR: cv2.INTER_LINEAR,
    Interpolation.BICUBIC: cv2.INTER_CUBIC,
}


def warp_inverse(
    image: Pixels,
    found: Fitted,
    shape: tuple[int, int],
    interpolation: Interpolation = Interpolation.BILINEAR,
    near: tuple[float, float] | None = None,
) -> FloatPixels:
    """Read for each pixel u of the reference frame the other image at x = h(u).

    Parameters
    ----------
    image : ndarray
        (rows, columns[, 3 or 4]): the other image, of any real type, finite.
    found : Fitted
        h.
    shape : (int, int)
        Rows and columns of the result.
    interpolation : Interpolation
        How values between pixels are found.
    near : (float, float), optional
        A place (u, v) that is seen; nothing is beyond the horizon of a homography as seen from there. By default the
        middle of the result.

    Returns
    -------
    ndarray of float32
        (*shape[, 3 or 4]); NaN where the other image does not reach.
    """
    place = ((shape[1] - 1) / 2, (shape[0] - 1) / 2) if near is None else near

    def places(u: FloatArray, v: FloatArray) -> Places:
        return *found.apply_to(u, v), _is_seen(found, u, v, place)

    return _read(image, places, shape, interpolation)


def warp_to_other(
    image: Pixels,
    found: Fitted,
    shape: tuple[int, int],
    interpolation: Interpolation = Interpolation.BILINEAR,
    near: tuple[float, float] = (0.0, 0.0),
) -> FloatPixels:
    """Read for each pixel x of the other frame the reference image at u = h⁻¹(x).

    Parameters
    ----------
    image : ndarray
        (rows, columns[, 3 or 4]): the reference image, of any real type, finite.
    found : Fitted
        h, from the reference to the other frame.
    shape : (int, int)
        Rows and columns of the result.
    interpolation : Interpolation
        How values between pixels are found.
    near : (float, float)
        A place (u, v) on the side of a fold or horizon that is meant.

    Returns
    -------
    ndarray of float32
        (*shape[, 3 or 4]); NaN where the reference does not reach.

    Raises
    ------
    DegenerateError
        If h cannot be inverted.
    """

    def places(x: FloatArray, y: FloatArray) -> Places:
        u, v = found.apply_inverse_to(x, y, near)
        return u, v, _is_seen(found, u, v, near)

    return _read(image, places, shape, interpolation)


def _read(
    image: Pixels,
    places: Callable[[FloatArray, FloatArray], Places],
    shape: tuple[int, int],
    interpolation: Interpolation,
) -> FloatPixels:
    rows, columns = shape
    values = np.ascontiguousarray(image, np.float32)
    warped: FloatPixels = np.empty((rows, columns, *image.shape[2:]), np.float32)
    u = np.arange(columns, dtype=np.float64)
    for part in _strips(rows, columns):
        v = np.arange(part.start, part.stop, dtype=np.float64)[:, None]
        x, y, is_seen = places(u[None], v)
        with np.errstate(invalid="ignore"):
            outside = ~(_is_inside(x, y, image.shape[:2]) & is_seen)
        by_column, by_row = np.asarray(x, np.float32), np.asarray(y, np.float32)
        for mapped in (by_column, by_row):
            np.copyto(mapped, 0, where=outside)
        read = cv2.remap(values, by_column, by_row, _FLAGS[interpolation], borderMode=cv2.BORDER_REPLICATE)
        warped[part] = np.asarray(read).reshape(warped[part].shape)
        warped[part][outside] = np.nan
    return warped


def _strips(rows: int, columns: int) -> list[slice]:
    step = max(1, _STRIP_PIXELS // max(columns, 1))
    return [slice(start, min(start + step, rows)) for start in range(0, rows, step)]


def _is_inside(x: FloatArray, y: FloatArray, shape: tuple[int, ...], margin: float = _ROUNDING) -> NDArray[np.bool_]:
    low, right, bottom = -margin, shape[1] - 1 + margin, shape[0] - 1 + margin
    return np.asarray((x >= low) & (x <= right) & (y >= low) & (y <= bottom))


def _is_seen(found: Fitted, u: FloatArray, v: FloatArray, near: tuple[float, float]) -> NDArray[np.bool_] | bool:
    """Tell which points (u, v) lie on this side of the horizon."""
    if found.model is not Model.HOMOGRAPHY:
        return True
    with np.errstate(invalid="ignore"):
        depth = found.depth(u, v)
        return np.asarray(depth > 0 if found.depth(*near) > 0 else depth < 0)


def warp_forward(
    image: Pixels, found: Fitted, shape: tuple[int, int], near: tuple[float, float] | None = None
) -> FloatPixels:
    """Write each pixel x of the other image to the pixel nearest to u = h⁻¹(x) of the reference frame.

    Parameters
    ----------
    image : ndarray
        (rows, columns[, 3 or 4]): the other image, of any real type.
    found : Fitted
        h.
    shape : (int, int)
        Rows and columns of the result.
    near : (float, float), optional
        A place (u, v) on the side of a fold or horizon that is meant; by default the middle of the result.

    Returns
    -------
    ndarray of float32
        (*shape[, 3 or 4]); NaN where no pixel was written to: the holes. Of several the last one stays.

    Raises
    ------
    DegenerateError
        If h cannot be inverted.
    """
    rows, columns = shape
    place = ((columns - 1) / 2, (rows - 1) / 2) if near is None else near
    warped: FloatPixels = np.full((rows, columns, *image.shape[2:]), np.nan, np.float32)
    written = warped.reshape(-1, *image.shape[2:])
    x = np.arange(image.shape[1], dtype=np.float64)
    for part in _strips(*image.shape[:2]):
        y = np.arange(part.start, part.stop, dtype=np.float64)[:, None]
        u, v = found.apply_inverse_to(x[None], y, place)
        with np.errstate(invalid="ignore"):
            lands = np.asarray(_is_inside(u, v, shape, 0.5 - _ROUNDING) & _is_seen(found, u, v, place))
            row, column = (np.floor(axis[lands] + 0.5).astype(np.int64) for axis in (v, u))
        written[row * columns + column] = image[part][lands]
    return warped


def grid_segments(found: Fitted, shape: tuple[int, int], lines: int = 9, pieces: int = 16) -> FloatArray:
    """Map a grid over the reference frame into the other image.

    Parameters
    ----------
    found : Fitted
        h.
    shape : (int, int)
        Rows and columns of the reference frame.
    lines : int
        Of each direction, from border to border.
    pieces : int
        Of which each line is made: lines bend under a bilinear map.

    Returns
    -------
    ndarray of float64
        (n, 4): x and y of the start, x and y of the end of each piece; those beyond the horizon are left out.
    """
    rows, columns = shape
    along, across = np.linspace(0.0, 1.0, pieces + 1), np.linspace(0.0, 1.0, lines)
    s, t = np.meshgrid(along, across)
    size = np.array([columns - 1, rows - 1], np.float64)
    middle = size / 2
    found_segments = []
    for points in (np.stack([s, t], -1) * size, np.stack([t, s], -1) * size):
        mapped = found.apply(points)
        good = np.asarray(np.isfinite(mapped).all(axis=-1))
        if found.model is Model.HOMOGRAPHY:
            good = np.asarray(good & _is_seen(found, points[..., 0], points[..., 1], (middle[0], middle[1])))
        pairs = np.concatenate([mapped[:, :-1], mapped[:, 1:]], -1)
        found_segments.append(pairs[good[:, :-1] & good[:, 1:]])
    return np.concatenate(found_segments)
