"""A cluster that shares the files of a batch, by way of Dask's distributed, which is an optional extra."""

import logging
import queue
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.work import Look, Outcome, Setup, Task, follow

_LOOK_SECONDS = 0.1
_CONNECT_SECONDS = 10
_COUNT_SECONDS = 1.0
# So many tasks for each thread of the workers: while one is computed, the next are on their way.
_TASKS_PER_THREAD = 4
_LEAST_TASKS = 8
_MOST_ATTEMPTS = 3


class Cluster:
    """Follows a recipe on the workers of a scheduler; they read and write the same paths as this computer.

    What a worker had in hand that ends in the middle is computed by another one.

    Parameters
    ----------
    address : str
        Of the scheduler, such as "tcp://head:8786".
    """

    def __init__(self, address: str) -> None:
        self._address = address

    def outcomes(self, setup: Setup, tasks: Iterable[Task], look: Look) -> Iterator[Outcome]:
        """See `processes.Processes.outcomes`.

        Raises
        ------
        BatchError
            If distributed is not installed, or no scheduler answers.
        """
        client = self._client()
        waiting, threads = iter(tasks), _Threads(client)
        hand = _Hand(client, setup)
        try:
            while True:
                wanted = max(_LEAST_TASKS, _TASKS_PER_THREAD * threads.count())
                while len(hand) < wanted and (task := next(waiting, None)) is not None:
                    hand.submit(task)
                if not len(hand):
                    return
                yield from hand.done()
                # While it is connecting, the scheduler may come back, with or without what it had in hand.
                if client.status not in ("running", "connecting"):
                    raise self._gone()
                look(_held_up(client, threads))
        finally:
            client.cancel(hand.futures(), force=True)
            client.close()

    def _client(self) -> Any:
        try:
            from distributed import Client
        except ImportError:
            raise BatchError(
                'A scheduler needs the package distributed. Install it with: pip install "sightglass[cluster]".'
            ) from None
        # What it would log with whole stacks is told here in one line.
        for name in list(logging.root.manager.loggerDict):
            # It gives some of its parts levels of their own.
            if name.partition(".")[0] == "distributed":
                logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            return Client(self._address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise BatchError(
                f"No scheduler answers at “{self._address}” ({error}). Check the address and that it runs."
            ) from None

    def _gone(self) -> BatchError:
        return BatchError(
            f"The scheduler at “{self._address}” is gone. What was done before is kept.",
            "Start it, then give the same command again.",
        )


def _follow_here(setup: Setup, task: Task) -> Outcome:
    """Follow the recipe on a worker, which has a thread for each core already."""
    import cv2

    cv2.setNumThreads(1)
    return follow(setup, task)


def _held_up(client: Any, threads: "_Threads") -> str:
    if client.status == "connecting":
        return "waiting for the scheduler"
    return "" if threads.count() else "waiting for workers"


class _Threads:
    """How many threads the workers have; they may come and go, so that it is asked for now and then."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._count, self._next = 0, 0.0

    def count(self) -> int:
        if time.monotonic() >= self._next and self._client.status == "running":
            # Where the connection breaks just now, its state tells.
            with suppress(OSError, TimeoutError):
                self._count = sum(self._client.nthreads().values())
            self._next = time.monotonic() + _COUNT_SECONDS
        return self._count


class _Hand:
    """The tasks that are with the scheduler."""

    def __init__(self, client: Any, setup: Setup) -> None:
        self._client, self._setup = client, setup
        self._pending: dict[Any, Task] = {}
        self._ready: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._attempts: Counter[Task] = Counter()

    def __len__(self) -> int:
        return len(self._pending)

    def futures(self) -> list[Any]:
        return list(self._pending)

    def submit(self, task: Task) -> None:
        """Give the scheduler a task."""
        future = self._client.submit(_follow_here, self._setup, task, pure=False)
        self._pending[future] = task
        future.add_done_callback(self._ready.put)

    def done(self) -> Iterator[Outcome]:
        """Wait a moment for what is done and give what came of it."""
        finished = {}
        for number, future in enumerate(self._announced()):
            if future.status == "finished":
                finished[number] = future
            elif future.status == "error":
                yield _failure(self._pending.pop(future), future.exception())
            else:
                yield from self._try_again(future)
        for number, outcome in self._fetched(finished).items():
            if isinstance(outcome, Outcome):
                self._attempts.pop(self._pending.pop(finished[number]), None)
                yield outcome
            else:
                yield from self._try_again(finished[number])

    def _announced(self) -> list[Any]:
        futures = []
        with suppress(queue.Empty):
            futures.append(self._ready.get(timeout=_LOOK_SECONDS))
            while True:
                futures.append(self._ready.get_nowait())
        return futures

    def _fetched(self, finished: dict[int, Any]) -> dict[int, Any]:
        """Fetch all at once, for one at a time is slower than to compute small images; None for what is lost."""
        if not finished:
            return {}
        try:
            return dict(self._client.gather(finished, errors="skip"))
        except OSError:
            return dict.fromkeys(finished)

    def _try_again(self, future: Any) -> Iterator[Outcome]:
        """Have computed anew what was lost with its worker or with the connection to the scheduler."""
        task = self._pending.pop(future)
        self._attempts[task] += 1
        if self._attempts[task] < _MOST_ATTEMPTS:
            self.submit(task)
        else:
            yield _failure(task, f"lost {self._attempts.pop(task)} times")


def _failure(task: Task, reason: object) -> Outcome:
    kind = f"{type(reason).__name__}: " if isinstance(reason, BaseException) else ""
    return Outcome(task, f"“{task.source.name}” came to no end on the cluster ({kind}{reason}).")
