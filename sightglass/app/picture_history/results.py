"""What the steps of chains gave, kept within a limit of memory."""

from collections.abc import Container, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from sightglass.algorithms.image import Image, Pixels
from sightglass.app.memory import history_limit

_MOST_RESULTS = 400


class OriginPlace(NamedTuple):
    """Where the image that a chain begins with is found again: a page of a file, or a sample."""

    source: Path | None
    page: int
    sample: str


class OriginKey(NamedTuple):
    """An image that was found again; a file that was written since gives another one."""

    place: OriginPlace
    stamp: tuple[int, ...]


class StepKey(NamedTuple):
    """What the result of a step depends on; `before` is the key of the step before it, or of the origin."""

    before: Hashable
    operation: str
    values: str
    inputs: tuple[tuple[str, Image], ...]


@dataclass(frozen=True, eq=False)
class Result:
    """What is known of one step: its image, None where that had to go, and what is shown of it."""

    image: Image | None
    thumbnail: Pixels
    description: str
    pictures: tuple[tuple[str, str], ...] = ()


class Results:
    """The results of steps by what they were computed from; the image that was asked for the longest ago goes first.

    Results of a draft are forgotten as soon as another draft does not need them: a drag makes sixty in a second.
    A worker's thread computes with them, and the window's asks how large they are and lets go of them.

    Parameters
    ----------
    limit : int or None
        Bytes of pixels, small pictures aside; None for what the preferences allow.
    """

    def __init__(self, limit: int | None = None) -> None:
        self._limit = limit
        self._results: dict[Hashable, Result] = {}
        self._draft_keys: set[Hashable] = set()
        self._lock = RLock()

    @property
    def bytes(self) -> int:
        """Memory that the images take."""
        with self._lock:
            return sum(_size_of(result) for result in self._results.values())

    def images(self) -> list[Image]:
        """Give the images that are kept."""
        with self._lock:
            return [result.image for result in self._results.values() if result.image is not None]

    def get(self, key: Hashable) -> Result | None:
        """Give what is known."""
        with self._lock:
            known = self._results.pop(key, None)
            if known is not None:
                self._results[key] = known
            return known

    def put(self, key: Hashable, result: Result, is_draft: bool) -> None:
        """Keep a result; others make room for it."""
        with self._lock:
            self._results.pop(key, None)
            self._results[key] = result
            if is_draft:
                self._draft_keys.add(key)
            used, limit = self.bytes, history_limit() if self._limit is None else self._limit
            for other, kept in list(self._results.items())[:-1]:
                if used <= limit:
                    break
                used -= _size_of(kept)
                self._results[other] = replace(kept, image=None)
            while len(self._results) > _MOST_RESULTS:
                self._forget(next(iter(self._results)))

    def forget_drafts_but(self, keys: Iterable[Hashable]) -> None:
        """Let the results of drafts go that are not among these."""
        with self._lock:
            for key in self._draft_keys.difference(keys):
                self._forget(key)

    def forget_but(self, at_hand: Container[Hashable]) -> None:
        """Let all go that was computed from an image, or from a place of one, that is not among these."""
        with self._lock:
            for key in [key for key in self._results if not all(found in at_hand for found in _beginnings(key))]:
                self._forget(key)

    def clear(self) -> None:
        """Let all go."""
        with self._lock:
            self._results.clear()
            self._draft_keys.clear()

    def keep(self, keys: Iterable[Hashable]) -> None:
        """Count these as no results of a draft any more."""
        with self._lock:
            self._draft_keys.difference_update(keys)

    def _forget(self, key: Hashable) -> None:
        self._results.pop(key, None)
        self._draft_keys.discard(key)


def _beginnings(key: Hashable) -> Iterator[Hashable]:
    """Give the images that a result holds alive by its key, and the place of an origin that was found again."""
    while isinstance(key, StepKey):
        yield from (image for _, image in key.inputs)
        key = key.before
    yield key.place if isinstance(key, OriginKey) else key


def _size_of(result: Result) -> int:
    return 0 if result.image is None else result.image.size_in_memory
