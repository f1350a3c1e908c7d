"""Writes where a number comes from as an equation in numbers: y(0, 2) = 1·0 + 2·3 + … = 7."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sightglass.algorithms.board import Cell, Explanation, Joining, Role, Term
from sightglass.widgets.board.numbers import full_text, number_text
from sightglass.widgets.matrix_numbers import MINUS

TIMES = "·"


@dataclass(frozen=True)
class Run:
    """Some text in the colour of what it stands for; None for the colour of plain text."""

    text: str
    role: Role | None = None


Piece = tuple[Run, ...]
Lookup = Callable[[Cell], tuple[float, Role]]


@dataclass(frozen=True)
class Equation:
    """An equation in pieces that are not broken at the end of a line: its left side, its terms, and its value."""

    head: Piece
    terms: tuple[Piece, ...]
    tail: Piece

    def text(self) -> str:
        """Give all of it as plain text."""
        return "".join(run.text for piece in (self.head, *self.terms, self.tail) for run in piece)


def equation_of(explanation: Explanation, lookup: Lookup) -> Equation:
    """Write an explanation in numbers.

    Parameters
    ----------
    explanation : Explanation
        What is written.
    lookup : callable
        Gives the value of a cell and the role of its grid.
    """
    _, role = lookup(explanation.cell)
    is_sum = explanation.joining is Joining.SUM
    name = "max" if explanation.joining is Joining.MAXIMUM else explanation.function
    head = (Run(explanation.symbol, role), Run(" = " if is_sum else f" = {name}("))
    terms = []
    for number, term in enumerate(explanation.terms):
        factors = _factors(term, lookup)
        if is_sum:
            terms.append(_signed(factors, number == 0))
        else:
            terms.append((*((Run(", "),) if number else ()), *_product(factors)))
    closing = "" if is_sum else ")"
    if is_sum and not terms:
        return Equation(head, (), (Run(full_text(explanation.value), role),))
    return Equation(head, tuple(terms), (Run(f"{closing} = "), Run(full_text(explanation.value), role)))


def left_out(count: int, joining: Joining) -> Piece:
    """Write how many terms are left out."""
    words = "1 term" if count == 1 else f"{count} terms"
    return (Run(f" + … {words} …" if joining is Joining.SUM else f", … {words} …"),)


def product_text(term: Term, lookup: Lookup) -> str:
    """Write one product: "2·3"."""
    return "".join(run.text for run in _product(_factors(term, lookup)))


def _factors(term: Term, lookup: Lookup) -> list[Run]:
    factors = []
    if term.factor != 1.0 or term.factor_text or not term.cells:
        factors.append(Run(term.factor_text or number_text(term.factor)))
    for cell in term.cells:
        value, role = lookup(cell)
        factors.append(Run(number_text(value), role))
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
