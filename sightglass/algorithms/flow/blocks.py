"""Where the blocks of block matching lie, which displacements they may try, and which of them wins a tie."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.flow.checks import check_frames
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.image import FloatPixels, Region
from sightglass.algorithms.texts import tr

Displacements = NDArray[np.int64]
"""(n, 2): to the right and downwards, one row for each block, in pixels or an even part of them."""


@dataclass(frozen=True, eq=False)
class BlockGrid:
    """Square blocks of the first frame, in rows and columns.

    Parameters
    ----------
    shape : (int, int)
        Rows and columns of the frames.
    side : int
        Of a block, in pixels.
    tops, lefts : ndarray of int
        First pixel row of each row of blocks, first pixel column of each column of blocks; ascending.
    """

    shape: tuple[int, int]
    side: int
    tops: NDArray[np.int64]
    lefts: NDArray[np.int64]

    @classmethod
    def of(cls, shape: tuple[int, int], side: int, stride: int) -> "BlockGrid":
        """Lay blocks over a whole frame.

        Blocks start at 0, `stride`, 2 `stride` ... as far as they lie within the frame. Where the last one leaves a
        rest, one more block is moved inwards until it fits, so that no pixel at the right and lower border is left out.

        Parameters
        ----------
        shape : (int, int)
            Rows and columns, none smaller than `side`.
        side, stride : int
            Side of a block and distance of neighbouring blocks in pixels, at least 1.
        """
        tops, lefts = (_starts(length, side, stride) for length in shape)
        return cls(shape, side, tops, lefts)

    @property
    def count(self) -> int:
        """Number of blocks."""
        return len(self.tops) * len(self.lefts)

    @cached_property
    def positions(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """First row and first column of every block, row of blocks after row of blocks."""
        return np.repeat(self.tops, len(self.lefts)), np.tile(self.lefts, len(self.tops))

    def region(self, row: int, column: int) -> Region | None:
        """Find the block that speaks for a pixel: of those that hold it the one with the nearest centre, or None."""
        top = _owners(self.tops, self.side, self.shape[0])[row]
        left = _owners(self.lefts, self.side, self.shape[1])[column]
        if top < 0 or left < 0:
            return None
        return Region(int(self.tops[top]), int(self.lefts[left]), self.side, self.side)

    def painted(self, values: FloatPixels) -> FloatPixels:
        """Give each pixel the values of the block that speaks for it.

        Parameters
        ----------
        values : ndarray of float32
            (blocks, ...), in the order of `positions`.

        Returns
        -------
        ndarray of float32
            (rows, columns, ...); NaN for pixels between blocks that lie farther apart than their side.
        """
        owners = [
            _owners(starts, self.side, length)
            for starts, length in zip((self.tops, self.lefts), self.shape, strict=True)
        ]
        blocks = values.reshape(len(self.tops), len(self.lefts), *values.shape[1:])
        painted: FloatPixels = blocks[owners[0]].take(owners[1], axis=1)
        painted[owners[0] < 0] = np.nan
        painted[:, owners[1] < 0] = np.nan
        return painted


def _starts(length: int, side: int, stride: int) -> NDArray[np.int64]:
    starts = np.arange(0, length - side + 1, stride)
    return starts if starts[-1] == length - side else np.append(starts, length - side)


def _owners(starts: NDArray[np.int64], side: int, length: int) -> NDArray[np.int64]:
    """Index of the block with the nearest centre (the earlier of two) along one axis, -1 for pixels in no block."""
    middles = (starts[:-1] + starts[1:] + side - 1) / 2
    pixels = np.arange(length)
    nearest = np.searchsorted(middles, pixels, side="left")
    return np.where((pixels >= starts[nearest]) & (pixels < starts[nearest] + side), nearest, -1)


def check_blocks(frames: Frames, parameters: Flow) -> None:
    """Refuse frames without motion between them, and blocks or search ranges that do not fit into them.

    A block must lie within the frame, and one pixel of room must be left for it to move. A search range is too large
    where no block could ever move as far.

    Raises
    ------
    ImageError
        See `checks.check_frames`.
    ParameterError
        That names the parameter and the largest value that fits.
    """
    check_frames(frames)
    rows, columns = frames.first.shape
    largest = min(rows, columns, max(rows, columns) - 1)
    size = {"columns": columns, "rows": rows}
    if parameters.block > largest:
        reason = (
            tr(
                "a block of {block} px cannot move within frames of {columns} × {rows} px: the largest block that fits "
                "is {largest} px",
                block=parameters.block, largest=largest, **size,
            )
            if largest >= 2
            else tr(
                "a block of {block} px cannot move within frames of {columns} × {rows} px: no block fits; choose "
                "larger frames",
                block=parameters.block, **size,
            )
        )  # fmt: skip
        raise ParameterError("block", reason)
    farthest = max(rows, columns) - parameters.block
    if parameters.reach > farthest:
        raise ParameterError(
            "reach",
            tr(
                "no block of {block} px can move by {reach} px within frames of {columns} × {rows} px: the largest "
                "range that fits is {farthest} px",
                block=parameters.block, reach=parameters.reach, farthest=farthest, **size,
            ),
        )  # fmt: skip


def precedence(displacements: Displacements, bound: int) -> NDArray[np.int64]:
    """Order displacements of equal cost: the smallest wins.

    The shorter one goes first (by the sum of squares); of equally long ones the upper one, then the left one.

    Parameters
    ----------
    displacements : ndarray of int
        (..., 2), right and down.
    bound : int
        No component is farther from 0.

    Returns
    -------
    ndarray of int64
        (...): different for different displacements, smaller for those that win.
    """
    right, down = displacements[..., 0].astype(np.int64), displacements[..., 1].astype(np.int64)
    side = 2 * bound + 1
    return ((right * right + down * down) * side + down + bound) * side + right + bound
