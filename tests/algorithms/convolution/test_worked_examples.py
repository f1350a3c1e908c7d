"""The numbers of worked examples 2, 10 and 11, from the examples that a person opens."""

from typing import Any

import numpy as np
import pytest

from sightglass.algorithms import catalogue, samples
from sightglass.algorithms.board import Cell
from sightglass.algorithms.cnn.layers import Product, Tie
from sightglass.algorithms.convolution import ConvolutionStudy, present, run
from sightglass.app.examples import Example, examples_of
from tests.algorithms.convolution.explained import assert_explained
from tests.algorithms.convolution.test_convolved import stack

EXAMPLES = {example.title: example for example in examples_of("convolution")}


def studied(title: str, **changes: Any) -> Any:
    example = EXAMPLES[title]
    images = [samples.find(example.sample).make()] if example.sample else []
    return catalogue.find("convolution").run(images, example.parameters.replaced(**changes))


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=lambda example: example.title)
def test_every_number_is_explained_and_checked(example: Example) -> None:
    shown = present(studied(example.title))
    for board in shown.boards:
        assert_explained(board)
    ties = shown.scalars.get("ties", 0)
    gaps = [float(value) for name, value in shown.scalars.items() if name.startswith("difference")]
    assert ties or all(gap <= 1e-6 for gap in gaps)
    assert not example.picture or shown.picture(example.picture) is not None


def test_flipped_kernel_meets_the_values_backwards() -> None:
    weights = {Product.CONVOLUTION: [9, 8, 7, 6, 5, 4, 3, 2, 1], Product.CORRELATION: [1, 2, 3, 4, 5, 6, 7, 8, 9]}
    for product, expected in weights.items():
        result = studied("The flipped kernel", product=product)
        board = present(result).boards[0]
        found = board.explain(Cell("y_0", 0, 0))
        assert found is not None
        pairs = [term.cells for term in found.terms[:-1]]
        assert [board.value(x) for x, _ in pairs] == [10 * number for number in range(1, 10)]
        assert [board.value(weight) for _, weight in pairs] == expected
        assert result.y.item() == 10 * np.dot(expected, range(1, 10))


def test_derivative_is_half_the_difference_of_both_neighbours() -> None:
    result = studied("Derivative of a signal")
    np.testing.assert_array_equal(result.kernels, [[[[0.5, 0, -0.5]]]])
    f = result.x[0, 0]
    np.testing.assert_array_equal(result.y[0, 0], (f[2:] - f[:-2]) / 2)
    np.testing.assert_array_equal(result.y[0, 0], [2, 4, 6, 8, 10, 12])


def test_moving_average_and_box() -> None:
    result = studied("Moving average of a signal")
    np.testing.assert_allclose(result.y[0, 0], [2, 3, 5, 5, 5, 3, 2, 1, 0, 0], atol=1e-15)
    box = studied("Box filter on a photograph")
    np.testing.assert_array_equal(box.kernels[0, 0], np.full((3, 3), 1 / 9))
    image = samples.find("camera").make()
    np.testing.assert_array_equal(box.x[0], image.pixels[100:108, 230:238])
    assert box.y[0, 2, 3] == pytest.approx(image.pixels[102:105, 233:236].mean())


@pytest.mark.parametrize("height", [1, 2, 3, 4])
def test_vertical_edges_are_found_at_any_height(height: int) -> None:
    result = studied("Vertical edge detector", preset_size=height)
    np.testing.assert_array_equal(result.kernels[0, 0], [[-1, 0, 1]] * height)
    np.testing.assert_array_equal(result.y[0], [[0, 10 * height, 10 * height, 0]] * (5 - height))
    turned = studied("Vertical edge detector", preset_size=height, product=Product.CONVOLUTION)
    np.testing.assert_array_equal(turned.y, -result.y)
    assert any("negative" in sentence for sentence in present(turned).sentences)


@pytest.mark.parametrize("size", range(3, 13))
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("skipped", range(4))
def test_sizes_of_maps(size: int, half: int, skipped: int) -> None:
    kernel = np.ones((1, 2 * half + 1, 2 * half + 1))
    result: Any = run(
        None, ConvolutionStudy(signal=stack(np.ones((1, size, size))), kernels=stack(kernel), stride=skipped + 1)
    )
    side = (size - 2 * half - 1) // (skipped + 1) + 1
    assert result.y.shape == (1, side, side)
    if skipped == 0:
        assert side == size - 2 * half


