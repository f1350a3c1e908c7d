"""Numbers as they stand in sentences for people: no exponents where digits can be read, a true minus sign."""

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce

from sightglass.algorithms.texts import ENGLISH, language, tr

# Fractions with more digits than this are not read as such: they are written as decimals.
LARGEST_WRITTEN = 10**7
# From here on digits are grouped, 10,000 but 1000.
_GROUPED_FROM = 10_000
# Beyond these, zeros must be counted to read a number: it is written with a power of ten.
_SMALLEST_PLAIN, _LARGEST_PLAIN = 1e-6, 1e9
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def is_written_exactly(value: Fraction | float) -> bool:
    """Whether a number is written as a whole number or fraction, which takes few digits then.

    Parameters
    ----------
    value : Fraction, int or float
        A finite number.

    Returns
    -------
    bool
        False for every float.
    """
    if not isinstance(value, Fraction | int):
        return False
    return max(abs(value.numerator), value.denominator) < LARGEST_WRITTEN


def number_text(value: Fraction | float, digits: int = 4, grouped: bool = True) -> str:
    """Write a number for people: 1/8, 0.2741, 1000, 12,870, −3, 1.2·10¹⁸.

    Parameters
    ----------
    value : Fraction, int or float
        A finite number. Fractions and whole numbers of few digits are written as they are.
    digits : int
        Significant digits of all others; whole digits before the point are never rounded away.
    grouped : bool
        Whether commas group the thousands of numbers from 10,000 on; off within vectors and matrices.

    Returns
    -------
    str
        The number, with U+2212 as its minus sign.
    """
    if is_written_exactly(value):
        text = _grouped(int(value)) if grouped and value == int(value) else str(value)
    else:
        text = _decimal(float(value), digits, grouped)
    return text.replace("-", "−")


def percent(share: float) -> str:
    """Write a share or level from 0 to 1 in percent: 0 %, 0.0015 %, 0.25 %, 33.3 %; the sign stays on its line.

    Parameters
    ----------
    share : float
        From 0 to 1.

    Returns
    -------
    str
        With one decimal from 1 % on, two significant digits below.
    """
    percentage = 100.0 * share
    if 0.0 < percentage < 1.0:
        return f"{number_text(percentage, 2)}\N{NO-BREAK SPACE}%"
    return f"{percentage:.1f}".removesuffix(".0") + "\N{NO-BREAK SPACE}%"


def joined_by_and(parts: Iterable[str]) -> str:
    """Join parts of a sentence: "u and v", "a and b and c".

    Parameters
    ----------
    parts : iterable of str
        At least one, translated already.

    Returns
    -------
    str
        In the language of the program.
    """
    return reduce(lambda before, last: tr("{before} and {last}", before=before, last=last), parts)


def within_sentence(label: str) -> str:
    """Give a label as it stands within a sentence: in small letters in English, but for abbreviations such as CLAHE.

    Parameters
    ----------
    label : str
        The English label, or one that is translated already.

    Returns
    -------
    str
        In the language of the program.
    """
    if language() != ENGLISH:
        return tr(label)
    words = label.split(" ")
    return " ".join(word if sum(map(str.isupper, word)) > 1 else word.lower() for word in words)


def numbered(number: int, one: str, many: str) -> str:
    """Write a number with its noun in the language of the program: "1 matrix", "3 matrices".

    Parameters
    ----------
    number : int
        How many.
    one, many : str
        Marked texts for one and for any other number, such as "{n} matrices".

    Returns
    -------
    str
        Both.
    """
    return tr(one if number == 1 else many, n=number)


def listed(items: Sequence[str]) -> str:
    """Write items one after the other: 3, 5, 9.

    Parameters
    ----------
    items : sequence of str
        As they are to be read.

    Returns
    -------
    str
        With what parts them in the language of the program; empty without items.
    """
    text = items[0] if items else ""
    for item in items[1:]:
        text = tr("{items}, {item}", items=text, item=item)
    return text


def quoted(name: str) -> str:
    """Write a name that a person gave, in quotation marks.

    Parameters
    ----------
    name : str
        Of an image or a file.

    Returns
    -------
    str
        In those of the language of the program.
    """
    return tr("“{name}”", name=name)


def _decimal(value: float, digits: int, grouped: bool) -> str:
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    if not _SMALLEST_PLAIN <= abs(value) < _LARGEST_PLAIN:
        mantissa, power = f"{value:.{digits - 1}e}".split("e")
        mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
        times = {"1": "", "-1": "-"}.get(mantissa, f"{mantissa}·")
        return f"{times}10{str(int(power)).translate(_RAISED)}"
    rounded = float(f"{value:.{digits - 1}e}")
    if abs(rounded) >= 10**digits:
        whole = round(value)
        return _grouped(whole) if grouped else str(whole)
    # As many decimals as the significant digits ask for; the exponent of the rounded value, so that 9.996 is 10.
    exponent = int(f"{rounded:e}".partition("e")[2])
    text = f"{rounded:.{max(0, digits - 1 - exponent)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return _grouped(int(text)) if grouped and "." not in text else text


def _grouped(whole: int) -> str:
    return f"{whole:,}" if abs(whole) >= _GROUPED_FROM else str(whole)
