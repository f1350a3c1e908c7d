"""Writes where a number comes from as an equation in numbers: y(0, 2) = 1·0 + 2·3 + … = 7."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sightglass.algorithms.board import Cell, Explanation, Joining, Role, Term
from sightglass.algorithms.texts import tr
from sightglass.widgets.board.numbers import factor_text, full_text, is_exact, number_text
from sightglass.widgets.matrix_numbers import MINUS

TIMES = "·"


class Run(NamedTuple):
    """Some text in the colour of what it stands for; None for the colour of plain text."""

    text: str
    role: Role | None = None


Piece = tuple[Run, ...]
Lookup = Callable[[Cell], tuple[float, Role]]


class Equation:
    """An explanation in numbers, in pieces that are not broken at the end of a line.

    Parameters
    ----------
    explanation : Explanation
        What is written.
    lookup : callable
        Gives the value of a cell and the role of its grid.

    Attributes
    ----------
    head, tail : tuple of Run
        The left side, and the value.
    """

    def __init__(self, explanation: Explanation, lookup: Lookup) -> None:
        self.explanation = explanation
        self._lookup = lookup
        self._known: dict[int, Piece] = {}
        _, role = lookup(explanation.cell)
        name = "max" if explanation.joining is Joining.MAXIMUM else explanation.function
        self._is_sum = explanation.joining is Joining.SUM
        self.head: Piece = (Run(explanation.symbol, role), Run(" = " if self._is_sum else f" = {name}("))
        # What is shown of the factors may be rounded: who calculates with that comes to a number beside the result.
        is_exact_sum = all(_is_exact(term, lookup) for term in explanation.terms)
        is_copy = self._is_sum and len(explanation.terms) == 1 and len(_factors(explanation.terms[0], lookup)) == 1
        equals = " = " if is_exact_sum or is_copy else " ≈ "
        closing = f"){equals}" if not self._is_sum else equals if explanation.terms else ""
        result = full_text(explanation.value) if is_exact_sum else factor_text(explanation.value)
        self.tail: Piece = (Run(closing), Run(result, role))

    def __len__(self) -> int:
        return len(self.explanation.terms)

    def term(self, index: int) -> Piece:
        """Write a term with the sign that joins it to those before; only those that are shown are written."""
        known = self._known.get(index)
        if known is None:
            factors = _factors(self.explanation.terms[index], self._lookup)
            if self._is_sum:
                known = _signed(factors, index == 0)
            else:
                known = (*((Run(", "),) if index else ()), *_product(factors))
            self._known[index] = known
        return known

    def left_out(self, count: int, is_first: bool) -> Piece:
        """Write how many terms are left out."""
        words = f"… {count} {'term' if count == 1 else 'terms'} …"
        return (Run(words if is_first else f" + {words}" if self._is_sum else f", {words}"),)

    def text(self) -> str:
        """Give all of it as plain text."""
        pieces = (self.head, *(self.term(index) for index in range(len(self))), self.tail)
        return "".join(run.text for piece in pieces for run in piece)

    def summary(self) -> str:
        """Give its two ends."""
        ends = self.head[0].text, tr("{count} terms", count=len(self)), self.tail[-1].text
        return " = ".join(ends)


def product_text(term: Term, lookup: Lookup) -> str:
    """Write one product in as little room as there is in a cell: "2·−3"."""
    return TIMES.join(run.text for run in _factors(term, lookup, number_text))


def _is_exact(term: Term, lookup: Lookup) -> bool:
    has_exact_factor = bool(term.factor_text) or is_exact(term.factor)
    return has_exact_factor and all(is_exact(lookup(cell)[0]) for cell in term.cells)


def _factors(term: Term, lookup: Lookup, written: Callable[[float], str] = factor_text) -> list[Run]:
    factors = []
    if term.factor != 1.0 or term.factor_text or not term.cells:
        factors.append(Run(term.factor_text or written(term.factor)))
    for cell in term.cells:
        value, role = lookup(cell)
        factors.append(Run(written(value), role))
    return factors


def _signed(factors: Sequence[Run], is_first: bool) -> Piece:
    first = factors[0]
    if is_first:
        return _product(factors)
    if first.text.startswith(MINUS):
        return (Run(f" {MINUS} "), *_product([Run(first.text.removeprefix(MINUS), first.role), *factors[1:]]))
    return (Run(" + "), *_product(factors))


def _product(factors: Sequence[Run]) -> Piece:
    runs: list[Run] = []
    for number, factor in enumerate(factors):
        if number:
            runs.append(Run(TIMES))
        in_brackets = number and factor.text.startswith(MINUS)
        runs.append(Run(f"({factor.text})", factor.role) if in_brackets else factor)
    return tuple(runs)
