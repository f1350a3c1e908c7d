"""Parts of a computation shared among threads, of which the calling one alone reports, so that it can be cancelled."""

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from sightglass.algorithms.progress import Cancelled, Progress

# How often the calling thread reports while it waits for the others, in seconds.
_WAIT = 0.005

Part = TypeVar("Part")


class _Counter:
    """How much of the work is done, over all threads, and whether it is still wanted."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._lock = max(1, total), 0, threading.Lock()
        self.is_stopped = False

    def add(self, steps: int) -> None:
        with self._lock:
            self._done += steps

    @property
    def fraction(self) -> float:
        return self._done / self._total


class Ticker:
    """Counts the steps of a part; raises `Cancelled` where the work is no longer wanted."""

    def __init__(self, counter: _Counter, progress: Progress | None, message: str) -> None:
        self._counter, self._progress, self._message = counter, progress, message

    def tick(self, steps: int) -> None:
        """Count steps that are done."""
        self._counter.add(steps)
        if self._counter.is_stopped:
            raise Cancelled
        if self._progress is not None:
            self._progress.report(self._counter.fraction, self._message)


def share(
    work: Callable[[Part, Ticker], None],
    parts: Sequence[Part],
    steps: int,
    threads: int,
    progress: Progress,
    message: str,
) -> None:
    """Do all parts, in any order.

    Parameters
    ----------
    work : callable
        Does a part, and ticks every few milliseconds.
    parts : sequence
        What is to be done.
    steps : int
        How many steps all parts tick together.
    threads : int
        How many take part, the calling one included.
    progress : Progress
        Told the share of the steps by the calling thread.
    message : str
        What is being done.

    Raises
    ------
    Exception
        What a part raised first, or `Cancelled` out of `progress`, when no thread works any more.
    """
    counter, waiting, errors = _Counter(steps), iter(parts), []

    def help_out() -> None:
        try:
            _take(work, waiting, Ticker(counter, None, message))
        except BaseException as error:
            errors.append(error)
            counter.is_stopped = True

    helpers = [threading.Thread(target=help_out, name="flow") for _ in range(min(threads, len(parts)) - 1)]
    for helper in helpers:
        helper.start()
    try:
        _take(work, waiting, Ticker(counter, progress, message))
        for helper in helpers:
            while helper.is_alive():
                helper.join(_WAIT)
                progress.report(counter.fraction, message)
    except BaseException as error:
        errors.append(error)
        counter.is_stopped = True
    for helper in helpers:
        helper.join()
    if errors:
        raise errors[0]


def _take(work: Callable[[Part, Ticker], None], waiting: Iterator[Part], ticker: Ticker) -> None:
    for part in waiting:
        work(part, ticker)
