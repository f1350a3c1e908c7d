"""Applying a function to an image and to the clean image that it remembers."""

from collections.abc import Callable

import numpy as np

from sightglass.algorithms.image import Image, Pixels, read_only


def mapped(image: Image, function: Callable[[Pixels], Pixels]) -> Image:
    """Apply a function to the pixels and to the clean ones; black and white stay where they are.

    Parameters
    ----------
    image : Image
        Any image.
    function : callable
        From pixels to pixels of the same type.

    Returns
    -------
    Image
        Of the same type, on the same scale of values.
    """
    clean = None if image.clean is None else read_only(function(image.clean))
    return image.with_pixels(function(image.pixels), clean)


def clipped(image: Image, function: Callable[[Pixels], Pixels]) -> Image:
    """Like `mapped`, for functions that may overshoot the white of a bit depth below that of the type.

    Parameters
    ----------
    image : Image
        Any image.
    function : callable
        From pixels to pixels of the same type.

    Returns
    -------
    Image
        Of the same type; integers do not exceed the white of their bit depth.
    """
    white = 2**image.bit_depth - 1
    if image.is_float or white == np.iinfo(image.pixels.dtype).max:
        return mapped(image, function)
    return mapped(image, lambda pixels: np.minimum(function(pixels), pixels.dtype.type(white)))
