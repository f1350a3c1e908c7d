"""Which files a batch works on, and what their pictures are called."""

import glob
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from sightglass.algorithms.texts import tr
from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.pages import Names, may_have_several
from sightglass.app.batch.work import Task
from sightglass.app.files import EXTENSIONS
from sightglass.app.paths import exists, is_file, is_folder

KEEP = "keep"
FORMATS = ("png", "tif", "npy", KEEP)


@dataclass(frozen=True)
class Source:
    """A file to work on, and its name below the output folder: that of the file, behind its folders in a folder."""

    path: Path
    name: Path


class Found(NamedTuple):
    """Files to work on, and the folders that cannot be looked into, by their paths."""

    sources: tuple[Source, ...]
    unreadable: dict[str, OSError]


def found_files(given: Iterable[str], output: Path) -> Found:
    """List files, the images in folders and in the folders within, and what fits patterns such as ``scans/*.png``.

    Each file is listed once. What lies in the output folder is left out of folders and patterns.

    Raises
    ------
    BatchError
        If a folder holds no images, or nothing fits a pattern.
    """
    sources: dict[str, Source] = {}
    unreadable: dict[str, OSError] = {}
    inside = _real(output)
    for text in given:
        for source in _expanded(text, inside, unreadable):
            sources.setdefault(_real(source.path), source)
    if not sources:
        raise BatchError(tr("There are no files to work on. Give some."))
    return Found(tuple(sources.values()), unreadable)


def _expanded(text: str, output: str, unreadable: dict[str, OSError]) -> list[Source]:
    path = Path(text)
    if is_folder(path):
        images = list(_in_folder(path, unreadable))
        found = [source for source in images if not _lies_in(source.path, output)]
        if not found:
            raise BatchError(_without_images(text, images, unreadable))
        return found
    if exists(path) or not glob.has_magic(text):
        # One that is missing is told with the other failures: it must not keep the rest waiting.
        return [Source(path.absolute(), Path(path.name))]
    matches = [Path(match) for match in sorted(glob.glob(text, recursive=True))]  # noqa: PTH207 - absolute ones too
    fitting = [match for match in matches if is_file(match) and not _lies_in(match, output)]
    if not fitting:
        raise BatchError(tr("No file fits “{text}”. Check the pattern.", text=text))
    return [Source(match.absolute(), Path(match.name)) for match in fitting]


def _without_images(text: str, images: list[Source], unreadable: dict[str, OSError]) -> str:
    if images:
        return tr(
            "All images in “{text}” lie in the folder for the pictures, where nothing is worked on. "
            "Choose another folder for the pictures.",
            text=text,
        )
    error = unreadable.get(str(Path(text)))
    if error is not None:
        return tr(
            "The folder “{text}” cannot be read: {reason}. Change its permissions.",
            text=text,
            reason=error.strerror,
        )
    return tr("There are no images in the folder “{text}”. Choose another one.", text=text)


def _in_folder(folder: Path, unreadable: dict[str, OSError]) -> Iterator[Source]:
    def note(error: OSError) -> None:
        unreadable[str(error.filename)] = error

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if path.suffix.lower() in EXTENSIONS and not name.startswith("."):
                yield Source(path.absolute(), path.relative_to(folder))


def _lies_in(path: Path, folder: str) -> bool:
    return Path(_real(path)).is_relative_to(folder)


def _real(path: Path) -> str:
    return os.path.realpath(path)


@dataclass(frozen=True)
class Plan:
    """The tasks of a batch, and which of them had to take another name since theirs was taken."""

    tasks: tuple[Task, ...]
    renamed: tuple[Task, ...]


def planned(sources: Iterable[Source], output: Path, form: str, known: Mapping[str, str]) -> Plan:
    """Give each file the name of its picture.

    Parameters
    ----------
    sources : iterable of Source
        In the order in which they choose their names.
    output : Path
        The folder of the pictures.
    form : str
        One of `FORMATS`.
    known : mapping of str to str
        Names that files were given before, by their paths; they keep them, and also those that are not worked on now.

    Raises
    ------
    BatchError
        If a file should keep a format that cannot be written.
    """
    sources = tuple(sources)
    # No picture may take the place of a file that is worked on.
    taken = Names()
    for source in sources:
        taken.take(_key(source.path), with_pages=False)
    for path, earlier in known.items():
        taken.take(_key(output / earlier), with_pages=may_have_several(Path(path)))
    tasks, renamed = [], []
    for source in sources:
        wanted = output / _with_ending(source.name, form)
        name = known.get(str(source.path))
        target = output / name if name is not None else _free(source, wanted, taken)
        taken.take(_key(target), with_pages=may_have_several(source.path))
        task = Task(source.path, target)
        tasks.append(task)
        if target != wanted:
            renamed.append(task)
    return Plan(tuple(tasks), tuple(renamed))


def _with_ending(name: Path, form: str) -> Path:
    if form != KEEP:
        return name.with_suffix(f".{form}")
    if name.suffix.lower() not in EXTENSIONS:
        raise BatchError(
            tr(
                "“{name}” has no ending of a format that can be written, so it cannot be kept. Choose a format.",
                name=name.name,
            ),
            "For example: --format png.",
        )
    return name


def _free(source: Source, wanted: Path, taken: Names) -> Path:
    with_pages = may_have_several(source.path)
    others = (wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}") for number in count(2))
    return next(name for name in chain((wanted,), others) if taken.is_free(_key(name), with_pages=with_pages))


def _key(path: Path) -> str:
    """Tell names apart as strictly as any file system does."""
    return os.path.normcase(_real(path)).casefold()
