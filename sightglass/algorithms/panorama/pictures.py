"""The pictures of a panorama: what each stage saw and made."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.panorama.homographies import Points
from sightglass.algorithms.panorama.pairs import Pair
from sightglass.algorithms.panorama.run import Stitched
from sightglass.algorithms.results import Axis, Colormap, MarkerOverlay, Overlay, Picture, SegmentOverlay
from sightglass.algorithms.texts import tr

# Colour-blind-safe (Okabe-Ito), one for each image in turn.
COLORS = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")
_INLIER, _OUTLIER = "#009E73", "#D55E00"
_GAP = 8
_LARGEST_MONTAGE = 12
# Pictures of pairs beyond these would bury the others.
_SHOWN_PAIRS = 6


def pictures(result: Stitched) -> Iterator[Picture]:
    """List the pictures, the panorama first.

    Parameters
    ----------
    result : Stitched
        A panorama or its preview.

    Returns
    -------
    iterator of Picture
        Those of a preview have its step.
    """
    kept = (slice(None), slice(None)) if result.crop is None else result.crop.slices
    yield Picture(
        "panorama", tr("Panorama"), np.ascontiguousarray(result.mosaic.pixels[kept]), result.scale.value_range,
        step=result.step,
    )  # fmt: skip
    yield Picture(
        "outlines", tr("Outlines of the images"), result.mosaic.pixels, result.scale.value_range,
        overlays=tuple(_outlines(result)), step=result.step,
    )  # fmt: skip
    if result.mosaic.labels.any():
        yield Picture("seams", tr("Which image counts most"), _seams(result), step=result.step)
    if result.brightness.overlaps:
        yield _ghosts(result)
    yield _features(result)
    for pair in shown_pairs(result):
        yield pair_picture(result, pair)


def shown_pairs(result: Stitched) -> Sequence[Pair]:
    """Give the pairs that have pictures of their own: those with the most inliers."""
    order = sorted(result.graph.pairs, key=lambda pair: (-pair.count, -len(pair.source), pair.first, pair.second))
    return order[:_SHOWN_PAIRS]


def _outlines(result: Stitched) -> Iterator[Overlay]:
    for place, number in enumerate(result.order):
        border = result.canvas.borders[number]
        segments = np.hstack([border, np.roll(border, -1, axis=0)])
        yield SegmentOverlay(segments, COLORS[place % len(COLORS)], label=result.names[number])


def _rgb(color: str) -> tuple[int, ...]:
    return tuple(int(color[place : place + 2], 16) for place in (1, 3, 5))


def _seams(result: Stitched) -> NDArray[np.uint8]:
    table = np.zeros((256, 3), np.uint8)
    for place in range(1, 256):
        table[place] = _rgb(COLORS[(place - 1) % len(COLORS)])
    return np.ascontiguousarray(table[result.mosaic.labels])


def _ghosts(result: Stitched) -> Picture:
    ghosts = result.brightness.ghosts
    known = ghosts[ghosts > 0]
    # A few wrong pixels shall not make all others look alike.
    top = float(np.percentile(known, 99.5)) if known.size else result.scale.white
    return Picture(
        "ghosts", tr("Ghosts: difference in the overlaps"), ghosts, (0.0, top or result.scale.white), Colormap.VIRIDIS,
        step=result.brightness.step * result.step, value_axis=Axis(tr("Difference")),
    )  # fmt: skip


def _beside(pictures: Sequence[Pixels]) -> tuple[NDArray[np.uint8], list[int]]:
    """Put gray pictures side by side; give where each begins."""
    rows = max(picture.shape[0] for picture in pictures)
    columns = sum(picture.shape[1] for picture in pictures) + _GAP * (len(pictures) - 1)
    montage, starts, left = np.zeros((rows, columns), np.uint8), [], 0
    for picture in pictures:
        montage[: picture.shape[0], left : left + picture.shape[1]] = picture
        starts.append(left)
        left += picture.shape[1] + _GAP
    return montage, starts


def _features(result: Stitched) -> Picture:
    chosen = result.features[:_LARGEST_MONTAGE]
    montage, starts = _beside([found.gray for found in chosen])
    overlays = tuple(
        MarkerOverlay(
            found.at_working_size(found.positions) + np.array([start, 0]), found.scales * found.scale,
            COLORS[number % len(COLORS)], result.names[number],
        )
        for number, (found, start) in enumerate(zip(chosen, starts, strict=True))
    )  # fmt: skip
    return Picture("features", tr("Features of each image"), montage, overlays=overlays)


def pair_picture(result: Stitched, pair: Pair) -> Picture:
    """Draw the matches of a pair between both images, side by side at the working size.

    Parameters
    ----------
    result : Stitched
        The panorama.
    pair : Pair
        One of its match graph.

    Returns
    -------
    Picture
        Inliers over the matches that RANSAC refused.
    """
    first, second = result.features[pair.first], result.features[pair.second]
    montage, (_, start) = _beside([first.gray, second.gray])
    source = first.at_working_size(pair.source)
    target = second.at_working_size(pair.target) + np.array([start, 0])
    return Picture(
        f"matches_{pair.first + 1}_{pair.second + 1}",
        tr("Matches of images {first} and {second}", first=pair.first + 1, second=pair.second + 1),
        montage,
        overlays=(
            _lines(source, target, ~pair.inliers, _OUTLIER, tr("Refused")),
            _lines(source, target, pair.inliers, _INLIER, tr("Inliers")),
        ),
    )


def _lines(source: Points, target: Points, chosen: NDArray[np.bool_], color: str, label: str) -> SegmentOverlay:
    return SegmentOverlay(np.hstack([source[chosen], target[chosen]]), color, label=label)
