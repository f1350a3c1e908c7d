"""A parameter class with one parameter of each kind, and JSON Schema checked independently of the program."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import (
    Choice,
    Help,
    Label,
    Matrix,
    Numbers,
    Parameters,
    Points,
    Range,
    Scale,
    Section,
    Stack,
    Step,
    Unit,
    When,
)


class Shape(Choice):
    ROUND = "round", "Round", "like a disc"
    SQUARE = "square"
    RAGGED_EDGE = "ragged_edge"


@dataclass(frozen=True)
class Every(Parameters):
    """One of each kind."""

    VERSION: ClassVar[int] = 3

    active: bool = True
    count: Annotated[int, Range(1, 2_000_000), Help("How many.")] = 3
    weight: Annotated[float, Range(0.001, 10.0), Scale("log"), Step(0.01), Unit("px"), Label("λ"), Section("More")] = (
        0.5
    )
    free: float = 0.0
    shape: Shape = Shape.ROUND
    roughness: Annotated[float, Range(0.0, 1.0), When("shape", Shape.RAGGED_EDGE)] = 0.1
    grain: Annotated[int, Range(0, 9), When("roughness", 0.1, 0.2), When("active", True)] = 1
    note: str = ""
    steps: Annotated[Numbers, Range(0.0, 100.0)] = (4.0, 2.0)
    curve: Points = ((0.0, 0.0), (1.0, 1.0))
    kernel: Matrix = ((1.0,),)
    maps: Stack = (((1.0, 2.0),), ((3.0, 4.0),))

    def check(self) -> None:
        if self.count > 1000 and not self.active:
            raise ParameterError("count", "more than 1000 needs active.")

    @classmethod
    def migrated(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        if version < 2 and "lambda" in data:
            data["weight"] = data.pop("lambda")
        if version < 3 and "weight" in data:
            data["weight"] = data["weight"] / 2
        return data


_TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, float),
}  # fmt: skip
_KEYWORDS = {"type", "enum", "const", "minimum", "maximum", "items", "minItems", "maxItems", "properties",
             "additionalProperties", "title", "description", "default"}  # fmt: skip


def schema_errors(schema: dict[str, Any], value: Any, where: str = "") -> list[str]:
    """Say what in a value breaks a JSON Schema, for the part of the standard that the program writes."""
    errors = [f"{where}: keyword {key}" for key in schema if key not in _KEYWORDS and not key.startswith("x-")]
    if "const" in schema and value != schema["const"]:
        errors.append(f"{where}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        errors.append(f"{where}: {value!r} is not in {schema['enum']}")
    kind = schema.get("type")
    if kind is not None and (
        not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind in ("integer", "number"))
    ):
        return [*errors, f"{where}: {value!r} is no {kind}"]
    if not schema.get("minimum", -float("inf")) <= (value if kind in ("integer", "number") else 0) or (
        kind in ("integer", "number") and value > schema.get("maximum", float("inf"))
    ):
        errors.append(f"{where}: {value!r} is out of range")
    return errors + _content_errors(schema, value, where)


def _content_errors(schema: dict[str, Any], value: Any, where: str) -> list[str]:
    errors = []
    if schema.get("type") == "array":
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            errors.append(f"{where}: {len(value)} items")
        for index, item in enumerate(value):
            errors += schema_errors(schema.get("items", {}), item, f"{where}[{index}]")
    if schema.get("type") == "object":
        known = schema.get("properties", {})
        errors += [f"{where}: unknown {key}" for key in value if key not in known]
        for key in known.keys() & value.keys():
            errors += schema_errors(known[key], value[key], f"{where}.{key}")
    return errors
