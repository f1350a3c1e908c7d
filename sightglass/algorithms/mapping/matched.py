"""Pairs of points between two images without a hand: their SIFT features, matched."""

from typing import Any

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.features.parameters import Features, Partner
from sightglass.algorithms.features.run import run
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Matrix
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.stage_cache import StageCache
from sightglass.algorithms.texts import tr

_LEAST = 4
# More than are drawn in the features dock: of the 500 strongest of two photographs that overlap in part, too few are
# seen in both.
_MOST = 2000
# Of the images in use: what else is set does not change them.
_KEPT: StageCache[Matrix] = StageCache(1)


class TooFewMatchesError(ImageError):
    """Images that have too little in common, or too little texture."""


def matched_pairs(reference: Image, other: Image, progress: Progress = SILENT) -> Matrix:
    """Match the SIFT features of two images.

    Parameters
    ----------
    reference, other : Image
        Of any size.
    progress : Progress
        Told of the stages, unless the pairs are known from before.

    Returns
    -------
    Matrix
        Rows (u, v, x, y, 1) in pixels, one for each match that passes the ratio test and is mutual, in the order of
        the keypoints. Some are wrong as a rule: RANSAC finds which.

    Raises
    ------
    TooFewMatchesError
        If fewer than four matches are left.
    """
    return _KEPT.get((reference, other), None, lambda: _matched(reference, other, progress))


def _too_few(count: int, first: str, second: str) -> str:
    names: dict[str, Any] = {"first": first, "second": second}
    if count == 0:
        return tr(
            "No match of “{first}” and “{second}” can be believed. Choose images that show the same thing with some "
            "texture, or set the pairs by hand.",
            **names,
        )
    if count == 1:
        return tr(
            "Only one match of “{first}” and “{second}” can be believed. Choose images that show the same thing with "
            "some texture, or set the pairs by hand.",
            **names,
        )
    return tr(
        "Only {count} matches of “{first}” and “{second}” can be believed. Choose images that show the same thing with "
        "some texture, or set the pairs by hand.",
        count=count,
        **names,
    )


def _matched(reference: Image, other: Image, progress: Progress) -> Matrix:
    parameters = Features(source=Partner.SECOND, mutual=True, most=_MOST)
    found = run(reference, other, parameters=parameters, progress=progress)
    kept = found.matches.kept
    here = found.found.keypoints.positions[kept]
    there = found.partners.keypoints.positions[found.matches.nearest[kept, 0]]
    if len(here) < _LEAST:
        raise TooFewMatchesError(_too_few(len(here), reference.name, other.name))
    # Two orientations of one keypoint give the same pair twice.
    rows = dict.fromkeys(
        (round(u, 3), round(v, 3), round(x, 3), round(y, 3), 1.0)
        for (u, v), (x, y) in zip(here.tolist(), there.tolist(), strict=True)
    )
    return tuple(rows)
