"""What a panorama shows beside its pictures: plots, tables, figures and sentences."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.error_histogram import error_histogram
from sightglass.algorithms.panorama.homographies import mapped
from sightglass.algorithms.panorama.levenberg_marquardt import HUBER
from sightglass.algorithms.panorama.parameters import Projection
from sightglass.algorithms.panorama.pictures import pictures
from sightglass.algorithms.panorama.run import Stitched
from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Presentation, Scalar, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import joined_by_and, number_text, percent, quoted

_BINS = 60
# Features are as exact as the size at which they are found allows; the inlier distance counts at that size too.
_UNIT = marked("px at working size")


def present(result: Stitched) -> Presentation:
    """Turn a panorama into what is shown.

    Parameters
    ----------
    result : Stitched
        Of `run` or `preview`.

    Returns
    -------
    Presentation
        Pictures "panorama" first; tables of images, pairs, homographies and, where it is known, the truth.
    """
    return Presentation(
        tuple(pictures(result)),
        tuple(_plots(result)),
        tuple(_tables(result)),
        _scalars(result),
        tuple(_sentences(result)),
    )


def _plots(result: Stitched) -> Iterator[Plot]:
    errors = reprojection_errors(result)
    if len(errors):
        top = float(np.percentile(errors, 99.5)) or 1.0
        curve, larger = error_histogram(errors, top, _BINS, tr("Inliers"))
        rms = float(np.sqrt(np.mean(errors**2)))
        yield Plot(
            "reprojection", tr("Reprojection errors"), Axis(tr("Distance"), tr(_UNIT)), Axis(tr("Inliers")),
            (curve,), (*_marks(rms, top, result), *larger),
        )  # fmt: skip
    costs = np.array(result.geometry.costs)
    if len(costs) > 1:
        is_steep = bool(costs.min() > 0 and costs.max() > 10 * costs.min())
        yield Plot(
            "adjustment", tr("Bundle adjustment"), Axis(tr("Accepted step"), is_counted=True),
            Axis(tr("Squared errors, linear beyond {limit} px", limit=number_text(HUBER)), tr("px² at working size")),
            (Curve(tr("Cost"), np.arange(len(costs)), costs),), log_y=is_steep,
        )  # fmt: skip


def _marks(rms: float, top: float, result: Stitched) -> Iterator[MarkLine]:
    yield MarkLine(rms, tr("RMS {rms} px", rms=number_text(rms, 3)))
    # Adjustment and camera models move inliers beyond the distance at which they were chosen.
    if result.parameters.threshold < top:
        yield MarkLine(result.parameters.threshold, tr("Inlier distance"))


def reprojection_errors(result: Stitched) -> NDArray[np.float64]:
    """Distance of each inlier of each pair that is used from where the geometry sends it, (n,).

    In pixels at the working size of the second image of the pair.
    """
    off = []
    for pair in result.graph.used:
        across = result.geometry.matrices[pair.second] @ result.geometry.to_reference(pair.first)
        found = mapped(across, pair.source[pair.inliers])
        off.append(pair.scale * np.linalg.norm(found - pair.target[pair.inliers], axis=1))
    return np.concatenate(off) if off else np.zeros(0)


def _tables(result: Stitched) -> Iterator[Table]:
    yield Table(
        "images", tr("Images"),
        (tr("Image"), tr("Name"), tr("Role"), tr("Features"), tr("Gain"), tr("Columns (px)"), tr("Rows (px)")),
        tuple(_image_row(result, number) for number in range(len(result.names))),
    )  # fmt: skip
    if result.graph.pairs:
        yield Table(
            "pairs", tr("Pairs of images"),
            (tr("First", about="of two images"), tr("Second", about="of two images"), tr("Matches"), tr("Inliers"),
             tr("Belong together"), tr("RMS before adjustment (px at working size)"),
             tr("RMS (px at working size)")),
            tuple(_pair_rows(result)),
        )  # fmt: skip
    columns = (tr("Image"), *(f"h{row}{column}" for row in (1, 2, 3) for column in (1, 2, 3)))
    title = tr("Homographies, inverse maps x = h(u) from the reference into each image")
    yield Table("homographies", title, columns, tuple(
        (number + 1, *(float(value) for value in matrix.ravel()))
        for number, matrix in result.geometry.matrices.items()
    ))  # fmt: skip
    if result.errors:
        columns = (
            tr("Image"),
            tr("Mean error of the corners (px)"),
            tr("Gain"),
            tr("True gain"),
            tr("Error of the gain (%)"),
        )
        yield Table("truth", tr("Against the truth"), columns, tuple(
            (error.number + 1, error.corner_error, error.gain, error.true_gain, 100 * error.gain_error)
            for error in result.errors
        ))  # fmt: skip
    if result.brightness.overlaps:
        columns = (
            tr("First", about="of two images"),
            tr("Second", about="of two images"),
            tr("Overlap (px)"),
            tr("RMS before gain"),
            tr("RMS after gain"),
        )
        yield Table("overlaps", tr("Differences in the overlaps"), columns, tuple(
            (part.first + 1, part.second + 1, part.pixels, part.rms_before, part.rms_after)
            for part in result.brightness.overlaps
        ))  # fmt: skip
    gains = result.brightness.gains.items()
    yield Table("gains", tr("Gains"), (tr("Image"), tr("Name"), tr("Gain")), tuple(
        (number + 1, result.names[number], gain) for number, gain in sorted(gains)
    ))  # fmt: skip
    yield Table("stages", tr("Time of each stage"), (tr("Stage"), tr("Time (ms)"), tr("Result")), tuple(
        (tr(stage), _milliseconds(seconds), tr("kept from before") if stage in result.kept else tr("computed"))
        for stage, seconds in result.seconds.items()
    ))  # fmt: skip


def _milliseconds(seconds: float) -> float:
    """Round to three digits, and to a hundredth: no clock is more exact."""
    return round(float(f"{1e3 * seconds:.3g}"), 2)


def _image_row(result: Stitched, number: int) -> tuple[Scalar, ...]:
    rows, columns = result.sizes[number]
    if number == result.geometry.reference:
        role = tr("reference")
    else:
        reason = result.graph.outsiders.get(number)
        role = tr("stitched") if reason is None else tr("left out: {reason}", reason=reason)
    gain: Scalar = result.brightness.gains.get(number, "")
    return number + 1, result.names[number], role, len(result.features[number]), gain, columns, rows


def _pair_rows(result: Stitched) -> Iterator[tuple[Scalar, ...]]:
    before, after = result.geometry.errors_before, result.geometry.errors_after
    for pair in result.graph.pairs:
        key = pair.first, pair.second
        verdict = tr("yes") if pair.belongs else tr("no: {doubt}", doubt=pair.doubt)
        counts = len(pair.source), pair.count
        yield (pair.first + 1, pair.second + 1, *counts, verdict, before.get(key, ""), after.get(key, ""))


def _scalars(result: Stitched) -> dict[str, Scalar]:
    geometry, frame = result.geometry, result.canvas.frame
    values: dict[str, Scalar] = {
        "images": len(result.names),
        "stitched": len(result.graph.members),
        "reference": geometry.reference + 1,
        "columns": frame.columns if result.crop is None else result.crop.columns,
        "rows": frame.rows if result.crop is None else result.crop.rows,
        "memory_mb": result.canvas.bytes_needed / 1e6,
    }
    if result.parameters.projection is Projection.CYLINDRICAL:
        values["focal_px"] = geometry.focal
    errors = reprojection_errors(result)
    if len(errors):
        values["inliers"] = len(errors)
        values["reprojection_rms_working_px"] = float(np.sqrt(np.mean(errors**2)))
        if len(geometry.costs) > 1:
            values["reprojection_rms_before_adjustment_working_px"] = _rms_before(result)
            values["robust_cost_before_adjustment_working_px2"] = geometry.costs[0]
            values["robust_cost_working_px2"] = geometry.costs[-1]
    if result.mosaic.bands:
        values["bands"] = result.mosaic.bands
    if result.brightness.overlaps:
        values["overlap_rms_before_gain"] = result.brightness.rms(after=False)
        values["overlap_rms"] = result.brightness.rms(after=True)
    if result.errors:
        values["corner_error_px"] = max(error.corner_error for error in result.errors)
        values["gain_error"] = max(error.gain_error for error in result.errors)
    return values


def _sentences(result: Stitched) -> Iterator[str]:
    names, geometry = result.names, result.geometry
    if len(names) == 1:
        yield tr("One image makes no panorama: open others that overlap with it, and check them too.")
        return
    if len(result.graph.members) == 1:
        yield from _nothing_belongs(result)
        return
    yield tr(
        "{count} of {all} images belong together; the reference is “{name}” (image {number}).",
        count=len(result.graph.members), all=len(names), name=names[geometry.reference], number=geometry.reference + 1,
    )  # fmt: skip
    for number, reason in result.graph.outsiders.items():
        yield tr("“{name}” is left out: {reason}.", name=names[number], reason=reason)
    yield from result.canvas.notes
    yield from about_direction(result)
    if result.parameters.projection is not Projection.PLANAR:
        yield tr("The focal length is {focal} px, of the images at full size.", focal=number_text(geometry.focal))
    yield tr(
        "Warping and blending need about {memory} MB of memory.",
        memory=number_text(result.canvas.bytes_needed / 1e6, 3),
    )
    yield from _about_adjustment(result)
    if result.mosaic.bands:
        yield _about_bands(result.mosaic.bands, is_chosen=result.parameters.bands == 0)
    yield from _about_accuracy(result)


def about_direction(result: Stitched) -> Iterator[str]:
    """Say which way homographies map, and where the canvas lies.

    Parameters
    ----------
    result : Stitched
        Of `run` or `preview`.

    Yields
    ------
    str
        One of the sentences of `present`; none where no two images belong together.
    """
    if len(result.graph.members) == 1:
        return
    x, y = (number_text(round(value, 2), 6) for value in result.canvas.frame.first)
    yield (
        tr(
            "Each homography is the inverse map x = h(u): it takes a point u of the reference to the place x in the "
            "image. Pixel (0, 0) of the canvas is the point ({x}, {y}) of the reference.",
            x=x, y=y,
        )
        if result.parameters.projection is Projection.PLANAR
        else tr(
            "Each homography is the inverse map x = h(u): it takes a point u of the reference to the place x in the "
            "image. Pixel (0, 0) of the canvas is the point ({x}, {y}) of the cylinder (focal length times angle and "
            "height).",
            x=x, y=y,
        )
    )  # fmt: skip


def _about_bands(bands: int, *, is_chosen: bool) -> str:
    if is_chosen:
        return (
            tr("The images are blended in 1 band, as many as suit the overlaps.")
            if bands == 1
            else tr("The images are blended in {bands} bands, as many as suit the overlaps.", bands=bands)
        )
    return (
        tr("The images are blended in 1 band.")
        if bands == 1
        else tr("The images are blended in {bands} bands.", bands=bands)
    )


def _rms_before(result: Stitched) -> float:
    """Root mean square over the inliers of all pairs as they lay before adjustment."""
    counts = {(pair.first, pair.second): pair.count for pair in result.graph.used}
    errors = result.geometry.errors_before
    return float(np.sqrt(sum(counts[key] * error**2 for key, error in errors.items()) / sum(counts.values())))


def _about_adjustment(result: Stitched) -> Iterator[str]:
    costs = result.geometry.costs
    if len(costs) < 2:
        return
    before, after = _rms_before(result), float(np.sqrt(np.mean(reprojection_errors(result) ** 2)))
    first, last = number_text(before, 3), number_text(after, 3)
    if first == last or after <= before:
        yield tr(
            "Bundle adjustment took the RMS of reprojection errors from {first} to {last} px at working size.",
            first=first, last=last,
        )  # fmt: skip
        return
    values: dict[str, Any] = {
        "before": number_text(costs[0], 4), "after": number_text(costs[-1], 4), "first": first, "last": last
    }  # fmt: skip
    yield (
        tr(
            "Bundle adjustment lowered its cost from {before} to {after} px², which counts errors beyond {limit} px "
            "only linearly, so that a few wrong inliers do not bend the rest. The plain RMS of reprojection errors "
            "rose with that, from {first} to {last} px at working size.",
            limit=number_text(HUBER), **values,
        )
        if result.parameters.projection is Projection.PLANAR
        else tr(
            "Bundle adjustment lowered its cost from {before} to {after} px², of cameras that turned on the spot, "
            "which fit the inliers less freely than a homography for each pair. The plain RMS of reprojection errors "
            "rose with that, from {first} to {last} px at working size.",
            **values,
        )
    )  # fmt: skip


def _nothing_belongs(result: Stitched) -> Iterator[str]:
    yield (
        tr(
            "No two of these images belong together, so “{name}” is shown alone. Take images that overlap by a "
            "third or more, lower the least contrast, or raise the working size.",
            name=result.names[result.geometry.reference],
        )
    )
    for pair in result.graph.pairs:
        values: dict[str, Any] = {
            "first": result.names[pair.first], "second": result.names[pair.second], "doubt": pair.doubt
        }  # fmt: skip
        empty = [quoted(result.names[image]) for image in (pair.first, pair.second) if not len(result.features[image])]
        yield (
            tr(
                "“{first}” and “{second}”: {doubt} (no features in {empty}: no texture, or too small).",
                empty=joined_by_and(empty),
                **values,
            )
            if empty
            else tr("“{first}” and “{second}”: {doubt}.", **values)
        )


def _about_accuracy(result: Stitched) -> Iterator[str]:
    if result.brightness.overlaps and result.parameters.gain:
        before, after = (number_text(result.brightness.rms(after=after), 3) for after in (False, True))
        yield (
            tr(
                "In this preview, at reduced size, overlaps differ by {before} before gain compensation and by {after} "
                "after it (RMS of values).",
                before=before, after=after,
            )
            if result.step > 1
            else tr(
                "Overlaps differ by {before} before gain compensation and by {after} after it (RMS of values).",
                before=before, after=after,
            )
        )  # fmt: skip
    if result.errors:
        corner = max(error.corner_error for error in result.errors)
        gain = max(error.gain_error for error in result.errors)
        yield (
            tr(
                "Against the truth, the corners of an image are off by {corner} px on average, and gains by {gain}, "
                "at most.",
                corner=number_text(corner, 3),
                gain=percent(gain),
            )
        )
    if result.crop is None and result.parameters.crop:
        yield tr("Nothing is left to crop: no pixel is covered.")
