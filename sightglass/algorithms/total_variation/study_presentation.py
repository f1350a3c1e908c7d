"""What the comparison of solvers and the sweep over λ show."""

from collections.abc import Iterator

import numpy as np

from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Presentation, Scalar, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.total_variation.comparison import Comparison, Trace
from sightglass.algorithms.total_variation.l_curve import LCurve
from sightglass.algorithms.wording import number_text

# Below this, a gap is rounding.
_LEAST_GAP = 1e-12


def present_comparison(comparison: Comparison) -> Presentation:
    """Turn a comparison of solvers into what is shown.

    Parameters
    ----------
    comparison : Comparison
        Finished or on its way.

    Returns
    -------
    Presentation
        Gap and objective over iterations and over seconds, a table of all solvers, and sentences.
    """
    plots = tuple(
        Plot(f"solver_{key}_{over}", title, axis, y_axis, tuple(_curves(comparison, key, over)), log_x=True,
             log_y=key == "gap")
        for key, title, y_axis in (("gap", tr("Gap of each solver"), Axis(tr("Gap / objective"))),
                                   ("objective", tr("Objective of each solver"), Axis("‖x − y‖² + λ‖Dx‖₁")))
        for over, axis in (("iterations", Axis(tr("Iterations"), is_counted=True)), ("seconds", Axis(tr("Time"), "s")))
    )  # fmt: skip
    return Presentation(
        plots=plots, tables=(_solvers_table(comparison),), sentences=tuple(_comparison_sentences(comparison))
    )


def _curves(comparison: Comparison, key: str, over: str) -> Iterator[Curve]:
    for trace in comparison.traces:
        x = trace.column("iteration" if over == "iterations" else "seconds")
        y = np.maximum(comparison.relative_gap(trace), _LEAST_GAP) if key == "gap" else trace.column("objective")
        yield Curve(tr(trace.label), x, y, style="dashed" if trace.is_reference else "line")


def _solvers_table(comparison: Comparison) -> Table:
    tolerance = comparison.parameters.tolerance
    columns = (
        tr("Solver"), tr("Relative gap"), tr("Iterations to {tolerance:g}", tolerance=tolerance),
        tr("Time to {tolerance:g} (ms)", tolerance=tolerance), tr("Objective"), tr("All iterations"),
        tr("All time (ms)"), tr("Gap proved by"),
    )  # fmt: skip
    return Table("solvers", tr("Solvers"), columns, tuple(_row(comparison, trace) for trace in comparison.traces))


def _row(comparison: Comparison, trace: Trace) -> tuple[Scalar, ...]:
    gaps = comparison.relative_gap(trace)
    near = np.flatnonzero(gaps <= comparison.parameters.tolerance)
    reached: tuple[Scalar, Scalar] = (tr("not reached"), tr("not reached"))
    if len(near):
        first = trace.points[int(near[0])]
        reached = first.iteration, 1000 * first.seconds
    last = trace.points[-1]
    proof = tr("the best bound of the others") if trace.is_reference else tr("its own dual variable")
    return tr(trace.label), float(gaps[-1]), *reached, last.objective, last.iteration, 1000 * last.seconds, proof


def _comparison_sentences(comparison: Comparison) -> Iterator[str]:
    if comparison.traces:
        yield tr(
            "No image has an objective below {bound}: the highest lower bound that a dual variable has proved.",
            bound=number_text(comparison.bound, 6),
        )
        yield tr(
            "ADMM is tuned for speed here, FISTA and Chambolle-Pock are written to be read: their seconds could be "
            "fewer, their iterations not."
        )
    yield from map(tr, comparison.notes)


def present_sweep(curve: LCurve) -> Presentation:
    """Turn a sweep over λ into what is shown.

    Parameters
    ----------
    curve : LCurve
        Finished or on its way.

    Returns
    -------
    Presentation
        The L-curve, the PSNR over λ where the clean image is known, a table, figures and sentences.
    """
    return Presentation(
        plots=tuple(_sweep_plots(curve)), tables=(_sweep_table(curve),), scalars=_sweep_scalars(curve),
        sentences=tuple(_sweep_sentences(curve)),
    )  # fmt: skip


def _sweep_plots(curve: LCurve) -> Iterator[Plot]:
    x, y = curve.data_term, curve.total_variation
    pair = Curve(tr("λ from small (left) to large"), x, y), Curve(tr("Each λ"), x, y, "muted", "points")
    marks = []
    labels = marked("corner, λ = {weight}"), marked("best PSNR, λ = {weight}")
    for weight, label in zip((curve.corner, curve.best), labels, strict=True):
        if weight is not None and curve.is_finished:
            at = int(np.argmin(np.abs(curve.weight - weight)))
            marks.append(MarkLine(float(x[at]), tr(label, weight=number_text(weight, 3))))
    yield Plot("l_curve", tr("L-curve"), Axis("‖x − y‖²"), Axis("‖Dx‖₁"), pair, tuple(marks))
    if curve.psnr is not None:
        best = curve.best
        found = () if best is None else (MarkLine(best, tr("best λ = {weight}", weight=number_text(best, 3))),)
        curves = (Curve(tr("PSNR"), curve.weight, curve.psnr),)
        yield Plot("psnr", tr("PSNR over λ"), Axis("λ"), Axis(tr("PSNR"), "dB"), curves, found, log_x=True)


def _sweep_table(curve: LCurve) -> Table:
    columns: tuple[str, ...] = ("λ", "‖x − y‖²", "‖Dx‖₁")
    values = [curve.weight, curve.data_term, curve.total_variation]
    if curve.psnr is not None:
        columns, values = (*columns, tr("PSNR (dB)")), [*values, curve.psnr]
    rows = tuple(tuple(float(value) for value in row) for row in zip(*values, strict=True))
    return Table("sweep", tr("Sweep over λ"), columns, rows)


def _sweep_scalars(curve: LCurve) -> dict[str, Scalar]:
    known = {"corner_weight": curve.corner, "best_weight": curve.best}
    scalars: dict[str, Scalar] = {name: value for name, value in known.items() if value is not None}
    if curve.psnr is not None and len(curve.psnr):
        scalars["best_psnr"] = float(curve.psnr.max())
    return scalars


def _sweep_sentences(curve: LCurve) -> Iterator[str]:
    if not curve.is_finished:
        return
    if curve.best is not None and curve.psnr is not None:
        yield tr(
            "Against the clean image λ = {weight} is best: PSNR {psnr} dB.",
            weight=number_text(curve.best, 3), psnr=number_text(float(curve.psnr.max()), 4),
        )  # fmt: skip
        if curve.best == curve.weight[0]:
            yield tr("It is the smallest λ of the sweep: a smaller one may be better still.")
        if curve.best == curve.weight[-1]:
            yield tr("It is the largest λ of the sweep: a larger one may be better still.")
    if curve.corner is not None:
        yield tr(
            "The corner of the L-curve is at λ = {weight}, a guess that needs no clean image: below, ‖Dx‖₁ falls "
            "quickly for little change of the image; above, the image itself goes.",
            weight=number_text(curve.corner, 3),
        )
