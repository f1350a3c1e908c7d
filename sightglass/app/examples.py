"""The worked examples of each dock: a sample image, parameters and what is to be seen, read from resources."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from sightglass.algorithms import catalogue
from sightglass.algorithms.parameters import Parameters


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


@cache
def examples_of(algorithm: str) -> tuple[Example, ...]:
    """Read the examples of an algorithm in the order of the file."""
    file = resources.files("sightglass.resources") / "examples" / f"{algorithm}.json"
    if not file.is_file():
        return ()
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
        for entry in json.loads(file.read_text(encoding="utf-8"))
    )
