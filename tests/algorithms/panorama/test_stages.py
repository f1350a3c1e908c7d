"""Stages of panoramas against independent implementations."""

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.image import Region
from sightglass.algorithms.panorama.bundle import Cameras, PlanarProblem, RotationProblem, observed, rotation_of
from sightglass.algorithms.panorama.cropping import largest_rectangle
from sightglass.algorithms.panorama.focal import estimated_focal
from sightglass.algorithms.panorama.multiband import blended
from sightglass.algorithms.panorama.parameters import Seam
from sightglass.algorithms.panorama.seams import seam_mask
from tests.algorithms.panorama.scenes import scene

Array = NDArray[Any]


def two_pyramids(below: Array, above: Array, mask: Array, bands: int) -> Array:
    """Burt and Adelson's blend in 64-bit floats: the pyramids of both images, weighted by that of the mask."""
    images = [below.astype(np.float64), above.astype(np.float64)]
    weights = mask.astype(np.float64) / 255
    parts = []
    for _ in range(bands):
        smaller = [cv2.pyrDown(image) for image in images]
        size = images[0].shape[1::-1]
        details = [image - cv2.pyrUp(small, dstsize=size) for image, small in zip(images, smaller, strict=True)]
        parts.append(details[0] * (1 - weights[..., None]) + details[1] * weights[..., None])
        images, weights = smaller, cv2.pyrDown(weights)
    result = images[0] * (1 - weights[..., None]) + images[1] * weights[..., None]
    for part in reversed(parts):
        result = cv2.pyrUp(result, dstsize=part.shape[1::-1]) + part
    return np.asarray(result)


@pytest.mark.parametrize(("kind", "tolerance"), [(np.uint8, 1.6), (np.uint16, 0.6), (np.float32, 2e-3)])
def test_one_pyramid_of_the_difference_blends_like_two(kind: Any, tolerance: float) -> None:
    below = scene(120, 150, 1)
    above = np.clip(0.8 * scene(120, 150, 2) + 20, 0, 255)
    if kind is not np.float32:
        below, above = np.rint(below), np.rint(above)
    rows, columns = np.mgrid[:120, :150]
    mask = np.where(columns + 0.4 * rows > 95, 255, 0).astype(np.uint8)
    everywhere = np.full(mask.shape, 255, np.uint8)
    found = blended(below.astype(kind), above.astype(kind), everywhere, mask, 4)
    assert found.dtype == kind
    expected = np.clip(two_pyramids(below, above, mask, 4), 0, 255 if kind is np.uint8 else None)
    assert np.abs(found.astype(np.float64) - expected).max() <= 2 * tolerance
    assert np.sqrt(np.mean((found - expected) ** 2)) <= tolerance / 2


def test_outside_of_the_overlap_nothing_changes() -> None:
    below, above = scene(200, 300, 1).astype(np.uint8), scene(200, 300, 2).astype(np.uint8)
    overlap, mask = np.zeros((200, 300), np.uint8), np.zeros((200, 300), np.uint8)
    overlap[:, 120:180] = 255
    mask[:, 150:] = 255
    mixed = blended(below, above, overlap, mask & overlap, 3)
    assert np.array_equal(mixed[:, :90], below[:, :90])


def largest_by_force(mask: Array) -> int:
    rows, columns = mask.shape
    best = 0
    for top in range(rows):
        alive = np.ones(columns, bool)
        for bottom in range(top, rows):
            alive &= mask[bottom] > 0
            run = longest = 0
            for value in alive:
                run = run + 1 if value else 0
                longest = max(longest, run)
            best = max(best, longest * (bottom - top + 1))
    return best


def test_the_largest_rectangle_is_the_largest() -> None:
    rng = np.random.default_rng(4)
    for share in (0.05, 0.2, 0.6):
        mask = np.where(rng.random((17, 23)) < share, 0, 255).astype(np.uint8)
        found = largest_rectangle(mask)
        assert found is not None
        assert mask[found.slices].all()
        assert found.rows * found.columns == largest_by_force(mask)
    assert largest_rectangle(np.zeros((5, 5), np.uint8)) is None
    large = np.zeros((900, 1300), np.uint8)
    large[103:801, 57:1211] = 255
    assert largest_rectangle(large) == Region(103, 57, 698, 1154)


