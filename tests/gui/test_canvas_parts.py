"""Results that cover only a part of the image, keys to their colours, and the toolbar where there is little room."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor

from sightglass.algorithms.results import Picture
from sightglass.widgets import theme
from sightglass.widgets.canvas import Canvas
from sightglass.widgets.canvas.layers import layers_of
from sightglass.widgets.canvas.layout import colorbars
from sightglass.widgets.canvas.profile import Line
from sightglass.widgets.canvas.scales import bar_image
from sightglass.widgets.canvas.toolbar import zoom_text
from sightglass.widgets.canvas.transform import MAX_ZOOM
from sightglass.widgets.plot_axes import Span
from sightglass.widgets.plot_view import PlotView
from tests.gui.canvas_gestures import GRAY, grabbed, pictures, place

INPUT = np.full((300, 400), 200, np.uint8)
INPUT[:, ::8] = 40


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(816, 656)
    made.show()
    qtbot.waitExposed(made)
    return made


# Parts


def partial():
    return [
        Picture("input", "Input", INPUT),
        Picture("result", "Result", GRAY[100:200, 50:150].copy(), origin=(100, 50)),
    ]


@pytest.mark.parametrize("mode", ["single", "divider", "side_by_side"])
def test_the_input_is_seen_dimmed_where_the_result_does_not_reach(canvas, mode):
    canvas.mode = mode
    canvas.set_pictures(partial())
    canvas.view.set_divider(0.1)
    image = grabbed(canvas)
    pane = len(canvas.view.scene.panes) - 1
    colors = [image.pixelColor(place(canvas, x + 0.5, 40.5, pane)) for x in (324, 328)]
    window = QColor(theme.manager().theme.window).red()
    # Both kinds of pixel are told apart, and both are nearer to the ground than they are.
    assert colors[0].red() - colors[1].red() > 30
    assert all(abs(color.red() - window) < abs(value - window) for color, value in zip(colors, (200, 40), strict=True))
    inside = place(canvas, 100.5, 150.5, pane)
    if mode == "single":
        canvas.set_pictures([Picture("input", "Input", INPUT), Picture("result", "Result", GRAY)])
        assert grabbed(canvas).pixelColor(inside) == image.pixelColor(inside)


def test_the_side_of_the_input_is_not_dimmed(canvas):
    canvas.mode = "divider"
    canvas.set_pictures(partial())
    canvas.view.set_divider(0.9)
    assert grabbed(canvas).pixelColor(place(canvas, 324.5, 40.5)).red() == 200


def test_the_region_of_the_result_is_outlined(canvas):
    canvas.mode = "single"
    canvas.set_pictures(partial())
    image = grabbed(canvas)
    for x, y in ((50, 150), (150, 150), (100, 100), (100, 200)):
        at = place(canvas, x, y)
        around = [image.pixelColor(at + QPoint(dx, dy)).red() for dx in range(-2, 3) for dy in range(-2, 3)]
        assert max(around) == 255
        assert min(around) < 100


def test_a_preview_of_all_that_is_seen_needs_no_ground(canvas):
    canvas.mode = "single"
    canvas.set_pictures([Picture("input", "Input", INPUT)])
    canvas.view.zoom_to(8.0)
    region = canvas.viewport().region
    seen = GRAY[region.row : region.row + region.rows, region.column : region.column + region.columns].copy()
    preview = Picture("result", "Result", seen, origin=(region.row, region.column))
    canvas.set_pictures([Picture("input", "Input", INPUT), preview])
    grabbed(canvas)
    assert all(cache.is_empty for cache in canvas.view.caches[2:])
    canvas.view.pan(canvas.view.scene.panes[0], -160, 0)
    image = grabbed(canvas)
    free = QPointF(canvas.view.width() - 60, 320).toPoint()
    window = QColor(theme.manager().theme.window)
    assert {image.pixelColor(free + QPoint(dx, 4)).name() for dx in range(0, 56, 8)} != {window.name()}
    assert not canvas.view.caches[2].is_empty


def test_the_input_under_a_part_is_not_rendered_twice(canvas):
    canvas.mode = "divider"
    canvas.set_pictures(partial())
    grabbed(canvas)
    assert all(cache.is_empty for cache in canvas.view.caches[2:])


def test_a_profile_has_no_values_outside_the_part(canvas, qtbot):
    plots = []
    canvas.profile_changed.connect(plots.append)
    canvas.mode = "divider"
    canvas.set_pictures(partial())
    frame = canvas.view.scene.layers[0].frame
    canvas.view.ruler.lay(Line(20, 150, 220, 150), frame)
    whole, part = plots[-1].curves
    assert whole.y.tolist() == INPUT[150, 20:221].tolist()
    assert np.isnan(part.y[:30]).all()
    assert part.y[30:130].tolist() == GRAY[150, 50:150].tolist()
    assert np.isnan(part.y[130:]).all()
    # The plot shows that as a gap: nothing of the curve's colour where it has no value.
    view = PlotView()
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show_plot(plots[-1])
    view.set_view((Span(0, 200), Span(0, 255)))
    with_part = view.grab().toImage()
    view.set_curve_visible(1, False)
    without = view.grab().toImage()
    area = view.frame().area
    edges = [area.left() + area.width() * share for share in (28 / 200, 30 / 200, 130 / 200, 132 / 200)]

    def differs(left, right):
        box = QRectF(left, area.top() + 2, right - left, area.height() - 4).toAlignedRect()
        return with_part.copy(box) != without.copy(box)

    assert not differs(area.left() + 2, edges[0])
    assert differs(edges[1], edges[2])
    assert not differs(edges[3], area.right() - 2)


# Keys to colours


def test_signed_colours_have_a_key_with_a_strip_for_each_channel(canvas):
    signed = Picture("filtered", "Filtered (signed)", np.zeros((300, 400, 3), np.float32), levels=(-750.0, 750.0))
    (layer,) = layers_of([signed], ())
    bar = bar_image(layer, is_upright=True)
    assert (bar.width(), bar.height()) == (3, 256)
    assert [bar.pixelColor(x, 0).name() for x in range(3)] == ["#ff0000", "#00ff00", "#0000ff"]
    assert [bar.pixelColor(x, 127).name() for x in range(3)] == ["#800000", "#008000", "#000080"]
    canvas.set_pictures([Picture("input", "Input", np.zeros((300, 400, 3), np.uint8)), signed])
    canvas.mode = "single"
    assert canvas.view.scene.panes[0].content.width() < canvas.view.width()
    column = canvas.view.width() - canvas.view.scene.panes[0].content.width()
    image = grabbed(canvas).copy(canvas.view.width() - column, 0, column, canvas.view.height())
    found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {"#800000", "#008000", "#000080"} <= found


@pytest.mark.parametrize(
    ("pixels", "levels", "has_key"),
    [
        (np.zeros((3, 3, 3), np.float32), (0.0, 1.0), False),
        (np.zeros((3, 3, 3), np.float32), (0.0, 255.0), False),
        (np.zeros((3, 3, 3), np.float32), (0.0, 300.0), True),
        (np.zeros((3, 3, 3), np.float32), (-1.0, 1.0), True),
        (np.zeros((3, 3, 4), np.float32), (0.0, 2.0), True),
        (np.zeros((3, 3, 3), np.uint8), None, False),
        (np.zeros((3, 3), np.float32), (0.0, 1.0), True),
        (np.zeros((3, 3), np.uint8), None, False),
    ],
)
def test_a_key_stands_beside_colours_that_cannot_be_read_without(pixels, levels, has_key):
    layers = layers_of([Picture("p", "P", pixels, levels=levels)], ())
    assert (colorbars(layers)[1] is not None) is has_key


# The toolbar


def test_every_zoom_can_be_read(canvas):
    canvas.set_pictures(pictures())
    button = canvas.toolbar.zoom
    for zoom in (0.05, 1.0, 16.0, 128.0, MAX_ZOOM):
        canvas.view.zoom_to(zoom)
        canvas.toolbar.refresh()
        assert button.text() == zoom_text(canvas.view.zoom())
        # The arrow of the menu stands to the right of the text.
        assert button.fontMetrics().horizontalAdvance(button.text()) + 20 <= button.width()


def test_where_it_is_narrow_the_titles_stand_whole_in_a_row_of_their_own(canvas, qtbot):
    titles = ("Photographer", "Photographer: linear stretch")
    canvas.set_pictures([Picture(f"p{index}", title, GRAY) for index, title in enumerate(titles)])
    bar = canvas.toolbar
    assert canvas.minimumSizeHint().width() <= 480
    canvas.resize(480, 400)
    assert canvas.width() == 480
    qtbot.waitUntil(lambda: bar.primary.mapTo(bar, QPoint()).y() >= bar.zoom.geometry().bottom())
    assert (bar.primary.shown_text(), bar.secondary.shown_text()) == titles
    controls = [bar.primary, bar.swap, bar.secondary, bar.fit, bar.actual, bar.zoom]
    inside = [bar.rect().contains(QRect(control.mapTo(bar, QPoint()), control.size())) for control in controls]
    assert all(inside)
    qtbot.waitUntil(lambda: bar.geometry().bottom() < canvas.view.geometry().top())
    canvas.resize(816, 656)
    assert bar.primary.mapTo(bar, QPoint()).y() < bar.zoom.geometry().bottom()
    # Beside the buttons a short title leaves its room to a long one, and what exchanges them stays in its place.
    assert (bar.primary.shown_text(), bar.secondary.shown_text()) == titles
    place = bar.swap.geometry()
    bar.swap.click()
    assert (bar.primary.shown_text(), bar.secondary.shown_text()) == titles[::-1]
    assert bar.swap.geometry() == place
    canvas.set_pictures([])
    canvas.resize(480, 400)
    qtbot.waitUntil(lambda: bar.height() <= 40)  # No row for nothing to choose


def test_long_titles_are_cut_with_an_ellipsis_so_that_they_stay_apart(canvas):
    titles = (
        "A photograph of a man with a camera",
        "A photograph of a man with a camera: linear stretch",
        "The spectrum of the photograph of a man",
    )
    canvas.resize(480, 400)
    canvas.set_pictures([Picture(f"p{index}", title, GRAY) for index, title in enumerate(titles)])
    bar = canvas.toolbar
    canvas.secondary_key = "p1"
    first, second = bar.primary.shown_text(), bar.secondary.shown_text()
    assert "…" in first
    assert "…" in second
    assert first != second
    assert second.endswith(titles[1][-1])
    assert bar.secondary.toolTip().endswith(titles[1])
    canvas.secondary_key = "p2"
    assert bar.secondary.shown_text().endswith("…")
    canvas.resize(1400, 656)
    assert bar.primary.shown_text() == titles[0]
    bar.primary.showPopup()
    widest = max(bar.primary.fontMetrics().horizontalAdvance(title) for title in titles)
    assert bar.primary.view().viewport().width() > widest
    bar.primary.hidePopup()
