"""What a chain of steps shows: data, one row a step."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from numpy.typing import NDArray

from sightglass.algorithms.texts import tr

Small = NDArray[Any]


class RowState(Enum):
    """How it stands with the picture of a row."""

    DONE = "done"
    OFF = "off"
    FAILED = "failed"
    WAITING = "waiting"
    PENDING = "pending"


@dataclass(frozen=True, eq=False)
class InputRow:
    """A further image that goes into a step; without a thumbnail it is missing."""

    slot: str
    name: str
    thumbnail: Small | None = None


@dataclass(frozen=True)
class SettingRow:
    """A parameter of a step in words."""

    label: str
    value: str
    is_default: bool


@dataclass(frozen=True, eq=False)
class ChainRow:
    """The source or a step of a chain.

    Parameters
    ----------
    title, detail, size : str
        What is done, with which values, and what its picture is.
    state : RowState
        Whether there is a picture.
    message : str
        Why there is none, or what else is to be known.
    thumbnail : ndarray of uint8 or None
        (rows, columns, 4): its picture, small.
    is_step : bool
        Whether it can be switched off; the source cannot.
    inputs : tuple of InputRow
        Further images that go into it.
    settings : tuple of SettingRow
        All parameters, seen when the row is unfolded.
    """

    title: str
    detail: str = ""
    size: str = ""
    state: RowState = RowState.PENDING
    message: str = ""
    thumbnail: Small | None = None
    is_step: bool = True
    inputs: tuple[InputRow, ...] = ()
    settings: tuple[SettingRow, ...] = ()

    def text(self) -> str:
        """Say all of it in one sentence, for screen readers and the tool tip."""
        inputs = [f"{given.slot}: {given.name}" for given in self.inputs]
        off = tr("switched off") if self.state is RowState.OFF else ""
        return "\n".join(filter(None, (self.title, off, self.detail, *inputs, self.size, self.message)))
