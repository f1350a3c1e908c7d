"""Ninth stage: how bright images are against each other where they overlap, and how much they differ there."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import FloatPixels, Pixels, read_only
from sightglass.algorithms.panorama.canvas import Canvas
from sightglass.algorithms.panorama.warping import Patch, Scale

# Every so many pixels of the canvas are compared.
_SAMPLED_PIXELS = 300_000
# Values next to white may have been cut off, and tell nothing of the gain. Dark ones are not left out: of noise about
# a limit, only the upper half would stay, in the darker image alone.
_BRIGHT = 0.97
# Pixels that differ more after the median ratio show other things, or other light: a share of their value, and of
# white for what noise and interpolation do in the dark.
_SAME_THING, _NOISE = 0.25, 0.02
_LEAST_SAMPLES = 30


@dataclass(frozen=True)
class Overlap:
    """Where two images show the same place.

    Parameters
    ----------
    first, second : int
        Numbers of the images.
    pixels : int
        Of the canvas, about.
    log_ratio : float or None
        Logarithm of the values of the second divided by those of the first; None where too little can be compared.
    rms_before, rms_after : float
        Root mean square of the difference as the images are, and after gain compensation, in the panorama's values.
    """

    first: int
    second: int
    pixels: int
    log_ratio: float | None
    rms_before: float
    rms_after: float


@dataclass(frozen=True, eq=False)
class Brightness:
    """What the overlaps tell.

    Parameters
    ----------
    gains : dict
        Number of each image → the factor that it is multiplied by.
    overlaps : tuple of Overlap
        Of all images that touch.
    ghosts : ndarray of float32
        (rows, columns): largest difference of two images after gain compensation, on every `step`-th pixel of the
        canvas; 0 where there is no overlap.
    step : int
        See there.
    """

    gains: dict[int, float]
    overlaps: tuple[Overlap, ...]
    ghosts: FloatPixels
    step: int

    def rms(self, after: bool) -> float:
        """Root mean square over all overlaps; 0 where there is none."""
        total = sum(overlap.pixels for overlap in self.overlaps)
        if total == 0:
            return 0.0
        values = ((part.rms_after if after else part.rms_before, part.pixels) for part in self.overlaps)
        return math.sqrt(sum(value * value * pixels for value, pixels in values) / total)


@dataclass(frozen=True, eq=False)
class _Samples:
    """Gray values, (n,), of the pixels that two patches share, and and which of them are not next to white."""

    patches: tuple[Patch, Patch]
    first: FloatPixels
    second: FloatPixels
    usable: NDArray[np.bool_]
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]


def compare_overlaps(
    patches: Sequence[Patch], canvas: Canvas, scale: Scale, reference: int, compensate: bool
) -> Brightness:
    r"""Find one gain for each image, and how much images differ where they overlap.

    The logarithms of the gains solve :math:`g_i + \log I_i = g_j + \log I_j` by least squares over all overlaps,
    weighted by their size; that of the reference is 0.

    Parameters
    ----------
    patches : sequence of Patch
        Warped images.
    canvas : Canvas
        Where they lie.
    scale : Scale
        Their values.
    reference : int
        Number of the image that stays as it is.
    compensate : bool
        Whether gains are applied; without, all are 1.

    Returns
    -------
    Brightness
        Gains, overlaps and ghosts.
    """
    rows, columns = canvas.shape
    step = max(1, math.ceil(math.sqrt(rows * columns / _SAMPLED_PIXELS)))
    samples = [
        found
        for index, first in enumerate(patches)
        for second in patches[index + 1 :]
        if (found := _samples(first, second, step, scale)) is not None
    ]
    overlaps = [_measured(found, step, scale) for found in samples]
    gains = {patch.number: 1.0 for patch in patches}
    if compensate:
        gains |= _solved(overlaps, sorted(gains), reference)
    ghosts = np.zeros((math.ceil(rows / step), math.ceil(columns / step)), np.float32)
    low = np.float32(scale.value_range[0])
    for index, found in enumerate(samples):
        one, other = (
            np.minimum((values - low) * np.float32(gains[patch.number]), np.float32(scale.white))
            for values, patch in zip((found.first, found.second), found.patches, strict=True)
        )
        difference = np.abs(one - other)
        overlaps[index] = replace(overlaps[index], rms_after=_rms(difference))
        place = found.rows, found.columns
        ghosts[place] = np.maximum(ghosts[place], difference)
    return Brightness(gains, tuple(overlaps), read_only(ghosts), step)


def _samples(first: Patch, second: Patch, step: int, scale: Scale) -> _Samples | None:
    one, other = first.region, second.region
    top, left = max(one.row, other.row), max(one.column, other.column)
    bottom = min(one.row + one.rows, other.row + other.rows)
    right = min(one.column + one.columns, other.column + other.columns)
    top, left = -(-top // step) * step, -(-left // step) * step
    if top >= bottom or left >= right:
        return None
    parts = [
        (slice(top - part.row, bottom - part.row, step), slice(left - part.column, right - part.column, step))
        for part in (one, other)
    ]
    rows, columns = np.nonzero(first.mask[parts[0]] & second.mask[parts[1]])
    if len(rows) == 0:
        return None
    values = [
        patch.pixels[part][rows, columns].reshape(len(rows), -1)
        for patch, part in zip((first, second), parts, strict=True)
    ]
    low = scale.value_range[0]
    bright = low + _BRIGHT * scale.white
    usable = np.ones(len(rows), bool)
    for value in values:
        usable &= value.max(axis=1) < bright
    gray = [np.asarray(value.mean(axis=1, dtype=np.float32)) for value in values]
    return _Samples((first, second), gray[0], gray[1], usable, rows + top // step, columns + left // step)


def _measured(found: _Samples, step: int, scale: Scale) -> Overlap:
    numbers = found.patches[0].number, found.patches[1].number
    before = _rms(found.first - found.second)
    ratio = _log_ratio(found.first[found.usable], found.second[found.usable], scale)
    return Overlap(*numbers, len(found.rows) * step * step, ratio, before, before)


def _log_ratio(first: FloatPixels, second: FloatPixels, scale: Scale) -> float | None:
    if len(first) < _LEAST_SAMPLES:
        return None
    black = scale.value_range[0]
    one, other = first.astype(np.float64) - black, second.astype(np.float64) - black
    total = float(one.sum()), float(other.sum())
    if min(total) <= 0:
        return None
    bright = one + other > np.median(one + other)
    is_told = bool(bright.any()) and one[bright].min() > 0
    ratio = float(np.median(other[bright] / one[bright])) if is_told else 0.0
    if ratio <= 0:
        ratio = total[1] / total[0]
    limit = _SAME_THING * (ratio * one + other) / 2 + _NOISE * scale.white * (1 + ratio) / 2
    same = np.abs(other - ratio * one) <= limit
    sums = float(one[same].sum()), float(other[same].sum())
    return math.log(sums[1] / sums[0]) if min(sums) > 0 else None


def _solved(overlaps: Sequence[Overlap], numbers: list[int], reference: int) -> dict[int, float]:
    free = [number for number in numbers if number != reference]
    place = {number: index for index, number in enumerate(free)}
    known = [overlap for overlap in overlaps if overlap.log_ratio is not None]
    matrix, wanted = np.zeros((len(known), len(free))), np.zeros(len(known))
    for row, overlap in enumerate(known):
        weight = math.sqrt(overlap.pixels)
        for number, sign in ((overlap.first, 1.0), (overlap.second, -1.0)):
            if number in place:
                matrix[row, place[number]] = sign * weight
        assert overlap.log_ratio is not None
        wanted[row] = weight * overlap.log_ratio
    # Of images that nothing tells of, the least-squares solution of least norm leaves the gain at 1.
    logarithms = np.linalg.lstsq(matrix, wanted, rcond=None)[0] if len(known) and free else np.zeros(len(free))
    return {number: float(np.exp(logarithms[place[number]])) for number in free}


def _rms(values: FloatPixels) -> float:
    return float(np.sqrt(np.mean(np.square(values, dtype=np.float64))))


def with_gain(pixels: Pixels, gain: float, scale: Scale) -> Pixels:
    """Multiply the values above black, (rows, columns[, 3]), by a gain; integers are rounded and cut off at white."""
    if gain == 1.0:
        return pixels
    if scale.dtype == "uint8" and scale.value_range[1] == 255:
        return np.asarray(cv2.convertScaleAbs(pixels, alpha=gain)).reshape(pixels.shape)
    low, high = scale.value_range
    values = (pixels.astype(np.float32) - np.float32(low)) * np.float32(gain) + np.float32(low)
    if scale.dtype == "float32":
        return values
    return np.asarray(np.clip(np.rint(values), low, high), scale.dtype)
