"""RANSAC of a homography beside OpenCV's: time, inliers over many seeds, and the corners of the graffiti pair."""

from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import Row, compare
from sightglass.algorithms.features.matching import two_nearest
from sightglass.algorithms.geometry.models import Fitted, Model, distances, fitted
from sightglass.algorithms.geometry.ransac import ransac

_FOLDER = Path(__file__).parents[2] / "shared" / "data" / "homography"
_TRUE = fitted(Model.HOMOGRAPHY, np.array([[0.9, 0.1, 20], [-0.08, 1.05, -10], [2e-4, -1e-4, 1]]))
_PAIRS, _SHARE, _TRIALS, _SEEDS = 1000, 0.3, 500, 100
_THRESHOLD, _SIGMA, _LEAST_ERROR = 3.0, 0.5, 15.0
_RATIO = 0.8
# So close to 1 that OpenCV makes all trials that it is allowed.
_CERTAIN = 0.9999999

Array = NDArray[np.float64]


def measure() -> list[Row]:
    """Compare times of as many trials, and count the seeds whose inliers are exactly the right ones."""
    source, target, _ = _pairs(0)
    single = source.astype(np.float32), target.astype(np.float32)
    what = f"{_TRIALS} RANSAC trials of a homography, {_PAIRS} pairs, {_SHARE:.0%} inliers"
    ours = partial(ransac, source, target, Model.HOMOGRAPHY, _THRESHOLD, _TRIALS, 0)
    theirs = partial(cv2.findHomography, *single, cv2.RANSAC, _THRESHOLD, None, _TRIALS, _CERTAIN)
    exact = sum(_is_exact(seed) for seed in range(_SEEDS))
    rows = [
        compare(what, ours, "cv2.findHomography(RANSAC)", theirs, 1.0),
        Row(f"seeds tried for each with exactly the right inliers, of {_SEEDS}", _SEEDS / max(exact, 0.01), "limit",
            1.0, 1.0, "seeds"),
    ]  # fmt: skip
    if not (_FOLDER / "graf2.png").is_file():
        print("  Left out: graf1 and graf2 are not in ../shared/data/homography.")
        return rows
    return [*rows, *_graffiti()]


def _pairs(seed: int) -> tuple[Array, Array, NDArray[np.bool_]]:
    rng = np.random.default_rng(seed)
    source = rng.uniform(0, [640, 480], (_PAIRS, 2))
    exact = _TRUE.apply(source)
    target = exact + rng.normal(0, _SIGMA, exact.shape)
    is_right = rng.permutation(_PAIRS) < round(_SHARE * _PAIRS)
    wrong = ~is_right
    while wrong.any():
        target[wrong] = rng.uniform(0, [640, 480], (np.count_nonzero(wrong), 2))
        wrong = ~is_right & (np.hypot(*(target - exact).T) < _LEAST_ERROR)
    return source, target, is_right


def _is_exact(seed: int) -> bool:
    source, target, is_right = _pairs(seed)
    found = ransac(source, target, Model.HOMOGRAPHY, _THRESHOLD, rng=seed)
    return bool(np.array_equal(found.inliers, is_right))


def _graffiti() -> list[Row]:
    points, descriptors = [], []
    for name in ("graf1.png", "graf2.png"):
        image = np.asarray(cv2.imread(str(_FOLDER / name), cv2.IMREAD_GRAYSCALE))
        shape = image.shape
        keypoints, described = cv2.SIFT.create().detectAndCompute(image, None)
        points.append(np.array([keypoint.pt for keypoint in keypoints]))
        descriptors.append(np.asarray(described, np.float32))
    nearest, apart = two_nearest(*descriptors)
    kept = apart[:, 0] < _RATIO * apart[:, 1]
    source, target = points[0][kept], points[1][nearest[kept, 0]]
    ours = ransac(source, target, Model.HOMOGRAPHY, _THRESHOLD, rng=0).fitted
    matrix, _ = cv2.findHomography(source, target, cv2.RANSAC, _THRESHOLD)
    true = fitted(Model.HOMOGRAPHY, np.loadtxt(_FOLDER / "H1to2.txt"))
    rows, columns = shape[:2]
    corners = np.array([[0, 0], [columns - 1, 0], [columns - 1, rows - 1], [0, rows - 1]], np.float64)

    def error(found: Fitted) -> float:
        return float(distances(found, corners, true.apply(corners)).mean())

    what, peer = "graf1 to graf2, mean error of the corners", error(fitted(Model.HOMOGRAPHY, np.asarray(matrix)))
    return [
        Row(what, error(ours), "limit", 1.0, 1.0, "px"),
        Row(what, error(ours), "cv2.findHomography(RANSAC)", peer, 1.1, "px"),
    ]
