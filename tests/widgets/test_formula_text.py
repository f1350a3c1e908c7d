"""Formulas that stand in Markdown."""

import re

from sightglass.widgets.formula_text import MARKS, parted, pieces_of, place_of, symbols_of


def test_formulas_are_parted_from_the_text_in_their_order() -> None:
    text, formulas = parted("The weight [$\\lambda$](#weight) of\n\n$$\n\\|Dx\\|_1\n$$\n\nand 5 px.")
    marks = re.findall(MARKS, text)
    assert [place_of(mark) for mark in marks] == [0, 1]
    assert formulas == [(r"\lambda", False), (r"\|Dx\|_1", True)]
    assert f"[{marks[0]}](#weight)" in text
    assert f"\n\n{marks[1]}\n\n" in text


def test_text_without_formulas_stays_as_it_is() -> None:
    assert parted("# Title\n\n- one\n- two") == ("# Title\n\n- one\n- two", [])


def test_the_first_symbol_of_a_parameter_counts_and_words_do_not() -> None:
    page = "[the weight](#weight) [$\\lambda$](#weight) [$w$](#weight) [$\\rho$](#rho) [a page](https://example.org)"
    assert symbols_of(page) == {"weight": r"\lambda", "rho": r"\rho"}


def test_pieces_are_the_terms_with_room_around_signs() -> None:
    pieces = pieces_of("a = b + c")
    assert [source.strip() for source, _ in pieces] == ["a", "=", "b", "+", "c"]
    gaps = [gap for _, gap in pieces]
    assert gaps[0] == 0
    assert gaps[1] == gaps[2] > gaps[3] == gaps[4] > 0
