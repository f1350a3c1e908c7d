"""Every s-th output of a filter, for the preview of an image that is larger than the screen."""

from threading import Lock

import numpy as np

from sightglass.algorithms.filtering.borders import window
from sightglass.algorithms.filtering.choices import Border, Operation
from sightglass.algorithms.filtering.convolution import (
    LARGEST_DIRECT,
    correlate_valid,
    filter_window,
    in_parallel,
    laid_on,
    separable_factors,
    trimmed,
)
from sightglass.algorithms.filtering.kernels import FloatArray
from sightglass.algorithms.image import FloatPixels, Pixels


def _is_cheaper(laid: FloatArray, step: int) -> bool:
    """Whether the small filters take less time than the one on all pixels: reading the phases costs 1 ns a pixel."""
    # Phases of larger kernels would need tiles, whose threads are those that work on the phases.
    if laid.size > LARGEST_DIRECT:
        return False
    separable = separable_factors(laid) is not None
    return laid.size == 1 or step > 5 or (step > 3 and laid.size <= 9) or (step > 2 and not separable)


def filter_subsampled(
    pixels: Pixels,
    first: tuple[int, int],
    size: tuple[int, int],
    step: int,
    kernel: FloatArray,
    operation: Operation,
    border: Border,
) -> FloatPixels:
    r"""Compute every `step`-th row and column of what `filter_window` gives.

    With the polyphase components of image and kernel, :math:`x_{p,q}(i, j) = x(si + p, sj + q)`, each output is
    :math:`y(si, sj) = \sum_{p,q} (x_{p,q} \star h_{p,q})(i, j)`: s² small filters on images of 1/s² of the size.
    Where that does not pay, all values are computed and every `step`-th is kept.

    Parameters
    ----------
    pixels, first, size, kernel, operation, border
        As for `filter_window`.
    step : int
        At least 2.

    Returns
    -------
    ndarray of float32
        (ceil(size[0] / step), ceil(size[1] / step)[, channels]).
    """
    laid, anchor = trimmed(*laid_on(kernel, operation))
    if not _is_cheaper(laid, step):
        return filter_window(pixels, first, size, kernel, operation, border)[::step, ::step].copy()
    colours = pixels[:, :, :3] if pixels.ndim == 3 else pixels
    count = -(-size[0] // step), -(-size[1] // step)
    needed = (count[0] - 1) * step + laid.shape[0], (count[1] - 1) * step + laid.shape[1]
    around = window(colours, (first[0] - anchor[0], first[1] - anchor[1]), needed, border)
    total = np.zeros((*count, *around.shape[2:]), np.float32)
    lock = Lock()

    def work(phases: list[tuple[int, int]]) -> None:
        part = np.zeros_like(total)
        for row, column in phases:
            share = laid[row::step, column::step]
            if share.any():
                phase = around[row::step, column::step].astype(np.float32)
                part += correlate_valid(phase[: count[0] + share.shape[0] - 1, : count[1] + share.shape[1] - 1], share)
        with lock:
            np.add(total, part, out=total)

    rows, columns = (range(min(step, length)) for length in laid.shape)
    in_parallel(work, [(row, column) for row in rows for column in columns])
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        alpha = pixels[first[0] : first[0] + size[0] : step, first[1] : first[1] + size[1] : step, 3:]
        total = np.concatenate([total, alpha], axis=2, dtype=np.float32)
    return total
