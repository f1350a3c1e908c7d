"""Starting and ending the window."""

import errno
import gc
import logging
import logging.handlers
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2  # noqa: F401 - for what it does to the environment, see make_application
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtWidgets import QApplication

from sightglass import __version__
from sightglass.algorithms.texts import tr
from sightglass.app import imports
from sightglass.app.paths import exists
from sightglass.app.settings import ORGANIZATION, Settings, data_folder
from sightglass.app.uncaught import UncaughtErrors

logger = logging.getLogger(__name__)

_SWITCH_SECONDS = 0.0005


def make_application(arguments: list[str]) -> QApplication:
    """Make the QApplication.

    An OpenCV that was built with a window system of its own points Qt at its plugins when it is imported, and Qt then
    loads the wrong ones or aborts. It has been imported above, so clearing its variables here is in time.
    """
    for variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        os.environ.pop(variable, None)
    # A worker that comes back from NumPy or OpenCV waits for the interpreter this long while the window computes in
    # Python; at the default of 5 ms a drag would wait many times over.
    sys.setswitchinterval(_SWITCH_SECONDS)
    QCoreApplication.setOrganizationName(ORGANIZATION)
    QCoreApplication.setApplicationName("Sightglass")
    QCoreApplication.setApplicationVersion(__version__)
    return QApplication(arguments)


def run(files: list[Path], *, fresh: bool = False) -> int:
    """Open the window and stay until it is closed; gives the exit code. `fresh` leaves what was open last."""
    application = make_application(sys.argv[:1])
    uncaught = _take_uncaught(_log_to_file())
    from sightglass.app.program import Program
    from sightglass.widgets import theme

    settings = Settings()
    theme.manager().set_mode(settings.preferences.theme)
    program = Program(settings, uncaught, application)
    window = program.open(files, data_folder() / "autosave", fresh=fresh)
    if not settings.tour_seen:
        from sightglass.app.tour import show_tour_once

        window.started.connect(lambda: show_tour_once(window))
    window.started.connect(imports.collect_garbage)
    window.show()
    with _quit_on_signals(program.close):
        code = application.exec()
    # The interpreter looks for cycles among all that is left before it ends, which takes most of the time from the
    # closed window to the end of the process; the system takes that memory back in any case.
    gc.freeze()
    return code


def _log_to_file() -> Path | None:
    """Log into the data folder; where that cannot be written to, to the terminal, and give None."""
    path = data_folder() / "sightglass.log"
    problem: OSError | None = None
    try:
        handler = _file_handler(path)
    except OSError as error:
        problem, handler = error, logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    if problem is None:
        return path
    logger.warning("There is no log file: %s", problem)
    return None


def _file_handler(path: Path) -> logging.Handler:
    path.parent.mkdir(parents=True, exist_ok=True)
    # The file itself is made when there is something to say; whether that will succeed must be known now.
    for needed in (path.parent, *([path] if exists(path) else [])):
        if not os.access(needed, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(needed))
    return logging.handlers.RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, delay=True, encoding="utf-8")


def _take_uncaught(log: Path | None) -> UncaughtErrors:
    where = tr("The details are in the terminal.") if log is None else tr("The details are in {log}.", log=log)
    uncaught = UncaughtErrors(log is not None, where)
    uncaught.install()
    return uncaught


def _take_note(reader: socket.socket, close: Callable[[], None]) -> None:
    reader.recv(64)
    close()


@contextmanager
def _quit_on_signals(close: Callable[[], None]) -> Iterator[None]:
    """Close the window on Ctrl+C in the terminal and on a polite request to end.

    Python runs signal handlers only between two of its own instructions, which an idle event loop never reaches; the
    wake-up socket makes the event loop look.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: _take_note(reader, close))
    previous_wakeup = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    previous = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(previous_wakeup)
        notifier.setEnabled(False)
        reader.close()
        writer.close()
