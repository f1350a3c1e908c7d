import math
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.values import (
    Points,
    Stack,
    checked_value,
    kind_of,
    matrix_from_text,
    number_from_text,
    parse_value,
)

numbers = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.25", 0.25), (" 1e-3 ", 0.001), ("1/8", 0.125), ("-1/8", -0.125), ("−1/8", -0.125), ("−2", -2.0), ("+3", 3.0)],
)
def test_numbers_and_fractions(text: str, value: float) -> None:
    assert number_from_text(text) == value


@given(st.integers(-(10**6), 10**6), st.integers(1, 10**6))
def test_fractions_are_correctly_rounded(numerator: int, denominator: int) -> None:
    assert number_from_text(f"{numerator}/{denominator}") == float(Fraction(numerator, denominator))


@pytest.mark.parametrize("text", ["", "x", "1/x", "1/2/3", "nan", "inf", "1e999", "1,5", "9" * 400, "9" * 400 + "/1"])
def test_what_is_no_finite_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the caller's
        number_from_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "1 2\n3 4",
        "1\t2\n3\t4",
        "1\t2\r\n3\t4\r\n",
        "1,2;3,4",
        "1, 2; 3, 4;",
        "[[1 2]\n [3 4]]",
        "[1, 2]; [3, 4]",
        "  1   2 \n\n  3   4  \n",
        "2/2 4/2; 6/2 8/2",
    ],
)
def test_matrix_as_typed_pasted_or_printed(text: str) -> None:
    assert matrix_from_text(text) == ((1.0, 2.0), (3.0, 4.0))


@pytest.mark.parametrize("separator", ["\t", ",", " ", " , "])
@given(rows=st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(numbers, min_size=n, max_size=n), min_size=1)))
def test_matrix_round_trip(separator: str, rows: list[list[float]]) -> None:
    text = "\n".join(separator.join(map(repr, row)) for row in rows)
    assert matrix_from_text(text) == tuple(map(tuple, rows))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "it holds no numbers"),
        ("[]", "it holds no numbers"),
        ("1 2; 3", "row 2 has 1 cells and row 1 has 2"),
        ("1 2; 3 a", "“a” in row 2, column 2 is not a number"),
        ("1\t\t2\n3\t4\t5", "the cell in row 1, column 2 is empty"),
        ("\t1\n2\t3", "the cell in row 1, column 1 is empty"),
        ("1\t\n2\t3", "the cell in row 1, column 2 is empty"),
        ("1\t2\n\t\n3\t4", "the cell in row 2, column 1 is empty"),
        ("1 2; 3 1/0", "“1/0” in row 2, column 2 is not a number"),
        ("1 2; 3 nan", "“nan” in row 2, column 2 is not a number"),
    ],
)
def test_refused_matrix_names_the_cell(text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - compared in full below
        matrix_from_text(text)
    assert str(caught.value) == message


@given(st.text(alphabet="0123456789./-+eE []\t,;\n\r−x", max_size=30))
def test_any_text_is_a_finite_rectangle_or_refused(text: str) -> None:
    try:
        matrix = matrix_from_text(text)
    except ValueError:
        return
    assert len({len(row) for row in matrix}) == 1
    assert matrix[0]
    assert all(math.isfinite(cell) for row in matrix for cell in row)


def test_kinds_of_annotations() -> None:
    assert kind_of(Points) == "points"
    assert kind_of(bool) == "boolean"
    with pytest.raises(TypeError, match="complex"):
        kind_of(complex)


@pytest.mark.parametrize("text", ["1/0", "0/0", "-1/0"])
def test_a_denominator_of_zero_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="denominator is 0"):
        number_from_text(text)


@pytest.mark.parametrize(
    ("low", "high", "value", "message"),
    [(0.0, None, -1, "-1 is below 0."), (None, 3.0, 5, "5 is above 3."), (0.0, 3.0, 5, "5 is outside 0 to 3.")],
)
def test_a_range_may_be_open_at_one_end(low: float | None, high: float | None, value: int, message: str) -> None:
    with pytest.raises(ParameterError, match=re.escape(message)):
        checked_value("x", "number", value, low, high)
    assert checked_value("x", "number", 2, low, high) == 2.0


