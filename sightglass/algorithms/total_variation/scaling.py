"""Between the values of an image and the planes from 0 (black) to 1 (white) that are denoised."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels, Image, Pixels

FloatArray = NDArray[np.floating]


def planes_of(image: Image, dtype: type[np.floating] = np.float32, pixels: Pixels | None = None) -> FloatArray:
    """Give the colour planes of an image from 0 at black to 1 at white, without alpha.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    dtype : type
        float32 or float64.
    pixels : ndarray or None
        Other pixels on the image's scale of values (its clean version), of the same shape.

    Returns
    -------
    ndarray
        (1 or 3, rows, columns), C-contiguous.
    """
    values = image.pixels if pixels is None else pixels
    low, high = image.value_range
    colours = values[..., None] if values.ndim == 2 else values[..., :3]
    planes = np.empty((colours.shape[2], *colours.shape[:2]), dtype)
    for plane, channel in zip(planes, np.moveaxis(colours, 2, 0), strict=True):
        # Black is taken off in 64 bits where floats could lose digits by it.
        np.subtract(channel, low, out=plane, dtype=np.float64 if image.is_float else dtype, casting="unsafe")
        plane /= plane.dtype.type(high - low)
    return planes


def interleaved(planes: FloatArray) -> FloatPixels:
    """Give planes (1 or 3, rows, columns) as float32 pixels: (rows, columns) or (rows, columns, 3), a copy."""
    if len(planes) == 1:
        return np.array(planes[0], np.float32)
    if planes.dtype == np.float32:
        return np.asarray(cv2.merge(list(planes))).reshape(*planes.shape[1:], len(planes))
    return np.ascontiguousarray(np.moveaxis(planes, 0, 2), np.float32)


def separated(pixels: FloatArray) -> FloatArray:
    """Give pixels (rows, columns) or (rows, columns, 3) as planes (1 or 3, rows, columns), C-contiguous."""
    return pixels[None] if pixels.ndim == 2 else np.ascontiguousarray(np.moveaxis(pixels, 2, 0))


def as_pixels_of(image: Image, values: FloatPixels) -> Pixels:
    """Bring values from 0 to 1 back to the type and scale of an image: clipped, rounded, with the image's alpha.

    Parameters
    ----------
    image : Image
        Where type, scale and alpha come from.
    values : ndarray of float32
        (rows, columns) or (rows, columns, 3), 0 at black and 1 at white.

    Returns
    -------
    ndarray
        Of the type of `image.pixels` and of its shape.
    """
    low, high = image.value_range
    if image.is_float:
        pixels = np.clip(values * np.float32(high - low) + np.float32(low), np.float32(low), np.float32(high))
    else:
        # Rounded and clipped in one pass; depths between the types (10 or 12 bits) are clipped on their own.
        depth = cv2.CV_8U if image.pixels.dtype == np.uint8 else cv2.CV_16U
        flat = values.reshape(len(values), -1)
        scaled = cv2.addWeighted(flat, high, flat, 0.0, 0.0, dtype=depth)
        pixels = np.minimum(scaled, image.pixels.dtype.type(high)).reshape(values.shape)
    if image.channels == 4:
        pixels = np.dstack([pixels, image.pixels[..., 3]])
    return np.ascontiguousarray(pixels)
