"""The spectrum of an image."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels, Pixels, luminance
from sightglass.algorithms.threads import thread_count

# Larger images are cut to their middle: the spectrum is then that of the part, at the full range of frequencies.
LARGEST_SIDE = 1024
_FLOOR_DB = -120.0


def spectrum(pixels: Pixels) -> FloatPixels:
    r"""Compute the log-magnitude spectrum of an image.

    The luminance, less its mean, is weighted by a Hann window: without it the jump between opposite borders draws a
    bright cross that is not in the picture. The spectrum is
    :math:`20 \log_{10} \left| \frac{2}{\sum w} \sum x w e^{-j2\pi(um + vn)} \right|`, so that a sine wave of
    amplitude A shows as about 20 log10 A decibels.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns[, 3 or 4]). Of a side longer than 1024 pixels the middle 1024 are used.

    Returns
    -------
    ndarray of float32
        (n, m) with odd n and m: u from -1/2 to 1/2 along rows, v along columns, frequency 0 in the middle; decibels.
    """
    gray = luminance(central(pixels)).astype(np.float32)
    # Brought to 1 and put back in decibels, so that sums over many large values stay within the range of floats.
    low, high, _, _ = cv2.minMaxLoc(gray)
    peak = max(abs(low), abs(high)) or 1.0
    gray /= np.float32(peak)
    gray -= np.float32(gray.mean())
    rows, columns = gray.shape
    down, right = _hann(rows), _hann(columns)
    gray *= down[:, None]
    gray *= right[None, :]
    # An even length has a sample at frequency 1/2 exactly, so that the axis of the picture ends there.
    lengths = _even_fast_length(rows), _even_fast_length(columns)
    from scipy import fft

    half = fft.rfft2(gray, lengths, workers=min(2, thread_count()))
    half *= np.float32(2 / (down.sum() * right.sum()))
    magnitude = cv2.magnitude(np.ascontiguousarray(half.real), np.ascontiguousarray(half.imag))
    decibels = cv2.log(np.maximum(magnitude, np.float32(10 ** (_FLOOR_DB / 20))))
    decibels = np.multiply(decibels, np.float32(20 / np.log(10)), dtype=np.float32)
    return _whole_plane(np.maximum(decibels + np.float32(20 * np.log10(peak)), np.float32(_FLOOR_DB)))


def central(pixels: Pixels) -> Pixels:
    """Cut the middle out of an image whose sides are longer than the spectrum takes.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns[, channels]).

    Returns
    -------
    ndarray
        A view of at most `LARGEST_SIDE` rows and columns.
    """
    starts = [max(0, (length - LARGEST_SIDE) // 2) for length in pixels.shape[:2]]
    return pixels[starts[0] : starts[0] + LARGEST_SIDE, starts[1] : starts[1] + LARGEST_SIDE]


@lru_cache(maxsize=8)
def _hann(length: int) -> NDArray[np.float32]:
    # Without the zeros at its ends: a side of one or two pixels keeps its values.
    return np.hanning(length + 2)[1:-1].astype(np.float32)


def _even_fast_length(length: int) -> int:
    from scipy.fft import next_fast_len

    return 2 * int(next_fast_len((length + 1) // 2, real=True))


def _whole_plane(half: FloatPixels) -> FloatPixels:
    """Complete the half with v ≥ 0 by its mirror image, and put frequency 0 into the middle; both ends are ±1/2."""
    rows, columns = half.shape
    order = np.concatenate([np.arange(rows // 2, rows), np.arange(rows // 2 + 1)])
    right = half[order]
    plane = np.empty((rows + 1, 2 * columns - 1), np.float32)
    plane[:, columns - 1 :] = right
    plane[:, : columns - 1] = right[::-1, :0:-1]
    return plane
