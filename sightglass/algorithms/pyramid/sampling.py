"""One step of a pyramid: to the next smaller level (reduce) and back to the size of the larger one (expand)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from sightglass.algorithms.filtering.convolution import in_parallel, separable_factors
from sightglass.algorithms.filtering.kernels import FloatArray, Kernel
from sightglass.algorithms.filtering.presets import Design, kernel_of
from sightglass.algorithms.image import FloatPixels, Region
from sightglass.algorithms.parameters import Choice

# cv2.pyrDown and cv2.pyrUp have the taps of this one built in.
_BUILT_IN_A = 0.375
_BORDER = cv2.BORDER_REFLECT_101
# Values below which a level is not worth dividing, and values of a strip: a few of them fit into the cache.
_SMALL = 1 << 19
_STRIP_VALUES = 1 << 19


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

    @property
    def is_built_in(self) -> bool:
        """Whether OpenCV has functions for these very taps."""
        return self.scheme is Scheme.BURT and self.a == _BUILT_IN_A

    @cached_property
    def taps(self) -> FloatArray:
        """The kernel as it is laid over the image, float64 of (rows, columns); for averages the four quarters.

        Taps whose magnitudes sum to more than 1 are divided by that sum: no level is larger than the image then, and
        what is rounded in it stays small.
        """
        if self.is_average:
            return np.full((2, 2), 0.25)
        if self.scheme is Scheme.BURT:
            row = np.array([0.25 - self.a / 2, 0.25, self.a, 0.25, 0.25 - self.a / 2])
            return np.outer(row, row)
        return self._kernel.flipped() / self.divisor

    @cached_property
    def divisor(self) -> float:
        """What the taps of a kernel are divided by: the sum of their magnitudes where that is above 1, else 1."""
        return 1.0 if self.design is None else max(1.0, self._kernel.absolute_sum)

    @property
    def _kernel(self) -> Kernel:
        assert self.design is not None
        return kernel_of(self.design)

    @cached_property
    def anchor(self) -> tuple[int, int]:
        """Row and column of the tap that meets the pixel; the means begin with theirs."""
        rows, columns = self.taps.shape
        return (0, 0) if self.is_average else (rows - 1 - rows // 2, columns - 1 - columns // 2)

    def phase(self, row: int, column: int) -> tuple[FloatArray, tuple[int, int]]:
        r"""Say how `expand` makes the pixels in rows 2i + row and columns 2j + column, for row and column 0 or 1.

        Returns
        -------
        ndarray of float64, (int, int)
            Weights w of (m, n) pixels of the smaller level (none at all where the kernel has no tap there), and the
            place (p, q) of the first of them: the pixel is :math:`\sum_{m,n} w(m, n)\, g(i + p + m, j + q + n)`.
        """
        if self.scheme is Scheme.AVERAGE_NEAREST:
            return np.ones((1, 1)), (0, 0)
        if self.scheme is Scheme.AVERAGE_BILINEAR:
            down, right = (np.array([0.75, 0.25] if part else [0.25, 0.75]) for part in (row, column))
            return np.outer(down, right), (row - 1, column - 1)
        first = (self.anchor[0] - row) % 2, (self.anchor[1] - column) % 2
        weights = self.taps[first[0] :: 2, first[1] :: 2]
        place = (first[0] + row - self.anchor[0]) // 2, (first[1] + column - self.anchor[1]) // 2
        return weights * self.phase_factors[row, column], place

    @cached_property
    def phase_factors(self) -> FloatArray:
        """Factors of the smoothed zeros and pixels, (2, 2), for even and odd rows and columns.

        Burt's even and odd taps have equal sums. Those of other kernels need not, and each position gets the factor
        that makes the magnitudes of its weights sum to 1.
        """
        if self.scheme is Scheme.BURT:
            return np.full((2, 2), 4.0)
        sums = np.array([[self._phase_sum(row, column) for column in (0, 1)] for row in (0, 1)])
        return np.asarray(np.divide(1.0, sums, out=np.zeros((2, 2)), where=sums > 0), np.float64)

    @cached_property
    def keeps_means(self) -> bool:
        """Whether a flat image stays flat through `reduce` and `expand`, so that its Laplacian levels are 0."""
        total = float(self.taps.sum())
        sums = [float(self.phase(row, column)[0].sum()) for row in (0, 1) for column in (0, 1)]
        return all(abs(total * part - 1) < 1e-6 for part in sums)

    def _phase_sum(self, row: int, column: int) -> float:
        weights = self.taps[(self.anchor[0] - row) % 2 :: 2, (self.anchor[1] - column) % 2 :: 2]
        return float(np.abs(weights).sum())

    @property
    def halo(self) -> int:
        """How many pixels of the smaller level beyond a place may still have a part in what it expands to."""
        if self.is_average:
            return 1
        return int(max(self.taps.shape)) // 2 + 1

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
            pixels = np.asarray(cv2.copyMakeBorder(pixels, 0, odd[0], 0, odd[1], cv2.BORDER_REPLICATE), np.float32)
        return np.asarray(cv2.resize(pixels, (columns, rows), interpolation=cv2.INTER_AREA), np.float32)
    if sampling.is_built_in:
        return np.asarray(cv2.pyrDown(pixels, dstsize=(columns, rows)), np.float32)
    smaller = np.empty((rows, columns, *pixels.shape[2:]), np.float32)

    def work(strips: list[tuple[int, int]]) -> None:
        for start, stop in strips:
            around = max(0, 2 * (start - sampling.halo)), min(pixels.shape[0], 2 * (stop + sampling.halo))
            smoothed = _correlated(pixels[around[0] : around[1]], sampling.taps, sampling.anchor, _BORDER)
            smaller[start:stop] = smoothed[2 * start - around[0] : 2 * stop - around[0] : 2, ::2]

    by_strips(work, smaller, sampling)
    return smaller


def expand(pixels: FloatPixels, shape: tuple[int, int], sampling: Sampling) -> FloatPixels:
    r"""Bring a level to the size of the next larger one.

    Means: each pixel repeated twice along each axis, or interpolated linearly between the middles of the 2 x 2 pixels.
    Else zeros are put between the pixels and the same kernel smooths, times 4 so that it keeps the mean:
    :math:`4 \sum_{m,n} h(m, n)\, z(i - m, j - n)` with :math:`z(2i, 2j) = g(i, j)`, mirrored as in `reduce`. Where the
    taps that meet pixels do not sum to ¼ for all four positions among the zeros, each position has its own factor,
    which makes their magnitudes sum to 1.

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
    return _doubled(pixels, sampling)[: shape[0], : shape[1]]


