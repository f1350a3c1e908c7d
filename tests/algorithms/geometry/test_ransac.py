"""RANSAC: inliers are found, outliers are not, whatever the seed."""

import math
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.geometry.degenerate import DegenerateError
from sightglass.algorithms.geometry.fitting import fit
from sightglass.algorithms.geometry.minimal import draw_samples, solve_samples
from sightglass.algorithms.geometry.models import Model, distances
from sightglass.algorithms.geometry.ransac import needed_trials, ransac
from sightglass.algorithms.geometry.ransac_run import RansacRun
from tests.algorithms.geometry.test_models import POINTS, TRUE
from tests.algorithms.geometry.wrong_pairs import mixed_pairs


@pytest.mark.parametrize("seed", range(8))
def test_all_inliers_at_30_percent_of_1000_and_no_outlier(seed: int) -> None:
    source, target, is_right = mixed_pairs(seed)
    found = ransac(source, target, Model.HOMOGRAPHY, 3.0, rng=seed)
    np.testing.assert_array_equal(found.inliers, is_right)
    refit = fit(Model.HOMOGRAPHY, source[is_right], target[is_right])
    np.testing.assert_allclose(found.fitted.matrix, refit.matrix)
    np.testing.assert_allclose(found.errors, distances(refit, source, target))


@pytest.mark.parametrize("model", Model)
def test_every_model_is_found_among_outliers(model: Model) -> None:
    source, target, is_right = mixed_pairs(5, 200, 0.5, TRUE[model])
    found = ransac(source, target, model, 3.0, rng=1)
    np.testing.assert_array_equal(found.inliers, is_right)
    assert distances(found.fitted, POINTS, TRUE[model].apply(POINTS)).max() < 1.0


@pytest.mark.parametrize("model", Model)
def test_counts_of_trials_are_those_of_one_model_after_the_other(model: Model) -> None:
    source, target, _ = mixed_pairs(2, 120, 0.6, TRUE[model])
    found = ransac(source, target, model, 3.0, 60, 4)
    assert len(found.trials) == 60
    for sample, count in zip(found.trials.samples, found.trials.counts, strict=True):
        one = fit(model, source[sample], target[sample])
        expected = np.count_nonzero(distances(one, source, target) <= 3.0)
        # A homography that turns the points over is not counted: no picture of a plane does that.
        assert count == expected or (count == 0 and model is Model.HOMOGRAPHY and expected < 12)
    assert found.trials.counts[found.best] >= found.trials.counts.max() * 0.8
    np.testing.assert_array_equal(
        found.first_inliers, distances(fit(model, source[list(found.sample)], target[list(found.sample)]), source,
                                       target) <= 3.0
    )  # fmt: skip


def test_refit_has_a_smaller_error_than_the_sample() -> None:
    source, target, is_right = mixed_pairs(9)
    found = ransac(source, target, Model.HOMOGRAPHY, rng=0)
    before, after = (distances(h, source[is_right], target[is_right]).mean() for h in (found.first, found.fitted))
    assert after < before
    assert np.count_nonzero(found.first_inliers) <= found.count


def test_needed_trials_by_hand() -> None:
    assert needed_trials(0.99, 0.5, 4) == 72
    assert needed_trials(0.99, 0.3, 4) == 567
    assert needed_trials(0.95, 0.8, 2) == 3
    assert needed_trials(0.99, 1.0, 4) == 1
    assert needed_trials(0.0, 0.1, 4) == 1
    assert needed_trials(0.99, 1e-4, 4) > 10**16
    for probability, share in ((1.0, 0.5), (-0.1, 0.5), (0.9, 0.0), (0.9, 1.1)):
        with pytest.raises(ParameterError):
            needed_trials(probability, share, 4)


def test_fewer_outliers_need_fewer_trials() -> None:
    shares = (0.3, 0.6, 1.0)
    made = [len(ransac(*mixed_pairs(3, 500, share)[:2], Model.HOMOGRAPHY, rng=0).trials) for share in shares]
    assert made[0] > made[1] > made[2] >= 50


def test_same_seed_same_result_and_trial_by_trial_the_same() -> None:
    source, target, is_right = mixed_pairs(4, 150, 0.5)
    for trials in (None, 40):
        whole = ransac(source, target, Model.HOMOGRAPHY, 3.0, trials, 7)
        run = RansacRun(source, target, Model.HOMOGRAPHY, 3.0, trials, 7)
        best = 0
        while not run.is_finished:
            run.advance()
            search = run.snapshot()
            assert search.drawn is not None
            assert search.best is not None
            assert search.drawn.count == search.counts[-1]
            best = max(best, search.drawn.count)
            assert search.best.count == best
        assert search.consensus is not None
        np.testing.assert_array_equal(search.counts, whole.trials.counts)
        np.testing.assert_array_equal(search.consensus.trials.samples, whole.trials.samples)
        np.testing.assert_array_equal(search.consensus.fitted.matrix, whole.fitted.matrix)
        assert run.fraction == 1.0
    np.testing.assert_array_equal(whole.inliers, is_right)


def test_samples_are_of_different_pairs_and_all_alike_probable() -> None:
    drawn = draw_samples(np.random.default_rng(0), 60_000, 5, 3)
    assert (np.diff(np.sort(drawn, axis=1), axis=1) > 0).all()
    _, counts = np.unique(np.sort(drawn, axis=1), axis=0, return_counts=True)
    assert len(counts) == 10
    # Binomial: a standard deviation is 73.
    assert np.abs(counts - 6000).max() < 5 * 73
    one_by_one = np.random.default_rng(0)
    again = np.concatenate([draw_samples(one_by_one, 1, 5, 3) for _ in range(10)])
    np.testing.assert_array_equal(again, drawn[:10])


