"""What kind of filter a kernel is, and the evidence for it."""

import math
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.dsft import Response
from sightglass.algorithms.filtering.kernels import FloatArray, Kernel, number_text

_EQUAL = 1e-9
_HALF_POWER = 1 / math.sqrt(2)


class Kind(Enum):
    """The families of filters that are told apart."""

    ZERO = "zero kernel"
    IDENTITY = "identity"
    SHIFT = "shift"
    LOW_PASS = "low-pass (smoothing)"
    COMB = "comb"
    SHARPENING = "sharpening (high-boost)"
    RELIEF = "relief (image plus derivative)"
    DERIVATIVE = "derivative (edge detector)"
    HIGH_PASS = "high-pass"
    BAND_PASS = "band-pass"
    MIXED = "mixed"


class Symmetry(Enum):
    """How a kernel answers to mirroring."""

    EVEN = "even"
    ODD = "odd"
    NONE = "neither"


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


@dataclass(frozen=True)
class Classification:
    """What kind of filter it is, and the figures that say so."""

    kind: Kind
    sum: Fraction | float
    positive: int
    negative: int
    zeros: int
    vertical_symmetry: Symmetry
    horizontal_symmetry: Symmetry
    point_symmetry: Symmetry
    gains: Gains
    passband_u: Passband
    passband_v: Passband
    peak_gain: float
    peak_at: tuple[float, float]
    verdict: str
    reasons: tuple[str, ...]


def classify(kernel: Kernel, response: Response, operation: Operation) -> Classification:
    """Say what kind of filter a kernel is.

    Parameters
    ----------
    kernel : Kernel
        Any kernel.
    response : Response
        Its frequency response.
    operation : Operation
        Decides on the direction in which a derivative counts as positive.

    Returns
    -------
    Classification
        With a verdict in words and one sentence for each piece of evidence.
    """
    taps = kernel.taps
    peak_gain, peak_at = _peak(response)
    facts = _Facts(kernel, response, operation, peak_gain, peak_at)
    kind = _kind(facts)
    gains = facts.gains
    symmetries = symmetry(taps, kernel, (0,)), symmetry(taps, kernel, (1,)), symmetry(taps, kernel, (0, 1))
    u, v = facts.cuts
    about_symmetry = _about_symmetry(symmetries[2], kernel)
    reasons = (_about_sum(facts), _about_gains(facts), about_symmetry, *_about_bands(u, v))
    return Classification(
        kind, kernel.sum, facts.positive, facts.negative, taps.size - facts.positive - facts.negative, *symmetries,
        gains, u, v, peak_gain, peak_at, _VERDICTS[kind](facts), reasons,
    )  # fmt: skip


class _Facts:
    def __init__(
        self, kernel: Kernel, response: Response, operation: Operation, peak_gain: float, peak_at: tuple[float, float]
    ) -> None:
        plane, middle = response.plane, response.plane.shape[0] // 2
        self.kernel = kernel
        self.operation = operation
        self.peak_gain, self.peak_at = peak_gain, peak_at
        self.sum = float(kernel.sum)
        # Relative to the kernel's own size: sums of many small taps never are 0 to the last bit.
        self.sums_to_zero = abs(self.sum) <= _EQUAL * kernel.absolute_sum
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
        self.answers_slope = self.slope_size > _EQUAL * reach
        corners = (self.gains.vertical, self.gains.horizontal, self.gains.diagonal)
        self.high_gain = max(abs(gain) for gain in corners)
        self.zero_gain = abs(self.gains.zero)
        self.cuts = passband(response.cut_u), passband(response.cut_v)


def _kind(facts: _Facts) -> Kind:
    if facts.kernel.is_zero:
        return Kind.ZERO
    if facts.positive + facts.negative == 1:
        row, column = facts.kernel.origin
        return Kind.IDENTITY if facts.kernel.taps[row, column] else Kind.SHIFT
    if facts.sums_to_zero:
        return _kind_without_mean(facts)
    if facts.positive == 0 or facts.negative == 0:
        # All taps of one sign: no frequency can pass better than frequency 0.
        corners = (facts.gains.vertical, facts.gains.horizontal, facts.gains.diagonal)
        return Kind.COMB if min(abs(gain) for gain in corners) > 0.99 * facts.zero_gain else Kind.LOW_PASS
    return _kind_of_mixed_signs(facts)


