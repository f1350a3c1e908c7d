"""What a test may not leave behind: threads, processes, timers, windows, files outside its own directory.

Each guard records where the thing was started, so that the failure names the line to mend.
"""

import gc
import linecache
import os
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_GRACE = 10.0  # seconds that a thread has to come to its end after the test


@dataclass(frozen=True)
class _Place:
    """A line of this repository; its text is read only where it is shown, since widgets are made by the thousand."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{Path(self.file).relative_to(ROOT)}:{self.line} ({linecache.getline(self.file, self.line).strip()})"


@cache
def _is_ours(file: str) -> bool:
    path = Path(file)
    return path.is_relative_to(ROOT) and ".venv" not in path.parts and path != Path(__file__)


def _origin() -> _Place | str:
    """Say where in this repository the code stands that is running now."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if _is_ours(frame.f_code.co_filename):
            return _Place(frame.f_code.co_filename, frame.f_lineno)
        frame = frame.f_back
    return "outside this repository"


# Where each thread and process was started, and each timer that there still is, and where each widget was made.
_threads: dict[threading.Thread, _Place | str] = {}
_processes: "weakref.WeakKeyDictionary[subprocess.Popen[Any], _Place | str]" = weakref.WeakKeyDictionary()
_timers: "weakref.WeakKeyDictionary[Any, _Place | str]" = weakref.WeakKeyDictionary()
_widgets: "weakref.WeakKeyDictionary[Any, _Place | str]" = weakref.WeakKeyDictionary()
_kept: "weakref.WeakSet[Any]" = weakref.WeakSet()


def keep(window: object) -> None:
    """Let a hidden window outlive the test: tests after it use it too."""
    _kept.add(window)


