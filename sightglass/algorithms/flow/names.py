"""What the results of optical flow are called for people; programs know them by their keys."""

from sightglass.algorithms.flow.parameters import Method
from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked, tr

PICTURES = {
    "quiver": marked("Arrows over the frame"),
    "motion": marked("Motion in colour"),
    "magnitude": marked("Length of motion"),
    "next_frame": marked("Next frame"),
    "warped": marked("Next frame, warped back"),
    "difference": marked("Warped back − frame"),
    "reliability": marked("Reliability"),
    "truth_motion": marked("True motion in colour"),
    "error": marked("End-point error"),
}

SCALARS = {
    "unknown_share": ScalarName(marked("Share of pixels without a vector")),
    "mean_u": ScalarName(marked("Mean motion to the right"), "px"),
    "mean_v": ScalarName(marked("Mean motion down"), "px"),
    "median_length": ScalarName(marked("Median length of the vectors"), "px"),
    "largest_length": ScalarName(marked("Length of the longest vector"), "px"),
    "compared_pixels": ScalarName(marked("Pixels compared with the truth")),
    "known_pixels": ScalarName(marked("Pixels whose true motion is known")),
    "epe_mean": ScalarName(marked("Mean end-point error"), "px"),
    "epe_median": ScalarName(marked("Median end-point error"), "px"),
    "epe_r0_5": ScalarName(marked("Share of vectors that end more than 0.5 px off")),
    "epe_r1": ScalarName(marked("Share of vectors that end more than 1 px off")),
    "epe_r2": ScalarName(marked("Share of vectors that end more than 2 px off")),
    "angular_mean": ScalarName(marked("Mean angular error"), "°"),
    "angular_median": ScalarName(marked("Median angular error"), "°"),
    "candidates": ScalarName(marked("Displacements compared")),
    "method": ScalarName(marked("Method"), say=lambda value: tr(Method(value).label)),
}
