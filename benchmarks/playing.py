"""The real window, in which a film plays with the flow of every frame; prints what was measured as JSON.

Run by `benchmarks.film`, on a real X server: ``python -m benchmarks.playing FILE``
"""

import json
import sys
import time
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QTimer

from sightglass.app import main_window, start
from sightglass.app.docks.flow import FlowPanel

_WARM_UP, _MEASURED = 10, 60
_PATIENCE = 40_000


class Playing(main_window.MainWindow):
    """The program's window, playing a film from its start."""

    def __init__(self, settings: Any, predecessor: Any = None) -> None:
        # The tour would lie over what is measured.
        settings.tour_seen = True
        super().__init__(settings, predecessor)
        self._shown: dict[int, float] = {}
        self.started.connect(self._prepare)
        QTimer.singleShot(_PATIENCE, self.close)

    def _prepare(self) -> None:
        self._panel = cast(FlowPanel, self.docks["flow"].open())
        self._panel.player.pair_changed.connect(self._begin_measuring)
        self._panel.player.open([Path(sys.argv[1])])

    def _begin_measuring(self) -> None:
        self._panel.player.pair_changed.disconnect(self._begin_measuring)
        self.canvas.painted.connect(self._on_painted)
        QTimer.singleShot(1500, lambda: self._panel.player.set_playing(True))

    def _on_painted(self) -> None:
        """Note when the arrows of each pair are first seen."""
        output = self._panel.output
        if output is None or output.request.entries[0] is None:
            return
        self._shown.setdefault(output.request.entries[0].page, time.perf_counter())
        if len(self._shown) > _WARM_UP + _MEASURED:
            times = sorted(self._shown.values())[_WARM_UP:]
            print(json.dumps({"seconds": times[-1] - times[0], "frames": len(times) - 1}), flush=True)
            self.canvas.painted.disconnect(self._on_painted)
            self.close()


if __name__ == "__main__":
    main_window.MainWindow = Playing  # type: ignore[misc]
    sys.exit(start.run([], fresh=True))
