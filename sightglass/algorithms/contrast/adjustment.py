"""Changing the contrast of an image: in full, and at the resolution of the screen while somebody drags."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from weakref import WeakKeyDictionary

import cv2
import numpy as np

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.contrast import clahe
from sightglass.algorithms.contrast.advice import Advice, advise
from sightglass.algorithms.contrast.checkpoint import Checkpoint, unchecked
from sightglass.algorithms.contrast.color import looked_up, recolored, transferred_floats, with_alpha
from sightglass.algorithms.contrast.histogram import (
    LUMINANCE,
    Histogram,
    Histograms,
    counted,
    histograms_of,
    is_counted,
    level_count,
)
from sightglass.algorithms.contrast.parameters import ColorMode, Contrast, Target, Transform
from sightglass.algorithms.contrast.transfer import Transfer, transfers_of
from sightglass.algorithms.image import Image, Pixels, Region, luminance
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

# A preview counts all pixels of an image up to this size, and evenly spread ones of a larger image.
_COUNTED_AT_ONCE = 16_000_000
_SAMPLE = 512 * 512


@dataclass(frozen=True, eq=False)
class Adjusted:
    """An image with changed contrast, and how it came about.

    Parameters
    ----------
    image : Image
        The output; of a preview, only what is visible.
    source : Image
        The input.
    parameters : Contrast
        What was done.
    before, after : Histograms
        Of the whole image, also in a preview (there of evenly spread pixels of a very large image).
    transfers : tuple of Transfer
        The transfer function of gray or luminance, or one each for red, green and blue; none for CLAHE.
    origin, step : (int, int), int
        Where the output lies on the input; see `results.Picture`.
    """

    image: Image
    source: Image
    parameters: Contrast
    before: Histograms
    after: Histograms
    transfers: tuple[Transfer, ...]
    origin: tuple[int, int] = (0, 0)
    step: int = 1

    @cached_property
    def advice(self) -> Advice:
        """What the input's histogram calls for."""
        return advise(self.before.main)

    @property
    def threshold(self) -> float | None:
        """The level of the threshold in values of the image; None for other transforms."""
        level = self.transfers[0].threshold if self.transfers else None
        return None if level is None else self.before.main.value(level)


def adjust(
    image: Image, reference: Image | None = None, *, parameters: Contrast, progress: Progress = SILENT
) -> Adjusted:
    """Change the contrast of an image.

    Integer images go through an exact look-up table over their bit depth, floats through the function itself; nothing
    passes through fewer bits. Alpha is left as it is.

    Parameters
    ----------
    image : Image
        Any image with finite values.
    reference : Image or None
        The wanted histogram, for a specification.
    parameters : Contrast
        What to do.
    progress : Progress
        Told how far the work is.

    Returns
    -------
    Adjusted
        The output of the type, size and bit depth of the input, with histograms before and after and the curves.

    Raises
    ------
    ParameterError
        If the chosen bit does not exist in the image.
    ImageError
        If a specification lacks its reference.
    """
    stages = ((0.0, tr("Counting the pixels")), (0.3, tr("Changing the contrast")), (0.7, tr("Counting the result")))
    counting, changing, recounting = (partial(progress.report, *stage) for stage in stages)
    before = histograms_of(image, counting)
    changing()
    transfers = _transfers(parameters, image, before, reference, counting)

    def tiles(plane: Pixels) -> Pixels:
        limit, count = parameters.clip_limit, parameters.tiles
        return clahe.equalized_adaptively(plane, limit, count, *image.value_range, checkpoint=changing)

    output = like(image, _applied(image, transfers, parameters.color_mode, tiles, changing))
    recounting()
    after = _after(output, before, transfers, recounting)
    return Adjusted(output, image, parameters, before, after, transfers)


def preview(image: Image, reference: Image | None = None, *, parameters: Contrast, viewport: Viewport) -> Adjusted:
    """Change the contrast of what is visible, at the resolution of the screen; see `adjust`.

    The curve still follows from the whole image, so that the preview looks like the final result.

    Parameters
    ----------
    image, reference, parameters
        See `adjust`.
    viewport : Viewport
        Which pixels are visible, and every how many of them one is shown.

    Returns
    -------
    Adjusted
        Its output holds every `step`-th pixel of the visible region; its histograms are those of the whole image, or
        of evenly spread pixels of a very large one.

    Raises
    ------
    ParameterError, ImageError
        As `adjust`.
    """
    sample = _sample(image, _stride(image, _SAMPLE))
    whole = image if is_counted(image) or image.pixels.size <= _COUNTED_AT_ONCE else sample
    before = histograms_of(whole)
    transfers = _transfers(parameters, image, before, reference)
    region, step = viewport.region, max(1, viewport.step)
    visible = _decimated(image, region, step)
    origin = (region.row, region.column)
    if transfers:
        pixels = _applied(visible, transfers, parameters.color_mode)
        changed_sample = like(sample, _applied(sample, transfers, parameters.color_mode))
        after = _after(changed_sample, before, transfers)
    else:
        pixels = _preview_adaptive(image, visible, parameters, origin, step)
        after = histograms_of(like(visible, pixels))
    return Adjusted(like(visible, pixels), image, parameters, before, after, transfers, origin, step)


