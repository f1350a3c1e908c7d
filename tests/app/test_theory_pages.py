"""The pages of theory: complete, typeset, and of the parameters that a person finds in the form."""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any, cast

import pytest

from sightglass.algorithms import catalogue
from sightglass.app.dock import DOCKS, DockDescription
from sightglass.app.theory_text import page_of
from sightglass.widgets.formula_text import parted, pieces_of, symbols_of
from sightglass.widgets.typesetting import LONGEST_WHOLE, _Engine, tokens

# In ems of a displayed formula: what has room in the narrowest dock, at no less than three quarters of its size.
WIDEST = 22.0

each_dock = pytest.mark.parametrize("dock", DOCKS, ids=lambda dock: dock.name)


@pytest.fixture(scope="module")
def engine() -> _Engine:
    loaded = _Engine()
    loaded._import()
    return loaded


def shown_fields(dock: DockDescription) -> dict[str, str]:
    """Give the kind of each parameter that has a row in the form of a dock."""
    module, _, name = dock.panel.partition(":")
    panel = getattr(import_module(module), name)
    # Neither asks anything of the panel.
    left_out: Iterable[str] = panel.left_out(cast(Any, None))
    editors = panel.editors(cast(Any, None))
    drawn = ("points", "matrix", "stack")
    fields = catalogue.find(dock.name).parameters.fields()
    return {
        field.name: field.kind
        for field in fields
        if field.name not in left_out and (field.kind not in drawn or field.name in editors)
    }


def linked(page: str) -> list[str]:
    return re.findall(r"\]\(#(\w+)\)", page)


@each_dock
def test_every_link_names_a_parameter_of_the_form(dock: DockDescription) -> None:
    assert set(linked(page_of(dock.name))) <= set(shown_fields(dock))


@each_dock
def test_every_number_of_the_form_has_a_symbol(dock: DockDescription) -> None:
    numbers = {name for name, kind in shown_fields(dock).items() if kind in ("integer", "number", "numbers")}
    assert numbers
    spoken_of = set(symbols_of(page_of(dock.name))) | set(linked(page_of(dock.name)))
    assert numbers - spoken_of == set()


@each_dock
def test_the_length_is_that_of_a_page(dock: DockDescription) -> None:
    text = re.sub(r"\]\([^)]*\)", "]", parted(page_of(dock.name))[0])
    assert 150 <= len(re.findall(r"[^\W\d_]{2,}", text)) <= 600


@each_dock
def test_every_page_warns_and_names_its_sources(dock: DockDescription) -> None:
    _, pitfalls, references = re.split(r"\n## Pitfalls\n|\n## References\n", page_of(dock.name))
    assert len(re.findall(r"^- ", pitfalls, re.MULTILINE)) >= 3
    assert len(re.findall(r"^\d\. .*(19|20)\d\d\.$", references, re.MULTILINE)) >= 2
    assert "$" not in parted(page_of(dock.name))[0]


@each_dock
def test_every_formula_can_be_typeset_piece_by_piece_and_fits(dock: DockDescription, engine: _Engine) -> None:
    for latex, is_displayed in parted(page_of(dock.name))[1]:
        width = 0.0
        for piece, gap in pieces_of(latex):
            assert len(tokens(piece)) <= LONGEST_WHOLE, piece
            if piece not in engine._known:
                engine.set(piece)
            drawing = engine.find(piece)
            assert drawing is not None
            width += gap + drawing.width
        assert width <= WIDEST or not is_displayed, latex
