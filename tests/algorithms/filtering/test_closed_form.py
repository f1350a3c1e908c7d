"""Formulas: the strings of the worked examples, and their values against the transform for any kernel."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightglass.algorithms.filtering import Filter, Kernel, Operation, Preset
from sightglass.algorithms.filtering.closed_form import closed_forms
from sightglass.algorithms.filtering.separability import separability
from tests.algorithms.filtering.evaluating import value_of

GOLDEN = [
    (Filter(preset=Preset.H1), "H(u,v) = ¼(2 + cos 2πu + cos 2πv)",
     "H(u,0) = ¼(3 + cos 2πu)", "H(0,v) = ¼(3 + cos 2πv)"),
    (Filter(preset=Preset.H2), "H(u,v) = -4j(1 + cos 2πu) sin 2πv", "H(u,0) = 0", "H(0,v) = -8j sin 2πv"),
    (Filter(preset=Preset.H3), "H(u,v) = 2(2 - cos 2πu - cos 2πv)",
     "H(u,0) = 2(1 - cos 2πu)", "H(0,v) = 2(1 - cos 2πv)"),
    (Filter(preset=Preset.DERIVATIVE), "H(u,v) = j sin 2πv", "H(u,0) = 0", "H(0,v) = j sin 2πv"),
    (
        Filter(preset=Preset.VERTICAL_EDGE, height=5),
        "H(u,v) = -2j(1 + 2 cos 2πu + 2 cos 4πu) sin 2πv", "H(u,0) = 0", "H(0,v) = -10j sin 2πv",
    ),
    (
        Filter(preset=Preset.VERTICAL_EDGE, height=2),
        "H(u,v) = -4j e^{jπu} cos πu sin 2πv", "H(u,0) = 0", "H(0,v) = -4j sin 2πv",
    ),
    (
        Filter(preset=Preset.BOX, size=3),
        "H(u,v) = ⅑(1 + 2 cos 2πu)(1 + 2 cos 2πv)", "H(u,0) = ⅓(1 + 2 cos 2πu)", "H(0,v) = ⅓(1 + 2 cos 2πv)",
    ),
    (
        Filter(preset=Preset.ROBERTS_1),
        "H(u,v) = 2j e^{jπ(u + v)} sin π(u + v)", "H(u,0) = 2j e^{jπu} sin πu", "H(0,v) = 2j e^{jπv} sin πv",
    ),
    (Filter(preset=Preset.IDENTITY), "H(u,v) = 1", "H(u,0) = 1", "H(0,v) = 1"),
    (Filter(preset=Preset.CUSTOM, kernel=((0.0, 0.0),)), "H(u,v) = 0", "H(u,0) = 0", "H(0,v) = 0"),
    (
        Filter(preset=Preset.CUSTOM, kernel=((0.0, 0.0, 1.0),)),
        "H(u,v) = e^{-j2πv}", "H(u,0) = 1", "H(0,v) = e^{-j2πv}",
    ),
]  # fmt: skip


def response(kernel: Kernel, u: float, v: float, operation: Operation = Operation.CONVOLUTION) -> complex:
    """Sum tap by tap, straight from the definition."""
    total = 0j
    for row in range(kernel.rows):
        for column in range(kernel.columns):
            m, n = row - kernel.rows // 2, column - kernel.columns // 2
            total += kernel.taps[row, column] * np.exp(-2j * np.pi * (u * m + v * n))
    return complex(total if operation is Operation.CONVOLUTION else total.conjugate())


@pytest.mark.parametrize(("parameters", "full", "along_u", "along_v"), GOLDEN)
def test_writes_the_formula_as_a_person_does(parameters, full, along_u, along_v):
    assert [form.plain for form in parameters.analysis().closed_forms] == [full, along_u, along_v]


def test_writes_latex():
    assert Filter(preset=Preset.H1).analysis().closed_forms[0].latex == (
        r"H(u,v) = \frac{1}{4}\left(2 + \cos 2\pi u + \cos 2\pi v\right)"
    )
    assert Filter(preset=Preset.H2).analysis().closed_forms[0].latex == (
        r"H(u,v) = -4j\left(1 + \cos 2\pi u\right) \sin 2\pi v"
    )


@pytest.mark.parametrize("operation", Operation)
@pytest.mark.parametrize("size", [1, 4, 7])
@pytest.mark.parametrize("preset", [preset for preset in Preset if preset is not Preset.CUSTOM])
def test_every_preset_has_the_value_of_its_transform(preset, size, operation):
    analysis = Filter(preset=preset, size=size, height=size, operation=operation, angle=30.0).analysis()
    for u, v in np.random.default_rng(size).uniform(-0.5, 0.5, (5, 2)):
        full, along_u, along_v = analysis.closed_forms
        bound = 1e-12 * max(1.0, analysis.kernel.absolute_sum)
        assert abs(full.evaluate(u, v) - response(analysis.kernel, u, v, operation)) <= bound
        assert abs(along_u.evaluate(u, v) - response(analysis.kernel, u, 0, operation)) <= bound
        assert abs(along_v.evaluate(u, v) - response(analysis.kernel, 0, v, operation)) <= bound


small = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.fractions(-3, 3, max_denominator=8), min_size=columns, max_size=columns), min_size=1, max_size=4
    )
)


@given(small, st.sampled_from(Operation), st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
@settings(max_examples=100, deadline=None)
def test_any_rational_kernel_has_the_value_of_its_transform(rows: list[list[Fraction]], operation, u, v):
    kernel = Kernel.of(rows)
    full, along_u, along_v = closed_forms(kernel, operation, separability(kernel).factors)
    for form, place in ((full, (u, v)), (along_u, (u, 0.0)), (along_v, (0.0, v))):
        expected = response(kernel, *place, operation)
        assert abs(form.evaluate(*place) - expected) < 1e-10
        if form.hidden_terms == 0:
            assert abs(value_of(form.plain, *place) - expected) < 1e-10


def test_symmetric_and_antisymmetric_kernels_are_known_as_such():
    kinds = [Filter(preset=preset).analysis().closed_forms[0].kind for preset in (Preset.H1, Preset.H2, Preset.EMBOSS)]
    assert kinds == ["real", "imaginary", "general"]


def test_a_long_sum_is_cut_in_the_text_only():
    form = Filter(preset=Preset.LOG, size=21, sigma=3.0).analysis().closed_forms[0]
    assert form.hidden_terms > 50
    assert f"… {form.hidden_terms} more terms" in form.plain
    assert len(form.plain) < 300
    kernel = Filter(preset=Preset.LOG, size=21, sigma=3.0).effective_kernel()
    assert abs(form.evaluate(0.1, 0.3) - response(kernel, 0.1, 0.3)) < 1e-12


def test_fractions_too_long_to_read_become_decimals():
    analysis = Filter(preset=Preset.BINOMIAL, size=31).analysis()
    assert analysis.closed_forms[0].plain.startswith("H(u,v) = (0.1445 + 0.2709 cos 2πu + ")
    assert sum(analysis.separability.factors.vertical) == pytest.approx(1)
    short = Filter(preset=Preset.BINOMIAL, size=5).analysis().closed_forms[0]
    assert short.plain == "H(u,v) = ¹⁄₆₄(3 + 4 cos 2πu + cos 4πu)(3 + 4 cos 2πv + cos 4πv)"
