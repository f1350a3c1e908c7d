"""Threads that compute while the window stays free.

A `Worker` owns one thread. With `keep_all=False` (docks) one job runs and one waits, and a newer job replaces the one
that waits; with `keep_all=True` (opening and saving files) jobs queue up. Jobs are plain functions of a `Progress`;
what they return comes back on the window's thread through signals.
"""

import logging
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.progress import Cancelled, Progress

logger = logging.getLogger(__name__)

_PARTIAL_INTERVAL = 1 / 30
# How long a finished preview waits for the next slider position before the full computation starts.
_SETTLE_SECONDS = 0.15
_NICENESS = 5


@dataclass(frozen=True, eq=False)
class Job:
    """Work to be done off the window's thread.

    Parameters
    ----------
    work : callable
        ``work(progress)`` computes the result.
    tag : Any
        Comes back with every report, so that the receiver knows what it belongs to.
    preview : callable or None
        Computes a quick first result; the full one follows if no newer job has come by then.
    must_finish : bool
        Whether the end of the program waits for the job: a file that the person asked to save.
    """

    work: Callable[[Progress], Any]
    tag: Any = None
    preview: Callable[[], Any] | None = None
    must_finish: bool = False


@dataclass(frozen=True, eq=False)
class Report:
    """What a worker tells about a job: `kind` is started, progress, preview, partial, done, failed or cancelled."""

    kind: str
    tag: Any
    value: Any = None
    fraction: float = 0.0
    message: str = ""
    seconds: float = 0.0


class _JobProgress:
    """Reports of one job; raises `Cancelled` as soon as the job is no longer wanted."""

    def __init__(self, post: Callable[[Report], None], job: Job, cancelled: threading.Event) -> None:
        self._post, self._job, self._cancelled = post, job, cancelled
        self._last = 0.0

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        now = time.perf_counter()
        if now - self._last >= _PARTIAL_INTERVAL:
            self._last = now
            kind = "progress" if partial is None else "partial"
            self._post(Report(kind, self._job.tag, partial, fraction, message))


class Worker(QObject):
    """Runs jobs on a thread of its own and reports on the thread that it was made in."""

    reported = Signal(object)
    idle = Signal()
    _woken = Signal()

    def __init__(self, name: str, keep_all: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name, self._keep_all = name, keep_all
        self._condition = threading.Condition()
        self._waiting: deque[Job] = deque()
        self._reports: deque[Report] = deque()
        self._thread: threading.Thread | None = None
        self._running: threading.Event | None = None
        self._running_must_finish = False
        self._closing = False
        # The only thing that the thread touches of Qt is this emission, which Qt queues for the window's thread.
        self._woken.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a job runs, waits, or has not yet told all."""
        with self._condition:
            return self._running is not None or bool(self._waiting) or bool(self._reports)

    def submit(self, job: Job) -> None:
        """Run a job as soon as the thread is free."""
        with self._condition:
            if self._closing:
                return
            if not self._keep_all:
                self._waiting.clear()
            self._waiting.append(job)
            if self._thread is None:
                # A daemon, so that the interpreter does not wait for it when Qt ends the process at once because the
                # display is gone. On every other way out `shut_down` has joined it.
                self._thread = threading.Thread(target=self._loop, name=f"sightglass-{self._name}", daemon=True)
                self._thread.start()
            self._condition.notify_all()

    def cancel(self) -> None:
        """Drop what waits and make the running job stop at its next report, but for jobs that must finish."""
        with self._condition:
            self._waiting = deque(job for job in self._waiting if job.must_finish)
            if self._running is not None and not self._running_must_finish:
                self._running.set()
            self._condition.notify_all()

    def shut_down(self) -> None:
        """Finish what must be finished, cancel the rest, and wait for the thread's end. Nothing is reported then."""
        with self._condition:
            self._closing = True
        self.cancel()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._reports.clear()

    def _loop(self) -> None:
        _yield_to_window()
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._waiting or self._closing)
                if not self._waiting:
                    return
                job = self._waiting.popleft()
                cancelled = self._running = threading.Event()
                self._running_must_finish = job.must_finish
            self._post(Report("started", job.tag))
            self._post(self._outcome(job, cancelled), is_last=True)

    def _outcome(self, job: Job, cancelled: threading.Event) -> Report:
        try:
            if job.preview is not None:
                start = time.perf_counter()
                quick = job.preview()
                self._post(Report("preview", job.tag, quick, seconds=time.perf_counter() - start))
                if self._superseded(cancelled):
                    return Report("cancelled", job.tag)
            start = time.perf_counter()
            value = job.work(_JobProgress(self._post, job, cancelled))
        except Cancelled:
            return Report("cancelled", job.tag)
        except SightglassError as error:
            return Report("failed", job.tag, message=str(error))
        except MemoryError:
            return Report("failed", job.tag, message="There is not enough memory for this. Use a smaller image.")
        except Exception as error:
            logger.exception("%s failed", self._name)
            message = f"This did not work ({type(error).__name__}: {error}). The log has the details."
            return Report("failed", job.tag, message=message)
        if cancelled.is_set():
            return Report("cancelled", job.tag)
        return Report("done", job.tag, value, 1.0, seconds=time.perf_counter() - start)

    def _superseded(self, cancelled: threading.Event) -> bool:
        with self._condition:
            return self._condition.wait_for(
                lambda: bool(self._waiting) or cancelled.is_set() or self._closing, timeout=_SETTLE_SECONDS
            )

    def _post(self, report: Report, is_last: bool = False) -> None:
        with self._condition:
            if is_last:
                self._running = None
            if self._closing:
                return
            self._reports.append(report)
        self._woken.emit()

    @Slot()
    def _deliver(self) -> None:
        while self._reports:
            self.reported.emit(self._reports.popleft())
        if not self.is_busy:
            self.idle.emit()


def _yield_to_window() -> None:
    """Let the window's thread go first where all cores are busy; threads that this one starts inherit it."""
    if sys.platform == "linux":
        # On Linux a thread has a niceness of its own.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
