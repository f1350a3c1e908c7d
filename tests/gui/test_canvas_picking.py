"""Picking a pixel of the image by a click or by keyboard, and the mark at it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Picture
from sightglass.widgets.canvas import Canvas
from tests.gui.canvas_gestures import GRAY, LEFT, drag, grabbed, key, pictures, place

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(816, 656)
    made.show()
    qtbot.waitExposed(made)
    made.set_pictures(pictures())
    made.mode = "single"
    return made


@pytest.fixture
def picked(canvas):
    told = []
    canvas.picked.connect(told.append)
    return told


def zoom(canvas, zoom):
    """Zoom about the middle, wherever the cursor was left."""
    canvas.view.pointer = None
    canvas.view.zoom_to(zoom)


def click(canvas, position, button=LEFT, modifier=PLAIN):
    QTest.mouseMove(canvas.view, position)
    QTest.mouseClick(canvas.view, button, modifier, position)


def test_a_click_picks_the_pixel_under_it(canvas, picked):
    click(canvas, place(canvas, 30.5, 20.5))
    assert picked == [(20, 30)]
    zoom(canvas, 32.0)
    click(canvas, place(canvas, 201.9, 149.1))
    assert picked[-1] == (149, 201)


def test_a_drag_moves_the_picture_and_picks_nothing(canvas, picked):
    zoom(canvas, 8.0)
    drag(canvas, QPoint(200, 300), QPoint(240, 280))
    drag(canvas, QPoint(200, 300), QPoint(204, 300))
    assert picked == []


def test_a_drag_that_comes_back_picks_nothing(canvas, picked):
    view = canvas.view
    QTest.mousePress(view, LEFT, PLAIN, QPoint(200, 300))
    for x in (230, 200):
        QTest.mouseMove(view, QPoint(x, 300))
    QTest.mouseRelease(view, LEFT, PLAIN, QPoint(200, 300))
    assert picked == []


def test_an_unsteady_click_picks_the_pixel_and_moves_nothing(canvas, picked):
    zoom(canvas, 8.0)
    before = place(canvas, 200, 150)
    target = place(canvas, 205.5, 151.5)
    drag(canvas, target, target + QPoint(1, 1))
    assert picked == [(151, 205)]
    assert place(canvas, 200, 150) == before


def test_other_buttons_tools_and_places_pick_nothing(canvas, picked):
    middle = place(canvas, 200, 150)
    click(canvas, middle, Qt.MouseButton.MiddleButton)
    for tool in ("select", "profile"):
        canvas.set_tool(tool)
        click(canvas, middle)
    canvas.set_tool("pan")
    click(canvas, QPoint(2, 2))
    QTest.keyPress(canvas.view, Qt.Key.Key_Space)
    click(canvas, middle)
    QTest.keyRelease(canvas.view, Qt.Key.Key_Space)
    canvas.mode = "divider"
    click(canvas, QPoint(canvas.view.width() // 2, 100))
    assert picked == []


def test_selection_and_profile_are_as_before(canvas, picked):
    canvas.set_tool("select")
    drag(canvas, place(canvas, 50.5, 40.5), place(canvas, 99.5, 79.5))
    assert canvas.selection == Region(40, 50, 40, 50)
    canvas.set_tool("pan")
    click(canvas, place(canvas, 200, 200))
    assert canvas.selection == Region(40, 50, 40, 50)
    assert picked == [(200, 200)]


@pytest.mark.parametrize("mode", ["divider", "side_by_side", "flicker"])
def test_a_pixel_is_picked_in_every_mode(canvas, picked, mode):
    canvas.mode = mode
    zoom(canvas, 3.0)
    for pane in range(len(canvas.view.scene.panes)):
        click(canvas, place(canvas, 190.5, 140.5, pane))
        assert picked[-1] == (140, 190)


def test_a_picture_of_a_part_gives_pixels_of_the_image(canvas, picked):
    part = Picture("result", "Result", GRAY[100:200, 50:150].copy(), origin=(100, 50))
    preview = Picture("result", "Result", GRAY[::4, ::4].copy(), step=4)
    for picture in (part, preview):
        canvas.set_pictures([Picture("input", "Input", GRAY), picture])
        click(canvas, place(canvas, 75.5, 133.5))
        assert picked[-1] == (133, 75)


def test_a_spectrum_has_no_pixels_to_pick(canvas, picked):
    axis = Axis("u", "cycles per pixel", -0.5, 0.5)
    spectrum = Picture("spectrum", "Spectrum", np.zeros((64, 64), np.float32), row_axis=axis, column_axis=axis)
    canvas.set_pictures([Picture("input", "Input", GRAY), spectrum])
    canvas.primary_key = "spectrum"
    click(canvas, place(canvas, 32, 32))
    assert picked == []


def test_enter_picks_what_the_keyboard_points_at(canvas, picked):
    canvas.view.pointer = None
    key(canvas, Qt.Key.Key_Return)
    assert picked == [(150, 200)]
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        key(canvas, arrow, Qt.KeyboardModifier.AltModifier)
    key(canvas, Qt.Key.Key_Enter)
    assert picked[-1] == (151, 202)
    canvas.set_tool("select")
    key(canvas, Qt.Key.Key_Return)
    assert len(picked) == 2
    assert canvas.selection is not None


def test_the_mark_stands_at_the_pixel_at_every_zoom(canvas):
    for size in (0.8, 2.0, 30.0):
        zoom(canvas, size)
        canvas.set_picked(None)
        without = grabbed(canvas)
        canvas.set_picked((149, 201))
        marked = grabbed(canvas)
        changed = [
            (x, y)
            for x in range(marked.width())
            for y in range(marked.height())
            if marked.pixel(x, y) != without.pixel(x, y)
        ]
        at = place(canvas, 201.5, 149.5)
        assert np.mean(changed, axis=0) == pytest.approx([at.x(), at.y()], abs=1.5)
        assert (at.x(), at.y()) not in changed
        reach = max(abs(x - at.x()) for x, _ in changed)
        assert max(10, size / 2) < reach < size / 2 + 20


def test_the_mark_is_shown_in_both_panes(canvas):
    canvas.mode = "side_by_side"
    before = grabbed(canvas)
    canvas.set_picked((150, 200))
    after = grabbed(canvas)
    for pane in (0, 1):
        at = place(canvas, 200.5, 150.5, pane)
        area = at.x() - 12, at.y() - 12, 24, 24
        assert after.copy(*area) != before.copy(*area)


def test_escape_takes_the_mark_away_and_tells_it(canvas, picked):
    canvas.set_picked((20, 30))
    assert picked == []
    unmarked = pictures()
    key(canvas, Qt.Key.Key_Escape)
    assert picked == [None]
    canvas.set_pictures(unmarked)
    assert canvas.view.picker.pixel is None


def test_a_smaller_image_loses_a_pixel_that_lies_beyond(canvas, picked):
    canvas.set_picked((200, 30))
    canvas.set_pictures(pictures(GRAY[:250]))
    assert picked == []
    canvas.set_pictures(pictures(GRAY[:100]))
    assert picked == [None]
    assert canvas.view.picker.pixel is None


def test_a_view_among_other_widgets_is_picked_from_too(qtbot):
    from sightglass.widgets.canvas.view import CanvasView

    view, told = CanvasView(embedded=True), []
    qtbot.addWidget(view)
    view.resize(300, 240)
    view.show()
    qtbot.waitExposed(view)
    view.set_pictures([Picture("input", "Input", GRAY[:200, :200])])
    view.picked.connect(told.append)
    view.pointer = None
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert told == [(100, 100)]
    QTest.mouseClick(view, LEFT, PLAIN, view.rect().center())
    assert len(told) == 2
