"""What the steps of chains gave, kept within a limit of memory."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from sightglass.algorithms.image import Image, Pixels
from sightglass.app.memory import history_limit

_MOST_RESULTS = 400


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

    Parameters
    ----------
    limit : int or None
        Bytes of pixels, small pictures aside; None for what the preferences allow.
    """

    def __init__(self, limit: int | None = None) -> None:
        self._limit = limit
        self._results: dict[Hashable, Result] = {}
        self._draft_keys: set[Hashable] = set()

    @property
    def bytes(self) -> int:
        """Memory that the images take."""
        return sum(_size_of(result) for result in self._results.values())

    def get(self, key: Hashable) -> Result | None:
        """Give what is known."""
        known = self._results.pop(key, None)
        if known is not None:
            self._results[key] = known
        return known

    def put(self, key: Hashable, result: Result, is_draft: bool) -> None:
        """Keep a result; others make room for it."""
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
        for key in self._draft_keys.difference(keys):
            self._forget(key)

    def keep(self, keys: Iterable[Hashable]) -> None:
        """Count these as no results of a draft any more."""
        self._draft_keys.difference_update(keys)

    def _forget(self, key: Hashable) -> None:
        self._results.pop(key, None)
        self._draft_keys.discard(key)


def _size_of(result: Result) -> int:
    image = result.image
    if image is None:
        return 0
    return sum(part.nbytes for part in (image.pixels, image.clean, image.motion) if part is not None)
