"""Figures: what is drawn is in vectors, pictures keep their pixels, and sizes are those that were chosen."""

import base64
import re
import zlib
from dataclasses import replace
from xml.etree import ElementTree

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from sightglass.algorithms.board import Board, Column, Grid
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import (
    Axis,
    Colormap,
    Curve,
    MarkerOverlay,
    Picture,
    Plot,
    SegmentOverlay,
    Table,
    Tile,
)
from sightglass.widgets.board.figure import BoardFigure
from sightglass.widgets.canvas.figure import CanvasFigure, described
from sightglass.widgets.figures import FigureContent
from sightglass.widgets.figures.page import Figure, FigureError
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.figures.tables import TableFigure
from sightglass.widgets.plot_axes import Span

SVG = "{http://www.w3.org/2000/svg}"
RAMP = Plot(
    "ramp", "Ramp & <slope>", Axis("Time", "s"), Axis("Height", "m"),
    (
        Curve("up", np.linspace(0, 10, 50), np.linspace(0, 5, 50)),
        Curve("down", np.linspace(0, 10, 50), np.linspace(5, 0, 50)),
    ),
)  # fmt: skip
TABLE = Table("t", "Sizes", ("Name", "Width (px)"), (("small", 1.5), ("large", 20000.0)))


def noise(rows: int, columns: int) -> NDArray[np.uint8]:
    return np.random.default_rng(0).integers(0, 256, (rows, columns), np.uint8)


def board(app: QApplication) -> BoardFigure:
    grid = Grid("x", "x", np.arange(6.0).reshape(2, 3))
    return BoardFigure.of(Board("b", "Board", (Column("Input", (grid,)),)), app.font())


def contents(app: QApplication) -> list[FigureContent]:
    picture = Picture("p", "Picture", noise(30, 40))
    return [PlotFigure(RAMP), CanvasFigure.of(picture), TableFigure(TABLE), board(app)]


def read(svg: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def images_of(svg: bytes) -> list[NDArray[np.uint8]]:
    """Decode the pictures in a document."""
    found = re.findall(rb"base64,([^\"]+)\"", svg)
    return [cv2.imdecode(np.frombuffer(base64.b64decode(data), np.uint8), cv2.IMREAD_COLOR) for data in found]


def streams(pdf: bytes) -> list[bytes]:
    """Unpack the parts of a PDF."""
    parts = []
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompress(found[1]))
        except zlib.error:
            parts.append(found[1])
    return parts


