"""The canvas as a person uses it: what it tells the rest of the program, and what it leaves behind."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtTest import QTest

from sightglass.algorithms.results import Picture, SegmentOverlay
from sightglass.widgets import theme
from sightglass.widgets.canvas import Canvas
from tests.gui.canvas_gestures import GRAY, LEFT, drag, grabbed, pictures, place, wheel


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(816, 656)
    made.show()
    qtbot.waitExposed(made)
    return made


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
@pytest.mark.parametrize("mode", ["single", "divider", "side_by_side", "flicker"])
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


def test_pictures_that_are_gone_take_no_memory(canvas):
    import gc
    import weakref

    class Tracked(np.ndarray):
        pass

    for mode in ("divider", "single"):
        canvas.mode = mode
        large = np.zeros((200, 200), np.uint8).view(Tracked)
        canvas.set_pictures([Picture("input", "Input", large), Picture("result", "Result", GRAY[:200, :200])])
        grabbed(canvas)
        gone = weakref.ref(large)
        del large
        canvas.set_pictures(pictures())
        gc.collect()
        assert gone() is None


def test_what_is_drawn_above_does_not_render_the_pixels_again(canvas):
    canvas.mode = "single"
    canvas.set_pictures([Picture("input", "Input", GRAY)])
    grabbed(canvas)
    (cache,) = canvas.view.caches[0].parts
    before = cache._rendered
    canvas.set_pictures([Picture("input", "Other title", GRAY, overlays=(SegmentOverlay(np.zeros((1, 4))),))])
    grabbed(canvas)
    assert cache._rendered is before


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
# Of whole pixels at each density, so that the picture begins between two of them.
canvas.resize(480, 300)
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
