import os
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot
from sightglass.widgets import plot_painter, theme
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.plot_axes import Span
from sightglass.widgets.plot_painter import polygon as plot_polygon
from sightglass.widgets.plot_readout import axis_text, read
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.theme import DARK, LIGHT

EDGES = np.arange(257) - 0.5


def histogram(scale: int = 1, key: str = "histogram", **more: object) -> Plot:
    counts = np.arange(256) * scale
    curves = (Curve("Red", EDGES, counts, "red", "steps"), Curve("Blue", EDGES, 2 * counts, "blue", "steps"))
    return Plot(key, "Histogram", Axis("Value", "DN"), Axis("Pixels"), curves, **more)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot) -> PlotView:
    widget = PlotView()
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show_plot(histogram())
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def point(view: PlotView, x: float, y: float) -> QPoint:
    frame = view.frame()
    assert frame is not None
    return frame.to_screen(x, y).toPoint()


def has_color(image: QImage, color: str) -> bool:
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(rgb.constBits(), np.uint32).reshape(rgb.height(), -1) & 0xFFFFFF
    return bool((pixels == (QColor(color).rgb() & 0xFFFFFF)).any())


def test_the_crosshair_reads_every_curve(view: PlotView, qtbot: QtBot) -> None:
    assert view.readout() == []
    qtbot.mouseMove(view, point(view, 100, 50))
    (name, where), *values = view.readout()
    assert name == "Value"
    level = int(where.removesuffix(" DN"))
    assert abs(level - 100) <= 1
    assert values == [("Red", str(level)), ("Blue", str(2 * level))]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.readout()[1] == ("Red", str(level + 1))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.readout() == []


def test_values_and_pixels_agree_on_logarithmic_axes(view: PlotView) -> None:
    x = np.logspace(-2, 2, 50)
    view.show_plot(Plot("l", "L", Axis("x"), Axis("y"), (Curve("", x, x**2),), log_x=True, log_y=True))
    frame = view.frame()
    assert frame is not None
    middle = frame.to_screen(1.0, 1.0)
    assert middle.x() == pytest.approx(frame.area.center().x(), abs=0.5)
    assert frame.from_screen(frame.to_screen(7.5, 0.3)) == pytest.approx((7.5, 0.3))


def test_a_line_of_one_sample_is_seen(view: PlotView) -> None:
    one = Curve("Gap", np.array([1.0]), np.array([0.5]))
    view.show_plot(Plot("gap", "Gap", Axis("Iteration"), Axis("Gap"), (one,), log_y=True))
    frame = view.frame()
    assert frame is not None
    at = frame.to_screen(1.0, 0.5).toPoint()
    assert view.grab().toImage().pixelColor(at) != QColor(theme.manager().theme.surface)


def test_an_empty_bin_is_read_where_a_logarithmic_axis_has_no_place_for_it(
    view: PlotView, qtbot: QtBot, qtlog: Any
) -> None:
    counts = np.array([9, 0, 100, 1000])
    curve = Curve("Count", np.arange(5.0), counts, "blue", "steps")
    view.show_plot(Plot("l", "L", Axis("x"), Axis("y"), (curve,), log_y=True))
    qtbot.mouseMove(view, point(view, 1.5, 30))
    view.grab()
    assert view.readout()[-1] == ("Count", "0")
    assert not qtlog.records


def test_dragging_zooms_and_a_double_click_shows_all(view: PlotView, qtbot: QtBot) -> None:
    start, end = point(view, 50, 400), point(view, 100, 100)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, (start + end) / 2)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    frame = view.frame()
    assert frame is not None
    assert frame.x_span.low == pytest.approx(50, abs=1)
    assert frame.x_span.high == pytest.approx(100, abs=1)
    assert frame.y_span.high == pytest.approx(400, abs=5)
    view.show_plot(histogram(2))
    assert view.frame().x_span == frame.x_span  # type: ignore[union-attr]
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=end)
    assert view.frame().x_span == Span(-0.5, 255.5)  # type: ignore[union-attr]


