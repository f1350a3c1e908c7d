"""Keypoints, matches and arrows drawn into pictures."""

import numpy as np
import pytest

from sightglass.algorithms.image import Region
from sightglass.algorithms.marks import has_marks, marked_pixels
from sightglass.algorithms.rendering import shown_pixels
from sightglass.algorithms.results import MarkerOverlay, Overlay, Picture, SegmentOverlay, Tile


def gray(*overlays: Overlay, size: int = 101) -> Picture:
    return Picture("p", "P", np.full((size, size), 200, np.uint8), overlays=overlays)


def test_a_picture_without_marks_is_shown_as_it_is() -> None:
    empty = gray(MarkerOverlay(np.zeros((0, 2))), SegmentOverlay(np.zeros((0, 4))))
    assert not has_marks(empty)
    assert np.array_equal(marked_pixels(empty), shown_pixels(empty))


def test_sizes_are_radii_and_colours_are_those_of_the_overlay() -> None:
    circle = MarkerOverlay(np.array([[50.0, 50.0]]), np.array([30.0]), "#D55E00")
    pixels = marked_pixels(gray(circle)).astype(int)
    assert pixels.shape == (101, 101, 3)
    for row, column in ((50, 80), (50, 20), (20, 50), (80, 50)):
        assert np.abs(pixels[row, column] - [0xD5, 0x5E, 0x00]).max() < 40
    assert pixels[50, 50].tolist() == [200, 200, 200]
    changed = np.flatnonzero((pixels[50] != 200).any(axis=1))
    assert (np.abs(np.abs(changed - 50) - 30) <= 4).all()


def test_a_thin_dark_halo_sets_marks_off() -> None:
    row = marked_pixels(gray(SegmentOverlay(np.array([[10.0, 50.0, 90.0, 50.0]]), "#FFFFFF")))[:, 50].astype(int).sum(1)
    assert row[50] > 700
    assert 100 < min(row[47:50].min(), row[51:54].min()) < 500
    assert row[40] == row[60] == 600


def test_points_without_a_size_are_crosses_that_grow_with_the_picture() -> None:
    point = np.array([[50.0, 50.0]])
    small = marked_pixels(gray(MarkerOverlay(point)))
    large = marked_pixels(gray(MarkerOverlay(point), size=3600))
    reach = [int(np.ptp(np.flatnonzero((pixels[50] != 200).any(axis=1)))) for pixels in (small, large)]
    assert 2 * reach[0] < reach[1] < 4 * reach[0]


def test_an_arrow_has_a_head_at_its_end_only() -> None:
    segment = np.array([[10.0, 50.0, 90.0, 50.0]])
    line, arrow = (marked_pixels(gray(SegmentOverlay(segment, arrow=arrow))) for arrow in (False, True))
    beside = (line != arrow).any(axis=(0, 2))
    assert beside[78:92].any()
    assert not beside[:75].any()


def test_each_segment_has_its_own_colour() -> None:
    segments = np.array([[10.0, 20.0, 90.0, 20.0], [10.0, 80.0, 90.0, 80.0]])
    colors = np.array([[255, 0, 0], [0, 0, 255]], np.uint8)
    pixels = marked_pixels(gray(SegmentOverlay(segments, colors=colors)))
    assert pixels[20, 50, 0] > pixels[20, 50, 2]
    assert pixels[80, 50, 2] > pixels[80, 50, 0]


def test_marks_on_a_montage_are_opaque_and_lie_between_its_tiles_too() -> None:
    tiles = (Tile(Region(0, 0, 40, 20), (0.0, 255.0)), Tile(Region(0, 40, 40, 20), (0.0, 255.0)))
    line = SegmentOverlay(np.array([[5.0, 20.0, 55.0, 20.0]]), "#009E73")
    picture = Picture("m", "M", np.zeros((40, 60), np.uint8), overlays=(line,), tiles=tiles)
    pixels = marked_pixels(picture)
    assert pixels.shape == (40, 60, 4)
    assert pixels[20, 30, 3] > 240
    assert pixels[20, 30, 1] > 100
    assert pixels[5, 30, 3] == 0


@pytest.mark.parametrize("bad", [np.nan, np.inf, 1e12])
def test_marks_that_lie_nowhere_do_no_harm(bad: float) -> None:
    overlays = MarkerOverlay(np.array([[bad, 5.0]]), np.array([3.0])), SegmentOverlay(np.array([[0.0, 0.0, bad, 5.0]]))
    assert (marked_pixels(gray(*overlays)) == 200).all()