def test_what_was_typed_is_quoted_as_it_was_typed() -> None:
    with pytest.raises(ParameterError, match=r"“ABC” in row 1, column 2 is not a number\. Write rows"):
        parse_value("x", "matrix", "1 ABC")
    with pytest.raises(ParameterError, match=r"It holds no numbers\. Write points"):
        parse_value("x", "points", "")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("4 2 1", (4, 2, 1)), ("4,2,1", (4, 2, 1)), (" [4, 1/2 , −1] ", (4, 0.5, -1)), ("3", (3,)), ("4, 2,", (4, 2)),
     ("", ()), ("()", ())],
)  # fmt: skip
def test_numbers_are_read_from_text(text: str, numbers: tuple[float, ...]) -> None:
    assert parse_value("x", "numbers", text) == numbers


@pytest.mark.parametrize(
    ("text", "message"), [("4 two", "“two” in place 2 is not a number"), ("4,,1", "“” in place 2 is not a number")]
)
def test_what_is_no_number_is_named_by_its_place(text: str, message: str) -> None:
    with pytest.raises(ParameterError, match=re.escape(message)):
        parse_value("x", "numbers", text)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([1, 5], "5 is outside 0 to 3."),
        (7, "not a list of numbers"),
        ("12", "not a list of numbers"),
        ([1, "2"], "is not a number"),
        ([math.nan], "is not a number"),
        ([[1]], "is not a number"),
    ],
)
def test_each_number_must_be_one_and_lie_in_the_range(value: object, message: str) -> None:
    with pytest.raises(ParameterError, match=re.escape(message)):
        checked_value("x", "numbers", value, 0.0, 3.0)


def test_numbers_become_a_tuple_of_floats() -> None:
    assert kind_of(tuple[float, ...]) == "numbers"
    assert checked_value("x", "numbers", [1, 2.5], 0.0, 3.0) == (1.0, 2.5)


@pytest.mark.parametrize(
    "text",
    [
        "1 2; 3 4 | 5 6; 7 8",
        "1 2\n3 4\n\n5 6\n7 8",
        "1\t2\r\n3\t4\r\n\t\r\n5\t6\r\n7\t8\r\n",
        "[[1, 2]; [3, 4]] | [[5, 6]; [7, 8]]",
        "\n1,2\n3,4\n \n \n5,6\n7,8\n\n",
    ],
)
def test_stack_as_typed_or_pasted(text: str) -> None:
    stack = (((1.0, 2.0), (3.0, 4.0)), ((5.0, 6.0), (7.0, 8.0)))
    assert kind_of(Stack) == "stack"
    assert checked_value("x", "stack", parse_value("x", "stack", text), None, None) == stack


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 2 | 3 a", "Matrix 2: “a” in row 1, column 2 is not a number"),
        ("1 2; 3", "Row 2 has 1 cells and row 1 has 2"),
        ("1 | ", "Matrix 2: it holds no numbers"),
        ("1\t\t2 | 3\t4\t5", "Matrix 1: the cell in row 1, column 2 is empty"),
        ("", "It holds no numbers"),
    ],
)
def test_refused_stack_names_matrix_and_cell(text: str, message: str) -> None:
    with pytest.raises(ParameterError, match=re.escape(message)):
        parse_value("x", "stack", text)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([[[1, 2]], [[1], [2]]], "matrix 2 is 2 × 1 and matrix 1 is 1 × 2."),
        ([], "it holds no numbers"),
        ([[]], "it holds no numbers"),
        ([[[1.0, math.inf]]], "must be finite"),
        ([[1.0]], "not a list of rows of numbers"),
        ("1", "not a list of matrices"),
        (1.0, "not a list of matrices"),
        ([[[0.0] * 65] * 64], "it holds 4160 numbers. Give at most 4096."),
    ],
)
def test_matrices_of_a_stack_have_one_size(value: object, message: str) -> None:
    with pytest.raises(ParameterError, match=re.escape(message)):
        checked_value("x", "stack", value, None, None)
