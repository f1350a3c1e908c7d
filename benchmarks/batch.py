"""A batch: how much faster all cores are than one, how busy they are, and whether memory stays flat."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import cv2

from benchmarks.contrast import scene
from benchmarks.rows import Row

_ROOT = Path(__file__).parents[1]
_SIZE = (3000, 4000, 3)
_FEW = 4
_RECIPE = {
    "format": "sightglass-recipe",
    "version": 1,
    "steps": [{"algorithm": "contrast", "parameters": {"transform": "gamma", "gamma": 0.5}, "picture": "result"}],
}


class _Used(NamedTuple):
    """What a run took: by the clock, of all processes' cores, and the memory of the largest process so far."""

    seconds: float
    core_seconds: float
    megabytes: float


def measure(count: int = 200) -> list[Row]:
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "recipe.json").write_text(json.dumps(_RECIPE), "utf-8")
        (folder / "in").mkdir()
        first = folder / "in" / "0.jpg"
        first.write_bytes(cv2.imencode(".jpg", scene(_SIZE))[1].tobytes())
        for number in range(1, count):
            os.link(first, folder / "in" / f"{number}.jpg")
        few = [str(folder / "in" / f"{number}.jpg") for number in range(_FEW)]
        before = _run(folder, few, cores)
        all_cores = _run(folder, [str(folder / "in")], cores)
        one_core = _run(folder, [str(folder / "in")], 1)
    size = f"{count} images of 12 MP RGB, gamma"
    return [
        Row(f"{size}, {cores} cores", all_cores.seconds, "one core", one_core.seconds, 1 / 1.7),
        Row(f"{size}, by the clock", all_cores.seconds, "if no core waited", all_cores.core_seconds / cores, 1 / 0.85),
        Row(f"{size}, largest process", all_cores.megabytes, f"{_FEW} images", before.megabytes, 1.1, unit="MB"),
    ]


def _run(folder: Path, files: list[str], jobs: int) -> _Used:
    """Run the command as a person does, into a new folder."""
    with tempfile.TemporaryDirectory(dir=folder) as output:
        used, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            [sys.executable, "main.py", "batch", str(folder / "recipe.json"), *files, "--output", output, "--jobs",
             str(jobs)],
            cwd=_ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        seconds = time.perf_counter() - start
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    return _Used(seconds, taken, now.ru_maxrss * 1024 / 1e6)
