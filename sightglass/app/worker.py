"""Threads that compute while the window stays free.

A `Worker` owns one thread. With `keep_all=False` (docks) one job runs and one waits; a newer job replaces the one that
waits, and ends the running one where that gives way. With `keep_all=True` (opening and saving files) jobs queue up.
Jobs are plain functions of a `Progress`; what they return comes back on the window's thread through signals.
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

from sightglass.algorithms.errors import MissingInputError, SightglassError
from sightglass.algorithms.progress import Cancelled, Progress
from sightglass.algorithms.texts import tr

logger = logging.getLogger(__name__)

# What is no longer asked for is finished if that takes no longer, so that something is seen of a drag.
_LONGEST_OUTDATED = 2.0
# So many times as long as a look at the work takes, the work goes on before the next one.
_WORK_PER_LOOK = 3.0
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
    gives_way : bool
        Whether a newer job ends this one once it has shown something: an iteration that would go on for long.
    partial_seconds : float
        How far apart partial results are shown at least.
    """

    work: Callable[["JobProgress"], Any]
    tag: Any = None
    preview: Callable[[], Any] | None = None
    must_finish: bool = False
    gives_way: bool = False
    partial_seconds: float = 1 / 30


@dataclass(frozen=True, eq=False)
class Report:
    """What a worker tells about a job: `kind` is started, progress, preview, partial, done, failed or cancelled.

    One that failed may only want an image: `needs_input`.
    """

    kind: str
    tag: Any
    value: Any = None
    fraction: float = 0.0
    message: str = ""
    seconds: float = 0.0
    needs_input: bool = False


@dataclass(eq=False)
class _Running:
    """The job that runs, and what the window's thread has said of it since it began."""

    job: Job
    is_cancelled: bool = False
    superseded_at: float | None = None


class JobProgress:
    """Reports of one job; raises `Cancelled` as soon as the job is no longer wanted."""

    def __init__(self, post: Callable[[Report], None], running: _Running, condition: threading.Condition) -> None:
        self._post, self._running, self._condition = post, running, condition
        self._next = 0.0
        self._has_shown = running.job.preview is not None

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        """See `Progress.report`."""
        self._stop_if(self._running.is_cancelled)
        if time.perf_counter() >= self._next:
            self.show(fraction, message, partial)
        # Without a first picture of each, nothing would be seen of a drag until the hand rests.
        self._stop_if(self._gives_way(self._has_shown))

    def show(self, fraction: float, message: str, partial: Any) -> None:
        """Report at once, however short ago the last report was."""
        start = time.perf_counter()
        value = partial() if callable(partial) else partial
        self._has_shown |= value is not None
        self._post(Report("progress" if value is None else "partial", self._running.job.tag, value, fraction, message))
        now = time.perf_counter()
        # What takes long to prepare shall not take all of the time.
        self._next = now + max(self._running.job.partial_seconds, _WORK_PER_LOOK * (now - start))

    def wait_while(self, is_blocked: Callable[[], bool]) -> None:
        """Wait until `Worker.wake` is called and something is to be done; raises `Cancelled` as `report` does."""
        with self._condition:
            running = self._running
            self._condition.wait_for(lambda: not is_blocked() or running.is_cancelled or self._gives_way())
        self._stop_if(running.is_cancelled or self._gives_way())

    def _gives_way(self, has_shown: bool = True) -> bool:
        """Whether a newer job may end this one: at once if it is of that kind, else when it has waited for long."""
        since = self._running.superseded_at
        if since is None:
            return False
        return (self._running.job.gives_way and has_shown) or time.perf_counter() - since > _LONGEST_OUTDATED

    def _stop_if(self, unwanted: bool) -> None:
        if unwanted:
            raise Cancelled


class Cancellation:
    """Ends one piece of work and no other: one of several that a worker does, waiting or not."""

    def __init__(self) -> None:
        self._is_wanted = False

    def cancel(self) -> None:
        """End it at its next report."""
        self._is_wanted = True

    def watched(self, progress: Progress) -> Progress:
        """Give what the work is to report to."""
        return _Cancellable(self, progress)

    def check(self) -> None:
        """Raise `Cancelled` if it is to end."""
        if self._is_wanted:
            raise Cancelled


class _Cancellable:
    def __init__(self, cancellation: Cancellation, progress: Progress) -> None:
        self._cancellation, self._progress = cancellation, progress

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        """See `Progress.report`."""
        self._cancellation.check()
        self._progress.report(fraction, message, partial)


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
        self._running: _Running | None = None
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
                if self._running is not None and self._running.superseded_at is None:
                    self._running.superseded_at = time.perf_counter()
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
            if self._running is not None and not self._running.job.must_finish:
                self._running.is_cancelled = True
            self._condition.notify_all()

    def wake(self) -> None:
        """Let a job that waits in `JobProgress.wait_while` look again."""
        with self._condition:
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
                running = self._running = _Running(job)
            self._post(Report("started", job.tag))
            self._post(self._outcome(running), is_last=True)
            # While the thread waits for the next job, this one must not keep its images alive.
            del job, running

    def _outcome(self, running: _Running) -> Report:
        job = running.job
        try:
            if job.preview is not None:
                start = time.perf_counter()
                quick = job.preview()
                self._post(Report("preview", job.tag, quick, seconds=time.perf_counter() - start))
                if self._superseded(running):
                    return Report("cancelled", job.tag)
            start = time.perf_counter()
            value = job.work(JobProgress(self._post, running, self._condition))
        except Cancelled:
            return Report("cancelled", job.tag)
        except SightglassError as error:
            needs_input = isinstance(error, MissingInputError)
            return Report("failed", job.tag, message=str(error), needs_input=needs_input)
        except MemoryError:
            return Report("failed", job.tag, message=tr("There is not enough memory for this. Use a smaller image."))
        except Exception as error:
            logger.exception("%s failed", self._name)
            message = tr(
                "This did not work ({kind}: {error}). The log has the details.",
                kind=type(error).__name__,
                error=error,
            )
            return Report("failed", job.tag, message=message)
        if running.is_cancelled:
            return Report("cancelled", job.tag)
        return Report("done", job.tag, value, 1.0, seconds=time.perf_counter() - start)

    def _superseded(self, running: _Running) -> bool:
        with self._condition:
            return self._condition.wait_for(
                lambda: bool(self._waiting) or running.is_cancelled or self._closing, timeout=_SETTLE_SECONDS
            )

    def _post(self, report: Report, is_last: bool = False) -> None:
        with self._condition:
            if is_last:
                self._running = None
            if self._closing:
                return
            newest = self._reports[-1] if self._reports else None
            if newest is not None and report.kind == newest.kind == "partial" and newest.tag is report.tag:
                # A window that is slower than the work shows the latest, and the others do not pile up.
                self._reports.pop()
            self._reports.append(report)
        self._woken.emit()

    @Slot()
    def _deliver(self) -> None:
        while (report := self._next_report()) is not None:
            self.reported.emit(report)
        if not self.is_busy:
            self.idle.emit()

    def _next_report(self) -> Report | None:
        with self._condition:
            return self._reports.popleft() if self._reports else None


def _yield_to_window() -> None:
    """Let the window's thread go first where all cores are busy; threads that this one starts inherit it."""
    if sys.platform == "linux":
        # On Linux a thread has a niceness of its own.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
