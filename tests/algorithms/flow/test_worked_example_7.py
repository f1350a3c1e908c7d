"""Worked example 7 with every number, and its failure conditions."""

import math

import numpy as np
import pytest

from sightglass.algorithms.flow.inspection import GradientVerdict, inspect_gradient
from sightglass.algorithms.flow.lucas_kanade import lucas_kanade
from sightglass.algorithms.flow.parameters import Derivatives, Flow, Method, Weighting
from tests.algorithms.flow.textures import frames_of, moved

FIRST = [[0, 0, 5, 5, 5], [0, 0, 5, 5, 5], [5, 5, 5, 5, 5], [5, 5, 5, 5, 5], [5, 5, 5, 5, 5]]
SECOND = [[0, 0, 0, 5, 5], [0, 0, 0, 5, 5], [0, 0, 0, 5, 5], [5, 5, 5, 5, 5], [5, 5, 5, 5, 5]]
PARAMETERS = Flow(method=Method.LUCAS_KANADE, derivatives=Derivatives.BACKWARD, window=3)
BAR = [[0, 0, 5, 5, 5]] * 5
MOVED_BAR = [[0, 0, 0, 5, 5]] * 5


def test_all_numbers_of_the_worked_example():
    found = inspect_gradient(frames_of(FIRST, SECOND), PARAMETERS, 2, 2)
    np.testing.assert_array_equal(found.first, [[0, 5, 5], [5, 5, 5], [5, 5, 5]])
    np.testing.assert_array_equal(found.second, [[0, 0, 5], [0, 0, 5], [5, 5, 5]])
    np.testing.assert_array_equal(found.ix, [[0, 5, 0], [0, 0, 0], [0, 0, 0]])
    np.testing.assert_array_equal(found.iy, [[0, 0, 0], [5, 0, 0], [0, 0, 0]])
    np.testing.assert_array_equal(found.it, [[0, -5, 0], [-5, -5, 0], [0, 0, 0]])
    np.testing.assert_array_equal(found.weights, np.ones((3, 3)))
    np.testing.assert_array_equal(found.matrix, [[25, 0], [0, 25]])
    assert found.eigenvalues == (25, 25)
    np.testing.assert_allclose(np.abs(found.eigenvectors.T @ found.eigenvectors), np.eye(2), atol=1e-12)
    np.testing.assert_array_equal(found.right_side, [25, 25])
    np.testing.assert_array_equal(found.opposite_right_side, [-25, -25])
    assert found.solution == (1, 1)
    assert found.opposite_solution == (-1, -1)
    assert found.verdict is GradientVerdict.CORNER
    assert found.condition_number == 1
    assert found.sentence.startswith("Corner: both eigenvalues are large (25 and 25)")
    assert "1 px right and 1 px down" in found.sentence


def test_the_dense_field_holds_the_same_solution():
    estimate = lucas_kanade(frames_of(FIRST, SECOND), PARAMETERS)
    np.testing.assert_allclose(estimate.field[2, 2], [1, 1], rtol=1e-5)
    np.testing.assert_allclose(estimate.reliability[2, 2], 25 / 9 / 255**2, rtol=1e-5)


@pytest.mark.parametrize(
    ("first", "second", "known", "undetermined", "word"),
    [
        (BAR, MOVED_BAR, (1, 0), (0, 1), "vertical"),
        (np.transpose(BAR), np.transpose(MOVED_BAR), (0, 1), (1, 0), "horizontal"),
    ],
)
def test_an_edge_leaves_the_direction_along_it_undetermined(first, second, known, undetermined, word):
    frames = frames_of(first, second, span=10)
    found = inspect_gradient(frames, PARAMETERS, 2, 2)
    assert found.verdict is GradientVerdict.EDGE
    assert found.solution is None
    assert found.opposite_solution is None
    assert found.known_part == pytest.approx(known)
    assert found.undetermined == pytest.approx(undetermined)
    assert found.eigenvalues == (75, 0)
    assert math.isinf(found.condition_number)
    assert "aperture problem" in found.sentence
    assert word in found.sentence
    assert np.isnan(lucas_kanade(frames, PARAMETERS).field[2, 2]).all()


