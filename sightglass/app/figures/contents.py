"""All that a dock shows, as contents of figures."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QGuiApplication

from sightglass.algorithms.results import Presentation
from sightglass.algorithms.texts import marked
from sightglass.app.figures.seen import with_all_seen
from sightglass.widgets.board.figure import BoardFigure
from sightglass.widgets.canvas.figure import CanvasFigure
from sightglass.widgets.figures import FigureContent
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.figures.tables import TableFigure

if TYPE_CHECKING:
    from sightglass.app.panel import AlgorithmPanel


class Named(NamedTuple):
    """What can be a figure: its kind and title for people, and what makes its content."""

    kind: str
    title: str
    make: Callable[[], FigureContent | None]


def figures_of(panel: "AlgorithmPanel") -> tuple[Named, ...]:
    """Name all that a dock shows: its result, and what there is to see beyond it; each with what makes its content."""
    if panel.output is None:
        return ()
    shown, views = with_all_seen(panel, panel.output.presentation)
    return (*contents_of(shown), *(Named(marked("Other views"), view.title, partial(_itself, view)) for view in views))


def _itself(content: FigureContent) -> FigureContent:
    return content


def contents_of(shown: Presentation) -> tuple[Named, ...]:
    """Name the pictures, plots, tables and boards of a presentation, each with what makes its content."""
    pictures, font = [picture for picture in shown.pictures if picture.pixels.size], QGuiApplication.font()
    return (
        *(Named(marked("Pictures"), picture.title, partial(CanvasFigure.of, picture)) for picture in pictures),
        *(Named(marked("Curves"), plot.title, partial(PlotFigure, plot)) for plot in shown.plots),
        *(Named(marked("Tables"), table.title, partial(TableFigure, table)) for table in shown.tables),
        *(Named(marked("Boards"), board.title, partial(BoardFigure.of, board, font)) for board in shown.boards),
    )
