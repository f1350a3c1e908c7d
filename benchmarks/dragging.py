"""The real window, in which a slider is dragged at 60 Hz; prints what was measured as JSON.

Run by `benchmarks.drag`, on a real X server: ``python -m benchmarks.dragging FILE DOCK FIELD SETTINGS...``
"""

import json
import math
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from sightglass.app import main_window, start
from sightglass.app.panel import AlgorithmPanel
from sightglass.widgets.sliders import NumberSlider

_RATE = 60.0
_SECONDS = 3.0
_BUTTON = Qt.MouseButton.LeftButton


class SliderDragging(main_window.MainWindow):
    """The program's window, with a hand on one of its sliders; a subclass finds it in `prepare`, and calls `drag`.

    Latencies go from a change to the first paint that shows it or a newer one.
    """

    def __init__(self, settings: Any, predecessor: Any = None) -> None:
        # The tour would lie over what is measured.
        settings.tour_seen = True
        super().__init__(settings, predecessor)
        self._pending: dict[int, float] = {}
        self._latencies: list[float] = []
        self._loop_times: list[float] = []
        self._steps = 0
        self._begun = 0.0
        # A quarter of the display's frame: fine enough to see a stall of a few milliseconds, and cheap.
        self._beat = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=2)
        self._beat.timeout.connect(lambda: self._loop_times.append(time.perf_counter()))
        self._step = QTimer(self, timerType=Qt.TimerType.PreciseTimer, singleShot=True)
        self._step.timeout.connect(self._drag)
        self.started.connect(self.prepare)

    def prepare(self) -> None:
        """Open what is to be dragged."""
        raise NotImplementedError

    def wanted_generation(self) -> int:
        """Give the number of the newest change that was asked for."""
        raise NotImplementedError

    def shown_generation(self) -> int:
        """Give the number of the change that is in view."""
        raise NotImplementedError

    def drag(self, slider: NumberSlider) -> None:
        """Drag for some seconds, print what was measured, and close the window."""
        self._slider = slider
        self.canvas.painted.connect(self._on_painted)
        send(slider, QEvent.Type.MouseButtonPress, slider.handle_center())
        self._begun = time.perf_counter()
        self._beat.start()
        self._drag()

    def _drag(self) -> None:
        now = time.perf_counter()
        if now - self._begun > _SECONDS:
            self._beat.stop()
            QTimer.singleShot(1000, self._finish)
            return
        # Back and forth over the middle of the slider, a new value each time.
        share = 0.5 + 0.3 * math.sin(2 * math.pi * (now - self._begun) / 1.7)
        before = self.wanted_generation()
        place = QPointF(share * self._slider.width(), self._slider.handle_center().y())
        send(self._slider, QEvent.Type.MouseMove, place)
        if self.wanted_generation() > before:
            self._pending[self.wanted_generation()] = now
        self._steps += 1
        wait = self._begun + self._steps / _RATE - time.perf_counter()
        self._step.start(max(0, round(wait * 1000)))

    def _on_painted(self) -> None:
        now, shown = time.perf_counter(), self.shown_generation()
        for generation in [pending for pending in self._pending if pending <= shown]:
            self._latencies.append(now - self._pending.pop(generation))

    def _finish(self) -> None:
        send(self._slider, QEvent.Type.MouseButtonRelease, self._slider.handle_center())
        gaps = [later - earlier for earlier, later in zip(self._loop_times, self._loop_times[1:], strict=False)]
        print(json.dumps({"latencies": self._latencies, "unseen": len(self._pending), "stall": max(gaps)}), flush=True)
        self.close()


class Dragging(SliderDragging):
    """A field of a dock is dragged."""

    def prepare(self) -> None:
        _, dock, self._field, *settings = sys.argv[1:]
        self._panel: AlgorithmPanel = self.docks[dock].open()
        self._panel.set_parameters(self._panel.algorithm.parameters.from_text(settings))
        self._wait_for_rest()

    def wanted_generation(self) -> int:
        return self._panel._generation

    def shown_generation(self) -> int:
        return -1 if self._panel.output is None else self._panel.output.request.generation

    def _wait_for_rest(self) -> None:
        rested = self._panel.output is not None and not self._panel.worker.is_busy
        QTimer.singleShot(500, self._grasp if rested else self._wait_for_rest)

    def _grasp(self) -> None:
        self.drag(_slider_of(self._panel, self._field))


def _slider_of(panel: AlgorithmPanel, field: str) -> NumberSlider:
    """Find the slider of a field: in its row of the form, else by its name within the dock's own editors."""
    is_row = field in panel.form.field_names()
    slider = panel.form.row(field).findChild(NumberSlider) if is_row else panel.findChild(NumberSlider, field)
    assert isinstance(slider, NumberSlider)
    return slider


def send(widget: QWidget, kind: QEvent.Type, place: QPointF) -> None:
    """Send a mouse event as a hand would make it."""
    pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else _BUTTON
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else _BUTTON
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, pressed, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(widget, event)


if __name__ == "__main__":
    main_window.MainWindow = Dragging  # type: ignore[misc]
    sys.exit(start.run([Path(sys.argv[1])], fresh=True))
