"""Tables of 256 colours: gray, viridis, a diverging one for signed values and a cyclic one for angles."""

from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.results import Colormap, Picture

Table = NDArray[np.uint8]
Packed = NDArray[np.uint32]

# Saturated magenta: none of the maps comes near it.
NONFINITE = 0xFFFF00FF
# Quiet, but no gray: it cannot be taken for a value of a gray picture.
GAP = 0xFF5F7089


@cache
def table(colormap: Colormap) -> Table:
    """Give the 256 colours of a map, (256, 3) in RGB order.

    Parameters
    ----------
    colormap : Colormap
        Which map.

    Returns
    -------
    ndarray of uint8
        (256, 3), read-only; entry 0 stands for the lower level, 255 for the upper.
    """
    ramp = np.arange(256, dtype=np.uint8)
    colors: NDArray[Any]
    match colormap:
        case Colormap.VIRIDIS:
            colors = cv2.applyColorMap(ramp[:, None], cv2.COLORMAP_VIRIDIS)[:, 0, ::-1]
        case Colormap.DIVERGING:
            colors = _diverging()
        case Colormap.CYCLIC:
            colors = _cyclic()
        case _:
            colors = np.repeat(ramp[:, None], 3, axis=1)
    result: Table = np.ascontiguousarray(colors, dtype=np.uint8)
    result.flags.writeable = False
    return result


@cache
def packed(colormap: Colormap) -> Packed:
    """Give the 256 colours of a map as 0xFFRRGGBB, the way QImage stores them.

    Parameters
    ----------
    colormap : Colormap
        Which map.

    Returns
    -------
    ndarray of uint32
        (256,), read-only, opaque.
    """
    red, green, blue = table(colormap).astype(np.uint32).T
    colors: Packed = np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue
    colors.flags.writeable = False
    return colors


def bad_color(picture: Picture) -> int:
    """Give the colour, 0xAARRGGBB, of values of a picture that are not finite: gaps are quiet, all others stand out."""
    return GAP if picture.has_gaps else NONFINITE


def _diverging() -> Table:
    # Lightness falls equally to both sides, so that +a and -a stand out alike. Entry 128, where 0 lands, has no hue.
    place = np.arange(256) - 128
    amount = np.abs(place) / np.where(place < 0, 128, 127)
    lightness = 0.965 - 0.555 * amount**1.15
    chroma = 0.185 * np.sin(np.pi / 2 * np.minimum(1.0, amount * 1.25)) * (1 - 0.12 * amount)
    hue = np.radians(np.where(place < 0, 255.0, 29.0))
    return _from_oklch(lightness, chroma, hue)


def _cyclic() -> Table:
    # Equal lightness and chroma all around: equal steps of the angle look equally large, and none looks like an edge.
    hue = np.radians(29.0) + 2 * np.pi * np.arange(256) / 256
    return _from_oklch(np.full(256, 0.72), np.full(256, 0.122), hue)


def _from_oklch(lightness: NDArray[np.float64], chroma: NDArray[np.float64], hue: NDArray[np.float64]) -> Table:
    """Convert from OKLCh (B. Ottosson, "A perceptual color space for image processing", 2020) to sRGB."""
    lab = np.stack([lightness, chroma * np.cos(hue), chroma * np.sin(hue)], axis=1)
    to_cone = np.array([
        [1.0, 0.3963377774, 0.2158037573],
        [1.0, -0.1055613458, -0.0638541728],
        [1.0, -0.0894841775, -1.2914855480],
    ])  # fmt: skip
    to_linear = np.array([
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ])  # fmt: skip
    linear = np.clip((lab @ to_cone.T) ** 3 @ to_linear.T, 0.0, 1.0)
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(encoded * 255), dtype=np.uint8)
