"""Pixels and labels of several types of numbers."""

from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.cnn.plain_arrays import labels_of, numbered, pixels_of


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.array([0, 7, 255], np.uint8), [0, 7, 255]),
        (np.array([0, 7, 255], ">i4"), [0, 7, 255]),
        (np.array([0, 7, 255], np.float64), [0, 7, 255]),
        (np.array([0, 0.5, 1], np.float32), [0, 128, 255]),
        (np.array([False, True]), [0, 1]),
    ],
)
def test_pixels_become_eight_bits(values: Any, expected: list[int]) -> None:
    pixels = pixels_of(values, "x")
    assert pixels.dtype == np.uint8
    assert pixels.tolist() == expected


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (np.array([0, 256]), "x has values from 0 to 256"),
        (np.array([-1, 3]), "values from -1 to 3"),
        (np.array([0.5, 3.5]), "values from 0.5 to 3.5"),
        (np.array([0.5, np.nan]), "values from nan to nan"),
        (np.array(["a"]), "x holds values of type <U1"),
        (np.array([1j]), "type complex128"),
    ],
)
def test_other_pixels_are_refused(values: Any, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        pixels_of(values, "x")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.array([3, 0, 9], np.uint8), [3, 0, 9]),
        (np.array([[3], [0]], np.int16), [3, 0]),
        (np.array([3.0, 0.0]), [3, 0]),
        (np.array([[0, 0, 1], [1, 0, 0]], np.uint8), [2, 0]),
        (np.array([[0.0, 1.0], [1.0, 0.0]]), [1, 0]),
    ],
)
def test_labels_are_numbers_or_one_of_many(values: Any, expected: list[int]) -> None:
    labels = labels_of(values, "y")
    assert labels.dtype == np.int64
    assert labels.tolist() == expected


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (np.array([0, -1]), "y has labels from -1 to 0"),
        (np.array([0, 1000]), "y has labels from 0 to 1000"),
        (np.array([0.5]), "from 0.5 to 0.5"),
        (np.array([np.nan]), "from nan to nan"),
        (np.zeros((2, 2, 2), np.uint8), r"y has the shape \(2, 2, 2\)"),
        (np.zeros(0, np.uint8), r"shape \(0,\)"),
        (np.array(["cat"]), "type <U3"),
        (np.array([[1, 0], [1, 1]]), "row 2 must hold a single 1"),
        (np.array([[1, 0], [0, 0]]), "row 2 must hold"),
        (np.array([[1, 2], [0, 1]]), "row 1 must hold"),
    ],
)
def test_other_labels_are_refused(values: Any, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        labels_of(values, "y")


def test_classes_without_names_are_numbered() -> None:
    assert numbered(3) == ("0", "1", "2")
