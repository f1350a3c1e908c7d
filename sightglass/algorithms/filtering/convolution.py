"""Linear filtering of an image by a kernel, by whichever way is fastest for the kernel's size and rank.

Measured with OpenCV 5 on two cores: `cv2.filter2D` computes 0.03 ns a tap and pixel up to 129 taps, then falls to its
own Fourier transform, which costs 8 to 10 ns a pixel. Tiles that stay in the cache, transformed by `cv2.dft` in as many
threads as OpenCV has, cost 2 to 3 ns a pixel and thread at any size; two passes of a separable kernel cost less than
that up to some 64 taps together. Sums of separable kernels did not pay beyond rank 1.
"""

import math
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.borders import CV_BORDER, window
from sightglass.algorithms.filtering.choices import Border, Operation
from sightglass.algorithms.filtering.kernels import FloatArray
from sightglass.algorithms.image import FloatPixels, Pixels
from sightglass.algorithms.threads import thread_count

LARGEST_DIRECT = 129  # taps; from 130 on cv2.filter2D changes to its slow Fourier transform
_LARGEST_SEPARABLE = 64  # rows and columns together
# Lengths that OpenCV transforms at the same cost a pixel (2 ns forth and back); 768 and more take twice that.
_TILES = (128, 160, 192, 256, 288, 320, 384, 432, 480, 512, 576, 640, 720)
_RANK_TOLERANCE = 1e-10  # far below what float32 pixels can show


def filter_pixels(pixels: Pixels, kernel: FloatArray, operation: Operation, border: Border) -> FloatPixels:
    r"""Filter an image.

    Convolution is :math:`y(i, j) = \sum_{m, n} h(m, n)\, x(i - m, j - n)`, correlation has plus signs. The origin of h
    is the tap in row ``rows // 2`` and column ``columns // 2``.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns[, 3 or 4]) of uint8, uint16 or float32. A fourth channel is alpha and stays as it is.
    kernel : ndarray of float64
        (rows, columns) of taps, of any size; it may be larger than the image.
    operation : Operation
        Convolution or correlation.
    border : Border
        What stands outside the image.

    Returns
    -------
    ndarray of float32
        The same shape, in units of the input's values, signed and not clipped.
    """
    return filter_window(pixels, (0, 0), (int(pixels.shape[0]), int(pixels.shape[1])), kernel, operation, border)


def filter_window(
    pixels: Pixels,
    first: tuple[int, int],
    size: tuple[int, int],
    kernel: FloatArray,
    operation: Operation,
    border: Border,
) -> FloatPixels:
    """Compute a part of `filter_pixels`: `size` rows and columns from row and column `first` on.

    Parameters
    ----------
    pixels, kernel, operation, border
        See `filter_pixels`.
    first : (int, int)
        First row and column of the part.
    size : (int, int)
        Its rows and columns.

    Returns
    -------
    ndarray of float32
        (size[0], size[1][, 3 or 4]), the same values as that part of the whole.
    """
    colours = pixels[:, :, :3] if pixels.ndim == 3 else pixels
    laid, anchor = laid_on(kernel, operation)
    laid, anchor = trimmed(laid, anchor)
    result = _correlated(colours, first, size, laid, anchor, border)
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        alpha = pixels[first[0] : first[0] + size[0], first[1] : first[1] + size[1], 3:]
        result = np.concatenate([result, alpha], axis=2, dtype=np.float32)
    return result


