r"""Blending by a Laplacian pyramid of the difference.

With A below and B above, :math:`A + \sum_k \operatorname{up}^k (L_k(B - A) \cdot G_k(m))` equals the sum of both
pyramids weighted by the pyramid of the mask, :math:`\sum_k \operatorname{up}^k (L_k(A) (1 - G_k m) + L_k(B) G_k m)`,
since the pyramid is linear; but it needs one pyramid instead of two, and only where the images overlap.

Beyond the overlap one of both is unknown. There the difference goes on smoothly, as if the unknown image went on as the
known one does: with a step at its border, the seam would show where it runs along that border.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels

# Beyond the overlap, differences are known at a grid of so many pixels.
_EXTENSION_STEP = 8
# Of those that are chosen for an overlap.
_FEWEST_BANDS, _MOST_BANDS = 2, 8


def blended(below: Pixels, above: Pixels, overlap: NDArray[np.uint8], mask: NDArray[np.uint8], bands: int) -> Pixels:
    """Blend two images along a seam.

    Parameters
    ----------
    below, above : ndarray
        (rows, columns[, 3]); uint8, uint16 or float32; the same kind.
    overlap : ndarray of uint8
        (rows, columns): 255 where both are known. Elsewhere `below` has to hold what is known, and stays as it is far
        from the overlap.
    mask : ndarray of uint8
        (rows, columns): 255 where `above` counts, beyond the overlap too.
    bands : int
        Levels of the pyramid, the low-pass not counted.

    Returns
    -------
    ndarray
        Like `below`; integers are rounded.

    References
    ----------
    .. [1] P. J. Burt and E. H. Adelson, "A multiresolution spline with application to image mosaics", ACM TOG 2(4),
       1983.
    """
    if below.dtype == np.uint8:
        return _in_16_bits(below, above, overlap, mask, bands)
    difference = above.astype(np.float32) - below.astype(np.float32)
    difference = np.where(_on_channels(overlap, difference) > 0, difference, np.float32(0))
    beyond = _extend(difference, overlap, mask, bands)
    weights = mask.astype(np.float32) / np.float32(255)
    change = _weighted(difference, weights, bands)
    if beyond is not None:
        change = change - beyond
    mixed = below.astype(np.float32) + change
    if below.dtype == np.float32:
        return mixed
    return np.asarray(np.clip(np.rint(mixed), 0, np.iinfo(below.dtype).max), below.dtype)


def _on_channels(mask: Pixels, like: Pixels) -> Pixels:
    return mask if like.ndim == 2 else mask[:, :, None]


def reach_of(bands: int) -> int:
    """Give the distance from a seam, in pixels, up to which a blend of so many bands changes anything worth seeing."""
    return int(2 ** min(bands, 8))


def _extend(difference: Pixels, overlap: NDArray[np.uint8], mask: NDArray[np.uint8], bands: int) -> Pixels | None:
    """Let the difference go on beyond the overlap, in place; give what it is where only `above` is known, else 0.

    None where there is nothing beyond. It is a normalised convolution at an eighth of the size.
    """
    outside = cv2.bitwise_not(overlap)
    if not cv2.countNonZero(outside):
        return None
    rows, columns = overlap.shape
    size = max(1, columns // _EXTENSION_STEP), max(1, rows // _EXTENSION_STEP)
    sigma = max(1.0, 2.0**bands / _EXTENSION_STEP)
    sums, shares = (
        cv2.GaussianBlur(cv2.resize(part, size, interpolation=cv2.INTER_AREA).astype(np.float32), (0, 0), sigma)
        for part in (difference, overlap)
    )
    # Far from the overlap there is nothing to go by, and nothing to hide: the difference fades away.
    smooth = sums / _on_channels(np.maximum(shares / np.float32(255), np.float32(1e-3)), sums)
    wide = cv2.resize(smooth.astype(difference.dtype), (columns, rows), interpolation=cv2.INTER_LINEAR)
    cv2.copyTo(wide, outside, difference)
    return np.asarray(cv2.copyTo(wide, cv2.bitwise_and(outside, mask)))


def suitable_bands(pixels: int, length: int) -> int:
    """Give the number of bands that lets shading change over within an overlap, and does not reach far beyond it.

    Parameters
    ----------
    pixels : int
        Of the overlap.
    length : int
        Its longer side.

    Returns
    -------
    int
        2 to 8.
    """
    width = max(1.0, pixels / max(1, length))
    # The coarsest band spreads over about a quarter of the width to each side of a seam in its middle.
    return int(np.clip(round(np.log2(width)) - 2, _FEWEST_BANDS, _MOST_BANDS))


def depth_of(shape: tuple[int, ...], bands: int) -> int:
    """Give the number of levels that a pyramid of this size can have, at most `bands`."""
    return max(0, min(bands, int(np.log2(max(1, min(shape[:2])))) - 1))


def _weighted(difference: Pixels, weights: Pixels, bands: int) -> Pixels:
    levels, sizes = depth_of(difference.shape, bands), []
    parts = []
    for _ in range(levels):
        sizes.append(difference.shape[1::-1])
        smaller = cv2.pyrDown(difference)
        detail = difference - cv2.pyrUp(smaller, dstsize=sizes[-1])
        parts.append(detail * _spread(weights, detail))
        difference, weights = smaller, cv2.pyrDown(weights)
    result = difference * _spread(weights, difference)
    for size, part in zip(reversed(sizes), reversed(parts), strict=True):
        result = cv2.pyrUp(result, dstsize=size) + part
    return np.asarray(result)


def _spread(weights: Pixels, like: Pixels) -> Pixels:
    return weights if like.ndim == 2 else weights[:, :, None]


def _in_16_bits(
    below: Pixels, above: Pixels, overlap: NDArray[np.uint8], mask: NDArray[np.uint8], bands: int
) -> Pixels:
    """Blend bytes in 16-bit integers, which take half of the time of floats."""
    difference = np.asarray(cv2.subtract(above, below, mask=overlap, dtype=cv2.CV_16S))
    beyond = _extend(difference, overlap, mask, bands)
    levels, parts, sizes = depth_of(below.shape, bands), [], []
    weights: Pixels = mask
    for level in range(levels):
        size = difference.shape[1::-1]
        smaller = cv2.pyrDown(difference)
        detail = cv2.subtract(difference, cv2.pyrUp(smaller, dstsize=size))
        # The mask of the finest level is all or nothing.
        parts.append(cv2.copyTo(detail, mask) if level == 0 else _scaled(detail, weights))
        sizes.append(size)
        difference, weights = smaller, cv2.pyrDown(weights)
    result = _scaled(difference, weights)
    for size, part in zip(reversed(sizes), reversed(parts), strict=True):
        result = cv2.add(cv2.pyrUp(result, dstsize=size), part)
    if beyond is not None:
        result = cv2.subtract(result, beyond)
    return np.asarray(cv2.add(below, result, dtype=cv2.CV_8U)).reshape(below.shape)


def _scaled(values: Pixels, weights: Pixels) -> Pixels:
    factors = weights if values.ndim == 2 else cv2.merge([weights] * values.shape[2])
    return np.asarray(cv2.multiply(values, factors, scale=1 / 255, dtype=cv2.CV_16S))
