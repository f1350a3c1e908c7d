"""Frames of the same local brightness and contrast everywhere."""

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels

_SIGMA = 1.5
_SIZE = (9, 9)
_NOISE_FLOOR = 0.02


def normalized(pixels: FloatPixels, span: float) -> FloatPixels:
    r"""Bring the contrast around every pixel to the same size: :math:`(I - \mu) / (\sigma + \sigma_0)`.

    Faint texture then counts as much as strong edges do, and changes of light hardly at all.

    Parameters
    ----------
    pixels : ndarray of float32
        (rows, columns).
    span : float
        From black to white.

    Returns
    -------
    ndarray of float32
        (rows, columns): the difference from the local mean µ, divided by the local deviation σ from it, both with a
        Gaussian of 1.5 pixels; σ₀ = 2 % of the span keeps noise small.
    """
    detail = pixels - _blurred(pixels)
    deviation = _blurred(detail * detail)
    np.sqrt(deviation, out=deviation)
    deviation += np.float32(_NOISE_FLOOR * span)
    detail /= deviation
    return detail


def _blurred(pixels: FloatPixels) -> FloatPixels:
    return np.asarray(cv2.GaussianBlur(pixels, _SIZE, _SIGMA, borderType=cv2.BORDER_REPLICATE))
