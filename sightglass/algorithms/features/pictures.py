"""Pictures of features: keypoints over the image, the response, matches between two images, the scale space."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.keypoints import Keypoints
from sightglass.algorithms.features.parameters import Detector
from sightglass.algorithms.features.run import FeaturesResult
from sightglass.algorithms.features.scale_space import Octave, ScaleSpace
from sightglass.algorithms.image import FloatPixels, Image, Pixels, Region
from sightglass.algorithms.results import Axis, Colormap, MarkerOverlay, Overlay, Picture, SegmentOverlay, Tile
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text

FloatArray = NDArray[np.float64]
# Layers of an octave, each with its σ.
_Row = list[tuple[float, FloatPixels]]

# Circles reach that many σ from the keypoint.
CIRCLE_SCALES = 3.0
_POINT, _RIGHT, _WRONG = "#E69F00", "#009E73", "#D55E00"
_GAP = 8
# More lines would hide the images.
_MOST_LINES = 150
# Longest side of a layer in the montage, and the free pixels between layers.
_LAYER_SIDE, _LAYER_GAP = 192, 8
_MOST_OCTAVES = 6
# A few responses at strong corners are far above the others.
_SHOWN_PERCENTILE = 99.8


def pictures(result: FeaturesResult) -> Iterator[Picture]:
    """Draw what was found.

    Parameters
    ----------
    result : FeaturesResult
        Of `run`.

    Yields
    ------
    Picture
        "keypoint_map", "match_lines", "other_keypoint_map", "response" where the detector has one, and what was asked
        for beside.
    """
    image = result.image
    yield _with_keypoints(
        "keypoint_map",
        tr("{detector} keypoints", detector=tr(result.parameters.detector.label)),
        image,
        result.found.keypoints,
    )
    yield matches_picture(result)
    yield _with_keypoints(
        "other_keypoint_map", tr("Keypoints of the second image"), result.other, result.partners.keypoints
    )
    if result.found.response is not None:
        yield _response(result, result.found.response)
    if result.scale_space is not None:
        yield from scale_space_pictures(result.scale_space)
    if result.inspection is not None:
        yield from result.inspection.pictures()


def _with_keypoints(key: str, title: str, image: Image, keypoints: Keypoints) -> Picture:
    return Picture(key, title, image.pixels, image.value_range, overlays=keypoint_overlays(keypoints))


def keypoint_overlays(keypoints: Keypoints) -> tuple[Overlay, ...]:
    """Draw keypoints as circles of 3 σ, with a line to where their orientation points.

    Parameters
    ----------
    keypoints : Keypoints
        n of them.

    Returns
    -------
    tuple of Overlay
        Empty where n is 0.
    """
    if not len(keypoints):
        return ()
    radii = CIRCLE_SCALES * keypoints.scales
    circles = MarkerOverlay(keypoints.positions, radii, _POINT)
    turned = np.isfinite(keypoints.angles)
    if not turned.any():
        return (circles,)
    angles, starts = keypoints.angles[turned], keypoints.positions[turned]
    ends = starts + radii[turned, np.newaxis] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return circles, SegmentOverlay(np.hstack([starts, ends]), _POINT)


def _response(result: FeaturesResult, response: FloatPixels) -> Picture:
    is_signed = result.parameters.detector is not Detector.SHI_TOMASI
    power = 6 if is_signed else 3
    response = response * np.float32(10**power)
    bound = float(np.percentile(np.abs(response), _SHOWN_PERCENTILE)) or float(np.abs(response).max()) or 1.0
    title = {
        Detector.HARRIS: tr("Response: det M − k (tr M)²"),
        Detector.SHI_TOMASI: tr("Response: smaller eigenvalue of M"),
        Detector.MULTISCALE_HARRIS: tr("Largest response over the scales"),
    }[result.parameters.detector]
    axis = Axis(tr("Response"), "10⁻⁶" if is_signed else "10⁻³")
    dots = MarkerOverlay(result.found.keypoints.positions, color=_POINT)
    return Picture(
        "response", title, response, (-bound if is_signed else 0.0, bound),
        Colormap.DIVERGING if is_signed else Colormap.VIRIDIS,
        overlays=(dots,) if len(result.found.keypoints) else (), value_axis=axis,
    )  # fmt: skip


def matches_picture(result: FeaturesResult) -> Picture:
    """Put both images side by side, with a line from each keypoint to its partner.

    Parameters
    ----------
    result : FeaturesResult
        Of `run`.

    Returns
    -------
    Picture
        uint8; where the truth is known, right matches are green and wrong ones are red. Of many matches, every second,
        third … is drawn, and the title says so.
    """
    images = result.image, result.other
    in_color = any(image.channels > 1 for image in images)
    parts = [_bytes(image, in_color) for image in images]
    rows = max(part.shape[0] for part in parts)
    offset = parts[0].shape[1] + _GAP
    canvas = np.full((rows, offset + parts[1].shape[1], *parts[0].shape[2:]), 128, np.uint8)
    canvas[: parts[0].shape[0], : parts[0].shape[1]] = parts[0]
    canvas[: parts[1].shape[0], offset:] = parts[1]
    every = -(-len(result.matches.pairs) // _MOST_LINES) or 1
    first, second = result.matches.pairs[::every].T
    ends = result.partners.keypoints.positions[second] + [offset, 0]
    segments = np.hstack([result.found.keypoints.positions[first], ends])
    if result.right is None:
        drawn = [SegmentOverlay(segments, _POINT)]
    else:
        right = result.right[::every]
        drawn = [
            SegmentOverlay(segments[right], _RIGHT, label=tr("Right", about="not wrong")),
            SegmentOverlay(segments[~right], _WRONG, label=tr("Wrong")),
        ]
    overlays = tuple(overlay for overlay in drawn if len(overlay.segments))
    title = tr("Matches") if every == 1 else tr("Matches, 1 of {every} drawn", every=every)
    return Picture("match_lines", title, np.ascontiguousarray(canvas), (0.0, 255.0), overlays=overlays)


def _bytes(image: Image, in_color: bool) -> Pixels:
    low, high = image.value_range
    pixels = image.pixels[..., :3] if image.channels > 1 else image.pixels
    if pixels.dtype != np.uint8 or (low, high) != (0.0, 255.0):
        scaled = (pixels.astype(np.float32) - np.float32(low)) * np.float32(255.0 / (high - low))
        pixels = np.clip(np.rint(scaled), 0, 255).astype(np.uint8)
    return np.dstack([pixels] * 3) if in_color and pixels.ndim == 2 else np.ascontiguousarray(pixels)


def scale_space_pictures(space: ScaleSpace) -> tuple[Picture, Picture]:
    """Lay out the Gaussian octaves and their differences: a row for each octave, a column for each layer.

    Parameters
    ----------
    space : ScaleSpace
        Of an image.

    Returns
    -------
    (Picture, Picture)
        "scale_space" and "dog"; float32, NaN between the tiles. Each layer is shown with its own pixels, enlarged or
        reduced to the same size.
    """
    octaves = [space.octave(number) for number in space.numbers[:_MOST_OCTAVES]]
    layers = [_row(octave, octave.gaussians) for octave in octaves]
    differences = [_row(octave, octave.differences) for octave in octaves]
    bound = max(float(np.abs(pixels).max()) for row in differences for _, pixels in row) or 1.0
    numbers = [octave.number for octave in octaves]
    return (
        _montage("scale_space", tr("Gaussian octaves"), layers, numbers, (0.0, 255.0), Colormap.GRAY),
        _montage(
            "dog", tr("Differences of Gaussians"), differences, numbers, (-bound / 2, bound / 2), Colormap.DIVERGING
        ),
    )


def _row(octave: Octave, layers: Sequence[FloatPixels]) -> _Row:
    """Give each layer with its σ in pixels of the image."""
    return [(sigma * octave.step, layer) for sigma, layer in zip(octave.sigmas, layers, strict=False)]


def _montage(
    key: str,
    title: str,
    rows: Sequence[_Row],
    numbers: list[int],
    levels: tuple[float, float],
    colormap: Colormap,
) -> Picture:
    height, width = rows[0][0][1].shape
    factor = _LAYER_SIDE / max(height, width)
    size = max(1, round(width * factor)), max(1, round(height * factor))
    pitch = size[0] + _LAYER_GAP, size[1] + _LAYER_GAP
    shape = len(rows) * pitch[1] - _LAYER_GAP, len(rows[0]) * pitch[0] - _LAYER_GAP
    pixels: FloatPixels = np.full(shape, np.nan, np.float32)
    tiles = []
    for row, (number, layers) in enumerate(zip(numbers, rows, strict=True)):
        for column, (sigma, layer) in enumerate(layers):
            region = Region(row * pitch[1], column * pitch[0], size[1], size[0])
            method = cv2.INTER_AREA if layer.shape[1] > size[0] else cv2.INTER_NEAREST
            pixels[region.slices] = cv2.resize(layer, size, interpolation=method)
            text = tr(
                "Octave {number}: σ {sigma} px, {columns} × {rows}",
                number=number,
                sigma=number_text(sigma, 3),
                columns=layer.shape[1],
                rows=layer.shape[0],
            )
            tiles.append(Tile(region, levels, colormap, text))
    return Picture(key, title, pixels, levels, colormap, tiles=tuple(tiles))
