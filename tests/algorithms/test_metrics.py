import math

import numpy as np
import pytest
from skimage.metrics import mean_squared_error, peak_signal_noise_ratio, structural_similarity

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import mse, properties, psnr, ssim, ssim_map, unique_count
from sightglass.algorithms.noise import GaussianNoise, add_gaussian
from sightglass.algorithms.samples import find

PAIRS = {}
for key, white in (("camera", 255), ("astronaut_16_bit", 65535), ("coffee_float", 1)):
    clean = find(key).make()
    for sigma in (0.01, 0.2):
        PAIRS[f"{key}-{sigma}"] = (clean.pixels, add_gaussian(clean, GaussianNoise(sigma=sigma)).pixels, white)


@pytest.mark.parametrize("pair", PAIRS)
def test_agrees_with_scikit_image(pair):
    reference, image, white = PAIRS[pair]
    assert mse(reference, image) == pytest.approx(mean_squared_error(reference, image), rel=1e-5)
    expected = peak_signal_noise_ratio(reference, image, data_range=white)
    assert psnr(reference, image, white) == pytest.approx(expected, abs=1e-4)
    expected = structural_similarity(
        reference, image, data_range=white, gaussian_weights=True, sigma=1.5, use_sample_covariance=False,
        channel_axis=2 if image.ndim == 3 else None,
    )  # fmt: skip
    assert ssim(reference, image, white) == pytest.approx(expected, abs=2e-5)


def test_equal_images():
    image = find("coins").make().pixels
    assert mse(image, image) == 0
    assert psnr(image, image, 255) == math.inf
    assert ssim(image, image, 255) == pytest.approx(1, abs=1e-6)


def test_a_known_error():
    reference = np.zeros((20, 20), np.uint8)
    assert mse(reference, reference + np.uint8(5)) == 25
    assert psnr(reference, reference + np.uint8(255), 255) == pytest.approx(0)


@pytest.mark.parametrize("shape", [(1, 1), (1, 30), (8, 8), (11, 11), (4, 4, 3)])
def test_small_images_have_a_similarity(shape):
    rng = np.random.default_rng(0)
    first, second = rng.random(shape, np.float32), rng.random(shape, np.float32)
    assert ssim_map(first, second, 1).shape == shape
    assert -1 <= ssim(first, second, 1) < 1
    assert ssim(first, first, 1) == pytest.approx(1, abs=1e-5)


def test_a_gray_eleven_square_is_one_window():
    rng = np.random.default_rng(1)
    first, second = rng.random((11, 11)), rng.random((11, 11))
    expected = structural_similarity(
        first, second, data_range=1, gaussian_weights=True, sigma=1.5, use_sample_covariance=False
    )
    assert ssim(first, second, 1) == pytest.approx(expected, abs=1e-5)


def test_alpha_does_not_count():
    rng = np.random.default_rng(2)
    first = rng.integers(0, 256, (20, 20, 4), dtype=np.uint8)
    second = first.copy()
    second[..., 3] ^= 255
    assert mse(first, second) == 0


def test_different_sizes_are_refused():
    with pytest.raises(ImageError, match=r"shapes \(2, 2\) and \(2, 3\) cannot be compared"):
        psnr(np.zeros((2, 2)), np.zeros((2, 3)), 1)


def test_properties():
    table = dict(properties(Image.of(np.array([[0, 10], [10, 4095]], np.uint16), "deep", 12)).rows)
    assert (table["Width (px)"], table["Height (px)"], table["Megapixels"]) == (2, 2, 4e-6)
    assert (table["Type"], table["Bit depth"]) == ("uint16", 12)
    assert (table["Black"], table["White"]) == (0, 4095)
    assert (table["Minimum"], table["Maximum"], table["Mean"]) == (0, 4095, 1028.75)
    assert table["Different values"] == 3
    assert table["Memory (MiB)"] == 8 / 2**20
    table = dict(properties(Image.of(np.array([[np.nan, 1.5, np.inf]], np.float32))).rows)
    assert table["NaN or infinite values"] == 2
    assert table["Mean"] == 1.5
    assert table["Bit depth"] == "32-bit float"
    assert "Mean" not in dict(properties(Image.of(np.full((2, 2), np.nan, np.float32))).rows)
    noisy = find("camera_noisy").make()
    assert dict(properties(noisy).rows)["PSNR to the clean image (dB)"] == pytest.approx(20.4, abs=0.5)
    same = Image.of(noisy.pixels, clean=noisy.pixels)
    assert "infinite" in dict(properties(same).rows)["PSNR to the clean image (dB)"]


def test_unique_count():
    rng = np.random.default_rng(0)
    for values in (
        rng.integers(0, 9, (5, 5)).astype(np.uint16),
        rng.random((4, 4), np.float32),
        np.zeros((3, 3), np.uint8),
    ):
        assert unique_count(values) == len(set(values.ravel().tolist()))