def test_an_oblique_edge_is_known_across_itself():
    row, column = np.mgrid[:15, :15]
    ramp = 40 + 3.0 * (column + row)
    frames = frames_of(ramp, ramp - 3.0)
    found = inspect_gradient(frames, PARAMETERS.replaced(derivatives=Derivatives.CENTRAL, window=5), 7, 7)
    assert found.verdict is GradientVerdict.EDGE
    # Any (u, v) with u + v = 1 fits; the shortest of them points across the edge.
    assert found.known_part == pytest.approx((0.5, 0.5))
    assert found.undetermined == pytest.approx((math.sqrt(0.5), -math.sqrt(0.5)))
    assert "oblique" in found.sentence


def test_a_flat_area_is_undetermined():
    frames = frames_of(np.full((9, 9), 80), np.full((9, 9), 80))
    found = inspect_gradient(frames, PARAMETERS.replaced(derivatives=Derivatives.SIMONCELLI), 4, 4)
    assert found.verdict is GradientVerdict.FLAT
    assert found.solution is None
    assert found.known_part is None
    assert found.undetermined is None
    assert "undetermined" in found.sentence


def test_long_answers_are_doubted():
    frames = frames_of(FIRST, 3 * np.array(SECOND) - 2 * np.array(FIRST))
    found = inspect_gradient(frames, PARAMETERS, 2, 2)
    assert found.solution == (3, 3)
    assert "linear model" in found.sentence


@pytest.mark.parametrize("weighting", list(Weighting))
def test_what_the_motion_explains_is_what_least_squares_leave(weighting):
    frames, parameters = moved(0.7, -0.4), Flow(weighting=weighting, window=7)
    found = inspect_gradient(frames, parameters, 40, 60)
    left = found.it + found.ix * found.solution[0] + found.iy * found.solution[1]
    shares = [np.sum(found.weights * plane**2) for plane in (left, found.it)]
    assert found.explained == pytest.approx(1 - shares[0] / shares[1], abs=1e-6)
    assert found.explained > 0.9
    assert "But" not in found.sentence


def test_a_short_answer_that_explains_little_is_doubted():
    # The neighbourhood becomes another one altogether: by least squares it hardly moves.
    rng = np.random.default_rng(1)
    frames = frames_of(rng.uniform(0, 255, (40, 40)), rng.uniform(0, 255, (40, 40)))
    found = inspect_gradient(frames, Flow(window=15), 20, 20)
    assert found.verdict is GradientVerdict.CORNER
    assert math.hypot(*found.solution) < 1
    assert found.explained < 0.5
    assert "But that explains only" in found.sentence
    # Faint noise is no motion that has been missed.
    still = frames_of(frames.first, frames.first + rng.normal(0, 1, (40, 40)))
    assert "But" not in inspect_gradient(still, Flow(window=15), 20, 20).sentence


def test_an_edge_that_moves_far_is_doubted():
    column = np.broadcast_to(np.arange(31.0), (31, 31))
    frames = frames_of(120 + 4 * column, 120 + 4 * (column - 6))
    found = inspect_gradient(frames, Flow(window=7), 15, 15)
    assert found.verdict is GradientVerdict.EDGE
    assert found.known_part == pytest.approx((6, 0), abs=0.05)
    assert "linear model" in found.sentence


def test_pixels_outside_the_frames_do_not_count():
    found = inspect_gradient(frames_of(FIRST, SECOND), PARAMETERS, 0, 4)
    outside = np.array([[True, True, True], [False, False, True], [False, False, True]])
    for plane in (found.first, found.second, found.ix, found.iy, found.it):
        np.testing.assert_array_equal(np.isnan(plane), outside)
    np.testing.assert_array_equal(found.weights == 0, outside)
    assert np.isfinite(found.matrix).all()


def test_the_inspector_agrees_with_the_dense_field():
    rng = np.random.default_rng(5)
    frames = frames_of(rng.uniform(0, 255, (20, 24)), rng.uniform(0, 255, (20, 24)))
    for derivatives in Derivatives:
        parameters = Flow(derivatives=derivatives, window=7, weighting=Weighting.GAUSSIAN)
        estimate = lucas_kanade(frames, parameters)
        for row, column in ((0, 0), (3, 23), (10, 12), (19, 1)):
            found = inspect_gradient(frames, parameters, row, column)
            np.testing.assert_allclose(estimate.field[row, column], found.solution, rtol=2e-3, atol=1e-3)
