"""Worked example 1 as it is shown."""

import numpy as np
import pytest

from sightglass.algorithms.contrast.example import present_task, worked_example
from sightglass.algorithms.image import Image


@pytest.mark.parametrize("name", ["camera", "coins", "moon", "astronaut"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_the_example_is_solved_for_any_photograph_and_depth(name, dtype):
    from skimage import data

    levels = getattr(data, name)() / 255
    image = Image.of((levels * (1 if dtype == np.float32 else np.iinfo(dtype).max)).astype(dtype), name=name)
    task = worked_example(image)
    matches = task.matches()
    assert [found.advice.kind.value for found in matches] == ["dark", "bright", "low_contrast"]
    assert [(found.histogram, found.curve) for found in matches] == [(2, 1), (0, 2), (1, 0)]
    shown = present_task(task, matches)
    assert [picture.key for picture in shown.pictures] == [
        "image_1", "mended_1", "image_2", "mended_2", "image_3", "mended_3",
    ]  # fmt: skip
    table = shown.tables[0]
    for row, found in zip(table.rows, matches, strict=True):
        assert row[:4] == (found.image + 1, found.advice.kind.label, found.histogram + 1, found.curve + 1)
    # The medians are those of the pictures.
    for picture, row in zip(shown.pictures[1::2], table.rows, strict=True):
        white = picture.levels[1]
        gray = picture.pixels if picture.pixels.ndim == 2 else picture.pixels @ np.array([0.299, 0.587, 0.114])
        assert 100 * np.median(gray) / white == pytest.approx(row[6], abs=2.0)
    # The concave and the convex curve bring the median nearer to the middle.
    for row in table.rows[:2]:
        assert abs(row[6] - 50) < abs(row[5] - 50)
