import csv
import io
import xml.etree.ElementTree as ElementTree

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Table
from sightglass.widgets.plot_export import plot_to_csv, plot_to_png, plot_to_svg, rows_to_tsv, table_to_csv


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_bars_are_written_with_both_edges_once_for_all_curves() -> None:
    edges = np.array([0.0, 0.5, 1.0])
    curves = (
        Curve("Red", edges, np.array([1, 2]), style="steps"),
        Curve("Blue", edges, np.array([3, 4]), style="steps"),
    )
    plot = Plot("h", "Histogram", Axis("Value", "DN"), Axis("Pixels"), curves)
    assert read(plot_to_csv(plot)) == [
        ["Value (DN), from", "Value (DN), to", "Red: Pixels", "Blue: Pixels"],
        ["0", "0.5", "1", "3"],
        ["0.5", "1", "2", "4"],
    ]


def test_curves_of_different_x_have_their_own_columns() -> None:
    curves = (Curve("", np.array([1, 2, 3]), np.array([0.1, 1e-9, -3.0])), Curve("b", np.array([5.0]), np.array([7.0])))
    plot = Plot("p", "P", Axis("x"), Axis("y", "dB"), curves)
    assert read(plot_to_csv(plot)) == [
        ["x", "y (dB)", "x", "b: y (dB)"],
        ["1", "0.1", "5", "7"],
        ["2", "1e-09", "", ""],
        ["3", "-3", "", ""],
    ]


def test_a_table_keeps_commas_quotes_and_all_digits() -> None:
    table = Table("t", "T", ("Name", "σ, mean"), (('a "b", c', 0.1 + 0.2), ("d", 123456789.5), ("e", True)))
    assert read(table_to_csv(table)) == [
        ["Name", "σ, mean"], ['a "b", c', "0.3"], ["d", "123456789.5"], ["e", "yes"],
    ]  # fmt: skip


def test_cells_for_spreadsheets_are_separated_by_tabs() -> None:
    assert rows_to_tsv([["a", 1.5], ["b", 2]]) == "a\t1.5\nb\t2\n"


@pytest.fixture
def busy_plot() -> Plot:
    x = np.linspace(0.1, 100, 300)
    curves = (
        Curve("line", x, np.sqrt(x)), Curve("dashed", x, np.log(x), style="dashed"),
        Curve("dots", x[::20], x[::20] / 10, "red", "points"),
        Curve("bars", np.arange(11), np.arange(10), style="steps"),
    )  # fmt: skip
    return Plot("p", "A & B", Axis("x"), Axis("y"), curves, (MarkLine(20, "here"),), log_x=True)


def test_png_is_a_readable_picture_three_times_as_fine(qapp: QApplication, busy_plot: Plot) -> None:
    content = plot_to_png(busy_plot, QSize(400, 200), QFont())
    pixels = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None
    assert pixels.shape == (600, 1200, 3)
    assert (pixels == 255).all(axis=2).mean() > 0.5
    # The red dots, in the order of OpenCV.
    red = (pixels[..., 2] > 200) & (pixels[..., 0] < 60) & (pixels[..., 1] < 60)
    assert red.sum() > 100


def test_svg_is_well_formed_and_holds_text(qapp: QApplication, busy_plot: Plot) -> None:
    root = ElementTree.fromstring(plot_to_svg(busy_plot, QSize(400, 200), QFont()))
    assert root.tag.endswith("svg")
    assert root.find("{http://www.w3.org/2000/svg}title").text == "A & B"  # type: ignore[union-attr]
    texts = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"here", "dashed"} <= texts
