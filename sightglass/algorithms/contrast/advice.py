"""The adviser: what kind of histogram an image has, which transform suits it, and why."""

from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.contrast.histogram import LUMINANCE, Histogram, weighted_sum
from sightglass.algorithms.contrast.parameters import Contrast, Transform
from sightglass.algorithms.parameters import Choice
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text, percent

THIRD = 1.0 / 3.0
# The rule of `kind_of`. A histogram is one-sided if so much of it lies in one outer third ...
ONE_SIDED = 0.6
# ... and so little in the other; it is narrow if the 5th and 95th percentile are closer than this.
OTHER_SIDE = 0.2
NARROW = 0.4
# A histogram whose values are closer to each other than this share of their distance from the nearer end of the range
# lacks contrast first of all, wherever it lies: no curve that lifts or pulls down would part them.
_HUDDLED = 0.25
# Below this gamma the curve would be nearly vertical at black and would lift noise there: the logarithm is not.
_STEEPEST_GAMMA = 0.25


class Kind(Choice):
    """Kinds of histograms."""

    DARK = "dark", "Dark"
    BRIGHT = "bright", "Bright"
    LOW_CONTRAST = "low_contrast", "Low contrast"
    WELL_SPREAD = "well_spread", "Well spread"
    CONSTANT = "constant", "Constant"


def kind_name(kind: Kind) -> str:
    """Name a kind of histogram in the language of the program.

    Parameters
    ----------
    kind : Kind
        Which one.

    Returns
    -------
    str
        Its label.
    """
    # Colours of a window are dark in another sense.
    return tr("Dark", about="a histogram") if kind is Kind.DARK else tr(kind.label)


@dataclass(frozen=True)
class Figures:
    """What the adviser judges by: levels from 0 (black) to 1 (white), and shares of the pixels from 0 to 1.

    `lowest`, `low`, `median`, `high` and `highest` are the 1st, 5th, 50th, 95th and 99th percentile; `shadows` and
    `lights` the shares of pixels in the lowest and in the highest third of the range.
    """

    mean: float
    lowest: float
    low: float
    median: float
    high: float
    highest: float
    shadows: float
    lights: float

    @property
    def span(self) -> float:
        """Distance of the 5th and the 95th percentile."""
        return self.high - self.low


@dataclass(frozen=True)
class Recommendation:
    """A transform with its parameters, ready to apply, and what it is meant to do."""

    parameters: Contrast
    reason: str


@dataclass(frozen=True)
class Advice:
    """The adviser's answer; `sentence` names the kind with its figures, the transform, and why."""

    kind: Kind
    figures: Figures
    recommended: Recommendation
    alternatives: tuple[Recommendation, ...]
    sentence: str

    def is_applied(self, parameters: Contrast) -> bool:
        """Whether these parameters already do what is recommended; the colour mode is the person's own choice."""
        wanted = self.recommended.parameters
        return all(
            getattr(parameters, field.name) == getattr(wanted, field.name)
            for field in Contrast.fields()
            if field.name != "color_mode" and wanted.is_relevant(field.name)
        )


def figures_of(histogram: Histogram) -> Figures:
    """Read the figures that the adviser judges by.

    Parameters
    ----------
    histogram : Histogram
        Gray or luminance.

    Returns
    -------
    Figures
        Levels and shares, all from 0 to 1.
    """
    lowest, low, median, high, highest = (histogram.percentile(percentage) for percentage in (1, 5, 50, 95, 99))
    mean = weighted_sum(histogram.counts, histogram.relative) / histogram.total
    shadows, lights = histogram.share(0.0, THIRD), histogram.share(2.0 * THIRD, 2.0)
    return Figures(mean, lowest, low, median, high, highest, shadows, lights)


def kind_of(figures: Figures) -> Kind:
    """Name the kind of a histogram of more than one value.

    - low contrast: the 1st and 99th percentile closer than a quarter of the median's distance from black or white;
    - dark: at least 60 % of the pixels in the lowest third of the range, and at most 20 % in the highest;
    - bright: the same, mirrored;
    - low contrast: neither of these, and the 5th and 95th percentile less than 0.4 of the range apart;
    - well spread: all others.

    Parameters
    ----------
    figures : Figures
        Levels and shares from 0 to 1, see `figures_of`.

    Returns
    -------
    Kind
        The first of these rules that applies.
    """
    if 0.0 < figures.highest - figures.lowest < _HUDDLED * min(figures.median, 1.0 - figures.median):
        return Kind.LOW_CONTRAST
    if figures.shadows >= ONE_SIDED and figures.lights <= OTHER_SIDE:
        return Kind.DARK
    if figures.lights >= ONE_SIDED and figures.shadows <= OTHER_SIDE:
        return Kind.BRIGHT
    return Kind.LOW_CONTRAST if figures.span < NARROW else Kind.WELL_SPREAD


