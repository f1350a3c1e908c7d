"""From a slider of a step in the history to the paint that shows what the steps after it made of it."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2

from benchmarks.drag import photograph, rows_of
from benchmarks.rows import Row
from tools.xserver import environment, virtual_display

_LIMIT = 0.033


def measure() -> list[Row]:
    with virtual_display() as display, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "gray.png"
        file.write_bytes(cv2.imencode(".png", photograph((1000, 1000)))[1].tobytes())
        command = [sys.executable, "-m", "benchmarks.history_dragging", str(file)]
        variables = environment(display, Path(folder))
        run = subprocess.run(command, env=variables, stdout=subprocess.PIPE, check=True, timeout=60)
    return rows_of("gamma with a blur after it, 1 MP", json.loads(run.stdout), _LIMIT)
