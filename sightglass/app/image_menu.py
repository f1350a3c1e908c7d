"""The Image menu: every edit of `algorithms.edits`, applied to the current image as a new image."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from sightglass.algorithms.edits import EDITS, Crop, Edit
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.metrics import properties
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.results import Table
from sightglass.algorithms.texts import marked, tr
from sightglass.app.picture_history.lent_canvas import NO_SELECTION_NOW
from sightglass.app.recipes import (
    RECIPES,
    apply,
    further_inputs,
    image_called,
    read_recipe,
    steps_to_follow,
)
from sightglass.app.worker import Job
from sightglass.app.workspace import Entry, RecipeStep

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

_SHORTCUTS = {
    "gray": "Ctrl+Shift+G",
    "crop": "Ctrl+Shift+X",
    "resize": "Ctrl+Alt+I",
    "rotate_left": "Ctrl+L",
    "rotate_right": "Ctrl+R",
    "gaussian_noise": "Ctrl+Shift+N",
}


def add_image_menu(window: "MainWindow") -> None:
    """Add the menu to a window."""
    window.commands.add(
        "Image", "Properties…", lambda: show_properties(window), shortcut="Alt+Return",
        help_text="Size, type, values and memory of the current image",
    )  # fmt: skip
    window.commands.add(
        "Image", "Apply recipe…", lambda: ask_for_recipe(window), icon_name="script-text-play-outline",
        help_text="Repeat the steps of a recipe file on the current image",
    )  # fmt: skip
    for _, edits in groupby(EDITS, key=lambda edit: edit.group):
        window.commands.separator("Image")
        for edit in edits:
            text = marked("Crop to selection") if edit.key == "crop" else edit.title
            if edit.parameters is not None and edit.key != "crop":
                text += "…"
            window.commands.add(
                "Image", text, _handler(window, edit), shortcut=_SHORTCUTS.get(edit.key), help_text=edit.summary
            )


def apply_edit(
    window: "MainWindow", edit: Edit, parameters: Parameters | None = None, entry: Entry | None = None
) -> None:
    """Compute an edit of an image, by default the current one, in the background and add it to the workspace."""
    entry = entry or window.workspace.current
    if entry is None:
        window.messages.show_error(tr("There is no image to edit. Open one first: File > Open."))
        return
    if edit.parameters is not None and parameters is None:
        parameters = edit.parameters()
    step = RecipeStep(edit.key, {} if parameters is None else parameters.to_json())

    def work(_: Progress) -> Entry:
        image = edit.apply(entry.image, parameters)
        if image is entry.image:
            raise ImageError(
                tr("“{name}” stays as it is: “{title}” changes nothing in it.", name=entry.name, title=tr(edit.title))
            )
        return entry.derived(replace(image, name=edit.name_for(entry.image)), step)

    window.files.run(work, tr("{title} ({name})", title=tr(edit.title), name=entry.name))


def ask_for_recipe(window: "MainWindow") -> None:
    """Ask for a recipe file and apply it to the current image."""
    if window.workspace.current is None:
        window.messages.show_error(tr("There is no image to apply a recipe to. Open one first: File > Open."))
        return
    paths = window.files.choose_files(tr("Apply recipe"), f"{RECIPES};;All files (*)")
    if paths:
        apply_recipe(window, paths[0])


def apply_recipe(window: "MainWindow", path: Path) -> None:
    """Follow a recipe from the current image in the background and add the picture to the workspace.

    Further images that it needs are those of the workspace that bear the names.
    """
    entry = window.workspace.current
    if entry is not None:
        text = tr("Apply {recipe} ({name})", recipe=path.name, name=entry.name)
        follow_recipe(window, lambda: read_recipe(path), entry, text)


def follow_recipe(
    window: "MainWindow", give_recipe: Callable[[], tuple[RecipeStep, ...]], entry: Entry, text: str
) -> None:
    """Follow a recipe from an image in the background and add the picture to the workspace; see `apply_recipe`."""
    images = [other.image for other in window.workspace.entries]

    def work(progress: Progress) -> Entry:
        recipe = give_recipe()
        found = {needed.name: image_called(needed.name, images) for needed in further_inputs(recipe)}
        inputs = {name: image for name, image in found.items() if image is not None}
        image = apply(recipe, entry.image, progress, inputs)
        return entry.derived(image, *steps_to_follow(recipe))

    window.files.run(work, text)


def _handler(window: "MainWindow", edit: Edit) -> Callable[[], None]:
    if edit.key == "crop":
        return lambda: crop_to_selection(window, edit)
    if edit.parameters is not None:
        return lambda: EditDialog(window, edit).show()
    return lambda: apply_edit(window, edit)


def crop_to_selection(window: "MainWindow", edit: Edit) -> None:
    """Keep the selected rectangle of the current image."""
    region = window.lent.selection
    if region is None:
        window.messages.show_error(
            tr(NO_SELECTION_NOW)
            if window.lent.is_lent
            else tr("Nothing is selected. Take the selection tool above the picture and draw a rectangle.")
        )
        return
    apply_edit(window, edit, Crop(region.row, region.column, region.rows, region.columns))


class EditDialog(QDialog):
    """Asks for the parameters of an edit; it stays open beside the window, so that several values can be tried."""

    def __init__(self, window: "MainWindow", edit: Edit) -> None:
        from sightglass.widgets.form import ParameterForm

        super().__init__(window)
        assert edit.parameters is not None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._edit, self._entry = window, edit, window.workspace.current
        title = tr(edit.title)
        self.setWindowTitle(tr("{title}: {name}", title=title, name=self._entry.name) if self._entry else title)
        self.form = ParameterForm(edit.parameters)
        summary = QLabel(tr("{summary}. The result is added as a new image.", summary=tr(edit.summary)))
        summary.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Apply | QDialogButtonBox.StandardButton.Close)
        apply = self.buttons.button(QDialogButtonBox.StandardButton.Apply)
        apply.clicked.connect(self.apply)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(summary)
        layout.addWidget(self.form)
        layout.addWidget(self.buttons)
        # Only now: before they stand in a dialog, buttons are no default of it.
        for button in self.buttons.buttons():
            button.setAutoDefault(button is apply)  # type: ignore[attr-defined]
        apply.setDefault(True)
        self.resize(400, self.sizeHint().height())

    def apply(self) -> None:
        """Add the edited image to the workspace; a second time starts from the same image again."""
        apply_edit(self._window, self._edit, self.form.value(), self._entry)


def show_properties(window: "MainWindow") -> None:
    """Show what the current image is, in a window of its own."""
    entry = window.workspace.current
    if entry is None:
        window.messages.show_error(tr("There is no image. Open one first: File > Open."))
        return
    window.files.worker.submit(Job(lambda _: properties(entry.image), lambda table: _show_table(window, table)))


def _show_table(window: "MainWindow", table: Table) -> None:
    from sightglass.widgets.table_view import TableView

    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Properties of {name}", name=table.rows[0][1]))
    view = TableView()
    view.save_requested.connect(window.files.save_content)
    view.show_table(table)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(view)
    layout.addWidget(buttons)
    dialog.resize(440, dialog.sizeHint().height())
    # What it says is true of this image only.
    window.workspace.current_changed.connect(dialog.close)
    dialog.show()
