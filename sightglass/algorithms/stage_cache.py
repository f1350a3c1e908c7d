"""Results of the stages, kept as long as their images live: a change of the blend shall not match again."""

import math
import sys
import time
import weakref
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from itertools import count
from threading import RLock
from typing import Any, Generic, TypeVar

import numpy as np

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


@dataclass(frozen=True)
class _Entry(Generic[V]):
    """A result, what it took in seconds and takes in bytes, and references that end it with its images."""

    value: V
    seconds: float
    size: int
    used: int
    images: tuple["weakref.ref[Any]", ...]


class _Budget:
    """What all caches of stages may take together."""

    def __init__(self) -> None:
        self.limit = math.inf
        self.lock = RLock()
        self.turns = count()
        self.caches: weakref.WeakSet[StageCache[Any]] = weakref.WeakSet()

    def size(self) -> int:
        return sum(entry.size for cache in self.caches for entry in cache.entries.copy().values())

    def keep_to_limit(self) -> None:
        """Let go of what was not asked for the longest, whichever stage it is of."""
        with self.lock:
            entries = [
                (entry.used, entry.size, cache, key)
                for cache in self.caches
                for key, entry in cache.entries.copy().items()
            ]
            total = sum(size for _, size, _, _ in entries)
            for _, size, cache, key in sorted(entries, key=lambda entry: entry[0]):
                if total <= self.limit:
                    return
                cache.entries.pop(key, None)
                total -= size


_BUDGET = _Budget()


class StageCache(Generic[V]):
    """The newest results of one stage, by the images and values that they were computed from.

    Parameters
    ----------
    capacity : int
        So many results are kept; beyond them, the one that was not asked for the longest goes.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self.entries: dict[Hashable, _Entry[V]] = {}
        _BUDGET.caches.add(self)

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
        with _BUDGET.lock:
            known = self.entries.pop(key, None)
            if known is not None:
                self.entries[key] = replace(known, used=next(_BUDGET.turns))
                if clock is not None:
                    clock.note(known.seconds, is_kept=True)
                return known.value
        start = time.perf_counter()
        value = compute()
        seconds = time.perf_counter() - start
        if clock is not None:
            clock.note(seconds, is_kept=False)
        size = size_in_memory(value)

        def forget(_: object) -> None:
            self.entries.pop(key, None)

        with _BUDGET.lock:
            references = tuple(weakref.ref(image, forget) for image in images)
            self.entries[key] = _Entry(value, seconds, size, next(_BUDGET.turns), references)
            while len(self.entries) > self._capacity:
                self.entries.pop(next(iter(self.entries), None), None)
            _BUDGET.keep_to_limit()
        return value


def limit_stage_caches(size: float) -> None:
    """Let the results of all stages together take no more memory than this, now and from now on.

    Parameters
    ----------
    size : float
        In bytes; infinite for no limit but the number of results.
    """
    _BUDGET.limit = size
    _BUDGET.keep_to_limit()


def size_of_stage_caches() -> int:
    """Give what the kept results of all stages take together.

    Returns
    -------
    int
        In bytes.
    """
    return _BUDGET.size()


def empty_stage_caches() -> None:
    """Let all kept results go; what is asked for again is computed again."""
    with _BUDGET.lock:
        for cache in _BUDGET.caches:
            cache.entries.clear()


def size_in_memory(value: Any) -> int:
    """Give what a result takes: its arrays, wherever in it they stand, each once.

    Parameters
    ----------
    value : Any
        Arrays, and tuples, lists, mappings and objects of these.

    Returns
    -------
    int
        In bytes.
    """
    known: set[int] = set()
    total, waiting = 0, [value]
    while waiting:
        part = waiting.pop()
        if id(part) in known or isinstance(part, type):
            continue
        known.add(id(part))
        if isinstance(part, np.ndarray):
            total += part.nbytes
            continue
        total += sys.getsizeof(part, 0)
        if isinstance(part, Mapping):
            waiting.extend(part.values())
        elif isinstance(part, tuple | list | set | frozenset):
            waiting.extend(part)
        elif hasattr(part, "__dict__"):
            waiting.extend(vars(part).values())
    return total
