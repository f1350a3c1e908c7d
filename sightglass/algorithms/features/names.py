"""What the results of features are called for people; programs know them by their keys."""

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
