"""A cluster that shares the files of a batch, by way of Dask's distributed, which is an optional extra."""

import logging
import queue
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.work import Outcome, Setup, Task, follow

_LOOK_SECONDS = 0.1
_CONNECT_SECONDS = 10
# So many tasks for each thread of the workers: while one is computed, the next is on its way.
_TASKS_PER_THREAD = 2
_LEAST_TASKS = 4


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

    def outcomes(self, setup: Setup, tasks: Iterable[Task], look: Callable[[], None]) -> Iterator[Outcome]:
        """See `processes.Processes.outcomes`.

        Raises
        ------
        BatchError
            If distributed is not installed, or no scheduler answers.
        """
        client = self._client()
        waiting = iter(tasks)
        ready: queue.SimpleQueue[Any] = queue.SimpleQueue()
        pending: dict[Any, Task] = {}
        try:
            while True:
                while len(pending) < self._wanted(client) and (task := next(waiting, None)) is not None:
                    future = client.submit(_follow_here, setup, task, pure=False)
                    pending[future] = task
                    future.add_done_callback(ready.put)
                if not pending:
                    return
                with suppress(queue.Empty):
                    future = ready.get(timeout=_LOOK_SECONDS)
                    if client.status != "running":
                        raise self._gone()
                    yield _outcome(future, pending.pop(future))
                if client.status != "running":
                    raise self._gone()
                look()
        finally:
            client.cancel(list(pending), force=True)
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

    def _wanted(self, client: Any) -> int:
        """Say how many tasks should be with the scheduler; workers may come and go."""
        try:
            threads = sum(client.nthreads().values())
        except (OSError, TimeoutError):
            raise self._gone() from None
        return max(_LEAST_TASKS, _TASKS_PER_THREAD * int(threads))

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


def _outcome(future: Any, task: Task) -> Outcome:
    if future.status == "finished":
        outcome = future.result()
        assert isinstance(outcome, Outcome)
        return outcome
    reason = future.exception() if future.status == "error" else future.status
    return Outcome(task, f"“{task.source.name}” came to no end on the cluster ({type(reason).__name__}: {reason}).")
