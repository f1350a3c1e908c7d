import numpy as np
import pytest
from scipy.ndimage import map_coordinates

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.generated import generate, truth
from sightglass.algorithms.flow.parameters import Flow, Motion
from sightglass.algorithms.image import Image
from sightglass.algorithms.samples import find

SMOOTH = ("translation", "rotation", "zoom", "shear")


def smooth_image(rows=90, columns=120):
    y, x = np.mgrid[:rows, :columns]
    values = 128 + 60 * np.sin(x / 6 + 0.3) * np.cos(y / 7) + 50 * np.cos((x + 2 * y) / 17)
    return Image.of(values.astype(np.float32))


@pytest.mark.parametrize("motion", SMOOTH)
def test_the_second_frame_shows_each_pixel_where_the_truth_says(motion):
    image = smooth_image()
    parameters = Flow(motion=Motion(motion), shift_x=2.3, shift_y=-1.6, angle=4.0, zoom=1.07, shear=0.05)
    second, field = generate(image, parameters)
    y, x = np.mgrid[: image.rows, : image.columns].astype(float)
    found = map_coordinates(second.astype(float), [y + field[..., 1], x + field[..., 0]], order=5, mode="mirror")
    inner = (slice(15, -15), slice(15, -15))
    assert np.abs(found - image.pixels)[inner].max() < 0.05
    assert np.abs(second - image.pixels).max() > 5


@pytest.mark.parametrize("motion", Motion)
def test_interpolation_is_that_of_cubic_splines(motion):
    image = smooth_image(60, 70)
    parameters = Flow(motion=motion, shift_x=1.25, shift_y=0.5, angle=3.0, zoom=0.95, shear=-0.04)
    second, _ = generate(image, parameters)
    y, x = np.mgrid[:60, :70].astype(float)
    if motion is Motion.LAYERS:
        is_disc = np.hypot(x - 1.25 - 34.5, y - 0.5 - 29.5) <= 18
        source_x, source_y = np.where(is_disc, x - 1.25, x + 1.25), np.where(is_disc, y - 0.5, y + 0.5)
        hidden = ~is_disc & (np.hypot(source_x - 34.5, source_y - 29.5) <= 18)
    else:
        matrix = np.eye(2)
        shift = np.array([1.25, 0.5]) if motion is Motion.TRANSLATION else np.zeros(2)
        if motion is Motion.ROTATION:
            sine, cosine = np.sin(np.deg2rad(3)), np.cos(np.deg2rad(3))
            matrix = np.array([[cosine, sine], [-sine, cosine]])
        if motion is Motion.ZOOM:
            matrix *= 0.95
        if motion is Motion.SHEAR:
            matrix[0, 1] = -0.04
        right, down = np.linalg.solve(matrix, np.stack([x - 34.5 - shift[0], y - 29.5 - shift[1]]).reshape(2, -1))
        source_x, source_y = right.reshape(x.shape) + 34.5, down.reshape(x.shape) + 29.5
        hidden = np.zeros(x.shape, bool)
    expected = map_coordinates(image.pixels.astype(float), [source_y, source_x], order=3, mode="mirror")
    difference = np.abs(second - np.clip(expected, *image.value_range))
    assert difference[~hidden].max() < 0.02


def test_directions_are_as_they_are_called():
    shape = (101, 101)
    right_of_centre, below_centre = (50, 90), (90, 50)
    rotation = truth(shape, Flow(motion=Motion.ROTATION, angle=2.0))
    # Counter-clockwise: what lies to the right goes up.
    assert rotation[right_of_centre][1] == pytest.approx(-40 * np.sin(np.deg2rad(2)), abs=1e-4)
    zoom = truth(shape, Flow(motion=Motion.ZOOM, zoom=1.1))
    np.testing.assert_allclose(zoom[right_of_centre], [4, 0], atol=1e-5)
    shear = truth(shape, Flow(motion=Motion.SHEAR, shear=0.1))
    np.testing.assert_allclose(shear[below_centre], [4, 0], atol=1e-5)
    translation = truth(shape, Flow(motion=Motion.TRANSLATION, shift_x=3, shift_y=-2))
    assert (translation == [3, -2]).all()
    layers = truth(shape, Flow(motion=Motion.LAYERS, shift_x=3, shift_y=-2))
    assert layers[50, 50].tolist() == [3, -2]
    assert layers[5, 5].tolist() == [-3, 2]


def test_a_whole_shift_moves_pixels_unchanged():
    image = find("camera").make()
    second, field = generate(image, Flow(motion=Motion.TRANSLATION, shift_x=5, shift_y=3))
    np.testing.assert_array_equal(second[3:, 5:], image.pixels[:-3, :-5])
    assert second.dtype == image.pixels.dtype
    # What comes in is the image mirrored; what goes out stays known.
    np.testing.assert_array_equal(second[3:, 4], image.pixels[:-3, 1])
    assert np.isfinite(field).all()


def test_the_disc_hides_the_ground_and_uncovers_ground():
    values = np.zeros((100, 100), np.float32)
    y, x = np.mgrid[:100, :100]
    values[np.hypot(x - 49.5, y - 49.5) <= 30] = 1
    second, _ = generate(Image.of(values), Flow(motion=Motion.LAYERS, shift_x=6, shift_y=0))
    expected = (np.hypot(x - 6 - 49.5, y - 49.5) <= 30).astype(float)
    # At a hard rim splines overshoot: that of the disc, and that where the ground begins that it hid before.
    near = [np.abs(np.hypot(x - centre, y - 49.5) - 30) <= 4 for centre in (55.5, 43.5)]
    assert np.abs(second - expected)[~(near[0] | near[1])].max() < 0.05
    assert (~(near[0] | near[1]) & (np.hypot(x - 49.5, y - 49.5) <= 30) & (expected == 0)).any()


@pytest.mark.parametrize("key", ["astronaut", "moon_12_bit", "coffee_float"])
def test_types_and_channels_stay(key):
    image = find(key).make()
    second, field = generate(image, Flow(motion=Motion.ROTATION, angle=1.0))
    assert second.dtype == image.pixels.dtype
    assert second.shape == image.pixels.shape
    assert field.shape == (image.rows, image.columns, 2)
    assert field.dtype == np.float32
    assert second.min() >= image.value_range[0]
    assert second.max() <= image.value_range[1]


@pytest.mark.parametrize("motion", Motion)
def test_images_of_one_pixel_can_be_moved(motion):
    second, field = generate(Image.of(np.full((1, 1), 7, np.uint8)), Flow(motion=motion))
    assert second.tolist() == [[7]]
    assert field.shape == (1, 1, 2)


def test_values_that_are_no_numbers_are_refused():
    with pytest.raises(ImageError, match="“image” holds values that are not finite"):
        generate(Image.of(np.array([[1.0, np.nan]], np.float32)), Flow())
