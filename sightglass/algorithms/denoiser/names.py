"""What the results of the denoiser are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked

PICTURES = {
    "denoised": marked("Denoised by the network"),
    "noisy": marked("Noisy image"),
    "total_variation": marked("Total variation"),
    "pyramid": marked("Pyramid"),
    "clean": marked("Clean image"),
    "removed": marked("What the network took away"),
}

SCALARS = {
    "psnr_noisy": ScalarName(marked("PSNR of the noisy image"), "dB"),
    "psnr_pyramid": ScalarName(marked("PSNR by the pyramid"), "dB"),
    "psnr_total_variation": ScalarName(marked("PSNR by total variation"), "dB"),
    "psnr": ScalarName(marked("PSNR by the network"), "dB"),
}
