"""What is written: numbers in the status bar and on axes, the profile, overlays."""

import math

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from sightglass.algorithms.results import Axis, Colormap, MarkerOverlay, Picture, SegmentOverlay
from sightglass.widgets.canvas.cells import CellSpan, value_text
from sightglass.widgets.canvas.layers import layers_of
from sightglass.widgets.canvas.overlays import PreparedOverlay
from sightglass.widgets.canvas.profile import Line, profile_plot, values_along
from sightglass.widgets.canvas.reading import reading
from sightglass.widgets.canvas.rendering import Placement
from sightglass.widgets.canvas.scales import axis_pixel, axis_value, colorbar_ticks
from sightglass.widgets.canvas.ticks import number, ticks

RANDOM = np.random.default_rng(2)


def read(pixels, x, y, *others, **options):
    layers = layers_of([Picture("input", "Input", pixels, **options), *others], ())
    return reading(layers[0].frame, [layer for layer in layers if layer.frame == layers[0].frame], x, y)


def test_sixteen_bits_are_read_in_their_own_depth():
    pixels = np.full((4, 4), 51400, dtype=np.uint16)
    assert read(pixels, 2.7, 1.2) == "x 2, y 1   ·   51400, shown as 200"


def test_levels_show_in_the_displayed_value():
    pixels = np.full((4, 4), 0.25, dtype=np.float32)
    assert read(pixels, 0, 0, levels=(0.0, 0.5)).endswith("0.25, shown as 128")


def test_channels_are_named():
    pixels = np.array([[[1, 20, 255]]], dtype=np.uint8)
    assert read(pixels, 0, 0).endswith("R 1 G 20 B 255, shown as R 1 G 20 B 255")


def test_both_pictures_are_read():
    result = Picture("result", "Negative", np.full((4, 4), 245, np.uint8))
    text = read(np.full((4, 4), 10, np.uint8), 3, 3, result)
    assert "Input 10, shown as 10" in text
    assert "Negative 245, shown as 245" in text


def test_a_preview_is_read_at_the_place_of_the_image():
    preview = Picture("p", "Preview", np.arange(4, dtype=np.uint8).reshape(2, 2), step=4)
    assert "Preview 3" in read(np.zeros((8, 8), np.uint8), 5.0, 7.9, preview)


def test_values_that_are_not_finite_are_named():
    pixels = np.array([[np.nan, -np.inf]], dtype=np.float32)
    assert "NaN, marked as not finite" in read(pixels, 0, 0, levels=(0.0, 1.0))
    assert "−∞, marked as not finite" in read(pixels, 1, 0, levels=(0.0, 1.0))


def test_spectra_speak_of_frequencies():
    n = 256
    rows = Axis("u", "cycles per pixel", -0.5, 0.5 - 1 / n)
    columns = Axis("v", "cycles per pixel", -0.5, 0.5 - 1 / n)
    pixels = np.zeros((n, n), np.float32)
    text = read(pixels, 192, 128, row_axis=rows, column_axis=columns, value_axis=Axis("Magnitude", "dB"))
    assert text.startswith("u = 0 cycles per pixel, v = 0.25 cycles per pixel")
    assert "0 dB" in text


@pytest.mark.parametrize("value", [-0.5, 0.0, 0.123])
def test_axis_values_and_pixels_are_inverse(value):
    axis = Axis("v", "", -0.5, 0.5 - 1 / 64)
    assert axis_value(axis, 64, axis_pixel(axis, 64, value)) == pytest.approx(value)


@pytest.mark.parametrize(
    ("low", "high"), [(0, 1), (-0.5, 0.5), (0, 255), (-1e-4, 3e-4), (99999, 100001), (0, 3e7), (5, 5.001)]
)
@pytest.mark.parametrize("most", [2, 5, 9])
def test_ticks_are_round_few_and_inside(low, high, most):
    found = ticks(low, high, most)
    values = [tick.value for tick in found]
    assert 1 <= len(values) <= most
    assert min(values) >= low - 1e-9 * abs(high - low)
    assert max(values) <= high + 1e-9 * abs(high - low)
    if len(values) > 2:
        np.testing.assert_allclose(np.diff(values), values[1] - values[0], rtol=1e-6)
    assert len({tick.text for tick in found}) == len(found)


def test_angles_have_ticks_at_quarters():
    pixels = np.zeros((2, 2), np.float32)
    radians = Picture("a", "A", pixels, levels=(-math.pi, math.pi), colormap=Colormap.CYCLIC)
    degrees = Picture("b", "B", pixels, levels=(0.0, 360.0), colormap=Colormap.CYCLIC)
    (first,), (second,) = layers_of([radians], ()), layers_of([degrees], ())
    assert [tick.text for tick in colorbar_ticks(first, 300)] == ["−π", "−π/2", "0", "π/2", "π"]
    assert [tick.text for tick in colorbar_ticks(second, 300)] == ["0°", "90°", "180°", "270°", "360°"]


@pytest.mark.parametrize(
    ("value", "text"),
    [(np.uint16(65535), "65535"), (np.uint8(0), "0"), (np.float32(-0.125), "−0.125"), (np.float32(1 / 3), "0.333"),
     (np.float32(12345), "1.23e4"), (np.float32(np.nan), "NaN"), (np.float32(np.inf), "∞")],
)  # fmt: skip
def test_numbers_in_cells(value, text):
    assert value_text(value) == text


