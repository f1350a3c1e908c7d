"""The filter applied to an image."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.filtering.analysis import Analysis
from sightglass.algorithms.filtering.convolution import filter_pixels, filter_window
from sightglass.algorithms.filtering.evidence import Kind
from sightglass.algorithms.filtering.parameters import Filter
from sightglass.algorithms.filtering.spectrum import spectrum
from sightglass.algorithms.filtering.subsampled import filter_subsampled
from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr


@dataclass(frozen=True, eq=False)
class Filtered:
    """An image after the filter, and what is known of the filter.

    Parameters
    ----------
    image : Image
        The input.
    parameters : Filter
        What was asked for.
    analysis : Analysis
        Of the kernel: kind, rank, frequency response, closed form.
    signed : ndarray of float32
        (rows, columns[, 3 or 4]): the output in units of the input's values, neither clipped nor rounded.
    origin, step : (int, int), int
        Where the output lies on the image, and how many pixels one of its values stands for: above 1 in a preview.
    spectrum_before, spectrum_after : ndarray of float32 or None
        Log-magnitude spectra in decibels, where asked for.
    """

    image: Image
    parameters: Filter
    analysis: Analysis
    signed: FloatPixels
    origin: tuple[int, int] = (0, 0)
    step: int = 1
    spectrum_before: FloatPixels | None = None
    spectrum_after: FloatPixels | None = None

    @cached_property
    def clipped(self) -> Pixels:
        """The output rounded and clipped to the range and type of the input (floats: clipped to their range)."""
        return self.image.clipped(self.signed)

    @cached_property
    def largest(self) -> float:
        """Largest magnitude of the output (alpha aside)."""
        colours = self.signed[:, :, :3] if self.signed.ndim == 3 else self.signed
        low, high, _, _ = cv2.minMaxLoc(np.ascontiguousarray(colours).reshape(colours.shape[0], -1))
        return max(abs(low), abs(high))

    @property
    def is_signed(self) -> bool:
        """Whether values below 0 are to be expected, so that 0 should be shown as the middle."""
        kernel, kind = self.analysis.kernel, self.analysis.classification.kind
        keeps_brightness = kind in (Kind.LOW_PASS, Kind.SHARPENING, Kind.RELIEF) and float(kernel.sum) > 0
        return bool(kernel.taps.min() < 0) and not keeps_brightness


def run(image: Image, *, parameters: Filter, progress: Progress = SILENT) -> Filtered:
    """Filter an image.

    Parameters
    ----------
    image : Image
        Any image.
    parameters : Filter
        Kernel, operation and border.
    progress : Progress
        Told before each part of the work.

    Returns
    -------
    Filtered
        The signed output in full.

    Raises
    ------
    ImageError
        If the values of a float image times the taps leave the range of floats.
    """
    analysis = parameters.analysis()
    progress.report(0.0, tr("Filtering"))
    signed = filter_pixels(image.pixels, analysis.kernel.taps, parameters.operation, parameters.border)
    _check_finite(image, signed)
    before = after = None
    if parameters.spectra:
        progress.report(0.6, tr("Spectrum before the filter"))
        before = spectrum(image.pixels)
        progress.report(0.8, tr("Spectrum after the filter"))
        after = spectrum(signed)
    return Filtered(image, parameters, analysis, signed, spectrum_before=before, spectrum_after=after)


def _check_finite(image: Image, signed: FloatPixels) -> None:
    if image.is_float and not cv2.checkRange(signed)[0]:
        raise ImageError(
            tr(
                "“{image}” holds values so large that the filtered ones leave the range of floats. "
                "Scale the image or the kernel down.",
                image=image.name,
            )
        )


def preview(image: Image, *, parameters: Filter, viewport: Viewport) -> Filtered:
    """Filter what is visible, at the resolution of the display.

    Parameters
    ----------
    image : Image
        Any image.
    parameters : Filter
        Kernel, operation and border.
    viewport : Viewport
        The visible region, and how many pixels of the image share one on the screen.

    Returns
    -------
    Filtered
        Every `viewport.step`-th value of the region: the same values that `run` gives there. No spectra.
    """
    analysis = parameters.analysis()
    region, step = viewport.region, max(1, viewport.step)
    first, size = (region.row, region.column), (region.rows, region.columns)
    arguments = analysis.kernel.taps, parameters.operation, parameters.border
    if step == 1:
        signed = filter_window(image.pixels, first, size, *arguments)
    else:
        signed = filter_subsampled(image.pixels, first, size, step, *arguments)
    _check_finite(image, signed)
    return Filtered(image, parameters, analysis, signed, first, step)
