"""The guards of conftest catch what they are there for, and say where it was started."""

import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from tests import conftest, guards

Guard = AbstractContextManager[None]


@contextmanager
def failing(guard: Guard, *parts: str) -> Iterator[None]:
    with pytest.raises(pytest.fail.Exception) as caught, guard:
        yield
    for part in parts:
        assert part in str(caught.value)


def test_thread_that_still_runs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "_GRACE", 0.05)
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="forgotten")
    with failing(guards.no_dangling_threads(), "forgotten", "test_guards.py", "thread.start()"):
        thread.start()
    stop.set()
    thread.join()


def test_thread_that_ends_within_the_grace_is_accepted() -> None:
    with guards.no_dangling_threads():
        threading.Thread(target=time.sleep, args=(0.05,)).start()


def test_active_timer_is_named(qapp: Any) -> None:
    timer = QTimer()
    timer.setObjectName("blink")
    with failing(guards.no_dangling_timers(), "blink", "test_guards.py", "timer.start(1000)"):
        timer.start(1000)


@pytest.mark.parametrize("kind", [QWidget, QMainWindow, QMenu])
def test_window_left_open_is_named(qapp: Any, kind: type[QWidget]) -> None:
    with failing(guards.no_dangling_windows(), kind.__name__, "test_guards.py", "widget = kind()"):
        widget = kind()
    assert widget not in qapp.topLevelWidgets()


def test_window_that_is_deleted_later_is_accepted(qapp: Any) -> None:
    with guards.no_dangling_windows():
        widget = QWidget()
        widget.deleteLater()


def test_write_outside_tmp_path_is_named(tmp_path: Path) -> None:
    inner = tmp_path / "allowed"
    inner.mkdir()
    with failing(conftest._WRITES.watching(inner), "outside.txt", "test_guards.py"):
        (inner / "inside.txt").write_text("x")
        (tmp_path / "outside.txt").write_text("x")
    with failing(conftest._WRITES.watching(inner), "moved.txt"):
        (inner / "inside.txt").rename(tmp_path / "moved.txt")


def test_settings_are_below_tmp_path(tmp_path: Path) -> None:
    assert Path(QSettings("Sightglass", "Sightglass").fileName()).is_relative_to(tmp_path)
    assert Path(QSettings().fileName()).is_relative_to(tmp_path)
