"""The pyramid of an image, its levels after thresholds and gains, and the image that comes back."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.pyramid.parameters import Pyramid
from sightglass.algorithms.pyramid.shrinkage import shrink
from sightglass.algorithms.pyramid.transform import build, reconstruct


@dataclass(frozen=True, eq=False)
class Pyramids:
    """Both pyramids of an image, and what came of thresholds and gains.

    Parameters
    ----------
    image : Image
        The input.
    parameters : Pyramid
        What was asked for.
    gaussian : tuple of ndarray of float32
        (rows, columns[, 3]) each, finest first: the image's values, without alpha, and what is left of them after each
        reduction.
    laplacian : tuple of ndarray of float32
        What each level has beyond the next smaller one; the last is the low-pass at the top.
    processed : tuple of ndarray of float32
        The Laplacian levels after thresholds and gains.
    zeroed : tuple of float
        Share of the coefficients of each Laplacian level that its threshold set to 0, 0 to 1; 0 for the top.
    reconstruction : ndarray of float32
        (rows, columns[, 3 or 4]): what the processed levels give, neither clipped nor rounded; alpha is the input's.
    origin, step : (int, int), int
        Where the reconstruction lies on the image, and how many pixels one of its values stands for: above 1 in a
        preview, whose levels begin with the one that is shown.
    """

    image: Image
    parameters: Pyramid
    gaussian: tuple[FloatPixels, ...]
    laplacian: tuple[FloatPixels, ...]
    processed: tuple[FloatPixels, ...]
    zeroed: tuple[float, ...]
    reconstruction: FloatPixels
    origin: tuple[int, int] = (0, 0)
    step: int = 1

    @property
    def reductions(self) -> int:
        """How often the image was halved: the number of Laplacian levels without the top."""
        return len(self.laplacian) - 1

    @cached_property
    def clipped(self) -> Pixels:
        """The reconstruction rounded and clipped to the range and type of the input (floats: clipped to theirs)."""
        low, high = (np.float32(value) for value in self.image.value_range)
        clipped = np.clip(self.reconstruction, low, high)
        if not self.image.is_float:
            clipped = np.rint(clipped, out=clipped)
        if clipped.ndim == 3 and clipped.shape[2] == 4:
            clipped[:, :, 3] = self.reconstruction[:, :, 3]
        return np.ascontiguousarray(clipped, self.image.pixels.dtype)


def run(image: Image, *, parameters: Pyramid, progress: Progress = SILENT) -> Pyramids:
    """Build the pyramids of an image, apply thresholds and gains, and put the image together again.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is.
    parameters : Pyramid
        Scheme, levels, thresholds and gains.
    progress : Progress
        Told before each part of the work.

    Returns
    -------
    Pyramids
        All levels, and the reconstruction in full.

    Raises
    ------
    ImageError
        If values of a float image are so large that sums of them leave the range of floats.
    """
    progress.report(0.0, "Building the pyramid")
    colours = image.pixels[:, :, :3] if image.channels == 4 else image.pixels
    values = np.ascontiguousarray(colours, np.float32)
    gaussian, laplacian = build(values, parameters.levels, parameters.sampling)
    progress.report(0.5, "Reconstructing")
    processed, zeroed = processed_levels(laplacian, parameters)
    pixels = reconstruct(processed, parameters.sampling)
    if image.is_float and not cv2.checkRange(pixels)[0]:
        raise ImageError(
            f"“{image.name}” holds values so large that the levels of its pyramid leave the range of floats. "
            "Scale the image or the gains down."
        )
    return Pyramids(image, parameters, gaussian, laplacian, processed, zeroed, _with_alpha(pixels, image))


def processed_levels(
    laplacian: tuple[FloatPixels, ...], parameters: Pyramid
) -> tuple[tuple[FloatPixels, ...], tuple[float, ...]]:
    """Apply thresholds and gains to all levels of a Laplacian pyramid.

    Parameters
    ----------
    laplacian : tuple of ndarray of float32
        Finest level first; the last is the low-pass, which only has a gain.
    parameters : Pyramid
        Thresholds and gains.

    Returns
    -------
    tuple of ndarray, tuple of float
        The levels afterwards, and the share of each that its threshold set to 0.
    """
    processed, zeroed = [], []
    for index, level in enumerate(laplacian[:-1]):
        threshold = parameters.threshold(index)
        shrunk = shrink(level, threshold, parameters.shrinkage)
        kept = cv2.countNonZero(shrunk.reshape(shrunk.shape[0], -1)) if threshold else shrunk.size
        zeroed.append(1.0 - kept / shrunk.size)
        processed.append(_scaled(shrunk, parameters.gain(index)))
    return (*processed, _scaled(laplacian[-1], parameters.base_gain)), (*zeroed, 0.0)


def _scaled(level: FloatPixels, gain: float) -> FloatPixels:
    return level if gain == 1 else level * np.float32(gain)


def _with_alpha(pixels: FloatPixels, image: Image) -> FloatPixels:
    if image.channels != 4:
        return pixels
    return np.concatenate([pixels, image.pixels[:, :, 3:]], axis=2, dtype=np.float32)
