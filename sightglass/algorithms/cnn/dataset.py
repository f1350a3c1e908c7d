"""Images that are known to show one of several classes, for learning and for testing what was learned."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import SightglassError


class DatasetError(SightglassError):
    """Labelled images that cannot be used; the message names what is wrong with them."""


@dataclass(frozen=True, eq=False)
class LabelledImages:
    """Images of one size, each with its class.

    Parameters
    ----------
    images : ndarray of uint8
        (n, rows, columns) in gray or (n, rows, columns, 3) in RGB; n is at least 1.
    labels : ndarray of int64
        (n,), indices into `classes`.
    classes : tuple of str
        The names of the classes.
    name : str
        What the person knows the images by.

    Raises
    ------
    DatasetError
        If shapes, types or counts do not fit each other, or a label has no class.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    name: str

    def __post_init__(self) -> None:
        shape = self.images.shape
        if self.images.dtype != np.uint8 or not (len(shape) == 3 or (len(shape) == 4 and shape[3] == 3)):
            raise DatasetError(
                f"“{self.name}” holds an array of the shape {shape} and the type {self.images.dtype}, which are no "
                "images of one size. Give (n, rows, columns) or (n, rows, columns, 3) of 8 bits."
            )
        if 0 in shape:
            raise DatasetError(f"“{self.name}” holds no pixels: its shape is {shape}. Choose a data set with images.")
        if self.labels.dtype != np.int64 or self.labels.ndim != 1:
            raise DatasetError(
                f"The labels of “{self.name}” have the shape {self.labels.shape} and the type {self.labels.dtype}. "
                "Give one whole number of 64 bits for each image."
            )
        if len(self.labels) != shape[0]:
            raise DatasetError(
                f"“{self.name}” has {shape[0]:,} images and {len(self.labels):,} labels, but each image needs one "
                "label. Choose files that belong together."
            )
        low, high = int(self.labels.min()), int(self.labels.max())
        if low < 0 or high >= len(self.classes):
            raise DatasetError(
                f"“{self.name}” has labels from {low} to {high}, but its {len(self.classes)} classes are numbered from "
                f"0 to {len(self.classes) - 1}. Choose labels that belong to these images."
            )

    def __len__(self) -> int:
        return len(self.images)

    @property
    def channels(self) -> int:
        """1 for gray, 3 for RGB."""
        return 1 if self.images.ndim == 3 else 3


@dataclass(frozen=True, eq=False)
class Dataset:
    """Images to learn from, and others of the same kind that show how well it was learned.

    Parameters
    ----------
    train, test : LabelledImages
        Of one size, one number of channels, and the same classes.
    name : str
        What the person knows the data set by.

    Raises
    ------
    DatasetError
        If the two do not fit each other.
    """

    train: LabelledImages
    test: LabelledImages
    name: str

    def __post_init__(self) -> None:
        train, test = self.train.images.shape[1:], self.test.images.shape[1:]
        if train != test:
            raise DatasetError(
                f"The training images of “{self.name}” have {_size_text(train)}, and its test images have "
                f"{_size_text(test)}. Both must be alike; choose files that belong together."
            )
        if self.train.classes != self.test.classes:
            raise DatasetError(
                f"The training images of “{self.name}” have other classes than its test images: "
                f"{_list_text(self.train.classes)}, and {_list_text(self.test.classes)}. Give both the same."
            )


def _size_text(shape: tuple[int, ...]) -> str:
    return f"{shape[1]} × {shape[0]} px{' in colour' if len(shape) == 3 else ''}"


def _list_text(names: tuple[str, ...], most: int = 12) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
