"""Blackboards as pictures and as text."""

import csv
import io
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Cell
from sightglass.widgets import theme
from sightglass.widgets.board import BoardView
from sightglass.widgets.board.menu import make_menu
from tests.gui.board_gestures import hover, leave, open_board
from tests.gui.boards import graph_board, lecture_board, pooling_board, small_board

SVG = "{http://www.w3.org/2000/svg}"


def saved(qtbot: QtBot, view: BoardView, kind: str) -> tuple[str, bytes]:
    with qtbot.waitSignal(view.save_requested) as told:
        view.save(kind)
    name, content = told.args
    return name, content


def words(svg: bytes) -> list[str]:
    return [(element.text or "").strip() for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_png_is_twice_as_fine_as_the_screen_and_light(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        arrangement = view.surface.arrangement
        assert arrangement is not None
        theme.manager().set_mode("dark")
        name, content = saved(qtbot, view, "png")
        theme.manager().set_mode("light")
        image = QImage.fromData(content)
        assert name == "convolution.png"
        assert image.width() == 2 * max(arrangement.size.width(), 480)
        assert image.pixelColor(2, 2).name() == theme.LIGHT.surface.lower()


def test_a_picture_holds_the_lit_step_and_its_equation(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        _, at_rest = saved(qtbot, view, "png")
        view.set_step(5)
        _, stepped = saved(qtbot, view, "png")
        assert QImage.fromData(stepped).height() > QImage.fromData(at_rest).height()
        _, svg = saved(qtbot, view, "svg")
        assert "y1(1, 1)" in words(svg)
        hidden = str(int(view.grid("y_0").values[3, 3]))
        leave(view)
        view.set_step(None)
        _, whole = saved(qtbot, view, "svg")
        assert hidden in words(whole)
        assert "y1(1, 1)" not in words(whole)


def test_an_svg_holds_numbers_and_titles_as_text(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        name, content = saved(qtbot, view, "svg")
        assert name == "convolution.svg"
        assert {"x, channel 1", "W1, channel 1", "Output", "∗", "=", "−25", "137"} <= set(words(content))


def test_a_picture_holds_all_of_a_board_that_does_not_fit(qtbot: QtBot) -> None:
    with open_board(qtbot, lecture_board(), 320, 240) as view:
        _, content = saved(qtbot, view, "svg")
        assert words(content).count("y, channel 4") == 1


def test_a_pdf_has_one_page_of_the_size_of_the_board(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        hover(view, Cell("y_0", 1, 1))
        name, content = saved(qtbot, view, "pdf")
        assert name == "convolution.pdf"
        assert content.startswith(b"%PDF-")
        assert content.count(b"/Type /Page\n") == 1


def test_graphs_and_marks_are_drawn_into_files(qtbot: QtBot) -> None:
    for board, cell in ((graph_board(), Cell("s", 1, 0)), (pooling_board(), Cell("y", 0, 0))):
        with open_board(qtbot, board) as view:
            _, before = saved(qtbot, view, "svg")
            hover(view, cell)
            _, content = saved(qtbot, view, "svg")
            paths = [sum(1 for _ in ElementTree.fromstring(svg).iter(f"{SVG}path")) for svg in (before, content)]
            assert paths[1] >= paths[0] > 0


def test_values_are_saved_array_by_array(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        name, content = saved(qtbot, view, "csv")
        rows = list(csv.reader(io.StringIO(content.decode())))
        assert name == "convolution.csv"
        assert rows[0] == ["x, channel 1"]
        assert [len(row) for row in rows[1:5]] == [4] * 4
        start = rows.index(["y, channel 1"])
        assert rows[start - 1] == []
        assert [float(cell) for cell in rows[start + 1]] == view.grid("y_0").values[0].tolist()
        assert len(rows) == start + 5


def test_the_menu_saves(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view:
        names = []
        view.save_requested.connect(lambda name, content: names.append(name))
        menu = make_menu(view)
        for action in menu.actions():
            if action.text().startswith("Save"):
                action.trigger()
        menu.close()
        assert names == [f"convolution.{kind}" for kind in ("png", "svg", "pdf", "csv")]


def test_other_kinds_of_files_are_refused(qtbot: QtBot) -> None:
    with open_board(qtbot, small_board()) as view, pytest.raises(ValueError, match="'gif' is not one of"):
        view.save("gif")
