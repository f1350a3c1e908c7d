"""What a flow shows: arrows, colours, the frame warped back, errors, tables and sentences."""

import math
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.colormaps import table
from sightglass.algorithms.error_histogram import error_histogram
from sightglass.algorithms.flow.block_matching import RELIABILITY_NAME
from sightglass.algorithms.flow.coloring import color_picture, largest_length, wheel
from sightglass.algorithms.flow.evaluation import THRESHOLDS, Errors, Figures
from sightglass.algorithms.flow.field import FlowField, motion_text
from sightglass.algorithms.flow.lucas_kanade import EIGENVALUE_NAME
from sightglass.algorithms.flow.parameters import ArrowColor, Method, Search
from sightglass.algorithms.flow.quiver import quiver
from sightglass.algorithms.flow.run import FlowResult, length
from sightglass.algorithms.flow.side_by_side import SideBySide, side_by_side
from sightglass.algorithms.flow.steps import steps
from sightglass.algorithms.flow.warping import warp_back
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.results import (
    Axis,
    Colormap,
    MarkLine,
    Picture,
    Plot,
    Presentation,
    Scalar,
    Table,
)
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, percent

_WHEEL = 96
# Few vectors or errors are far beyond all others; colours are for those others.
_SHOWN_PERCENTILE = 99.0
# Percentiles of large pictures are those of every so many values.
_SAMPLED = 1 << 16
_BINS = 100
_ROUND = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
# Of larger frames, the pixel in the middle is one among too many.
_LARGEST_FOR_CENTRE = 128
# In pixels: shorter vectors are what rounding leaves of none.
_STILL = 1e-3
_STRIP = (12, 96)
# What is measured, as it stands in a sentence.
_RELIABILITY = {
    EIGENVALUE_NAME: marked("Reliability: smaller eigenvalue"),
    RELIABILITY_NAME: marked("Reliability: lead over second best"),
}
_SEARCHES = {
    Search.FULL: marked("{count} displacements were compared (full search (EBMA))."),
    Search.THREE_STEP: marked("{count} displacements were compared (three-step search)."),
    Search.DIAMOND: marked("{count} displacements were compared (diamond search)."),
}


def present(result: FlowResult) -> Presentation:
    """Turn a flow into what is shown.

    Parameters
    ----------
    result : FlowResult
        Of `run`.

    Returns
    -------
    Presentation
        Pictures "quiver" first; plots and tables of errors where the truth is known; for frames of a few pixels the
        calculation on paper, and up to 128 x 128 what Lucas-Kanade and block matching find for the central pixel.
    """
    central = _central(result)
    motions = {"flow": result.estimate.field}
    if result.truth is not None:
        motions["truth"] = result.truth
    return Presentation(
        tuple(_pictures(result)),
        () if result.errors is None else tuple(_histograms(result.errors)),
        tuple(_tables(result, central)),
        _scalars(result),
        tuple(_sentences(result, central)),
        steps(central) if central is not None and central.is_on_paper else (),
        motions,
    )


def _central(result: FlowResult) -> SideBySide | None:
    is_small = max(result.frames.first.shape) <= _LARGEST_FOR_CENTRE
    return side_by_side(result.frames, result.parameters) if is_small else None


def full_color_at(result: FlowResult) -> float:
    """Give the length of motion that is shown in full colour.

    Parameters
    ----------
    result : FlowResult
        Of `run`.

    Returns
    -------
    float
        In pixels: the parameter, or a round number above the largest motion of the truth, or above that of the field
        but for the longest one in a hundred vectors.
    """
    if result.parameters.color_scale > 0:
        return result.parameters.color_scale
    largest = largest_length(result.truth) if result.truth is not None else _upper_end(result.lengths)
    # With some room: what is found exceeds the truth by a little, and longer vectors are darker.
    wanted = 1.05 * largest
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(step * power for step in _ROUND if step * power >= wanted)


