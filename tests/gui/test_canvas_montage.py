"""Montages as a person sees, reads and takes them from the canvas."""

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Region
from sightglass.algorithms.rendering import shown_pixels
from sightglass.algorithms.results import Colormap, Picture, Tile
from sightglass.widgets import theme
from sightglass.widgets.canvas import Canvas
from sightglass.widgets.canvas.profile import Line
from tests.gui.canvas_gestures import GRAY, LEFT, drag, grabbed, key, place

RANDOM = np.random.default_rng(0)


def pyramid(channels=1):
    """A mosaic of a fine signed level, a coarse one and a low-pass top, 4 pixels apart."""
    noise = RANDOM.normal(0, 5, (160, 160, channels)).astype(np.float32).squeeze()
    coarse, top = cv2.resize(noise, (80, 80)), cv2.resize(np.abs(noise) * 20, (40, 40))
    shape = (160, 244) if channels == 1 else (160, 244, 3)
    pixels = np.full(shape, np.nan, np.float32)
    levels = ((noise, (0, 0), 12.0, "Level 0"), (coarse, (0, 164), 3.0, "Level 1"), (top, (84, 164), 0.0, "Top"))
    tiles = []
    for values, (row, column), bound, title in levels:
        region = Region(row, column, *values.shape[:2])
        pixels[region.slices] = values
        is_signed = bound > 0
        signed = Colormap.DIVERGING if channels == 1 else Colormap.GRAY
        span = (-bound, bound) if is_signed else (0.0, 255.0)
        tiles.append(Tile(region, span, signed if is_signed else Colormap.GRAY, title))
    return Picture("laplacian", "Laplacian pyramid", pixels, tiles=tuple(tiles))


@pytest.fixture(params=["light", "dark"])
def canvas(qtbot, request):
    theme.manager().set_mode(request.param)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    made.mode = "single"
    yield made
    theme.manager().set_mode("light")


def show(canvas, picture, **options):
    canvas.set_pictures([Picture("input", "Input", GRAY), picture])
    for name, value in options.items():
        setattr(canvas, name, value)
    return picture


@pytest.mark.parametrize("channels", [1, 3])
def test_tiles_are_painted_by_their_own_levels_and_the_backdrop_between_them(canvas, channels):
    picture = show(canvas, pyramid(channels))
    canvas.view.zoom_to(4.0)
    wanted = shown_pixels(picture)
    image = grabbed(canvas)
    for row, column in ((60, 60), (100, 150), (50, 170), (70, 200), (110, 190)):
        at = place(canvas, column + 0.5, row + 0.5)
        if canvas.view.rect().contains(at):
            color = image.pixelColor(at)
            assert [color.red(), color.green(), color.blue()] == wanted[row, column, :3].tolist()
    between = image.pixelColor(place(canvas, 162, 70))
    assert between == canvas.view.backdrop
    assert wanted[70, 162, 3] == 0


def test_zero_is_mid_gray_in_a_signed_tile_of_a_colour_picture(canvas):
    pixels = np.zeros((100, 100, 3), np.float32)
    show(canvas, Picture("m", "M", pixels, tiles=(Tile(Region(0, 0, 100, 100), (-8.0, 8.0)),)))
    assert grabbed(canvas).pixelColor(place(canvas, 50.5, 50.5)) == QColor(128, 128, 128)


def test_a_large_montage_is_refined_when_nothing_happens(canvas, qtbot):
    stripes = np.zeros((2400, 2400), np.uint8)
    stripes[:, ::2] = 200
    tiles = tuple(Tile(Region(row, 0, 1190, 2400), (0.0, 255.0)) for row in (0, 1210))
    show(canvas, Picture("m", "M", stripes, tiles=tiles))
    grabbed(canvas)
    cache = canvas.view.caches[0]
    assert cache.coarse
    qtbot.waitUntil(lambda: not cache.coarse, timeout=3000)
    image = grabbed(canvas)
    assert all(abs(image.pixelColor(place(canvas, 1200, row)).red() - 100) < 25 for row in (600, 1800))


