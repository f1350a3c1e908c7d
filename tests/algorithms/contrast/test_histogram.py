"""Histograms and statistics against NumPy, SciPy, OpenCV and scikit-image."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis.extra import numpy as hnp

from sightglass.algorithms.contrast.histogram import FLOAT_BINS, PERCENTILES, counted, histograms_of, is_counted
from sightglass.algorithms.image import Image, luminance


def noise(dtype, shape=(37, 53), high=None, seed=1):
    rng = np.random.default_rng(seed)
    if dtype == np.float32:
        return rng.random(shape, dtype=np.float32) ** 2
    return rng.integers(0, high or np.iinfo(dtype).max + 1, shape, dtype=dtype)


@pytest.mark.parametrize(("dtype", "bits"), [(np.uint8, 8), (np.uint16, 12), (np.uint16, 16)])
def test_every_level_of_an_integer_image_is_counted(dtype, bits):
    pixels = noise(dtype, high=2**bits)
    histogram = histograms_of(Image.of(pixels, bit_depth=bits)).main
    assert len(histogram.counts) == 2**bits
    np.testing.assert_array_equal(histogram.counts, np.bincount(pixels.ravel(), minlength=2**bits))


def test_values_beyond_the_bit_depth_count_as_white():
    histogram = histograms_of(Image.of(np.array([[0, 4095, 5000]], np.uint16), bit_depth=12)).main
    assert histogram.counts[0] == 1
    assert histogram.counts[4095] == 2


def test_colour_images_have_luminance_and_three_channels_without_alpha():
    pixels = noise(np.uint8, (20, 30, 4))
    histograms = histograms_of(Image.of(pixels))
    assert [channel.name for channel in histograms.channels] == ["Luminance", "Red", "Green", "Blue"]
    np.testing.assert_array_equal(histograms.colors[2].counts, np.bincount(pixels[..., 2].ravel(), minlength=256))
    np.testing.assert_array_equal(histograms.main.counts, np.bincount(luminance(pixels).ravel(), minlength=256))


@pytest.mark.parametrize("offset", [0.0, -3.0, 1e6])
def test_every_float_lies_in_a_bin_up_to_both_ends(offset):
    pixels = noise(np.float32) + np.float32(offset)
    histogram = histograms_of(Image.of(pixels)).main
    assert histogram.total == pixels.size
    assert len(histogram.counts) == FLOAT_BINS
    assert histogram.statistics.minimum == pixels.min()
    assert histogram.statistics.maximum == pixels.max()


def test_white_colour_floats_are_counted_although_luminance_rounds_up():
    histograms = histograms_of(Image.of(np.ones((5, 7, 3), np.float32)))
    assert [channel.counts[-1] for channel in histograms.channels] == [35] * 4
    assert histograms.main.statistics.clipped_white == 1.0


@pytest.mark.parametrize(("dtype", "bits"), [(np.uint8, 8), (np.uint16, 12), (np.uint16, 16), (np.float32, 32)])
def test_statistics_agree_with_numpy_and_scikit_image(dtype, bits):
    from skimage.measure import shannon_entropy

    pixels = noise(dtype, high=None if dtype == np.float32 else 2**bits)
    image = Image.of(pixels, bit_depth=bits)
    figures = histograms_of(image).main.statistics
    exact = pixels.astype(np.float64)
    bin_width = 1.0 / FLOAT_BINS if dtype == np.float32 else 1e-9
    assert figures.mean == pytest.approx(exact.mean(), abs=bin_width)
    assert figures.deviation == pytest.approx(exact.std(), abs=bin_width)
    assert (figures.minimum, figures.maximum) == (exact.min(), exact.max())
    expected = np.percentile(exact, PERCENTILES, method="inverted_cdf")
    np.testing.assert_allclose(figures.percentiles, expected, atol=bin_width)
    if dtype != np.float32:
        assert figures.entropy == pytest.approx(shannon_entropy(pixels))
        assert figures.levels == len(np.unique(pixels))
        assert figures.clipped_black == np.mean(pixels == 0)
        assert figures.clipped_white == np.mean(pixels == 2**bits - 1)


def test_dynamic_range_is_counted_in_stops_above_black():
    figures = histograms_of(Image.of(np.array([[0, 2, 5, 64]], np.uint8))).main.statistics
    assert figures.span == 64
    assert figures.stops == pytest.approx(5.0)
    assert figures.levels == 4
    assert figures.level_bits == pytest.approx(2.0)


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1)])
@pytest.mark.parametrize("value", [0, 77, 255])
def test_constant_images_have_defined_figures(shape, value):
    histogram = histograms_of(Image.of(np.full(shape, value, np.uint8))).main
    figures = histogram.statistics
    assert (figures.mean, figures.deviation, figures.entropy, figures.span, figures.stops) == (value, 0, 0, 0, 0)
    assert set(figures.percentiles) == {value}
    assert histogram.value(histogram.otsu) == value


@given(hnp.arrays(np.uint8, hnp.array_shapes(min_dims=2, max_dims=2, max_side=12)))
@settings(max_examples=60, deadline=None)
def test_otsu_separates_as_well_as_opencvs_level(pixels):
    histogram = histograms_of(Image.of(pixels)).main
    level = round(histogram.value(histogram.otsu))
    theirs = cv2.threshold(pixels, 0, 255, cv2.THRESH_OTSU)[0]

    def between(threshold):
        bright = pixels > threshold
        share = bright.mean()
        if share in (0.0, 1.0):
            return 0.0
        return share * (1 - share) * (pixels[bright].mean() - pixels[~bright].mean()) ** 2

    assert between(level) == pytest.approx(between(theirs), rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("name", ["camera", "coins", "page", "moon"])
def test_otsus_level_is_scikit_images(name):
    from skimage import data, filters

    pixels = getattr(data, name)()
    for scale in (1, 257):
        scaled = pixels.astype(np.uint8 if scale == 1 else np.uint16) * scale
        histogram = histograms_of(Image.of(scaled)).main
        assert histogram.value(histogram.otsu) == pytest.approx(filters.threshold_otsu(pixels) * scale)


def test_a_pushed_histogram_is_the_histogram_of_the_looked_up_image():
    pixels = noise(np.uint8)
    table = np.random.default_rng(0).integers(0, 256, 256, dtype=np.uint8)
    pushed = histograms_of(Image.of(pixels)).main.pushed(table)
    np.testing.assert_array_equal(pushed.counts, np.bincount(table[pixels].ravel(), minlength=256))


@pytest.mark.parametrize(("dtype", "bits"), [(np.uint8, 8), (np.uint16, 10), (np.uint16, 16), (np.float32, 32)])
def test_drawn_bins_are_few_and_lose_no_pixel(dtype, bits):
    pixels = noise(dtype, high=None if dtype == np.float32 else 2**bits)
    edges, shares = histograms_of(Image.of(pixels, bit_depth=bits)).main.drawn()
    assert len(shares) == 256
    assert len(edges) == 257
    assert shares.sum() == pytest.approx(1.0)
    expected = np.histogram(pixels, edges)[0] / pixels.size
    np.testing.assert_allclose(shares, expected, atol=2.5 / pixels.size if dtype == np.float32 else 1e-12)


def test_an_image_is_counted_once_and_forgotten_with_it():
    image = Image.of(noise(np.uint8))
    assert not is_counted(image)
    assert histograms_of(image) is histograms_of(image)
    assert is_counted(image)
    np.testing.assert_array_equal(counted(image).main.counts, histograms_of(image).main.counts)


def test_counts_beyond_the_exact_range_of_float32_stay_exact():
    pixels = np.zeros((4097, 4100), np.uint8)
    pixels[0, 0] = 1
    histogram = histograms_of(Image.of(pixels)).main
    assert histogram.counts[0] == 4097 * 4100 - 1
