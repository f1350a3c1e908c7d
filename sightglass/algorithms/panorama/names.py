"""What the results of panoramas are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked

PICTURES = {
    "panorama": marked("Panorama"),
    "outlines": marked("Outlines of the images"),
    "seams": marked("Which image counts most"),
    "ghosts": marked("Ghosts: difference in the overlaps"),
    "features": marked("Features of each image"),
    "matches": marked("Matches"),
}

SCALARS = {
    "images": ScalarName(marked("Images")),
    "stitched": ScalarName(marked("Images in the panorama")),
    "reference": ScalarName(marked("Number of the reference")),
    "memory_mb": ScalarName(marked("Memory"), "MB"),
    "focal_px": ScalarName(marked("Focal length"), "px"),
    "reprojection_rms_working_px": ScalarName(marked("Reprojection error, root mean square, at working size"), "px"),
    "reprojection_rms_before_adjustment_working_px": ScalarName(
        marked("Reprojection error before bundle adjustment, at working size"), "px"
    ),
    "robust_cost_before_adjustment_working_px2": ScalarName(marked("Robust cost before bundle adjustment"), "px²"),
    "robust_cost_working_px2": ScalarName(marked("Robust cost after bundle adjustment"), "px²"),
    "bands": ScalarName(marked("Bands of the blending")),
    "overlap_rms_before_gain": ScalarName(marked("Difference in the overlaps before gains, root mean square")),
    "overlap_rms": ScalarName(marked("Difference in the overlaps, root mean square")),
    "corner_error_px": ScalarName(marked("Largest error of a corner"), "px"),
    "gain_error": ScalarName(marked("Largest error of a gain")),
}
