"""The catalogue as text for people and as JSON for programs."""

import shutil
import textwrap
from collections.abc import Iterable, Sequence
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
    yield from textwrap.wrap(algorithm.summary, width - 2, initial_indent="  ", subsequent_indent="  ")
    yield "  Inputs"
    yield from _table([(slot.name, _input_help(slot)) for slot in algorithm.inputs], width)
    yield "  Parameters"
    yield from _table([_cells(field) for field in algorithm.parameters.fields()], width)


def _input_help(slot: InputSlot) -> str:
    return f"{slot.help} (optional)" if slot.optional else slot.help


def _cells(field: Field) -> tuple[str, ...]:
    accepted = field.kind
    if field.low is not None and field.high is not None:
        unit = f" {field.unit}" if field.unit else ""
        accepted = f"{field.kind} {field.low:.10g} to {field.high:.10g}{unit}"
    helps = [field.help or f"{field.label}."]
    if field.choices is not None:
        helps.append("One of: " + ", ".join(member.value for member in field.choices) + ".")
    for when in field.when:
        values = " or ".join(_shown(value) for value in when.values)
        helps.append(f"Matters where {when.parameter} is {values}.")
    return field.name, accepted, _shown(field.default), " ".join(helps)


def _shown(value: Any) -> str:
    """Write a value as `--set` takes it, shortened where it is long."""
    plain = value_to_json(value)
    if isinstance(plain, bool):
        text = str(plain).lower()
    elif isinstance(plain, list):
        text = "; ".join(",".join(f"{cell:g}" for cell in row) for row in plain)
    else:
        text = f"{plain:g}" if isinstance(plain, float) else str(plain)
    return text if len(text) <= 24 else f"{text[:23]}…"


def _table(rows: Sequence[Sequence[str]], width: int) -> Iterable[str]:
    """Align all columns; the last one is wrapped into the room that is left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    indent = 4 + sum(size + 2 for size in widths)
    for row in rows:
        start = "    " + "".join(cell.ljust(size + 2) for cell, size in zip(row, widths, strict=False))
        room = max(width, indent + 24)
        yield from textwrap.wrap(row[-1], room, initial_indent=start, subsequent_indent=" " * indent) or [start]
