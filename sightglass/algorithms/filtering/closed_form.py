"""The frequency response of a kernel as a formula of cosines and sines, derived by pairing its taps."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.filtering.notation import (
    Number,
    Term,
    Wave,
    bracketed,
    magnitude,
    number_latex,
    number_plain,
    phase_text,
    sum_text,
)
from sightglass.algorithms.filtering.separability import Factors

_SHOWN_TERMS = 8
# Sums of float taps that differ by less than this share of all taps' magnitudes are equal but for rounding.
_ROUNDING = 1e-12

Taps = NDArray[Any]


@dataclass(frozen=True)
class Group:
    """One factor of a closed form: a real sum plus j times another; either may be empty."""

    real: tuple[Term, ...]
    imaginary: tuple[Term, ...] = ()

    @property
    def is_one(self) -> bool:
        """Whether the factor can be left out."""
        return not self.imaginary and self.real == (Term(Fraction(1)),)

    @property
    def is_single(self) -> bool:
        """Whether it is one wave or product of waves that needs no brackets."""
        return not self.imaginary and len(self.real) == 1 and abs(self.real[0].coefficient) == 1

    def negated(self) -> "Group":
        """Change all signs."""
        return Group(*(tuple(Term(-term.coefficient, term.waves) for term in part)
                       for part in (self.real, self.imaginary)))  # fmt: skip

    def text(self, latex: bool, limit: int) -> str:
        """Write the sum."""
        text = sum_text(self.real, latex, limit)
        if not self.imaginary:
            return text
        content = _content(self.imaginary)
        rest = tuple(Term(_divided(term.coefficient, content), term.waves) for term in self.imaginary)
        size = magnitude(content)
        number = "" if size == 1 else (number_latex(size) if latex else number_plain(size))
        inner = sum_text(rest, latex, limit)
        joined = f" {inner}" if len(rest) == 1 and rest[0].coefficient == 1 else bracketed(inner, latex)
        return f"{text} {'-' if content < 0 else '+'} {number}j{joined}"

    def evaluate(self, u: float, v: float) -> complex:
        """Compute its value at one frequency."""
        return complex(_value(self.real, u, v), _value(self.imaginary, u, v))


@dataclass(frozen=True)
class ClosedForm:
    """A formula ``coefficient · jᵏ · e^{jπ(pu + qv)} · group · group``.

    Parameters
    ----------
    name : str
        The left-hand side: H(u,v), H(u,0) or H(0,v).
    coefficient : Fraction or float
        The constant in front; 0 for a response that vanishes.
    is_imaginary : bool
        Whether j is a factor.
    phase : (int, int)
        p and q of the phase factor.
    groups : tuple of Group
        The factors.
    kind : str
        "zero", "real", "imaginary" or "general", of the whole response.
    """

    name: str
    coefficient: Number
    is_imaginary: bool = False
    phase: tuple[int, int] = (0, 0)
    groups: tuple[Group, ...] = ()
    kind: str = "zero"

    @property
    def plain(self) -> str:
        """The equation as Unicode text; sums of many terms are cut, with the number of terms left out."""
        return f"{self.name} = {self.right_hand_side()}"

    @property
    def latex(self) -> str:
        """The equation in LaTeX."""
        return f"{self.name} = {self.right_hand_side(latex=True)}"

    @property
    def hidden_terms(self) -> int:
        """How many terms the texts leave out."""
        return sum(max(0, len(part) - _SHOWN_TERMS) for group in self.groups for part in (group.real, group.imaginary))

    def right_hand_side(self, latex: bool = False, limit: int = _SHOWN_TERMS) -> str:
        """Write what stands after the equals sign, with at most so many terms in a sum."""
        if self.coefficient == 0:
            return "0"
        sign = "-" if self.coefficient < 0 else ""
        groups = [group for group in self.groups if not group.is_one]
        size = magnitude(self.coefficient)
        number = "" if size == 1 else (number_latex(size) if latex else number_plain(size))
        front = number + ("j" if self.is_imaginary else "")
        pieces = [front] if front else []
        if self.phase != (0, 0):
            pieces.append(phase_text(*self.phase, latex))
        if not pieces and len(groups) == 1:
            return (groups[0].negated() if sign else groups[0]).text(latex, limit)
        sums = [group for group in groups if not group.is_single]
        singles = [group for group in groups if group.is_single]
        pieces += [bracketed(group.text(latex, limit), latex) for group in sums]
        pieces += [group.text(latex, limit) for group in singles]
        return sign + (_joined(pieces) or "1")

    def evaluate(self, u: float, v: float) -> complex:
        """Compute the value at one frequency, in cycles per pixel, from all terms, shown or not."""
        value = complex(float(self.coefficient)) * (1j if self.is_imaginary else 1)
        angle = math.pi * (self.phase[0] * u + self.phase[1] * v)
        value *= complex(math.cos(angle), math.sin(angle))
        for group in self.groups:
            value *= group.evaluate(u, v)
        return value


def _joined(pieces: Sequence[str]) -> str:
    text = ""
    for piece in pieces:
        brackets = piece.startswith(("(", "[", r"\left"))
        text += piece if not text or brackets else f" {piece}"
    return text


def closed_forms(
    kernel: Kernel, operation: Operation, factors: Factors | None
) -> tuple[ClosedForm, ClosedForm, ClosedForm]:
    """Derive H(u,v), H(u,0) and H(0,v).

    Parameters
    ----------
    kernel : Kernel
        Any kernel.
    operation : Operation
        Correlation conjugates the response.
    factors : Factors or None
        Its factors if it has rank 1: the product of two one-dimensional forms is then the shorter one.

    Returns
    -------
    tuple of three ClosedForm
        Exact where the kernel is, unless its fractions are too long to read.
    """
    taps: Taps = kernel.taps
    unit: Number = 1.0
    if kernel.numerators is not None and kernel.is_written_exactly:
        taps, unit = kernel.numerators, Fraction(1, kernel.denominator)
    origin = kernel.origin
    if operation is Operation.CORRELATION:
        taps = taps[::-1, ::-1]
        origin = kernel.rows - 1 - origin[0], kernel.columns - 1 - origin[1]
    down = taps.sum(axis=1)[:, None]
    right = taps.sum(axis=0)[None, :]
    bound = _ROUNDING * float(np.abs(taps).sum())
    cuts = (
        _form("H(u,0)", down, (origin[0], 0), unit, bound),
        _form("H(0,v)", right, (0, origin[1]), unit, bound),
    )
    if factors is None or min(kernel.rows, kernel.columns) == 1:
        return _form("H(u,v)", taps, origin, unit, bound), *cuts
    exact = factors.is_exact
    vertical = np.array(factors.vertical, object if exact else np.float64)
    horizontal = np.array(factors.horizontal, object if exact else np.float64)
    if operation is Operation.CORRELATION:
        vertical, horizontal = vertical[::-1], horizontal[::-1]
    one: Number = Fraction(1) if exact else 1.0
    product = _product(
        factors.scale,
        _form("", vertical[:, None], (origin[0], 0), one, _ROUNDING * float(np.abs(vertical).sum())),
        _form("", horizontal[None, :], (0, origin[1]), one, _ROUNDING * float(np.abs(horizontal).sum())),
    )
    return product, *cuts


def _product(scale: Number, first: ClosedForm, second: ClosedForm) -> ClosedForm:
    coefficient = scale * first.coefficient * second.coefficient
    both = first.is_imaginary and second.is_imaginary
    phase = first.phase[0] + second.phase[0], first.phase[1] + second.phase[1]
    imaginary = first.is_imaginary != second.is_imaginary
    kinds = {first.kind, second.kind}
    kind = "general" if "general" in kinds else "imaginary" if imaginary else "real"
    return ClosedForm(
        "H(u,v)", -coefficient if both else coefficient, imaginary, phase, (*first.groups, *second.groups), kind
    )


def _form(name: str, taps: Taps, origin: tuple[int, int], unit: Number, bound: float) -> ClosedForm:
    taps, origin = _trimmed(taps, origin, bound)
    if taps.size == 0:
        return ClosedForm(name, unit * 0)
    centred, phase = _centred(taps, origin, bound)
    real, imaginary = _paired(centred, bound)
    if not real and not imaginary:
        return ClosedForm(name, unit * 0)
    is_imaginary = not real
    if is_imaginary:
        real, imaginary = imaginary, []
    content = _content((*real, *imaginary))
    if (real[0].coefficient < 0) != (content < 0):
        content = -content
    group = Group(*(tuple(Term(_divided(term.coefficient, content), term.waves) for term in part)
                    for part in (real, imaginary)))  # fmt: skip
    kind = "general" if imaginary or phase != (0, 0) else "imaginary" if is_imaginary else "real"
    return ClosedForm(name, content * unit, is_imaginary, phase, (group,), kind)


def _trimmed(taps: Taps, origin: tuple[int, int], bound: float) -> tuple[Taps, tuple[int, int]]:
    rows, columns = np.nonzero(np.abs(taps) > bound)
    if rows.size == 0:
        return taps[:0], origin
    top, left = int(rows.min()), int(columns.min())
    return taps[top : int(rows.max()) + 1, left : int(columns.max()) + 1], (origin[0] - top, origin[1] - left)


def _centred(taps: Taps, origin: tuple[int, int], bound: float) -> tuple[Taps, tuple[int, int]]:
    """Give taps whose origin is their middle, and the phase that was taken out for that.

    A kernel that is symmetric or antisymmetric about another point (between two taps, where its size is even) is real
    or imaginary apart from a phase factor. Any other is filled up with zeros around its origin.
    """
    turned = taps[::-1, ::-1]
    shift = 2 * origin[0] - (taps.shape[0] - 1), 2 * origin[1] - (taps.shape[1] - 1)
    if shift == (0, 0) or any(bool(np.all(np.abs(taps - sign * turned) <= bound)) for sign in (1, -1)):
        return taps, shift
    reach = [max(place, length - 1 - place) for place, length in zip(origin, taps.shape, strict=True)]
    filled = np.zeros([2 * part + 1 for part in reach], taps.dtype)
    top, left = reach[0] - origin[0], reach[1] - origin[1]
    filled[top : top + taps.shape[0], left : left + taps.shape[1]] = taps
    return filled, (0, 0)


def _paired(taps: Taps, bound: float) -> tuple[list[Term], list[Term]]:
    r"""Pair each tap with its mirror images: :math:`e^{-jx} + e^{jx} = 2\cos x`, :math:`e^{-jx} - e^{jx} = -2j\sin x`.

    The origin is the middle of the array; distances from it count half samples, since it may lie between taps.
    """
    real: list[Term] = []
    imaginary: list[Term] = []
    flat = taps.tolist()
    rows, columns = taps.shape
    places = [(row, column) for row in range(rows // 2, rows) for column in range(columns // 2, columns)]
    distances = [(2 * row - rows + 1, 2 * column - columns + 1, row, column) for row, column in places]
    distances.sort(key=lambda place: (max(place[:2]), place[0] + place[1], place[1]))
    for a, b, row, column in distances:
        here, opposite = flat[row][column], flat[rows - 1 - row][columns - 1 - column]
        if a == 0 and b == 0:
            real += _kept([Term(_number(here))], bound)
        elif a == 0 or b == 0:
            real += _kept([Term(_number(here + opposite), (Wave("cos", a, b),))], bound)
            imaginary += _kept([Term(_number(opposite - here), (Wave("sin", a, b),))], bound)
        else:
            right, left = flat[row][columns - 1 - column], flat[rows - 1 - row][column]
            real += _kept(_cosines(here + opposite, right + left, a, b, bound), bound)
            imaginary += _kept(_sines(opposite - here, left - right, a, b, bound), bound)
    return real, imaginary


def _cosines(plus: Any, minus: Any, a: int, b: int, bound: float) -> Iterator[Term]:
    """Write plus·cos(x + y) + minus·cos(x - y) with the fewest waves."""
    if abs(plus - minus) <= bound:
        yield Term(_number(2 * plus), (Wave("cos", a, 0), Wave("cos", 0, b)))
    elif abs(plus + minus) <= bound:
        yield Term(_number(-2 * plus), (Wave("sin", a, 0), Wave("sin", 0, b)))
    else:
        yield Term(_number(plus), (Wave("cos", a, b),))
        yield Term(_number(minus), (Wave("cos", a, -b),))


def _sines(plus: Any, minus: Any, a: int, b: int, bound: float) -> Iterator[Term]:
    """Write plus·sin(x + y) + minus·sin(x - y) with the fewest waves."""
    if abs(plus - minus) <= bound:
        yield Term(_number(2 * plus), (Wave("sin", a, 0), Wave("cos", 0, b)))
    elif abs(plus + minus) <= bound:
        yield Term(_number(2 * plus), (Wave("cos", a, 0), Wave("sin", 0, b)))
    else:
        yield Term(_number(plus), (Wave("sin", a, b),))
        yield Term(_number(minus), (Wave("sin", a, -b),))


def _kept(terms: Any, bound: float) -> Iterator[Term]:
    return (term for term in terms if abs(term.coefficient) > bound)


def _number(value: Any) -> Number:
    return value if isinstance(value, float) else Fraction(value)


def _content(terms: Sequence[Term]) -> Number:
    """Find the constant that a person would take out of a sum; negative if the first term is."""
    first = terms[0].coefficient
    sign = -1 if first < 0 else 1
    sizes = [magnitude(term.coefficient) for term in terms]
    exact = [size for size in sizes if isinstance(size, Fraction)]
    if len(exact) == len(sizes):
        return sign * Fraction(math.gcd(*(size.numerator for size in exact)))
    return sign * sizes[0] if max(sizes) - min(sizes) <= 1e-9 * max(sizes) else sign * 1.0


def _divided(value: Number, content: Number) -> Number:
    if isinstance(value, Fraction) or isinstance(content, Fraction):
        return value / content
    quotient = value / content
    # The same float again and again, taken out, leaves ones.
    return Fraction(round(quotient)) if abs(abs(quotient) - 1) <= 1e-9 else quotient


def _value(terms: Sequence[Term], u: float, v: float) -> float:
    total = 0.0
    for term in terms:
        product = float(term.coefficient)
        for wave in term.waves:
            angle = math.pi * (wave.u * u + wave.v * v)
            product *= math.cos(angle) if wave.function == "cos" else math.sin(angle)
        total += product
    return total
