"""Networks forward and backward, in 32 and 64 bits, and what is seen inside."""

import itertools

import numpy as np
import pytest

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import to_layout
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.layers import Activation, Convolution, FullyConnected, Pool, Pooling, Product, Shape
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.presets import denoiser, lenet, six_twelve, softplus_example
from sightglass.algorithms.cnn.single import LayerRun
from tests.algorithms.cnn.blobs import small
from tests.algorithms.cnn.numeric import gradients, norms


def sample(network: Network, count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    x = rng.random(network.architecture.input_shape.of_batch(count))
    targets = np.zeros(network.architecture.output_shape.of_batch(count))
    targets[rng.integers(len(targets), size=count), 0, 0, np.arange(count)] = 1
    return x, targets


def test_start_values_are_those_of_the_course() -> None:
    network = Network(six_twelve(), np.float64, np.random.default_rng(0))
    first, second, last = (network.parameters[number] for number in (0, 3, 6))
    for values, bound in (
        (first["kernels"], np.sqrt(6 / ((1 + 6) * 25))),
        (second["kernels"], np.sqrt(6 / ((6 + 12) * 25))),
        (last["weights"], np.sqrt(6 / (192 + 10))),
    ):
        assert 0.9 * bound < np.abs(values).max() <= bound
        assert abs(values.mean()) < 0.15 * bound
        assert values.std() == pytest.approx(bound / np.sqrt(3), rel=0.1)
    assert not any(named["biases"].any() for named in (first, second, last))


def test_start_values_by_he_and_small_ones() -> None:
    network = Network(lenet(), np.float64, np.random.default_rng(0))
    assert 0.9 < np.abs(network.parameters[0]["kernels"]).max() / np.sqrt(6 / 25) <= 1
    assert 0.9 < np.abs(network.parameters[8]["weights"]).max() / np.sqrt(6 / 120) <= 1
    last = Network(denoiser(), np.float64, np.random.default_rng(0)).parameters[4]["kernels"]
    assert 0.9 < np.abs(last).max() / (0.1 * np.sqrt(6 / ((48 + 3) * 9))) <= 1


def test_a_network_is_its_layers_one_after_the_other() -> None:
    network = Network(six_twelve(), np.float64, np.random.default_rng(1))
    x, targets = sample(network, 3)
    trace = network.trace(x, targets)
    value = x
    for layer, parameters, output in zip(network.architecture.layers, network.parameters, trace.outputs, strict=True):
        value = LayerRun(layer, value, parameters).y
        np.testing.assert_allclose(output, value, atol=1e-14)
    np.testing.assert_allclose(network.forward(x), value, atol=1e-14)
    assert trace.loss == pytest.approx(np.sum((value - targets) ** 2) / 2 / 3)
    assert gradients(network, x, targets)[0] == pytest.approx(trace.loss)


@pytest.mark.parametrize("architecture", [six_twelve(), lenet(), softplus_example(), denoiser(3, 8, 4)])
def test_keeping_what_layers_give_does_not_change_gradients(architecture: object) -> None:
    network = Network(architecture, np.float64, np.random.default_rng(2))  # type: ignore[arg-type]
    x, targets = sample(network, 2)
    loss, found = gradients(network, x, targets)
    trace = network.trace(x, targets)
    assert trace.loss == loss
    for one, other in zip(found, trace.gradients, strict=True):
        assert set(one) == set(other)
        for name in one:
            np.testing.assert_allclose(one[name], other[name], atol=1e-14)


def test_32_bits_are_near_64() -> None:
    exact = Network(lenet(), np.float64, np.random.default_rng(3))
    single = Network(lenet(), np.float32, np.random.default_rng(3))
    x, targets = sample(exact, 4)
    np.testing.assert_allclose(single.forward(x), exact.forward(x), atol=1e-5)
    for mine, theirs in zip(gradients(single, x, targets)[1], gradients(exact, x, targets)[1], strict=True):
        for name in mine:
            np.testing.assert_allclose(mine[name], theirs[name], atol=1e-5)


def test_slopes_vanish_through_sigmoids() -> None:
    layers = [FullyConnected(outputs=8), Activation()] * 5
    network = Network(Architecture(Shape(1, 4, 4), tuple(layers)), np.float64, np.random.default_rng(4))
    x, targets = sample(network, 5)
    trace = network.trace(x, targets)
    # After each layer on the way back, at most 0.25 times the norm of its weights is left.
    assert all(earlier < 0.5 * later for earlier, later in itertools.pairwise(trace.slope_norms[1::2]))
    weighted = norms(trace.gradients)
    assert weighted[1] == 0 < weighted[0] < weighted[8]


def test_the_example_of_source_002_has_the_derivatives_of_its_slides() -> None:
    # Conv, softplus, keep every second, twice, then one softplus unit: L = ½ (y - t)².
    network = Network(softplus_example(sharpness=2.0), np.float64, np.random.default_rng(5))
    for named in network.parameters:
        if "biases" in named:
            named["biases"][...] = 0.1
    x = np.random.default_rng(6).random((1, 12, 12, 1))
    target = np.full((1, 1, 1, 1), 0.3)
    outputs = [output[..., 0] for output in network.trace(x, target).outputs]
    y3, y4, y6, z7, y7 = outputs[2][0], outputs[3][0], outputs[5][0], outputs[6].item(), outputs[7].item()
    found = network.trace(x, target).gradients

    def slope(z: np.ndarray) -> np.ndarray:
        return np.exp(2 * z) / (1 + np.exp(2 * z))

    common = (y7 - 0.3) * slope(np.array(z7))
    np.testing.assert_allclose(found[6]["weights"].reshape(2, 2), common * y6, rtol=1e-10)
    # ∂H/∂K(k, t) = (y - t) f'(z) Σ_rs w_rs f'(Y4(2r, 2s)) Y3(2r + k, 2s + t).
    weights = network.parameters[6]["weights"].reshape(2, 2)
    kernel = np.zeros((3, 3))
    for r, s, k, t in np.ndindex(2, 2, 3, 3):
        kernel[k, t] += common * weights[r, s] * slope(y4[2 * r, 2 * s]) * y3[2 * r + k, 2 * s + t]
    np.testing.assert_allclose(found[3]["kernels"][0, 0], kernel, rtol=1e-10)


def test_weights_are_views_that_can_be_set() -> None:
    layers = (Convolution(maps=1, rows=2, columns=2, product=Product.CONVOLUTION), Pooling(pool=Pool.MAX))
    network = Network(Architecture(Shape(1, 3, 3), layers), np.float64)
    network.parameters[0]["kernels"][0, 0] = [[0, 0], [0, 1]]
    x = np.arange(9.0).reshape(1, 3, 3, 1)
    # A true convolution takes its last weight to the first pixel.
    assert network.forward(x).item() == 4
    network.parameters[0]["kernels"][0, 0] = [[1, 0], [0, 0]]
    assert network.forward(x).item() == 8


def test_load_takes_all_or_nothing() -> None:
    network = Network(small(), rng=np.random.default_rng(0))
    other = Network(small(), rng=np.random.default_rng(1))
    before = network.flat.copy()
    good = [dict(named) for named in other.parameters]
    for spoil, message in (
        (lambda w: w.pop(), "of 4 layers, but the network has 5"),
        (lambda w: w[3].pop("biases"), r"Layer 4 \(fully connected\) takes weights and biases"),
        (lambda w: w[3].update(weights=np.zeros((4, 63), np.float32)), "another network"),
        (lambda w: w[0].update(biases=np.full(4, np.nan, np.float32)), "NaN"),
    ):
        weights = [dict(named) for named in good]
        spoil(weights)
        with pytest.raises(WeightsError, match=message):
            network.load(weights)
        assert np.array_equal(network.flat, before)
    network.load(good)
    assert np.array_equal(network.flat, other.flat)


def test_passes_of_many_sizes_do_not_mix() -> None:
    network = Network(small(function=Function.RELU), np.float64, np.random.default_rng(0))
    x, _ = sample(network, 6)
    whole = network.forward(x)
    for count in (1, 2, 3, 4, 5, 1):
        np.testing.assert_allclose(network.forward(x[..., :count]), whole[..., :count], atol=1e-14)


def test_another_input_shares_the_weights() -> None:
    network = Network(denoiser(1, 8, 3), rng=np.random.default_rng(0))
    larger = network.for_input(Shape(1, 11, 9))
    x = np.random.default_rng(1).random((1, 11, 9, 1), np.float32)
    before = larger.forward(x)
    network.flat *= 2
    assert not np.allclose(larger.forward(x), before)
    with pytest.raises(ArchitectureError, match=r"Layer 4 \(fully connected\)"):
        Network(small()).for_input(Shape(1, 12, 12))


def test_layout() -> None:
    gray = np.arange(2 * 3 * 4, dtype=np.uint8).reshape(2, 3, 4)
    layout = to_layout(gray)
    assert layout.shape == (1, 3, 4, 2)
    assert layout.dtype == np.float32
    assert layout[0, 2, 3].tolist() == pytest.approx([11 / 255, 23 / 255])
    color = np.random.default_rng(0).random((2, 3, 4, 3))
    assert to_layout(color, np.float64)[1, 2, 0, 1] == color[1, 2, 0, 1]
