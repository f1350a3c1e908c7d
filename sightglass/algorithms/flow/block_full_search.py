"""Exhaustive block matching: every displacement of every block.

OpenCV's `batchDistance` compares vectors of bytes with the processor's instruction for sums of absolute differences.
It takes blocks as vectors where the second frame is laid out column strip beside column strip, each as wide as a block:
there the rows of a block follow each other without a gap, and moving it down by one pixel means to start one row later,
without copying anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from sightglass.algorithms.flow.block_costs import ShareOfWork
from sightglass.algorithms.flow.blocks import BlockGrid, Displacements, precedence
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Cost
from sightglass.algorithms.image import FloatPixels, Pixels
from sightglass.algorithms.progress import SILENT, Progress

# Costs and strips of a group of blocks are to stay in the cache; a call that compares so many bytes takes about 1 ms.
_BYTES_OF_A_GROUP = 1 << 20
_BYTES_OF_A_CALL = 1 << 23
# Sums of float32 in another order differ by this share; costs as near as that are equal.
_ROUNDING = 1e-5


@dataclass(frozen=True, eq=False)
class Surfaces:
    """Costs of some blocks at all displacements.

    Parameters
    ----------
    blocks : slice
        Which blocks of the grid, in the order of its positions.
    costs : ndarray
        (blocks, displacements to the right, displacements downwards), int32 or float32; `barred` marks displacements
        that leave the frame.
    right, down : int
        The first displacement of the two axes.
    barred : int or float
        Above every cost.
    """

    blocks: slice
    costs: NDArray[Any]
    right: int
    down: int
    barred: float


@dataclass(frozen=True, eq=False)
class Best:
    """The best displacement of each block of a grid.

    Parameters
    ----------
    displacements : ndarray of int
        (blocks, 2), right and down, in pixels.
    margins : ndarray of float32
        How much more the runner-up costs: the best other local minimum of the surface of costs, or its highest point
        where it has no other minimum.
    candidates : int
        How many displacements were compared, over all blocks.
    """

    displacements: Displacements
    margins: FloatPixels
    candidates: int


def full_search(frames: Frames, grid: BlockGrid, cost: Cost, reach: int, progress: Progress = SILENT) -> Best:
    """Find the best displacement of each block among all that leave it within the frame.

    Equal costs are decided by `blocks.precedence`.

    Parameters
    ----------
    frames : Frames
        Of equal sizes.
    grid : BlockGrid
        Blocks of the first frame.
    cost : Cost
        SAD or SSD.
    reach : int
        The farthest displacement in each direction, in pixels.
    progress : Progress
        Told after each call that compares blocks.

    Returns
    -------
    Best
        For all blocks.
    """
    displacements = np.empty((grid.count, 2), np.int64)
    margins = np.empty(grid.count, np.float32)
    candidates = 0
    for surfaces in cost_surfaces(frames, grid, cost, reach, progress):
        lowest = _lowest(surfaces)
        right, down = np.divmod(lowest, surfaces.costs.shape[2])
        displacements[surfaces.blocks] = np.stack([right + surfaces.right, down + surfaces.down], axis=1)
        margins[surfaces.blocks] = _margins(surfaces, lowest)
        # A displacement to the right that is barred is so for all displacements downwards.
        candidates += int(np.count_nonzero(surfaces.costs[:, :, 0] != surfaces.barred)) * surfaces.costs.shape[2]
    return Best(displacements, margins, candidates)


def cost_surfaces(
    frames: Frames, grid: BlockGrid, cost: Cost, reach: int, progress: Progress = SILENT
) -> Iterator[Surfaces]:
    """Compare all blocks at all displacements, group by group; see `full_search`.

    Frames whose values are whole numbers of 8 bits are compared exactly, all others in float32.
    """
    first, second = _eight_bits_where_exact(frames)
    for row, top in enumerate(grid.tops.tolist()):
        # Rows of the second frame that a block of this row can reach.
        start, stop = max(0, top - reach), min(grid.shape[0], top + reach + grid.side)
        size = _group_size(grid, stop - start, reach, first.itemsize)
        for group in range(0, len(grid.lefts), size):
            lefts = grid.lefts[group : group + size].tolist()
            done, share = (row + group / len(grid.lefts)) / len(grid.tops), len(lefts) / grid.count
            compare = _Group(first, second, top, (start, stop), lefts, grid.side, reach)
            costs, barred = compare.costs(cost, ShareOfWork(progress, done, share))
            number = row * len(grid.lefts) + group
            yield Surfaces(slice(number, number + len(lefts)), costs, -reach, start - top, barred)


def _eight_bits_where_exact(frames: Frames) -> tuple[Pixels, Pixels]:
    narrowed = []
    for values in (frames.first, frames.second):
        low, high = cv2.minMaxLoc(values)[:2]
        if not (low >= 0 and high <= 255):
            return frames.first, frames.second
        bytes_ = values.astype(np.uint8)
        if not np.array_equal(bytes_, values):
            return frames.first, frames.second
        narrowed.append(bytes_)
    return narrowed[0], narrowed[1]


def _group_size(grid: BlockGrid, height: int, reach: int, itemsize: int) -> int:
    distance = int(grid.lefts[1] - grid.lefts[0]) if len(grid.lefts) > 1 else grid.side
    costs_of_one = (2 * reach + 1) * height * 4
    strips_of_one = distance * height * grid.side * itemsize
    return max(1, min(_BYTES_OF_A_GROUP // costs_of_one, _BYTES_OF_A_GROUP // strips_of_one))


class _Group:
    """Neighbouring blocks of one row of blocks, and the part of the second frame that they can reach."""

    def __init__(
        self,
        first: Pixels,
        second: Pixels,
        top: int,
        rows: tuple[int, int],
        lefts: list[int],
        side: int,
        reach: int,
    ) -> None:
        self._side, self._reach, self._lefts = side, reach, lefts
        self._height = rows[1] - rows[0]
        self._leftmost = max(0, lefts[0] - reach)
        self._rightmost = min(second.shape[1] - side, lefts[-1] + reach)
        self._strips = self._column_strips(second[rows[0] : rows[1]])
        self._blocks = np.stack([first[top : top + side, left : left + side].reshape(1, -1) for left in lefts])

    def _column_strips(self, rows: Pixels) -> Pixels:
        """Copy the strip of columns that begins at each place, one strip after the other."""
        width = self._side * rows.itemsize
        pieces = np.ndarray(
            (self._rightmost - self._leftmost + 1, self._height),
            f"V{width}",
            rows,
            self._leftmost * rows.itemsize,
            (rows.itemsize, rows.strides[0]),
        )
        return np.frombuffer(pieces.copy(), rows.dtype)

    def costs(self, cost: Cost, progress: Progress) -> tuple[NDArray[Any], float]:
        """Give the surfaces of costs of all blocks, and the cost that marks barred displacements."""
        exact = self._strips.dtype == np.uint8
        dtype: type[np.int32 | np.float32] = np.int32 if exact else np.float32
        barred = np.iinfo(np.int32).max if exact else np.finfo(np.float32).max
        surfaces = np.full((len(self._lefts), 2 * self._reach + 1, self._height), barred, dtype)
        calls = [(number, *part) for number, left in enumerate(self._lefts) for part in self._parts(left)]
        mask = self._within_strip(max(count for *_, count in calls))
        norm = cv2.NORM_L1 if cost is Cost.SAD else cv2.NORM_L2SQR
        nearest = np.empty((len(mask), 1), np.int32)
        for done, (number, begin, count) in enumerate(calls, 1):
            windows = self._windows(begin, count)
            offset = begin - (self._lefts[number] - self._reach)
            target = surfaces[number, offset : offset + count].reshape(-1, 1)[: len(windows)]
            # With a single vector to choose from, the distance to the nearest one is the distance itself.
            cv2.batchDistance(
                windows,
                self._blocks[number],
                cv2.CV_32S if exact else cv2.CV_32F,
                target,
                nearest[: len(windows)],
                norm,
                1,
                mask[: len(windows)],
            )
            progress.report(done / len(calls), "Comparing blocks")
        return np.ascontiguousarray(surfaces[:, :, : self._height - self._side + 1]), float(barred)

    def _parts(self, left: int) -> list[tuple[int, int]]:
        """Cut the places that a block can reach into calls: the first column and the number of columns of each."""
        start, stop = max(self._leftmost, left - self._reach), min(self._rightmost, left + self._reach) + 1
        step = max(1, _BYTES_OF_A_CALL // (self._height * self._side**2 * self._strips.itemsize))
        return [(begin, min(step, stop - begin)) for begin in range(start, stop, step)]

    def _windows(self, begin: int, count: int) -> Pixels:
        """View `count` strips as vectors, one for each place of a block, that share most of their pixels."""
        itemsize = self._strips.itemsize
        strips = self._strips[(begin - self._leftmost) * self._height * self._side :]
        shape = (count * self._height - self._side + 1, self._side**2)
        return as_strided(strips, shape, (self._side * itemsize, itemsize), writeable=False)

    def _within_strip(self, count: int) -> NDArray[np.uint8]:
        """Mark the places where a block does not reach from the end of a strip into the next one."""
        mask = np.zeros((count, self._height), np.uint8)
        mask[:, : self._height - self._side + 1] = 1
        return mask.reshape(-1, 1)[: count * self._height - self._side + 1]


def _lowest(surfaces: Surfaces) -> NDArray[np.int64]:
    """Index of the lowest cost of each flattened surface, the first by precedence where several are equal."""
    costs = surfaces.costs.reshape(len(surfaces.costs), -1)
    least = costs.min(axis=1, keepdims=True)
    if costs.dtype.kind == "f":
        least = least * np.float32(1 + _ROUNDING)
    is_least = costs <= least
    lowest = is_least.argmax(axis=1)
    tied = np.flatnonzero(np.count_nonzero(is_least, axis=1) > 1)
    if tied.size:
        _, rights, downs = surfaces.costs.shape
        down, right = np.meshgrid(np.arange(downs) + surfaces.down, np.arange(rights) + surfaces.right)
        order = precedence(np.stack([right.ravel(), down.ravel()], axis=1), int(max(abs(right).max(), abs(down).max())))
        lowest[tied] = np.where(is_least[tied], order, np.iinfo(np.int64).max).argmin(axis=1)
    return np.asarray(lowest)


def _margins(surfaces: Surfaces, lowest: NDArray[np.int64]) -> FloatPixels:
    costs = surfaces.costs
    flat = costs.reshape(len(costs), -1)
    numbers = np.arange(len(costs))
    best = flat[numbers, lowest]
    others = np.where(local_minima(costs), costs, costs.dtype.type(surfaces.barred)).reshape(flat.shape)
    others[numbers, lowest] = surfaces.barred
    runner_up = others.min(axis=1)
    is_alone = runner_up == surfaces.barred
    if is_alone.any():
        highest = np.where(costs == surfaces.barred, costs.dtype.type(-1), costs).max(axis=(1, 2))
        runner_up = np.where(is_alone, highest, runner_up)
    return np.asarray(runner_up - best, np.float32)


def local_minima(costs: NDArray[Any]) -> NDArray[np.bool_]:
    """Mark places where no neighbour (of eight) costs less; all of a plateau that has no lower neighbour.

    Parameters
    ----------
    costs : ndarray
        (..., rows, columns).

    Returns
    -------
    ndarray of bool
        Of the same shape.
    """
    along = costs.copy()
    np.minimum(along[..., 1:], costs[..., :-1], out=along[..., 1:])
    np.minimum(along[..., :-1], costs[..., 1:], out=along[..., :-1])
    least = along.copy()
    np.minimum(least[..., 1:, :], along[..., :-1, :], out=least[..., 1:, :])
    np.minimum(least[..., :-1, :], along[..., 1:, :], out=least[..., :-1, :])
    return np.asarray(costs <= least)
