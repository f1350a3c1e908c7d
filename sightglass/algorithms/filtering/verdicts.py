"""What is said of a filter in words."""

import math
from collections.abc import Callable

import numpy as np

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.evidence import EQUAL, Facts, Kind, Passband, Symmetry
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import joined_by_and, number_text


def gain_text(value: complex) -> str:
    """Write a complex gain, without a part that is 0."""
    if value.imag == 0:
        return number_text(value.real)
    if value.real == 0:
        return f"{number_text(value.imag)}j"
    return f"{number_text(value.real)} {'−' if value.imag < 0 else '+'} {number_text(abs(value.imag))}j"


def about_sum(facts: Facts) -> str:
    """Say what signs and sum of the taps mean for flat areas."""
    total = number_text(facts.kernel.sum)
    signs = (
        tr("All taps are 0")
        if facts.positive + facts.negative == 0
        else tr("No tap is negative")
        if facts.negative == 0
        else tr("No tap is positive")
        if facts.positive == 0
        else tr(
            "The taps have both signs ({positive} positive, {negative} negative)",
            positive=facts.positive,
            negative=facts.negative,
        )
    )
    meaning = (
        tr("flat areas become 0")
        if facts.sums_to_zero
        else tr("flat areas keep their value")
        if facts.sums_to_one
        else tr("flat areas are multiplied by {sum}", sum=total)
    )
    return tr("{signs}; they sum to {sum}: {meaning}.", signs=signs, sum=total, meaning=meaning)


def about_gains(facts: Facts) -> str:
    """Give the gains at the corners of the plane of frequencies, and the largest."""
    gains = facts.gains
    u, v = facts.peak_at
    return tr(
        "Gain H(0,0) = {zero}, H(½,0) = {vertical}, H(0,½) = {horizontal}, H(½,½) = {diagonal}; the largest |H| is "
        "{largest} at u = {u}, v = {v} cycles per pixel.",
        zero=gain_text(gains.zero),
        vertical=gain_text(gains.vertical),
        horizontal=gain_text(gains.horizontal),
        diagonal=gain_text(gains.diagonal),
        largest=number_text(facts.peak_gain),
        u=number_text(u, 3),
        v=number_text(v, 3),
    )


def about_symmetry(point: Symmetry, kernel: Kernel) -> str:
    """Say what symmetry means for the response."""
    is_between_taps = kernel.rows % 2 == 0 or kernel.columns % 2 == 0
    match point, is_between_taps:
        case Symmetry.EVEN, False:
            return tr("Turned by 180° it stays the same, so H is real, and correlation gives the same.")
        case Symmetry.EVEN, True:
            return tr(
                "Turned by 180° it stays the same, so H is real apart from the phase of half a sample, and correlation "
                "gives the same but for a shift."
            )
        case Symmetry.ODD, False:
            return tr("Turned by 180° it changes its sign, so H is imaginary.")
        case Symmetry.ODD, True:
            return tr("Turned by 180° it changes its sign, so H is imaginary apart from the phase of half a sample.")
    return tr("It has no point symmetry, so H is complex: it shifts some frequencies against others.")


def about_bands(u: Passband, v: Passband) -> list[str]:
    """Give the passband along each axis."""
    sentences = []
    for axis, band in ((tr("u (vertically)"), u), (tr("v (horizontally)"), v)):
        parts = [tr("{low} to {high}", low=number_text(low, 3), high=number_text(high, 3)) for low, high in band.bands]
        sentences.append(
            tr(
                "Along {axis} with |H| at least 1/√2 of its largest there, {largest}, it passes {bands} cycles per "
                "pixel.",
                axis=axis,
                largest=number_text(band.peak, 3),
                bands=joined_by_and(parts),
            )
            if parts
            else tr("Along {axis} nothing passes.", axis=axis)
        )
    return sentences


def _direction(facts: Facts) -> str:
    """Say in which direction the derivative is taken, and which edges it finds."""
    down, right = facts.slope
    if abs(down) < 1e-6 * facts.slope_size:
        return tr("Derivative, horizontal: finds vertical edges.")
    if abs(right) < 1e-6 * facts.slope_size:
        return tr("Derivative, vertical: finds horizontal edges.")
    angle = math.degrees(math.atan2(-down, right)) % 180
    return tr(
        "Derivative, at {angle}° (counter-clockwise from the right): finds edges across that direction.",
        angle=number_text(angle, 3),
    )


def _towards(down: float, right: float) -> str:
    vertical = 0 if abs(down) < 0.4 * abs(right) else 1 if down > 0 else -1
    horizontal = 0 if abs(right) < 0.4 * abs(down) else 1 if right > 0 else -1
    return {
        (0, 1): tr("towards the right"),
        (1, 1): tr("towards the bottom right"),
        (1, 0): tr("towards the bottom"),
        (1, -1): tr("towards the bottom left"),
        (0, -1): tr("towards the left"),
        (-1, -1): tr("towards the top left"),
        (-1, 0): tr("towards the top"),
        (-1, 1): tr("towards the top right"),
    }[vertical, horizontal]


