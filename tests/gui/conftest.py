"""The whole window for tests that use it as a person would."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QPoint, QSize
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sightglass.algorithms.image import Image
from sightglass.app import panel as panel_module
from sightglass.app.main_window import MainWindow
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.questions import Question
from sightglass.app.settings import LAYOUT_VERSION, Settings
from sightglass.app.workspace import Entry
from sightglass.widgets import theme
from tests import guards
from tests.gui import shared_window

Opener = Callable[[str], AlgorithmPanel]
PATIENCE = 20_000  # milliseconds; only a broken dock, or a very busy machine, comes near it


@pytest.fixture
def first_dock() -> str:
    """The dock that the window starts with. None is quicker, for tests that open one themselves or need none."""
    return ""


# For a test whose module has no first dock.
begins_in_contrast = pytest.mark.parametrize("first_dock", ["contrast"], ids=[""])


@pytest.fixture(scope="module")
def program_look(qapp: QApplication) -> Iterator[None]:
    """Give the tests of a module the look of the program, for those that say where things have room."""
    with guards.same_look():
        theme.manager().set_mode("light")
        yield


@pytest.fixture(autouse=True)
def pointer_elsewhere(qapp: QApplication) -> None:
    """Let no test begin with the pointer where the one before has left it: a widget shown there would be pointed at."""
    QCursor.setPos(QPoint(-1000, -1000))


class SharedWindow:
    """The window that the tests of a module share, if there is one that is as new."""

    def __init__(self) -> None:
        self._window: MainWindow | None = None
        self._layout, self._size = QByteArray(), QSize()
        # By the dock that it began with.
        self._new: dict[str, shared_window.Portrait] = {}

    def begun(self, settings: Settings, first_dock: str, qtbot: QtBot) -> MainWindow:
        """Give a started window with its first sample and the first dock's first result."""
        window = self._window
        if window is None:
            window = self._window = MainWindow(settings)
            self._layout, self._size = window.saveState(LAYOUT_VERSION), window.size()
            window.resize(1280, 800)
            window.docks[first_dock or "contrast"].raise_()
            with (
                nullcontext() if first_dock else shared_window.no_dock_started(window),
                qtbot.waitSignal(window.started),
            ):
                window.show()
            _wait_for_begin(window, first_dock, qtbot)
            return window
        window.resize(self._size)
        shared_window.begin(window, settings, self._layout, with_dock=bool(first_dock))
        window.resize(1280, 800)
        if first_dock:
            window.docks[first_dock].raise_()
        _wait_for_begin(window, first_dock, qtbot)
        return window

    def is_as_new(self, first_dock: str) -> bool:
        """Whether the window is as it was when it first began with this dock; the first time this is noted."""
        assert self._window is not None
        now = shared_window.portrait(self._window)
        return now == self._new.setdefault(first_dock, now)

    def empty(self) -> None:
        """Take out of the window what the test has put into it; where that cannot be done, throw the window away."""
        window = self._window
        assert window is not None
        # Menus that are filled when they are opened stay filled.
        is_grown = any(new["window.commands._actions"] != len(window.commands.all()) for new in self._new.values())
        if is_grown or not shared_window.can_be_emptied(window):
            self.close()
        else:
            shared_window.empty(window)
            guards.keep(window)

    def close(self) -> None:
        """Throw the window away."""
        if self._window is not None:
            window, self._window, self._new = self._window, None, {}
            if isValid(window):
                window.close()
                window.deleteLater()


def _wait_for_begin(window: MainWindow, first_dock: str, qtbot: QtBot) -> None:
    def has_begun() -> bool:
        if first_dock:
            return window.active is not None and window.active.output is not None
        return bool(window.canvas.pictures) and not window.files.worker.is_busy

    qtbot.waitUntil(has_begun, timeout=PATIENCE)


def window_holder() -> Iterator[SharedWindow]:
    """Give what holds a window, and throw that away in the end.

    A window shown again is not the active one on the offscreen platform: where keys go through the focus or shortcuts,
    a module makes `shared` a fixture of each test.
    """
    holder = SharedWindow()
    yield holder
    holder.close()


@pytest.fixture(scope="module")
def shared(qapp: QApplication) -> Iterator[SharedWindow]:
    """Hold the window that the tests of a module share."""
    yield from window_holder()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(
    first_dock: str, shared: SharedWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A started window with its first sample and the first dock's first result, and no patience between changes."""
    monkeypatch.setattr(panel_module, "_DETAILS_MILLISECONDS", 5)
    monkeypatch.setattr(panel_module, "_REST_MILLISECONDS", 10)
    settings = Settings()
    # Who asks no question waits for no answer; tests of questions want them asked.
    settings.preferences = replace(settings.preferences, unasked=frozenset(Question))
    window = shared.begun(settings, first_dock, qtbot)
    if not shared.is_as_new(first_dock):
        shared.close()
        window = shared.begun(settings, first_dock, qtbot)
        assert shared.is_as_new(first_dock)
    yield window
    shared.empty()


@pytest.fixture
def open_dock(window: MainWindow, qtbot: QtBot) -> Opener:
    """Open a dock by name and wait for its first result."""

    def opened(name: str) -> AlgorithmPanel:
        # One that is in view before docks are made hears of nothing when it is opened.
        window.docks[name].start()
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
