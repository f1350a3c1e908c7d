"""The canvas as an instrument: reading pixels, selecting, measuring along a line, by mouse and by keyboard."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Picture, Plot
from sightglass.widgets.canvas import Canvas
from tests.gui.canvas_gestures import GRAY, LEFT, drag, key, pictures, place


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(816, 656)
    made.show()
    qtbot.waitExposed(made)
    return made


# Reading


def test_the_pixel_under_the_cursor_is_read(canvas):
    texts, pixels = [], []
    canvas.reading_changed.connect(texts.append)
    canvas.hovered.connect(pixels.append)
    canvas.set_pictures(pictures())
    QTest.mouseMove(canvas.view, place(canvas, 30.5, 20.5))
    assert pixels[-1] == (20, 30)
    assert f"Input {GRAY[20, 30]}" in texts[-1]
    assert f"Negative {255 - GRAY[20, 30]}" in texts[-1]
    canvas.set_pictures(pictures(np.zeros_like(GRAY)))
    assert "Input 0" in texts[-1]
    QTest.mouseMove(canvas.view, QPoint(2, 2))
    assert pixels[-1] is None
    assert texts[-1] == ""


def test_pixels_are_read_by_keyboard_too(canvas):
    pixels = []
    canvas.hovered.connect(pixels.append)
    canvas.set_pictures(pictures())
    QTest.mouseMove(canvas.view, place(canvas, 30.5, 20.5))
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        key(canvas, arrow, Qt.KeyboardModifier.AltModifier)
    assert pixels[-1] == (21, 32)


def test_a_spectrum_has_no_image_pixels(canvas):
    axis = Axis("u", "cycles per pixel", -0.5, 0.5)
    spectrum = Picture("spectrum", "Spectrum", np.zeros((64, 64), np.float32), row_axis=axis, column_axis=axis)
    canvas.set_pictures([Picture("input", "Input", GRAY), spectrum])
    canvas.mode = "side_by_side"
    texts, pixels = [], []
    canvas.reading_changed.connect(texts.append)
    canvas.hovered.connect(pixels.append)
    QTest.mouseMove(canvas.view, place(canvas, 32.5, 32.5, pane=1))
    assert "cycles per pixel" in texts[-1]
    assert not any(pixels)


# Selection and profile


def test_a_selection_is_drawn_moved_resized_and_cleared(canvas):
    canvas.set_pictures(pictures())
    canvas.mode = "single"
    canvas.set_tool("select")
    told = []
    canvas.selection_changed.connect(told.append)
    drag(canvas, place(canvas, 50.5, 40.5), place(canvas, 99.5, 79.5))
    assert canvas.selection == told[-1] == Region(40, 50, 40, 50)
    drag(canvas, place(canvas, 70, 60), place(canvas, 80, 65))
    assert canvas.selection == Region(45, 60, 40, 50)
    drag(canvas, place(canvas, 110, 85), place(canvas, 120, 100))
    assert canvas.selection == Region(45, 60, 55, 60)
    drag(canvas, place(canvas, 60, 72), place(canvas, 40, 72))
    assert canvas.selection == Region(45, 40, 55, 80)
    key(canvas, Qt.Key.Key_Escape)
    assert canvas.selection is None
    assert told[-1] is None


def test_a_selection_stays_within_the_image(canvas):
    canvas.set_pictures(pictures())
    canvas.mode = "single"
    canvas.set_tool("select")
    drag(canvas, place(canvas, 350, 250), QPoint(canvas.view.width() - 1, canvas.view.height() - 1))
    assert canvas.selection == Region(250, 350, 50, 50)
    drag(canvas, place(canvas, 375, 275), QPoint(1, 1))
    assert canvas.selection == Region(0, 0, 50, 50)


def test_a_click_beside_the_selection_clears_it(canvas):
    canvas.set_pictures(pictures())
    canvas.mode = "single"
    canvas.set_tool("select")
    canvas.set_selection(Region(10, 10, 20, 20))
    QTest.mouseClick(canvas.view, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 200, 200))
    assert canvas.selection is None


def test_a_selection_by_keyboard(canvas):
    canvas.set_pictures(pictures())
    key(canvas, Qt.Key.Key_R)
    key(canvas, Qt.Key.Key_Return)
    assert canvas.selection == Region(75, 100, 150, 200)
    key(canvas, Qt.Key.Key_Left)
    key(canvas, Qt.Key.Key_Up)
    assert canvas.selection == Region(74, 99, 150, 200)
    key(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.selection == Region(74, 99, 151, 200)


def test_another_image_ends_a_drag(canvas):
    canvas.set_pictures(pictures())
    canvas.mode = "single"
    canvas.set_tool("select")
    QTest.mousePress(canvas.view, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 300, 200))
    QTest.mouseMove(canvas.view, place(canvas, 350, 250))
    canvas.set_pictures(pictures(GRAY[:20, :20]))
    QTest.mouseMove(canvas.view, QPoint(500, 400))
    QTest.mouseRelease(canvas.view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(500, 400))
    assert canvas.selection is None


def test_a_selection_is_cut_to_a_smaller_image(canvas):
    canvas.set_pictures(pictures())
    canvas.set_selection(Region(40, 50, 100, 100))
    canvas.set_pictures(pictures(GRAY[:60, :70]))
    assert canvas.selection == Region(40, 50, 20, 20)
    canvas.set_pictures(pictures(GRAY[:10, :10]))
    assert canvas.selection is None


def test_the_profile_follows_the_line_and_the_pictures(canvas):
    canvas.set_pictures(pictures())
    canvas.mode = "single"
    canvas.primary_key = "input"
    canvas.set_tool("profile")
    plots = []
    canvas.profile_changed.connect(plots.append)
    drag(canvas, place(canvas, 20.5, 30.5), place(canvas, 120.5, 30.5))
    assert isinstance(plots[-1], Plot)
    assert plots[-1].curves[0].y.tolist() == GRAY[30, 20:121].tolist()
    drag(canvas, place(canvas, 120.5, 30.5), place(canvas, 60.5, 30.5))
    assert plots[-1].curves[0].y.tolist() == GRAY[30, 20:61].tolist()
    key(canvas, Qt.Key.Key_Down)
    assert plots[-1].curves[0].y.tolist() == GRAY[31, 20:61].tolist()
    canvas.set_pictures(pictures(np.zeros_like(GRAY)))
    assert not plots[-1].curves[0].y.any()
    canvas.mode = "divider"
    assert len(plots[-1].curves) == 2
    key(canvas, Qt.Key.Key_Escape)
    assert plots[-1] is None
