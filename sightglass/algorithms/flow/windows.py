"""The neighbourhood that shares one motion, and means over it."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.parameters import Flow, Weighting, Window
from sightglass.algorithms.image import FloatPixels

_SIDE_PER_SIGMA = 4.0


def window_weights(parameters: Flow) -> NDArray[np.float64]:
    r"""Say how much each pixel of the neighbourhood counts.

    A Gaussian has :math:`\sigma` = a quarter of the side; a disc has the side as its diameter.

    Parameters
    ----------
    parameters : Flow
        Its window, window_shape and weighting.

    Returns
    -------
    ndarray of float64
        (side, side); 1 for the centre.
    """
    line = _line(parameters)
    weights = np.outer(line, line)
    if parameters.window_shape is Window.DISC:
        weights *= _disc(parameters.window)
    return weights


class LocalMean:
    r"""The mean over the neighbourhood of each pixel, :math:`\sum w f / \sum w`; outside the image, f is zero.

    Parameters
    ----------
    parameters : Flow
        Its window, window_shape and weighting.
    """

    def __init__(self, parameters: Flow) -> None:
        self._side = parameters.window
        self._is_box = parameters.window_shape is Window.SQUARE and parameters.weighting is Weighting.UNIFORM
        line = _line(parameters)
        self._line = (line / line.sum()).astype(np.float32)
        self._disc: FloatPixels | None = None
        if parameters.window_shape is Window.DISC:
            weights = window_weights(parameters)
            self._disc = (weights / weights.sum()).astype(np.float32)

    def __call__(self, values: FloatPixels, out: FloatPixels | None = None) -> FloatPixels:
        """Take the mean.

        Parameters
        ----------
        values : ndarray of float32
            (rows, columns).
        out : ndarray of float32, optional
            Where to write it; not `values` itself.

        Returns
        -------
        ndarray of float32
            (rows, columns).
        """
        border = cv2.BORDER_CONSTANT
        if self._disc is not None:
            return np.asarray(cv2.filter2D(values, cv2.CV_32F, self._disc, dst=out, borderType=border))
        if self._is_box:
            size = (self._side, self._side)
            return np.asarray(cv2.boxFilter(values, cv2.CV_32F, size, dst=out, borderType=border))
        return np.asarray(cv2.sepFilter2D(values, cv2.CV_32F, self._line, self._line, dst=out, borderType=border))


def _offsets(side: int) -> NDArray[np.float64]:
    return np.arange(side, dtype=np.float64) - (side - 1) / 2


def _line(parameters: Flow) -> NDArray[np.float64]:
    offsets = _offsets(parameters.window)
    if parameters.weighting is Weighting.UNIFORM:
        return np.ones_like(offsets)
    sigma = parameters.window / _SIDE_PER_SIGMA
    weights: NDArray[np.float64] = np.exp(-(offsets**2) / (2 * sigma**2))
    return weights


def _disc(side: int) -> NDArray[np.bool_]:
    squares = _offsets(side) ** 2
    inside: NDArray[np.bool_] = np.add.outer(squares, squares) <= (side / 2) ** 2
    return inside
