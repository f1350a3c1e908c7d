"""Views that paint themselves: each is a figure in vectors, in any colours and size, with its values as CSV."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QWidget

from sightglass.algorithms.results import Axis
from sightglass.widgets.class_bars import ClassBars
from sightglass.widgets.ellipse_view import EllipseView
from sightglass.widgets.equation_view import EquationView
from sightglass.widgets.figures import desk
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.page import Figure
from sightglass.widgets.kernel_model import KernelModel
from sightglass.widgets.kernel_table import KernelTable
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.pairs_table import PairsTable
from sightglass.widgets.surface_view import SurfaceView
from sightglass.widgets.window_view import WindowView

Made = tuple[QWidget, list[str], list[list[str]]]


def bars() -> Made:
    view = ClassBars()
    view.show_outputs(("cat", "dog"), (0.25, 0.75), 0)
    return view, ["cat", "dog", "0.25", "0.75"], [["Class", "Output"], ["cat", "0.25"], ["dog", "0.75"]]


def ellipse() -> Made:
    view = EllipseView()
    view.show_matrix((9.0, 1.0), (0.0, 1.0))
    return view, ["λ₁ = 9", "λ₂ = 1"], [["Eigenvalue", "x", "y"], ["9", "0", "1"], ["1", "-1", "0"]]


def surface() -> Made:
    view = SurfaceView()
    axes = Axis("v", "px", 0.0, 1.0), Axis("u", "px", 0.0, 2.0)
    view.show_surface(np.array([[0.0, 1.0, 2.0], [1.0, 2.0, 3.0]]), *axes, "Height")
    rows = [["v \\ u", "0", "1", "2"], ["0", "0", "1", "2"], ["1", "1", "2", "3"]]
    return view, ["u", "v", "Height", "v, u in px"], rows


def matrix() -> Made:
    view = MatrixView()
    view.show_expression(("A =", [[1.0, 2.0], [3.0, 4.5]], "·", [[5.0], [6.0]]), "Product")
    rows = [["A ="], ["1", "2"], ["3", "4.5"], [], ["·"], ["5"], ["6"]]
    return view, ["Product", "A =", "9/2", "6"], rows


def window() -> Made:
    view = WindowView()
    patch, kernel = np.array([[1.0, 2.0, 3.0]]), np.array([[2.0, 0.0, 1.0]])
    view.show_window(patch, kernel, patch * kernel, 5.0, row=4, column=7)
    rows = [["Window"], ["1", "2", "3"], [], ["Kernel, flipped"], ["2", "0", "1"], [], ["Products"], ["2", "0", "3"]]
    return view, ["Window", "Products", "×"], [*rows, [], ["Σ = 1 · 2 + 3 = 5"]]


def kernel() -> Made:
    model = KernelModel()
    model.set_matrix(((1.0, -2.0), (0.0, 3.0)), None)
    view = KernelTable(model)
    model.setParent(view)
    return view, ["−2", "3"], [["1", "-2"], ["0", "3"]]


def pairs() -> Made:
    view = PairsTable()
    view.show_pairs(((1.0, 2.0, 3.0, 4.0, 1.0), (5.0, 6.0, 7.0, 8.0, 0.0)), True)
    view.show_errors([0.5], frozenset())
    rows = [["Pair", "u", "v", "x", "y", "Error", "Counts"], ["1", "1", "2", "3", "4", "0.5", "yes"]]
    return view, ["Pair", "Error"], [*rows, ["2", "5", "6", "7", "8", "", "no"]]


MAKERS = (bars, ellipse, surface, matrix, window, kernel, pairs)


@pytest.fixture(params=MAKERS, ids=lambda maker: maker.__name__)
def made(request: pytest.FixtureRequest) -> Iterator[Made]:
    maker: Callable[[], Made] = request.param
    view, *rest = maker()
    yield view, *rest  # type: ignore[misc]
    view.deleteLater()


def offered(view: QWidget) -> FigureOffer:
    (offer,) = view.findChildren(FigureOffer)
    return offer


def test_a_view_is_a_figure_in_vectors(made: Made) -> None:
    view, words, _ = made
    content = offered(view).content()
    assert content is not None
    assert content.title
    assert content.caption()
    for width in (2.0, 6.0):
        root = ElementTree.fromstring(Figure(content, width).to_svg())
        texts = ["".join(element.itertext()) for element in root.iter() if element.tag.endswith("text")]
        assert set(words) <= set(texts) | {" ".join(texts)} or all(word in " ".join(texts) for word in words)
        sizes = {element.get("font-size") for element in root.iter() if element.tag.endswith("text")}
        assert all(float(str(size)) <= 12 * 1.01 for size in sizes)


def test_a_figure_has_the_colours_that_were_chosen(made: Made) -> None:
    content = offered(made[0]).content()
    assert content is not None
    for theme, is_dark in (("paper", False), ("dark", True)):
        image = Figure(content, 3.0, dpi=100, theme=theme).to_image()
        corner = image.pixelColor(2, 2)
        assert (corner.lightness() < 100) is is_dark
        seen = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
        assert max(abs(QColor(value).lightness() - corner.lightness()) for value in seen) > 80


def test_the_values_of_a_view_are_saved(made: Made) -> None:
    view, _, rows = made
    offer = offered(view)
    menu = offer.make_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert {"Copy figure", "Save figure…", "Save values as CSV…"} <= set(actions)
    asked: list[object] = []
    desk().values_requested.connect(lambda content, of: asked.extend((content, of)))
    actions["Save values as CSV…"].trigger()
    content, of = asked
    assert of is view
    assert list(csv.reader(io.StringIO(content.csv()))) == rows  # type: ignore[attr-defined]
    assert re.fullmatch(r"[\w-]+", content.file_stem)  # type: ignore[attr-defined]
    menu.deleteLater()
    desk().values_requested.disconnect()


@pytest.mark.parametrize(
    "view", [ClassBars, EllipseView, SurfaceView, MatrixView, WindowView, PairsTable, EquationView]
)
def test_an_empty_view_offers_nothing(view: Callable[[], QWidget]) -> None:
    widget = view()
    assert offered(widget).content() is None
    menu: QMenu = offered(widget).make_menu()
    assert "Save figure…" not in [action.text() for action in menu.actions()]
    menu.deleteLater()
    widget.deleteLater()


def test_equations_are_broken_anew_for_the_width_of_the_figure() -> None:
    view = EquationView()
    view.resize(160, 100)
    view.show_latex("x", "one two three four five six seven eight nine ten eleven twelve")
    content = view.content()
    assert content is not None
    narrow, wide = Figure(content, 1.6), Figure(content, 6.0)
    assert narrow.natural_height > 1.5 * wide.natural_height
    assert b"twelve" in wide.to_svg()
    view.deleteLater()