def advise(histogram: Histogram) -> Advice:
    """Judge a histogram and recommend a transform whose parameters follow from it.

    Parameters
    ----------
    histogram : Histogram
        Gray or luminance of the input.

    Returns
    -------
    Advice
        With the identity as recommended transform where the histogram has one value, needs nothing, or no curve helps.
    """
    figures = figures_of(histogram)
    value = number_text(histogram.value(figures.median), 6)
    if histogram.is_constant:
        return _nothing_to_do(
            Kind.CONSTANT,
            figures,
            tr("All pixels have one luminance, {value}: there is nothing to widen.", value=value)
            if histogram.name == LUMINANCE
            else tr("All pixels have one value, {value}: there is nothing to widen.", value=value),
        )
    kind = kind_of(figures)
    if figures.lowest == figures.highest:
        most = (
            tr(
                "At least {share} of the pixels have one luminance, {value}: no curve can widen that.",
                share=_NEARLY_ALL,
                value=value,
            )
            if histogram.name == LUMINANCE
            else tr(
                "At least {share} of the pixels have one value, {value}: no curve can widen that.",
                share=_NEARLY_ALL,
                value=value,
            )
        )
        return _nothing_to_do(kind, figures, most)
    recommended, *alternatives = {
        Kind.DARK: _for_dark,
        Kind.BRIGHT: _for_bright,
        Kind.LOW_CONTRAST: _for_low_contrast,
        Kind.WELL_SPREAD: _for_well_spread,
    }[kind](figures)
    sentence = f"{_EVIDENCE[kind](figures)} {recommended.reason}"
    return Advice(kind, figures, recommended, tuple(alternatives), sentence)


def _nothing_to_do(kind: Kind, figures: Figures, sentence: str) -> Advice:
    return Advice(kind, figures, Recommendation(Contrast(transform=Transform.IDENTITY), sentence), (), sentence)


_MOST, _NEARLY_ALL = percent(0.9), percent(0.98)
_EVIDENCE = {
    Kind.DARK: lambda figures: tr(
        "The histogram is dark: {share} of the pixels lie in the lowest third of the range, and the median is at "
        "{median} of it.",
        share=percent(figures.shadows),
        median=percent(figures.median),
    ),
    Kind.BRIGHT: lambda figures: tr(
        "The histogram is bright: {share} of the pixels lie in the highest third of the range, and the median is at "
        "{median} of it.",
        share=percent(figures.lights),
        median=percent(figures.median),
    ),
    Kind.LOW_CONTRAST: lambda figures: _about_low_contrast(figures),
    Kind.WELL_SPREAD: lambda figures: tr(
        "The histogram is well spread: {most} of the pixels cover {span} of the range, from {low} to {high}, and the "
        "median is at {median}.",
        most=_MOST,
        span=percent(figures.span),
        low=percent(figures.low),
        high=percent(figures.high),
        median=percent(figures.median),
    ),
}


def _about_low_contrast(figures: Figures) -> str:
    most, low, high = (
        (_MOST, figures.low, figures.high) if figures.span > 0.0 else (_NEARLY_ALL, figures.lowest, figures.highest)
    )
    return tr(
        "The contrast is low: {most} of the pixels share {span} of the range, from {low} to {high}.",
        most=most,
        span=percent(high - low),
        low=percent(low),
        high=percent(high),
    )


