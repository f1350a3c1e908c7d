"""The dock with the values along the line that is drawn on the canvas."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDockWidget, QWidget

from sightglass.algorithms.results import Plot
from sightglass.algorithms.texts import tr
from sightglass.widgets.canvas import Canvas

if TYPE_CHECKING:
    from sightglass.widgets.plot_view import PlotView


class ProfileDock(QDockWidget):
    """Comes with the first line that is drawn, and goes with it."""

    def __init__(self, canvas: Canvas, save: Callable[[str, bytes], None], parent: QWidget) -> None:
        super().__init__(tr("Line profile"), parent)
        self.setObjectName("dock_profile")
        self._canvas, self._save = canvas, save
        self._has_line = False
        self.hide()
        canvas.profile_changed.connect(self._show_profile)

    def follow_line(self) -> None:
        """Show the dock if there is a line and only then, whatever a remembered layout said."""
        if self.isHidden() is self._has_line:
            self.setVisible(self._has_line)

    def _show_profile(self, plot: Plot | None) -> None:
        self._has_line = plot is not None
        if plot is not None:
            self._view().show_plot(plot)
        self.follow_line()

    def _view(self) -> "PlotView":
        from sightglass.widgets.plot_view import PlotView

        view = self.widget()
        if not isinstance(view, PlotView):
            view = PlotView()
            view.setMinimumHeight(160)
            view.save_requested.connect(self._save)
            self.setWidget(view)
        return view
