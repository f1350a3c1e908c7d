"""Results of the stages, kept as long as their images live: a change of the blend shall not match again."""

import weakref
from collections.abc import Callable, Hashable, Sequence
from threading import RLock
from typing import Any, Generic, TypeVar

V = TypeVar("V")


class StageCache(Generic[V]):
    """The newest results of one stage, by the images and values that they were computed from.

    Parameters
    ----------
    capacity : int
        So many results are kept; beyond them, the one that was not asked for the longest goes.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: dict[Hashable, tuple[V, tuple[weakref.ref[Any], ...]]] = {}
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
        key = (tuple(map(id, images)), values)
        with self._lock:
            known = self._entries.pop(key, None)
            if known is not None:
                self._entries[key] = known
                return known[0]
        value = compute()

        def forget(_: object) -> None:
            self._entries.pop(key, None)

        with self._lock:
            self._entries[key] = value, tuple(weakref.ref(image, forget) for image in images)
            while len(self._entries) > self._capacity:
                self._entries.pop(next(iter(self._entries)))
        return value
