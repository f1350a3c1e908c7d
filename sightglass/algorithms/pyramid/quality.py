"""How near the reconstruction is to the image without noise."""

from collections.abc import Callable

from sightglass.algorithms.image import Image, Pixels
from sightglass.algorithms.metrics import psnr, ssim
from sightglass.algorithms.pyramid.run import Pyramids
from sightglass.algorithms.results import Scalar


def quality(result: Pyramids) -> dict[str, Callable[[], Scalar]]:
    """Name what compares the input and the reconstruction with the clean image.

    Parameters
    ----------
    result : Pyramids
        In full; one of an image whose clean original is not known has no such figures.

    Returns
    -------
    dict of callables
        "psnr_before", "psnr_after" in dB, "ssim_before", "ssim_after".
    """
    image = result.image
    if image.clean is None or result.is_preview:
        return {}
    low, high = image.value_range
    pairs: dict[str, tuple[Callable[[Pixels, Pixels, float], float], Pixels]] = {
        "psnr_before": (psnr, image.pixels),
        "psnr_after": (psnr, result.reconstruction),
        "ssim_before": (ssim, image.pixels),
        "ssim_after": (ssim, result.reconstruction),
    }
    return {name: _measured(measure, image, pixels, high - low) for name, (measure, pixels) in pairs.items()}


def _measured(
    measure: Callable[[Pixels, Pixels, float], float], image: Image, pixels: Pixels, peak: float
) -> Callable[[], Scalar]:
    clean = image.clean
    assert clean is not None
    return lambda: measure(clean, pixels, peak)