def test_numbers_have_a_proper_minus():
    assert number(-2.5e-7) == "−2.5e−7"


@pytest.mark.parametrize("ends", [(3, 5, 40, 5), (3, 5, 3, 30), (2, 2, 30, 21), (44, 33, 7, 4), (9, 9, 9, 9)])
@pytest.mark.parametrize("shape", [(35, 50), (35, 50, 3)])
def test_profile_equals_that_of_scikit_image(ends, shape):
    from skimage.measure import profile_line

    pixels = RANDOM.random(shape)
    x0, y0, x1, y1 = ends
    wanted = profile_line(pixels, (y0, x0), (y1, x1), order=1, mode="nearest")
    np.testing.assert_allclose(values_along(pixels, Line(*ends)), wanted.reshape(len(wanted), -1), atol=1e-12)


def test_profile_of_a_preview_lies_where_that_of_the_image_does():
    ramp = np.tile(np.arange(64, dtype=np.float32), (64, 1))
    preview = Picture("p", "Preview", ramp.reshape(64, 16, 4).mean(axis=2).reshape(16, 4, 16).mean(axis=1), step=4)
    plot = profile_plot(layers_of([Picture("input", "Input", ramp), preview], ()), Line(10, 20, 50, 20))
    image, coarse = plot.curves
    np.testing.assert_allclose(image.y, np.arange(10, 51))
    assert image.x[-1] == coarse.x[-1] == 40
    np.testing.assert_allclose(np.interp(image.x, coarse.x, coarse.y), image.y, atol=1e-6)


def test_profile_has_a_curve_for_each_channel_and_axes():
    colour = Picture("input", "Astronaut", RANDOM.integers(0, 256, (9, 9, 3), dtype=np.uint8))
    plot = profile_plot(layers_of([colour], ()), Line(0, 0, 8, 0))
    assert [curve.color for curve in plot.curves] == ["red", "green", "blue"]
    assert [curve.label for curve in plot.curves] == ["Red", "Green", "Blue"]
    assert (plot.x_axis.label, plot.x_axis.unit) == ("Distance", "px")


def test_a_nan_beside_the_line_does_not_spoil_it():
    pixels = np.zeros((4, 4))
    pixels[2] = np.nan
    assert np.isfinite(values_along(pixels, Line(0, 1, 3, 1))).all()


def test_segments_lie_on_pixel_centres():
    overlay = PreparedOverlay(SegmentOverlay(np.array([[1, 2, 3, 4]])))
    lines, _ = overlay.on_screen(Placement(100, 200, 10))
    assert lines.T.tolist() == [[115, 225, 135, 245]]


def test_markers_scale_with_the_picture_only_if_they_have_a_size():
    fixed = PreparedOverlay(MarkerOverlay(np.array([[5.0, 5.0]])))
    sized = PreparedOverlay(MarkerOverlay(np.array([[5.0, 5.0]]), sizes=np.array([2.0])))
    for scale, radius in ((1, 2), (10, 20)):
        assert np.ptp(fixed.on_screen(Placement(0, 0, scale))[0][[0, 2]]) == 8
        assert np.ptp(sized.on_screen(Placement(0, 0, scale))[0][[0, 2]]) == pytest.approx(2 * radius)


def test_overlays_without_anything_in_them_draw_nothing():
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    before = image.copy()
    painter = QPainter(image)
    for overlay in (MarkerOverlay(np.zeros((0, 2))), SegmentOverlay(np.zeros((0, 4)), arrow=True)):
        PreparedOverlay(overlay).paint(painter, Placement(0, 0, 1))
    painter.end()
    assert image == before


def test_only_cells_in_sight_are_considered():
    from PySide6.QtCore import QRectF

    span = CellSpan.of(np.zeros((1000, 1000), np.uint8), Placement(-95.0, 20.0, 10.0), QRectF(0, 0, 100, 100))
    assert span == CellSpan(0, 9, 9, 20)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("value", "ink"), [(0, 255), (90, 255), (150, 0), (255, 0)])
def test_numbers_contrast_with_their_cells(value, ink):
    from PySide6.QtCore import QRectF

    from sightglass.widgets.canvas.cells import paint_numbers

    (layer,) = layers_of([Picture("input", "Input", np.full((1, 1), value, np.uint8))], ())
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor(value, value, value))
    painter = QPainter(image)
    assert paint_numbers(painter, layer, Placement(0, 0, 64), QRectF(0, 0, 64, 64), QFont())
    painter.end()
    found = [image.pixelColor(x, y).lightness() for x in range(64) for y in range(64)]
    extreme = max(found) if ink else min(found)
    assert abs(extreme - ink) < 60
    assert abs(extreme - value) > 100


def test_a_picture_of_motion_says_how_a_pixel_moves():
    field = np.full((2, 3, 2), np.nan, np.float32)
    field[1, 2] = (1.25, -0.5)
    picture = Picture("motion", "Motion", np.zeros((2, 3, 3), np.uint8), motion=field)
    layer = layers_of([picture], ())[0]
    assert "moves 1.25 px right, 0.5 px up" in reading(layer.frame, [layer], 2, 1)
    assert "motion unknown" in reading(layer.frame, [layer], 0, 0)