def _transfers(
    parameters: Contrast,
    image: Image,
    before: Histograms,
    reference: Image | None,
    checkpoint: Checkpoint = unchecked,
) -> tuple[Transfer, ...]:
    if parameters.transform is Transform.CLAHE:
        return ()
    wants_reference = parameters.transform is Transform.SPECIFICATION and parameters.target is Target.REFERENCE
    references = histograms_of(reference, checkpoint) if wants_reference and reference is not None else None
    by_luminance = image.channels == 1 or parameters.color_mode is ColorMode.LUMINANCE
    return transfers_of(parameters, (before.main,) if by_luminance else before.colors, references)


def _applied(
    image: Image,
    transfers: tuple[Transfer, ...],
    mode: ColorMode,
    tiles: Callable[[Pixels], Pixels] | None = None,
    checkpoint: Checkpoint = unchecked,
) -> Pixels:
    """Apply one transfer function (or, without any, the function of tiles) to each plane that the mode asks for."""

    def changed(plane: Pixels, index: int) -> Pixels:
        if not transfers and tiles is not None:
            return tiles(plane)
        return _transferred(plane, transfers[index], image, checkpoint)

    if image.channels == 1:
        return changed(image.pixels, 0)
    colors = image.pixels if image.channels == 3 else np.asarray(cv2.cvtColor(image.pixels, cv2.COLOR_RGBA2RGB))
    if mode is ColorMode.LUMINANCE:
        before = luminance(colors)
        after = changed(before, 0)
        return with_alpha(recolored(colors, before, after, *image.value_range, checkpoint), image.pixels)
    if transfers and colors.dtype == np.uint8:
        tables = [transfer.table(level_count(image), colors.dtype) for transfer in transfers]
        return with_alpha(np.asarray(cv2.LUT(colors, np.stack(tables, axis=-1)[np.newaxis])), image.pixels)
    planes = [changed(plane, index) for index, plane in enumerate(cv2.split(colors))]
    return with_alpha(np.asarray(cv2.merge(planes)), image.pixels)


def _transferred(plane: Pixels, transfer: Transfer, image: Image, checkpoint: Checkpoint) -> Pixels:
    if image.is_float:
        return transferred_floats(plane, transfer, *image.value_range, checkpoint)
    return looked_up(plane, transfer.table(level_count(image), plane.dtype))


def _after(
    output: Image, before: Histograms, transfers: tuple[Transfer, ...], checkpoint: Checkpoint = unchecked
) -> Histograms:
    """Histograms of the output; where a table was applied to a channel they follow from those of the input."""
    if output.is_float or not transfers:
        return histograms_of(output, checkpoint)
    known = {histogram.name: histogram for histogram in before.channels}
    keep: list[Histogram] = []
    for transfer in transfers:
        # Rounding colours moves the luminance by a level here and there: that one is counted.
        if transfer.channel != LUMINANCE:
            histogram = known[transfer.channel]
            keep.append(histogram.pushed(transfer.table(len(histogram.counts), output.pixels.dtype)))
    return counted(output, tuple(keep), checkpoint)


def _preview_adaptive(image: Image, visible: Image, parameters: Contrast, origin: tuple[int, int], step: int) -> Pixels:
    """Equalize what is visible by the curves of tiles that are measured on evenly spread pixels of the whole image."""
    stride = _stride(image, 4 * _SAMPLE)
    sample = _sample(image, stride)

    def planes(part: Image) -> tuple[Pixels, ...]:
        if part.channels == 1:
            return (part.pixels,)
        if parameters.color_mode is ColorMode.LUMINANCE:
            return (luminance(part.pixels),)
        return tuple(cv2.split(part.pixels)[:3])

    measured = iter(planes(sample))

    def tiles(plane: Pixels) -> Pixels:
        curves = clahe.tile_curves(next(measured), parameters.clip_limit, parameters.tiles, *image.value_range)
        scaled = replace(curves, tile_rows=curves.tile_rows * stride, tile_columns=curves.tile_columns * stride)
        return clahe.apply_curves(plane, scaled, *image.value_range, origin, step)

    return _applied(visible, (), parameters.color_mode, tiles)


_SAMPLES: "WeakKeyDictionary[Image, dict[int, Image]]" = WeakKeyDictionary()


def _stride(image: Image, pixels: int) -> int:
    """Every how many-th pixel, along rows and columns, leaves about so many of an image."""
    return max(1, int(np.sqrt(image.rows * image.columns / pixels)))


def _sample(image: Image, stride: int) -> Image:
    """Evenly spread pixels of the whole image; remembered while the image lives."""
    if stride == 1:
        return image
    known = _SAMPLES.setdefault(image, {})
    if stride not in known:
        known[stride] = _decimated(image, Region(0, 0, image.rows, image.columns), stride)
    return known[stride]


def _decimated(image: Image, region: Region, step: int) -> Image:
    rows, columns = region.slices
    return like(image, np.ascontiguousarray(image.pixels[rows, columns][::step, ::step]))


def like(image: Image, pixels: Pixels, name: str | None = None) -> Image:
    """Give an image of other pixels on the same scale of values.

    Parameters
    ----------
    image : Image
        The scale, bit depth and name.
    pixels : ndarray
        (rows, columns[, 3 or 4]), of the type of the image's own.
    name : str or None
        Another name.

    Returns
    -------
    Image
        Without a clean original.
    """
    return replace(image.with_pixels(pixels, None), name=name or image.name)
