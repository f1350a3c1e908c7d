"""Running an algorithm without a window: from names and texts to a report that says all that came of it."""

import math
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from sightglass import __version__
from sightglass.algorithms import catalogue
from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.cnn.dataset import Dataset
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters, When
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.results import Axis, Picture, Plot, Presentation, Tile
from sightglass.algorithms.wording import number_text
from sightglass.app.csv_input import csv_text
from sightglass.app.listing import assigned
from sightglass.app.paths import exists

SAMPLE_PREFIX = "sample:"


@dataclass(frozen=True)
class Input:
    """An image or a data set, and what the person named it by; `page` counts those of the file from 0."""

    given: str
    path: Path | None
    image: Image | Dataset
    page: int = 0


@dataclass(frozen=True)
class Request:
    """All that a run needs, checked, and what of it has no effect. Absent inputs are None, or missing at the end."""

    algorithm: Algorithm[Any, Any]
    inputs: tuple[Input | None, ...]
    parameters: Parameters
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What a run gave, and how long its function took."""

    request: Request
    presentation: Presentation
    seconds: float


def prepare(name: str, inputs: Sequence[str], assignments: Iterable[str]) -> Request:
    """Find the algorithm, read its parameters, then its images.

    Raises
    ------
    SightglassError
        If one of them is wrong; the message names it.
    """
    algorithm = catalogue.find(name)
    assignments, named = _split(algorithm, assignments)
    parameters = algorithm.parameters.from_text(assignments)
    # In the order in which they were given, each once.
    given = dict.fromkeys(assignment.partition("=")[0].strip() for assignment in assignments)
    if algorithm.takes_data:
        return _of_data(algorithm, inputs, parameters, tuple(given))
    if not inputs and not algorithm.inputs[0].optional:
        raise SightglassError(f"{algorithm.title} needs an image. Give an INPUT: a file, FILE#PAGE, or sample:NAME.")
    inputs, lists = _without_lists(algorithm, inputs)
    read = tuple(None if text is None else _read(text) for text in _in_slots(algorithm, inputs, named))
    images = [None if entry is None else cast(Image, entry.image) for entry in read]
    algorithm.checked(images)
    if algorithm.defaults is not None:
        suited = algorithm.defaults(images)
        parameters = suited.replaced(**{name: getattr(parameters, name) for name in given})
    for path in lists:
        parameters = _with_list(algorithm, parameters, path)
    notes = tuple(_no_effect(parameters, name) for name in given if not parameters.is_relevant(name))
    return Request(algorithm, read, parameters, notes)


def _of_data(
    algorithm: Algorithm[Any, Any], inputs: Sequence[str], parameters: Parameters, given: tuple[str, ...]
) -> Request:
    """Read the data set that is named as an input or by the parameter; without either it is rendered."""
    from sightglass.app.files.datasets import read_dataset

    if len(inputs) > 1:
        raise SightglassError(
            f"{algorithm.title} takes one data set, but {len(inputs)} were given: {', '.join(inputs)}."
        )
    if inputs:
        parameters = parameters.replaced(data=inputs[0])
    path = algorithm.data_path(parameters)
    read = Input(path, Path(path).absolute(), read_dataset(Path(path))) if path else None
    notes = tuple(_no_effect(parameters, name) for name in given if not parameters.is_relevant(name))
    return Request(algorithm, (read,), parameters, notes)


def _split(algorithm: Algorithm[Any, Any], assignments: Iterable[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    """Tell assignments of parameters from those that name an optional input; a parameter of that name goes first."""
    parameters = {field.name for field in algorithm.parameters.fields()}
    optional = {slot.name for slot in algorithm.inputs if slot.optional} - parameters
    others, named = [], {}
    for assignment in assignments:
        name, separator, text = assignment.partition("=")
        if separator and name.strip() in optional:
            named[name.strip()] = text.strip()
        else:
            others.append(assignment)
    return tuple(others), named


def _without_lists(algorithm: Algorithm[Any, Any], inputs: Sequence[str]) -> tuple[list[str], list[str]]:
    """Tell images from CSV files, for an algorithm that takes such a file."""
    lists = [given for given in inputs if algorithm.read_csv is not None and given.lower().endswith(".csv")]
    if len(lists) > 1:
        raise SightglassError(f"{algorithm.title} takes one CSV file, but {len(lists)} were given: {', '.join(lists)}.")
    return [given for given in inputs if given not in lists], lists


def _with_list(algorithm: Algorithm[Any, Any], parameters: Parameters, given: str) -> Parameters:
    """Put what a CSV file holds into the parameters."""
    assert algorithm.read_csv is not None
    text = csv_text(given)
    try:
        filled = algorithm.read_csv(parameters, text)
    except SightglassError as error:
        raise SightglassError(f"“{given}”: {error}") from None
    assert isinstance(filled, Parameters)
    return filled


def _in_slots(algorithm: Algorithm[Any, Any], inputs: Sequence[str], named: dict[str, str]) -> list[str | None]:
    """Give what each input is to be read from: those in a row first, then those that are named."""
    slots: list[str | None] = [*inputs]
    for index, slot in enumerate(algorithm.inputs):
        if slot.name not in named:
            continue
        if index < len(inputs):
            raise SightglassError(
                f"“{slot.name}” is given twice: as {inputs[index]} and as {named[slot.name]}. Leave one out."
            )
        slots += [None] * (index + 1 - len(slots))
        slots[index] = named[slot.name]
    return slots


def _no_effect(parameters: Parameters, name: str) -> str:
    """Say which other parameters keep one from having an effect, and with which values it would have one."""
    unmet = tuple(dict.fromkeys(_unmet(parameters, name)))
    hindrances = [f"{when.parameter} is {assigned(getattr(parameters, when.parameter))}" for when in unmet]
    remedies = [f"{when.parameter}={' or '.join(map(assigned, when.values))}" for when in unmet]
    return f"{name} has no effect while {' and '.join(hindrances)} (it matters for {' and '.join(remedies)})."


def _unmet(parameters: Parameters, name: str) -> Iterator[When]:
    for when in parameters.field(name).when:
        if getattr(parameters, when.parameter) not in when.values:
            yield when
        yield from _unmet(parameters, when.parameter)


def compute(request: Request, progress: Progress = SILENT) -> Outcome:
    """Run the algorithm."""
    start = time.perf_counter()
    images = [None if entry is None else entry.image for entry in request.inputs]
    result = request.algorithm.run(images, request.parameters, progress)
    seconds = time.perf_counter() - start
    return Outcome(request, request.algorithm.present(result), seconds)


def _read(given: str) -> Input:
    """Read ``FILE``, ``FILE#PAGE`` or ``sample:KEY``; a file of just that name comes first."""
    from sightglass.app.files import read_images

    path, page = Path(given), None
    if not exists(path):
        if given.startswith(SAMPLE_PREFIX):
            from sightglass.algorithms import samples

            return Input(given, None, samples.find(given.removeprefix(SAMPLE_PREFIX)).make())
        stem, mark, number = given.rpartition("#")
        if mark and number.isdecimal():
            path, page = Path(stem), int(number)
    images = read_images(path)
    if page is None and len(images) > 1:
        raise SightglassError(f"“{given}” holds {len(images)} pages. Choose one by its number, such as “{given}#1”.")
    if page is not None and not 1 <= page <= len(images):
        raise SightglassError(f"“{given}”: there is no page {page}. The file holds {len(images)} page(s).")
    return Input(given, path.absolute(), images[(page or 1) - 1], (page or 1) - 1)


