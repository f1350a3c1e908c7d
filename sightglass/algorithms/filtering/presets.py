"""The kernels that have a name, and the kernel that a set of parameters stands for."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from sightglass.algorithms.filtering.choices import Preset
from sightglass.algorithms.filtering.kernels import FloatArray, Kernel, fraction_meant
from sightglass.algorithms.values import Matrix

_FIXED: dict[Preset, tuple[list[list[int]], int]] = {
    Preset.H1: ([[0, 1, 0], [1, 4, 1], [0, 1, 0]], 8),
    Preset.H2: ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], 1),
    Preset.H3: ([[0, -1, 0], [-1, 4, -1], [0, -1, 0]], 1),
    Preset.IDENTITY: ([[1]], 1),
    Preset.SOBEL_X: ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], 1),
    Preset.SOBEL_Y: ([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], 1),
    Preset.PREWITT_X: ([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]], 1),
    Preset.PREWITT_Y: ([[-1, -1, -1], [0, 0, 0], [1, 1, 1]], 1),
    Preset.SCHARR_X: ([[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]], 1),
    Preset.SCHARR_Y: ([[-3, -10, -3], [0, 0, 0], [3, 10, 3]], 1),
    Preset.ROBERTS_1: ([[1, 0], [0, -1]], 1),
    Preset.ROBERTS_2: ([[0, 1], [-1, 0]], 1),
    Preset.LAPLACIAN_4: ([[0, 1, 0], [1, -4, 1], [0, 1, 0]], 1),
    Preset.LAPLACIAN_8: ([[1, 1, 1], [1, -8, 1], [1, 1, 1]], 1),
    Preset.DERIVATIVE: ([[1, 0, -1]], 2),
}


@dataclass(frozen=True)
class Design:
    """What makes a kernel; the fields are those of `Filter`."""

    preset: Preset
    kernel: Matrix = ((1.0,),)
    scale: float = 1.0
    size: int = 9
    sigma: float = 1.5
    sigma2: float = 2.4
    angle: float = 0.0
    wavelength: float = 6.0
    phase: float = 0.0
    aspect: float = 1.0
    amount: float = 1.0
    height: int = 3
    normalise: bool = False


@lru_cache(maxsize=32)
def kernel_of(design: Design) -> Kernel:
    """Make the kernel that a design names, scaled and normalised as it says.

    Parameters
    ----------
    design : Design
        `preset` and what belongs to it.

    Returns
    -------
    Kernel
        float64 taps, with exact fractions where they exist; the same object for equal designs.

    References
    ----------
    .. [1] D. Marr and E. Hildreth, "Theory of edge detection", Proceedings of the Royal Society of London B 207, 1980
           (the Laplacian of a Gaussian, and its approximation by a difference of Gaussians).
    .. [2] J. G. Daugman, "Uncertainty relation for resolution in space, spatial frequency, and orientation optimized
           by two-dimensional visual cortical filters", Journal of the Optical Society of America A 2(7), 1985 (the
           Gabor kernel).
    """
    kernel = Kernel.of_integers(*_FIXED[design.preset]) if design.preset in _FIXED else _MAKERS[design.preset](design)
    return kernel.normalised() if design.normalise else kernel


def _custom(design: Design) -> Kernel:
    scale = fraction_meant(design.scale)
    return Kernel.of(design.kernel).scaled(design.scale if scale is None else scale)


def _box(design: Design) -> Kernel:
    size = design.size
    return Kernel.of_integers(np.ones((size, size), object), size * size)


def _binomial(design: Design) -> Kernel:
    order = design.size - 1
    row = np.array([math.comb(order, index) for index in range(order + 1)], object)
    return Kernel.of_integers(np.outer(row, row), 4**order)


def _grid(design: Design) -> tuple[FloatArray, FloatArray]:
    # Sampled about the middle of the square, so that an even size stays symmetric (about a half-sample point). What is
    # combined with the image itself must not be shifted against it.
    middle = design.size // 2 if design.preset is Preset.UNSHARP else (design.size - 1) / 2
    place = np.arange(design.size, dtype=np.float64) - middle
    return place[:, None], place[None, :]


def _gaussian_taps(design: Design, sigma: float) -> FloatArray:
    down, right = _grid(design)
    taps: FloatArray = np.exp(-(down**2) / (2 * sigma**2)) * np.exp(-(right**2) / (2 * sigma**2))
    return np.asarray(taps / taps.sum())


def _gaussian(design: Design) -> Kernel:
    return Kernel(_gaussian_taps(design, design.sigma))


def _laplacian_of_gaussian(design: Design) -> Kernel:
    r"""Sample :math:`\frac{r^2 - 2\sigma^2}{\sigma^4} G_\sigma`, less its mean: cut off, it would not sum to 0."""
    down, right = _grid(design)
    square = down**2 + right**2
    taps = (square - 2 * design.sigma**2) / design.sigma**4 * _gaussian_taps(design, design.sigma)
    return Kernel(taps - taps.mean())


def _difference_of_gaussians(design: Design) -> Kernel:
    return Kernel(_gaussian_taps(design, design.sigma) - _gaussian_taps(design, design.sigma2))


def _unsharp(design: Design) -> Kernel:
    r"""Take :math:`\delta + a (\delta - G_\sigma)`."""
    taps = -design.amount * _gaussian_taps(design, design.sigma)
    taps[design.size // 2, design.size // 2] += 1 + design.amount
    return Kernel(taps)


def _emboss(design: Design) -> Kernel:
    """Add a derivative to the image: slopes that face the light, which comes from the angle, turn brighter."""
    angle = math.radians(design.angle)
    sine, cosine = math.sin(angle), math.cos(angle)
    down, right = np.mgrid[-1:2, -1:2].astype(np.float64)
    # Rounded, since at multiples of 45° the taps are the usual small integers.
    towards_light = np.round((right * cosine - down * sine) / max(abs(sine), abs(cosine)), 12)
    taps = design.amount * towards_light
    taps[1, 1] += 1
    return Kernel.of(taps)


def _motion(design: Design) -> Kernel:
    """Spread equal weights along a line through the middle: one tap for each step along its longer direction."""
    size = design.size
    angle = math.radians(design.angle)
    direction = np.array([-math.sin(angle), math.cos(angle)]) / max(abs(math.sin(angle)), abs(math.cos(angle)))
    whole = np.zeros((size, size), object)
    for place in np.arange(size) - (size - 1) / 2:
        row, column = (_nearest_tap(place * part, size) for part in direction)
        whole[row, column] += 1
    return Kernel.of_integers(whole, size)


def _nearest_tap(offset: float, size: int) -> int:
    # Ties go towards the middle, so that the line stays symmetric about it.
    distance = abs(offset) - 1e-9
    steps = math.floor(distance + 0.5) if size % 2 else math.floor(max(distance, 0.0)) + 0.5
    return round((size - 1) / 2 + (-steps if offset < -1e-9 else steps))


def _vertical_edge(design: Design) -> Kernel:
    return Kernel.of_integers([[-1, 0, 1]] * design.height)


def _gabor(design: Design) -> Kernel:
    r"""Sample :math:`\exp(-\frac{x'^2 + \gamma^2 y'^2}{2\sigma^2}) \cos(2\pi x'/\lambda - \varphi)`.

    The Gaussian envelope is scaled to sum 1, which makes the gain at the wave's own frequency about one half.
    """
    angle = math.radians(design.angle)
    down, right = _grid(design)
    across = right * math.cos(angle) - down * math.sin(angle)
    along = right * math.sin(angle) + down * math.cos(angle)
    envelope = np.exp(-(across**2 + (design.aspect * along) ** 2) / (2 * design.sigma**2))
    wave = np.cos(2 * math.pi * across / design.wavelength - math.radians(design.phase))
    return Kernel(np.ascontiguousarray(envelope / envelope.sum() * wave))


_MAKERS: dict[Preset, Callable[[Design], Kernel]] = {
    Preset.CUSTOM: _custom,
    Preset.BOX: _box,
    Preset.GAUSSIAN: _gaussian,
    Preset.BINOMIAL: _binomial,
    Preset.LOG: _laplacian_of_gaussian,
    Preset.DOG: _difference_of_gaussians,
    Preset.UNSHARP: _unsharp,
    Preset.EMBOSS: _emboss,
    Preset.MOTION: _motion,
    Preset.VERTICAL_EDGE: _vertical_edge,
    Preset.GABOR: _gabor,
}


def fraction_of_gaussian_kept(size: int, sigma: float) -> float:
    r"""Share of a two-dimensional Gaussian's weight that a window of size x size taps holds.

    Parameters
    ----------
    size : int
        Side of the window in pixels.
    sigma : float
        Standard deviation in pixels, above 0.

    Returns
    -------
    float
        :math:`\operatorname{erf}(s / (2\sqrt{2}\sigma))^2`, 0 to 1.
    """
    return math.erf(size / 2 / (sigma * math.sqrt(2))) ** 2


__all__ = ["fraction_of_gaussian_kept", "kernel_of"]
