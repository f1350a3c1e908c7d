"""Arrows over a picture: heads that can be seen at every zoom, each in its colour, legible on any pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from sightglass.algorithms.results import SegmentOverlay
from sightglass.widgets.canvas.lines import clipped
from sightglass.widgets.canvas.overlays import PreparedOverlay
from sightglass.widgets.canvas.rendering import Placement

AREA = QRectF(0, 0, 100, 80)


def screen_arrow(length, scale):
    overlay = PreparedOverlay(SegmentOverlay(np.array([[2.0, 3.0, 2.0 + length, 3.0]]), arrow=True))
    return overlay.on_screen(Placement(0, 0, scale))[0].T


def drawn(overlay, ground="#808080", size=(300, 300), placement=None, ratio=1.0):
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, *size))
    PreparedOverlay(overlay).paint(painter, placement or Placement(0, 0, 1))
    painter.end()
    shape = image.height(), image.width(), 4
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)[..., 2::-1].astype(int)


def grid(count, spacing=10.0, along=(6.0, 3.0)):
    y, x = np.divmod(np.arange(count), 25)
    starts = np.stack([x, y], axis=1) * spacing + 8
    return np.concatenate([starts, starts + along], axis=1)


# Heads


@pytest.mark.parametrize("scale", [0.5, 1, 4, 40])
@pytest.mark.parametrize("length", [10.0, 30.0])
def test_heads_have_a_size_of_the_screen(length, scale):
    shaft, *sides = screen_arrow(length, scale)
    tip = [(2 + length + 0.5) * scale, 3.5 * scale]
    assert shaft[2:].tolist() == pytest.approx(tip)
    reaches = [np.hypot(*(side[2:] - side[:2])) for side in sides]
    for side in sides:
        assert side[:2].tolist() == pytest.approx(tip)
        assert side[2] < tip[0]
    assert reaches[0] == pytest.approx(reaches[1], rel=1e-4)
    assert reaches[0] == pytest.approx(min(9.0, max(2.5, 0.45 * length * scale)), rel=1e-4)
    assert sides[0][3] + sides[1][3] == pytest.approx(2 * tip[1], rel=1e-5)
    assert abs(sides[0][3] - sides[1][3]) > 1.9


@pytest.mark.parametrize("length", [0.0, 0.4, 2.9])
def test_an_arrow_too_short_for_a_head_is_a_dot_where_it_begins(length):
    lines = screen_arrow(length, 1.0)
    assert lines[:, [0, 2]].mean() == pytest.approx(2.5)
    assert lines[:, [1, 3]].mean() == pytest.approx(3.5)
    assert np.ptp(lines[:, [0, 2]]) == np.ptp(lines[:, [1, 3]]) == 2


# Clipping

places = st.floats(-500, 500, width=32)


@given(lines=st.lists(st.tuples(places, places, places, places), min_size=1, max_size=8))
def test_what_is_left_of_a_segment_lies_in_sight_and_nothing_in_sight_is_lost(lines):
    rows = np.array(lines, dtype=np.float32)
    kept, indices = clipped(np.ascontiguousarray(rows.T), AREA, 1.0)
    indices = np.arange(len(rows)) if indices is None else indices
    assert kept.shape == (4, len(indices))
    assert (kept[[0, 2]] >= -1.01).all()
    assert (kept[[0, 2]] <= 101.01).all()
    assert (kept[[1, 3]] >= -1.01).all()
    assert (kept[[1, 3]] <= 81.01).all()
    shares = np.linspace(0, 1, 201)[:, None]
    for index, row in enumerate(rows.astype(np.float64)):
        points = row[:2] + shares * (row[2:] - row[:2])
        seen = points[((points > [0, 0]) & (points < [100, 80])).all(axis=1)]
        if len(seen):
            (column,) = np.flatnonzero(indices == index)
            start, end = kept[:2, column].astype(np.float64), kept[2:, column].astype(np.float64)
            along = end - start
            position = (seen - start) @ along / max(float(along @ along), 1e-12)
            assert (position > -0.02).all()
            assert (position < 1.02).all()


# Colours


@pytest.mark.parametrize("count", [20, 600])
def test_each_arrow_has_its_own_colour(count):
    segments = grid(count)
    hues = [QColor.fromHsv(index * 359 // count, 255, 255) for index in range(count)]
    colors = np.array([[hue.red(), hue.green(), hue.blue()] for hue in hues], np.uint8)
    pixels = drawn(SegmentOverlay(segments, arrow=True, colors=colors), size=(270, 270))
    for index in range(0, count, max(1, count // 20)):
        x, y = (segments[index, :2] + 0.5 + [3.0, 1.5]).astype(int)
        around = pixels[y - 2 : y + 3, x - 2 : x + 3].reshape(-1, 3)
        saturated = around[np.ptp(around, axis=1).argmax()]
        shown = QColor(*saturated.tolist())
        apart = abs(shown.hsvHue() - hues[index].hsvHue())
        assert min(apart, 360 - apart) < 12, index


def test_a_crowd_is_drawn_in_the_colours_as_they_are():
    colors = np.tile(np.array([[230, 159, 0], [86, 180, 233]], np.uint8), (300, 1))
    pixels = drawn(SegmentOverlay(grid(600), arrow=True, colors=colors), size=(270, 270))
    found = {tuple(color) for color in np.unique(pixels.reshape(-1, 3), axis=0).tolist()}
    assert {(230, 159, 0), (86, 180, 233)} <= found


def test_colours_must_be_as_many_as_segments():
    with pytest.raises(ValueError, match="3 segments"):
        SegmentOverlay(np.zeros((3, 4)), colors=np.zeros((2, 3), np.uint8))


@pytest.mark.parametrize("count", [20, 600])
@pytest.mark.parametrize("ground", ["#000000", "#FFFFFF", "#E69F00", "#0000FF"])
@pytest.mark.parametrize("color", [(230, 159, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0)])
def test_arrows_are_read_on_any_ground(count, ground, color):
    colors = np.tile(np.array([color], np.uint8), (count, 1))
    pixels = drawn(SegmentOverlay(grid(count), arrow=True, colors=colors), ground, (270, 270))
    luminance = pixels @ [0.2126, 0.7152, 0.0722]
    block = luminance[:28, :28]
    assert np.ptp(block) > 45


@pytest.mark.parametrize("count", [20, 600])
def test_nothing_is_drawn_beyond_the_part_of_the_picture(count):
    image = QImage(270, 270, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    painter.setClipRect(QRectF(50, 12, 120, 130))
    PreparedOverlay(SegmentOverlay(grid(count), arrow=True)).paint(painter, Placement(0, 0, 1))
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(270, 270, 4)[..., 0].copy()
    assert len(np.unique(pixels[12:142, 50:170])) > 1
    pixels[12:142, 50:170] = 128
    assert (pixels == 128).all()


def test_arrows_are_at_the_same_place_one_by_one_and_in_a_crowd():
    few = drawn(SegmentOverlay(grid(20), "#FFFFFF", arrow=True), "#000000", (270, 270)).sum(axis=2)
    crowd = drawn(SegmentOverlay(grid(600), "#FFFFFF", arrow=True), "#000000", (270, 270)).sum(axis=2)
    for index in range(20):
        x, y = grid(20)[index, :2].astype(int)
        window = np.s_[y - 4 : y + 9, x - 3 : x + 12]
        ys, xs = np.mgrid[window]
        centres = [
            (float((ys * ink).sum() / ink.sum()), float((xs * ink).sum() / ink.sum()))
            for ink in (few[window].astype(float), crowd[window].astype(float))
        ]
        assert centres[0] == pytest.approx(centres[1], abs=1.2)


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_a_crowd_lies_at_the_same_place_on_dense_screens(ratio):
    overlay = SegmentOverlay(np.tile([[50.0, 40.0, 90.0, 40.0]], (600, 1)), "#FFFFFF")
    pixels = drawn(overlay, "#000000", ratio=ratio).sum(axis=2)
    rows, columns = np.nonzero(pixels > 500)
    assert rows.mean() / ratio == pytest.approx(40.5, abs=1)
    assert columns.min() / ratio == pytest.approx(50.5, abs=1)
    assert columns.max() / ratio == pytest.approx(90.5, abs=1)


def test_far_zoom_into_a_crowd_costs_no_memory_for_what_is_out_of_sight():
    rng = np.random.default_rng(0)
    starts = rng.random((5000, 2)) * 4000
    overlay = SegmentOverlay(np.hstack([starts, starts + rng.normal(0, 400, (5000, 2))]), arrow=True)
    pixels = drawn(overlay, placement=Placement(-256 * 2000.0, -256 * 2000.0, 256.0))
    assert pixels.shape == (300, 300, 3)


def test_unknown_vectors_are_left_out():
    segments = np.array([[10.0, 10.0, np.nan, 10.0], [50.0, 50.0, 70.0, 50.0]])
    colors = np.array([[255, 0, 0], [0, 255, 0]], np.uint8)
    pixels = drawn(SegmentOverlay(segments, arrow=True, colors=colors), "#000000")
    assert pixels[..., 0].max() < 60
    assert pixels[..., 1].max() > 200
