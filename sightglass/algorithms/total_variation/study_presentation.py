"""What the comparison of solvers and the sweep over λ show."""

from collections.abc import Iterator

import numpy as np

from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Presentation, Scalar, Table
from sightglass.algorithms.total_variation.comparison import Comparison, Trace
from sightglass.algorithms.total_variation.l_curve import LCurve
from sightglass.algorithms.wording import number_text

_ITERATIONS, _SECONDS = Axis("Iterations"), Axis("Time", "s")
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
        Plot(f"solver_{key}_{over}", f"{title} of each solver", axis, y_axis, tuple(_curves(comparison, key, over)),
             log_x=True, log_y=key == "gap")
        for key, title, y_axis in (("gap", "Gap", Axis("Gap / objective")),
                                   ("objective", "Objective", Axis("‖x − y‖² + λ‖Dx‖₁")))
        for over, axis in (("iterations", _ITERATIONS), ("seconds", _SECONDS))
    )  # fmt: skip
    return Presentation(
        plots=plots, tables=(_solvers_table(comparison),), sentences=tuple(_comparison_sentences(comparison))
    )


def _curves(comparison: Comparison, key: str, over: str) -> Iterator[Curve]:
    for trace in comparison.traces:
        x = trace.column("iteration" if over == "iterations" else "seconds")
        y = np.maximum(comparison.relative_gap(trace), _LEAST_GAP) if key == "gap" else trace.column("objective")
        yield Curve(trace.label, x, y, style="dashed" if trace.is_reference else "line")


def _solvers_table(comparison: Comparison) -> Table:
    tolerance = comparison.parameters.tolerance
    columns = (
        "Solver", "Relative gap", f"Iterations to {tolerance:g}", f"Time to {tolerance:g} (ms)", "Objective",
        "All iterations", "All time (ms)", "Gap proved by",
    )  # fmt: skip
    return Table("solvers", "Solvers", columns, tuple(_row(comparison, trace) for trace in comparison.traces))


def _row(comparison: Comparison, trace: Trace) -> tuple[Scalar, ...]:
    gaps = comparison.relative_gap(trace)
    near = np.flatnonzero(gaps <= comparison.parameters.tolerance)
    reached: tuple[Scalar, Scalar] = ("not reached", "not reached")
    if len(near):
        first = trace.points[int(near[0])]
        reached = first.iteration, 1000 * first.seconds
    last = trace.points[-1]
    proof = "the best bound of the others" if trace.is_reference else "its own dual variable"
    return trace.label, float(gaps[-1]), *reached, last.objective, last.iteration, 1000 * last.seconds, proof


def _comparison_sentences(comparison: Comparison) -> Iterator[str]:
    if comparison.traces:
        yield (
            f"No image has an objective below {number_text(comparison.bound, 6)}: the highest lower bound that a dual "
            "variable has proved."
        )
        yield (
            "ADMM is tuned for speed here, FISTA and Chambolle-Pock are written to be read: their seconds could be "
            "fewer, their iterations not."
        )
    yield from comparison.notes


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
    curves = Curve("λ from small (left) to large", x, y), Curve("Each λ", x, y, "muted", "points")
    marks = []
    for weight, label in ((curve.corner, "corner"), (curve.best, "best PSNR")):
        if weight is not None and curve.is_finished:
            at = int(np.argmin(np.abs(curve.weight - weight)))
            marks.append(MarkLine(float(x[at]), f"{label}, λ = {number_text(weight, 3)}"))
    yield Plot("l_curve", "L-curve", Axis("‖x − y‖²"), Axis("‖Dx‖₁"), curves, tuple(marks))
    if curve.psnr is not None:
        best = curve.best
        found = () if best is None else (MarkLine(best, f"best λ = {number_text(best, 3)}"),)
        yield Plot("psnr", "PSNR over λ", Axis("λ"), Axis("PSNR", "dB"), (Curve("PSNR", curve.weight, curve.psnr),),
                   found, log_x=True)  # fmt: skip


def _sweep_table(curve: LCurve) -> Table:
    columns: tuple[str, ...] = ("λ", "‖x − y‖²", "‖Dx‖₁")
    values = [curve.weight, curve.data_term, curve.total_variation]
    if curve.psnr is not None:
        columns, values = (*columns, "PSNR (dB)"), [*values, curve.psnr]
    rows = tuple(tuple(float(value) for value in row) for row in zip(*values, strict=True))
    return Table("sweep", "Sweep over λ", columns, rows)


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
        yield (
            f"Against the clean image λ = {number_text(curve.best, 3)} is best: PSNR "
            f"{number_text(float(curve.psnr.max()), 4)} dB."
        )
        for end, this, beyond in ((curve.weight[0], "smallest", "smaller"), (curve.weight[-1], "largest", "larger")):
            if curve.best == end:
                yield f"It is the {this} λ of the sweep: a {beyond} one may be better still."
    if curve.corner is not None:
        yield (
            f"The corner of the L-curve is at λ = {number_text(curve.corner, 3)}, a guess that needs no clean image: "
            "below, ‖Dx‖₁ falls quickly for little change of the image; above, the image itself goes."
        )
