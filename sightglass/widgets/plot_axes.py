"""Where an axis of a plot begins and ends, where its ticks stand and what is written beside them."""

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.results import Axis, Curve, Plot

_MARGIN = 0.04
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
# Beyond these, ticks are written as multiples of a power of ten, which then stands at the axis label.
_MOST_DIGITS = 1e5
_FEWEST = 1e-3
# A histogram of which a few bars tower so many times above the others is shown up to a little above those others; with
# few bars, the tall ones are what there is to see.
_FEWEST_BARS = 64
_ORDINARY_PERCENT = 97.0
_TOWERING = 4.0
_HEADROOM = 1.25


@dataclass(frozen=True)
class Span:
    """A part of an axis; on a logarithmic axis in powers of ten."""

    low: float
    high: float

    @property
    def size(self) -> float:
        """High minus low."""
        return self.high - self.low

    def scaled(self, factor: float, about: float) -> "Span":
        """Stretch it by a factor about a place that stays."""
        return Span(about + (self.low - about) * factor, about + (self.high - about) * factor)

    def moved(self, distance: float) -> "Span":
        """Shift it."""
        return Span(self.low + distance, self.high + distance)


@dataclass(frozen=True)
class Tick:
    """A place on an axis (in the coordinates of `Span`) and what is written there."""

    place: float
    text: str


@dataclass(frozen=True)
class Ticks:
    """The ticks of an axis; their texts are multiples of 10 to the power of `exponent`."""

    ticks: tuple[Tick, ...]
    exponent: int = 0


def placed(values: NDArray[Any], log: bool) -> NDArray[np.float64]:
    """Bring values into the coordinates of the axis; what a logarithm cannot take becomes NaN."""
    values = np.asarray(values, np.float64)
    if not log:
        return values
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(values > 0, np.log10(values), np.nan)


def full_x(plot: Plot) -> Span:
    """Give the part of the x axis that shows everything."""
    if plot.x_axis.last > plot.x_axis.first:
        return _given(plot.x_axis, plot.log_x)
    span = _extent([placed(curve.x, plot.log_x) for curve in plot.curves])
    if any(curve.style == "points" for curve in plot.curves):
        return span.scaled(1 + 2 * _MARGIN, (span.low + span.high) / 2)
    return span


def full_y(plot: Plot, whole: bool = False) -> Span:
    """Give the part of the y axis that shows everything, but for bars that tower above all others.

    Bars stand on their base. On a linear axis one spike of a histogram would flatten the rest; it is cut off instead,
    unless the `whole` is asked for.
    """
    if plot.y_axis.last > plot.y_axis.first:
        return _given(plot.y_axis, plot.log_y)
    values = [placed(curve.y, plot.log_y) for curve in plot.curves]
    has_bars = any(curve.style == "steps" for curve in plot.curves)
    if has_bars and not plot.log_y:
        values.append(np.zeros(1))
    span = _extent(values)
    cut = None if whole else _height_of_ordinary_bars(plot)
    if cut is not None:
        return Span(span.low, cut)
    if has_bars and plot.log_y:
        # A bar of one count must be seen above the base.
        span = Span(span.low - 0.3, span.high)
    stands = has_bars or span.low == 0.0
    margin = span.size * _MARGIN
    return Span(span.low if (stands and span.low <= 0) or has_bars else span.low - margin, span.high + margin)


def _height_of_ordinary_bars(plot: Plot) -> float | None:
    """Give the height up to which a histogram with towering bars is shown; None where nothing need be cut off."""
    if plot.log_y or any(curve.style != "steps" for curve in plot.curves):
        return None
    ordinary, highest = 0.0, 0.0
    for curve in plot.curves:
        # Each channel on its own: together, the spikes of all channels would pass for ordinary.
        bars = np.asarray(curve.y, np.float64)
        bars = bars[np.isfinite(bars) & (bars > 0)]
        if bars.size < _FEWEST_BARS:
            return None
        ordinary = max(ordinary, float(np.percentile(bars, _ORDINARY_PERCENT, method="lower")))
        highest = max(highest, float(bars.max()))
    return _HEADROOM * ordinary if highest > _TOWERING * ordinary > 0 else None


