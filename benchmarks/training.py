"""How much a training is slowed by being watched, and what it leaves of the window, on a real X server."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.rows import Row
from tools.xserver import environment, virtual_display

_ROUNDS = 3
_LONGEST_STALL = 0.050


def measure() -> list[Row]:
    watched, alone, stalls = [], [], []
    with virtual_display() as display, tempfile.TemporaryDirectory() as folder:
        variables = environment(display, Path(folder))
        for _ in range(_ROUNDS):
            watched.append(_run("window", variables))
            alone.append(_run("headless", dict(os.environ)))
            stalls.append(_run("stalls", variables))
    seconds = [1 / max(each["batches_per_second"] for each in runs) for runs in (watched, alone)]
    curves = max(each["curves_per_second"] for each in watched)
    stall = min(each["stall"] for each in stalls)
    return [
        Row("6c-2s-12c-2s, a batch of 50 in the window", seconds[0], "headless", seconds[1], 1.1),
        Row(f"loss curve while training, {curves:.1f} a second", 1 / max(curves, 1e-9), "limit", 1 / 10, 1.0),
        Row("longest stall while training", stall, "limit", _LONGEST_STALL, 1.0),
    ]


def _run(where: str, variables: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.learning", where]
    variables = variables | {"OPENBLAS_NUM_THREADS": "1"}
    run = subprocess.run(command, env=variables, stdout=subprocess.PIPE, check=True, timeout=90)
    measured: dict[str, Any] = json.loads(run.stdout)
    return measured
