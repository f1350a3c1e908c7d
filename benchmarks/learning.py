"""A network that learns for some seconds, in the real window or without one; prints what was measured as JSON.

Run by `benchmarks.training`: ``python -m benchmarks.learning window|stalls|headless``
"""

import json
import sys
import time
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer

from sightglass.algorithms.classifier import Classifier, begin
from sightglass.app import main_window, start
from sightglass.app.docks.classifier import ClassifierPanel

_WARM_UP, _MEASURED = 3.0, 8.0  # seconds
_PARAMETERS = Classifier(epochs=1000)


class Learning(main_window.MainWindow):
    """The program's window, in which the classifier is trained."""

    looks_for_stalls = False

    def __init__(self, settings: Any, predecessor: Any = None) -> None:
        # The tour would lie over what is measured.
        settings.tour_seen = True
        super().__init__(settings, predecessor)
        self._loop_times: list[float] = []
        self._shown: list[float] = []
        # Each beat takes the interpreter from the training: often enough to see a stall of 50 ms, and no oftener. How
        # fast it learns is measured without.
        self._beat = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=20)
        self._beat.timeout.connect(lambda: self._loop_times.append(time.perf_counter()))
        self.started.connect(self._prepare)

    def _prepare(self) -> None:
        self._panel = cast(ClassifierPanel, self.docks["classifier"].open())
        self._panel.set_parameters(_PARAMETERS)
        self._wait_for_network()

    def _wait_for_network(self) -> None:
        if self._panel.output is None:
            QTimer.singleShot(200, self._wait_for_network)
            return
        self._panel.run_bar.run.click()
        QTimer.singleShot(round(1000 * _WARM_UP), self._begin_measuring)

    def _begin_measuring(self) -> None:
        self._before, self._start = self._batches(), time.perf_counter()
        # The curve is drawn whenever the details are shown.
        self._panel._details_soon.timeout.connect(lambda: self._shown.append(time.perf_counter()))
        if self.looks_for_stalls:
            self._beat.start()
        QTimer.singleShot(round(1000 * _MEASURED), self._finish)

    def _batches(self) -> int:
        assert self._panel.result is not None
        return self._panel.result.origin.training.batches

    def _finish(self) -> None:
        self._beat.stop()
        seconds = time.perf_counter() - self._start
        gaps = [later - earlier for earlier, later in zip(self._loop_times, self._loop_times[1:], strict=False)]
        measured = {
            "batches_per_second": (self._batches() - self._before) / seconds,
            "curves_per_second": len(self._shown) / seconds,
            "stall": max(gaps, default=0.0),
        }
        print(json.dumps(measured), flush=True)
        self.close()


def headless() -> None:
    """Train as the headless run does."""
    going = begin(parameters=_PARAMETERS)
    end = time.perf_counter() + _WARM_UP
    while time.perf_counter() < end:
        going.advance()
    before, begun = going.training.batches, time.perf_counter()
    while time.perf_counter() < begun + _MEASURED:
        going.advance()
    rate = (going.training.batches - before) / (time.perf_counter() - begun)
    print(json.dumps({"batches_per_second": rate}), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "headless":
        headless()
    else:
        Learning.looks_for_stalls = sys.argv[1] == "stalls"
        main_window.MainWindow = Learning  # type: ignore[misc]
        sys.exit(start.run([], fresh=True))
