"""Pixels and labels out of arrays as files hold them: several types of numbers, labels as numbers or as 1 of n."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.texts import tr

MOST_CLASSES = 1000


def pixels_of(values: NDArray[Any], name: str) -> NDArray[np.uint8]:
    """Give pixels of 8 bits.

    Parameters
    ----------
    values : ndarray
        Whole numbers from 0 to 255, or floats from 0 to 1.
    name : str
        File and array, for the messages of errors.

    Returns
    -------
    ndarray of uint8
        Of the same shape.

    Raises
    ------
    DatasetError
        If the values are others.
    """
    if values.dtype == np.uint8:
        return np.ascontiguousarray(values)
    if values.dtype.kind not in "biuf":
        raise DatasetError(
            tr(
                "{name} holds values of type {dtype}, not levels of gray. Save it as uint8.",
                name=name,
                dtype=values.dtype,
            )
        )
    if values.size == 0:
        return values.astype(np.uint8)
    low, high = float(values.min()), float(values.max())
    is_fraction = values.dtype.kind == "f" and low >= 0 and high <= 1
    # Comparisons with NaN are false, so that it is refused too.
    if not (low >= 0 and high <= 255) or (values.dtype.kind == "f" and not is_fraction and np.any(values % 1)):
        raise DatasetError(
            tr(
                "{name} has values from {low:g} to {high:g}. Pixels are whole numbers from 0 to 255 "
                "or fractions from 0 to 1; save it like that.",
                name=name,
                low=low,
                high=high,
            )
        )
    return np.rint(values * 255.0).astype(np.uint8) if is_fraction else values.astype(np.uint8)


def labels_of(values: NDArray[Any], name: str) -> NDArray[np.int64]:
    """Give the number of each image's class.

    Parameters
    ----------
    values : ndarray
        (n,) or (n, 1), whole numbers from 0 to 999; or (n, classes), a 1 for the class and 0 for all others.
    name : str
        File and array, for the messages of errors.

    Returns
    -------
    ndarray of int64
        (n,).

    Raises
    ------
    DatasetError
        If it is neither of these.
    """
    if values.dtype.kind not in "biuf" or values.ndim not in (1, 2) or values.size == 0:
        raise DatasetError(
            tr(
                "{name} has the shape {shape} and the type {dtype}, which are no labels. Save one "
                "whole number for each image.",
                name=name,
                shape=values.shape,
                dtype=values.dtype,
            )
        )
    if values.ndim == 2 and values.shape[1] > 1:
        return _from_one_of_many(values, name)
    numbers = values.reshape(-1)
    low, high = float(numbers.min()), float(numbers.max())
    if not (low >= 0 and high < MOST_CLASSES) or (values.dtype.kind == "f" and np.any(numbers % 1)):
        raise DatasetError(
            tr(
                "{name} has labels from {low:g} to {high:g}. They are whole numbers from 0 to "
                "{most_classes}, one for each class; save them like that.",
                name=name,
                low=low,
                high=high,
                most_classes=MOST_CLASSES - 1,
            )
        )
    return numbers.astype(np.int64)


def _from_one_of_many(values: NDArray[Any], name: str) -> NDArray[np.int64]:
    if values.shape[1] > MOST_CLASSES:
        raise DatasetError(
            tr(
                "{name} has {shape:,} columns; at most {most_classes:,} classes are supported.",
                name=name,
                shape=values.shape[1],
                most_classes=MOST_CLASSES,
            )
        )
    is_one = values == 1
    wrong = np.flatnonzero((is_one.sum(1) != 1) | ((values != 0).sum(1) != 1))
    if wrong.size:
        raise DatasetError(
            tr(
                "{name} does not say of each image which class it has: row {wrong} must hold a "
                "single 1 and 0 in all other columns. Save the classes like that.",
                name=name,
                wrong=int(wrong[0]) + 1,
            )
        )
    return np.asarray(is_one.argmax(1), np.int64)


def numbered(count: int) -> tuple[str, ...]:
    """Name classes that have no names by their numbers.

    Parameters
    ----------
    count : int
        How many there are.

    Returns
    -------
    tuple of str
        "0", "1" and so on.
    """
    return tuple(map(str, range(count)))
