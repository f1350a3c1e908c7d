"""Convolution and correlation beside SciPy, by hand, and their gradients."""

import numpy as np
import pytest
from scipy.signal import convolve2d, correlate2d

from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.layers import Convolution, Padding, Product, Shape
from sightglass.algorithms.cnn.single import LayerRun
from tests.algorithms.cnn.numeric import assert_gradients

RNG = np.random.default_rng(3)


@pytest.mark.parametrize("padding", list(Padding))
@pytest.mark.parametrize("product", list(Product))
@pytest.mark.parametrize(("rows", "columns"), [(3, 3), (2, 4), (5, 1), (1, 1)])
def test_single_map_is_that_of_scipy(padding: Padding, product: Product, rows: int, columns: int) -> None:
    x, kernel = RNG.normal(size=(7, 9)), RNG.normal(size=(rows, columns))
    layer = Convolution(maps=1, rows=rows, columns=columns, padding=padding, product=product)
    y = LayerRun(layer, x[None], {"kernels": kernel[None, None], "biases": np.array([0.5])}).y
    scipy = convolve2d if product is Product.CONVOLUTION else correlate2d
    np.testing.assert_allclose(y[0], scipy(x, kernel, padding.value) + 0.5, atol=1e-12)


@pytest.mark.parametrize("stride", [1, 2, 3])
def test_maps_are_summed_and_stride_skips(stride: int) -> None:
    x, kernels = RNG.normal(size=(3, 9, 8)), RNG.normal(size=(2, 3, 3, 2))
    y = LayerRun(Convolution(maps=2, rows=3, columns=2, stride=stride), x, {"kernels": kernels}).y
    for k in range(2):
        dense = sum(convolve2d(x[t], kernels[k, t], "valid") for t in range(3))
        np.testing.assert_allclose(y[k], np.asarray(dense)[::stride, ::stride], atol=1e-12)


@pytest.mark.parametrize("padding", list(Padding))
@pytest.mark.parametrize("product", list(Product))
@pytest.mark.parametrize("stride", [1, 2])
def test_gradients(padding: Padding, product: Product, stride: int) -> None:
    rng = np.random.default_rng(1)
    layer = Convolution(maps=2, rows=3, columns=2, stride=stride, padding=padding, product=product)
    parameters = {"kernels": rng.normal(size=(2, 2, 3, 2)), "biases": rng.normal(size=2)}
    assert_gradients(layer, rng.normal(size=(2, 5, 6, 2)), parameters, rng)


@pytest.mark.parametrize("padding", list(Padding))
@pytest.mark.parametrize("product", list(Product))
@pytest.mark.parametrize("maps", [1, 2])
def test_gradients_from_many_maps_to_few(padding: Padding, product: Product, maps: int) -> None:
    rng = np.random.default_rng(1)
    layer = Convolution(maps=maps, rows=3, columns=2, padding=padding, product=product)
    parameters = {"kernels": rng.normal(size=(maps, 8, 3, 2)), "biases": rng.normal(size=maps)}
    assert_gradients(layer, rng.normal(size=(8, 4, 5, 2)), parameters, rng)


def test_strided_gradients_are_the_sums_of_the_course() -> None:
    rng = np.random.default_rng(2)
    x, kernels = rng.normal(size=(2, 6, 7)), rng.normal(size=(3, 2, 2, 3))
    run = LayerRun(
        Convolution(maps=3, rows=2, columns=3, stride=2, product=Product.CORRELATION), x, {"kernels": kernels}
    )
    down, across = (6 - 2) // 2 + 1, (7 - 3) // 2 + 1
    assert run.y.shape == (3, down, across)
    dy = rng.normal(size=run.y.shape)
    d_kernels, dx = np.zeros_like(kernels), np.zeros_like(x)
    for k, i, j in np.ndindex(3, down, across):
        for t, m, n in np.ndindex(2, 2, 3):
            d_kernels[k, t, m, n] += dy[k, i, j] * x[t, 2 * i + m, 2 * j + n]
            dx[t, 2 * i + m, 2 * j + n] += dy[k, i, j] * kernels[k, t, m, n]
    found = run.backward(dy)
    np.testing.assert_allclose(found.parameters["kernels"], d_kernels, atol=1e-12)
    np.testing.assert_allclose(found.parameters["biases"], dy.sum(axis=(1, 2)), atol=1e-12)
    np.testing.assert_allclose(found.x, dx, atol=1e-12)


def test_gradient_of_the_input_is_the_full_convolution_with_the_turned_kernel() -> None:
    x, kernel = RNG.normal(size=(6, 6)), RNG.normal(size=(3, 3))
    run = LayerRun(Convolution(maps=1, rows=3, columns=3), x[None], {"kernels": kernel[None, None]})
    dy = RNG.normal(size=(4, 4))
    np.testing.assert_allclose(run.backward(dy[None]).x[0], convolve2d(dy, kernel[::-1, ::-1], "full"), atol=1e-12)


def test_sizes_follow_half_width_and_skipping() -> None:
    # Source 002: m - 2h, and with s skipped pixels floor((m - 2h - 1) / (s + 1)) + 1.
    for m, h, s in [(28, 2, 0), (12, 1, 1), (11, 1, 2), (9, 2, 3)]:
        layer = Convolution(rows=2 * h + 1, columns=2 * h + 1, stride=s + 1)
        side = (m - 2 * h - 1) // (s + 1) + 1
        assert layer.output_shape(Shape(1, m, m)) == Shape(6, side, side)
    assert Convolution(padding=Padding.SAME).output_shape(Shape(1, 9, 8)) == Shape(6, 9, 8)
    assert Convolution(padding=Padding.FULL).output_shape(Shape(1, 9, 8)) == Shape(6, 13, 12)


def test_counts_its_parameters() -> None:
    assert Convolution(maps=6).parameter_count(Shape(1, 28, 28)) == 156
    assert Convolution(maps=12).parameter_count(Shape(6, 12, 12)) == 1812
    assert Convolution(maps=3, rows=3, columns=3).parameter_count(Shape(48, 32, 32)) == 1299


def test_kernel_larger_than_the_maps_says_what_fits() -> None:
    with pytest.raises(ArchitectureError, match="at most 3 × 4"):
        LayerRun(Convolution(), np.zeros((1, 3, 4)), {"kernels": np.zeros((6, 1, 5, 5))})


def test_kernels_of_another_shape_are_refused() -> None:
    with pytest.raises(WeightsError, match=r"\(6, 1, 5, 5\)"):
        LayerRun(Convolution(), np.zeros((1, 9, 9)), {"kernels": np.zeros((6, 5, 5))})
    with pytest.raises(WeightsError, match="there are none"):
        LayerRun(Convolution(), np.zeros((1, 9, 9)))
