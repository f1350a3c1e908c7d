"""An image turned and enlarged about its centre, so that the true place of every point is known."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.image import Image, Pixels, read_only
from sightglass.algorithms.texts import tr

FloatArray = NDArray[np.float64]

# A match is right where it lies this near to the true place.
TOLERANCE = 3.0
_LARGEST = 60_000_000


@dataclass(frozen=True, eq=False)
class Turned:
    """A turned image.

    Parameters
    ----------
    image : Image
        Large enough for all of the original; its mean gray or colour around it.
    matrix : ndarray of float64
        (2, 3): takes (x, y, 1) of the original to (x, y) of the turned image.
    """

    image: Image
    matrix: FloatArray

    def places(self, points: FloatArray) -> FloatArray:
        """Give where points (n, 2) of the original lie in the turned image."""
        return np.asarray(points @ self.matrix[:, :2].T + self.matrix[:, 2])


def turned(image: Image, angle: float, zoom: float = 1.0) -> Turned:
    """Turn an image about its centre.

    Parameters
    ----------
    image : Image
        Of any kind.
    angle : float
        In degrees, counter-clockwise on the screen.
    zoom : float
        How many times as large it becomes.

    Returns
    -------
    Turned
        Interpolated by cubics, smoothed before where it becomes smaller.

    Raises
    ------
    ParameterError
        If it would become too large.
    """
    radians = np.deg2rad(angle)
    cos, sin = zoom * np.cos(radians), zoom * np.sin(radians)
    # y points downwards, so that this turns counter-clockwise.
    linear = np.array([[cos, sin], [-sin, cos]])
    reach = np.abs(linear) @ [image.columns - 1, image.rows - 1]
    columns, rows = (int(np.ceil(length - 1e-9)) + 1 for length in reach)
    if rows * columns > max(_LARGEST, image.rows * image.columns):
        raise ParameterError(
            "zoom",
            tr(
                "the turned image would have {megapixels:.0f} megapixels. Enlarge it less.",
                megapixels=rows * columns / 1e6,
            ),
        )
    centre, new_centre = (np.array([width - 1, height - 1]) / 2 for width, height in
                          ((image.columns, image.rows), (columns, rows)))  # fmt: skip
    matrix = np.column_stack([linear, new_centre - linear @ centre])
    pixels = cv2.warpAffine(
        _smoothed(image.pixels, zoom), matrix, (columns, rows), flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT, borderValue=cv2.mean(image.pixels),
    )  # fmt: skip
    result = image.with_pixels(np.asarray(pixels), None)
    return Turned(result, read_only(matrix))


def _smoothed(pixels: Pixels, zoom: float) -> Pixels:
    if zoom >= 1.0:
        return pixels
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 0.5 * (zoom**-2 - 1.0) ** 0.5 + 1e-3))


def displacement(places: FloatArray, found: FloatArray) -> FloatArray:
    """Give how far points are from where they should be.

    Parameters
    ----------
    places, found : ndarray of float64
        (n, 2) each.

    Returns
    -------
    ndarray of float64
        (n,), in pixels.
    """
    return np.asarray(np.hypot(*(found - places).T))