def _for_dark(figures: Figures) -> list[Recommendation]:
    middle = _middle(figures)
    gamma = float(np.log(0.5) / np.log(middle))
    field = Contrast.field("strength")
    # log(1 + c m) / log(1 + c) = 1/2 has the solution c = (1 - 2 m) / m².
    wanted = (1.0 - 2.0 * middle) / middle**2 if middle < 0.5 else field.low or 0.1
    strength = _within("strength", wanted)
    by_gamma = Recommendation(
        Contrast(transform=Transform.GAMMA, gamma=_within("gamma", gamma)),
        tr(
            "A concave curve lifts it: gamma {gamma:.2f} brings {level} to the middle.",
            gamma=_within("gamma", gamma),
            level=_middle_text(figures),
        ),
    )
    by_log = Recommendation(
        Contrast(transform=Transform.LOG, strength=strength),
        tr(
            "A concave curve lifts it: the logarithm with strength {strength} brings {level} to the middle, and its "
            "slope at black stays finite, so that noise there is not blown up.",
            strength=number_text(strength),
            level=_middle_text(figures),
        )
        if strength >= wanted
        else tr(
            "A concave curve lifts it: the logarithm with strength {strength} brings {level} towards the middle, and "
            "its slope at black stays finite, so that noise there is not blown up.",
            strength=number_text(strength),
            level=_middle_text(figures),
        ),
    )
    return [by_log, by_gamma] if gamma < _STEEPEST_GAMMA else [by_gamma, by_log]


def _for_bright(figures: Figures) -> list[Recommendation]:
    middle = _middle(figures)
    gamma = _within("gamma", float(np.log(0.5) / np.log(middle)))
    strength = _inverse_log_strength(middle)
    return [
        Recommendation(
            Contrast(transform=Transform.GAMMA, gamma=gamma),
            tr(
                "A convex curve pulls it down: gamma {gamma:.2f} brings {level} to the middle.",
                gamma=gamma,
                level=_middle_text(figures),
            )
            if gamma < 10.0
            else tr(
                "A convex curve pulls it down: gamma {gamma:.2f} brings {level} towards the middle.",
                gamma=gamma,
                level=_middle_text(figures),
            ),
        ),
        Recommendation(
            Contrast(transform=Transform.INVERSE_LOG, strength=strength),
            tr(
                "A convex curve pulls it down: the inverse logarithm with strength {strength} spreads the brightest "
                "values most.",
                strength=number_text(strength),
            ),
        ),
    ]


def _inverse_log_strength(middle: float) -> float:
    """Give the strength that brings a level to the middle, or the strongest that is allowed."""
    # The inverse curve brings m to 1/2 where the logarithm brings 1/2 to m, which grows with the strength.
    field = Contrast.field("strength")
    strengths = np.geomspace(field.low or 0.1, field.high or 1e4, 512)
    return float(np.interp(middle, np.log1p(strengths / 2.0) / np.log1p(strengths), strengths))


def _for_low_contrast(figures: Figures) -> list[Recommendation]:
    # An S-curve of gain g has about the slope g/4 at its midpoint; 1/span would fill the range.
    gain = _within("gain", 4.0 / max(figures.span, 0.08))
    midpoint = (figures.low + figures.high) / 2.0
    return [
        Recommendation(
            Contrast(transform=Transform.STRETCH, low_percentile=1.0, high_percentile=99.0),
            tr(
                "A stretch widens it: with the 1st and 99th percentile ({low} and {high}) at black and white, "
                "differences grow {times} times.",
                low=percent(figures.lowest),
                high=percent(figures.highest),
                times=number_text(1.0 / (figures.highest - figures.lowest), 3),
            ),
        ),
        Recommendation(
            Contrast(transform=Transform.SIGMOID, gain=gain, midpoint=midpoint),
            tr(
                "An S-curve with gain {gain:.1f} around {midpoint} of the range widens it, and clips nothing.",
                gain=gain,
                midpoint=percent(midpoint),
            ),
        ),
    ]


def _for_well_spread(figures: Figures) -> list[Recommendation]:
    return [Recommendation(Contrast(transform=Transform.IDENTITY), tr("It needs no correction."))]


def _middle(figures: Figures) -> float:
    """Median, or the mean where more than half of the pixels are black or white and no curve can move the median."""
    middle = figures.median if 0.0 < figures.median < 1.0 else figures.mean
    return min(max(middle, 1e-4), 1.0 - 1e-4)


def _middle_text(figures: Figures) -> str:
    level = percent(_middle(figures))
    return (
        tr("the level {level}", level=level)
        if 0.0 < figures.median < 1.0
        else tr("the mean level {level}", level=level)
    )


def _within(name: str, value: float) -> float:
    field = Contrast.field(name)
    assert field.low is not None
    assert field.high is not None
    return float(np.clip(value, field.low, field.high))
