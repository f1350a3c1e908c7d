"""Adding noise of known strength, and remembering the image without it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.parameters import Help, Label, Parameters, Range, Scale, Step, Unit

_Seed = Annotated[
    int, Range(0, 2**31 - 1), Step(1), Help("Starts the random numbers; the same seed gives the same noise")
]


@dataclass(frozen=True)
class GaussianNoise(Parameters):
    """Normally distributed noise."""

    TELLING: ClassVar[tuple[str, ...]] = ("sigma",)

    sigma: Annotated[
        float,
        Range(0.0, 1.0),
        Step(0.005),
        Label("Standard deviation σ"),
        Unit("of white"),
        Help(
            "Strength of the noise as a share of the way from black to white: 0.05 of white is 12.75 levels of 8 bits"
        ),
    ] = 0.05
    seed: _Seed = 0


@dataclass(frozen=True)
class SaltAndPepper(Parameters):
    """White and black dots."""

    TELLING: ClassVar[tuple[str, ...]] = ("share",)

    share: Annotated[
        float,
        Range(0.0, 1.0),
        Step(0.005),
        Label("Density"),
        Unit("of pixels"),
        Help("How many of the pixels are replaced: 0.05 is one in twenty"),
    ] = 0.05
    salt: Annotated[
        float,
        Range(0.0, 1.0),
        Step(0.05),
        Label("Salt"),
        Unit("of these"),
        Help("How many of the replaced pixels become white; the others become black"),
    ] = 0.5
    seed: _Seed = 0


@dataclass(frozen=True)
class PoissonNoise(Parameters):
    """Photon noise."""

    TELLING: ClassVar[tuple[str, ...]] = ("peak",)

    peak: Annotated[
        float,
        Range(1.0, 100_000.0),
        Scale("log"),
        Label("Peak"),
        Unit("photons"),
        Help("Mean number of photons that a white pixel counts; fewer mean more noise"),
    ] = 50.0
    seed: _Seed = 0


def add_gaussian(image: Image, parameters: GaussianNoise) -> Image:
    """Apply `gaussian` with a generator that starts at the seed; the same seed gives the same noise.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is.
    parameters : GaussianNoise
        σ relative to white, and the seed.

    Returns
    -------
    Image
        See `gaussian`.
    """
    return gaussian(image, parameters.sigma, np.random.default_rng(parameters.seed))


def add_salt_and_pepper(image: Image, parameters: SaltAndPepper) -> Image:
    """Apply `salt_and_pepper` with a generator that starts at the seed; the same seed gives the same noise.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is.
    parameters : SaltAndPepper
        Share of the pixels, share of white among them, and the seed.

    Returns
    -------
    Image
        See `salt_and_pepper`.
    """
    return salt_and_pepper(image, parameters.share, parameters.salt, np.random.default_rng(parameters.seed))


def add_poisson(image: Image, parameters: PoissonNoise) -> Image:
    """Apply `poisson` with a generator that starts at the seed; the same seed gives the same noise.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is.
    parameters : PoissonNoise
        Photons at white, and the seed.

    Returns
    -------
    Image
        See `poisson`.
    """
    return poisson(image, parameters.peak, np.random.default_rng(parameters.seed))


def gaussian(image: Image, sigma: float, rng: np.random.Generator) -> Image:
    r"""Add independent normal noise, :math:`y = x + \sigma w n` with :math:`n \sim N(0, 1)`.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is.
    sigma : float
        Standard deviation σ relative to :math:`w`, the distance from black to white; at least 0.
    rng : numpy.random.Generator
        Source of the random numbers.

    Returns
    -------
    Image
        Of the same size, type and name; it remembers the clean image. Integers are rounded and clipped to black and
        white; floats are not clipped.
    """
    low, high = image.value_range
    values = _color(image).astype(np.float32)
    noise = rng.standard_normal(values.shape, np.float32)
    noise *= np.float32(sigma * (high - low))
    return _noisy(image, values + noise)


def salt_and_pepper(image: Image, share: float, salt: float, rng: np.random.Generator) -> Image:
    """Replace randomly chosen pixels (all their channels) by white and black.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is.
    share : float
        Probability of a pixel to be replaced, 0 to 1.
    salt : float
        Probability of a replaced pixel to become white, 0 to 1; it becomes black otherwise.
    rng : numpy.random.Generator
        Source of the random numbers.

    Returns
    -------
    Image
        Of the same size, type and name; it remembers the clean image.
    """
    low, high = image.value_range
    draws = rng.random(image.pixels.shape[:2])
    values = _color(image).astype(np.float32)
    # One draw decides both: below share * salt white, below share black.
    values[draws < share] = low
    values[draws < share * salt] = high
    return _noisy(image, values)


def poisson(image: Image, peak: float, rng: np.random.Generator) -> Image:
    r"""Replace values by photon counts, :math:`y = w k / p` with :math:`k \sim \mathrm{Poisson}(p x / w)`.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is. Black counts no photons, and values below black count as black. NaN and
        infinite values stay where they are.
    peak : float
        :math:`p`, the mean count at white, in photons; above 0. :math:`w` is the distance from black to white.
    rng : numpy.random.Generator
        Source of the random numbers.

    Returns
    -------
    Image
        Of the same size, type and name; it remembers the clean image. Integers are rounded and clipped to black and
        white; floats are not clipped.
    """
    low, high = image.value_range
    scale = peak / (high - low)
    means = np.maximum((_color(image).astype(np.float64) - low) * scale, 0)
    if not image.is_finite:
        # There is no mean that a NaN could stand for.
        means = np.where(np.isfinite(means), means, 0)
    counts = rng.poisson(means)
    values = (counts / scale + low).astype(np.float32)
    if not image.is_finite:
        values = np.where(np.isfinite(_color(image)), values, _color(image))
    return _noisy(image, values)


def _color(image: Image) -> Pixels:
    return image.pixels[..., :3] if image.channels == 4 else image.pixels


def _noisy(image: Image, values: FloatPixels) -> Image:
    """Bring noisy values into the image's type and remember the clean image."""
    low, high = image.value_range
    if not image.is_float:
        np.rint(values, out=values)
        np.clip(values, low, high, out=values)
    pixels: Pixels = values.astype(image.pixels.dtype, copy=False)
    if image.channels == 4:
        pixels = np.dstack([pixels, image.pixels[..., 3]])
    clean = image.pixels if image.clean is None else image.clean
    # Noise may lead beyond black and white, but it does not move them.
    return image.with_pixels(pixels, clean)
