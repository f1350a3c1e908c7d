"""The command line that computes a result again."""

import shlex
from collections.abc import Iterator, Sequence
from typing import Any

from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.image import Region
from sightglass.algorithms.parameters import Field, Parameters
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import value_to_json
from sightglass.app.entry import Entry
from sightglass.app.recipes import steps_to_follow
from sightglass.app.video_names import VIDEO_EXTENSIONS

_SEVERAL_PAGES = {".tif", ".tiff"}
_LARGEST_WHOLE = 1e15
AnyAlgorithm = Algorithm[Any, Any]


class NotRepeatable(Exception):  # noqa: N818 - it is an answer
    """No command line gives the result; the message says why and what does."""


def command_words(
    algorithm: AnyAlgorithm, entries: Sequence[Entry | None], region: Region | None, parameters: Parameters
) -> list[str]:
    """Give the words of the command from “run” on, without an output.

    Raises
    ------
    NotRepeatable
        If an image is not a file or sample, or only a part of it was worked on.
    """
    if region is not None:
        raise NotRepeatable(tr("Only a selected part was worked on, and a command takes whole images."))
    words = ["run", algorithm.name]
    named: list[str] = []
    slots = () if algorithm.takes_data else algorithm.slots(len(entries))
    has_gap = False
    for slot, entry in zip(slots, entries, strict=False):
        if entry is None:
            has_gap = True
        elif has_gap:
            named += ["--set", f"{slot.name}={source_text(entry)}"]
        else:
            words.append(source_text(entry))
    for assignment in assignments(algorithm, parameters):
        named += ["--set", assignment]
    # A name that begins with a dash would be taken for an option.
    return [*words, *named]


def command_text(words: Sequence[str]) -> str:
    """Write words as they are typed into a terminal."""
    return shlex.join(["sightglass", *words])


def source_text(entry: Entry) -> str:
    """Give how a command names the image of an entry.

    Raises
    ------
    NotRepeatable
        If it came from the clipboard, was edited or computed, or is a frame of a video.
    """
    if steps_to_follow(entry.recipe):
        raise NotRepeatable(
            tr("“{name}” was made by steps of its own. Save it as a file first, and name that.", name=entry.name)
        )
    if entry.source is None:
        if entry.recipe and entry.recipe[0].operation == "sample":
            return f"sample:{entry.recipe[0].parameters['key']}"
        raise NotRepeatable(tr("“{name}” is in no file. Save it as one first, and name that.", name=entry.name))
    suffix = entry.source.suffix.lower()
    if suffix in VIDEO_EXTENSIONS:
        raise NotRepeatable(
            tr("“{name}” is a frame of a video. Save it as a file first, and name that.", name=entry.name)
        )
    return f"{entry.source}#{entry.page + 1}" if entry.page or suffix in _SEVERAL_PAGES else str(entry.source)


def assignments(algorithm: AnyAlgorithm, parameters: Parameters) -> Iterator[str]:
    """Give what --set takes for all values that are not what a run would choose by itself."""
    default = algorithm.parameters()
    for field in parameters.fields():
        value = getattr(parameters, field.name)
        # What suits the images is not known here, so all of it is given.
        if value != getattr(default, field.name) or algorithm.defaults is not None:
            text = value_text(field, value)
            if text or field.kind == "text":
                yield f"{field.name}={text}"


def value_text(field: Field, value: Any) -> str:
    """Write a value in full, as `Field.parsed` reads it."""
    plain = value_to_json(value)
    match field.kind:
        case "boolean":
            return str(plain).lower()
        case "numbers":
            return _row(plain)
        case "points" | "matrix":
            return _rows(plain)
        case "stack":
            return " | ".join(map(_rows, plain))
        case _:
            return str(plain)


def _rows(rows: list[list[float]]) -> str:
    return "; ".join(map(_row, rows))


def _row(row: list[float]) -> str:
    # Whole numbers as people type them; all others so that the same float is read.
    return " ".join(
        str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number) for number in row
    )
