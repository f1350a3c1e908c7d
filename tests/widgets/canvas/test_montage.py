"""Montages on the canvas, part by part: frames, readings, profiles, colour keys, caches and captions."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Colormap, Picture, Tile
from sightglass.widgets.canvas import cache as cache_module
from sightglass.widgets.canvas.cache import LayerCache, Request
from sightglass.widgets.canvas.captions import Caption
from sightglass.widgets.canvas.cells import paint_numbers
from sightglass.widgets.canvas.layers import layers_of
from sightglass.widgets.canvas.layout import colorbars, key_part
from sightglass.widgets.canvas.profile import Line, profile_plot
from sightglass.widgets.canvas.reading import reading
from sightglass.widgets.canvas.rendering import DeviceRect, Placement

FIRST, SECOND = Region(0, 0, 40, 60), Region(5, 64, 20, 30)


def montage(key="montage", fill=np.nan, shape=(40, 94), seconds=(0.0, 255.0), **options):
    pixels = np.full(shape, fill, np.float32 if np.isnan(fill) else np.uint8)
    for region, value in ((FIRST, 3), (SECOND, 200)):
        pixels[region.slices] = value
    tiles = (
        Tile(FIRST, (-10.0, 10.0), Colormap.DIVERGING, "Level 0"),
        Tile(SECOND, seconds, Colormap.GRAY, "Low-pass top"),
    )
    return Picture(key, key.title(), pixels, tiles=tiles, **options)


def layer_of(picture):
    return layers_of([Picture("input", "Input", np.zeros((9, 9), np.uint8)), picture], ())[1]


def read(x, y, *pictures):
    layers = [layer_of(picture) for picture in pictures]
    return reading(layers[0].frame, layers, x, y)


# Where it lies


def test_a_montage_of_the_size_of_the_image_is_not_compared_with_it():
    image, other = layers_of([Picture("input", "Input", np.zeros((40, 94), np.uint8)), montage()], ())
    assert image.frame != other.frame
    assert not other.frame.is_image


def test_montages_of_one_size_are_compared():
    image = Picture("input", "Input", np.zeros((9, 9), np.uint8))
    _, one, other = layers_of([image, montage("gaussian"), montage("laplacian")], ())
    assert one.frame == other.frame


# What is read


def test_the_place_in_the_tile_and_its_own_levels_are_read():
    assert read(10.5, 20.5, montage()) == "Level 0   ·   x 10, y 20   ·   3, shown as 166"
    assert read(64.0, 5.0, montage()) == "Low-pass top   ·   x 0, y 0   ·   200, shown as 200"
    measured = montage(value_axis=Axis("Value", "gray levels"))
    assert read(93.9, 24.9, measured) == "Low-pass top   ·   x 29, y 19   ·   200 gray levels, shown as 200"


@pytest.mark.parametrize("fill", [np.nan, 0])
@pytest.mark.parametrize("place", [(62, 10), (70, 2), (70, 30)])
def test_nothing_is_read_between_tiles(fill, place):
    assert read(*place, montage(fill=fill)) == ""


def test_two_montages_say_their_common_place_once():
    text = read(64.5, 5.5, montage("gaussian"), montage("laplacian"))
    assert text.startswith("Low-pass top   ·   x 0, y 0   ·   Gaussian 200, shown as 200   ·   Laplacian 200")


def test_a_plain_picture_beside_a_montage_is_read_between_the_tiles_too():
    plain = Picture("plain", "Plain", np.full((40, 94), 7, np.uint8))
    assert read(62, 10, montage(), plain) == "x 62, y 10   ·   Plain 7, shown as 7"


# What is measured


@pytest.mark.parametrize("fill", [np.nan, 0])
def test_a_profile_has_no_values_between_tiles_and_mixes_none_across_their_edges(fill):
    (curve,) = profile_plot([layer_of(montage(fill=fill))], Line(50, 10, 93, 11)).curves
    x = 50 + curve.x * 43 / curve.x[-1]
    assert curve.y[x < 59.4].tolist() == [3.0] * int((x < 59.4).sum())
    assert np.isnan(curve.y[(x > 59.6) & (x < 63.4)]).all()
    assert (curve.y[x > 63.6] == 200).all()


def test_a_profile_of_a_colour_montage_has_its_channels():
    picture = montage(shape=(40, 94, 3))
    curves = profile_plot([layer_of(picture)], Line(0, 30, 93, 30)).curves
    assert [curve.label for curve in curves] == ["Red", "Green", "Blue"]
    assert all(np.isfinite(curve.y).sum() == 60 for curve in curves)


# Keys to its colours


def test_the_colour_bar_is_that_of_the_tile_pointed_at_else_of_the_largest():
    layer = layer_of(montage())
    assert colorbars((layer,)) == (None, layer)
    assert key_part(layer, None)[1] == "Level 0"
    assert key_part(layer, QPointF(62, 10))[1] == "Level 0"
    part, name = key_part(layer, QPointF(70, 10))
    assert (part.levels, part.picture.colormap, name) == ((0.0, 255.0), Colormap.GRAY, "Low-pass top")


def test_tiles_of_one_mapping_have_a_bar_without_a_name():
    picture = montage()
    tiles = tuple(Tile(tile.region, (0.0, 9.0), Colormap.VIRIDIS, tile.title) for tile in picture.tiles)
    part, name = key_part(layer_of(Picture("m", "M", picture.pixels, tiles=tiles)), QPointF(70, 10))
    assert (part.levels, name) == ((0.0, 9.0), "")


def test_equal_keys_of_two_montages_stand_once():
    one, same, other = (layer_of(picture) for picture in (montage("a"), montage("b"), montage("c", seconds=(0.0, 9.0))))
    assert colorbars((one, same)) == (None, same)
    assert colorbars((one, other)) == (one, other)


def test_gray_bytes_need_no_bar():
    pixels = np.zeros((40, 94), np.uint8)
    layer = layer_of(Picture("m", "M", pixels, tiles=(Tile(FIRST, (0.0, 255.0)), Tile(SECOND, (0.0, 255.0)))))
    assert colorbars((layer,)) == (None, None)


# What is rendered


def request(pixels, region, scale=1.0, rect=None):
    placement = Placement(region.column * scale, region.row * scale, scale)
    rect = rect or DeviceRect(
        int(region.column * scale), int(region.row * scale), int(region.columns * scale), int(region.rows * scale)
    )
    return Request(pixels, (0.0, 1.0), Colormap.GRAY, placement, rect, False, region)


def test_only_tiles_that_changed_are_rendered_again():
    pixels = np.zeros((40, 94), np.float32)
    cache = LayerCache()
    first = cache.rendered([request(pixels, FIRST), request(pixels, SECOND)])
    other = Request(pixels, (0.0, 2.0), *(getattr(request(pixels, SECOND), name) for name in
                    ("colormap", "placement", "rect", "grid", "region")))  # fmt: skip
    second = cache.rendered([request(pixels, FIRST), other])
    assert second[0] is first[0]
    assert second[1] is not first[1]


def test_nothing_is_kept_of_tiles_out_of_sight():
    pixels = np.zeros((40, 94), np.float32)
    cache = LayerCache()
    cache.rendered([request(pixels, FIRST), request(pixels, SECOND)])
    assert cache.rendered([None, request(pixels, SECOND)])[0] is None
    assert cache.parts[0].is_empty
    cache.rendered([request(pixels, FIRST)])
    assert len(cache.parts) == 1
    cache.forget_unless([])
    assert cache.is_empty


def test_tiles_share_what_may_be_averaged_at_once_and_are_refined_together(monkeypatch):
    monkeypatch.setattr(cache_module, "IMMEDIATE_VALUES", 30_000)
    pixels = np.random.default_rng(0).random((200, 400), dtype=np.float32)
    regions = [Region(0, 0, 100, 100), Region(0, 200, 200, 200), Region(100, 0, 100, 100), Region(0, 100, 100, 200)]
    requests = [request(pixels, region, 0.25) for region in regions]
    cache = LayerCache()
    assert [drawn.refined for drawn in cache.rendered(requests)] == [True, False, True, False]
    assert cache.coarse
    while not cache.refine(0.1):
        pass
    assert not cache.coarse
    refined = cache.rendered(requests)[1]
    blocks = pixels[:, 200:].reshape(50, 4, 50, 4).mean(axis=(1, 3))
    drawn = np.array([[QColor(refined.image.pixel(x, y)).red() for x in range(50)] for y in range(50)])
    assert np.abs(drawn - 255 * blocks).max() <= 1


@pytest.mark.usefixtures("qapp")
def test_numbers_contrast_with_the_colours_of_their_tile():
    pixels = np.full((1, 3), 30.0, np.float32)
    tiles = (Tile(Region(0, 0, 1, 1), (0.0, 30.0)), Tile(Region(0, 2, 1, 1), (30.0, 900.0)))
    for part, ground in zip(layer_of(Picture("m", "M", pixels, tiles=tiles)).parts, (255, 0), strict=True):
        image = QImage(64, 64, QImage.Format.Format_RGB32)
        image.fill(QColor(ground, ground, ground))
        painter = QPainter(image)
        assert paint_numbers(painter, part, Placement(0, 0, 64), QRectF(0, 0, 64, 64), QFont())
        painter.end()
        shades = [image.pixelColor(x, y).lightness() for x in range(64) for y in range(64)]
        assert max(shades) - min(shades) > 150


# What is written into the tiles


@pytest.fixture
def metrics(qapp):
    return QFontMetricsF(qapp.font())


def test_a_caption_stands_in_the_corner_of_what_is_seen(metrics):
    tile, seen = QRectF(-50, 20, 400, 300), QRectF(0, 20, 350, 300)
    text, box = Caption("Level 0", tile, seen).placed(metrics, [])
    assert text == "Level 0"
    assert (box.left(), box.top()) == (3, 23)
    assert box.width() > metrics.horizontalAdvance("Level 0")


def test_a_caption_needs_a_tile_larger_than_itself(metrics):
    width, height = metrics.horizontalAdvance("Level 0"), metrics.height()

    def box(columns, rows, text="Level 0"):
        tile = QRectF(0, 0, columns, rows)
        return Caption(text, tile, tile).placed(metrics, [])

    assert box(width + 20, 4 * height) is not None
    assert box(width + 4, 4 * height) is None
    assert box(width + 20, 2 * height) is None
    assert box(900, 900, "") is None


def test_with_little_room_a_caption_is_what_stands_before_the_colon(metrics):
    def text(columns):
        tile = QRectF(0, 0, columns, 100)
        found = Caption("L₃: 64 × 64", tile, tile).placed(metrics, [])
        return None if found is None else found[0]

    assert [text(columns) for columns in (200, 50, 10)] == ["L₃: 64 × 64", "L₃", None]


def test_a_caption_gives_way_to_a_title_above_it(metrics):
    tile, title = QRectF(0, 0, 300, 200), QRectF(8, 8, 90, 24)
    _, box = Caption("Level 0", tile, tile).placed(metrics, [title])
    assert not box.intersects(title)
    assert tile.contains(box)
    assert Caption("Level 0", tile, QRectF(0, 0, 300, 50)).placed(metrics, [title]) is None


def test_a_caption_hides_no_numbers(metrics):
    tile = QRectF(0, 0, 512, 512)
    assert Caption("Level 0", tile, tile, cell=128).placed(metrics, []) is not None
    assert Caption("Level 0", tile, tile, cell=32).placed(metrics, []) is None
    assert Caption("Level 0", tile, tile, cell=128, is_color=True).placed(metrics, []) is None
    assert Caption("Level 0", tile, tile.adjusted(20, 0, 0, 0), cell=128).placed(metrics, []) is None
