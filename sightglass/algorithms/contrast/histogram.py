"""Histograms, and every figure that can be read from them."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.contrast.checkpoint import Checkpoint, unchecked
from sightglass.algorithms.image import Image, Pixels, luminance
from sightglass.algorithms.texts import marked

Counts = NDArray[np.int64]
Shares = NDArray[np.float64]

# The names of the channels; people see them translated.
GRAY, LUMINANCE, COLORS = marked("Gray"), marked("Luminance"), (marked("Red"), marked("Green"), marked("Blue"))
# As fine as 16 bits: percentiles and cumulative curves of floats are then exact to 1/65536 of the value range.
FLOAT_BINS = 65536
PERCENTILES = (1, 5, 25, 50, 75, 95, 99)
# cv2.calcHist returns float32, which counts exactly up to 2^24.
_EXACT_COUNT = 2**24


@dataclass(frozen=True)
class Statistics:
    r"""Figures of one channel, in the values of the image.

    Parameters
    ----------
    mean, deviation : float
        Mean and standard deviation σ.
    entropy : float
        :math:`-\sum_i p_i \log_2 p_i` over the bins of the histogram, in bits.
    minimum, maximum : float
        Lowest and highest value that occurs.
    percentiles : tuple of float
        For each p of `PERCENTILES` the lowest value that at least p percent of the pixels do not exceed.
    span : float
        maximum - minimum.
    stops : float
        Dynamic range :math:`\log_2((max - black) / (min_{>black} - black))`, in stops (powers of two), between the
        brightest value and the darkest one that is not black; 0 where no two such values exist.
    levels : int
        How many different values (bins for floats) occur.
    clipped_black, clipped_white : float
        Share of the pixels at black or below, and at white or above, 0 to 1.
    """

    mean: float
    deviation: float
    entropy: float
    minimum: float
    maximum: float
    percentiles: tuple[float, ...]
    span: float
    stops: float
    levels: int
    clipped_black: float
    clipped_white: float

    @property
    def level_bits(self) -> float:
        """How many bits the occurring levels would need, log2 of their number."""
        return float(np.log2(self.levels))


@dataclass(frozen=True, eq=False)
class Extremes:
    """What a histogram of floats cannot tell exactly: extremes, and the number of pixels at black and at white."""

    minimum: float
    maximum: float
    black: int
    white: int


@dataclass(frozen=True, eq=False)
class Histogram:
    """How often each value occurs in one channel.

    Parameters
    ----------
    name : str
        The channel: "Gray", "Luminance", "Red", "Green" or "Blue".
    counts : ndarray of int64
        One bin for each level of an integer image (2^bit_depth); for floats `FLOAT_BINS` equal bins from black to
        white.
    black, white : float
        The ends of the value range.
    extremes : Extremes or None
        Exact figures of a float channel; None for integers, whose counts are exact.
    """

    name: str
    counts: Counts
    black: float
    white: float
    extremes: Extremes | None = None

    @property
    def is_integer(self) -> bool:
        """Whether each bin is one integer level."""
        return self.extremes is None

    @property
    def role(self) -> str:
        """The theme's colour for this channel."""
        return self.name.lower() if self.name in COLORS else "luminance"

    @cached_property
    def total(self) -> int:
        """Number of pixels."""
        return int(self.counts.sum())

    @cached_property
    def cumulative(self) -> Shares:
        """Share of the pixels up to and including each bin, rising to 1."""
        return np.asarray(np.cumsum(self.counts) / self.total)

    @cached_property
    def relative(self) -> NDArray[np.float64]:
        """Level of each bin between 0 (black) and 1 (white); the bin's centre for floats."""
        bins = len(self.counts)
        return np.arange(bins) / (bins - 1) if self.is_integer else (np.arange(bins) + 0.5) / bins

    def value(self, relative: float) -> float:
        """Value of the image at a level between 0 (black) and 1 (white)."""
        return self.black + relative * (self.white - self.black)

    def percentile(self, percent: float) -> float:
        """Lowest level, relative to black and white, that at least this share of the pixels does not exceed."""
        # A hair below, so that 50 % of four pixels is reached by two of them in floating point too.
        wanted = percent / 100.0 - 1e-12
        index = int(np.searchsorted(self.cumulative, wanted))
        if percent <= 0.0:
            index = int(np.flatnonzero(self.counts)[0])
        level = float(self.relative[min(index, len(self.counts) - 1)])
        return level if self.extremes is None else self._exact_at_the_ends(level, wanted, self.extremes)

    def _exact_at_the_ends(self, level: float, wanted: float, extremes: "Extremes") -> float:
        """Correct a bin's centre where it is known which value of the bin is meant."""
        if wanted > 1.0 - extremes.white / self.total:
            return 1.0
        if max(wanted, 0.0) < extremes.black / self.total:
            return 0.0
        span = self.white - self.black
        return min(max(level, (extremes.minimum - self.black) / span), (extremes.maximum - self.black) / span)

    @cached_property
    def is_constant(self) -> bool:
        """Whether all pixels have one value."""
        if self.extremes is not None:
            return self.extremes.minimum == self.extremes.maximum
        return int(np.count_nonzero(self.counts)) == 1

    def share(self, low: float, high: float) -> float:
        """Share of the pixels whose relative level lies in [low, high)."""
        first, last = np.searchsorted(self.relative, (low, high))
        return float(self.counts[first:last].sum()) / self.total

    def pushed(self, table: Pixels) -> "Histogram":
        """Histogram of the channel after each level i has become table[i]; far cheaper than counting again."""
        counts = np.bincount(table[: len(self.counts)], weights=self.counts, minlength=len(self.counts))
        return Histogram(self.name, counts.astype(np.int64), self.black, self.white)

    def drawn(self, bins: int = 256) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Edges (in values) and shares of at most `bins` equal bins, for drawing."""
        count = len(self.counts)
        group = -(-count // bins)
        padded = self.counts if count % group == 0 else np.pad(self.counts, (0, -count % group))
        shares = padded.reshape(-1, group).sum(axis=1) / self.total
        # An integer level stands in the middle of its bin; bins of floats begin at black.
        edges = np.arange(len(shares) + 1) * group / count
        if self.is_integer:
            return (edges * count - 0.5) * (self.white - self.black) / (count - 1) + self.black, shares
        return self.black + edges * (self.white - self.black), shares

    @cached_property
    def otsu(self) -> float:
        r"""Relative level that separates dark and bright pixels best.

        It maximises the variance between the two classes :math:`w_0 w_1 (\mu_0 - \mu_1)^2`; the lowest such level is
        taken, and pixels above it are the bright class. The level of a constant channel is its value.

        References
        ----------
        .. [1] N. Otsu, "A threshold selection method from gray-level histograms", IEEE Transactions on Systems, Man,
               and Cybernetics 9(1), 1979.
        """
        occupied = np.flatnonzero(self.counts)
        if len(occupied) == 1:
            return float(self.relative[occupied[0]])
        weights = self.counts[occupied] / self.total
        below = np.cumsum(weights)[:-1]
        moments = np.cumsum(weights * self.relative[occupied])
        between = (moments[-1] * below - moments[:-1]) ** 2 / (below * (1.0 - below))
        # The upper edge of a bin of floats, so that all of the bin is in the dark class.
        level = float(self.relative[occupied[int(np.argmax(between))]])
        return level if self.is_integer else level + 0.5 / len(self.counts)

    @cached_property
    def statistics(self) -> Statistics:
        """All figures of the channel."""
        occupied = np.flatnonzero(self.counts)
        shares = self.counts[occupied] / self.total
        levels = self.relative[occupied]
        mean = weighted_sum(shares, levels)
        deviation = math.sqrt(weighted_sum(shares, (levels - mean) ** 2))
        span = self.white - self.black
        if self.extremes is None:
            minimum, maximum = self.value(float(levels[0])), self.value(float(levels[-1]))
            black, white = int(self.counts[0]), int(self.counts[-1])
        else:
            minimum, maximum = self.extremes.minimum, self.extremes.maximum
            black, white = self.extremes.black, self.extremes.white
        brighter = levels[levels > 0.0]
        return Statistics(
            mean=self.value(mean),
            deviation=deviation * span,
            entropy=max(0.0, -weighted_sum(shares, np.log2(shares))),
            minimum=minimum,
            maximum=maximum,
            percentiles=tuple(self.value(self.percentile(percent)) for percent in PERCENTILES),
            span=maximum - minimum,
            stops=float(np.log2(brighter[-1] / brighter[0])) if len(brighter) else 0.0,
            levels=len(occupied),
            clipped_black=black / self.total,
            clipped_white=white / self.total,
        )


@dataclass(frozen=True, eq=False)
class Histograms:
    """The histograms of an image: gray alone, or luminance, red, green and blue. Alpha is not counted."""

    channels: tuple[Histogram, ...]

    @property
    def main(self) -> Histogram:
        """Gray or luminance."""
        return self.channels[0]

    @property
    def colors(self) -> tuple[Histogram, ...]:
        """Red, green and blue; empty for gray."""
        return self.channels[1:]


# While a slider is dragged the input stays the same; it need not be counted again and again.
_KNOWN: "WeakKeyDictionary[Image, Histograms]" = WeakKeyDictionary()


def is_counted(image: Image) -> bool:
    """Whether `histograms_of` would answer at once.

    Parameters
    ----------
    image : Image
        Any image.

    Returns
    -------
    bool
        True from the first call of `histograms_of` on.
    """
    return image in _KNOWN


def histograms_of(image: Image, checkpoint: Checkpoint = unchecked) -> Histograms:
    """Count the values of every channel; the answer for an image is remembered while it lives.

    Parameters
    ----------
    image : Image
        Any image with finite values.
    checkpoint : callable
        Called every 16 million pixels; may raise to end the work.

    Returns
    -------
    Histograms
        Gray alone, or luminance, red, green and blue.
    """
    known = _KNOWN.get(image)
    if known is None:
        known = _KNOWN[image] = counted(image, checkpoint=checkpoint)
    return known


def counted(image: Image, keep: tuple[Histogram, ...] = (), checkpoint: Checkpoint = unchecked) -> Histograms:
    """Count the values of every channel, except those that are given in `keep` because they are known.

    Parameters
    ----------
    image : Image
        Any image with finite values.
    keep : tuple of Histogram
        Channels that need not be counted.
    checkpoint : callable
        Called every 16 million pixels; may raise to end the work.

    Returns
    -------
    Histograms
        Gray alone, or luminance, red, green and blue.
    """
    done = {histogram.name: histogram for histogram in keep}
    if image.channels == 1:
        return Histograms((done.get(GRAY) or _histogram(GRAY, image, image.pixels, 0, checkpoint),))
    main = done.get(LUMINANCE) or _histogram(LUMINANCE, image, luminance(image.pixels), 0, checkpoint)
    colors = [
        done.get(name) or _histogram(name, image, image.pixels, index, checkpoint) for index, name in enumerate(COLORS)
    ]
    return Histograms((main, *colors))


def weighted_sum(weights: NDArray[Any], values: NDArray[Any]) -> float:
    """Sum up values with weights.

    Parameters
    ----------
    weights, values : ndarray
        Of equal shape.

    Returns
    -------
    float
        In units of the values, if the weights sum to 1.
    """
    # Not the operator @: BLAS would wake its threads for it, which takes 20 ms where the processor is busy.
    return float((weights * values).sum())


def level_count(image: Image) -> int:
    """Give the number of levels of an integer image, of bins for floats.

    Parameters
    ----------
    image : Image
        Any image.

    Returns
    -------
    int
        :math:`2^b` for b bits, `FLOAT_BINS` for floats.
    """
    return FLOAT_BINS if image.is_float else 2**image.bit_depth


def _histogram(name: str, image: Image, pixels: Pixels, channel: int, checkpoint: Checkpoint) -> Histogram:
    black, white = image.value_range
    if not image.is_float:
        counts = integer_counts(pixels, channel, checkpoint)
        levels = level_count(image)
        # Values that the bit depth does not allow count as white, which is how they are shown.
        counts[levels - 1] = counts[levels - 1 :].sum()
        return Histogram(name, counts[:levels], black, white)
    plane = pixels if pixels.ndim == 2 else cv2.extractChannel(pixels, channel)
    # Rounding can put the luminance of a white pixel a hair above white, where no bin would count it.
    plane = np.clip(plane, black, white)
    low, high, _, _ = cv2.minMaxLoc(plane)
    extremes = Extremes(low, high, int(np.count_nonzero(plane <= black)), int(np.count_nonzero(plane >= white)))
    top = float(np.nextafter(np.float32(white), np.float32(np.inf)))
    return Histogram(name, _counts(plane, 0, FLOAT_BINS, black, top, checkpoint), black, white, extremes)


def integer_counts(pixels: Pixels, channel: int = 0, checkpoint: Checkpoint = unchecked) -> Counts:
    """Count every level of one channel of a uint8 or uint16 array: 256 or 65536 bins.

    Parameters
    ----------
    pixels : ndarray of uint8 or uint16
        (rows, columns[, channels]).
    channel : int
        Which channel.
    checkpoint : callable
        Called every 16 million pixels; may raise to end the work.

    Returns
    -------
    ndarray of int64
        (256,) or (65536,).
    """
    bins = 2 ** (8 * pixels.dtype.itemsize)
    return _counts(pixels, channel, bins, 0.0, float(bins), checkpoint)


def _counts(pixels: Pixels, channel: int, bins: int, low: float, high: float, checkpoint: Checkpoint) -> Counts:
    rows = max(1, _EXACT_COUNT // pixels.shape[1])
    counts = np.zeros(bins, dtype=np.int64)
    for start in range(0, pixels.shape[0], rows):
        part = cv2.calcHist([pixels[start : start + rows]], [channel], None, [bins], [low, high])
        counts += part.ravel().astype(np.int64)
        checkpoint()
    return counts
