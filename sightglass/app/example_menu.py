"""The menu of all worked examples, by topic; filled when it is first opened, or searched in the command palette."""

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sightglass.algorithms.texts import marked, tr
from sightglass.app.examples import ExampleName, names_of

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

MENU = marked("Worked examples")
MORE = marked("More")
TOPICS = {
    1: marked("1 Contrast"),
    2: marked("2 Filters"),
    3: marked("3 Pyramid"),
    4: marked("4 Total variation by ADMM"),
    5: marked("5 Bilinear mapping and RANSAC"),
    6: marked("6 Stitching"),
    7: marked("7 Lucas-Kanade"),
    8: marked("8 CNN denoiser"),
    9: marked("9 The 6c-2s-12c-2s network"),
    10: marked("10 Layers"),
    11: marked("11 Gradients"),
}
# Worked examples that are more than an image with parameters: dock, number, and the title among its tasks.
TASKS = (("contrast", 1, marked("Match images, histograms and curves…")),)


def add_example_menu(window: "MainWindow") -> None:
    """Give the menu its place in the menu bar."""
    window.commands.menu(MENU).aboutToShow.connect(partial(fill_example_menu, window))


def fill_example_menu(window: "MainWindow") -> None:
    """List the examples of all docks, unless that is done: worked examples by their number, then the others."""
    if not window.commands.menu(MENU).isEmpty():
        return
    names = [name for dock in window.docks for name in names_of(dock)]
    for number, topic in TOPICS.items():
        path = f"{MENU}/{topic}"
        _add(window, path, [name for name in names if name.number == number])
        for dock, place, title in TASKS:
            if place == number:
                window.commands.add(
                    path, title, partial(_open_task, window, dock, title), help_text=_dock_title(window, dock)
                )
    window.commands.separator(MENU)
    _add(window, f"{MENU}/{MORE}", [name for name in names if name.number is None])


def _add(window: "MainWindow", path: str, names: list[ExampleName]) -> None:
    """Add examples to a menu, and those of each dock to one of their own where there are several docks."""
    docks = [(dock, list(examples)) for dock, examples in groupby(names, key=lambda name: name.algorithm)]
    for dock, examples in docks:
        title = _dock_title(window, dock)
        place = f"{path}/{title}" if len(docks) > 1 else path
        for name in examples:
            help_text = tr("{title}: {help}", title=tr(title), help=name.topic)
            window.commands.add(
                place, name.title, partial(_open, window, name), help_text=help_text, other_names=name.titles
            )


def _dock_title(window: "MainWindow", dock: str) -> str:
    return window.docks[dock].description.title


def _open(window: "MainWindow", name: ExampleName) -> None:
    window.docks[name.algorithm].open().menu.open_example(name.read())


def _open_task(window: "MainWindow", dock: str, title: str) -> None:
    panel = window.docks[dock].open()
    task = next(handler for name, handler in panel.tasks() if tr(name) == tr(title))
    if panel.output is None:
        # It works on what the dock shows, once there is something.
        panel.output_changed.connect(task, Qt.ConnectionType.SingleShotConnection)
    else:
        task()
