"""What a dock shows beyond its result: what was asked about a pixel, studies, surfaces, the kernel."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sightglass.algorithms.results import Picture, Plot, Presentation, Table
from sightglass.widgets.canvas.figure import CanvasFigure
from sightglass.widgets.equation_lines import EquationFigure
from sightglass.widgets.figures.content import FigureContent
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.figures.tables import TableFigure
from sightglass.widgets.steps_view import StepsView

if TYPE_CHECKING:
    from sightglass.app.panel import AlgorithmPanel


def with_all_seen(panel: "AlgorithmPanel", shown: Presentation) -> tuple[Presentation, tuple[FigureContent, ...]]:
    """Add to a result the pictures, plots and tables that a dock shows beyond it; give its other views as figures."""
    pictures = {picture.key: picture for picture in shown.pictures}
    plots = {plot.key: plot for plot in shown.plots}
    tables = {table.key: table for table in shown.tables}
    others: list[FigureContent] = []
    for content in _contents(panel):
        match content:
            case PlotFigure():
                plots.setdefault(content.plot.key, content.plot)
            case TableFigure():
                tables.setdefault(content.table.key, content.table)
            case CanvasFigure():
                for picture in content.shown:
                    pictures.setdefault(picture.key, picture)
            case _:
                others.append(content)
    return _with(shown, pictures, plots, tables), tuple(others)


def _with(
    shown: Presentation, pictures: dict[str, Picture], plots: dict[str, Plot], tables: dict[str, Table]
) -> Presentation:
    return replace(shown, pictures=tuple(pictures.values()), plots=tuple(plots.values()), tables=tuple(tables.values()))


def _contents(panel: "AlgorithmPanel") -> Iterator[FigureContent]:
    decided = panel.views_for_report()
    for offer in panel.body.findChildren(FigureOffer):
        if _belongs(offer.view, panel.body, decided):
            content = offer.content()
            # Equations and steps have sections of their own.
            if content is not None and not isinstance(content, EquationFigure):
                yield content


def _belongs(view: QWidget, body: QWidget, decided: dict[QWidget, bool]) -> bool:
    place: QWidget | None = view
    is_hidden = False
    while place is not None and place is not body and not isinstance(place, StepsView):
        is_hidden = is_hidden or place.isHidden()
        if place in decided:
            return decided[place] and not is_hidden
        place = place.parentWidget()
    return place is body and not is_hidden
