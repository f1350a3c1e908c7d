import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightglass.widgets.number_scale import NumberScale, number_text, point_written


def test_linear_positions_are_the_steps() -> None:
    scale = NumberScale(1, 63, step=2, integer=True)
    assert scale.positions == 31
    assert [scale.value_at(position) for position in (0, 1, 15, 31)] == [1, 3, 31, 63]
    assert scale.position_of(31) == 15


def test_whole_numbers_have_one_position_each() -> None:
    scale = NumberScale(-5, 250, integer=True)
    assert [scale.value_at(position) for position in range(scale.positions + 1)] == list(range(-5, 251))


def test_logarithmic_middle_is_the_geometric_mean() -> None:
    scale = NumberScale(0.01, 100.0, logarithmic=True)
    assert scale.value_at(scale.positions // 2) == pytest.approx(1.0)
    assert scale.value_at(scale.positions // 4) == pytest.approx(0.1)
    assert scale.value_at(0) == 0.01
    assert scale.value_at(scale.positions) == 100.0


def test_logarithmic_scale_from_zero_gives_small_values_half_the_way() -> None:
    scale = NumberScale(0.0, 1.0, logarithmic=True)
    assert scale.value_at(0) == 0.0
    assert scale.value_at(scale.positions) == 1.0
    assert 0.01 < scale.value_at(scale.positions // 2) < 0.05


def test_logarithmic_whole_numbers_step_by_one_where_they_are_dense() -> None:
    scale = NumberScale(1, 10000, integer=True, logarithmic=True)
    assert scale.stepped(1, 1) == 2
    assert scale.stepped(2, -1) == 1
    assert scale.stepped(5000, 1) > 5100


@pytest.mark.parametrize(
    ("scale", "value", "count", "expected"),
    [
        (NumberScale(0.0, 1.0), 0.5, 1, 0.51),
        (NumberScale(0.0, 1.0), 0.505, 1, 0.51),
        (NumberScale(0.0, 1.0), 0.505, -1, 0.50),
        (NumberScale(0.0, 1.0), 1.0, 1, 1.0),
        (NumberScale(1, 63, step=2, integer=True), 4, 1, 5),
        (NumberScale(1, 63, step=2, integer=True), 4, -1, 3),
        (NumberScale(0.5, 8.5, step=0.25), 1.0, 3, 1.75),
    ],
)
def test_an_arrow_key_goes_to_the_next_step(scale: NumberScale, value: float, count: int, expected: float) -> None:
    assert scale.stepped(value, count) == pytest.approx(expected, abs=1e-12)


def test_text_has_the_digits_of_the_step_and_more_where_typed_finer() -> None:
    scale = NumberScale(0.0, 50.0, step=0.1)
    assert scale.text(1.0) == "1.0"
    assert scale.text(1.25) == "1.25"
    assert scale.text(-0.0) == "0.0"
    assert NumberScale(-1.0, 1.0, step=0.5).text(-0.5) == "−0.5"
    assert NumberScale(0, 255, integer=True).text(17.0) == "17"


@given(
    low=st.floats(1e-6, 1e3),
    factor=st.floats(1.1, 1e6),
    share=st.floats(0, 1),
    logarithmic=st.booleans(),
)
def test_a_value_returns_from_its_position_within_one_position(
    low: float, factor: float, share: float, logarithmic: bool
) -> None:
    scale = NumberScale(low, low * factor, logarithmic=logarithmic)
    value = low + share * (low * factor - low)
    position = scale.position_of(value)
    nearby = sorted(scale.value_at(max(0, min(scale.positions, position + offset))) for offset in (-1, 1))
    assert nearby[0] <= value * (1 + 1e-2)
    assert nearby[1] >= value * (1 - 1e-2)
    assert scale.low <= scale.value_at(position) <= scale.high


@given(st.integers(0, 1000))
def test_logarithmic_values_never_fall_along_the_slider(position: int) -> None:
    for scale in (NumberScale(0.001, 10, logarithmic=True), NumberScale(-1, 5, logarithmic=True)):
        assert scale.value_at(position) <= scale.value_at(position + 1)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (1234567.0, "1234567"), (-0.25, "−0.25"), (3e-5, "3e−5"), (2.5e9, "2.5e9"),
        (0.333333, "0.3333"), (math.nan, "NaN"), (math.inf, "∞"), (-math.inf, "−∞"),
    ],
)  # fmt: skip
def test_number_text(value: float, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0,125", "0.125"), (",5", ".5"), ("−12,5", "-12.5"), ("12,8700", "12.8700"), ("1,234,567", "1234567"),
        ("12,870.5", "12870.5"), ("−1,234,567.25", "-1234567.25"), ("1/8", "1/8"), ("x", "x"),
    ],
)  # fmt: skip
def test_typed_numbers_are_read_with_either_mark(typed: str, written: str) -> None:
    assert point_written(typed) == written


def test_one_comma_before_three_digits_is_doubtful_but_in_whole_numbers() -> None:
    for typed in ("12,870", "−1,125", "999,999"):
        with pytest.raises(ValueError, match="without a comma"):
            point_written(typed)
    assert point_written("12,870", whole=True) == "12870"
    assert point_written("0,125", whole=True) == "0.125"
