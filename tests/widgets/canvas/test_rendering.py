"""Colours on the screen against the definition: levels map linearly to 256 entries, each pixel covers its square."""

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from sightglass.algorithms import colormaps
from sightglass.algorithms.rendering import indices
from sightglass.algorithms.results import Colormap, Picture
from sightglass.widgets.canvas.cache import RenderCache, Request
from sightglass.widgets.canvas.layers import levels_of
from sightglass.widgets.canvas.rendering import DeviceRect, Placement, averages, colored, render

FLOATS = np.random.default_rng(1).standard_normal((40, 60)).astype(np.float32)


def rgb(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    color = QColor(image.pixel(x, y))
    return color.red(), color.green(), color.blue()


def expected_entry(value: float, low: float, high: float) -> int:
    return int(np.rint(np.clip((value - low) / (high - low), 0, 1) * 255))


@pytest.mark.parametrize("scale", [1.0, 3.0, 4.7, 16.0])
@pytest.mark.parametrize("offset", [(0.0, 0.0), (-3.4, 7.9)])
def test_each_device_pixel_shows_the_value_under_its_centre(scale, offset):
    pixels = np.random.default_rng(0).integers(0, 65536, (9, 13), dtype=np.uint16)
    placement = Placement(*offset, scale)
    rect = placement.covered(9, 13, DeviceRect(0, 0, 300, 200))
    shown = render(pixels, (1000.0, 50000.0), Colormap.VIRIDIS, placement, rect)
    table = colormaps.table(Colormap.VIRIDIS)
    for y in range(0, rect.height, 3):
        for x in range(0, rect.width, 3):
            row = int((rect.top + y + 0.5 - offset[1]) // scale)
            column = int((rect.left + x + 0.5 - offset[0]) // scale)
            entry = expected_entry(float(pixels[row, column]), 1000.0, 50000.0)
            assert rgb(shown.image, x, y) == tuple(table[entry])


@pytest.mark.parametrize("scale", [1.1, 1.5, 2.3, 3.9])
@pytest.mark.parametrize("offset", [(0.0, 0.0), (-13.4, 7.9)])
def test_at_uneven_zoom_each_device_pixel_mixes_what_it_covers(scale, offset):
    fine = 40  # every pixel of the screen is compared with the mean of 40 x 40 samples in it
    pixels = np.random.default_rng(0).integers(0, 256, (30, 40), dtype=np.uint8)
    placement = Placement(*offset, scale)
    rect = placement.covered(30, 40, DeviceRect(0, 0, 25, 20))
    shown = render(pixels, (0.0, 255.0), Colormap.GRAY, placement, rect).image
    inside = (np.arange(fine) + 0.5) / fine
    for y in range(rect.height):
        for x in range(rect.width):
            rows = np.clip(np.floor((rect.top + y + inside - offset[1]) / scale), 0, 29).astype(int)
            columns = np.clip(np.floor((rect.left + x + inside - offset[0]) / scale), 0, 39).astype(int)
            covered = pixels[np.ix_(rows, columns)]
            # Half a sample of error, and the 32 steps of the interpolation.
            assert rgb(shown, x, y)[0] == pytest.approx(covered.mean(), abs=12)
            if np.ptp(covered) == 0:
                assert rgb(shown, x, y)[0] == covered[0, 0]


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32, np.float64, np.int16, np.int32])
def test_levels_map_every_type_alike(dtype):
    values = np.arange(0, 250, dtype=dtype).reshape(10, 25)
    wanted = [expected_entry(float(value), 20.0, 180.0) for value in values.flat]
    # Halves may be rounded either way: they are no more than one entry apart.
    assert np.abs(indices(values, (20.0, 180.0)).reshape(-1).astype(int) - wanted).max() <= 1
    assert indices(values, (20.0, 180.0))[0, 20] == 0
    assert indices(values, (20.0, 180.0)).reshape(-1)[180] == 255


def test_values_far_from_zero_keep_their_differences():
    values = (1e6 + np.arange(8, dtype=np.float32)).reshape(2, 4)
    assert indices(values, (1e6, 1e6 + 7)).reshape(-1).tolist() == [round(255 * i / 7) for i in range(8)]


def test_sixteen_bits_are_not_cut_to_eight_before_the_levels():
    pixels = np.array([[30000, 30001, 30002, 30003]], dtype=np.uint16)
    assert indices(pixels, (30000.0, 30003.0)).tolist() == [[0, 85, 170, 255]]


def test_zero_is_neutral_on_the_diverging_map():
    zeros = np.zeros((3, 3), dtype=np.float32)
    shown = colored(zeros, (-0.37, 0.37), Colormap.DIVERGING, DeviceRect(0, 0, 3, 3))
    red, green, blue = rgb(shown.image, 1, 1)
    assert max(red, green, blue) - min(red, green, blue) <= 2
    assert min(red, green, blue) > 230


def test_diverging_colours_are_as_light_on_both_sides_and_blue_is_negative():
    table = colormaps.table(Colormap.DIVERGING)
    lightness = cv2.cvtColor(table[None].astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[0, :, 0]
    assert np.abs(lightness[1:128] - lightness[:128:-1]).max() < 6
    assert (np.diff(lightness[:128]) > -0.5).all()
    assert (np.diff(lightness[128:]) < 0.5).all()
    assert table[0, 2] > table[0, 0]
    assert table[255, 0] > table[255, 2]


def test_cyclic_colours_close_the_circle_and_change_evenly():
    table = colormaps.table(Colormap.CYCLIC)
    lab = cv2.cvtColor(table[None].astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[0]
    steps = np.linalg.norm(np.roll(lab, -8, axis=0) - lab, axis=1)
    assert steps.max() < 2.5 * steps.min()
    assert np.ptp(lab[:, 0]) < 12


@pytest.mark.parametrize("colormap", list(Colormap))
@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_values_that_are_not_finite_are_marked_and_no_others(colormap, bad):
    values = FLOATS.copy()
    values[3, 5] = bad
    shown = colored(values, (-1.0, 1.0), colormap, DeviceRect(0, 0, 60, 40))
    mark = QColor(colormaps.NONFINITE)
    assert rgb(shown.image, 5, 3) == (mark.red(), mark.green(), mark.blue())
    clean = colored(np.nan_to_num(values, posinf=0, neginf=0), (-1.0, 1.0), colormap, DeviceRect(0, 0, 60, 40))
    assert all(rgb(shown.image, x, 3) == rgb(clean.image, x, 3) for x in range(60) if x != 5)


def test_a_lone_nan_is_seen_when_the_picture_is_reduced():
    values = np.zeros((4000, 3000), dtype=np.float32)
    values[1234, 2345] = np.nan
    cache = RenderCache()
    rect = DeviceRect(0, 0, 300, 400)
    cache.rendered(request := Request(values, (0.0, 1.0), Colormap.GRAY, Placement(0, 0, 0.1), rect))
    while not cache.refine(0.1):
        pass
    assert cache.rendered(request).image.pixel(234, 123) == colormaps.NONFINITE


def test_colour_and_transparency_come_through_exactly():
    pixels = np.random.default_rng(3).integers(0, 256, (5, 7, 4), dtype=np.uint8)
    before = pixels.copy()
    shown = render(pixels, (0.0, 255.0), Colormap.GRAY, Placement(0, 0, 2.0), DeviceRect(0, 0, 14, 10))
    color = shown.image.pixelColor(2 * 4 + 1, 2 * 3)
    assert (color.red(), color.green(), color.blue(), color.alpha()) == tuple(pixels[3, 4])
    assert (pixels == before).all()


def test_levels_leave_transparency_alone():
    pixels = np.full((2, 2, 4), 100, dtype=np.uint8)
    shown = render(pixels, (0.0, 100.0), Colormap.GRAY, Placement(0, 0, 1.0), DeviceRect(0, 0, 2, 2))
    color = shown.image.pixelColor(0, 0)
    assert (color.red(), color.alpha()) == (255, 100)


def test_grid_lines_lie_between_pixels_and_show_on_every_shade():
    pixels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    placement, rect = Placement(-4.0, -4.0, 16.0), DeviceRect(0, 0, 240, 240)
    plain = render(pixels, (0.0, 255.0), Colormap.GRAY, placement, rect).image
    lined = render(pixels, (0.0, 255.0), Colormap.GRAY, placement, rect, grid=True).image
    for x in range(1, 240, 3):
        for y in range(1, 240, 5):
            between = (x + 4) % 16 == 0 or (y + 4) % 16 == 0
            difference = abs(rgb(lined, x, y)[0] - rgb(plain, x, y)[0])
            assert difference >= 40 if between else difference == 0


def test_reducing_averages():
    pixels = np.random.default_rng(5).integers(0, 256, (400, 600), dtype=np.uint8)
    rect = DeviceRect(0, 0, 60, 40)
    shown = render(pixels, (0.0, 255.0), Colormap.GRAY, Placement(0, 0, 0.1), rect)
    blocks = pixels.reshape(40, 10, 60, 10).mean(axis=(1, 3))
    drawn = np.array([[rgb(shown.image, x, y)[0] for x in range(60)] for y in range(40)])
    assert np.abs(drawn - blocks).max() <= 1
    assert shown.refined


def test_averages_in_bands_are_those_of_the_whole():
    pixels = np.random.default_rng(6).random((3000, 2400), dtype=np.float32)
    placement, rect = Placement(0, 0, 0.125), DeviceRect(0, 0, 300, 375)
    bands = list(averages(pixels, placement, rect))
    assert len(bands) > 1
    joined = np.concatenate([band for _, band in bands])
    np.testing.assert_allclose(joined, pixels.reshape(375, 8, 300, 8).mean(axis=(1, 3)), atol=1e-5)


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (500, 1), (1, 3000)])
@pytest.mark.parametrize("scale", [0.01, 0.3, 0.25, 1.0, 40.0])
@pytest.mark.parametrize("offset", [0.2, 0.5, 0.9, 7.79, -0.3])
def test_thin_pictures_are_drawn(shape, scale, offset):
    pixels = np.full(shape, 200, dtype=np.uint8)
    placement = Placement(offset, offset / 2, scale)
    rect = placement.covered(*shape, DeviceRect(0, 0, 100, 100))
    shown = render(pixels, (0.0, 255.0), Colormap.GRAY, placement, rect)
    assert rgb(shown.image, 0, 0) == (200, 200, 200)


def test_a_picture_out_of_sight_covers_nothing():
    assert Placement(500.0, 0.0, 1.0).covered(10, 10, DeviceRect(0, 0, 100, 100)) is None


def test_a_huge_array_without_memory_of_its_own_is_never_copied():
    import tracemalloc

    pixels = np.broadcast_to(np.uint8(77), (30000, 30000))
    placement = Placement(0, 0, 0.02)
    rect = placement.covered(30000, 30000, DeviceRect(0, 0, 600, 600))
    cache = RenderCache()
    request = Request(pixels, (0.0, 255.0), Colormap.GRAY, placement, rect)
    tracemalloc.start()
    coarse = cache.rendered(request)
    while not cache.refine(0.01):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not coarse.refined
    assert rgb(coarse.image, 300, 300) == rgb(cache.rendered(request).image, 300, 300) == (77, 77, 77)
    assert peak < 30e6


def test_any_layout_of_memory_gives_the_same_picture():
    plain = np.ascontiguousarray(np.arange(60 * 80 * 3, dtype=np.uint32).reshape(60, 80, 3) % 251).astype(np.uint8)
    layouts = [np.asfortranarray(plain), np.repeat(plain, 2, axis=1)[:, ::2], plain[::-1][::-1]]
    for scale in (0.5, 1.0, 3.0):
        placement = Placement(0, 0, scale)
        rect = placement.covered(60, 80, DeviceRect(0, 0, 240, 180))
        wanted = render(plain, (0.0, 255.0), Colormap.GRAY, placement, rect).image
        for layout in layouts:
            assert render(layout, (0.0, 255.0), Colormap.GRAY, placement, rect).image == wanted


def test_nothing_is_rendered_twice():
    pixels = np.zeros((50, 50), dtype=np.uint8)
    cache = RenderCache()

    def request(array, placement):
        return Request(array, (0.0, 255.0), Colormap.GRAY, placement, DeviceRect(0, 0, 50, 50))

    first = cache.rendered(request(pixels, Placement(0, 0, 1)))
    assert cache.rendered(request(pixels, Placement(0, 0, 1))) is first
    assert cache.rendered(request(pixels, Placement(0, 1, 1))) is not first
    second = cache.rendered(request(pixels, Placement(0, 1, 1)))
    assert cache.rendered(request(pixels.copy(), Placement(0, 1, 1))) is not second


@pytest.mark.parametrize("colormap", list(Colormap))
@pytest.mark.parametrize(
    "pixels",
    [
        FLOATS,
        np.zeros((2, 2), np.float32),
        np.full((2, 2), -3, np.float32),
        np.full((2, 2), np.nan, np.float32),
        np.array([[1, np.inf], [np.nan, -2]], np.float32),
        np.array([[[1, np.inf, 3], [np.nan, -2, 5]]], np.float64),
        np.array([[1, np.inf], [np.nan, -2]], np.float16),
        np.arange(6, dtype=np.uint16).reshape(2, 3),
    ],
)
def test_levels_are_those_of_the_picture(pixels, colormap):
    picture = Picture("p", "P", pixels, colormap=colormap)
    assert levels_of(picture) == picture.shown_levels()
