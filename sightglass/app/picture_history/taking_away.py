"""What a person takes from a history: its recipe, a script, and the same steps on another image."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import tr
from sightglass.app.entry import Entry
from sightglass.app.image_menu import follow_recipe
from sightglass.app.picture_history.showing import entry_of
from sightglass.app.recipes import recipe_text
from sightglass.app.script import entry_script
from sightglass.app.take_away import save_recipe_text

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow
    from sightglass.app.picture_history.panel import HistoryPanel


def save_recipe(panel: "HistoryPanel", window: "MainWindow") -> None:
    """Ask where to save the steps as they stand."""
    if panel.entry is None:
        return
    try:
        recipe = panel.chain.recipe()
        text = recipe_text(recipe)
    except SightglassError as error:
        panel.foot.show_error(str(error))
        return
    save_recipe_text(window, recipe, text)


def copy_script(panel: "HistoryPanel", window: "MainWindow") -> None:
    """Put a Python script on the clipboard that follows the steps as they stand."""
    entry = panel.entry
    if entry is None:
        return
    made = entry_of(entry, panel.chain, len(panel.chain.links), entry.image)
    try:
        script = entry_script(made, window.workspace.entries)
    except SightglassError as error:
        panel.foot.show_error(str(error))
        return
    QGuiApplication.clipboard().setText(script)
    panel.foot.show_message(tr("Copied a Python script that follows these steps."))


def replay_on(panel: "HistoryPanel", window: "MainWindow", entry: Entry) -> None:
    """Repeat the steps as they stand on another open image, in the background."""
    recipe = panel.chain.recipe()
    title = "" if panel.entry is None else panel.entry.name
    panel.foot.show_message(tr("Repeating the steps on “{name}”…", name=entry.name))
    follow_recipe(
        window, lambda: recipe, entry, tr("Replay steps of {source} on {name}", source=title, name=entry.name)
    )