def test_a_flat_drag_zooms_along_x_alone(view: PlotView, qtbot: QtBot) -> None:
    before = view.frame()
    assert before is not None
    start, end = point(view, 50, 200), point(view, 100, 200)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    after = view.frame()
    assert after is not None
    assert after.x_span.size == pytest.approx(50, abs=2)
    assert after.y_span.size == pytest.approx(before.y_span.size, rel=0.02)


def test_another_plot_is_shown_whole(view: PlotView) -> None:
    view.set_view((Span(10, 20), Span(0, 50)))
    view.show_plot(histogram(key="other"))
    assert view.frame().x_span == Span(-0.5, 255.5)  # type: ignore[union-attr]


def turn_wheel(view: PlotView, at: QPoint, modifiers: Qt.KeyboardModifier) -> bool:
    event = QWheelEvent(
        QPointF(at), view.mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def test_the_wheel_scrolls_the_dock_until_the_plot_is_chosen(view: PlotView) -> None:
    view.clearFocus()
    at = point(view, 64, 100)
    whole = view.frame()
    assert whole is not None
    assert not turn_wheel(view, at, Qt.KeyboardModifier.NoModifier)
    assert view.frame().x_span == whole.x_span  # type: ignore[union-attr]
    before = whole.from_screen(QPointF(at))
    assert turn_wheel(view, at, Qt.KeyboardModifier.ControlModifier)
    zoomed = view.frame()
    assert zoomed is not None
    assert zoomed.x_span.size < whole.x_span.size
    # What is under the cursor stays there.
    assert zoomed.from_screen(QPointF(at)) == pytest.approx(before)


def test_keys_zoom_and_show_all(view: PlotView, qtbot: QtBot) -> None:
    whole = view.frame()
    assert whole is not None
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.frame().x_span.size < whole.x_span.size  # type: ignore[union-attr]
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.frame().x_span == whole.x_span  # type: ignore[union-attr]


def test_axes_of_plots_under_each_other_line_up(view: PlotView, qtbot: QtBot) -> None:
    other = PlotView()
    qtbot.addWidget(other)
    other.resize(400, 160)
    other.show_plot(Plot("p", "P", Axis("x"), Axis("y"), (Curve("", np.arange(9), np.arange(9) * 1e7),)))
    first, second = view.frame(), other.frame()
    assert first is not None
    assert second is not None
    assert first.area.left() == second.area.left()
    assert first.area.right() == second.area.right()


def test_the_theme_recolours_a_plot_live(view: PlotView) -> None:
    manager = theme.manager()
    manager.set_mode("light")
    assert has_color(view.grab().toImage(), LIGHT.blue)
    manager.set_mode("dark")
    image = view.grab().toImage()
    assert has_color(image, DARK.blue)
    assert has_color(image, DARK.surface)
    assert not has_color(image, LIGHT.surface)
    manager.set_mode("light")


def test_a_legend_only_for_two_curves_or_more(view: PlotView) -> None:
    assert len(view.frame().legend) == 2  # type: ignore[union-attr]
    view.show_plot(Plot("p", "P", Axis("x"), Axis("y"), (Curve("only", np.arange(3), np.arange(3)),)))
    assert view.frame().legend == []  # type: ignore[union-attr]


def test_a_click_in_the_legend_hides_a_curve_and_the_axis_fits_the_rest(view: PlotView, qtbot: QtBot) -> None:
    frame = view.frame()
    assert frame is not None
    assert frame.y_span.high > 500
    place, number = frame.legend[1]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert not view.is_curve_visible(number)
    assert 255 < view.frame().y_span.high < 300  # type: ignore[union-attr]
    assert not has_color(view.grab().toImage(), theme.manager().theme.blue)
    view.set_crosshair(100.0)
    assert view.readout() == [("Value", "100 DN"), ("Red", "100")]
    view.show_plot(histogram(2))
    assert not view.is_curve_visible(number)
    menu = view.make_menu()
    curves = next(action.menu() for action in menu.actions() if action.text() == "Curves")
    curves.actions()[1].trigger()  # type: ignore[attr-defined]
    assert view.is_curve_visible(number)
    menu.close()


@pytest.mark.parametrize("style", ["line", "dashed", "steps", "points"])
@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("kind", ["nan", "empty", "huge", "dense", "single"])
def test_no_values_stop_a_plot(view: PlotView, style: str, log: bool, kind: str) -> None:
    y = {
        "nan": np.array([np.nan, np.inf, -1.0, 0.0, 2.0]),
        "empty": np.array([]),
        "huge": np.array([1e300, -1e300, 1e-300]),
        "dense": np.random.default_rng(0).normal(size=100_000),
        "single": np.array([3.0]),
    }[kind]
    x = np.arange(len(y) + (style == "steps"), dtype=float)
    marks = (MarkLine(-5.0, "outside"), MarkLine(1.0, "inside"))
    view.show_plot(Plot("p", "P", Axis("x"), Axis("y"), (Curve("", x, y, style=style),), marks, log, log))
    view.set_crosshair(1.0)
    image = view.grab().toImage()
    assert has_color(image, theme.manager().theme.surface)


def test_a_dense_line_is_thinned_where_a_logarithm_leaves_its_first_value_out(
    view: PlotView, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    monkeypatch.setattr(plot_painter, "polygon", lambda x, y: drawn.append(len(x)) or plot_polygon(x, y))
    curve = Curve("", np.arange(100_000.0), np.random.default_rng(0).random(100_000) + 0.1)
    view.show_plot(Plot("p", "P", Axis("x"), Axis("y"), (curve,), (), True, True))
    view.grab()
    assert 0 < sum(drawn) <= 4 * view.width()


def test_labels_of_near_marks_stand_in_rows(view: PlotView) -> None:
    """Each label is drawn in its colour somewhere: none is painted over by the next."""
    colors = ["#ff0001", "#00ff02", "#0300ff"]
    marks = tuple(MarkLine(100 + 2 * n, f"threshold {n}", color) for n, color in enumerate(colors))
    view.show_plot(Plot("p", "P", Axis("x"), Axis("y"), (Curve("", np.arange(256), np.zeros(256)),), marks))
    frame = view.frame()
    assert frame is not None
    image = view.grab().toImage()
    for number, color in enumerate(colors):
        line = int(frame.to_screen(100 + 2 * number, 0).x())
        label = image.copy(line + 4, int(frame.area.top()), 80, int(frame.area.height()))
        reds = label.convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(reds.constBits(), np.uint8).reshape(reds.height(), reds.width(), 4)[..., :3].astype(int)
        wanted = QColor(color)
        distance = np.abs(pixels - [wanted.blue(), wanted.green(), wanted.red()]).sum(axis=2)
        # More than the dashes of the neighbours' lines.
        assert (distance < 200).sum() > 30


def test_the_menu_copies_and_saves(view: PlotView, qtbot: QtBot) -> None:
    menu = view.make_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["View all"].isEnabled()
    actions["Copy values"].trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 257
    assert lines[3] == "1.5\t2.5\t2\t4"
    with qtbot.waitSignal(view.save_requested) as saved:
        actions["Save values as CSV…"].trigger()
    name, content = saved.args
    assert name == "histogram.csv"
    assert content.startswith(b'"Value')
    menu.close()
    # What paints in the background and asks for format and size is the figures' own.
    view.set_curve_visible(1, False)
    with qtbot.waitSignal(desk().copy_requested) as copied:
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    figure, source = copied.args
    assert source is view
    assert (figure.plot, figure.hidden) == (view.plot(), {1})


def test_a_readout_does_not_stay_behind_the_menu(view: PlotView, qtbot: QtBot) -> None:
    view.set_crosshair(5.0)
    assert view.readout()
    middle = view.rect().center()
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, view.mapToGlobal(middle)))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert view.readout() == []
    menu.close()


