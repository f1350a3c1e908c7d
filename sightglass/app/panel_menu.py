"""The menu of a dock: worked examples, presets and what can be taken away."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu

from sightglass.algorithms import samples
from sightglass.algorithms.csv_text import plot_csv, table_csv
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import tr
from sightglass.app.examples import Example, examples_of
from sightglass.app.files.atomic import write_atomically
from sightglass.app.presets import Presets
from sightglass.app.questions import Question
from sightglass.app.script import python_script
from sightglass.app.settings import data_folder
from sightglass.app.workspace import Entry, RecipeStep
from sightglass.widgets.figures import desk

if TYPE_CHECKING:
    from sightglass.app.panel import AlgorithmPanel

_MOST_FIGURES = 16


class PanelMenu(QMenu):
    """Filled each time it opens, so that it always tells the truth."""

    def __init__(self, panel: "AlgorithmPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self.setToolTipsVisible(True)
        self._presets = Presets(data_folder(), panel.algorithm_name, panel.algorithm.parameters)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what can be chosen now."""
        # Clearing a menu leaves its submenus in memory.
        for submenu in self.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            submenu.deleteLater()
        self.clear()
        self._add_examples()
        self._add_presets()
        self.addAction(tr("Reset all parameters"), self._reset)
        self.addSeparator()
        has_output = self._panel.output is not None
        self.addAction(tr("Copy as Python"), self._copy_script).setEnabled(has_output)
        recipe = self.addAction(tr("Save recipe…"), self._panel.context.save_recipe)
        recipe.setToolTip(tr("Save the steps that made the picture in view, to apply them to other images"))
        recipe.setEnabled(has_output)
        self._add_figures()
        self.addAction(tr("Save curves and tables as CSV…"), self._export).setEnabled(has_output)
        report = self.addAction(tr("Save report…"), lambda: self._panel.context.save_report(self._panel))
        report.setToolTip(tr("Save all pictures, curves, tables and parameters in one page for any browser"))
        report.setEnabled(has_output)
        self._panel.add_to_menu(self)

    def _add_figures(self) -> None:
        menu = self.addMenu(tr("Save figure"))
        # Figures of boards and all that belongs to them are not needed before the menu is opened.
        from sightglass.app.figures.contents import figures_of

        contents = figures_of(self._panel)
        menu.setEnabled(bool(contents))
        # A menu that is higher than the screen helps nobody.
        is_long = len(contents) > _MOST_FIGURES
        kinds: dict[str, QMenu] = {}
        for kind, title, content in contents:
            if is_long and kind not in kinds:
                kinds[kind] = menu.addMenu(tr(kind))
            desk().add_save(kinds.get(kind, menu), self._panel, _literal(title), content)

    def _add_examples(self) -> None:
        examples, tasks = examples_of(self._panel.algorithm_name), self._panel.tasks()
        if not examples and not tasks:
            return
        menu = self.addMenu(tr("Worked examples"))
        menu.setToolTipsVisible(True)
        for example in examples:
            action = menu.addAction(example.title)
            action.setToolTip(example.topic)
            action.triggered.connect(lambda _checked=False, example=example: self.open_example(example))
        for title, handler in tasks:
            menu.addAction(tr(title)).triggered.connect(handler)

    def open_example(self, example: Example) -> None:
        """Bring in the example's images and parameters, as one undo step, and say what is to be seen."""
        panel, workspace = self._panel, self._panel.context.workspace
        text = tr("Open example {title}", title=example.title)
        entries = {key: self._open_entry(key) for key in example.samples if key is not None}
        missing = [key for key, entry in entries.items() if entry is None]
        made = {key: Entry(samples.find(key).make(), recipe=(_recipe(key),)) for key in missing}
        chosen = [None if key is None else entries[key] or made[key] for key in example.samples]
        if made:
            panel.context.undo_stack.beginMacro(text)
        try:
            if chosen:
                workspace.add(tuple(made.values()))
                assert chosen[0] is not None
                workspace.set_current(chosen[0].identity)
                panel.inputs.choose_all([None if entry is None else entry.identity for entry in chosen])
            panel.set_parameters(example.parameters, text)
        finally:
            if made:
                panel.context.undo_stack.endMacro()
        panel.show_explanation(example.title, example.explanation, example.page)
        # What was looked at before may have nothing to do with the example.
        panel.picture_requested.emit((example.picture,) if example.picture else ())
        if example.board:
            panel.board_requested.emit(example.board)

    def _open_entry(self, key: str) -> Entry | None:
        entries = self._panel.context.workspace.entries
        return next((entry for entry in entries if entry.recipe == (_recipe(key),)), None)

    def _add_presets(self) -> None:
        menu = self.addMenu(tr("Presets"))
        menu.setToolTipsVisible(True)
        try:
            names, presets = self._presets.names(), self._presets.load()
        except SightglassError as error:
            menu.addAction(_literal(str(error))).setEnabled(False)
            return
        for name in names:
            action = menu.addAction(_literal(name))
            action.setEnabled(name in presets)
            if name in presets:
                action.triggered.connect(
                    lambda _checked=False, name=name: self._panel.set_parameters(
                        presets[name], tr("Use preset {name}", name=name)
                    )
                )
            else:
                action.setToolTip(tr("This version of the program cannot use this preset. It is kept as it is."))
        menu.addSeparator()
        menu.addAction(tr("Save these parameters…"), self._ask_for_preset)
        delete = menu.addMenu(tr("Delete"))
        delete.setEnabled(bool(names))
        for name in names:
            delete.addAction(_literal(name)).triggered.connect(
                lambda _checked=False, name=name: self._delete_preset(name)
            )

    def _ask_for_preset(self) -> None:
        name, accepted = QInputDialog.getText(self._panel, tr("Save preset"), tr("Name of the preset"))
        if accepted and name.strip():
            self.save_preset(name.strip())

    def save_preset(self, name: str) -> None:
        """Keep the values in force under a name, and say so."""

        def save() -> None:
            if name in self._presets.names() and not self._panel.context.agree(
                Question.REPLACE_PRESET,
                tr("Replace the preset “{name}”?", name=name),
                tr("The values that it has now will be lost."),
            ):
                return
            is_replaced = self._presets.save(name, self._panel.parameters)
            self._panel.foot.show_message(
                tr("Replaced preset “{name}”.", name=name) if is_replaced else tr("Saved preset “{name}”.", name=name)
            )

        self._guarded(save)

    def _delete_preset(self, name: str) -> None:
        def delete() -> None:
            if not self._panel.context.agree(
                Question.DELETE_PRESET, tr("Delete the preset “{name}”?", name=name), tr("Its values will be lost.")
            ):
                return
            self._presets.delete(name)
            self._panel.foot.show_message(tr("Deleted preset “{name}”.", name=name))

        self._guarded(delete)

    def _reset(self) -> None:
        self._panel.set_parameters(self._panel.algorithm.parameters(), tr("Reset all parameters"))
        self._panel.body.explanation.hide()

    def _copy_script(self) -> None:
        panel = self._panel
        output = panel.output
        if output is not None:
            entries = output.request.entries
            try:
                script = python_script(
                    panel.algorithm, entries, output.request.region, output.request.parameters,
                    panel.context.workspace.entries,
                )  # fmt: skip
            except SightglassError as error:
                panel.foot.show_error(str(error))
                return
            QGuiApplication.clipboard().setText(script)
            panel.foot.show_message(
                tr("Copied a Python script that computes the finished result: what is in view was stopped on its way.")
                if output.is_partial
                else tr("Copied a Python script that computes this result.")
            )

    def _export(self) -> None:
        name = QFileDialog.getExistingDirectory(self._panel, tr("Choose a folder for the CSV files"))
        if name:
            self._guarded(lambda: self.export_to(Path(name)))

    def export_to(self, folder: Path) -> None:
        """Write every curve and table as a CSV file, and the parameters as JSON."""
        panel, output = self._panel, self._panel.output
        if output is None:
            return
        files = {f"{plot.key}.csv": plot_csv(plot) for plot in output.presentation.plots}
        files |= {f"{table.key}.csv": table_csv(table) for table in output.presentation.tables}
        files["parameters.json"] = json.dumps(output.request.parameters.to_json(), indent=2, ensure_ascii=False)
        for file_name, content in files.items():
            write_atomically(folder / f"{panel.algorithm_name}_{file_name}", content.encode())
        panel.foot.show_message(tr("Saved {count} files in {folder}.", count=len(files), folder=folder))

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except SightglassError as error:
            self._panel.foot.show_error(str(error))


def _recipe(key: str) -> RecipeStep:
    return RecipeStep("sample", {"key": key})


def _literal(text: str) -> str:
    """Keep a menu from taking a mark in a name for that of a key."""
    return text.replace("&", "&&")
