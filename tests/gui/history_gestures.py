"""A picture that three steps made, and what a hand does in its history."""

import numpy as np
from pytestqt.qtbot import QtBot

from sightglass.algorithms import catalogue
from sightglass.algorithms.image import Image
from sightglass.app.main_window import MainWindow
from sightglass.app.picture_history.panel import HistoryPanel
from sightglass.app.recipes import RecipeStep
from sightglass.widgets.history.rows import RowState
from tests.gui.conftest import PATIENCE
from tests.gui.form_gestures import box as box_of
from tests.gui.form_gestures import type_into


def step(name: str, picture: str, *settings: str, inputs: tuple[str, ...] = ()) -> RecipeStep:
    parameters = catalogue.find(name).parameters.from_text(settings)
    return RecipeStep(name, {**parameters.to_json(), "picture": picture, "region": None}, inputs)


GAMMA = step("contrast", "result", "transform=gamma", "gamma=0.7")
BLUR = step("filter", "filtered", "preset=gaussian", "size=9", "sigma=2")
FLIP = RecipeStep("flip_horizontally")
SOURCE = Image.of(np.random.default_rng(0).integers(0, 256, (40, 60), np.uint8), "Source")


def settle(qtbot: QtBot, panel: HistoryPanel) -> None:
    """Wait until all that was asked for is computed and shown."""
    qtbot.waitUntil(
        lambda: not panel.worker.is_busy and not panel._rows_soon.isActive() and not panel._refresh_soon.isActive(),
        timeout=PATIENCE,
    )


def shown(window: MainWindow) -> dict[str, np.ndarray]:
    return {picture.title: picture.pixels for picture in window.canvas.pictures}


def states(panel: HistoryPanel) -> list[RowState]:
    return [row.state for row in panel.view._rows]


def with_gamma(gamma: float) -> RecipeStep:
    return step("contrast", "result", "transform=gamma", f"gamma={gamma}")


def set_gamma(qtbot: QtBot, panel: HistoryPanel, gamma: float) -> None:
    panel.edit(1)
    editor = panel.area.editor
    assert editor is not None
    assert editor.form is not None
    type_into(qtbot, box_of(editor.form, "gamma"), str(gamma))
    settle(qtbot, panel)
