"""Thresholds on the coefficients of Laplacian levels."""

import math

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.pyramid.parameters import Shrinkage


def shrink(coefficients: FloatPixels, threshold: float, shrinkage: Shrinkage) -> FloatPixels:
    r"""Apply a threshold T.

    Soft: :math:`\operatorname{sign}(c) \max(|c| - T, 0)`. Hard: c where :math:`|c| > T`, else 0.

    Parameters
    ----------
    coefficients : ndarray of float32
        Of any shape, contiguous.
    threshold : float
        T, at least 0; 0 changes nothing.
    shrinkage : Shrinkage
        Soft or hard.

    Returns
    -------
    ndarray of float32
        The input itself where the threshold is 0.
    """
    if threshold == 0:
        return coefficients
    limit = np.float32(threshold)
    if shrinkage is Shrinkage.SOFT:
        moved = np.clip(coefficients, -limit, limit)
        return np.subtract(coefficients, moved, out=moved)
    positive = cv2.threshold(coefficients, float(limit), 0, cv2.THRESH_TOZERO)[1]
    # The inverse keeps what is equal to its limit, which hard thresholding sets to 0.
    below = float(np.nextafter(-limit, np.float32(-math.inf)))
    negative = cv2.threshold(coefficients, below, 0, cv2.THRESH_TOZERO_INV)[1]
    return np.asarray(cv2.add(positive, negative), np.float32).reshape(coefficients.shape)
