"""How many matches survive when the image is turned: with an orientation for each keypoint, and without."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.features.detection import Found, find_features
from sightglass.algorithms.features.matching import Matches, match
from sightglass.algorithms.features.parameters import Features
from sightglass.algorithms.features.turning import TOLERANCE, Turned, displacement, turned
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Table
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import percent

FloatArray = NDArray[np.float64]

# Dense where matches without orientation die out.
ANGLES = (0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 45.0, 60.0, 75.0, 90.0, 105.0, 120.0, 135.0, 150.0, 165.0, 180.0)
# The image is turned that often and searched twice each time; a smaller one tells the same.
_LARGEST = 300_000
_HALF = 0.5


@dataclass(frozen=True, eq=False)
class Survival:
    """Shares of the keypoints whose match is right, over the angle by which the image is turned.

    Parameters
    ----------
    angles : ndarray of float64
        (n,) in degrees; those that are done.
    oriented, upright : ndarray of float64
        (n,): with and without orientations, each a share from 0 to 1 of the keypoints in the image that is not turned.
    keypoints : (int, int)
        How many those are, with and without orientations.
    reduction : float
        How many times smaller the image was made for this.
    parameters : Features
        What was asked for.
    """

    angles: FloatArray
    oriented: FloatArray
    upright: FloatArray
    keypoints: tuple[int, int]
    reduction: float
    parameters: Features

    def plot(self) -> Plot:
        """Give both curves over the angle, with a mark at the angle of the parameters."""
        curves = (
            Curve(tr("With orientation"), self.angles, 100 * self.oriented),
            Curve(tr("Without"), self.angles, 100 * self.upright),
        )
        angle = abs(self.parameters.angle)
        return Plot(
            "survival_curve", tr("Matches that survive a rotation"), Axis(tr("Rotation"), "°"),
            Axis(tr("Right matches"), "%"), curves, (MarkLine(angle, f"{angle:.0f}°"),),
        )  # fmt: skip

    def table(self) -> Table:
        """Give the same as numbers."""
        rows = tuple(
            (float(angle), 100 * float(one), 100 * float(other))
            for angle, one, other in zip(self.angles, self.oriented, self.upright, strict=True)
        )
        return Table("survival", tr("Matches that survive a rotation"),
                     (tr("Rotation (°)"), tr("With orientation (%)"), tr("Without (%)")), rows)  # fmt: skip

    def sentence(self) -> str:
        """Say in words what the curves show."""
        if not any(self.keypoints):
            return tr("There are no keypoints, so that no match can survive. Choose an image with texture.")
        turned_far = self.angles >= 45.0
        if not turned_far.any():
            return tr("The image is being turned.")
        least, upright = float(self.oriented[turned_far].min()), float(self.upright[turned_far].max())
        sentences = [
            tr(
                "Turned by 45° and more, at least {least} of the matches are right with orientations, and at most "
                "{upright} without.",
                least=percent(least), upright=percent(upright),
            )
        ]  # fmt: skip
        fallen = np.flatnonzero(self.upright < _HALF * self.upright[0])
        if self.upright[0] > 0 and len(fallen):
            lost = self.angles[fallen[0]]
            sentences.append(tr("Without orientations half of the matches are lost by {angle:.0f}°.", angle=lost))
        if min(self.oriented[0], self.oriented[-1]) > self.oriented[turned_far].min() + _HALF / 5:
            sentences.append(
                tr(
                    "Turned by 90° or 180°, no gray value is interpolated, so that nearly all keypoints are found "
                    "again."
                )
            )
        if self.reduction > 1.01:
            sentences.append(tr("Measured on the image made {factor:.1f} times smaller.", factor=self.reduction))
        return " ".join(sentences)


def survival(image: Image, parameters: Features, progress: Progress = SILENT) -> Survival:
    """Turn an image by more and more, match it with itself, and count the matches that are right.

    Parameters
    ----------
    image : Image
        Of any kind; large ones are reduced first.
    parameters : Features
        All that concerns keypoints, description and matching; both ways of orientation are tried.
    progress : Progress
        Told after each angle, with the curves so far.

    Returns
    -------
    Survival
        A match is right where it lies within 3 pixels of the place that the rotation takes the keypoint to.

    Raises
    ------
    ImageError
        If the image is too small to be reduced and turned.
    """
    reduction = max(1.0, (image.rows * image.columns / _LARGEST) ** 0.5)
    small = _reduced(image, reduction)
    variants = tuple(parameters.replaced(orientation=oriented) for oriented in (True, False))
    found = tuple(find_features(small, variant) for variant in variants)
    counts = len(found[0].keypoints), len(found[1].keypoints)
    shares: list[list[float]] = []

    def so_far() -> Survival:
        known = np.array(shares, np.float64).reshape(-1, 2)
        return Survival(np.array(ANGLES[: len(known)]), known[:, 0], known[:, 1], counts, reduction, parameters)

    for number, angle in enumerate(ANGLES, 1):
        there = turned(small, angle)
        shares.append([_share(one, there, variant) for one, variant in zip(found, variants, strict=True)])
        progress.report(number / len(ANGLES), tr("Turned by {angle:.0f}°", angle=angle), so_far)
    return so_far()


def _reduced(image: Image, reduction: float) -> Image:
    if reduction <= 1.0:
        return image
    size = max(1, round(image.columns / reduction)), max(1, round(image.rows / reduction))
    if min(size) < 1 or min(image.rows, image.columns) < 1:
        raise ImageError(tr("“{name}” is too small to be turned. Choose a larger one.", name=image.name))
    return image.with_pixels(np.asarray(cv2.resize(image.pixels, size, interpolation=cv2.INTER_AREA)), None)


def _share(found: Found, there: Turned, parameters: Features) -> float:
    if not len(found.keypoints):
        return 0.0
    other = find_features(there.image, parameters)
    matches = match(
        found.descriptors, other.descriptors, ratio=parameters.ratio, limit=parameters.limit,
        mutual=parameters.mutual, search=parameters.search,
    )  # fmt: skip
    return float(np.count_nonzero(right_matches(found, other, matches, there))) / len(found.keypoints)


def right_matches(first: Found, second: Found, matches: Matches, there: Turned) -> NDArray[np.bool_]:
    """Tell which of the matches that are kept lie where they should.

    Parameters
    ----------
    first, second : Found
        In the image and in the turned image.
    matches : Matches
        Of `match`.
    there : Turned
        Knows where each point should be.

    Returns
    -------
    ndarray of bool
        (k,), one for each of `matches.pairs`.
    """
    here, found = matches.pairs.T
    places = there.places(first.keypoints.positions[here])
    return np.asarray(displacement(places, second.keypoints.positions[found]) <= TOLERANCE)
