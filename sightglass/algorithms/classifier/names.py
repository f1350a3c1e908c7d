"""What the results of the classifier are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked

PICTURES = {
    "features": marked("Feature maps of a test image"),
    "kernels": marked("Kernels"),
    "data": marked("Test images"),
}

SCALARS = {
    "training_images": ScalarName(marked("Training images")),
    "test_images": ScalarName(marked("Test images")),
    "is_stopped": ScalarName(marked("Stopped early")),
    "images_per_second": ScalarName(marked("Images per second")),
    "test_error": ScalarName(marked("Share of test images classified wrongly")),
    "seconds_per_epoch": ScalarName(marked("Time of an epoch"), "s"),
    "worst": ScalarName(marked("Largest relative difference of a gradient")),
}
