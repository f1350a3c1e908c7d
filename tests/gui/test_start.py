"""Starting where little is as it should be, and errors that nothing expected."""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.app import start
from sightglass.app.main_window import MainWindow
from sightglass.app.settings import Settings, data_folder
from sightglass.app.uncaught import UncaughtErrors
from tests.guards import ROOT


@pytest.fixture(autouse=True)
def hooks_and_log(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hooks and the log's handlers are as they were after each test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)


def log_to_file() -> Path | None:
    # Else the logging of pytest would count as set up already.
    logging.getLogger().handlers.clear()
    return start._log_to_file()


def fail() -> None:
    raise ZeroDivisionError("a <b>test</b>")


@pytest.fixture
def uncaught(window: MainWindow) -> UncaughtErrors:
    errors = UncaughtErrors(True, "The details are in the log.")
    errors.happened.connect(window.messages.show_error, Qt.ConnectionType.QueuedConnection)
    errors.install()
    return errors


def test_an_uncaught_error_is_told_in_log_terminal_and_window(
    window: MainWindow, uncaught: UncaughtErrors, qtbot: QtBot, capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    try:
        fail()
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    # Not at once: the error may come from within a paint event.
    assert window.messages.isHidden()
    qtbot.waitUntil(window.messages.isVisible)
    assert "ZeroDivisionError: a <b>test</b>" in window.messages.text.text()
    assert "The details are in the log." in window.messages.text.text()
    assert 'raise ZeroDivisionError("a <b>test</b>")' in capsys.readouterr().err


def test_an_error_on_another_thread_is_told_too(
    window: MainWindow, uncaught: UncaughtErrors, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(window.messages.isVisible)
    assert "ZeroDivisionError" in window.messages.text.text()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_thread_that_ends_itself_is_no_error(
    window: MainWindow, uncaught: UncaughtErrors, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert capsys.readouterr().err == ""


def test_the_same_error_again_and_again_is_told_once(
    uncaught: UncaughtErrors, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    uncaught.happened.connect(told.append)
    for error in (ValueError("a"), ValueError("a"), ValueError("b")):
        uncaught.take(type(error), error, None)
    assert [message.partition("ValueError: ")[2][0] for message in told] == ["a", "b"]
    assert capsys.readouterr().err.count("ValueError") == 3


def test_errors_go_to_a_log_file_that_is_made_when_needed(capsys: pytest.CaptureFixture[str]) -> None:
    log = log_to_file()
    assert log is not None
    assert log == data_folder() / "sightglass.log"
    assert log.parent.is_dir()
    assert not log.exists()
    uncaught = start._take_uncaught(log)
    told: list[str] = []
    uncaught.happened.connect(told.append)
    sys.excepthook(ValueError, ValueError("for the log"), None)
    assert "ValueError: for the log" in log.read_text("utf-8")
    assert str(log) in told[0]
    assert "for the log" in capsys.readouterr().err


@pytest.mark.parametrize("obstacle", ["no folder", "read-only folder", "read-only file"])
def test_without_a_place_for_a_log_the_terminal_is_it(
    obstacle: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "data_folder", lambda: tmp_path / "home" / "data")
    if obstacle == "no folder":
        (tmp_path / "home").write_text("a file where a folder should be")
    else:
        # The superuser may write everywhere, so that permissions alone would not do.
        refused = tmp_path / "home" / "data" / ("" if obstacle == "read-only folder" else "sightglass.log")
        (tmp_path / "home" / "data").mkdir(parents=True)
        (tmp_path / "home" / "data" / "sightglass.log").write_text("")
        monkeypatch.setattr("sightglass.app.start.os.access", lambda path, _mode: Path(path) != refused)
    assert log_to_file() is None
    uncaught = start._take_uncaught(None)
    told: list[str] = []
    uncaught.happened.connect(told.append)
    sys.excepthook(ValueError, ValueError("told once"), None)
    error = capsys.readouterr().err
    assert "There is no log file" in error
    assert error.count("told once") == 1
    assert "The details are in the terminal." in told[0]


def test_the_window_opens_and_works_without_a_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    obstacle = tmp_path / "obstacle"
    obstacle.write_text("a file where a folder should be")
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(obstacle))
    window = MainWindow(Settings())
    with qtbot.waitSignal(window.started):
        window.show()
    qtbot.waitUntil(lambda: window.active is not None and window.active.output is not None)
    window.close()
    window.deleteLater()


def test_what_is_left_when_the_window_is_closed_is_not_searched_for_cycles(tmp_path: Path) -> None:
    program = """
import gc
from PySide6.QtCore import QTimer
from sightglass.app import start
from sightglass.app.main_window import MainWindow
show = MainWindow.show
MainWindow.show = lambda self: (show(self), QTimer.singleShot(0, self.close))
code = start.run([])
print(code, gc.get_freeze_count() > 10_000)
"""
    places = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "CACHE")}
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert ended.stdout == "0 True\n", ended.stderr
