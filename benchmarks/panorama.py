"""Panoramas beside OpenCV's stitcher, and the multiband blend beside OpenCV's, on two photographs of 8 megapixels."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import Row, compare, medians
from sightglass.algorithms import samples
from sightglass.algorithms.image import Image, Pixels
from sightglass.algorithms.panorama.homographies import corners, mapped
from sightglass.algorithms.panorama.multiband import blended, reach_of
from sightglass.algorithms.panorama.parameters import Blend, Panorama, Projection, Seam
from sightglass.algorithms.panorama.run import Stitched, run
from sightglass.algorithms.panorama.seams import seam_mask
from sightglass.algorithms.panorama.warping import Patch

_DATA = Path(__file__).parents[2] / "shared" / "data"
_BANDS = 5


def measure() -> list[Row]:
    """Stitch, blend and compare with the truth."""
    return [*_synthetic(), *_graf(), *_photographs()]


def _synthetic() -> Iterator[Row]:
    images = [samples.find(f"panorama_deep_space_{number}").make() for number in (1, 2, 3)]
    result = run(*images, parameters=Panorama())
    worst = max(error.gain_error for error in result.errors)
    yield Row("gains of three views against the truth", 100 * worst, "limit", 1.0, 1.0, "%")
    off = max(error.corner_error for error in result.errors)
    yield Row("corners of three views against the truth", off, "limit", 1.0, 1.0, "px")


def _graf() -> Iterator[Row]:
    folder = _DATA / "homography"
    if not (folder / "graf1.png").is_file():
        print("  Left out: graf1.png and graf2.png are not in ../shared/data/homography.")
        return
    images = [_read(folder / f"graf{number}.png") for number in (1, 2)]
    result = run(*images, parameters=Panorama(reference=1, projection=Projection.PLANAR))
    true = np.loadtxt(folder / "H1to2.txt")
    around = corners(images[0].rows, images[0].columns)
    off = np.linalg.norm(mapped(result.geometry.matrices[1], around) - mapped(true, around), axis=1).mean()
    yield Row("graf1 to graf2, mean over the four corners", float(off), "limit", 1.0, 1.0, "px")


def _photographs() -> Iterator[Row]:
    folder = _DATA / "panorama"
    if not (folder / "q11.jpg").is_file():
        print("  Left out: q11.jpg and q22.jpg are not in ../shared/data/panorama.")
        return
    full = [_read(folder / f"{name}.jpg") for name in ("q11", "q22")]
    whole = run(*full, parameters=Panorama())
    yield Row("q11 and q22 at full size, stitched", 2.0 / len(whole.graph.members), "both", 1.0, 1.0, "×")
    (seconds,) = medians(lambda: run(*_anew(full), parameters=Panorama()), least=3, most=3)
    yield Row("panorama, 2 x 8 MP", seconds, "limit", 3.0, 1.0)
    scale = (2e6 / (full[0].rows * full[0].columns)) ** 0.5
    halves = [_reduced(image, scale) for image in full]
    swapped = [np.ascontiguousarray(image.pixels[..., ::-1]) for image in halves]
    yield compare(
        "panorama, 2 x 2 MP", lambda: run(*_anew(halves), parameters=Panorama()),
        "cv2.Stitcher", lambda: _stitched(swapped), 0.9, seconds=3.0,
    )  # fmt: skip
    yield from _blends(run(*halves, parameters=Panorama(blend=Blend.NONE)), halves)


def _blends(result: Stitched, images: list[Image]) -> Iterator[Row]:
    """Blend the same two warped images along the same seam, and compare with the same blend in 64-bit floats."""
    from sightglass.algorithms.panorama.run import _KEPT_PATCHES

    first, second = next(reversed(_KEPT_PATCHES._entries.values()))[0]
    canvas = result.canvas.shape
    one, other = (_on_canvas(patch, canvas) for patch in (first, second))
    overlap = np.asarray(cv2.bitwise_and(one[1], other[1]), np.uint8)
    fresh = cv2.bitwise_and(other[1], cv2.bitwise_not(one[1]))
    covered = cv2.bitwise_or(one[1], other[1])
    taken = seam_mask(one[1], other[1], None, Seam.MIDLINE)
    left, top, columns, rows = cv2.boundingRect(overlap)
    margin = reach_of(_BANDS)
    box = slice(max(0, top - margin), top + rows + margin), slice(max(0, left - margin), left + columns + margin)

    def ours() -> Pixels:
        pixels = np.zeros((*canvas, 3), np.uint8)
        pixels[first.region.slices] = first.pixels
        cv2.copyTo(other[0], fresh, pixels)
        mixed = blended(pixels[box], other[0][box], overlap[box], taken[box], _BANDS)
        cv2.copyTo(mixed, covered[box], pixels[box])
        return pixels

    wide = [patch.pixels.astype(np.int16) for patch in (first, second)]
    weights = [
        np.where(result.mosaic.labels[patch.region.slices] == place, 255, 0).astype(np.uint8)
        for place, patch in ((1, first), (2, second))
    ]

    def theirs() -> Pixels:
        blender = cv2.detail_MultiBandBlender(0, _BANDS)
        blender.prepare((0, 0, canvas[1], canvas[0]))
        for pixels, weight, patch in zip(wide, weights, (first, second), strict=True):
            blender.feed(pixels, weight, (patch.region.column, patch.region.row))
        blend, _ = blender.blend(None, None)
        return np.clip(np.asarray(blend), 0, 255).astype(np.uint8)

    yield compare("multiband blend of two warped 2 MP images", ours, "cv2.detail MultiBandBlender", theirs, 0.25, 2.0)
    errors = [_foreign_gradient(pixels, one, other) for pixels in (ours(), theirs())]
    yield Row("the same: gradients that are of neither image, RMS", errors[0], "cv2.detail", errors[1], 1.0, "levels")


def _foreign_gradient(pixels: Pixels, *sources: tuple[Pixels, NDArray[np.uint8]]) -> float:
    """What can be seen of seams: how far differences of neighbours are from those of both images, near the overlap."""
    overlap = cv2.bitwise_and(sources[0][1], sources[1][1])
    near = cv2.dilate(overlap, np.ones((41, 41), np.uint8)) > 0
    total, count = 0.0, 0
    for axis in (0, 1):
        inside = (slice(None, -1), slice(None)) if axis == 0 else (slice(None), slice(None, -1))
        steps = np.diff(pixels.astype(np.int16), axis=axis)
        least = np.full(steps.shape, np.inf)
        for source, mask in sources:
            known = (cv2.erode(mask, np.ones((3, 3), np.uint8)) > 0)[inside]
            off = np.abs(steps - np.diff(source.astype(np.int16), axis=axis))
            least = np.where(known[..., None], np.minimum(least, off), least)
        seen = least[near[inside] & np.isfinite(least[..., 0])]
        total, count = total + float(np.sum(seen**2)), count + seen.size
    return (total / count) ** 0.5


def _on_canvas(patch: Patch, shape: tuple[int, int]) -> tuple[Pixels, NDArray[np.uint8]]:
    pixels, mask = np.zeros((*shape, 3), np.uint8), np.zeros(shape, np.uint8)
    pixels[patch.region.slices], mask[patch.region.slices] = patch.pixels, patch.mask
    return pixels, mask


def _anew(images: list[Image]) -> list[Image]:
    """Give the same pixels as other images, of which nothing is remembered."""
    return [Image.of(image.pixels, image.name) for image in images]


def _stitched(images: list[Pixels]) -> None:
    stitcher = cv2.Stitcher.create(cv2.Stitcher_PANORAMA)
    # At its default it refuses this pair.
    stitcher.setPanoConfidenceThresh(0.3)
    status, _ = stitcher.stitch(images)
    assert status == cv2.Stitcher_OK, status


def _read(path: Path) -> Image:
    pixels = cv2.imread(str(path), cv2.IMREAD_COLOR)
    assert pixels is not None
    return Image.of(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB)), path.stem)


def _reduced(image: Image, scale: float) -> Image:
    size = round(image.columns * scale), round(image.rows * scale)
    return Image.of(np.asarray(cv2.resize(image.pixels, size, interpolation=cv2.INTER_AREA)), image.name)