def _kind_without_mean(facts: _Facts) -> Kind:
    if facts.answers_slope and _is_first_derivative(facts):
        return Kind.DERIVATIVE
    return Kind.HIGH_PASS if facts.high_gain >= _HALF_POWER * facts.peak_gain else Kind.BAND_PASS


def _is_first_derivative(facts: _Facts) -> bool:
    """Whether the taps, added up across the direction of the slope, change their sign once only."""
    rows, columns = facts.kernel.offsets
    down, right = facts.slope[0] / facts.slope_size, facts.slope[1] / facts.slope_size
    place = np.round(rows[:, None] * down + columns[None, :] * right, 6)
    values, index = np.unique(place, return_inverse=True)
    profile = np.bincount(index.ravel(), facts.kernel.taps.ravel(), len(values))
    profile = profile[np.abs(profile) > 0.02 * np.abs(profile).max()]
    return int(np.count_nonzero(np.diff(np.sign(profile)))) == 1


def _kind_of_mixed_signs(facts: _Facts) -> Kind:
    if facts.peak_gain <= facts.zero_gain * 1.05:
        return Kind.LOW_PASS if facts.high_gain < _HALF_POWER * facts.zero_gain else Kind.MIXED
    if symmetry(facts.kernel.taps, facts.kernel, (0, 1)) is not Symmetry.EVEN:
        return Kind.RELIEF if facts.answers_slope and facts.sums_to_one else Kind.MIXED
    if facts.high_gain >= _HALF_POWER * facts.peak_gain:
        return Kind.SHARPENING if facts.zero_gain >= 0.2 * facts.peak_gain or facts.sums_to_one else Kind.HIGH_PASS
    return Kind.BAND_PASS


def symmetry(taps: FloatArray, kernel: Kernel, axes: tuple[int, ...]) -> Symmetry:
    """Say whether a kernel is even or odd when mirrored along axes about its origin (for even sizes: its middle)."""
    mirrored = np.flip(taps, axes)
    bound = 1e-12 * kernel.absolute_sum
    if np.all(np.abs(taps - mirrored) <= bound):
        return Symmetry.EVEN
    return Symmetry.ODD if np.all(np.abs(taps + mirrored) <= bound) else Symmetry.NONE


