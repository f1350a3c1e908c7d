"""What is said of a filter in words."""

import math
from collections.abc import Callable

import numpy as np

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.evidence import EQUAL, Facts, Kind, Passband, Symmetry
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.wording import number_text


def gain_text(value: complex) -> str:
    """Write a complex gain, without a part that is 0."""
    if value.imag == 0:
        return number_text(value.real)
    if value.real == 0:
        return f"{number_text(value.imag)}j"
    return f"{number_text(value.real)} {'−' if value.imag < 0 else '+'} {number_text(abs(value.imag))}j"


def about_sum(facts: Facts) -> str:
    """Say what signs and sum of the taps mean for flat areas."""
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


def about_gains(facts: Facts) -> str:
    """Give the gains at the corners of the plane of frequencies, and the largest."""
    gains = facts.gains
    u, v = facts.peak_at
    return (
        f"Gain H(0,0) = {gain_text(gains.zero)}, H(½,0) = {gain_text(gains.vertical)}, "
        f"H(0,½) = {gain_text(gains.horizontal)}, H(½,½) = {gain_text(gains.diagonal)}; the largest |H| is "
        f"{number_text(facts.peak_gain)} at u = {number_text(u, 3)}, v = {number_text(v, 3)} cycles per pixel."
    )


def about_symmetry(point: Symmetry, kernel: Kernel) -> str:
    """Say what symmetry means for the response."""
    apart = " apart from the phase of half a sample" if kernel.rows % 2 == 0 or kernel.columns % 2 == 0 else ""
    meaning = {
        Symmetry.EVEN: f"Turned by 180° it stays the same, so H is real{apart}, and correlation gives the same"
        + (" but for a shift." if apart else "."),
        Symmetry.ODD: f"Turned by 180° it changes its sign, so H is imaginary{apart}.",
        Symmetry.NONE: "It has no point symmetry, so H is complex: it shifts some frequencies against others.",
    }
    return meaning[point]


def about_bands(u: Passband, v: Passband) -> list[str]:
    """Give the passband along each axis."""
    sentences = []
    for name, band in (("u (vertically)", u), ("v (horizontally)", v)):
        parts = [f"{number_text(low, 3)} to {number_text(high, 3)}" for low, high in band.bands]
        largest = f"with |H| at least 1/√2 of its largest there, {number_text(band.peak, 3)},"
        passes = f"{largest} it passes {' and '.join(parts)} cycles per pixel." if parts else "nothing passes."
        sentences.append(f"Along {name} {passes}")
    return sentences


def _direction(facts: Facts) -> tuple[str, str]:
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


def _derivative_verdict(facts: Facts) -> str:
    direction, edges = _direction(facts)
    down, right = facts.slope
    other = "correlation" if facts.operation is Operation.CONVOLUTION else "convolution"
    high = abs(facts.gains.horizontal if abs(right) >= abs(down) else facts.gains.vertical)
    band = " Strictly it is band-pass: the highest frequency does not pass either." if high < EQUAL else ""
    return (
        f"Derivative, {direction}: finds {edges}. A rise {_towards(down, right)} gives a positive value; "
        f"{other} would give a negative one.{band}"
    )


def _single_tap(facts: Facts) -> tuple[float, int, int]:
    row, column = (int(index[0]) for index in np.nonzero(facts.kernel.taps))
    sign = 1 if facts.operation is Operation.CONVOLUTION else -1
    origin = facts.kernel.origin
    return float(facts.kernel.taps[row, column]), sign * (row - origin[0]), sign * (column - origin[1])


def _identity_verdict(facts: Facts) -> str:
    value = _single_tap(facts)[0]
    return (
        "Identity: the image stays as it is."
        if value == 1
        else f"Scaled identity: every value is multiplied by {number_text(facts.kernel.sum)}."
    )


def _shift_verdict(facts: Facts) -> str:
    value, down, right = _single_tap(facts)
    parts = [
        f"{abs(count)} px {positive if count > 0 else negative}"
        for count, positive, negative in ((down, "down", "up"), (right, "to the right", "to the left"))
        if count
    ]
    times = "" if value == 1 else f" and is multiplied by {number_text(facts.kernel.sum)}"
    return f"Shift: the image moves {' and '.join(parts)}{times}."


def _low_pass_verdict(facts: Facts) -> str:
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


def _sharpening_verdict(facts: Facts) -> str:
    text = (
        f"Sharpening: mixed signs and a sum of {number_text(facts.kernel.sum)} keep flat areas and raise detail, "
        f"by up to {number_text(facts.peak_gain / facts.zero_gain, 3)} times."
    )
    return text if facts.sums_to_one else text + " (Sharpening in the strict sense sums to 1: normalise the kernel.)"


def _high_pass_verdict(facts: Facts) -> str:
    return (
        "High-pass: finds isolated points and edges of all directions. It is not a sharpening filter, "
        f"which would sum to 1; this one sums to {number_text(facts.kernel.sum)}."
        if abs(facts.gains.vertical) > EQUAL * facts.peak_gain and abs(facts.gains.horizontal) > EQUAL * facts.peak_gain
        else "High-pass in one direction: a second derivative, which finds thin lines. It is not a sharpening filter, "
        f"which would sum to 1; this one sums to {number_text(facts.kernel.sum)}."
    )


def _band_pass_verdict(facts: Facts) -> str:
    u, v = facts.peak_at
    frequency = math.hypot(u, v)
    return (
        f"Band-pass: answers most to waves of {number_text(1 / frequency, 3)} px (u = {number_text(u, 3)}, "
        f"v = {number_text(v, 3)} cycles per pixel) and less to slower and faster ones."
    )


def _mixed_verdict(facts: Facts) -> str:
    return (
        f"None of the usual kinds: |H| is {number_text(facts.zero_gain, 3)} at frequency 0, at most "
        f"{number_text(facts.peak_gain, 3)}, and {number_text(facts.high_gain, 3)} at most at the highest frequencies."
    )


VERDICTS: dict[Kind, Callable[[Facts], str]] = {
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
