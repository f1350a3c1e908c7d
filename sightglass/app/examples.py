"""The worked examples of each dock: a sample image, parameters and what is to be seen, read from resources."""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sightglass.algorithms import catalogue
from sightglass.algorithms.parameters import Parameters


@dataclass(frozen=True)
class Example:
    """A ready example of one algorithm; `explanation` says what to look at and why, and `page` where in the dock."""

    algorithm: str
    topic: str
    title: str
    sample: str
    parameters: Parameters
    explanation: str
    page: str = ""


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
        )
        for entry in json.loads(file.read_text(encoding="utf-8"))
    )
