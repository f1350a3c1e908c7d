"""Where pictures lie: zoom, frames, the visible region."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Colormap, Picture
from sightglass.widgets.canvas.layers import layers_of
from sightglass.widgets.canvas.scene import Scene
from sightglass.widgets.canvas.transform import Size, ViewTransform

FREQUENCY = Axis("u", "cycles/pixel", -0.5, 0.5)


def picture(key="input", shape=(300, 400), **options):
    return Picture(key, key.title(), np.zeros(shape, np.uint8), **options)


def scene_of(*pictures, size=(800, 600), mode="divider", ratio=1.0):
    scene = Scene()
    scene.resize(QSize(*size), ratio)
    scene.set_mode(mode)
    scene.set_pictures(pictures)
    return scene


coordinates = st.floats(-1000, 1000)
points = st.tuples(coordinates, coordinates)


@given(
    x=coordinates,
    y=coordinates,
    scale=st.floats(0.01, 200),
    factor=st.floats(0.2, 5),
    at=st.tuples(coordinates, coordinates),
)
def test_zooming_keeps_the_point_under_the_cursor(x, y, scale, factor, at):
    before = ViewTransform(scale, x, y)
    anchor = QPointF(*at)
    after = before.zoomed(scale * factor, anchor)
    found, wanted = after.to_image(anchor), before.to_image(anchor)
    assert found.x() == pytest.approx(wanted.x(), rel=1e-6, abs=1e-5)
    assert found.y() == pytest.approx(wanted.y(), rel=1e-6, abs=1e-5)
    assert after.scale == pytest.approx(scale * factor)


@given(x=coordinates, y=coordinates)
def test_a_part_of_the_picture_stays_in_sight(x, y):
    kept = ViewTransform(2.0, x * 10, y * 10).kept_in_sight(QRectF(0, 0, 100, 80), Size(500, 400))
    shown = kept.rect_to_screen(QRectF(0, 0, 100, 80)).intersected(QRectF(0, 0, 500, 400))
    assert shown.width() >= 47.9
    assert shown.height() >= 47.9


def test_fitting_shows_all_of_it_in_the_middle():
    fitted = ViewTransform.fitting(QRectF(0, 0, 400, 200), Size(816, 616), margin=8)
    shown = fitted.rect_to_screen(QRectF(0, 0, 400, 200))
    assert shown == QRectF(8, 108, 800, 400)


def test_a_tiny_picture_opens_large_but_not_absurdly():
    scene = scene_of(picture(shape=(1, 1)))
    assert scene.transform(scene.panes[0]).scale == 128
    scene = scene_of(picture(shape=(16, 16)))
    assert scene.transform(scene.panes[0]).scale >= 36


@pytest.mark.parametrize(
    ("other", "shares"),
    [
        (picture("same"), True),
        (picture("preview", (75, 100), step=4), True),
        (picture("ragged preview", (43, 58), step=7), True),
        (picture("part", (50, 50), origin=(10, 20)), True),
        (picture("level", (150, 200)), False),
        (picture("level that says its step", (150, 200), step=2), True),
        (picture("larger", (310, 400)), False),
        (picture("outside", (50, 50), origin=(290, 0)), False),
        (picture("spectrum of that size", row_axis=FREQUENCY), False),
        (picture("kernel", (3, 3)), False),
    ],
    ids=lambda value: value.key if isinstance(value, Picture) else "",
)
def test_pictures_share_the_frame_of_the_image_if_they_cover_its_pixels(other, shares):
    image, placed = layers_of([picture(), other], ())
    assert (image.frame == placed.frame) is shares


def test_a_preview_at_full_resolution_from_the_corner_is_known_by_its_viewport():
    scene = scene_of(picture(shape=(3000, 4000)))
    pane = scene.panes[0]
    scene.set_transform(pane, ViewTransform(1.0, 0.0, 0.0))
    region = scene.viewport().region
    assert (region.row, region.column) == (0, 0)
    scene.set_pictures([picture(shape=(3000, 4000)), picture("preview", (region.rows, region.columns))])
    assert scene.layers[1].frame == scene.layers[0].frame


def test_spectra_of_one_size_share_a_frame_of_their_own():
    axes = {"row_axis": FREQUENCY, "column_axis": FREQUENCY}
    _, before, after = layers_of([picture(), picture("a", (256, 256), **axes), picture("b", (256, 256), **axes)], ())
    assert before.frame == after.frame
    assert not before.frame.is_image


def test_a_preview_covers_the_same_area_as_the_full_picture():
    full, preview = layers_of([picture(shape=(400, 400)), picture("preview", (50, 60), origin=(40, 80), step=4)], ())
    assert preview.extent == QRectF(80, 40, 240, 200)
    transform = ViewTransform(1.5, 10, 20)
    placed = preview.placed(transform, 0, 0, 2.0)
    corner = transform.to_screen(QPointF(80, 40))
    assert (placed.x, placed.y, placed.scale) == (2 * corner.x(), 2 * corner.y(), 1.5 * 4 * 2)
    assert preview.pixel_at(80 + 4 * 7 + 3.9, 40 + 4 * 5) == (5, 7)
    assert preview.pixel_at(79.9, 50) is None
    assert full.pixel_at(399.9, 0) == (0, 399)


def test_the_viewport_is_the_visible_region_at_the_resolution_of_the_screen():
    scene = scene_of(picture(shape=(3000, 4000)), size=(816, 616))
    assert scene.viewport().region == Region(0, 0, 3000, 4000)
    assert scene.viewport().step == 5
    scene.set_transform(scene.panes[0], ViewTransform(0.5, -100.0, -50.0))
    seen = scene.viewport()
    assert seen.step == 2
    assert seen.region == Region(100, 200, 1232, 1632)
    scene.resize(QSize(816, 616), 2.0)
    assert scene.viewport().step == 1


@given(x=st.floats(-900, 300), y=st.floats(-900, 300), scale=st.floats(0.05, 3))
def test_the_viewport_holds_every_visible_pixel(x, y, scale):
    scene = scene_of(picture(shape=(1000, 1500)))
    pane = scene.panes[0]
    scene.set_transform(pane, ViewTransform(scale, x, y))
    viewport = scene.viewport()
    seen = scene.transform(pane).rect_to_image(QRectF(0, 0, *pane.size)).intersected(QRectF(0, 0, 1500, 1000))
    region = viewport.region
    assert region.column <= seen.left() + 1e-6
    assert region.column + region.columns >= seen.right() - 1e-6
    assert region.row <= seen.top() + 1e-6
    assert region.row + region.rows >= seen.bottom() - 1e-6
    assert region.row % viewport.step == region.column % viewport.step == 0


def test_zoom_is_kept_for_pictures_of_the_same_size_and_fitted_for_others():
    scene = scene_of(picture())
    scene.zoom(scene.panes[0], 3.0, QPointF(100, 100))
    before = scene.transform(scene.panes[0])
    scene.set_pictures([picture(), picture("result")])
    assert scene.transform(scene.panes[0]) == before
    scene.set_pictures([picture(shape=(20, 20))])
    assert scene.is_fitted(scene.panes[0])


def test_resizing_keeps_the_middle_of_a_zoomed_picture():
    scene = scene_of(picture())
    scene.zoom(scene.panes[0], 7.0, QPointF(300, 200))
    middle = scene.transform(scene.panes[0]).to_image(QPointF(400, 300))
    scene.resize(QSize(500, 900), 1.0)
    found = scene.transform(scene.panes[0]).to_image(QPointF(250, 450))
    assert (found.x(), found.y()) == pytest.approx((middle.x(), middle.y()))


def test_panes_side_by_side_are_as_large_and_show_the_same_place():
    scene = scene_of(picture(), picture("result"), mode="side_by_side", size=(803, 500))
    left, right = scene.panes
    assert left.size == right.size
    assert not left.rect.intersects(right.rect)
    scene.zoom(right, 4.0, QPointF(50, 60))
    assert scene.transform(left) == scene.transform(right)


def test_a_colour_bar_on_one_side_does_not_put_the_panes_out_of_step():
    signed = Picture("d", "D", np.zeros((300, 400), np.float32), colormap=Colormap.DIVERGING)
    scene = scene_of(picture(), signed, mode="side_by_side")
    left, right = scene.panes
    assert left.size == right.size


def test_the_divider_needs_one_frame():
    scene = scene_of(picture(), picture("kernel", (5, 5)))
    assert scene.mode == "divider"
    assert scene.shown_mode == "side_by_side"
    scene.set_pictures([picture(), picture("result")])
    assert scene.shown_mode == "divider"


def test_chosen_pictures_are_kept_while_they_exist():
    pictures = [picture(), picture("result"), picture("mask")]
    scene = scene_of(*pictures)
    assert (scene.primary.picture.key, scene.secondary.picture.key) == ("input", "result")
    scene.choose_secondary("mask")
    scene.set_pictures(pictures[:2])
    assert scene.secondary.picture.key == "result"
    scene.set_pictures(pictures)
    assert scene.secondary.picture.key == "mask"


def test_alone_the_result_is_shown_until_another_is_chosen():
    scene = scene_of(picture(), picture("result"), mode="single")
    assert scene.primary.picture.key == "result"
    scene.choose_primary("input")
    assert scene.primary.picture.key == "input"
    scene.set_mode("divider")
    assert (scene.primary.picture.key, scene.secondary.picture.key) == ("input", "result")


def test_levels_are_worked_out_once_for_a_picture_that_stays():
    shared = np.random.default_rng(0).random((30, 40)).astype(np.float32)
    scene = scene_of(Picture("input", "Input", shared))
    first = scene.layers[0]
    scene.set_pictures([Picture("input", "Input", shared), picture("result", (30, 40))])
    assert scene.layers[0] is first
    scene.set_pictures([Picture("input", "Input", shared, levels=(0.0, 2.0))])
    assert scene.layers[0].levels == (0.0, 2.0)