def _given(axis: Axis, log: bool) -> Span:
    low, high = placed(np.array([axis.first, axis.last]), log)
    return Span(float(low), float(high)) if np.isfinite(low) else Span(float(high) - 3, float(high))


def _extent(arrays: list[NDArray[np.float64]]) -> Span:
    low, high = math.inf, -math.inf
    for array in arrays:
        finite = array[np.isfinite(array)]
        if finite.size:
            low, high = min(low, float(finite.min())), max(high, float(finite.max()))
    if low > high:
        return Span(0.0, 1.0)
    if low == high:
        half = abs(low) / 2 or 0.5
        return Span(low - half, high + half)
    return Span(low, high)


def ticks(span: Span, log: bool, most: int, is_counted: bool = False) -> Ticks:
    """Choose at most about `most` round places; of what is counted at whole numbers, if any is in view."""
    most = max(2, most)
    if log:
        return _decades(span, most)
    step = _round_step(span.size / most)
    if is_counted and math.floor(span.high) >= math.ceil(span.low):
        step = max(step, 1.0)
    first, last = math.ceil(span.low / step - 1e-9), math.floor(span.high / step + 1e-9)
    values = [number * step for number in range(first, last + 1)]
    exponent = _common_exponent(max((abs(value) for value in values), default=0.0), step)
    unit = 10.0**exponent
    decimals = max(0, -math.floor(math.log10(step / unit) + 1e-9))
    return Ticks(tuple(Tick(value, _fixed(value / unit, decimals)) for value in values), exponent)


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough)) if rough > 0 and math.isfinite(rough) else 1.0
    return next((factor * power for factor in (1, 2, 5) if factor * power >= rough * (1 - 1e-9)), 10 * power)


def _common_exponent(largest: float, step: float) -> int:
    if largest >= _MOST_DIGITS or (largest > 0 and step < _FEWEST and largest < 100 * _FEWEST):
        return 3 * math.floor(math.log10(largest) / 3)
    return 0


def _fixed(value: float, decimals: int) -> str:
    # Groups of three, with a narrow space that is not taken for a decimal mark.
    text = f"{value:,.{decimals}f}".replace(",", "\u202f") if abs(value) >= 1e4 else f"{value:.{decimals}f}"
    return text.lstrip("-") if value == 0 or not text.strip("-0.") else text.replace("-", "−")


def _decades(span: Span, most: int) -> Ticks:
    if span.size < 1.5:
        return _within_decades(span, most)
    stride = math.ceil(span.size / most)
    first, last = math.ceil(span.low - 1e-9), math.floor(span.high + 1e-9)
    within = range(first, last + 1)
    powers = [power for power in within if power % stride == 0]
    if len(powers) < 2:
        # Two of three powers may fall between the strides.
        powers = list(within)
    if len(powers) < 2:
        return _ones_twos_and_fives(span)
    plain = all(-3 <= power <= 3 for power in powers)
    texts = [f"{10.0**power:g}" if plain else "10" + str(power).translate(_SUPERSCRIPTS) for power in powers]
    return Ticks(tuple(map(Tick, powers, texts)))


def _ones_twos_and_fives(span: Span) -> Ticks:
    """One power of ten alone would tell of no other value."""
    first, last = math.floor(span.low), math.ceil(span.high)
    values = [(factor * 10.0**power, max(0, -power)) for power in range(first, last + 1) for factor in (1, 2, 5)]
    places = [(math.log10(value), _fixed(value, decimals)) for value, decimals in values]
    return Ticks(tuple(Tick(place, text) for place, text in places if span.low <= place <= span.high))


