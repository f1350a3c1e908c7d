"""Runs that are watched, paused and gone on with; sizes and types of images; the x-step."""

import cv2
import numpy as np
import pytest
from scipy import sparse
from scipy.sparse.linalg import spsolve

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Cancelled
from sightglass.algorithms.total_variation import (
    ALGORITHM,
    Color,
    Norm,
    TotalVariation,
    admm,
    automatic_rho,
    begin,
    present,
    run,
)
from sightglass.algorithms.total_variation.admm import AdmmIteration
from tests.algorithms.total_variation.slow import matrices
from tests.algorithms.total_variation.test_optimum import noisy


def finished(going):
    while not going.is_finished:
        going.advance()
    return going.snapshot()


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (6, 1), (2, 2), (4, 4), (5, 8), (13, 9), (64, 32), (75, 48)])
@pytest.mark.parametrize("rho", [0.1, 20.0])
def test_x_step_against_a_sparse_direct_solve(shape, rho):
    rng = np.random.default_rng(shape[0])
    y, v = rng.random((1, *shape)), rng.normal(size=(2, 1, *shape))
    v[0, :, :, -1] = v[1, :, -1] = 0
    inside = np.clip(v, -0.5 / rho, 0.5 / rho)
    z, theta = v - inside, rho * inside
    iteration = AdmmIteration(y, (), 0.5, rho, 1.0, v.copy())
    iteration.step()
    d = sparse.vstack(matrices(*shape))
    parts = [np.concatenate([each[0, 0, :, :-1].ravel(), each[1, 0, :-1].ravel()]) for each in (z, theta)]
    right = 2 * y.ravel() + d.T @ (rho * parts[0] - parts[1])
    system = (2 * sparse.eye_array(y.size) + rho * d.T @ d).tocsc()
    assert iteration.x.ravel() == pytest.approx(spsolve(system, right), abs=1e-12)


@pytest.mark.parametrize("norm", list(Norm))
def test_strips_and_threads_change_nothing(norm, monkeypatch):
    image = noisy(61, 52, 3)
    parameters = TotalVariation(norm=norm, color=Color.VECTORIAL, tolerance=1e-9, iterations=30)
    whole = finished(begin(image, parameters=parameters))
    monkeypatch.setattr(admm, "strip_rows", lambda rows, columns: 8)
    for threads in (1, 3):
        monkeypatch.setattr(admm, "thread_count", lambda pixels, threads=threads: threads)
        strips = finished(begin(image, parameters=parameters))
        assert strips.x == pytest.approx(whole.x, abs=1e-7)
        assert strips.split == pytest.approx(whole.split, abs=1e-12)
        for one, other in zip(strips.figures, whole.figures, strict=True):
            assert one[1:-1] == pytest.approx(other[1:-1], rel=1e-9)


def test_an_error_in_a_thread_reaches_the_caller(monkeypatch):
    monkeypatch.setattr(admm, "strip_rows", lambda rows, columns: 8)
    monkeypatch.setattr(admm, "thread_count", lambda pixels: 2)
    going = begin(noisy(40, 40), parameters=TotalVariation())

    def broken(*arguments):
        raise cv2.error("no memory")

    monkeypatch.setattr(admm, "apply_adjoint", broken)
    with pytest.raises(cv2.error, match="no memory"):
        going.advance()


@pytest.mark.parametrize("channels", [1, 3])
def test_a_snapshot_is_not_touched_by_later_steps(channels):
    going = begin(noisy(40, 30, channels), parameters=TotalVariation(tolerance=1e-9, iterations=40, adaptive=True))
    taken = []
    while not going.is_finished:
        going.advance()
        result = going.snapshot()
        taken.append((result, result.x.copy(), result.split.copy(), result.z.copy(), result.theta.copy()))
    for number, (result, x, split, z, theta) in enumerate(taken, 1):
        assert result.iteration == number == result.figures[-1].iteration
        assert np.array_equal(result.x, x)
        assert np.array_equal(result.split, split)
        assert np.array_equal(result.z, z)
        assert np.array_equal(result.theta, theta)
        for array in (result.x, result.split, result.z, result.theta):
            with pytest.raises(ValueError, match="read-only"):
                array[...] = 0
    assert not np.array_equal(taken[-1][1], taken[0][1])
    assert taken[-1][0].is_finished
    assert not taken[-2][0].is_finished


