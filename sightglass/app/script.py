"""Python scripts that compute what a dock shows, without a window."""

import builtins
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from sightglass.algorithms import catalogue, edits, samples
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Region
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.parameters import Choice, Field, Parameters, Stack
from sightglass.algorithms.texts import tr
from sightglass.app.video_names import VIDEO_EXTENSIONS
from sightglass.app.workspace import Entry, RecipeStep

HEADER = '"""Computes pictures of Sightglass; needs the package sightglass, but no window."""'
ENDING = """\
for key, pixels in pictures.items():
    print(key, pixels.shape, pixels.dtype)

# To save one, for example the first (TIFF keeps every depth; PNG keeps 8 and 16 bits):
# from pathlib import Path
# from sightglass.algorithms.image import Image
# from sightglass.app.files import write_image
#
# name, pixels = next(iter(pictures.items()))
# write_image(Path(f"{name}.tif"), Image.of(pixels, name))
"""

_WIDTH = 88
_INDENT = "    "
_OWN_VARIABLES = ("parameters", "result", "pictures", "data", "part", "key", "pixels")


@dataclass
class _Script:
    """Collects the lines of a script and what they import."""

    imports: dict[tuple[str, str], str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    variables: set[str] = field(default_factory=lambda: set(_OWN_VARIABLES))

    def variable(self, name: str) -> str:
        """Give a variable a name that nothing else has."""
        wanted = f"{name}_image" if hasattr(builtins, name) else name
        numbered = (f"{wanted}_{number}" for number in count(2))
        free = next(text for text in chain((wanted,), numbered) if text not in self.variables)
        self.variables.add(free)
        return free

    def name_of(self, thing: Any, owner: str = "") -> str:
        """Import a class or function and give its name in the script, told from others by the name of its owner."""
        return self.imported(thing.__module__, thing.__qualname__, owner)

    def imported(self, module: str, name: str, owner: str = "") -> str:
        """Import a name from a module; see `name_of`."""
        if (module, name) not in self.imports:
            is_taken = name in self.imports.values()
            self.imports[module, name] = f"{name}_{owner or module.rpartition('.')[2]}" if is_taken else name
        return self.imports[module, name]

    def assign(self, name: str, expression: str) -> None:
        """Add a line that gives a variable its value."""
        self.lines.append(f"{name} = {expression}")

    def expression(self, parameters: Parameters, before: str = "") -> str:
        """Write parameters, without those that have their default values."""
        default = type(parameters)()
        arguments = [
            f"{declared.name}={self._value(declared, getattr(parameters, declared.name))}"
            for declared in parameters.fields()
            if getattr(parameters, declared.name) != getattr(default, declared.name)
        ]
        return _call(self.name_of(type(parameters)), arguments, before)

    def _value(self, declared: Field, value: Any) -> str:
        if isinstance(value, Choice):
            return f"{self.name_of(type(value))}.{value.name}"
        if declared.kind == "stack":
            return _stack_text(value)
        return _rows_text(value) if declared.kind in ("matrix", "points") else repr(value)

    def compute(self, algorithm: "catalogue.Algorithm[Any, Any]", images: Sequence[str], parameters: Parameters) -> str:
        """Add the lines that run an algorithm; gives the expression for what it shows."""
        self.assign("parameters", self.expression(parameters, "parameters = "))
        function = self.name_of(algorithm.function, algorithm.name)
        self.assign("result", f"{function}({', '.join(images)}, parameters=parameters)")
        return f"{self.name_of(algorithm.present, algorithm.name)}(result)"

    def text(self) -> str:
        """Put the script together."""
        return "\n".join([HEADER, "", *_sorted_imports(self.imports), "", *self.lines, "", ENDING])


def python_script(
    algorithm: "catalogue.Algorithm[Any, Any]",
    entries: Sequence[Entry | None],
    region: Region | None,
    parameters: Parameters,
    workspace: Sequence[Entry] = (),
) -> str:
    """Write a script that computes a result from the files or samples that its images came from.

    Further images that went into them are found by their names in `workspace`, the open images.

    Raises
    ------
    SightglassError
        If an image came from the clipboard, so that no script can find it, or a further one cannot be told.
    """
    script = _Script()
    if algorithm.takes_data:
        names = [_dataset(script, algorithm.data_path(parameters))]
        shown = script.compute(algorithm, names, parameters)
        script.assign("pictures", f"{{picture.key: picture.pixels for picture in {shown}.pictures}}")
        return script.text()
    names = []
    slots = algorithm.slots(len(entries))
    variables = [script.variable(slot.name) for slot in slots]
    images = _Images(script, workspace)
    for entry, slot, name in zip(entries, slots, variables, strict=True):
        if entry is None:
            names.append("None")
        else:
            images.write(name, entry)
            is_cut = entry is entries[0] or (slot.is_cut and _size(entry) == _size(entries[0]))
            names.append(_cropped(script, name, region) if region is not None and is_cut else name)
    shown = script.compute(algorithm, names, parameters)
    script.assign("pictures", f"{{picture.key: picture.pixels for picture in {shown}.pictures}}")
    return script.text()


def entry_script(entry: Entry, open_entries: Sequence[Entry]) -> str:
    """Write a script that makes an image by the steps of its recipe; further images are those open by their names.

    Raises
    ------
    SightglassError
        If an image came from the clipboard, or one that a step needs is not open, so that no script can find it.
    """
    script = _Script()
    _Images(script, open_entries).write(script.variable("image"), entry)
    script.assign("pictures", '{"result": image.pixels}')
    return script.text()


def _dataset(script: _Script, path: str) -> str:
    """Read the data set of a file or folder; without one it is rendered."""
    if not path:
        return "None"
    from sightglass.app.files.datasets import read_dataset

    script.assign("data", f"{script.name_of(read_dataset)}({script.imported('pathlib', 'Path')}({path!r}))")
    return "data"


class _Images:
    """Writes the lines that make images: those that a computation begins with, and further ones that their steps need.

    Parameters
    ----------
    script : _Script
        Where the lines go.
    workspace : sequence of Entry
        The open images, in which further ones are found by their names.
    """

    def __init__(self, script: _Script, workspace: Sequence[Entry]) -> None:
        self._script, self._workspace = script, workspace
        self._variables: dict[int, str] = {}
        self._under_way: set[int] = set()

    def write(self, name: str, entry: Entry) -> None:
        """Make a variable hold an image."""
        script, steps = self._script, list(entry.recipe)
        # The further images come first, so that what is done to one image stands together.
        self._under_way.add(entry.identity)
        others = [self._others(entry, step) for step in steps]
        self._under_way.remove(entry.identity)
        if entry.source is not None:
            path = f"{script.imported('pathlib', 'Path')}({str(entry.source)!r})"
            script.assign(name, _reading(script, path, entry))
        elif steps and steps[0].operation == "sample":
            script.assign(name, f"{script.name_of(samples.find)}({steps.pop(0).parameters['key']!r}).make()")
            del others[0]
        else:
            raise SightglassError(
                tr("“{name}” came from the clipboard. Save it as a file and open that first.", name=entry.name)
            )
        for step, further in zip(steps, others, strict=True):
            if step.operation in catalogue.names():
                _write_kept(script, name, step, further)
            else:
                _write_edit(script, name, step)
        self._variables[entry.identity] = name

    def _others(self, entry: Entry, step: RecipeStep) -> list[str]:
        """Make the further images of a step; give the variable of each."""
        if not any(step.inputs):
            return []
        slots = catalogue.find(step.operation).slots(len(step.inputs) + 1)[1:]
        return [
            self._further(entry, slot.name, name) if name else "None"
            for slot, name in zip(slots, step.inputs, strict=False)
        ]

    def _further(self, entry: Entry, slot: str, name: str) -> str:
        named = [other for other in self._workspace if other.name == name]
        if not named:
            raise SightglassError(
                tr(
                    "“{name}” was made with “{other}”, which is not open. Open it, then copy the script again.",
                    name=entry.name,
                    other=name,
                )
            )
        if len(named) > 1:
            raise SightglassError(
                tr(
                    "“{name}” was made with “{other}”, and {count} open images are called so. Rename the others.",
                    name=entry.name,
                    other=name,
                    count=len(named),
                )
            )
        (found,) = named
        if found.identity in self._under_way:
            raise SightglassError(
                f"“{entry.name}” was made with “{name}”, and now the image of that name was made of it. Rename one."
            )
        if found.identity not in self._variables:
            self.write(self._script.variable(slot), found)
        return self._variables[found.identity]


def _reading(script: _Script, path: str, entry: Entry) -> str:
    assert entry.source is not None
    if entry.source.suffix.lower() in VIDEO_EXTENSIONS:
        from sightglass.app.files.frames import open_frames

        return f"{script.name_of(open_frames)}([{path}]).frame({entry.page})"
    from sightglass.app.files import read_images

    return f"{script.name_of(read_images)}({path})[{entry.page}]"


def _write_kept(script: _Script, name: str, step: RecipeStep, others: Sequence[str]) -> None:
    """Repeat what made a picture that was kept in the workspace."""
    algorithm = catalogue.find(step.operation)
    values = dict(step.parameters)
    key, region = values.pop("picture"), values.pop("region")
    first = name if region is None else _cropped(script, name, Region(*region))
    slots = algorithm.slots(len(others) + 1)
    images = [first]
    for slot, other in zip(slots[1:], [*others, *["None"] * (len(slots) - 1 - len(others))], strict=True):
        if region is not None and slot.is_cut and other != "None":
            images.append(script.variable(f"{slot.name}_part"))
            script.lines.extend(_part_lines(script, images[-1], other, name, Region(*region)))
        else:
            images.append(other)
    shown = script.compute(algorithm, images, algorithm.parameters.from_json(values))
    script.assign(name, f"{script.name_of(kept_image)}({shown}.picture({key!r}), {name})")


def _part_lines(script: _Script, part: str, image: str, first: str, region: Region) -> list[str]:
    """Cut an image that goes with the first one, which it does if it has its size."""
    return [
        f"{part} = (",
        f"{_INDENT}{_cropped(script, image, region)}",
        f"{_INDENT}if {image}.pixels.shape[:2] == {first}.pixels.shape[:2]",
        f"{_INDENT}else {image}",
        ")",
    ]


def _write_edit(script: _Script, name: str, step: RecipeStep) -> None:
    edit = edits.find(step.operation)
    arguments = [name]
    if edit.parameters is not None:
        arguments.append(script.expression(edit.parameters.from_json(step.parameters), _INDENT))
    script.assign(name, _call(script.name_of(edit.function), arguments, f"{name} = "))


def _size(entry: Entry | None) -> tuple[int, int] | None:
    return None if entry is None else (entry.image.rows, entry.image.columns)


def _cropped(script: _Script, name: str, region: Region) -> str:
    script.name_of(Region)
    return f"{name}.crop({region!r})"


def _call(name: str, arguments: Sequence[str], before: str = "") -> str:
    """Write a call on one line where that has room behind what stands before it, else one argument a line."""
    line = f"{name}({', '.join(arguments)})"
    if "\n" not in line and len(before) + len(line) <= _WIDTH:
        return line
    return "\n".join([f"{name}(", *(textwrap.indent(f"{argument},", _INDENT) for argument in arguments), ")"])


def _rows_text(rows: Sequence[Sequence[float]]) -> str:
    """Write a matrix or points: one row a line where they do not fit into a single one."""
    line = repr(rows)
    if len(line) <= _WIDTH // 2:
        return line
    return "\n".join(["(", *(textwrap.indent(f"{_row_text(row)},", _INDENT) for row in rows), ")"])


def _stack_text(stack: Stack) -> str:
    """Write matrices: one below the other where they do not fit into a single line."""
    line = repr(stack)
    if len(line) <= _WIDTH // 2:
        return line
    return "\n".join(["(", *(textwrap.indent(f"{_rows_text(matrix)},", _INDENT) for matrix in stack), ")"])


def _row_text(row: Sequence[float]) -> str:
    if len(repr(row)) <= _WIDTH - 3 * len(_INDENT):
        return repr(row)
    numbers = textwrap.wrap(f"{', '.join(map(repr, row))},", _WIDTH - 3 * len(_INDENT), break_long_words=False,
                            break_on_hyphens=False)  # fmt: skip
    return "\n".join(["(", *(_INDENT + line for line in numbers), ")"])


def _import(module: str, names: Sequence[str]) -> str:
    """Write an import: one name a line where they do not fit into a single one."""
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= _WIDTH or len(names) == 1:
        return line
    return "\n".join([f"from {module} import (", *(f"{_INDENT}{name}," for name in names), ")"])


def _sorted_imports(imports: dict[tuple[str, str], str]) -> list[str]:
    """List the imports as isort orders them: the standard library first, classes before functions."""
    modules: dict[str, list[str]] = {}
    renamed: list[str] = []
    for (module, name), used in imports.items():
        if used == name:
            modules.setdefault(module, []).append(name)
        else:
            renamed.append(f"from {module} import {name} as {used}")
    lines = [
        _import(module, sorted(names, key=lambda name: (not name[0].isupper(), name)))
        for module, names in modules.items()
    ]
    ordered = sorted([*lines, *renamed], key=lambda line: line.split()[1])
    standard = [line for line in ordered if not line.startswith("from sightglass")]
    own = [line for line in ordered if line.startswith("from sightglass")]
    return [*standard, "", *own] if standard else own
