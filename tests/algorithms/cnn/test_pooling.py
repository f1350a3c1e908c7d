"""Mean, maximum and skipping: values by hand, gradients, and ties."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.errors import ArchitectureError
from sightglass.algorithms.cnn.layers import Pool, Pooling, Shape, Tie
from sightglass.algorithms.cnn.single import LayerRun
from tests.algorithms.cnn.numeric import assert_gradients

X = np.array([[[1.0, 2, 0, 3], [4, 0, 1, 1], [5, 5, 2, 2], [5, 1, 2, 7]]])


def test_values() -> None:
    assert LayerRun(Pooling(), X).y.tolist() == [[[1.75, 1.25], [4, 3.25]]]
    assert LayerRun(Pooling(pool=Pool.MAX), X).y.tolist() == [[[4, 3], [5, 7]]]
    assert LayerRun(Pooling(pool=Pool.SKIP), X).y.tolist() == [[[1, 0], [5, 2]]]


def test_mean_spreads_its_gradient_evenly() -> None:
    # Source 001: expand([[1, 2], [3, 4]], [2, 2]) / 4.
    dx = LayerRun(Pooling(), X).backward(np.array([[[1.0, 2], [3, 4]]])).x
    expected = np.kron([[1, 2], [3, 4]], np.ones((2, 2))) / 4
    assert dx[0].tolist() == expected.tolist()


@pytest.mark.parametrize(
    ("tie", "expected"),
    [
        (Tie.FIRST, [[0, 0, 0, 2], [1, 0, 0, 0], [3, 0, 0, 0], [0, 0, 0, 4]]),
        (Tie.EVERY, [[0, 0, 0, 2], [1, 0, 0, 0], [3, 3, 0, 0], [3, 0, 0, 4]]),
    ],
)
def test_maximum_sends_its_gradient_to_the_winner(tie: Tie, expected: list[list[float]]) -> None:
    run = LayerRun(Pooling(pool=Pool.MAX, tie=tie), X)
    assert run.backward(np.array([[[1.0, 2], [3, 4]]])).x[0].tolist() == expected


def test_skipping_sends_its_gradient_to_what_was_kept() -> None:
    dx = LayerRun(Pooling(pool=Pool.SKIP), X).backward(np.array([[[1.0, 2], [3, 4]]])).x
    assert dx[0].tolist() == [[1, 0, 2, 0], [0, 0, 0, 0], [3, 0, 4, 0], [0, 0, 0, 0]]


@pytest.mark.parametrize("pool", list(Pool))
@pytest.mark.parametrize(
    ("rows", "columns", "stride"), [(2, 2, 2), (3, 2, 1), (1, 3, 2), (2, 2, 3), (3, 3, 3), (1, 1, 1)]
)
def test_gradients_of_any_window_and_stride(pool: Pool, rows: int, columns: int, stride: int) -> None:
    rng = np.random.default_rng(5)
    # Far enough apart that no difference changes a maximum.
    x = rng.permutation(2 * 7 * 8 * 2).reshape(2, 7, 8, 2) / 10
    assert_gradients(Pooling(pool=pool, rows=rows, columns=columns, stride=stride), x, {}, rng)


def test_a_second_backward_pass_forgets_the_first() -> None:
    for pool in Pool:
        run = LayerRun(Pooling(pool=pool, rows=3, columns=3, stride=1), X)
        dy = np.ones(run.y.shape)
        first = run.backward(dy).x
        assert run.backward(dy).x.tolist() == first.tolist()


def test_sizes() -> None:
    assert Pooling().output_shape(Shape(6, 24, 24)) == Shape(6, 12, 12)
    assert Pooling(rows=3, columns=2, stride=2).output_shape(Shape(1, 8, 8)) == Shape(1, 3, 4)
    # Skipping s pixels: floor((m - 1) / (s + 1)) + 1.
    assert Pooling(pool=Pool.SKIP, stride=3).output_shape(Shape(1, 10, 11)) == Shape(1, 4, 4)


def test_window_larger_than_the_maps_says_what_fits() -> None:
    with pytest.raises(ArchitectureError, match=r"Layer 1 \(pooling\): a window of 2 × 2 .* at most 1 × 4"):
        LayerRun(Pooling(), np.zeros((1, 1, 4)))
