"""Pyramids beside scikit-image and plain NumPy, and the drag of a threshold."""

import numpy as np
from numpy.typing import NDArray
from skimage.transform import pyramid_laplacian

from benchmarks.rows import Row, compare, medians
from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.pyramid import Pyramid, Sampling, Scheme, build, present, preview, run

_REDUCTIONS = 5  # six levels
_DRAG_1_MEGAPIXEL, _PREVIEW_12_MEGAPIXELS = 0.030, 0.060


def measure() -> list[Row]:
    """Compare building with the peers, and dragging with its limits, in one run."""
    rng = np.random.default_rng(7)
    return [*_building(rng), *_dragging(rng)]


def _building(rng: np.random.Generator) -> list[Row]:
    pixels = rng.random((3000, 4000, 3), dtype=np.float32)
    work = "Gaussian and Laplacian pyramid, 12 MP RGB float32, 6 levels"
    burt, nearest = Sampling(Scheme.BURT), Sampling(Scheme.AVERAGE_NEAREST)
    return [
        compare(
            f"{work}, 5 taps", lambda: build(pixels, _REDUCTIONS, burt), "skimage pyramid_laplacian",
            lambda: list(pyramid_laplacian(pixels, max_layer=_REDUCTIONS, channel_axis=2)), 1 / 12,
        ),
        compare(
            f"{work}, averages", lambda: build(pixels, _REDUCTIONS, nearest), "reshape, mean and repeat",
            lambda: _by_reshaping(pixels), 1 / 9,
        ),
    ]  # fmt: skip


def _by_reshaping(pixels: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    details = []
    for _ in range(_REDUCTIONS):
        odd = pixels.shape[0] % 2, pixels.shape[1] % 2
        padded = np.pad(pixels, ((0, odd[0]), (0, odd[1]), (0, 0)), mode="edge") if any(odd) else pixels
        rows, columns = padded.shape[0] // 2, padded.shape[1] // 2
        smaller = padded.reshape(rows, 2, columns, 2, 3).mean((1, 3))
        larger = smaller.repeat(2, axis=0).repeat(2, axis=1)
        details.append(pixels - larger[: pixels.shape[0], : pixels.shape[1]])
        pixels = smaller
    return [*details, pixels]


def _dragging(rng: np.random.Generator) -> list[Row]:
    """Each call has another threshold, as in a drag: the pyramid is there, the rest is computed."""
    rows = []
    for name, shape in (("gray", (1000, 1000)), ("RGB", (1000, 1000, 3))):
        image = Image.of(rng.integers(0, 256, shape, dtype=np.uint8))
        thresholds = iter(np.linspace(1, 100, 100_000))
        (seconds,) = medians(
            lambda image=image, thresholds=thresholds: present(  # type: ignore[misc]
                run(image, parameters=Pyramid(thresholds=(next(thresholds),)))
            )
        )
        rows.append(Row(f"drag of a threshold, 1 MP {name}: run and present", seconds, "limit", _DRAG_1_MEGAPIXEL, 1.0))
    image = Image.of(rng.integers(0, 256, (3000, 4000, 3), dtype=np.uint8))
    for name, region, step in (("whole", Region(0, 0, 3000, 4000), 3), ("1 MP of it", Region(900, 900, 900, 1200), 1)):
        thresholds = iter(np.linspace(1, 100, 100_000))
        (seconds,) = medians(
            lambda region=region, step=step, thresholds=thresholds: present(  # type: ignore[misc]
                preview(image, parameters=Pyramid(thresholds=(next(thresholds),)), viewport=Viewport(region, step))
            )
        )
        title = f"drag of a threshold, preview of 12 MP RGB, {name}"
        rows.append(Row(title, seconds, "limit", _PREVIEW_12_MEGAPIXELS, 1.0))
    return rows
