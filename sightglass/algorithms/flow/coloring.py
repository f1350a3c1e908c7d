r"""The colour code of Middlebury: direction is hue, length is saturation [1]_.

References
----------
.. [1] S. Baker, D. Scharstein, J. P. Lewis, S. Roth, M. J. Black, R. Szeliski: A database and evaluation methodology
   for optical flow. International Journal of Computer Vision 92(1), 2011.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.field import FlowField
from sightglass.algorithms.image import FloatPixels

UNKNOWN_GRAY = 128
# The wheel has 55 colours in six parts, each from one of these corners to the next, with as many steps as people tell
# colours apart there.
_CORNERS = ((255, 0, 0), (255, 255, 0), (0, 255, 0), (0, 255, 255), (0, 0, 255), (255, 0, 255))
_STEPS = (15, 6, 4, 11, 13, 6)
# Colours between those of the wheel that are looked up rather than interpolated for each pixel: an error below 1/255.
_FINENESS = 128
# Of colours beyond the largest length.
_DARKENED = 0.75
_STRIP_PIXELS = 1 << 15


def color_wheel() -> FloatPixels:
    """Give the 55 colours: from red through yellow, green, cyan, blue and magenta nearly back to red.

    Returns
    -------
    ndarray of float32
        (55, 3), RGB from 0 to 255.
    """
    parts = []
    for number, steps in enumerate(_STEPS):
        corner, following = (np.array(_CORNERS[index % len(_CORNERS)]) for index in (number, number + 1))
        parts.append(corner + np.sign(following - corner) * (255 * np.arange(steps)[:, None] // steps))
    return np.concatenate(parts).astype(np.float32)


def color_picture(field: FlowField, largest: float) -> NDArray[np.uint8]:
    """Colour a field: white stands still, a pure colour moves by `largest`, longer vectors are darker.

    The wheel is gone through once clockwise on the screen: red moves to the right, yellow down, cyan to blue left,
    violet up.

    Parameters
    ----------
    field : FlowField
        (rows, columns, 2); NaN where unknown.
    largest : float
        Length of the vector that takes a pure colour, in pixels. Keep it over frames that are to be compared.

    Returns
    -------
    ndarray of uint8
        (rows, columns, 3), RGB; unknown pixels are gray. Within 1 of interpolating the wheel for each pixel.

    Raises
    ------
    ValueError
        If `largest` is not above 0.
    """
    if not largest > 0:
        raise ValueError(f"the largest length must be above 0, not {largest}")
    rows, columns = field.shape[:2]
    picture = np.empty((rows, columns, 3), np.uint8)
    step = max(1, _STRIP_PIXELS // max(1, columns))
    for top in range(0, rows, step):
        strip = np.asarray(field[top : top + step], np.float32)
        picture[top : top + step] = _colored(strip, np.float32(1 / largest))
    return picture


def _colored(field: FlowField, scale: np.float32) -> NDArray[np.uint8]:
    table = _fine_wheel()
    u, v = cv2.split(field)
    # From 0 to 2 π, where the code begins and ends at motion to the right.
    length, angle = cv2.cartToPolar(u, v)
    unknown = ~np.isfinite(length + angle)
    length[unknown], angle[unknown] = 0, 0
    length *= scale
    angle *= np.float32((len(table) - 1) / (2 * np.pi))
    pure = table.take(np.rint(angle).astype(np.int32), axis=0, mode="clip")
    saturation = np.minimum(length, 1)[..., None]
    colors = 255 - saturation * (255 - pure)
    colors[length > 1] *= np.float32(_DARKENED)
    colors[unknown] = UNKNOWN_GRAY
    return np.asarray(colors.astype(np.uint8))


@cache
def _fine_wheel() -> FloatPixels:
    wheel = color_wheel()
    # The angle from -π to π covers the colours from the first to the last; between the last and the first lies a step.
    places = np.linspace(0, len(wheel) - 1, (len(wheel) - 1) * _FINENESS + 1)
    fine = [np.interp(places, np.arange(len(wheel)), channel) for channel in wheel.T]
    return np.stack(fine, axis=1).astype(np.float32)


def largest_length(field: FlowField) -> float:
    """Give the length of the longest known vector of a field, 1 where nothing moves or nothing is known.

    Parameters
    ----------
    field : FlowField
        (rows, columns, 2).
    """
    lengths = np.hypot(field[..., 0], field[..., 1])
    known = lengths[np.isfinite(lengths)]
    return float(known.max()) if known.size and known.max() > 0 else 1.0


def wheel(size: int) -> NDArray[np.uint8]:
    """Draw the legend: the colour of every vector up to the largest length, from the centre.

    Parameters
    ----------
    size : int
        Side in pixels.

    Returns
    -------
    ndarray of uint8
        (size, size, 4), RGBA; transparent outside the disc, with a soft rim.
    """
    radius = size / 2
    axis = np.arange(size, dtype=np.float32) + np.float32(0.5 - radius)
    field = np.stack(np.broadcast_arrays(axis[None, :], axis[:, None]), axis=2)
    lengths = np.hypot(field[..., 0], field[..., 1])
    # On the rim the length is cut to the radius, so that no darker colour shines through.
    field *= np.minimum(1, radius / np.maximum(lengths, np.float32(1e-6)))[..., None] * np.float32(0.9999)
    alpha = np.clip(radius - lengths + np.float32(0.5), 0, 1) * 255
    return np.dstack([color_picture(field, radius), alpha.astype(np.uint8)])
