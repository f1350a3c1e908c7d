"""RANSAC one trial at a time, for watching: the sample, its inliers, and the best so far."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from sightglass.algorithms.geometry.degenerate import check_spread
from sightglass.algorithms.geometry.fitting import check_pairs
from sightglass.algorithms.geometry.minimal import BoolArray, IndexArray, Sampler
from sightglass.algorithms.geometry.models import Fitted, Model, distances
from sightglass.algorithms.geometry.ransac import (
    MOST_TRIALS,
    Consensus,
    Counted,
    Counter,
    check_search,
    enough_trials,
)
from sightglass.algorithms.image import read_only
from sightglass.algorithms.texts import tr


@dataclass(frozen=True, eq=False)
class Trial:
    """One trial; arrays read-only.

    Parameters
    ----------
    number : int
        Counted from 0.
    sample : tuple of int
        The pairs that were drawn.
    fitted : Fitted or None
        The map through them; None where they are degenerate.
    inliers : ndarray of bool
        (n,): within the threshold of it.
    """

    number: int
    sample: tuple[int, ...]
    fitted: Fitted | None
    inliers: BoolArray

    @property
    def count(self) -> int:
        """Number of inliers."""
        return int(np.count_nonzero(self.inliers))


@dataclass(frozen=True, eq=False)
class Search:
    """Where a search is.

    Parameters
    ----------
    counts : ndarray of int64
        (trials,): inliers of each trial so far.
    wanted : int
        Trials after which it ends, as far as is known now.
    drawn, best : Trial or None
        The last one, and the one with most inliers; None before the first.
    consensus : Consensus or None
        The result, refined, once the search has ended.
    """

    counts: IndexArray
    wanted: int
    drawn: Trial | None
    best: Trial | None
    consensus: Consensus | None


class RansacRun:
    """`ransac` one trial at a time: the same samples and the same result; see there for the parameters."""

    def __init__(
        self,
        source: ArrayLike,
        target: ArrayLike,
        model: Model,
        threshold: float = 3.0,
        trials: int | None = None,
        rng: np.random.Generator | int = 0,
        *,
        probability: float = 0.9999,
        numbers: Sequence[int] | None = None,
    ) -> None:
        check_search(threshold, trials)
        self._source, self._target = (np.asarray(points, np.float64).reshape(-1, 2) for points in (source, target))
        check_pairs(model, self._source, self._target)
        check_spread(model.noun, model.minimal, self._source, self._target, numbers)
        self._model, self._threshold, self._probability = model, threshold, probability
        self._counter = Counter(model, self._source, self._target, threshold)
        self._trials, self._numbers = trials, numbers
        most = MOST_TRIALS if trials is None else trials
        self._sampler = Sampler(np.random.default_rng(rng), len(self._source), model.minimal, most)
        self._wanted = min(most, self._sampler.total)
        self._parts: list[Counted] = []
        self._counts: list[int] = []
        self._best = -1
        self._consensus: Consensus | None = None

    @property
    def is_finished(self) -> bool:
        """Whether all trials were made."""
        return len(self._counts) >= self._wanted

    @property
    def fraction(self) -> float:
        """Share of the trials that were made, of those that are wanted as far as is known."""
        return min(1.0, len(self._counts) / self._wanted)

    @property
    def status(self) -> str:
        """Trial, its inliers and the most so far."""
        if not self._counts:
            return tr("No trial yet, of up to {wanted}", wanted=self._wanted)
        return tr(
            "Trial {trial} of {wanted}: {count} inliers, at best {most}",
            trial=len(self._counts), wanted=self._wanted, count=self._counts[-1], most=self._counts[self._best],
        )  # fmt: skip

    def advance(self) -> None:
        """Draw a sample, solve it, count its inliers."""
        if self.is_finished:
            return
        counted = self._counter.count(self._sampler.draw(1))
        self._parts.append(counted)
        self._counts.append(int(counted.counts[0]))
        is_better = self._best < 0 or self._counts[-1] > self._counts[self._best]
        if is_better:
            self._best = len(self._counts) - 1
        if self._trials is None:
            best = np.array([self._counts[self._best]])
            made = len(self._counts)
            # One count tells how many are wanted at that best; fewer than were made would have ended before.
            needed = enough_trials(best, len(self._source), self._model, self._probability)
            self._wanted = min(max(made, needed), self._sampler.total)

    def snapshot(self) -> Search:
        """Give the last trial, the best one, and the result once all were made.

        Raises
        ------
        DegenerateError
            If all were made and none determines the model.
        """
        if self.is_finished and self._consensus is None:
            self._consensus = self._counter.consensus(self._parts, self._numbers)
        drawn, best = (self._trial(number) for number in (len(self._counts) - 1, self._best))
        counts = np.array(self._counts, np.int64)
        return Search(read_only(counts), self._wanted, drawn, best, self._consensus)

    def _trial(self, number: int) -> Trial | None:
        if number < 0:
            return None
        part = self._parts[number]
        sample = tuple(part.samples[0].tolist())
        if part.rows.size == 0:
            return Trial(number, sample, None, read_only(np.zeros(len(self._source), bool)))
        found = self._counter.map_of(part, 0)
        errors = distances(found, self._source, self._target)
        return Trial(number, sample, found, read_only(errors <= self._threshold))
