"""Figures about the coefficients of Laplacian levels: histograms, and how much noise is in them."""

import math
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.pyramid.sampling import Sampling

_BINS = 255  # odd, so that 0 lies in the middle of a bin
_MEDIAN_VALUES = 1 << 18


@dataclass(frozen=True, eq=False)
class Histogram:
    """Coefficients counted by value.

    Parameters
    ----------
    edges : ndarray of float64
        Borders of the bins, symmetric about 0.
    counts : ndarray of float64
        One fewer. Where a part of the level was counted, scaled to the whole of it.
    deviation : float
        Root of the mean square of the coefficients, in values of the image.
    largest : float
        Largest magnitude among them.
    """

    edges: NDArray[np.float64]
    counts: NDArray[np.float64]
    deviation: float
    largest: float


def histogram_of(coefficients: FloatPixels, total: int) -> Histogram:
    """Count coefficients by value, in 255 bins up to the largest magnitude.

    Parameters
    ----------
    coefficients : ndarray of float32
        One-dimensional and contiguous: a level or a part of it.
    total : int
        Number of coefficients of the level.

    Returns
    -------
    Histogram
        Of the level.
    """
    low, high, _, _ = cv2.minMaxLoc(coefficients)
    largest = max(-low, high)
    bound = largest or 1.0
    # The last border is not counted by OpenCV; it lies beyond the largest value by the next number of floats.
    limits = [-bound, float(np.nextafter(np.float32(bound), np.float32(math.inf)))]
    counts = cv2.calcHist([coefficients.reshape(1, -1)], [0], None, [_BINS], limits).ravel()
    scale = total / coefficients.size
    deviation = float(cv2.norm(coefficients, cv2.NORM_L2)) / math.sqrt(coefficients.size)
    edges = np.linspace(-bound, bound, _BINS + 1)
    return Histogram(edges, counts.astype(np.float64) * scale, deviation, largest)


