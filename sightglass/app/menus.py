"""The menu bar: every command of the window, with its shortcut and what it does."""

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from sightglass.algorithms.samples import SAMPLES
from sightglass.algorithms.texts import marked, tr
from sightglass.app import take_away
from sightglass.app.dock import shortcut_of
from sightglass.app.example_menu import add_example_menu, fill_example_menu
from sightglass.app.help import show_about, show_shortcuts
from sightglass.app.image_menu import add_image_menu
from sightglass.app.language import choices as language_choices
from sightglass.app.palette import CommandPalette
from sightglass.app.picture_history.dock import HISTORY_HELP, HISTORY_ICON, HISTORY_SHORTCUT
from sightglass.app.tips import plain_tip
from sightglass.app.tour import show_tour

if TYPE_CHECKING:
    from sightglass.app.data_bar import DataBar
    from sightglass.app.main_window import MainWindow

Key = QKeySequence.StandardKey


def build_menus(window: "MainWindow") -> None:
    """Fill the menu bar; the order of the menus is the order on the screen."""
    _file_menu(window)
    _edit_menu(window)
    add_image_menu(window)
    _view_menu(window)
    _dock_menu(window)
    add_example_menu(window)
    _help_menu(window)


def _file_menu(window: "MainWindow") -> None:
    commands, files = window.commands, window.files
    commands.add(
        "File", "Open…", files.open_dialog, shortcut=Key.Open, icon_name="folder-open-outline",
        help_text="Open images; several files at once are fine",
    )  # fmt: skip
    stop = commands.add(
        "File", "Stop opening", files.stop_opening, help_text="Stop after the file that is being opened"
    )
    stop.setEnabled(False)
    files.working.connect(lambda text: stop.setEnabled(bool(text)))
    recent = commands.menu("File/Open recent")
    files.recent_changed.connect(lambda: _fill_recent(window, recent))
    _fill_recent(window, recent)
    for group, samples in groupby(SAMPLES, key=lambda sample: sample.group):
        for sample in samples:
            commands.add(
                f"File/Sample images/{group}", sample.title, partial(files.open_sample, sample),
                help_text=sample.description,
            )  # fmt: skip
    commands.add(
        "File", "Get MNIST", lambda: _data_bar(window).get_mnist(),
        help_text="Download the handwritten digits of MNIST once (12 MB), and let the classifier learn from them",
    )  # fmt: skip
    commands.separator("File")
    _session_commands(window)
    commands.separator("File")
    commands.add(
        "File", "Save picture as…", lambda: take_away.save(window), shortcut="Ctrl+Alt+S",
        icon_name="content-save-outline", help_text="Save the picture on the canvas to a file",
    )  # fmt: skip
    commands.add(
        "File", "Save figure…", lambda: window.figures.save_centre(), shortcut="Ctrl+Shift+F", icon_name="image-text",
        help_text="Save what is in the middle of the window for a document: size, resolution, caption; SVG, PDF, PNG",
    )  # fmt: skip
    commands.add(
        "File", "Save report…", lambda: window.reports.ask(), icon_name="file-document-outline",
        help_text="Save all pictures, curves, tables and parameters of the dock in one page for any browser",
    )  # fmt: skip
    commands.add(
        "File", "Send picture to workspace", lambda: take_away.send(window), shortcut="Ctrl+Return",
        icon_name="tray-arrow-down", help_text="Keep the picture on the canvas as an image of its own",
    )  # fmt: skip
    commands.add(
        "File", "Save recipe…", lambda: take_away.save_recipe(window), icon_name="script-text-outline",
        help_text="Save the steps that made the picture on the canvas, to apply them to other images",
    )  # fmt: skip
    commands.add(
        "File", "Run on many files…", lambda: window.batch_dock.open(), icon_name="image-multiple-outline",
        help_text="Repeat the steps that made the picture on the canvas, or those of a recipe file, on many files",
    )  # fmt: skip
    commands.separator("File")
    commands.add("File", "Quit", window.close, shortcut="Ctrl+Q")


