"""How a window moves over maps: which input meets which weight, and the sizes as formulas with their numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import numbered


@dataclass(frozen=True)
class Axis:
    """One direction of a window that moves over maps.

    Parameters
    ----------
    length : int
        Of the map.
    window : int
        Length of the window.
    stride : int
        How far it moves on.
    before, after : int
        How many zeros are put before and after the map.
    """

    length: int
    window: int
    stride: int
    before: int = 0
    after: int = 0

    @property
    def places(self) -> int:
        """At how many places the window stops."""
        return (self.length + self.before + self.after - self.window) // self.stride + 1

    @property
    def formula(self) -> str:
        """The number of places with its numbers: "⌊(5 + 1 + 1 − 3) / 2⌋ + 1 = 3"."""
        zeros = "".join(f" + {zeros}" for zeros in (self.before, self.after)) if self.before or self.after else ""
        return f"⌊({self.length}{zeros} − {self.window}) / {self.stride}⌋ + 1 = {self.places}"

    @property
    def left_over(self) -> int:
        """How many values behind the last window are not read."""
        return max(0, (self.length + self.before + self.after - self.window) % self.stride - self.after)

    def read_at(self, place: int, offset: int) -> int:
        """Give which value of the map meets a weight of the window; it may lie in the zeros."""
        return place * self.stride + offset - self.before

    def holding(self, index: int) -> Iterator[tuple[int, int]]:
        """List the places whose window holds a value of the map, each with the weight that meets it."""
        for place in range(self.places):
            offset = index + self.before - place * self.stride
            if 0 <= offset < self.window:
                yield place, offset

    @property
    def holds(self) -> NDArray[np.float64]:
        """1 where the window at a place (column) holds a value of the map (row), else 0."""
        offsets = np.arange(self.length)[:, None] + self.before - np.arange(self.places) * self.stride
        return ((offsets >= 0) & (offsets < self.window)).astype(np.float64)

    @property
    def is_read(self) -> NDArray[np.bool_]:
        """Whether any window reads each value of the map."""
        return np.asarray(self.holds.any(axis=1))

    def read_text(self, place: str, offset: str) -> str:
        """Write `read_at` with letters, in LaTeX: "2i + m - 1"."""
        first = place if self.stride == 1 else f"{self.stride}{place}"
        return f"{first} + {offset}{_minus(self.before)}"

    def offset_text(self, index: str, place: str) -> str:
        """Write which weight meets a value, in LaTeX: "i' + 1 - 2i"."""
        moved = place if self.stride == 1 else f"{self.stride}{place}"
        return f"{index}{f' + {self.before}' if self.before else ''} - {moved}"

    def flipped_text(self, place: str, offset: str) -> str:
        """Write which value meets a weight of a kernel that is flipped, in LaTeX: "2i + 2 - m"."""
        first = place if self.stride == 1 else f"{self.stride}{place}"
        shift = self.window - 1 - self.before
        return f"{first}{f' + {shift}' if shift > 0 else _minus(-shift)} - {offset}"


def _minus(number: int) -> str:
    return f" - {number}" if number else ""


@dataclass(frozen=True)
class Window:
    """Both directions of a window."""

    down: Axis
    across: Axis

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns of the window."""
        return self.down.window, self.across.window

    @property
    def places(self) -> tuple[int, int]:
        """At how many places it stops: rows and columns of the output."""
        return self.down.places, self.across.places

    @property
    def padding(self) -> tuple[int, int, int, int]:
        """Zeros above, below, left and right."""
        return self.down.before, self.down.after, self.across.before, self.across.after

    @property
    def unused(self) -> NDArray[np.bool_] | None:
        """Which values of the map no window reads; None where all are read."""
        unused = ~np.logical_and.outer(self.down.is_read, self.across.is_read)
        return unused if unused.any() else None

    @property
    def caption(self) -> str:
        """The size of the output as formulas with their numbers."""
        return tr("Rows of y: {rows}. Columns of y: {columns}.", rows=self.down.formula, columns=self.across.formula)

    @property
    def left_over_text(self) -> str:
        """A sentence on what the stride leaves out behind the last window, or nothing."""
        rows = numbered(self.down.left_over, marked("{n} row"), marked("{n} rows"))
        columns = numbered(self.across.left_over, marked("{n} column"), marked("{n} columns"))
        if self.down.left_over and self.across.left_over:
            return tr(
                "Behind the last window {rows} and {columns} of x remain that no window reads, because of the stride.",
                rows=rows, columns=columns,
            )  # fmt: skip
        if not self.down.left_over and not self.across.left_over:
            return ""
        one = marked("Behind the last window {lines} of x remains that no window reads, because of the stride.")
        many = marked("Behind the last window {lines} of x remain that no window reads, because of the stride.")
        is_one = self.down.left_over + self.across.left_over == 1
        return tr(one if is_one else many, lines=rows if self.down.left_over else columns)
