"""What a mapping shows: images with pairs, warps, plots, tables and sentences."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.geometry.degenerate import named
from sightglass.algorithms.geometry.models import distances
from sightglass.algorithms.geometry.warping import grid_segments
from sightglass.algorithms.image import FloatPixels, Image, luminance
from sightglass.algorithms.mapping.parameters import Direction, Mapping, Source
from sightglass.algorithms.mapping.run import MappingResult
from sightglass.algorithms.mapping.steps import formula, steps, trials_text
from sightglass.algorithms.results import (
    Axis,
    Colormap,
    Curve,
    MarkerOverlay,
    Overlay,
    Picture,
    Plot,
    Presentation,
    Scalar,
    SegmentOverlay,
    Table,
)
from sightglass.algorithms.wording import number_text, percent

# Okabe-Ito.
_INLIER, _OUTLIER, _OFF, _DRAWN = "#009E73", "#D55E00", "#999999", "#56B4E9"
_GRID, _RESIDUAL = "#E69F00", "#CC79A7"
_PAIR = Axis("Pair")


def present(result: MappingResult) -> Presentation:
    """Turn a result into what is shown.

    Parameters
    ----------
    result : MappingResult
        Any.

    Returns
    -------
    Presentation
        The other image in the reference frame first; while a search runs, the images with the pairs alone.
    """
    warps = tuple(_warps(result)) if result.is_complete else ()
    return Presentation(
        (*warps, *_images(result)), tuple(_plots(result)), tuple(_tables(result)), _scalars(result),
        tuple(_sentences(result)), steps(result),
    )  # fmt: skip


def _warps(result: MappingResult) -> Iterator[Picture]:
    if result.other is None or result.warped_inverse is None:
        return
    levels = result.other.value_range
    inverse = Picture("warped_inverse", "Other image, read at x = h(u)", result.warped_inverse, levels, has_gaps=True)
    forward = result.warped_forward
    pictures = [inverse]
    if forward is not None:
        pictures.append(Picture("warped_forward", "Other image, written to u = h⁻¹(x)", forward, levels, has_gaps=True))
    yield from reversed(pictures) if result.parameters.direction is Direction.FORWARD else pictures
    if result.reference is not None and result.reference is not result.other:
        yield Picture(
            "difference", "Warped − reference", _difference(result, pictures), None, Colormap.DIVERGING,
            value_axis=Axis("Difference", "of white"), has_gaps=True,
        )  # fmt: skip


def _difference(result: MappingResult, pictures: list[Picture]) -> FloatPixels:
    assert result.reference is not None
    assert result.other is not None
    forward = result.parameters.direction is Direction.FORWARD and len(pictures) > 1
    warped = pictures[1 if forward else 0].pixels
    return np.asarray(_share(warped, result.other) - _share(result.reference.pixels, result.reference), np.float32)


def _share(pixels: NDArray[np.generic], image: Image) -> FloatPixels:
    low, high = image.value_range
    return (luminance(np.ascontiguousarray(pixels, np.float32)) - np.float32(low)) / np.float32(high - low)


def _images(result: MappingResult) -> Iterator[Picture]:
    pairs = result.pairs
    if result.reference is not None:
        yield Picture(
            "reference", "Reference with points u", result.reference.pixels, result.reference.value_range,
            overlays=tuple(_markers(result, pairs.source)),
        )  # fmt: skip
    if result.other is None:
        return
    residuals = _residuals(result)
    yield Picture(
        "other", "Other image with points x", result.other.pixels, result.other.value_range,
        overlays=(*residuals, *_markers(result, pairs.target)),
    )  # fmt: skip
    if result.fitted is not None and result.is_complete:
        grid = grid_segments(result.fitted, result.shape)
        yield Picture(
            "grid", "Other image with the grid of the reference", result.other.pixels, result.other.value_range,
            overlays=(SegmentOverlay(grid, _GRID, label="Grid"),),
        )  # fmt: skip


def _markers(result: MappingResult, points: NDArray[np.float64]) -> Iterator[Overlay]:
    is_on, is_inlier = result.pairs.is_on, _agreeing(result)
    groups = (
        (~is_on, _OFF, "Off"),
        (is_on & ~is_inlier, _OUTLIER, "Outliers" if result.fitted is not None else "Pairs"),
        (is_inlier, _INLIER, "Inliers" if result.parameters.ransac else "Pairs"),
    )
    for chosen, color, label in groups:
        if chosen.any():
            yield MarkerOverlay(points[chosen], color=color, label=label)
    sample = _drawn(result)
    if sample:
        yield MarkerOverlay(points[sample], color=_DRAWN, label="Sample")


def _agreeing(result: MappingResult) -> NDArray[np.bool_]:
    """Tell which pairs are inliers: while a search is watched, of the trial that was just made."""
    drawn = None if result.search is None or result.is_complete else result.search.drawn
    if drawn is None:
        return result.is_inlier & (result.fitted is not None)
    agreeing = result.pairs.is_on.copy()
    agreeing[agreeing] = drawn.inliers
    return agreeing


def _drawn(result: MappingResult) -> list[int]:
    if not result.is_complete and result.search is not None and result.search.drawn is not None:
        return result.numbers(result.search.drawn.sample)
    return [] if result.consensus is None else result.numbers(result.consensus.sample)


def _residuals(result: MappingResult) -> tuple[Overlay, ...]:
    """Draw lines from where points are to where the map sends them; outliers would cover the picture."""
    if result.fitted is None or not result.is_inlier.any():
        return ()
    used = result.is_inlier
    lines = np.hstack([result.pairs.target[used], result.fitted.apply(result.pairs.source[used])])
    return (SegmentOverlay(lines[np.isfinite(lines).all(axis=1)], _RESIDUAL, label="To h(u)"),)


def _plots(result: MappingResult) -> Iterator[Plot]:
    if result.errors is not None:
        yield _residual_plot(result, result.errors)
    counts = None
    if result.consensus is not None:
        counts = result.consensus.trials.counts
    elif result.search is not None and result.search.counts.size:
        counts = result.search.counts
    if counts is not None:
        trials = np.arange(1, len(counts) + 1)
        curves = (
            Curve("This trial", trials, counts, style="points"),
            Curve("Best so far", trials, np.maximum.accumulate(counts)),
        )
        yield Plot("counts", "Inliers of each trial", Axis("Trial"), Axis("Inliers"), curves)
    if result.other is None:
        # Downwards as in an image.
        pairs = result.pairs
        places = (("(u, −v) in the reference", pairs.source), ("(x, −y) in the other image", pairs.target))
        clouds = tuple(Curve(label, xy[:, 0], -xy[:, 1], style="points") for label, xy in places)
        yield Plot("points", "Points", Axis("u, x", "px"), Axis("−v, −y", "px"), clouds)


def _residual_plot(result: MappingResult, errors: NDArray[np.float64]) -> Plot:
    numbers = np.arange(1, len(errors) + 1)
    used = result.is_inlier
    rest = result.pairs.is_on & ~used
    curves = [Curve("Inliers" if result.parameters.ransac else "Pairs", numbers[used], errors[used], _INLIER, "points")]
    if rest.any():
        curves.append(Curve("Outliers", numbers[rest], errors[rest], _OUTLIER, "points"))
    if result.parameters.ransac:
        threshold = np.full(2, result.parameters.threshold)
        curves.append(Curve("Threshold T", np.array([1, max(2, len(errors))]), threshold, "muted", "dashed"))
    # On a logarithmic axis an error of rounding would take up the plot, so it is one only where outliers are far.
    return Plot("residuals", "Error of each pair", _PAIR, Axis("Distance from h(u)", "px"), tuple(curves),
                log_y=bool(rest.any()))  # fmt: skip


def _tables(result: MappingResult) -> Iterator[Table]:
    pairs, mapped = result.pairs, None
    if result.fitted is not None:
        mapped = result.fitted.apply(pairs.source)
    rows: list[tuple[Scalar, ...]] = []
    for row, (u, x) in enumerate(zip(pairs.source.tolist(), pairs.target.tolist(), strict=True)):
        found: tuple[Scalar, ...] = ("", "", "")
        if mapped is not None and result.errors is not None:
            found = (*mapped[row].tolist(), float(result.errors[row]))
        rows.append((row + 1, *u, *x, int(pairs.is_on[row]), *found, _state(result, row)))
    columns = ("pair", "u", "v", "x", "y", "on", "h(u), x (px)", "h(u), y (px)", "Error (px)", "State")
    yield Table("pairs", "Pairs", columns, tuple(rows))
    if result.fitted is not None:
        width = result.fitted.matrix.shape[1]
        names = ("1", "u", "v", "uv") if width == 4 else ("u", "v", "1")
        entries = zip(("x", "y", "w"), result.fitted.matrix.tolist(), strict=False)
        yield Table("map", "The map x = h(u)", ("", *names), tuple((name, *row) for name, row in entries))
    if result.consensus is not None and result.is_complete:
        yield _refit_table(result)


def _state(result: MappingResult, row: int) -> str:
    if not result.pairs.is_on[row]:
        state = "off"
    elif result.fitted is None:
        state = "on"
    elif not result.parameters.ransac:
        state = "used"
    else:
        state = "inlier" if result.is_inlier[row] else "outlier"
    if result.pairs.is_right is not None:
        state += ", right" if result.pairs.is_right[row] else ", wrong"
    return state


def _refit_table(result: MappingResult) -> Table:
    found, pairs = result.consensus, result.pairs
    assert found is not None
    source, target = pairs.source[pairs.is_on], pairs.target[pairs.is_on]
    rows = []
    for name, fitted, inliers in (
        ("Sample of the best trial", found.first, found.first_inliers),
        ("Least squares over the inliers", found.fitted, found.inliers),
    ):
        errors = distances(fitted, source, target)[found.inliers]
        rms = float(np.sqrt(np.mean(errors**2))) if errors.size else float("nan")
        rows.append((name, int(np.count_nonzero(inliers)), rms, float(errors.max()) if errors.size else float("nan")))
    columns = ("Map", "Inliers", "RMS error of the final inliers (px)", "Largest (px)")
    return Table("refit", "Before and after the refit", columns, tuple(rows))


def _scalars(result: MappingResult) -> dict[str, Scalar]:
    parameters = result.parameters
    values: dict[str, Scalar] = {
        "model": parameters.model.value,
        "pairs": len(result.pairs),
        "pairs_on": int(np.count_nonzero(result.pairs.is_on)),
        "is_determined": result.fitted is not None,
    }
    if result.fitted is None or result.errors is None:
        return values
    used = result.errors[result.is_inlier]
    values["inliers"] = int(used.size)
    if used.size:
        values |= {"rms_error": float(np.sqrt(np.mean(used**2))), "largest_error": float(used.max())}
    if result.equations is not None:
        values |= {
            "condition": result.equations.condition,
            "normalised_condition": result.equations.normalised_condition,
        }
    if result.consensus is not None:
        values |= {"trials": len(result.consensus.trials), "best_trial": result.consensus.best + 1}
    if result.corner_error is not None and result.is_complete:
        values["corner_error"] = result.corner_error
    name = "h" if result.fitted.matrix.shape == (3, 3) else "ab"
    return values | {f"{name}_{row + 1}{column + 1}": float(entry)
                     for (row, column), entry in np.ndenumerate(result.fitted.matrix)}  # fmt: skip


def _sentences(result: MappingResult) -> Iterator[str]:
    parameters = result.parameters
    if result.fitted is None:
        yield result.problem or "No trial so far gives a map."
        yield from _progress(result)
        return
    yield (
        f"{parameters.model.label}, {formula(parameters.model)}: the inverse map, which says for each pixel (u, v) of "
        "the reference frame where (x, y) to read the other image."
    )
    yield from _progress(result)
    if not result.is_complete:
        return
    yield _about_fit(result)
    if result.consensus is not None:
        yield _about_trials(result)
    yield from _about_truth(result)
    yield from _about_images(result, parameters)


def _progress(result: MappingResult) -> Iterator[str]:
    if result.search is None or result.is_complete:
        return
    if result.search.drawn is not None and result.search.best is not None:
        drawn, best = result.search.drawn, result.search.best
        refused = "no map (three of its points lie on a line, or their order is turned over)"
        what = f"{drawn.count} inliers" if drawn.fitted is not None else refused
        yield (
            f"Trial {drawn.number + 1} drew {named(result.numbers(drawn.sample))}: {what}. At best, trial "
            f"{best.number + 1} had {best.count}."
        )


def _about_fit(result: MappingResult) -> str:
    assert result.errors is not None
    used = result.errors[result.is_inlier]
    count, on = int(used.size), int(np.count_nonzero(result.pairs.is_on))
    rms = number_text(round(float(np.sqrt(np.mean(used**2))), 6) if count else 0.0, 3)
    of = f"{number_text(count)} of {number_text(on)} pairs are inliers"
    if not result.parameters.ransac:
        of = f"All {number_text(on)} pairs that count are used"
    text = f"{of}; their RMS error is {rms} px."
    if count == result.parameters.model.minimal:
        text += " That is the least number, so that the map goes through them exactly: nothing confirms it."
    if result.equations is not None:
        text += f" The condition number is {number_text(result.equations.condition, 3)}."
    return text


def _about_trials(result: MappingResult) -> str:
    assert result.consensus is not None
    found, parameters = result.consensus, result.parameters
    share = float(found.trials.counts.max()) / max(1, int(np.count_nonzero(result.pairs.is_on)))
    expected = parameters.inlier_share if parameters.trials_by == "formula" else share
    before, after = int(np.count_nonzero(found.first_inliers)), found.count
    return (
        f"{number_text(len(found.trials))} trials were made. {trials_text(parameters, expected)} Trial "
        f"{found.best + 1} led to the result: {before} inliers, {after} after the refit by least squares."
    )


def _about_truth(result: MappingResult) -> Iterator[str]:
    if result.corner_error is None or result.pairs.is_right is None:
        return
    right, used = result.pairs.is_right, result.is_inlier
    lost, wrong = int(np.count_nonzero(right & ~used)), int(np.count_nonzero(used & ~right))
    corners = number_text(round(result.corner_error, 6), 3) if np.isfinite(result.corner_error) else "infinitely many"
    yield (
        f"Against the known map the corners of the frame are {corners} px off on average; {wrong} of "
        f"{int(np.count_nonzero(~right))} outliers are used, and {lost} of {int(np.count_nonzero(right))} right pairs "
        "are not."
    )


def _about_images(result: MappingResult, parameters: Mapping) -> Iterator[str]:
    if result.other is not None and parameters.source is Source.PAIRS and result.other is result.reference:
        yield f"With one image, “{result.other.name}” is both: the points (x, y) lie in it too."
    if result.other is None or result.fitted is None:
        return
    if result.warped_forward is None:
        yield "The map sends the plane to a line, so that it cannot be inverted for forward warping."
    elif result.warped_inverse is not None:
        reached = np.isfinite(result.warped_inverse).reshape(*result.shape, -1)[..., 0]
        hit = np.isfinite(result.warped_forward).reshape(*result.shape, -1)[..., 0]
        count = int(np.count_nonzero(reached))
        if count:
            holes = int(np.count_nonzero(reached & ~hit)) / count
            yield (
                f"Inverse warping fills {percent(count / reached.size)} of the frame without holes; forward warping "
                f"leaves {percent(holes)} of that empty."
            )
        else:
            yield "The other image does not reach into the reference frame under this map."
