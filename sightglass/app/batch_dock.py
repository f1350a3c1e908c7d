"""The dock that runs a recipe on many files."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget

from sightglass.algorithms.texts import tr
from sightglass.app import take_away
from sightglass.app.recipes import RecipeStep, further_inputs

if TYPE_CHECKING:
    from pathlib import Path

    from sightglass.app.batch_panel import BatchPanel
    from sightglass.app.main_window import MainWindow

_HEIGHT = 192


class BatchDock(QDockWidget):
    """Hidden until it is asked for; its panel is made then."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(tr("Run on many files"), window)
        self.setObjectName("dock_batch")
        self._window = window
        self.panel: BatchPanel | None = None
        self.hide()

    def open(self, recipe: tuple[RecipeStep, ...] | None = None) -> "BatchPanel":
        """Show the dock with a recipe, by default that of the picture in view, unless a batch is under way."""
        is_first = self.panel is None
        panel = self._made_panel()
        if not panel.is_running:
            if recipe is None:
                panel.take_recipe_in_view()
            else:
                panel.set_recipe(recipe)
        self.show()
        self.raise_()
        if is_first:
            self._window.resizeDocks([self], [_HEIGHT], Qt.Orientation.Vertical)
        return panel

    def follow_panel(self) -> None:
        """Stay hidden at the start, whatever a remembered layout said: there is nothing to be seen yet."""
        if self.panel is None:
            self.hide()

    @property
    def is_running(self) -> bool:
        """Whether a batch is under way."""
        return self.panel is not None and self.panel.is_running

    def shut_down(self) -> None:
        """End a batch that is under way."""
        if self.panel is not None:
            self.panel.shut_down()

    def _made_panel(self) -> "BatchPanel":
        if self.panel is None:
            from sightglass.app.batch_panel import BatchPanel

            window = self._window
            self.panel = BatchPanel(lambda: take_away.recipe_in_view(window), self._find_inputs, window.files)
            self.panel.save_requested.connect(window.files.save_content)
            self.setWidget(self.panel)
        return self.panel

    def _find_inputs(self, recipe: tuple[RecipeStep, ...]) -> dict[str, "Path"]:
        """Give the files of the open images that a recipe needs; processes of their own can read nothing else."""
        found = {}
        for needed in further_inputs(recipe):
            for entry in self._window.workspace.entries:
                if entry.name == needed.name and entry.source is not None and not entry.recipe:
                    found[needed.name] = entry.source
        return found
