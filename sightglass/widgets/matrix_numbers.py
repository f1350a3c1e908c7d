"""How a person writes the numbers of a matrix: fractions, a common factor, few digits; and reads pasted ones."""

import math
import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from sightglass.algorithms.values import Matrix, matrix_from_text, number_from_text

MINUS = "\u2212"
# Denominators above this are no longer what a person would have typed.
LARGEST_DENOMINATOR = 1024
# A double computed in a few steps differs from its fraction by much less, a measured value by much more.
_RELATIVE_TOLERANCE = 1e-9
# Half of the distance between neighbouring floats of 32 bits: 0.2 of an image comes as 0.20000000298.
_SINGLE_PRECISION = 2.0**-24
# Every number has fractions p/q nearer than 1/q²; one that stands for a fraction is nearer by orders of magnitude.
_CHANCE = 1e-3


@lru_cache(maxsize=16384)
def small_fraction(value: float, largest_denominator: int = LARGEST_DENOMINATOR) -> Fraction | None:
    """Give the fraction that a number stands for, or None where there is no small exact one."""
    if not math.isfinite(value):
        return None
    if value == int(value):
        return Fraction(int(value))
    numerator, denominator = _nearest_fraction(value, largest_denominator)
    tolerance = min(_RELATIVE_TOLERANCE * abs(value), _CHANCE / denominator**2)
    return Fraction(numerator, denominator) if abs(numerator / denominator - value) <= tolerance else None


def _nearest_fraction(value: float, largest_denominator: int) -> tuple[int, int]:
    """Give what `Fraction.limit_denominator` gives, in a fraction of the time: most numbers turn out to be none."""
    rest, whole = value.as_integer_ratio()
    if whole <= largest_denominator:
        return rest, whole
    full = whole
    p0, q0, p1, q1 = 0, 1, 1, 0
    while True:
        digit = rest // whole
        q2 = q0 + digit * q1
        if q2 > largest_denominator:
            break
        p0, q0, p1, q1 = p1, q1, p0 + digit * p1, q2
        rest, whole = whole, rest - digit * whole
    last = (largest_denominator - q0) // q1
    # The last convergent, unless the one between it and the next is nearer.
    return (p1, q1) if 2 * whole * (q0 + last * q1) <= full else (p0 + last * p1, q0 + last * q1)


def exact_fractions(values: Iterable[float]) -> list[Fraction] | None:
    """Give the fractions that numbers stand for, or None if one of them stands for none.

    Their denominators may be larger than a person would write: those of a large binomial kernel are.
    """
    known = []
    for value in values:
        fraction = small_fraction(value, 1 << 20)
        if fraction is None:
            return None
        known.append(fraction)
    return known


def are_alike_exact(values: Iterable[float]) -> bool:
    """Tell whether all numbers that are not whole are written exactly in one way: as fractions, or as short decimals.

    Where one of them is not, decimals for all of them can be compared at a glance.
    """
    ways = set()
    for value in values:
        if not math.isfinite(value) or value == int(value):
            continue
        text = _exact(value)
        if text is None:
            return False
        ways.add("/" in text)
    return len(ways) <= 1


def common_factor(values: Iterable[float]) -> Fraction | None:
    """Give the largest fraction that all values are whole multiples of, or None where there is none or all are 0."""
    known = exact_fractions(value for value in values if value != 0)
    if not known:
        return None
    factor = Fraction(
        math.gcd(*(fraction.numerator for fraction in known)),
        math.lcm(*(fraction.denominator for fraction in known)),
    )
    # Beyond this the "whole numbers" are chance hits of the approximation, and longer than the decimals they replace.
    return factor if max(abs(fraction / factor) for fraction in known) <= 10**6 else None


def decimal_factor(values: Iterable[float]) -> Fraction | None:
    """Give the power of ten that leaves two digits before the point of the largest value; None from 1 on."""
    largest = max((abs(value) for value in values), default=0.0)
    if not 0.0 < largest < 1.0:
        return None
    return Fraction(10) ** (math.floor(math.log10(largest)) - 1)


