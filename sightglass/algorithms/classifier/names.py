"""What the results of the classifier are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

PICTURES = {
    "features": marked("Feature maps of a test image"),
    "kernels": marked("Kernels"),
    "data": marked("Test images"),
}
