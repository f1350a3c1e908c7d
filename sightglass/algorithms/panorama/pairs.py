"""Second and third stage: the matches of each pair of images, and those that agree on one homography."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.matching import match
from sightglass.algorithms.geometry.chance import can_be_chance
from sightglass.algorithms.geometry.degenerate import DegenerateError
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.geometry.ransac import ransac
from sightglass.algorithms.image import Image, read_only
from sightglass.algorithms.panorama.features import Features
from sightglass.algorithms.panorama.homographies import Matrix3, Points, normalized
from sightglass.algorithms.panorama.parameters import Panorama
from sightglass.algorithms.stage_cache import StageCache
from sightglass.algorithms.texts import language, tr

_KEPT_MATCHES: "StageCache[tuple[Points, Points]]" = StageCache(512)
_KEPT_PAIRS: "StageCache[Pair]" = StageCache(512)


@dataclass(frozen=True, eq=False)
class Pair:
    r"""What two images have in common.

    Parameters
    ----------
    first, second : int
        Numbers of the images, first < second.
    source, target : ndarray of float64
        (m, 2): where the matches lie in the first and in the second image, in pixels at full size.
    inliers : ndarray of bool
        (m,): which agree with the homography.
    matrix : ndarray of float64 or None
        (3, 3): from a point of the first image to the second, :math:`x_2 \sim H x_1`. None without any.
    doubt : str
        Why the images do not belong together; empty where they do.
    scale : float
        Working size divided by full size of the second image: errors count at the working size.
    """

    first: int
    second: int
    source: Points
    target: Points
    inliers: NDArray[np.bool_]
    matrix: Matrix3 | None
    doubt: str
    scale: float = 1.0

    @property
    def belongs(self) -> bool:
        """Whether the images belong together."""
        return not self.doubt

    @property
    def count(self) -> int:
        """Number of inliers."""
        return int(np.count_nonzero(self.inliers))


def find_pair(
    images: tuple[Image, Image], numbers: tuple[int, int], features: tuple[Features, Features], parameters: Panorama
) -> Pair:
    """Match two images and find the homography from the first to the second, or remember it.

    Parameters
    ----------
    images : tuple of Image
        Two.
    numbers : tuple of int
        Their places in the row of all images.
    features : tuple of Features
        Of both.
    parameters : Panorama
        Ratio test, inlier distance, trials, seed and the least number of inliers.

    Returns
    -------
    Pair
        With the reason where the images do not belong together.

    References
    ----------
    .. [1] M. Brown and D. G. Lowe, "Automatic panoramic image stitching using invariant features", IJCV 74(1), 2007.
    """
    of_features = parameters.working_size, parameters.contrast
    of_matches = (*of_features, parameters.ratio)
    source, target = _KEPT_MATCHES.get(images, of_matches, lambda: _matched(features, parameters.ratio))
    # What casts doubt on a pair is said in the language of the program.
    values = (
        *of_matches, parameters.threshold, parameters.trials, parameters.seed, parameters.least_inliers, numbers,
        language(),
    )  # fmt: skip
    return _KEPT_PAIRS.get(images, values, lambda: _agreed(numbers, source, target, features, parameters))


def _matched(features: tuple[Features, Features], ratio: float) -> tuple[Points, Points]:
    first, second = features
    pairs = match(first.descriptors, second.descriptors, ratio=ratio).pairs
    source, target = first.positions[pairs[:, 0]], second.positions[pairs[:, 1]]
    # Where a feature has two orientations, the same pair of points stands there twice.
    _, kept = np.unique(np.hstack([source, target]).round(3), axis=0, return_index=True)
    kept.sort()
    return read_only(source[kept]), read_only(target[kept])


def _agreed(
    numbers: tuple[int, int],
    source: Points,
    target: Points,
    features: tuple[Features, Features],
    parameters: Panorama,
) -> Pair:
    nothing, scale = np.zeros(len(source), bool), features[1].scale
    if len(source) < parameters.least_inliers:
        return Pair(*numbers, source, target, nothing, None, _few_matches(len(source)), scale)
    # The distance counts at the working size of the second image.
    limit = parameters.threshold / scale
    matrix, inliers = consensus(source, target, limit, parameters.trials, parameters.seed)
    found = int(np.count_nonzero(inliers))
    if matrix is None or found < parameters.least_inliers:
        return Pair(*numbers, source, target, inliers, matrix, _few_inliers(found), scale)
    if can_be_chance(found, len(source)):
        doubt = tr("{found} inliers of {matches} matches, which can be chance", found=found, matches=len(source))
        return Pair(*numbers, source, target, inliers, matrix, doubt, scale)
    return Pair(*numbers, source, target, inliers, matrix, _distortion(matrix, source[inliers]), scale)


def _few_matches(count: int) -> str:
    if count == 0:
        return tr("no matches")
    return tr("only 1 match") if count == 1 else tr("only {count} matches", count=count)


def _few_inliers(count: int) -> str:
    if count == 0:
        return tr("no inliers")
    return tr("only 1 inlier") if count == 1 else tr("only {count} inliers", count=count)


def _distortion(matrix: Matrix3, points: Points) -> str:
    """Name what no photograph of the same scene would show: a mirror image, or points behind the camera."""
    depth = points @ matrix[2, :2] + matrix[2, 2]
    if np.any(depth * depth[0] <= 0):
        return tr("the homography maps inliers beyond infinity")
    if np.linalg.det(matrix) * depth[0] <= 0:
        return tr("the homography turns the image over")
    return ""


def consensus(
    source: Points, target: Points, limit: float, trials: int, seed: int
) -> tuple[Matrix3 | None, NDArray[np.bool_]]:
    """Find the homography from source to target that most matches agree with.

    Parameters
    ----------
    source, target : ndarray of float64
        (m, 2), m >= 4.
    limit : float
        Inliers are off by no more than this, in pixels of the target.
    trials : int
        Samples of four matches that are tried.
    seed : int
        Of the draws.

    Returns
    -------
    ndarray of float64 or None
        (3, 3), fitted to all inliers.
    ndarray of bool
        (m,).
    """
    try:
        found = ransac(source, target, Model.HOMOGRAPHY, limit, trials, seed)
    except DegenerateError:
        return None, np.zeros(len(source), bool)
    return read_only(normalized(found.fitted.matrix)), read_only(found.inliers)
