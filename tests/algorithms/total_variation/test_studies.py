"""The comparison of solvers, the sweep over λ, and what is shown of a result."""

import numpy as np
import pytest

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Cancelled
from sightglass.algorithms.total_variation import (
    ALGORITHM,
    Norm,
    TotalVariation,
    compare_solvers,
    present,
    present_comparison,
    present_sweep,
    run,
    sweep,
)
from sightglass.algorithms.total_variation import (
    comparison as comparing,
)
from sightglass.algorithms.total_variation.l_curve import corner_of
from tests.algorithms.total_variation.test_optimum import noisy

OURS = ["ADMM", "FISTA on the dual", "Chambolle-Pock"]


def with_clean(rows=40, columns=36):
    clean = np.full((rows, columns), 0.2, np.float32)
    clean[8:30, 10:28] = 0.8
    values = clean + np.random.default_rng(4).normal(0, 0.1, clean.shape)
    return Image.of(values.clip(0, 1).astype(np.float32), clean=clean)


class Watching:
    def __init__(self, end=None):
        self.seen, self.fractions, self.end = [], [], end

    def report(self, fraction, message="", partial=None):
        assert message
        self.fractions.append(fraction)
        self.seen.append(partial())
        if self.end is not None and len(self.seen) == self.end:
            raise Cancelled


@pytest.mark.parametrize("norm", list(Norm))
def test_all_solvers_go_down_to_the_same_optimum(norm):
    image = noisy(40, 36)
    parameters = TotalVariation(norm=norm, tolerance=1e-4, iterations=3000)
    comparison = compare_solvers(image, parameters)
    assert comparison.is_finished
    assert [trace.label for trace in comparison.traces if not trace.is_reference] == OURS
    optimum = run(image, parameters=parameters.replaced(tolerance=1e-6)).figures[-1].objective
    assert comparison.bound <= optimum
    assert comparison.bound == pytest.approx(optimum, rel=1e-4)
    for trace in comparison.traces:
        gap = comparison.relative_gap(trace)
        assert (gap >= 0).all()
        assert (trace.column("objective") >= optimum * (1 - 1e-5)).all()
        # No solver is farther from the optimum than its gap says.
        assert (gap >= 1 - optimum / trace.column("objective") - 2e-6).all()
        assert (np.diff(trace.column("iteration")) > 0).all()
        if not trace.is_reference:
            assert gap[-1] <= 1e-5 * 1.001
            assert (np.diff(trace.column("seconds")) > 0).all()
    references = [trace.label for trace in comparison.traces if trace.is_reference]
    assert references == (["skimage Chambolle"] if norm is Norm.ISOTROPIC else []) + ["skimage split Bregman"]
    assert comparison.notes, "what is missing or ends elsewhere is said"
    if norm is Norm.ISOTROPIC:
        chambolle = comparison.traces[3]
        assert comparison.relative_gap(chambolle)[-1] < 1e-3


def test_coupled_colours_have_no_reference_and_that_is_said():
    comparison = compare_solvers(noisy(12, 10, 3), TotalVariation(color="vectorial", iterations=100))
    assert [trace.label for trace in comparison.traces] == OURS
    assert "couples the channels" in comparison.notes[0]


