"""Small files to run batches on, and an executor that needs no process."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from sightglass.algorithms.image import Image
from sightglass.app.batch.work import Outcome, Setup, Task, follow
from sightglass.app.files import write_image
from sightglass.app.recipes import from_json

GAMMA: dict[str, Any] = {
    "format": "sightglass-recipe",
    "version": 1,
    "steps": [{"algorithm": "contrast", "parameters": {"transform": "gamma", "gamma": 0.5}, "picture": "result"}],
}
RECIPE = from_json(GAMMA)


class Here:
    """Computes in the process of the test."""

    def __init__(self) -> None:
        self.done: list[Task] = []

    def outcomes(self, setup: Setup, tasks: Iterable[Task], look: Callable[[], None]) -> Iterator[Outcome]:
        for task in tasks:
            self.done.append(task)
            yield follow(setup, task)
            look()


def write_files(folder: Path, *names: str, side: int = 12) -> list[str]:
    """Write one image for each name, no two alike."""
    paths = [folder / name for name in names]
    for number, path in enumerate(paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng(number)
        write_image(path, Image.of(rng.integers(0, 256, (side, side + number % 5), dtype=np.uint8)))
    return [str(path) for path in paths]


def write_recipe(path: Path, data: Any = GAMMA) -> str:
    path.write_text(json.dumps(data), "utf-8")
    return str(path)


def names(folder: Path) -> set[str]:
    """List the files of a folder and the folders in it, without the journal."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return found - {"batch.jsonl"}
