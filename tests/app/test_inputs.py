"""Which images a dock works on."""

import numpy as np
from pytestqt.qtbot import QtBot

from sightglass.algorithms.catalogue import InputSlot
from sightglass.algorithms.image import Image
from sightglass.app.inputs import InputBar
from sightglass.app.workspace import Entry, Workspace

SLOTS = (InputSlot("reference", "one"), InputSlot("other", "two", optional=True, is_partner=True),
         InputSlot("truth", "three", optional=True))  # fmt: skip


def entry(name: str) -> Entry:
    return Entry(Image.of(np.zeros((2, 2), np.uint8), name))


def names(bar: InputBar) -> list[str | None]:
    return [None if each is None else each.name for each in bar.entries()]


def test_of_two_images_the_other_one_is_the_partner_unless_a_person_chose(qtbot: QtBot, workspace: Workspace) -> None:
    bar = InputBar(workspace, SLOTS)
    qtbot.addWidget(bar)
    first, second, third = entry("first"), entry("second"), entry("third")
    workspace.add((first,))
    assert names(bar) == ["first", None, None]
    workspace.add((second,))
    assert names(bar) == ["second", "first", None]
    workspace.set_current(first.identity)
    assert names(bar) == ["first", "second", None]
    # Of three images nobody can tell which is meant.
    workspace.add((third,))
    assert names(bar) == ["third", None, None]
    bar.choose(1, first.identity)
    assert names(bar) == ["third", "first", None]
    workspace.remove({second.identity})
    assert names(bar) == ["third", "first", None]


def test_none_stays_none_once_it_is_chosen(qtbot: QtBot, workspace: Workspace) -> None:
    bar = InputBar(workspace, SLOTS)
    qtbot.addWidget(bar)
    workspace.add((entry("first"),))
    workspace.add((entry("second"),))
    bar.choose(1, None)
    assert names(bar) == ["second", None, None]