def numeric(problem: Any, state: Any, size: int) -> Array:
    """Half of the gradient of the cost, by central differences."""
    step = 1e-6
    gradient = np.zeros(size)
    for index in range(size):
        change = np.zeros(size)
        change[index] = step
        gradient[index] = (problem.cost(problem.moved(state, change)) - problem.cost(problem.moved(state, -change))) / (
            4 * step
        )
    return gradient


def pairs_of(matrix: Array) -> Any:
    rng = np.random.default_rng(2)
    source = rng.uniform(-150, 150, (30, 2))
    target = cv2.perspectiveTransform(source[None], matrix)[0] + rng.normal(0, 0.4, (30, 2))
    return observed(0, 1, source, target, [np.zeros(2), np.zeros(2)], 160.0)


def test_derivatives_of_homographies() -> None:
    matrix = np.array([[1.05, 0.04, -40], [-0.03, 0.97, 12], [2e-4, -1e-4, 1.0]])
    problem = PlanarProblem((pairs_of(matrix),), 0, 2, 160.0)
    unit = np.diag([1 / 160, 1 / 160, 1.0])
    second = unit @ (matrix + np.array([[0.01, 0, 0.8], [0, 0, -0.5], [0, 0, 0]])) @ np.linalg.inv(unit)
    state = np.stack([np.eye(3) / np.sqrt(3), second / np.linalg.norm(second)])
    _, gradient = problem.normal_equations(state)
    expected = numeric(problem, state, 18)
    assert np.allclose(gradient[9:], expected[9:], rtol=1e-4, atol=1e-4 * np.abs(expected).max())
    assert not gradient[:9].any(), "the reference stays where it is"


def test_derivatives_of_rotations_and_focal_length() -> None:
    focal = 300.0
    calibration = np.diag([focal, focal, 1.0])
    true = rotation_of(np.array([0.05, -0.3, 0.02]))
    problem = RotationProblem((pairs_of(calibration @ true @ np.linalg.inv(calibration)),), 0, 2, 160.0, False)
    state = Cameras(290.0 / 160.0, np.stack([np.eye(3), rotation_of(np.array([0.052, -0.296, 0.021]))]))
    _, gradient = problem.normal_equations(state)
    expected = numeric(problem, state, 7)
    assert np.allclose(gradient[3:], expected[3:], rtol=1e-4, atol=1e-4 * np.abs(expected).max())


@pytest.mark.parametrize("vector", [(0.1, -0.4, 0.05), (0.0, 0.3, 0.0), (0.25, 0.2, -0.1)])
def test_the_focal_length_of_a_turning_camera(vector: tuple[float, float, float]) -> None:
    calibration = np.diag([2.4, 2.4, 1.0])
    matrix = calibration @ rotation_of(np.array(vector)) @ np.linalg.inv(calibration)
    assert estimated_focal([3.7 * matrix]) == pytest.approx(2.4, rel=1e-6)
    assert estimated_focal([np.array([[1.0, 0, 0.3], [0, 1.0, 0], [0, 0, 1.0]])]) is None


def test_rotation_vectors_agree_with_opencv() -> None:
    vector = np.array([0.3, -0.8, 0.4])
    assert np.allclose(rotation_of(vector), cv2.Rodrigues(vector)[0])


def test_the_seam_goes_round_what_differs() -> None:
    below, above = np.zeros((90, 120), np.uint8), np.zeros((90, 120), np.uint8)
    below[:, :90], above[:, 30:] = 255, 255
    difference = np.zeros((90, 120), np.uint8)
    difference[:, 52:75] = 200
    midline, cheapest = (seam_mask(below, above, difference, seam) for seam in Seam)
    edges = [np.flatnonzero(np.diff(mask[45].astype(int)))[0] for mask in (midline, cheapest)]
    assert abs(edges[0] - 59.5) <= 1, "halfway"
    assert not 52 <= edges[1] < 75, "beside what differs"
    for mask in (midline, cheapest):
        assert not mask[:, :30].any()
        assert mask[:, 90:].all()
    assert np.array_equal(seam_mask(above, below, difference, Seam.MIDLINE) > 0, (midline == 0) & (below > 0))
