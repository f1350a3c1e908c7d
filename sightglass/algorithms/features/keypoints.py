"""Keypoints as arrays, and SIFT's at full size by OpenCV."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels, Image, Pixels, luminance, read_only

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Descriptors = NDArray[np.float32]

# OpenCV writes octave and layer into one integer, and -1 for the octave of the doubled image as 255.
_BYTE, _SIGN = 0xFF, 0x80


@dataclass(frozen=True, eq=False)
class Keypoints:
    """Points of interest of one image, all arrays read-only and of the same length n.

    Parameters
    ----------
    positions : ndarray of float64
        (n, 2): x and y in pixels; pixel centres are whole numbers.
    scales : ndarray of float64
        (n,): σ of the blur at which the point was found, in pixels of the image.
    angles : ndarray of float64
        (n,): the dominant orientation in radians, 0 to 2π. The direction is (cos, sin) in (x, y), so that angles turn
        clockwise on the screen. NaN where none was assigned.
    responses : ndarray of float64
        (n,): how strongly the detector responded, on its own scale.
    octaves, layers : ndarray of int64
        (n,): where in the scale space the point was found; octave -1 is the image at twice its size.
    """

    positions: FloatArray
    scales: FloatArray
    angles: FloatArray
    responses: FloatArray
    octaves: IntArray
    layers: IntArray

    def __post_init__(self) -> None:
        for field in fields(self):
            object.__setattr__(self, field.name, read_only(getattr(self, field.name)))

    def __len__(self) -> int:
        return int(self.positions.shape[0])

    def chosen(self, index: NDArray[np.integer] | NDArray[np.bool_]) -> "Keypoints":
        """Give some of the keypoints, by number or by a mask."""
        return Keypoints(*(getattr(self, field.name)[index] for field in fields(self)))


def enlarged(keypoints: Keypoints, halvings: int) -> Keypoints:
    """Give keypoints of an image that was reduced by averaging 2 x 2 pixels again and again in its full size.

    Parameters
    ----------
    keypoints : Keypoints
        In the reduced image.
    halvings : int
        How often it was reduced.

    Returns
    -------
    Keypoints
        The same points in the image as it was before.
    """
    factor = 2**halvings
    return replace(
        keypoints,
        positions=keypoints.positions * factor + (factor - 1) / 2,
        scales=keypoints.scales * factor,
        octaves=keypoints.octaves + halvings,
    )


def keypoints_at(
    positions: NDArray[np.floating] | list[tuple[float, float]],
    scales: NDArray[np.floating] | float = 1.6,
    angles: NDArray[np.floating] | float = np.nan,
    responses: NDArray[np.floating] | float = 0.0,
) -> Keypoints:
    """Make keypoints from positions and what is known beside them.

    Parameters
    ----------
    positions : array_like
        (n, 2): x and y in pixels; n may be 0.
    scales, angles, responses : array_like
        (n,) or one value for all; see `Keypoints`.

    Returns
    -------
    Keypoints
        In octave 0, layer 0.
    """
    places = np.array(positions, np.float64).reshape(-1, 2)
    count = places.shape[0]
    scale, angle, response = (
        np.broadcast_to(np.asarray(values, np.float64), (count,)).copy() for values in (scales, angles, responses)
    )
    return Keypoints(places, scale, angle, response, np.zeros(count, np.int64), np.zeros(count, np.int64))


def gray_bytes(image: Image) -> NDArray[np.uint8]:
    """Give the gray values of an image as bytes, as SIFT reads them.

    Parameters
    ----------
    image : Image
        Of any kind; alpha is ignored.

    Returns
    -------
    ndarray of uint8
        (rows, columns): 0 is the image's black and 255 its white.
    """
    gray = luminance(image.pixels)
    low, high = image.value_range
    if gray.dtype == np.uint8 and (low, high) == (0.0, 255.0):
        return gray
    scaled = (gray.astype(np.float32) - np.float32(low)) * np.float32(255.0 / (high - low))
    return np.asarray(np.clip(np.rint(scaled), 0.0, 255.0), np.uint8)


def gray_levels(image: Image) -> FloatPixels:
    """Give the gray values of an image on a scale from 0 (black) to 1 (white), as detectors of corners read them.

    Parameters
    ----------
    image : Image
        Of any kind; alpha is ignored.

    Returns
    -------
    ndarray of float32
        (rows, columns).
    """
    gray = luminance(image.pixels)
    low, high = image.value_range
    return np.asarray((gray.astype(np.float32) - np.float32(low)) / np.float32(high - low), np.float32)


def sift(
    pixels: Pixels,
    *,
    most: int = 0,
    layers: int = 3,
    contrast: float = 0.04,
    edge: float = 10.0,
    sigma: float = 1.6,
) -> tuple[Keypoints, Descriptors]:
    """Find SIFT's keypoints and describe them, by OpenCV [1]_.

    Parameters
    ----------
    pixels : ndarray of uint8
        (rows, columns[, 3 or 4]), RGB order; see `gray_bytes` for other images.
    most : int
        Keep that many of the strongest; 0 for all.
    layers : int
        Layers of each octave in which extrema are looked for.
    contrast : float
        Extrema of the difference of Gaussians below this, divided by `layers`, are dropped; on values from 0 to 1.
    edge : float
        Extrema whose ratio of principal curvatures is above this lie on edges and are dropped.
    sigma : float
        Blur of the first layer, in pixels of the image at twice its size.

    Returns
    -------
    Keypoints
        n of them, in the order of OpenCV; a point with several dominant orientations stands there for each.
    ndarray of float32
        (n, 128): 4 x 4 cells of 8 directions, whole numbers from 0 to 255, as they are written into a byte. The length
        of each is about 512.

    References
    ----------
    .. [1] D. G. Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 60(2), 2004.
    """
    detector = _detector(most, layers, contrast, edge, sigma)
    found, descriptors = detector.detectAndCompute(luminance(pixels), None)
    keypoints = _arrays(found)
    # Without keypoints there is no array at all.
    return keypoints, read_only(descriptors if len(keypoints) else np.zeros((0, 128), np.float32))


def sift_keypoints(
    pixels: Pixels, *, most: int = 0, layers: int = 3, contrast: float = 0.04, edge: float = 10.0, sigma: float = 1.6
) -> Keypoints:
    """Find SIFT's keypoints without describing them; see `sift`.

    Parameters
    ----------
    pixels : ndarray of uint8
        (rows, columns[, 3 or 4]).
    most, layers, contrast, edge, sigma
        See `sift`.

    Returns
    -------
    Keypoints
        As `sift` gives them.
    """
    return _arrays(_detector(most, layers, contrast, edge, sigma).detect(luminance(pixels)))


def sift_descriptors(pixels: Pixels, keypoints: Keypoints, *, layers: int = 3, sigma: float = 1.6) -> Descriptors:
    """Describe keypoints as SIFT does, by OpenCV, at their scale and angle.

    Parameters
    ----------
    pixels : ndarray of uint8
        (rows, columns[, 3 or 4]).
    keypoints : Keypoints
        n of them, with octaves and layers of `sift`; an angle of NaN counts as 0.
    layers, sigma
        As the keypoints were found.

    Returns
    -------
    ndarray of float32
        (n, 128), see `sift`.
    """
    if not len(keypoints):
        return np.zeros((0, 128), np.float32)
    angles = np.rad2deg(np.nan_to_num(keypoints.angles))
    given = [
        cv2.KeyPoint(x, y, 2.0 * scale, angle, 0.0, (octave & _BYTE) | (layer << 8), index)
        for index, ((x, y), scale, angle, octave, layer) in enumerate(
            zip(
                keypoints.positions.tolist(), keypoints.scales.tolist(), angles.tolist(), keypoints.octaves.tolist(),
                keypoints.layers.tolist(), strict=True,
            )
        )
    ]  # fmt: skip
    kept, descriptors = _detector(0, layers, 0.04, 10.0, sigma).compute(luminance(pixels), given)
    ordered = np.zeros((len(given), 128), np.float32)
    ordered[[point.class_id for point in kept]] = descriptors
    return ordered


def _detector(most: int, layers: int, contrast: float, edge: float, sigma: float) -> cv2.SIFT:
    # Without the precise doubling of the image, every position would be off by a quarter of a pixel.
    return cv2.SIFT.create(most, layers, contrast, edge, sigma, enable_precise_upscale=True)


def _arrays(found: Sequence[cv2.KeyPoint]) -> Keypoints:
    values = np.array([(*point.pt, point.size, point.angle, point.response) for point in found], np.float64).reshape(
        -1, 5
    )
    packed = np.array([point.octave for point in found], np.int64)
    octaves = packed & _BYTE
    return Keypoints(
        values[:, :2],
        values[:, 2] / 2.0,
        np.deg2rad(values[:, 3]) % (2.0 * np.pi),
        values[:, 4],
        np.where(octaves >= _SIGN, octaves - 256, octaves),
        (packed >> 8) & _BYTE,
    )
