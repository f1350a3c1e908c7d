"""Orientation assignment: the dominant directions of the gradients around a keypoint."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.keypoints import Keypoints
from sightglass.algorithms.features.scale_space import ScaleSpace, octave_and_layer
from sightglass.algorithms.image import FloatPixels, Pixels

FloatArray = NDArray[np.float64]

BINS = 36
# Gradients count under a Gaussian of 1.5 σ, up to 3 of its own σ away.
_WINDOW, _REACH = 1.5, 3.0
# Peaks from this share of the highest on stand for a direction of their own.
PEAK_SHARE = 0.8
# What rounding leaves of no gradient, in gray levels of 255.
_FLAT = 1e-3


@dataclass(frozen=True, eq=False)
class Gradients:
    """Gradients of the pixels of a square window, those outside the layer left out; all arrays are (m,).

    Parameters
    ----------
    right, down : ndarray of float64
        Where the pixel is, from the middle of the window, in pixels of the layer.
    magnitude, angle : ndarray of float64
        Of the central differences; the angle in radians, its direction (cos, sin) in (x, y).
    """

    right: FloatArray
    down: FloatArray
    magnitude: FloatArray
    angle: FloatArray


@dataclass(frozen=True, eq=False)
class Orientation:
    """The directions of the gradients around a keypoint.

    Parameters
    ----------
    raw, histogram : ndarray of float64
        (36,): weights of the gradients of each 10 degrees, as counted, and smoothed by [1 4 6 4 1] / 16. Bin b is
        centred at 10 b degrees.
    peaks : tuple of (float, float)
        Angle in radians and height of every local maximum of at least 80 % of the highest, the highest first; found
        between the bins by a parabola.
    gradients : Gradients
        What was counted.
    weights : ndarray of float64
        (m,): of the Gaussian window.
    """

    raw: FloatArray
    histogram: FloatArray
    peaks: tuple[tuple[float, float], ...]
    gradients: Gradients
    weights: FloatArray

    @property
    def dominant(self) -> float:
        """Angle of the highest peak in radians; 0 where the image is flat."""
        return self.peaks[0][0] if self.peaks else 0.0


def window_gradients(layer: FloatPixels, column: int, row: int, radius: int) -> Gradients:
    """Take central differences within a square window.

    Parameters
    ----------
    layer : ndarray of float32
        (rows, columns).
    column, row : int
        The middle of the window.
    radius : int
        How far it reaches.

    Returns
    -------
    Gradients
        Of the pixels inside the layer but for its border, where there are no differences.
    """
    rows, columns = layer.shape
    top, bottom = max(1, row - radius), min(rows - 1, row + radius + 1)
    left, right = max(1, column - radius), min(columns - 1, column + radius + 1)
    if top >= bottom or left >= right:
        empty = np.zeros(0)
        return Gradients(empty, empty, empty, empty)
    cut = layer[top - 1 : bottom + 1, left - 1 : right + 1].astype(np.float64)
    ix, iy = cut[1:-1, 2:] - cut[1:-1, :-2], cut[2:, 1:-1] - cut[:-2, 1:-1]
    magnitude = np.hypot(ix, iy)
    magnitude[magnitude < _FLAT] = 0.0
    y, x = np.mgrid[top:bottom, left:right]
    return Gradients(
        (x - column).ravel().astype(np.float64), (y - row).ravel().astype(np.float64), magnitude.ravel(),
        np.arctan2(iy, ix).ravel() % (2 * np.pi),
    )  # fmt: skip


def orientation_of(layer: FloatPixels, x: float, y: float, scale: float) -> Orientation:
    r"""Count the directions of the gradients around a point, each by its length and :math:`e^{-d^2 / 2 (1.5 σ)^2}`.

    Parameters
    ----------
    layer : ndarray of float32
        (rows, columns), blurred with about `scale`.
    x, y : float
        The point, in pixels of the layer.
    scale : float
        σ of the keypoint, in pixels of the layer.

    Returns
    -------
    Orientation
        Without peaks where there is no gradient.
    """
    width = _WINDOW * scale
    gradients = window_gradients(layer, round(x), round(y), round(_REACH * width))
    weights = np.exp(-(gradients.right**2 + gradients.down**2) / (2.0 * width**2))
    bins = np.rint(gradients.angle * (BINS / (2 * np.pi))).astype(np.int64) % BINS
    raw = np.bincount(bins, weights * gradients.magnitude, BINS).astype(np.float64)
    return Orientation(raw, smoothed(raw), peaks_of(smoothed(raw)), gradients, weights)


def smoothed(histogram: FloatArray) -> FloatArray:
    """Smooth a histogram over the circle by [1 4 6 4 1] / 16.

    Parameters
    ----------
    histogram : ndarray of float64
        (n,).

    Returns
    -------
    ndarray of float64
        (n,).
    """
    beside, beyond = (np.roll(histogram, step) + np.roll(histogram, -step) for step in (1, 2))
    return np.asarray((6.0 * histogram + 4.0 * beside + beyond) / 16.0)


def peaks_of(histogram: FloatArray) -> tuple[tuple[float, float], ...]:
    """Find the peaks of a histogram over the circle.

    Parameters
    ----------
    histogram : ndarray of float64
        (n,), not negative.

    Returns
    -------
    tuple of (float, float)
        Angle in radians and height of each, the highest first; see `Orientation`.
    """
    before, after = np.roll(histogram, 1), np.roll(histogram, -1)
    is_peak = (histogram > before) & (histogram > after) & (histogram >= PEAK_SHARE * histogram.max())
    found = np.flatnonzero(is_peak)
    found = found[np.argsort(-histogram[found], kind="stable")]
    offsets = 0.5 * (before - after)[found] / (before - 2.0 * histogram + after)[found]
    angles = (found + offsets) * (2.0 * np.pi / len(histogram)) % (2.0 * np.pi)
    return tuple((float(angle), float(histogram[bin_])) for angle, bin_ in zip(angles, found, strict=True))


def with_orientations(gray: Pixels, keypoints: Keypoints) -> Keypoints:
    """Give keypoints their dominant orientation, each at its own scale.

    Parameters
    ----------
    gray : ndarray
        (rows, columns).
    keypoints : Keypoints
        With their scales.

    Returns
    -------
    Keypoints
        The same with octaves, layers and angles; 0 where the image is flat.
    """
    placed = [octave_and_layer(scale) for scale in keypoints.scales.tolist()]
    octaves, layers = np.array(placed, np.int64).reshape(-1, 2).T
    space = ScaleSpace(gray, first=min(0, int(octaves.min(initial=0))))
    angles = np.zeros(len(keypoints))
    for number, ((x, y), scale) in enumerate(zip(keypoints.positions, keypoints.scales, strict=True)):
        layer, step = space.layer(int(octaves[number]), int(layers[number]))
        angles[number] = orientation_of(layer, x / step, y / step, scale / step).dominant
    return replace(keypoints, angles=angles, octaves=octaves, layers=layers)
