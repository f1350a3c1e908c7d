"""How long a start takes, measured from outside: a process is started, and the screen is watched until it changes."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np

from benchmarks.rows import Row
from tools.x11 import Geometry, Screen
from tools.xserver import environment, virtual_display

_SIZE = (1440, 900)
_ROUNDS = 15
_PATIENCE = 30.0
# A row of pixels across the middle; an X screen without a window is black.
_PROBE = Geometry(8, 460, 1424, 1)

_BARE = f"""
import sys
import pyqtgraph
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
pyqtgraph.setConfigOption("background", "w")
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.resize({_SIZE[0]}, {_SIZE[1]})
window.show()
application.exec()
"""

# The program itself, told to say when the first result of the first dock has been painted.
_OBSERVED = """
import sys, time
from sightglass.app import imports
imports.quicken()
from sightglass.app import main_window, start

class Observed(main_window.MainWindow):
    def __init__(self, settings, predecessor):
        # The tour would lie over what is measured.
        settings.tour_seen = True
        super().__init__(settings, predecessor)
        self.canvas.painted.connect(self._on_painted)

    def _on_painted(self):
        if self.active is not None and self.active.output is not None:
            self.canvas.painted.disconnect(self._on_painted)
            print(time.time(), flush=True)

main_window.MainWindow = Observed
from pathlib import Path
sys.exit(start.run([Path(name) for name in sys.argv[1:]], fresh=True))
"""


def measure() -> list[Row]:
    with virtual_display(*_SIZE) as display, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        variables = environment(display, home)
        # A warm start has its modules compiled.
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        ours = [sys.executable, "main.py", "--new"]
        bare = [sys.executable, "-c", _BARE]
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for _ in range(_ROUNDS):
            times["ours"].append(_first_paint(ours, variables, display))
            times["bare"].append(_first_paint(bare, variables, display))
        results = [_first_result(variables)[0] for _ in range(5)]
        megapixel = home / "megapixel.png"
        megapixel.write_bytes(cv2.imencode(".png", _photograph())[1].tobytes())
        _, memory = _first_result(variables, str(megapixel))
    return [
        Row("first paint at 1440 × 900", min(times["ours"]), "bare pyqtgraph window", min(times["bare"]), 1.15),
        Row("first live result, warm start", min(results), "limit", 1.0, 1.0),
        Row("resident memory, 1 MP image open", memory, "limit", 300.0, 1.0, unit="MB"),
    ]


def _first_paint(command: list[str], variables: dict[str, str], display: str) -> float:
    """Give the seconds from the start of the process until something is seen in the middle of the screen."""
    with Screen(display) as screen:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=variables)
        try:
            while not screen.pixels(_PROBE).any():
                if process.poll() is not None or time.perf_counter() - start > _PATIENCE:
                    raise RuntimeError(f"{command[1:]} showed nothing")
                time.sleep(0.001)
            taken = time.perf_counter() - start
        finally:
            process.terminate()
            process.wait()
        while screen.pixels(_PROBE).any():
            time.sleep(0.01)
    return taken


def _first_result(variables: dict[str, str], *files: str) -> tuple[float, float]:
    """Give the seconds until the first result is painted, and the megabytes in memory a second later."""
    start = time.time()
    process = subprocess.Popen(
        [sys.executable, "-c", _OBSERVED, *files], env=variables, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        taken = float(process.stdout.readline()) - start
        time.sleep(1.0)
        status = Path(f"/proc/{process.pid}/status").read_text()
    finally:
        process.terminate()
        process.wait()
    kibibytes = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    return taken, kibibytes * 1024 / 1e6


def _photograph() -> np.ndarray:
    """Make one megapixel of colours with coarse and fine structure."""
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    return cv2.resize(noise, (1024, 1024), interpolation=cv2.INTER_CUBIC)
