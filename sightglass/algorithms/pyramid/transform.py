"""Gaussian and Laplacian pyramids of an array, and the way back."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels, Region
from sightglass.algorithms.pyramid.sampling import Sampling, Scheme, by_strips, expand_part, reduce, reduced_shape


def depth(rows: int, columns: int) -> int:
    r"""Count the reductions down to 1 x 1, :math:`\lceil \log_2 \max(\mathrm{rows}, \mathrm{columns}) \rceil`.

    Parameters
    ----------
    rows, columns : int
        Of the image, at least 1.

    Returns
    -------
    int
        0 for a single pixel.
    """
    return (max(rows, columns) - 1).bit_length()


def level_shapes(rows: int, columns: int, levels: int) -> tuple[tuple[int, int], ...]:
    """List the sizes of all levels, finest first; it ends at 1 x 1.

    Parameters
    ----------
    rows, columns : int
        Of the image.
    levels : int
        Number of reductions asked for.

    Returns
    -------
    tuple of (int, int)
        One more than there are reductions.
    """
    shapes = [(rows, columns)]
    for _ in range(min(levels, depth(rows, columns))):
        shapes.append(reduced_shape(*shapes[-1]))
    return tuple(shapes)


def detail(finer: FloatPixels, coarser: FloatPixels, sampling: Sampling) -> FloatPixels:
    """Give what a level has beyond the next smaller one: a level of the Laplacian pyramid.

    Parameters
    ----------
    finer, coarser : ndarray of float32
        Two levels of a Gaussian pyramid that follow each other.
    sampling : Sampling
        The scheme and its taps.

    Returns
    -------
    ndarray of float32
        Of the shape of `finer`, signed.
    """
    return combined(cv2.subtract, finer, coarser, sampling)


def combined(
    operation: Callable[..., object],
    finer: FloatPixels,
    coarser: FloatPixels,
    sampling: Sampling,
    region: Region | None = None,
    held: Region | None = None,
) -> FloatPixels:
    """Subtract the expanded level from the finer one or add it, strip by strip: it never leaves the cache.

    Parameters
    ----------
    operation : callable
        `cv2.subtract` or `cv2.add`.
    finer, coarser : ndarray of float32
        Two levels that follow each other, or parts of them.
    sampling : Sampling
        The scheme and its taps.
    region, held : Region or None
        Which parts of their levels they are; None for the whole.

    Returns
    -------
    ndarray of float32
        Of the shape of `finer`.
    """
    region = region or Region(0, 0, finer.shape[0], finer.shape[1])
    held = held or Region(0, 0, coarser.shape[0], coarser.shape[1])
    result = np.empty(finer.shape, np.float32)

    def work(strips: list[tuple[int, int]]) -> None:
        for start, stop in strips:
            part = region._replace(row=region.row + start, rows=stop - start)
            if sampling.scheme is Scheme.AVERAGE_NEAREST:
                _on_repeated(operation, finer[start:stop], coarser, held, part, result[start:stop])
            else:
                operation(finer[start:stop], expand_part(coarser, held, part, sampling), dst=result[start:stop])

    by_strips(work, finer, sampling)
    return result


def _on_repeated(
    operation: Callable[..., object],
    finer: FloatPixels,
    coarser: FloatPixels,
    held: Region,
    region: Region,
    result: FloatPixels,
) -> None:
    """Combine with repeated pixels: each row of them is made once and serves two rows of the finer level."""
    top, left = region.row // 2, region.column // 2
    bottom, right = (region.row + region.rows + 1) // 2, (region.column + region.columns + 1) // 2
    part = coarser[top - held.row : bottom - held.row, left - held.column : right - held.column]
    size = 2 * part.shape[1], part.shape[0]
    repeated = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_NEAREST), np.float32)
    first = region.column - 2 * left
    repeated = repeated.reshape(part.shape[0], -1, *part.shape[2:])[:, first : first + region.columns]
    for start in range(min(2, region.rows)):
        place = finer[start::2]
        source = (region.row + start) // 2 - top
        operation(place, repeated[source : source + len(place)], dst=result[start::2])


def build(
    pixels: FloatPixels, levels: int, sampling: Sampling
) -> tuple[tuple[FloatPixels, ...], tuple[FloatPixels, ...]]:
    r"""Build the Gaussian and the Laplacian pyramid.

    :math:`G_{k+1} = \mathrm{reduce}(G_k)`, :math:`L_k = G_k - \mathrm{expand}(G_{k+1})`; the last level of both is the
    same low-pass.

    Parameters
    ----------
    pixels : ndarray of float32
        (rows, columns[, 3]).
    levels : int
        Number of reductions; fewer where 1 x 1 is reached before.
    sampling : Sampling
        The scheme and its taps.

    Returns
    -------
    tuple of ndarray, tuple of ndarray
        Gaussian and Laplacian levels, float32, finest first.
    """
    gaussian = [pixels]
    for _ in range(min(levels, depth(pixels.shape[0], pixels.shape[1]))):
        gaussian.append(reduce(gaussian[-1], sampling))
    laplacian = [detail(*pair, sampling) for pair in pairwise(gaussian)]
    return tuple(gaussian), (*laplacian, gaussian[-1])


def reconstruct(laplacian: Sequence[FloatPixels], sampling: Sampling) -> FloatPixels:
    r"""Undo `build`: from the top down :math:`G_k = L_k + \mathrm{expand}(G_{k+1})`.

    Parameters
    ----------
    laplacian : sequence of ndarray of float32
        Laplacian levels, finest first; the last is the low-pass.
    sampling : Sampling
        That of `build`.

    Returns
    -------
    ndarray of float32
        Of the shape of the first level. Exact up to the rounding of floats, whatever the scheme.
    """
    pixels = laplacian[-1]
    for level in reversed(laplacian[:-1]):
        pixels = combined(cv2.add, level, pixels, sampling)
    return pixels
