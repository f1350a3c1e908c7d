"""Plots, pictures and boards of a report as elements of the page, in colours that follow the reader's scheme."""

import re
from dataclasses import fields, replace

from PySide6.QtGui import QGuiApplication

from sightglass.algorithms.board import Board
from sightglass.algorithms.marks import marked_pixels
from sightglass.algorithms.results import Picture, Plot
from sightglass.app.report.escaping import escaped
from sightglass.widgets.board.figure import BoardFigure
from sightglass.widgets.canvas.figure import CanvasFigure, described
from sightglass.widgets.canvas.overlays import PreparedOverlay
from sightglass.widgets.figures import FigureContent
from sightglass.widgets.figures.page import MILLIMETRES, THEMES, Figure
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.figures.svg import inline
from sightglass.widgets.theme import DARK, LIGHT, Theme

_PLOT_WIDTH, _PICTURE_WIDTH, _BOARD_WIDTH = 150 / MILLIMETRES, 130 / MILLIMETRES, 190 / MILLIMETRES
_TALLEST = 150 / MILLIMETRES
_DPI = 220.0
# More lines than these would make the page slow: they are drawn into the pixels.
_MOST_MARKS = 4000
_SCHEME = "report"


def _stand_ins() -> tuple[Theme, dict[str, tuple[str, str]]]:
    """Give a theme of colours that no picture has, and for each its name in the page with what it is on light and dark.

    A page has one drawing for both schemes, so its colours must be found again, and no others be taken for them.
    """
    known: dict[str, tuple[str, str, str]] = {}
    taken: dict[str, str | tuple[str, ...]] = {}

    def stand_in(name: str, light: str, dark: str) -> str:
        code = f"#{len(known) + 1:02x}fe0b"
        known[code] = name, light, dark
        return code

    for field in fields(Theme):
        light, dark = getattr(LIGHT, field.name), getattr(DARK, field.name)
        if isinstance(light, str):
            if field.name == "window":
                light, dark = LIGHT.surface, DARK.surface
            taken[field.name] = stand_in(field.name, light, dark)
        elif isinstance(light, tuple):
            pairs = enumerate(zip(light, dark, strict=True))
            taken[field.name] = tuple(stand_in(f"series-{index}", *pair) for index, pair in pairs)
    theme = replace(LIGHT, **taken)  # type: ignore[arg-type]
    return theme, {
        code: (f"var(--{name},{light})", f"{name}|{light}|{dark}") for code, (name, light, dark) in known.items()
    }


_THEME, _NAMES = _stand_ins()
THEMES[_SCHEME] = _THEME


def scheme_css() -> tuple[str, str]:
    """Give the colours of drawings as properties of CSS, on light and on dark ground."""
    rows = [described_.split("|") for _, described_ in _NAMES.values()]
    light = "".join(f"--{name}:{color};" for name, color, _ in rows)
    return light, "".join(f"--{name}:{color};" for name, _, color in rows)


def plot_svg(plot: Plot, prefix: str) -> str:
    """Draw a plot."""
    content = PlotFigure(plot)
    return _drawn(Figure(content, _PLOT_WIDTH, dpi=_DPI, theme=_SCHEME), prefix, content.caption())


def picture_svg(picture: Picture, prefix: str) -> str:
    """Draw a picture with its marks, axes and colour bar; its pixels are a PNG within."""
    label = described(picture)
    content: FigureContent = CanvasFigure.of(_with_few_marks(picture))
    figure = Figure(content, _PICTURE_WIDTH, dpi=_DPI, theme=_SCHEME, titled=bool(picture.tiles))
    if figure.natural_height > _TALLEST:
        figure = replace(figure, width=figure.natural_width(_TALLEST))
    return _drawn(figure, prefix, label)


def board_svg(board: Board, prefix: str) -> str:
    """Draw a board; its colours are mixed, so it stays on light ground."""
    content = BoardFigure.of(board, QGuiApplication.font())
    return inline(Figure(content, _BOARD_WIDTH, dpi=_DPI).to_svg(), prefix, escaped(content.caption()))


def view_svg(content: FigureContent, prefix: str) -> str:
    """Draw a view; its colours are mixed, so it stays on light ground."""
    return inline(Figure(content, _PICTURE_WIDTH, dpi=_DPI).to_svg(), prefix, escaped(content.caption()))


def _drawn(figure: Figure, prefix: str, label: str) -> str:
    text = inline(figure.to_svg(), prefix, escaped(label))
    return re.sub(
        r'"(#[0-9a-f]{6})"', lambda found: f'"{_NAMES[found[1]][0]}"' if found[1] in _NAMES else found[0], text
    )


def _with_few_marks(picture: Picture) -> Picture:
    """Draw marks into the pixels where they are very many."""
    count = sum(len(PreparedOverlay(overlay).lines) for overlay in picture.overlays)
    if count <= _MOST_MARKS:
        return picture
    return replace(picture, pixels=marked_pixels(picture), levels=None, overlays=(), tiles=(), has_gaps=False)
