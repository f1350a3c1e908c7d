"""Labelled images, as they are given to a network."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text


class DatasetError(SightglassError):
    """Images and labels that do not fit together."""


@dataclass(frozen=True, eq=False)
class LabelledImages:
    """Images of one size, each with the number of its class.

    Parameters
    ----------
    images : ndarray of uint8
        (n, rows, columns), or (n, rows, columns, 3) in RGB order.
    labels : ndarray of int64
        (n,): the class of each image, 0 to ``len(classes) - 1``.
    classes : tuple of str
        The names of the classes.
    name : str
        For people.

    Raises
    ------
    DatasetError
        If the shapes or types do not fit, there is no image, or a label names no class.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    name: str

    def __post_init__(self) -> None:
        images, labels = self.images, self.labels
        if images.dtype != np.uint8 or images.ndim not in (3, 4) or (images.ndim == 4 and images.shape[3] != 3):
            raise DatasetError(
                tr(
                    "“{name}”: images have to be 8-bit gray (n, rows, columns) or RGB (n, rows, columns, "
                    "3), but these are {dtype} of the shape {shape}.",
                    name=tr(self.name),
                    dtype=images.dtype,
                    shape=images.shape,
                )
            )
        if 0 in images.shape:
            raise DatasetError(tr("“{name}” holds no image. Choose a data set with at least one.", name=tr(self.name)))
        if labels.dtype != np.int64 or labels.shape != (len(images),):
            raise DatasetError(
                tr(
                    "“{name}”: {count} images need as many labels, 64-bit whole numbers, but there are "
                    "{dtype} of the shape {shape}.",
                    name=tr(self.name),
                    count=number_text(len(images)),
                    dtype=labels.dtype,
                    shape=labels.shape,
                )
            )
        low, high = int(labels.min()), int(labels.max())
        if low < 0 or high >= len(self.classes):
            wrong = low if low < 0 else high
            place = int(np.flatnonzero(labels == wrong)[0])
            raise DatasetError(
                tr(
                    "“{name}”: image {place} has the label {wrong}, but there are {count} classes: "
                    "labels run from 0 to {last}.",
                    name=tr(self.name),
                    place=number_text(place + 1),
                    wrong=number_text(wrong),
                    count=len(self.classes),
                    last=len(self.classes) - 1,
                )
            )

    def __len__(self) -> int:
        return len(self.images)

    @property
    def channels(self) -> int:
        """1 for gray, 3 for RGB."""
        return 1 if self.images.ndim == 3 else 3


@dataclass(frozen=True, eq=False)
class Dataset:
    """Images to learn from and images to be tested on, of one size and with the same classes.

    Parameters
    ----------
    train, test : LabelledImages
        The two parts.
    name : str
        For people.

    Raises
    ------
    DatasetError
        If the two parts differ in size, channels or classes.
    """

    train: LabelledImages
    test: LabelledImages
    name: str

    def __post_init__(self) -> None:
        if self.train.images.shape[1:] != self.test.images.shape[1:]:
            raise DatasetError(
                tr(
                    "“{name}”: training images of {train} and test images of {test} cannot be used "
                    "together. Bring them to one size.",
                    name=tr(self.name),
                    train=_size_text(self.train),
                    test=_size_text(self.test),
                )
            )
        if self.train.classes != self.test.classes:
            raise DatasetError(
                tr(
                    "“{name}”: training and test images have different classes: {train}; and {test}.",
                    name=tr(self.name),
                    train=", ".join(self.train.classes),
                    test=", ".join(self.test.classes),
                )
            )


def _size_text(part: LabelledImages) -> str:
    _, rows, columns, *_ = part.images.shape
    if part.channels == 1:
        return tr("{columns} × {rows} pixels in gray", columns=columns, rows=rows)
    return tr("{columns} × {rows} pixels in RGB", columns=columns, rows=rows)
