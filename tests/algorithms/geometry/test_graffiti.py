"""The graffiti pair of Mikolajczyk: graf1 to graf2, whose homography is known."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from sightglass.algorithms.geometry.models import Model, distances, fitted
from sightglass.algorithms.geometry.ransac import ransac

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "homography"


@pytest.mark.skipif(not (FOLDER / "graf2.png").is_file(), reason="graf1 and graf2 are not in ../shared/data/homography")
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_corners_are_within_a_pixel_of_the_true_map(seed: int) -> None:
    detector = cv2.SIFT.create()
    points, descriptors = [], []
    for name in ("graf1.png", "graf2.png"):
        image = cv2.imread(str(FOLDER / name), cv2.IMREAD_GRAYSCALE)
        assert image is not None
        shape = image.shape
        keypoints, described = detector.detectAndCompute(image, None)
        points.append(np.array([keypoint.pt for keypoint in keypoints]))
        descriptors.append(described)
    nearest = cv2.BFMatcher().knnMatch(descriptors[0], descriptors[1], k=2)
    kept = np.array([(one.queryIdx, one.trainIdx) for one, two in nearest if one.distance < 0.8 * two.distance])
    found = ransac(points[0][kept[:, 0]], points[1][kept[:, 1]], Model.HOMOGRAPHY, 3.0, rng=seed)
    true = fitted(Model.HOMOGRAPHY, np.loadtxt(FOLDER / "H1to2.txt"))
    rows, columns = shape[:2]
    corners = np.array([[0, 0], [columns - 1, 0], [columns - 1, rows - 1], [0, rows - 1]], float)
    assert distances(found.fitted, corners, true.apply(corners)).mean() <= 1.0
