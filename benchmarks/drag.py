"""From a slider's change to the paint that shows it, in the real window on a real X server."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np

from benchmarks.rows import Row
from tools.xserver import environment, virtual_display

_CASES = (
    # What is dragged: dock, field, settings; limits of the 95th percentile in seconds at 1 and 12 megapixels.
    ("point transform", "contrast", "gamma", ("transform=gamma",), (0.016, 0.060)),
    ("11 × 11 filter", "filter", "sigma", ("preset=gaussian", "size=11"), (0.060, 0.150)),
    ("threshold of a pyramid", "pyramid", "threshold", ("levels=6",), (0.060, 0.150)),
    ("λ of total variation", "total_variation", "weight", (), (0.100, None)),
)
_SIZES = (("1 MP", (1000, 1000)), ("12 MP", (3000, 4000)))
_LONGEST_STALL = 0.050


def measure() -> list[Row]:
    rows = []
    with virtual_display() as display, tempfile.TemporaryDirectory() as folder:
        variables = environment(display, Path(folder))
        for index, (size, shape) in enumerate(_SIZES):
            file = Path(folder) / f"{index}.png"
            file.write_bytes(cv2.imencode(".png", photograph(shape))[1].tobytes())
            for name, dock, field, settings, limits in _CASES:
                limit = limits[index]
                if limit is None:
                    continue
                command = [sys.executable, "-m", "benchmarks.dragging", str(file), dock, field, *settings]
                run = subprocess.run(command, env=variables, stdout=subprocess.PIPE, check=True, timeout=60)
                rows += rows_of(f"{name}, {size}", json.loads(run.stdout), limit)
    return rows


def rows_of(name: str, measured: dict[str, list[float]], limit: float) -> list[Row]:
    latencies = measured["latencies"]
    if not latencies or measured["unseen"]:
        raise RuntimeError(f"{name}: {measured['unseen']} changes were never painted, {len(latencies)} were")
    return [
        Row(f"{name}: p50", float(np.percentile(latencies, 50)), "limit of p95", limit, 1.0),
        Row(f"{name}: p95 of {len(latencies)} changes", float(np.percentile(latencies, 95)), "limit", limit, 1.0),
        Row(f"{name}: longest stall", float(measured["stall"]), "limit", _LONGEST_STALL, 1.0),
    ]


def photograph(shape: tuple[int, int]) -> np.ndarray:
    """Make a gray picture with coarse and fine structure."""
    noise = np.random.default_rng(0).integers(0, 256, (shape[0] // 16, shape[1] // 16), np.uint8)
    return cv2.resize(noise, shape[::-1], interpolation=cv2.INTER_CUBIC)
