import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightglass.algorithms.results import Axis, Curve, Plot
from sightglass.widgets.plot_axes import (
    Span,
    axis_title,
    full_x,
    full_y,
    placed,
    sample_at,
    shorter_titles,
    thinned,
    ticks,
    visible,
)


def plot(*curves: Curve, x_axis: Axis | None = None, log_x: bool = False, log_y: bool = False) -> Plot:
    return Plot("p", "P", x_axis or Axis("x"), Axis("y"), curves, log_x=log_x, log_y=log_y)


@given(st.floats(-1e9, 1e9), st.floats(1e-6, 1e9), st.integers(2, 12))
def test_ticks_are_round_evenly_spaced_inside_and_not_too_many(low: float, size: float, most: int) -> None:
    span = Span(low, low + size)
    if span.size < 1e-9 * abs(low):
        return
    places = np.array([tick.place for tick in ticks(span, False, most).ticks])
    assert len(places) <= most + 1
    assert np.all((places >= span.low - 1e-6 * size) & (places <= span.high + 1e-6 * size))
    if len(places) > 1:
        step = places[1] - places[0]
        mantissa = step / 10 ** math.floor(math.log10(step) + 1e-9)
        assert min(abs(mantissa - nice) for nice in (1, 2, 5, 10)) < 1e-3


