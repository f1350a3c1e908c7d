"""Declaring the parameters of an algorithm once.

A parameter class is a frozen dataclass whose annotations carry range, scale, unit and help. Forms, validation, JSON,
the command line's options and the tooltips are all read from the `Field`s that are derived here.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from reprlib import repr as short_repr
from typing import Annotated, Any, ClassVar, Self, get_args, get_origin, get_type_hints

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import (
    Matrix,
    Numbers,
    Points,
    Stack,
    Value,
    checked_value,
    kind_of,
    parse_value,
    value_to_json,
)


class Choice(StrEnum):
    """Base of the enumerations that parameters use: each member has a value for files, a label and a help text.

    Members are written ``NAME = "value"``, ``NAME = "value", "Label"`` or ``NAME = "value", "Label", "help"``.
    """

    label: str
    help: str

    def __new__(cls, value: str, label: str = "", help_text: str = "") -> Self:  # noqa: D102
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value.replace("_", " ").capitalize()
        member.help = help_text
        return member

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class Range:
    """Lowest and highest accepted value, both included; of numbers in a row, each has to lie between them."""

    low: float
    high: float


@dataclass(frozen=True)
class Scale:
    """How a slider runs from low to high: "linear" or "log"."""

    kind: str


@dataclass(frozen=True)
class Step:
    """The smallest change that a slider or arrow key makes."""

    size: float


@dataclass(frozen=True)
class Label:
    """The name in the form, where it is not the parameter's name in sentence case."""

    text: str


@dataclass(frozen=True)
class Unit:
    """The unit written behind the number."""

    text: str


@dataclass(frozen=True)
class Help:
    """What the parameter does to the result."""

    text: str


@dataclass(frozen=True)
class Section:
    """The foldable part of the form that the parameter stands in."""

    title: str


@dataclass(frozen=True)
class When:
    """The parameter matters only while another one has one of these values."""

    parameter: str
    values: tuple[Any, ...]

    def __init__(self, parameter: str, *values: Any) -> None:
        object.__setattr__(self, "parameter", parameter)
        object.__setattr__(self, "values", values)


@dataclass(frozen=True)
class Field:
    """One parameter, as every user of the declaration sees it.

    `kind` is "boolean", "integer", "number", "choice", "text", "numbers", "points", "matrix" or
    "stack".
    """

    name: str
    kind: str
    default: Value
    label: str
    help: str = ""
    unit: str = ""
    section: str = ""
    low: float | None = None
    high: float | None = None
    scale: str = "linear"
    step: float | None = None
    choices: type[Choice] | None = None
    when: tuple[When, ...] = ()

    def validated(self, value: Any) -> Value:
        """Give the value in its own type.

        Raises
        ------
        ParameterError
            If it is of the wrong type or outside its range.
        """
        if self.choices is not None:
            try:
                return self.choices(value)
            except ValueError:
                options = ", ".join(member.value for member in self.choices)
                raise ParameterError(
                    self.name, tr("{value} is not one of {options}.", value=short_repr(value), options=options)
                ) from None
        return checked_value(self.name, self.kind, value, self.low, self.high)

    def parsed(self, text: str) -> Value:
        """Read the value as it is typed on the command line or into a cell; see `validated` for what it raises."""
        return self.validated(text if self.choices is not None else parse_value(self.name, self.kind, text))

    def schema(self) -> dict[str, Any]:
        """Describe the parameter as JSON Schema, with what it lacks (unit, scale, conditions) as "x-" entries."""
        schema: dict[str, Any] = {"title": self.label, "default": value_to_json(self.default)}
        if self.help:
            schema["description"] = self.help
        if self.choices is not None:
            schema |= {"type": "string", "enum": [member.value for member in self.choices]}
        elif self.kind in ("points", "matrix", "stack"):
            schema |= {"type": "array", "items": self._items()}
        elif self.kind == "numbers":
            schema |= {"type": "array", "items": {"type": "number"} | self._limits()}
        else:
            schema["type"] = "string" if self.kind == "text" else self.kind
        if self.kind != "numbers":
            schema |= self._limits()
        if self.unit:
            schema["x-unit"] = self.unit
        if self.scale != "linear":
            schema["x-scale"] = self.scale
        if self.when:
            schema["x-when"] = {when.parameter: [value_to_json(value) for value in when.values] for when in self.when}
        return schema

    def _items(self) -> dict[str, Any]:
        row: dict[str, Any] = {"type": "array", "items": {"type": "number"}}
        if self.kind == "points":
            row |= {"minItems": 2, "maxItems": 2}
        return {"type": "array", "items": row} if self.kind == "stack" else row

    def _limits(self) -> dict[str, float]:
        return {key: entry for key, entry in (("minimum", self.low), ("maximum", self.high)) if entry is not None}


