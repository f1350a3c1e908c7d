"""Colour images: hue and luminance are kept, nothing clips, alpha is untouched."""

import numpy as np
import pytest

from sightglass.algorithms.contrast import ALGORITHM
from sightglass.algorithms.contrast.parameters import Contrast, Transform
from sightglass.algorithms.image import Image, luminance

DEPTHS = [(np.uint8, 8), (np.uint16, 12), (np.uint16, 16), (np.float32, 32)]


def colors(dtype, bits, channels=3, seed=0):
    levels = np.random.default_rng(seed).random((40, 50, channels))
    levels[:2] = 0.0
    levels[2:4] = 1.0
    levels[4:6, :, :3] = np.eye(3)[np.arange(50) % 3]
    return levels.astype(np.float32) if dtype == np.float32 else np.rint(levels * (2**bits - 1)).astype(dtype)


def run(pixels, bits, **parameters):
    return ALGORITHM.run([Image.of(pixels, bit_depth=bits)], Contrast(**parameters))


@pytest.mark.parametrize(("dtype", "bits"), DEPTHS)
@pytest.mark.parametrize("mode", ["luminance", "per_channel"])
def test_doing_nothing_changes_nothing(dtype, bits, mode):
    pixels = colors(dtype, bits, 4)
    output = run(pixels, bits, transform="identity", color_mode=mode).image.pixels
    np.testing.assert_allclose(output, pixels, atol=1e-6 if dtype == np.float32 else 0)


@pytest.mark.parametrize(
    ("transform", "changes"),
    [("gamma", {"gamma": 0.4}), ("gamma", {"gamma": 3.0}), ("log", {}), ("sigmoid", {}), ("equalization", {}),
     ("negative", {})],
)  # fmt: skip
def test_luminance_mode_keeps_hue_and_reaches_the_luminance_without_clipping(transform, changes):
    from skimage.color import rgb2hsv

    pixels = colors(np.float32, 32)
    result = run(pixels, 32, transform=transform, **changes)
    output = result.image.pixels
    wanted = result.transfers[0](luminance(pixels))
    np.testing.assert_allclose(luminance(output), wanted, atol=2e-4)
    assert output.min() >= 0.0
    assert output.max() <= 1.0
    before, after = rgb2hsv(pixels), rgb2hsv(output)
    colorful = (np.ptp(output, axis=2) > 0.02) & (np.ptp(pixels, axis=2) > 0.02)
    assert colorful.mean() > 0.5
    turn = np.abs(before[..., 0] - after[..., 0])[colorful]
    assert np.minimum(turn, 1 - turn).max() < 0.01


@pytest.mark.parametrize(("dtype", "bits"), DEPTHS[:3])
def test_luminance_mode_agrees_between_depths(dtype, bits):
    white = 2.0**bits - 1
    floats = colors(np.float32, 32, seed=4)
    output = run(np.rint(floats * white).astype(dtype), bits, transform="gamma", gamma=0.6).image.pixels / white
    expected = run(floats, 32, transform="gamma", gamma=0.6).image.pixels
    bright = luminance(floats) > 0.1
    # A level of luminance more or less is up to nine levels of blue, which makes so little of it.
    levels = np.abs(output[bright] - expected[bright]) * white
    assert levels.max() < 9.0
    assert np.quantile(levels, 0.995) < 3.5
    assert levels.mean() < 0.5


def test_luminance_mode_does_not_color_dark_gray_or_blow_up_black():
    pixels = np.array([[[0, 0, 0], [0, 0, 1], [1, 1, 1], [30, 30, 30]]], np.uint8)
    output = run(pixels, 8, transform="gamma", gamma=0.3).image.pixels.astype(int)
    assert np.ptp(output[0, [0, 2, 3]], axis=1).max() == 0
    assert output[0, 0].max() == 0
    assert (output[0, 1] >= 0).all()


@pytest.mark.parametrize(("dtype", "bits"), DEPTHS)
def test_each_channel_on_its_own_is_what_it_is_for_a_gray_image(dtype, bits):
    pixels = colors(dtype, bits)
    for transform in ("gamma", "stretch", "equalization", "threshold", "clahe"):
        together = run(pixels, bits, transform=transform, color_mode="per_channel").image.pixels
        for channel in range(3):
            plane = np.ascontiguousarray(pixels[..., channel])
            alone = run(plane, bits, transform=transform).image.pixels
            np.testing.assert_allclose(together[..., channel], alone, atol=1e-6)


@pytest.mark.parametrize(("dtype", "bits"), DEPTHS)
@pytest.mark.parametrize("transform", list(Transform))
def test_alpha_is_untouched(dtype, bits, transform):
    pixels = colors(dtype, bits, 4)
    for mode in ("luminance", "per_channel"):
        output = run(pixels, bits, transform=transform, color_mode=mode).image.pixels
        np.testing.assert_array_equal(output[..., 3], pixels[..., 3])
        assert output.dtype == dtype


@pytest.mark.parametrize(("dtype", "bits"), DEPTHS)
@pytest.mark.parametrize("mode", ["luminance", "per_channel"])
def test_histograms_of_the_result_are_those_of_its_pixels(dtype, bits, mode):
    result = run(colors(dtype, bits), bits, transform="gamma", color_mode=mode)
    white = 1.0 if dtype == np.float32 else 2.0**bits - 1
    planes = [luminance(result.image.pixels), *np.moveaxis(result.image.pixels, 2, 0)]
    for histogram, plane in zip(result.after.channels, planes, strict=True):
        assert histogram.total == plane.size
        assert histogram.statistics.mean == pytest.approx(plane.mean(dtype=np.float64), abs=white / 65536)
        if dtype != np.float32:
            np.testing.assert_array_equal(histogram.counts, np.bincount(plane.ravel(), minlength=2**bits))
