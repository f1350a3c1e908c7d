"""Warping against OpenCV and by hand."""

import cv2
import numpy as np
import pytest

from sightglass.algorithms.geometry.degenerate import DegenerateError
from sightglass.algorithms.geometry.models import Model, fitted
from sightglass.algorithms.geometry.warping import Interpolation, grid_segments, warp_forward, warp_inverse

IMAGE = np.random.default_rng(0).integers(0, 256, (60, 80, 3), np.uint8)
PERSPECTIVE = fitted(Model.HOMOGRAPHY, np.array([[0.8, 0.1, 5], [-0.05, 0.9, 4], [5e-4, -3e-4, 1]]))
DOUBLE = fitted(Model.AFFINE, np.array([[0.5, 0, 0], [0, 0.5, 0], [0, 0, 1]]))


@pytest.mark.parametrize(
    ("interpolation", "flag", "atol"),
    [
        (Interpolation.NEAREST, cv2.INTER_NEAREST, 0),
        (Interpolation.BILINEAR, cv2.INTER_LINEAR, 4.0),
        (Interpolation.BICUBIC, cv2.INTER_CUBIC, 6.0),
    ],
)
def test_inverse_warp_is_that_of_opencv(interpolation: Interpolation, flag: int, atol: float) -> None:
    ours = warp_inverse(IMAGE, PERSPECTIVE, (50, 70), interpolation)
    inverse = flag | cv2.WARP_INVERSE_MAP
    theirs = cv2.warpPerspective(IMAGE.astype(np.float32), PERSPECTIVE.matrix, (70, 50), flags=inverse)
    known = np.isfinite(ours)
    assert known.mean() > 0.8
    # OpenCV rounds places to 1/32 px.
    agree = np.abs(ours[known] - theirs[known]) <= atol
    assert agree.mean() > 0.995


def test_identity_reads_every_pixel_and_a_shift_reads_beside() -> None:
    identity = fitted(Model.TRANSLATION, np.eye(3))
    for interpolation in Interpolation:
        np.testing.assert_array_equal(warp_inverse(IMAGE, identity, (60, 80), interpolation), IMAGE)
    np.testing.assert_array_equal(warp_forward(IMAGE, identity, (60, 80)), IMAGE)
    shift = fitted(Model.TRANSLATION, np.array([[1, 0, 3], [0, 1, 2], [0, 0, 1]]))
    shifted = warp_inverse(IMAGE[..., 0], shift, (60, 80))
    np.testing.assert_array_equal(shifted[:-2, :-3], IMAGE[2:, 3:, 0])
    assert np.isnan(shifted[-2:]).all()
    assert np.isnan(shifted[:, -3:]).all()


def test_forward_warp_leaves_holes_where_it_enlarges_and_inverse_none() -> None:
    forward = warp_forward(IMAGE[..., 0], DOUBLE, (119, 159))
    np.testing.assert_array_equal(forward[::2, ::2], IMAGE[..., 0])
    assert np.isnan(forward).mean() == pytest.approx(0.75, abs=0.01)
    assert np.isfinite(warp_inverse(IMAGE[..., 0], DOUBLE, (119, 159))).all()


def test_nothing_is_read_beyond_the_horizon() -> None:
    # The horizon is the column 40; on its far side the map comes back from the other end.
    horizon = fitted(Model.HOMOGRAPHY, np.array([[0.1, 0, 1], [0, 0.1, 1], [-1 / 40, 0, 1]]))
    warped = warp_inverse(IMAGE[..., 0], horizon, (20, 80), near=(5, 5))
    assert np.isfinite(warped[:, :30]).all()
    assert np.isnan(warped[:, 40:]).all()
    forward = warp_forward(IMAGE[..., 0], horizon, (20, 80), near=(5, 5))
    assert np.isfinite(forward[:, :40]).any()
    assert np.isnan(forward[:, 41:]).all()


def test_a_map_onto_a_line_cannot_be_warped_forwards() -> None:
    with pytest.raises(DegenerateError, match="cannot be inverted"):
        warp_forward(IMAGE, fitted(Model.AFFINE, np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1]])), (10, 10))


def test_grid_goes_from_border_to_border() -> None:
    segments = grid_segments(PERSPECTIVE, (50, 70), lines=3, pieces=4)
    assert segments.shape == (24, 4)
    ends = segments.reshape(-1, 2)
    corners = PERSPECTIVE.apply([[0, 0], [69, 0], [0, 49], [69, 49]])
    for corner in corners:
        assert np.hypot(*(ends - corner).T).min() < 1e-9
    back = PERSPECTIVE.apply_inverse(ends)
    on_line = np.abs(back[..., :, None] - np.array([[0, 34.5, 69], [0, 24.5, 49]])).min(axis=2).min(axis=1)
    assert on_line.max() < 1e-9
