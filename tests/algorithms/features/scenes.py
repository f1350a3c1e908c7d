"""Images of which it is known where the corners and blobs are."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Image


def squares(side: int = 160, cell: int = 32) -> Image:
    """A checkerboard: corners where four squares meet, halfway between pixels."""
    row, column = np.indices((side, side)) // cell
    return Image.of(np.asarray((row + column) % 2 * 200 + 20, np.uint8), "squares")


def corners_of_squares(side: int = 160, cell: int = 32) -> NDArray[np.float64]:
    """Where four squares meet: x and y."""
    places = np.arange(cell, side, cell) - 0.5
    return np.stack(np.meshgrid(places, places), axis=-1).reshape(-1, 2)


def texture(side: int = 200, seed: int = 0) -> Image:
    """Blobs of all sizes, nowhere alike."""
    rng = np.random.default_rng(seed)
    total = sum(
        cv2.resize(rng.standard_normal((size, size)).astype(np.float32), (side, side), interpolation=cv2.INTER_CUBIC)
        for size in (12, 25, 50)
    )
    low, high = float(total.min()), float(total.max())
    return Image.of(np.asarray(np.rint((total - low) * 255 / (high - low)), np.uint8), "texture")


def blob(x: float, y: float, sigma: float, side: int = 128) -> Image:
    """One bright Gaussian on black."""
    row, column = np.indices((side, side))
    values = 220 * np.exp(-((column - x) ** 2 + (row - y) ** 2) / (2 * sigma**2))
    return Image.of(np.asarray(np.rint(values), np.uint8), "blob")
