"""Plots as figures, by the painter that paints them on the screen."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from sightglass.algorithms.csv_text import plot_csv
from sightglass.algorithms.results import Plot
from sightglass.algorithms.texts import tr
from sightglass.widgets.figures.content import FigureContent, Look
from sightglass.widgets.plot_axes import full_x, full_y
from sightglass.widgets.plot_export import View, figure
from sightglass.widgets.plot_painter import PlotPainter

_PROPORTION = 0.56  # of height to width: about that of a screen
_LOWEST = 160.0


@dataclass(frozen=True, eq=False)
class PlotFigure(FigureContent):
    """A plot with those of its curves that are not hidden, whole or the part of it that is in view."""

    plot: Plot
    hidden: frozenset[int] = frozenset()
    view: View | None = None

    @property
    def key(self) -> str:
        """Name of the plot in files."""
        return self.plot.key

    @property
    def title(self) -> str:
        """Name of the plot for people."""
        return self.plot.title

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        return max(_PROPORTION * width, _LOWEST)

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint title, legend, axes and curves."""
        shown = figure(self.plot, self.hidden, look.theme, look.font)
        if not look.titled:
            shown = replace(shown, title="")
        plot_painter = PlotPainter(shown, look.theme, look.font, fine=True)
        rect = QRectF(0.0, 0.0, size.width(), size.height())
        painter.setFont(look.font)
        plot_painter.paint(painter, plot_painter.arrange(rect, *(self.view or (full_x(shown), full_y(shown)))), rect)

    def csv(self) -> str:
        """Give the values of all curves."""
        return plot_csv(self.plot)

    def caption(self) -> str:
        """Say what is drawn over what, and name the curves."""
        x, y = self.plot.x_axis.label, self.plot.y_axis.label
        named = [curve.label for number, curve in enumerate(self.plot.curves) if number not in self.hidden]
        x = f"{x[:1].lower() if x[1:2].islower() else x[:1]}{x[1:]}"
        sentences = (
            tr("{title}.", title=self.title.rstrip(".。")) if self.title else "",
            tr("{y} over {x}.", y=f"{y[:1].upper()}{y[1:]}", x=x) if x and y else "",
            tr("Curves: {names}.", names=", ".join(named)) if len(named) > 1 and all(named) else "",
        )
        return " ".join(sentence for sentence in sentences if sentence)
