"""Python scripts that compute what a dock shows, without a window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sightglass.algorithms import catalogue, edits, samples
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Region
from sightglass.algorithms.parameters import Choice, Parameters
from sightglass.app.workspace import Entry

HEADER = '"""Computes a picture of Sightglass; needs the package sightglass, but no window."""'


@dataclass
class _Script:
    """Collects the lines of a script and what they import."""

    imports: set[tuple[str, str]]
    lines: list[str]

    def name_of(self, thing: Any) -> str:
        """Import a class or function and give its name."""
        self.imports.add((thing.__module__, thing.__qualname__))
        return str(thing.__qualname__)

    def expression(self, parameters: Parameters) -> str:
        """Write parameters, without those that have their default values."""
        default = type(parameters)()
        arguments = []
        for field in parameters.fields():
            value = getattr(parameters, field.name)
            if value != getattr(default, field.name):
                if isinstance(value, Choice):
                    self.name_of(type(value))
                arguments.append(f"{field.name}={value!r}")
        return f"{self.name_of(type(parameters))}({', '.join(arguments)})"


def python_script(
    algorithm: "catalogue.Algorithm[Any, Any]",
    entries: Sequence[Entry | None],
    region: Region | None,
    parameters: Parameters,
) -> str:
    """Write a script that computes a result from the files or samples that its images came from.

    Raises
    ------
    SightglassError
        If an image came from the clipboard, so that no script can find it.
    """
    script = _Script(set(), [])
    names = []
    for entry, slot in zip(entries, algorithm.inputs, strict=True):
        if entry is None:
            names.append("None")
        else:
            names.append(slot.name)
            _write_entry(script, slot.name, entry)
    if region is not None:
        script.name_of(Region)
        script.lines.append(f"{names[0]} = {names[0]}.crop({region!r})")
    function = script.name_of(algorithm.function)
    script.lines.append(f"parameters = {script.expression(parameters)}")
    script.lines.append(f"result = {function}({', '.join(names)}, parameters=parameters)")
    present = script.name_of(algorithm.present)
    script.lines.append(f"pictures = {{picture.key: picture.pixels for picture in {present}(result).pictures}}")
    return _assembled(script)


def _write_entry(script: _Script, name: str, entry: Entry) -> None:
    steps = list(entry.recipe)
    if entry.source is not None:
        from sightglass.app.files import read_images

        script.name_of(read_images)
        script.imports.add(("pathlib", "Path"))
        script.lines.append(f"{name} = {_page_expression(entry.source, entry.page)}")
    elif steps and steps[0].operation == "sample":
        script.name_of(samples.find)
        script.lines.append(f"{name} = find({steps.pop(0).parameters['key']!r}).make()")
    else:
        raise SightglassError(f"“{entry.name}” came from the clipboard. Save it as a file and open that first.")
    for step in steps:
        script.lines.append(f"{name} = {_step_expression(script, name, step.operation, step.parameters, step.inputs)}")


def _page_expression(source: Path, page: int) -> str:
    return f"read_images(Path({str(source)!r}))[{page}]"


def _step_expression(
    script: _Script, name: str, operation: str, parameters: dict[str, Any], inputs: tuple[str, ...]
) -> str:
    if operation in catalogue.names():
        raise SightglassError(
            f"“{name}” was made by {operation}, which a script cannot repeat. Save it as a file and open that."
        )
    edit = edits.find(operation)
    function: Callable[..., Any] = edit.function
    if edit.parameters is None:
        return f"{script.name_of(function)}({name})"
    return f"{script.name_of(function)}({name}, {script.expression(edit.parameters.from_json(parameters))})"


def _assembled(script: _Script) -> str:
    modules: dict[str, list[str]] = {}
    for module, qualname in sorted(script.imports):
        modules.setdefault(module, []).append(qualname)
    imports = [f"from {module} import {', '.join(found)}" for module, found in sorted(modules.items())]
    return "\n".join([HEADER, "", *imports, "", *script.lines, ""])
