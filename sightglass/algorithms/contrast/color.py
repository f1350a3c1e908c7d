"""Carrying a change of values over to pixels: channel by channel, or through the luminance with the hue kept."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.contrast.checkpoint import Checkpoint, unchecked
from sightglass.algorithms.contrast.transfer import Transfer
from sightglass.algorithms.image import FloatPixels, Pixels

# Pixels worked on at once: the intermediate planes of a strip then stay in the cache of the processor.
_STRIP = 65536
# A few milliseconds of work.
_STRIPS_UNCHECKED = 32
# cv2.LUT takes 16-bit tables from version 5 on.
_LUT_TAKES_16_BITS = int(cv2.__version__.split(".")[0]) >= 5
# Making the table of pairs takes as long as looking up this many pixels one by one.
_WORTH_PAIRING = 2**19


def looked_up(pixels: Pixels, table: Pixels) -> Pixels:
    """Replace each value of a one-channel uint8 or uint16 array by the table's entry, 256 or 65536 of them.

    Parameters
    ----------
    pixels : ndarray of uint8 or uint16
        (rows, columns).
    table : ndarray
        (256,) or (65536,), one entry for each value that the type of `pixels` can hold, of that type.

    Returns
    -------
    ndarray
        Of the shape and type of `pixels`.
    """
    if not _LUT_TAKES_16_BITS:
        return np.asarray(cv2.LUT(pixels, table)) if pixels.dtype == np.uint8 else np.asarray(table.take(pixels))
    if pixels.dtype == np.uint8 and pixels.shape[1] % 2 == 0 and pixels.size >= _WORTH_PAIRING:
        # Two neighbours are looked up as one 16-bit value: that is 1.7 times as fast.
        wide = table.astype(np.uint16)
        pairs = (wide << 8)[:, np.newaxis] | wide
        return np.asarray(cv2.LUT(np.ascontiguousarray(pixels).view(np.uint16), pairs.ravel())).view(np.uint8)
    return np.asarray(cv2.LUT(pixels, table))


def in_strips(function: Callable[..., Any], *planes: Pixels, checkpoint: Checkpoint = unchecked) -> None:
    """Call `function` with the same rows of each array, a strip at a time; pass the checkpoint every few strips."""
    rows = max(1, _STRIP // planes[0].shape[1])
    for number, start in enumerate(range(0, planes[0].shape[0], rows)):
        if number % _STRIPS_UNCHECKED == _STRIPS_UNCHECKED - 1:
            checkpoint()
        function(*(plane[start : start + rows] for plane in planes))


def transferred_floats(
    plane: FloatPixels, transfer: Transfer, black: float, white: float, checkpoint: Checkpoint = unchecked
) -> FloatPixels:
    """Apply a transfer function to a plane of floats, evaluating it at every pixel.

    Parameters
    ----------
    plane : ndarray of float32
        (rows, columns).
    transfer : Transfer
        From relative level to relative level.
    black, white : float
        Values of levels 0 and 1; what lies beyond is clipped to them.
    checkpoint : callable
        Called every few milliseconds; may raise to end the work.

    Returns
    -------
    ndarray of float32
        (rows, columns), from black to white.
    """
    output = np.empty_like(plane)
    low, span = np.float32(black), np.float32(white - black)
    inverse = np.float32(1.0 / (white - black))

    def strip(source: FloatPixels, target: FloatPixels) -> None:
        levels = (source - low) * inverse
        # Rounding may leave 0..1 by a hair, where powers and logarithms of negative numbers would be NaN.
        np.clip(levels, 0.0, 1.0, out=levels)
        np.multiply(transfer(levels), span, out=target)
        target += low

    in_strips(strip, plane, output, checkpoint=checkpoint)
    return output


def recolored(
    pixels: Pixels, before: Pixels, after: Pixels, black: float, white: float, checkpoint: Checkpoint = unchecked
) -> Pixels:
    r"""Give each pixel a new luminance and keep its hue.

    Each channel c of a pixel with luminance Y, that is to become Y', turns into :math:`Y' + k (c - Y)`, all counted
    from black. The factor :math:`k = \min\left(\frac{Y' + \delta}{Y + \delta}, \frac{W - Y'}{\max(R, G, B) - Y}\right)`
    scales the colour with the luminance, but never further than white W allows: colours that would clip become paler
    instead, so hue and luminance are both kept. δ, half a level, keeps the ratio defined at black.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns, 3), uint8, uint16 or float32.
    before, after : ndarray
        (rows, columns), luminance as it is and as it is to be, same dtype.
    black, white : float
        The value range.
    checkpoint : callable
        Called now and then.

    Returns
    -------
    ndarray
        (rows, columns, 3), same dtype.
    """
    output = np.empty_like(pixels)
    is_float = pixels.dtype == np.float32
    low, top = np.float32(black), np.float32(white - black)
    delta = np.float32((white - black) / 131072.0 if is_float else 0.5)
    depth = {np.uint8: cv2.CV_8U, np.uint16: cv2.CV_16U, np.float32: cv2.CV_32F}[pixels.dtype.type]

    def strip(source: Pixels, old: Pixels, new: Pixels, target: Pixels) -> None:
        planes = cv2.split(source)
        peak = cv2.max(cv2.max(planes[0], planes[1]), planes[2])
        y, wanted = old.astype(np.float32), new.astype(np.float32)
        room = np.asarray(cv2.subtract(peak, old, dtype=cv2.CV_32F))
        if is_float:
            y, wanted = y - low, wanted - low
            planes = [plane - low for plane in planes]
        np.maximum(room, np.float32(0.5) * delta, out=room)
        np.divide(top - wanted, room, out=room)
        factor = (wanted + delta) / (y + delta)
        np.minimum(factor, room, out=factor)
        shift = wanted - factor * y
        # Adding in the image's own type rounds and saturates.
        changed = [cv2.add(cv2.multiply(plane, factor, dtype=cv2.CV_32F), shift, dtype=depth) for plane in planes]
        cv2.merge(changed, target)
        if is_float:
            np.clip(target, 0.0, top, out=target)
            target += low
        elif top < np.iinfo(target.dtype).max:
            np.minimum(target, target.dtype.type(top), out=target)

    in_strips(strip, pixels, before, after, output, checkpoint=checkpoint)
    return output


def with_alpha(colors: NDArray[Any], original: Pixels) -> Pixels:
    """Put the original's alpha, if it has one, beside new colours.

    Parameters
    ----------
    colors : ndarray
        (rows, columns, 3), in RGB order.
    original : ndarray
        (rows, columns[, 3 or 4]) of the same type.

    Returns
    -------
    ndarray
        `colors`, or (rows, columns, 4) where the original has alpha.
    """
    if original.ndim == 2 or original.shape[2] == 3:
        return colors
    output = np.empty_like(original)
    cv2.mixChannels([colors, original], [output], [0, 0, 1, 1, 2, 2, 6, 3])
    return output
