"""Losses and their gradients."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.layers import log_softmax
from sightglass.algorithms.cnn.losses import Loss, cross_entropy, half_squared_error, mean_squared_error
from tests.algorithms.cnn.numeric import slope

RNG = np.random.default_rng(0)


def test_half_squared_error_by_hand() -> None:
    outputs, targets = np.array([[1.0, 2], [3, 4]]), np.array([[0.0, 2], [1, 1]])
    value, gradient = half_squared_error(outputs, targets, 2)
    assert value == (1 + 0 + 4 + 9) / 2 / 2
    assert gradient.tolist() == [[0.5, 0], [1, 1.5]]


def test_mean_squared_error_is_that_of_the_denoiser() -> None:
    # 1/(3 I M N) Σ (ŷ - y)² over I images of M x N in RGB.
    outputs, targets = RNG.normal(size=(3, 4, 5, 2)), RNG.normal(size=(3, 4, 5, 2))
    value, gradient = mean_squared_error(outputs, targets, 2)
    assert value == pytest.approx(((outputs - targets) ** 2).sum() / (3 * 2 * 4 * 5))
    np.testing.assert_allclose(
        gradient, slope(lambda moved: mean_squared_error(moved, targets, 2)[0], outputs), rtol=1e-6
    )


def test_cross_entropy_is_p_minus_1_at_the_target() -> None:
    logits = RNG.normal(size=(5, 1, 1, 1))
    p = np.exp(logits) / np.exp(logits).sum()
    targets = np.zeros_like(logits)
    targets[2] = 1
    value, gradient = cross_entropy(log_softmax(logits), targets, 1)
    assert value == pytest.approx(-np.log(p[2]).item())
    expected = p.copy()
    expected[2] -= 1
    np.testing.assert_allclose(gradient, expected, rtol=1e-12)


def test_cross_entropy_of_soft_targets_has_the_gradient_of_differences() -> None:
    logits, targets = RNG.normal(size=(4, 2, 1, 3)), RNG.random((4, 2, 1, 3))
    _, gradient = cross_entropy(log_softmax(logits), targets, 3)
    numeric = slope(lambda moved: cross_entropy(log_softmax(moved), targets, 3)[0], logits)
    np.testing.assert_allclose(gradient, numeric, rtol=1e-6, atol=1e-9)


def test_probabilities_too_small_for_a_float_have_a_finite_loss() -> None:
    logits = np.array([0.0, 5000.0], np.float32).reshape(2, 1, 1, 1)
    targets = np.array([1.0, 0.0], np.float32).reshape(2, 1, 1, 1)
    value, gradient = cross_entropy(log_softmax(logits), targets, 1)
    assert value == 5000
    assert gradient.ravel().tolist() == [-1, 1]


@pytest.mark.parametrize("loss", list(Loss))
def test_shares_of_a_batch_add_up(loss: Loss) -> None:
    outputs, targets = log_softmax(RNG.normal(size=(3, 1, 1, 8))), RNG.random((3, 1, 1, 8))
    value, gradient = loss.value_and_gradient(outputs, targets, 8)
    parts = [loss.value_and_gradient(outputs[..., s], targets[..., s], 8) for s in (slice(0, 3), slice(3, 8))]
    assert value == pytest.approx(sum(part for part, _ in parts))
    np.testing.assert_allclose(gradient, np.concatenate([part for _, part in parts], axis=3))
