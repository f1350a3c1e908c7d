"""Gradients by central differences, for layers on their own; those of whole networks; and ends of generators."""

from collections.abc import Callable, Generator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.layers import Layer
from sightglass.algorithms.cnn.network import Named, Network, Pass
from sightglass.algorithms.cnn.single import LayerRun

Array = NDArray[np.float64]
R = TypeVar("R")


def result_of(steps: Generator[float, None, R]) -> R:
    """What a generator returns once it has told all shares of its work."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: R = end.value
            return found


def gradients(network: Network, x: Array, targets: Array) -> tuple[float, tuple[Named, ...]]:
    """Loss and gradients over the samples as a training computes them, without keeping what layers give."""
    work = Pass(network, x.shape[3])
    work.input[...] = x
    work.targets[...] = targets
    work.forward()
    return work.backward(), network.named(work.gradient)


def norms(named: tuple[Named, ...]) -> list[float]:
    """‖∂L/∂(weights, biases)‖ of each layer; 0 for one without weights."""
    return [float(np.sqrt(sum(np.sum(np.square(each)) for each in layer.values()))) for layer in named]


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