def rendered(svg: bytes) -> NDArray[np.uint8]:
    """Draw a document, 600 pixels wide, as another program would."""
    renderer = QSvgRenderer(QByteArray(svg))
    size = renderer.defaultSize()
    image = QImage(600, round(600 * size.height() / size.width()), QImage.Format.Format_RGB32)
    image.fill(0xFFFF00FF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


@pytest.mark.parametrize("index", range(4))
@pytest.mark.parametrize("theme", ["paper", "light", "dark"])
def test_every_content_in_every_format(qapp: QApplication, index: int, theme: str) -> None:
    figure = Figure(contents(qapp)[index], 4.0, dpi=100, theme=theme, caption="A caption.")
    png = cv2.imdecode(np.frombuffer(figure.to_bytes("png"), np.uint8), cv2.IMREAD_COLOR)
    assert png.shape[1::-1] == figure.pixels
    assert png.shape[1] == 400
    document = read(figure.to_bytes("svg"))
    assert document.get("width") == "101.6mm"
    assert "A caption." in "".join(document.itertext())
    assert figure.to_bytes("pdf").startswith(b"%PDF-")
    # The ground is seen, and something on it.
    assert png[2, 2].max() < 60 if theme == "dark" else png[2, 2].min() > 200
    assert png.std() > 1


def test_curves_are_lines_at_their_values() -> None:
    svg = Figure(PlotFigure(RAMP), 6.0).to_svg()
    document = read(svg)
    assert not images_of(svg)
    lines = [
        np.array([pair.split(",") for pair in str(line.get("points")).split()], float)
        for line in document.iter(f"{SVG}polyline")
    ]
    up, down = (line for line in lines if len(line) == 50)
    # Steps of equal size along both axes, and the one curve mirrors the other.
    np.testing.assert_allclose(np.diff(up, 2, axis=0), 0, atol=0.02)
    assert up[-1, 1] < up[0, 1]
    np.testing.assert_allclose(down[:, 1], up[::-1, 1], atol=0.02)
    words = "".join(document.itertext())
    assert "Ramp & <slope>" in words
    assert {"Time (s)", "Height (m)", "up", "down"} <= set("|".join(document.itertext()).split("|"))


def test_hidden_curves_and_the_part_in_view() -> None:
    whole = Figure(PlotFigure(RAMP), 6.0).to_svg()
    part = Figure(PlotFigure(RAMP, frozenset({1}), (Span(2.0, 3.0), Span(1.0, 1.5))), 6.0).to_svg()
    assert whole.count(b"<polyline") > part.count(b"<polyline")
    assert b"clip-path" in part
    assert ">down<" not in part.decode()
    # What lies beyond the axes is cut off there: the lines stand in groups that are clipped to a part of the page.
    document = read(part)
    clips = {clip.get("id"): str(clip[0].get("d")) for clip in document.iter(f"{SVG}clipPath")}
    clipped = [
        group for group in document.iter(f"{SVG}g") if group.get("clip-path") and list(group.iter(f"{SVG}polyline"))
    ]
    assert clipped
    for group in clipped:
        places = np.array(re.findall(r"([\d.]+),([\d.]+)", clips[str(group.get("clip-path"))[5:-1]]), float)
        assert places.min() > 10
        assert places[:, 0].max() < 576
        assert places[:, 1].max() < 0.56 * 576


def test_a_picture_keeps_its_pixels() -> None:
    pixels = noise(30, 40)
    figure = Figure(CanvasFigure.of(Picture("p", "P", pixels)), 5.0, dpi=300)
    inside = images_of(figure.to_svg())
    assert len(inside) == 1
    np.testing.assert_array_equal(inside[0][..., 0], pixels)
    assert b"image-rendering:pixelated" in figure.to_svg()
    pdf = figure.to_bytes("pdf")
    assert b"/Width 40\n/Height 30" in pdf
    assert b"DCTDecode" not in pdf
    rows = np.array([stream for stream in streams(pdf) if len(stream) in (30 * 40, 30 * 40 * 3)][0:1])
    assert len(rows) == 1


def test_a_picture_of_more_pixels_than_dots_is_averaged() -> None:
    pixels = np.tile(np.array([[0, 200], [200, 0]], np.uint8), (400, 500))
    figure = Figure(CanvasFigure.of(Picture("p", "P", pixels)), 4.0, dpi=100)
    inside = images_of(figure.to_svg())[0]
    assert inside.shape[1] <= 400
    assert 95 <= inside.mean() <= 105
    assert inside[5:-5, 5:-5].std() < 25
    finer = images_of(replace(figure, dpi=300).to_svg())[0]
    np.testing.assert_array_equal(finer[..., 0], pixels)


def test_enlarged_pixels_are_squares_of_one_colour() -> None:
    pixels = np.array([[0, 255], [255, 0]], np.uint8)
    figure = Figure(CanvasFigure.of(Picture("p", "P", pixels)), 2.0, dpi=150, titled=False)
    image = cv2.imdecode(np.frombuffer(figure.to_bytes("png"), np.uint8), cv2.IMREAD_GRAYSCALE)
    for drawn in (image, cv2.cvtColor(rendered(figure.to_svg()), cv2.COLOR_RGB2GRAY)):
        rows, columns = np.flatnonzero((drawn < 5).sum(axis=1) > 20), np.flatnonzero((drawn < 5).sum(axis=0) > 20)
        middle = (rows.min() + rows.max()) // 2, (columns.min() + columns.max()) // 2
        quarter = (rows.max() - rows.min()) // 8
        # Away from the numbers in the middle of each pixel.
        assert drawn[middle[0] - quarter, middle[1] - quarter] < 5
        assert drawn[middle[0] - quarter, middle[1] + quarter] > 250
        assert drawn[middle[0] + quarter, middle[1] - quarter] > 250


def test_marks_are_vectors_however_many() -> None:
    places = np.random.default_rng(1).uniform(0, 50, (900, 4))
    picture = Picture(
        "p", "P", noise(50, 50),
        overlays=(SegmentOverlay(places, arrow=False, label="Shifts"), MarkerOverlay(places[:, :2], color="#00FF00")),
    )  # fmt: skip
    svg = Figure(CanvasFigure.of(picture), 5.0).to_svg()
    assert len(images_of(svg)) == 1
    assert svg.count(b"#00ff00") >= 1
    lines = sum(str(path.get("d")).count("M") for path in read(svg).iter(f"{SVG}path"))
    # Each with a dark line below it.
    assert lines > 2 * 2500
    assert "Shifts" in "".join(read(svg).itertext())
    assert "Marks: Shifts." in described(picture)


def test_colour_bars_axes_and_tiles_are_there() -> None:
    values = np.linspace(-1, 1, 80 * 60, dtype=np.float32).reshape(60, 80)
    picture = Picture(
        "p", "P", values, colormap=Colormap.DIVERGING,
        row_axis=Axis("Row", "Hz", 0, 30), column_axis=Axis("Col", "Hz", 0, 40),
    )  # fmt: skip
    words = "|".join(read(Figure(CanvasFigure.of(picture), 5.0).to_svg()).itertext()).split("|")
    assert {"Row (Hz)", "Col (Hz)", "−1", "1", "P"} <= set(words)
    tiles = (Tile(Region(0, 0, 60, 40), (-1, 1), title="Left"), Tile(Region(0, 40, 60, 40), (-1, 1), title="Right"))
    montage = replace(picture, tiles=tiles, row_axis=None, column_axis=None)
    svg = Figure(CanvasFigure.of(montage), 5.0).to_svg()
    assert {"Left", "Right"} <= set("|".join(read(svg).itertext()).split("|"))
    assert "Left" not in "".join(read(Figure(CanvasFigure.of(montage), 5.0, titled=False).to_svg()).itertext())


def test_titles_can_be_left_out(qapp: QApplication) -> None:
    for content in contents(qapp)[:3]:
        with_title, without = (
            "".join(read(Figure(content, 5.0, titled=titled).to_svg()).itertext()).count(content.title)
            for titled in (True, False)
        )
        # The document itself has a title too.
        assert with_title > without


def test_the_height_follows_the_width_the_caption_and_the_text() -> None:
    content = CanvasFigure.of(Picture("p", "P", noise(100, 200)))
    plain = Figure(content, 6.0)
    assert plain.natural_height == pytest.approx(3.1, abs=0.35)
    captioned = replace(plain, caption="word " * 200)
    assert captioned.natural_height > plain.natural_height + 0.5
    assert replace(captioned, points=14.0).natural_height > captioned.natural_height
    assert plain.natural_width(plain.natural_height) == pytest.approx(6.0, rel=0.02)


def test_a_png_says_its_resolution() -> None:
    image = QImage.fromData(Figure(PlotFigure(RAMP), 3.0, 2.0, dpi=254).to_bytes("png"))
    assert (image.width(), image.height()) == (762, 508)
    assert image.dotsPerMeterX() == 10_000


def test_a_pdf_has_one_page_of_the_size_and_no_pixels() -> None:
    pdf = Figure(PlotFigure(RAMP), 3.0, 2.0).to_bytes("pdf")
    box = re.search(rb"/MediaBox \[([-\d. ]+)\]", pdf)
    assert box is not None
    assert [float(number) for number in box[1].split()] == pytest.approx([0, 0, 216, 144], abs=0.5)
    assert b"/Subtype /Image" not in pdf
    assert pdf.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"width": 190.0, "height": 100.0, "dpi": 600.0}, "megapixels"),
        ({"width": 150.0, "height": 1.0, "dpi": 300.0}, "pixels to a side"),
        ({"width": 0.01}, "width must lie between"),
        ({"width": 5.0, "height": 300.0}, "height must lie between"),
        ({"height": 1.0, "caption": "word " * 400}, "no room for the drawing"),
        ({"points": 72.0, "height": 1.5}, "no room for the drawing"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(changes: dict[str, object], reason: str) -> None:
    figure = replace(Figure(PlotFigure(RAMP), 6.0, 4.0), **changes)  # type: ignore[arg-type]
    with pytest.raises(FigureError, match=reason):
        figure.to_bytes("png")


def test_large_sizes_are_fine_in_vectors() -> None:
    assert len(Figure(PlotFigure(RAMP), 150.0, 100.0, dpi=2400.0).to_bytes("svg")) < 100_000


def test_a_long_table_says_what_it_leaves_out() -> None:
    table = Table("t", "Long", ("n",), tuple((number,) for number in range(1000)))
    words = "".join(read(Figure(TableFigure(table), 3.0).to_svg()).itertext())
    assert "800 more rows are left out" in words
    assert ">199<" in Figure(TableFigure(table), 3.0).to_svg().decode()


def test_hostile_titles_make_no_broken_documents() -> None:
    title = "a\x00b\x1b<svg onload=x>&\"']]>﻿"
    document = read(Figure(PlotFigure(replace(RAMP, title=title)), 5.0, caption=title).to_svg())
    assert not [element for element in document.iter() if "onload" in element.attrib]
    Figure(PlotFigure(replace(RAMP, title=title)), 5.0, caption=title).to_bytes("pdf")


def test_an_empty_picture_or_plot_is_still_a_figure() -> None:
    empty = replace(RAMP, curves=(Curve("none", np.empty(0), np.empty(0)),))
    for content in (PlotFigure(empty), CanvasFigure.of(Picture("p", "P", np.full((1, 1), np.nan, np.float32)))):
        for kind in ("png", "svg", "pdf"):
            assert Figure(content, 3.0, dpi=72).to_bytes(kind)
