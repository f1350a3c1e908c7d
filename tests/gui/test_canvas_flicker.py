"""Two pictures in turn: what is in view when, and that nothing goes on where nobody looks."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from sightglass.algorithms.results import Axis, Colormap, Picture
from sightglass.widgets.canvas import Canvas
from tests.gui.canvas_gestures import GRAY, LEFT, drag, grabbed, key, pictures, place

FIRST, SECOND = np.full_like(GRAY, 50), np.full_like(GRAY, 180)


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(816, 656)
    made.show()
    qtbot.waitExposed(made)
    made.set_pictures([Picture("a", "First", FIRST), Picture("b", "Second", SECOND)])
    made.mode = "flicker"
    return made


def shown(canvas):
    return grabbed(canvas).pixelColor(place(canvas, 200, 150)).red()


def next_turn(canvas):
    canvas.view.flicker._timer.timeout.emit()


def test_both_pictures_are_shown_in_turn_at_one_place(canvas, qtbot):
    assert shown(canvas) == 50
    qtbot.waitUntil(lambda: shown(canvas) == 180, timeout=2000)
    qtbot.waitUntil(lambda: shown(canvas) == 50, timeout=2000)
    assert len(canvas.view.scene.panes) == 1


def test_pictures_change_two_to_four_times_a_second(canvas):
    assert 250 <= canvas.view.flicker._timer.interval() <= 500


def test_the_title_says_which_is_in_view(canvas):
    corner = 8, 8, 80, 24
    first = grabbed(canvas).copy(*corner)
    next_turn(canvas)
    second = grabbed(canvas).copy(*corner)
    assert first != second
    next_turn(canvas)
    assert grabbed(canvas).copy(*corner) == first
    canvas.set_pictures([Picture("a", "First", SECOND), Picture("b", "First", SECOND)])
    same = grabbed(canvas).copy(*corner)
    next_turn(canvas)
    assert grabbed(canvas).copy(*corner) == same


def test_a_key_shows_the_other_and_holds_it_until_it_goes_on(canvas):
    flicker = canvas.view.flicker
    key(canvas, Qt.Key.Key_B)
    assert shown(canvas) == 180
    assert flicker.is_held
    assert not flicker.is_running
    key(canvas, Qt.Key.Key_B)
    assert shown(canvas) == 50
    key(canvas, Qt.Key.Key_T)
    assert flicker.is_running
    QTest.mouseClick(canvas.toolbar.findChild(type(canvas.toolbar.fit), "flicker"), LEFT)
    assert not flicker.is_running
    assert canvas.mode == "flicker"
    key(canvas, Qt.Key.Key_D)
    assert canvas.mode == "divider"
    key(canvas, Qt.Key.Key_T)
    assert canvas.mode == "flicker"
    assert flicker.is_running


def test_the_other_picture_is_asked_for_only_in_this_mode(canvas):
    canvas.mode = "divider"
    before = grabbed(canvas)
    key(canvas, Qt.Key.Key_B)
    assert grabbed(canvas) == before


def test_nothing_goes_on_out_of_sight(canvas, qtbot):
    flicker = canvas.view.flicker
    assert flicker.is_running
    canvas.hide()
    assert not flicker.is_running
    canvas.set_pictures(pictures())
    assert not flicker.is_running
    canvas.show()
    assert flicker.is_running
    canvas.showMinimized()
    qtbot.waitUntil(lambda: not flicker.is_running)
    canvas.showNormal()
    qtbot.waitUntil(lambda: flicker.is_running)
    canvas.close()
    assert not flicker.is_running


@pytest.mark.parametrize("mode", ["single", "divider", "side_by_side"])
def test_other_modes_have_no_timer(canvas, mode):
    canvas.mode = mode
    assert not canvas.view.flicker.is_running


def test_one_picture_alone_does_not_flicker(canvas):
    canvas.set_pictures([Picture("a", "First", FIRST)])
    assert canvas.mode == "flicker"
    assert not canvas.view.flicker.is_running
    canvas.set_pictures(pictures())
    assert canvas.view.flicker.is_running


def test_pictures_of_other_areas_are_shown_side_by_side_and_that_is_said(canvas):
    canvas.set_pictures([*pictures(), Picture("kernel", "Kernel", np.ones((3, 3), np.float32))])
    canvas.secondary_key = "kernel"
    assert len(canvas.view.scene.panes) == 2
    assert canvas.mode == "flicker"
    assert not canvas.view.flicker.is_running
    fallen_back = grabbed(canvas)
    canvas.mode = "side_by_side"
    assert grabbed(canvas) != fallen_back
    canvas.mode = "flicker"
    canvas.secondary_key = "result"
    assert len(canvas.view.scene.panes) == 1
    assert canvas.view.flicker.is_running


def test_a_pixel_stays_where_it_is_although_only_one_has_a_colour_bar(canvas):
    signed = GRAY.astype(np.float32) - 128
    canvas.set_pictures([Picture("a", "A", GRAY), Picture("b", "B", signed, colormap=Colormap.DIVERGING)])
    first, content = place(canvas, 37, 21), canvas.view.scene.panes[0].content
    next_turn(canvas)
    assert place(canvas, 37, 21) == first
    assert canvas.view.scene.panes[0].content == content
    key(canvas, Qt.Key.Key_X)
    assert place(canvas, 37, 21) == first
    grabbed(canvas)


def test_spectra_are_compared_in_turn_too(canvas):
    axis = Axis("u", "cycles per pixel", -0.5, 0.5)
    spectra = [Picture(k, k, np.ones((64, 64), np.float32), row_axis=axis, column_axis=axis) for k in "st"]
    canvas.set_pictures([Picture("a", "A", GRAY), *spectra])
    canvas.primary_key, canvas.secondary_key = "s", "t"
    assert canvas.view.flicker.is_running
    grabbed(canvas)


def test_both_pictures_are_read_and_measured_whichever_is_in_view(canvas):
    texts, plots = [], []
    canvas.reading_changed.connect(texts.append)
    canvas.profile_changed.connect(plots.append)
    QTest.mouseMove(canvas.view, place(canvas, 30.5, 20.5))
    canvas.set_tool("profile")
    drag(canvas, place(canvas, 20.5, 30.5), place(canvas, 120.5, 30.5))
    before = len(texts), len(plots)
    assert "First 50" in texts[-1]
    assert "Second 180" in texts[-1]
    assert [curve.y[0] for curve in plots[-1].curves] == [50, 180]
    for _ in range(3):
        next_turn(canvas)
        grabbed(canvas)
    assert (len(texts), len(plots)) == before


def test_what_is_taken_away_is_the_picture_in_view(canvas):
    assert canvas.current_picture().key == "a"
    next_turn(canvas)
    assert canvas.current_picture().key == "b"


def test_it_waits_while_its_menu_is_open(canvas, qtbot):
    canvas._open_menu(canvas.view.mapToGlobal(place(canvas, 100, 100)))
    assert not canvas.view.flicker.is_running
    from PySide6.QtWidgets import QMenu

    menu = canvas.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    menu.close()
    qtbot.waitUntil(lambda: canvas.view.flicker.is_running)


def test_each_picture_is_rendered_once(canvas):
    for _ in range(2):
        grabbed(canvas)
        next_turn(canvas)
    rendered = [canvas.view.caches[slot].parts[0]._rendered for slot in (0, 1)]
    for _ in range(4):
        grabbed(canvas)
        next_turn(canvas)
    assert [canvas.view.caches[slot].parts[0]._rendered for slot in (0, 1)] == rendered


def test_zoom_holds_for_both(canvas):
    canvas.view.zoom_by(4.0, QPointF(100, 100))
    first = place(canvas, 20, 20)
    next_turn(canvas)
    assert place(canvas, 20, 20) == first