def test_without_a_plot_it_says_so_and_takes_every_event(qtbot: QtBot) -> None:
    empty = PlotView(empty_text="Open an image.")
    qtbot.addWidget(empty)
    empty.show()
    qtbot.mouseMove(empty, QPoint(20, 20))
    qtbot.mouseDClick(empty, Qt.MouseButton.LeftButton)
    qtbot.keyClick(empty, Qt.Key.Key_Plus)
    empty.save_values()
    qtbot.keyClick(empty, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert empty.frame() is None
    assert empty.readout() == []


def test_a_program_that_showed_a_plot_ends_in_silence() -> None:
    program = (
        "import numpy as np\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from sightglass.algorithms.results import Axis, Curve, Plot\n"
        "from sightglass.widgets import theme\n"
        "from sightglass.widgets.plot_view import PlotView\n"
        "application = QApplication([])\n"
        "theme.manager().set_mode('dark')\n"
        "view = PlotView()\n"
        "view.show_plot(Plot('p', 'P', Axis('x'), Axis('y'), (Curve('', np.arange(9), np.arange(9)),)))\n"
        "view.show()\n"
        "QTimer.singleShot(50, view.close)\n"
        "raise SystemExit(application.exec())\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], env=environment, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")


def test_a_bar_that_is_cut_off_is_marked_and_read_in_full(view: PlotView) -> None:
    theme.manager().set_mode("light")
    counts = np.full(256, 10.0)
    counts[100] = 9000.0
    view.show_plot(Plot("spike", "S", Axis("Value"), Axis("Pixels"), (Curve("Red", EDGES, counts, "red", "steps"),)))
    frame = view.frame()
    assert frame is not None
    assert frame.y_span.high == pytest.approx(12.5)
    break_row = int(frame.area.top() + 1.4 * view.fontMetrics().height())
    image = view.grab().toImage()

    def is_broken(level: int) -> bool:
        # Beside the bar itself, which is no wider than two pixels.
        x = point(view, level, 1).x()
        beside = [image.pixelColor(x + dx, break_row + dy) for dx in (-3, 3) for dy in range(-4, 8)]
        return min(color.lightness() for color in beside) < 150

    assert is_broken(100)
    assert not is_broken(150)
    view.set_crosshair(100.0)
    assert view.readout()[1] == ("Red", "9000")
    for _ in range(60):
        view.zoom_by(1.25)
    zoomed_out = view.frame()
    assert zoomed_out is not None
    assert 9000 < zoomed_out.y_span.high < 9500
    assert zoomed_out.x_span == frame.x_span
    view.view_all()
    assert view.frame().y_span == frame.y_span  # type: ignore[union-attr]


def test_the_titles_of_axes_are_told_in_full(view: PlotView) -> None:
    plot = Plot("h", "H", Axis("Value", "8 bits"), Axis("Cumulative share of pixels", "%"), histogram().curves)
    view.show_plot(plot)
    frame = view.frame()
    assert frame is not None
    assert axis_text(plot, frame, QPointF(4, frame.area.center().y())) == "Cumulative share of pixels (%)"
    assert axis_text(plot, frame, QPointF(frame.area.center().x(), frame.area.bottom() + 20)) == "Value (8 bits)"
    assert axis_text(plot, frame, frame.area.center()) == ""


def test_the_description_tells_what_the_crosshair_reads_now(view: PlotView, qtbot: QtBot) -> None:
    assert view.accessibleDescription() == "Pixels over Value"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    for scale in (1, 3):
        view.show_plot(histogram(scale))
        read = dict(view.readout())
        assert view.accessibleDescription() == f"Value {read['Value']}, Red {read['Red']}, Blue {read['Blue']}"
    assert int(read["Red"]) % 3 == 0
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.accessibleDescription() == "Pixels over Value"


def test_the_depth_of_values_is_not_read_as_a_second_number() -> None:
    plot = Plot("h", "H", Axis("Value", "8 bits"), Axis("Share of pixels", "%"), histogram().curves)
    first, second, *_ = read(plot, 3.0)
    assert first.value == "3 (8 bits)"
    assert second.value.endswith(" %")
