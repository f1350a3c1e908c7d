"""Results of the stages, kept as long as their images live: a change of the blend shall not match again."""

import time
import weakref
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from threading import RLock
from typing import Any, Generic, TypeVar

V = TypeVar("V")
_LISTENING: "ContextVar[StageClock | None]" = ContextVar("stage clock", default=None)


class StageClock:
    """Notes what each stage took, where its result was kept from before: what it took then.

    Attributes
    ----------
    seconds : dict
        Of each stage.
    kept : set of str
        The stages of which nothing had to be computed.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.kept: set[str] = set()
        self._known: list[float] = []
        self._computed = 0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what is done within."""
        self._known, self._computed = [], 0
        token = _LISTENING.set(self)
        start = time.perf_counter()
        try:
            yield
        finally:
            _LISTENING.reset(token)
        took = time.perf_counter() - start
        if self._known and not self._computed:
            self.kept.add(name)
            took = 0.0
        self.seconds[name] = took + sum(self._known)

    def note(self, seconds: float, is_kept: bool) -> None:
        """Take what a result took, now or, if it was kept, back then."""
        if is_kept:
            self._known.append(seconds)
        else:
            self._computed += 1


class StageCache(Generic[V]):
    """The newest results of one stage, by the images and values that they were computed from.

    Parameters
    ----------
    capacity : int
        So many results are kept; beyond them, the one that was not asked for the longest goes.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: dict[Hashable, tuple[V, float, tuple[weakref.ref[Any], ...]]] = {}
        self._lock = RLock()

    def get(self, images: Sequence[Any], values: Hashable, compute: Callable[[], V]) -> V:
        """Give the result of the same images and values, computed if it is not known.

        Parameters
        ----------
        images : sequence
            Compared by identity; not kept alive.
        values : hashable
            What else the result depends on.
        compute : callable
            Gives the result, which must not refer to the images.

        Returns
        -------
        Any
            What `compute` gave, now or earlier.
        """
        key, clock = (tuple(map(id, images)), values), _LISTENING.get()
        with self._lock:
            known = self._entries.pop(key, None)
            if known is not None:
                self._entries[key] = known
                if clock is not None:
                    clock.note(known[1], is_kept=True)
                return known[0]
        start = time.perf_counter()
        value = compute()
        seconds = time.perf_counter() - start
        if clock is not None:
            clock.note(seconds, is_kept=False)

        def forget(_: object) -> None:
            self._entries.pop(key, None)

        with self._lock:
            self._entries[key] = value, seconds, tuple(weakref.ref(image, forget) for image in images)
            while len(self._entries) > self._capacity:
                self._entries.pop(next(iter(self._entries), None), None)
        return value