@pytest.mark.parametrize("alpha", [1.0, 1.8])
def test_the_dual_residual_is_what_is_missing_in_the_optimality_of_x(alpha):
    image = noisy(20, 18)
    y = image.pixels.astype(float).ravel()
    d = sparse.vstack(matrices(20, 18))
    going, before = begin(image, parameters=TotalVariation(tolerance=1e-9, over_relaxation=alpha)), None
    for _ in range(6):
        going.advance()
        result = going.snapshot()
        theta, z = (
            np.concatenate([each[0, 0, :, :-1].ravel(), each[1, 0, :-1].ravel()]) for each in (result.theta, result.z)
        )
        missing = np.linalg.norm(2 * (result.x.ravel() - y) + d.T @ theta)
        assert result.figures[-1].dual_residual == pytest.approx(missing, rel=1e-5)
        if before is not None and alpha == 1:
            assert missing == pytest.approx(result.rho * np.linalg.norm(d.T @ (z - before)), rel=1e-5)
        before = z


def test_looking_at_a_run_does_not_change_it():
    image, parameters = noisy(50, 41), TotalVariation(tolerance=1e-6, iterations=200)
    watched = begin(image, parameters=parameters)
    while not watched.is_finished:
        watched.advance()
        watched.snapshot()
    alone = run(image, parameters=parameters)
    assert np.array_equal(watched.snapshot().x, alone.x)
    assert watched.iteration == alone.iteration


@pytest.mark.parametrize("change", [{"weight": 0.17}, {"weight": 0.13}, {"rho_mode": "fixed", "rho": 2.0}])
def test_a_warm_start_reaches_the_same_optimum_sooner(change):
    image = noisy(70, 64)
    parameters = TotalVariation(tolerance=1e-5, iterations=5000)
    before = run(image, parameters=parameters)
    changed = parameters.replaced(**change)
    cold, warm = run(image, parameters=changed), finished(begin(image, parameters=changed, previous=before))
    assert warm.iteration < cold.iteration
    assert warm.figures[-1].objective == pytest.approx(cold.figures[-1].objective, rel=1e-5)
    assert warm.x == pytest.approx(cold.x, abs=0.01)


def test_a_run_that_stopped_goes_on_as_if_it_had_not():
    image, parameters = noisy(40, 40), TotalVariation(tolerance=1e-9, iterations=60)
    straight = run(image, parameters=parameters)
    stopped = run(image, parameters=parameters.replaced(iterations=32))
    resumed = finished(begin(image, parameters=parameters, previous=stopped))
    assert np.array_equal(resumed.x, straight.x)
    assert resumed.iteration == straight.iteration == 60
    assert resumed.figures[: len(stopped.figures)] == stopped.figures
    assert np.array_equal(resumed.history.iteration[-2:], straight.history.iteration[-2:])
    seconds = resumed.history.seconds
    assert (np.diff(seconds) > 0).all()


def test_what_is_shown_or_a_tolerance_that_is_reached_already_needs_no_iteration():
    image, parameters = noisy(40, 40), TotalVariation(tolerance=1e-4)
    before = run(image, parameters=parameters)
    for change in ({"variables": True}, {"tolerance": 1e-3}, {"iterations": 5}):
        again = begin(image, parameters=parameters.replaced(**change), previous=before)
        assert again.is_finished
        assert np.array_equal(again.snapshot().x, before.x)
        assert again.snapshot().figures == before.figures
    further = begin(image, parameters=parameters.replaced(tolerance=1e-6), previous=before)
    assert not further.is_finished
    assert finished(further).iteration > before.iteration


@pytest.mark.parametrize("channels", [1, 3])
def test_a_warm_start_is_seen_as_it_was_before_its_first_iteration(channels):
    image = noisy(40, 30, channels)
    before = run(image, parameters=TotalVariation())
    warm = begin(image, parameters=TotalVariation(weight=0.3), previous=before).snapshot()
    assert warm.iteration == 0
    assert not warm.figures
    assert np.array_equal(warm.x, before.x)


