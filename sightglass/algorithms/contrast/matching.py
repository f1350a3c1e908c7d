"""Which image has which histogram, and which transfer curve suits it: the matching of worked example 1."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.contrast.advice import Advice, advise, kind_name
from sightglass.algorithms.contrast.histogram import GRAY, Histogram, histograms_of
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Choice
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import percent, within_sentence

# Levels at which curves and cumulative histograms are compared.
_GRID = np.linspace(0.0, 1.0, 257)


class Shape(Choice):
    """Forms of transfer curves."""

    CONCAVE = "concave", "Concave"
    CONVEX = "convex", "Convex"
    S_CURVE = "s_curve", "S-curve"
    STRAIGHT = "straight", "Straight"


_EFFECTS = {
    Shape.CONCAVE: marked(
        "Curve {n} suits it, a concave curve, which lifts the dark values: it brings the median to {median}."
    ),
    Shape.CONVEX: marked(
        "Curve {n} suits it, a convex curve, which pulls down the bright values: it brings the median to {median}."
    ),
    Shape.S_CURVE: marked(
        "Curve {n} suits it, an S-curve, which widens the middle values: it brings the median to {median}."
    ),
    Shape.STRAIGHT: marked(
        "Curve {n} suits it, a straight line, which changes nothing: it brings the median to {median}."
    ),
}


@dataclass(frozen=True, eq=False)
class Match:
    """One image with its histogram and its curve, by their positions in what was given, and why."""

    image: int
    histogram: int
    curve: int
    advice: Advice
    shape: Shape
    sentence: str


def curve_shape(levels: NDArray[np.floating], outputs: NDArray[np.floating], tolerance: float = 0.01) -> Shape:
    """Name the form of a rising curve.

    Parameters
    ----------
    levels, outputs : ndarray
        (n,), the curve from 0..1 to 0..1.
    tolerance : float
        Distance from the chord between its ends that is still straight.

    Returns
    -------
    Shape
        Concave above its chord, convex below it, S-curve below and then above (a clipped stretch is one).
    """
    curve = np.interp(_GRID, levels, outputs)
    distance = curve - (curve[0] + (curve[-1] - curve[0]) * _GRID)
    above, below = float(distance.max()), float(-distance.min())
    if max(above, below) <= tolerance:
        return Shape.STRAIGHT
    # A curve that bends both ways is an S-curve only if both bows count.
    if min(above, below) > 0.1 * max(above, below) and int(distance.argmin()) < int(distance.argmax()):
        return Shape.S_CURVE
    return Shape.CONCAVE if above > below else Shape.CONVEX


def match(
    images: Sequence[Image],
    histograms: Sequence[NDArray[np.integer]],
    curves: Sequence[tuple[NDArray[np.floating], NDArray[np.floating]]],
) -> tuple[Match, ...]:
    r"""Find for each image its histogram, and for each histogram the curve that spreads it best.

    Both are assignments of least total cost. An image and a histogram are as far apart as their cumulative shares,
    :math:`\int |F - G|`. A curve is the better for a histogram, the closer the histogram comes to an even one:
    :math:`\int |F_{out}(s) - s| ds`.

    Parameters
    ----------
    images : sequence of Image
        n images.
    histograms : sequence of ndarray
        n arrays of counts over equal bins from black to white, in any order.
    curves : sequence of (levels, outputs)
        n transfer curves from 0..1 to 0..1, in any order.

    Returns
    -------
    tuple of Match
        One for each image, in their order.

    Raises
    ------
    ImageError
        If the three numbers differ, or are 0.
    """
    if not images or not len(images) == len(histograms) == len(curves):
        raise ImageError(
            tr(
                "{images} images, {histograms} histograms and {curves} curves cannot be matched one to one. Give as "
                "many of each.",
                images=len(images),
                histograms=len(histograms),
                curves=len(curves),
            )
        )
    own = [histograms_of(image).main for image in images]
    given = [_from_counts(counts) for counts in histograms]
    same = np.array([[float(np.mean(np.abs(_shares(a) - _shares(b)))) for b in given] for a in own])
    uneven = np.array([[_unevenness(histogram, *curve) for curve in curves] for histogram in given])
    histogram_of_image, curve_of_histogram = _assigned(same), _assigned(uneven)
    matches = []
    for index, histogram in enumerate(own):
        chosen = histogram_of_image[index]
        curve = curve_of_histogram[chosen]
        advice, shape = advise(histogram), curve_shape(*curves[curve])
        figures = advice.figures
        moved = float(np.interp(figures.median, *curves[curve]))
        evidence = tr(
            "Image {n} has histogram {histogram} ({kind}: median at {median} of the range, {shadows} of the pixels in "
            "its lowest and {lights} in its highest third).",
            n=index + 1,
            histogram=chosen + 1,
            kind=within_sentence(kind_name(advice.kind)),
            median=percent(figures.median),
            shadows=percent(figures.shadows),
            lights=percent(figures.lights),
        )
        effect = tr(_EFFECTS[shape], n=curve + 1, median=percent(moved))
        matches.append(Match(index, chosen, curve, advice, shape, f"{evidence} {effect}"))
    return tuple(matches)


def _from_counts(counts: NDArray[np.integer]) -> Histogram:
    return Histogram(GRAY, np.asarray(counts, dtype=np.int64), 0.0, float(len(counts) - 1))


def _shares(histogram: Histogram) -> NDArray[np.float64]:
    bins = len(histogram.counts)
    return np.interp(_GRID, np.arange(bins + 1) / bins, np.concatenate(([0.0], histogram.cumulative)))


def _unevenness(histogram: Histogram, levels: NDArray[np.floating], outputs: NDArray[np.floating]) -> float:
    moved = np.clip(np.interp(histogram.relative, levels, outputs), 0.0, 1.0)
    order = np.argsort(moved, kind="stable")
    positions = np.searchsorted(moved[order], _GRID, side="right")
    shares = np.concatenate(([0.0], np.cumsum(histogram.counts[order]) / histogram.total))
    return float(np.mean(np.abs(shares[positions] - _GRID)))


def _assigned(costs: NDArray[np.float64]) -> list[int]:
    from scipy.optimize import linear_sum_assignment

    return [int(column) for column in linear_sum_assignment(costs)[1]]
