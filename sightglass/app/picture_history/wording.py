"""Steps in words: their names, and what was set in them."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sightglass.algorithms import catalogue, edits
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Region
from sightglass.algorithms.parameters import Field, Parameters
from sightglass.algorithms.texts import language, tr
from sightglass.algorithms.wording import number_text
from sightglass.app.recipes import RecipeStep

# While one step of a long chain is dragged, the others need not be described again.
_MOST_KNOWN = 512
_DIGITS = 4
_LONGEST_TEXT = 80  # characters


@dataclass(frozen=True)
class Setting:
    """One parameter of a step: its name and value in words, and whether it is as at first.

    `speaks_for_itself` says that the value needs no name beside it, `is_telling` that it matters even as at first.
    """

    label: str
    value: str
    is_default: bool
    speaks_for_itself: bool = False
    is_telling: bool = False


def is_algorithm(step: RecipeStep) -> bool:
    """Whether a step is one of the catalogue's algorithms rather than an edit of the Image menu."""
    return step.operation in catalogue.names()


def title_of(step: RecipeStep) -> str:
    """Name a step; one that this version of the program does not know by its key."""
    try:
        return tr(catalogue.find(step.operation).title if is_algorithm(step) else edits.find(step.operation).title)
    except SightglassError:
        return step.operation


def step_title(number: int, step: RecipeStep) -> str:
    """Name a step by its number and what it does."""
    return tr("Step {number}: {title}", number=number, title=title_of(step))


def parameters_type(step: RecipeStep) -> type[Parameters] | None:
    """Give the class of a step's parameters, None where it has none.

    Raises
    ------
    SightglassError
        If there is no such algorithm or edit.
    """
    return catalogue.find(step.operation).parameters if is_algorithm(step) else edits.find(step.operation).parameters


def parameters_of(step: RecipeStep) -> Parameters | None:
    """Give the parameters of a step, None where it has none.

    Raises
    ------
    SightglassError
        If there is no such algorithm or edit, or it does not take these values.
    """
    kind = parameters_type(step)
    values = {name: value for name, value in step.parameters.items() if name not in ("picture", "region")}
    return None if kind is None else kind.from_json(values)


def settings_of(step: RecipeStep, digits: int = _DIGITS) -> tuple[Setting, ...]:
    """List what is set in a step, without what does not matter with the other values; nothing of an unknown one."""
    return _settings(step.operation, json.dumps(step.parameters, sort_keys=True), digits, language())


@lru_cache(maxsize=_MOST_KNOWN)
def _settings(operation: str, values: str, digits: int, _language: str) -> tuple[Setting, ...]:
    step = RecipeStep(operation, json.loads(values))
    try:
        parameters = parameters_of(step)
    except SightglassError:
        return ()
    settings: list[Setting] = []
    if parameters is not None:
        for field in parameters.fields():
            value = getattr(parameters, field.name)
            if parameters.is_relevant(field.name):
                is_choice = field.choices is not None or field.say is not None
                is_telling = field.name in parameters.TELLING
                is_default = value == field.default
                text = value_text(field, value, digits)
                settings.append(Setting(tr(field.label), text, is_default, is_choice, is_telling))
    if is_algorithm(step):
        kept = catalogue.find(operation).picture_name(str(step.parameters["picture"]))
        settings.append(Setting(tr("Picture that is kept"), kept, is_default=True))
        if step.parameters["region"] is not None:
            settings.append(Setting(tr("Part of the image"), region_text(Region(*step.parameters["region"])), False))
    return tuple(settings)


def summary_of(step: RecipeStep) -> str:
    """Say in one line what differs from the defaults and what matters in any case: "Gamma: γ 0.7"."""
    said = [setting for setting in settings_of(step) if setting.is_telling or not setting.is_default]
    if not said:
        return ""
    first, *others = said
    if not first.speaks_for_itself:
        return ", ".join(f"{setting.label} {setting.value}" for setting in said)
    if not others:
        return first.value
    # The parameters of what was chosen repeat its name, "Gamma γ", for the form.
    values = [
        setting.value
        if setting.speaks_for_itself
        else f"{setting.label.removeprefix(first.value).strip() or setting.label} {setting.value}"
        for setting in others
    ]
    if others[0].speaks_for_itself:
        return ", ".join([first.value, *values])
    return tr("{choice}: {values}", choice=first.value, values=", ".join(values))


def region_text(region: Region) -> str:
    """Write a part of an image for people."""
    return tr("{columns} × {rows} px from column {column}, row {row}", **region._asdict())


def value_text(field: Field, value: Any, digits: int = _DIGITS, longest: int = _LONGEST_TEXT) -> str:
    """Write a value for people: as short as a line of a list asks for, unless more digits and characters are given."""
    if field.choices is not None:
        return tr(field.choices(value).label)
    match field.kind:
        case "boolean":
            return tr("on") if value else tr("off")
        case "integer" | "number":
            return f"{number_text(value, digits)} {tr(field.unit)}".strip()
        case "numbers":
            return " ".join(number_text(number, digits) for number in value) or tr("none")
        case "points":
            return tr("{n} points", n=len(value))
        case "matrix":
            return f"{len(value)} × {len(value[0])}"
        case "stack":
            return tr("{n} of {rows} × {columns}", n=len(value), rows=len(value[0]), columns=len(value[0][0]))
        case _:
            if field.say is not None:
                return field.say(value)
            if len(value) > longest:
                return tr("“{text}…” ({n:,} characters)", text=value[:longest], n=len(value))
            return f"“{value}”" if value else tr("empty")
