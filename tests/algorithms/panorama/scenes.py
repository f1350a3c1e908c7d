"""Views of a scene through known maps, for tests of panoramas."""

from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Image

Array = NDArray[Any]


@cache
def scene(rows: int = 420, columns: int = 760, seed: int = 5) -> NDArray[np.float32]:
    """Blobs of all sizes in colour, values about from 20 to 200."""
    rng = np.random.default_rng(seed)
    total = np.zeros((rows, columns, 3), np.float32)
    for sigma in (1.5, 3.0, 6.0, 12.0):
        layer = cv2.GaussianBlur(rng.normal(size=(rows, columns, 3)).astype(np.float32), (0, 0), sigma)
        total += layer / layer.std()
    made = np.asarray(np.clip(110 + 22 * total, 20, 200), np.float32)
    made.setflags(write=False)
    return made


def view(whole: Array, matrix: Array, size: tuple[int, int], gain: float = 1.0, name: str = "view") -> Image:
    """Read the scene through a matrix from the scene to the view; `size` is (columns, rows)."""
    values = cv2.warpPerspective(whole, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101)
    return Image.of(np.clip(np.rint(values * gain), 0, 255).astype(np.uint8), name)


def shift(right: float, down: float = 0.0, *, tilt: float = 0.0) -> Array:
    """From the scene to a view whose corner lies at a point of it, a little tilted in perspective."""
    moved = np.array([[1.0, 0.0, -right], [0.0, 1.0, -down], [0.0, 0.0, 1.0]])
    bent = np.array([[1.0, 0.03 * tilt, 0.0], [-0.02 * tilt, 1.0, 0.0], [1e-4 * tilt, -5e-5 * tilt, 1.0]])
    return np.asarray(bent @ moved)


MATRICES = (shift(0, 20, tilt=0.6), shift(190, 10), shift(380, 25, tilt=-0.7))
GAINS = (0.8, 1.0, 1.2)
NAMES = ("left", "middle", "right")


def three(size: tuple[int, int] = (340, 380)) -> list[Image]:
    """Three views side by side, the middle one as bright as the scene."""
    whole = scene()
    return [view(whole, matrix, size, gain, name) for matrix, gain, name in zip(MATRICES, GAINS, NAMES, strict=True)]
