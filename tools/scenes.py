"""The real window, led from scene to scene by `tools.screenshots`: ``python -m tools.scenes COLUMNS ROWS THEME [NAME ...]``.

Prints the name of a scene when it can be seen, and goes on when a line comes in.
"""  # noqa: E501 - the command stays on one line

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSocketNotifier, QTimer

from sightglass.app import main_window, start, tour
from sightglass.app.examples import examples_of
from sightglass.app.settings import Settings
from sightglass.app.stepped_panel import SteppedPanel
from sightglass.widgets.equation_view import EquationView

_PAINTING = 600  # milliseconds that the last plots and refined pictures need after the work is done
_PATIENCE = 20.0  # seconds that a scene may take
_TRAINING = 15.0  # seconds after which a network that learns is shown

Scene = tuple[str, Callable[[], None]]


class Guided(main_window.MainWindow):
    """The program's window, visiting its docks one after the other."""

    def __init__(self, settings: Any, predecessor: Any) -> None:
        super().__init__(settings, predecessor)
        self.resize(int(sys.argv[1]), int(sys.argv[2]))
        self.move(0, 0)
        self._wanted = set(sys.argv[4:])
        self._steps = self._scenes()
        self._scene, self._begun = "", 0.0
        self._input = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._on_line)
        self.started.connect(lambda: QTimer.singleShot(0, self._next))

    def _scenes(self) -> Iterator[Scene]:
        for name, dock in self.docks.items():
            yield name, lambda dock=dock: dock.open() and None  # type: ignore[misc]
            for number, example in enumerate(examples_of(name), 1):
                yield f"{name}_example_{number}", lambda dock=dock, example=example: self._show(dock, example)  # type: ignore[misc]
        yield "divider", lambda: setattr(self.canvas, "mode", "divider")
        yield "side_by_side", lambda: setattr(self.canvas, "mode", "side_by_side")
        yield "theory", lambda: self._show_theory()
        for number in range(len(tour.steps(self))):
            yield f"tour_{number + 1}", lambda number=number: self._show_tour(number)  # type: ignore[misc]
        yield "preferences", lambda: self._show_preferences()

    def _show(self, dock: Any, example: Any) -> None:
        dock.open().menu.open_example(example)

    def _show_theory(self) -> None:
        self.docks["total_variation"].open()
        self.theory.set_open(True)

    def _show_tour(self, number: int) -> None:
        if self.tour is None:
            self.theory.set_open(False)
            self.docks["contrast"].open()
            tour.show_tour(self)
        assert self.tour is not None
        while self.tour.number < number:
            self.tour.bubble.next.click()

    def _show_preferences(self) -> None:
        if self.tour is not None:
            self.tour.end()
        self.commands.find("Edit/Preferences…").trigger()

    def _next(self) -> None:
        for name, prepare in self._steps:
            if not self._wanted or name in self._wanted:
                prepare()
                self._scene, self._begun = name, time.monotonic()
                QTimer.singleShot(50, self._wait_for_rest)
                return
        self.close()

    def _wait_for_equations(self) -> None:
        if all(view.typeset for view in self.findChildren(EquationView) if view.isVisible()):
            print(self._scene, flush=True)
        else:
            QTimer.singleShot(50, self._wait_for_equations)

    def _wait_for_rest(self) -> None:
        """Wait until the visible dock has shown its result for the current image."""
        panel, current = self.active, self.workspace.current
        rested = (
            panel is not None
            and current is not None
            and panel.output is not None
            and panel.output.request.entries == panel.entries()
            and (not panel.worker.is_busy or self._is_training(panel))
            and not self.files.worker.is_busy
        )
        if rested:
            if self.centre.shown and self.centre.page is not None:
                # In the middle of its steps a board says most.
                self.centre.page.view.set_step(self.centre.page.view.step_count // 2)
            QTimer.singleShot(_PAINTING, self._wait_for_equations)
        elif time.monotonic() - self._begun > _PATIENCE:
            print(f"The scene “{self._scene}” did not come to rest.", file=sys.stderr)
            self.close()
        else:
            QTimer.singleShot(50, self._wait_for_rest)

    def _is_training(self, panel: Any) -> bool:
        """Whether a network waits for its start, or has learned for long enough to be looked at."""
        if not isinstance(panel, SteppedPanel) or panel.begins_by_itself:
            return False
        return panel.control.is_paused or time.monotonic() - self._begun > _TRAINING

    def _on_line(self) -> None:
        sys.stdin.readline()
        self._next()


if __name__ == "__main__":
    settings = Settings()
    settings.preferences = replace(settings.preferences, theme=sys.argv[3])
    settings.tour_seen = True
    main_window.MainWindow = Guided  # type: ignore[misc]
    sys.exit(start.run([], fresh=True))
