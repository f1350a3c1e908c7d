"""Generated patterns whose every value is known from a formula."""

from collections.abc import Callable
from functools import partial

import numpy as np

from sightglass.algorithms.image import Image, Pixels
from sightglass.algorithms.noise import gaussian
from sightglass.algorithms.samples.sample import Sample

_GROUP = "Generated"
_SIDE = 512


def _eight(values: Pixels) -> Image:
    """Make an 8-bit image from values 0 to 1."""
    return Image.of(np.rint(values * 255).astype(np.uint8))


def step_edge(angle: float = 0.0, low: float = 0.25, high: float = 0.75) -> Image:
    """Dark on the left, bright on the right of a straight line through the centre.

    Parameters
    ----------
    angle : float
        Of the edge against the vertical, degrees counter-clockwise.
    low, high : float
        The two values, 0 black to 1 white.

    Returns
    -------
    Image
        512 x 512, 8 bits; not antialiased.
    """
    x, y = _centred()
    radians = np.deg2rad(angle)
    return _eight(np.where(x * np.cos(radians) - y * np.sin(radians) > 0, high, low))


def zone_plate() -> Image:
    r"""Rings whose frequency grows with the radius up to the Nyquist frequency at the borders.

    :math:`\frac12 + \frac12 \cos(\pi r^2 / N)`: the local frequency is :math:`r / N` cycles per pixel, ½ at the
    middle of each border.
    """
    x, y = _centred()
    return _eight(0.5 + 0.5 * np.cos(np.pi * (x**2 + y**2) / _SIDE))


