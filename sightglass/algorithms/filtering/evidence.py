"""The figures that tell kinds of filters apart: gains, passbands, symmetry, slope."""

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.dsft import ComplexArray, Response
from sightglass.algorithms.filtering.kernels import FloatArray, Kernel
from sightglass.algorithms.texts import marked

EQUAL = 1e-9
HALF_POWER = 1 / math.sqrt(2)


class Kind(Enum):
    """The families of filters that are told apart."""

    ZERO = marked("zero kernel")
    IDENTITY = marked("identity")
    SHIFT = marked("shift")
    LOW_PASS = marked("low-pass (smoothing)")
    COMB = marked("comb")
    SHARPENING = marked("sharpening (high-boost)")
    RELIEF = marked("relief (image plus derivative)")
    DERIVATIVE = marked("derivative (edge detector)")
    HIGH_PASS = marked("high-pass")
    BAND_PASS = marked("band-pass")
    MIXED = marked("mixed")


class Symmetry(Enum):
    """How a kernel answers to mirroring."""

    EVEN = marked("even")
    ODD = marked("odd")
    NONE = marked("neither")


@dataclass(frozen=True)
class Gains:
    """Complex gain at four frequencies (u, v): none, the highest vertical, horizontal and diagonal one."""

    zero: complex
    vertical: complex
    horizontal: complex
    diagonal: complex


@dataclass(frozen=True)
class Passband:
    """Frequencies from 0 to ½ along one axis at which the gain is at least 1/√2 of the axis' own largest gain.

    `bands` holds their first and last frequency in cycles per pixel; `peak` is the largest gain and `peak_at` where it
    lies; `half_gain` is the first frequency above the peak at which the gain has fallen to one half of it, if it does.
    """

    bands: tuple[tuple[float, float], ...]
    peak: float
    peak_at: float
    half_gain: float | None


class Facts:
    """What is measured of a kernel before it is judged."""

    def __init__(self, kernel: Kernel, response: Response, operation: Operation) -> None:
        plane, middle = response.plane, response.plane.shape[0] // 2
        self.kernel = kernel
        self.operation = operation
        self.peak_gain, self.peak_at = _largest(response)
        self.sum = float(kernel.sum)
        # Relative to the kernel's own size: sums of many small taps never are 0 to the last bit.
        self.sums_to_zero = abs(self.sum) <= EQUAL * kernel.absolute_sum
        self.sums_to_one = abs(self.sum - 1) <= 1e-6
        self.positive, self.negative = int((kernel.taps > 0).sum()), int((kernel.taps < 0).sum())
        self.gains = Gains(
            complex(plane[middle, middle]), complex(plane[-1, middle]), complex(plane[middle, -1]),
            complex(plane[-1, -1]),
        )  # fmt: skip
        rows, columns = kernel.offsets
        sign = -1.0 if operation is Operation.CONVOLUTION else 1.0
        # How the output answers a ramp that rises by 1 a pixel downwards and rightwards.
        self.slope = (
            sign * float(rows @ kernel.taps.sum(axis=1)),
            sign * float(kernel.taps.sum(axis=0) @ columns),
        )
        self.slope_size = math.hypot(*self.slope)
        reach = float(np.abs(kernel.taps).sum()) * max(1.0, float(np.abs(rows).max()), float(np.abs(columns).max()))
        self.answers_slope = self.slope_size > EQUAL * reach
        corners = (self.gains.vertical, self.gains.horizontal, self.gains.diagonal)
        self.high_gain = max(abs(gain) for gain in corners)
        self.zero_gain = abs(self.gains.zero)
        self.cuts = passband(response.cut_u), passband(response.cut_v)


def symmetry(taps: FloatArray, kernel: Kernel, axes: tuple[int, ...]) -> Symmetry:
    """Say whether a kernel is even or odd when mirrored along axes about its origin (for even sizes: its middle).

    Parameters
    ----------
    taps : ndarray of float64
        (rows, columns).
    kernel : Kernel
        The kernel that they belong to, whose size decides what counts as equal.
    axes : tuple of int
        0 mirrors up-down, 1 left-right, both turn by 180 degrees.

    Returns
    -------
    Symmetry
        Even, odd or none.
    """
    mirrored = np.flip(taps, axes)
    bound = 1e-12 * kernel.absolute_sum
    if np.all(np.abs(taps - mirrored) <= bound):
        return Symmetry.EVEN
    return Symmetry.ODD if np.all(np.abs(taps + mirrored) <= bound) else Symmetry.NONE


def passband(cut: ComplexArray) -> Passband:
    """Find the passband along one axis from the response at evenly spaced frequencies from -1/2 to 1/2.

    Parameters
    ----------
    cut : ndarray of complex128
        (2n + 1,), frequency 0 in the middle.

    Returns
    -------
    Passband
        Frequencies in cycles per pixel.
    """
    gain = np.abs(cut[len(cut) // 2 :])
    frequencies = np.linspace(0.0, 0.5, len(gain))
    top = int(gain.argmax())
    peak = float(gain[top])
    if peak == 0:
        return Passband((), 0.0, 0.0, None)
    # A gain that ends at exactly one half has fallen to it.
    falls = np.flatnonzero(gain[top:] <= 0.5 * peak * (1 + 1e-12))
    half = None if falls.size == 0 else _crossing(frequencies, gain, top + int(falls[0]), 0.5 * peak)
    inside = gain >= HALF_POWER * peak * (1 - 1e-12)
    steps = np.flatnonzero(np.diff(inside)) + 1
    edges = [_crossing(frequencies, gain, int(step), HALF_POWER * peak) for step in steps]
    if inside[0]:
        edges.insert(0, 0.0)
    if inside[-1]:
        edges.append(0.5)
    return Passband(tuple(zip(edges[::2], edges[1::2], strict=True)), peak, float(frequencies[top]), half)


def _crossing(frequencies: FloatArray, gain: FloatArray, index: int, level: float) -> float:
    """Interpolate where the gain crosses a level between the samples before and at the index."""
    before, after = gain[index - 1], gain[index]
    share = (level - before) / (after - before)
    return float(frequencies[index - 1] + share * (frequencies[index] - frequencies[index - 1]))


def _largest(response: Response) -> tuple[float, tuple[float, float]]:
    """Find the largest gain, and of the frequencies with that gain the lowest with v ≥ 0."""
    magnitude = np.abs(response.plane)
    middle = magnitude.shape[0] // 2
    peak = float(magnitude.max())
    rows, columns = np.nonzero(magnitude[:, middle:] >= peak * (1 - 1e-9))
    nearest = int(np.lexsort((-rows, (rows - middle) ** 2 + columns**2))[0])
    return peak, (float(rows[nearest] - middle) / (2 * middle), float(columns[nearest]) / (2 * middle))
