"""What the contrast transforms show: pictures, histograms, transfer curves, tables and sentences."""

from collections.abc import Collection, Iterator

import numpy as np

from sightglass.algorithms.contrast.adjustment import Adjusted
from sightglass.algorithms.contrast.histogram import PERCENTILES, Histogram, Histograms, Statistics
from sightglass.algorithms.contrast.specification import Levels
from sightglass.algorithms.image import Image, luminance
from sightglass.algorithms.later import later, mapping_later
from sightglass.algorithms.results import (
    Axis,
    Curve,
    MarkLine,
    Picture,
    Plot,
    Presentation,
    Scalar,
    Table,
)
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import within_sentence

# Samples of a drawn curve: one for each level of 8 bits, and as many as a plot has pixels for finer images.
_SAMPLES = 512
# The mean curve of an adaptive transform is estimated from this many pixels.
_MEAN_SAMPLES = 65536


def present(result: Adjusted) -> Presentation:
    """Turn a result into what is shown; the plots show all channels on linear axes.

    Parameters
    ----------
    result : Adjusted
        Of `adjust` or `preview`.

    Returns
    -------
    Presentation
        The picture, four plots, statistics, figures and the adviser's sentence.
    """
    return Presentation(
        pictures=(_picture(result),),
        plots=later(lambda: _plots(result)),
        tables=later(lambda: _tables(result)),
        scalars=mapping_later(lambda: _scalars(result)),
        sentences=later(lambda: _sentences(result)),
    )


def _plots(result: Adjusted) -> Iterator[Plot]:
    yield histogram_plot(result, "before")
    yield histogram_plot(result, "after")
    yield cumulative_plot(result)
    yield transfer_plot(result)


def _scalars(result: Adjusted) -> dict[str, Scalar]:
    scalars: dict[str, Scalar] = {"kind": result.advice.kind.value}
    if result.threshold is not None:
        scalars["threshold"] = result.threshold
        if result.parameters.automatic:
            scalars["otsu_level"] = result.threshold
    for name, histograms in (("before", result.before), ("after", result.after)):
        figures = histograms.main.statistics
        scalars |= {
            f"mean_{name}": figures.mean,
            f"deviation_{name}": figures.deviation,
            f"entropy_{name}_bits": figures.entropy,
            f"clipped_black_{name}_percent": 100.0 * figures.clipped_black,
            f"clipped_white_{name}_percent": 100.0 * figures.clipped_white,
        }
    return scalars


def _sentences(result: Adjusted) -> Iterator[str]:
    yield result.advice.sentence
    yield from dict.fromkeys(transfer.note for transfer in result.transfers if transfer.note)


def histogram_plot(
    result: Adjusted,
    side: str,
    channels: Collection[str] | None = None,
    log: bool = False,
    cumulative: bool = False,
) -> Plot:
    """Draw a histogram as the share of the pixels in each of at most 256 bins.

    Parameters
    ----------
    result : Adjusted
        What to draw from.
    side : str
        "before" or "after".
    channels : collection of str or None
        Names of the channels to draw; None draws all that the image has.
    log : bool
        Whether the shares have a logarithmic axis.
    cumulative : bool
        Whether each bin shows the share of the pixels up to its end.

    Returns
    -------
    Plot
        Shares in percent over the values of the image.
    """
    histograms = result.before if side == "before" else result.after
    marks: tuple[MarkLine, ...] = ()
    if side == "before":
        marks = tuple(
            MarkLine(histograms.main.value(level), tr(label))
            for transfer in result.transfers[:1]
            for level, label in transfer.marks
        )
    return Plot(
        key=f"histogram_{side}",
        title=tr("Histogram before") if side == "before" else tr("Histogram after"),
        x_axis=_value_axis(result.source, tr("Value")),
        y_axis=Axis(tr("Cumulative share of pixels") if cumulative else tr("Share of pixels"), "%"),
        curves=tuple(_steps(histogram, log, cumulative) for histogram in _chosen(histograms, channels)),
        marks=marks,
        log_y=log,
    )


def cumulative_plot(result: Adjusted) -> Plot:
    """Draw the cumulative histograms of gray or luminance before and after, as lines.

    Parameters
    ----------
    result : Adjusted
        What to draw from.

    Returns
    -------
    Plot
        Shares in percent over the values of the image.
    """
    curves = []
    for label, histogram, color, style in (
        (tr("Before"), result.before.main, "muted", "dashed"),
        (tr("After"), result.after.main, "luminance", "line"),
    ):
        edges, shares = histogram.drawn()
        curves.append(Curve(label, edges, 100.0 * np.concatenate(([0.0], np.cumsum(shares))), color, style))
    axis = Axis(tr("Cumulative share of pixels"), "%")
    return Plot("cumulative", tr("Cumulative histogram"), _value_axis(result.source, tr("Value")), axis, tuple(curves))


