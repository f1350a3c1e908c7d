"""Worked example 1 as a whole: three spoiled images, their histograms and three curves, matched and shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.contrast.adjustment import adjust, like
from sightglass.algorithms.contrast.advice import kind_name
from sightglass.algorithms.contrast.histogram import histograms_of
from sightglass.algorithms.contrast.matching import Match, match
from sightglass.algorithms.contrast.parameters import Contrast, Transform
from sightglass.algorithms.contrast.points import points_of_curve
from sightglass.algorithms.contrast.transfer import point_function
from sightglass.algorithms.image import Image
from sightglass.algorithms.results import Axis, Curve, Picture, Plot, Presentation, Table
from sightglass.algorithms.texts import marked, tr, verbatim

SampledCurve = tuple[NDArray[np.floating], NDArray[np.floating]]

# How each image is spoiled: its values are squeezed to a part of the range.
_SPOILED = (
    (marked("{image}, too dark"), (0.0, 0.35)),
    (marked("{image}, too bright"), (0.65, 1.0)),
    (marked("{image}, too little contrast"), (0.35, 0.65)),
)
_CURVES = (
    Contrast(transform=Transform.SIGMOID, gain=10.0),
    Contrast(transform=Transform.GAMMA, gamma=0.4),
    Contrast(transform=Transform.GAMMA, gamma=2.5),
)
_SAMPLES = 257
_BINS = 256
# Enough points that a smooth curve is followed to less than a level of 8 bits.
_CURVE_POINTS = 65


@dataclass(frozen=True, eq=False)
class MatchingTask:
    """Images, and in another order histograms (256 bins from black to white) and curves from 0..1 to 0..1."""

    images: tuple[Image, ...]
    histograms: tuple[NDArray[np.int64], ...]
    curves: tuple[SampledCurve, ...]

    def matches(self) -> tuple[Match, ...]:
        """Solve the task."""
        return match(self.images, self.histograms, self.curves)


def worked_example(image: Image) -> MatchingTask:
    """Make the task from a photograph: too dark, too bright, too flat; histograms and curves in other orders.

    Parameters
    ----------
    image : Image
        Any image with finite values.

    Returns
    -------
    MatchingTask
        Three images, three histograms and three curves.
    """
    images = []
    for name, (low, high) in _SPOILED:
        output = adjust(image, parameters=Contrast(transform=Transform.PIECEWISE, points=((0.0, low), (1.0, high))))
        images.append(like(image, output.image.pixels, tr(name, image=image.name)))
    histograms = [_coarse(images[index]) for index in (1, 2, 0)]
    levels = np.linspace(0.0, 1.0, _SAMPLES)
    curves = tuple((levels, np.clip(point_function(parameters)(levels), 0.0, 1.0)) for parameters in _CURVES)
    return MatchingTask(tuple(images), tuple(histograms), curves)


def present_task(task: MatchingTask, matches: Sequence[Match]) -> Presentation:
    """Show each image and what its curve makes of it, the numbered histograms and curves, and who belongs to whom.

    Parameters
    ----------
    task : MatchingTask
        What is asked.
    matches : sequence of Match
        The solution, see `MatchingTask.matches`.

    Returns
    -------
    Presentation
        Six pictures, two plots, a table and one sentence for each image.
    """
    pictures, rows = [], []
    for found in matches:
        image, number = task.images[found.image], found.image + 1
        points = points_of_curve(*task.curves[found.curve], most=_CURVE_POINTS, tolerance=0.0)
        mended = adjust(image, parameters=Contrast(transform=Transform.PIECEWISE, points=points)).image
        for key, title, pixels in (
            (f"image_{number}", verbatim(image.name), image.pixels),
            (f"mended_{number}", tr("{image}: curve {n}", image=image.name, n=found.curve + 1), mended.pixels),
        ):
            pictures.append(Picture(key, title, pixels, image.value_range))
        median = found.advice.figures.median
        rows.append(
            (
                number, kind_name(found.advice.kind), found.histogram + 1, found.curve + 1, tr(found.shape.label),
                100.0 * median, 100.0 * float(np.interp(median, *task.curves[found.curve])),
            )
        )  # fmt: skip
    columns = (
        tr("Image"),
        tr("Kind"),
        tr("Histogram"),
        tr("Curve"),
        tr("Form"),
        tr("Median before (%)"),
        tr("Median after (%)"),
    )
    return Presentation(
        pictures=tuple(pictures),
        plots=(_histogram_plot(task), _curve_plot(task)),
        tables=(Table("matches", tr("What belongs together"), columns, tuple(rows)),),
        sentences=tuple(found.sentence for found in matches),
    )


def _coarse(image: Image) -> NDArray[np.int64]:
    counts = histograms_of(image).main.counts
    return counts.reshape(_BINS, -1).sum(axis=1) if len(counts) >= _BINS else counts


def _histogram_plot(task: MatchingTask) -> Plot:
    curves = tuple(
        Curve(
            tr("Histogram {n}", n=number),
            np.linspace(0.0, 1.0, len(counts) + 1),
            100.0 * counts / counts.sum(),
            None,
            "steps",
        )
        for number, counts in enumerate(task.histograms, 1)
    )
    axes = Axis(tr("Level, 0 black to 1 white"), "", 0.0, 1.0), Axis(tr("Share of pixels"), "%")
    return Plot("histograms", tr("Histograms"), *axes, tuple(curves))


def _curve_plot(task: MatchingTask) -> Plot:
    curves = tuple(Curve(tr("Curve {n}", n=number), *curve) for number, curve in enumerate(task.curves, 1))
    axes = Axis(tr("Input, 0 black to 1 white"), "", 0.0, 1.0), Axis(tr("Output"), "", 0.0, 1.0)
    return Plot("curves", tr("Transfer curves"), *axes, curves)