def median_magnitude(coefficients: FloatPixels) -> float:
    """Median of the magnitudes, which few large coefficients do not move.

    Parameters
    ----------
    coefficients : ndarray of float32
        One-dimensional. Of more than 262,144 evenly spaced ones are taken.

    Returns
    -------
    float
        In values of the image.
    """
    # In step with the columns or with the three channels it would see some phases, or one colour, and no other.
    stride = max(1, coefficients.size // _MEDIAN_VALUES)
    while stride % 2 == 0 or stride % 3 == 0:
        stride += 1
    return float(np.median(np.abs(coefficients[::stride])))


def universal_threshold(sigma: float, count: int) -> float:
    r"""Universal threshold :math:`\sigma \sqrt{2 \ln N}`: of N normal values hardly any exceeds it [1]_.

    Parameters
    ----------
    sigma : float
        Standard deviation of the noise in the coefficients.
    count : int
        N, the number of coefficients, at least 1.

    Returns
    -------
    float
        In the unit of σ.

    References
    ----------
    .. [1] D. L. Donoho, I. M. Johnstone: Ideal spatial adaptation by wavelet shrinkage. Biometrika 81(3), 1994.
    """
    return sigma * math.sqrt(2 * math.log(count))


@dataclass(frozen=True)
class NoiseGains:
    """What white noise of standard deviation 1 in an image is in the levels of its Laplacian pyramid.

    Parameters
    ----------
    deviations : tuple of float
        Standard deviation of the coefficients of each level, finest level first.
    median : float
        Median magnitude of the coefficients of the finest level, for normal noise.
    """

    deviations: tuple[float, ...]
    median: float


@lru_cache(maxsize=32)
def noise_gains(sampling: Sampling, levels: int) -> NoiseGains:
    r"""Compute how much noise reaches each Laplacian level.

    Let :math:`R_k` be the autocorrelation of the noise in :math:`G_k` (a unit impulse at first). Smoothing by h and
    keeping every second sample gives :math:`R_{k+1}(d) = (R_k * h \star h)(2d)`. A coefficient at position
    :math:`2i + p` sees :math:`G_k` through a filter :math:`f_p = \delta_p - \mathrm{expand}(\mathrm{reduce}(\cdot))`,
    one for each of the four phases p, so its variance is :math:`\sum_d (f_p \star f_p)(d)\, R_k(d)`, and that of the
    level is the mean over the phases. Borders are left out of account.

    The median magnitude m of the finest level, a mixture of four normal distributions, solves
    :math:`\frac14 \sum_p \operatorname{erf}(m / \sqrt{2 v_p}) = \frac12`. Where the variances :math:`v_p` are equal it
    is 0.6745 times the standard deviation.

    Parameters
    ----------
    sampling : Sampling
        The scheme and its taps.
    levels : int
        Number of reductions, at least 1.

    Returns
    -------
    NoiseGains
        For σ = 1.
    """
    # Wide enough for all that is correlated here, so that nothing wraps around.
    side = 1 << (4 * max(sampling.taps.shape) + 8).bit_length()
    response = np.fft.rfft2(_placed(sampling.taps, (-sampling.anchor[0], -sampling.anchor[1]), side))
    spectra = [_detail_power(sampling, response, (row, column), side) for row in (0, 1) for column in (0, 1)]
    variances = [float(np.fft.irfft2(spectrum, (side, side))[0, 0]) for spectrum in spectra]
    seen = np.fft.irfft2(np.mean(spectra, axis=0), (side, side))
    smoothing = np.abs(response) ** 2
    kept = np.fft.fftfreq(side, 1 / side).astype(int)
    kept = kept[np.abs(kept) < side // 4]
    correlation = _placed(np.ones((1, 1)), (0, 0), side)
    deviations = []
    for _ in range(levels):
        deviations.append(math.sqrt(max(0.0, float((seen * correlation).sum()))))
        smoothed = np.fft.irfft2(np.fft.rfft2(correlation) * smoothing, (side, side))
        correlation = np.zeros((side, side))
        correlation[np.ix_(kept, kept)] = smoothed[np.ix_(2 * kept, 2 * kept)]
    return NoiseGains(tuple(deviations), _median_of_mixture(variances))


def _median_of_mixture(variances: list[float]) -> float:
    """Median magnitude of normal values of which equal parts have these variances."""
    deviations = [math.sqrt(max(0.0, variance)) for variance in variances]

    def share_below(magnitude: float) -> float:
        below = (math.erf(magnitude / (math.sqrt(2) * part)) if part > 1e-9 else 1.0 for part in deviations)
        return sum(below) / len(deviations)

    low, high = 0.0, max(deviations)
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if share_below(middle) > 0.5 else (middle, high)
    return high


def _detail_power(
    sampling: Sampling, response: NDArray[np.complex128], phase: tuple[int, int], side: int
) -> NDArray[np.float64]:
    itself = np.fft.rfft2(_placed(np.ones((1, 1)), phase, side))
    return np.asarray(np.abs(itself - np.fft.rfft2(_expansion(sampling, phase, side)) * response) ** 2)


def _expansion(sampling: Sampling, phase: tuple[int, int], side: int) -> NDArray[np.float64]:
    """Weights with which the pixels of the smaller level, at even places, make the pixel at the phase."""
    weights, (row, column) = sampling.phase(*phase)
    spread = np.zeros((2 * weights.shape[0], 2 * weights.shape[1]))
    spread[::2, ::2] = weights
    return _placed(spread, (2 * row, 2 * column), side)


def _placed(taps: NDArray[np.float64], first: tuple[int, int], side: int) -> NDArray[np.float64]:
    rows, columns = ((start + np.arange(count)) % side for start, count in zip(first, taps.shape, strict=True))
    whole = np.zeros((side, side))
    whole[np.ix_(rows, columns)] = taps
    return whole


__all__ = ["Histogram", "NoiseGains", "histogram_of", "median_magnitude", "noise_gains", "universal_threshold"]