def _derivative_verdict(facts: Facts) -> str:
    down, right = facts.slope
    towards = _towards(down, right)
    sign = (
        tr("A rise {towards} gives a positive value; correlation would give a negative one.", towards=towards)
        if facts.operation is Operation.CONVOLUTION
        else tr("A rise {towards} gives a positive value; convolution would give a negative one.", towards=towards)
    )
    sentences = [_direction(facts), sign]
    if abs(facts.gains.horizontal if abs(right) >= abs(down) else facts.gains.vertical) < EQUAL:
        sentences.append(tr("Strictly it is band-pass: the highest frequency does not pass either."))
    return " ".join(sentences)


def _single_tap(facts: Facts) -> tuple[float, int, int]:
    row, column = (int(index[0]) for index in np.nonzero(facts.kernel.taps))
    sign = 1 if facts.operation is Operation.CONVOLUTION else -1
    origin = facts.kernel.origin
    return float(facts.kernel.taps[row, column]), sign * (row - origin[0]), sign * (column - origin[1])


def _identity_verdict(facts: Facts) -> str:
    value = _single_tap(facts)[0]
    return (
        tr("Identity: the image stays as it is.")
        if value == 1
        else tr("Scaled identity: every value is multiplied by {factor}.", factor=number_text(facts.kernel.sum))
    )


def _shift_verdict(facts: Facts) -> str:
    value, down, right = _single_tap(facts)
    parts = []
    if down:
        parts.append(tr("{n} px down", n=down) if down > 0 else tr("{n} px up", n=-down))
    if right:
        parts.append(tr("{n} px to the right", n=right) if right > 0 else tr("{n} px to the left", n=-right))
    way = joined_by_and(parts)
    if value == 1:
        return tr("Shift: the image moves {way}.", way=way)
    return tr(
        "Shift: the image moves {way} and is multiplied by {factor}.", way=way, factor=number_text(facts.kernel.sum)
    )


def _low_pass_verdict(facts: Facts) -> str:
    cutoffs = [
        f"{name} = {number_text(band.bands[0][1], 3)}"
        for name, band in zip("uv", facts.cuts, strict=True)
        if band.bands and band.bands[0][1] < 0.5
    ]
    direction = _smoothed_direction(facts.kernel)
    if not cutoffs:
        return tr("Low-pass: smooths {direction}.", direction=direction)
    return tr(
        "Low-pass: smooths {direction}; the gain falls to 1/√2 of that at frequency 0 at {cutoffs} cycles per pixel.",
        direction=direction,
        cutoffs=joined_by_and(cutoffs),
    )


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
        return tr("in all directions")
    angle = math.degrees(math.atan2(-vectors[0, 1], vectors[1, 1])) % 180
    if min(angle, 180 - angle) < 1:
        return tr("horizontally only")
    return tr("vertically only") if abs(angle - 90) < 1 else tr("along {angle}° only", angle=number_text(angle, 3))


def _sharpening_verdict(facts: Facts) -> str:
    text = tr(
        "Sharpening: mixed signs and a sum of {sum} keep flat areas and raise detail, by up to {times} times.",
        sum=number_text(facts.kernel.sum),
        times=number_text(facts.peak_gain / facts.zero_gain, 3),
    )
    if facts.sums_to_one:
        return text
    return f"{text} {tr('(Sharpening in the strict sense sums to 1: normalise the kernel.)')}"


def _high_pass_verdict(facts: Facts) -> str:
    total = number_text(facts.kernel.sum)
    if abs(facts.gains.vertical) > EQUAL * facts.peak_gain and abs(facts.gains.horizontal) > EQUAL * facts.peak_gain:
        return tr(
            "High-pass: finds isolated points and edges of all directions. It is not a sharpening filter, which would "
            "sum to 1; this one sums to {sum}.",
            sum=total,
        )
    return tr(
        "High-pass in one direction: a second derivative, which finds thin lines. It is not a sharpening filter, which "
        "would sum to 1; this one sums to {sum}.",
        sum=total,
    )


def _band_pass_verdict(facts: Facts) -> str:
    u, v = facts.peak_at
    return tr(
        "Band-pass: answers most to waves of {length} px (u = {u}, v = {v} cycles per pixel) and less to slower and "
        "faster ones.",
        length=number_text(1 / math.hypot(u, v), 3),
        u=number_text(u, 3),
        v=number_text(v, 3),
    )


def _mixed_verdict(facts: Facts) -> str:
    return tr(
        "None of the usual kinds: |H| is {zero} at frequency 0, at most {largest}, and {high} at most at the highest "
        "frequencies.",
        zero=number_text(facts.zero_gain, 3),
        largest=number_text(facts.peak_gain, 3),
        high=number_text(facts.high_gain, 3),
    )


VERDICTS: dict[Kind, Callable[[Facts], str]] = {
    Kind.ZERO: lambda _: tr("Zero kernel: every output is 0. Give at least one tap another value."),
    Kind.IDENTITY: _identity_verdict,
    Kind.SHIFT: _shift_verdict,
    Kind.LOW_PASS: _low_pass_verdict,
    Kind.COMB: lambda _: tr("Comb: a mean of far pixels, which passes the highest frequencies as well as frequency 0."),
    Kind.SHARPENING: _sharpening_verdict,
    Kind.RELIEF: lambda _: tr("Relief (emboss): the image plus a derivative, as if lit from one side."),
    Kind.DERIVATIVE: _derivative_verdict,
    Kind.HIGH_PASS: _high_pass_verdict,
    Kind.BAND_PASS: _band_pass_verdict,
    Kind.MIXED: _mixed_verdict,
}
