"""What a denoised image shows: pictures, convergence curves, tables and figures."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.results import Axis, Colormap, Curve, MarkLine, Picture, Plot, Presentation, Scalar, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.norms import group_axes
from sightglass.algorithms.total_variation.operators import differences
from sightglass.algorithms.total_variation.paper import operator_pictures, paper_steps
from sightglass.algorithms.total_variation.parameters import RhoMode
from sightglass.algorithms.total_variation.scaling import FloatArray, interleaved, separated
from sightglass.algorithms.total_variation.study_presentation import present_comparison, present_sweep
from sightglass.algorithms.wording import number_text, percent


def present(result: Denoised) -> Presentation:
    """Turn a result into what is shown.

    Parameters
    ----------
    result : Denoised
        Any iterate.

    Returns
    -------
    Presentation
        The denoised image first, then what was taken away; convergence curves, figures and sentences.
    """
    if result.is_preview:
        placed = (replace(picture, origin=result.origin, step=result.step) for picture in _main_pictures(result))
        return Presentation(tuple(placed))
    parts = [
        Presentation(
            tuple(_pictures(result)), tuple(_plots(result)), (_iterations_table(result),), _scalars(result),
            tuple(_sentences(result)), paper_steps(result),
        )
    ]  # fmt: skip
    if result.comparison is not None:
        parts.append(present_comparison(result.comparison))
    if result.l_curve is not None:
        parts.append(present_sweep(result.l_curve))
    return _joined(parts) if len(parts) > 1 else parts[0]


def _joined(parts: Sequence[Presentation]) -> Presentation:
    return Presentation(
        tuple(each for part in parts for each in part.pictures),
        tuple(each for part in parts for each in part.plots),
        tuple(each for part in parts for each in part.tables),
        {key: value for part in parts for key, value in part.scalars.items()},
        tuple(each for part in parts for each in part.sentences),
        tuple(each for part in parts for each in part.steps),
    )


def _main_pictures(result: Denoised) -> Iterator[Picture]:
    yield Picture("denoised", tr("Denoised"), result.pixels, result.image.value_range)
    residual = result.residual
    bound = max(abs(float(residual.min())), abs(float(residual.max()))) or 1.0
    yield Picture("residual", tr("Taken away, y − x"), residual, (-bound, bound), Colormap.DIVERGING)


def _pictures(result: Denoised) -> Iterator[Picture]:
    yield from _main_pictures(result)
    if result.parameters.variables:
        # x is copied back into planes, so that what is shown is exactly what belongs to this iterate.
        dx = np.stack(differences(separated(result.x)))
        for name, symbol, field in (("z", "z", result.z), ("theta", "θ", result.theta), ("dx", "Dx", dx)):
            yield from _field_pictures(name, symbol, field)
    yield from operator_pictures(result.image.rows, result.image.columns)


def _field_pictures(name: str, symbol: str, field: FloatArray) -> Iterator[Picture]:
    bound = float(np.abs(field).max()) or 1.0
    titles = tr("{symbol}, horizontal", symbol=symbol), tr("{symbol}, vertical", symbol=symbol)
    for suffix, title, values in zip("hv", titles, field, strict=True):
        yield Picture(f"{name}_{suffix}", title, interleaved(values), (-bound, bound), Colormap.DIVERGING)


def _plots(result: Denoised) -> Iterator[Plot]:
    history = result.history
    axis, iteration = Axis(tr("Iteration"), is_counted=True), history.iteration.astype(np.float64)
    bound = history.objective - history.gap
    yield Plot("objective", tr("Objective"), axis, Axis("‖x − y‖² + λ‖Dx‖₁"), (
        Curve(tr("Objective"), iteration, history.objective),
        Curve(tr("Lower bound from θ"), iteration, bound, style="dashed"),
    ))  # fmt: skip
    yield Plot("residuals", tr("Residuals"), axis, Axis(tr("Residual")), (
        Curve(tr("Primal, ‖Dx − z‖"), iteration, history.primal_residual),
        Curve(tr("Dual, ‖2(x − y) + Dᵀθ‖"), iteration, history.dual_residual),
    ), log_y=True)  # fmt: skip
    yield Plot("gap", tr("Duality gap"), axis, Axis(tr("Gap / objective")), (
        Curve(tr("Relative gap"), iteration, history.relative_gap),
    ), log_y=True)  # fmt: skip
    yield Plot("rho", tr("Penalty ρ"), axis, Axis("ρ"), (Curve("ρ", iteration, history.rho),), log_y=True)
    yield _soft_threshold(result)


def _soft_threshold(result: Denoised) -> Plot:
    threshold = result.threshold
    is_length = bool(group_axes(result.parameters, result.split.shape[1]))
    values = np.linspace(0.0 if is_length else -4 * threshold, 4 * threshold, 161)
    kept = values - np.clip(values, -threshold, threshold)
    marks = [] if is_length else [MarkLine(-threshold, "−λ/ρ", "muted")]
    axes = (Axis(tr("Length of Dx + θ/ρ")), Axis(tr("Length of z"))) if is_length else (Axis("Dx + θ/ρ"), Axis("z"))
    return Plot("soft_threshold", tr("Soft threshold of the z-step"), *axes, (
        Curve("soft(v, λ/ρ)", values, kept), Curve("v", values, values, "muted", "dashed"),
    ), (*marks, MarkLine(threshold, f"λ/ρ = {threshold:.3g}", "muted")))  # fmt: skip


def _iterations_table(result: Denoised) -> Table:
    columns = (
        tr("Iteration"), tr("Objective"), "‖x − y‖²", "‖Dx‖₁", tr("Relative gap"), tr("Primal residual"),
        tr("Dual residual"), "ρ",
    )  # fmt: skip
    rows = tuple(
        (each.iteration, each.objective, each.data_term, each.total_variation, each.relative_gap, each.primal_residual,
         each.dual_residual, each.rho)
        for each in result.figures
    )  # fmt: skip
    return Table("iterations", tr("Iterations"), columns, rows)


def _scalars(result: Denoised) -> dict[str, Scalar]:
    scalars: dict[str, Scalar] = {"iterations": result.iteration, "rho": result.rho, "threshold": result.threshold}
    if result.figures:
        last = result.figures[-1]
        scalars |= {
            "objective": last.objective, "data_term": last.data_term, "total_variation": last.total_variation,
            "gap": last.gap, "relative_gap": last.relative_gap, "primal_residual": last.primal_residual,
            "dual_residual": last.dual_residual,
        }  # fmt: skip
    return scalars | _quality(result)


def _quality(result: Denoised) -> dict[str, Scalar]:
    """Give the PSNR before and after, once it is final: on large images it takes longer than an iteration."""
    image = result.image
    if image.clean is None or not result.is_finished:
        return {}
    peak = image.value_range[1] - image.value_range[0]
    ratios = {"psnr_before": psnr(image.clean, image.pixels, peak), "psnr": psnr(image.clean, result.pixels, peak)}
    return {key: ratio for key, ratio in ratios.items() if math.isfinite(ratio)}


def _sentences(result: Denoised) -> Iterator[str]:
    if not result.figures:
        return
    last = result.figures[-1]
    one, many = marked("{n} iteration"), marked("{n} iterations")
    iterations = tr(one if last.iteration == 1 else many, n=last.iteration)
    objective, bound = number_text(last.objective, 6), last.objective - last.gap
    used_up = result.is_finished and last.iteration >= result.parameters.iterations
    if result.is_finished and bound <= 0 and not used_up:
        yield tr(
            "After {iterations} the objective is {objective}, and no image can have a lower one: nothing but rounding "
            "is left of it.",
            iterations=iterations, objective=objective,
        )  # fmt: skip
    elif bound <= 0:
        yield tr(
            "After {iterations} the objective is {objective}. θ is still too far from its optimum to prove how near "
            "that is to the least one.",
            iterations=iterations, objective=objective,
        )  # fmt: skip
    else:
        yield tr(
            "After {iterations} the objective is {objective}; no image can have one below {bound}, which is {percent} "
            "less.",
            iterations=iterations, objective=objective, bound=number_text(bound, 6),
            percent=percent(last.relative_gap),
        )  # fmt: skip
    if used_up and last.relative_gap > result.parameters.tolerance:
        yield (
            tr("The iterations were used up before the tolerance was reached: allow more.")
            if result.parameters.rho_mode is RhoMode.AUTOMATIC
            else tr("The iterations were used up before the tolerance was reached: allow more, or let ρ be automatic.")
        )