@pytest.mark.parametrize(
    ("span", "log", "texts", "exponent"),
    [
        (Span(0, 1), False, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"], 0),
        (Span(-1, 1), False, ["−1.0", "−0.5", "0.0", "0.5", "1.0"], 0),
        (Span(0, 50000), False, ["0", "10\u202f000", "20\u202f000", "30\u202f000", "40\u202f000", "50\u202f000"], 0),
        (Span(0, 2.5e6), False, ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"], 6),
        (Span(0, 2e-5), False, ["0", "5", "10", "15", "20"], -6),
        (Span(0, 3), True, ["1", "10", "100", "1000"], 0),
        (Span(-6, 0), True, ["10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"], 0),
    ],
)
def test_tick_texts(span: Span, log: bool, texts: list[str], exponent: int) -> None:
    result = ticks(span, log, 5)
    assert [tick.text for tick in result.ticks] == texts
    assert result.exponent == exponent


def test_what_is_counted_has_no_ticks_between_whole_numbers() -> None:
    assert [tick.text for tick in ticks(Span(1.0, 4.0), False, 8, is_counted=True).ticks] == ["1", "2", "3", "4"]
    assert len(ticks(Span(1.0, 4.0), False, 8).ticks) > 4
    assert ticks(Span(1.2, 1.8), False, 8, is_counted=True).ticks


def test_ticks_within_a_decade_are_at_round_values() -> None:
    result = ticks(Span(math.log10(2), math.log10(8)), True, 4)
    assert [tick.text for tick in result.ticks] == ["2", "4", "6", "8"]
    assert result.ticks[1].place == pytest.approx(math.log10(4))


def test_axis_titles() -> None:
    assert axis_title(Axis("Frequency", "cycles/px")) == "Frequency (cycles/px)"
    assert axis_title(Axis("Pixels"), 6) == "Pixels (×10⁶)"
    assert axis_title(Axis("Power", "W"), -3) == "Power (×10⁻³ W)"
    assert axis_title(Axis("Index")) == "Index"


def test_bars_stand_on_zero_and_fill_the_width() -> None:
    shown = plot(Curve("h", np.arange(5), np.array([3, 9, 4, 5]), style="steps"))
    assert full_x(shown) == Span(0, 4)
    assert full_y(shown).low == 0
    assert 9 < full_y(shown).high < 10


@pytest.mark.parametrize(("spike", "cut"), [(3.0, False), (50.0, True)])
def test_a_spike_that_flattens_a_histogram_is_cut_off(spike: float, cut: bool) -> None:
    heights = np.linspace(0.5, 1.0, 256)
    heights[0] = spike
    shown = plot(Curve("h", np.arange(257), heights, style="steps"))
    top = full_y(shown).high
    # Of 256 bars, 97 % are not higher than the ninth from the top, the spike among them.
    assert top == pytest.approx(1.25 * heights[-8] if cut else spike * 1.04, rel=0.005)
    assert full_y(shown).low == 0
    # What is logarithmic shows all sizes at once, and so does an axis with given ends.
    assert full_y(plot(*shown.curves, log_y=True)).high > math.log10(spike)
    fixed = Plot("p", "P", Axis("x"), Axis("y", first=0, last=60), shown.curves)
    assert full_y(fixed) == Span(0, 60)


def test_spikes_of_several_channels_do_not_pass_for_ordinary() -> None:
    curves = []
    for name in ("Red", "Green", "Blue"):
        heights = np.linspace(0.5, 1.0, 100)
        heights[0] = 50.0
        curves.append(Curve(name, np.arange(101), heights, style="steps"))
    assert full_y(plot(*curves)).high < 1.3


def test_few_bars_and_lines_are_shown_in_full_however_tall() -> None:
    singular_values = np.full(63, 1e-17)
    singular_values[0] = 1.0
    assert full_y(plot(Curve("s", np.arange(64), singular_values, style="steps"))).high >= 1.0
    impulse = np.full(1000, 1e-3)
    impulse[500] = 1.0
    assert full_y(plot(Curve("l", np.arange(1000), impulse))).high >= 1.0
    two_values = np.zeros(256)
    two_values[[0, 255]] = 5.0, 95.0
    assert full_y(plot(Curve("h", np.arange(257), two_values, style="steps"))).high >= 95.0


@pytest.mark.parametrize(
    ("axis", "exponent", "titles"),
    [
        (Axis("Output value, 0 to 255", "8 bits"), 0,
         ("Output value, 0 to 255 (8 bits)", "Output value (8 bits)", "Output value, 0 to 255", "Output value")),
        (Axis("Cumulative share of pixels", "%"), 0,
         ("Cumulative share of pixels (%)", "Cumulative share (%)", "Cumulative share of pixels", "Cumulative share")),
        (Axis("Power", "W"), 3, ("Power (×10³ W)", "Power (×10³)")),
        (Axis("Index"), 0, ("Index",)),
    ],
)  # fmt: skip
def test_titles_get_shorter_by_what_can_be_missed_first(axis: Axis, exponent: int, titles: tuple[str, ...]) -> None:
    assert shorter_titles(axis, exponent) == titles


def test_empty_bins_do_not_spoil_a_logarithmic_axis() -> None:
    shown = plot(Curve("h", np.arange(4), np.array([0, 10, 1000]), style="steps"), log_y=True)
    span = full_y(shown)
    assert span.low == pytest.approx(0.7)
    assert 3 < span.high < 3.2


def test_infinite_constant_and_missing_values_give_a_usable_range() -> None:
    wild = full_y(plot(Curve("a", np.arange(4), np.array([1.0, np.nan, np.inf, -np.inf]))))
    assert wild.low < 1 < wild.high
    constant = full_y(plot(Curve("a", np.arange(2), np.array([0.0, 0.0]))))
    assert constant.low <= 0 < constant.high
    assert full_y(plot()).size > 0
    assert full_x(plot(Curve("a", np.array([]), np.array([])))).size > 0


def test_the_axis_may_fix_its_range() -> None:
    shown = plot(Curve("a", np.arange(3), np.arange(3)), x_axis=Axis("x", first=-10, last=20))
    assert full_x(shown) == Span(-10, 20)


def test_logarithms_of_what_has_none_are_missing() -> None:
    assert np.isnan(placed(np.array([0.0, -1.0]), True)).all()
    np.testing.assert_allclose(placed(np.array([1.0, 1000.0]), True), [0, 3])


def test_samples_are_found_by_bin_or_by_nearness() -> None:
    bars = Curve("h", np.array([0.0, 1.0, 2.0]), np.array([5.0, 6.0]), style="steps")
    assert [sample_at(bars, x) for x in (-0.1, 0.0, 0.99, 1.0, 2.0, 2.1)] == [None, 0, 0, 1, 1, None]
    line = Curve("l", np.array([0.0, 1.0, 4.0]), np.zeros(3))
    assert [sample_at(line, x) for x in (-9, 0.4, 0.6, 2.4, 2.6, 99)] == [0, 0, 1, 1, 2, 2]
    loop = Curve("c", np.array([0.0, 2.0, 1.0]), np.zeros(3))
    assert sample_at(loop, 1.1) == 2
    assert sample_at(Curve("e", np.array([]), np.array([])), 0.0) is None


@given(st.integers(2, 5000), st.integers(1, 400), st.integers(0, 2**32 - 1))
def test_thinning_keeps_every_extreme_of_its_runs(count: int, most: int, seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=count)
    x, y = thinned(np.arange(count, dtype=float), values, most)
    assert len(x) == len(y) <= max(4 * most, 2)
    assert y.max() == values.max()
    assert y.min() == values.min()
    assert np.all(np.diff(x) >= 0)


def test_only_what_is_visible_is_painted_and_one_more_on_each_side() -> None:
    x = np.arange(100, dtype=float)
    assert visible(x, Span(10.5, 20.5)) == slice(10, 22)
    assert visible(x, Span(-5, 500)) == slice(0, 100)
    assert visible(np.array([3.0, 1.0, 2.0]), Span(1.5, 1.6)) == slice(0, 3)


def test_a_logarithmic_axis_with_one_power_of_ten_has_other_ticks_too() -> None:
    found = ticks(Span(-0.8, 0.9), log=True, most=4)
    assert [tick.text for tick in found.ticks] == ["0.2", "0.5", "1", "2", "5"]
    assert [tick.place for tick in ticks(Span(-1.7, 1.8), log=True, most=3).ticks] == [-1, 0, 1]
