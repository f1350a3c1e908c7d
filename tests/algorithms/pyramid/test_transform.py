"""Reduction, expansion and exact reconstruction, against OpenCV, scikit-image and the definition."""

from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sightglass.algorithms.filtering import Preset
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.pyramid import Pyramid, Sampling, Scheme, build, expand, reconstruct, reduce, run
from sightglass.algorithms.pyramid.sampling import expand_part, region_below
from sightglass.algorithms.pyramid.transform import combined, depth, level_shapes
from tests.algorithms.pyramid.cases import SCHEMES

NEAREST = Sampling(Scheme.AVERAGE_NEAREST)


def noise(*shape: int, seed: int = 0) -> NDArray[np.float32]:
    return np.random.default_rng(seed).random(shape, dtype=np.float32)


def in_words(pixels: NDArray[np.float32], taps: NDArray[np.float64], anchor: tuple[int, int]) -> NDArray[np.float64]:
    """Reduce by the definition, one output at a time."""
    rows, columns = pixels.shape
    result = np.zeros(((rows + 1) // 2, (columns + 1) // 2))

    def fold(place: int, length: int) -> int:
        while length > 1 and not 0 <= place < length:
            place = -place if place < 0 else 2 * (length - 1) - place
        return place if length > 1 else 0

    for i, j in np.ndindex(*result.shape):
        for (m, n), tap in np.ndenumerate(taps):
            result[i, j] += tap * pixels[fold(2 * i + m - anchor[0], rows), fold(2 * j + n - anchor[1], columns)]
    return result


@settings(max_examples=150, deadline=None)
@given(
    rows=st.integers(1, 40),
    columns=st.integers(1, 40),
    channels=st.sampled_from([1, 3, 4]),
    dtype=st.sampled_from([np.uint8, np.uint16, np.float32]),
    levels=st.integers(1, 16),
    name=st.sampled_from(sorted(SCHEMES)),
    seed=st.integers(0, 1000),
)
def test_reconstruction_is_exact(
    rows: int, columns: int, channels: int, dtype: Any, levels: int, name: str, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    shape = (rows, columns) if channels == 1 else (rows, columns, channels)
    high = 1.0 if dtype == np.float32 else float(np.iinfo(dtype).max)
    image = Image.of((rng.random(shape) * high).astype(dtype))
    result = run(image, parameters=SCHEMES[name].replaced(levels=levels))
    assert result.reconstruction.shape == shape
    assert result.reconstruction.dtype == np.float32
    assert np.abs(result.reconstruction - image.pixels).max() < 1e-6 * high
    assert np.array_equal(result.clipped, image.pixels) or dtype == np.float32
    assert len(result.laplacian) == min(levels, depth(rows, columns)) + 1
    if levels == 16:
        assert result.laplacian[-1].shape[:2] == (1, 1)


@pytest.mark.parametrize("name", SCHEMES)
def test_strips_and_threads_change_nothing(name: str) -> None:
    # Large enough for several strips; a part small enough for one.
    pixels, sampling = noise(1801, 700), SCHEMES[name].sampling
    gaussian, laplacian = build(pixels, 3, sampling)
    assert np.abs(reconstruct(laplacian, sampling) - pixels).max() < 1e-6
    whole = expand(gaussian[1], (1801, 700), sampling)
    region, coarse = Region(601, 33, 90, 101), Region(0, 0, *gaussian[1].shape)
    np.testing.assert_allclose(
        expand_part(gaussian[1], coarse, region, sampling), whole[region.slices], rtol=0, atol=1e-6
    )
    below = region_below(region, coarse, sampling)
    part = combined(cv2.subtract, pixels[region.slices], gaussian[1][below.slices], sampling, region, below)
    np.testing.assert_allclose(part, laplacian[0][region.slices], rtol=0, atol=1e-6)
    around = pixels[600:730, 20:150]
    inner = reduce(around, sampling)[8:-8, 8:-8]
    np.testing.assert_allclose(inner, gaussian[1][308:357, 18:67], rtol=0, atol=1e-6)


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("shape", [(1, 1), (1, 6), (5, 1), (2, 3), (6, 7), (9, 8)])
def test_reduction_follows_its_definition(name: str, shape: tuple[int, int]) -> None:
    sampling, pixels = SCHEMES[name].sampling, noise(*shape)
    if sampling.is_average:
        padded = np.pad(pixels, ((0, shape[0] % 2), (0, shape[1] % 2)), mode="edge")
        expected = padded.reshape(padded.shape[0] // 2, 2, -1, 2).mean((1, 3))
    else:
        expected = in_words(pixels, sampling.taps, sampling.anchor)
    np.testing.assert_allclose(reduce(pixels, sampling), expected, rtol=0, atol=1e-6)


@pytest.mark.parametrize("shape", [(1, 1), (1, 2), (1, 7), (2, 1), (5, 5), (6, 8), (7, 6, 3), (64, 33, 3)])
def test_the_binomial_case_agrees_with_opencv(shape: tuple[int, ...]) -> None:
    pixels = noise(*shape)
    # The same taps, once by OpenCV's own functions and twice by ours.
    general = Pyramid(scheme=Scheme.BURT, a=0.375 + 1e-9).sampling
    kernel = Pyramid(scheme=Scheme.KERNEL, preset=Preset.BINOMIAL, size=5).sampling
    smaller = cv2.pyrDown(pixels).reshape(-(-shape[0] // 2), -(-shape[1] // 2), *shape[2:])
    larger = cv2.pyrUp(smaller).reshape(2 * smaller.shape[0], 2 * smaller.shape[1], *shape[2:])
    for sampling in (general, kernel, Sampling(Scheme.BURT)):
        np.testing.assert_allclose(reduce(pixels, sampling), smaller, rtol=0, atol=1e-6)
        expanded = expand(smaller, shape[:2], sampling)
        np.testing.assert_allclose(expanded, larger[: shape[0], : shape[1]], rtol=0, atol=1e-6)


def test_means_agree_with_scikit_image() -> None:
    from skimage.transform import downscale_local_mean, rescale

    pixels = noise(64, 48)
    np.testing.assert_allclose(reduce(pixels, NEAREST), downscale_local_mean(pixels, (2, 2)), rtol=0, atol=1e-6)
    smaller = reduce(pixels, NEAREST)
    for scheme, order in ((Scheme.AVERAGE_NEAREST, 0), (Scheme.AVERAGE_BILINEAR, 1)):
        expected = rescale(smaller, 2, order=order, mode="edge")
        np.testing.assert_allclose(expand(smaller, (64, 48), Sampling(scheme)), expected, rtol=0, atol=1e-6)


def test_gaussian_pyramid_resembles_that_of_scikit_image() -> None:
    from skimage.data import camera
    from skimage.transform import pyramid_gaussian

    # Its Gaussian of σ = 2/3 pixel and its interpolation are others, so the levels agree but roughly.
    pixels = camera().astype(np.float32) / 255
    theirs = list(pyramid_gaussian(pixels, max_layer=3))
    ours, _ = build(pixels, 3, Sampling(Scheme.BURT, 0.4))
    for level, other in zip(ours[1:], theirs[1:], strict=True):
        assert level.shape == other.shape
        assert np.corrcoef(level.ravel(), other.ravel())[0, 1] > 0.98


def test_which_schemes_keep_means_is_known() -> None:
    without = {name for name, parameters in SCHEMES.items() if not parameters.sampling.keeps_means}
    assert without == {"rank 2", "derivative", "identity", "one-sided"}


@pytest.mark.parametrize("name", sorted(name for name in SCHEMES if SCHEMES[name].sampling.keeps_means))
def test_a_flat_image_has_no_details(name: str) -> None:
    result = run(Image.of(np.full((21, 34), 0.7, np.float32)), parameters=SCHEMES[name])
    assert max(np.abs(level).max() for level in result.laplacian[:-1]) < 1e-6
    np.testing.assert_allclose(result.laplacian[-1], 0.7, rtol=1e-6)


def test_sizes_halve_upwards_to_one_pixel() -> None:
    assert level_shapes(5, 8, 16) == ((5, 8), (3, 4), (2, 2), (1, 1))
    assert level_shapes(5, 8, 1) == ((5, 8), (3, 4))
    assert level_shapes(1, 1, 3) == ((1, 1),)
    assert depth(4097, 3) == 13


def test_bilinear_expansion_leaves_smaller_coefficients_than_nearest_on_smooth_images() -> None:
    ramp = Image.of(np.add.outer(np.arange(64), np.arange(64)).astype(np.float32))
    nearest, bilinear = (
        np.abs(run(ramp, parameters=SCHEMES[name]).laplacian[0]).mean() for name in ("nearest", "bilinear")
    )
    assert bilinear < 0.1 * nearest


def test_image_outlives_no_pyramid() -> None:
    import gc
    import weakref

    image = Image.of(noise(8, 8))
    known = weakref.ref(image)
    run(image, parameters=Pyramid())
    del image
    gc.collect()
    assert known() is None