@dataclass(frozen=True)
class Parameters:
    """Base of all parameter classes: validated on construction, comparable, convertible to and from JSON and text."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ()
    """What one line about the values says of them even at their defaults, as far as it matters with the others."""

    def __post_init__(self) -> None:
        for field in self.fields():
            object.__setattr__(self, field.name, field.validated(getattr(self, field.name)))
        self.check()

    def check(self) -> None:
        """Refuse combinations of values that are invalid together, with `ParameterError`."""

    @classmethod
    def migrated(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        """Bring values that an older version wrote into today's form."""
        return data

    @classmethod
    def fields(cls) -> tuple[Field, ...]:
        """List the parameters in the order of their declaration."""
        return _fields_of(cls)  # type: ignore[arg-type]

    @classmethod
    def field(cls, name: str) -> Field:
        """Find one parameter by its name; an unknown name raises `ParameterError`."""
        for candidate in cls.fields():
            if candidate.name == name:
                return candidate
        known = ", ".join(candidate.name for candidate in cls.fields())
        raise ParameterError(name, tr("there is no such parameter. Known are {known}.", known=known))

    def replaced(self, **changes: Any) -> Self:
        """Give a copy with some values changed."""
        for name in changes:
            self.field(name)
        return dataclasses.replace(self, **changes)

    def is_relevant(self, name: str) -> bool:
        """Whether the parameter matters, given the values of the others."""
        return all(
            getattr(self, when.parameter) in when.values and self.is_relevant(when.parameter)
            for when in self.field(name).when
        )

    def to_json(self) -> dict[str, Any]:
        """Give the version and all values as JSON types."""
        values = {field.name: value_to_json(getattr(self, field.name)) for field in self.fields()}
        return {"version": self.VERSION, **values}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave, or any part of it; unknown names and newer versions raise `ParameterError`."""
        values = dict(data)
        version = values.pop("version", cls.VERSION)
        if not isinstance(version, int) or not 1 <= version <= cls.VERSION:
            raise ParameterError(
                "version",
                tr("{version} is not supported. Update Sightglass to read this file.", version=short_repr(version)),
            )
        values = cls.migrated(values, version)
        return cls(**{name: cls.field(name).validated(value) for name, value in values.items()})

    @classmethod
    def from_text(cls, assignments: Iterable[str]) -> Self:
        """Read assignments of the form ``name=value``; unknown names and bad values raise `ParameterError`."""
        values: dict[str, Value] = {}
        for assignment in assignments:
            name, separator, text = assignment.partition("=")
            if not separator:
                raise ParameterError(assignment, tr("write it as name=value."))
            values[name.strip()] = cls.field(name.strip()).parsed(text.strip())
        return cls(**values)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Describe all parameters as one JSON Schema object."""
        return {
            "type": "object",
            "title": cls.__name__,
            "properties": {
                "version": {"const": cls.VERSION},
                **{field.name: field.schema() for field in cls.fields()},
            },
            "additionalProperties": False,
        }


@cache
def _fields_of(cls: type[Parameters]) -> tuple[Field, ...]:
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_field(declared, hints[declared.name]) for declared in dataclasses.fields(cls))


_ENTRY_OF_NOTE = {Scale: "scale", Step: "step", Label: "label", Unit: "unit", Help: "help", Section: "section"}


def _field(declared: "dataclasses.Field[Any]", hint: Any) -> Field:
    base, *notes = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    choices = base if isinstance(base, type) and issubclass(base, Choice) else None
    entries: dict[str, Any] = {"label": declared.name.replace("_", " ").capitalize()}
    conditions: list[When] = []
    for note in notes:
        if isinstance(note, When):
            conditions.append(note)
        elif isinstance(note, Range):
            entries |= {"low": note.low, "high": note.high}
        else:
            entries[_ENTRY_OF_NOTE[type(note)]] = getattr(note, dataclasses.fields(note)[0].name)
    kind = "choice" if choices is not None else kind_of(base)
    if declared.default is dataclasses.MISSING:
        raise TypeError(f"The parameter {declared.name} needs a default")
    return Field(declared.name, kind, declared.default, choices=choices, when=tuple(conditions), **entries)


__all__ = [
    "Choice", "Field", "Help", "Label", "Matrix", "Numbers", "Parameters", "Points", "Range", "Scale", "Section",
    "Stack", "Step", "Unit", "When",
]  # fmt: skip