def any_factor(values: list[float]) -> Fraction | None:
    """Give the factor that numbers share: that of fractions of whole numbers, or else of decimals."""
    return common_factor(values) or decimal_factor(values)


def exact_sum(matrix: Matrix) -> float:
    """Sum without the rounding that makes 1/3 + 1/3 − 2/3 differ from 0."""
    cells = [cell for row in matrix for cell in row]
    fractions = exact_fractions(cells)
    if fractions is not None:
        return float(sum(fractions))
    total = math.fsum(cells)
    return 0.0 if abs(total) <= 1e-12 * math.fsum(abs(cell) for cell in cells) else total


def has_sum(matrix: Matrix) -> bool:
    """Tell whether the numbers and their sum stay within the range of floating-point numbers."""
    return math.isfinite(sum(abs(cell) for row in matrix for cell in row))


def scaled(value: float, ratio: Fraction) -> float:
    """Multiply by a fraction, exactly where the number stands for one; infinite beyond the range of floats."""
    fraction = small_fraction(value, 1 << 20)
    try:
        return float(fraction * ratio) if fraction is not None else value * float(ratio)
    except OverflowError:
        # Fractions go beyond the largest float and raise there.
        return math.inf


def divided(value: float, divisor: float) -> float:
    """Divide by a number other than 0, exactly where both stand for fractions."""
    exact = small_fraction(divisor, 1 << 20)
    return scaled(value, 1 / exact) if exact else value / divisor


def fraction_text(fraction: Fraction) -> str:
    """Write a fraction with a true minus sign: "3", "−1/8"."""
    text = f"{abs(fraction.numerator)}" + (f"/{fraction.denominator}" if fraction.denominator != 1 else "")
    return MINUS + text if fraction < 0 else text


def exact_text(value: float) -> str:
    """Write a number in full: as a short decimal or small fraction where it is one, else with up to 9 digits."""
    return _exact(value) or _signed(f"{value:.9g}")


@lru_cache(maxsize=16384)
def short_text(value: float, characters: int = 6, fractions: bool = True) -> str:
    """Write a number in at most so many characters where that is possible: exact if it can, else rounded.

    Kernels are written with fractions (1/8), measured values without (0.125).
    """
    exact = _exact(value) if fractions else _whole(value)
    if exact is not None and len(exact) <= characters:
        return exact
    return _rounded(value, characters)


def _whole(value: float) -> str | None:
    return _signed(f"{value:.0f}") if math.isfinite(value) and value == int(value) else None


def _exact(value: float) -> str | None:
    fraction = small_fraction(value)
    if fraction is None:
        return None
    if fraction.denominator == 1:
        return fraction_text(fraction)
    decimal = f"{abs(value):.4g}"
    # 0.1 and 0.05 are written as decimals, 1/8 and 1/3 as fractions; quarters could be either and read better as such.
    is_power_of_two = fraction.denominator & (fraction.denominator - 1) == 0
    if not is_power_of_two and "e" not in decimal and len(decimal) <= 5 and math.isclose(float(decimal), abs(value)):
        return _signed(decimal, value < 0)
    return fraction_text(fraction) if abs(fraction.numerator) < 1000 else None


def _rounded(value: float, characters: int) -> str:
    magnitude = abs(value)
    sign = MINUS if value < 0 else ""
    room = characters - len(sign)
    plain, scientific = _plain_decimal(magnitude, room), _scientific(magnitude, room)
    # Of the small numbers, a power of ten tells more: .00003 is 3.3e−5, and .001 may be 7e−4.
    if plain and (magnitude >= 1 or _is_as_near(plain, scientific, magnitude)):
        # Zeros at the end of a rounded number say how far it is known; those of an exact one say nothing.
        is_exact = math.isclose(float(plain), magnitude, rel_tol=_SINGLE_PRECISION)
        return sign + (plain.rstrip("0").rstrip(".") if "." in plain and is_exact else plain)
    return sign + scientific


