"""Analytic beside numeric gradients of whole networks, and kinks."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.gradient_check import check_gradient
from sightglass.algorithms.cnn.layers import (
    Activation,
    BrightnessNormalisation,
    Convolution,
    Form,
    FullyConnected,
    Padding,
    Pool,
    Pooling,
    Rectification,
    Shape,
    Softmax,
    SubtractiveNormalisation,
    Tie,
)
from sightglass.algorithms.cnn.layers.convolution import ConvolutionOperation
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.presets import denoiser, lenet, six_twelve, softplus_example

EVERYTHING = Architecture(
    Shape(2, 9, 8),
    (
        Convolution(maps=3, rows=3, columns=2, stride=2, padding=Padding.FULL), Rectification(),
        SubtractiveNormalisation(sigma=0.7), Rectification(form=Form.SOFT, sharpness=4.0), BrightnessNormalisation(),
        Pooling(pool=Pool.MEAN, rows=3, columns=2, stride=1), FullyConnected(outputs=4), Softmax(),
    ),
    Loss.MEAN_SQUARED,
)  # fmt: skip


@pytest.mark.parametrize(
    "architecture",
    [six_twelve(), lenet(), softplus_example(), softplus_example(sharpness=100.0), denoiser(3, 8, 4), EVERYTHING],
)
def test_gradients_agree_to_a_millionth(architecture: Architecture) -> None:
    rng = np.random.default_rng(0)
    network = Network(architecture, np.float64, rng)
    if architecture.parameters < 100:
        # So that even the sharpest softplus lets gradients through.
        np.abs(network.flat, out=network.flat)
    x = rng.random(architecture.input_shape.of_batch(2))
    targets = np.zeros(architecture.output_shape.of_batch(2))
    targets[0] = 1
    check = check_gradient(network, x, targets, rng, entries=12)
    assert check.worst < 1e-6
    assert check.loss == pytest.approx(network.trace(x, targets).loss)
    weighted = [number for number, each in enumerate(network.parameters, 1) if each]
    assert [each.number for each in check.arrays] == [0, *np.repeat(weighted, 2)]
    assert sum(each.kinks for each in check.arrays) == 0
    for each in check.arrays:
        assert len(each.places) == min(12, each.analytic.size)
        assert np.isfinite(each.relative_differences).all()
        # Rounding explains little of them, unless all chosen units are dead.
        assert np.abs(each.analytic).max() > 100 * each.resolution.max() or not each.analytic.any()
    assert sum(each.analytic.any() for each in check.arrays) > len(check.arrays) / 2


def test_a_wrong_gradient_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = ConvolutionOperation.backward

    def wrong(self: ConvolutionOperation, *arguments: object) -> object:
        dx = right(self, *arguments)
        gradient = arguments[1].gradient  # type: ignore[attr-defined]
        gradient[0] *= 1.0001
        return dx

    monkeypatch.setattr(ConvolutionOperation, "backward", wrong)
    rng = np.random.default_rng(0)
    network = Network(softplus_example(), np.float64, rng)
    check = check_gradient(network, rng.random((1, 12, 12, 2)), np.ones((1, 1, 1, 2)), rng)
    found = {(each.number, each.name): each.worst for each in check.arrays}
    assert found[1, "kernels"] == pytest.approx(1e-4, rel=0.01)
    assert found[7, "weights"] < 1e-6


def test_weights_are_left_alone() -> None:
    rng = np.random.default_rng(0)
    network = Network(softplus_example(), np.float32, rng)
    before = network.flat.copy()
    check_gradient(network, rng.random((1, 12, 12, 1)), np.ones((1, 1, 1, 1)), rng, entries=5)
    assert np.array_equal(network.flat, before)


def test_tells_how_far_it_is() -> None:
    told: list[tuple[float, str]] = []

    class Listener:
        def report(self, fraction: float, message: str = "", partial: object = None) -> None:
            told.append((fraction, message))

    network = Network(softplus_example(), np.float32, np.random.default_rng(0))
    check_gradient(network, np.ones((1, 12, 12, 1)), np.ones((1, 1, 1, 1)), np.random.default_rng(0), 2, Listener())
    assert [message for _, message in told][:3] == ["Input", "Layer 1, kernels", "Layer 1, biases"]
    assert told[-1][0] == 1


def at_a_kink(*layers: object) -> Network:
    """The weight 0 of one to one: every sample is at the corner."""
    return Network(Architecture(Shape(1, 1, 2), (FullyConnected(outputs=2), *layers)), np.float64)


@pytest.mark.parametrize("layer", [Activation(function=Function.RELU), Rectification()])
def test_kinks_are_counted_not_compared(layer: object) -> None:
    network = at_a_kink(layer)
    check = check_gradient(network, np.ones((1, 1, 2, 1)), np.ones((2, 1, 1, 1)), np.random.default_rng(0))
    weights = check.arrays[1]
    assert weights.kinks == 4
    assert np.isnan(weights.relative_differences).all()
    assert weights.worst == 0
    assert not np.allclose(weights.left, weights.right)
    # 0 is a subgradient.
    assert (np.minimum(weights.left, weights.right) - 1e-5 <= weights.analytic).all()
    assert (weights.analytic <= np.maximum(weights.left, weights.right) + 1e-5).all()


@pytest.mark.parametrize(("tie", "is_subgradient"), [(Tie.FIRST, True), (Tie.EVERY, False)])
def test_a_tie_is_a_kink_and_only_one_rule_gives_a_subgradient(tie: Tie, is_subgradient: bool) -> None:
    architecture = Architecture(
        Shape(1, 1, 2), (Pooling(pool=Pool.MAX, rows=1, columns=2, tie=tie), FullyConnected(outputs=1))
    )
    network = Network(architecture, np.float64)
    network.flat[...] = 1
    check = check_gradient(network, np.ones((1, 1, 2, 1)), np.zeros((1, 1, 1, 1)), np.random.default_rng(0))
    values = check.arrays[0]
    assert values.kinks == 2
    total = values.analytic.sum()
    # Along (1, 1) the loss is smooth, ½ (m + 1)² with the maximum m: the slope is 2.
    assert bool(abs(total - 2) < 1e-9) is is_subgradient


def test_a_corner_nearby_makes_the_step_smaller() -> None:
    network = at_a_kink(Activation(function=Function.RELU))
    network.parameters[0]["biases"][...] = 2e-5
    check = check_gradient(network, np.ones((1, 1, 2, 1)), np.ones((2, 1, 1, 1)), np.random.default_rng(0))
    assert sum(each.kinks for each in check.arrays) == 0
    assert check.worst < 1e-6
