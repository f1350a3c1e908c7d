"""Transfer functions: how one value becomes another, between 0 (black) and 1 (white)."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.contrast.histogram import Histogram, Histograms
from sightglass.algorithms.contrast.parameters import Contrast, Target, Transform
from sightglass.algorithms.contrast.specification import (
    Distribution,
    LevelFunction,
    Levels,
    equalization,
    specification,
)
from sightglass.algorithms.errors import MissingInputError, ParameterError
from sightglass.algorithms.parameters import Points
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, within_sentence

# The resolution at which a float image is cut into bits.
_FLOAT_BITS = 16


@dataclass(frozen=True, eq=False)
class Transfer:
    """A transfer function of one channel.

    Parameters
    ----------
    channel : str
        Name of the histogram it belongs to.
    function : callable
        Levels in 0..1 (float32 or float64 array) → levels; may leave 0..1, where it is clipped.
    marks : tuple of (float, str)
        Levels that explain the curve (percentiles, a threshold) and what they are.
    threshold : float or None
        The level of a threshold.
    note : str
        What the person should know, such as that a constant image cannot be stretched.
    """

    channel: str
    function: LevelFunction
    marks: tuple[tuple[float, str], ...] = ()
    threshold: float | None = None
    note: str = ""
    _tables: dict[tuple[int, np.dtype[Any]], NDArray[Any]] = field(default_factory=dict, repr=False)

    def __call__(self, levels: Levels) -> Levels:
        """Output levels, clipped to 0..1."""
        return np.clip(self.function(levels), 0.0, 1.0)

    def table(self, levels: int, dtype: np.dtype[Any]) -> NDArray[Any]:
        """Exact look-up table over all values of an integer type; values above the bit depth count as white."""
        known = self._tables.get((levels, dtype))
        if known is not None:
            return known
        table = np.empty(2 ** (8 * dtype.itemsize), dtype=dtype)
        outputs = self(np.arange(levels) / (levels - 1))
        table[:levels] = np.floor(outputs * (levels - 1) + 0.5)
        table[levels:] = table[levels - 1]
        # The same table serves the pixels and their histogram.
        self._tables[levels, dtype] = table
        return table


def transfer_of(parameters: Contrast, histogram: Histogram, reference: Histogram | None = None) -> Transfer:
    """Make the transfer function of one channel; all transforms except CLAHE, which has none.

    Parameters
    ----------
    parameters : Contrast
        What to do.
    histogram : Histogram
        The channel: percentiles, Otsu's level, equalization and specification depend on it.
    reference : Histogram or None
        The wanted histogram of a specification.

    Returns
    -------
    Transfer
        From relative level to relative level, with its marks and what there is to say of it.

    Raises
    ------
    ParameterError
        If the bit does not exist in this image.
    MissingInputError
        If a specification lacks its reference.
    """
    match parameters.transform:
        case Transform.STRETCH:
            return _stretch(parameters, histogram)
        case Transform.THRESHOLD:
            return _threshold(parameters, histogram)
        case Transform.EQUALIZATION:
            function = equalization(histogram)
            note = (
                ""
                if function
                else tr("{channel} is constant: there is nothing to equalize.", channel=tr(histogram.name))
            )
            return Transfer(histogram.name, function or _identity, note=note)
        case Transform.SPECIFICATION:
            return Transfer(histogram.name, specification(histogram, _target(parameters, reference)))
        case Transform.BIT_PLANE:
            return _bit_plane(parameters.bit, histogram)
        case _:
            return Transfer(histogram.name, point_function(parameters))


def transfers_of(
    parameters: Contrast, histograms: tuple[Histogram, ...], references: Histograms | None
) -> tuple[Transfer, ...]:
    """Make the transfer function of each channel; a reference in colour serves each channel with its own.

    Parameters
    ----------
    parameters : Contrast
        What to do.
    histograms : tuple of Histogram
        The channels.
    references : Histograms or None
        The wanted histograms of a specification.

    Returns
    -------
    tuple of Transfer
        One for each channel.

    Raises
    ------
    ParameterError, MissingInputError
        As `transfer_of`.
    """
    by_name = {} if references is None else {histogram.name: histogram for histogram in references.channels}
    main = None if references is None else references.main
    return tuple(transfer_of(parameters, histogram, by_name.get(histogram.name, main)) for histogram in histograms)


def point_function(parameters: Contrast) -> LevelFunction:
    r"""Give the function of a transform that does not depend on the image.

    With t from 0 (black) to 1 (white): gamma :math:`t^\gamma`; logarithm :math:`\ln(1 + ct) / \ln(1 + c)`; its inverse
    :math:`((1 + c)^t - 1) / c`; sigmoid :math:`(s(t) - s(0)) / (s(1) - s(0))` with
    :math:`s(t) = 1 / (1 + e^{-g(t - m)})`; negative :math:`1 - t`.

    Parameters
    ----------
    parameters : Contrast
        Transform and its parameters: γ, strength c, gain g, midpoint m, points.

    Returns
    -------
    callable
        From relative levels (float array of any shape) to relative levels of the same shape.

    References
    ----------
    .. [1] R. C. Gonzalez and R. E. Woods, Digital Image Processing, 4th ed., section 3.2, Pearson 2018.
    """
    strength = parameters.strength
    match parameters.transform:
        case Transform.PIECEWISE:
            return _piecewise(parameters.points)
        case Transform.GAMMA:
            gamma = parameters.gamma
            return lambda levels: np.power(levels, gamma)
        case Transform.LOG:
            return lambda levels: np.log1p(levels * strength) * (1.0 / float(np.log1p(strength)))
        case Transform.INVERSE_LOG:
            return lambda levels: np.expm1(levels * float(np.log1p(strength))) * (1.0 / strength)
        case Transform.SIGMOID:
            return _sigmoid(parameters.gain, parameters.midpoint)
        case Transform.NEGATIVE:
            return lambda levels: 1.0 - levels
        case _:
            return _identity


def _identity(levels: Levels) -> Levels:
    return levels


def _sigmoid(gain: float, midpoint: float) -> LevelFunction:
    # tanh instead of exponentials: it cannot overflow. s(t) = (1 + tanh(g (t - m) / 2)) / 2.
    low, high = float(np.tanh(-gain * midpoint / 2.0)), float(np.tanh(gain * (1.0 - midpoint) / 2.0))

    def function(levels: Levels) -> Levels:
        outputs: Levels = (np.tanh((levels - midpoint) * (gain / 2.0)) - low) * (1.0 / (high - low))
        return outputs

    return function


def _piecewise(points: Points) -> LevelFunction:
    x, y = np.array(points, dtype=np.float64).T
    slopes = np.diff(y) / np.diff(x)

    def function(levels: Levels) -> Levels:
        if levels.dtype == np.float64:
            exact: Levels = np.interp(levels, x, y)
            return exact
        pieces = np.searchsorted(x[1:-1].astype(np.float32), levels)
        offsets = (y[:-1] - slopes * x[:-1]).astype(np.float32)
        inside = np.clip(levels, np.float32(x[0]), np.float32(x[-1]))
        outputs: Levels = inside * slopes.astype(np.float32)[pieces] + offsets[pieces]
        return outputs

    return function


def _stretch(parameters: Contrast, histogram: Histogram) -> Transfer:
    percentiles = parameters.low_percentile, parameters.high_percentile
    low, high = (histogram.percentile(percentile) for percentile in percentiles)
    labels = [f"{number_text(percentile)} %" for percentile in percentiles]
    marks = ((low, labels[0]), (high, labels[1]))
    if high <= low:
        note = tr(
            "Both percentiles of {channel} are the value {value}: there is nothing to stretch. Move them apart.",
            channel=within_sentence(histogram.name),
            value=number_text(histogram.value(low), 6),
        )
        return Transfer(histogram.name, _identity, marks, note=note)
    return Transfer(histogram.name, lambda levels: (levels - low) * (1.0 / (high - low)), marks)


def _threshold(parameters: Contrast, histogram: Histogram) -> Transfer:
    level = histogram.otsu if parameters.automatic else parameters.level
    label = marked("Otsu's level") if parameters.automatic else marked("Level")
    note = ""
    if parameters.automatic and np.count_nonzero(histogram.counts) == 1:
        note = tr(
            "{channel} is constant: Otsu's level is its value, and nothing lies above it.", channel=tr(histogram.name)
        )

    def function(levels: Levels) -> Levels:
        outputs: Levels = (levels > level).astype(levels.dtype)
        return outputs

    return Transfer(histogram.name, function, ((level, label),), level, note)


def _bit_plane(bit: int, histogram: Histogram) -> Transfer:
    bits = len(histogram.counts).bit_length() - 1 if histogram.is_integer else _FLOAT_BITS
    if bit >= bits:
        raise ParameterError(
            "bit",
            tr("there is no bit {bit}: this image has bits 0 to {last}. Choose one of them.", bit=bit, last=bits - 1),
        )
    white = float(2**bits - 1)

    def function(levels: Levels) -> Levels:
        codes = np.rint(levels * white).astype(np.int32)
        outputs: Levels = ((codes >> bit) & 1).astype(levels.dtype)
        return outputs

    note = (
        "" if histogram.is_integer else tr("Floats have no bits of brightness: the values are cut into 16 bits first.")
    )
    return Transfer(histogram.name, function, note=note)


def _target(parameters: Contrast, reference: Histogram | None) -> Distribution:
    if parameters.target is Target.DRAWN:
        return Distribution.drawn(parameters.density)
    if reference is None:
        raise MissingInputError(
            tr("The specification needs a reference image. Open or choose one, or draw the distribution.")
        )
    return Distribution.of_histogram(reference)
