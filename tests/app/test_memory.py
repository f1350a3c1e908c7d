"""How much memory what may take, and what happens beyond that."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.algorithms.stage_cache import StageCache, limit_stage_caches, size_of_stage_caches
from sightglass.app import memory
from sightglass.app.bounded_undo import BoundedUndo
from sightglass.app.files.errors import DecodeError
from sightglass.app.files.limits import check_size
from sightglass.app.workspace import Entry, Workspace

_MIB = 1 << 20


@pytest.fixture(autouse=True)
def limits_as_before() -> Iterator[None]:
    yield
    memory.set_memory_limit(None)
    limit_stage_caches(math.inf)


class Window(QObject):
    """As far as undo needs it."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.history = BoundedUndo(lambda: self.workspace.entries, lambda: limit, self)
        self.workspace = Workspace(self.history, self)

    def open(self, name: str) -> Entry:
        entry = Entry(Image.of(np.zeros((1024, 1024), np.uint8), name))
        self.workspace.add((entry,))
        return entry


@pytest.fixture
def window(qapp: object) -> Iterator[Window]:
    window = Window(3 * _MIB)
    yield window
    window.history.clear()


def test_images_that_are_open_do_not_count_as_kept_by_undo(window: Window) -> None:
    first = window.open("a")
    window.open("b")
    assert window.history.size() == 0
    window.workspace.remove({first.identity})
    assert window.history.size() == _MIB
    window.history.undo()
    assert window.history.size() == 0
    window.history.undo()
    window.history.undo()
    # Redo would bring both back.
    assert window.history.size() == 2 * _MIB


def test_undo_forgets_what_is_too_much_but_never_the_newest_step(window: Window, qtbot: QtBot) -> None:
    entries = [window.open(str(number)) for number in range(5)]
    with qtbot.assertNotEmitted(window.history.forgotten):
        window.workspace.remove({entry.identity for entry in entries[:4]})
    window.history.undo()
    assert len(window.workspace.entries) == 5
    window.history.redo()
    with qtbot.waitSignal(window.history.forgotten):
        window.workspace.rename(entries[4].identity, "renamed")
    assert (window.history.count(), window.history.size()) == (1, 0)
    window.history.undo()
    assert [entry.name for entry in window.workspace.entries] == ["4"]


def test_a_macro_is_one_step_that_nothing_is_forgotten_within(window: Window, qtbot: QtBot) -> None:
    entries = [window.open(str(number)) for number in range(5)]
    with qtbot.assertNotEmitted(window.history.forgotten):
        window.history.beginMacro("all")
        window.workspace.remove({entry.identity for entry in entries})
        window.open("another")
        window.history.endMacro()
    window.history.undo()
    assert len(window.workspace.entries) == 5
    window.history.redo()
    window.history.beginMacro("more")
    window.history.push(QUndoCommand("nothing"))
    window.history.endMacro()
    assert window.history.count() == 1


def test_a_chosen_limit_is_what_a_file_may_take_and_the_refusal_says_where_it_was_chosen() -> None:
    check_size(20_000, 20_000, 1)
    memory.set_memory_limit(256 * _MIB)
    with pytest.raises(DecodeError, match=r"in the preferences is 0\.25 GiB"):
        check_size(20_000, 20_000, 1)
    memory.set_memory_limit(None)
    check_size(20_000, 20_000, 1)


def test_a_lower_limit_lets_kept_results_go_at_once() -> None:
    image, cache = Image.of(np.zeros((2, 2), np.uint8)), StageCache[np.ndarray](4)
    memory.set_memory_limit(1 << 30)
    cache.get([image], 0, lambda: np.zeros(64 * _MIB, np.uint8))
    assert size_of_stage_caches() >= 64 * _MIB
    memory.set_memory_limit(256 * _MIB)
    assert size_of_stage_caches() <= 32 * _MIB


def test_without_a_choice_half_of_the_machine_may_be_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "machine_memory", lambda: 8 << 30)
    assert memory.memory_limit() == 4 << 30
    assert memory.undo_limit() < memory.memory_limit()


def test_what_the_program_has_in_memory_grows_with_it() -> None:
    before = memory.process_memory()
    if before is None:
        pytest.skip("the system does not tell")
    block = np.ones(64 * _MIB, np.uint8)
    after = memory.process_memory()
    assert after is not None
    assert after - before > block.nbytes / 2
