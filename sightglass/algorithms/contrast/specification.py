"""Curves that give a histogram a wanted form: equalization and specification."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.contrast.histogram import Histogram
from sightglass.algorithms.parameters import Points

Levels = NDArray[np.floating]
LevelFunction = Callable[[Levels], Levels]


class TableFunction:
    """A function on 0..1 that is linear between equally spaced values.

    Parameters
    ----------
    values : ndarray
        Function values at 0, 1/(n-1), ..., 1; at least two.
    """

    def __init__(self, values: NDArray[np.float64]) -> None:
        self._values = values

    @cached_property
    def _pieces(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Value at the start of each piece, and how much it rises."""
        return self._values.astype(np.float32), np.append(np.diff(self._values), 0.0).astype(np.float32)

    def __call__(self, levels: Levels) -> Levels:
        """Evaluate; float64 levels are evaluated in float64."""
        last = len(self._values) - 1
        if levels.dtype == np.float64:
            return np.interp(levels * last, np.arange(last + 1), self._values)
        start, rise = self._pieces
        positions = levels * np.float32(last)
        indices = positions.astype(np.int32)
        positions -= indices
        positions *= rise.take(indices, mode="clip")
        positions += start.take(indices, mode="clip")
        return positions


def equalization(histogram: Histogram) -> LevelFunction | None:
    r"""Curve that equalizes: :math:`T(v) = (F(v) - F(v_{min})) / (1 - F(v_{min}))` with the cumulative share F.

    For integers the lowest level that occurs becomes black and the highest white. For floats F is taken at the edges of
    65,536 bins and is linear between them, so that different values stay different. None for a constant channel.

    Parameters
    ----------
    histogram : Histogram
        The channel.

    Returns
    -------
    callable or None
        From relative levels (float array) to relative levels.

    References
    ----------
    .. [1] R. C. Gonzalez and R. E. Woods, Digital Image Processing, 4th ed., section 3.3, Pearson 2018.
    """
    occupied = np.flatnonzero(histogram.counts)
    if len(occupied) == 1:
        return None
    cumulative = histogram.cumulative
    if not histogram.is_integer:
        return TableFunction(np.concatenate(([0.0], cumulative)))
    lowest = cumulative[occupied[0]]
    return TableFunction(np.maximum((cumulative - lowest) / (1.0 - lowest), 0.0))


@dataclass(frozen=True, eq=False)
class Distribution:
    """A wanted distribution: strictly growing cumulative shares and the relative level at which each is reached."""

    shares: NDArray[np.float64]
    levels: NDArray[np.float64]

    @classmethod
    def of_histogram(cls, histogram: Histogram) -> "Distribution":
        """Give the distribution of an image's channel."""
        occupied = np.flatnonzero(histogram.counts)
        shares = histogram.cumulative[occupied]
        if histogram.is_integer:
            return cls(shares, histogram.relative[occupied])
        bins = len(histogram.counts)
        return cls(np.concatenate(([0.0], shares)), np.concatenate(([occupied[0] / bins], (occupied + 1) / bins)))

    @classmethod
    def drawn(cls, density: Points) -> "Distribution":
        """Give the distribution whose density is linear between the points and 0 outside them."""
        x, heights = np.array(density).T
        # The cumulative of a linear piece is a parabola: fine steps make straight pieces follow it to 1e-7.
        levels = np.union1d(np.linspace(x[0], x[-1], 4097), x)
        drawn = np.interp(levels, x, heights)
        areas = np.diff(levels) * (drawn[:-1] + drawn[1:]) / 2.0
        shares = np.concatenate(([0.0], np.cumsum(areas))) / areas.sum()
        # Where the density is 0 the cumulative stands still, and its inverse is the end of that stretch of levels.
        growing = np.append(np.diff(shares) > 0.0, True)
        return cls(shares[growing], levels[growing])


def specification(histogram: Histogram, target: Distribution) -> LevelFunction:
    r"""Curve that gives a channel the wanted distribution: :math:`T(v) = G^{-1}(F(v))`.

    F is the cumulative share of the channel, G that of the target; the inverse is interpolated linearly between the
    levels at which G is known.

    Parameters
    ----------
    histogram : Histogram
        The channel.
    target : Distribution
        The wanted distribution.

    Returns
    -------
    callable
        From relative levels (float array) to relative levels.

    References
    ----------
    .. [1] R. C. Gonzalez and R. E. Woods, Digital Image Processing, 4th ed., section 3.3, Pearson 2018.
    """
    cumulative = histogram.cumulative
    if not histogram.is_integer:
        cumulative = np.concatenate(([0.0], cumulative))
    return TableFunction(np.interp(cumulative, target.shares, target.levels))
