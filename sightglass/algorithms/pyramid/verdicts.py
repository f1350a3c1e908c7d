"""What can be said of a pyramid in sentences."""

from collections.abc import Iterator

import numpy as np

from sightglass.algorithms.pyramid.layouts import level_name
from sightglass.algorithms.pyramid.matrices import sampled
from sightglass.algorithms.pyramid.parameters import Scheme
from sightglass.algorithms.pyramid.run import Pyramids
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text, percent


def sentences(result: Pyramids, largest_error: float) -> Iterator[str]:
    """Say what the pyramid is made of, what thresholds did, and how much noise there is.

    Parameters
    ----------
    result : Pyramids
        Of `run` or `preview`.
    largest_error : float
        Largest magnitude of the error picture.

    Yields
    ------
    str
        One sentence or two, with the figures.
    """
    yield _about_size(result)
    yield from _about_processing(result, largest_error)
    yield from _about_noise(result)
    if result.parameters.scheme is Scheme.KERNEL:
        yield from _about_kernel(result)
    measured = [index for index in range(result.reductions) if result.decomposition.is_sampled(index)]
    if measured:
        name = level_name("L", measured[-1], result.reductions)
        yield tr(
            "Levels down to {level} are measured by evenly spaced bands of 16 rows: histogram, σ and energy.",
            level=name,
        )


def coefficients(result: Pyramids) -> int:
    """Count the coefficients of all levels, of all channels.

    Parameters
    ----------
    result : Pyramids
        Of `run` or `preview`.

    Returns
    -------
    int
        With the low-pass at the top.
    """
    return sum(result.decomposition.coefficients(index) for index in range(result.reductions + 1))


def _about_size(result: Pyramids) -> str:
    shapes = result.decomposition.shapes
    count, values = coefficients(result), result.decomposition.coefficients(0)
    (rows, columns), (top_rows, top_columns) = shapes[0], shapes[result.reductions]
    if result.reductions == 0:
        return tr("A single pixel cannot be halved: the pyramid is its low-pass alone.")
    return tr(
        "{n} levels from {columns} × {rows} to {top_columns} × {top_rows} px: {coefficients} coefficients for {values} "
        "values, {times} times as many. The Laplacian pyramid is {sampled}.",
        n=result.reductions + 1,
        columns=columns,
        rows=rows,
        top_columns=top_columns,
        top_rows=top_rows,
        coefficients=number_text(count),
        values=number_text(values),
        times=number_text(count / values),
        sampled=sampled(count, values),
    )


def _about_processing(result: Pyramids, largest_error: float) -> Iterator[str]:
    parameters, count = result.parameters, result.reductions
    if any(parameters.threshold(index) for index in range(count)):
        sizes = [result.decomposition.coefficients(index) for index in range(count)]
        share = float(np.average(result.zeroed[:count], weights=sizes))
        yield tr("The thresholds set {share} of the detail coefficients to zero.", share=percent(share))
        return
    changed = parameters.base_gain != 1 or any(parameters.gain(index) != 1 for index in range(count))
    if not changed and result.image.clean is None and not result.is_preview:
        yield (
            tr(
                "Without thresholds and gains the reconstruction is the image again, whatever the scheme: the largest "
                "error is {error}, which is rounding.",
                error=number_text(largest_error, 2),
            )
            if largest_error
            else tr(
                "Without thresholds and gains the reconstruction is the image again, whatever the scheme: the error is "
                "0."
            )
        )


def _about_noise(result: Pyramids) -> Iterator[str]:
    if result.reductions == 0 or not result.parameters.sampling.keeps_means:
        return
    sigma = result.decomposition.noise_sigma
    low, high = result.image.value_range
    yield tr(
        "Noise estimated from {level}: σ = {sigma}, {share} of the way from black to white. Fine texture counts as "
        "noise there.",
        level=level_name("L", 0, result.reductions),
        sigma=number_text(sigma, 3),
        share=percent(sigma / (high - low)),
    )


def _about_kernel(result: Pyramids) -> Iterator[str]:
    sampling = result.parameters.sampling
    total, magnitude = float(sampling.taps.sum()), float(np.abs(sampling.taps).sum())
    if sampling.divisor > 1 + 1e-9:
        yield tr(
            "The taps of the kernel are divided by {divisor}, the sum of their magnitudes, so that no level holds "
            "larger values than the image.",
            divisor=number_text(sampling.divisor, 4),
        )
    if magnitude and abs(total - magnitude) > 1e-9:
        yield tr(
            "The kernel has taps of both signs, which sum to {sum}: it is no mean, so the levels do not keep the "
            "brightness. The reconstruction is exact all the same.",
            sum=number_text(total, 3),
        )
    if not sampling.phase_factors.all():
        yield tr(
            "No tap of the kernel reaches from a pixel of the smaller level to some of the positions between them: "
            "they stay 0 when it is expanded, and the Laplacian level holds all of their values."
        )
        return
    sums = [float(sampling.taps[row::2, column::2].sum()) for row in (0, 1) for column in (0, 1)]
    if max(sums) - min(sums) > 0.01 * magnitude:
        yield tr(
            "Its even and odd taps do not have equal sums. To expand, each of the four positions among the pixels is "
            "given a factor of its own, or a flat area would come back as a pattern."
        )
