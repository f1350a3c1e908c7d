"""Total-variation denoising beside scikit-image and prox_tv, and how the time of an iteration grows."""

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import Row, compare, medians
from sightglass.algorithms.image import Image, luminance
from sightglass.algorithms.samples import find
from sightglass.algorithms.total_variation import Norm, TotalVariation, begin, run
from sightglass.algorithms.total_variation.evaluation import objective
from sightglass.algorithms.total_variation.reference import bregman

_WEIGHT, _GAP = 0.15, 1e-3
_SIDES = (256, 512, 1024, 2048, 4096)

Array = NDArray[np.float64]


def measure() -> list[Row]:
    """Compare the time to a true gap of 1e-3 with the peers, and the time per pixel over the sizes."""
    rows = []
    for name, clean in _images().items():
        noisy = np.clip(clean + np.random.default_rng(1).normal(0, 0.1, clean.shape), 0, 1)
        rows += _to_the_gap(name, noisy.astype(np.float32))
    return [*rows, _linear()]


def _images() -> dict[str, Array]:
    row, column = np.mgrid[:512, :512] / 512
    cartoon = np.where((row - 0.35) ** 2 + (column - 0.3) ** 2 < 0.04, 0.8, 0.3)
    cartoon[(np.abs(row - 0.7) < 0.15) & (np.abs(column - 0.6) < 0.25)] = 0.1
    return {
        "photographer": find("camera").make().pixels / 255,
        "astronaut": luminance(find("astronaut").make().pixels) / 255,
        "cartoon": cartoon,
    }


def _to_the_gap(name: str, noisy: NDArray[np.float32]) -> list[Row]:
    image = Image.of(noisy)
    best = run(image, parameters=TotalVariation(weight=_WEIGHT, tolerance=2e-5, iterations=5000)).figures[-1]
    y = noisy.astype(np.float64)

    def gap(x: Array) -> float:
        # The proven lower bound stands for the optimum: both are the same to 2e-5.
        return objective(x[None].astype(np.float64), y[None], _WEIGHT, ()) / (best.objective - best.gap) - 1

    ours = partial(run, image, parameters=TotalVariation(weight=_WEIGHT, tolerance=_GAP))
    assert gap(ours().x.astype(np.float64)) <= _GAP
    what = f"TV 512 x 512, {name}, λ = {_WEIGHT}, to a gap of {_GAP:.0e}"
    split, reached = _soonest(lambda count: bregman(noisy, _WEIGHT, count, isotropic=False), gap)
    peer = "skimage bregman" if reached <= _GAP else f"skimage bregman, which ends at {reached:.1e}"
    rows = [compare(what, ours, peer, split, 1 / 5)]
    if find_spec("prox_tv") is not None:
        import prox_tv  # type: ignore[import-not-found]

        # It minimises ½‖x − y‖² + w‖Dx‖₁, so w = λ/2.
        solve, reached = _soonest(lambda count: prox_tv.tv1_2d(y, _WEIGHT / 2, max_iters=count), gap)
        peer = "prox_tv" if reached <= _GAP else f"prox_tv, which ends at {reached:.1e}"
        rows.append(compare(what, ours, peer, solve, 1 / 3))
    return rows


def _soonest(solve: Callable[[int], Array], gap: Callable[[Array], float]) -> tuple[Callable[[], object], float]:
    """Find the fewest iterations that reach the gap, or else its own best one, to a tenth of it."""
    counts = [*range(1, 10), *range(10, 40, 3), *range(40, 200, 20), *range(200, 1001, 100)]
    reached: list[float] = []
    for count in counts:
        reached.append(gap(solve(count)))
        if reached[-1] <= _GAP or (len(reached) > 30 and reached[-1] > 0.999 * reached[-3]):
            break
    best = min(reached)
    index = next(number for number, value in enumerate(reached) if value <= max(_GAP, 1.1 * best))
    return partial(solve, counts[index]), reached[index]


def _linear() -> Row:
    per_pixel = [_iteration_seconds(side, side, Norm.ANISOTROPIC) / side**2 for side in _SIDES]
    figures = ", ".join(f"{side}²: {1e9 * each:.1f}" for side, each in zip(_SIDES, per_pixel, strict=True))
    name = f"ADMM iteration per pixel, largest over smallest (ns: {figures})"
    return Row(name, max(per_pixel) / min(per_pixel), "limit", 1.3, 1.0, "times")


def _iteration_seconds(height: int, width: int, norm: Norm) -> float:
    pixels = np.random.default_rng(0).random((height, width), dtype=np.float32)
    smooth = Image.of(np.clip(cv2.GaussianBlur(pixels, (0, 0), 3), 0, 1))
    going = begin(smooth, parameters=TotalVariation(norm=norm, tolerance=1e-9, iterations=10_000))
    # Evaluations of the gap come at some iterations only, and belong to it.
    (seconds,) = medians(lambda: [going.advance() for _ in range(4)], seconds=0.5, least=3)
    return seconds / 4