def _session_commands(window: "MainWindow") -> None:
    commands, sessions = window.commands, window.sessions
    commands.add("File", "New session", sessions.new, shortcut=Key.New,
                 help_text="Begin afresh; undo brings back what is open now")  # fmt: skip
    commands.add("File", "Open session…", sessions.open_dialog, shortcut="Ctrl+Shift+O",
                 help_text="Open images, parameters, layout and trainings as they were saved")  # fmt: skip
    commands.add("File", "Save session", sessions.save, shortcut=Key.Save, icon_name="content-save-all-outline",
                 help_text="Save images, parameters, layout and trainings in one file")  # fmt: skip
    commands.add("File", "Save session as…", sessions.save_as, shortcut="Ctrl+Shift+S",
                 help_text="Save the session in another file")  # fmt: skip


def _data_bar(window: "MainWindow") -> "DataBar":
    from sightglass.app.docks.classifier import ClassifierPanel

    panel = window.docks["classifier"].open()
    assert isinstance(panel, ClassifierPanel)
    return panel.data


def _fill_recent(window: "MainWindow", menu: QMenu) -> None:
    menu.clear()
    paths = window.settings.recent_files
    for path in paths:
        action = menu.addAction(path.name.replace("&", "&&"))
        action.setToolTip(plain_tip(str(path)))
        action.triggered.connect(lambda _checked=False, path=path: window.files.open_paths([path]))
    menu.addSeparator()
    clear = menu.addAction(tr("Clear this list"))
    clear.setEnabled(bool(paths))
    clear.triggered.connect(lambda: _clear_recent(window, menu))


def _clear_recent(window: "MainWindow", menu: QMenu) -> None:
    window.settings.clear_recent()
    _fill_recent(window, menu)


def _edit_menu(window: "MainWindow") -> None:
    commands = window.commands
    undo = window.undo_stack.createUndoAction(window, tr("Undo"))
    undo.setShortcut(QKeySequence(Key.Undo))
    redo = window.undo_stack.createRedoAction(window, tr("Redo"))
    redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
    commands.register("Edit", marked("Undo"), undo)
    commands.register("Edit", marked("Redo"), redo)
    commands.separator("Edit")
    commands.add("Edit", "Copy picture", lambda: take_away.copy(window), shortcut=Key.Copy, icon_name="content-copy",
                 help_text="Copy the picture on the canvas, as it is shown")  # fmt: skip
    commands.add("Edit", "Paste image", window.files.paste, shortcut=Key.Paste, icon_name="content-paste",
                 help_text="Add the picture on the clipboard to the workspace")  # fmt: skip
    commands.separator("Edit")
    dock = window.workspace_dock
    commands.add("Edit", "Rename image", dock.rename_current, shortcut="F2", help_text="Rename the current image")
    commands.add("Edit", "Remove selected images", dock.remove_selected, shortcut="Ctrl+Delete",
                 help_text="Take the selected images out of the workspace; files are not touched")  # fmt: skip
    commands.add("Edit", "Previous image", lambda: _step_image(window, -1), shortcut="Ctrl+PgUp")
    commands.add("Edit", "Next image", lambda: _step_image(window, 1), shortcut="Ctrl+PgDown")
    commands.separator("Edit")
    preferences = commands.add(
        "Edit", "Preferences…", lambda: _open_preferences(window), shortcut="Ctrl+,", icon_name="cog-outline",
        help_text="Theme, threads, memory, what is asked before it is done, and the tour",
    )  # fmt: skip
    preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
    dock.menu.addActions([commands.find("Edit/Rename image"), commands.find("Edit/Remove selected images")])


