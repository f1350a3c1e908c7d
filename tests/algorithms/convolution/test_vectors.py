"""Linear layers, softmax and activations of the blackboard."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightglass.algorithms.board import Cell
from sightglass.algorithms.convolution import ArrayMisfitError, Bend, ConvolutionStudy, Operation, Slope, present, run
from sightglass.algorithms.convolution.activated import Activated
from sightglass.algorithms.convolution.linear import LinearResult
from sightglass.algorithms.convolution.softmaxed import SoftmaxResult
from tests.algorithms.convolution.explained import assert_explained

numbers = st.floats(-4, 4).map(lambda value: round(value, 3))


def studied(operation: Operation, **settings: Any) -> Any:
    return run(None, ConvolutionStudy(operation=operation, **settings))


@settings(max_examples=20, deadline=None)
@given(
    outputs=st.integers(1, 4), inputs=st.integers(1, 5), slope=st.sampled_from(Slope), seed=st.integers(0, 2**16)
)  # fmt: skip
def test_linear_layer(outputs: int, inputs: int, slope: Slope, seed: int) -> None:
    rng = np.random.default_rng(seed)
    x, weights, given_y = rng.normal(size=inputs), rng.normal(size=(outputs, inputs)), rng.normal(size=outputs)
    result: LinearResult = studied(
        Operation.LINEAR, vector=x.tolist(), weights=weights.tolist(), biases=[0.5], slope=slope,
        vector_gradient=given_y.tolist(), vector_target=given_y.tolist(),
    )  # fmt: skip
    bias = np.r_[0.5, np.zeros(outputs - 1)]
    np.testing.assert_allclose(result.y, weights @ x + bias, atol=1e-12)
    dy = {Slope.ONES: np.ones(outputs), Slope.TYPED: given_y, Slope.ERROR: result.y - given_y}[slope]
    np.testing.assert_allclose(result.gradients.kernels, np.outer(dy, x), atol=1e-12)
    np.testing.assert_allclose(result.gradients.biases, dy, atol=1e-12)
    np.testing.assert_allclose(result.gradients.x, dy @ weights, atol=1e-12)
    one, other = result.gradients, result.numeric
    for analytic, numeric in ((one.x, other.x), (one.kernels, other.kernels), (one.biases, other.biases)):
        np.testing.assert_allclose(numeric, analytic, rtol=1e-6, atol=1e-8)
    counts = [assert_explained(board) for board in present(result).boards]
    own = outputs * inputs + outputs + inputs
    assert counts == [outputs, own + (outputs if slope is Slope.ERROR else 0), own]


@pytest.mark.parametrize(
    ("settings", "name", "words"),
    [
        ({"vector": (1, 2)}, "weights", "each row has 3 weights, but x has 2 inputs"),
        ({"vector": ()}, "vector", "it has 0 inputs. Give 1 to 16."),
        ({"vector": (1,) * 17}, "vector", "it has 17 inputs"),
        ({"weights": ((1, 2, 3),) * 17}, "weights", "it has 17 rows"),
    ],
)  # fmt: skip
def test_vectors_that_do_not_fit_are_named(settings: dict[str, Any], name: str, words: str) -> None:
    with pytest.raises(ArrayMisfitError) as caught:
        studied(Operation.LINEAR, **settings)
    assert caught.value.name == name
    assert words in caught.value.reason


@settings(max_examples=20, deadline=None)
@given(logits=st.lists(numbers, min_size=2, max_size=5), data=st.data())
def test_softmax(logits: list[float], data: st.DataObject) -> None:
    right = data.draw(st.integers(0, len(logits) - 1))
    result: SoftmaxResult = studied(Operation.SOFTMAX, logits=logits, target_class=right)
    powers = np.exp(logits)
    np.testing.assert_allclose(result.probabilities, powers / powers.sum(), rtol=1e-12)
    assert result.loss == pytest.approx(-np.log(powers[right] / powers.sum()), abs=1e-12)
    expected = result.probabilities - np.eye(len(logits))[right]
    np.testing.assert_allclose(result.dy, expected, atol=1e-15)
    np.testing.assert_allclose(result.dy_by_chain, expected, atol=1e-12)
    np.testing.assert_allclose(result.numeric, expected, rtol=1e-6, atol=1e-8)
    count = len(logits)
    counts = [assert_explained(board) for board in present(result).boards]
    assert counts == [2 * count + 2, count, count * count + count, count]


def test_extreme_logits_overflow_nowhere() -> None:
    result = studied(Operation.SOFTMAX, logits=(20, -20, 0), target_class=1)
    assert result.loss == pytest.approx(40)
    shown = present(result)
    assert shown.scalars["loss"] == pytest.approx(40)
    for board in shown.boards:
        assert_explained(board)


@pytest.mark.parametrize(
    ("settings", "name", "words"),
    [
        ({"logits": (1,)}, "logits", "there are 1. Give 2 to 16."),
        ({"target_class": 3}, "target_class", "there is no class 3 among 3 logits. Choose 0 to 2."),
    ],
)
def test_classes_that_are_not_there_are_refused(settings: dict[str, Any], name: str, words: str) -> None:
    with pytest.raises(ArrayMisfitError) as caught:
        studied(Operation.SOFTMAX, **settings)
    assert (caught.value.name, caught.value.reason) == (name, words)


@pytest.mark.parametrize("bend", Bend)
@pytest.mark.parametrize("point", [-2.5, -1e-5, 0.3, 4.0])
def test_activations(bend: Bend, point: float) -> None:
    result: Activated = studied(
        Operation.ACTIVATION, bend=bend, point=point, sharpness=3.0, gain=1.5, depth=4
    )  # fmt: skip
    is_gained = bend not in (Bend.ABSOLUTE, Bend.SOFT_ABSOLUTE)
    gain, k = 1.5 if is_gained else 1.0, 3.0
    exact = {
        Bend.SIGMOID: lambda x: 1 / (1 + np.exp(-x)),
        Bend.TANH: np.tanh,
        Bend.RELU: lambda x: np.maximum(x, 0),
        Bend.SOFTPLUS: lambda x: np.log(1 + np.exp(k * x)) / k,
        Bend.ABSOLUTE: np.abs,
        Bend.SOFT_ABSOLUTE: lambda x: 2 / k * np.log(1 + np.exp(k * x)) - x - 2 / k * np.log(2),
    }[bend]
    np.testing.assert_allclose(result.y, gain * exact(result.x), rtol=1e-9, atol=1e-12)
    assert result.values[1] == pytest.approx(gain * exact(point), rel=1e-9, abs=1e-12)
    assert result.chain_slopes[0] == pytest.approx(result.numeric, rel=1e-6, abs=1e-8)
    assert (np.abs(result.slopes) <= result.steepest + 1e-12).all()
    shown = present(result)
    assert [assert_explained(board) for board in shown.boards] == [12]
    assert shown.scalars["product"] == pytest.approx(np.prod(result.chain_slopes))
    assert [plot.key for plot in shown.plots] == ["activation", "products"]


@pytest.mark.parametrize("bend", [Bend.RELU, Bend.ABSOLUTE])
def test_a_corner_is_told(bend: Bend) -> None:
    result = studied(Operation.ACTIVATION, bend=bend, point=0.0)
    assert result.chain_slopes[0] == 0
    assert result.numeric == {Bend.RELU: 0.5, Bend.ABSOLUTE: 0.0}[bend]
    shown = present(result)
    assert any("corner" in sentence for sentence in shown.sentences)
    assert not shown.plot("products").log_y, "a product of 0 has no logarithm"


def test_the_board_of_layers_is_a_graph() -> None:
    (board,) = present(studied(Operation.ACTIVATION, depth=2)).boards
    assert board.has_edges
    found = board.explain(Cell("product_2", 0, 0))
    assert found is not None
    assert [cell.grid for cell in found.terms[0].cells] == ["product_1", "slope_2"]
