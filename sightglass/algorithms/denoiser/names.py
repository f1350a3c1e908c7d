"""What the results of the denoiser are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

PICTURES = {
    "denoised": marked("Denoised by the network"),
    "noisy": marked("Noisy image"),
    "total_variation": marked("Total variation"),
    "pyramid": marked("Pyramid"),
    "clean": marked("Clean image"),
    "removed": marked("What the network took away"),
}