def test_the_curves_grow_and_the_comparison_can_be_cancelled_anywhere():
    image, parameters = noisy(30, 30), TotalVariation(iterations=40)
    whole = Watching()
    compare_solvers(image, parameters, whole)
    assert whole.fractions == sorted(whole.fractions)
    assert whole.fractions[-1] < 1
    counts = [sum(len(trace.points) for trace in seen.traces) for seen in whole.seen]
    assert counts == sorted(counts)
    assert counts[0] == 1
    for partial in (whole.seen[0], whole.seen[len(whole.seen) // 2]):
        assert present_comparison(partial).plots
    for end in (1, len(whole.seen) // 2, len(whole.seen)):
        cancelled = Watching(end)
        with pytest.raises(Cancelled):
            compare_solvers(image, parameters, cancelled)
        assert len(cancelled.seen) == end


def test_the_table_of_solvers_says_when_each_reached_the_tolerance():
    comparison = compare_solvers(noisy(30, 30), TotalVariation(tolerance=1e-3, iterations=2000))
    shown = present_comparison(comparison)
    assert {plot.key for plot in shown.plots} == {
        f"solver_{what}_{over}" for what in ("gap", "objective") for over in ("iterations", "seconds")
    }
    for plot in shown.plots:
        assert [curve.label for curve in plot.curves] == [trace.label for trace in comparison.traces]
    table = shown.table("solvers")
    column = table.columns.index("Iterations to 0.001")
    for row, trace in zip(table.rows[:3], comparison.traces, strict=False):
        gaps = comparison.relative_gap(trace)
        first = int(np.argmax(gaps <= 1e-3))
        assert row[column] == trace.points[first].iteration
    hasty = compare_solvers(noisy(30, 30), TotalVariation(weight=1.0, iterations=2))
    assert "not reached" in present_comparison(hasty).table("solvers").rows[1]


def test_the_l_curve_is_monotone_and_the_best_weight_is_the_best():
    image = with_clean()
    parameters = TotalVariation(tolerance=1e-5, iterations=5000)
    progress = Watching()
    curve = sweep(image, parameters, progress)
    assert curve.is_finished
    assert (np.diff(curve.weight) > 0).all()
    assert (np.diff(curve.data_term) > 0).all()
    assert (np.diff(curve.total_variation) < 0).all()
    lengths = [len(seen.weight) for seen in progress.seen]
    assert lengths == sorted(lengths)
    assert lengths[-1] == len(curve.weight) - 1
    assert curve.recommended == curve.best
    best = int(np.argmax(curve.psnr))
    assert 0 < best < len(curve.weight) - 1
    assert curve.weight[best] == curve.best
    alone = ALGORITHM.present(ALGORITHM.run([image], parameters.replaced(weight=curve.best)))
    assert alone.scalars["psnr"] == pytest.approx(curve.psnr[best], abs=0.02)
    assert alone.scalars["psnr"] > alone.scalars["psnr_before"] + 3
    # The guess without a clean image is of the same order.
    assert 1 / 4 < curve.corner / curve.best < 4
    shown = present_sweep(curve)
    assert {plot.key for plot in shown.plots} == {"l_curve", "psnr"}
    assert any("best" in mark.label for mark in shown.plot("psnr").marks)
    assert len(shown.tables[0].rows) == len(curve.weight)


@pytest.mark.parametrize(("noise", "words"), [(0.0, "smaller one may be better"), (0.1, "")])
def test_a_best_weight_at_the_end_of_the_sweep_is_called_so(noise, words):
    clean = with_clean().clean
    values = clean + np.random.default_rng(4).normal(0, 0.1, clean.shape) * noise / 0.1
    curve = sweep(Image.of(values.clip(0, 1).astype(np.float32), clean=clean), TotalVariation())
    said = " ".join(present_sweep(curve).sentences)
    assert ("of the sweep" in said) is bool(words)
    assert words in said


def test_without_a_clean_image_the_corner_is_recommended():
    curve = sweep(noisy(24, 24), TotalVariation())
    assert curve.psnr is None
    assert curve.best is None
    assert curve.recommended == curve.corner
    assert {plot.key for plot in present_sweep(curve).plots} == {"l_curve"}
    cancelled = Watching(5)
    with pytest.raises(Cancelled):
        sweep(noisy(24, 24), TotalVariation(), cancelled)
    assert cancelled.seen[-1].recommended is None


def test_the_corner_of_a_right_angle_is_its_corner():
    weight = np.arange(1.0, 8.0)
    data_term = np.array([0, 0.1, 0.2, 0.3, 4, 7, 10.0])
    variation = np.array([10, 7, 4, 0.5, 0.3, 0.1, 0])
    assert corner_of(weight, data_term, variation) == 4.0
    assert corner_of(weight, data_term, 10 - data_term**2 / 10) is None, "it bends away from the origin"
    assert corner_of(weight, np.zeros(7), np.zeros(7)) is None
    assert corner_of(weight[:2], data_term[:2], variation[:2]) is None


def test_a_headless_run_gives_the_studies_too():
    parameters = TotalVariation(solvers=True, l_curve=True, variables=True, iterations=30)
    progress = Watching()
    result = ALGORITHM.run([with_clean(16, 16)], parameters, progress)
    assert progress.fractions == sorted(progress.fractions)
    shown = present(result)
    assert {"solver_gap_iterations", "l_curve", "psnr", "gap", "objective"} <= {plot.key for plot in shown.plots}
    assert {table.key for table in shown.tables} == {"iterations", "solvers", "sweep"}
    keys = [part.key for parts in (shown.pictures, shown.plots, shown.tables) for part in parts]
    assert len(keys) == len(set(keys))
    for seen in progress.seen[:: len(progress.seen) // 7]:
        assert present(seen).pictures


def test_pictures_are_those_of_the_iterate():
    image = noisy(20, 18, 3)
    result = run(image, parameters=TotalVariation(variables=True, norm="isotropic"))
    shown = present(result)
    keys = [picture.key for picture in shown.pictures]
    assert keys == ["denoised", "residual", "z_h", "z_v", "theta_h", "theta_v", "dx_h", "dx_v"]
    x = result.x
    assert shown.picture("dx_h").pixels[:, :-1] == pytest.approx(np.diff(x, axis=1), abs=1e-6)
    assert shown.picture("dx_v").pixels[:-1] == pytest.approx(np.diff(x, axis=0), abs=1e-6)
    assert (shown.picture("dx_h").pixels[:, -1] == 0).all()
    assert shown.picture("residual").pixels == pytest.approx(image.pixels - x, abs=1e-6)
    # θ of the isotropic norm lies in the disc, and on its rim where z is not 0.
    theta = np.hypot(shown.picture("theta_h").pixels, shown.picture("theta_v").pixels)
    z = np.hypot(shown.picture("z_h").pixels, shown.picture("z_v").pixels)
    assert theta.max() <= 0.15 * (1 + 1e-6)
    assert theta[z > 1e-6] == pytest.approx(0.15, rel=1e-4)
    assert [picture.key for picture in present(run(image, parameters=TotalVariation())).pictures] == keys[:2]


def test_curves_and_figures_are_those_of_the_run():
    result = run(noisy(30, 30), parameters=TotalVariation())
    shown, last = present(result), result.figures[-1]
    assert shown.scalars["iterations"] == result.iteration
    assert shown.scalars["relative_gap"] == last.gap / last.objective <= 1e-3
    for key, values in (("gap", result.history.relative_gap), ("rho", result.history.rho)):
        assert np.array_equal(shown.plot(key).curves[0].y, values)
        assert shown.plot(key).log_y
    objective, bound = shown.plot("objective").curves
    assert (bound.y <= objective.y).all()
    threshold = shown.plot("soft_threshold")
    curve = threshold.curves[0]
    at = result.parameters.weight / result.rho
    assert curve.y == pytest.approx(np.sign(curve.x) * np.maximum(np.abs(curve.x) - at, 0))
    assert [mark.x for mark in threshold.marks] == [-at, at]
    assert len(shown.table("iterations").rows) == len(result.figures)
    assert "no image can have one below" in shown.sentences[0]
    stopped = present(run(noisy(30, 30), parameters=TotalVariation(iterations=2)))
    assert "used up" in stopped.sentences[-1]
    assert "automatic" not in stopped.sentences[-1]


@pytest.mark.parametrize(
    ("norm", "color", "channels", "is_length"),
    [
        ("isotropic", "channelwise", 1, True),
        ("anisotropic", "vectorial", 3, True),
        ("anisotropic", "vectorial", 1, False),
        ("anisotropic", "channelwise", 3, False),
    ],
)
def test_lengths_are_thresholded_from_0_on(norm, color, channels, is_length):
    parameters = TotalVariation(norm=norm, color=color, iterations=2)
    plot = present(run(noisy(12, 11, channels), parameters=parameters)).plot("soft_threshold")
    assert ("Length" in plot.x_axis.label) is is_length
    assert (plot.curves[0].x[0] >= 0) == is_length
    assert len(plot.marks) == (1 if is_length else 2)


def test_all_solvers_work_in_the_same_floats(monkeypatch):
    made = []

    class Recorded(comparing.AdmmRun):
        def __init__(self, *arguments, **names):
            super().__init__(*arguments, **names)
            made.append(self._iteration.y.dtype)

    monkeypatch.setattr(comparing, "AdmmRun", Recorded)
    compare_solvers(noisy(80, 90), TotalVariation(iterations=3))
    compare_solvers(noisy(20, 20), TotalVariation(iterations=3))
    assert made == [np.float32, np.float64]
