"""Small views of pictures among other widgets: what can be read in them, and what the wheel does over them."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from sightglass.algorithms.results import Axis, Colormap, Picture
from sightglass.widgets import theme
from sightglass.widgets.canvas.layers import layers_of
from sightglass.widgets.canvas.layout import title_font, title_lines
from sightglass.widgets.canvas.reading import reading
from sightglass.widgets.canvas.scales import placed_ticks
from sightglass.widgets.canvas.slim_scales import axis_name, bar_texts
from sightglass.widgets.canvas.view import CanvasView

U = Axis("Vertical frequency u", "cycles/px", -0.5, 0.5)
V = Axis("Horizontal frequency v", "cycles/px", -0.5, 0.5)
VALUES = np.linspace(0, 8, 64 * 64, dtype=np.float32).reshape(64, 64)


def spectrum(key="magnitude", title="|H(u,v)|", **options):
    settings = {"levels": (0.0, 8.0), "colormap": Colormap.VIRIDIS, "row_axis": U, "column_axis": V, **options}
    return Picture(key, title, VALUES, **settings)


@pytest.fixture
def view(qtbot):
    made = CanvasView(embedded=True)
    qtbot.addWidget(made)
    made.resize(198, 224)
    made.set_pictures([spectrum()])
    made.show()
    qtbot.waitExposed(made)
    return made


def has_ink(image, area):
    """Whether anything is drawn on the ground."""
    ground = QColor(theme.manager().theme.window)
    rows, columns = range(area.top(), area.bottom() + 1), range(area.left(), area.right() + 1)
    return any(image.pixelColor(x, y) != ground for y in rows for x in columns)


def turn_wheel(view, modifier=Qt.KeyboardModifier.NoModifier, notches=-1):
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()


# What can be read


@pytest.mark.parametrize("width", [120, 146, 198, 300, 420])
@pytest.mark.parametrize("height", [200, 224])
def test_title_axes_and_colour_bar_have_room_of_their_own(view, width, height):
    view.resize(width, height)
    view.clearFocus()
    image = view.grab().toImage()
    (pane,) = view.scene.panes
    content = pane.content
    assert min(content.width(), content.height()) >= 54
    assert has_ink(image, pane.title)
    shown = view.scene.transform(pane).rect_to_screen(pane.frame.extent).translated(content.topLeft()).toAlignedRect()
    left = QRect(0, shown.top(), shown.left() - 6, shown.height())
    below = QRect(shown.left(), shown.bottom() + 6, shown.width(), view.height() - shown.bottom() - 7)
    assert has_ink(image, left)
    assert has_ink(image, below)
    # Nothing is cut at the edges of the view.
    for edge in (QRect(0, 0, 1, height), QRect(width - 1, 0, 1, height), QRect(0, height - 1, width, 1)):
        assert not has_ink(image, edge)


def test_the_ticks_of_a_small_spectrum_are_its_ends_and_its_middle(view, monkeypatch):
    from sightglass.widgets.canvas import slim_scales

    written = {"_paint_row_ticks": [], "_paint_column_ticks": []}
    for name, texts in written.items():
        monkeypatch.setattr(
            slim_scales, name, lambda painter, found, *_, texts=texts: texts.extend(tick.text for tick, _ in found)
        )
    view.grab()
    assert written == {name: ["−0.5", "0.0", "0.5"] for name in written}


def test_a_scale_has_two_values_at_any_zoom(view):
    for _ in range(24):
        (pane,) = view.scene.panes
        transform, content = view.scene.transform(pane), pane.content
        seen = transform.rect_to_screen(pane.frame.extent).intersected(QRectF(0, 0, *pane.size))
        for axis, low, high, offset in (
            (V, seen.left(), seen.right(), transform.x),
            (U, seen.top(), seen.bottom(), transform.y),
        ):
            found = placed_ticks(axis, 64, offset, transform.scale, low, high, 56, 3)
            assert len(found) >= 2, (content, low, high)
            assert all(low - 1 <= place <= high + 1 for _, place in found)
        view.zoom_by(1.23, QPointF(91, 77))


def test_rows_and_columns_with_names_show_them_as_far_as_they_fit(qtbot):
    names = tuple("0123456789")
    picture = Picture(
        "confusion", "Confusions", np.eye(10, dtype=np.float32), row_axis=Axis("Class", names=names),
        column_axis=Axis("Answer", names=names),
    )  # fmt: skip
    view = CanvasView(embedded=True)
    qtbot.addWidget(view)
    view.set_pictures([picture])
    for size, expected in ((320, list(names)), (180, ["0", "2", "4", "6", "8"])):
        view.resize(size, size)
        view.grab()
        (pane,) = view.scene.panes
        offset = view.scene.transform(pane).x
        scale = view.scene.transform(pane).scale
        found = placed_ticks(picture.column_axis, 10, offset, scale, 0, pane.content.width(), 56, 3)
        assert [tick.text for tick, _ in found] == expected
        assert [place for _, place in found] == [offset + scale * (int(tick.text) + 0.5) for tick, _ in found]
    assert reading(pane.frame, pane.layers, 3.5, 7.5).startswith("Class 7, Answer 3")


def test_the_window_tells_the_values_under_the_cursor(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    view = CanvasView(embedded=True)
    view.set_pictures([spectrum()])
    window.setCentralWidget(view)
    window.resize(240, 260)
    window.show()
    qtbot.waitExposed(window)
    window.statusBar()
    QTest.mouseMove(view, view.scene.panes[0].content.center())
    assert "cycles/px" in window.statusBar().currentMessage()
    QTest.mouseMove(view, QPoint(2, 2))
    assert window.statusBar().currentMessage() == ""


def test_a_low_view_keeps_the_picture_and_gives_up_the_rest_in_turn(view):
    def kept(height):
        view.resize(198, height)
        view.grab()
        (pane,) = view.scene.panes
        return not pane.bars.isEmpty(), pane.has_names, not pane.title.isEmpty()

    view.setMinimumHeight(0)
    assert kept(224) == (True, True, True)
    assert kept(140) == (False, True, True)
    assert kept(110) == (False, False, True)
    assert kept(90) == (False, False, False)


def test_names_of_axes_are_shortened_to_their_symbol_before_they_are_cut(qapp):
    metrics = QFontMetricsF(QFont())
    whole, middle, short = "Vertical frequency u (cycles/px)", "u (cycles/px)", "u"
    for text in (whole, middle, short):
        assert axis_name(U, metrics, metrics.horizontalAdvance(text) + 1) == text
    assert axis_name(Axis("Frequency"), metrics, metrics.horizontalAdvance("Freq…") + 1) == "Freq…"


@pytest.mark.parametrize(
    ("options", "texts"),
    [
        ({"levels": (0.0, 8.0)}, ("0", "4", "8")),
        ({"levels": (-65.4, 36.3), "value_axis": Axis("Gain", "dB")}, ("−65", "−15", "36 dB")),
        ({"levels": (0.0, 0.25)}, ("0", "0.125", "0.25")),
        ({"levels": (-180.0, 180.0), "colormap": Colormap.CYCLIC}, ("−180°", "0°", "180°")),
        ({"levels": (-math.pi, math.pi), "colormap": Colormap.CYCLIC}, ("−π", "0", "π")),
    ],
)
def test_a_slim_colour_bar_tells_its_ends_and_its_middle(options, texts):
    (layer,) = layers_of([spectrum(**options)], ())
    assert bar_texts(layer) == texts


@pytest.mark.parametrize(
    "title", ["Difference to the clean image, amplified", "与干净图像之差的绝对值，放大显示以便看清细节"]
)
def test_a_long_title_takes_two_lines(view, title):
    view.resize(198, 224)
    before = view.scene.panes[0]
    view.set_pictures([spectrum(title=title)])
    pane = view.scene.panes[0]
    metrics = QFontMetricsF(title_font(view.font()))
    lines = title_lines(title, metrics, pane.title.width() - 8)
    assert len(lines) == 2
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert 2 * metrics.height() <= pane.title.height() <= pane.content.top()
    assert before.content.top() < pane.content.top()


def test_the_whole_title_can_be_read_even_if_it_is_cut(view):
    title = "Spectrum before the filter (dB, Hann window)"
    view.set_pictures([spectrum(title=title)])
    assert view.toolTip() == title
    assert view.accessibleName() == title


def test_a_view_with_a_caption_of_its_own_has_no_title(qtbot):
    view = CanvasView(embedded=True, titled=False)
    qtbot.addWidget(view)
    view.resize(200, 160)
    view.set_pictures([Picture("dark", "Too dark", np.zeros((40, 50), np.uint8))])
    view.grab()
    (pane,) = view.scene.panes
    assert pane.title.isEmpty()
    assert pane.content == view.rect()


# The wheel


@pytest.fixture
def scrolled(qtbot):
    """Two linked views in a column that is higher than the place for it."""
    area = QScrollArea(widgetResizable=True)
    qtbot.addWidget(area)
    column = QWidget()
    layout = QVBoxLayout(column)
    views = [CanvasView(embedded=True), CanvasView(embedded=True)]
    for view, key in zip(views, ("magnitude", "phase"), strict=True):
        view.setFixedHeight(224)
        view.set_pictures([spectrum(key)])
        layout.addWidget(view)
    views[0].link(views[1])
    area.setWidget(column)
    area.resize(220, 260)
    area.show()
    qtbot.waitExposed(area)
    area.setFocus()
    return area, *views


def test_the_wheel_scrolls_past_a_view_that_was_not_clicked(scrolled):
    _, view, _ = scrolled
    # What is not accepted goes to the area that scrolls.
    assert not turn_wheel(view)
    assert view.scene.is_fitted(view.scene.panes[0])


def test_ctrl_and_the_wheel_zoom(scrolled):
    _, view, _ = scrolled
    before = view.zoom()
    assert turn_wheel(view, Qt.KeyboardModifier.ControlModifier, notches=2)
    assert view.zoom() > before


def test_the_wheel_zooms_once_the_view_was_clicked(scrolled, qtbot):
    area, view, _ = scrolled
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    before = view.zoom()
    assert turn_wheel(view, notches=2)
    assert view.zoom() > before


def test_linked_views_move_together(scrolled):
    _, first, second = scrolled
    turn_wheel(second, Qt.KeyboardModifier.ControlModifier, notches=6)
    (one,), (other,) = first.scene.panes, second.scene.panes
    assert not first.scene.is_fitted(one)
    assert first.scene.transform(one) == second.scene.transform(other)
    first.pan(one, 9, -5)
    assert first.scene.transform(one) == second.scene.transform(other)
    second.fit()
    assert first.scene.is_fitted(one)


def test_linked_views_of_other_things_are_left_alone(scrolled):
    _, first, second = scrolled
    second.set_pictures([Picture("kernel", "Kernel", np.ones((3, 3), np.float32))])
    first.zoom_by(3.0)
    assert second.scene.is_fitted(second.scene.panes[0])


def test_files_dropped_on_a_small_view_are_left_to_the_window(view):
    assert not view.acceptDrops()


def test_tools_that_nothing_shows_cannot_be_taken_by_key(view):
    for code in (Qt.Key.Key_R, Qt.Key.Key_L, Qt.Key.Key_S, Qt.Key.Key_Return):
        QTest.keyClick(view, code)
    assert (view.tool, view.scene.mode) == ("pan", "divider")
    before = view.zoom()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom() > before
