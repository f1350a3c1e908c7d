"""Round values for the ticks of an axis or a colour bar, and how they are written."""

import math
from dataclasses import dataclass

from sightglass.algorithms.results import Axis


@dataclass(frozen=True)
class Tick:
    """A value on an axis and the text beside it."""

    value: float
    text: str


def ticks(low: float, high: float, most: int) -> list[Tick]:
    """Give at most `most` round values from low to high."""
    low, high = min(low, high), max(low, high)
    if not (math.isfinite(high - low) and high > low) or most < 1:
        return [Tick(low, number(low))] if math.isfinite(low) else []
    step = _round_step((high - low) / most)
    while math.floor(high / step + 1e-9) - math.ceil(low / step - 1e-9) + 1 > most:
        step = _round_step(step * 1.5)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return [Tick(index * step, _written(index * step, step, decimals)) for index in range(first, last + 1)]


def angle_ticks(low: float, high: float) -> list[Tick] | None:
    """Give the ticks of a full turn in radians (as multiples of π) or degrees; None for any other range."""
    turn = high - low
    if math.isclose(turn, 2 * math.pi, rel_tol=1e-3):
        quarter, names = math.pi / 2, {-2: "−π", -1: "−π/2", 0: "0", 1: "π/2", 2: "π", 3: "3π/2", 4: "2π"}
    elif math.isclose(turn, 360.0, rel_tol=1e-3):
        quarter, names = 90.0, {quarters: f"{number(90.0 * quarters)}°" for quarters in range(-4, 5)}
    else:
        return None
    first = round(low / quarter)
    return [Tick(index * quarter, names.get(index, f"{index}·π/2")) for index in range(first, first + 5)]


def number(value: float, digits: int = 4) -> str:
    """Write a number shortly, with a proper minus."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    mantissa, exponent, power = f"{value:.{digits}g}".partition("e")
    return (mantissa + (f"e{int(power)}" if exponent else "")).replace("-", "−")


def titled(axis: Axis) -> str:
    """Write what an axis measures and its unit."""
    return f"{axis.label} ({axis.unit})" if axis.unit else axis.label


def _round_step(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    fraction = step / power
    for round_fraction in (1.0, 2.0, 2.5, 5.0):
        if fraction <= round_fraction * (1 + 1e-9):
            return float(round_fraction * power)
    return float(10.0 * power)


def _written(value: float, step: float, decimals: int) -> str:
    if decimals > 5 or abs(value) >= 1e6:
        return number(value)
    if not math.isclose(step * 10**decimals, round(step * 10**decimals), rel_tol=1e-5):
        decimals += 1
    return f"{0.0 if abs(value) < step / 2 else value:.{decimals}f}".replace("-", "−")
