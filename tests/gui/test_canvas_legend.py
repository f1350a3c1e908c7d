"""The legend of a picture: in its corner, beside the colour bar, out of the way where there is little room."""

import numpy as np
import pytest
from PySide6.QtCore import QRect

from sightglass.algorithms.results import Colormap, Picture, SegmentOverlay
from sightglass.widgets import theme
from sightglass.widgets.canvas import Canvas
from tests.gui.canvas_gestures import GRAY, grabbed

PINK, TEAL = (255, 0, 160), (0, 140, 150)
FIELD = GRAY.astype(np.float32)


def legend(color=PINK, shape=(101, 101), alpha=None):
    made = np.empty((*shape, 3 if alpha is None else 4), np.uint8)
    made[...] = color if alpha is None else (*color, alpha)
    return made


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(816, 656)
    made.show()
    qtbot.waitExposed(made)
    made.mode = "single"
    return made


def pixels_of(canvas):
    image = grabbed(canvas).convertToFormat(grabbed(canvas).Format.Format_RGB32)
    shape = image.height(), image.width(), 4
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)[..., 2::-1].astype(int)


def place_of(canvas, color=PINK):
    """Where a colour is seen in the view; None if it is not."""
    pixels = pixels_of(canvas)
    rows, columns = np.nonzero(np.abs(pixels - color).max(axis=2) < 3)
    if not len(rows):
        return None
    return QRect(columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1)


def test_it_stands_in_the_lower_right_corner(canvas):
    canvas.set_pictures([Picture("q", "Q", GRAY, legend=legend(), legend_text="4.2 px")])
    found, content = place_of(canvas), canvas.view.scene.panes[0].content
    assert (found.width(), found.height()) == (72, 72)
    assert content.right() - 40 < found.right() < content.right()
    assert content.bottom() - 60 < found.bottom() < content.bottom()


def test_its_caption_is_written_below_it(canvas):
    shown = []
    for text in ("4.2 px", "7.9 px"):
        canvas.set_pictures([Picture("q", "Q", np.zeros_like(GRAY), legend=legend(), legend_text=text)])
        found = place_of(canvas)
        shown.append(pixels_of(canvas)[found.bottom() + 1 : found.bottom() + 24, found.left() : found.right()])
        assert np.ptp(shown[-1]) > 100
    assert not np.array_equal(*shown)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_is_transparent_shows_the_quiet_plate(canvas, mode):
    manager = theme.manager()
    manager.set_mode(mode)
    half = legend(alpha=255)
    half[:50, :, 3] = 0
    canvas.set_pictures([Picture("q", "Q", np.full_like(GRAY, 128), legend=half)])
    found = place_of(canvas)
    above = pixels_of(canvas)[found.top() - 10, found.center().x()]
    manager.set_mode("system")
    assert 34 <= found.height() <= 38
    surface = 255 if mode == "light" else 24
    assert np.abs(above - surface).max() < 30


def test_a_legend_that_is_not_square_keeps_its_shape(canvas):
    canvas.set_pictures([Picture("q", "Q", GRAY, legend=legend(shape=(20, 40)))])
    found = place_of(canvas)
    assert (found.width(), found.height()) == (72, 36)


def test_it_does_not_cover_the_colour_bar(canvas):
    canvas.set_pictures([Picture("q", "Q", FIELD, colormap=Colormap.VIRIDIS, legend=legend())])
    assert place_of(canvas).right() <= canvas.view.scene.panes[0].content.right()
    assert canvas.view.scene.panes[0].content.right() < canvas.view.width() - 60


@pytest.mark.parametrize("size", [(816, 200), (200, 616), (220, 240)])
def test_it_gives_way_where_there_is_little_room(canvas, size):
    canvas.set_pictures([Picture("q", "Q", GRAY, legend=legend(), legend_text="4.2 px")])
    assert place_of(canvas) is not None
    canvas.view.setFixedSize(*size)
    assert place_of(canvas) is None


def test_under_the_divider_each_side_has_its_own(canvas):
    canvas.set_pictures([
        Picture("a", "A", GRAY, legend=legend(PINK), legend_text="1 px"),
        Picture("b", "B", GRAY, legend=legend(TEAL), legend_text="2 px"),
    ])  # fmt: skip
    canvas.mode = "divider"
    middle = canvas.view.width() / 2
    assert place_of(canvas, PINK).right() < middle < place_of(canvas, TEAL).left()
    canvas.view.set_divider(0.1)
    assert place_of(canvas, PINK) is None
    assert place_of(canvas, TEAL) is not None
    canvas.view.set_divider(0.95)
    assert place_of(canvas, PINK) is not None
    assert place_of(canvas, TEAL) is None


def test_the_same_legend_stands_once(canvas):
    canvas.set_pictures([Picture(k, k, GRAY, legend=legend(), legend_text="1 px") for k in "ab"])
    canvas.mode = "divider"
    assert place_of(canvas).width() == 72
    canvas.mode = "side_by_side"
    assert place_of(canvas).width() > 300


def test_it_stands_clear_of_names_of_overlays_and_of_notices(canvas):
    names = SegmentOverlay(np.zeros((1, 4)), "#00FF00", label="Mean motion")
    shown = Picture("q", "Q", GRAY, legend=legend(), overlays=(names,))
    canvas.set_pictures([shown])
    alone = place_of(canvas)
    assert place_of(canvas, (0, 255, 0)).bottom() < alone.top()
    canvas.set_pictures([Picture("kernel", "Kernel", np.ones((3, 3), np.float32)), shown])
    canvas.mode = "divider"
    assert place_of(canvas).bottom() < alone.bottom() - 20
    canvas.mode = "side_by_side"
    assert place_of(canvas).bottom() == alone.bottom()


def test_in_turn_it_is_that_of_the_picture_in_view(canvas):
    canvas.set_pictures([Picture("a", "A", GRAY), Picture("b", "B", GRAY, legend=legend())])
    canvas.mode = "flicker"
    assert place_of(canvas) is None
    canvas.view.flicker.show_other()
    assert place_of(canvas) is not None


def test_what_is_taken_away_has_neither_overlays_nor_legend(canvas):
    canvas.set_pictures([Picture("q", "Q", GRAY, legend=legend(), overlays=(SegmentOverlay(np.ones((1, 4))),))])
    image = canvas.grab_picture()
    assert (image.width(), image.height()) == (400, 300)
    assert [image.pixelColor(390 - x, 290).red() for x in range(60)] == [GRAY[290, 390 - x] for x in range(60)]