def laid_on(kernel: FloatArray, operation: Operation) -> tuple[FloatArray, tuple[int, int]]:
    """Give the kernel as it is laid over the image (flipped for convolution), and which of its taps meets the pixel.

    Parameters
    ----------
    kernel : ndarray of float64
        (rows, columns).
    operation : Operation
        Convolution or correlation.

    Returns
    -------
    ndarray of float64, (int, int)
        The taps, and row and column of the one that meets the pixel.
    """
    rows, columns = kernel.shape
    if operation is Operation.CORRELATION:
        return kernel, (rows // 2, columns // 2)
    return np.ascontiguousarray(kernel[::-1, ::-1]), (rows - 1 - rows // 2, columns - 1 - columns // 2)


def trimmed(laid: FloatArray, anchor: tuple[int, int]) -> tuple[FloatArray, tuple[int, int]]:
    """Leave out the rows and columns of zeros at the rim; the anchor may then lie outside the kernel.

    Parameters
    ----------
    laid : ndarray of float64
        (rows, columns), see `laid_on`.
    anchor : (int, int)
        Row and column of the tap that meets the pixel.

    Returns
    -------
    ndarray of float64, (int, int)
        At least (1, 1), and where the anchor lies in it.
    """
    filled = np.nonzero(laid)
    if filled[0].size == 0:
        return np.zeros((1, 1)), (0, 0)
    top, bottom = int(filled[0].min()), int(filled[0].max())
    left, right = int(filled[1].min()), int(filled[1].max())
    return np.ascontiguousarray(laid[top : bottom + 1, left : right + 1]), (anchor[0] - top, anchor[1] - left)


def _correlated(
    pixels: Pixels,
    first: tuple[int, int],
    size: tuple[int, int],
    laid: FloatArray,
    anchor: tuple[int, int],
    border: Border,
) -> FloatPixels:
    rows, columns = laid.shape
    factors = _useful_factors(laid)
    by_tiles = factors is None and laid.size > LARGEST_DIRECT
    whole = first == (0, 0) and size == pixels.shape[:2] and rows <= size[0] and columns <= size[1]
    anchored = 0 <= anchor[0] < rows and 0 <= anchor[1] < columns
    if whole and anchored and border is not Border.WRAP and not by_tiles:
        return _by_opencv(pixels, laid, factors, anchor, CV_BORDER[border])
    start = first[0] - anchor[0], first[1] - anchor[1]
    if by_tiles:
        return _by_tiles(pixels, start, size, laid, border)
    return correlate_valid(window(pixels, start, (size[0] + rows - 1, size[1] + columns - 1), border), laid)


def correlate_valid(around: Pixels, laid: FloatArray) -> FloatPixels:
    """Correlate where the kernel lies inside the image entirely.

    Parameters
    ----------
    around : ndarray
        (rows, columns[, channels]), at least as large as the kernel.
    laid : ndarray of float64
        (m, n) of taps, as they are laid on.

    Returns
    -------
    ndarray of float32
        (rows - m + 1, columns - n + 1[, channels]).
    """
    size = around.shape[0] - laid.shape[0] + 1, around.shape[1] - laid.shape[1] + 1
    factors = _useful_factors(laid)
    if factors is None and laid.size > LARGEST_DIRECT:
        return _by_tiles(around, (0, 0), size, laid, Border.ZERO)
    return np.ascontiguousarray(_by_opencv(around, laid, factors, (0, 0), cv2.BORDER_CONSTANT)[: size[0], : size[1]])


def _useful_factors(laid: FloatArray) -> tuple[FloatArray, FloatArray] | None:
    return separable_factors(laid) if sum(laid.shape) <= _LARGEST_SEPARABLE else None


def _by_opencv(
    source: Pixels,
    laid: FloatArray,
    factors: tuple[FloatArray, FloatArray] | None,
    anchor: tuple[int, int],
    code: int,
) -> FloatPixels:
    # 8-bit input is slower in filter2D than the same as floats.
    source = source.astype(np.float32, copy=False)
    place = anchor[1], anchor[0]
    if factors is None:
        return np.asarray(cv2.filter2D(source, cv2.CV_32F, laid, anchor=place, borderType=code))
    down, right = factors
    return np.asarray(cv2.sepFilter2D(source, cv2.CV_32F, right, down, anchor=place, borderType=code))


def separable_factors(laid: FloatArray) -> tuple[FloatArray, FloatArray] | None:
    """Split a kernel of rank 1 into its vertical and horizontal taps; None for any other.

    Parameters
    ----------
    laid : ndarray of float64
        (rows, columns).

    Returns
    -------
    (ndarray, ndarray) or None
        (rows,) and (columns,) of float64, whose outer product is the kernel.
    """
    pivot = np.unravel_index(int(np.abs(laid).argmax()), laid.shape)
    peak = laid[pivot]
    if peak == 0:
        return np.zeros(laid.shape[0]), np.zeros(laid.shape[1])
    down, right = laid[:, pivot[1]], laid[pivot[0]] / peak
    if np.abs(np.outer(down, right) - laid).max() > _RANK_TOLERANCE * abs(peak):
        return None
    return np.ascontiguousarray(down), np.ascontiguousarray(right)


def _tile_size(wanted: int, taps: int) -> int:
    """Choose the length of the transform along one axis that wastes least, for so many samples of output."""

    def cost(length: int) -> int:
        # A few samples more stand for the time that each tile takes whatever its size.
        return math.ceil(wanted / (length - taps + 1)) * (length + 8)

    return min(_TILES, key=cost)


def _by_tiles(
    pixels: Pixels, start: tuple[int, int], size: tuple[int, int], laid: FloatArray, border: Border
) -> FloatPixels:
    """Correlate by overlap-save: transform overlapping tiles, keep of each what the wrap-around did not touch.

    The first output is that of the kernel laid on with its first tap at row and column `start`, which may lie outside.
    """
    length = _tile_size(size[0], laid.shape[0]), _tile_size(size[1], laid.shape[1])
    spectrum = _kernel_spectrum(laid.tobytes(), laid.shape, length)
    fresh = length[0] - laid.shape[0] + 1, length[1] - laid.shape[1] + 1
    planes = [pixels] if pixels.ndim == 2 else [pixels[:, :, channel] for channel in range(pixels.shape[2])]
    result = np.empty((*size, *pixels.shape[2:]), np.float32)
    results = [result] if pixels.ndim == 2 else [result[:, :, channel] for channel in range(pixels.shape[2])]
    jobs = [
        (source, target, row, column)
        for source, target in zip(planes, results, strict=True)
        for row in range(0, size[0], fresh[0])
        for column in range(0, size[1], fresh[1])
    ]

    def work(share: Iterable[tuple[Pixels, FloatPixels, int, int]]) -> None:
        # One buffer, in place: it stays in the cache.
        tile = np.zeros(length, np.float32)
        for source, target, row, column in share:
            place = target[row : row + fresh[0], column : column + fresh[1]]
            rows, columns = place.shape[0] + laid.shape[0] - 1, place.shape[1] + laid.shape[1] - 1
            # The outputs that are kept do not see the rest, but what the last tile left there would cost them digits.
            tile[rows:], tile[:, columns:] = 0, 0
            tile[:rows, :columns] = window(source, (start[0] + row, start[1] + column), (rows, columns), border)
            cv2.dft(tile, tile)
            cv2.mulSpectrums(tile, spectrum, 0, tile, conjB=True)
            cv2.idft(tile, tile, flags=cv2.DFT_REAL_OUTPUT)
            place[:] = tile[: place.shape[0], : place.shape[1]]

    in_parallel(work, jobs)
    return result


def in_parallel(work: Callable[[list[Any]], None], jobs: list[Any]) -> None:
    """Call `work` with shares of the jobs, one share a thread (this one included), and wait."""
    count = min(thread_count(), len(jobs))
    if count == 1:
        work(jobs)
        return
    # Threads of this call alone, which take 0.1 ms to start: none idles on, and calls cannot wait for each other.
    with ThreadPoolExecutor(count - 1, "filter") as pool:
        others = [pool.submit(work, jobs[start::count]) for start in range(1, count)]
        work(jobs[::count])
        for other in others:
            other.result()


@lru_cache(maxsize=8)
def _kernel_spectrum(taps: bytes, shape: tuple[int, int], length: tuple[int, int]) -> NDArray[np.float32]:
    padded = np.zeros(length, np.float32)
    # The scale that the inverse transform lacks is put in here, once.
    padded[: shape[0], : shape[1]] = np.frombuffer(taps).reshape(shape) / padded.size
    return np.asarray(cv2.dft(padded))
