"""What there is to see of a classifier: kernels, feature maps, confusions, and the images themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.classifier.run import ClassifierResult
from sightglass.algorithms.cnn.dataset import LabelledImages
from sightglass.algorithms.cnn.evaluation import Evaluation
from sightglass.algorithms.cnn.layers import Activation, Convolution
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Colormap, Picture, Tile

FloatPixels = NDArray[np.float32]

_GAP = 2
_ROW_GAP = 6
# Of a row of maps, in pixels of the picture.
_ROW_WIDTH, _ROW_HEIGHT, _LARGEST_SCALE = 448, 64, 12
_SMALL = 8
_WIDEST = 16  # tiles in a row of images
_MOST_MAPS = 64  # of a layer; more cannot be told apart
_MOST_IMAGES = 128
# Fewer and larger, with room for their titles.
_MOST_LABELLED, _LABELLED_ACROSS, _LABEL_ROWS = 40, 8, 12


@lru_cache(maxsize=2)
def data_picture(images: LabelledImages) -> Picture:
    """Lay out the first images of a data set with their classes.

    Parameters
    ----------
    images : LabelledImages
        Any.

    Returns
    -------
    Picture
        "data".
    """
    places = np.arange(min(len(images), _MOST_IMAGES))
    titles = [images.classes[label] for label in images.labels[places]]
    return image_montage("data", f"Test images of {images.name}", images, places, titles)


def image_montage(
    key: str,
    title: str,
    images: LabelledImages,
    places: NDArray[np.int64],
    titles: Sequence[str],
    across: int = _WIDEST,
    label_rows: int = 0,
) -> Picture:
    """Lay out images in rows.

    Parameters
    ----------
    key, title : str
        Of the picture.
    images : LabelledImages
        Where they are from.
    places : ndarray of int64
        Which; without any the picture is a single black image.
    titles : sequence of str
        One for each.
    across : int
        How many stand in a row.
    label_rows : int
        Black rows above each image, on which its title hides nothing of it.

    Returns
    -------
    Picture
        uint8; black between the tiles.
    """
    rows, columns = images.images.shape[1] + label_rows, images.images.shape[2]
    across = min(across, max(1, len(places)))
    down = max(1, -(-len(places) // across))
    shape = down * (rows + _GAP) - _GAP, across * (columns + _GAP) - _GAP, *images.images.shape[3:]
    pixels = np.zeros(shape, np.uint8)
    tiles = []
    for number, place in enumerate(places.tolist()):
        region = Region(number // across * (rows + _GAP), number % across * (columns + _GAP), rows, columns)
        pixels[region.slices][label_rows:] = images.images[place]
        tiles.append(Tile(region, (0.0, 255.0), Colormap.GRAY, titles[number]))
    return Picture(key, title, pixels, (0.0, 255.0), tiles=tuple(tiles))


def kernels_picture(result: ClassifierResult) -> Picture | None:
    """Lay out the kernels of all convolutions: a row for each input map, and in it the kernels of the output maps.

    Parameters
    ----------
    result : ClassifierResult
        Of any network.

    Returns
    -------
    Picture or None
        "kernels", signed; None where the network has no convolution.
    """
    rows: list[_Row] = []
    for figures, named in zip(result.architecture.figures, result.network.parameters, strict=True):
        if not isinstance(figures.layer, Convolution):
            continue
        kernels = np.asarray(named["kernels"], np.float32)
        bound = float(np.abs(kernels).max()) or 1.0
        rows += [
            _Row(
                f"Layer {figures.number}: from map {source + 1} to each map",
                kernels[:_MOST_MAPS, source], (-bound, bound), Colormap.DIVERGING,
            )
            for source in range(min(kernels.shape[1], _MOST_MAPS))
        ]  # fmt: skip
    if not rows:
        return None
    return _rows_picture("kernels", "Kernels, input × output maps", rows)


def features_picture(result: ClassifierResult) -> Picture:
    """Lay out the image that is looked at, and below it the maps of each layer.

    Parameters
    ----------
    result : ClassifierResult
        With its trace.

    Returns
    -------
    Picture
        "features": a row for each layer; the input in gray, all others in blue to red about 0, or in gray where a
        layer gives no negative values.
    """
    test = result.dataset.test
    image = test.images[result.sample]
    gray = np.asarray(image if image.ndim == 2 else image.mean(axis=2), np.float32) / np.float32(255)
    label = test.classes[int(test.labels[result.sample])]
    rows = [_Row(f"Input: {label}", gray[np.newaxis], (0.0, 1.0), Colormap.GRAY)]
    for figures, maps in zip(result.architecture.figures, result.trace.outputs, strict=True):
        values = np.asarray(maps[..., 0], np.float32)
        if figures.output_shape.is_vector:
            values = values.reshape(-1, 1, 1)
        low, high = float(values.min()), float(values.max())
        bound = max(-low, high) or 1.0
        is_signed = low < 0
        is_share = isinstance(figures.layer, Activation) and figures.layer.is_sigmoid
        levels = (-bound, bound) if is_signed else (0.0, 1.0 if is_share else bound)
        colors = Colormap.DIVERGING if is_signed else Colormap.GRAY
        rows.append(_Row(f"Layer {figures.number}: {figures.title}", values[:_MOST_MAPS], levels, colors))
    return _rows_picture("features", f"Feature maps of test image {result.sample + 1} ({label})", rows)


@dataclass(frozen=True, eq=False)
class _Row:
    """Maps of one size, (n, rows, columns), that are shown side by side with levels in common."""

    title: str
    maps: FloatPixels
    levels: tuple[float, float]
    colormap: Colormap


def _rows_picture(key: str, title: str, rows: Sequence[_Row]) -> Picture:
    """Put rows of maps below each other, each as one tile: a tile for each map would take ten times as long to draw."""
    strips = [_strip(row.maps, _scale(row.maps.shape)) for row in rows]
    height = sum(strip.shape[0] + _ROW_GAP for strip in strips) - _ROW_GAP
    pixels: FloatPixels = np.full((height, max(strip.shape[1] for strip in strips)), np.nan, np.float32)
    tiles, top = [], 0
    for row, strip in zip(rows, strips, strict=True):
        region = Region(top, 0, *strip.shape)
        pixels[region.slices] = strip
        tiles.append(Tile(region, row.levels, row.colormap, row.title))
        top += strip.shape[0] + _ROW_GAP
    return Picture(key, title, pixels, rows[0].levels, rows[0].colormap, tiles=tuple(tiles), has_gaps=True)


def _strip(maps: FloatPixels, scale: int) -> FloatPixels:
    """Put maps side by side, each of their values `scale` pixels wide and high."""
    count, rows, columns = maps.shape
    gap = max(_GAP, scale * _cells_apart(columns))
    strip: FloatPixels = np.full((rows * scale, count, columns * scale + gap), np.nan, np.float32)
    strip[:, :, : columns * scale] = maps.repeat(scale, axis=1).repeat(scale, axis=2).transpose(1, 0, 2)
    return np.ascontiguousarray(strip.reshape(rows * scale, -1)[:, :-gap])


def _scale(shape: Sequence[int]) -> int:
    """Enlarge small maps, as far as their row is neither too wide nor too high."""
    count, rows, columns = shape
    width = count * (columns + _cells_apart(columns))
    return max(1, min(_ROW_WIDTH // width, _ROW_HEIGHT // rows, _LARGEST_SCALE))


def _cells_apart(columns: int) -> int:
    """Keep small maps, whose values are seen one by one, further apart than one of these."""
    return 2 if 1 < columns <= _SMALL else 1


@lru_cache(maxsize=2)
def confusion_picture(evaluation: Evaluation) -> Picture:
    """Give the confusions as a picture: a row for each class, a column for each answer.

    Parameters
    ----------
    evaluation : Evaluation
        Of the test images.

    Returns
    -------
    Picture
        "confusion": how many images there are; the colours go up to the most frequent confusion, so that these can be
        told apart.
    """
    counts = evaluation.confusion.astype(np.float32)
    wrong = counts.copy()
    np.fill_diagonal(wrong, 0)
    bound = max(1.0, float(wrong.max()))
    return Picture(
        "confusion", "Confusions: row is the class, column the answer", counts, (0.0, bound), Colormap.VIRIDIS,
        value_axis=Axis("Images"),
    )  # fmt: skip


@lru_cache(maxsize=2)
def mistakes_picture(evaluation: Evaluation) -> Picture | None:
    """Lay out the worst mistakes: class → answer.

    Parameters
    ----------
    evaluation : Evaluation
        Of the test images.

    Returns
    -------
    Picture or None
        "mistakes"; None where there are none.
    """
    places = evaluation.worst_mistakes(_MOST_IMAGES)
    if not len(places):
        return None
    return confused_montage("mistakes", "Worst mistakes: class → answer", evaluation, places)


def confused_montage(key: str, title: str, evaluation: Evaluation, places: NDArray[np.int64]) -> Picture:
    """Lay out images with their classes and what they are taken for.

    Parameters
    ----------
    key, title : str
        Of the picture.
    evaluation : Evaluation
        Where they are from.
    places : ndarray of int64
        Which.

    Returns
    -------
    Picture
        See `image_montage`.
    """
    images, answers = evaluation.images, evaluation.predictions
    names = images.classes
    titles = [f"{names[int(images.labels[place])]}→{names[int(answers[place])]}" for place in places]
    chosen = places[:_MOST_LABELLED]
    return image_montage(key, title, images, chosen, titles[: len(chosen)], _LABELLED_ACROSS, _LABEL_ROWS)


def pictures(result: ClassifierResult) -> Iterator[Picture]:
    """Give all pictures of a classifier.

    Parameters
    ----------
    result : ClassifierResult
        At any time.

    Yields
    ------
    Picture
        Kernels and feature maps first: they change while it learns.
    """
    kernels = kernels_picture(result)
    yield features_picture(result)
    if kernels is not None:
        yield kernels
    if result.evaluation is not None:
        yield confusion_picture(result.evaluation)
        mistakes = mistakes_picture(result.evaluation)
        if mistakes is not None:
            yield mistakes
    yield data_picture(result.dataset.test)
