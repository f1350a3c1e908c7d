"""What features show beside their pictures: tables of keypoints and matches, plots, figures and sentences."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.detection import LEAST_SIDE, Found
from sightglass.algorithms.features.inspection import degrees
from sightglass.algorithms.features.keypoints import Keypoints
from sightglass.algorithms.features.matching import Verdict
from sightglass.algorithms.features.parameters import Detector
from sightglass.algorithms.features.pictures import pictures
from sightglass.algorithms.features.run import FeaturesResult
from sightglass.algorithms.features.turning import TOLERANCE, displacement
from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Presentation, Scalar, Table
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import listed, number_text, percent

_RATIO_BINS = 40


def present(result: FeaturesResult) -> Presentation:
    """Turn features into what is shown.

    Parameters
    ----------
    result : FeaturesResult
        Of `run`.

    Returns
    -------
    Presentation
        Pictures "keypoint_map" first; tables "keypoints", "matches" and "verdicts", a plot of the ratios, and what was
        asked for beside.
    """
    return Presentation(
        tuple(pictures(result)),
        tuple(_plots(result)),
        tuple(_tables(result)),
        _scalars(result),
        tuple(_sentences(result)),
    )


def _plots(result: FeaturesResult) -> Iterator[Plot]:
    yield ratio_plot(result)
    if result.inspection is not None:
        yield result.inspection.histogram_plot()
    if result.survival is not None:
        yield result.survival.plot()


def ratio_plot(result: FeaturesResult) -> Plot:
    """Count the ratios of nearest and second nearest distance, of right and wrong neighbours where that is known.

    Parameters
    ----------
    result : FeaturesResult
        Of `run`.

    Returns
    -------
    Plot
        A histogram of every nearest neighbour, kept or not, with a mark at the ratio test.
    """
    edges = np.linspace(0.0, 1.0, _RATIO_BINS + 1)
    matches = result.matches
    known = matches.nearest[:, 0] >= 0
    ratios = matches.ratios[known]
    groups: list[tuple[str, NDArray[np.bool_], str | None]]
    groups = [(tr("Nearest neighbours"), np.ones(len(ratios), bool), None)]
    if result.turn is not None:
        is_right = nearest_errors(result)[known] <= TOLERANCE
        groups = [(tr("Right", about="not wrong"), is_right, "#009E73"), (tr("Wrong"), ~is_right, "#D55E00")]
    curves = tuple(
        Curve(label, edges, np.histogram(ratios[chosen], edges)[0], color, "steps") for label, chosen, color in groups
    )
    ratio = result.parameters.ratio
    marks = (MarkLine(ratio, tr("Test {ratio}", ratio=number_text(ratio, 2))),) if ratio < 1.0 else ()
    axis = Axis(tr("Nearest / second nearest distance"))
    return Plot("ratio_histogram", tr("Ratio of the distances"), axis, Axis(tr("Keypoints")), curves, marks)


def nearest_errors(result: FeaturesResult) -> NDArray[np.float64]:
    """Give how far each nearest neighbour is from the true place of its keypoint.

    Parameters
    ----------
    result : FeaturesResult
        Of the image matched with itself, turned.

    Returns
    -------
    ndarray of float64
        (n,), in pixels of the turned image; NaN where the truth is not known or there is no neighbour.
    """
    nearest = result.matches.nearest[:, 0]
    errors = np.full(len(nearest), np.nan)
    if result.turn is not None:
        known = np.flatnonzero(nearest >= 0)
        places = result.turn.places(result.found.keypoints.positions[known])
        errors[known] = displacement(places, result.partners.keypoints.positions[nearest[known]])
    return errors


def _tables(result: FeaturesResult) -> Iterator[Table]:
    yield keypoint_table(result.found.keypoints)
    yield match_table(result)
    counts = tuple((verdict.heading, result.matches.count(verdict)) for verdict in Verdict)
    yield Table("verdicts", tr("What became of the nearest neighbours"), (tr("Verdict"), tr("Keypoints")), counts)
    if result.survival is not None:
        yield result.survival.table()
    if result.inspection is not None:
        columns = (tr("Row"), tr("Column"), *(f"{45 * turn}°" for turn in range(8)))
        rows = tuple(
            (row, column, *map(int, cells))
            for row, line in enumerate(result.inspection.cells.tolist())
            for column, cells in enumerate(line)
        )
        yield Table("descriptor", tr("The 4 × 4 × 8 numbers of the keypoint"), columns, rows)


def keypoint_table(keypoints: Keypoints) -> Table:
    """List keypoints.

    Parameters
    ----------
    keypoints : Keypoints
        n of them.

    Returns
    -------
    Table
        n rows; an empty cell where there is no orientation.
    """
    rows = tuple(
        (number, x, y, scale, degrees(angle) if np.isfinite(angle) else "", response)
        for number, ((x, y), scale, angle, response) in enumerate(
            zip(
                keypoints.positions.tolist(), keypoints.scales.tolist(), keypoints.angles.tolist(),
                keypoints.responses.tolist(), strict=True,
            )
        )
    )  # fmt: skip
    return Table(
        "keypoints",
        tr("Keypoints"),
        (tr("Number"), tr("x (px)"), tr("y (px)"), tr("σ (px)"), tr("Angle (°)"), tr("Response")),
        rows,
    )


def match_table(result: FeaturesResult) -> Table:
    """List every keypoint with its nearest neighbour, and why the pair is kept or refused.

    Parameters
    ----------
    result : FeaturesResult
        Of `run`.

    Returns
    -------
    Table
        A row for each keypoint that has a neighbour.
    """
    matches, first, second = result.matches, result.found.keypoints, result.partners.keypoints
    # What the verdict is made from comes first: in a narrow dock the places have to be scrolled to.
    verdict = (tr("No."), tr("Nearest"), tr("Second"), tr("Ratio"), tr("Verdict"))
    places = (tr("Partner"), tr("x (px)"), tr("y (px)"), tr("Partner x (px)"), tr("Partner y (px)"))
    errors = nearest_errors(result)
    known = result.turn is not None
    rows: list[tuple[Scalar, ...]] = []
    for number in np.flatnonzero(matches.nearest[:, 0] >= 0).tolist():
        partner = int(matches.nearest[number, 0])
        near, following = matches.distances[number].tolist()
        rows.append((
            number, near, following if np.isfinite(following) else "", float(matches.ratios[number]),
            Verdict(int(matches.verdicts[number])).label, *((float(errors[number]),) if known else ()),
            partner, *first.positions[number].tolist(), *second.positions[partner].tolist(),
        ))  # fmt: skip
    columns = (*verdict, *((tr("Error (px)"),) if known else ()), *places)
    return Table("matches", tr("Distances of nearest and second nearest neighbours"), columns, tuple(rows))


def _scalars(result: FeaturesResult) -> dict[str, Scalar]:
    values: dict[str, Scalar] = {
        "keypoints": len(result.found.keypoints),
        "candidates": result.found.candidates,
        "partner_keypoints": len(result.partners.keypoints),
        "matches": len(result.matches.pairs),
    }
    values |= {verdict.name.lower(): result.matches.count(verdict) for verdict in Verdict if verdict}
    if result.right is not None:
        values["right_matches"] = int(result.right.sum())
    return values


def _sentences(result: FeaturesResult) -> Iterator[str]:
    yield _about_keypoints(result)
    if len(result.found.keypoints):
        yield _about_matches(result)
    if result.unused:
        yield (
            tr(
                "“{name}” does not count: the image is matched with itself, turned. To use it, match with a second "
                "image (source=second).",
                name=result.unused,
            )
        )
    if result.inspection is not None:
        yield result.inspection.sentence
    if result.survival is not None:
        yield result.survival.sentence()


def _about_keypoints(result: FeaturesResult) -> str:
    found = result.found
    count = len(found.keypoints)
    if not count:
        return _why_none(result, found)
    scales = found.keypoints.scales
    low, high = (number_text(value, 3) for value in (float(scales.min()), float(scales.max())))
    text = tr(
        "{found}; {scale}.",
        found=_number_found(result, count),
        scale=tr("σ = {low} px", low=low) if low == high else tr("σ from {low} to {high} px", low=low, high=high),
    )
    if not found.halvings:
        return text
    more = tr("They were looked for in the image at 1/{factor} of its size.", factor=2**found.halvings)
    return f"{text} {more}"


def _number_found(result: FeaturesResult, count: int) -> str:
    candidates = result.found.candidates
    values: dict[str, Any] = {
        "detector": tr(result.parameters.detector.label), "candidates": number_text(candidates),
        "count": number_text(count),
    }  # fmt: skip
    if candidates <= count:
        one = tr("{detector} found {candidates} keypoint", **values)
        return one if candidates == 1 else tr("{detector} found {candidates} keypoints", **values)
    if result.parameters.spread:
        return tr("{detector} found {candidates} keypoints, of which the {count} best spread are kept", **values)
    return tr("{detector} found {candidates} keypoints, of which the {count} strongest are kept", **values)


def _why_none(result: FeaturesResult, found: Found) -> str:
    image, detector = result.image, tr(result.parameters.detector.label)
    if min(image.rows, image.columns) < LEAST_SIDE:
        return tr(
            "{detector} found no keypoint: the image has {columns} × {rows} px, and at least {least} × {least} are "
            "needed.",
            detector=detector, columns=image.columns, rows=image.rows, least=LEAST_SIDE,
        )  # fmt: skip
    if found.gray.min() == found.gray.max():
        return tr(
            "{detector} found no keypoint: the image has the same gray value everywhere. Choose one with texture.",
            detector=detector,
        )
    if result.parameters.detector is Detector.SIFT:
        return tr(
            "{detector} found no keypoint: nothing in the image differs enough from its surroundings. Lower the least "
            "contrast.",
            detector=detector,
        )
    return tr(
        "{detector} found no keypoint: the image has no corners at this scale. Try a smaller σ, or SIFT, which finds "
        "blobs.",
        detector=detector,
    )


def _about_matches(result: FeaturesResult) -> str:
    matches, kept = result.matches, len(result.matches.pairs)
    if not len(result.partners.keypoints):
        return tr("There is nothing to match with: the second image has no keypoints.")
    refused = [
        tr("{count} {verdict}", count=number_text(matches.count(verdict)), verdict=verdict.label)
        for verdict in Verdict
        if verdict and matches.count(verdict)
    ]
    values: dict[str, Any] = {
        "kept": number_text(kept), "all": number_text(len(matches)), "refused": listed(refused)
    }  # fmt: skip
    if refused:
        text = (
            tr("{kept} of {all} keypoints has a match (refused: {refused}).", **values)
            if kept == 1
            else tr("{kept} of {all} keypoints have a match (refused: {refused}).", **values)
        )
    else:
        text = (
            tr("{kept} of {all} keypoints has a match.", **values)
            if kept == 1
            else tr("{kept} of {all} keypoints have a match.", **values)
        )
    if result.right is None or not kept:
        return text
    right = int(result.right.sum())
    more = tr(
        "{right} of them ({share}) lie within 3 px of the true place.",
        right=number_text(right), share=percent(right / kept),
    )  # fmt: skip
    return f"{text} {more}"
