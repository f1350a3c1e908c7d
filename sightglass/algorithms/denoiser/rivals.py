"""What methods that learn nothing make of the same noisy image."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.cnn.denoising import FloatPicture, HeldOut
from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.pyramid.parameters import Pyramid
from sightglass.algorithms.pyramid.run import run as run_pyramid
from sightglass.algorithms.total_variation import TotalVariation
from sightglass.algorithms.total_variation.run import run as run_total_variation

# Times the standard deviation of the noise.
_WEIGHTS = (0.5, 1.0, 1.5, 2.0, 3.0)
_THRESHOLDS = (1.0, 1.5, 2.0, 2.5, 3.0)


@dataclass(frozen=True, eq=False)
class Rival:
    """An image denoised by another method.

    Parameters
    ----------
    key, title : str
        For files and for people.
    pixels : ndarray of float32
        In the shape of the noisy image, 0 to 1.
    psnr : float
        Against the clean image, dB.
    setting : str
        With which the method came so far: "λ = 0.2".
    """

    key: str
    title: str
    pixels: FloatPicture
    psnr: float
    setting: str


def rivals(held_out: HeldOut, sigma: float, progress: Progress = SILENT) -> tuple[Rival, ...]:
    """Denoise an image by total variation, and by a threshold on the finest level of a Laplacian pyramid.

    Each is shown at its best of five settings. Which one is best is told by the clean image, which gives these methods
    the benefit of every doubt.

    Parameters
    ----------
    held_out : HeldOut
        The image.
    sigma : float
        Standard deviation of its noise, 0 to 1.
    progress : Progress
        Told after each setting.

    Returns
    -------
    tuple of Rival
        "total_variation" and "pyramid".
    """
    image = Image.of(held_out.noisy, "noisy")
    level = max(sigma, 1e-3)
    tried = list(_tried(image, level))
    found: dict[str, Rival] = {}
    for number, (key, title, setting, compute) in enumerate(tried):
        progress.report(number / len(tried), f"{title}, {setting}")
        pixels = compute()
        rival = Rival(key, title, pixels, psnr(held_out.clean, pixels, 1.0), setting)
        if key not in found or rival.psnr > found[key].psnr:
            found[key] = rival
    return tuple(found.values())


def _tried(image: Image, sigma: float) -> Iterator[tuple[str, str, str, "_Method"]]:
    for factor in _WEIGHTS:
        weight = min(1.0, factor * sigma)
        yield "total_variation", "Total variation", f"λ = {weight:.3g}", _Method(image, weight, is_pyramid=False)
    for factor in _THRESHOLDS:
        threshold = factor * sigma
        yield "pyramid", "Pyramid", f"T = {threshold:.3g}", _Method(image, threshold, is_pyramid=True)


@dataclass(frozen=True)
class _Method:
    image: Image
    setting: float
    is_pyramid: bool

    def __call__(self) -> FloatPicture:
        if self.is_pyramid:
            found = run_pyramid(self.image, parameters=Pyramid(linked=False, thresholds=(self.setting,))).reconstruction
        else:
            found = run_total_variation(self.image, parameters=TotalVariation(weight=self.setting)).x
            # Total variation counts from the image's black to its white.
            low, high = self.image.value_range
            found = found * np.float32(high - low) + np.float32(low)
        return np.ascontiguousarray(found, np.float32)
