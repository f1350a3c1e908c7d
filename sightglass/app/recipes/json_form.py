"""Recipes as JSON: written for people to read, and read with every doubt."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from reprlib import repr as short_repr
from typing import Any

from sightglass.algorithms import catalogue, edits, samples
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Region
from sightglass.algorithms.texts import marked, tr
from sightglass.app.recipes.errors import RecipeError
from sightglass.app.recipes.step import ORIGINS, RecipeStep, steps_to_follow
from sightglass.app.strict_json import JsonError, strict_json

# As QFileDialog takes it.
RECIPES = f"{marked('Recipes')} (*.json)"
FORMAT = "sightglass-recipe"
VERSION = 1
_MOST_BYTES = 4 << 20
MOST_STEPS = 1000
# Names of images grow with each step that they are made by.
LONGEST_NAME = 100_000
_KEYS = {"format", "version", "steps"}
_EDIT_KEYS = {"edit", "parameters"}
_ALGORITHM_KEYS = {"algorithm", "parameters", "picture", "region", "inputs"}


def to_json(recipe: Sequence[RecipeStep]) -> dict[str, Any]:
    """Describe a recipe as JSON types.

    Raises
    ------
    RecipeError
        If it has no steps, so that it would change nothing.
    """
    steps = [_step_to_json(step) for step in steps_to_follow(recipe)]
    if not steps:
        raise RecipeError(tr("Nothing was done to this picture yet, so there is no recipe. Choose a computed picture."))
    return {"format": FORMAT, "version": VERSION, "steps": steps}


def recipe_text(recipe: Sequence[RecipeStep]) -> str:
    """Write a recipe as the content of a file; see `to_json`."""
    text = json.dumps(to_json(recipe), indent=2, ensure_ascii=False, allow_nan=False)
    # Rows of numbers on one line each: a kernel stays a table.
    return re.sub(r"\[\n[-+\d.e,\s]+\]", lambda row: f"[{' '.join(row[0][1:-1].split())}]", text) + "\n"


def _step_to_json(step: RecipeStep) -> dict[str, Any]:
    if step.operation not in catalogue.names():
        return {"edit": step.operation, "parameters": step.parameters}
    values = dict(step.parameters)
    key, region = values.pop("picture"), values.pop("region")
    slots = catalogue.find(step.operation).slots(len(step.inputs) + 1)[1:]
    inputs = {slot.name: name for slot, name in zip(slots, step.inputs, strict=False) if name}
    return {
        "algorithm": step.operation,
        "parameters": values,
        "picture": key,
        "region": None if region is None else list(region),
        "inputs": inputs,
    }


def read_recipe(path: Path) -> tuple[RecipeStep, ...]:
    """Read a recipe file.

    Raises
    ------
    FileError
        If the file cannot be read.
    RecipeError
        If it is no recipe that this version of the program can follow; the message names the file and what is wrong.
    """
    from sightglass.app.files.errors import display_name
    from sightglass.app.files.reading import read_bytes
    from sightglass.app.paths import is_file

    name = display_name(path)
    if is_file(path) and path.stat().st_size > _MOST_BYTES:
        raise RecipeError(
            tr(
                "“{name}” is larger than {most} MiB, which no recipe is. Choose another file.",
                name=name,
                most=_MOST_BYTES >> 20,
            )
        )
    try:
        return from_json(strict_json(read_bytes(path)))
    except (RecipeError, JsonError) as error:
        raise RecipeError(tr("“{name}”: {problem}", name=name, problem=error)) from None


def from_json(data: Any) -> tuple[RecipeStep, ...]:
    """Read what `to_json` gave.

    Parameters
    ----------
    data : object
        JSON types, from anywhere.

    Raises
    ------
    RecipeError
        If it is not exactly a recipe: the message names the step and the entry, and says what is wrong with it.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise RecipeError(
            tr(
                "This is no recipe of Sightglass: “format” is not “{format}”. Choose a file saved as one.",
                format=FORMAT,
            )
        )
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise RecipeError(
            tr("“version” is {version}, not a whole number from 1. Save the recipe anew.", version=short_repr(version))
        )
    if version > VERSION:
        raise RecipeError(
            tr("The recipe is of the newer version {version}. Update Sightglass to read it.", version=version)
        )
    _check_keys(data, _KEYS, _KEYS, tr("the recipe"))
    steps = data["steps"]
    if not isinstance(steps, list) or not 1 <= len(steps) <= MOST_STEPS:
        raise RecipeError(tr("“steps” is not a list of 1 to {most} steps. Save the recipe anew.", most=MOST_STEPS))
    return tuple(_step_from_json(step, tr("step {number}", number=number)) for number, step in enumerate(steps, 1))


def _check_keys(found: dict[str, Any], known: set[str], needed: set[str], where: str) -> None:
    for name in found:
        if name not in known:
            raise RecipeError(
                tr(
                    "There is no entry {name} in {where}. Known are {known}.",
                    name=short_repr(name),
                    where=where,
                    known=", ".join(sorted(known)),
                )
            )
    for name in sorted(needed - set(found)):
        raise RecipeError(
            tr("The entry “{name}” is missing in {where}. Add it, or save the recipe anew.", name=name, where=where)
        )


