"""What a mapping shows: images with pairs, warps, plots, tables and sentences."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.geometry.models import distances
from sightglass.algorithms.geometry.warping import grid_segments
from sightglass.algorithms.image import FloatPixels, Image, luminance
from sightglass.algorithms.mapping.parameters import Direction
from sightglass.algorithms.mapping.run import MappingResult
from sightglass.algorithms.mapping.sentences import sentences
from sightglass.algorithms.mapping.steps import steps
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
from sightglass.algorithms.texts import tr

# Okabe-Ito.
_INLIER, _OUTLIER, _OFF, _DRAWN = "#009E73", "#D55E00", "#999999", "#56B4E9"
_GRID, _RESIDUAL = "#E69F00", "#CC79A7"


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
        tuple(sentences(result)), steps(result),
    )  # fmt: skip


def _warps(result: MappingResult) -> Iterator[Picture]:
    if result.other is None or result.warped_inverse is None:
        return
    levels = result.other.value_range
    inverse = Picture(
        "warped_inverse", tr("Other image, read at x = h(u)"), result.warped_inverse, levels, has_gaps=True
    )
    forward = result.warped_forward
    pictures = [inverse]
    if forward is not None:
        pictures.append(
            Picture("warped_forward", tr("Other image, written to u = h⁻¹(x)"), forward, levels, has_gaps=True)
        )
    yield from reversed(pictures) if result.parameters.direction is Direction.FORWARD else pictures
    if result.reference is not None and result.reference is not result.other:
        yield Picture(
            "difference", tr("Warped − reference"), _difference(result, pictures), None, Colormap.DIVERGING,
            value_axis=Axis(tr("Difference"), tr("of white")), has_gaps=True,
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
            "reference", tr("Reference with points u"), result.reference.pixels, result.reference.value_range,
            overlays=tuple(_markers(result, pairs.source)),
        )  # fmt: skip
    if result.other is None:
        return
    residuals = _residuals(result)
    yield Picture(
        "other", tr("Other image with points x"), result.other.pixels, result.other.value_range,
        overlays=(*residuals, *_markers(result, pairs.target)),
    )  # fmt: skip
    if result.fitted is not None and result.is_complete:
        grid = grid_segments(result.fitted, result.shape)
        yield Picture(
            "grid", tr("Other image with the grid of the reference"), result.other.pixels, result.other.value_range,
            overlays=(SegmentOverlay(grid, _GRID, label=tr("Grid")),),
        )  # fmt: skip


def _markers(result: MappingResult, points: NDArray[np.float64]) -> Iterator[Overlay]:
    is_on, is_inlier = result.pairs.is_on, _agreeing(result)
    groups = (
        (~is_on, _OFF, tr("Off")),
        (is_on & ~is_inlier, _OUTLIER, tr("Outliers") if result.fitted is not None else tr("Pairs")),
        (is_inlier, _INLIER, tr("Inliers") if result.parameters.ransac else tr("Pairs")),
    )
    for chosen, color, label in groups:
        if chosen.any():
            yield MarkerOverlay(points[chosen], color=color, label=label)
    sample = _drawn(result)
    if sample:
        yield MarkerOverlay(points[sample], color=_DRAWN, label=tr("Sample"))


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
    return (SegmentOverlay(lines[np.isfinite(lines).all(axis=1)], _RESIDUAL, label=tr("To h(u)")),)


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
            Curve(tr("This trial"), trials, counts, style="points"),
            Curve(tr("Best so far"), trials, np.maximum.accumulate(counts)),
        )
        yield Plot("counts", tr("Inliers of each trial"), Axis(tr("Trial")), Axis(tr("Inliers")), curves)
    if result.other is None:
        # Downwards as in an image.
        pairs = result.pairs
        places = ((tr("(u, −v) in the reference"), pairs.source), (tr("(x, −y) in the other image"), pairs.target))
        clouds = tuple(Curve(label, xy[:, 0], -xy[:, 1], style="points") for label, xy in places)
        yield Plot("points", tr("Points"), Axis("u, x", "px"), Axis("−v, −y", "px"), clouds)


def _residual_plot(result: MappingResult, errors: NDArray[np.float64]) -> Plot:
    numbers = np.arange(1, len(errors) + 1)
    used = result.is_inlier
    rest = result.pairs.is_on & ~used
    label = tr("Inliers") if result.parameters.ransac else tr("Pairs")
    curves = [Curve(label, numbers[used], errors[used], _INLIER, "points")]
    if rest.any():
        curves.append(Curve(tr("Outliers"), numbers[rest], errors[rest], _OUTLIER, "points"))
    if result.parameters.ransac:
        threshold = np.full(2, result.parameters.threshold)
        curves.append(Curve(tr("Threshold T"), np.array([1, max(2, len(errors))]), threshold, "muted", "dashed"))
    # On a logarithmic axis an error of rounding would take up the plot, so it is one only where outliers are far.
    return Plot(
        "residuals", tr("Error of each pair"), Axis(tr("Pair")), Axis(tr("Distance from h(u)"), "px"), tuple(curves),
        log_y=bool(rest.any()),
    )  # fmt: skip


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
    # Files of pairs are read by the names of these columns, in every language.
    columns = (
        tr("Pair"),
        "u",
        "v",
        "x",
        "y",
        "on",
        tr("h(u), x (px)"),
        tr("h(u), y (px)"),
        tr("Error (px)"),
        tr("State"),
    )
    yield Table("pairs", tr("Pairs"), columns, tuple(rows))
    if result.fitted is not None:
        width = result.fitted.matrix.shape[1]
        names = ("1", "u", "v", "uv") if width == 4 else ("u", "v", "1")
        entries = zip(("x", "y", "w"), result.fitted.matrix.tolist(), strict=False)
        yield Table("map", tr("The map x = h(u)"), ("", *names), tuple((name, *row) for name, row in entries))
    if result.consensus is not None and result.is_complete:
        yield _refit_table(result)


def _state(result: MappingResult, row: int) -> str:
    if not result.pairs.is_on[row]:
        state = tr("off")
    elif result.fitted is None:
        state = tr("on")
    elif not result.parameters.ransac:
        state = tr("used")
    else:
        state = tr("inlier") if result.is_inlier[row] else tr("outlier")
    if result.pairs.is_right is not None:
        is_right = result.pairs.is_right[row]
        return tr("{state}, right", state=state) if is_right else tr("{state}, wrong", state=state)
    return state


def _refit_table(result: MappingResult) -> Table:
    found, pairs = result.consensus, result.pairs
    assert found is not None
    source, target = pairs.source[pairs.is_on], pairs.target[pairs.is_on]
    rows = []
    for name, fitted, inliers in (
        (tr("Sample of the best trial"), found.first, found.first_inliers),
        (tr("Least squares over the inliers"), found.fitted, found.inliers),
    ):
        errors = distances(fitted, source, target)[found.inliers]
        rms = float(np.sqrt(np.mean(errors**2))) if errors.size else float("nan")
        rows.append((name, int(np.count_nonzero(inliers)), rms, float(errors.max()) if errors.size else float("nan")))
    columns = (tr("Map"), tr("Inliers"), tr("RMS error of the final inliers (px)"), tr("Largest (px)"))
    return Table("refit", tr("Before and after the refit"), columns, tuple(rows))


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
