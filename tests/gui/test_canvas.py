"""The canvas as a person uses it: what is shown, zoom and position and two pictures."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Colormap, Picture
from sightglass.widgets.canvas import Canvas
from sightglass.widgets.canvas.decoration import EMPTY_TEXT
from tests.gui.canvas_gestures import GRAY, LEFT, drag, grabbed, image_point, key, pictures, place, wheel


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(816, 656)
    made.show()
    qtbot.waitExposed(made)
    return made


# Pixels


def test_each_pixel_is_shown_where_it_belongs(canvas):
    canvas.mode = "single"
    canvas.set_pictures([Picture("input", "Input", GRAY)])
    # About the middle, wherever some test before has left the pointer.
    canvas.view.zoom_by(4.0 / canvas.view.zoom(), QPointF(canvas.view.rect().center()))
    image = grabbed(canvas)
    for x, y in ((200, 150), (170, 130), (250, 190), (233, 111)):
        position = place(canvas, x + 0.5, y + 0.5)
        assert image.pixelColor(position).red() == GRAY[y, x]


def test_colours_of_a_signed_picture(canvas):
    signed = np.linspace(-3, 1, 12, dtype=np.float32).reshape(3, 4)
    canvas.set_pictures([Picture("input", "Signed", signed, colormap=Colormap.DIVERGING)])
    image, table = grabbed(canvas), colormaps.table(Colormap.DIVERGING)
    for row in range(3):
        for column in range(4):
            color = image.pixelColor(place(canvas, column + 0.1, row + 0.1))
            entry = int(np.rint((signed[row, column] + 3) / 6 * 255))
            assert [color.red(), color.green(), color.blue()] == table[entry].tolist()


def test_transparency_lies_over_a_checkerboard(canvas):
    canvas.set_pictures([Picture("input", "Clear", np.zeros((100, 100, 4), np.uint8))])
    image = grabbed(canvas)
    middle = place(canvas, 50, 50)
    shades = {image.pixelColor(middle + QPoint(dx, 0)).name() for dx in range(0, 40, 4)}
    assert shades == {"#c8c8c8", "#e8e8e8"}


def test_a_large_picture_is_refined_when_nothing_happens(canvas, qtbot):
    stripes = np.zeros((2400, 2400), dtype=np.uint8)
    stripes[:, ::2] = 200
    canvas.mode = "single"
    canvas.set_pictures([Picture("input", "Stripes", stripes)])
    grabbed(canvas)
    cache = canvas.view.caches[0]
    assert cache.coarse
    qtbot.waitUntil(lambda: not cache.coarse, timeout=3000)
    assert abs(grabbed(canvas).pixelColor(canvas.view.rect().center()).red() - 100) < 25


def test_an_empty_canvas_says_what_to_do(canvas):
    assert "Drop an image here" in EMPTY_TEXT
    empty = grabbed(canvas)
    assert len({empty.pixelColor(x, y).name() for x in range(250, 550, 2) for y in range(250, 350, 2)}) > 2
    assert canvas.current_picture() is None
    assert canvas.grab_picture().isNull()
    assert canvas.viewport().region.rows == 0


def test_a_previous_result_stays_and_is_marked(canvas):
    canvas.set_pictures(pictures())
    before = grabbed(canvas)
    canvas.set_stale(True)
    marked = grabbed(canvas)
    assert marked != before
    assert marked.copy(300, 100, 300, 300) == before.copy(300, 100, 300, 300)
    canvas.set_stale(False)
    assert grabbed(canvas) == before


# Zoom and position


def test_the_wheel_keeps_the_pixel_under_the_cursor(canvas):
    canvas.set_pictures(pictures())
    position = place(canvas, 123.5, 77.5)
    before = image_point(canvas, position)
    for notches in (1, 3, 5, -2, 4):
        wheel(canvas, position, notches)
        after = image_point(canvas, position)
        assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=1e-6)


def test_dragging_and_the_middle_button_move_the_picture(canvas):
    canvas.set_pictures(pictures())
    canvas.view.zoom_to(8.0)
    start = QPoint(200, 300)
    for button in (LEFT, Qt.MouseButton.MiddleButton):
        held = image_point(canvas, start)
        drag(canvas, start, start + QPoint(40, -24), button)
        moved = image_point(canvas, start + QPoint(40, -24))
        assert (moved.x(), moved.y()) == pytest.approx((held.x(), held.y()), abs=1e-6)


def test_the_space_bar_moves_the_picture_with_any_tool(canvas):
    canvas.set_pictures(pictures())
    canvas.set_tool("select")
    canvas.view.zoom_to(8.0)
    QTest.keyPress(canvas.view, Qt.Key.Key_Space)
    held = image_point(canvas, QPoint(200, 300))
    drag(canvas, QPoint(200, 300), QPoint(240, 320))
    QTest.keyRelease(canvas.view, Qt.Key.Key_Space)
    moved = image_point(canvas, QPoint(240, 320))
    assert (moved.x(), moved.y()) == pytest.approx((held.x(), held.y()), abs=1e-6)
    assert canvas.selection is None


def test_zoom_by_keys(canvas):
    canvas.set_pictures(pictures())
    key(canvas, Qt.Key.Key_1)
    assert canvas.view.zoom() == pytest.approx(1.0)
    key(canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert canvas.view.zoom() > 1.0
    key(canvas, Qt.Key.Key_Minus)
    assert canvas.view.zoom() == pytest.approx(1.0)
    key(canvas, Qt.Key.Key_F)
    assert canvas.view.scene.is_fitted(canvas.view.scene.panes[0])


def test_arrows_move_the_view(canvas):
    canvas.set_pictures(pictures())
    canvas.view.zoom_to(8.0)
    before = image_point(canvas, QPoint(100, 100))
    key(canvas, Qt.Key.Key_Right)
    assert image_point(canvas, QPoint(100, 100)).x() == pytest.approx(before.x() + 48 / 8)


def test_linked_views_show_the_same_place(canvas):
    canvas.set_pictures(pictures())
    canvas.mode = "side_by_side"
    wheel(canvas, place(canvas, 100, 100, pane=1), 6)
    drag(canvas, QPoint(600, 300), QPoint(630, 340))
    left, right = canvas.view.scene.panes
    point = QPointF(37, 91)
    assert image_point(canvas, QPointF(left.content.topLeft()) + point, 0) == image_point(
        canvas, QPointF(right.content.topLeft()) + point, 1
    )
    image = grabbed(canvas)
    for x, y in ((20, 40), (90, 200)):
        values = [image.pixelColor(pane.content.topLeft() + QPoint(x, y)).red() for pane in (left, right)]
        assert sum(values) in range(253, 258)


def test_the_viewport_is_told_when_it_changes(canvas, qtbot):
    canvas.set_pictures(pictures())
    with qtbot.waitSignal(canvas.viewport_changed):
        canvas.zoom_by(4.0)
    region = canvas.viewport().region
    assert region.rows < 300
    assert region.columns < 400
    canvas.fit()
    assert canvas.viewport().region == Region(0, 0, 300, 400)


# Two pictures


def test_the_divider_shows_one_picture_on_each_side_and_can_be_dragged(canvas):
    canvas.set_pictures([Picture("a", "A", np.full_like(GRAY, 50)), Picture("b", "B", np.full_like(GRAY, 180))])
    canvas.mode = "divider"
    assert divided_at(canvas) == pytest.approx(canvas.view.width() / 2, abs=2)
    drag(canvas, QPoint(canvas.view.width() // 2 + 3, 300), QPoint(250 + 3, 320))
    assert divided_at(canvas) == pytest.approx(250, abs=2)
    key(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert divided_at(canvas) == pytest.approx(250 + 0.02 * canvas.view.width(), abs=2)
    assert canvas.view.scene.is_fitted(canvas.view.scene.panes[0])


def divided_at(canvas):
    image = grabbed(canvas)
    values = [image.pixelColor(x, 200).red() for x in range(40, image.width() - 40)]
    last_of_first = max(index for index, value in enumerate(values) if value == 50)
    first_of_second = min(index for index, value in enumerate(values) if value == 180)
    assert last_of_first < first_of_second
    return 40 + (last_of_first + first_of_second) / 2


def test_pictures_of_other_areas_are_never_put_under_the_divider(canvas):
    canvas.set_pictures([*pictures(), Picture("kernel", "Kernel", np.ones((3, 3), np.float32))])
    canvas.mode = "divider"
    canvas.secondary_key = "kernel"
    assert len(canvas.view.scene.panes) == 2
    assert canvas.mode == "divider"
    canvas.secondary_key = "result"
    assert len(canvas.view.scene.panes) == 1


def test_a_preview_lies_over_the_same_pixels_as_the_result(canvas):
    full = np.repeat(np.repeat(np.arange(75 * 100, dtype=np.uint32).reshape(75, 100) % 251, 4, 0), 4, 1).astype(
        np.uint8
    )
    canvas.mode = "single"
    canvas.set_pictures([Picture("input", "Input", GRAY), Picture("result", "Full", full)])
    canvas.view.zoom_to(6.0)
    wanted = grabbed(canvas)
    part = np.ascontiguousarray(full[::4, ::4][10:60, 15:90])
    preview = Picture("result", "Full", part, origin=(40, 60), step=4)
    canvas.set_pictures([Picture("input", "Input", GRAY), preview])
    shown = grabbed(canvas)
    for x, y in ((200, 150), (170, 130), (230, 190), (233, 111)):
        position = place(canvas, x + 0.5, y + 0.5)
        assert shown.pixelColor(position) == wanted.pixelColor(position)


def test_the_toolbar_chooses_and_follows(canvas):
    canvas.set_pictures([*pictures(), Picture("mask", "Mask", GRAY)])
    bar = canvas.toolbar
    assert [bar.secondary.itemText(index) for index in range(3)] == ["Input", "Negative", "Mask"]
    bar.secondary.setCurrentIndex(2)
    bar.secondary.activated.emit(2)
    assert canvas.secondary_key == "mask"
    canvas.secondary_key = "result"
    assert bar.secondary.currentText() == "Negative"
    key(canvas, Qt.Key.Key_X)
    assert (canvas.primary_key, canvas.secondary_key) == ("result", "input")
    key(canvas, Qt.Key.Key_A)
    assert canvas.mode == "single"
    assert not bar.secondary.isVisible()
    canvas.zoom_actual()
    assert bar.zoom.text() == "100 %"


def test_every_control_is_named_and_explained(canvas):
    from PySide6.QtWidgets import QComboBox, QToolButton

    controls = canvas.toolbar.findChildren(QToolButton) + canvas.toolbar.findChildren(QComboBox)
    assert len(controls) >= 11
    for control in controls:
        assert control.accessibleName(), control.objectName()
        assert control.toolTip(), control.objectName()
