"""How fast a film plays with the flow of every frame drawn over it, in the real window on a real X server."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np

from benchmarks.rows import Row
from tools.xserver import environment, virtual_display

_SIZE = (640, 480)
_FRAMES = 80
_LEAST_RATE = 15.0


def measure() -> list[Row]:
    with virtual_display() as display, tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.avi"
        _write(film)
        variables = environment(display, Path(folder))
        command = [sys.executable, "-m", "benchmarks.playing", str(film)]
        run = subprocess.run(command, env=variables, stdout=subprocess.PIPE, check=True, timeout=90)
    measured = json.loads(run.stdout)
    seconds = measured["seconds"] / measured["frames"]
    name = f"film of 640 x 480 with live arrows, {1 / seconds:.1f} frames a second"
    return [Row(name, seconds, "limit", 1 / _LEAST_RATE, 1.0)]


def _write(path: Path) -> None:
    """Let a photograph-like texture turn about its centre; the file says 60 frames a second, more than is wanted."""
    noise = np.random.default_rng(0).integers(0, 256, (60, 80, 3), np.uint8)
    scene = cv2.resize(noise, (2 * _SIZE[0], 2 * _SIZE[1]), interpolation=cv2.INTER_CUBIC)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 60.0, _SIZE)
    for index in range(_FRAMES):
        turn = cv2.getRotationMatrix2D(_SIZE, 0.5 * index, 1.0)
        turn[:, 2] -= (_SIZE[0] / 2, _SIZE[1] / 2)
        writer.write(cv2.warpAffine(scene, turn, _SIZE))
    writer.release()
