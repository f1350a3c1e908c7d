"""What kind of filter a kernel is, and the evidence for it."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.dsft import Response
from sightglass.algorithms.filtering.evidence import HALF_POWER, Facts, Gains, Kind, Passband, Symmetry, symmetry
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.filtering.verdicts import VERDICTS, about_bands, about_gains, about_sum, about_symmetry


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
    facts = Facts(kernel, response, operation)
    kind = _kind(facts)
    gains = facts.gains
    symmetries = symmetry(taps, kernel, (0,)), symmetry(taps, kernel, (1,)), symmetry(taps, kernel, (0, 1))
    u, v = facts.cuts
    reasons = (about_sum(facts), about_gains(facts), about_symmetry(symmetries[2], kernel), *about_bands(u, v))
    return Classification(
        kind, kernel.sum, facts.positive, facts.negative, taps.size - facts.positive - facts.negative, *symmetries,
        gains, u, v, facts.peak_gain, facts.peak_at, VERDICTS[kind](facts), reasons,
    )  # fmt: skip


def _kind(facts: Facts) -> Kind:
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


def _kind_without_mean(facts: Facts) -> Kind:
    if facts.answers_slope and _is_first_derivative(facts):
        return Kind.DERIVATIVE
    return Kind.HIGH_PASS if facts.high_gain >= HALF_POWER * facts.peak_gain else Kind.BAND_PASS


def _is_first_derivative(facts: Facts) -> bool:
    """Whether the taps, added up across the direction of the slope, change their sign once only."""
    rows, columns = facts.kernel.offsets
    down, right = facts.slope[0] / facts.slope_size, facts.slope[1] / facts.slope_size
    place = np.round(rows[:, None] * down + columns[None, :] * right, 6)
    values, index = np.unique(place, return_inverse=True)
    profile = np.bincount(index.ravel(), facts.kernel.taps.ravel(), len(values))
    profile = profile[np.abs(profile) > 0.02 * np.abs(profile).max()]
    return int(np.count_nonzero(np.diff(np.sign(profile)))) == 1


def _kind_of_mixed_signs(facts: Facts) -> Kind:
    if facts.peak_gain <= facts.zero_gain * 1.05:
        return Kind.LOW_PASS if facts.high_gain < HALF_POWER * facts.zero_gain else Kind.MIXED
    if symmetry(facts.kernel.taps, facts.kernel, (0, 1)) is not Symmetry.EVEN:
        return Kind.RELIEF if facts.answers_slope and facts.sums_to_one else Kind.MIXED
    if facts.high_gain >= HALF_POWER * facts.peak_gain:
        return Kind.SHARPENING if facts.zero_gain >= 0.2 * facts.peak_gain or facts.sums_to_one else Kind.HIGH_PASS
    return Kind.BAND_PASS
