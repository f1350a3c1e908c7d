"""How a number runs along a slider: linear or logarithmic, in steps, and how it is written."""

import math
import re
from dataclasses import dataclass

from sightglass.algorithms.parameters import Field
from sightglass.algorithms.texts import tr

_CONTINUOUS_POSITIONS = 1000
_SIGNIFICANT_DIGITS = 3
_IN_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}(,\d{3})+")


@dataclass(frozen=True)
class NumberScale:
    """Values from `low` to `high` at the whole-numbered positions 0 to `positions` of a slider.

    A step of None means: as fine as is sensible for the range.
    """

    low: float
    high: float
    step: float | None = None
    integer: bool = False
    logarithmic: bool = False

    @classmethod
    def of(cls, field: Field) -> "NumberScale | None":
        """Give the scale of a parameter, or None where it has no finite range."""
        if field.low is None or field.high is None or not field.high > field.low:
            return None
        if not (math.isfinite(field.low) and math.isfinite(field.high)):
            return None
        return cls(field.low, field.high, field.step, field.kind == "integer", field.scale == "log")

    @property
    def positions(self) -> int:
        """The last position; the first is 0."""
        if self.logarithmic:
            return _CONTINUOUS_POSITIONS
        return max(1, math.floor((self.high - self.low) / self._grid + 1e-9))

    @property
    def decimals(self) -> int:
        """Digits behind the point of the values on a linear scale."""
        if self.integer:
            return 0
        # An offset such as that of 0.5, 2.5, 4.5 ... needs its own digits.
        offset = _digits(self.low) if self.step is not None else 0
        return max(_digits(self._grid), offset)

    def value_at(self, position: int) -> float:
        """Give the value at a position of the slider."""
        if position <= 0:
            return self.low
        if self.logarithmic:
            if position >= self.positions:
                return self.high
            share = position / self.positions
            return self._settled(self._unbent(self._bent(self.low) * (1 - share) + self._bent(self.high) * share))
        if self.step is None and position >= self.positions:
            return self.high
        return self._settled(self.low + position * self._grid)

    def position_of(self, value: float) -> int:
        """Give the position nearest to a value."""
        value = min(max(value, self.low), self.high)
        if self.logarithmic:
            low, high = self._bent(self.low), self._bent(self.high)
            return round((self._bent(value) - low) / (high - low) * self.positions)
        return min(self.positions, round((value - self.low) / self._grid))

    def stepped(self, value: float, count: int) -> float:
        """Give the value that `count` presses of an arrow key lead to; a value between two steps goes to the next."""
        if self.logarithmic:
            return self._stepped_logarithmic(value, count)
        size = self._key_step
        start = self.low if self.step is not None or self.integer else 0.0
        steps = (value - start) / size
        nearest = round(steps)
        if abs(steps - nearest) > 1e-6:
            nearest = math.floor(steps) if count > 0 else math.ceil(steps)
        highest = self.value_at(self.positions)
        return min(max(self._settled(start + (nearest + count) * size), self.low), max(highest, value))

    def text(self, value: float) -> str:
        """Write a value with as many digits as its scale distinguishes, more if it was typed more finely."""
        if self.integer:
            return _signed(f"{value:.0f}")
        if self.logarithmic:
            return number_text(value)
        rounded = f"{value:.{self.decimals}f}"
        return _signed(rounded) if math.isclose(float(rounded), value, abs_tol=1e-12) else number_text(value, 7)

    @property
    def _grid(self) -> float:
        if self.step is not None:
            return self.step
        return 1.0 if self.integer else 10.0 ** math.floor(math.log10((self.high - self.low) / 200) + 1e-9)

    @property
    def _key_step(self) -> float:
        if self.step is not None or self.integer:
            return self._grid
        return 10.0 ** math.floor(math.log10((self.high - self.low) / 50) + 1e-9)

    # Logarithms where zero cannot occur; elsewhere the inverse hyperbolic sine, which is logarithmic on both sides
    # of a narrow linear part around zero.
    def _bent(self, value: float) -> float:
        return math.log(value) if self.low > 0 else math.asinh(value / self._linear_part)

    def _unbent(self, bent: float) -> float:
        return math.exp(bent) if self.low > 0 else math.sinh(bent) * self._linear_part

    @property
    def _linear_part(self) -> float:
        return self.step or max(abs(self.low), abs(self.high)) / 1000

    def _settled(self, value: float) -> float:
        if self.step is not None or self.integer:
            value = self.low + round((value - self.low) / self._grid) * self._grid
            value = round(value, self.decimals)
        elif self.logarithmic:
            value = float(f"{value:.{_SIGNIFICANT_DIGITS}g}")
        else:
            value = round(round(value / self._grid) * self._grid, self.decimals)
        return min(max(value, self.low), self.high)

    def _stepped_logarithmic(self, value: float, count: int) -> float:
        keys = self.positions // 100
        stepped = self.value_at(self.position_of(value) + count * keys)
        forward = stepped > value if count > 0 else stepped < value
        if forward or not (self.step is not None or self.integer):
            return stepped
        return min(max(self._settled(value + count * self._grid), self.low), self.high)


def _digits(number: float) -> int:
    """Count the digits behind the point in the shortest way of writing a number, at most twelve."""
    written = f"{number:.12f}".rstrip("0")
    return len(written.partition(".")[2])


def _signed(text: str) -> str:
    return text.lstrip("-") if float(text) == 0 else text.replace("-", "−")


def number_text(value: float, digits: int = 4) -> str:
    """Write a number for people with some significant digits: a true minus sign, no idle zeros, "3e−5" for tiny."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("∞" if value > 0 else "−∞")
    if value == 0:
        return "0"
    written = f"{value:.{digits}g}"
    if "e" in written:
        # Whole numbers stay readable in full up to a million or so.
        if 1e-4 <= abs(value) < 1e7:
            written = f"{value:.0f}"
        else:
            mantissa, _, exponent = written.partition("e")
            written = f"{mantissa}e{int(exponent)}"
    return written.replace("-", "−")


def point_written(typed: str, whole: bool = False) -> str:
    """Write a typed number with a point as its decimal mark: "0,5" as "0.5", and without marks of thousands.

    Raises
    ------
    ValueError
        If its comma may be a decimal mark or a mark of thousands, which sentences of the program write.
    """
    text = typed.replace("\u2212", "-")
    head, point, _ = text.partition(".")
    if not _IN_THOUSANDS.fullmatch(head):
        return text.replace(",", ".")
    plain = text.replace(",", "")
    if not whole and not point and text.count(",") == 1:
        raise ValueError(
            tr(
                "“{typed}” may mean {whole} or {decimal}. Write it without a comma, with a point before its decimals.",
                typed=typed,
                whole=plain,
                decimal=text.replace(",", "."),
            )
        )
    return plain
