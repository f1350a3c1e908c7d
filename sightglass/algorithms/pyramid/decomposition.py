"""What is known of an image's pyramid whatever thresholds are set: built when asked for, kept while they change."""

from functools import cached_property
from threading import RLock
from weakref import WeakKeyDictionary

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels, Image, Pixels, Region
from sightglass.algorithms.pyramid.parameters import Layout, Shrinkage
from sightglass.algorithms.pyramid.sampling import Sampling, reduce
from sightglass.algorithms.pyramid.shrinkage import shrink
from sightglass.algorithms.pyramid.statistics import (
    Histogram,
    NoiseGains,
    histogram_of,
    median_magnitude,
    noise_gains,
    universal_threshold,
)
from sightglass.algorithms.pyramid.transform import combined, depth, detail, level_shapes
from sightglass.algorithms.results import Picture
from sightglass.algorithms.values import Numbers

# Larger levels are measured by bands of rows that hold about this many coefficients.
_SAMPLE_VALUES = 1 << 19
_BAND_ROWS = 16


class Decomposition:
    """The levels of an image under one scheme, each built the first time it is asked for.

    Parameters
    ----------
    pixels : ndarray
        Of an image; its alpha is left out.
    sampling : Sampling
        The scheme and its taps.
    clean : ndarray or None
        The same image without noise, where it is known.
    """

    # Not the image itself: what remembers decompositions by their image must not keep it alive.
    def __init__(self, pixels: Pixels, sampling: Sampling, clean: Pixels | None = None) -> None:
        self.sampling = sampling
        self.shapes = level_shapes(pixels.shape[0], pixels.shape[1], depth(pixels.shape[0], pixels.shape[1]))
        self.channels = 1 if pixels.ndim == 2 else 3
        self._pixels = pixels
        self._clean = clean
        self._gaussian: dict[int, FloatPixels] = {}
        self._laplacian: dict[int, FloatPixels] = {}
        self._thinned: dict[tuple[int, int, bool], FloatPixels] = {}
        self._samples: dict[int, FloatPixels] = {}
        self._histograms: dict[int, Histogram] = {}
        self._lock = RLock()
        self.pictures: dict[tuple[Layout, int, str], tuple[Picture, Picture]] = {}

    @property
    def depth(self) -> int:
        """Number of reductions down to 1 x 1."""
        return len(self.shapes) - 1

    def gaussian(self, index: int) -> FloatPixels:
        """Give a level of the Gaussian pyramid, 0 for the image's own values; float32, (rows, columns[, 3])."""
        with self._lock:
            if index not in self._gaussian:
                self._gaussian[index] = reduce(self.gaussian(index - 1), self.sampling) if index else self._values()
            return self._gaussian[index]

    def _values(self) -> FloatPixels:
        colours = self._pixels[:, :, :3] if self._pixels.ndim == 3 else self._pixels
        return np.ascontiguousarray(colours, np.float32)

    @cached_property
    def reference(self) -> "Decomposition":
        """What a reconstruction is compared with: the image without noise where it is known, else the image itself."""
        return self if self._clean is None else Decomposition(self._clean, self.sampling)

    def laplacian(self, index: int) -> FloatPixels:
        """Give a level of the Laplacian pyramid (never the top, which is a Gaussian one)."""
        with self._lock:
            if index not in self._laplacian:
                self._laplacian[index] = detail(self.gaussian(index), self.gaussian(index + 1), self.sampling)
            return self._laplacian[index]

    def laplacian_window(self, index: int, region: Region) -> FloatPixels:
        """Compute a part of a Laplacian level, without building the whole of it where the part is small."""
        rows, columns = self.shapes[index]
        if index in self._laplacian or 2 * region.rows * region.columns > rows * columns:
            return np.ascontiguousarray(self.laplacian(index)[region.slices])
        finer = self.gaussian(index)[region.slices]
        return combined(cv2.subtract, finer, self.gaussian(index + 1), self.sampling, region)

    def thinned(self, index: int, stride: int, is_top: bool) -> FloatPixels:
        """Give every `stride`-th row and column of a Laplacian level, or of the Gaussian one at the top."""
        if stride == 1:
            return self.gaussian(index) if is_top else self.laplacian(index)
        with self._lock:
            key = (index, stride, is_top)
            if key not in self._thinned:
                level = self.gaussian(index) if is_top else self.laplacian(index)
                self._thinned[key] = np.ascontiguousarray(level[::stride, ::stride])
            return self._thinned[key]

    def is_built(self, levels: int) -> bool:
        """Whether the Laplacian levels of so many reductions are there already."""
        return all(index in self._laplacian for index in range(levels))

    def sample(self, index: int) -> FloatPixels:
        """Give the coefficients by which a Laplacian level is measured: all, or evenly spaced bands of rows."""
        with self._lock:
            if index not in self._samples:
                self._samples[index] = self._sampled(index)
            return self._samples[index]

    def _sampled(self, index: int) -> FloatPixels:
        rows, columns = self.shapes[index]
        bands = _SAMPLE_VALUES // (_BAND_ROWS * columns * self.channels)
        if not 0 < bands < rows // _BAND_ROWS // 2:
            return self.laplacian(index).reshape(-1)
        starts = np.linspace(0, rows - _BAND_ROWS, bands + 1).astype(int) // 2 * 2
        parts = [self.laplacian_window(index, Region(int(start), 0, _BAND_ROWS, columns)) for start in starts]
        return np.concatenate(parts).reshape(-1)

    def is_sampled(self, index: int) -> bool:
        """Whether a level is measured by a part of its coefficients."""
        return self.sample(index).size < self.coefficients(index)

    def coefficients(self, index: int) -> int:
        """Count the coefficients of a level, of all channels together."""
        rows, columns = self.shapes[index]
        return rows * columns * self.channels

    def share_below(self, index: int, threshold: float) -> float:
        """Share of the coefficients of a Laplacian level that a threshold sets to 0, by its sample; 0 if it is off."""
        if threshold == 0:
            return 0.0
        sample = self.sample(index)
        return 1.0 - cv2.countNonZero(shrink(sample, threshold, Shrinkage.HARD)) / sample.size

    def histogram(self, index: int) -> Histogram:
        """Count the coefficients of a Laplacian level by value."""
        with self._lock:
            if index not in self._histograms:
                self._histograms[index] = histogram_of(self.sample(index), self.coefficients(index))
            return self._histograms[index]

    @cached_property
    def noise_sigma(self) -> float:
        r"""Standard deviation of the noise in the image, in its values, by the finest level's median magnitude.

        Few large coefficients (edges) do not move the median [1]_.

        References
        ----------
        .. [1] D. L. Donoho, I. M. Johnstone: Ideal spatial adaptation by wavelet shrinkage. Biometrika 81(3), 1994.
        """
        if self.depth == 0:
            return 0.0
        median = self.noise_gains.median
        return median_magnitude(self.sample(0)) / median if median > 1e-9 else 0.0

    @cached_property
    def noise_gains(self) -> NoiseGains:
        """What white noise is in the Laplacian levels."""
        return noise_gains(self.sampling, self.depth)

    def noise_threshold(self, index: int) -> float:
        """Give the universal threshold of a Laplacian level, in values of the image."""
        return universal_threshold(self.noise_sigma * self.noise_gains.deviations[index], self.coefficients(index))

    def noise_thresholds(self, levels: int) -> Numbers:
        """Give the universal thresholds of so many Laplacian levels, finest first, to four digits."""
        return tuple(float(f"{self.noise_threshold(index):.4g}") for index in range(min(levels, self.depth)))


# The image and one that it is compared with; but a pyramid takes nearly three times the memory of its image as floats.
_REMEMBERED = 2
_LARGE_VALUES = 20_000_000
_KNOWN: "WeakKeyDictionary[Image, Decomposition]" = WeakKeyDictionary()
_LOCK = RLock()


def decomposition_of(image: Image, sampling: Sampling) -> Decomposition:
    """Give the decomposition of an image; the same object while the same image and scheme are asked for.

    Parameters
    ----------
    image : Image
        Any image.
    sampling : Sampling
        The scheme and its taps.

    Returns
    -------
    Decomposition
        Its levels are built when they are asked for.
    """
    with _LOCK:
        known = _KNOWN.pop(image, None)
        if known is None or known.sampling != sampling:
            known = Decomposition(image.pixels, sampling, image.clean)
        others = 0 if image.pixels.size > _LARGE_VALUES else _REMEMBERED - 1
        for oldest in list(_KNOWN)[: max(0, len(_KNOWN) - others)]:
            del _KNOWN[oldest]
        # Put in anew, so that the one that was not asked for the longest comes first.
        _KNOWN[image] = known
        return known