def checked_step(operation: str, parameters: dict[str, Any], inputs: Sequence[str], where: str) -> RecipeStep:
    """Check a step of how an image was made, as a session holds it; `where` names it in messages.

    Raises
    ------
    RecipeError
        If this version of the program could not follow it, or it does not say where the image came from.
    """
    if operation == "sample":
        _check_keys(parameters, {"key"}, {"key"}, where)
        _found(lambda: samples.find(_text(parameters, "key", where)), where)
    elif operation in catalogue.names():
        values = dict(parameters)
        step: dict[str, Any] = {"algorithm": operation}
        step |= {name: values.pop(name) for name in ("picture", "region") if name in values}
        slots = catalogue.find(operation).slots(len(inputs) + 1)[1:]
        if len(inputs) > len(slots):
            raise RecipeError(
                tr(
                    "In {where}: {operation} takes {count} further images, not {given}.",
                    where=where,
                    operation=operation,
                    count=len(slots),
                    given=len(inputs),
                )
            )
        named = {slot.name: name for slot, name in zip(slots, inputs, strict=False) if name}
        return _step_from_json({**step, "parameters": values, "inputs": named}, where)
    elif operation not in ORIGINS:
        return _edit_from_json({"edit": operation, "parameters": parameters}, where)
    else:
        _check_keys(parameters, set(), set(), where)
    return RecipeStep(operation, parameters)


def _step_from_json(step: Any, where: str) -> RecipeStep:
    if not isinstance(step, dict):
        raise RecipeError(
            tr(
                "{where} is {step}, not a step. Save the recipe anew.",
                where=f"{where[:1].upper()}{where[1:]}",
                step=short_repr(step),
            )
        )
    if "edit" in step:
        return _edit_from_json(step, where)
    _check_keys(step, _ALGORITHM_KEYS, {"algorithm", "picture"}, where)
    algorithm = _found(lambda: catalogue.find(_text(step, "algorithm", where)), where)
    if algorithm.takes_data:
        raise RecipeError(
            tr(
                "In {where}: {name} works on a data set rather than on an image, so it is no step of a recipe.",
                where=where,
                name=algorithm.name,
            )
        )
    parameters = _found(lambda: algorithm.parameters.from_json(_object(step, "parameters", where)), where)
    region = _region(step.get("region"), where)
    inputs = _inputs(algorithm, _object(step, "inputs", where), where)
    values = {**parameters.to_json(), "picture": _text(step, "picture", where), "region": region}
    return RecipeStep(algorithm.name, values, inputs)


def _edit_from_json(step: dict[str, Any], where: str) -> RecipeStep:
    _check_keys(step, _EDIT_KEYS, {"edit"}, where)
    edit = _found(lambda: edits.find(_text(step, "edit", where)), where)
    values = _object(step, "parameters", where)
    if edit.parameters is None:
        if values:
            raise RecipeError(tr("In {where}: “{key}” takes no parameters. Leave them out.", where=where, key=edit.key))
        return RecipeStep(edit.key)
    kind = edit.parameters
    return RecipeStep(edit.key, _found(lambda: kind.from_json(values), where).to_json())


def _found(find: Any, where: str) -> Any:
    try:
        return find()
    except RecipeError:
        raise
    except SightglassError as error:
        raise RecipeError(tr("In {where}: {error}", where=where, error=error)) from None


def _text(step: dict[str, Any], name: str, where: str) -> str:
    value = step[name]
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_NAME:
        raise RecipeError(
            tr(
                "“{name}” in {where} is {value}, not a name. Write it as text.",
                name=name,
                where=where,
                value=short_repr(value),
            )
        )
    return value


def _object(step: dict[str, Any], name: str, where: str) -> dict[str, Any]:
    value = step.get(name, {})
    if not isinstance(value, dict):
        raise RecipeError(
            tr(
                "“{name}” in {where} is {value}, not names with values. Write it as {{…}}.",
                name=name,
                where=where,
                value=short_repr(value),
            )
        )
    return value


def _region(value: Any, where: str) -> tuple[int, ...] | None:
    if value is None:
        return None
    is_list = isinstance(value, list) and len(value) == len(Region._fields)
    if not is_list or not all(type(number) is int and 0 <= number < 2**31 for number in value) or 0 in value[2:]:
        raise RecipeError(
            tr(
                "“region” in {where} is {value}, not the first row, the first column and the numbers of rows "
                "and columns. Write four whole numbers, or null.",
                where=where,
                value=short_repr(value),
            )
        )
    return tuple(value)


def _inputs(algorithm: "catalogue.Algorithm[Any, Any]", given: dict[str, Any], where: str) -> tuple[str, ...]:
    """Put the names of further images into the order of the algorithm's inputs."""
    slots = [slot.name for slot in algorithm.slots(len(given) + 1)[1:]]
    for name in given:
        if name not in slots:
            known = tr("Known are {names}.", names=", ".join(slots)) if slots else tr("It takes one image.")
            raise RecipeError(
                tr(
                    "In {where}: {algorithm} has no further input {name}. {known}",
                    where=where,
                    algorithm=algorithm.name,
                    name=short_repr(name),
                    known=known,
                )
            )
        _text(given, name, where)
    names = [given.get(slot, "") for slot in slots]
    while names and not names[-1]:
        names.pop()
    return tuple(names)
