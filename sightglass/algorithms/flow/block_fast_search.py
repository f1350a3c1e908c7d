"""Searches that try few displacements of each block, and the refinement between pixels.

All blocks go the same way at the same time, so that one step of the search is a handful of array operations.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.block_costs import PIXELS_AT_A_TIME, BlockCosts
from sightglass.algorithms.flow.blocks import Displacements, precedence
from sightglass.algorithms.progress import SILENT, Progress

_AROUND = tuple((right, down) for down in (-1, 0, 1) for right in (-1, 0, 1) if (right, down) != (0, 0))
_LARGE_DIAMOND = ((0, -2), (-1, -1), (1, -1), (-2, 0), (2, 0), (-1, 1), (1, 1), (0, 2))
_SMALL_DIAMOND = ((0, -1), (-1, 0), (1, 0), (0, 1))
# What has been tried is kept for so many displacements at once.
_TRIED_AT_A_TIME = 1 << 24


class _Descent:
    """The best displacement of each of some blocks so far; it moves only where another one is better."""

    def __init__(
        self,
        costs: BlockCosts,
        blocks: NDArray[np.int64],
        start: Displacements,
        scale: int,
        progress: Progress,
        fraction: float,
    ) -> None:
        self._costs, self._blocks, self._scale = costs, blocks, scale
        self._progress, self._fraction = progress, fraction
        self._bound = costs.reach * scale
        self.best = start.copy()
        self.lowest = costs.at(blocks, start, scale, progress, fraction)
        self.candidates = 0

    def allowed(self, numbers: NDArray[np.int64], displacements: Displacements) -> NDArray[np.bool_]:
        return self._costs.allowed(self._blocks[numbers], displacements, self._scale)

    def compare(self, numbers: NDArray[np.int64], displacements: Displacements) -> None:
        """Move to these displacements where they cost less, or as much and go before by precedence."""
        blocks = self._blocks[numbers]
        costs = self._costs.at(blocks, displacements, self._scale, self._progress, self._fraction)
        self.candidates += len(numbers)
        ranks, own = (precedence(places, self._bound) for places in (displacements, self.best[numbers]))
        is_better = (costs < self.lowest[numbers]) | ((costs == self.lowest[numbers]) & (ranks < own))
        moving = numbers[is_better]
        self.best[moving], self.lowest[moving] = displacements[is_better], costs[is_better]


class _Search(_Descent):
    """A descent from standing still that compares no displacement twice."""

    def __init__(self, costs: BlockCosts, blocks: NDArray[np.int64], progress: Progress, fraction: float) -> None:
        super().__init__(costs, blocks, np.zeros((len(blocks), 2), np.int64), 1, progress, fraction)
        self._reach = costs.reach
        self._tried = np.zeros((len(blocks), 2 * self._reach + 1, 2 * self._reach + 1), bool)
        self._tried[:, self._reach, self._reach] = True
        self.candidates = len(blocks)
        self.everyone = np.arange(len(blocks))

    def around(self, numbers: NDArray[np.int64], offsets: tuple[tuple[int, int], ...], step: int = 1) -> None:
        """Try places around where the blocks stand now."""
        standing = self.best[numbers]
        for offset in offsets:
            there = standing + np.multiply(offset, step)
            can = self.allowed(numbers, there)
            chosen, places = numbers[can], there[can]
            right, down = (places + self._reach).T
            is_new = ~self._tried[chosen, down, right]
            self._tried[chosen, down, right] = True
            self.compare(chosen[is_new], places[is_new])


def three_step_search(costs: BlockCosts, count: int, progress: Progress = SILENT) -> tuple[Displacements, int]:
    """Try the eight displacements around the best one, with half the step each time [1]_.

    The first step is the largest power of 2 that is at most half of the search range and 1; for a range of 7 it is 4,
    then 2 and 1: three steps.

    Parameters
    ----------
    costs : BlockCosts
        Of the blocks.
    count : int
        Number of blocks.
    progress : Progress
        Told every few milliseconds.

    Returns
    -------
    displacements : ndarray of int
        (blocks, 2), right and down, in pixels.
    candidates : int
        How many displacements were compared, over all blocks.

    References
    ----------
    .. [1] T. Koga, K. Iinuma, A. Hirano, Y. Iijima, T. Ishiguro: Motion-compensated interframe coding for video
       conferencing. National Telecommunications Conference, 1981.
    """

    def steps(search: _Search) -> None:
        step = 1 << (((costs.reach + 1) // 2).bit_length() - 1)
        while step:
            search.around(search.everyone, _AROUND, step)
            step //= 2

    return _in_parts(costs, count, steps, progress)


def diamond_search(costs: BlockCosts, count: int, progress: Progress = SILENT) -> tuple[Displacements, int]:
    """Walk downhill by a large diamond until its centre is best, then look once around by a small one [1]_.

    Parameters
    ----------
    costs, count, progress
        See `three_step_search`.

    Returns
    -------
    displacements, candidates
        See `three_step_search`.

    References
    ----------
    .. [1] S. Zhu, K.-K. Ma: A new diamond search algorithm for fast block-matching motion estimation. IEEE Transactions
       on Image Processing 9(2), 2000.
    """

    def steps(search: _Search) -> None:
        walking = search.everyone
        while walking.size:
            before = search.best[walking]
            search.around(walking, _LARGE_DIAMOND)
            walking = walking[(search.best[walking] != before).any(axis=1)]
        search.around(search.everyone, _SMALL_DIAMOND)

    return _in_parts(costs, count, steps, progress)


def _in_parts(
    costs: BlockCosts, count: int, steps: Callable[[_Search], None], progress: Progress
) -> tuple[Displacements, int]:
    displacements, candidates = np.empty((count, 2), np.int64), 0
    step = max(1, min(PIXELS_AT_A_TIME // costs.side**2, _TRIED_AT_A_TIME // (2 * costs.reach + 1) ** 2))
    for start in range(0, count, step):
        blocks = np.arange(start, min(count, start + step))
        search = _Search(costs, blocks, progress, start / count)
        steps(search)
        displacements[blocks] = search.best
        candidates += search.candidates
    return displacements, candidates


def refine(
    costs: BlockCosts, displacements: Displacements, finest: int, progress: Progress = SILENT
) -> tuple[Displacements, int]:
    """Look between the pixels around the best whole displacements: at half a pixel, then at a quarter.

    Each time the eight places around the best one are tried; of equal costs `blocks.precedence` decides.

    Parameters
    ----------
    costs : BlockCosts
        Of the blocks.
    displacements : ndarray of int
        (blocks, 2), in pixels.
    finest : int
        2 for half pixels, 4 for quarters.
    progress : Progress
        Told every few milliseconds.

    Returns
    -------
    displacements : ndarray of int
        (blocks, 2), in 1/`finest` pixel.
    candidates : int
        How many places between pixels were compared, over all blocks.
    """
    numbers, candidates, scale = np.arange(len(displacements)), 0, 1
    while scale < finest:
        done = (scale.bit_length() - 1) / (finest.bit_length() - 1)
        scale *= 2
        descent = _Descent(costs, numbers, displacements * 2, scale, progress, done)
        for offset in _AROUND:
            there = displacements * 2 + np.array(offset)
            can = descent.allowed(numbers, there)
            descent.compare(numbers[can], there[can])
        displacements = descent.best
        candidates += descent.candidates
    return displacements, candidates
