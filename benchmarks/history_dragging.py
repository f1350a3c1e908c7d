"""The real window, in which gamma is dragged in a step of a history that a blur follows; prints figures as JSON.

Run by `benchmarks.history`, on a real X server: ``python -m benchmarks.history_dragging FILE``
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from benchmarks.dragging import SliderDragging
from sightglass.algorithms import catalogue
from sightglass.app import main_window, start
from sightglass.app.picture_history.panel import HistoryPanel
from sightglass.app.recipes import RecipeStep, apply
from sightglass.widgets.sliders import NumberSlider

_STEPS = (
    ("contrast", "result", ("transform=gamma", "gamma=0.7")),
    ("filter", "filtered", ("preset=gaussian", "size=9", "sigma=2")),
)


def _recipe() -> tuple[RecipeStep, ...]:
    values = [
        (name, key, catalogue.find(name).parameters.from_text(settings).to_json()) for name, key, settings in _STEPS
    ]
    return tuple(RecipeStep(name, {**found, "picture": key, "region": None}) for name, key, found in values)


class HistoryDragging(SliderDragging):
    """A step of a history is dragged."""

    def prepare(self) -> None:
        # The first dock comes to rest before that.
        QTimer.singleShot(1000, self._open_history)

    def wanted_generation(self) -> int:
        return self._panel.generation

    def shown_generation(self) -> int:
        return self._panel.shown_generation

    def _open_history(self) -> None:
        source = self.workspace.current
        assert source is not None
        recipe = _recipe()
        self.workspace.add((source.derived(apply(recipe, source.image), *recipe),))
        self._panel: HistoryPanel = self.history_dock.open()
        QTimer.singleShot(1000, self._open_step)

    def _open_step(self) -> None:
        self._panel.edit(1)
        editor = self._panel.area.editor
        assert editor is not None
        assert editor.form is not None
        slider = editor.form.row("gamma").findChild(NumberSlider)
        assert isinstance(slider, NumberSlider)
        QTimer.singleShot(500, lambda: self.drag(slider))


if __name__ == "__main__":
    main_window.MainWindow = HistoryDragging  # type: ignore[misc]
    sys.exit(start.run([Path(sys.argv[1])], fresh=True))