def _view_menu(window: "MainWindow") -> None:
    commands, canvas, centre = window.commands, window.canvas, window.centre
    commands.add("View", "Command palette…", lambda: _open_palette(window), shortcut="Ctrl+Shift+P",
                 help_text="Find any command by a few letters")  # fmt: skip
    commands.separator("View")
    commands.add("View", "Fit to window", centre.fit, shortcut="Ctrl+0", icon_name="fit-to-page-outline")
    commands.add("View", "Actual pixels", canvas.zoom_actual, shortcut="Ctrl+Alt+0")
    commands.add("View", "Zoom in", lambda: centre.zoom_by(1.25), shortcut="Ctrl++", icon_name="magnify-plus-outline")
    commands.add("View", "Zoom out", lambda: centre.zoom_by(0.8), shortcut="Ctrl+-", icon_name="magnify-minus-outline")
    commands.separator("View")
    modes = ((marked("One picture"), "single"), (marked("Two under a divider"), "divider"),
             (marked("Side by side"), "side_by_side"), (marked("Two in turn"), "flicker"))  # fmt: skip
    chosen = commands.choices("View/Compare", modes, canvas.mode, lambda mode: setattr(canvas, "mode", mode))
    canvas.mode_changed.connect(lambda mode: chosen[mode].setChecked(True))
    themes = ((marked("As the system"), "system"), (marked("Light"), "light"), (marked("Dark"), "dark"))
    preferences = window.preferences
    by_mode = commands.choices(
        "View/Theme", themes, preferences.value.theme, lambda mode: preferences.change(theme=mode)
    )
    preferences.changed.connect(lambda: by_mode[preferences.value.theme].setChecked(True))
    commands.choices("View/Language", language_choices(), window.settings.language, window.language_chosen.emit)
    commands.separator("View")
    theory = commands.add(
        "View", "Theory", lambda: _toggle_theory(window), shortcut="Ctrl+T", icon_name="book-open-outline",
        help_text="Show in each dock what it computes, with its equations",
    )  # fmt: skip
    theory.setCheckable(True)
    theory.setChecked(window.theory.is_open)
    window.theory.changed.connect(theory.setChecked)
    commands.add("View", "Full screen", lambda: _toggle_full_screen(window), shortcut="F11")


def _dock_menu(window: "MainWindow") -> None:
    commands = window.commands
    for number, dock in enumerate(window.docks.values(), 1):
        commands.add(
            "Docks", dock.description.title, dock.open, shortcut=shortcut_of(number), icon_name=dock.description.icon,
            help_text=dock.description.help,
        )  # fmt: skip
    commands.add(
        "Docks", "History", window.history_dock.open, shortcut=HISTORY_SHORTCUT, icon_name=HISTORY_ICON,
        help_text=HISTORY_HELP,
    )  # fmt: skip
    commands.separator("Docks")
    toggle: QAction = window.workspace_dock.toggleViewAction()
    toggle.setShortcut(QKeySequence("Ctrl+Shift+I"))
    commands.register("Docks", marked("Images"), toggle)
    commands.add("Docks", "Reset layout", window.arrangement.reset, help_text="Put every dock back where it first was")


def _help_menu(window: "MainWindow") -> None:
    commands = window.commands
    commands.add("Help", "Keyboard shortcuts", lambda: show_shortcuts(window), shortcut="F1")
    commands.add("Help", "Tour", lambda: show_tour(window), help_text="Be led through the window in six steps")
    commands.add("Help", "About Sightglass", lambda: show_about(window))


def _step_image(window: "MainWindow", step: int) -> None:
    entries, current = window.workspace.entries, window.workspace.current
    if current is not None:
        window.workspace.set_current(entries[(entries.index(current) + step) % len(entries)].identity)


def _open_preferences(window: "MainWindow") -> None:
    from sightglass.app.preferences_dialog import PreferencesDialog

    PreferencesDialog(window).open()


def _open_palette(window: "MainWindow") -> None:
    fill_example_menu(window)
    CommandPalette(window.commands, window).show()


def _toggle_theory(window: "MainWindow") -> None:
    window.theory.set_open(not window.theory.is_open)
    if window.active is not None:
        window.active.split.focus_theory()


def _toggle_full_screen(window: "MainWindow") -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()