@pytest.mark.parametrize("model", Model)
def test_samples_solved_at_once_are_those_solved_singly(model: Model) -> None:
    rng = np.random.default_rng(0)
    source = rng.normal(0, 1, (50, model.minimal, 2))
    near = TRUE[model].matrix[:2, :2] if model is not Model.BILINEAR else np.eye(2)
    target = source @ near.T + rng.normal(0, 0.05, source.shape)
    matrices, solved = solve_samples(model, source, target)
    assert np.count_nonzero(solved) == len(matrices) > 25
    for matrix, u, x in zip(matrices, source[solved], target[solved], strict=True):
        expected = fit(model, u, x).matrix
        scale = 1.0 if model is Model.BILINEAR else matrix[2, 2]
        np.testing.assert_allclose(matrix / scale, expected, rtol=1e-6, atol=1e-7)


def test_degenerate_samples_count_nothing_and_are_named_if_all_are() -> None:
    line = np.column_stack([np.arange(6.0), 2 * np.arange(6.0)])
    with pytest.raises(DegenerateError, match="all points of the reference"):
        ransac(line, POINTS[:6], Model.HOMOGRAPHY, rng=0)
    # Most pairs are the same one: samples with two of it give no map, the others do.
    source = np.concatenate([np.repeat(POINTS[:1], 5, 0), POINTS[1:6]])
    found = ransac(source, TRUE[Model.AFFINE].apply(source), Model.AFFINE, 0.5, 100, 0)
    assert (found.trials.counts == 0).any()
    assert found.count == 10


def test_bad_arguments_are_named() -> None:
    with pytest.raises(ParameterError, match="threshold"):
        ransac(POINTS, POINTS, Model.AFFINE, 0.0)
    with pytest.raises(ParameterError, match="trials"):
        ransac(POINTS, POINTS, Model.AFFINE, 1.0, 0)
    with pytest.raises(DegenerateError, match="needs at least 4"):
        ransac(POINTS[:3], POINTS[:3], Model.HOMOGRAPHY)


@pytest.mark.parametrize("model", list(Model))
def test_points_of_which_no_sample_says_anything_end_the_search_at_once(model: Model) -> None:
    along = np.linspace(0, 90, 40)
    source = np.column_stack([along, 2 * along]) if model.minimal > 2 else np.full((40, 2), 7.0)
    target = np.random.default_rng(0).uniform(0, 100, (40, 2))
    if model.minimal == 1:
        assert ransac(source, target, model).count >= 1
        return
    where = "lie on one line" if model.minimal > 2 else "have the same point"
    for search in (ransac, RansacRun):
        with pytest.raises(DegenerateError, match=where):
            search(source, target, model)


@pytest.mark.parametrize("trials", [None, 500])
def test_each_of_few_samples_is_drawn_once(trials: int | None) -> None:
    source, target, _ = mixed_pairs(1, 6, 0.7)
    found = ransac(source, target, Model.HOMOGRAPHY, 3.0, trials, 3)
    assert len(found.trials) == math.comb(6, 4)
    assert len(np.unique(np.sort(found.trials.samples, axis=1), axis=0)) == len(found.trials)
    run = RansacRun(source, target, Model.HOMOGRAPHY, 3.0, trials, 3)
    while not run.is_finished:
        run.advance()
    search = run.snapshot()
    assert search.consensus is not None
    np.testing.assert_array_equal(search.consensus.trials.samples, found.trials.samples)


def test_samples_may_repeat_where_there_are_more_of_them_than_trials() -> None:
    source, target, _ = mixed_pairs(1, 30, 0.5)
    found = ransac(source, target, Model.HOMOGRAPHY, 3.0, 40, 3)
    np.testing.assert_array_equal(found.trials.samples, draw_samples(np.random.default_rng(3), 40, 30, 4))


def test_where_the_only_sample_is_refused_its_points_on_a_line_are_named() -> None:
    source = np.array([[0.0, 0.0], [100.0, 0.0], [50.0, 1e-5], [40.0, 90.0]])
    target = np.array([[0.0, 0.0], [100.0, 5.0], [50.0, 20.0], [40.0, 90.0]])
    for search in (ransac, _by_steps):
        with pytest.raises(DegenerateError, match=r"The only sample of these pairs was tried") as refused:
            search(source, target, Model.HOMOGRAPHY, numbers=[0, 2, 5, 7])
        assert "pairs 1, 3 and 6 lie nearly on one line in the reference" in str(refused.value)
        assert "number of trials" not in str(refused.value)
        assert refused.value.pairs == (0, 2, 5)


def test_where_the_only_sample_is_turned_over_its_order_is_named() -> None:
    source = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 100.0], [0.0, 100.0]])
    with pytest.raises(DegenerateError, match=r"pairs 1, 2, 3 and 4 .* another order"):
        ransac(source, source[[1, 0, 2, 3]], Model.HOMOGRAPHY)


def _by_steps(*arguments: Any, **values: Any) -> None:
    run = RansacRun(*arguments, **values)
    run.advance()
    assert run.is_finished
    run.snapshot()