def test_activations_of_the_layers() -> None:
    shown = present(studied("Sigmoid: at most 0.25 for each layer"))
    assert shown.scalars["derivative"] == 0.25
    assert shown.scalars["largest_product"] == 0.25**5
    assert shown.table("layers").rows[-1][-1] == 0.25**5
    softplus = studied("Softplus: a ReLU without a corner")
    assert softplus.values[1] == pytest.approx(np.log(2) / 4)
    assert softplus.chain_slopes[0] == pytest.approx(0.5)
    sharp = studied("Softplus: a ReLU without a corner", sharpness=100.0)
    assert np.abs(sharp.y - np.maximum(sharp.x, 0)).max() == pytest.approx(np.log(2) / 100)
    soft = studied("Soft |x|")
    x = soft.x
    np.testing.assert_allclose(soft.y, np.log(1 + np.exp(2 * x)) - x - np.log(2), atol=1e-12)
    np.testing.assert_allclose(soft.slopes, 2 * np.exp(2 * x) / (1 + np.exp(2 * x)) - 1, atol=1e-12)
    assert soft.y[np.abs(x).argmin()] == 0


def test_softmax_gives_p_minus_1_at_the_target() -> None:
    result = studied("Softmax with cross-entropy")
    p = np.exp([2, 1, 0]) / np.exp([2, 1, 0]).sum()
    np.testing.assert_allclose(result.dy, [p[0], p[1] - 1, p[2]], rtol=1e-12)


def test_gradients_of_the_linear_layer() -> None:
    result = studied("Linear layer")
    np.testing.assert_array_equal(result.y, [2, 4])
    np.testing.assert_array_equal(result.gradients.kernels, [[1, 2, -1], [-2, -4, 2]])
    np.testing.assert_array_equal(result.gradients.biases, [1, -2])
    np.testing.assert_array_equal(result.gradients.x, [4, -6, -1])


def test_gradients_of_the_strided_convolution_are_the_sums_of_the_page() -> None:
    result = studied("Strided convolution, two channels and two kernels")
    x, W, dy, s = result.x, result.kernels, result.loss.dy, 2
    K, T, M, N = W.shape
    assert result.y.shape == (2, (5 - M) // s + 1, (5 - N) // s + 1)
    y, dW, dx = np.zeros_like(result.y), np.zeros_like(W), np.zeros_like(x)
    for k, i, j in np.ndindex(*y.shape):
        y[k, i, j] = result.biases[k]
        for t, m, n in np.ndindex(T, M, N):
            y[k, i, j] += x[t, i * s + m, j * s + n] * W[k, t, m, n]
            dW[k, t, m, n] += dy[k, i, j] * x[t, i * s + m, j * s + n]
            dx[t, i * s + m, j * s + n] += dy[k, i, j] * W[k, t, m, n]
    np.testing.assert_array_equal(result.y, y)
    np.testing.assert_array_equal(result.gradients.kernels, dW)
    np.testing.assert_array_equal(result.gradients.x, dx)
    np.testing.assert_array_equal(result.gradients.biases, dy.sum(axis=(1, 2)))
    assert K == 2


def test_a_step_against_the_gradient_turns_the_kernel_into_an_edge() -> None:
    result = studied("Learning an edge from a target")
    assert (result.gradients.kernels[0, 0, :, 0] > 0).all()
    assert (result.gradients.kernels[0, 0, :, 2] < 0).all()
    moved = result.kernels - 0.05 * result.gradients.kernels
    after = run(None, result.parameters.replaced(kernels=stack(moved[0])))
    assert isinstance(after, type(result))
    assert after.loss.value < result.loss.value


def test_pooling_of_the_page() -> None:
    ties = studied("Max-pooling: ties")
    np.testing.assert_array_equal(ties.y[0], [[5, 3], [2, 4]])
    np.testing.assert_array_equal(ties.dx[0], [[0, 1, 0, 0], [1, 0, 2, 0], [0, 0, 4, 4], [3, 0, 4, 4]])
    first = studied("Max-pooling: ties", tie=Tie.FIRST)
    np.testing.assert_array_equal(first.dx[0], [[0, 1, 0, 0], [0, 0, 2, 0], [0, 0, 4, 0], [3, 0, 0, 0]])
    mean = studied("Mean-pooling: expand and divide by 4")
    np.testing.assert_array_equal(mean.dx[0] * 4, [[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]])


def test_normalisations_of_the_page() -> None:
    brightness = studied("Brightness normalisation of a photograph")
    x = brightness.x
    np.testing.assert_allclose(brightness.y, x / np.sqrt(0.05 + (x**2).sum(axis=0)), rtol=1e-12)
    subtractive = studied("Subtractive normalisation of a photograph")
    assert abs(subtractive.y[0, 64:-64, 64:-64].mean()) < 0.01
    np.testing.assert_allclose(subtractive.x[0] - subtractive.part, subtractive.y[0], atol=1e-15)
