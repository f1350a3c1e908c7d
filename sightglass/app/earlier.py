"""Trainings that were left for others, kept so that one can return to them."""

from collections.abc import Callable
from dataclasses import dataclass

from sightglass.algorithms.parameters import Parameters
from sightglass.app.data_bar import DataEntry
from sightglass.app.request import Request

_MOST = 8
_MOST_BYTES = 256 << 20

Inputs = tuple[int | str | None, ...]


def inputs_of(request: Request) -> Inputs:
    """Name the images of a request, or its data set, without holding on to them."""
    # The panel of a data set has that in the place of an image.
    entries: tuple[object, ...] = request.entries
    return tuple(entry.path if isinstance(entry, DataEntry) else getattr(entry, "identity", None) for entry in entries)


@dataclass(frozen=True, eq=False)
class Earlier:
    """A training that was left: what a person knows it by, what it was of, and its checkpoint."""

    describe: Callable[[], str]
    parameters: Parameters
    inputs: Inputs
    checkpoint: bytes

    @property
    def title(self) -> str:
        """What a person knows it by, in the language of now."""
        return self.describe()


class EarlierTrainings:
    """The last few of them, the newest first; the worker's thread adds to them and the window's thread lists them."""

    def __init__(self) -> None:
        # Replaced as a whole, never changed: the other thread may be going through it.
        self.all: tuple[Earlier, ...] = ()

    def keep(self, earlier: Earlier) -> None:
        """Add one; the oldest go where there are too many or they are too large."""
        kept, size = [earlier], len(earlier.checkpoint)
        for each in self.all[: _MOST - 1]:
            size += len(each.checkpoint)
            if size <= _MOST_BYTES:
                kept.append(each)
        self.all = tuple(kept)

    def take_out(self, earlier: Earlier) -> None:
        """Remove one that is gone on with."""
        self.all = tuple(each for each in self.all if each is not earlier)

    def find(self, request: Request, goes_on: Callable[[Parameters, Parameters], bool]) -> Earlier | None:
        """Give the newest that a request goes on with."""
        inputs = inputs_of(request)
        return next(
            (each for each in self.all if each.inputs == inputs and goes_on(each.parameters, request.parameters)), None
        )
