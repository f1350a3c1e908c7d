"""What the results of optical flow are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

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
