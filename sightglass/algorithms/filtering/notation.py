"""Writing sums of cosines and sines the way a person does, as plain Unicode text and as LaTeX."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import is_written_exactly

Number = Fraction | float


def magnitude(value: Number) -> Number:
    """Give the absolute value."""
    return -value if value < 0 else value


_GLYPHS = {
    (1, 2): "½", (1, 3): "⅓", (2, 3): "⅔", (1, 4): "¼", (3, 4): "¾", (1, 5): "⅕", (2, 5): "⅖", (3, 5): "⅗",
    (4, 5): "⅘", (1, 6): "⅙", (5, 6): "⅚", (1, 7): "⅐", (1, 8): "⅛", (3, 8): "⅜", (5, 8): "⅝", (7, 8): "⅞",
    (1, 9): "⅑", (1, 10): "⅒",
}  # fmt: skip
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def number_plain(value: Number) -> str:
    """Write a positive number: ¼, ¹⁄₁₆, 12, 0.2741."""
    if isinstance(value, Fraction) and is_written_exactly(value):
        if value.denominator == 1:
            return str(value.numerator)
        glyph = _GLYPHS.get((value.numerator, value.denominator))
        raised, lowered = str(value.numerator).translate(_RAISED), str(value.denominator).translate(_LOWERED)
        return glyph or f"{raised}⁄{lowered}"
    mantissa, _, exponent = f"{float(value):.4g}".partition("e")
    return f"{mantissa}·10^{{{int(exponent)}}}" if exponent else mantissa


def number_latex(value: Number) -> str:
    r"""Write a positive number: \frac{1}{4}, 12, 0.2741."""
    if isinstance(value, Fraction) and is_written_exactly(value):
        plain = value.denominator == 1
        return str(value.numerator) if plain else rf"\frac{{{value.numerator}}}{{{value.denominator}}}"
    mantissa, _, exponent = f"{float(value):.4g}".partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else mantissa


def angle_text(u: int, v: int, pi: str = "π") -> str:
    """Write π(u·U + v·V) for frequencies U, V: 2πu, π(u + v), 2π(2u - v)."""
    common = math.gcd(u, v)
    factor = ("" if common == 1 else str(common)) + pi
    if u == 0 or v == 0:
        name, value = ("u", u) if v == 0 else ("v", v)
        return ("-" if value < 0 else "") + factor + name
    first, second = u // common, v // common
    left = ("-" if first == -1 else "" if first == 1 else str(first)) + "u"
    right = ("" if abs(second) == 1 else str(abs(second))) + "v"
    return f"{factor}({left} {'-' if second < 0 else '+'} {right})"


@dataclass(frozen=True)
class Wave:
    """cos or sin of π(u·U + v·V), where U and V are the frequencies in cycles per pixel."""

    function: str
    u: int
    v: int

    @property
    def plain(self) -> str:
        """For example: cos 2πu."""
        return f"{self.function} {angle_text(self.u, self.v)}"

    @property
    def latex(self) -> str:
        r"""For example: \cos 2\pi u."""
        return rf"\{self.function} " + angle_text(self.u, self.v, r"\pi ")


@dataclass(frozen=True)
class Term:
    """A coefficient times a product of waves; without waves it is a constant."""

    coefficient: Number
    waves: tuple[Wave, ...] = ()

    def body(self, latex: bool) -> str:
        """Write the term without its sign: 2 cos 2πu, or a bare constant."""
        waves = " ".join(wave.latex if latex else wave.plain for wave in self.waves)
        size = magnitude(self.coefficient)
        if waves and size == 1:
            return waves
        number = number_latex(size) if latex else number_plain(size)
        return f"{number} {waves}" if waves else number


def sum_text(terms: Sequence[Term], latex: bool, limit: int) -> str:
    """Write a sum of terms with spaces around the signs between them; those beyond the limit become dots."""
    text = ""
    for term in terms[:limit]:
        negative = term.coefficient < 0
        text += (" - " if negative else " + ") if text else ("-" if negative else "")
        text += term.body(latex)
    hidden = len(terms) - limit
    if hidden <= 0:
        return text
    if latex:
        return rf"{text} + \cdots"
    return (
        tr("{terms} + … 1 more term", terms=text)
        if hidden == 1
        else tr("{terms} + … {n} more terms", terms=text, n=hidden)
    )


def bracketed(text: str, latex: bool) -> str:
    """Put a sum into brackets: round ones, or square ones around round ones."""
    left, right = "[]" if ("(" in text.replace("π(", "").replace(r"\pi (", "")) else "()"
    return rf"\left{left}{text}\right{right}" if latex else f"{left}{text}{right}"


def phase_text(u: int, v: int, latex: bool) -> str:
    """Write e^{jπ(u·U + v·V)}."""
    pi = r"\pi " if latex else "π"
    # The sign stands before the j where that leaves no minus inside: e^{-j2πu}.
    negative = (u or v) < 0
    angle = angle_text(-u, -v, pi) if negative else angle_text(u, v, pi)
    return f"e^{{{'-' if negative else ''}j{angle}}}"
