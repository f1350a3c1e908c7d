"""First stage: the SIFT features of each image, found at a working size."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.keypoints import gray_bytes, sift
from sightglass.algorithms.image import Image, read_only
from sightglass.algorithms.panorama.homographies import Points
from sightglass.algorithms.panorama.parameters import Panorama
from sightglass.algorithms.stage_cache import StageCache

# The strongest are enough for a homography, and matching takes the square of their number.
_MOST = 3000
# In less than that, SIFT has no octave to look for extrema in.
_SMALLEST_SIDE = 12
_KEPT: "StageCache[Features]" = StageCache(64)


@dataclass(frozen=True, eq=False)
class Features:
    """What was found in one image.

    Parameters
    ----------
    gray : ndarray of uint8
        (rows, columns): the image at the working size.
    positions : ndarray of float64
        (n, 2): x and y in pixels of the image at full size.
    scales : ndarray of float64
        (n,): σ of the features, in pixels of the image at full size.
    descriptors : ndarray of float32
        (n, 128).
    scale : float
        Working size divided by full size, along a side.
    """

    gray: NDArray[np.uint8]
    positions: Points
    scales: NDArray[np.float64]
    descriptors: NDArray[np.float32]
    scale: float

    def __len__(self) -> int:
        return int(self.positions.shape[0])

    def at_working_size(self, points: Points) -> Points:
        """Send points of the full image, (n, 2), to the reduced one."""
        return (points + 0.5) * self.scale - 0.5


def find_features(image: Image, parameters: Panorama) -> Features:
    """Find and describe the features of an image, or remember them.

    Parameters
    ----------
    image : Image
        Of any kind.
    parameters : Panorama
        The working size and the least contrast.

    Returns
    -------
    Features
        None in images that are too small for it.
    """
    values = parameters.working_size, parameters.contrast
    return _KEPT.get([image], values, lambda: _found(image, *values))


def _found(image: Image, working_size: float, contrast: float) -> Features:
    scale = min(1.0, (working_size * 1e6 / (image.rows * image.columns)) ** 0.5)
    gray = _reduced_gray(image, scale)
    if min(gray.shape) < _SMALLEST_SIDE:
        nothing = np.zeros((0, 128), np.float32)
        return Features(gray, np.zeros((0, 2)), np.zeros(0), nothing, scale)
    keypoints, descriptors = sift(gray, most=_MOST, contrast=contrast)
    positions = (keypoints.positions + 0.5) / scale - 0.5
    return Features(gray, read_only(positions), read_only(keypoints.scales / scale), descriptors, scale)


def _reduced_gray(image: Image, scale: float) -> NDArray[np.uint8]:
    gray = gray_bytes(image)
    if scale == 1.0:
        return read_only(gray)
    size = max(1, round(image.columns * scale)), max(1, round(image.rows * scale))
    return read_only(np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA)))
