"""What a pyramid shows: reconstruction and error, montages of the levels, their histograms, tables and figures."""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.later import OnDemand, later, mapping_later
from sightglass.algorithms.pyramid.layouts import level_name
from sightglass.algorithms.pyramid.matrix_presentation import matrix_presentation
from sightglass.algorithms.pyramid.montages import montages
from sightglass.algorithms.pyramid.quality import quality
from sightglass.algorithms.pyramid.run import Pyramids
from sightglass.algorithms.pyramid.steps import steps
from sightglass.algorithms.pyramid.verdicts import coefficients, sentences
from sightglass.algorithms.results import (
    Axis,
    Colormap,
    Curve,
    MarkLine,
    Picture,
    Plot,
    Presentation,
    Scalar,
    Table,
)
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text


def present(result: Pyramids) -> Presentation:
    """Turn a result into what is shown; what thresholds do not change is kept while they change.

    Parameters
    ----------
    result : Pyramids
        Of `run` or `preview`.

    Returns
    -------
    Presentation
        Pictures, plots, tables, figures, sentences; for small gray images the steps of the calculation.
    """
    error = _error(result)
    low, high, _, _ = cv2.minMaxLoc(error.reshape(error.shape[0], -1))
    largest = max(abs(low), abs(high))
    shown = Presentation(
        (*_images(result, error, largest), *montages(result)),
        later(lambda: (_histogram(result, index) for index in range(result.reductions))),
        later(lambda: (_levels_table(result),)),
        mapping_later(lambda: _scalars(result, largest)),
        later(lambda: sentences(result, largest)),
        steps(result),
    )
    if not result.parameters.matrix:
        return shown
    matrices = matrix_presentation(result)
    return replace(
        shown,
        pictures=(*shown.pictures, *matrices.pictures),
        tables=(*shown.tables, *matrices.tables),
        sentences=(*shown.sentences, *matrices.sentences),
    )


def _error(result: Pyramids) -> FloatPixels:
    values = result.reconstruction
    if result.image.channels == 4:
        values = np.ascontiguousarray(values[:, :, :3])
    level = result.step.bit_length() - 1
    wanted = result.decomposition.reference.gaussian(level)
    top, left = result.origin[0] // result.step, result.origin[1] // result.step
    part = wanted[top : top + values.shape[0], left : left + values.shape[1]]
    return np.asarray(cv2.subtract(values, part), np.float32).reshape(values.shape)


def _images(result: Pyramids, error: FloatPixels, largest: float) -> Iterator[Picture]:
    low, high = levels = result.image.value_range
    error_title = (
        tr("Reconstruction minus input") if result.image.clean is None else tr("Reconstruction minus clean image")
    )
    # Rounding is not to look like a picture.
    bound = max(largest, (high - low) / 256)
    for picture in (
        Picture("reconstruction", tr("Reconstruction"), result.reconstruction, levels),
        Picture("clipped", tr("Reconstruction, clipped to the input's range"), result.clipped, levels),
        Picture(
            "error", error_title, error, (-bound, bound), Colormap.DIVERGING,
            value_axis=Axis(tr("Error"), _unit(result)),
        ),
    ):  # fmt: skip
        yield replace(picture, origin=result.origin, step=result.step)


def _unit(result: Pyramids) -> str:
    return "" if result.image.is_float else tr("gray levels")


def _histogram(result: Pyramids, index: int) -> Plot:
    found = result.decomposition.histogram(index)
    name = level_name("L", index, result.reductions)
    threshold = result.parameters.threshold(index)
    marks: tuple[MarkLine, ...] = ()
    if threshold:
        text = number_text(threshold)
        marks = (MarkLine(-threshold, f"−{text}"), MarkLine(threshold, text))
    curve = Curve(name, found.edges, found.counts, style="steps")
    return Plot(
        f"histogram_{index}", tr("Coefficients of {level}", level=name), Axis(tr("Coefficient"), _unit(result)),
        Axis(tr("Coefficients")),
        (curve,), marks, log_y=True,
    )  # fmt: skip


def _levels_table(result: Pyramids) -> Table:
    known, parameters, count = result.decomposition, result.parameters, result.reductions
    deviations = [known.histogram(index).deviation for index in range(count)]
    energies = [known.coefficients(index) * deviation**2 for index, deviation in enumerate(deviations)]
    total = sum(energies) or 1.0
    sigmas = [known.noise_sigma * gain for gain in known.noise_gains.deviations[:count]] if count else []
    rows: list[tuple[Scalar, ...]] = [
        (
            level_name("L", index, count), _size(result, index), parameters.threshold(index), parameters.gain(index),
            100 * result.zeroed[index], sigmas[index], 100 * energies[index] / total, deviations[index],
            known.coefficients(index),
        )
        for index in range(count)
    ]  # fmt: skip
    top = (level_name("L", count, count), _size(result, count), "", parameters.base_gain)
    rows.append((*top, "", "", "", "", known.coefficients(count)))
    columns = (
        tr("Level", about="of a pyramid"), tr("Size (px)"), tr("Threshold"), tr("Gain"), tr("Set to zero (%)"),
        tr("σ of the noise in it"),
        tr("Energy of details (%)"), tr("σ of the coefficients"), tr("Coefficients"),
    )  # fmt: skip
    return Table("levels", tr("Levels, finest first"), columns, tuple(rows))


def _size(result: Pyramids, index: int) -> str:
    rows, columns = result.decomposition.shapes[index]
    return f"{columns} × {rows}"


def _scalars(result: Pyramids, largest: float) -> OnDemand[Scalar]:
    known = result.decomposition
    sizes = [known.coefficients(index) for index in range(result.reductions)]
    zeroed = sum(share * size for share, size in zip(result.zeroed, sizes, strict=False))
    figures: dict[str, Scalar] = {
        "levels": result.reductions + 1,
        "pixels": known.shapes[0][0] * known.shapes[0][1],
        "values": known.coefficients(0),
        "coefficients": coefficients(result),
        "ratio": coefficients(result) / known.coefficients(0),
        "noise_sigma": known.noise_sigma,
        "set_to_zero": zeroed / sum(sizes) if sizes else 0.0,
        "largest_error": largest,
    }
    return OnDemand(figures, quality(result))