def test_a_previous_result_of_another_size_or_norm_does_no_harm():
    image = noisy(20, 24)
    parameters = TotalVariation(tolerance=1e-6, iterations=5000)
    expected = run(image, parameters=parameters).x
    for previous in (
        run(noisy(24, 20), parameters=parameters),
        run(noisy(20, 24, 3), parameters=parameters),
        run(image, parameters=parameters.replaced(norm="isotropic", weight=2.0)),
        begin(image, parameters=parameters).snapshot(),
    ):
        result = finished(begin(image, parameters=parameters, previous=previous))
        assert result.x == pytest.approx(expected, abs=1e-3)
        assert np.abs(result.theta).max() <= parameters.weight * (1 + 1e-9)


def test_stops_at_the_tolerance_or_at_the_last_iteration():
    image = noisy(40, 40)
    by_gap = begin(image, parameters=TotalVariation(tolerance=1e-4))
    fractions = []
    while not by_gap.is_finished:
        fractions.append(by_gap.fraction)
        by_gap.advance()
    assert by_gap.figures[-1].relative_gap <= 1e-4 < by_gap.figures[-2].relative_gap
    assert all(0 <= fraction < 1 for fraction in fractions)
    assert by_gap.fraction == 1
    assert "relative gap" in by_gap.status
    by_count = run(image, parameters=TotalVariation(tolerance=1e-9, iterations=7))
    assert by_count.iteration == 7 == by_count.figures[-1].iteration
    count = by_gap.iteration
    by_gap.advance()
    assert by_gap.iteration == count


class Ends:
    def __init__(self, after):
        self.left = after

    def report(self, fraction, message="", partial=None):
        self.left -= 1
        if self.left < 0:
            raise Cancelled
        assert partial().iteration > 0


def test_a_run_is_cancelled_between_iterations():
    progress = Ends(3)
    with pytest.raises(Cancelled):
        ALGORITHM.run([noisy(40, 40)], TotalVariation(tolerance=1e-9), progress)
    assert progress.left == -1


def test_over_relaxation_and_residual_balancing_help():
    image = noisy(96, 96)
    poor = TotalVariation(weight=0.15, rho_mode="fixed", rho=0.3, iterations=5000)
    plain = run(image, parameters=poor.replaced(over_relaxation=1.0))
    relaxed = run(image, parameters=poor)
    adapted = run(image, parameters=poor.replaced(adaptive=True))
    assert relaxed.iteration < 0.8 * plain.iteration
    assert adapted.iteration < 0.8 * relaxed.iteration
    assert adapted.rho > poor.rho
    rho = adapted.history.rho
    assert len(np.unique(rho)) > 1
    too_large = run(image, parameters=poor.replaced(rho=300.0, adaptive=True))
    assert too_large.rho < 300.0
    for result in (relaxed, adapted, too_large):
        assert result.figures[-1].relative_gap <= poor.tolerance


def scene(kind):
    """Stand-ins for a photograph with strong edges, a soft portrait and a cartoon, 192 x 192."""
    rng = np.random.default_rng(11)
    row, column = np.mgrid[:192, :192] / 192.0
    if kind == "edges":
        values = 0.5 + 0.4 * np.sign(np.sin(9 * column + 4 * row) * np.cos(7 * row)) * (row > 0.3)
        values += 0.1 * rng.normal(size=values.shape) * (row > 0.7)
    elif kind == "soft":
        values = (
            0.5 + 0.25 * np.sin(5 * column) * np.cos(4 * row) + cv2.GaussianBlur(rng.normal(size=row.shape), (0, 0), 3)
        )
    else:
        values = np.where((row - 0.4) ** 2 + (column - 0.5) ** 2 < 0.06, 0.8, 0.3) - 0.2 * (row + column > 1.4)
    return np.clip(values + rng.normal(0, 0.1, values.shape), 0, 1).astype(np.float32)


