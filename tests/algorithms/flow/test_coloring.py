import numpy as np
import pytest

from sightglass.algorithms.flow.coloring import UNKNOWN_GRAY, color_picture, color_wheel, largest_length, wheel


def color_of(u, v, largest=1.0):
    return color_picture(np.array([[[u, v]]], np.float32), largest)[0, 0].astype(int)


def vector(place, length=1.0):
    """Give the vector whose colour stands at a place of the wheel, 0 to 54 over the full turn."""
    angle = 2 * np.pi * place / 54
    return length * np.cos(angle), length * np.sin(angle)


# Place in the wheel of 15 + 6 + 4 + 11 + 13 + 6 steps, and the colour there by hand.
@pytest.mark.parametrize(
    ("place", "color"),
    [
        (0, (255, 0, 0)),
        (5, (255, 85, 0)),
        (15, (255, 255, 0)),
        (18, (128, 255, 0)),
        (21, (0, 255, 0)),
        (23, (0, 255, 127)),
        (25, (0, 255, 255)),
        (27, (0, 209, 255)),
        (36, (0, 0, 255)),
        (49, (255, 0, 255)),
        (52, (255, 0, 128)),
    ],
)
def test_pure_colours_are_those_of_the_wheel(place, color):
    np.testing.assert_allclose(color_of(*vector(place)), color, atol=1)


@pytest.mark.parametrize(
    ("direction", "color"),
    [
        # Right is place 0; down a quarter of 54, 13.5; left 27; up 40.5.
        ((1, 0), (255, 0, 0)),
        ((0, 1), (255, 229, 0)),
        ((-1, 0), (0, 209, 255)),
        ((0, -1), (88, 0, 255)),
    ],
)
def test_directions_have_their_colours(direction, color):
    np.testing.assert_allclose(color_of(*direction), color, atol=1)


def test_length_is_saturation_on_a_fixed_scale():
    np.testing.assert_array_equal(color_of(0, 0), [255, 255, 255])
    np.testing.assert_allclose(color_of(0.5, 0), [255, 127, 127], atol=1)
    np.testing.assert_allclose(color_of(5, 0, largest=10), [255, 127, 127], atol=1)
    # Beyond the scale three quarters of the pure colour.
    np.testing.assert_allclose(color_of(2, 0), [191, 0, 0], atol=1)


def test_unknown_pixels_are_neutral():
    field = np.array([[[np.nan, 0], [0, np.nan], [np.inf, 1], [1, 0]]], np.float32)
    picture = color_picture(field, 1.0)
    assert (picture[0, :3] == UNKNOWN_GRAY).all()
    assert picture[0, 3].tolist() == [255, 0, 0]


def test_every_vector_is_within_one_of_interpolating_the_wheel():
    rng = np.random.default_rng(8)
    field = rng.normal(size=(300, 400, 2)).astype(np.float32)
    largest = 1.7
    colors = color_wheel()
    place = (np.arctan2(-field[..., 1], -field[..., 0]) / np.pi + 1) / 2 * 54
    lower = np.floor(place).astype(int)
    share = (place - lower)[..., None]
    pure = (1 - share) * colors[lower] + share * colors[(lower + 1) % 55]
    length = np.hypot(field[..., 0], field[..., 1])[..., None] / largest
    expected = np.where(length <= 1, 255 - length * (255 - pure), 0.75 * pure)
    assert np.abs(color_picture(field, largest) - expected).max() <= 1.5


def test_the_wheel_has_55_colours_with_the_corners_in_place():
    colors = color_wheel()
    assert colors.shape == (55, 3)
    corners = {0: "red", 15: "yellow", 21: "green", 25: "cyan", 36: "blue", 49: "magenta"}
    assert [place for place, color in enumerate(colors) if set(color.tolist()) <= {0, 255}] == list(corners)


def test_the_drawn_wheel_shows_each_direction_and_is_clear_outside():
    size = 101
    drawn = wheel(size)
    assert drawn.shape == (size, size, 4)
    assert drawn.dtype == np.uint8
    np.testing.assert_array_equal(drawn[50, 50], [255, 255, 255, 255])
    np.testing.assert_allclose(drawn[50, 99, :3], color_of(49 / 50.5, 0), atol=2)
    np.testing.assert_allclose(drawn[99, 50, :3], color_of(0, 49 / 50.5), atol=2)
    assert drawn[0, 0, 3] == drawn[0, 100, 3] == drawn[100, 100, 3] == 0


def test_a_scale_must_be_above_0():
    with pytest.raises(ValueError, match="above 0"):
        color_of(1, 0, largest=0.0)


def test_the_longest_vector_gives_the_scale():
    field = np.zeros((2, 2, 2), np.float32)
    assert largest_length(field) == 1.0
    field[0, 0] = 3, 4
    field[1, 1] = np.nan
    assert largest_length(field) == 5.0
    assert largest_length(np.full((2, 2, 2), np.nan, np.float32)) == 1.0
