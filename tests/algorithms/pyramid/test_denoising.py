"""Thresholds, the noise they are derived from, and gains."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.pyramid import (
    ALGORITHM,
    Pyramid,
    Scheme,
    Shrinkage,
    noise_sigma,
    preview,
    run,
    shrink,
    universal_thresholds,
)
from sightglass.algorithms.pyramid.statistics import noise_gains
from sightglass.algorithms.samples import find
from tests.algorithms.pyramid.cases import SCHEMES

SIGMA = 12.0
WHITE_NOISE = Image.of(np.random.default_rng(5).normal(100, SIGMA, (700, 800)).astype(np.float32))


@given(
    values=arrays.arrays(np.float32, st.integers(1, 50), elements=st.floats(-100, 100, width=32)),
    threshold=st.floats(0, 120, width=32),
)
def test_shrinkage_follows_its_definition(values: np.ndarray, threshold: float) -> None:
    soft = np.sign(values) * np.maximum(np.abs(values) - np.float32(threshold), 0)
    hard = np.where((np.abs(values) > threshold) | (threshold == 0), values, 0)
    grid = np.ascontiguousarray(values[None])
    np.testing.assert_allclose(shrink(grid, threshold, Shrinkage.SOFT)[0], soft, rtol=0, atol=1e-5)
    assert np.array_equal(shrink(grid, threshold, Shrinkage.HARD)[0], hard)


@pytest.mark.parametrize("name", SCHEMES)
def test_noise_gains_are_those_of_simulated_noise(name: str) -> None:
    parameters = SCHEMES[name]
    # About 0, since not every kernel leaves nothing of a mean.
    centred = Image.of(WHITE_NOISE.pixels - 100)
    levels = run(centred, parameters=parameters.replaced(levels=4)).laplacian
    # Borders are another matter; the kernels reach 8 pixels at most.
    measured = [float(level[8:-8, 8:-8].std()) / SIGMA for level in levels[:-1]]
    expected = noise_gains(parameters.sampling, 4).deviations
    np.testing.assert_allclose(measured, expected, rtol=0.05)
    np.testing.assert_allclose(measured[:2], expected[:2], rtol=0.02)


@pytest.mark.parametrize("name", sorted(name for name in SCHEMES if SCHEMES[name].sampling.keeps_means))
def test_sigma_is_found_in_pure_noise(name: str) -> None:
    assert noise_sigma(WHITE_NOISE, SCHEMES[name]) == pytest.approx(SIGMA, rel=0.02)


def test_sigma_is_found_in_a_noisy_photograph() -> None:
    noisy = find("camera_noisy").make()
    assert noisy.clean is not None
    added = float((noisy.pixels.astype(float) - noisy.clean).std())
    assert noise_sigma(noisy, Pyramid()) == pytest.approx(added, rel=0.12)
    assert noise_sigma(Image.of(noisy.clean), Pyramid()) < 0.2 * added
    assert noise_sigma(Image.of(np.zeros((9, 9), np.uint8)), Pyramid()) == 0.0
    assert noise_sigma(Image.of(np.ones((1, 1), np.uint8)), Pyramid()) == 0.0


@pytest.mark.parametrize("name", ["nearest", "bilinear", "burt", "gaussian kernel"])
def test_universal_thresholds_set_almost_all_of_pure_noise_to_zero(name: str) -> None:
    parameters = SCHEMES[name].replaced(linked=False, levels=4)
    thresholds = universal_thresholds(WHITE_NOISE, parameters)
    result = run(WHITE_NOISE, parameters=parameters.replaced(thresholds=thresholds))
    assert len(thresholds) == 4
    assert min(result.zeroed[:4]) > 0.9995
    # σ√(2 ln N) with what reaches the level.
    expected = noise_gains(parameters.sampling, 4).deviations[0] * SIGMA * np.sqrt(2 * np.log(700 * 800))
    assert thresholds[0] == pytest.approx(expected, rel=0.02)
    # Half of it leaves a good part.
    half = run(WHITE_NOISE, parameters=parameters.replaced(thresholds=tuple(t / 2 for t in thresholds)))
    assert max(half.zeroed[:4]) < 0.9995


def test_thresholds_bring_a_noisy_image_nearer_to_the_clean_one() -> None:
    noisy = find("camera_noisy").make()
    assert noisy.clean is not None
    parameters = Pyramid(linked=False)
    third = tuple(value / 2.5 for value in universal_thresholds(noisy, parameters))
    cleaned = run(noisy, parameters=parameters.replaced(thresholds=third))
    assert psnr(noisy.clean, cleaned.reconstruction, 255) > psnr(noisy.clean, noisy.pixels, 255) + 4
    shown = ALGORITHM.present(cleaned).scalars
    assert shown["psnr_after"] == psnr(noisy.clean, cleaned.reconstruction, 255)
    assert shown["psnr_before"] == psnr(noisy.clean, noisy.pixels, 255)
    assert float(shown["ssim_after"]) > float(shown["ssim_before"])


def test_linked_levels_share_the_first_threshold_and_gain() -> None:
    apart = Pyramid(linked=False, thresholds=(4, 2), gains=(0.5,))
    assert [apart.threshold(index) for index in range(3)] == [4, 2, 0]
    assert [apart.gain(index) for index in range(3)] == [0.5, 1, 1]
    linked = apart.replaced(linked=True)
    assert [linked.threshold(index) for index in range(3)] == [4, 4, 4]
    assert [linked.gain(index) for index in range(3)] == [0.5] * 3
    assert Pyramid.from_text(["thresholds=4 2", "gains=1,2", "linked=false"]).thresholds == (4.0, 2.0)


def test_gains_scale_their_levels_alone() -> None:
    image = Image.of(np.random.default_rng(1).random((37, 50), dtype=np.float32))
    gains = (2.0, 0.0, 1.5)
    result = run(image, parameters=Pyramid(levels=3, linked=False, gains=gains, base_gain=0.5))
    for processed, level, gain in zip(result.processed, result.laplacian, (*gains, 0.5), strict=True):
        np.testing.assert_allclose(processed, gain * level, rtol=1e-6)
    # The pyramid is linear: an equaliser with all gains alike scales the image.
    doubled = run(image, parameters=Pyramid(levels=3, gains=(2,), base_gain=2))
    np.testing.assert_allclose(doubled.reconstruction, 2 * image.pixels, atol=1e-5)


def test_alpha_stays() -> None:
    pixels = np.random.default_rng(2).integers(0, 256, (20, 31, 4), dtype=np.uint8)
    image = Image.of(pixels)
    result = run(image, parameters=Pyramid(thresholds=(30,)))
    assert np.array_equal(result.reconstruction[..., 3], pixels[..., 3])
    assert np.array_equal(result.clipped[..., 3], pixels[..., 3])
    seen = preview(image, parameters=Pyramid(thresholds=(30,)), viewport=Viewport(Region(4, 8, 16, 16), 2))
    assert np.array_equal(seen.reconstruction[..., 3], pixels[4:20:2, 8:24:2, 3])


@pytest.mark.parametrize("name", sorted(SCHEMES))
@pytest.mark.parametrize("region", [Region(0, 0, 301, 203), Region(40, 60, 100, 90), Region(250, 150, 51, 53)])
@pytest.mark.parametrize("step", [1, 2, 3, 5])
def test_preview_shows_levels_of_the_full_reconstruction(name: str, region: Region, step: int) -> None:
    image = Image.of(np.random.default_rng(3).integers(0, 256, (301, 203, 3), dtype=np.uint8))
    parameters = SCHEMES[name].replaced(levels=4, linked=False, thresholds=(20, 10, 0, 3), gains=(1.5, 1, 2))
    seen = preview(image, parameters=parameters, viewport=Viewport(region, step))
    full = run(image, parameters=parameters)
    first = step.bit_length() - 1
    assert seen.step == 2**first
    # The same from the processed levels alone, by the function for whole pyramids.
    from sightglass.algorithms.pyramid import reconstruct

    whole = reconstruct(full.processed[first:], parameters.sampling)
    top, left = region.row // seen.step, region.column // seen.step
    assert seen.origin == (top * seen.step, left * seen.step)
    rows, columns = seen.reconstruction.shape[:2]
    assert (top + rows) * seen.step >= region.row + region.rows
    assert (left + columns) * seen.step >= region.column + region.columns
    expected = whole[top : top + rows, left : left + columns]
    np.testing.assert_allclose(seen.reconstruction, expected, rtol=0, atol=2e-3)
    shown = ALGORITHM.present(seen)
    assert {"reconstruction", "clipped", "error"} <= {picture.key for picture in shown.pictures}
    assert shown.pictures[0].step == seen.step


def test_preview_of_fewer_levels_than_the_display_is_coarse_ends_at_the_top() -> None:
    image = Image.of(np.random.default_rng(4).random((64, 64), dtype=np.float32))
    seen = preview(image, parameters=Pyramid(levels=1), viewport=Viewport(Region(0, 0, 64, 64), 8))
    assert seen.step == 2
    assert seen.reconstruction.shape == (32, 32)


def test_values_beyond_the_range_of_floats_are_refused() -> None:
    huge = Image.of(np.full((8, 8), 3e38, np.float32) * np.where(np.indices((8, 8)).sum(0) % 2, 1, -1), "huge")
    with pytest.raises(ImageError, match=r"“huge”.*so large.*Scale"):
        run(huge, parameters=Pyramid(gains=(10,)))
    with pytest.raises(ImageError, match="so large"):
        preview(huge, parameters=Pyramid(gains=(10,)), viewport=Viewport(Region(0, 0, 8, 8), 1))
    broken = Image.of(np.array([[np.nan, 1.0]], np.float32), "broken")
    with pytest.raises(ImageError, match=r"“broken”.*NaN"):
        ALGORITHM.run([broken], Pyramid())
    assert Scheme.BURT in Scheme


@pytest.mark.parametrize("size", [(300, 401), (480, 640), (700, 801), (1200, 1000)])
def test_sigma_is_that_of_all_channels(size: tuple[int, int]) -> None:
    """A sample must not see one channel alone."""
    rng = np.random.default_rng(1)
    found = []
    for noisy in ([0], [1], [2], [0, 1, 2]):
        pixels = np.full((*size, 3), 100, np.float32)
        pixels[:, :, noisy] += rng.normal(0, SIGMA, (*size, len(noisy)))
        found.append(noise_sigma(Image.of(pixels), Pyramid()))
    # Two thirds of the coefficients are 0 where one channel is noisy.
    assert found[:3] == [0.0, 0.0, 0.0]
    assert found[3] == pytest.approx(SIGMA, rel=0.02)
