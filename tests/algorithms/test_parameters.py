import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import Parameters, Range
from tests.algorithms.declared import Every, Shape, schema_errors

finite = st.floats(allow_nan=False, allow_infinity=False)


def rows_of(size: tuple[int, int]) -> st.SearchStrategy[tuple[tuple[float, ...], ...]]:
    return st.tuples(*[st.tuples(*[finite] * size[1])] * size[0])


everything = st.builds(
    Every,
    active=st.just(True),
    count=st.integers(1, 2_000_000),
    weight=st.floats(0.001, 10.0),
    free=finite,
    shape=st.sampled_from(Shape),
    roughness=st.floats(0.0, 1.0),
    note=st.text(),
    curve=st.lists(st.tuples(finite, finite)).map(tuple),
    kernel=st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(finite, min_size=width, max_size=width).map(tuple), min_size=1).map(tuple)
    ),
    maps=st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(
        lambda size: st.lists(rows_of(size), min_size=1, max_size=3).map(tuple)
    ),
)


@given(everything)
def test_json_round_trip_is_exact(parameters: Every) -> None:
    text = json.dumps(parameters.to_json(), allow_nan=False)
    assert Every.from_json(json.loads(text)) == parameters


@given(everything)
def test_values_match_their_schema(parameters: Every) -> None:
    assert schema_errors(Every.json_schema(), json.loads(json.dumps(parameters.to_json()))) == []


@given(everything)
def test_text_round_trip_is_exact(parameters: Every) -> None:
    rows = {
        name: "; ".join(",".join(map(repr, row)) for row in getattr(parameters, name)) for name in ("curve", "kernel")
    }
    rows["maps"] = " | ".join("; ".join(",".join(map(repr, row)) for row in matrix) for matrix in parameters.maps)
    assignments = [f"{name}={text}" for name, text in rows.items() if text]
    scalars = ("count", "weight", "free", "shape", "roughness")
    assignments += [f"{name} = {getattr(parameters, name)!s}" for name in scalars]
    read = Every.from_text(assignments)
    assert read == parameters.replaced(note="", **({} if parameters.curve else {"curve": Every().curve}))


def test_schema_carries_what_the_form_and_the_command_line_need() -> None:
    properties = Every.json_schema()["properties"]
    assert properties["weight"] == {
        "title": "λ", "default": 0.5, "type": "number", "minimum": 0.001, "maximum": 10.0, "x-unit": "px",
        "x-scale": "log",
    }  # fmt: skip
    assert properties["shape"]["enum"] == ["round", "square", "ragged_edge"]
    assert properties["count"]["description"] == "How many."
    assert properties["roughness"]["x-when"] == {"shape": ["ragged_edge"]}
    assert properties["curve"]["items"] == {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    json.dumps(properties, allow_nan=False)


def test_fields_carry_every_note() -> None:
    weight = Every.field("weight")
    assert (weight.label, weight.unit, weight.section, weight.step) == ("λ", "px", "More", 0.01)
    assert Every.field("note").label == "Note"
    assert Shape.RAGGED_EDGE.label == "Ragged edge"
    assert Shape.ROUND.help == "like a disc"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"weight": 11.0}, "weight: 11 is outside 0.001 to 10."),
        ({"count": 0}, "count: 0 is outside 1 to 2000000."),
        ({"count": 2_000_001}, "count: 2000001 is outside 1 to 2000000."),
        ({"count": 10**400}, "count: "),
        ({"count": 1.5}, "count: 1.5 is not a whole number."),
        ({"count": True}, "count: True is not a number."),
        ({"weight": "1"}, "weight: '1' is not a number."),
        ({"free": float("nan")}, "free: nan is not a number."),
        ({"free": float("inf")}, "free: inf is not a number."),
        ({"free": 10**400}, "free: "),
        ({"active": 1}, "active: 1 is neither true nor false."),
        ({"note": 1}, "note: 1 is not text."),
        ({"shape": "oval"}, "shape: 'oval' is not one of round, square, ragged_edge."),
        ({"shape": ["round"]}, "shape: ['round'] is not one of"),
        ({"shape": None}, "shape: None is not one of"),
        ({"curve": [[1, 2, 3]]}, "curve: its rows must be of equal length, two numbers each."),
        ({"curve": "12"}, "curve: '12' is not a list of rows of numbers."),
        ({"kernel": "12"}, "kernel: '12' is not a list of rows of numbers."),
        ({"kernel": [["1", "2"]]}, "kernel: [['1', '2']] is not a list of rows of numbers."),
        ({"kernel": [[True]]}, "kernel: [[True]] is not a list of rows of numbers."),
        ({"kernel": [[10**400]]}, "kernel: "),
        ({"kernel": [[]]}, "kernel: its rows must be of equal length."),
        ({"kernel": [[1], [1, 2]]}, "kernel: its rows must be of equal length."),
        ({"kernel": [[float("inf")]]}, "kernel: every number in it must be finite."),
        ({"kernel": 3}, "kernel: 3 is not a list of rows of numbers."),
        ({"unheard": 3}, "unheard: there is no such parameter. Known are active, count"),
        ({"version": 4}, "version: 4 is not supported. Update Sightglass"),
        ({"version": "1"}, "version: '1' is not supported."),
        ({"active": False, "count": 1001}, "count: more than 1000 needs active."),
    ],
)
def test_refusal_names_the_parameter_and_what_it_accepts(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Every.from_json(values)
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 300
    assert caught.value.name == message.partition(":")[0]


@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        ("weight", "weight: write it as name=value."),
        ("weight=heavy", "weight: “heavy” cannot be read. Write a number."),
        ("weight=", "weight: “” cannot be read. Write a number."),
        ("count=1.5", "count: “1.5” cannot be read. Write a whole number."),
        ("active=perhaps", "active: “perhaps” cannot be read. Write true or false."),
        ("shape=oval", "shape: 'oval' is not one of round"),
        ("kernel=1 2; 3 x", "kernel: “1 2; 3 x” cannot be read. “x” in row 2, column 2 is not a number."),
        ("curve=1,2,3", "curve: its rows must be of equal length, two numbers each."),
        ("weight=1/0", "weight: “1/0” cannot be read. Write a number."),
        (f"weight={'9' * 400}/1", "weight: "),
        ("unheard=1", "unheard: there is no such parameter."),
    ],
)
def test_refused_assignment_names_the_parameter_and_how_to_write_it(assignment: str, message: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Every.from_text([assignment])
    assert str(caught.value).startswith(message)


@contextmanager
def refusal_may_name(name: str) -> Iterator[None]:
    try:
        yield
    except ParameterError as error:
        named = error.name
    else:
        named = name
    assert named == name


@given(st.sampled_from([field.name for field in Every.fields()]), st.text())
def test_any_text_is_read_or_refused_by_name(name: str, text: str) -> None:
    with refusal_may_name(name):
        assert isinstance(Every.from_text([f"{name}={text}"]), Every)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from([field.name for field in Every.fields()]), json_values)
