"""Processes of this computer that share the files of a batch."""

import multiprocessing
import signal
import sys
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.resource_tracker import ensure_running

from sightglass.algorithms import texts
from sightglass.algorithms.texts import tr
from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.process import main
from sightglass.app.batch.work import Outcome, Setup, Task

_LOOK_SECONDS = 0.1
_GRACE_SECONDS = 1.0
_MOST_ATTEMPTS = 2
# So many processes that end one after the other without an answer mean that none can work.
_MOST_LOSSES = 8


class _Worker:
    """One process with the task that it works on."""

    def __init__(self, setup: Setup, niceness: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection: Connection[object, object]
        self._connection, theirs = context.Pipe()
        arguments = (theirs, setup, texts.language(), niceness)
        self.process: BaseProcess = context.Process(target=main, args=arguments, daemon=True)
        self.task: Task | None = None
        with _interrupts_held_back():
            self.process.start()
        theirs.close()

    @property
    def connection(self) -> "Connection[object, object]":
        return self._connection

    def give(self, task: Task) -> None:
        """Hand a task over; whether the process is still there shows when its answer is awaited."""
        self.task = task
        try:
            self._connection.send(task)
        except OSError:
            return

    def take(self) -> Outcome | None:
        """Take the answer, or None where the process has ended without one."""
        try:
            outcome = self._connection.recv()
        except (EOFError, OSError):
            return None
        self.task = None
        assert isinstance(outcome, Outcome)
        return outcome

    def release(self) -> None:
        """Ask it to end: at once if it works, else by itself, since nothing more comes."""
        self._connection.close()
        if self.task is not None:
            self.process.terminate()

    def end_by_itself(self) -> str:
        """Take leave of a process that has gone; say how it went."""
        self.process.join(_GRACE_SECONDS)
        code = self.process.exitcode
        self.release()
        self.end(time.monotonic())
        return (
            tr("signal {number}", number=-code) if code is not None and code < 0 else tr("exit code {code}", code=code)
        )

    def end(self, deadline: float) -> None:
        """Wait for its end until then, and enforce it."""
        self.process.join(max(0.0, deadline - time.monotonic()))
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Keep interrupts from processes that start meanwhile.

    The key for it reaches all processes of a terminal, and this one is to answer for the others.
    """
    if sys.platform == "win32":
        yield
        return
    # Started along with the first process, the tracker would let interrupts through again.
    ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Losses:
    """Processes that ended in the middle, and what becomes of the files that they had in hand."""

    def __init__(self) -> None:
        self.in_a_row = 0
        self.again: deque[Task] = deque()
        self._attempts: Counter[Task] = Counter()

    def note(self, worker: _Worker) -> Outcome | None:
        """Have the file of a process that has ended tried again, or give it up."""
        task, end = worker.task, worker.end_by_itself()
        assert task is not None
        self.in_a_row += 1
        if self.in_a_row >= _MOST_LOSSES:
            raise BatchError(
                tr("The processes that should compute end by themselves ({end}). Run fewer at a time.", end=end)
            )
        self._attempts[task] += 1
        if self._attempts[task] < _MOST_ATTEMPTS:
            self.again.append(task)
            return None
        name, times = task.source.name, self._attempts.pop(task)
        problem = tr(
            "“{name}” ended its process {times} times ({end}). Perhaps there is too little memory: run fewer "
            "at a time.",
            name=name,
            times=times,
            end=end,
        )
        return Outcome(task, problem)


class Processes:
    """Follows a recipe in so many processes at the same time; each has one file in hand, so that memory stays flat.

    Parameters
    ----------
    count : int
        How many at most, from 1.
    niceness : int
        How far they stand back behind other processes, 0 to 19; not on Windows.
    """

    def __init__(self, count: int, niceness: int = 0) -> None:
        self._count, self._niceness = count, niceness

    def outcomes(self, setup: Setup, tasks: Iterable[Task], look: Callable[[], None]) -> Iterator[Outcome]:
        """Give what comes of each task, in the order in which they are done.

        A process that ends in the middle (for want of memory) is replaced, and its file tried once more.

        Parameters
        ----------
        setup : Setup
            What all tasks have in common.
        tasks : iterable of Task
            Asked for as they are needed.
        look : callable
            Called ten times a second; what it raises ends all processes at once.

        Raises
        ------
        BatchError
            If no process can work.
        """
        waiting = iter(tasks)
        losses = _Losses()
        workers: list[_Worker] = []
        try:
            while True:
                self._hand_out(workers, setup, losses.again, waiting)
                busy = {worker.connection: worker for worker in workers if worker.task is not None}
                if not busy:
                    return
                for ready in wait(list(busy), _LOOK_SECONDS):
                    worker = busy[ready]  # type: ignore[index]
                    outcome = worker.take()
                    if outcome is None:
                        workers.remove(worker)
                        outcome = losses.note(worker)
                    else:
                        losses.in_a_row = 0
                    if outcome is not None:
                        yield outcome
                look()
        finally:
            for worker in workers:
                worker.release()
            deadline = time.monotonic() + _GRACE_SECONDS
            for worker in workers:
                worker.end(deadline)

    def _hand_out(self, workers: list[_Worker], setup: Setup, again: deque[Task], waiting: Iterator[Task]) -> None:
        """Give each idle process a task, and start processes as long as there are tasks for them."""
        idle = [worker for worker in workers if worker.task is None]
        while idle or len(workers) < self._count:
            # What ended a process before comes last of all, so that it holds up nothing else.
            task = next(waiting, None)
            if task is None and again:
                task = again.popleft()
            if task is None:
                return
            if idle:
                worker = idle.pop()
            else:
                worker = _Worker(setup, self._niceness)
                workers.append(worker)
            worker.give(task)
