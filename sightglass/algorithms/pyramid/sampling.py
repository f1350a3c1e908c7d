"""One step of a pyramid: to the next smaller level (reduce) and back to the size of the larger one (expand)."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from sightglass.algorithms.filtering.convolution import separable_factors
from sightglass.algorithms.filtering.kernels import FloatArray
from sightglass.algorithms.filtering.presets import Design, kernel_of
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.parameters import Choice

# cv2.pyrDown and cv2.pyrUp have the taps of this one built in.
_BUILT_IN_A = 0.375
_BORDER = cv2.BORDER_REFLECT_101


class Scheme(Choice):
    """How a level is made smaller and larger again."""

    AVERAGE_NEAREST = "average_nearest", "Average, nearest neighbour", "Mean of 2 × 2 pixels down, each repeated up"
    AVERAGE_BILINEAR = "average_bilinear", "Average, bilinear", "Mean of 2 × 2 pixels down, interpolated linearly up"
    BURT = "burt", "Burt and Adelson, 5 taps", "Smoothed by 5 taps both ways; the parameter a is the middle one"
    KERNEL = "kernel", "Any kernel", "Smoothed both ways by a kernel of the filter dock"


@dataclass(frozen=True)
class Sampling:
    """What `reduce` and `expand` do.

    Parameters
    ----------
    scheme : Scheme
        The way down and up.
    a : float
        Middle tap, for `Scheme.BURT`.
    design : Design or None
        The kernel, for `Scheme.KERNEL`.
    """

    scheme: Scheme
    a: float = _BUILT_IN_A
    design: Design | None = None

    @property
    def is_average(self) -> bool:
        """Whether each pixel of the smaller level is the mean of 2 x 2 pixels."""
        return self.scheme in (Scheme.AVERAGE_NEAREST, Scheme.AVERAGE_BILINEAR)

    @cached_property
    def taps(self) -> FloatArray:
        """The kernel as it is laid over the image, float64 of (rows, columns); for averages the four quarters."""
        if self.is_average:
            return np.full((2, 2), 0.25)
        if self.scheme is Scheme.BURT:
            row = np.array([0.25 - self.a / 2, 0.25, self.a, 0.25, 0.25 - self.a / 2])
            return np.outer(row, row)
        assert self.design is not None
        return kernel_of(self.design).flipped()

    @cached_property
    def anchor(self) -> tuple[int, int]:
        """Row and column of the tap that meets the pixel; the means begin with theirs."""
        rows, columns = self.taps.shape
        return (0, 0) if self.is_average else (rows - 1 - rows // 2, columns - 1 - columns // 2)

    @cached_property
    def factors(self) -> tuple[FloatArray, FloatArray] | None:
        """Vertical and horizontal taps whose product the kernel is, or None where it is not separable."""
        return separable_factors(self.taps)


def reduced_shape(rows: int, columns: int) -> tuple[int, int]:
    r"""Size of the next smaller level, :math:`\lceil n/2 \rceil` along each axis.

    Parameters
    ----------
    rows, columns : int
        Of the larger level, at least 1.

    Returns
    -------
    (int, int)
        At least (1, 1).
    """
    return (rows + 1) // 2, (columns + 1) // 2


def reduce(pixels: FloatPixels, sampling: Sampling) -> FloatPixels:
    r"""Make the next smaller level.

    Means: of 2 x 2 pixels; a last row or column that has no neighbour is averaged alone. Else
    :math:`g'(i, j) = \sum_{m,n} h(m, n)\, g(2i - m, 2j - n)`, where the image goes on mirrored about the centres of
    its outermost pixels.

    Parameters
    ----------
    pixels : ndarray of float32
        (rows, columns[, 3]).
    sampling : Sampling
        The scheme and its taps.

    Returns
    -------
    ndarray of float32
        (ceil(rows / 2), ceil(columns / 2)[, 3]), contiguous.

    References
    ----------
    .. [1] P. J. Burt, E. H. Adelson: The Laplacian pyramid as a compact image code. IEEE Transactions on
       Communications 31(4), 1983.
    """
    rows, columns = reduced_shape(*pixels.shape[:2])
    if sampling.is_average:
        odd = pixels.shape[0] % 2, pixels.shape[1] % 2
        if any(odd):
            pixels = np.asarray(cv2.copyMakeBorder(pixels, 0, odd[0], 0, odd[1], cv2.BORDER_REPLICATE))
        return np.asarray(cv2.resize(pixels, (columns, rows), interpolation=cv2.INTER_AREA))
    if sampling.scheme is Scheme.BURT and sampling.a == _BUILT_IN_A:
        return np.asarray(cv2.pyrDown(pixels, dstsize=(columns, rows)))
    return np.ascontiguousarray(_smoothed(pixels, sampling, 1.0)[::2, ::2])


def expand(pixels: FloatPixels, shape: tuple[int, int], sampling: Sampling) -> FloatPixels:
    r"""Bring a level to the size of the next larger one.

    Means: each pixel repeated twice along each axis, or interpolated linearly between the middles of the 2 x 2 pixels.
    Else zeros are put between the pixels and the same kernel smooths, times 4 so that it keeps the mean:
    :math:`4 \sum_{m,n} h(m, n)\, z(i - m, j - n)` with :math:`z(2i, 2j) = g(i, j)`.

    Parameters
    ----------
    pixels : ndarray of float32
        (rows, columns[, 3]).
    shape : (int, int)
        Rows and columns of the larger level: `reduced_shape` of it is that of the pixels.
    sampling : Sampling
        The scheme and its taps.

    Returns
    -------
    ndarray of float32
        (shape[0], shape[1][, 3]).
    """
    size = 2 * pixels.shape[1], 2 * pixels.shape[0]
    if sampling.is_average:
        way = cv2.INTER_NEAREST if sampling.scheme is Scheme.AVERAGE_NEAREST else cv2.INTER_LINEAR
        larger = np.asarray(cv2.resize(pixels, size, interpolation=way), np.float32)
    elif sampling.scheme is Scheme.BURT and sampling.a == _BUILT_IN_A:
        larger = np.asarray(cv2.pyrUp(pixels, dstsize=size), np.float32)
    else:
        zeros = np.zeros((size[1], size[0], *pixels.shape[2:]), np.float32)
        zeros[::2, ::2] = pixels
        larger = _smoothed(zeros, sampling, 4.0)
    return larger[: shape[0], : shape[1]]


def _smoothed(pixels: FloatPixels, sampling: Sampling, scale: float) -> FloatPixels:
    place = sampling.anchor[1], sampling.anchor[0]
    if sampling.factors is None:
        taps = sampling.taps * scale
        return np.asarray(cv2.filter2D(pixels, cv2.CV_32F, taps, anchor=place, borderType=_BORDER))
    down, right = sampling.factors
    return np.asarray(cv2.sepFilter2D(pixels, cv2.CV_32F, right, down * scale, anchor=place, borderType=_BORDER))
