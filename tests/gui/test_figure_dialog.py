"""Saving figures: from every view, in the dialog, and onto the clipboard."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import SIGNAL, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Curve, Picture, Plot, Tile
from sightglass.app.dock import DOCKS
from sightglass.app.figures.choices import Choices
from sightglass.app.figures.contents import figures_of
from sightglass.app.figures.dialog import FigureDialog
from sightglass.app.main_window import MainWindow
from sightglass.widgets.canvas.figure_menu import embedded_menu
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.chooser import Chooser
from sightglass.widgets.drawing_pad import DrawingPad
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.form import FormSection
from sightglass.widgets.form_row import FormRow, RowLabel
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.sliders import NumberSlider
from sightglass.widgets.steady_label import SteadyLabel
from sightglass.widgets.table_view import TableView
from tests.gui.conftest import PATIENCE, Opener, settle

PLOT = Plot("ramp", "Ramp", Axis("x"), Axis("y"), (Curve("up", np.arange(9.0), np.arange(9.0)),))
Made = Callable[..., FigureDialog]


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def listeners(view: QWidget, signal: str) -> int:
    """Count who hears a signal."""
    meta = view.metaObject()
    methods = [meta.method(index) for index in range(meta.methodCount())]
    signature = next(bytes(method.methodSignature().data()) for method in methods if method.name() == signal)
    return view.receivers(SIGNAL(signature.decode()))


def press(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[Made]:
    """Open the dialog for a plot, with what a person answers when asked for a file."""
    # Qt deletes what nobody holds.
    parents: list[QWidget] = []
    dialogs: list[FigureDialog] = []

    def opened(target: Path | None = None, choices: Choices | None = None) -> FigureDialog:
        parent = QWidget()
        parent.resize(1000, 700)
        parents.append(parent)
        made = FigureDialog(PlotFigure(PLOT), choices or Choices(), lambda *_: target, parent)
        dialogs.append(made)
        made.show()
        return made

    yield opened
    for made in dialogs:
        if isValid(made):
            made.close()
    for parent in parents:
        parent.deleteLater()


def test_the_preview_shows_what_will_be_written(dialog: Made, qtbot: QtBot) -> None:
    made = dialog()
    qtbot.waitUntil(lambda: made.preview.image is not None, timeout=PATIENCE)
    image = made.preview.image
    assert image is not None
    width, height = made.figure().size
    assert image.width() / image.height() == pytest.approx(width / height, rel=0.02)
    before = image.pixelColor(1, 1).lightness()
    made.theme.setCurrentIndex(made.theme.findData("dark"))
    qtbot.waitUntil(lambda: made.preview.image.pixelColor(1, 1).lightness() < before / 2, timeout=PATIENCE)  # type: ignore[union-attr]


def test_units_keep_the_size_and_pixels_their_number(dialog: Made) -> None:
    made = dialog(choices=Choices(width=4.0, dpi=300))
    rows = made.size_rows
    assert rows.width_box.value() == pytest.approx(101.6)
    rows.units.setCurrentIndex(rows.units.findData("px"))
    assert rows.width_box.value() == 1200
    made.dpi.setValue(600)
    assert rows.width_box.value() == 1200
    assert rows.inches[0] == pytest.approx(2.0)
    assert made.measure.text().startswith("1,200 × ")
    rows.units.setCurrentIndex(rows.units.findData("in"))
    assert rows.width_box.value() == pytest.approx(2.0)


def test_proportions_are_kept_or_not(dialog: Made) -> None:
    made = dialog(choices=Choices(width=6.0))
    rows = made.size_rows
    height = rows.inches[1]
    rows.width_box.setValue(101.6)
    assert rows.inches[1] < height
    rows.height_box.setValue(height * 25.4)
    assert rows.inches[0] == pytest.approx(6.0, rel=0.02)
    rows.keeps.setChecked(False)
    rows.height_box.setValue(50.8)
    rows.width_box.setValue(76.2)
    assert made.figure().size == pytest.approx((3.0, 2.0))
    made.caption.setPlainText("")
    assert made.figure().caption == ""
    assert made.figure().size == pytest.approx((3.0, 2.0))


def test_what_is_too_large_is_refused_before_it_is_saved(dialog: Made) -> None:
    made = dialog()
    made.size_rows.width_box.setValue(4000.0)
    assert "too many" in made.problem.text()
    assert not made.save_button.isEnabled()
    made.format.setCurrentIndex(made.format.findData("svg"))
    assert made.problem.text() == ""
    assert made.save_button.isEnabled()


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_figure_is_saved_in_the_format_of_its_name(dialog: Made, qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"figure.{ending}"
    target.write_text("old")
    made = dialog(target, Choices(dpi=100))
    with qtbot.waitSignal(made.saved, timeout=PATIENCE):
        qtbot.mouseClick(made.save_button, Qt.MouseButton.LeftButton)
    begin = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[ending]
    assert target.read_bytes().startswith(begin)
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing/figure.png", "does not exist"), ("figure.jpg", "PNG, SVG or PDF"), ("folder.png", "there is a folder")],
)
def test_a_bad_place_is_told_and_another_can_be_chosen(
    dialog: Made, qtbot: QtBot, tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "folder.png").mkdir()
    made = dialog(tmp_path / name)
    made.ask_and_save()
    qtbot.waitUntil(lambda: reason in made.problem.text(), timeout=PATIENCE)
    assert made.isVisible()
    assert made.save_button.isEnabled()
    with qtbot.waitSignal(made.saved, timeout=PATIENCE):
        made.save_to(tmp_path / "figure.svg")


def test_a_figure_is_copied(dialog: Made, qtbot: QtBot) -> None:
    made = dialog(choices=Choices(width=3.0, dpi=100))
    with qtbot.waitSignal(made.copied, timeout=PATIENCE):
        made.copy()
    assert QGuiApplication.clipboard().image().width() == 300
    assert made.measure.text() == "Copied."


def test_choices_are_remembered_and_nonsense_is_not() -> None:
    chosen = Choices("pdf", 3.5, "in", 600, 11.0, "dark", False)
    assert Choices.from_text(chosen.to_text()) == chosen
    for text in (
        "",
        "{",
        "[]",
        "null",
        json.dumps({"format": "exe", "width": "wide", "dpi": True, "theme": [], "x": 1}),
    ):
        assert Choices.from_text(text) == Choices()
    assert Choices.from_text('{"width": NaN, "points": 12}') == Choices(points=12)


def test_the_window_saves_figures_and_remembers(
    window: MainWindow, open_dock: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = open_dock("contrast")
    settle(qtbot, panel)
    monkeypatch.setattr(window.files, "ask_target", lambda *_: tmp_path / "h.svg")
    plot = next(view for view in panel.findChildren(PlotView) if view.plot() is not None)
    press(plot.make_menu(), "Save figure…")
    made = window.figures.dialogs[0]
    made.points.setValue(12.0)
    made.ask_and_save()
    qtbot.waitUntil(lambda: window.figures.dialogs == [], timeout=PATIENCE)
    assert (tmp_path / "h.svg").exists()
    assert window.figures.choices.points == 12.0
    assert any("Saved h.svg" in line for line in window.messages._lines())
    QGuiApplication.clipboard().setText("before")
    press(plot.make_menu(), "Copy figure")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().image().width() == 1890, timeout=PATIENCE)


def test_the_middle_of_the_window_is_saved_as_it_is_seen(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> None:
    panel = open_dock("contrast")
    settle(qtbot, panel)
    window.canvas.mode = "side_by_side"
    window.commands.find("File/Save figure…").trigger()
    content = window.figures.dialogs[0]._content
    assert content.key == "input_result"
    window.canvas.mode = "single"
    window.canvas.zoom_by(4.0)
    content = window.figures.in_centre()
    assert content is not None
    assert content.views[0].width() < 400  # type: ignore[attr-defined]
    open_dock("convolution")
    qtbot.waitUntil(lambda: bool(window.centre.shown))
    board = window.figures.in_centre()
    assert board is not None
    assert board.key == window.centre.shown


def test_the_menu_of_the_canvas_offers_picture_tile_and_all(window: MainWindow, qtbot: QtBot) -> None:
    pixels = np.arange(800, dtype=np.float32).reshape(20, 40)
    tiles = (Tile(Region(0, 0, 20, 20), (0, 400), title="One"), Tile(Region(0, 20, 20, 20), (0, 800), title="Two"))
    window.canvas.set_pictures([Picture("input", "In", pixels), Picture("m", "Montage", pixels, tiles=tiles)])
    window.canvas.mode = "side_by_side"
    view = window.canvas.view
    view.scene.resize(view.size(), view.devicePixelRatioF())
    pane = view.scene.panes[1]
    middle = QPointF(pane.content.center())
    menu = window.canvas.menu(middle + QPointF(20, 0))
    assert {"Copy figure", "Save figure…", "Save figure of this tile…", "Save figure of all in view…"} <= set(
        texts(menu)
    )
    press(menu, "Save figure of this tile…")
    press(menu, "Save figure of all in view…")
    assert [dialog._content.title for dialog in window.figures.dialogs] == ["Two", "In | Montage"]


# What paints itself and shows no data of a result; the drawing on the pad is beside it, as the network is given it.
NO_DATA = (Chooser, DrawingPad, FormRow, FormSection, NumberSlider, RowLabel, SteadyLabel)


@pytest.mark.parametrize("name", [description.name for description in DOCKS])
def test_every_view_of_a_dock_offers_figures_and_values(open_dock: Opener, name: str, qtbot: QtBot) -> None:
    panel = open_dock(name)
    assert panel.output is not None
    shown = panel.output.presentation
    named = figures_of(panel)
    assert len(named) >= len([*shown.pictures, *shown.plots, *shown.tables, *shown.boards])
    for view in panel.body.findChildren(QWidget):
        is_own = type(view).__module__.startswith("sightglass") and "paintEvent" in vars(type(view))
        if is_own and not isinstance(view, NO_DATA):
            assert view.findChild(FigureOffer) is not None, view
    for plot in panel.findChildren(PlotView):
        plot.show_plot(PLOT)
        assert {"Save figure…", "Copy figure", "Save values as CSV…"} <= set(texts(plot.make_menu()))
    for table in panel.findChildren(TableView):
        assert {"Save figure…", "Copy figure", "Save as CSV…"} <= set(texts(table.make_menu()))
    for view in [*panel.findChildren(PlotView), *panel.findChildren(TableView)]:
        assert listeners(view, "save_requested") > 0, view
    for canvas in panel.findChildren(CanvasView):
        canvas.set_pictures([Picture("p", "P", np.zeros((4, 4), np.uint8))])
        assert {"Save figure…", "Copy figure"} <= set(texts(embedded_menu(canvas)))
        assert listeners(canvas, "menu_requested") > 0
    panel.menu.fill()
    submenu = next(action.menu() for action in panel.menu.actions() if action.text() == "Save figure")
    assert isinstance(submenu, QMenu)
    assert bool(named) == submenu.isEnabled()


def test_the_table_of_properties_can_be_saved(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.commands.find("Image/Properties…").trigger()
    qtbot.waitUntil(lambda: any(view.parent() is not None for view in dialogs_tables(window)), timeout=PATIENCE)
    view = dialogs_tables(window)[0]
    asked: list[str] = []
    monkeypatch.setattr(window.files, "ask_target", lambda title, name, kinds: asked.append(name))
    view.save()
    assert asked
    view.window().close()


def dialogs_tables(window: MainWindow) -> list[TableView]:
    return [view for view in window.findChildren(TableView) if "Properties" in view.window().windowTitle()]


def test_a_saved_figure_can_be_read_back(tmp_path: Path, dialog: Made, qtbot: QtBot) -> None:
    made = dialog(choices=Choices(width=3.0, dpi=120))
    made.caption.setPlainText("")
    with qtbot.waitSignal(made.saved, timeout=PATIENCE):
        made.save_to(tmp_path / "f.png")
    pixels = cv2.imread(str(tmp_path / "f.png"))
    assert pixels is not None
    assert pixels.shape[1] == 360
    assert QImage(str(tmp_path / "f.png")).text("Title") == "Ramp"
