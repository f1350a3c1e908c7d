import numpy as np
import pytest
from scipy.ndimage import map_coordinates

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.warping import warp_back


def test_whole_vectors_fetch_the_pixels_they_point_at():
    second = np.arange(20, dtype=np.uint8).reshape(4, 5)
    field = np.zeros((4, 5, 2), np.float32)
    field[..., 0], field[..., 1] = 2, 1
    warped = warp_back(second, field)
    np.testing.assert_array_equal(warped[:3, :3], second[1:, 2:])
    # What left the frame is unknown.
    assert np.isnan(warped[3]).all()
    assert np.isnan(warped[:, 3:]).all()


def test_between_pixels_it_interpolates_bilinearly():
    rng = np.random.default_rng(1)
    second = rng.random((600, 300), dtype=np.float32)
    field = rng.uniform(-3, 3, (600, 300, 2)).astype(np.float32)
    y, x = np.mgrid[:600, :300].astype(np.float32)
    expected = map_coordinates(second, [y + field[..., 1], x + field[..., 0]], order=1, cval=np.nan)
    warped = warp_back(second, field)
    np.testing.assert_array_equal(np.isnan(warped), np.isnan(expected))
    # Older versions of OpenCV know 32 places between two pixels.
    assert np.nanmax(np.abs(warped - expected)) < 0.04


def test_unknown_vectors_give_unknown_pixels_in_colour_too():
    second = np.full((3, 4, 3), 9, np.uint8)
    field = np.zeros((3, 4, 2), np.float32)
    field[1, 2, 0] = np.nan
    warped = warp_back(second, field)
    assert warped.shape == (3, 4, 3)
    assert np.isnan(warped[1, 2]).all()
    assert np.isnan(warped).sum() == 3
    assert np.isnan(field).sum() == 1


def test_a_field_of_another_size_is_refused():
    with pytest.raises(ImageError, match="4 × 3 px and the motion the shape"):
        warp_back(np.zeros((3, 4)), np.zeros((4, 3, 2), np.float32))
