"""Filter kernels: taps as floats and, where they are rational, as exact fractions."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.wording import LARGEST_WRITTEN, number_text

FloatArray = NDArray[np.float64]
# Python integers of any size: numerators of long binomial kernels exceed 64 bits.
IntegerArray = NDArray[np.object_]

# A float that a fraction with a denominator up to this reproduces to the last bit is taken for that fraction.
# Among doubles, about one in 30,000 would be so by chance, and a kernel counts as exact only if all its taps are.
_LARGEST_DENOMINATOR = 1_000_000
_LARGEST_COMMON_DENOMINATOR = 10**18


@dataclass(frozen=True, eq=False)
class Kernel:
    r"""A kernel h(m, n); m counts rows downwards and n columns rightwards from the origin.

    The origin is the tap in row ``rows // 2`` and column ``columns // 2`` (counted from 0): the centre where the size
    is odd, the tap just below or right of the centre where it is even. `cv2.filter2D` and `scipy.ndimage.convolve`
    agree with that.

    Parameters
    ----------
    taps : ndarray of float64
        (rows, columns), read-only.
    numerators : ndarray of int objects or None
        The exact taps times `denominator`; None where the taps are not rational (a Gaussian).
    denominator : int
        Common denominator of the exact taps.
    """

    taps: FloatArray
    numerators: IntegerArray | None = None
    denominator: int = 1

    @classmethod
    def of(cls, taps: Any) -> "Kernel":
        """Make a kernel from rows of numbers: exact if they are integers, fractions or floats that mean fractions."""
        rows = [list(row) for row in taps]
        exact = [[_fraction_meant(tap) for tap in row] for row in rows]
        denominator = _common_denominator([tap for row in exact for tap in row])
        if denominator is None:
            return cls(_protected(np.array([[float(tap) for tap in row] for row in rows], np.float64)))
        numerators = np.empty((len(rows), len(rows[0])), object)
        numerators[:] = [[int(tap * denominator) for tap in row if tap is not None] for row in exact]
        return cls.of_integers(numerators, denominator)

    @classmethod
    def of_integers(cls, numerators: Any, denominator: int = 1) -> "Kernel":
        """Make an exact kernel from integers over a common denominator, reduced to lowest terms."""
        whole = np.array(numerators, object)
        common = math.gcd(denominator, *whole.ravel().tolist())
        if common > 1:
            whole, denominator = whole // common, denominator // common
        taps = np.array([[_ratio(tap, denominator) for tap in row] for row in whole], np.float64)
        return cls(_protected(taps), whole, denominator)

    @property
    def origin(self) -> tuple[int, int]:
        """Row and column, counted from 0, of the tap h(0, 0)."""
        return self.taps.shape[0] // 2, self.taps.shape[1] // 2

    @property
    def rows(self) -> int:
        """Height in taps."""
        return int(self.taps.shape[0])

    @property
    def columns(self) -> int:
        """Width in taps."""
        return int(self.taps.shape[1])

    @property
    def offsets(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Values of m for each row and of n for each column."""
        return np.arange(self.rows) - self.origin[0], np.arange(self.columns) - self.origin[1]

    @cached_property
    def exact(self) -> tuple[tuple[Fraction, ...], ...] | None:
        """The taps as fractions, or None where they are not rational."""
        if self.numerators is None:
            return None
        return tuple(tuple(Fraction(int(tap), self.denominator) for tap in row) for row in self.numerators)

    @cached_property
    def sum(self) -> Fraction | float:
        """Sum of the taps: exact where the taps are; exactly 0 where only rounding keeps a float sum from it."""
        if self.numerators is not None:
            return Fraction(int(self.numerators.sum()), self.denominator)
        total = math.fsum(self.taps.ravel().tolist())
        return 0.0 if abs(total) <= 1e-12 * self.absolute_sum else total

    @cached_property
    def absolute_sum(self) -> float:
        """Sum of the absolute values of the taps: the largest gain that the filter can have."""
        return float(np.abs(self.taps).sum())

    @property
    def is_written_exactly(self) -> bool:
        """Whether the taps are fractions short enough for people to read."""
        if self.numerators is None or self.denominator >= LARGEST_WRITTEN:
            return False
        return int(np.abs(self.numerators).max()) < LARGEST_WRITTEN

    @property
    def is_zero(self) -> bool:
        """Whether every tap is 0."""
        return not self.taps.any()

    def scaled(self, factor: Fraction | float) -> "Kernel":
        """Multiply all taps by a factor; exact if both are."""
        if self.numerators is not None and isinstance(factor, Fraction):
            return Kernel.of_integers(self.numerators * factor.numerator, self.denominator * factor.denominator)
        return Kernel(_protected(self.taps * float(factor)))

    def normalised(self) -> "Kernel":
        """Scale the taps so that they sum to 1, or where they sum to 0, so that the positive ones do.

        A smoothing kernel then keeps the mean, and a differentiating one answers a step of height 1 with at most 1.
        A kernel of zeros stays as it is.
        """
        total = self.sum
        if total == 0:
            total = Fraction(0) if self.numerators is not None else 0.0
            positive = self.taps > 0
            if not positive.any():
                return self
            if self.numerators is None:
                total = float(self.taps[positive].sum())
            else:
                total = Fraction(int(self.numerators[positive].sum()), self.denominator)
        return self.scaled(1 / total)

    def flipped(self) -> FloatArray:
        """Taps turned by 180 degrees, as convolution lays them over the image."""
        return np.ascontiguousarray(self.taps[::-1, ::-1])


def _protected(array: FloatArray) -> FloatArray:
    array.flags.writeable = False
    return array


def _ratio(numerator: int, denominator: int) -> float:
    return int(numerator) / denominator


def _common_denominator(taps: Sequence[Fraction | None]) -> int | None:
    denominator = 1
    for tap in taps:
        if tap is None:
            return None
        denominator = math.lcm(denominator, tap.denominator)
        # Many unlike denominators are what arbitrary decimals look like, not what a person means by fractions.
        if denominator > _LARGEST_COMMON_DENOMINATOR:
            return None
    return denominator


def _fraction_meant(value: Any) -> Fraction | None:
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int | np.integer):
        return Fraction(int(value))
    return fraction_meant(float(value))


def fraction_meant(value: float) -> Fraction | None:
    """Find the fraction with a small denominator that a float stands for (0.125 is 1/8, 0.1 is 1/10), if there is one.

    Parameters
    ----------
    value : float
        A finite number.

    Returns
    -------
    Fraction or None
        None if no fraction with a denominator up to 10⁶ is the same float.
    """
    candidate = Fraction(value).limit_denominator(_LARGEST_DENOMINATOR)
    return candidate if float(candidate) == value else None


def vector_text(values: Sequence[Fraction | float]) -> str:
    """Write a vector as [1 2 1].

    Parameters
    ----------
    values : sequence of Fraction, int or float
        The taps.

    Returns
    -------
    str
        Without grouped thousands.
    """
    return "[" + " ".join(number_text(value, grouped=False) for value in values) + "]"
