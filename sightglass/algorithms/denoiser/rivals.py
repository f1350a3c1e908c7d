"""What methods that learn nothing make of the same noisy image."""

from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.cnn.denoising import FloatPicture, HeldOut
from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.pyramid.parameters import Pyramid
from sightglass.algorithms.pyramid.run import run as run_pyramid
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.total_variation import TotalVariation
from sightglass.algorithms.total_variation.run import run as run_total_variation

# Times the standard deviation of the noise.
_WEIGHTS = (0.5, 1.0, 1.5, 2.0, 3.0)
_THRESHOLDS = (1.0, 1.5, 2.0, 2.5, 3.0)
# What was best on photographs.
_USUAL_WEIGHT, _USUAL_THRESHOLD = 1.0, 1.5

# The titles as they stand within a sentence.
_WITHIN_SENTENCES = marked("total variation"), marked("pyramid")


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
    setting : Setting
        With which the method came so far.
    """

    key: str
    title: str
    pixels: FloatPicture
    psnr: float
    setting: "Setting"


@dataclass(frozen=True)
class Setting:
    """How a method denoises: `key` and `title` as in `Rival`, and the value of its parameter `symbol`."""

    key: str
    title: str
    symbol: str
    value: float

    def __str__(self) -> str:
        """Write it as an equation: "λ = 0.2"."""
        return f"{self.symbol} = {self.value:.3g}"

    @property
    def described(self) -> str:
        """Name the method with its setting: "Total variation, λ = 0.2"."""
        return f"{tr(self.title)}, {self}"


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
        Told while each setting is tried.

    Returns
    -------
    tuple of Rival
        "total_variation" and "pyramid".
    """
    image = Image.of(held_out.noisy, "noisy")
    level = max(sigma, 1e-3)
    tried = [*(_total_variation(factor * level) for factor in _WEIGHTS),
             *(_pyramid(factor * level) for factor in _THRESHOLDS)]  # fmt: skip
    found: dict[str, Rival] = {}
    for number, setting in enumerate(tried):
        part = PartOfProgress(progress, number / len(tried), (number + 1) / len(tried), setting.described)
        pixels = denoised_by(image, setting, part)
        rival = Rival(setting.key, setting.title, pixels, psnr(held_out.clean, pixels, 1.0), setting)
        if setting.key not in found or rival.psnr > found[setting.key].psnr:
            found[setting.key] = rival
    return tuple(found.values())


def usual_settings(sigma: float) -> tuple[Setting, ...]:
    """Give how the methods denoise where no clean image tells what is best.

    Parameters
    ----------
    sigma : float
        Standard deviation of the noise, 0 to 1.

    Returns
    -------
    tuple of Setting
        "total_variation" and "pyramid".
    """
    level = max(sigma, 1e-3)
    return _total_variation(_USUAL_WEIGHT * level), _pyramid(_USUAL_THRESHOLD * level)


def _total_variation(weight: float) -> Setting:
    return Setting("total_variation", marked("Total variation"), "λ", min(1.0, weight))


def _pyramid(threshold: float) -> Setting:
    return Setting("pyramid", marked("Pyramid"), "T", threshold)


def denoised_by(image: Image, setting: Setting, progress: Progress = SILENT) -> FloatPicture:
    """Denoise an image by one of the methods.

    Parameters
    ----------
    image : Image
        Float, 0 to 1.
    setting : Setting
        Which method, and its parameter.
    progress : Progress
        Of the method.

    Returns
    -------
    ndarray of float32
        Of the shape of the image.
    """
    method = _by_total_variation if setting.key == "total_variation" else _by_pyramid
    return method(image, setting.value, progress)


def _by_total_variation(image: Image, weight: float, progress: Progress) -> FloatPicture:
    found = run_total_variation(image, parameters=TotalVariation(weight=weight), progress=progress).x
    # Total variation counts from the image's black to its white.
    low, high = image.value_range
    return np.ascontiguousarray(found * np.float32(high - low) + np.float32(low), np.float32)


def _by_pyramid(image: Image, threshold: float, progress: Progress) -> FloatPicture:
    parameters = Pyramid(linked=False, thresholds=(threshold,))
    return np.ascontiguousarray(run_pyramid(image, parameters=parameters, progress=progress).reconstruction, np.float32)
