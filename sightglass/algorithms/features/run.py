"""Features of an image, and their partners in a second image or in the image itself, turned."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import MissingInputError
from sightglass.algorithms.features.detection import LEAST_SIDE, Found, find_features
from sightglass.algorithms.features.inspection import Inspection, inspect_keypoint
from sightglass.algorithms.features.invariance import Survival, right_matches, survival
from sightglass.algorithms.features.matching import Matches, match
from sightglass.algorithms.features.parameters import Features, Partner
from sightglass.algorithms.features.scale_space import ScaleSpace
from sightglass.algorithms.features.turning import Turned, turned
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.stage_cache import StageCache
from sightglass.algorithms.texts import tr

# Twice the size of a larger image would take more memory than its octaves are worth.
_LARGEST_DOUBLED = 1_500_000
_OF_MATCHING = (
    "source", "angle", "zoom", "search", "ratio", "limit", "mutual", "scale_space", "inspect", "keypoint", "survival",
)  # fmt: skip
# A hand that turns the second image by a slider does not change the keypoints of the first.
_KEPT: "StageCache[Found]" = StageCache(1)


@dataclass(frozen=True, eq=False)
class FeaturesResult:
    """Keypoints of an image and what became of them.

    Parameters
    ----------
    image : Image
        Where they were found.
    parameters : Features
        What was asked for.
    found : Found
        Keypoints and descriptors of the image.
    other : Image
        The second image, or the image itself, turned.
    partners : Found
        Keypoints and descriptors of that.
    matches : Matches
        From the image to the other one.
    turn : Turned or None
        What is known of the true places.
    right : ndarray of bool or None
        (k,): which of the k matches that are kept are right, where that is known.
    scale_space : ScaleSpace or None
        Where asked for.
    inspection : Inspection or None
        Of one keypoint, where asked for and there is one.
    survival : Survival or None
        Where asked for.
    unused : str
        Name of a second image that does not count.
    """

    image: Image
    parameters: Features
    found: Found
    other: Image
    partners: Found
    matches: Matches
    turn: Turned | None
    right: NDArray[np.bool_] | None
    scale_space: ScaleSpace | None = None
    inspection: Inspection | None = None
    survival: Survival | None = None
    unused: str = ""


def run(
    image: Image, other: Image | None = None, *, parameters: Features, progress: Progress = SILENT
) -> FeaturesResult:
    """Find keypoints, describe them, and match them.

    Parameters
    ----------
    image : Image
        Of any kind.
    other : Image, optional
        What is matched with. It does not count where the image itself is turned.
    parameters : Features
        What concerns detection, description and matching.
    progress : Progress
        Told after each stage.

    Returns
    -------
    FeaturesResult
        Without keypoints where the image is flat.

    Raises
    ------
    MissingInputError
        If there is no second image.
    ParameterError
        If the turned image would become too large.
    """
    turn = None
    unused = ""
    if parameters.source is Partner.TURNED:
        turn = turned(image, parameters.angle, parameters.zoom)
        unused = "" if other is None else other.name
        second = turn.image
    elif other is None:
        raise MissingInputError(
            tr("Matching needs a second image. Open or choose one, or match with the image itself, turned."),
            "Give it as a second INPUT, or set source=turned.",
        )
    else:
        second = other
    of_image = _of_image(parameters)
    found = _KEPT.get([image], of_image, lambda: find_features(image, of_image))
    progress.report(0.4, tr("Keypoints of the second image"))
    partners = find_features(second, parameters)
    progress.report(0.8, tr("Matching"))
    matches = match(
        found.descriptors, partners.descriptors, ratio=parameters.ratio, limit=parameters.limit,
        mutual=parameters.mutual, search=parameters.search,
    )  # fmt: skip
    right = None if turn is None else right_matches(found, partners, matches, turn)
    return FeaturesResult(
        image, parameters, found, second, partners, matches, turn, right, _scale_space(found, parameters),
        _inspection(image, found, parameters), survival(image, parameters, progress) if parameters.survival else None,
        unused,
    )  # fmt: skip


def _of_image(parameters: Features) -> Features:
    """Give what the keypoints of an image depend on; all else is as by default."""
    default = Features()
    others = {name: getattr(default, name) for name in _OF_MATCHING}
    return parameters.replaced(**others)


def _scale_space(found: Found, parameters: Features) -> ScaleSpace | None:
    if not parameters.scale_space or min(found.gray.shape) < LEAST_SIDE:
        return None
    return ScaleSpace(found.gray, first=-1 if found.gray.size <= _LARGEST_DOUBLED else 0)


def _inspection(image: Image, found: Found, parameters: Features) -> Inspection | None:
    if not parameters.inspect or not len(found.keypoints):
        return None
    return inspect_keypoint(image, found.keypoints, parameters.keypoint, found.halvings)


def defaults(images: Sequence[Image | None]) -> Features:
    """Give the parameters that suit some images: where there is a second one, it is matched with.

    Parameters
    ----------
    images : sequence of Image or None
        Image and second image; the last may be missing.

    Returns
    -------
    Features
        With its defaults, but for the source.
    """
    has_other = len(images) > 1 and images[1] is not None
    return Features(source=Partner.SECOND) if has_other else Features()
