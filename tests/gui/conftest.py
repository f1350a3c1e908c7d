"""The whole window for tests that use it as a person would."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.app import panel as panel_module
from sightglass.app.main_window import MainWindow
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.questions import Question
from sightglass.app.settings import Settings
from sightglass.app.workspace import Entry

Opener = Callable[[str], AlgorithmPanel]
PATIENCE = 20_000  # milliseconds; only a broken dock, or a very busy machine, comes near it


@pytest.fixture
def first_dock() -> str:
    """The dock that the window starts with; tests of another one name that, so that no other has to be made first."""
    return "contrast"


@pytest.fixture(autouse=True)
def pointer_elsewhere(qapp: QApplication) -> None:
    """Let no test begin with the pointer where the one before has left it: a widget shown there would be pointed at."""
    QCursor.setPos(QPoint(-1000, -1000))


@pytest.fixture
def window(first_dock: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A started window with its first sample and the first dock's first result, and no patience between changes."""
    monkeypatch.setattr(panel_module, "_DETAILS_MILLISECONDS", 5)
    monkeypatch.setattr(panel_module, "_REST_MILLISECONDS", 10)
    settings = Settings()
    # Who asks no question waits for no answer; tests of questions want them asked.
    settings.preferences = replace(settings.preferences, unasked=frozenset(Question))
    window = MainWindow(settings)
    window.resize(1280, 800)
    window.docks[first_dock].raise_()
    with qtbot.waitSignal(window.started):
        window.show()
    qtbot.waitUntil(lambda: window.active is not None and window.active.output is not None, timeout=PATIENCE)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def open_dock(window: MainWindow, qtbot: QtBot) -> Opener:
    """Open a dock by name and wait for its first result."""

    def opened(name: str) -> AlgorithmPanel:
        panel = window.docks[name].open()
        qtbot.waitUntil(lambda: window.active is panel and panel.output is not None, timeout=PATIENCE)
        return panel

    return opened


def settle(qtbot: QtBot, panel: AlgorithmPanel) -> None:
    """Wait until the panel shows the result of its present parameters and input."""

    def is_settled() -> bool:
        output = panel.output
        return (
            output is not None
            and not panel.worker.is_busy
            and not panel._details_soon.isActive()
            and not panel._rest_soon.isActive()
            and output.request.parameters == panel.wanted(panel.parameters)
            and not output.is_preview
            and output.request.entries == panel.entries()
            and output.request.region == panel.context.selection()
        )

    qtbot.waitUntil(is_settled, timeout=PATIENCE)


def add_image(window: MainWindow, image: Image) -> Entry:
    """Put an image into the workspace as the current one."""
    entry = Entry(image)
    window.workspace.add((entry,))
    return entry
