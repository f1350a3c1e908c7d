"""Activations and their derivatives as functions."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.activations import (
    Function,
    activate,
    derivative,
    soft_absolute,
    soft_absolute_derivative,
)

X = np.linspace(-6, 6, 241)


def test_values() -> None:
    np.testing.assert_allclose(activate(Function.SIGMOID, X), 1 / (1 + np.exp(-X)), rtol=1e-12)
    np.testing.assert_allclose(activate(Function.TANH, X), np.tanh(X))
    np.testing.assert_allclose(activate(Function.RELU, X, gain=3), 3 * np.maximum(X, 0))
    np.testing.assert_allclose(activate(Function.SOFTPLUS, X, 4.0), np.log1p(np.exp(4 * X)) / 4, rtol=1e-12)
    np.testing.assert_allclose(activate(Function.LINEAR, X, gain=2), 2 * X)


def test_slope_of_the_sigmoid_is_at_most_a_quarter() -> None:
    slopes = derivative(Function.SIGMOID, X)
    assert slopes.max() == 0.25 == slopes[120]
    # Through k layers a gradient is scaled by at most 0.25^k.
    assert np.prod([derivative(Function.SIGMOID, np.zeros(1)).item()] * 5) == 0.25**5


def test_softplus_goes_to_the_relu_as_k_grows() -> None:
    gaps = [np.abs(activate(Function.SOFTPLUS, X, k) - np.maximum(X, 0)).max() for k in (1.0, 10.0, 100.0)]
    assert gaps == pytest.approx([np.log(2), np.log(2) / 10, np.log(2) / 100])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("function", list(Function))
def test_nothing_overflows(function: Function, dtype: type) -> None:
    far = np.array([-1e4, -100, 100, 1e4], dtype)
    with np.errstate(over="ignore"):
        y, slope = activate(function, far, 5.0), derivative(function, far, 5.0)
    assert y.dtype == dtype
    assert np.isfinite(y).all()
    assert np.isfinite(slope).all()


def test_32_bits_are_as_exact_as_they_can_be() -> None:
    x = np.linspace(-20, 20, 4001, dtype=np.float32)
    exact = activate(Function.SIGMOID, x.astype(np.float64))
    np.testing.assert_allclose(activate(Function.SIGMOID, x), exact, rtol=1e-6)
    np.testing.assert_allclose(activate(Function.SIGMOID, x, gain=2.0), 2 * exact, rtol=1e-6)


def test_a_view_with_gaps_gives_the_same_as_a_copy() -> None:
    x = np.linspace(-4, 4, 60, dtype=np.float32).reshape(6, 10)[:, ::2]
    np.testing.assert_allclose(activate(Function.SIGMOID, x), activate(Function.SIGMOID, x.copy()), rtol=1e-6)


def test_soft_absolute_value() -> None:
    k = 3.0
    formula = 2 / k * np.log1p(np.exp(k * X)) - X - 2 / k * np.log(2)
    np.testing.assert_allclose(soft_absolute(X, k), formula, atol=1e-12)
    slope = 2 * np.exp(k * X) / (1 + np.exp(k * X)) - 1
    np.testing.assert_allclose(soft_absolute_derivative(X, k), slope, atol=1e-12)
    assert soft_absolute(np.zeros(1), k).item() == pytest.approx(0, abs=1e-15)
