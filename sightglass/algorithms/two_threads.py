"""Two pieces of work at the same time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from sightglass.algorithms.threads import thread_count

_A = TypeVar("_A")
_B = TypeVar("_B")


class Both(Protocol):
    """Does two pieces of work."""

    def __call__(self, one: Callable[[], _A], other: Callable[[], _B]) -> tuple[_A, _B]:
        """Give what they give."""


def in_turn(one: Callable[[], _A], other: Callable[[], _B]) -> tuple[_A, _B]:
    """Do one and then the other, where they are too short for a thread.

    Parameters
    ----------
    one, other : callable
        Without arguments.

    Returns
    -------
    tuple
        What they give.
    """
    return one(), other()


class TwoThreads:
    """The calling thread and, where more than one is allowed, another one, which ends when the context is left.

    ``with TwoThreads() as both: a, b = both(one, other)``
    """

    def __enter__(self) -> Both:
        self._helper = ThreadPoolExecutor(1, "second-thread") if thread_count() > 1 else None
        return in_turn if self._helper is None else self._both

    def __exit__(self, *_: object) -> None:
        if self._helper is not None:
            self._helper.shutdown()

    def _both(self, one: Callable[[], _A], other: Callable[[], _B]) -> tuple[_A, _B]:
        assert self._helper is not None
        later = self._helper.submit(other)
        first = one()
        # On a busy machine the helper may not have begun by now.
        return first, other() if later.cancel() else later.result()
