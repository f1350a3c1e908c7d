import xml.etree.ElementTree as ElementTree

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot
from sightglass.widgets.plot_export import plot_to_png, plot_to_svg


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