@cache
def record_origins() -> None:
    """Note from now on where threads, processes, timers and widgets come from.

    Once for the whole run: to change these classes for each test would take longer than most of the tests.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog, QDockWidget, QFrame, QMainWindow, QMenu, QWidget
    from shiboken6 import isValid

    thread_start, timer_start = threading.Thread.start, QTimer.start

    def started_thread(thread: threading.Thread) -> None:
        _threads[thread] = _origin()
        thread_start(thread)

    def started_timer(timer: QTimer, *arguments: Any) -> None:
        # Qt takes connections to its own `start` back when the timer goes; those to this function stay.
        if isValid(timer):
            _timers[timer] = _origin()
            timer_start(timer, *arguments)

    process_init = subprocess.Popen.__init__

    def started_process(process: subprocess.Popen[Any], *arguments: Any, **named: Any) -> None:
        process_init(process, *arguments, **named)
        _processes[process] = _origin()

    subprocess.Popen.__init__ = started_process  # type: ignore[method-assign]
    threading.Thread.start = started_thread  # type: ignore[method-assign]
    QTimer.start = started_timer  # type: ignore[method-assign, assignment]
    for kind in (QWidget, QFrame, QMainWindow, QDialog, QDockWidget, QMenu):
        kind.__init__ = _recording(kind.__init__)  # type: ignore[method-assign]


def _recording(init: Callable[..., None]) -> Callable[..., None]:
    def recorded(widget: Any, *arguments: Any, **named: Any) -> None:
        init(widget, *arguments, **named)
        _widgets[widget] = _origin()

    return recorded


@contextmanager
def no_dangling_threads() -> Iterator[None]:
    record_origins()
    before = set(_threads)
    yield
    started = {thread: _threads.pop(thread) for thread in list(_threads) if thread not in before}
    end = time.monotonic() + _GRACE
    for thread in started:
        thread.join(max(0.0, end - time.monotonic()))
    left = [f"{thread.name}, started at {origin}" for thread, origin in started.items() if thread.is_alive()]
    if left:
        pytest.fail("threads still run after the test: " + "; ".join(left), pytrace=False)


@contextmanager
def no_dangling_processes() -> Iterator[None]:
    record_origins()
    before = set(_processes)
    yield
    left = _after_collection(lambda: [each for each in _processes if each not in before and each.poll() is None])
    described = [f"{each.args}, started at {_processes[each]}" for each in left]
    for process in left:
        process.kill()
        process.wait()
    if left:
        pytest.fail("processes still run after the test: " + "; ".join(described), pytrace=False)


@contextmanager
def no_dangling_timers() -> Iterator[None]:
    from shiboken6 import isValid

    record_origins()
    before = set(map(id, _timers.keys()))
    yield

    def active() -> list[Any]:
        return [timer for timer in list(_timers) if id(timer) not in before and isValid(timer) and timer.isActive()]

    left = _after_collection(active)
    described = [f"{_described(timer)}, started at {_timers[timer]}" for timer in left]
    _timers.clear()
    if left:
        for timer in left:
            timer.stop()
        pytest.fail("timers still run after the test: " + "; ".join(described), pytrace=False)


@contextmanager
def no_dangling_windows() -> Iterator[None]:
    from PySide6.QtWidgets import QApplication, QWidget

    record_origins()
    before = set(QApplication.topLevelWidgets()) if QApplication.instance() else set()
    yield

    def remaining() -> list[QWidget]:
        # A menu or dialog that has a parent goes with it; a tooltip is Qt's own, and Qt keeps it for the next one.
        return [
            widget
            for widget in (QApplication.topLevelWidgets() if QApplication.instance() else ())
            if widget not in before
            and widget not in _kept
            and widget.parent() is None
            and widget.metaObject().className() != "QTipLabel"
        ]

    left = _after_collection(remaining)
    if left:
        described = [f"{_described(widget)}, made at {_widgets.get(widget, 'an unknown place')}" for widget in left]
        for widget in left:
            widget.close()
            widget.deleteLater()
        _deliver_deletions()
        pytest.fail("windows are left after the test: " + "; ".join(described), pytrace=False)


@contextmanager
def same_look() -> Iterator[None]:
    """Give the program the look back that it had: sizes depend on it, and a style sheet makes all that is made slower.

    That a test sets a look is no fault of it, so this does not fail.
    """
    theme = sys.modules.get("sightglass.widgets.theme")
    before = theme and theme._instance
    mode = before.mode if before and before._applied else ""
    yield
    theme = sys.modules.get("sightglass.widgets.theme")
    manager = theme and theme._instance
    if manager and manager._applied and manager.mode != mode:
        if mode:
            manager.set_mode(mode)
        else:
            _take_look_away(manager)


def _take_look_away(manager: Any) -> None:
    from PySide6.QtGui import QFontDatabase, QPalette
    from PySide6.QtWidgets import QApplication

    manager.set_mode("system")
    manager._applied = False
    QApplication.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    QApplication.setPalette(QPalette())
    manager._application.setStyleSheet("")


def _after_collection(find: Callable[[], list[Any]]) -> list[Any]:
    """Look for what is left; objects that only await deletion or wait in a reference cycle are not left."""
    if find():
        _deliver_deletions()
    if find():
        gc.collect()
        _deliver_deletions()
    return find()


def _deliver_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _described(thing: Any) -> str:
    name = thing.objectName()
    return type(thing).__name__ + (f" “{name}”" if name else "")


class WriteGuard:
    """Records every write that Python makes outside the directories in which tests may write."""

    def __init__(self) -> None:
        self.allowed: tuple[str, ...] | None = None
        self.violations: list[str] = []
        # An audit hook cannot be taken away again: there is one for the whole run, at rest between the tests.
        sys.addaudithook(self._hook)

    @contextmanager
    def watching(self, *allowed: Path) -> Iterator[None]:
        outer = self.allowed, self.violations
        self.allowed = (*(str(path) for path in allowed), str(ROOT / ".hypothesis"), "/dev/", "/proc/")
        self.violations = found = []
        try:
            yield
        finally:
            self.allowed, self.violations = outer
        if found:
            pytest.fail("the test wrote outside its tmp_path: " + "; ".join(found), pytrace=False)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.allowed is None:
            return
        if event == "open":
            path, _mode, flags = arguments
            if not isinstance(flags, int) or not flags & _WRITING:
                return
        elif event in ("os.mkdir", "os.remove", "os.rmdir", "os.truncate"):
            path, directory = arguments[0], arguments[-1]
            if event != "os.truncate" and directory != -1:  # relative to a directory that was opened before
                return
        elif event == "os.rename":
            path = arguments[1]
        else:
            return
        if isinstance(path, bytes | str | os.PathLike):
            self._check(os.fsdecode(path))

    def _check(self, name: str) -> None:
        assert self.allowed is not None
        path = os.path.abspath(name)  # noqa: PTH100 - resolving links would be a system call on each write
        if path.startswith(self.allowed) or "__pycache__" in path:
            return
        self.violations.append(f"{path} at {_origin()}")
