"""Small pictures of images, as arrays: they can be made on any thread."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Image

_OUTLINE = (140, 140, 140)


def thumbnail_pixels(image: Image, side: int) -> NDArray[np.uint8]:
    """Reduce an image to a small opaque RGBA picture; only as many pixels are read as that needs."""
    step = max(1, min(image.rows, image.columns) // (2 * side))
    pixels = np.ascontiguousarray(image.pixels[::step, ::step])
    scale = side / max(pixels.shape[:2])
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_NEAREST
    small = cv2.resize(pixels, size, interpolation=interpolation).astype(np.float32)
    low, high = image.value_range
    small = np.nan_to_num((small - low) * (255.0 / (high - low)), nan=0.0, posinf=255.0, neginf=0.0)
    shown = np.ascontiguousarray(small.clip(0, 255).astype(np.uint8))
    if shown.ndim == 2:
        shown = cv2.cvtColor(shown, cv2.COLOR_GRAY2RGBA)
    elif shown.shape[2] == 3:
        shown = cv2.cvtColor(shown, cv2.COLOR_RGB2RGBA)
    if min(shown.shape[:2]) > 2:
        # A white picture has no outline of its own on white.
        cv2.rectangle(shown, (0, 0), (shown.shape[1] - 1, shown.shape[0] - 1), (*_OUTLINE, 255), 1)
    return np.asarray(shown, np.uint8)
