"""What the results of features are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked

PICTURES = {
    "keypoint_map": marked("Keypoints"),
    "other_keypoint_map": marked("Keypoints of the second image"),
    "match_lines": marked("Matches"),
    "response": marked("Response"),
    "scale_space": marked("Gaussian octaves"),
    "dog": marked("Differences of Gaussians"),
    "patch_descriptor": marked("Descriptor"),
    "patch_aligned": marked("Turned upright"),
    "patch_gradients": marked("Gradients"),
}

SCALARS = {
    "keypoints": ScalarName(marked("Keypoints")),
    "partner_keypoints": ScalarName(marked("Keypoints of the partner")),
    "matches": ScalarName(marked("Matches")),
    "too_far": ScalarName(marked("Pairs refused: too far apart")),
    "too_alike": ScalarName(marked("Pairs refused: the second-nearest is too near")),
    "not_mutual": ScalarName(marked("Pairs refused: not mutual")),
    "right_matches": ScalarName(marked("Right matches")),
    "candidates": ScalarName(marked("Extrema looked at")),
}
