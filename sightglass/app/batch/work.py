"""What is done with one file of a batch, in whichever process that happens."""

import json
import logging
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.texts import tr
from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.leftovers import mark
from sightglass.app.batch.pages import may_have_several, targets
from sightglass.app.files import FileError, encode_image, read_images, write_atomically
from sightglass.app.files.errors import folder_error
from sightglass.app.recipes import RecipeStep, apply, from_json

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Setup:
    """What all files of a batch have in common: the recipe as JSON text, and the further images by name and path."""

    recipe: str
    inputs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Task:
    """One file to be read, and where its picture goes."""

    source: Path
    target: Path


@dataclass(frozen=True)
class Outcome:
    """What came of a task; `problem` is empty where the picture was written, else it says why not.

    A file of several `pages` gives a picture for each; see `pages.targets`. `size` in bytes and `modified` in
    nanoseconds tell later whether the file that was read is still the same.
    """

    task: Task
    problem: str = ""
    seconds: float = 0.0
    size: int = -1
    modified: int = -1
    pages: int = 1


class Look(Protocol):
    """Called ten times a second while tasks are done, with what holds them up, if anything does."""

    def __call__(self, note: str = "") -> None:
        """Look; what this raises ends the work at once."""


def follow(setup: Setup, task: Task) -> Outcome:
    """Read a file, follow the recipe, write the picture; nothing that is wrong with the file stops the others."""
    start = time.perf_counter()
    size, modified = state_of(task.source)
    problem, pages = "", 1
    try:
        pages = _make(setup, task)
    except SightglassError as error:
        problem = str(error)
    except MemoryError:
        problem = tr(
            "“{name}” needs more memory than there is. Run fewer at a time, or scale it down.", name=task.source.name
        )
    except Exception as error:
        logger.exception("%s failed", task.source)
        problem = tr(
            "“{name}” did not work ({kind}: {error}).",
            name=task.source.name,
            kind=type(error).__name__,
            error=error,
        )
    return Outcome(task, problem, time.perf_counter() - start, size, modified, pages)


def state_of(path: Path) -> tuple[int, int]:
    """Give the size of a file in bytes and the time of its last change in nanoseconds; −1 where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return -1, -1
    return status.st_size, status.st_mtime_ns


def read_single(path: Path) -> Image:
    """Read a file that holds one image.

    Raises
    ------
    FileError
        If it cannot be read, or holds several pages.
    """
    images = read_images(path)
    if len(images) > 1:
        raise FileError(
            path, tr("holds {count} pages. Save the page that is meant as a file of its own.", count=len(images))
        )
    return images[0]


def _make(setup: Setup, task: Task) -> int:
    """Write the picture of each page, and say how many there are."""
    images = read_images(task.source)
    count = len(images)
    if count == 1:
        _write(setup, images[0], task.target, mark(task.target))
        return 1
    if not may_have_several(task.source):
        # The names of its pages were not kept free.
        raise FileError(
            task.source, tr("holds {count} pages, which its name does not tell. Let it end in “.tif”.", count=count)
        )
    for number, target in enumerate(targets(task.target, count), 1):
        try:
            _write(setup, images.pop(0), target, mark(task.target))
        except SightglassError as error:
            raise BatchError(tr("Page {number}: {reason}", number=number, reason=error)) from error
    return count


def _write(setup: Setup, image: Image, target: Path, mark: str) -> None:
    recipe, inputs = _prepared(setup)
    content = encode_image(target, apply(recipe, image, inputs=inputs))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise folder_error(target.parent, error) from error
    write_atomically(target, content, mark)


@lru_cache(maxsize=1)
def _prepared(setup: Setup) -> tuple[tuple[RecipeStep, ...], dict[str, Image]]:
    inputs = {name: read_single(Path(path)) for name, path in setup.inputs}
    return from_json(json.loads(setup.recipe)), inputs
