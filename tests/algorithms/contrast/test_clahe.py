"""CLAHE against OpenCV in 8 bits, scikit-image in kind, and a plain loop over pixels at all depths."""

import cv2
import numpy as np
import pytest

from sightglass.algorithms.contrast import ALGORITHM, clahe
from sightglass.algorithms.contrast.parameters import Contrast
from sightglass.algorithms.image import Image


def naive(pixels, clip_limit, tiles, bins, black, white):
    """Equalize pixel by pixel, straight from the definition, in double precision."""
    rows, columns = pixels.shape
    height, width = -(-rows // tiles), -(-columns // tiles)
    padded = np.pad(pixels, ((0, height * tiles - rows), (0, width * tiles - columns)), mode="reflect")
    integer = pixels.dtype != np.float32
    scale = bins / (white + 1.0) if integer else bins / (white - black)
    curves = {}
    for row in range(tiles):
        for column in range(tiles):
            tile = padded[row * height : (row + 1) * height, column * width : (column + 1) * width].astype(float)
            index = np.minimum(np.floor((tile - black) * scale), bins - 1).astype(int)
            counts = np.bincount(index.ravel(), minlength=bins).astype(float)
            limit = clip_limit * tile.size / bins
            excess = np.maximum(counts - limit, 0).sum()
            counts = np.minimum(counts, limit) + excess / bins
            curves[row, column] = np.concatenate(([0.0], np.cumsum(counts) / counts.sum()))
    output = np.empty(pixels.shape)
    for y in range(rows):
        for x in range(columns):
            place = min((float(pixels[y, x]) - black + integer) * scale, bins)
            down, right = (y / height - 0.5), (x / width - 0.5)
            total = 0.0
            for row in (int(np.floor(down)), int(np.floor(down)) + 1):
                for column in (int(np.floor(right)), int(np.floor(right)) + 1):
                    weight = (1 - abs(down - row)) * (1 - abs(right - column))
                    curve = curves[min(max(row, 0), tiles - 1), min(max(column, 0), tiles - 1)]
                    total += weight * np.interp(place, np.arange(bins + 1), curve)
            output[y, x] = black + total * (white - black)
    return output


def scene(shape=(45, 62), seed=0):
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[: shape[0], : shape[1]]
    return np.clip(0.3 + 0.2 * np.sin(x / 9) * np.cos(y / 7) + rng.normal(0, 0.03, shape), 0, 1)


@pytest.mark.parametrize(("dtype", "bits"), [(np.uint8, 8), (np.uint16, 12), (np.uint16, 16), (np.float32, 32)])
@pytest.mark.parametrize("tiles", [1, 3, 4])
def test_the_result_follows_the_definition_at_every_depth(dtype, bits, tiles):
    white = 1.0 if dtype == np.float32 else 2.0**bits - 1
    pixels = (scene() * white).astype(dtype)
    ours = clahe.apply_curves(pixels, clahe.tile_curves(pixels, 3.0, tiles, 0.0, white), 0.0, white)
    bins = clahe.COARSE_BINS if dtype == np.uint8 else clahe.FINE_BINS
    expected = naive(pixels, 3.0, tiles, bins, 0.0, white)
    np.testing.assert_allclose(ours, expected, atol=2e-5 if dtype == np.float32 else 0.51 + white * 2e-6)


def test_floats_follow_the_definition_within_their_own_range():
    pixels = (scene() * 40 - 7).astype(np.float32)
    black, white = float(pixels.min()), float(pixels.max())
    ours = clahe.equalized_adaptively(pixels, 3.0, 4, black, white)
    np.testing.assert_allclose(ours, naive(pixels, 3.0, 4, clahe.FINE_BINS, black, white), atol=1e-3)


@pytest.mark.parametrize("name", ["camera", "moon", "coins"])
def test_our_curves_agree_with_opencv_in_8_bits_where_tiles_are_large(name):
    from skimage import data

    # Whole tiles: where only one side needs padding, OpenCV pads the other one too.
    pixels = np.tile(getattr(data, name)()[:300], (2, 2))
    ours = clahe.apply_curves(pixels, clahe.tile_curves(pixels, 2.0, 4, 0.0, 255.0), 0.0, 255.0)
    theirs = cv2.createCLAHE(2.0, (4, 4)).apply(pixels)
    assert np.abs(ours.astype(int) - theirs).max() <= 2
    np.testing.assert_array_equal(clahe.equalized_adaptively(pixels, 2.0, 4, 0.0, 255.0), theirs)


@pytest.mark.parametrize("name", ["camera", "moon", "coins"])
def test_16_bits_and_floats_look_like_8_bits_where_opencvs_16_bits_do_not(name):
    from skimage import data

    pixels = getattr(data, name)()
    noise = np.random.default_rng(0).integers(0, 256, pixels.shape)
    deep = (pixels.astype(np.uint16) * 256 + noise).astype(np.uint16)
    eight = cv2.createCLAHE(2.0, (8, 8)).apply(pixels) / 255
    sixteen = clahe.equalized_adaptively(deep, 2.0, 8, 0.0, 65535.0) / 65535
    floats = clahe.equalized_adaptively((deep / 65535).astype(np.float32), 2.0, 8, 0.0, 1.0)
    assert np.abs(sixteen - eight).mean() < 0.02
    assert np.abs(floats - sixteen).mean() < 0.001
    assert np.abs(cv2.createCLAHE(2.0, (8, 8)).apply(deep) / 65535 - eight).mean() > 0.06


def test_local_contrast_grows_as_in_scikit_image():
    from skimage import data
    from skimage.exposure import equalize_adapthist

    pixels = data.moon()

    def local(levels):
        levels = np.asarray(levels, dtype=np.float32)
        return float((levels - cv2.GaussianBlur(levels, (0, 0), 8)).std())

    ours = clahe.equalized_adaptively(pixels.astype(np.uint16) * 257, 4.0, 8, 0.0, 65535.0) / 65535
    theirs = equalize_adapthist(pixels, clip_limit=4.0 / 256)
    assert local(ours) > 1.25 * local(pixels / 255)
    assert 0.5 < local(ours) / local(theirs) < 2.0
    assert np.corrcoef(ours.ravel(), theirs.ravel())[0, 1] > 0.8


def test_a_higher_clip_limit_gives_more_local_contrast():
    pixels = (scene((128, 128)) * 65535).astype(np.uint16)
    spread = [
        ALGORITHM.run([Image.of(pixels)], Contrast(transform="clahe", clip_limit=limit, tiles=4)).image.pixels.std()
        for limit in (1.0, 2.0, 4.0, 16.0)
    ]
    assert spread == sorted(spread)
    assert spread[-1] > 1.5 * spread[0]


@pytest.mark.parametrize("value", [0, 30, 200, 255])
def test_a_constant_image_stays_nearly_as_it_is(value):
    for shape in ((1, 1), (3, 200), (64, 64)):
        output = clahe.equalized_adaptively(np.full(shape, value, np.uint8), 2.0, 8, 0.0, 255.0)
        assert np.ptp(output) <= 1
        assert abs(int(output[0, 0]) - value) <= 3
