"""The catalogue as text for people and as JSON for programs."""

import shutil
import textwrap
from collections.abc import Iterable
from typing import Any

from sightglass import __version__
from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.parameters import Field
from sightglass.algorithms.values import value_to_json

AnyAlgorithm = Algorithm[Any, Any]


def catalogue_json(algorithms: Iterable[AnyAlgorithm]) -> dict[str, Any]:
    """Describe algorithms with their inputs and the JSON Schema of their parameters."""
    return {
        "program": f"Sightglass {__version__}",
        "algorithms": [
            {
                "name": algorithm.name,
                "title": algorithm.title,
                "summary": algorithm.summary,
                "inputs": [
                    {"name": slot.name, "help": slot.help, "optional": slot.optional} for slot in algorithm.inputs
                ],
                **({"takes_many": True} if algorithm.takes_many else {}),
                **({"takes_data": True} if algorithm.takes_data else {}),
                "parameters": algorithm.parameters.json_schema(),
            }
            for algorithm in algorithms
        ],
    }


def catalogue_text(algorithms: Iterable[AnyAlgorithm]) -> str:
    """Describe algorithms in aligned columns, as wide as the terminal."""
    width = min(max(shutil.get_terminal_size((100, 40)).columns, 60), 120)
    return "\n\n".join("\n".join(_lines(algorithm, width)) for algorithm in algorithms) + "\n"


def _lines(algorithm: AnyAlgorithm, width: int) -> Iterable[str]:
    yield f"{algorithm.name}: {algorithm.title}"
    yield from _wrapped(algorithm.summary, width, 2)
    yield "  Inputs"
    if algorithm.takes_data:
        yield "    none, or a data set: a file or folder; without one it is rendered"
    name_width = max((len(slot.name) for slot in algorithm.inputs), default=0)
    for slot in algorithm.inputs:
        yield f"    {slot.name.ljust(name_width)}  {_input_help(slot)}"
    if algorithm.takes_many:
        yield "    and any number of further images"
    yield "  Parameters: name, type and range, default"
    fields = algorithm.parameters.fields()
    cells = [(field.name, _accepted(field), assigned(field.default)) for field in fields]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for field, row in zip(fields, cells, strict=True):
        aligned = "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True))
        yield f"    {aligned}".rstrip()
        yield from _wrapped(_help(field), width, 8)


def _wrapped(text: str, width: int, indent: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=" " * indent, subsequent_indent=" " * indent)


def _input_help(slot: InputSlot) -> str:
    return f"{slot.help} (optional)" if slot.optional else slot.help


def _accepted(field: Field) -> str:
    if field.low is None or field.high is None:
        return field.kind
    unit = f" {field.unit}" if field.unit else ""
    return f"{field.kind} {field.low:.10g} to {field.high:.10g}{unit}"


def _help(field: Field) -> str:
    sentences = [f"{(field.help or field.label).rstrip('.')}."]
    if field.choices is not None:
        sentences.append("One of " + ", ".join(member.value for member in field.choices) + ".")
    conditions = [f"{when.parameter} is {' or '.join(assigned(value) for value in when.values)}" for when in field.when]
    if conditions:
        sentences.append(f"Only where {' and '.join(conditions)}.")
    return " ".join(sentences)


def assigned(value: Any) -> str:
    """Write a value as `--set` takes it, shortened where it is long."""
    plain = value_to_json(value)
    if isinstance(plain, bool):
        text = str(plain).lower()
    elif isinstance(plain, list):
        is_stack = bool(plain) and isinstance(plain[0], list) and bool(plain[0]) and isinstance(plain[0][0], list)
        text = " | ".join(map(_rows, plain)) if is_stack else _rows(plain)
    else:
        text = f"{plain:g}" if isinstance(plain, float) else str(plain)
    return text if len(text) <= 24 else f"{text[:23]}…"


def _rows(plain: list[Any]) -> str:
    rows = [row if isinstance(row, list) else [row] for row in plain]
    between = "; " if plain and isinstance(plain[0], list) else " "
    return between.join(",".join(f"{cell:g}" for cell in row) for row in rows)