def expand_part(smaller: FloatPixels, held: Region, region: Region, sampling: Sampling) -> FloatPixels:
    """Compute a part of `expand`, from those pixels alone that have a share in it.

    Parameters
    ----------
    smaller : ndarray of float32
        The region `held` of the smaller level.
    held : Region
        Holds what `region_below` says.
    region : Region
        The part of the larger level.
    sampling : Sampling
        The scheme and its taps.

    Returns
    -------
    ndarray of float32
        (region.rows, region.columns[, 3]): the same values as that part of the whole.
    """
    needed = region_below(region, held, sampling)
    inside = Region(needed.row - held.row, needed.column - held.column, needed.rows, needed.columns)
    larger = _doubled(smaller[inside.slices], sampling)
    row, column = region.row - 2 * needed.row, region.column - 2 * needed.column
    return larger[row : row + region.rows, column : column + region.columns]


def region_below(region: Region, within: Region, sampling: Sampling) -> Region:
    """Say which part of the smaller level has a share in a region of the larger one.

    Parameters
    ----------
    region : Region
        Of the larger level.
    within : Region
        The part of the smaller level that there is.
    sampling : Sampling
        The scheme and its taps.

    Returns
    -------
    Region
        Of the smaller level.
    """
    halo = sampling.halo
    top = max(within.row, region.row // 2 - halo)
    left = max(within.column, region.column // 2 - halo)
    bottom = min(within.row + within.rows, (region.row + region.rows + 1) // 2 + halo)
    right = min(within.column + within.columns, (region.column + region.columns + 1) // 2 + halo)
    return Region(top, left, bottom - top, right - left)


def by_strips(work: Callable[[list[tuple[int, int]]], None], pixels: FloatPixels, sampling: Sampling) -> None:
    """Do work strip by strip of even height, so that what is computed on the way stays in the cache.

    Parameters
    ----------
    work : callable
        Takes a list of strips: first row, and row behind the last.
    pixels : ndarray of float32
        A level.
    sampling : Sampling
        Decides how: OpenCV interpolates with all threads by itself, and kernels that do not separate are fastest on
        all rows at once.
    """
    rows = pixels.shape[0]
    inseparable = not sampling.is_average and sampling.factors is None
    if pixels.size <= _SMALL or inseparable:
        return work([(0, rows)])
    # Where there is little work, what takes time is memory, which both threads fetch at once in larger strips.
    values = 2 * _STRIP_VALUES if sampling.scheme is Scheme.AVERAGE_NEAREST or sampling.is_built_in else _STRIP_VALUES
    height = max(2, values // pixels[0].size // 2 * 2, 4 * sampling.halo)
    strips = [(start, min(start + height, rows)) for start in range(0, rows, height)]
    if sampling.scheme is Scheme.AVERAGE_BILINEAR:
        return work(strips)
    return in_parallel(work, strips)


def _doubled(pixels: FloatPixels, sampling: Sampling) -> FloatPixels:
    """Expand to twice the rows and columns, of which an odd size leaves out the last."""
    size = 2 * pixels.shape[1], 2 * pixels.shape[0]
    if sampling.is_average:
        way = cv2.INTER_NEAREST if sampling.scheme is Scheme.AVERAGE_NEAREST else cv2.INTER_LINEAR
        return np.asarray(cv2.resize(pixels, size, interpolation=way), np.float32)
    if sampling.is_built_in:
        return np.asarray(cv2.pyrUp(pixels, dstsize=size), np.float32)
    zeros = np.zeros((size[1], size[0], *pixels.shape[2:]), np.float32)
    zeros[::2, ::2] = pixels
    factors = sampling.phase_factors
    if np.ptp(factors) <= 1e-12:
        return _correlated(zeros, sampling.taps * factors[0, 0], sampling.anchor, _BORDER)
    larger = _correlated(zeros, sampling.taps, sampling.anchor, _BORDER)
    # A pattern of two whole rows, so that the product runs along them.
    channels = pixels[0, 0].size
    pattern = np.repeat(np.tile(factors, pixels.shape[1]), channels, axis=1).astype(np.float32)
    rows = larger.reshape(-1, *pattern.shape)
    np.multiply(rows, pattern, out=rows)
    return larger


def _correlated(pixels: FloatPixels, taps: FloatArray, anchor: tuple[int, int], border: int) -> FloatPixels:
    factors, place = separable_factors(taps), (anchor[1], anchor[0])
    if factors is None:
        return np.asarray(cv2.filter2D(pixels, cv2.CV_32F, taps, anchor=place, borderType=border), np.float32)
    down, right = factors
    return np.asarray(cv2.sepFilter2D(pixels, cv2.CV_32F, right, down, anchor=place, borderType=border), np.float32)
