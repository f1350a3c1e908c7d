"""What the results of pyramids are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked

PICTURES = {
    "reconstruction": marked("Reconstruction"),
    "clipped": marked("Reconstruction, clipped to the input's range"),
    "error": marked("Error of the reconstruction"),
    "laplacian": marked("Laplacian pyramid"),
    "processed": marked("Pyramid after thresholds and gains"),
    "gaussian": marked("Gaussian pyramid"),
}

SCALARS = {
    "pixels": ScalarName(marked("Pixels")),
    "psnr_after": ScalarName(marked("PSNR of the result"), "dB"),
    "ssim_after": ScalarName(marked("SSIM of the result")),
    "ssim_before": ScalarName(marked("SSIM of the input")),
    "levels": ScalarName(marked("Levels")),
    "values": ScalarName(marked("Values of the image")),
    "coefficients": ScalarName(marked("Coefficients of the pyramid")),
    "ratio": ScalarName(marked("Coefficients for each value of the image")),
    "noise_sigma": ScalarName(marked("Estimated σ of the noise")),
    "set_to_zero": ScalarName(marked("Share of the coefficients set to zero")),
    "largest_error": ScalarName(marked("Largest error")),
}
