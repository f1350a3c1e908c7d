"""How good a result is, where the image without noise is known."""

from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr, ssim
from sightglass.algorithms.results import Presentation


def quality_text(image: Image | None, presentation: Presentation) -> str:
    """Compare the main result with the clean image, where that is known and comparable."""
    if image is None or image.clean is None or not presentation.pictures:
        return ""
    result = presentation.pictures[0].pixels
    if result.shape != image.clean.shape:
        return ""
    low, high = image.value_range
    return f"PSNR {psnr(image.clean, result, high - low):.2f} dB, SSIM {ssim(image.clean, result, high - low):.4f}"
