r"""SIFT's scale space: octaves of an image, blurred more and more, and the differences of neighbouring layers."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels, Pixels

# A photograph is taken to be that blurred already, in its own pixels.
CAMERA_BLUR = 0.5
# Octaves end where an image would have fewer pixels on a side.
_LEAST_SIDE = 2


@dataclass(frozen=True, eq=False)
class Octave:
    """Layers of one size.

    Parameters
    ----------
    number : int
        One of its pixels is 2^number pixels of the image wide.
    sigmas : tuple of float
        Blur of each layer, in pixels of the octave.
    gaussians : tuple of ndarray
        (rows, columns) of float32 each.
    """

    number: int
    sigmas: tuple[float, ...]
    gaussians: tuple[FloatPixels, ...]

    @property
    def step(self) -> float:
        """Width of a pixel, in pixels of the image."""
        return float(2.0**self.number)

    @cached_property
    def differences(self) -> tuple[FloatPixels, ...]:
        """Each layer minus the one before: the differences of Gaussians."""
        return tuple(after - before for before, after in pairwise(self.gaussians))


class ScaleSpace:
    r"""The octaves of an image, each made when it is first asked for.

    Layer l of octave o is the image blurred with :math:`\sigma_0 2^{o + l/s}`, in pixels of the image, where s is the
    number of layers in which extrema are looked for [1]_.

    Parameters
    ----------
    gray : ndarray
        (rows, columns); any type.
    layers : int
        s.
    sigma : float
        σ₀, in pixels of the first octave.
    first : int
        -1 to begin with the image at twice its size, else 0.

    References
    ----------
    .. [1] D. G. Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 60(2), 2004, section 3.
    """

    def __init__(self, gray: Pixels, layers: int = 3, sigma: float = 1.6, first: int = -1) -> None:
        self._layers, self._sigma, self._first = layers, sigma, first
        self._base: FloatPixels = np.asarray(gray, np.float32)
        self._octaves: list[Octave] = []

    @property
    def count(self) -> int:
        """How many octaves there are: at least one."""
        side = min(self._base.shape) * 2.0**-self._first
        return max(1, int(np.floor(np.log2(side / _LEAST_SIDE))) + 1) if side >= 1 else 1

    @property
    def numbers(self) -> range:
        """The numbers of the octaves."""
        return range(self._first, self._first + self.count)

    def octave(self, number: int) -> Octave:
        """Give an octave; beyond the last one, the last one whose layers have more than a pixel."""
        index = min(max(number, self._first), self.numbers[-1]) - self._first
        while len(self._octaves) <= index:
            self._octaves.append(self._next())
        return self._octaves[index]

    def layer(self, octave: int, layer: int) -> tuple[FloatPixels, float]:
        """Give one layer, and the width of its pixels in pixels of the image."""
        found = self.octave(octave)
        return found.gaussians[min(max(layer, 0), len(found.gaussians) - 1)], found.step

    def _next(self) -> Octave:
        if self._octaves:
            before = self._octaves[-1].gaussians[self._layers]
            start = np.ascontiguousarray(before[::2, ::2])
        else:
            start = self._first_layer()
        sigmas = tuple(self._sigma * 2.0 ** (number / self._layers) for number in range(self._layers + 3))
        gaussians = [start]
        for before_sigma, sigma in pairwise(sigmas):
            gaussians.append(_blurred(gaussians[-1], (sigma**2 - before_sigma**2) ** 0.5))
        return Octave(self._first + len(self._octaves), sigmas, tuple(gaussians))

    def _first_layer(self) -> FloatPixels:
        camera, image = CAMERA_BLUR, self._base
        if self._first < 0:
            rows, columns = image.shape
            # Pixel x of the image is pixel 2x of the larger one.
            matrix = np.array([[2.0, 0.0, 0.0], [0.0, 2.0, 0.0]])
            size = (2 * columns, 2 * rows)
            image = np.asarray(cv2.warpAffine(image, matrix, size, None, cv2.INTER_LINEAR, cv2.BORDER_REFLECT))
            camera *= 2.0
        return _blurred(image, max(self._sigma**2 - camera**2, 0.01) ** 0.5)


def _blurred(pixels: FloatPixels, sigma: float) -> FloatPixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma), np.float32)


def octave_and_layer(sigma: float, layers: int = 3, first_sigma: float = 1.6) -> tuple[int, int]:
    """Give the octave and the layer whose blur is nearest to a scale.

    Parameters
    ----------
    sigma : float
        In pixels of the image.
    layers, first_sigma
        See `ScaleSpace`.

    Returns
    -------
    (int, int)
        Octave, -1 or above, and layer, 1 to `layers` where the octave is not the first.
    """
    steps = round(layers * float(np.log2(sigma / first_sigma)))
    octave = max(-1, (steps - 1) // layers)
    return octave, max(0, steps - layers * octave)
