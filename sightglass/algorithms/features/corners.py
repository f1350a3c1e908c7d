r"""Corners: where the gradients around a pixel have more than one direction.

The structure tensor :math:`M = \sum w \nabla I \nabla I^T` has two large eigenvalues at a corner, one at an edge and
none where the image is flat.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.parameters import Detector
from sightglass.algorithms.features.suppression import local_maxima
from sightglass.algorithms.image import FloatPixels

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

# Derivatives are taken at a finer scale than gradients are gathered.
DERIVATIVE_SHARE = 0.7
SCALE_STEP = 2.0**0.5
# Rounding leaves this of a flat response; on values from 0 to 1.
_NOTHING = 1e-9


@dataclass(frozen=True, eq=False)
class Tensor:
    """The structure tensor of each pixel; (rows, columns) of float32 each."""

    xx: FloatPixels
    xy: FloatPixels
    yy: FloatPixels


def structure_tensor(gray: FloatPixels, sigma: float, derivative: float = 0.0) -> Tensor:
    r"""Gather the products of the derivatives under a Gaussian window, :math:`G_\sigma * \nabla I \nabla I^T`.

    Parameters
    ----------
    gray : ndarray of float32
        (rows, columns).
    sigma : float
        Of the window, in pixels.
    derivative : float
        σ of a blur before the derivatives are taken, in pixels; 0 for none. The tensor is then multiplied by its
        square, so that responses at different scales can be compared.

    Returns
    -------
    Tensor
        Derivatives by Sobel's kernels, in values per pixel; the image is mirrored at its border.
    """
    blurred = gray if derivative <= 0 else cv2.GaussianBlur(gray, (0, 0), derivative)
    factor = (max(derivative, 0.0) or 1.0) / 8.0
    ix, iy = (cv2.Sobel(blurred, cv2.CV_32F, right, 1 - right, ksize=3, scale=factor) for right in (1, 0))
    xx, xy, yy = (
        np.asarray(cv2.GaussianBlur(product, (0, 0), sigma), np.float32) for product in (ix * ix, ix * iy, iy * iy)
    )
    return Tensor(xx, xy, yy)


def harris_response(tensor: Tensor, k: float) -> FloatPixels:
    r"""Give :math:`\det M - k\,(\operatorname{tr} M)^2` [1]_: positive at corners, negative at edges.

    Parameters
    ----------
    tensor : Tensor
        Of the image.
    k : float
        0 to 0.25.

    Returns
    -------
    ndarray of float32
        (rows, columns).

    References
    ----------
    .. [1] C. Harris, M. Stephens, "A combined corner and edge detector", Alvey Vision Conference 1988.
    """
    trace = tensor.xx + tensor.yy
    return tensor.xx * tensor.yy - tensor.xy * tensor.xy - np.float32(k) * trace * trace


def shi_tomasi_response(tensor: Tensor) -> FloatPixels:
    r"""Give the smaller eigenvalue of the tensor [1]_.

    Parameters
    ----------
    tensor : Tensor
        Of the image.

    Returns
    -------
    ndarray of float32
        (rows, columns), not negative but for rounding.

    References
    ----------
    .. [1] J. Shi, C. Tomasi, "Good features to track", CVPR 1994.
    """
    mean, half = (tensor.xx + tensor.yy) / 2, (tensor.xx - tensor.yy) / 2
    return np.asarray(mean - np.sqrt(half * half + tensor.xy * tensor.xy), np.float32)


@dataclass(frozen=True, eq=False)
class Corners:
    """Corners before the strongest are chosen.

    Parameters
    ----------
    response : ndarray of float32
        (rows, columns); over several scales the largest.
    places : ndarray of int64
        (n, 2): row and column.
    levels : ndarray of int64
        (n,): which of `sigmas`.
    sigmas : tuple of float
        The scales, in pixels.
    responses : tuple of ndarray
        The response at each scale.
    """

    response: FloatPixels
    places: IntArray
    levels: IntArray
    sigmas: tuple[float, ...]
    responses: tuple[FloatPixels, ...]


def find_corners(
    gray: FloatPixels, detector: Detector, k: float, sigma: float, radius: int, threshold: float
) -> Corners:
    """Find corners at one scale.

    Parameters
    ----------
    gray : ndarray of float32
        (rows, columns), on values from 0 to 1.
    detector : Detector
        Harris or Shi-Tomasi.
    k, sigma
        See `harris_response` and `structure_tensor`.
    radius : int
        See `local_maxima`.
    threshold : float
        Share of the strongest response.

    Returns
    -------
    Corners
        None where the image has no corner.
    """
    tensor = structure_tensor(gray, sigma)
    response = shi_tomasi_response(tensor) if detector is Detector.SHI_TOMASI else harris_response(tensor, k)
    least = max(threshold * float(response.max()), _NOTHING)
    places = local_maxima(response, radius, least)
    return Corners(response, places, np.zeros(len(places), np.int64), (sigma,), (response,))


def find_multiscale_corners(
    gray: FloatPixels, k: float, sigma: float, scales: int, radius: int, threshold: float
) -> Corners:
    r"""Find corners at several scales, each at the scale where it responds most [1]_.

    Parameters
    ----------
    gray : ndarray of float32
        (rows, columns), on values from 0 to 1.
    k : float
        See `harris_response`.
    sigma : float
        The smallest scale; the others follow in steps of √2.
    scales : int
        How many.
    radius : int
        See `local_maxima`; at the smallest scale, and larger with it.
    threshold : float
        Share of the strongest response over all scales.

    Returns
    -------
    Corners
        Responses are scale-normalised, :math:`\sigma_D^4 (\det M - k\,(\operatorname{tr} M)^2)`, with derivatives at
        :math:`\sigma_D = 0.7 \sigma`.

    References
    ----------
    .. [1] K. Mikolajczyk, C. Schmid, "Scale & affine invariant interest point detectors", IJCV 60(1), 2004.
    """
    sigmas = tuple(sigma * SCALE_STEP**step for step in range(scales))
    responses = tuple(harris_response(structure_tensor(gray, each, DERIVATIVE_SHARE * each), k) for each in sigmas)
    largest = np.maximum.reduce(responses)
    least = max(threshold * float(largest.max()), _NOTHING)
    places, levels = [], []
    for level, response in enumerate(responses):
        found = local_maxima(response, max(1, round(radius * SCALE_STEP**level)), least)
        # Beyond the first and the last scale nothing is known: there the corner is at its own scale.
        beside = [responses[other][tuple(found.T)] for other in (level - 1, level + 1) if 0 <= other < scales]
        found = found[np.all([response[tuple(found.T)] >= there for there in beside], axis=0)]
        places.append(found)
        levels.append(np.full(len(found), level, np.int64))
    return Corners(largest, np.concatenate(places), np.concatenate(levels), sigmas, responses)
