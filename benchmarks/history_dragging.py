"""The real window, in which gamma is dragged in a step of a history that a blur follows; prints figures as JSON.

Run by `benchmarks.history`, on a real X server: ``python -m benchmarks.history_dragging FILE``
"""

import json
import math
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QTimer

from benchmarks.dragging import send
from sightglass.algorithms import catalogue
from sightglass.app import main_window, start
from sightglass.app.picture_history.panel import HistoryPanel
from sightglass.app.recipes import RecipeStep, apply
from sightglass.widgets.sliders import NumberSlider

_RATE = 60.0
_SECONDS = 3.0
_STEPS = (
    ("contrast", "result", ("transform=gamma", "gamma=0.7")),
    ("filter", "filtered", ("preset=gaussian", "size=9", "sigma=2")),
)


def _recipe() -> tuple[RecipeStep, ...]:
    values = [
        (name, key, catalogue.find(name).parameters.from_text(settings).to_json()) for name, key, settings in _STEPS
    ]
    return tuple(RecipeStep(name, {**found, "picture": key, "region": None}) for name, key, found in values)


class Dragging(main_window.MainWindow):
    """The program's window, with a hand on the slider of a step."""

    def __init__(self, settings: Any, predecessor: Any = None) -> None:
        super().__init__(settings, predecessor)
        self._pending: dict[int, float] = {}
        self._latencies: list[float] = []
        self._loop_times: list[float] = []
        self._steps = 0
        self._begun = 0.0
        self._beat = QTimer(self, interval=2)
        self._beat.timeout.connect(lambda: self._loop_times.append(time.perf_counter()))
        self._step = QTimer(self, singleShot=True)
        self._step.timeout.connect(self._drag)
        self.started.connect(lambda: QTimer.singleShot(1000, self._prepare))

    def _prepare(self) -> None:
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
        self._slider = slider
        QTimer.singleShot(500, self._press)

    def _press(self) -> None:
        self.canvas.painted.connect(self._on_painted)
        send(self._slider, QEvent.Type.MouseButtonPress, self._slider.handle_center())
        self._begun = time.perf_counter()
        self._beat.start()
        self._drag()

    def _drag(self) -> None:
        now = time.perf_counter()
        if now - self._begun > _SECONDS:
            self._beat.stop()
            QTimer.singleShot(1000, self._finish)
            return
        share = 0.5 + 0.3 * math.sin(2 * math.pi * (now - self._begun) / 1.7)
        generation = self._panel.generation
        place = QPointF(share * self._slider.width(), self._slider.handle_center().y())
        send(self._slider, QEvent.Type.MouseMove, place)
        if self._panel.generation > generation:
            self._pending[self._panel.generation] = now
        self._steps += 1
        wait = self._begun + self._steps / _RATE - time.perf_counter()
        self._step.start(max(0, round(wait * 1000)))

    def _on_painted(self) -> None:
        """Each change ends with the first paint that shows it or a newer one."""
        now, shown = time.perf_counter(), self._panel.shown_generation
        for generation in [pending for pending in self._pending if pending <= shown]:
            self._latencies.append(now - self._pending.pop(generation))

    def _finish(self) -> None:
        send(self._slider, QEvent.Type.MouseButtonRelease, self._slider.handle_center())
        gaps = [later - earlier for earlier, later in zip(self._loop_times, self._loop_times[1:], strict=False)]
        print(json.dumps({"latencies": self._latencies, "unseen": len(self._pending), "stall": max(gaps)}), flush=True)
        self.close()


if __name__ == "__main__":
    main_window.MainWindow = Dragging  # type: ignore[misc]
    sys.exit(start.run([Path(sys.argv[1])], fresh=True))