def _within_decades(span: Span, most: int) -> Ticks:
    """Over hardly more than a decade, powers of ten alone would leave the axis bare."""
    inner = ticks(Span(10**span.low, 10**span.high), log=False, most=most)
    values = [tick.place for tick in inner.ticks]
    kept = [(value, tick.text) for value, tick in zip(values, inner.ticks, strict=True) if value > 0]
    return Ticks(tuple(Tick(math.log10(value), text) for value, text in kept), inner.exponent)


def axis_title(axis: Axis, exponent: int = 0) -> str:
    """Write what an axis measures: “Frequency (cycles/px)”, “Pixels (×10³)”."""
    factor = f"×10{str(exponent).translate(_SUPERSCRIPTS)}" if exponent else ""
    inside = " ".join(part for part in (factor, axis.unit) if part)
    return f"{axis.label} ({inside})" if inside else axis.label


@lru_cache(maxsize=256)
def shorter_titles(axis: Axis, exponent: int = 0) -> tuple[str, ...]:
    """Give the title of an axis and shorter forms of it: first without its range, then without what it is a share of.

    “Output value, 0 to 255 (8 bits)” becomes “Output value (8 bits)”, “Share of pixels (%)” becomes “Share (%)”. The
    unit goes only after that, and a power of ten never, since the ticks are wrong without it.
    """
    plain = re.split(", |，", axis.label)[0]
    labels = (axis.label, plain, plain.split(" of ")[0])
    titles = [
        axis_title(replace(axis, label=label, unit=unit), exponent) for unit in (axis.unit, "") for label in labels
    ]
    return tuple(dict.fromkeys(titles))


def sample_at(curve: Curve, x: float) -> int | None:
    """Find the sample of a curve that belongs to a place: the bin that holds it, or the nearest one."""
    count = len(curve.y)
    if count == 0 or not math.isfinite(x):
        return None
    edges = np.asarray(curve.x)
    if curve.style == "steps":
        index = int(np.searchsorted(edges, x, side="right")) - 1
        index = count - 1 if x == edges[-1] else index
        return index if 0 <= index < count else None
    if not ascends(edges):
        return int(np.nanargmin(np.abs(edges - x)))
    right = int(np.searchsorted(edges, x))
    if right == 0 or right == count:
        return min(right, count - 1)
    return right if edges[right] - x < x - edges[right - 1] else right - 1


def sample_x(curve: Curve, index: int) -> float:
    """Where a sample stands; bars stand in the middle of their bin."""
    x = np.asarray(curve.x)
    return float((x[index] + x[index + 1]) / 2) if curve.style == "steps" else float(x[index])


def ascends(x: NDArray[np.float64]) -> bool:
    """Tell whether values run from low to high without a gap."""
    return x.size < 2 or bool(np.all(x[1:] >= x[:-1]))


def visible(x: NDArray[np.float64], span: Span) -> slice:
    """Find the samples within a part of the axis, with one more on both sides; all of them if they do not ascend."""
    if not ascends(x):
        return slice(0, x.size)
    first = int(np.searchsorted(x, span.low, side="right")) - 1
    last = int(np.searchsorted(x, span.high, side="left")) + 1
    return slice(max(0, first), max(0, min(x.size, last)))


def is_dense(y: NDArray[np.float64], most: int) -> bool:
    """Tell whether a line has many more values than there are places for them."""
    return len(y) > 4 * most


def thinned(x: NDArray[np.float64], y: NDArray[np.float64], most: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Reduce a dense line to the lowest and highest value in each of `most` runs: it looks the same, and paints fast.

    `x` must ascend; it has one entry for each of `y`.
    """
    count = len(y)
    if not is_dense(y, most):
        return x, y
    starts = np.linspace(0, count, most, endpoint=False, dtype=np.intp)
    pairs = np.stack([np.fmin.reduceat(y, starts), np.fmax.reduceat(y, starts)], axis=1)
    return np.repeat(x[starts], 2), pairs.ravel()