def report(outcome: Outcome, files: dict[tuple[str, str], str]) -> dict[str, Any]:
    """Describe a run as JSON types.

    Parameters
    ----------
    outcome : Outcome
        The run.
    files : dict
        File names by what they hold, ("picture", key) and so on; see `results_folder.contents`.
    """
    request, shown = outcome.request, outcome.presentation
    described: dict[str, Any] = {
        "program": f"Sightglass {__version__}",
        "algorithm": request.algorithm.name,
        "version": request.parameters.VERSION,
        "parameters": {name: value for name, value in request.parameters.to_json().items() if name != "version"},
        "inputs": [
            _described_input(name, entry)
            for name, entry in zip(_slot_names(request), request.inputs, strict=False)
            if entry is not None
        ],
        "seconds": outcome.seconds,
        "scalars": dict(shown.scalars),
        "sentences": list(shown.sentences),
        "notes": request.notes,
        "pictures": [_described_picture(picture, files) for picture in shown.pictures],
        "plots": [_described_plot(plot, files) for plot in shown.plots],
        "tables": [
            {"key": table.key, "title": table.title, "file": files.get(("table", table.key)),
             "columns": table.columns, "rows": [[None if cell == "" else cell for cell in row] for row in table.rows]}
            for table in shown.tables
        ],
        **({} if not shown.motions else {"motions": [
            {"key": key, "file": files.get(("motion", key)), "rows": field.shape[0], "columns": field.shape[1]}
            for key, field in shown.motions.items()
        ]}),
        **({} if not shown.files else {"files": [files.get(("file", name), name) for name in shown.files]}),
    }  # fmt: skip
    return {name: as_json(value) for name, value in described.items()}


