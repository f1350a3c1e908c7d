"""Gradients by central differences, for layers on their own."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.layers import Layer
from sightglass.algorithms.cnn.single import LayerRun

Array = NDArray[np.float64]


def slope(function: Callable[[Array], float], x: Array, step: float = 1e-3) -> Array:
    """∂f/∂x by central differences of two steps."""
    gradient = np.empty_like(x)
    for index in np.ndindex(*x.shape):
        values = []
        for factor in (-2, -1, 1, 2):
            moved = x.copy()
            moved[index] += factor * step
            values.append(function(moved))
        far_left, left, right, far_right = values
        gradient[index] = (8 * (right - left) - (far_right - far_left)) / (12 * step)
    return gradient


def assert_gradients(layer: Layer, x: Array, parameters: dict[str, Array], rng: np.random.Generator) -> None:
    """The gradients of Σ weights · y, with respect to x and all parameters, are those of differences."""
    run = LayerRun(layer, x, parameters)
    weights = rng.normal(size=run.y.shape)
    found = run.backward(weights)

    def loss(x: Array, **changed: Array) -> float:
        return float(np.sum(weights * LayerRun(layer, x, {**parameters, **changed}).y))

    _assert_close(found.x, slope(lambda moved: loss(moved), x))
    assert set(found.parameters) == set(parameters)
    for name, values in parameters.items():
        _assert_close(found.parameters[name], slope(lambda moved, name=name: loss(x, **{name: moved}), values))


def _assert_close(analytic: Array, numeric: Array) -> None:
    assert np.abs(numeric).max() > 1e-3
    np.testing.assert_allclose(analytic, numeric, rtol=1e-6, atol=1e-8 * np.abs(numeric).max())
