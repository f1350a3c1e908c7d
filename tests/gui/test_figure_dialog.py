"""Saving figures: from every view, in the dialog, and onto the clipboard."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Axis, Curve, Picture, Plot, Tile
from sightglass.app.figures import writer as writer_module
from sightglass.app.figures.choices import Choices
from sightglass.app.figures.dialog import FigureDialog
from sightglass.app.figures.writer import FigureWriter
from sightglass.app.figures.writing import write_figure
from sightglass.app.main_window import MainWindow
from sightglass.widgets.figures.page import Figure
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.table_view import TableView
from tests.gui.conftest import PATIENCE, Opener, settle

PLOT = Plot("ramp", "Ramp", Axis("x"), Axis("y"), (Curve("up", np.arange(9.0), np.arange(9.0)),))
Made = Callable[..., FigureDialog]


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def press(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[Made]:
    """Open the dialog for a plot, with what a person answers when asked for a file."""
    # Qt deletes what nobody holds.
    parents: list[QWidget] = []
    dialogs: list[FigureDialog] = []
    writers: list[FigureWriter] = []

    def opened(target: Path | None = None, choices: Choices | None = None) -> FigureDialog:
        parent = QWidget()
        parent.resize(1000, 700)
        parents.append(parent)
        writers.append(FigureWriter(parent))
        made = FigureDialog(PlotFigure(PLOT), choices or Choices(), lambda *_: target, writers[-1], parent)
        dialogs.append(made)
        made.show()
        return made

    yield opened
    for made in dialogs:
        if isValid(made):
            made.close()
    for writer in writers:
        writer.shut_down()
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
    with qtbot.waitSignal(made._writer.saved, timeout=PATIENCE):
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
    with qtbot.waitSignal(made._writer.saved, timeout=PATIENCE):
        made.save_to(tmp_path / "figure.svg")


def test_a_figure_is_copied(dialog: Made, qtbot: QtBot) -> None:
    made = dialog(choices=Choices(width=3.0, dpi=100))
    with qtbot.waitSignal(made._writer.copied, timeout=PATIENCE):
        made.copy()
    assert QGuiApplication.clipboard().image().width() == 300
    assert made.measure.text() == "Copied."


def test_a_dialog_may_be_closed_while_its_figure_is_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = threading.Event()

    def slowly(path: Path, figure: Figure) -> None:
        assert released.wait(PATIENCE / 1000)
        write_figure(path, figure)

    monkeypatch.setattr(writer_module, "write_figure", slowly)
    made = window.figures.save(PlotFigure(PLOT))
    made.save_to(tmp_path / "slow.png")
    # Another choice meanwhile is one for the next figure.
    made.points.setValue(12.0)
    assert made.measure.text() == "Saving."
    assert not made.save_button.isEnabled()
    assert not made.copy_button.isEnabled()
    made.close()
    assert window.figures.dialogs == []
    released.set()
    qtbot.waitUntil(lambda: any("Saved slow.png" in line for line in window.messages._lines()), timeout=PATIENCE)
    assert (tmp_path / "slow.png").exists()
    # What goes wrong when nobody is there any more is told by the window.
    made = window.figures.save(PlotFigure(PLOT))
    made.save_to(tmp_path / "missing" / "f.png")
    made.close()
    qtbot.waitUntil(lambda: any("does not exist" in line for line in window.messages._lines()), timeout=PATIENCE)


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
    with qtbot.waitSignal(made._writer.saved, timeout=PATIENCE):
        made.save_to(tmp_path / "f.png")
    pixels = cv2.imread(str(tmp_path / "f.png"))
    assert pixels is not None
    assert pixels.shape[1] == 360
    assert QImage(str(tmp_path / "f.png")).text("Title") == "Ramp"