def test_any_json_is_read_or_refused_by_name(name: str, value: Any) -> None:
    with refusal_may_name(name):
        assert isinstance(Every.from_json({name: value}), Every)


def test_values_keep_their_declared_type() -> None:
    parameters = Every(count=4.0, weight=1, shape="square", kernel=[[1, 2]])  # type: ignore[arg-type]
    assert type(parameters.count) is int
    assert type(parameters.weight) is float
    assert parameters.shape is Shape.SQUARE
    assert parameters.kernel == ((1.0, 2.0),)
    assert hash(parameters) == hash(Every(count=4, weight=1.0, shape=Shape.SQUARE, kernel=((1.0, 2.0),)))


def test_older_versions_are_migrated_step_by_step() -> None:
    assert Every.from_json({"version": 1, "lambda": 4.0}).weight == 2.0
    assert Every.from_json({"version": 2, "weight": 4.0}).weight == 2.0
    assert Every.from_json({"version": 3, "weight": 4.0}).weight == 4.0
    assert Every.from_json({"weight": 4.0}).weight == 4.0
    with pytest.raises(ParameterError, match="lambda"):
        Every.from_json({"version": 3, "lambda": 4.0})


def test_migration_leaves_the_given_data_alone() -> None:
    data = {"version": 1, "lambda": 4.0}
    Every.from_json(data)
    assert data == {"version": 1, "lambda": 4.0}


def test_relevance_follows_conditions_and_theirs() -> None:
    ragged = Every(shape=Shape.RAGGED_EDGE)
    assert ragged.is_relevant("shape")
    assert ragged.is_relevant("roughness")
    assert not Every().is_relevant("roughness")
    assert ragged.is_relevant("grain")
    assert not ragged.replaced(roughness=0.5).is_relevant("grain")
    assert not ragged.replaced(active=False).is_relevant("grain")
    # The condition holds, but the parameter that it rests on is itself irrelevant.
    assert not Every(roughness=0.1).is_relevant("grain")


def test_replaced_gives_a_checked_copy() -> None:
    before = Every()
    assert before.replaced(count=7).count == 7
    assert before == Every()
    with pytest.raises(ParameterError, match="count"):
        before.replaced(count=0)
    with pytest.raises(ParameterError, match="unheard"):
        before.replaced(unheard=0)


def test_declaration_without_default_or_of_unknown_type_is_a_programming_error() -> None:
    @dataclass(frozen=True)
    class NoDefault(Parameters):
        size: Annotated[int, Range(1, 2)]

    with pytest.raises(TypeError, match="size"):
        NoDefault.fields()