def test_titles_stand_in_the_corners_of_tiles_that_have_room(canvas):
    picture = pyramid()
    show(canvas, picture)
    untitled = tuple(Tile(tile.region, tile.levels, tile.colormap) for tile in picture.tiles)
    written = grabbed(canvas)
    show(canvas, Picture("laplacian", "Laplacian pyramid", picture.pixels, tiles=untitled))
    plain = grabbed(canvas)

    def differs(row, column):
        corner = place(canvas, column, row)
        return written.copy(corner.x() + 2, corner.y() + 2, 60, 20) != plain.copy(
            corner.x() + 2, corner.y() + 2, 60, 20
        )

    assert [differs(tile.region.row, tile.region.column) for tile in picture.tiles] == [True, True, True]
    canvas.view.zoom_to(0.4)
    small = grabbed(canvas)
    show(canvas, picture)
    canvas.view.zoom_to(0.4)
    top = place(canvas, 164, 84)
    assert grabbed(canvas).copy(top.x() + 1, top.y() + 1, 14, 14) == small.copy(top.x() + 1, top.y() + 1, 14, 14)


@pytest.mark.parametrize("shade", [0.0, 255.0])
def test_titles_are_legible_on_black_and_on_white(canvas, shade):
    pixels = np.full((100, 100), shade, np.float32)
    show(canvas, Picture("m", "M", pixels, tiles=(Tile(Region(0, 0, 100, 100), (0.0, 255.0), title="Level 0"),)))
    corner = place(canvas, 0, 0)
    image = grabbed(canvas).copy(corner.x() + 4, corner.y() + 4, 44, 13)
    shades = [image.pixelColor(x, y).lightness() for x in range(44) for y in range(13)]
    assert max(shades) - min(shades) > 130


@pytest.mark.parametrize(("title_rows", "is_written"), [(0, False), (18, True)])
def test_rows_that_are_left_free_hold_the_title_of_a_low_tile(canvas, title_rows, is_written):
    pixels = np.zeros((100, 100), np.float32)
    tile = Tile(Region(0, 0, 30, 100), (0.0, 255.0), title="Level 0", title_rows=title_rows)
    show(canvas, Picture("m", "M", pixels, tiles=(tile, Tile(Region(32, 0, 68, 100), (0.0, 255.0)))))
    canvas.view.zoom_to(1.0)
    corner = place(canvas, 0, 0)
    image = grabbed(canvas).copy(corner.x() + 1, corner.y() + 1, 60, 28)
    bright = [y for y in range(28) if max(image.pixelColor(x, y).lightness() for x in range(60)) > 100]
    assert bool(bright) is is_written
    assert not bright or max(bright) < 18


def test_the_tile_is_read_and_nothing_between_tiles(canvas):
    texts, pixels = [], []
    canvas.reading_changed.connect(texts.append)
    canvas.hovered.connect(pixels.append)
    picture = show(canvas, pyramid())
    QTest.mouseMove(canvas.view, place(canvas, 170.5, 12.5))
    assert texts[-1].startswith("Level 1   ·   x 6, y 12   ·   ")
    entry = round(float(np.clip((picture.pixels[12, 170] + 3) / 6, 0, 1)) * 255)
    assert texts[-1].endswith(f"shown as {entry}")
    QTest.mouseMove(canvas.view, place(canvas, 162, 12.5))
    assert texts[-1] == ""
    assert not any(pixels)


def test_the_tiles_are_read_by_keyboard(canvas):
    texts = []
    canvas.reading_changed.connect(texts.append)
    show(canvas, pyramid())
    QTest.mouseMove(canvas.view, place(canvas, 158.5, 12.5))
    for _ in range(8):
        key(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    places = ["Level 0   ·   x 158", "Level 0   ·   x 159", "", *(f"Level 1   ·   x {column}" for column in range(3))]
    assert [text.partition(",")[0] for text in texts] == places


def test_the_colour_bar_follows_the_pointer_from_tile_to_tile(canvas):
    show(canvas, pyramid())

    def bar_colors():
        canvas.view.repaint()
        left = canvas.view.scene.panes[0].content.right() + 2
        image = grabbed(canvas).copy(left, 0, 24, 420)
        return {image.pixelColor(14, y).name() for y in range(image.height())}

    red = QColor(*colormaps.table(Colormap.DIVERGING)[250].tolist()).name()
    width = canvas.view.scene.panes[0].content.width()
    assert red in bar_colors()
    QTest.mouseMove(canvas.view, place(canvas, 180.5, 100.5))
    assert red not in bar_colors()
    assert "#808080" in bar_colors()
    QTest.mouseMove(canvas.view, place(canvas, 180.5, 20.5))
    assert red in bar_colors()
    assert canvas.view.scene.panes[0].content.width() == width


def test_a_change_of_tile_paints_the_bar_anew(canvas, qtbot):
    show(canvas, pyramid())
    QTest.mouseMove(canvas.view, place(canvas, 20.5, 20.5))
    grabbed(canvas)
    with qtbot.waitSignal(canvas.painted):
        QTest.mouseMove(canvas.view, place(canvas, 180.5, 100.5))


def test_tools_work_on_montages_as_far_as_they_have_a_meaning(canvas):
    plots = []
    canvas.profile_changed.connect(plots.append)
    picture = show(canvas, pyramid())
    canvas.set_tool("select")
    drag(canvas, place(canvas, 20, 20), place(canvas, 60, 60))
    assert canvas.selection is None
    canvas.set_tool("profile")
    drag(canvas, place(canvas, 150.5, 30.5), place(canvas, 180.5, 30.5))
    (curve,) = plots[-1].curves
    assert curve.y[:10].tolist() == picture.pixels[30, 150:160].tolist()
    assert np.isnan(curve.y[10:14]).all()
    assert curve.y[14:].tolist() == picture.pixels[30, 164:181].tolist()
    grabbed(canvas)
    canvas.set_selection(Region(10, 10, 20, 20))
    grabbed(canvas)
    QTest.mouseClick(canvas.view, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 162, 70))
    canvas.view.ruler.lay(Line(0, 0, 243, 159), canvas.view.scene.primary.frame)
    assert np.isfinite(plots[-1].curves[0].y).any()


