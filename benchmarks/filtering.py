"""Filtering and frequency responses beside OpenCV and SciPy."""

import cv2
import numpy as np
from scipy import fft

from benchmarks.rows import Row, compare, medians
from sightglass.algorithms.filtering.choices import Border, Operation
from sightglass.algorithms.filtering.convolution import filter_pixels
from sightglass.algorithms.filtering.dsft import half_plane

_LIMIT_12_MEGAPIXELS = 0.080


def measure() -> list[Row]:
    """Compare our convolution and our transform with their peers, in one run."""
    rng = np.random.default_rng(7)
    return [*_large_kernels(rng), *_small_kernels(rng), *_transforms(rng)]


def _large_kernels(rng: np.random.Generator) -> list[Row]:
    rows = []
    for pixels, size in (((1000, 1000), "1 MP"), ((3000, 4000), "12 MP")):
        image = rng.random(pixels, dtype=np.float32)
        for taps in (13, 21, 31, 63):
            kernel = rng.normal(size=(taps, taps))
            turned = np.ascontiguousarray(kernel[::-1, ::-1])
            rows.append(
                compare(
                    f"convolve {taps} x {taps}, full rank, {size} float32",
                    lambda image=image, kernel=kernel: filter_pixels(  # type: ignore[misc]
                        image, kernel, Operation.CONVOLUTION, Border.REPLICATE
                    ),
                    "cv2.filter2D",
                    lambda image=image, turned=turned: cv2.filter2D(  # type: ignore[misc]
                        image, cv2.CV_32F, turned, borderType=cv2.BORDER_REPLICATE
                    ),
                    0.5,
                    seconds=0.5,
                )
            )
    return rows


def _small_kernels(rng: np.random.Generator) -> list[Row]:
    image = rng.integers(0, 256, (3000, 4000), dtype=np.uint8)
    kernel = rng.normal(size=(11, 11))
    (seconds,) = medians(lambda: filter_pixels(image, kernel, Operation.CONVOLUTION, Border.REPLICATE), seconds=1.0)
    return [Row("convolve 11 x 11, full rank, 12 MP uint8", seconds, "limit", _LIMIT_12_MEGAPIXELS, 1.0)]


def _transforms(rng: np.random.Generator) -> list[Row]:
    rows = []
    for taps in (3, 5, 11, 21):
        kernel = rng.normal(size=(taps, taps))
        rows.append(
            compare(
                f"DSFT of {taps} x {taps} taps on 256 x 256",
                lambda kernel=kernel: half_plane(kernel),  # type: ignore[misc]
                "scipy rfft2, zero-padded",
                lambda kernel=kernel: fft.rfft2(kernel, (256, 256)),  # type: ignore[misc]
                0.4,
                seconds=0.3,
            )
        )
    return rows
