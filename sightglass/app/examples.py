"""The worked examples of each dock: a sample image, parameters and what is to be seen, read from resources."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from sightglass.algorithms import catalogue, texts
from sightglass.algorithms.parameters import Parameters
from sightglass.app.translations import LANGUAGES


@dataclass(frozen=True)
class Example:
    """A ready example of one algorithm; `explanation` says what to look at and why, and `page` where in the dock.

    `picture` is the key of the picture that it speaks of, for the canvas; without one the canvas stays as it is.
    `board` is that of the board.
    `sample` is what the first input takes ("" for the rendered data set), `inputs` names the samples of other inputs,
    `image_2` and so on of those that follow where an algorithm takes many.
    """

    algorithm: str
    topic: str
    title: str
    sample: str
    parameters: Parameters
    explanation: str
    page: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)
    picture: str = ""
    board: str = ""

    @property
    def samples(self) -> tuple[str | None, ...]:
        """Name the sample of each input slot; none where the algorithm works on a data set."""
        if not self.sample:
            return ()
        others = catalogue.find(self.algorithm).slots(1 + len(self.inputs))[1:]
        return (self.sample, *(self.inputs.get(slot.name) for slot in others))


@dataclass(frozen=True)
class ExampleName:
    """What a menu says of an example, without the parameters, for which its algorithm would have to be imported.

    `place` is that in the file, from 0; `number` that of the worked example that it shows, or None where it goes beyond
    them. `titles` are those in all languages.
    """

    algorithm: str
    topic: str
    title: str
    place: int
    number: int | None
    titles: tuple[str, ...]

    def read(self) -> Example:
        """Read the example itself."""
        return examples_of(self.algorithm)[self.place]


def names_of(algorithm: str) -> tuple[ExampleName, ...]:
    """Name the examples of an algorithm in the order of the file."""
    spoken = [_entries(algorithm, language) for language in LANGUAGES]
    return tuple(
        ExampleName(
            algorithm, entry["topic"], entry["title"], place, entry["number"],
            tuple(entries[place]["title"] for entries in spoken),
        )
        for place, entry in enumerate(_entries(algorithm, texts.language()))
    )  # fmt: skip


@cache
def _entries(algorithm: str, language: str) -> tuple[dict[str, Any], ...]:
    """Read the file of an algorithm; texts are those of the language, each English where it is not translated."""
    folder = resources.files("sightglass.resources") / "examples"
    entries = _read(folder / f"{algorithm}.json", [])
    translated = _read(folder / language / f"{algorithm}.json", {})
    return tuple(entry | {"number": _number(entry["topic"])} | translated.get(entry["title"], {}) for entry in entries)


def _read(file: Traversable, default: Any) -> Any:
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else default


def _number(topic: str) -> int | None:
    found = re.search(r"\(worked example (\d+)\)", topic)
    return None if found is None else int(found[1])


def examples_of(algorithm: str) -> tuple[Example, ...]:
    """Read the examples of an algorithm in the order of the file."""
    return _examples(algorithm, texts.language())


@cache
def _examples(algorithm: str, language: str) -> tuple[Example, ...]:
    parameters = catalogue.find(algorithm).parameters
    return tuple(
        Example(
            algorithm,
            entry["topic"],
            entry["title"],
            entry["sample"],
            parameters.from_json(entry["parameters"]),
            entry["explanation"],
            entry.get("page", ""),
            entry.get("inputs", {}),
            entry.get("picture", ""),
            entry.get("board", ""),
        )
        for entry in _entries(algorithm, language)
    )
