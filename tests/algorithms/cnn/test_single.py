"""Layers by themselves: dense, activations, rectification, normalisation, softmax."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.layers import (
    Activation,
    BrightnessNormalisation,
    Form,
    FullyConnected,
    Layer,
    Rectification,
    Softmax,
    SubtractiveNormalisation,
    gaussian_window,
)
from sightglass.algorithms.cnn.single import LayerRun
from tests.algorithms.cnn.numeric import assert_gradients


def rng() -> np.random.Generator:
    return np.random.default_rng(11)


def test_fully_connected_is_linear() -> None:
    generator = rng()
    x, weights, biases = generator.normal(size=(2, 2, 3)), generator.normal(size=(4, 12)), generator.normal(size=4)
    run = LayerRun(FullyConnected(outputs=4), x, {"weights": weights, "biases": biases})
    np.testing.assert_allclose(run.y.ravel(), weights @ x.ravel() + biases, atol=1e-12)
    dy = generator.normal(size=4)
    found = run.backward(dy.reshape(4, 1, 1))
    np.testing.assert_allclose(found.parameters["weights"], np.outer(dy, x.ravel()), atol=1e-12)
    np.testing.assert_allclose(found.parameters["biases"], dy, atol=1e-12)
    np.testing.assert_allclose(found.x.ravel(), dy @ weights, atol=1e-12)


LAYERS = [
    *[Activation(function=function, gain=gain) for function in Function for gain in (1.0, 2.5)],
    Activation(function=Function.SOFTPLUS, sharpness=20.0, gain=0.5),
    Rectification(),
    Rectification(form=Form.SOFT, sharpness=3.0),
    SubtractiveNormalisation(sigma=0.8),
    SubtractiveNormalisation(sigma=1.6, averaged=True),
    BrightnessNormalisation(),
    BrightnessNormalisation(kappa=2.0, lam=0.7, mu=0.75),
    Softmax(),
]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: f"{layer.TITLE} {layer.summary}")
def test_gradients(layer: Layer) -> None:
    generator = rng()
    x = generator.normal(size=(3, 4, 5, 2))
    # Away from the corners of ReLU and |x|.
    x += 0.05 * np.sign(x)
    # The differences must be small beside 1/k.
    assert_gradients(layer, x, {}, generator)


def test_fully_connected_gradients_of_a_batch() -> None:
    generator = rng()
    parameters = {"weights": generator.normal(size=(3, 8)), "biases": generator.normal(size=3)}
    assert_gradients(FullyConnected(outputs=3), generator.normal(size=(2, 2, 2, 3)), parameters, generator)


def test_corners_have_the_slope_0() -> None:
    zero = np.zeros((1, 1, 1))
    for layer in (Activation(function=Function.RELU), Rectification()):
        assert LayerRun(layer, zero).backward(np.ones((1, 1, 1))).x.item() == 0


def test_subtracts_the_blurred_sum_of_all_maps() -> None:
    x = rng().normal(size=(2, 9, 7))
    window = gaussian_window(0.8)
    assert window.sum() == pytest.approx(1)
    assert window[window.size // 2 + 1] / window.max() == pytest.approx(np.exp(-1 / (2 * 0.8**2)))
    radius = window.size // 2
    padded = np.pad(x.sum(axis=0), radius)
    blurred = sum(
        window[r] * window[s] * padded[r : r + 9, s : s + 7] for r in range(window.size) for s in range(window.size)
    )
    np.testing.assert_allclose(LayerRun(SubtractiveNormalisation(sigma=0.8), x).y, x - blurred, atol=1e-12)
    averaged = LayerRun(SubtractiveNormalisation(sigma=0.8, averaged=True), x).y
    np.testing.assert_allclose(averaged, x - np.asarray(blurred) / 2, atol=1e-12)


def test_divides_by_the_brightness_of_all_maps() -> None:
    x = np.array([3.0, 4.0]).reshape(2, 1, 1)
    y = LayerRun(BrightnessNormalisation(kappa=11.0, lam=1.0, mu=0.5), x).y
    assert y.ravel().tolist() == pytest.approx([0.5, 4 / 6])


def test_softmax_gives_probabilities_of_any_values() -> None:
    x = np.array([1000.0, 999.0, -1000.0]).reshape(3, 1, 1)
    y = LayerRun(Softmax(), x).y.ravel()
    assert y.tolist() == pytest.approx([1 / (1 + np.exp(-1)), 1 / (1 + np.e), 0])
