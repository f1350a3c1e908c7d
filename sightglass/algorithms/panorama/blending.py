"""Eleventh stage: the warped images are put together."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels, Region, read_only
from sightglass.algorithms.panorama.canvas import Canvas
from sightglass.algorithms.panorama.multiband import blended, reach_of, suitable_bands
from sightglass.algorithms.panorama.overlaps import with_gain
from sightglass.algorithms.panorama.parameters import Blend, Panorama, Seam
from sightglass.algorithms.panorama.seams import seam_mask
from sightglass.algorithms.panorama.warping import Patch, Scale
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

Mask = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Mosaic:
    """The panorama.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns[, 3]); 0 where no image covers the canvas.
    coverage : ndarray of uint8
        (rows, columns): 255 where one does.
    labels : ndarray of uint8
        (rows, columns): which image counts most, as its place in the row of patches, from 1 on; 0 for none. All zero
        for a mean, in which no image counts most.
    bands : int
        The most levels of a pyramid that an overlap was blended with; 0 where there was none.
    """

    pixels: Pixels
    coverage: Mask
    labels: Mask
    bands: int = 0


def blend(
    patches: Sequence[Patch],
    gains: dict[int, float],
    canvas: Canvas,
    scale: Scale,
    parameters: Panorama,
    progress: Progress = SILENT,
) -> Mosaic:
    """Put warped images together.

    Parameters
    ----------
    patches : sequence of Patch
        In the order in which they are laid down, each touching what lies there if it can.
    gains : dict
        Number of each image → factor of its values.
    canvas : Canvas
        Its size.
    scale : Scale
        The values of the panorama.
    parameters : Panorama
        Blending, seam and bands.
    progress : Progress
        Told before each image.

    Returns
    -------
    Mosaic
        Of the canvas.
    """
    if parameters.blend in (Blend.AVERAGE, Blend.DISTANCE):
        return _mean(patches, gains, canvas, scale, parameters.blend, progress)
    shape = canvas.shape if scale.channels == 1 else (*canvas.shape, scale.channels)
    pixels = np.zeros(shape, scale.dtype)
    coverage, labels = np.zeros(canvas.shape, np.uint8), np.zeros(canvas.shape, np.uint8)
    most = 0
    for place, patch in enumerate(patches):
        progress.report(
            place / len(patches), tr("Blending image {place} of {count}", place=place + 1, count=len(patches))
        )
        values = with_gain(patch.pixels, gains[patch.number], scale)
        here = patch.region.slices
        taken, bands = _lay_down(pixels[here], coverage[here], values, patch.mask, parameters)
        most = max(most, bands)
        np.copyto(labels[here], np.uint8(place + 1), where=taken != 0)
        cv2.bitwise_or(coverage[here], patch.mask, dst=coverage[here])
    return Mosaic(read_only(pixels), read_only(coverage), read_only(labels), most)


def _lay_down(pixels: Pixels, coverage: Mask, values: Pixels, mask: Mask, parameters: Panorama) -> tuple[Mask, int]:
    """Change the part of the panorama below a patch; give what the patch takes of it, and the bands of the blend."""
    overlap = cv2.bitwise_and(coverage, mask)
    fresh = cv2.bitwise_and(mask, cv2.bitwise_not(coverage))
    cv2.copyTo(values, fresh, pixels)
    left, top, columns, rows = cv2.boundingRect(overlap)
    taken = np.asarray(fresh, np.uint8)
    if rows == 0:
        return taken, 0
    bands = 0
    if parameters.blend is Blend.MULTIBAND:
        bands = parameters.bands or suitable_bands(cv2.countNonZero(overlap), max(rows, columns))
    # More than the overlap, so that the seam's ends can be told from its sides, and coarse bands find room.
    margin = reach_of(bands) if bands else 2
    box = _grown(Region(top, left, rows, columns), margin, mask.shape)
    # Parts of arrays go to OpenCV as they are: it needs no copies of them.
    part, value = pixels[box.slices], values[box.slices]
    cover, above, both = coverage[box.slices], mask[box.slices], np.asarray(overlap, np.uint8)[box.slices]
    difference = cv2.absdiff(part, value) if parameters.seam is Seam.LEAST_DIFFERENCE else None
    seam = seam_mask(cover, above, difference, parameters.seam)
    if bands:
        mixed = blended(part, value, both, seam, bands)
        cv2.copyTo(mixed, cv2.bitwise_or(cover, above), part)
    else:
        cv2.copyTo(value, cv2.bitwise_and(seam, both), part)
    taken[box.slices] = cv2.bitwise_and(seam, above)
    return taken, bands


def _grown(region: Region, margin: int, shape: tuple[int, ...]) -> Region:
    top, left = max(0, region.row - margin), max(0, region.column - margin)
    bottom = min(shape[0], region.row + region.rows + margin)
    right = min(shape[1], region.column + region.columns + margin)
    return Region(top, left, bottom - top, right - left)


def _mean(
    patches: Sequence[Patch],
    gains: dict[int, float],
    canvas: Canvas,
    scale: Scale,
    kind: Blend,
    progress: Progress,
) -> Mosaic:
    """Take the mean of all images, weighted by the distance to their borders or not at all."""
    shape = canvas.shape if scale.channels == 1 else (*canvas.shape, scale.channels)
    total, weight = np.zeros(shape, np.float32), np.zeros(canvas.shape, np.float32)
    for place, patch in enumerate(patches):
        progress.report(
            place / len(patches), tr("Blending image {place} of {count}", place=place + 1, count=len(patches))
        )
        values = with_gain(patch.pixels, gains[patch.number], scale)
        factors = patch.mask.astype(np.float32) / np.float32(255)
        if kind is Blend.DISTANCE:
            factors = _distance_to_border(patch.mask)
        here = patch.region.slices
        total[here] += values * (factors if values.ndim == 2 else factors[:, :, None])
        weight[here] += factors
    covered = weight > 0
    divisor = np.where(covered, weight, np.float32(1))
    total /= divisor if total.ndim == 2 else divisor[:, :, None]
    pixels = total if scale.dtype == "float32" else np.rint(total).astype(scale.dtype)
    coverage = np.where(covered, 255, 0).astype(np.uint8)
    return Mosaic(read_only(pixels), read_only(coverage), np.zeros(canvas.shape, np.uint8))


def _distance_to_border(mask: Mask) -> NDArray[np.float32]:
    """Distance of each pixel to the nearest one that the image does not cover; beyond the patch it covers nothing."""
    framed = cv2.copyMakeBorder(mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    return np.ascontiguousarray(cv2.distanceTransform(framed, cv2.DIST_L2, cv2.DIST_MASK_5)[1:-1, 1:-1])
