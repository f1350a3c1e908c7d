"""What there is to see of a classifier: kernels, feature maps, confusions, and the images themselves."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.classifier.maps import features_picture, kernels_picture
from sightglass.algorithms.classifier.run import ClassifierResult
from sightglass.algorithms.cnn.dataset import LabelledImages
from sightglass.algorithms.cnn.evaluation import Evaluation
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Colormap, Picture, Tile
from sightglass.algorithms.texts import language, tr

_GAP = 2
_WIDEST = 16  # tiles in a row of images
_MOST_IMAGES = 128
# Fewer and larger, with room for their titles.
_MOST_LABELLED, _LABELLED_ACROSS, _LABEL_ROWS = 40, 8, 12


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
    return _data_picture(images, language())


@lru_cache(maxsize=2)
def _data_picture(images: LabelledImages, _language: str) -> Picture:
    places = np.arange(min(len(images), _MOST_IMAGES))
    titles = [images.classes[label] for label in images.labels[places]]
    return image_montage("data", tr("Test images of {name}", name=tr(images.name)), images, places, titles)


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
        tiles.append(Tile(region, (0.0, 255.0), Colormap.GRAY, titles[number], label_rows))
    return Picture(key, title, pixels, (0.0, 255.0), tiles=tuple(tiles))


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
    return _confusion_picture(evaluation, language())


@lru_cache(maxsize=2)
def _confusion_picture(evaluation: Evaluation, _language: str) -> Picture:
    counts = evaluation.confusion.astype(np.float32)
    wrong = counts.copy()
    np.fill_diagonal(wrong, 0)
    bound = max(1.0, float(wrong.max()))
    names = tuple(evaluation.images.classes)
    return Picture(
        "confusion",
        tr("Confusions: row is the class, column the answer"),
        counts,
        (0.0, bound),
        Colormap.VIRIDIS,
        row_axis=Axis(tr("Class"), names=names),
        column_axis=Axis(tr("Answer"), names=names),
        value_axis=Axis(tr("Images")),
    )


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
    return _mistakes_picture(evaluation, language())


@lru_cache(maxsize=2)
def _mistakes_picture(evaluation: Evaluation, _language: str) -> Picture | None:
    places = evaluation.worst_mistakes(_MOST_IMAGES)
    if not len(places):
        return None
    return confused_montage("mistakes", tr("Worst mistakes: class → answer"), evaluation, places)


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