def passband(cut: NDArray[np.complexfloating]) -> Passband:
    """Find the passband along one axis from the response at evenly spaced frequencies from -1/2 to 1/2."""
    gain = np.abs(cut[len(cut) // 2 :])
    frequencies = np.linspace(0.0, 0.5, len(gain))
    top = int(gain.argmax())
    peak = float(gain[top])
    if peak == 0:
        return Passband((), 0.0, 0.0, None)
    falls = np.flatnonzero(gain[top:] < 0.5 * peak)
    half = None if falls.size == 0 else _crossing(frequencies, gain, top + int(falls[0]), 0.5 * peak)
    inside = gain >= _HALF_POWER * peak * (1 - 1e-12)
    steps = np.flatnonzero(np.diff(inside)) + 1
    edges = [_crossing(frequencies, gain, int(step), _HALF_POWER * peak) for step in steps]
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


def _peak(response: Response) -> tuple[float, tuple[float, float]]:
    """Find the largest gain, and of the frequencies with that gain the lowest with v ≥ 0."""
    magnitude = np.abs(response.plane)
    middle = magnitude.shape[0] // 2
    peak = float(magnitude.max())
    rows, columns = np.nonzero(magnitude[:, middle:] >= peak * (1 - 1e-9))
    nearest = int(np.lexsort((-rows, (rows - middle) ** 2 + columns**2))[0])
    return peak, (float(rows[nearest] - middle) / (2 * middle), float(columns[nearest]) / (2 * middle))


def _gain(value: complex) -> str:
    if value.imag == 0:
        return number_text(value.real)
    if value.real == 0:
        return f"{number_text(value.imag)}j"
    return f"{number_text(value.real)} {'−' if value.imag < 0 else '+'} {number_text(abs(value.imag))}j"


gain_text = _gain


def _about_sum(facts: _Facts) -> str:
    signs = (
        "All taps are 0"
        if facts.positive + facts.negative == 0
        else "No tap is negative"
        if facts.negative == 0
        else "No tap is positive"
        if facts.positive == 0
        else f"The taps have both signs ({facts.positive} positive, {facts.negative} negative)"
    )
    meaning = (
        "flat areas become 0"
        if facts.sums_to_zero
        else "flat areas keep their value"
        if facts.sums_to_one
        else f"flat areas are multiplied by {number_text(facts.kernel.sum)}"
    )
    return f"{signs}; they sum to {number_text(facts.kernel.sum)}: {meaning}."


def _about_gains(facts: _Facts) -> str:
    gains = facts.gains
    return (
        f"Gain H(0,0) = {_gain(gains.zero)}, H(½,0) = {_gain(gains.vertical)}, H(0,½) = {_gain(gains.horizontal)}, "
        f"H(½,½) = {_gain(gains.diagonal)}; the largest |H| is {number_text(facts.peak_gain)} at "
        f"u = {number_text(facts.peak_at[0], 3)}, v = {number_text(facts.peak_at[1], 3)} cycles per pixel."
    )


def _about_symmetry(point: Symmetry, kernel: Kernel) -> str:
    apart = " apart from the phase of half a sample" if kernel.rows % 2 == 0 or kernel.columns % 2 == 0 else ""
    meaning = {
        Symmetry.EVEN: f"Turned by 180° it stays the same, so H is real{apart}, and correlation gives the same"
        + (" but for a shift." if apart else "."),
        Symmetry.ODD: f"Turned by 180° it changes its sign, so H is imaginary{apart}.",
        Symmetry.NONE: "It has no point symmetry, so H is complex: it shifts some frequencies against others.",
    }
    return meaning[point]


def _about_bands(u: Passband, v: Passband) -> list[str]:
    sentences = []
    for name, band in (("u (vertically)", u), ("v (horizontally)", v)):
        parts = [f"{number_text(low, 3)} to {number_text(high, 3)}" for low, high in band.bands]
        largest = f"with |H| at least 1/√2 of its largest there, {number_text(band.peak, 3)},"
        passes = f"{largest} it passes {' and '.join(parts)} cycles per pixel." if parts else "nothing passes."
        sentences.append(f"Along {name} {passes}")
    return sentences


def _direction(facts: _Facts) -> tuple[str, str]:
    """Name the direction of the derivative and of the edges that it finds."""
    down, right = facts.slope
    if abs(down) < 1e-6 * facts.slope_size:
        return "horizontal", "vertical edges"
    if abs(right) < 1e-6 * facts.slope_size:
        return "vertical", "horizontal edges"
    angle = math.degrees(math.atan2(-down, right)) % 180
    return f"at {number_text(angle, 3)}° (counter-clockwise from the right)", "edges across that direction"


def _towards(down: float, right: float) -> str:
    vertical = "" if abs(down) < 0.4 * abs(right) else "bottom" if down > 0 else "top"
    horizontal = "" if abs(right) < 0.4 * abs(down) else "right" if right > 0 else "left"
    return f"towards the {' '.join(part for part in (vertical, horizontal) if part)}"


def _derivative_verdict(facts: _Facts) -> str:
    direction, edges = _direction(facts)
    down, right = facts.slope
    other = "correlation" if facts.operation is Operation.CONVOLUTION else "convolution"
    high = abs(facts.gains.horizontal if abs(right) >= abs(down) else facts.gains.vertical)
    band = " Strictly it is band-pass: the highest frequency does not pass either." if high < _EQUAL else ""
    return (
        f"Derivative, {direction}: finds {edges}. A rise {_towards(down, right)} gives a positive value; "
        f"{other} would give a negative one.{band}"
    )


def _single_tap(facts: _Facts) -> tuple[float, int, int]:
    row, column = (int(index[0]) for index in np.nonzero(facts.kernel.taps))
    sign = 1 if facts.operation is Operation.CONVOLUTION else -1
    origin = facts.kernel.origin
    return float(facts.kernel.taps[row, column]), sign * (row - origin[0]), sign * (column - origin[1])


def _identity_verdict(facts: _Facts) -> str:
    value = _single_tap(facts)[0]
    return (
        "Identity: the image stays as it is."
        if value == 1
        else f"Scaled identity: every value is multiplied by {number_text(facts.kernel.sum)}."
    )


def _shift_verdict(facts: _Facts) -> str:
    value, down, right = _single_tap(facts)
    parts = [
        f"{abs(count)} px {positive if count > 0 else negative}"
        for count, positive, negative in ((down, "down", "up"), (right, "to the right", "to the left"))
        if count
    ]
    times = "" if value == 1 else f" and is multiplied by {number_text(facts.kernel.sum)}"
    return f"Shift: the image moves {' and '.join(parts)}{times}."


def _low_pass_verdict(facts: _Facts) -> str:
    cutoffs = [
        f"{name} = {number_text(band.bands[0][1], 3)}"
        for name, band in zip("uv", facts.cuts, strict=True)
        if band.bands and band.bands[0][1] < 0.5
    ]
    falls = f"; the gain falls to 1/√2 of that at frequency 0 at {' and '.join(cutoffs)} cycles per pixel"
    return f"Low-pass: smooths {_smoothed_direction(facts.kernel)}{falls if cutoffs else ''}."


def _smoothed_direction(kernel: Kernel) -> str:
    """Name the line that the taps lie on, if they do, from their second moments."""
    weights = np.abs(kernel.taps) / kernel.absolute_sum
    rows, columns = (offsets.astype(np.float64) for offsets in kernel.offsets)
    down, right = weights.sum(axis=1), weights.sum(axis=0)
    rows -= rows @ down
    columns -= columns @ right
    mixed = float(rows @ weights @ columns)
    values, vectors = np.linalg.eigh(np.array([[rows**2 @ down, mixed], [mixed, columns**2 @ right]]))
    if values[0] > 0.05 * values[1]:
        return "in all directions"
    angle = math.degrees(math.atan2(-vectors[0, 1], vectors[1, 1])) % 180
    if min(angle, 180 - angle) < 1:
        return "horizontally only"
    return "vertically only" if abs(angle - 90) < 1 else f"along {number_text(angle, 3)}° only"


def _sharpening_verdict(facts: _Facts) -> str:
    text = (
        f"Sharpening: mixed signs and a sum of {number_text(facts.kernel.sum)} keep flat areas and raise detail, "
        f"by up to {number_text(facts.peak_gain / facts.zero_gain, 3)} times."
    )
    return text if facts.sums_to_one else text + " (Sharpening in the strict sense sums to 1: normalise the kernel.)"


def _high_pass_verdict(facts: _Facts) -> str:
    return (
        "High-pass: finds isolated points and edges of all directions. It is not a sharpening filter, "
        f"which would sum to 1; this one sums to {number_text(facts.kernel.sum)}."
        if abs(facts.gains.vertical) > _EQUAL * facts.peak_gain
        and abs(facts.gains.horizontal) > _EQUAL * facts.peak_gain
        else "High-pass in one direction: a second derivative, which finds thin lines. It is not a sharpening filter, "
        f"which would sum to 1; this one sums to {number_text(facts.kernel.sum)}."
    )


def _band_pass_verdict(facts: _Facts) -> str:
    u, v = facts.peak_at
    frequency = math.hypot(u, v)
    return (
        f"Band-pass: answers most to waves of {number_text(1 / frequency, 3)} px (u = {number_text(u, 3)}, "
        f"v = {number_text(v, 3)} cycles per pixel) and less to slower and faster ones."
    )


def _mixed_verdict(facts: _Facts) -> str:
    return (
        f"None of the usual kinds: |H| is {number_text(facts.zero_gain, 3)} at frequency 0, at most "
        f"{number_text(facts.peak_gain, 3)}, and {number_text(facts.high_gain, 3)} at most at the highest frequencies."
    )


_VERDICTS = {
    Kind.ZERO: lambda _: "Zero kernel: every output is 0. Give at least one tap another value.",
    Kind.IDENTITY: _identity_verdict,
    Kind.SHIFT: _shift_verdict,
    Kind.LOW_PASS: _low_pass_verdict,
    Kind.COMB: lambda _: "Comb: a mean of far pixels, which passes the highest frequencies as well as frequency 0.",
    Kind.SHARPENING: _sharpening_verdict,
    Kind.RELIEF: lambda _: "Relief (emboss): the image plus a derivative, as if lit from one side.",
    Kind.DERIVATIVE: _derivative_verdict,
    Kind.HIGH_PASS: _high_pass_verdict,
    Kind.BAND_PASS: _band_pass_verdict,
    Kind.MIXED: _mixed_verdict,
}