def _is_as_near(plain: str, scientific: str, magnitude: float) -> bool:
    off, other = (abs(float(text.replace(MINUS, "-")) - magnitude) for text in (plain, scientific))
    return off <= other + 1e-6 * magnitude


def _plain_decimal(magnitude: float, room: int) -> str:
    """Write a number without an exponent in at most so many characters; nothing where it would read as 0."""
    for decimals in range(min(6, room), -1, -1):
        text = f"{magnitude:.{decimals}f}"
        if decimals and text.startswith("0.") and len(text) > room:
            text = text[1:]
        if len(text) <= room and (float(text) != 0 or magnitude == 0):
            return text
    return ""


def _scientific(magnitude: float, room: int) -> str:
    """Write a number with an exponent, with as many digits as there is room for and one at least."""
    text = ""
    for decimals in range(2, -1, -1):
        mantissa, exponent = (
            f"{magnitude:.{decimals}e}".split("e") if math.isfinite(magnitude) else (f"{magnitude}", "")
        )
        text = f"{mantissa}e{int(exponent)}".replace("-", MINUS) if exponent else mantissa
        if len(text) <= room:
            break
    return text


def _signed(text: str, negative: bool = False) -> str:
    return (MINUS if negative else "") + text.replace("-", MINUS)


def number_from_entry(text: str) -> float:
    """Read a number as people and spreadsheets write it: also "=1/3", "0,5" and ",5".

    Raises
    ------
    ValueError
        If it is no finite number.
    """
    return number_from_text(_plainly_written(text))


def _plainly_written(entry: str) -> str:
    return re.sub(r" */ *", "/", entry.strip().removeprefix("=").strip()).replace(",", ".")


def matrix_from_clipboard(text: str) -> Matrix:
    """Read a block of cells as spreadsheets and people write it.

    Tabs, commas, semicolons or spaces part the cells; a comma is a decimal comma where tabs or semicolons part them. A
    single line with semicolons is the text form "1 2 1; 2 4 2", in which they part rows.

    Raises
    ------
    ValueError
        If a cell is no number, a cell is empty or the rows differ in length; the message says which.
    """
    lines = [line for line in re.split(r"\r\n|\r|\n", text.replace("\u00a0", " ")) if line.strip(" ;,\t")]
    if any("\t" in line for line in lines):
        return matrix_from_text("\n".join(_plain_cells(line, "\t") for line in lines))
    if len(lines) > 1 and all(re.search(r"\S *; *\S", line) for line in lines):
        return matrix_from_text("\n".join(_plain_cells(line, ";") for line in lines))
    if len(lines) == 1 and re.fullmatch(r" *=?[-+−]?,\d+ *", lines[0]):
        return ((number_from_entry(lines[0]),),)
    return matrix_from_text("\n".join(re.sub(r"(^|[ ,;\[])=", r"\1", line) for line in lines))


def _plain_cells(line: str, separator: str) -> str:
    return "\t".join(_plainly_written(cell) for cell in line.split(separator))


def resized(matrix: Matrix, rows: int, columns: int) -> Matrix:
    """Add zeros around a kernel or cut rows and columns off; the number on the computed pixel stays there."""
    old_rows, old_columns = len(matrix), len(matrix[0])
    down, right = old_rows // 2 - rows // 2, old_columns // 2 - columns // 2
    return tuple(
        tuple(
            matrix[row + down][column + right]
            if 0 <= row + down < old_rows and 0 <= column + right < old_columns
            else 0.0
            for column in range(columns)
        )
        for row in range(rows)
    )


def matrix_to_text(matrix: Matrix) -> str:
    """Write a matrix as tab-separated values that read back as the same numbers."""
    return "\n".join("\t".join(_plain(value) for value in row) for row in matrix)


def _plain(value: float) -> str:
    # Values that are not finite (of pixels outside a frame, for one) are no whole numbers.
    return str(int(value)) if abs(value) < 1e15 and value == int(value) else repr(value)
