"""A process that computes files of a batch, one after the other, until nobody asks for more."""

import os
import signal
import sys
from multiprocessing.connection import Connection
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from sightglass.app.batch.work import Setup


def main(connection: "Connection[object, object]", setup: "Setup", language: str, niceness: int) -> None:
    """Answer each task that comes through the connection with its outcome, in a language; end when it is closed."""
    if sys.platform != "win32":
        os.nice(niceness)
    # An interruption is for the process that gives the tasks: it decides what becomes of them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    # Before NumPy is imported: each core has a process, so that further threads would only get in each other's way.
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ[variable] = "1"
    import cv2

    from sightglass.app.batch.work import Task, follow
    from sightglass.app.translations import use_without_window

    cv2.setNumThreads(1)
    use_without_window(language)
    try:
        while True:
            task = connection.recv()
            assert isinstance(task, Task)
            connection.send(follow(setup, task))
    except (EOFError, OSError):
        return


def _end(number: int, frame: FrameType | None) -> NoReturn:
    """End by an exception, on whose way what is half-written is removed."""
    sys.exit(128 + number)
