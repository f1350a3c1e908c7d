"""Separability of a kernel: its rank, its exact factors and its best approximations of lower rank."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.kernels import FloatArray, IntegerArray, Kernel, vector_text
from sightglass.algorithms.wording import is_written_exactly, number_text

# Singular values below this share of the largest are rounding: float64 taps carry about 1e-16, their sums 1e-14.
_RELATIVE_TOLERANCE = 1e-10


@dataclass(frozen=True, eq=False)
class Factors:
    """A kernel of rank 1 as ``scale · vertical · horizontalᵀ``.

    The vectors hold whole numbers without a common divisor where the kernel is rational, else floats whose sum is 1
    (or, where that is 0, whose largest magnitude is 1).
    """

    scale: Fraction | float
    vertical: tuple[int, ...] | tuple[float, ...]
    horizontal: tuple[int, ...] | tuple[float, ...]

    @property
    def is_exact(self) -> bool:
        """Whether the product is exactly the kernel."""
        return isinstance(self.scale, Fraction)

    @property
    def text(self) -> str:
        """The product as a person writes it: 1/9 · [1 1 1]ᵀ × [1 1 1]."""
        product = f"{vector_text(self.vertical)}ᵀ × {vector_text(self.horizontal)}"
        return product if self.scale == 1 else f"{number_text(self.scale)} · {product}"

    def product(self) -> FloatArray:
        """Multiply the factors out."""
        return np.outer([float(tap) for tap in self.vertical], [float(tap) for tap in self.horizontal]) * float(
            self.scale
        )


@dataclass(frozen=True, eq=False)
class Separability:
    """What the singular value decomposition says of a kernel.

    Parameters
    ----------
    rank : int
        How many separable kernels add up to it.
    singular_values : ndarray
        (min(rows, columns),), descending.
    vertical, horizontal : ndarray
        (rows, n) and (columns, n): the singular vectors, one a column.
    factors : Factors or None
        For a kernel of rank 1.
    """

    rank: int
    singular_values: FloatArray
    vertical: FloatArray
    horizontal: FloatArray
    factors: Factors | None

    def approximation(self, rank: int) -> FloatArray:
        r"""Give the best kernel of that rank: :math:`\sum_{i \le k} \sigma_i u_i v_i^T` (Eckart and Young, 1936)."""
        left = self.vertical[:, :rank] * self.singular_values[:rank]
        return np.ascontiguousarray(left @ self.horizontal[:, :rank].T)

    def relative_error(self, rank: int) -> float:
        r"""Give its error in the Frobenius norm, :math:`\sqrt{\sum_{i>k}\sigma_i^2 / \sum_i\sigma_i^2}`."""
        total = float(np.sum(self.singular_values**2))
        return math.sqrt(float(np.sum(self.singular_values[rank:] ** 2)) / total) if total > 0 else 0.0


def separability(kernel: Kernel) -> Separability:
    """Decompose a kernel.

    Parameters
    ----------
    kernel : Kernel
        Any kernel; one of zeros has rank 0.

    Returns
    -------
    Separability
        Singular values below 1e-10 of the largest do not count towards the rank.
    """
    left, values, right = np.linalg.svd(kernel.taps, full_matrices=False)
    rank = int(np.count_nonzero(values > _RELATIVE_TOLERANCE * values[0])) if values[0] > 0 else 0
    factors = rank_one_factors(kernel) if rank == 1 else None
    return Separability(rank, values, left, np.ascontiguousarray(right.T), factors)


def rank_one_factors(kernel: Kernel) -> Factors:
    """Split a kernel of rank 1 the way a person would write it: small whole numbers, smoothing factors positive.

    Parameters
    ----------
    kernel : Kernel
        Of rank 1.

    Returns
    -------
    Factors
        Exact where the kernel is rational and its factors are short enough to read.
    """
    pivot = np.unravel_index(int(np.abs(kernel.taps).argmax()), kernel.taps.shape)
    row, column = int(pivot[0]), int(pivot[1])
    if kernel.numerators is not None and _is_exactly_rank_one(kernel.numerators, row, column):
        exact = _exact_factors(kernel.numerators, kernel.denominator, row, column)
        # Where whole numbers would be too long to read (binomials of high order), decimals that sum to 1 are clearer.
        if all(is_written_exactly(part) for part in (exact.scale, *exact.vertical, *exact.horizontal)):
            return exact
    vertical, down = _unit_sum(kernel.taps[:, pivot[1]])
    horizontal, right = _unit_sum(kernel.taps[pivot[0]])
    scale = down * right / float(kernel.taps[pivot])
    # A scale of 1 apart from rounding is what a normalised Gaussian has.
    scale = float(round(scale)) if abs(scale - round(scale)) < 1e-9 and round(scale) else scale
    return Factors(scale, tuple(vertical.tolist()), tuple(horizontal.tolist()))


def _is_exactly_rank_one(whole: IntegerArray, row: int, column: int) -> bool:
    return bool(np.array_equal(whole * whole[row, column], np.outer(whole[:, column], whole[row])))


def _exact_factors(whole: IntegerArray, denominator: int, row: int, column: int) -> Factors:
    vertical, down = _primitive(whole[:, column].tolist())
    horizontal, right = _primitive(whole[row].tolist())
    scale = Fraction(down * right, int(whole[row, column]) * denominator)
    if scale < 0 and sum(horizontal) == 0:
        scale, horizontal = -scale, [-tap for tap in horizontal]
    elif scale < 0 and sum(vertical) == 0:
        scale, vertical = -scale, [-tap for tap in vertical]
    return Factors(scale, tuple(vertical), tuple(horizontal))


def _primitive(taps: Sequence[int]) -> tuple[list[int], int]:
    """Divide by the greatest common divisor; make the sum, or where that is 0 the last tap, positive."""
    divisor = math.gcd(*taps)
    last = next(tap for tap in reversed(taps) if tap)
    if (sum(taps) or last) < 0:
        divisor = -divisor
    return [tap // divisor for tap in taps], divisor


def _unit_sum(taps: FloatArray) -> tuple[NDArray[np.float64], float]:
    total = float(taps.sum())
    if abs(total) < 1e-9 * float(np.abs(taps).sum()):
        total = float(taps[int(np.abs(taps).argmax())])
    return taps / total, total
