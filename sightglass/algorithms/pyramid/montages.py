"""Pictures that show all levels of a pyramid at once."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels, Region
from sightglass.algorithms.pyramid.layouts import level_name, regions_of, stride_of
from sightglass.algorithms.pyramid.parameters import Scheme
from sightglass.algorithms.pyramid.run import Pyramids, processed_level, scaled
from sightglass.algorithms.results import Colormap, Picture, Tile
from sightglass.algorithms.texts import language, tr

# A few coefficients at edges are far larger than the others, which would all look the same beside them.
_SHOWN_DEVIATIONS = 5.0

_Look = tuple[tuple[float, float], Colormap]


def montages(result: Pyramids) -> Iterator[Picture]:
    """Lay out the Laplacian levels, the same after thresholds and gains, and the Gaussian levels.

    Parameters
    ----------
    result : Pyramids
        A preview shows them if they have been built before.

    Yields
    ------
    Picture
        "laplacian", "processed" and "gaussian"; float32, NaN between the tiles. Of large images every second, third …
        row and column.
    """
    decomposition, count, layout = result.decomposition, result.reductions, result.parameters.layout
    if result.is_preview and not decomposition.is_built(count):
        return
    shapes = decomposition.shapes[: count + 1]
    stride = stride_of(shapes, decomposition.channels, layout)
    key = layout, count, language()
    known = decomposition.pictures.get(key)
    if known is None:
        looks = _laplacian_looks(result)
        details = [decomposition.thinned(index, stride, index == count) for index in range(count + 1)]
        smoothed = [_every(decomposition.gaussian(index), stride) for index in range(count + 1)]
        laplacian = _montage("laplacian", _title("laplacian", stride), details, result, looks)
        gaussian = _montage("gaussian", _title("gaussian", stride), smoothed, result, _gaussian_looks(smoothed, result))
        known = laplacian, gaussian
        # Of the layout that is looked at: those of all would take several times the memory of the image.
        decomposition.pictures.clear()
        decomposition.pictures[key] = known
    laplacian, gaussian = known
    yield laplacian
    yield _processed(result, laplacian, stride)
    yield gaussian


def _title(key: str, stride: int) -> str:
    if stride == 1:
        return {
            "laplacian": tr("Laplacian pyramid"),
            "processed": tr("Pyramid after thresholds and gains"),
            "gaussian": tr("Gaussian pyramid"),
        }[key]
    return {
        "laplacian": tr("Laplacian pyramid, 1 in {n} rows and columns", n=stride),
        "processed": tr("Pyramid after thresholds and gains, 1 in {n} rows and columns", n=stride),
        "gaussian": tr("Gaussian pyramid, 1 in {n} rows and columns", n=stride),
    }[key]


def _processed(result: Pyramids, laplacian: Picture, stride: int) -> Picture:
    parameters, count = result.parameters, result.reductions
    levels = []
    for index in range(count + 1):
        level = result.decomposition.thinned(index, stride, index == count)
        if stride == 1 and not result.is_preview:
            levels.append(result.processed[index])
        elif index == count:
            levels.append(scaled(level, parameters.base_gain))
        else:
            levels.append(processed_level(level, index, parameters))
    # On the scales of the levels before, so that it is seen what becomes of them.
    looks = [(tile.levels, tile.colormap) for tile in laplacian.tiles]
    return _montage("processed", _title("processed", stride), levels, result, looks)


def _every(level: FloatPixels, stride: int) -> FloatPixels:
    return level[::stride, ::stride]


def _montage(key: str, title: str, levels: Sequence[FloatPixels], result: Pyramids, looks: Sequence[_Look]) -> Picture:
    layout, count = result.parameters.layout, result.reductions
    regions, size = regions_of([(level.shape[0], level.shape[1]) for level in levels], layout)
    pixels: FloatPixels = np.full((*size, *levels[0].shape[2:]), np.nan, np.float32)
    for level, region in zip(levels, regions, strict=True):
        place = pixels[region.slices]
        place[:] = level if level.shape == place.shape else _enlarged(level, region).reshape(place.shape)
    letter = "G" if key == "gaussian" else "L"
    tiles = []
    for index, (region, (limits, colormap)) in enumerate(zip(regions, looks, strict=True)):
        rows, columns = result.decomposition.shapes[index]
        tiles.append(Tile(region, limits, colormap, f"{level_name(letter, index, count)}: {columns} × {rows}"))
    return Picture(key, title, pixels, *looks[0], tiles=tuple(tiles))


def _enlarged(level: FloatPixels, region: Region) -> FloatPixels:
    size = region.columns, region.rows
    # Of a level with thinned rows the last step may be cut; each pixel covers nearly the same number all the same.
    return np.asarray(cv2.resize(np.ascontiguousarray(level), size, interpolation=cv2.INTER_NEAREST_EXACT), np.float32)


def _laplacian_looks(result: Pyramids) -> list[_Look]:
    looks: list[_Look] = []
    for index in range(result.reductions):
        found = result.decomposition.histogram(index)
        bound = min(found.largest, _SHOWN_DEVIATIONS * found.deviation) or 1.0
        looks.append(((-bound, bound), Colormap.DIVERGING))
    top = result.decomposition.gaussian(result.reductions)
    return [*looks, _look_of_low_pass(top, result)]


def _gaussian_looks(levels: Sequence[FloatPixels], result: Pyramids) -> list[_Look]:
    first: _Look = (result.image.value_range, Colormap.GRAY)
    return [first, *(_look_of_low_pass(level, result) for level in levels[1:])]


def _look_of_low_pass(level: FloatPixels, result: Pyramids) -> _Look:
    limits = result.image.value_range
    if result.parameters.scheme is not Scheme.KERNEL:
        return limits, Colormap.GRAY
    # A kernel that is no low-pass leads beyond black and white.
    low, high, _, _ = cv2.minMaxLoc(np.ascontiguousarray(level).reshape(level.shape[0], -1))
    if low >= limits[0] - 1e-6 * abs(limits[0]) and high > limits[0] + 0.1 * (limits[1] - limits[0]):
        return limits, Colormap.GRAY
    bound = max(abs(low), abs(high)) or 1.0
    return (-bound, bound), Colormap.DIVERGING
