"""Changing values and their type: to gray, replacing NaN, converting the depth."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

import cv2
import numpy as np

from sightglass.algorithms.edits.mapping import mapped
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Pixels, luminance, read_only
from sightglass.algorithms.parameters import Choice, Help, Label, Parameters, Range, When
from sightglass.algorithms.texts import tr


class Depth(Choice):
    """The type of the values."""

    EIGHT = "8", "8 bits (0 to 255)"
    SIXTEEN = "16", "16 bits (0 to 65535)"
    FLOAT = "float", "32-bit float (0 to 1)"


class Replacement(Choice):
    """What takes the place of values that are not finite."""

    EXTREMES = (
        "extremes",
        "Lowest and highest",
        "NaN and -infinity become the lowest, infinity the highest",
    )
    NEAREST = "nearest", "Nearest finite pixel", "Each takes the value of the nearest pixel that is finite"
    VALUE = "value", "A value", "All take one value"


@dataclass(frozen=True)
class ReplaceNonFinite(Parameters):
    """What NaN and infinite values become."""

    TELLING: ClassVar[tuple[str, ...]] = ("by", "value")

    by: Annotated[Replacement, Label("Replace by"), Help("What takes the place of NaN and infinite values")] = (
        Replacement.EXTREMES
    )
    value: Annotated[float, When("by", Replacement.VALUE), Range(-1e9, 1e9), Help("What all of them become")] = 0.0


@dataclass(frozen=True)
class ConvertDepth(Parameters):
    """The new type of the values."""

    TELLING: ClassVar[tuple[str, ...]] = ("depth",)

    depth: Annotated[Depth, Label("New depth"), Help("Black and white are moved to those of the new type")] = (
        Depth.FLOAT
    )


def to_gray(image: Image) -> Image:
    r"""Take the luminance :math:`0.299 R + 0.587 G + 0.114 B` (Rec. 601) of each pixel.

    Parameters
    ----------
    image : Image
        Any image; alpha is dropped, a gray image is given back.

    Returns
    -------
    Image
        Gray, of the same type.
    """
    return image if image.channels == 1 else mapped(image, luminance)


def replace_non_finite(image: Image, parameters: ReplaceNonFinite) -> Image:
    """Put finite values in the place of NaN and infinite ones.

    Parameters
    ----------
    image : Image
        Any image; one without such values is given back.
    parameters : ReplaceNonFinite
        By what. Where no value is finite, all become 0 unless a value is given.

    Returns
    -------
    Image
        Of the same type, all finite.
    """
    if image.is_finite and (image.clean is None or cv2.checkRange(np.asarray(image.clean, np.float32))[0]):
        return image
    pixels = _finite(image.pixels, parameters)
    clean = None if image.clean is None else read_only(_finite(image.clean, parameters))
    return replace(image, pixels=read_only(pixels), clean=clean)


def _finite(pixels: Pixels, parameters: ReplaceNonFinite) -> Pixels:
    bad = ~np.isfinite(pixels)
    if not bad.any():
        return pixels
    if parameters.by is Replacement.VALUE:
        return np.where(bad, np.float32(parameters.value), pixels)
    good = pixels[~bad]
    if not good.size:
        return np.zeros_like(pixels)
    if parameters.by is Replacement.EXTREMES:
        return np.nan_to_num(pixels, nan=good.min(), neginf=good.min(), posinf=good.max())
    from scipy.ndimage import distance_transform_edt

    channels = pixels.reshape(*pixels.shape[:2], -1).copy()
    for channel, holes in zip(np.moveaxis(channels, 2, 0), np.moveaxis(bad.reshape(channels.shape), 2, 0), strict=True):
        if holes.all():
            channel[...] = good.min()
        else:
            nearest = distance_transform_edt(holes, return_distances=False, return_indices=True)
            channel[...] = channel[tuple(nearest)]
    return channels.reshape(pixels.shape)


def convert_depth(image: Image, parameters: ConvertDepth) -> Image:
    r"""Change the type of the values: black and white of the old range become those of the new.

    Parameters
    ----------
    image : Image
        Any image with finite values.
    parameters : ConvertDepth
        The new depth: 8 or 16 bits (rounded to the nearest value) or float (0 to 1).

    Returns
    -------
    Image
        :math:`y = (x - b) / (w - b)`, times :math:`2^n - 1` for :math:`n` bits; :math:`b` and :math:`w` are the old
        black and white.

    Raises
    ------
    ImageError
        If an integer type is asked for and a value is NaN or infinite.
    """
    low, high = image.value_range
    span = np.float32(high - low)
    if parameters.depth is Depth.FLOAT:
        return _with_depth(image, 32, lambda pixels: (pixels.astype(np.float32) - np.float32(low)) / span)
    if not image.is_finite:
        raise ImageError(
            tr(
                "“{image}” holds NaN or infinite values, which integers cannot hold. "
                "Replace them first (Image > Replace non-finite values).",
                image=image.name,
            )
        )
    bits = int(parameters.depth.value)
    white = 2**bits - 1
    dtype = np.uint8 if bits == 8 else np.uint16

    def scaled(pixels: Pixels) -> Pixels:
        # float32 has 24 bits, so that a difference and a product are right to half a step of 16.
        values = np.subtract(pixels, np.float32(low), dtype=np.float64 if bits == 16 else np.float32)
        values *= white / (high - low)
        return np.asarray(np.clip(np.rint(values, out=values), 0, white, out=values), dtype)

    return _with_depth(image, bits, scaled)


def _with_depth(image: Image, bits: int, function: Callable[[Pixels], Pixels]) -> Image:
    clean = None if image.clean is None else read_only(function(image.clean))
    return replace(image, pixels=read_only(function(image.pixels)), clean=clean, bit_depth=bits, black_and_white=None)
