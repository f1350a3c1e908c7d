"""Motion that is known exactly: the second frame is made from the first."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.field import FlowField
from sightglass.algorithms.flow.parameters import Flow, Motion
from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.texts import tr

# Radius of the disc of two layers, as a share of the shorter side.
_DISC = 0.3
# Strips of so many pixels keep the maps of sources in the cache.
_STRIP_PIXELS = 1 << 17

Coordinates = NDArray[np.float64]


def generate(image: Image, parameters: Flow) -> tuple[Pixels, FlowField]:
    r"""Move an image, and say how each of its pixels moved.

    With the motion :math:`m(x) = x + f(x)`, each pixel y of the second frame takes the value of the first one at
    :math:`m^{-1}(y)`, interpolated by cubic B-splines, so that :math:`I_2(x + f(x)) = I_1(x)` up to interpolation and
    the rounding of integers. The motion is a translation, or about the centre of the image a rotation
    (counter-clockwise on the screen), a zoom or a shear, or that of two layers: a disc in the middle, of 0.3 times the
    shorter side in radius, moves one way and hides the ground, which moves the opposite way.

    The truth is the motion of each pixel of the first frame, whether or not the second frame shows where it went: it
    stays known for pixels that leave the frame, and for ground that the disc hides. What comes in from outside is the
    image mirrored at its border; what the disc uncovers is the ground around it, mirrored at the rim of the disc.

    Parameters
    ----------
    image : Image
        The first frame.
    parameters : Flow
        `motion` and what belongs to it.

    Returns
    -------
    second : ndarray
        (rows, columns[, 3 or 4]), in the type of the image.
    truth : FlowField
        (rows, columns, 2), all known.

    Raises
    ------
    ImageError
        If the image holds values that are not finite.
    """
    if not image.is_finite:
        raise ImageError(
            tr(
                "“{name}” holds values that are not finite (NaN or infinite), which cannot be interpolated. Replace "
                "them first.",
                name=image.name,
            )
        )
    shape = (image.rows, image.columns)
    layers = parameters.motion is Motion.LAYERS
    sources = _layered_sources(shape, parameters) if layers else _affine_sources(shape, parameters)
    return image.clipped(_moved(image.pixels, sources)), truth(shape, parameters)


def truth(shape: tuple[int, int], parameters: Flow) -> FlowField:
    """Give the motion of each pixel of the first frame; see `generate`.

    Parameters
    ----------
    shape : (int, int)
        Rows and columns.
    parameters : Flow
        `motion` and what belongs to it.

    Returns
    -------
    FlowField
        (rows, columns, 2), all known.
    """
    x, y = _grid(shape, 0, shape[0])
    if parameters.motion is Motion.LAYERS:
        right, down = parameters.shift_x, parameters.shift_y
        sign = np.where(_in_disc(shape, x, y), 1.0, -1.0)
        return np.stack([sign * right, sign * down], axis=2).astype(np.float32)
    matrix, shift = _affine(parameters)
    centre_x, centre_y = _centre(shape)
    from_x, from_y = x - centre_x, y - centre_y
    u = (matrix[0, 0] - 1) * from_x + matrix[0, 1] * from_y + shift[0]
    v = matrix[1, 0] * from_x + (matrix[1, 1] - 1) * from_y + shift[1]
    return np.stack(np.broadcast_arrays(u, v), axis=2).astype(np.float32)


def _affine(parameters: Flow) -> tuple[Coordinates, tuple[float, float]]:
    """Matrix about the centre and shift, both on (right, down)."""
    match parameters.motion:
        case Motion.ROTATION:
            angle = np.deg2rad(parameters.angle)
            cosine, sine = np.cos(angle), np.sin(angle)
            # Down is positive: counter-clockwise on the screen takes right to up.
            return np.array([[cosine, sine], [-sine, cosine]]), (0.0, 0.0)
        case Motion.ZOOM:
            return np.eye(2) * parameters.zoom, (0.0, 0.0)
        case Motion.SHEAR:
            return np.array([[1.0, parameters.shear], [0.0, 1.0]]), (0.0, 0.0)
        case _:
            return np.eye(2), (parameters.shift_x, parameters.shift_y)


def _centre(shape: tuple[int, int]) -> tuple[float, float]:
    return (shape[1] - 1) / 2, (shape[0] - 1) / 2


def _grid(shape: tuple[int, int], start: int, stop: int) -> tuple[Coordinates, Coordinates]:
    return np.arange(shape[1], dtype=np.float64)[None, :], np.arange(start, stop, dtype=np.float64)[:, None]


def _in_disc(shape: tuple[int, int], x: Coordinates, y: Coordinates) -> NDArray[np.bool_]:
    centre_x, centre_y = _centre(shape)
    return np.asarray(np.hypot(x - centre_x, y - centre_y) <= _DISC * min(shape))


Sources = Callable[[int, int], tuple[Coordinates, Coordinates]]
"""From a range of rows of the second frame to the columns and rows of the first one that its pixels come from."""


def _affine_sources(shape: tuple[int, int], parameters: Flow) -> Sources:
    matrix, shift = _affine(parameters)
    inverse = np.linalg.inv(matrix)
    centre_x, centre_y = _centre(shape)

    def sources(start: int, stop: int) -> tuple[Coordinates, Coordinates]:
        x, y = _grid(shape, start, stop)
        right, down = x - centre_x - shift[0], y - centre_y - shift[1]
        return (
            inverse[0, 0] * right + inverse[0, 1] * down + centre_x,
            inverse[1, 0] * right + inverse[1, 1] * down + centre_y,
        )

    return sources


def _layered_sources(shape: tuple[int, int], parameters: Flow) -> Sources:
    shift = parameters.shift_x, parameters.shift_y
    centre_x, centre_y = _centre(shape)
    radius = _DISC * min(shape)

    def sources(start: int, stop: int) -> tuple[Coordinates, Coordinates]:
        x, y = _grid(shape, start, stop)
        is_disc = _in_disc(shape, x - shift[0], y - shift[1])
        ground_x, ground_y = np.broadcast_arrays(x + shift[0], y + shift[1])
        # Ground that the disc hid in the first frame: taken from as far outside its rim.
        distance = np.hypot(ground_x - centre_x, ground_y - centre_y)
        hidden = distance <= radius
        stretch = np.where(hidden, (2 * radius - distance) / np.maximum(distance, 1e-9), 1.0)
        ground_x = centre_x + (ground_x - centre_x) * stretch
        ground_y = centre_y + (ground_y - centre_y) * stretch
        return np.where(is_disc, x - shift[0], ground_x), np.where(is_disc, y - shift[1], ground_y)

    return sources


def _moved(pixels: Pixels, sources: Sources) -> FloatPixels:
    coefficients = _spline_coefficients(pixels)
    moved: FloatPixels = np.empty(pixels.shape, np.float32)
    rows, columns = pixels.shape[:2]
    step = max(1, _STRIP_PIXELS // columns)
    for start in range(0, rows, step):
        stop = min(rows, start + step)
        x, y = np.broadcast_arrays(*sources(start, stop))
        moved[start:stop] = _spline_values(coefficients, x, y)
    return moved


def _spline_coefficients(pixels: Pixels) -> FloatPixels:
    from scipy.ndimage import spline_filter

    planes = cv2.split(pixels.astype(np.float32))
    filtered = [spline_filter(plane, 3, np.float32, "mirror") for plane in planes]
    return np.asarray(cv2.merge(filtered)).reshape(pixels.shape)


def _spline_values(coefficients: FloatPixels, x: Coordinates, y: Coordinates) -> FloatPixels:
    """Evaluate a cubic spline: the sum of 16 coefficients is that of four bilinear look-ups at the right places."""
    result: FloatPixels | None = None
    pairs_x, pairs_y = _pairs(x), _pairs(y)
    for weight_y, place_y in pairs_y:
        for weight_x, place_x in pairs_x:
            value = np.asarray(
                cv2.remap(coefficients, place_x, place_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
            )
            weight = weight_x * weight_y
            term = value * (weight if value.ndim == 2 else weight[..., None])
            result = term if result is None else np.add(result, term, out=result)
    assert result is not None
    return result.reshape((*x.shape, *coefficients.shape[2:]))


def _pairs(positions: Coordinates) -> list[tuple[FloatPixels, FloatPixels]]:
    """Join the four weights of a cubic B-spline to two: each a weight, and the place between two coefficients."""
    floor = np.floor(positions)
    t, whole = (positions - floor).astype(np.float32), floor.astype(np.float32)
    rest = 1 - t
    first, fourth = rest * rest * rest / 6, t * t * t / 6
    second = (3 * t - 6) * t * t / 6 + np.float32(4 / 6)
    lower = first + second
    upper = 1 - lower
    pairs = ((lower, whole - 1 + second / lower), (upper, whole + 1 + fourth / upper))
    return [(np.asarray(weight, np.float32), np.asarray(place, np.float32)) for weight, place in pairs]
