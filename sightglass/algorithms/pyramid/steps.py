"""The pyramid of a small image on paper: every matrix with its numbers."""

from collections.abc import Iterator

import numpy as np

from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.pyramid.layouts import level_name
from sightglass.algorithms.pyramid.matrices import LARGEST_SIDE
from sightglass.algorithms.pyramid.parameters import Pyramid, Shrinkage
from sightglass.algorithms.pyramid.run import Pyramids
from sightglass.algorithms.pyramid.sampling import Sampling, Scheme, expand
from sightglass.algorithms.results import Step
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, percent

_UP = {
    Scheme.AVERAGE_NEAREST: marked("Nearest neighbour: each pixel is repeated in 2 × 2."),
    Scheme.AVERAGE_BILINEAR: marked("Between the middles of the 2 × 2 blocks values are interpolated linearly."),
}


def steps(result: Pyramids) -> tuple[Step, ...]:
    """Write a run as a calculation, from the image down to the top and back.

    Parameters
    ----------
    result : Pyramids
        In full, not a preview.

    Returns
    -------
    tuple of Step
        None for images in colour or larger than 8 x 8 pixels.
    """
    if result.is_preview or result.image.channels != 1 or max(result.gaussian[0].shape) > LARGEST_SIDE:
        return ()
    return tuple(_steps(result))


def _steps(result: Pyramids) -> Iterator[Step]:
    names = [level_name("", index, result.reductions) for index in range(result.reductions + 1)]
    down, up = _way_down_and_up(result.parameters.sampling)
    yield Step(
        tr("The image"), (f"G{names[0]} =", result.gaussian[0]), tr("The finest level of the pyramid is the image.")
    )
    for index, detail in enumerate(result.laplacian[:-1]):
        finer, coarser = result.gaussian[index : index + 2]
        own, next_one = names[index : index + 2]
        expanded = _expanded(coarser, finer, result)
        yield Step(tr("Reduce {level}", level=f"G{own}"), (f"G{next_one} =", coarser), down)
        yield Step(tr("Expand {level}", level=f"G{next_one}"), (f"R{own} = expand(G{next_one}) =", expanded), up)
        yield Step(
            tr("Laplacian level {level}", level=f"L{own}"),
            (f"L{own} = G{own} − R{own} =", finer, "−", expanded, "=", detail),
            tr("What the larger level has beyond the smaller one: signed, and small where the image is smooth."),
        )
    yield Step(
        tr("The top {level}", level=f"L{names[-1]}"),
        (f"L{names[-1]} = G{names[-1]} =", result.laplacian[-1]),
        tr("The last level is low-pass and is kept as it is."),
    )
    yield from _way_back(result, names)


def _way_down_and_up(sampling: Sampling) -> tuple[str, str]:
    if sampling.is_average:
        return tr("Each pixel of the smaller level is the mean of 2 × 2 pixels."), tr(_UP[sampling.scheme])
    return f"{_about_reduce(sampling)} {tr('Beyond the border the image goes on mirrored.')}", _about_expand(sampling)


def _about_reduce(sampling: Sampling) -> str:
    if sampling.scheme is not Scheme.KERNEL:
        return tr("The five taps smooth along rows and columns, then every second row and column is kept.")
    if sampling.divisor <= 1 + 1e-9:
        return tr("The kernel filters the level, then every second row and column is kept.")
    return tr(
        "The kernel, divided by {divisor}, filters the level, then every second row and column is kept.",
        divisor=number_text(sampling.divisor, 4),
    )


def _about_expand(sampling: Sampling) -> str:
    factors = sampling.phase_factors
    is_kernel = sampling.scheme is Scheme.KERNEL
    if np.ptp(factors) > 1e-9:
        return (
            tr(
                "Zeros are put between the pixels, and the same kernel filters them, each of the four positions among "
                "the pixels with a factor of its own."
            )
            if is_kernel
            else tr(
                "Zeros are put between the pixels, and the same taps smooth, each of the four positions among the "
                "pixels with a factor of its own."
            )
        )
    factor = number_text(float(factors[0, 0]), 4)
    return (
        tr("Zeros are put between the pixels, and the same kernel filters them, times {factor}.", factor=factor)
        if is_kernel
        else tr("Zeros are put between the pixels, and the same taps smooth, times {factor}.", factor=factor)
    )


def _way_back(result: Pyramids, names: list[str]) -> Iterator[Step]:
    parameters = result.parameters
    pixels = result.processed[-1]
    if parameters.base_gain != 1:
        gain = number_text(parameters.base_gain)
        yield Step(tr("Gain of the top"), (f"Ĝ{names[-1]} = {gain} · L{names[-1]} =", pixels))
    hat = "" if parameters.base_gain == 1 else "\u0302"
    for index in reversed(range(result.reductions)):
        own = names[index]
        level, coefficients = result.processed[index], result.laplacian[index]
        done = processing_text(parameters, index, f"L{own}")
        if level is not coefficients:
            yield Step(
                _title(parameters, index, own),
                (f"{done} =", level),
                _about_threshold(result, index),
            )
        expanded = _expanded(pixels, result.gaussian[index], result)
        pixels = np.asarray(expanded + level, np.float32)
        is_last = index == 0
        yield Step(
            tr("The result") if is_last else tr("Back to level {level}", level=own),
            (f"Ĝ{own} = expand(G{hat}{names[index + 1]}) + {done} =", expanded, "+", level, "=", pixels),
            _closing(result) if is_last else "",
        )
        hat = "\u0302"


def _expanded(coarser: FloatPixels, finer: FloatPixels, result: Pyramids) -> FloatPixels:
    return expand(coarser, (finer.shape[0], finer.shape[1]), result.parameters.sampling)


def processing_text(parameters: Pyramid, index: int, name: str) -> str:
    """Write what is done to the coefficients of a level: L₂, soft(L₂, 1), 1.5 · hard(L₂, 4).

    Parameters
    ----------
    parameters : Pyramid
        Thresholds and gains.
    index : int
        Which level, 0 for the finest.
    name : str
        Its name.

    Returns
    -------
    str
        The name alone where nothing is done.
    """
    threshold, gain = parameters.threshold(index), parameters.gain(index)
    text = f"{parameters.shrinkage.value}({name}, {number_text(threshold)})" if threshold else name
    return text if gain == 1 else f"{number_text(gain)} · {text}"


def _title(parameters: Pyramid, index: int, own: str) -> str:
    if not parameters.threshold(index):
        return tr("Gain of {level}", level=f"L{own}")
    if parameters.shrinkage is Shrinkage.SOFT:
        return tr("Soft threshold of {level}", level=f"L{own}")
    return tr("Hard threshold of {level}", level=f"L{own}")


def _about_threshold(result: Pyramids, index: int) -> str:
    threshold = result.parameters.threshold(index)
    if not threshold:
        return ""
    limit, share = number_text(threshold), percent(result.zeroed[index])
    if result.parameters.shrinkage is Shrinkage.SOFT:
        return tr(
            "Every coefficient moves towards 0 by {limit}, and stops there: {share} of them are 0 now.",
            limit=limit,
            share=share,
        )
    return tr(
        "Coefficients of magnitude up to {limit} become 0, the others stay: {share} of them are 0 now.",
        limit=limit,
        share=share,
    )


def _closing(result: Pyramids) -> str:
    largest = float(np.abs(result.reconstruction - result.gaussian[0]).max())
    low, high = result.image.value_range
    if largest <= 1e-6 * (high - low):
        return tr("This is the image again: whatever expand does, the Laplacian level holds what it lacks.")
    return tr("It differs from the image by up to {difference}.", difference=number_text(largest))
