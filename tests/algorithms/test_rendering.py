from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms import colormaps
from sightglass.algorithms.rendering import shown_pixels
from sightglass.algorithms.results import Colormap, Picture

MAGENTA = [255, 0, 255]


def shown(pixels: NDArray[Any], **options: Any) -> NDArray[np.uint8]:
    return shown_pixels(Picture("p", "P", pixels, **options))


def test_bytes_are_shown_as_they_are() -> None:
    for shape in ((3, 4), (3, 4, 3), (3, 4, 4)):
        pixels = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
        assert np.array_equal(shown(pixels), pixels)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_levels_become_black_and_white_and_what_lies_beyond_is_clipped(dtype: Any) -> None:
    pixels = np.array([[0, 50, 100, 150, 200, 250]], dtype)
    assert shown(pixels, levels=(50.0, 200.0)).tolist() == [[0, 0, 85, 170, 255, 255]]


def test_sixteen_bits_are_rounded() -> None:
    values = np.array([[0, 128, 129, 32768, 65535]], np.uint16)
    assert shown(values).tolist() == [np.rint(values[0] / 257.0).astype(int).tolist()]


def test_signed_values_are_centred_at_zero() -> None:
    colors = shown(np.array([[-2.0, -1.0, 0.0, 1.0, 4.0]], np.float32), colormap=Colormap.DIVERGING)[0].astype(int)
    assert np.ptp(colors[2]) <= 3, "zero has no hue"
    assert colors[0, 2] > colors[0, 0], "negative is blue"
    assert colors[4, 0] > colors[4, 2], "positive is red"
    assert colors[2].sum() > colors[1].sum() > colors[0].sum()


@pytest.mark.parametrize("colormap", list(Colormap))
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_what_is_not_finite_is_magenta(colormap: Colormap, channels: int) -> None:
    pixels = np.full((1, 4) if channels == 1 else (1, 4, channels), 0.5, np.float32)
    pixels[0, 1] = np.nan
    pixels[0, 2] = np.inf
    result = shown(pixels, colormap=colormap, levels=(0.0, 1.0))
    assert result.shape == (1, 4, 4 if channels == 4 else 3)
    assert (result[0, 1:3, :3] == MAGENTA).all()
    assert (result[0, [0, 3], :3] != MAGENTA).any()
    assert (result[0, 1:3, 3:] == 255).all()


def test_alpha_does_not_follow_the_levels() -> None:
    pixels = np.zeros((1, 2, 4), np.uint16)
    pixels[0, :, 0] = [100, 200]
    pixels[0, :, 3] = [65535, 32768]
    assert shown(pixels, levels=(100.0, 200.0)).tolist() == [[[0, 0, 0, 255], [255, 0, 0, 128]]]
    assert shown(np.array([[[0, 0, 0, 0.5]]], np.float32))[0, 0, 3] == 128


def test_cyclic_map_closes() -> None:
    table = colormaps.table(Colormap.CYCLIC).astype(int)
    steps = np.abs(table - np.roll(table, 1, axis=0)).max(axis=1)
    assert steps[0] <= steps.max()
    assert steps.max() <= 12


def test_picture_itself_is_left_alone() -> None:
    pixels = np.array([[np.nan, 1.0]], np.float32)
    before = pixels.copy()
    shown(pixels)
    assert np.array_equal(pixels, before, equal_nan=True)
    bytes_ = np.zeros((2, 2, 4), np.uint8)
    shown(bytes_)
    assert not bytes_.any()
