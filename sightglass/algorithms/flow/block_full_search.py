"""Exhaustive block matching: every displacement of every block.

The pixels of all blocks of a group are laid out plane by plane: one plane for each place within a block, holding that
pixel of every block. So are the pixels of their search windows. Then a displacement means other planes of the windows,
which lie side by side as those of the blocks do, and a few passes over contiguous memory give its costs for all blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.blocks import BlockGrid, Displacements, precedence
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Cost
from sightglass.algorithms.image import FloatPixels, Pixels
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

# Blocks of a group: so many pixels that calls weigh little, and so few bytes of windows and costs.
_PIXELS_OF_A_GROUP = 1 << 17
_BYTES_OF_A_GROUP = 1 << 25
# Of fewer blocks side by side, OpenCV takes ten times as long for their sums; a group that is halved has still as many.
_LEAST_BLOCKS = 64
# Pixels that are compared between two ticks, which takes about 2 ms.
_PIXELS_OF_A_TICK = 1 << 23
# So many costs are looked at at once, which keeps them in the cache.
_COSTS_AT_A_TIME = 1 << 17
# Whole numbers up to here are exact in float32.
_EXACT_IN_FLOAT32 = 1 << 24
_PIXELS_OF_A_STRIP = 1 << 20
# Rounding of fractions makes costs differ by this share; costs as near as that are equal.
_ROUNDING = 1e-6


@dataclass(frozen=True, eq=False)
class Surfaces:
    """Costs of some blocks at all displacements.

    Parameters
    ----------
    costs : ndarray
        (2 reach + 1, 2 reach + 1, blocks), int32 or floats: row i, column j hold the displacement (j - reach,
        i - reach) to the right and downwards. `barred` marks displacements that leave the frame.
    barred : int or float
        Above every cost.
    is_exact : bool
        Whether the costs are whole numbers without rounding.
    """

    costs: NDArray[Any]
    barred: float
    is_exact: bool


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
        Of equal sizes. Frames whose values are whole numbers of 8 bits are compared exactly, all others in float32,
        summed in 64 bits.
    grid : BlockGrid
        Blocks of the first frame.
    cost : Cost
        SAD or SSD.
    reach : int
        The farthest displacement in each direction, in pixels.
    progress : Progress
        Told every few milliseconds.

    Returns
    -------
    Best
        For all blocks.
    """
    search = _FullSearch(frames, grid, cost, reach, progress)
    progress.report(0.0)
    best = Best(np.empty((grid.count, 2), np.int64), np.empty(grid.count, np.float32), search.candidates())
    ticker = _Ticker(progress, grid.count * (2 * reach + 1) ** 2)
    # Calls are so short that a second thread would wait for the interpreter longer than it works.
    for group in search.groups():
        found = search.surfaces(group, ticker)
        step = max(1, _COSTS_AT_A_TIME // (2 * reach + 1) ** 2)
        for start in range(0, found.costs.shape[2], step):
            part = slice(start, start + step)
            surfaces = Surfaces(np.ascontiguousarray(found.costs[:, :, part]), found.barred, found.is_exact)
            lowest = _lowest(surfaces, reach)
            down, right = np.divmod(lowest, 2 * reach + 1)
            best.displacements[group][part] = np.stack([right - reach, down - reach], axis=1)
            best.margins[group][part] = _margins(surfaces, lowest)
            ticker.tick(0)
    return best


def cost_surface(frames: Frames, grid: BlockGrid, cost: Cost, reach: int) -> tuple[FloatPixels, tuple[int, int]]:
    """Compare the only block of a grid at all displacements; see `full_search`.

    Returns
    -------
    surface : ndarray of float32
        (2 reach + 1, 2 reach + 1), as in `Surfaces`; NaN for displacements that leave the frame.
    minimum : (int, int)
        The best displacement, right and down.
    """
    first, second = _eight_bits_where_exact(frames, SILENT)
    (rows, columns), side = grid.shape, grid.side
    top, left = int(grid.tops[0]), int(grid.lefts[0])
    block = first[top : top + side, left : left + side]
    kind = cv2.NORM_L1 if cost is Cost.SAD else cv2.NORM_L2SQR
    costs = np.full((2 * reach + 1, 2 * reach + 1), np.inf)
    # Of one block alone, each comparison is a call of its own.
    for y in range(max(0, top - reach), min(rows - side, top + reach) + 1):
        for x in range(max(0, left - reach), min(columns - side, left + reach) + 1):
            there = second[y : y + side, x : x + side]
            costs[y - top + reach, x - left + reach] = cv2.norm(block, there, kind)
    surfaces = Surfaces(costs[:, :, None], np.inf, first.dtype == np.uint8)
    down, right = divmod(int(_lowest(surfaces, reach)[0]), 2 * reach + 1)
    return np.where(np.isinf(costs), np.nan, costs).astype(np.float32), (right - reach, down - reach)


class _Ticker:
    """Counts displacements of blocks that have been compared, and reports their share of all."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def tick(self, steps: int) -> None:
        self._done += steps
        self._progress.report(self._done / self._total, tr("Comparing blocks"))


class _FullSearch:
    """What all groups of blocks share."""

    def __init__(self, frames: Frames, grid: BlockGrid, cost: Cost, reach: int, progress: Progress) -> None:
        self._first, second = _eight_bits_where_exact(frames, progress)
        self._second = cv2.copyMakeBorder(second, reach, reach, reach, reach, cv2.BORDER_CONSTANT, value=0)
        self._shape, self._side, self._reach, self._cost = grid.shape, grid.side, reach, cost
        self._grid, self._count = grid, grid.count
        self._tops, self._lefts = grid.positions
        self._is_exact = self._first.dtype == np.uint8
        self._kind, self._dtype = self._sum_type()

    def _sum_type(self) -> tuple[int, np.dtype[Any]]:
        """Choose a type in which sums of whole numbers are exact, for OpenCV and for NumPy."""
        if self._is_exact and self._cost is Cost.SAD:
            return cv2.CV_32S, np.dtype(np.int32)
        if self._is_exact and 255**2 * self._side**2 < _EXACT_IN_FLOAT32:
            return cv2.CV_32F, np.dtype(np.float32)
        return cv2.CV_64F, np.dtype(np.float64)

    def groups(self) -> list[slice]:
        """Cut the blocks into groups of like size."""
        of_one = (self._side + 2 * self._reach) ** 2 * self._first.itemsize
        of_one += (2 * self._reach + 1) ** 2 * self._dtype.itemsize
        wanted = max(_PIXELS_OF_A_GROUP // self._side**2, 2 * _LEAST_BLOCKS)
        most = max(_LEAST_BLOCKS, min(wanted, _BYTES_OF_A_GROUP // of_one))
        size = -(-self._count // -(-self._count // most))
        return [slice(start, min(self._count, start + size)) for start in range(0, self._count, size)]

    def candidates(self) -> int:
        """Count the displacements of all blocks that leave them within the frame."""
        per_axis = [
            int((np.minimum(starts, self._reach) + np.minimum(length - self._side - starts, self._reach) + 1).sum())
            for starts, length in zip((self._grid.tops, self._grid.lefts), self._shape, strict=True)
        ]
        return per_axis[0] * per_axis[1]

    def surfaces(self, group: slice, ticker: _Ticker) -> Surfaces:
        """Compare the blocks of a group at all displacements."""
        tops, lefts = self._tops[group], self._lefts[group]
        side, count, places = self._side, len(tops), 2 * self._reach + 1
        blocks = _planes(self._first, tops, lefts, side, ticker).reshape(side, -1)
        windows = _planes(self._second, tops, lefts, side + 2 * self._reach, ticker).reshape(side + 2 * self._reach, -1)
        differences = np.empty_like(blocks)
        squares = np.empty(blocks.shape, np.uint16 if self._is_exact else np.float32)
        terms = (differences if self._cost is Cost.SAD else squares).reshape(side * side, count)
        costs = np.empty((places, places, 1, count), self._dtype)
        per_tick = max(1, _PIXELS_OF_A_TICK // blocks.size)
        for number in range(places * places):
            down, right = divmod(number, places)
            there = windows[down : down + side, right * count : (right + side) * count]
            cv2.absdiff(blocks, there, differences)
            if self._cost is Cost.SSD:
                # For bytes OpenCV takes five times as long.
                np.multiply(differences, differences, out=squares, dtype=squares.dtype)
            cv2.reduce(terms, 0, cv2.REDUCE_SUM, costs[down, right], self._kind)
            if number % per_tick == per_tick - 1:
                ticker.tick(per_tick * count)
        ticker.tick(places * places % per_tick * count)
        barred = float(np.iinfo(np.int32).max if self._dtype.kind == "i" else np.finfo(np.float32).max)
        for line, outside in self._lines_outside(costs[:, :, 0], tops, lefts):
            line[:, outside] = barred
            ticker.tick(0)
        return Surfaces(costs[:, :, 0], barred, self._is_exact)

    def _lines_outside(
        self, costs: NDArray[Any], tops: NDArray[np.int64], lefts: NDArray[np.int64]
    ) -> Iterator[tuple[NDArray[Any], NDArray[np.bool_]]]:
        """Give the rows and columns of surfaces that lie outside the frame for some blocks, and for which."""
        for axis, (starts, length) in enumerate(zip((tops, lefts), self._shape, strict=True)):
            for number, line in enumerate(np.moveaxis(costs, axis, 0)):
                place = starts + number - self._reach
                outside = (place < 0) | (place > length - self._side)
                if outside.any():
                    yield line, outside


def _eight_bits_where_exact(frames: Frames, progress: Progress) -> tuple[Pixels, Pixels]:
    narrowed = []
    for values in (frames.first, frames.second):
        eight_bits = np.empty(values.shape, np.uint8)
        step = max(1, _PIXELS_OF_A_STRIP // values.shape[1])
        for top in range(0, len(values), step):
            strip = values[top : top + step]
            # Saturates and rounds, so that only whole numbers of 8 bits stay what they are.
            eight_bits[top : top + step] = cv2.add(strip, np.zeros((4, 1)), dtype=cv2.CV_8U)
            if not np.array_equal(eight_bits[top : top + step], strip):
                return frames.first, frames.second
            progress.report(0.0)
        narrowed.append(eight_bits)
    return narrowed[0], narrowed[1]


def _planes(pixels: Pixels, tops: NDArray[np.int64], lefts: NDArray[np.int64], side: int, ticker: _Ticker) -> Pixels:
    """Gather squares of `side` pixels: (side, side, squares), their pixels of each place side by side."""
    rows, columns = pixels.shape
    pixels = np.ascontiguousarray(pixels)
    # A line of a square is one item, so that whole lines are copied at once.
    lines = np.ndarray(
        (rows, columns - side + 1),
        f"V{side * pixels.itemsize}",
        pixels,
        strides=(pixels.strides[0], pixels.itemsize),
    )
    planes = np.empty((side, side, len(tops)), pixels.dtype)
    for row in range(side):
        planes[row] = np.frombuffer(lines[tops + row, lefts], pixels.dtype).reshape(-1, side).T
        ticker.tick(0)
    return planes


def _lowest(surfaces: Surfaces, reach: int) -> NDArray[np.int64]:
    """Find the displacement of the lowest cost of each block by its number; of several, the first by precedence."""
    costs = surfaces.costs.reshape(-1, surfaces.costs.shape[2])
    least = costs.min(axis=0)
    is_least = costs <= (least if surfaces.is_exact else least * (1 + _ROUNDING))
    lowest = is_least.argmax(axis=0)
    tied = np.flatnonzero(np.count_nonzero(is_least, axis=0) > 1)
    if tied.size:
        order = _order(reach)
        lowest[tied] = order[is_least[:, tied][order].argmax(axis=0)]
    return np.asarray(lowest)


@lru_cache(8)
def _order(reach: int) -> NDArray[np.int64]:
    """Sort the numbers of all displacements by precedence."""
    right, down = np.meshgrid(*[np.arange(-reach, reach + 1)] * 2)
    return np.argsort(precedence(np.stack([right.ravel(), down.ravel()], axis=1), reach))


def _margins(surfaces: Surfaces, lowest: NDArray[np.int64]) -> FloatPixels:
    costs = surfaces.costs
    flat = costs.reshape(-1, costs.shape[2])
    numbers = np.arange(costs.shape[2])
    others = np.where(local_minima(costs), costs, costs.dtype.type(surfaces.barred)).reshape(flat.shape)
    others[lowest, numbers] = surfaces.barred
    runner_up = others.min(axis=0)
    alone = np.flatnonzero(runner_up == surfaces.barred)
    if alone.size:
        theirs = flat[:, alone]
        runner_up[alone] = np.where(theirs == surfaces.barred, -1, theirs).max(axis=0)
    return np.asarray(runner_up - flat[lowest, numbers], np.float32)


def local_minima(costs: NDArray[Any]) -> NDArray[np.bool_]:
    """Mark places where no neighbour (of eight) costs less; all of a plateau that has no lower neighbour.

    Parameters
    ----------
    costs : ndarray
        (rows, columns, ...).

    Returns
    -------
    ndarray of bool
        Of the same shape.
    """
    along = costs.copy()
    np.minimum(along[:, 1:], costs[:, :-1], out=along[:, 1:])
    np.minimum(along[:, :-1], costs[:, 1:], out=along[:, :-1])
    least = along.copy()
    np.minimum(least[1:], along[:-1], out=least[1:])
    np.minimum(least[:-1], along[1:], out=least[:-1])
    return np.asarray(costs <= least)