def _slot_names(request: Request) -> list[str]:
    if request.algorithm.takes_data:
        return ["data"]
    return [slot.name for slot in request.algorithm.slots(len(request.inputs))]


def _described_input(slot: str, entry: Input) -> dict[str, Any]:
    file = None if entry.path is None else str(entry.path)
    if isinstance(entry.image, Dataset):
        counts = {"training_images": len(entry.image.train), "test_images": len(entry.image.test)}
        return {"slot": slot, "given": entry.given, "file": file, "name": entry.image.name, **counts,
                "classes": entry.image.test.classes}  # fmt: skip
    return {"slot": slot, "given": entry.given, "file": file, "name": entry.image.name,
            **_described_pixels(entry.image.pixels), "bit_depth": entry.image.bit_depth}  # fmt: skip


def _described_picture(picture: Picture, files: dict[tuple[str, str], str]) -> dict[str, Any]:
    measured = picture.value_axis
    axes = {"row_axis": picture.row_axis, "column_axis": picture.column_axis}
    return {
        "key": picture.key,
        "title": picture.title,
        "file": files.get(("picture", picture.key)),
        "shown_file": files.get(("shown", picture.key)),
        **_described_pixels(picture.pixels),
        "levels": picture.shown_levels(),
        "colormap": picture.colormap.value,
        **{name: _described_axis(axis) for name, axis in axes.items() if axis is not None},
        **({} if not picture.tiles else {"tiles": [_described_tile(tile) for tile in picture.tiles]}),
        **({} if measured is None else {"value": {"label": measured.label, "unit": measured.unit}}),
    }


def _described_axis(axis: Axis) -> dict[str, Any]:
    ends = {"names": axis.names} if axis.names else {"first": axis.first, "last": axis.last}
    return {"label": axis.label, "unit": axis.unit, **ends}


def _described_tile(tile: Tile) -> dict[str, Any]:
    shown = {"levels": tile.levels, "colormap": tile.colormap.value}
    return {"title": tile.title, **tile.region._asdict(), **shown}


def _described_pixels(pixels: np.ndarray[Any, Any]) -> dict[str, Any]:
    channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    return {"rows": pixels.shape[0], "columns": pixels.shape[1], "channels": channels, "type": pixels.dtype.name}


def _described_plot(plot: Plot, files: dict[tuple[str, str], str]) -> dict[str, Any]:
    return {
        "key": plot.key,
        "title": plot.title,
        "file": files.get(("plot", plot.key)),
        "x": {"label": plot.x_axis.label, "unit": plot.x_axis.unit},
        "y": {"label": plot.y_axis.label, "unit": plot.y_axis.unit},
        "curves": [curve.label for curve in plot.curves],
        "marks": [{"label": mark.label, "x": mark.x} for mark in plot.marks],
    }


def as_json(value: Any) -> Any:
    """Give a value as JSON types; JSON has no number that is not finite: it becomes null."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, dict):
        return {str(name): as_json(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(entry) for entry in value]
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return str(value) if isinstance(value, str) else value


def summary(outcome: Outcome, folder: Path | None) -> str:
    """Tell a person what came of a run."""
    shown = outcome.presentation
    lines = [f"{outcome.request.algorithm.title}, {number_text(outcome.seconds * 1e3, 3)} ms"]
    width = max(map(len, shown.scalars), default=0)
    lines += [f"  {name.ljust(width)}  {_rounded(value)}" for name, value in shown.scalars.items()]
    lines += shown.sentences
    if folder is not None:
        lines.append(f"Written to {folder}")
    return "\n".join(lines) + "\n"


def _rounded(value: Any) -> str:
    value = value.item() if isinstance(value, np.generic) else value
    if not isinstance(value, float) or not math.isfinite(value):
        return str(value)
    # For the terminal, from which numbers are copied.
    return number_text(value, 6, grouped=False).replace("−", "-")
