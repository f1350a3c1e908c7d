"""Parts of a presentation that are made when somebody looks at them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar, overload

_T = TypeVar("_T")


class _Later(Sequence[_T]):
    """What is made when it is first looked at."""

    def __init__(self, make: Callable[[], Iterable[_T]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> tuple[_T, ...]:
        return tuple(self._make())

    @overload
    def __getitem__(self, index: int) -> _T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[_T]: ...

    def __getitem__(self, index: int | slice) -> _T | Sequence[_T]:
        return self._made[index]

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[_T]:
        return iter(self._made)


class _MappingLater(Mapping[str, _T]):
    """As `_Later`, by name."""

    def __init__(self, make: Callable[[], Mapping[str, _T]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Mapping[str, _T]:
        return self._make()

    def __getitem__(self, name: str) -> _T:
        return self._made[name]

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)


def later(make: Callable[[], Iterable[_T]]) -> Sequence[_T]:
    """Have parts of a presentation made when somebody looks at them first, on whatever thread that is.

    Parameters
    ----------
    make : callable
        Gives them. It may be called twice at the same time.

    Returns
    -------
    sequence
        Of what it gives.
    """
    return _Later(make)


def mapping_later(make: Callable[[], Mapping[str, _T]]) -> Mapping[str, _T]:
    """As `later`, of parts with names."""
    return _MappingLater(make)


class OnDemand(Mapping[str, _T]):
    """Named figures, some of which are computed the first time they are read: SSIM takes longer than a whole run.

    Parameters
    ----------
    known : mapping
        Figures that are there.
    computed : mapping
        Functions that give the others.
    """

    def __init__(self, known: Mapping[str, _T], computed: Mapping[str, Callable[[], _T]]) -> None:
        self._known = dict(known)
        self._computed = dict(computed)

    def __getitem__(self, name: str) -> _T:
        if name not in self._known:
            self._known[name] = self._computed[name]()
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        yield from dict.fromkeys((*self._known, *self._computed))

    def __len__(self) -> int:
        return len(self._known.keys() | self._computed.keys())