def transfer_plot(result: Adjusted) -> Plot:
    """Draw the transfer functions, in values of the image; for CLAHE the mean output of each input value.

    Parameters
    ----------
    result : Adjusted
        What to draw from.

    Returns
    -------
    Plot
        Output value over input value, with marks at the percentiles or the threshold.
    """
    histogram = result.before.main
    marks: tuple[MarkLine, ...] = ()
    curves: list[Curve] = []
    for transfer in result.transfers:
        levels = _levels(histogram)
        role = next(channel.role for channel in result.before.channels if channel.name == transfer.channel)
        outputs = _values(histogram, transfer(levels))
        curves.append(Curve(tr(transfer.channel), _values(histogram, levels), outputs, role))
    if result.transfers:
        marks = tuple(MarkLine(histogram.value(level), tr(label)) for level, label in result.transfers[0].marks)
    else:
        curves.append(_mean_curve(result))
    return Plot(
        key="transfer",
        title=tr("Transfer curve"),
        x_axis=_value_axis(result.source, tr("Input value")),
        y_axis=_value_axis(result.source, tr("Output value")),
        curves=tuple(curves),
        marks=marks,
    )


def _picture(result: Adjusted) -> Picture:
    transform = within_sentence(result.parameters.transform.label)
    title = tr("{image}: {transform}", image=result.source.name, transform=transform)
    levels = result.source.value_range
    return Picture("result", title, result.image.pixels, levels, origin=result.origin, step=result.step)


def _value_axis(image: Image, label: str) -> Axis:
    black, white = image.value_range
    return Axis(label, "" if image.is_float else tr("{n} bits", n=image.bit_depth), black, white)


def _chosen(histograms: Histograms, channels: Collection[str] | None) -> tuple[Histogram, ...]:
    if channels is None:
        return histograms.channels
    return tuple(histogram for histogram in histograms.channels if histogram.name in channels)


def _steps(histogram: Histogram, log: bool, cumulative: bool) -> Curve:
    edges, shares = histogram.drawn()
    heights = 100.0 * (np.cumsum(shares) if cumulative else shares)
    if log:
        # An empty bin has no logarithm: it stands a tenth below the share of a single pixel.
        heights = np.maximum(heights, 10.0 / histogram.total)
    return Curve(tr(histogram.name), edges, heights, histogram.role, "steps")


def _levels(histogram: Histogram) -> Levels:
    count = len(histogram.counts)
    if not histogram.is_integer or count > _SAMPLES:
        return np.linspace(0.0, 1.0, _SAMPLES)
    return np.arange(count) / (count - 1)


def _values(histogram: Histogram, levels: Levels) -> Levels:
    values: Levels = histogram.black + levels * (histogram.white - histogram.black)
    return values


def _mean_curve(result: Adjusted) -> Curve:
    rows, columns = (slice(start, None, result.step) for start in result.origin)
    shape = result.image.pixels.shape[:2]
    source = result.source.pixels[rows, columns][: shape[0], : shape[1]]
    stride = max(1, int(np.sqrt(shape[0] * shape[1] / _MEAN_SAMPLES)))
    inputs = luminance(np.ascontiguousarray(source[::stride, ::stride])).ravel()
    outputs = luminance(np.ascontiguousarray(result.image.pixels[::stride, ::stride])).ravel()
    histogram = result.before.main
    span = histogram.white - histogram.black
    bins = np.clip(((inputs - histogram.black) * (255.0 / span)).astype(np.int64), 0, 255)
    counts = np.bincount(bins, minlength=256)
    present_bins = np.flatnonzero(counts)
    means_in = np.bincount(bins, weights=inputs, minlength=256)[present_bins] / counts[present_bins]
    means_out = np.bincount(bins, weights=outputs, minlength=256)[present_bins] / counts[present_bins]
    return Curve(tr("Mean over the tiles"), means_in, means_out, "luminance", "dashed")


def _tables(result: Adjusted) -> tuple[Table, ...]:
    main = _table("statistics", tr("Statistics"), result, (result.before.main.name,))
    if not result.before.colors:
        return (main,)
    names = tuple(histogram.name for histogram in result.before.colors)
    return (main, _table("statistics_channels", tr("Statistics of the channels"), result, names))


def _table(key: str, title: str, result: Adjusted, names: tuple[str, ...]) -> Table:
    sides = []
    columns = [tr("Statistic")]
    for name in names:
        channel_name = tr(name)
        for heading, histograms in (
            (tr("{channel} before", channel=channel_name), result.before),
            (tr("{channel} after", channel=channel_name), result.after),
        ):
            histogram = next(channel for channel in histograms.channels if channel.name == name)
            columns.append(heading)
            sides.append(_rows_of(histogram.statistics))
    rows = tuple((labelled[0][0], *(figure for _, figure in labelled)) for labelled in zip(*sides, strict=True))
    return Table(key, title, tuple(columns), rows)


def _rows_of(statistics: Statistics) -> list[tuple[str, Scalar]]:
    return [
        (tr("Mean"), statistics.mean),
        (tr("Standard deviation σ"), statistics.deviation),
        (tr("Entropy (bits)"), statistics.entropy),
        (tr("Minimum"), statistics.minimum),
        *(
            (tr("{n} % percentile", n=percent), value)
            for percent, value in zip(PERCENTILES, statistics.percentiles, strict=True)
        ),
        (tr("Maximum"), statistics.maximum),
        (tr("Span (maximum - minimum)"), statistics.span),
        (tr("Dynamic range (stops)"), statistics.stops),
        (tr("Different values"), statistics.levels),
        (tr("Different values (bits)"), statistics.level_bits),
        (tr("Clipped at black (%)"), 100.0 * statistics.clipped_black),
        (tr("Clipped at white (%)"), 100.0 * statistics.clipped_white),
    ]
