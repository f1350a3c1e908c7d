"""What a panorama shows beside its pictures: plots, tables, figures and sentences."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.panorama.homographies import mapped
from sightglass.algorithms.panorama.pairs import Pair
from sightglass.algorithms.panorama.parameters import Projection
from sightglass.algorithms.panorama.pictures import pictures
from sightglass.algorithms.panorama.run import Stitched
from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Presentation, Scalar, Table
from sightglass.algorithms.wording import number_text, percent

_BINS = 60


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
        edges = np.linspace(0.0, top, _BINS + 1)
        counts = np.histogram(np.minimum(errors, top), edges)[0]
        rms = float(np.sqrt(np.mean(errors**2)))
        yield Plot(
            "reprojection", "Reprojection errors", Axis("Distance", "px"), Axis("Inliers"),
            (Curve("Inliers", edges, counts, style="steps"),), (MarkLine(rms, f"RMS {number_text(rms, 3)} px"),),
        )  # fmt: skip
    costs = np.array(result.geometry.costs)
    if len(costs) > 1:
        is_steep = bool(costs.min() > 0 and costs.max() > 10 * costs.min())
        yield Plot(
            "adjustment", "Bundle adjustment", Axis("Accepted step"), Axis("Sum of squared errors", "px²"),
            (Curve("Cost", np.arange(len(costs)), costs),), log_y=is_steep,
        )  # fmt: skip


def reprojection_errors(result: Stitched) -> NDArray[np.float64]:
    """Distance of each inlier of each pair that is used from where the geometry sends it, (n,), in pixels."""
    off = []
    for pair in result.graph.used:
        across = result.geometry.matrices[pair.second] @ result.geometry.to_reference(pair.first)
        found = mapped(across, pair.source[pair.inliers])
        off.append(np.linalg.norm(found - pair.target[pair.inliers], axis=1))
    return np.concatenate(off) if off else np.zeros(0)


def _tables(result: Stitched) -> Iterator[Table]:
    yield Table(
        "images", "Images", ("Image", "Name", "Role", "Features", "Gain", "Columns (px)", "Rows (px)"),
        tuple(_image_row(result, number) for number in range(len(result.names))),
    )  # fmt: skip
    if result.graph.pairs:
        yield Table(
            "pairs", "Pairs of images",
            ("First", "Second", "Matches", "Inliers", "Belong together", "Reprojection RMS before adjustment (px)",
             "Reprojection RMS (px)"),
            tuple(_pair_rows(result)),
        )  # fmt: skip
    columns = ("Image", *(f"h{row}{column}" for row in (1, 2, 3) for column in (1, 2, 3)))
    title = "Homographies, inverse maps x = h(u) from the reference into each image"
    yield Table("homographies", title, columns, tuple(
        (number + 1, *(float(value) for value in matrix.ravel()))
        for number, matrix in result.geometry.matrices.items()
    ))  # fmt: skip
    if result.errors:
        columns = ("Image", "Mean error of the corners (px)", "Gain", "True gain", "Error of the gain (%)")
        yield Table("truth", "Against the truth", columns, tuple(
            (error.number + 1, error.corner_error, error.gain, error.true_gain, 100 * error.gain_error)
            for error in result.errors
        ))  # fmt: skip
    if result.brightness.overlaps:
        columns = ("First", "Second", "Overlap (px)", "RMS before gain", "RMS after gain")
        yield Table("overlaps", "Differences in the overlaps", columns, tuple(
            (part.first + 1, part.second + 1, part.pixels, part.rms_before, part.rms_after)
            for part in result.brightness.overlaps
        ))  # fmt: skip
    gains = result.brightness.gains.items()
    yield Table("gains", "Gains", ("Image", "Name", "Gain"), tuple(
        (number + 1, result.names[number], gain) for number, gain in sorted(gains)
    ))  # fmt: skip
    rows = tuple((stage, 1e3 * seconds) for stage, seconds in result.seconds.items())
    yield Table("stages", "Time of each stage", ("Stage", "Time (ms)"), rows)


def _image_row(result: Stitched, number: int) -> tuple[Scalar, ...]:
    rows, columns = result.sizes[number]
    if number == result.geometry.reference:
        role = "reference"
    else:
        reason = result.graph.outsiders.get(number)
        role = "stitched" if reason is None else f"left out: {reason}"
    gain: Scalar = result.brightness.gains.get(number, "")
    return number + 1, result.names[number], role, len(result.features[number]), gain, columns, rows


def _pair_rows(result: Stitched) -> Iterator[tuple[Scalar, ...]]:
    before, after = result.geometry.errors_before, result.geometry.errors_after
    for pair in result.graph.pairs:
        key = pair.first, pair.second
        verdict = "yes" if pair.belongs else f"no: {pair.doubt}"
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
        values["reprojection_rms_px"] = float(np.sqrt(np.mean(errors**2)))
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
        yield "One image makes no panorama: open others that overlap with it, and check them too."
        return
    if len(result.graph.members) == 1:
        yield from _nothing_belongs(result)
        return
    yield (
        f"{len(result.graph.members)} of {len(names)} images belong together; the reference is "
        f"“{names[geometry.reference]}” (image {geometry.reference + 1})."
    )
    for number, reason in result.graph.outsiders.items():
        yield f"“{names[number]}” is left out: {reason}."
    yield from result.canvas.notes
    frame = result.canvas.frame
    is_planar = result.parameters.projection is Projection.PLANAR
    where = "the reference" if is_planar else "the cylinder (focal length times angle and height)"
    yield (
        "Each homography is the inverse map x = h(u): it takes a point u of the reference to the place x in the image. "
        f"Pixel (0, 0) of the canvas is the point ({number_text(round(frame.first[0], 2), 6)}, "
        f"{number_text(round(frame.first[1], 2), 6)}) of {where}."
    )
    if not is_planar:
        yield f"The focal length is {number_text(geometry.focal)} px, of the images at full size."
    yield f"Warping and blending need about {number_text(result.canvas.bytes_needed / 1e6, 3)} MB of memory."
    yield from _about_accuracy(result)


def _nothing_belongs(result: Stitched) -> Iterator[str]:
    yield (
        f"No two of these images belong together, so “{result.names[result.geometry.reference]}” is shown alone. Take "
        "images that overlap by a third or more, lower the least contrast, or raise the working size."
    )
    for pair in result.graph.pairs:
        first, second = result.names[pair.first], result.names[pair.second]
        yield f"“{first}” and “{second}”: {pair.doubt}{_without_features(result, pair)}."


def _without_features(result: Stitched, pair: Pair) -> str:
    empty = [f"“{result.names[number]}”" for number in (pair.first, pair.second) if not len(result.features[number])]
    return f" (no features in {' and '.join(empty)}: no texture, or too small)" if empty else ""


def _about_accuracy(result: Stitched) -> Iterator[str]:
    if result.brightness.overlaps and result.parameters.gain:
        before, after = (number_text(result.brightness.rms(after=after), 3) for after in (False, True))
        yield f"Overlaps differ by {before} before gain compensation and by {after} after it (RMS of values)."
    if result.errors:
        corner = max(error.corner_error for error in result.errors)
        gain = max(error.gain_error for error in result.errors)
        yield (
            f"Against the truth, the corners of an image are off by {number_text(corner, 3)} px on average, and "
            f"gains by {percent(gain)}, at most."
        )
    if result.crop is None and result.parameters.crop:
        yield "Nothing is left to crop: no pixel is covered."