def _upper_end(values: FloatPixels) -> float:
    """Value that few are above; 1 where all are 0 or none is known."""
    step = max(1, values.size // _SAMPLED)
    part = values.ravel()[::step]
    part = part[np.isfinite(part)]
    top = float(np.percentile(part, _SHOWN_PERCENTILE)) if part.size else 0.0
    return top if top > 0 else 1.0


def _pictures(result: FlowResult) -> Iterator[Picture]:
    field, pair, parameters = result.estimate.field, result.pair, result.parameters
    scale = full_color_at(result)
    legend, caption = _wheel(), tr("{scale} px", scale=number_text(scale, 3))
    hued = parameters.arrow_color is ArrowColor.DIRECTION
    yield Picture(
        "quiver", tr("Arrows over the frame"), pair.first.pixels, pair.first.value_range,
        overlays=(quiver(field, parameters, scale),), legend=legend if hued else _strip(),
        legend_text=tr("Direction") if hued else tr("0 to {end}", end=caption), motion=field,
    )  # fmt: skip
    yield Picture(
        "motion", tr("Motion in colour"), color_picture(field, scale), legend=legend, legend_text=caption, motion=field
    )
    yield Picture(
        "magnitude", tr("Length of motion"), result.lengths, (0.0, scale), Colormap.VIRIDIS,
        value_axis=Axis(tr("Length"), "px"), motion=field,
    )  # fmt: skip
    yield Picture("next_frame", tr("Next frame"), pair.second.pixels, pair.second.value_range)
    is_gray = pair.second.pixels.ndim == 2
    # What leaves the frame has no alpha either.
    warped = result.warped if is_gray else warp_back(pair.second.pixels[:, :, :3], field)
    levels = pair.first.value_range if is_gray else pair.second.value_range
    yield Picture("warped", tr("Next frame, warped back"), warped, levels)
    yield Picture(
        "difference", tr("Warped back − frame"), result.warped - result.frames.first, None, Colormap.DIVERGING,
        value_axis=Axis(tr("Difference")),
    )  # fmt: skip
    if result.estimate.reliability is not None:
        reliability, name = result.estimate.reliability, result.estimate.reliability_name
        yield Picture(
            "reliability", tr(_RELIABILITY[name]), reliability, (0.0, _upper_end(reliability)),
            Colormap.VIRIDIS, value_axis=Axis(tr(name)),
        )  # fmt: skip
    if result.truth is not None:
        truth = color_picture(result.truth, scale)
        yield Picture("truth_motion", tr("True motion in colour"), truth, legend=legend, legend_text=caption,
                      motion=result.truth)  # fmt: skip
    if result.errors is not None:
        errors = result.errors.end_point
        yield Picture(
            "error", tr("End-point error"), errors, (0.0, _upper_end(errors)), Colormap.VIRIDIS,
            value_axis=Axis(tr("End-point error"), "px"),
        )  # fmt: skip


@cache
def _wheel() -> NDArray[np.uint8]:
    drawn = wheel(_WHEEL)
    drawn.flags.writeable = False
    return drawn


@cache
def _strip() -> NDArray[np.uint8]:
    """Colours of lengths, from none on the left to full colour on the right."""
    shades = np.linspace(0, 255, _STRIP[1]).round().astype(np.uint8)
    drawn = np.broadcast_to(table(Colormap.VIRIDIS)[shades], (*_STRIP, 3)).copy()
    drawn.flags.writeable = False
    return drawn


def _histograms(errors: Errors) -> Iterator[Plot]:
    yield _histogram("epe", tr("End-point error"), "px", errors.end_point, errors.end_point_figures)
    yield _histogram("angular", tr("Angular error"), "°", errors.angular, errors.angular_figures)


def _histogram(key: str, title: str, unit: str, values: FloatPixels, figures: Figures | None) -> Plot:
    curve, marks = error_histogram(values, _upper_end(values), _BINS, tr("Pixels"))
    written = unit if unit == "°" else f" {unit}"
    if figures is not None:
        mean, median = (f"{number_text(value, 3)}{written}" for value in (figures.mean, figures.median))
        marks = (
            MarkLine(figures.mean, tr("Mean {value}", value=mean)),
            MarkLine(figures.median, tr("Median {value}", value=median)),
            *marks,
        )
    return Plot(f"{key}_histogram", title, Axis(title, unit), Axis(tr("Pixels")), (curve,), marks)


def _tables(result: FlowResult, central: SideBySide | None) -> Iterator[Table]:
    if result.errors is not None:
        yield _errors_table(result.errors)
    if result.comparison:
        yield _methods_table(result)
    if central is not None:
        yield central.table()


def _errors_table(errors: Errors) -> Table:
    rows: tuple[tuple[Scalar, ...], ...] = ()
    if errors.end_point_figures is not None and errors.angular_figures is not None:
        names = (tr("Mean"), tr("Median"), tr("Standard deviation"), tr("Largest"), *_share_names())
        both = map(_figure_cells, (errors.end_point_figures, errors.angular_figures))
        rows = tuple(zip(names, *both, strict=True))
    return Table(
        "errors", tr("Errors against the truth"), (tr("Figure"), tr("End-point (px)"), tr("Angular (°)")), rows
    )


def _share_names() -> tuple[str, ...]:
    return tuple(f"R{threshold:g} (%)" for threshold in THRESHOLDS)


def _figure_cells(figures: Figures) -> tuple[float, ...]:
    shares = (100 * share for share in figures.shares)
    return figures.mean, figures.median, figures.deviation, figures.largest, *shares


def _methods_table(result: FlowResult) -> Table:
    # What is compared first stands where a narrow dock shows it.
    columns = (tr("Method"), tr("Mean error (px)"), tr("Time (ms)"), tr("Median (px)"), *_share_names(),
               tr("Angular error (°)"), tr("Unknown (%)"))  # fmt: skip
    rows: list[tuple[Scalar, ...]] = []
    for found in result.comparison:
        mean: Scalar = ""
        figures: tuple[Scalar, ...] = ("",) * (len(THRESHOLDS) + 2)
        errors = found.errors
        if errors is not None and errors.end_point_figures is not None and errors.angular_figures is not None:
            end_point = errors.end_point_figures
            mean = end_point.mean
            figures = (end_point.median, *(100 * share for share in end_point.shares), errors.angular_figures.mean)
        unknown: Scalar = "" if found.estimate is None else _unknown_percent(found.estimate.field)
        seconds: Scalar = "" if found.estimate is None else 1e3 * found.seconds
        rows.append((tr(found.method.label), mean, seconds, *figures, unknown))
    return Table("methods", tr("All methods on the same frames"), columns, tuple(rows))


def _unknown_percent(field: FlowField) -> float:
    return 100.0 * float(np.mean(~np.isfinite(length(field))))


def _scalars(result: FlowResult) -> dict[str, Scalar]:
    values: dict[str, Scalar] = {"method": result.parameters.method.value, **result.figures}
    if result.estimate.candidates:
        values["candidates"] = result.estimate.candidates
    return values | ({} if result.errors is None else result.errors.scalars())


def _sentences(result: FlowResult, central: SideBySide | None) -> Iterator[str]:
    yield _about_field(result)
    if result.errors is not None:
        yield result.errors.sentence()
    for name in result.unused:
        yield (
            tr(
                "“{name}” does not count: the next frame and its truth are generated. To use it, take a second image "
                "as the next frame (source=pair).",
                name=name,
            )
        )
    if central is not None:
        yield from central.sentences()
    for found in result.comparison:
        if found.refusal:
            yield tr("{method} found nothing: {why}", method=tr(found.method.label), why=found.refusal)
    yield from _winner(result)


def _about_field(result: FlowResult) -> str:
    figures, parameters = result.figures, result.parameters
    method = tr(parameters.method.label)
    unknown = figures["unknown_share"]
    if unknown == 1:
        if parameters.least_eigenvalue == 0:
            return tr(
                "{method} gives no vector at all: the gradients leave the motion undetermined everywhere.",
                method=method,
            )
        return tr(
            "{method} gives no vector at all: the smaller eigenvalue is below the least one everywhere.", method=method
        )
    if figures["largest_length"] < _STILL:
        sentences = [tr("{method}: nothing moves.", method=method)]
    else:
        largest, median = (number_text(figures[f"{name}_length"], 3) for name in ("largest", "median"))
        sentences = [
            tr(
                "{method}: pixels move by up to {largest} px (median {median} px), on average {direction}.",
                method=method, largest=largest, median=median,
                direction=_direction(figures["mean_u"], figures["mean_v"]),
            )
        ]  # fmt: skip
    if unknown > 0:
        sentences.append(tr("For {share} of the pixels the motion is unknown.", share=percent(unknown)))
    if result.estimate.candidates:
        assert parameters.method is Method.BLOCK_MATCHING
        sentences.append(tr(_SEARCHES[parameters.search], count=number_text(result.estimate.candidates)))
    return " ".join(sentences)


def _direction(u: float, v: float) -> str:
    """Say a mean vector in words, to a hundredth of a pixel."""
    return motion_text((round(u, 2), round(v, 2)), least=0.01) or tr("in no direction")


def _winner(result: FlowResult) -> Iterator[str]:
    measured = [
        (found.errors.end_point_figures.mean, found.method)
        for found in result.comparison
        if found.errors is not None and found.errors.end_point_figures is not None
    ]
    if len(measured) > 1:
        # Of equally good ones the first in English, whichever language is shown.
        error, method = min(measured, key=lambda each: (each[0], each[1].label))
        yield tr(
            "{method} comes nearest to the truth, {error} px off on average.", method=tr(method.label),
            error=number_text(error, 3),
        )  # fmt: skip
