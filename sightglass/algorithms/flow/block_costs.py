"""What it costs to find blocks of the first frame at chosen places of the second one."""

from functools import cached_property

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from sightglass.algorithms.flow.blocks import BlockGrid, Displacements
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Cost
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import tr

# Blocks are compared so many pixels at a time: their copies stay in the cache, and a report follows soon.
PIXELS_AT_A_TIME = 1 << 18

Costs = NDArray[np.float64]


class BlockCosts:
    r"""Compares blocks of a grid with the second frame, each at a place of its own.

    SAD is :math:`\sum_{x \in B} |I_2(x + d) - I_1(x)|`, SSD the sum of the squares. Between pixels the second frame is
    interpolated bilinearly. Pixels count as float32 and are summed in 64 bits: for values of 8 bits the costs are
    exact, at quarter pixels too.

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
    """

    def __init__(self, frames: Frames, grid: BlockGrid, cost: Cost, reach: int) -> None:
        self.side, self.reach, self._cost = grid.side, reach, cost
        self._room = (grid.shape[1] - grid.side, grid.shape[0] - grid.side)
        self._tops, self._lefts = grid.positions
        self._blocks = sliding_window_view(frames.first, (grid.side, grid.side))
        self._second = frames.second
        self._windows = sliding_window_view(frames.second, (grid.side, grid.side))

    @cached_property
    def _wider_windows(self) -> FloatPixels:
        # One more row and column, for the interpolation of blocks that end at the last one.
        wider = np.asarray(cv2.copyMakeBorder(self._second, 0, 1, 0, 1, cv2.BORDER_REPLICATE), np.float32)
        return sliding_window_view(wider, (self.side + 1, self.side + 1))

    def allowed(self, blocks: NDArray[np.int64], displacements: Displacements, scale: int = 1) -> NDArray[np.bool_]:
        """Say which displacements lie within the search range and leave the whole block within the frame.

        Parameters
        ----------
        blocks : ndarray of int
            (n,), which blocks.
        displacements : ndarray of int
            (n, 2), in 1/`scale` pixel.
        scale : int
            1, 2 or 4.
        """
        right, down = displacements[:, 0], displacements[:, 1]
        x, y = self._lefts[blocks] * scale + right, self._tops[blocks] * scale + down
        bound = self.reach * scale
        near = (np.abs(right) <= bound) & (np.abs(down) <= bound)
        inside = (x >= 0) & (y >= 0) & (x <= self._room[0] * scale) & (y <= self._room[1] * scale)
        return np.asarray(near & inside)

    def at(
        self, blocks: NDArray[np.int64], displacements: Displacements, scale: int, progress: Progress, fraction: float
    ) -> Costs:
        """Compare each block at its displacement.

        Parameters
        ----------
        blocks, displacements, scale
            See `allowed`; all must be allowed.
        progress, fraction
            Told the fraction every few milliseconds, so that the work can be cancelled.

        Returns
        -------
        ndarray of float64
            (n,), one cost for each block.
        """
        costs = np.empty(len(blocks))
        step = max(1, PIXELS_AT_A_TIME // self.side**2)
        for start in range(0, len(blocks), step):
            part = slice(start, start + step)
            costs[part] = self._compare(blocks[part], displacements[part], scale)
            progress.report(fraction, tr("Comparing blocks"))
        return costs

    def _compare(self, blocks: NDArray[np.int64], displacements: Displacements, scale: int) -> Costs:
        tops, lefts = self._tops[blocks], self._lefts[blocks]
        own = self._blocks[tops, lefts].reshape(len(blocks), -1)
        there = self._found(tops * scale + displacements[:, 1], lefts * scale + displacements[:, 0], scale)
        difference = np.asarray(cv2.absdiff(own, there.reshape(own.shape)))
        kind = cv2.REDUCE_SUM if self._cost is Cost.SAD else cv2.REDUCE_SUM2
        return np.asarray(cv2.reduce(difference, 1, kind, dtype=cv2.CV_64F), np.float64)[:, 0]

    def _found(self, y: NDArray[np.int64], x: NDArray[np.int64], scale: int) -> FloatPixels:
        if scale == 1:
            return self._windows[y, x]
        windows = self._wider_windows[y // scale, x // scale]
        down, right = ((place % scale / scale).astype(np.float32)[:, None, None] for place in (y, x))
        rows = windows[:, :-1] * (1 - down) + windows[:, 1:] * down
        return np.asarray(rows[:, :, :-1] * (1 - right) + rows[:, :, 1:] * right)
