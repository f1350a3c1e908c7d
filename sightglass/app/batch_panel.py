"""What the dock for batches holds: recipe, files, folder and format on the left, how the run goes on the right."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.threads import thread_count
from sightglass.app.batch.plan import FORMATS, KEEP
from sightglass.app.batch.processes import Processes
from sightglass.app.batch.running import Batch, Executor, Order, Report
from sightglass.app.batch.wording import chain_text, files_text
from sightglass.app.file_service import FileService
from sightglass.app.paths import exists
from sightglass.app.recipes import RECIPES, RecipeStep, read_recipe
from sightglass.app.tips import plain_tip
from sightglass.app.worker import Cancellation, Job, Worker
from sightglass.app.worker import Report as WorkerReport
from sightglass.widgets import theme
from sightglass.widgets.announcements import alert, announce
from sightglass.widgets.cards import text_label
from sightglass.widgets.icons import icon
from sightglass.widgets.table_view import TableView

_FORMAT_TEXTS = {KEEP: marked("That of each file"), "png": "PNG", "tif": "TIFF", "npy": "NPY"}
_SETTINGS_WIDTH = 480
_TABLE_HEIGHT = 96
_MOST_NAMED = 20
# All cores are busy with it, and the window is to answer at once.
_NICENESS = 10


class BatchPanel(QWidget):
    """Follows a recipe on many files in the background.

    Parameters
    ----------
    recipe_in_view : callable
        Gives the steps that made the picture on the canvas.
    find_inputs : callable
        Gives the files of the open images by their names, for recipes that need further images.
    files : FileService
        Asks a person for files, and reads them.

    Signals
    -------
    save_requested(str, bytes)
        The table of failures is to be saved.
    """

    save_requested = Signal(str, bytes)

    def __init__(
        self,
        recipe_in_view: Callable[[], tuple[RecipeStep, ...]],
        find_inputs: Callable[[tuple[RecipeStep, ...]], dict[str, Path]],
        files: FileService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._recipe_in_view, self._find_inputs, self._service = recipe_in_view, find_inputs, files
        self._loading: Cancellation | None = None
        self._recipe: tuple[RecipeStep, ...] = ()
        self._files: tuple[Path, ...] = ()
        self._is_stopping = self._is_error = False
        self.worker = Worker("batch", parent=self)
        self.worker.reported.connect(self._on_report)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        layout.setSpacing(3 * theme.GRID)
        layout.addWidget(self._settings(), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._outcome(), 1)
        theme.manager().changed.connect(self._color)
        self._show_choices()

    def executor(self) -> Executor:
        """Give what computes: as many processes as a computation has threads."""
        return Processes(thread_count(), _NICENESS)

    # Building

    def _settings(self) -> QWidget:
        self.recipe, self.files = text_label(), text_label()
        self.output = QLineEdit(placeholderText=tr("None chosen yet"))
        self.output.setToolTip(tr("The folder that the pictures are written to; one that is missing is made"))
        self.output.editingFinished.connect(self._on_output_edited)
        self.format = QComboBox()
        for form in (KEEP, *(form for form in FORMATS if form != KEEP)):
            self.format.addItem(tr(_FORMAT_TEXTS[form]), form)
        self.format.setToolTip(tr("The format of the pictures; PNG holds 8 and 16 bits, TIFF and NPY hold floats too"))
        self.choose_recipe = self._button(tr("Change…"), tr("Choose the steps that are repeated on each file"))
        self.choose_recipe.setMenu(self._menu(((tr("Of the picture in view"), self.take_recipe_in_view),
                                               (tr("From a file…"), self._ask_recipe))))  # fmt: skip
        self.choose_sources = self._button(
            tr("Choose…"),
            tr(
                "Choose the files that the recipe is followed on; each page of one with several becomes a picture, "
                "such as scan-p001.png"
            ),
        )
        self.choose_sources.setMenu(self._menu(((tr("Files…"), self._ask_files), (tr("A folder…"), self._ask_folder))))
        self.choose_output = self._button(
            tr("Choose…"),
            tr("Choose the folder that the pictures are written to; files of the same names there are replaced"),
        )
        self.choose_output.clicked.connect(self._ask_output)
        content = QWidget()
        content.setFixedWidth(_SETTINGS_WIDTH)
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GRID)
        grid.setVerticalSpacing(theme.GRID)
        grid.setColumnStretch(1, 1)
        rows = ((tr("Recipe"), self.recipe, self.choose_recipe, tr("Change: recipe")),
                (tr("Files"), self.files, self.choose_sources, tr("Choose: files")),
                (tr("Pictures go to"), self.output, self.choose_output, tr("Choose: pictures go to")),
                (tr("Format"), self.format, None, ""))  # fmt: skip
        for row, (text, control, button, button_name) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(control)
            control.setAccessibleName(text)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
            if button is not None:
                button.setAccessibleName(button_name)
                grid.addWidget(button, row, 2)
        return content

    def _outcome(self) -> QVBoxLayout:
        self.run = self._button(
            tr("Run"), tr("Follow the recipe on the files, several at a time; what is done already is kept")
        )
        self.run.setIcon(icon("play"))
        self.run.clicked.connect(self.start)
        self.cancel = self._button(
            tr("Cancel"), tr("Stop at once; what is written stays, and the next run goes on from there")
        )
        self.cancel.setIcon(icon("close"))
        self.cancel.clicked.connect(self.stop)
        self.again = QCheckBox(tr("Begin anew"))
        self.again.setToolTip(
            tr("Compute every file again, whatever an earlier run has done in that folder; its pictures are replaced")
        )
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setFixedHeight(3)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.setAccessibleName(tr("Share of the files that are done"))
        self.status = text_label()
        self.status.setAccessibleDescription(tr("State of the batch"))
        self.failures = TableView()
        self.failures.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # It scrolls rather than to take the place of the canvas.
        self.failures.setMinimumHeight(_TABLE_HEIGHT)
        self.failures.save_requested.connect(self.save_requested)
        self.failures.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.run)
        row.addWidget(self.cancel)
        row.addWidget(self.again)
        row.addWidget(self.status, 1)
        layout = QVBoxLayout()
        layout.setSpacing(theme.HALF_GRID)
        layout.addLayout(row)
        layout.addWidget(self.bar)
        layout.addWidget(self.failures, 1)
        layout.addStretch(0)
        return layout

    def _button(self, text: str, help_text: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(help_text)
        return button

    def _menu(self, entries: tuple[tuple[str, Callable[[], None]], ...]) -> QMenu:
        menu = QMenu(self)
        for text, handler in entries:
            menu.addAction(text).triggered.connect(lambda _checked=False, handler=handler: handler())
        return menu

    # Choosing

    def take_recipe_in_view(self) -> None:
        """Repeat what made the picture on the canvas."""
        self.set_recipe(self._recipe_in_view())

    def set_recipe(self, recipe: tuple[RecipeStep, ...]) -> None:
        """Repeat these steps."""
        self._recipe, self._loading = recipe, None
        self._show_choices()

    def open_recipe(self, path: Path) -> None:
        """Repeat the steps of a recipe file."""
        self._loading = Cancellation()
        self._service.load(path, lambda _: read_recipe(path), self.set_recipe, self._refuse_recipe, self._loading)
        self._show_state()

    def _refuse_recipe(self, reason: str) -> None:
        self._loading = None
        self._show_choices()
        if reason:
            self._fail(reason)

    def set_files(self, paths: list[Path]) -> None:
        """Work on files, or on the images in folders."""
        self._files = tuple(paths)
        self._show_choices()

    def set_output(self, folder: Path) -> None:
        """Write the pictures into a folder."""
        self.output.setText(str(folder))
        self._show_choices()

    def _ask_recipe(self) -> None:
        paths = self._service.choose_files(tr("Choose a recipe"), f"{RECIPES};;All files (*)")
        if paths:
            self.open_recipe(paths[0])

    def _ask_files(self) -> None:
        from sightglass.app.files import READABLE

        paths = self._service.choose_files(tr("Choose the files to work on"), READABLE)
        if paths:
            self.set_files(paths)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Choose a folder of images"))
        if name:
            self.set_files([Path(name)])

    def _ask_output(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Choose the folder for the pictures"))
        if name:
            self.set_output(Path(name))

    # Running

    @property
    def is_running(self) -> bool:
        """Whether a batch is under way."""
        return self.worker.is_busy

    def start(self) -> None:
        """Run the batch, or say what is missing for it."""
        missing, output = self._missing(), self._folder()
        if missing or output is None:
            self._fail(missing)
            return
        form = str(self.format.currentData())
        files = tuple(str(path) for path in self._files)
        inputs, again = self._find_inputs(self._recipe), self.again.isChecked()
        batch = Batch(Order(self._recipe, files, output, form, inputs, again))
        executor = self.executor()
        self._is_stopping = False
        self.failures.hide()
        self._say(tr("Starting…"))
        self.worker.submit(Job(lambda progress: batch.run(executor, progress), batch))
        self._show_state()

    def stop(self) -> None:
        """End the batch at once; what is written stays. A recipe that is being read is not taken."""
        if self._loading is not None:
            self._loading.cancel()
            return
        self._is_stopping = True
        self._say(tr("Stopping…"))
        self.worker.cancel()

    def shut_down(self) -> None:
        """End the batch with the window."""
        self.worker.shut_down()

    def _missing(self) -> str:
        if not self._recipe:
            return tr(
                "There is no recipe: nothing was done to the picture in view. Choose a computed picture or a file."
            )
        if not self._files:
            return tr("Choose the files to work on first.")
        folder = self._folder()
        if folder is None:
            return tr("Choose the folder for the pictures first.")
        if not folder.is_absolute():
            example = Path.home() / folder
            return tr("Give the whole path of the folder for the pictures, such as “{example}”.", example=example)
        return ""

    def _folder(self) -> Path | None:
        text = self.output.text().strip()
        return Path(os.path.expanduser(text)) if text else None  # noqa: PTH111 - for unknown names of users too

    def _on_report(self, report: WorkerReport) -> None:
        batch = report.tag
        assert isinstance(batch, Batch)
        if report.kind == "progress" and not self._is_stopping:
            self.bar.setValue(round(report.fraction * 1000))
            self._say(report.message)
        elif report.kind in ("done", "cancelled"):
            self._finish(batch.report())
        elif report.kind == "failed":
            self._show_failures(batch.report())
            self._fail(report.message)
        self._show_state()

    def _finish(self, report: Report) -> None:
        # It was meant for one run: what was stopped is gone on with.
        self.again.setChecked(False)
        sentence = report.sentence()
        if not report.is_complete:
            sentence = tr("{sentence} Run again to go on from there.", sentence=sentence)
        self._say(sentence)
        announce(self.status, sentence)
        self._show_failures(report)

    def _show_failures(self, report: Report) -> None:
        self.failures.show_table(report.table())
        self.failures.setVisible(bool(report.failures))

    # Showing

    def _show_choices(self) -> None:
        """Show what is chosen, and say what is still missing."""
        self.recipe.setText(chain_text(self._recipe) or tr("None: nothing was done to the picture in view"))
        self.files.setText(files_text(self._files))
        self.files.setToolTip(plain_tip("\n".join(map(str, self._files[:_MOST_NAMED]))))
        self._show_readiness()
        self.failures.hide()
        self._show_state()

    def _on_output_edited(self) -> None:
        # Editing also ends where the window is left: then what came of the last run stays to be read.
        if self.output.isModified() and not self.is_running:
            self.output.setModified(False)
            self._show_readiness()

    def _show_readiness(self) -> None:
        """Say what is missing, or that a folder will be made."""
        text, folder = self._missing() or tr("Ready to run."), self._folder()
        if folder is not None and folder.is_absolute() and not exists(folder):
            text = tr("{sentence} The folder “{folder}” will be made.", sentence=text, folder=folder)
        self._say(text)

    def _show_state(self) -> None:
        running = self.is_running or self._loading is not None
        for control in (
            self.choose_recipe,
            self.choose_sources,
            self.output,
            self.choose_output,
            self.format,
            self.run,
            self.again,
        ):
            control.setEnabled(not running)
        self.cancel.setVisible(running)
        self.bar.setVisible(running)
        if not running:
            self.bar.setValue(0)

    def _say(self, text: str) -> None:
        self._is_error = False
        self.status.setText(text)
        self._color()

    def _fail(self, message: str) -> None:
        self._is_error = True
        self.status.setText(message)
        self._color()
        alert(self.status, message)

    def _color(self) -> None:
        color = f"color: {theme.manager().theme.error}; font-weight: 700;" if self._is_error else ""
        self.status.setStyleSheet(color)
