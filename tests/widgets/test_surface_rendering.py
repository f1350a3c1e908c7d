"""The surface against a plain z-buffer."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.widgets.surface_rendering import Surface, View, render

SIZE = (90, 120)
GRAY = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1)


def surface_of(heights: NDArray[np.float32]) -> Surface:
    # Without light and lines, a pixel's gray is the height it shows.
    return Surface(heights, np.ones_like(heights), GRAY, (0, 0))


def bump(count: int = 65) -> NDArray[np.float32]:
    v, u = np.meshgrid(np.linspace(-0.5, 0.5, count), np.linspace(-0.5, 0.5, count))
    z = np.exp(-((u - 0.1) ** 2 + (v + 0.2) ** 2) / 0.02) + 0.6 * np.exp(-((u + 0.2) ** 2 + (v - 0.2) ** 2) / 0.01)
    return np.asarray(z / z.max(), dtype=np.float32)


def z_buffered(heights: NDArray[np.float32], view: View, fine: int = 600) -> NDArray[np.float64]:
    """Throw 360,000 points at the picture, far ones first; NaN where none falls."""
    count = heights.shape[0]
    place = np.linspace(-0.5, 0.5, fine)
    x, y = np.meshgrid(place, place)
    column, row = (x + 0.5) * (count - 1), (y + 0.5) * (count - 1)
    left, top = np.minimum(column.astype(int), count - 2), np.minimum(row.astype(int), count - 2)
    part_x, part_y = column - left, row - top
    upper = heights[top, left] * (1 - part_x) + heights[top, left + 1] * part_x
    lower = heights[top + 1, left] * (1 - part_x) + heights[top + 1, left + 1] * part_x
    z = upper * (1 - part_y) + lower * part_y
    cosine, sine = math.cos(view.azimuth), math.sin(view.azimuth)
    across, depth = cosine * x + sine * y, cosine * y - sine * x
    up = depth * math.sin(view.elevation) + (z - 0.5) * view.height * math.cos(view.elevation)
    # The direction of sight is level · cos(elevation) - up · sin(elevation): this is the distance along it.
    distance = depth * math.cos(view.elevation) - (z - 0.5) * view.height * math.sin(view.elevation)
    pixel_x = np.floor(view.center[0] + view.scale * across).astype(int)
    pixel_y = np.floor(view.center[1] - view.scale * up).astype(int)
    inside = (pixel_x >= 0) & (pixel_x < SIZE[1]) & (pixel_y >= 0) & (pixel_y < SIZE[0])
    order = np.argsort(-distance[inside], kind="stable")
    picture = np.full(SIZE, np.nan)
    picture[pixel_y[inside][order], pixel_x[inside][order]] = z[inside][order]
    return picture


@pytest.mark.parametrize("azimuth", [-32.0, 0.0, 90.0, 147.0, -110.0])
@pytest.mark.parametrize("elevation", [10.0, 30.0, 75.0])
def test_every_pixel_shows_what_a_z_buffer_shows(azimuth: float, elevation: float) -> None:
    for heights in (bump(), 1 - bump()):  # the second is seen partly from below
        view = View(math.radians(azimuth), math.radians(elevation), 60.0, (60.0, 45.0))
        drawn = render(surface_of(heights), view, SIZE, (0, 0, 0))
        expected = z_buffered(heights, view)
        covered, reference = drawn[..., 3] == 255, np.isfinite(expected)
        assert np.mean(covered != reference) < 0.02  # only along the rim
        both = covered & reference
        # The underside is drawn darker; both show the same height otherwise, silhouettes apart.
        shown = drawn[..., 0][both] / 255
        close = (np.abs(shown - expected[both]) < 0.06) | (np.abs(shown / 0.7 - expected[both]) < 0.06)
        assert np.mean(close) > 0.94


def test_from_straight_above_it_is_the_heights_themselves() -> None:
    heights = bump()
    view = View(0.0, math.pi / 2, 80.0, (60.0, 45.0))
    drawn = render(surface_of(heights), view, SIZE, (0, 0, 0))
    square = drawn[5:85, 20:100]
    assert np.all(square[..., 3] == 255)
    assert drawn[..., 3].sum() == 255 * 80 * 80
    # Rows run away from the eye, that is upwards.
    nearest = np.linspace(0, 64, 80).round().astype(int)
    middle = heights[::-1][np.ix_(nearest, nearest)]
    assert np.abs(square[..., 0] / 255.0 - middle).max() < 0.08


def test_mesh_lines_take_the_given_colour() -> None:
    flat = np.zeros((33, 33), np.float32)
    surface = Surface(flat, np.ones_like(flat), np.full((256, 3), 255, np.uint8), (4, 4))
    drawn = render(surface, View(0.0, math.pi / 2, 80.0, (60.0, 45.0)), SIZE, (255, 0, 0))
    lines = drawn[52, 20:100, 1] < 200
    assert 3 <= np.count_nonzero(np.diff(lines.astype(int)) == 1) <= 5


def test_one_row_and_one_pixel_are_surfaces_too() -> None:
    for shape in ((1, 1), (1, 9), (9, 1)):
        surface = Surface.of(np.zeros(shape, np.float32), GRAY, (shape[0] - 1, shape[1] - 1), 0.6)
        drawn = render(surface, View(0.3, 0.5, 60.0, (60.0, 45.0)), SIZE, (0, 0, 0))
        assert np.count_nonzero(drawn[..., 3]) > 500


def test_out_of_the_picture_nothing_is_drawn() -> None:
    assert not render(surface_of(bump()), View(0.0, 0.5, 20.0, (900.0, 45.0)), SIZE, (0, 0, 0)).any()
