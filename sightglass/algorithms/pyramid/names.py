"""What the results of pyramids are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

PICTURES = {
    "reconstruction": marked("Reconstruction"),
    "clipped": marked("Reconstruction, clipped to the input's range"),
    "error": marked("Error of the reconstruction"),
    "laplacian": marked("Laplacian pyramid"),
    "processed": marked("Laplacian pyramid after thresholds and gains"),
    "gaussian": marked("Gaussian pyramid"),
}
