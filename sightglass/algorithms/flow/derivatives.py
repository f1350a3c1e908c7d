"""The gradient of a frame, and the change from one frame to the next that fits it."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.parameters import Derivatives
from sightglass.algorithms.image import FloatPixels


@dataclass(frozen=True, eq=False)
class _Taps:
    """Taps of correlations: `derivative` along the line, `across` it, and `brightness` for the frames themselves."""

    derivative: NDArray[np.float32]
    across: NDArray[np.float32]
    brightness: NDArray[np.float32]
    border: int = cv2.BORDER_REPLICATE


def _taps(*values: float) -> NDArray[np.float32]:
    return np.array(values, np.float32)


_ONE = _taps(1)
_CENTRAL = _taps(-0.5, 0, 0.5)
_SCHARR = _taps(3 / 16, 10 / 16, 3 / 16)
_SIMONCELLI = _taps(0.037659, 0.249153, 0.426375, 0.249153, 0.037659)

_SCHEMES = {
    Derivatives.BACKWARD: _Taps(_taps(-1, 1, 0), _ONE, _ONE, cv2.BORDER_CONSTANT),
    Derivatives.CENTRAL: _Taps(_CENTRAL, _ONE, _ONE),
    Derivatives.SCHARR: _Taps(_CENTRAL, _SCHARR, _SCHARR),
    Derivatives.SIMONCELLI: _Taps(_taps(-0.109604, -0.276691, 0, 0.276691, 0.109604), _SIMONCELLI, _SIMONCELLI),
}


Planes = tuple[FloatPixels, FloatPixels]


def gradient(pixels: FloatPixels, scheme: Derivatives, out: Planes | None = None) -> Planes:
    r"""Differentiate a frame along its rows and columns.

    .. math:: I_x = d_x * p_y * I, \qquad I_y = p_x * d_y * I

    with the differentiating taps d and the smoothing taps p of the scheme; p = 1 for backward and central differences.

    Parameters
    ----------
    pixels : ndarray of float32
        (rows, columns). Outside, its border pixels go on, but for backward differences it is zero.
    scheme : Derivatives
        Which taps.
    out : (ndarray of float32, ndarray of float32), optional
        Where to write them; not the pixels themselves.

    Returns
    -------
    (ndarray of float32, ndarray of float32)
        Ix, positive where the values grow to the right, and Iy, downwards; (rows, columns), in values per pixel.

    References
    ----------
    .. [1] H. Farid, E. P. Simoncelli, "Differentiation of discrete multidimensional signals", IEEE Transactions on
       Image Processing 13(4), 2004.
    """
    taps = _SCHEMES[scheme]
    to_x, to_y = out or (None, None)
    ix = cv2.sepFilter2D(pixels, cv2.CV_32F, taps.derivative, taps.across, dst=to_x, borderType=taps.border)
    iy = cv2.sepFilter2D(pixels, cv2.CV_32F, taps.across, taps.derivative, dst=to_y, borderType=taps.border)
    return np.asarray(ix), np.asarray(iy)


def brightness(pixels: FloatPixels, scheme: Derivatives, out: FloatPixels | None = None) -> FloatPixels:
    r"""Smooth a frame as its gradient is smoothed: :math:`p_x * p_y * I`.

    A gradient of smoothed values belongs to the change of smoothed values: compared with the change of the values
    themselves, it is too small where there is fine texture, and the motion comes out too large.

    Parameters
    ----------
    pixels : ndarray of float32
        (rows, columns).
    scheme : Derivatives
        Which taps.
    out : ndarray of float32, optional
        Where to write it; not the pixels themselves.

    Returns
    -------
    ndarray of float32
        (rows, columns); the pixels themselves where the scheme does not smooth.
    """
    taps = _SCHEMES[scheme]
    if taps.brightness.size == 1:
        return pixels
    line = taps.brightness
    return np.asarray(cv2.sepFilter2D(pixels, cv2.CV_32F, line, line, dst=out, borderType=taps.border))


def temporal_difference(first: FloatPixels, second: FloatPixels, scheme: Derivatives) -> FloatPixels:
    r"""Give the change from one frame to the next, :math:`I_t = p_x * p_y * (F(t+1) - F(t))`.

    Parameters
    ----------
    first, second : ndarray of float32
        (rows, columns).
    scheme : Derivatives
        The one that the gradient is taken with.

    Returns
    -------
    ndarray of float32
        (rows, columns), positive where it becomes brighter.
    """
    return brightness(second - first, scheme)
