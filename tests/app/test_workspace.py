"""The workspace and its undo steps."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack

from sightglass.algorithms.image import Image
from sightglass.app.workspace import Entry, RecipeStep, Workspace


def entry(name: str) -> Entry:
    return Entry(Image.of(np.zeros((2, 3), np.uint8), name))


def names(workspace: Workspace) -> list[str]:
    return [entry.name for entry in workspace.entries]


def test_added_images_come_last_and_the_newest_is_current(workspace: Workspace) -> None:
    workspace.add((entry("a"), entry("b")))
    workspace.add((entry("c"),))
    assert names(workspace) == ["a", "b", "c"]
    assert workspace.current is workspace.entries[2]


def test_names_that_are_taken_get_a_number(workspace: Workspace, stack: QUndoStack) -> None:
    image = Image.of(np.full((2, 2), 0.5, np.float32), "photo.png")
    assert image.value_range == (0.0, 1.0)
    same = [Entry(image, Path(folder, "photo.png")) for folder in "ab"]
    workspace.add(tuple(same))
    workspace.add((same[0].copied(),))
    assert names(workspace) == ["photo.png", "photo (2).png", "photo (3).png"]
    # What was found out of the values on another thread is still known.
    assert workspace.entries[2].image.__dict__["value_range"] == (0.0, 1.0)
    assert "photo (3).png" in stack.undoText()
    workspace.keep(entry("photo.png: filtered"))
    workspace.keep(entry("photo.png: filtered"))
    assert workspace.entries[-1].name == "photo.png: filtered (2)"
    assert "filtered (2)" in stack.undoText()


def test_every_change_is_undone_and_redone(workspace: Workspace, stack: QUndoStack) -> None:
    first, second = entry("a"), entry("b")
    workspace.add((first, second))
    workspace.rename(first.identity, "renamed")
    workspace.reorder([second.identity, first.identity])
    workspace.remove({second.identity})
    assert names(workspace) == ["renamed"]
    seen = []
    while stack.canUndo():
        stack.undo()
        seen.append(names(workspace))
    assert seen == [["b", "renamed"], ["renamed", "b"], ["a", "b"], []]
    while stack.canRedo():
        stack.redo()
    assert names(workspace) == ["renamed"]


@pytest.mark.parametrize(("removed", "current"), [({0}, "b"), ({1}, "c"), ({2}, "b"), ({1, 2}, "a")])
def test_the_neighbour_of_a_removed_current_image_becomes_current(
    workspace: Workspace, removed: set[int], current: str
) -> None:
    entries = (entry("a"), entry("b"), entry("c"))
    workspace.add(entries)
    workspace.set_current(entries[min(removed)].identity)
    workspace.remove({entries[position].identity for position in removed})
    assert workspace.current is not None
    assert workspace.current.name == current


def test_removing_the_last_image_leaves_no_current_one(workspace: Workspace, stack: QUndoStack) -> None:
    only = entry("a")
    workspace.add((only,))
    workspace.remove({only.identity})
    assert workspace.current is None
    stack.undo()
    assert workspace.current is only


def test_looking_at_another_image_is_no_undo_step(workspace: Workspace, stack: QUndoStack) -> None:
    workspace.add((entry("a"), entry("b")))
    before = stack.count()
    workspace.set_current(workspace.entries[0].identity)
    assert workspace.current is workspace.entries[0]
    assert stack.count() == before


def test_a_blank_name_is_refused(workspace: Workspace, stack: QUndoStack) -> None:
    workspace.add((entry("a"),))
    workspace.rename(workspace.entries[0].identity, "   ")
    assert names(workspace) == ["a"]
    assert stack.count() == 1


def test_an_order_that_misses_an_image_is_refused(workspace: Workspace) -> None:
    workspace.add((entry("a"), entry("b")))
    workspace.reorder([workspace.entries[1].identity])
    assert names(workspace) == ["a", "b"]


def test_a_derived_image_carries_the_whole_recipe() -> None:
    source = Entry(Image.of(np.zeros((2, 2), np.uint8)), recipe=(RecipeStep("sample", {"key": "camera"}),))
    derived = source.derived(source.image, RecipeStep("contrast", {"gamma": 2.0}))
    assert [step.operation for step in derived.recipe] == ["sample", "contrast"]