def chirp() -> Image:
    r"""Vertical stripes that get finer to the right, from 0 to ½ cycle per pixel.

    :math:`\frac12 + \frac12 \cos(\pi n^2 / (2N))` in column :math:`n` has the local frequency :math:`n / (2N)`.
    """
    n = np.arange(_SIDE)
    return _eight(np.tile(0.5 + 0.5 * np.cos(np.pi * n**2 / (2 * _SIDE)), (_SIDE // 2, 1)))


def checkerboard(cell: int = 32) -> Image:
    """Black and white squares of `cell` pixels, black at the top left.

    Parameters
    ----------
    cell : int
        Side of a square in pixels, at least 1.

    Returns
    -------
    Image
        Gray, 8 bits.
    """
    row, column = np.indices((_SIDE, _SIDE)) // cell
    return _eight(((row + column) % 2).astype(np.float64))


def ramp(bits: int) -> Image:
    """All values of a bit depth, one after the other from left to right.

    Parameters
    ----------
    bits : int
        8: 256 columns hold 0 to 255, each 2 pixels wide. 16: column n of 1024 holds round(65535 n / 1023).

    Returns
    -------
    Image
        Of 8 or 16 bits.
    """
    if bits == 8:
        return Image.of(np.tile(np.repeat(np.arange(256, dtype=np.uint8), 2), (128, 1)))
    columns = np.rint(np.linspace(0, 65535, 1024)).astype(np.uint16)
    return Image.of(np.tile(columns, (256, 1)))


def impulse() -> Image:
    """One white pixel on black: what a filter gives is its kernel."""
    values = np.zeros((65, 65))
    values[32, 32] = 1
    return _eight(values)


def sinusoid(u: float = 1 / 32, v: float = 1 / 16) -> Image:
    r"""One frequency: :math:`\frac12 + \frac12 \cos 2\pi(u m + v n)` in row m and column n.

    Parameters
    ----------
    u, v : float
        Frequencies downwards and to the right, in cycles per pixel.

    Returns
    -------
    Image
        Gray, 8 bits.
    """
    m, n = np.indices((_SIDE, _SIDE))
    return _eight(0.5 + 0.5 * np.cos(2 * np.pi * (u * m + v * n)))


def gaussian_spot(sigma: float = 64.0) -> Image:
    """Make a float Gaussian of height 1 in the centre.

    Parameters
    ----------
    sigma : float
        Standard deviation in pixels, above 0.

    Returns
    -------
    Image
        Gray, float32, 0 to 1.
    """
    x, y = _centred()
    return Image.of(np.exp(-(x**2 + y**2) / (2 * sigma**2)).astype(np.float32))


def uniform_noise(rng: np.random.Generator) -> Image:
    """Independent values, all of 0 to 255 equally likely: a flat histogram.

    Parameters
    ----------
    rng : numpy.random.Generator
        Source of the random numbers.

    Returns
    -------
    Image
        Gray, 8 bits.
    """
    return Image.of(rng.integers(0, 256, (_SIDE, _SIDE), dtype=np.uint8))


def gaussian_noise(rng: np.random.Generator, mean: float = 128.0, sigma: float = 32.0) -> Image:
    """Independent normal values of the given mean and standard deviation in gray values, clipped to 0 to 255.

    Parameters
    ----------
    rng : numpy.random.Generator
        Source of the random numbers.
    mean, sigma : float
        In gray values of 0 to 255.

    Returns
    -------
    Image
        Gray, 8 bits.
    """
    values = rng.normal(mean, sigma, (_SIDE, _SIDE))
    return Image.of(np.clip(np.rint(values), 0, 255).astype(np.uint8))


def bars(contrast: float = 0.5) -> Image:
    """Vertical bars of 64, 32, 16, 8, 4, 2 and 1 pixels a line, one row of them below the other.

    Parameters
    ----------
    contrast : float
        Difference of light and dark bars as a share of white, 0 to 1.

    Returns
    -------
    Image
        Gray, 8 bits.
    """
    widths = [64, 32, 16, 8, 4, 2, 1]
    rows = [np.tile(np.arange(_SIDE) // width % 2, (64, 1)) for width in widths]
    return _eight(0.5 + contrast * (np.vstack(rows) - 0.5))


def _centred() -> tuple[Pixels, Pixels]:
    """Coordinates (right, down) in pixels, 0 in the middle between the four central pixels."""
    axis = np.arange(_SIDE) - (_SIDE - 1) / 2
    return axis[None, :], axis[:, None]


def _always_the_same(make: Callable[[np.random.Generator], Image]) -> Callable[[], Image]:
    return lambda: make(np.random.default_rng(0))


def cartoon() -> Image:
    """Flat areas with round, slanted and straight borders, and a soft shade: what total variation is made for.

    Returns
    -------
    Image
        512 x 512, 8 bits; not antialiased.
    """
    x, y = (values / _SIDE for values in _centred())
    values = 0.35 + 0.15 * (x + y)
    values = np.where(x + y > 0.45, 0.6, values)
    values = np.where(np.hypot(x + 0.18, y + 0.15) < 0.2, 0.85, values)
    values = np.where(np.maximum(np.abs(x - 0.15), 0.6 * np.abs(y - 0.12)) < 0.12, 0.1, values)
    return _eight(values)


def _with_noise(create: Callable[[], Image], sigma: float) -> Callable[[], Image]:
    return lambda: gaussian(create(), sigma, np.random.default_rng(0))


SAMPLES = (
    Sample("cartoon", "Cartoon", _GROUP, "Flat areas with round, slanted and straight borders", cartoon),
    Sample(
        "cartoon_noisy",
        "Cartoon, noisy",
        _GROUP,
        "The cartoon with Gaussian noise (σ = 10 %); the clean image is known",
        _with_noise(cartoon, 0.1),
    ),
    Sample(
        "ramp_noisy",
        "Ramp, noisy",
        _GROUP,
        "A ramp from black to white with Gaussian noise (σ = 5 %); the clean image is known",
        _with_noise(partial(ramp, 8), 0.05),
    ),
    Sample("step_edge", "Step edge", _GROUP, "From 25 to 75 % gray in one column: the simplest edge", step_edge),
    Sample("slanted_edge", "Slanted edge", _GROUP, "A step edge 10° off the vertical", partial(step_edge, 10.0)),
    Sample(
        "zone_plate", "Zone plate", _GROUP, "Rings of every direction and frequency up to ½ cycle per pixel", zone_plate
    ),
    Sample(
        "chirp",
        "Chirp",
        _GROUP,
        "Stripes from 0 to ½ cycle per pixel: shows a filter's passband from left to right",
        chirp,
    ),
    Sample("bars", "Bars", _GROUP, "Bars of 64 pixels down to 1 pixel width", bars),
    Sample("checkerboard", "Checkerboard", _GROUP, "Squares of 32 pixels: edges and corners", checkerboard),
    Sample("ramp_8_bit", "Ramp, 8 bits", _GROUP, "All 256 gray values from black to white", partial(ramp, 8)),
    Sample("ramp_16_bit", "Ramp, 16 bits", _GROUP, "1024 of the 65536 gray values of 16 bits", partial(ramp, 16)),
    Sample(
        "sinusoid", "Single frequency", _GROUP, "A plane wave of 1/32 cycle per pixel down and 1/16 across", sinusoid
    ),
    Sample("impulse", "Impulse", _GROUP, "One white pixel: a filter answers with its kernel", impulse),
    Sample("gaussian_spot", "Gaussian spot", _GROUP, "A smooth float spot with σ = 64 pixels", gaussian_spot),
    Sample(
        "uniform_noise",
        "Uniform noise",
        _GROUP,
        "All gray values equally often: a flat histogram",
        _always_the_same(uniform_noise),
    ),
    Sample(
        "gaussian_noise",
        "Gaussian noise",
        _GROUP,
        "Normal values with mean 128 and σ = 32",
        _always_the_same(gaussian_noise),
    ),
)
