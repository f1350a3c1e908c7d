"""The example network of two convolutions and one unit."""

import math
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.board import Cell
from sightglass.algorithms.convolution import ArrayMisfitError, ConvolutionStudy, Operation, present, run
from sightglass.algorithms.convolution.network import NetworkResult
from tests.algorithms.convolution.explained import assert_explained

RNG = np.random.default_rng(4)
TWO_DIMENSIONAL: dict[str, Any] = {
    "network_signal": RNG.normal(size=(12, 11)).tolist(), "kernel_1": RNG.normal(size=(3, 2)).tolist(),
    "kernel_4": RNG.normal(size=(2, 2)).tolist(), "weights_7": RNG.normal(size=(2, 2)).tolist(), "bias_1": 0.3,
    "bias_4": -0.2, "network_target": 2.0,
}  # fmt: skip


def propagated(**settings: Any) -> NetworkResult:
    result = run(None, ConvolutionStudy(operation=Operation.NETWORK, **settings))
    assert isinstance(result, NetworkResult)
    return result


def softplus(x: np.ndarray, k: float) -> np.ndarray:
    return np.asarray(np.log(1 + np.exp(k * x)) / k)


def correlated(x: np.ndarray, kernel: np.ndarray, bias: float) -> np.ndarray:
    rows, columns = x.shape[0] - kernel.shape[0] + 1, x.shape[1] - kernel.shape[1] + 1
    return np.array(
        [[bias + (x[r : r + kernel.shape[0], s : s + kernel.shape[1]] * kernel).sum() for s in range(columns)]
         for r in range(rows)]
    )  # fmt: skip


@pytest.mark.parametrize("sharpness", [1.0, 4.0])
@pytest.mark.parametrize("settings", [{}, TWO_DIMENSIONAL], ids=["column", "image"])
def test_forward_is_that_of_the_formulas(sharpness: float, settings: dict[str, Any]) -> None:
    result = propagated(**settings, network_sharpness=sharpness)
    given = result.parameters
    y1 = correlated(np.array(given.network_signal), np.array(given.kernel_1), given.bias_1)
    y3 = softplus(y1, sharpness)[::2, ::2]
    y4 = correlated(y3, np.array(given.kernel_4), given.bias_4)
    y6 = softplus(y4, sharpness)[::2, ::2]
    z7 = (np.array(given.weights_7) * y6).sum()
    y7 = softplus(z7, sharpness)
    for name, expected in (("y1", y1), ("y3", y3), ("y4", y4), ("y6", y6), ("z7", [[z7]]), ("y7", [[y7]])):
        np.testing.assert_allclose(result.values[name], expected, rtol=1e-8)
    assert result.loss == pytest.approx(0.5 * (y7 - given.network_target) ** 2)


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 8.0])
@pytest.mark.parametrize("settings", [{}, TWO_DIMENSIONAL], ids=["column", "image"])
def test_each_derivative_is_that_of_differences(sharpness: float, settings: dict[str, Any]) -> None:
    result = propagated(**settings, network_sharpness=sharpness)
    assert set(result.numeric) == set(result.values) == set(result.slopes)
    for name, slope in result.slopes.items():
        bound = 1e-8 * (1 + np.abs(slope).max())
        np.testing.assert_allclose(result.numeric[name], slope, rtol=1e-6, atol=bound, err_msg=name)


@pytest.mark.parametrize("settings", [{}, TWO_DIMENSIONAL], ids=["column", "image"])
def test_every_number_is_what_its_terms_give(settings: dict[str, Any]) -> None:
    shown = present(propagated(**settings))
    network, paths, check = shown.boards
    assert network.has_edges
    given_keys = {"y0", "k1", "b1", "k4", "b4", "w7", "t"}
    expected = sum(grid.values.size for grid in network.grids if grid.key not in given_keys)
    assert assert_explained(network) == expected
    assert assert_explained(paths) == sum(paths.grid(key).values.size for key in ("g_w7", "g_k4"))
    assert assert_explained(check) == sum(grid.values.size for grid in check.columns[2].grids)


def test_derivatives_of_the_slides_are_sums_over_paths() -> None:
    result = propagated()
    paths = present(result).boards[1]
    k = result.parameters.network_sharpness
    error = result.values["y7"][0, 0] - result.parameters.network_target

    def slope(x: float) -> float:
        return math.exp(k * x) / (1 + math.exp(k * x))

    common = error * slope(result.values["z7"][0, 0])
    weights = result.values["w7"]
    for s in range(len(weights)):
        found = paths.explain(Cell("g_w7", s, 0))
        assert found is not None
        assert found.value == pytest.approx(common * result.values["y6"][s, 0])
        assert [len(term.cells) for term in found.terms] == [3]
    for t in range(len(result.values["k4"])):
        found = paths.explain(Cell("g_k4", t, 0))
        assert found is not None
        expected = [
            common * weights[s, 0] * slope(result.values["y4"][2 * s, 0]) * result.values["y3"][2 * s + t, 0]
            for s in range(len(weights))
        ]
        assert [term.value for term in found.terms] == pytest.approx(expected)
        assert "2 paths lead" in found.text
    left_out = present(result).boards[0].explain(Cell("g_f1", 1, 0))
    assert left_out is not None
    assert (left_out.terms, left_out.value) == ((), 0.0)
    assert "left out" in left_out.text


@pytest.mark.parametrize(
    ("settings", "name", "words"),
    [
        ({"weights_7": ((1, 2, 3),)}, "weights_7", "it is 1 × 3, but Y⁽⁶⁾ is 2 × 1. Give 2 × 1 weights."),
        ({"weights_7": ()}, "weights_7", "it is empty"),
        ({"kernel_1": ((1, 2),)}, "kernel_1", "it is 1 × 2, but Y⁽⁰⁾ is 9 × 1."),
        ({"kernel_4": ((1,),) * 5}, "kernel_4", "it is 5 × 1, but Y⁽³⁾ is 4 × 1."),
        ({"kernel_4": ()}, "kernel_4", "it is empty. Give 1 to 12 rows and columns."),
        ({"network_signal": ((1,) * 13,)}, "network_signal", "it is 1 × 13."),
    ],
)
def test_arrays_that_do_not_fit_are_named(settings: dict[str, Any], name: str, words: str) -> None:
    with pytest.raises(ArrayMisfitError) as caught:
        propagated(**settings)
    assert caught.value.name == name
    assert words in caught.value.reason
