"""The canvas as a person uses it: what is shown, zoom and position, two pictures, the rest of the program."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtTest import QTest

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Colormap, Picture, SegmentOverlay
from sightglass.widgets import theme
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
    canvas.view.zoom_to(4.0)
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


# The rest of the program


def test_dropped_files_are_handed_on(canvas, tmp_path):
    files = [tmp_path / "ä.png", tmp_path / "b.tif"]
    told = []
    canvas.files_dropped.connect(told.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files] + [QUrl("https://example.org/c.png")])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )  # fmt: skip
    canvas.view.dropEvent(event)
    assert told == [files]


def test_the_context_menu_names_the_picture_it_was_opened_on(canvas):
    canvas.set_pictures(pictures())
    canvas.mode = "side_by_side"
    told = []
    for signal in (canvas.copy_requested, canvas.save_requested, canvas.send_requested):
        signal.connect(told.append)
    for pane in (0, 1):
        menu = canvas.menu(QPointF(place(canvas, 100, 100, pane)))
        for action in menu.actions()[:3]:
            action.trigger()
        menu.deleteLater()
    assert told == ["input"] * 3 + ["result"] * 3


def test_the_picture_is_grabbed_at_its_own_resolution(canvas):
    canvas.set_pictures(pictures())
    QTest.mouseMove(canvas.view, place(canvas, 390, 100))
    assert canvas.current_picture().key == "result"
    image = canvas.grab_picture()
    assert (image.width(), image.height()) == (400, 300)
    assert QColor(image.pixel(37, 21)).red() == 255 - GRAY[21, 37]


def test_modes_and_tools_that_do_not_exist_are_refused(canvas):
    with pytest.raises(ValueError, match="triple"):
        canvas.mode = "triple"
    with pytest.raises(ValueError, match="lasso"):
        canvas.set_tool("lasso")


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (2, 2, 3), (1, 1, 4)])
@pytest.mark.parametrize("mode", ["single", "divider", "side_by_side"])
def test_thin_images_survive_every_gesture(canvas, shape, mode):
    canvas.set_pictures(pictures(np.full(shape, 9, np.uint8)))
    canvas.mode = mode
    for tool in ("pan", "select", "profile"):
        canvas.set_tool(tool)
        drag(canvas, QPoint(150, 150), QPoint(500, 420))
        wheel(canvas, QPoint(300, 300), 3)
        wheel(canvas, QPoint(300, 300), -30)
        grabbed(canvas)
    assert canvas.viewport().region.rows >= 0


def test_the_theme_is_followed_at_once(canvas):
    manager = theme.manager()
    manager.set_mode("light")
    light = grabbed(canvas).pixelColor(5, 5)
    manager.set_mode("dark")
    dark = grabbed(canvas).pixelColor(5, 5)
    manager.set_mode("system")
    assert light.lightness() > 200
    assert dark.lightness() < 60


def test_overlays_move_with_the_picture(canvas):
    segments = np.array([[100.0, 50.0, 100.0, 250.0]])
    canvas.mode = "single"
    canvas.set_pictures(
        [Picture("input", "Input", np.zeros((300, 400), np.uint8), overlays=(SegmentOverlay(segments, "#FF0000"),))]
    )
    for _ in range(2):
        image, position = grabbed(canvas), place(canvas, 100.5, 150.5)
        around = [image.pixelColor(position + QPoint(dx, 0)) for dx in range(-3, 4)]
        assert max(color.red() for color in around) > 120
        assert max(color.green() for color in around) < 60
        canvas.zoom_by(1.3)


def test_pictures_without_pixels_are_left_out(canvas):
    canvas.set_pictures([Picture("input", "Input", GRAY), Picture("none", "None", np.zeros((0, 5), np.uint8))])
    assert [picture.key for picture in canvas.pictures] == ["input"]
    canvas.set_pictures([Picture("none", "None", np.zeros((5, 0), np.float32))])
    grabbed(canvas)
    assert canvas.current_picture() is None


def test_nothing_runs_while_the_canvas_is_hidden(canvas):
    canvas.set_pictures([Picture("input", "Input", np.zeros((3000, 3000), np.uint8))])
    grabbed(canvas)
    canvas.hide()
    assert not canvas.view._idle.isActive()


_SHARP = """
import sys
import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sightglass.algorithms.results import Picture
from sightglass.widgets.canvas import Canvas
application = QApplication([])
canvas = Canvas()
canvas.resize(400, 300)
canvas.show()
checks = ((np.indices((600, 600)).sum(axis=0) % 2) * 255).astype(np.uint8)
canvas.set_pictures([Picture("input", "Checks", checks)])
canvas.zoom_actual()
application.processEvents()
image = canvas.view.grab().toImage()
ratio = image.devicePixelRatio()
middle = [image.pixelColor(x, image.height() // 2).red() for x in range(image.width() // 4, image.width() // 2)]
assert set(middle) == {0, 255}, sorted(set(middle))
assert all(a != b for a, b in zip(middle, middle[1:])), middle[:20]
assert abs(canvas.view.zoom() - 1) < 1e-9
assert canvas.viewport().step == 1
pane = canvas.view.scene.panes[0]
texts = []
canvas.reading_changed.connect(texts.append)
for x, y in ((101, 77), (102, 77), (102, 78)):
    QTest.mouseMove(canvas.view, QPoint(x, y))
    shown = image.pixelColor(int(x * ratio), int(y * ratio)).red()
    assert texts[-1].endswith(f"shown as {shown}"), (x, y, texts[-1], shown)
canvas.close()
print(ratio)
"""


@pytest.mark.parametrize("ratio", ["1", "1.5", "2"])
def test_pixels_are_sharp_on_screens_of_any_density(ratio, tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": ratio, "HOME": str(tmp_path)}
    finished = subprocess.run(
        [sys.executable, "-c", _SHARP], env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True
    )
    assert finished.returncode == 0, finished.stderr
    assert float(finished.stdout) == float(ratio)


def test_titles_stay_within_their_side(canvas):
    long = "A title that is much longer than any side of a divided picture could ever show in one line of text " * 2
    canvas.set_pictures([Picture("a", long, GRAY), Picture("b", "B", GRAY)])
    before = grabbed(canvas)
    canvas.set_pictures([Picture("a", long + "more", GRAY), Picture("b", "B", GRAY)])
    right = QRectF(before.width() / 2 + 20, 0, before.width() / 2 - 20, before.height()).toRect()
    assert grabbed(canvas).copy(right) == before.copy(right)