@pytest.mark.parametrize("kind", ["edges", "soft", "cartoon"])
@pytest.mark.parametrize("norm", list(Norm))
def test_the_automatic_rho_needs_few_iterations(kind, norm):
    image = Image.of(scene(kind))
    for weight, most in ((0.02, 12), (0.05, 16), (0.15, 40), (0.5, 100)):
        result = run(image, parameters=TotalVariation(weight=weight, norm=norm))
        assert result.figures[-1].relative_gap <= 1e-3
        assert result.iteration <= most
        # Neither a third of it nor three times as much is much better.
        for factor in (1 / 3, 3):
            rho = factor * automatic_rho(weight)
            other = run(image, parameters=TotalVariation(weight=weight, norm=norm, rho_mode="fixed", rho=rho))
            assert result.iteration <= 1.5 * other.iteration + 4


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_values_of_every_type_are_denoised_on_the_same_scale(dtype):
    clean = np.full((24, 31), 0.25)
    clean[:, 15:] = 0.75
    values = clean + np.random.default_rng(2).normal(0, 0.04, clean.shape)
    white = 1.0 if dtype == np.float32 else float(np.iinfo(dtype).max)
    pixels = (values * white).astype(dtype)
    result = run(Image.of(pixels), parameters=TotalVariation(weight=0.2))
    assert result.pixels.dtype == dtype
    assert result.pixels.shape == pixels.shape
    assert result.pixels / white == pytest.approx(clean, abs=0.03)
    assert result.residual == pytest.approx(pixels - result.x * white, abs=1e-4 * white)


def test_depths_between_the_types_and_floats_of_any_range_keep_their_scale():
    values = np.random.default_rng(0).random((12, 10))
    expected = run(Image.of(values.astype(np.float32)), parameters=TotalVariation()).x
    deep = Image.of(np.rint(values * 1023).astype(np.uint16), bit_depth=10)
    assert run(deep, parameters=TotalVariation()).x == pytest.approx(expected, abs=2e-3)
    assert run(deep, parameters=TotalVariation()).pixels.max() <= 1023
    values[0, :2] = 0, 1
    expected = run(Image.of(values.astype(np.float32)), parameters=TotalVariation()).x
    wide = Image.of((values * 6e5 - 2e5).astype(np.float32))
    result = run(wide, parameters=TotalVariation())
    assert result.x == pytest.approx(expected, abs=1e-5)
    assert result.pixels == pytest.approx(result.x * 6e5 - 2e5, abs=1)
    huge = Image.of((values * 6e38 - 3e38).astype(np.float32))
    assert run(huge, parameters=TotalVariation()).x == pytest.approx(expected, abs=1e-5)


def test_alpha_is_left_alone_and_a_constant_stays():
    rng = np.random.default_rng(1)
    pixels = rng.integers(0, 256, (15, 12, 4), dtype=np.uint8)
    result = run(Image.of(pixels), parameters=TotalVariation(norm="isotropic", color="vectorial"))
    assert np.array_equal(result.pixels[..., 3], pixels[..., 3])
    assert result.x.shape == (15, 12, 3)
    opaque = run(Image.of(np.ascontiguousarray(pixels[..., :3])), parameters=result.parameters)
    assert np.array_equal(opaque.pixels, result.pixels[..., :3])
    flat = Image.of(np.full((9, 9), 77, np.uint8))
    constant = run(flat, parameters=TotalVariation(weight=5.0))
    assert (constant.pixels == 77).all()
    assert constant.iteration == 1
    large = run(Image.of(np.full((90, 91), 0.3, np.float32)), parameters=TotalVariation(weight=5.0))
    assert large.iteration == 1
    assert large.x == pytest.approx(0.3, abs=1e-6)


def test_gray_images_do_not_care_about_the_coupling_of_colours():
    image = noisy(20, 21)
    for norm in Norm:
        one, other = (run(image, parameters=TotalVariation(norm=norm, color=color)).x for color in Color)
        assert np.array_equal(one, other)


def test_says_what_the_gap_proves_and_no_more():
    said = present(run(noisy(40, 40), parameters=TotalVariation(tolerance=1e-3))).sentences[0]
    proved = said.replace("\N{NO-BREAK SPACE}", " ").split("which is ")[1].removesuffix(" % less.")
    assert 0 < float(proved) <= 0.1
    early = begin(noisy(40, 40), parameters=TotalVariation(weight=2))
    early.advance()
    last = early.figures[-1]
    assert last.gap > last.objective
    assert "below" not in present(early.snapshot()).sentences[0]
    for value in (0, 77):
        flat = Image.of(np.full((1, 1), value, np.uint8), "one pixel")
        assert "no image can have a lower one" in present(run(flat, parameters=TotalVariation())).sentences[0]
