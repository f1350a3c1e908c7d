"""Features: points that can be found again in another picture of the same thing, and how they are recognised."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.features.detection import Found, find_features
from sightglass.algorithms.features.inspection import Inspection, inspect_keypoint
from sightglass.algorithms.features.invariance import Survival, survival
from sightglass.algorithms.features.keypoints import Keypoints, gray_bytes, sift
from sightglass.algorithms.features.matching import Matches, match
from sightglass.algorithms.features.names import PICTURES, SCALARS
from sightglass.algorithms.features.parameters import Features
from sightglass.algorithms.features.presentation import present
from sightglass.algorithms.features.run import FeaturesResult, defaults, run

ALGORITHM = Algorithm(
    name="features",
    title="Features",
    summary="Find points that can be recognised again, describe their surroundings, and match them with another image.",
    parameters=Features,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(
        InputSlot("image", "The image whose keypoints are found"),
        InputSlot("other", "The image to match with; not needed where the image itself is turned",
                  optional=True, is_partner=True),
    ),
    defaults=defaults,
)  # fmt: skip

__all__ = [
    "ALGORITHM", "Features", "FeaturesResult", "Found", "Inspection", "Keypoints", "Matches", "Survival",
    "find_features", "gray_bytes", "inspect_keypoint", "match", "present", "run", "sift", "survival",
]  # fmt: skip
