import numpy as np
import pytest

from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.noise import (
    GaussianNoise,
    PoissonNoise,
    SaltAndPepper,
    add_gaussian,
    add_poisson,
    add_salt_and_pepper,
    gaussian,
    poisson,
    salt_and_pepper,
)

GRAY8 = Image.of(np.full((300, 400), 128, np.uint8), "flat")
DEEP = Image.of(np.full((300, 400, 3), 2000, np.uint16), bit_depth=12)
FLOAT = Image.of(np.tile(np.linspace(0, 1, 400, dtype=np.float32), (300, 1)))
RGBA = Image.of(np.full((50, 60, 4), 100, np.uint8))
ADDITIONS = [
    (add_gaussian, GaussianNoise()),
    (add_salt_and_pepper, SaltAndPepper()),
    (add_poisson, PoissonNoise()),
]


@pytest.mark.parametrize(("add", "parameters"), ADDITIONS)
@pytest.mark.parametrize("image", [GRAY8, DEEP, FLOAT, RGBA], ids=["gray", "12-bit", "float", "rgba"])
def test_what_stays(add, parameters, image):
    noisy = add(image, parameters)
    assert (noisy.pixels.shape, noisy.pixels.dtype) == (image.pixels.shape, image.pixels.dtype)
    assert (noisy.bit_depth, noisy.name, noisy.value_range) == (image.bit_depth, image.name, image.value_range)
    assert noisy.clean is image.pixels
    assert not noisy.pixels.flags.writeable
    assert not np.array_equal(noisy.pixels, image.pixels)
    if image.channels == 4:
        np.testing.assert_array_equal(noisy.pixels[..., 3], 100)
    if not image.is_float:
        assert noisy.pixels.max() <= image.value_range[1]
    again = add(noisy, parameters)
    assert again.clean is image.pixels


@pytest.mark.parametrize(("add", "parameters"), ADDITIONS)
def test_the_seed_decides(add, parameters):
    first, second, third = (add(GRAY8, parameters.replaced(seed=seed)).pixels for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, second)
    assert not np.array_equal(first, third)


@pytest.mark.parametrize(
    ("add", "core", "arguments"),
    [(add_gaussian, gaussian, (0.05,)), (add_salt_and_pepper, salt_and_pepper, (0.05, 0.5)),
     (add_poisson, poisson, (50.0,))],
)  # fmt: skip
def test_random_numbers_come_from_the_generator_that_is_passed_in(add, core, arguments):
    parameters = next(parameters for function, parameters in ADDITIONS if function is add)
    rng = np.random.default_rng(7)
    first, second = core(GRAY8, *arguments, rng).pixels, core(GRAY8, *arguments, rng).pixels
    np.testing.assert_array_equal(first, add(GRAY8, parameters.replaced(seed=7)).pixels)
    assert not np.array_equal(first, second), "the generator has moved on"


def test_noise_is_the_same_in_every_version():
    """Recipes hold the seed only; these are the values that NumPy's default generator gives for it."""
    noise = np.random.default_rng(3).standard_normal((300, 400), np.float32) * np.float32(0.1 * 255)
    np.testing.assert_array_equal(
        add_gaussian(GRAY8, GaussianNoise(sigma=0.1, seed=3)).pixels, np.clip(np.rint(128 + noise), 0, 255)
    )


@pytest.mark.parametrize(("parameters", "name", "unit"), [
    (GaussianNoise, "sigma", "of white"), (SaltAndPepper, "share", "of pixels"), (PoissonNoise, "peak", "photons"),
])  # fmt: skip
def test_strengths_have_units(parameters, name, unit):
    assert parameters.field(name).unit == unit


@pytest.mark.parametrize(("image", "white"), [(GRAY8, 255), (DEEP, 4095), (FLOAT, 1)])
def test_gaussian_strength(image, white):
    noisy = add_gaussian(image, GaussianNoise(sigma=0.05, seed=5))
    difference = noisy.pixels.astype(float) - image.pixels
    assert difference.std() == pytest.approx(0.05 * white, rel=0.02)
    assert difference.mean() == pytest.approx(0, abs=0.001 * white)
    assert psnr(image.pixels, noisy.pixels, white) == pytest.approx(-20 * np.log10(0.05), abs=0.2)


def test_no_noise_changes_nothing():
    np.testing.assert_array_equal(add_gaussian(DEEP, GaussianNoise(sigma=0)).pixels, DEEP.pixels)
    np.testing.assert_array_equal(add_salt_and_pepper(DEEP, SaltAndPepper(share=0)).pixels, DEEP.pixels)


def test_salt_and_pepper_shares():
    pixels = add_salt_and_pepper(DEEP, SaltAndPepper(share=0.2, salt=0.25, seed=3)).pixels
    white, black = (pixels == 4095).all(axis=2).mean(), (pixels == 0).all(axis=2).mean()
    assert white == pytest.approx(0.05, abs=0.005)
    assert black == pytest.approx(0.15, abs=0.005)
    assert (pixels == 2000).all(axis=2).mean() == pytest.approx(0.8, abs=0.005)


def test_poisson_variance_equals_mean():
    image = Image.of(np.full((300, 400), 0.5, np.float32))
    counts = add_poisson(image, PoissonNoise(peak=40)).pixels * 40
    np.testing.assert_allclose(counts, np.rint(counts), atol=1e-4)
    assert counts.mean() == pytest.approx(20, rel=0.01)
    assert counts.var() == pytest.approx(20, rel=0.03)


def test_non_finite_values_stay_where_they_are():
    image = Image.of(np.array([[np.nan, 0.5, np.inf, 1.0]], np.float32))
    for add, parameters in ADDITIONS[::2]:
        noisy = add(image, parameters).pixels
        assert np.isnan(noisy[0, 0])
        assert noisy[0, 2] == np.inf
        assert np.isfinite(noisy[0, [1, 3]]).all()
