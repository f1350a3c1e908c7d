"""Where equations may break."""

import sys
import threading

import pytest

from sightglass.widgets.typesetting import Term, TypesettingError, _Engine, split_terms


def test_breaks_come_before_relations_and_signs_between_terms() -> None:
    assert split_terms(r"H(u,v)=a+b-\cos(u+v)") == (
        Term("", "H(u,v)"),
        Term("=", "a"),
        Term("+", "b"),
        Term("-", r"\cos(u+v)"),
    )


def test_a_sign_that_belongs_to_a_term_is_no_break() -> None:
    assert split_terms(r"H = -4\mathrm{j} \cdot -2") == (Term("", "H "), Term("=", r" -4\mathrm{j} \cdot -2"))


def test_fractions_exponents_and_brackets_stay_whole() -> None:
    assert len(split_terms(r"\frac{a+b}{c-d}\left(1+\cos u\right)e^{-j(u+v)}")) == 1


def test_the_outermost_brackets_can_be_cut_open() -> None:
    assert split_terms(r"\frac{1}{4}\left(2+\cos \left(u-v\right)\right)", inside_brackets=True) == (
        Term("", r"\frac{1}{4}(2"),
        Term("+", r"\cos \left(u-v\right))"),
    )


def test_factors_in_brackets_can_be_parted() -> None:
    assert split_terms(r"2\left(a+b\right)\left(c-d\right)", inside_brackets=True) == (
        Term("", "2(a"),
        Term("+", "b)"),
        Term("", "(c"),
        Term("-", "d)"),
    )
    assert len(split_terms(r"2\left(a+b\right)\left(c-d\right)")) == 1


def test_arrows_are_not_brackets() -> None:
    assert split_terms(r"a\leftarrow b+c") == (Term("", r"a\leftarrow b"), Term("+", "c"))


@pytest.fixture(scope="module")
def engine() -> _Engine:
    loaded = _Engine()
    loaded._import()
    return loaded


def test_drawings_have_a_size_in_ems_and_take_any_colour(engine: _Engine) -> None:
    for latex in ("x", "xx", r"\frac{1}{2}"):
        engine.set(latex)
    single, double, fraction = engine.find("x"), engine.find("xx"), engine.find(r"\frac{1}{2}")
    assert single is not None
    assert double is not None
    assert fraction is not None
    assert 0.3 < single.width < 1.0
    assert double.width == pytest.approx(2 * single.width, rel=0.3)
    assert fraction.ascent > single.ascent > 0
    assert fraction.descent > 0.3
    assert b"#ff8800" in single.colored("#ff8800")
    assert b"#010203" not in single.colored("#ff8800")


@pytest.mark.parametrize("latex", [r"\frac{1", r"\left( x", "x^^^{", "x" * 30_000])
def test_bad_latex_is_an_error_of_its_own(engine: _Engine, latex: str) -> None:
    engine.set(latex)
    with pytest.raises(TypesettingError):
        engine.find(latex)


@pytest.mark.parametrize(
    "latex",
    [r"\sigma\left(b_k + \sum_t x_t * w_{t,k}\right)", r"x_i \left(\kappa + \lambda \sum_j x_j^2\right)^{-\mu}"],
)
def test_brackets_around_a_sum_are_about_as_high_as_it(engine: _Engine, latex: str) -> None:
    drawn = engine.drawn(latex)
    assert 2 < drawn.ascent + drawn.descent < 4


def test_what_could_not_be_loaded_is_not_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "ziamath", None)
    broken = _Engine()
    for _ in range(3):
        broken.load()
        for thread in threading.enumerate():
            if thread.name == "typesetting":
                thread.join()
    assert broken.failed
    assert not broken.ready
    assert caplog.text.count("Equations stay plain text") == 1