@pytest.mark.parametrize("mode", ["divider", "side_by_side"])
def test_two_montages_are_compared(canvas, mode):
    picture = pyramid()
    other = Picture("gaussian", "Gaussian pyramid", picture.pixels + 1, tiles=picture.tiles)
    canvas.set_pictures([Picture("input", "Input", GRAY), picture, other])
    canvas.mode = mode
    canvas.view.choose("laplacian", "gaussian")
    texts = []
    canvas.reading_changed.connect(texts.append)
    QTest.mouseMove(canvas.view, place(canvas, 30.5, 20.5))
    assert "Laplacian pyramid" in texts[-1]
    assert "Gaussian pyramid" in texts[-1]
    assert len(canvas.view.scene.panes) == (1 if mode == "divider" else 2)
    grabbed(canvas)


def test_a_montage_beside_the_image_is_shown_side_by_side(canvas):
    canvas.mode = "divider"
    show(canvas, pyramid())
    assert len(canvas.view.scene.panes) == 2
    assert not grabbed(canvas).isNull()


@pytest.mark.parametrize("channels", [1, 3])
def test_the_whole_montage_is_grabbed_in_its_colours(canvas, channels):
    picture = show(canvas, pyramid(channels))
    image, wanted = canvas.grab_picture(), shown_pixels(picture)
    assert (image.width(), image.height()) == (244, 160)
    for row, column in ((3, 3), (20, 200), (100, 180), (100, 162), (150, 230)):
        color = image.pixelColor(QPoint(column, row))
        assert [color.red(), color.green(), color.blue(), color.alpha()] == wanted[row, column].tolist()


def test_small_tiles_show_their_numbers(canvas):
    pixels = np.full((4, 7), np.nan, np.float32)
    pixels[:, :4], pixels[:2, 5:] = 12.0, 12.0
    tiles = (Tile(Region(0, 0, 4, 4), (-50.0, 50.0), Colormap.DIVERGING), Tile(Region(0, 5, 2, 2), (0.0, 12.0)))
    show(canvas, Picture("m", "M", pixels, tiles=tiles))
    image = grabbed(canvas)
    for row, column in ((2, 2), (1, 6)):
        middle = place(canvas, column + 0.5, row + 0.5)
        cell = image.copy(middle.x() - 12, middle.y() - 8, 24, 16)
        assert len({cell.pixelColor(x, y).name() for x in range(24) for y in range(16)}) > 3
    between = place(canvas, 4.5, 1.5)
    gap = image.copy(between.x() - 12, between.y() - 8, 24, 16)
    assert {gap.pixelColor(x, y).name() for x in range(24) for y in range(16)} == {canvas.view.backdrop.name()}


def test_a_montage_that_is_the_same_is_not_rendered_again(canvas):
    picture = show(canvas, pyramid())
    grabbed(canvas)
    before = [part._rendered for part in canvas.view.caches[0].parts]
    show(canvas, Picture("laplacian", "Other title", picture.pixels, tiles=picture.tiles))
    grabbed(canvas)
    after = [part._rendered for part in canvas.view.caches[0].parts]
    assert len(after) == 3
    assert all(one is other for one, other in zip(before, after, strict=True))


def test_tiles_out_of_sight_are_not_rendered(canvas):
    show(canvas, pyramid())
    canvas.view.zoom_to(32.0)
    grabbed(canvas)
    assert sum(not part.is_empty for part in canvas.view.caches[0].parts) == 1
