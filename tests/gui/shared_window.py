"""One window for the tests of a module: emptied after each of them, and begun with again as if it were new.

To make a window takes longer than most of what is tested in it. What a test leaves behind in the lasting parts (canvas,
menus, layout, messages) is found by comparing all that their objects hold with what they held in the new window; a
window with any difference is thrown away, so a test can rely on what it gets. Docks are made anew for each test.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QLineEdit, QTabBar, QWidget
from shiboken6 import isValid

from sightglass.algorithms.image import Image
from sightglass.app.main_window import MainWindow
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.settings import LAYOUT_VERSION, Settings
from sightglass.app.worker import Worker
from sightglass.app.workspace import Entry, State

Portrait = dict[str, object]
_PLAIN = (bool, int, float, str, bytes, Enum, Path, type(None))
# What only counts or numbers images, what belongs to the settings, what was drawn for the picture in view, and the
# buttons of the canvas that come and go with its width.
_PASSED_OVER = frozenset(
    {"_generation", "_shown", "_saved", "current", "settings", "_settings", "_default_state", "_context",
     "_request", "_asked", "_rectangles", "caches", "layers", "_panes", "actual", "fit", "zoom"}
)  # fmt: skip


def portrait(window: MainWindow) -> Portrait:
    """Give what all lasting objects of the window hold, by the way to them."""
    found: Portrait = {}
    seen: set[int] = set()
    waiting: deque[tuple[str, object]] = deque([("window", window)])
    while waiting:
        way, value = waiting.popleft()
        if isinstance(value, _PLAIN):
            found[way] = value
        elif isinstance(value, Image):
            found[way] = value.name
        elif isinstance(value, AlgorithmPanel | Entry | Settings) or id(value) in seen:
            found[way] = type(value).__name__
        elif isinstance(value, dict | list | tuple | deque | set | frozenset):
            found[way] = len(value)
            # Images are numbered on from window to window.
            named = isinstance(value, dict) and all(isinstance(key, str) for key in value)
            parts = value.items() if named else enumerate(value.values() if isinstance(value, dict) else value)
            waiting.extend((f"{way}[{name}]", part) for name, part in parts)
        else:
            seen.add(id(value))
            if isinstance(value, QObject):
                if not isValid(value):
                    found[way] = "deleted"
                    continue
                found[way] = _qt_state(value)
            if type(value).__module__.startswith("sightglass"):
                waiting.extend((f"{way}.{name}", part) for name, part in _attributes(value))
    return found


def _attributes(value: object) -> Iterator[tuple[str, object]]:
    held = getattr(value, "__dict__", None)
    if held is None and is_dataclass(value):
        held = {field.name: getattr(value, field.name) for field in fields(value)}
    for name, part in (held or {}).items():
        if name not in _PASSED_OVER and not callable(part):
            yield name, part


def _qt_state(value: QObject) -> tuple[object, ...]:
    if isinstance(value, QAction):
        return value.isChecked(), value.isEnabled(), value.isVisible(), value.text()
    if not isinstance(value, QWidget):
        return ()
    state: tuple[object, ...] = (value.isHidden(), value.isEnabled(), value.toolTip())
    if isinstance(value, QAbstractButton):
        return *state, value.isChecked(), value.text()
    if isinstance(value, QLabel | QLineEdit):
        return *state, value.text()
    if isinstance(value, QComboBox):
        return *state, value.currentText(), value.count()
    if isinstance(value, QTabBar):
        return *state, value.currentIndex(), value.count()
    return state


@contextmanager
def no_dock_started(window: MainWindow) -> Iterator[None]:
    """Let a window that starts here make no dock by itself."""
    docks = (*window.docks.values(), window.history_dock)
    for dock in docks:
        dock.__dict__["start"] = lambda: None
    try:
        yield
    finally:
        for dock in docks:
            del dock.__dict__["start"]


def begin(window: MainWindow, settings: Settings, layout: QByteArray, *, with_dock: bool) -> None:
    """Start with an emptied window as with a new one, or without a dock until one is opened."""
    window.settings = settings
    for service in (window.preferences, window.theory, window.files):
        service._settings = settings
    window.preferences.try_out(settings.preferences)
    window.restoreState(layout, LAYOUT_VERSION)
    window.show()
    window.activateWindow()
    window.sessions._open_first([])
    if with_dock:
        for dock in window.docks.values():
            dock.start()
        window.history_dock.start()


def empty(window: MainWindow) -> None:
    """Take out of the window what a person has put into it, and end all that goes on in it."""
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()
    window.hide()
    window.lent.take_back()
    window.history_dock.lead(False)
    window.canvas.view.set_handles(None)
    if window.active is not None:
        for signal, slot in window._connections(window.active):
            signal.disconnect(slot)
        window.active = None
    _take_docks_away(window)
    window.workspace.restore(State())
    window.undo_stack.clear()
    window.undo_stack._holders.clear()
    window.messages.close_messages()
    window.messages.text.clear()
    window.statusBar().clearMessage()
    window._reading.clear()
    window.theory.set_open(False)
    window.canvas.set_selection(None)
    window.canvas.set_tool("pan")
    window.canvas.clear_profile()
    window.canvas.mode = "divider"
    window.canvas.view.scene.choose_again("", "", "")
    window.canvas.view.set_pictures(())
    window.centre._wanted = None
    window.centre.show_boards((), has_pictures=True)
    window.centre.set_stale(False)
    window.sessions.path, window.sessions._saved, window.sessions.is_changed = None, None, False
    window.sessions._watched.clear()
    window.earlier_trainings.clear()
    for worker in window.findChildren(Worker):
        worker.shut_down()
        # A thread is started again with the next job.
        worker._closing = False
    for timer in window.findChildren(QTimer):
        timer.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _take_docks_away(window: MainWindow) -> None:
    for dock in window.docks.values():
        dock._waiting, dock._may_build, dock.is_in_view = None, False, False
        if dock.panel is not None:
            dock.panel.shut_down()
            dock.panel.deleteLater()
            dock.panel, dock._placeholder = None, QWidget()
            dock.setWidget(dock._placeholder)
    history, batch, centre = window.history_dock, window.batch_dock, window.centre
    history._may_build = False
    if history._panel is not None:
        history._panel.shut_down()
        history._panel.deleteLater()
        history._panel = None
        history.setWidget(QWidget())
    if batch.panel is not None:
        batch.panel.shut_down()
        batch.panel.deleteLater()
        batch.panel = None
        batch.hide()
    if centre.page is not None:
        centre._stack.removeWidget(centre.page)
        centre.page.deleteLater()
        centre.page = None


def can_be_emptied(window: MainWindow) -> bool:
    """Whether the test has left nothing that goes with its window only: dialogs, the tour, a place to keep sessions."""
    return not (
        window.isHidden()
        or window.findChildren(QDialog)
        or window.tour is not None
        or window.sessions.autosave is not None
    )
