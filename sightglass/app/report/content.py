"""All that a report says, as data that was true at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sightglass import __version__
from sightglass.algorithms import catalogue, edits
from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Region
from sightglass.algorithms.parameters import Field, Parameters
from sightglass.algorithms.results import Presentation
from sightglass.algorithms.texts import tr
from sightglass.app.entry import Entry
from sightglass.app.recipes.step import RecipeStep
from sightglass.app.report.repeat import NotRepeatable, command_text, command_words, value_text
from sightglass.app.script import python_script
from sightglass.widgets.figures.content import FigureContent

_LONGEST_VALUE = 2000  # characters


@dataclass(frozen=True)
class Source:
    """An image that went in: its name, its size and depth, where it came from, and what was done to it before."""

    slot: str
    name: str
    facts: str
    origin: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Setting:
    """A parameter: label, value and unit as the form shows them, and whether it had an effect."""

    name: str
    label: str
    value: str
    unit: str
    default: str
    help: str
    is_relevant: bool

    @property
    def is_changed(self) -> bool:
        """Whether the value is not the one that the program begins with."""
        return self.value != self.default


@dataclass(frozen=True)
class Equation:
    """An equation in LaTeX, and in plain text for where that cannot be set."""

    latex: str
    plain: str


@dataclass(frozen=True, eq=False)
class ReportContent:
    """What a report says. `command` and `script` are empty where a note says why there is none.

    `figures` are views that are no pictures, plots, tables or boards of the result.
    """

    title: str
    summary: str
    algorithm: str
    when: datetime
    sources: tuple[Source, ...]
    settings: tuple[Setting, ...]
    shown: Presentation
    equations: tuple[Equation, ...]
    command: str
    command_note: str
    script: str
    script_note: str
    notes: tuple[str, ...] = ()
    figures: tuple[FigureContent, ...] = ()
    program: str = f"Sightglass {__version__}"

    @property
    def seeds(self) -> tuple[Setting, ...]:
        """The parameters that make random numbers the same again."""
        return tuple(setting for setting in self.settings if setting.name.endswith("seed") and setting.is_relevant)


def report_content(
    algorithm: Algorithm[Any, Any],
    entries: Sequence[Entry | None],
    parameters: Parameters,
    shown: Presentation,
    *,
    region: Region | None = None,
    equations: Sequence[Equation] = (),
    figures: Sequence[FigureContent] = (),
    is_partial: bool = False,
    seconds: float | None = None,
) -> ReportContent:
    """Collect what a report says of a result."""
    notes = []
    if is_partial:
        notes.append(tr("The computation was stopped on its way, or went on: what is shown is as far as it had come."))
    if region is not None:
        notes.append(
            tr(
                "Only a part of the first image was worked on: {columns} × {rows} pixels from column "
                "{column}, row {row} on.",
                columns=region.columns,
                rows=region.rows,
                column=region.column,
                row=region.row,
            )
        )
    if seconds is not None:
        notes.append(tr("The computation took {seconds:.3g} s.", seconds=seconds))
    command = command_note = script = script_note = ""
    try:
        command = command_text(command_words(algorithm, entries, region, parameters))
    except NotRepeatable as reason:
        command_note = tr("There is no command for this result. {reason}", reason=reason)
    try:
        script = python_script(algorithm, entries, region, parameters)
    except SightglassError as reason:
        script_note = tr("There is no script for this result. {reason}", reason=reason)
    return ReportContent(
        tr(algorithm.title), tr(algorithm.summary), algorithm.name, datetime.now().astimezone(),
        _sources(algorithm, entries, parameters), settings_of(parameters), shown, tuple(equations),
        command, command_note, script, script_note, tuple(notes), tuple(figures),
    )  # fmt: skip


def settings_of(parameters: Parameters) -> tuple[Setting, ...]:
    """List parameters as the form shows them."""
    default = type(parameters)()
    return tuple(
        Setting(
            field.name, tr(field.label), _value(field, getattr(parameters, field.name)), tr(field.unit),
            _value(field, getattr(default, field.name)), tr(field.help), parameters.is_relevant(field.name),
        )
        for field in parameters.fields()
    )  # fmt: skip


def _value(field: Field, value: Any) -> str:
    if field.kind == "boolean":
        return tr("yes") if value else tr("no")
    if field.choices is not None:
        return tr(str(value.label))
    if field.kind == "number":
        return f"{value:.12g}"
    text = value_text(field, value)
    if field.kind == "matrix":
        text = text.replace("; ", "\n")
    if field.kind == "stack":
        text = text.replace(" | ", "\n\n").replace("; ", "\n")
    if len(text) <= _LONGEST_VALUE:
        return text
    return tr("{text}… ({count:,} characters)", text=text[:_LONGEST_VALUE], count=len(text))


def _sources(
    algorithm: Algorithm[Any, Any], entries: Sequence[Entry | None], parameters: Parameters
) -> tuple[Source, ...]:
    if algorithm.takes_data:
        path = algorithm.data_path(parameters)
        origin = (
            tr("file or folder {path}", path=path) if path else tr("rendered by the program from the parameters below")
        )
        return (Source(tr("data"), path.rpartition("/")[2] or tr("Rendered data"), tr("data set"), origin, ()),)
    return tuple(
        Source(
            _slot_title(slot.name),
            entry.name,
            entry.image.description,
            _origin(entry),
            tuple(map(_step, _steps(entry))),
        )
        for slot, entry in zip(algorithm.slots(len(entries)), entries, strict=True)
        if entry is not None
    )


def _slot_title(name: str) -> str:
    """Give the title of an input, with its number where there are several."""
    base, _, number = name.rpartition("_")
    if base and number.isdigit():
        return tr("{slot} {number}", slot=_slot_title(base), number=number)
    return tr(name.replace("_", " ").capitalize())


def _steps(entry: Entry) -> tuple[RecipeStep, ...]:
    from sightglass.app.recipes import steps_to_follow

    return steps_to_follow(entry.recipe)


def _origin(entry: Entry) -> str:
    if entry.source is not None:
        if entry.page:
            return tr("file {path}, page {page}", path=entry.source, page=entry.page + 1)
        return tr("file {path}", path=entry.source)
    if entry.recipe and entry.recipe[0].operation == "sample":
        return tr("sample “{name}” of the program", name=entry.recipe[0].parameters["key"])
    is_pasted = entry.recipe and entry.recipe[0].operation == "paste"
    return tr("clipboard") if is_pasted else tr("made in the program")


def _step(step: RecipeStep) -> str:
    """Say what a step did: "Gaussian noise (sigma = 0.1)"."""
    is_algorithm = step.operation in catalogue.names()
    title = tr(catalogue.find(step.operation).title if is_algorithm else edits.find(step.operation).title)
    values = {name: value for name, value in step.parameters.items() if name != "version" and value is not None}
    given = ", ".join(f"{name} = {value}" for name, value in values.items())
    others = ", ".join(filter(None, step.inputs))
    if given:
        title = f"{title} ({given})"
    return tr("{step}, with {images}", step=title, images=others) if others else title
