"""Matching of SIFT descriptors beside OpenCV's matchers, and a look at what detection takes."""

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import Row, compare
from sightglass.algorithms.features.detection import find_features
from sightglass.algorithms.features.keypoints import sift
from sightglass.algorithms.features.matching import two_nearest
from sightglass.algorithms.features.parameters import Detector, Features
from sightglass.algorithms.image import Image, luminance
from sightglass.algorithms.samples import find

_QUERIES, _CANDIDATES = 2760, 1292


def measure() -> list[Row]:
    """Compare exact matching with brute force and with FLANN, and detectors with OpenCV's."""
    first, second = _descriptors("stereo_left", _QUERIES), _descriptors("stereo_right", _CANDIDATES)
    matcher = cv2.BFMatcher()
    _check(first, second, matcher)
    size = f"{_QUERIES} x {_CANDIDATES} SIFT"
    trees = cv2.FlannBasedMatcher({"algorithm": 1, "trees": 4}, {"checks": 50})
    rows = [
        compare(f"two nearest, {size}, exact", lambda: two_nearest(first, second), "cv2.BFMatcher.knnMatch",
                lambda: matcher.knnMatch(first, second, k=2), 1 / 2.5),
        compare(f"two nearest, {size}, exact", lambda: two_nearest(first, second), "cv2.FlannBasedMatcher",
                lambda: trees.knnMatch(first, second, k=2), 1.0),
    ]  # fmt: skip
    image = Image.of(np.asarray(cv2.resize(luminance(find("astronaut").make().pixels), (1000, 1000))))
    harris = Features(detector=Detector.HARRIS)
    rows.append(
        compare(
            "Harris, 500 keypoints described, 1 MP",
            lambda: find_features(image, harris),
            "cv2 SIFT",
            lambda: cv2.SIFT.create(500).detectAndCompute(image.pixels, None),
            1.0,
        )
    )
    return rows


def _descriptors(key: str, count: int) -> NDArray[np.float32]:
    """Give that many descriptors of a photograph, enlarged until it has enough."""
    pixels = luminance(find(key).make().pixels)
    while True:
        described = sift(pixels, contrast=0.01)[1]
        if len(described) >= count:
            return described[:count]
        pixels = np.asarray(cv2.resize(pixels, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC))


def _check(first: NDArray[np.float32], second: NDArray[np.float32], matcher: cv2.BFMatcher) -> None:
    nearest, _ = two_nearest(first, second)
    expected = np.array([[one.trainIdx for one in pair] for pair in matcher.knnMatch(first, second, k=2)])
    if not np.array_equal(nearest, expected):
        raise AssertionError("the two nearest differ from those of cv2.BFMatcher")
