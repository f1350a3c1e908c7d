"""Contrast: histogram and equalization beside OpenCV, and all that one step of a drag needs beside its budget."""

import cv2
import numpy as np

from benchmarks.rows import Row, compare, medians
from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.contrast import ALGORITHM
from sightglass.algorithms.contrast.parameters import Contrast
from sightglass.algorithms.image import Image, Region

_SIZES = {1: (1024, 1024), 12: (3000, 4000)}
# From value to picture, histograms and figures; painting takes the rest of the 16 and 60 ms of the whole way.
_BUDGET = {1: 0.010, 12: 0.045}


def scene(shape: tuple[int, ...]) -> np.ndarray:
    """Make a photograph-like picture: smooth forms with noise."""
    noise = np.random.default_rng(0).normal(128.0, 40.0, shape).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), 3.0)
    return np.clip((smooth - 128.0) * 6.0 + 110.0 + (noise - 128.0) * 0.2, 0, 255).astype(np.uint8)


def measure() -> list[Row]:
    rows = []
    for megapixels, size in _SIZES.items():
        gray, color = scene(size), scene((*size, 3))
        rows.append(_equalization(f"{megapixels} MP gray uint8", gray))
        for kind, pixels in (
            ("gray uint8", gray),
            ("gray uint16", gray.astype(np.uint16) * 257),
            ("gray float32", (gray / 255).astype(np.float32)),
            ("RGB uint8", color),
        ):
            rows.append(_drag(f"{megapixels} MP {kind}", pixels, _BUDGET[megapixels]))
    return rows


def _equalization(name: str, pixels: np.ndarray) -> Row:
    parameters = Contrast(transform="equalization")

    def ours() -> object:
        # A new image each time: nothing of it has been counted before.
        return ALGORITHM.run([Image.of(pixels)], parameters)

    return compare(f"histogram + equalization, {name}", ours, "cv2.equalizeHist", lambda: cv2.equalizeHist(pixels), 1.2)


def _drag(name: str, pixels: np.ndarray, budget: float) -> Row:
    """Drag gamma as the dock does it: a preview of what is visible, with both histograms and all figures."""
    image = Image.of(pixels)
    viewport = Viewport(Region(0, 0, *pixels.shape[:2]), max(1, pixels.shape[1] // 1000))
    gammas = iter(np.tile(np.linspace(0.3, 2.0, 171), 100))

    def step() -> object:
        parameters = Contrast(transform="gamma", gamma=float(next(gammas)))
        return ALGORITHM.present(ALGORITHM.run_preview([image], parameters, viewport))

    (seconds,) = medians(step)
    return Row(f"drag: picture, histograms, figures, {name}", seconds, "limit", budget, 1.0)
