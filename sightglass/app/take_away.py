"""What a person takes from the canvas: save a picture, copy it, keep it in the workspace."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sightglass.algorithms.image import Image
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.montage import plain_values
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import tr
from sightglass.app.files import EXTENSIONS
from sightglass.app.recipes import RecipeError, recipe_text, steps_to_follow, suggested_name
from sightglass.app.request import Output
from sightglass.app.workspace import Entry, RecipeStep

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow
    from sightglass.app.panel import AlgorithmPanel


def connect(window: "MainWindow") -> None:
    """Answer what the canvas's own menu asks for."""
    window.canvas.save_requested.connect(lambda key: save(window, key))
    window.canvas.copy_requested.connect(lambda key: copy(window, key))
    window.canvas.send_requested.connect(lambda key: send(window, key))


def save(window: "MainWindow", key: str = "") -> None:
    """Ask where to save a picture of the canvas, by default the one in view."""
    picture = _picture(window, key)
    if picture is not None:
        image = image_of(window, picture)
        window.files.save(image, picture, file_stem(image.name))


def copy(window: "MainWindow", key: str = "") -> None:
    """Put a picture on the clipboard as it is shown."""
    picture = _picture(window, key)
    if picture is not None:
        window.files.copy(picture)


def send(window: "MainWindow", key: str = "") -> None:
    """Add a picture to the workspace, with the recipe that made it."""
    picture = _picture(window, key)
    if picture is not None:
        window.workspace.keep(entry_of(window, picture))


def save_recipe(window: "MainWindow", key: str = "") -> None:
    """Ask where to save the recipe of a picture of the canvas, by default the one in view."""
    picture = _picture(window, key)
    if picture is None:
        return
    entry = entry_of(window, picture)
    try:
        text = recipe_text(entry.recipe)
    except RecipeError as error:
        window.messages.show_error(str(error))
        return
    save_recipe_text(window, entry.recipe, text)


def save_recipe_text(window: "MainWindow", recipe: Sequence[RecipeStep], text: str) -> None:
    """Ask where to save a recipe; its steps name it, with a number where another one bears their name."""
    suggested = window.files.free_name(f"{suggested_name(recipe)}.json")
    window.files.save_content(suggested, text.encode(), tr("Save recipe"))


def recipe_in_view(window: "MainWindow") -> tuple[RecipeStep, ...]:
    """Give the steps that made the picture in view; none where there is no such picture or recipe."""
    picture = window.canvas.current_picture()
    return () if picture is None else steps_to_follow(entry_of(window, picture).recipe)


def entry_of(window: "MainWindow", picture: Picture) -> Entry:
    """Give a picture of the canvas as it would stand in the workspace, each time as an entry of its own."""
    of_history = window.history_dock.entry_of(picture)
    if of_history is not None:
        return of_history.copied()
    panel = window.active
    own = None if panel is None else panel.entry_of(picture)
    if own is not None:
        return own.copied()
    image, base = image_of(window, picture), _source(window, picture)
    output = None if panel is None else panel.output
    if base is None or (output is not None and output.is_partial and picture.key != "input"):
        # No recipe repeats a computation that was stopped on its way.
        return Entry(image)
    if panel is None or output is None or picture.key == "input":
        return replace(base.copied(), image=image)
    # That of the result in view, which may be older than what the form says now.
    return derived_entry(panel, output, picture)


def derived_entry(panel: "AlgorithmPanel", output: Output, picture: Picture) -> Entry:
    """Give a picture of a dock's result as an image of the workspace, with the recipe that made it."""
    request = output.request
    base = request.entries[0]
    assert base is not None
    others = zip(request.entries[1:], panel.used_inputs(request)[1:], strict=True)
    names = ["" if other is None or not matters else other.name for other, matters in others]
    while names and not names[-1]:
        names.pop()
    parameters = {**request.parameters.to_json(), "picture": picture.key, "region": request.region}
    return base.derived(kept_image(picture, base.image), RecipeStep(panel.algorithm_name, parameters, tuple(names)))


def image_of(window: "MainWindow", picture: Picture) -> Image:
    """Give a picture of the canvas as an image of the workspace."""
    of_history = window.history_dock.entry_of(picture)
    if of_history is not None:
        return of_history.image
    own = None if window.active is None else window.active.entry_of(picture)
    if own is not None:
        return own.image
    source = _source(window, picture)
    if source is None:
        return Image.of(plain_values(picture), picture.title)
    return source.image if picture.key == "input" else kept_image(picture, source.image)


def _source(window: "MainWindow", picture: Picture) -> Entry | None:
    """Find the image that a picture of the canvas shows or was computed from."""
    panel = window.active
    if panel is None:
        return window.workspace.current
    output = panel.output
    source = panel.compared() if output is None or picture.key == "input" else output.request.entries[0]
    # What a data set gave was computed from no single image.
    return source if isinstance(source, Entry) else None


def _picture(window: "MainWindow", key: str) -> Picture | None:
    known = {picture.key: picture for picture in window.canvas.pictures}
    picture = known.get(key) if key else window.canvas.current_picture()
    if picture is None:
        window.messages.show_error(tr("There is no picture on the canvas. Open an image first."))
    return None if picture is None or refuses_preview(window, picture) else picture


def refuses_preview(window: "MainWindow", picture: Picture) -> bool:
    """Tell whether a picture is only a preview, which is not taken away, and say so then."""
    output = window.active.output if window.active is not None and not window.history_dock.leads else None
    if picture.key == "input" or output is None or not output.is_preview:
        return False
    window.messages.show_error(tr("Only a preview is there so far. Wait for the full result, then try again."))
    return True


def file_stem(name: str) -> str:
    """Give what a file with something of this image may be called, without an ending."""
    stem = Path(name).stem if Path(name).suffix.lower() in EXTENSIONS else name
    return "".join(letter if letter.isalnum() or letter in " -_()" else "_" for letter in stem).strip() or "picture"
