"""Pooling of the blackboard: routing, ties, spreading, and differences."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightglass.algorithms.board import Cell, Joining
from sightglass.algorithms.cnn.layers import Pool, Tie
from sightglass.algorithms.convolution import ArrayMisfitError, ConvolutionStudy, Operation, present
from sightglass.algorithms.convolution.pooled import Pooled, pool
from sightglass.algorithms.convolution.pooled_boards import pooled_boards
from tests.algorithms.convolution.explained import assert_explained
from tests.algorithms.convolution.test_convolved import stack


def study(x: Any, **settings: Any) -> Pooled:
    values = np.asarray(x, float)
    return pool(None, ConvolutionStudy(operation=Operation.POOLING, signal=stack(values), **settings))


@settings(max_examples=25, deadline=None)
@given(
    size=st.tuples(st.integers(1, 6), st.integers(1, 6)),
    window=st.tuples(st.integers(1, 3), st.integers(1, 3)),
    stride=st.integers(1, 4),
    method=st.sampled_from(Pool),
    tie=st.sampled_from(Tie),
    has_ties=st.booleans(),
    seed=st.integers(0, 2**16),
)
def test_every_number_is_what_its_terms_give(
    size: tuple[int, int], window: tuple[int, int], stride: int, method: Pool, tie: Tie, has_ties: bool, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 3, (2, *size)).astype(float) if has_ties else rng.normal(size=(2, *size))
    options: dict[str, Any] = {
        "pool": method, "window_rows": min(window[0], size[0]), "window_columns": min(window[1], size[1]),
        "pool_stride": stride, "tie": tie,
    }  # fmt: skip
    shape = study(x, **options).y.shape
    result = study(x, **options, slope="error", target=stack(rng.normal(size=shape)))
    counts = [assert_explained(board) for board in pooled_boards(result)]
    assert counts == [result.y.size, x.size + result.y.size, x.size]
    if method is not Pool.MAX or result.ties.max() == 1:
        np.testing.assert_allclose(result.numeric, result.dx, rtol=1e-6, atol=1e-7)


def test_ties_go_to_the_first_or_to_each() -> None:
    x = [[[1, 5, 2], [5, 0, 3], [0, 1, 1]]]
    options: dict[str, Any] = {
        "pool_stride": 1,
        "slope": "typed",
        "output_gradient": stack(np.array([[[1, 2], [3, 4]]])),
    }
    first, every = (study(x, **options, tie=tie) for tie in Tie)
    np.testing.assert_array_equal(first.dx, [[[0, 3, 0], [3, 0, 4], [0, 0, 0]]])
    np.testing.assert_array_equal(every.dx, [[[0, 3, 0], [4, 0, 4], [0, 0, 0]]])
    assert first.winners is not None
    np.testing.assert_array_equal(first.winners, first.dx != 0)
    shown = present(first)
    assert shown.scalars["ties"] == 1
    assert any("subgradient" in sentence and "1 window" in sentence for sentence in shown.sentences)
    assert any("more than a subgradient" in sentence for sentence in present(every).sentences)
    tied = shown.boards[0].explain(Cell("y_0", 0, 0))
    assert tied is not None
    assert (tied.joining, tied.text) == (
        Joining.MAXIMUM, "2 values share the maximum; the gradient goes to the first of them."
    )  # fmt: skip
    # The tie makes the loss rise on one side only: the difference is the mean of both sides.
    assert first.numeric[0, 0, 1] == pytest.approx(1 / 2 + 2)
    kept = shown.boards[1].explain(Cell("dx_0", 0, 1))
    assert kept is not None
    assert kept.text == "It is the maximum of 2 of the 2 windows that hold it."
    assert [(term.factor, term.factor_text) for term in kept.terms] == [(1, ""), (1, "")]
    lost = shown.boards[1].explain(Cell("dx_0", 2, 0))
    assert lost is not None
    assert [(term.factor, term.factor_text, term.value) for term in lost.terms] == [(0, "0", 0)]


def test_a_mean_is_expanded_and_divided() -> None:
    slopes = np.array([[[1.0, 2], [3, 4]]])
    result = study(np.zeros((1, 4, 4)), pool="mean", slope="typed", output_gradient=stack(slopes))
    np.testing.assert_array_equal(result.dx[0], np.kron(slopes[0], np.ones((2, 2))) / 4)
    found = pooled_boards(result)[1].explain(Cell("dx_0", 3, 0))
    assert found is not None
    assert [(term.factor_text, term.value) for term in found.terms] == [("1/4", 0.75)]
    assert result.winners is None


def test_skipping_leaves_the_others_out() -> None:
    result = study(np.arange(25.0).reshape(1, 5, 5), pool="skip")
    np.testing.assert_array_equal(result.y[0], [[0, 2, 4], [10, 12, 14], [20, 22, 24]])
    unused = pooled_boards(result)[0].grid("x_0").unused
    assert unused is not None
    assert unused.sum() == 25 - 9
    np.testing.assert_array_equal(result.dx[0] == 0, unused)


def test_windows_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ArrayMisfitError, match="window_columns: a window of 2 × 4 does not fit into x of 3 × 3"):
        study(np.zeros((1, 3, 3)), window_columns=4)
    with pytest.raises(ArrayMisfitError, match="window_rows: "):
        study(np.zeros((1, 1, 3)))
