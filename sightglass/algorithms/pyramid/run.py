"""The pyramid of an image, its levels after thresholds and gains, and the image that comes back."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import FloatPixels, Image, Pixels, Region
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.pyramid.decomposition import Decomposition, decomposition_of
from sightglass.algorithms.pyramid.parameters import Pyramid
from sightglass.algorithms.pyramid.sampling import region_below
from sightglass.algorithms.pyramid.shrinkage import shrink
from sightglass.algorithms.pyramid.transform import combined, reconstruct
from sightglass.algorithms.texts import tr


@dataclass(frozen=True, eq=False)
class Pyramids:
    """Both pyramids of an image, and what came of thresholds and gains.

    Parameters
    ----------
    image : Image
        The input.
    parameters : Pyramid
        What was asked for.
    decomposition : Decomposition
        What is known of the image's pyramid whatever thresholds are set.
    gaussian : tuple of ndarray of float32
        (rows, columns[, 3]) each, finest first: the image's values, without alpha, and what is left of them after each
        reduction. Empty in a preview, as are the next two.
    laplacian : tuple of ndarray of float32
        What each level has beyond the next smaller one; the last is the low-pass at the top.
    processed : tuple of ndarray of float32
        The Laplacian levels after thresholds and gains.
    zeroed : tuple of float
        Share of the coefficients of each Laplacian level that its threshold set to 0, 0 to 1; 0 for the top. In a
        preview, that of the sample by which the level is measured.
    reconstruction : ndarray of float32
        (rows, columns[, 3 or 4]): what the processed levels give, neither clipped nor rounded; alpha is the input's.
    origin, step : (int, int), int
        Where the reconstruction lies on the image, and how many pixels one of its values stands for: above 1 in a
        preview, which ends at the level of that size.
    """

    image: Image
    parameters: Pyramid
    decomposition: Decomposition
    gaussian: tuple[FloatPixels, ...]
    laplacian: tuple[FloatPixels, ...]
    processed: tuple[FloatPixels, ...]
    zeroed: tuple[float, ...]
    reconstruction: FloatPixels
    origin: tuple[int, int] = (0, 0)
    step: int = 1

    @property
    def reductions(self) -> int:
        """How often the image is halved: the number of Laplacian levels without the top."""
        return min(self.parameters.levels, self.decomposition.depth)

    @property
    def is_preview(self) -> bool:
        """Whether only what is visible was reconstructed."""
        return not self.gaussian

    @cached_property
    def clipped(self) -> Pixels:
        """The reconstruction rounded and clipped to the range and type of the input (floats: clipped to theirs)."""
        return self.image.clipped(self.reconstruction)


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
    decomposition = decomposition_of(image, parameters.sampling)
    count = min(parameters.levels, decomposition.depth)
    gaussian, laplacian = [decomposition.gaussian(0)], []
    for index in range(count):
        progress.report(0.6 * index / count, tr("Building level {level} of {count}", level=index + 1, count=count))
        gaussian.append(decomposition.gaussian(index + 1))
        laplacian.append(decomposition.laplacian(index))
    levels = (*laplacian, gaussian[-1])
    progress.report(0.6, tr("Thresholds and gains"))
    processed, zeroed = processed_levels(levels, parameters)
    progress.report(0.8, tr("Reconstructing"))
    pixels = reconstruct(processed, parameters.sampling)
    _check_finite(image, pixels)
    pixels = _with_alpha(pixels, image.pixels)
    return Pyramids(image, parameters, decomposition, tuple(gaussian), levels, processed, zeroed, pixels)


def preview(image: Image, *, parameters: Pyramid, viewport: Viewport) -> Pyramids:
    r"""Reconstruct what is visible, down to the level whose pixels are not yet larger than those of the display.

    Parameters
    ----------
    image : Image
        Any image.
    parameters : Pyramid
        Scheme, levels, thresholds and gains.
    viewport : Viewport
        The visible region, and how many pixels of the image share one on the screen.

    Returns
    -------
    Pyramids
        `reconstruction` has one value for :math:`2^k \times 2^k` pixels of the region, that of the k-th level of the
        reconstruction (k = 0: the values that `run` gives there).

    Raises
    ------
    ImageError
        See `run`.
    """
    decomposition = decomposition_of(image, parameters.sampling)
    count = min(parameters.levels, decomposition.depth)
    first = min(max(1, viewport.step).bit_length() - 1, count)
    step = 1 << first
    region = viewport.region
    rows, columns = decomposition.shapes[first]
    top, left = region.row >> first, region.column >> first
    bottom = min(rows, -(-(region.row + max(1, region.rows)) // step))
    right = min(columns, -(-(region.column + max(1, region.columns)) // step))
    part = Region(top, left, bottom - top, right - left)
    pixels = _window(decomposition, parameters, first, count, part)
    _check_finite(image, pixels)
    pixels = _with_alpha(pixels, image.pixels[top * step : bottom * step : step, left * step : right * step : step])
    zeroed = (*(decomposition.share_below(index, parameters.threshold(index)) for index in range(count)), 0.0)
    origin = top * step, left * step
    return Pyramids(image, parameters, decomposition, (), (), (), zeroed, pixels, origin, step)


def _window(decomposition: Decomposition, parameters: Pyramid, index: int, count: int, region: Region) -> FloatPixels:
    """Reconstruct a part of a level from those parts of the levels above it that have a share in it."""
    if index == count:
        top = np.ascontiguousarray(decomposition.gaussian(index)[region.slices])
        return scaled(top, parameters.base_gain)
    whole = Region(0, 0, *decomposition.shapes[index + 1])
    below = region_below(region, whole, parameters.sampling)
    part = _window(decomposition, parameters, index + 1, count, below)
    level = processed_level(decomposition.laplacian_window(index, region), index, parameters)
    return combined(cv2.add, level, part, parameters.sampling, region, below)


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
        processed.append(scaled(shrunk, parameters.gain(index)))
    return (*processed, scaled(laplacian[-1], parameters.base_gain)), (*zeroed, 0.0)


def processed_level(coefficients: FloatPixels, index: int, parameters: Pyramid) -> FloatPixels:
    """Apply threshold and gain of a Laplacian level to coefficients of it.

    Parameters
    ----------
    coefficients : ndarray of float32
        The level or a part of it, contiguous.
    index : int
        Which level, 0 for the finest.
    parameters : Pyramid
        Thresholds and gains.

    Returns
    -------
    ndarray of float32
        The input itself where nothing changes.
    """
    return scaled(shrink(coefficients, parameters.threshold(index), parameters.shrinkage), parameters.gain(index))


def scaled(level: FloatPixels, gain: float) -> FloatPixels:
    """Multiply a level by its gain.

    Parameters
    ----------
    level : ndarray of float32
        Of any shape.
    gain : float
        1 leaves it as it is.

    Returns
    -------
    ndarray of float32
        The input itself for gain 1.
    """
    return level if gain == 1 else level * np.float32(gain)


def _check_finite(image: Image, pixels: FloatPixels) -> None:
    # Weights and gains are bounded, so that only float images can hold values that leave the range.
    if image.is_float and not cv2.checkRange(pixels)[0]:
        raise ImageError(
            tr(
                "“{image}” holds values so large that the levels of its pyramid leave the range of floats. "
                "Scale the image or the gains down.",
                image=image.name,
            )
        )


def _with_alpha(pixels: FloatPixels, source: Pixels) -> FloatPixels:
    if source.ndim == 2 or source.shape[2] != 4:
        return pixels
    return np.concatenate([pixels, source[:, :, 3:]], axis=2, dtype=np.float32)
