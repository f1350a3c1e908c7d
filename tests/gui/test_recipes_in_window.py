"""Saving the recipe of the picture in view, and applying one to another image."""

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.contrast.parameters import Contrast, Transform
from sightglass.algorithms.image import Image
from sightglass.app import take_away
from sightglass.app.image_menu import apply_recipe
from sightglass.app.main_window import MainWindow
from sightglass.app.recipes import RecipeStep, apply, read_recipe
from tests.gui.conftest import Opener, add_image, settle


@pytest.fixture
def saved(window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Answer the question where to save."""
    path = tmp_path / "edges.json"
    monkeypatch.setattr(window.files, "ask_target", lambda *_: path)
    return path


def test_a_saved_recipe_makes_the_same_picture_and_is_undone_as_one_step(
    window: MainWindow, open_dock: Opener, saved: Path, qtbot: QtBot
) -> None:
    panel = open_dock("filter")
    add_image(window, Image.of(np.random.default_rng(0).integers(0, 256, (30, 40), np.uint8), "small"))
    settle(qtbot, panel)
    panel.menu.fill()
    window.canvas.primary_key = "filtered"
    next(action for action in panel.menu.actions() if action.text() == "Save recipe…").trigger()
    qtbot.waitUntil(saved.exists)
    assert json.loads(saved.read_text("utf-8"))["steps"][0]["picture"] == "filtered"

    other = add_image(window, Image.of(np.random.default_rng(1).integers(0, 256, (20, 25), np.uint8), "other"))
    count = len(window.workspace.entries)
    apply_recipe(window, saved)
    qtbot.waitUntil(lambda: len(window.workspace.entries) == count + 1)
    made = window.workspace.current
    assert made is not None
    np.testing.assert_array_equal(made.image.pixels, apply(read_recipe(saved), other.image).pixels)
    assert [step.operation for step in made.recipe] == ["filter"]
    assert window.undo_stack.undoText() == "Apply edges.json (other)"
    window.undo_stack.undo()
    assert len(window.workspace.entries) == count
    settle(qtbot, panel)


def test_a_recipe_is_named_after_its_steps_and_unlike_others(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.files, "ask_target", lambda _title, suggested, _filters: asked.append(suggested))
    window.settings.last_folder = tmp_path
    contrast = RecipeStep("contrast", {**Contrast(transform=Transform.GAMMA).to_json(), "picture": "result"})
    flip, gray = RecipeStep("flip_vertically"), RecipeStep("to_gray")
    for steps in (
        (RecipeStep("sample"), contrast),
        (contrast, flip),
        (contrast, flip, gray),
        (contrast, flip, gray) * 2,
    ):
        take_away.save_recipe_text(window, steps, "{}")
    assert asked == [
        "contrast_gamma.json", "contrast_gamma-flip_vertically.json", "contrast-flip_vertically-to_gray.json",
        "contrast-and-5-more.json",
    ]  # fmt: skip
    for name in ("contrast_gamma.json", "contrast_gamma-2.json"):
        (tmp_path / name).touch()
    take_away.save_recipe_text(window, (contrast,), "{}")
    assert asked[-1] == "contrast_gamma-3.json"


def test_a_recipe_knows_which_input_was_absent(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> None:
    panel = open_dock("contrast")
    settle(qtbot, panel)
    output = panel.output
    assert output is not None
    first, truth = output.request.entries[0], add_image(window, Image.of(np.zeros((4, 4), np.uint8), "known"))
    request = replace(output.request, entries=(first, None, truth))
    flow = SimpleNamespace(used_inputs=lambda _: (True, True, True), algorithm_name="flow")
    picture = output.presentation.pictures[0]
    entry = take_away.derived_entry(cast(Any, flow), replace(output, request=request), picture)
    assert entry.recipe[-1].inputs == ("", "known")
    flow.used_inputs = lambda _: (True, True, False)
    entry = take_away.derived_entry(cast(Any, flow), replace(output, request=request), picture)
    assert entry.recipe[-1].inputs == ()
    settle(qtbot, panel)


def test_a_picture_without_a_recipe_is_told(window: MainWindow, saved: Path) -> None:
    take_away.save_recipe(window, "input")
    assert "Nothing was done to this picture yet" in window.messages.text.text()
    assert not saved.exists()


def test_a_recipe_that_cannot_be_followed_changes_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    step = {"algorithm": "contrast", "picture": "result", "inputs": {"reference": "absent"}}
    path = tmp_path / "two.json"
    path.write_text(json.dumps({"format": "sightglass-recipe", "version": 1, "steps": [step]}), "utf-8")
    before = window.workspace.entries
    apply_recipe(window, path)
    qtbot.waitUntil(lambda: "needs a further image, “absent”" in window.messages.text.text())
    path.write_text("{", "utf-8")
    apply_recipe(window, path)
    qtbot.waitUntil(lambda: "not valid JSON" in window.messages.text.text())
    assert window.workspace.entries == before
