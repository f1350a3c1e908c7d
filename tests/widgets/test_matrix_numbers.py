"""Numbers as people write and paste them."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightglass.algorithms.values import number_from_text
from sightglass.widgets.matrix_numbers import (
    _nearest_fraction,
    are_alike_exact,
    common_factor,
    decimal_factor,
    exact_text,
    matrix_from_clipboard,
    matrix_to_text,
    number_from_entry,
    short_text,
    small_fraction,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (-3.0, "−3"), (0.125, "1/8"), (1 / 3, "1/3"), (-1 / 9, "−1/9"), (0.1, "0.1"), (0.05, "0.05"),
        (1 / 273, "1/273"), (0.75, "3/4"), (1e12, "1000000000000"), (math.pi, "3.14159265"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_a_person_writes_them(value: float, text: str) -> None:
    assert exact_text(value) == text


@given(st.integers(-999, 999), st.integers(1, 1024))
def test_a_fraction_computed_in_floats_is_found_again(numerator: int, denominator: int) -> None:
    assert small_fraction(numerator / denominator) == Fraction(numerator, denominator)


@given(st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.fractions(max_denominator=3000).map(float)))
def test_the_nearest_fraction_is_that_of_the_standard_library(value: float) -> None:
    for largest in (1024, 1 << 20):
        assert Fraction(*_nearest_fraction(value, largest)) == Fraction(value).limit_denominator(largest)


@given(st.floats(-1e6, 1e6).filter(lambda value: value == 0 or abs(value) > 1e-99), st.integers(4, 9))
def test_short_numbers_fit_and_stay_close(value: float, characters: int) -> None:
    text = short_text(value, characters)
    assert len(text) <= characters + 2  # a sign and a longer exponent are the exception
    shown = number_from_text(text)
    # A number is never shown as another one: half a unit of its last digit, at worst half of itself.
    assert math.isclose(shown, value, rel_tol=0.5, abs_tol=1e-300)


def test_measured_values_are_decimals_without_fractions() -> None:
    assert short_text(16.375, 5, False) == "16.38"
    assert short_text(16.375, 7, False) == "16.375"
    assert short_text(16.375, 7) == "131/8"


def test_the_common_factor_of_the_worked_examples() -> None:
    assert common_factor([0, 1 / 8, 0, 1 / 8, 4 / 8, 1 / 8, 0, 1 / 8, 0]) == Fraction(1, 8)
    assert common_factor([-1, 0, 1, -2, 0, 2]) == 1
    assert common_factor([1 / 3, 1 / 2, -1]) == Fraction(1, 6)
    assert common_factor([0.0, 0.0]) is None
    assert common_factor([math.sqrt(2), 1.0]) is None


def test_a_binomial_kernel_of_eleven_taps_has_its_factor() -> None:
    taps = np.array([math.comb(10, k) for k in range(11)]) / 1024
    assert common_factor(np.outer(taps, taps).ravel().tolist()) == Fraction(1, 1 << 20)


def test_a_power_of_ten_leaves_two_digits_before_the_point() -> None:
    factor = decimal_factor([0.0402, 0.0001])
    assert factor == Fraction(1, 1000)
    assert decimal_factor([1.0, 0.5]) is None
    assert decimal_factor([0.0]) is None


@pytest.mark.parametrize(
    ("text", "matrix"),
    [
        ("1\t2\r\n3\t4\r\n", ((1, 2), (3, 4))),
        ("1,2\n3,4\n", ((1, 2), (3, 4))),
        ("1;2;3\n4;5;6\n", ((1, 2, 3), (4, 5, 6))),
        ("1 2 1; 2 4 2", ((1, 2, 1), (2, 4, 2))),
        ("1 2 1;\n2 4 2;\n", ((1, 2, 1), (2, 4, 2))),
        ("0,5\t1\n2\t-3,25", ((0.5, 1), (2, -3.25))),
        ("0,5;1\n2;1/4", ((0.5, 1), (2, 0.25))),
        ("[1/8, 1/8]", ((0.125, 0.125),)),
        ("7", ((7,),)),
    ],
)
def test_blocks_are_read_from_spreadsheets_and_text(text: str, matrix: tuple[tuple[float, ...], ...]) -> None:
    assert matrix_from_clipboard(text) == matrix


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1\t2\n3", "row 2 has 1 cells"),
        ("1\tx\n3\t4", "“x” in row 1, column 2"),
        ("1\t\t2\n3\t4\t5", "row 1, column 2 is empty"),
        ("", "no numbers"),
        ("hello", "“hello”"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        matrix_from_clipboard(text)


@given(st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.floats(-1e9, 1e9), min_size=width, max_size=width), min_size=1, max_size=4)
))  # fmt: skip
def test_what_is_copied_can_be_pasted(rows: list[list[float]]) -> None:
    matrix = tuple(tuple(row) for row in rows)
    assert matrix_from_clipboard(matrix_to_text(matrix)) == matrix


@pytest.mark.parametrize(
    ("text", "value"),
    [("=1/3", 1 / 3), (" = -2", -2), ("0,5", 0.5), (",5", 0.5), (".5", 0.5), ("−,25", -0.25), ("1 / 8", 0.125),
     ("1,5e-3", 0.0015), ("7", 7)],
)  # fmt: skip
def test_an_entry_is_read_as_people_and_spreadsheets_write_it(text: str, value: float) -> None:
    assert number_from_entry(text) == pytest.approx(value, abs=1e-15)


@pytest.mark.parametrize("text", ["==1", "1,2,3", "1.000,5", "=", ",", "1/0,5/2"])
def test_what_could_mean_two_things_is_no_entry(text: str) -> None:
    with pytest.raises(ValueError, match=r"could not convert|Invalid literal"):
        number_from_entry(text)


@pytest.mark.parametrize(
    ("text", "matrix"),
    [
        ("=1/4\t0,5\n,5\t=-1", ((0.25, 0.5), (0.5, -1))),
        ("0,5; =1/2\n1; 2", ((0.5, 0.5), (1, 2))),
        ("1,2,3\n4,5,6", ((1, 2, 3), (4, 5, 6))),
        ("0,5", ((0, 5),)),
        (",5", ((0.5,),)),
        ("=1,=2", ((1, 2),)),
        ("=1 =2; =3 =4", ((1, 2), (3, 4))),
    ],
)
def test_pasted_cells_may_have_decimal_commas_and_equals_signs(
    text: str, matrix: tuple[tuple[float, ...], ...]
) -> None:
    assert matrix_from_clipboard(text) == matrix


def test_values_of_images_in_single_precision_are_written_as_they_were_meant() -> None:
    assert short_text(float(np.float32(0.2)), fractions=False) == ".2"
    assert short_text(float(np.float32(-12.1)), fractions=False) == "\u221212.1"
    assert short_text(0.2000001, fractions=False) == ".20000"


@pytest.mark.parametrize(
    ("value", "characters", "text"),
    [(-133689.608, 6, "−1.3e5"), (-133689.608, 7, "−133690"), (-3.32e-5, 7, "−3.3e−5"), (3.32e-5, 4, "3e−5"),
     (0.000405, 7, ".000405"), (-1453.2, 5, "−1453"), (0.00113, 6, ".00113"), (9e6, 6, "9.00e6")],
)  # fmt: skip
def test_a_number_that_does_not_fit_keeps_digits_before_its_power_of_ten(
    value: float, characters: int, text: str
) -> None:
    assert short_text(value, characters, False) == text


def test_numbers_are_exact_alike_only_where_all_of_them_are() -> None:
    assert are_alike_exact([1 / 8, 2.0, -1 / 3])
    assert are_alike_exact([0.1, 0.05, 3.0])
    assert not are_alike_exact([97 / 2, 1.2678123, -1 / 319])
    assert not are_alike_exact([0.1, 1 / 3])
