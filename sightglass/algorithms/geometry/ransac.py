r"""RANSAC: a model from pairs of which many are wrong.

Draw the smallest set of pairs that determines the model, solve it, map all points, and call a pair an outlier where
:math:`E_l = \|h(u_l) - x_l\| > T`. Repeat S times, keep the largest set of inliers, and refit by least squares on all
of it; inliers and refit are repeated until they agree.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.geometry.degenerate import DegenerateError, PointArray, check_spread
from sightglass.algorithms.geometry.fitting import check_pairs, denormalised, fit, normalisation, normalised
from sightglass.algorithms.geometry.minimal import BoolArray, IndexArray, Sampler, solve_samples
from sightglass.algorithms.geometry.models import Fitted, FloatArray, Model, distances, fitted
from sightglass.algorithms.geometry.refused import refused_error
from sightglass.algorithms.image import read_only
from sightglass.algorithms.texts import tr

# Where the number of trials follows from the probability, it stays between these.
LEAST_TRIALS = 50
MOST_TRIALS = 20_000
# Errors of that many pairs and trials are held at a time: strips that stay in the processor's cache.
_PAIRS_OF_STRIP = 1 << 16
# Trials drawn at a time while their number is not yet known.
_BATCH = 250
# The best trials that are refined: noise can make a clean sample a poor start.
_REFINED = 5
_MOST_REFITS = 20


@dataclass(frozen=True, eq=False)
class Trials:
    """What the trials gave; all arrays read-only.

    Parameters
    ----------
    samples : ndarray of int64
        (trials, model.minimal): the pairs that were drawn.
    counts : ndarray of int64
        (trials,): how many inliers each had; 0 where the sample was degenerate.
    """

    samples: IndexArray
    counts: IndexArray

    def __len__(self) -> int:
        return int(self.counts.size)


@dataclass(frozen=True, eq=False)
class Consensus:
    """The model on which most pairs agree; all arrays read-only.

    Parameters
    ----------
    model : Model
        Its family.
    threshold : float
        T in pixels.
    trials : Trials
        Each sample and its number of inliers.
    best : int
        The trial that led to the result.
    first : Fitted
        The map from the sample of that trial.
    first_inliers : ndarray of bool
        (n,): within the threshold of it.
    fitted : Fitted
        The map refitted by least squares on all inliers.
    inliers : ndarray of bool
        (n,): within the threshold of the refitted map.
    errors : ndarray of float64
        (n,): distance of each pair under the refitted map, in pixels.
    refits : int
        How often inliers and map were found anew until they agreed.
    """

    model: Model
    threshold: float
    trials: Trials
    best: int
    first: Fitted
    first_inliers: BoolArray
    fitted: Fitted
    inliers: BoolArray
    errors: FloatArray
    refits: int

    @property
    def count(self) -> int:
        """Number of inliers."""
        return int(np.count_nonzero(self.inliers))

    @property
    def sample(self) -> tuple[int, ...]:
        """The pairs of the best trial."""
        return tuple(self.trials.samples[self.best].tolist())


def needed_trials(probability: float, inlier_share: float, minimal: int) -> int:
    r"""Give the number of trials of which at least one is free of outliers.

    .. math:: S = \left\lceil \frac{\ln(1 - p)}{\ln(1 - w^m)} \right\rceil

    Parameters
    ----------
    probability : float
        p, wanted, 0 to below 1.
    inlier_share : float
        w, the share of right pairs, above 0 to 1.
    minimal : int
        m, the pairs of a sample.

    Returns
    -------
    int
        At least 1.

    Raises
    ------
    ParameterError
        If the probability or the share is out of range.
    """
    if not 0 <= probability < 1:
        raise ParameterError("probability", tr("{probability:g} is not from 0 to below 1.", probability=probability))
    if not 0 < inlier_share <= 1:
        raise ParameterError("inlier_share", tr("{share:g} is not above 0 and at most 1.", share=inlier_share))
    clean = inlier_share**minimal
    if clean >= 1 or probability == 0:
        return 1
    # log1p keeps the smallest shares exact.
    return max(1, math.ceil(math.log1p(-probability) / math.log1p(-clean)))


def ransac(
    source: ArrayLike,
    target: ArrayLike,
    model: Model,
    threshold: float = 3.0,
    trials: int | None = None,
    rng: np.random.Generator | int = 0,
    *,
    probability: float = 0.9999,
    numbers: Sequence[int] | None = None,
) -> Consensus:
    """Find the model on which most pairs agree.

    Parameters
    ----------
    source, target : array_like
        (n, 2) points (u, v) of the reference frame and (x, y) of the other image.
    model : Model
        Its family.
    threshold : float
        T, the largest distance of an inlier in the other image, in pixels.
    trials : int, optional
        S. By default as many as give one sample without an outlier with the wanted probability, for the share of
        inliers found so far. Where there are no more different samples than S, each is drawn once.
    rng : numpy.random.Generator or int
        Where the samples come from, or its seed.
    probability : float
        Wanted, where the number of trials follows from it.
    numbers : sequence of int, optional
        What each pair is called in messages, counted from 0; by default its row.

    Returns
    -------
    Consensus
        The map x = h(u), its inliers, and what each trial gave.

    Raises
    ------
    DegenerateError
        If there are too few pairs, or no sample determines the model; the message names the pairs where few do.
    ParameterError
        If the threshold, the number of trials or the probability is out of range.
    """
    check_search(threshold, trials)
    from_points, to_points = (np.asarray(points, np.float64).reshape(-1, 2) for points in (source, target))
    check_pairs(model, from_points, to_points)
    check_spread(model.noun, model.minimal, from_points, to_points, numbers)
    counter = Counter(model, from_points, to_points, threshold)
    most = MOST_TRIALS if trials is None else trials
    sampler = Sampler(np.random.default_rng(rng), len(from_points), model.minimal, most)
    done: list[Counted] = []
    total, wanted = 0, _BATCH if trials is None else trials
    while total < wanted and sampler.left:
        samples = sampler.draw(min(wanted - total, _BATCH * 4))
        done.append(counter.count(samples))
        total += len(samples)
        if trials is None:
            counts = np.concatenate([part.counts for part in done])
            wanted = enough_trials(counts, len(from_points), model, probability)
    if total > wanted:
        done[-1] = done[-1].first(len(done[-1].samples) - (total - wanted))
    return counter.consensus(done, numbers)


def enough_trials(counts: IndexArray, pairs: int, model: Model, probability: float) -> int:
    """Give the number of trials after which to stop, as one by one each of them would have told.

    Parameters
    ----------
    counts : ndarray of int64
        (trials,): inliers of the trials so far.
    pairs : int
        How many pairs there are.
    model : Model
        Its family.
    probability : float
        Wanted of at least one sample without an outlier.

    Returns
    -------
    int
        At most the trials so far if they are enough, else more.
    """
    best = np.maximum.accumulate(counts)
    levels, places = np.unique(best, return_inverse=True)
    needed = np.array([_bounded(probability, int(level) / pairs, model.minimal) for level in levels])[places]
    enough = np.flatnonzero(np.arange(1, len(counts) + 1) >= needed)
    return int(enough[0]) + 1 if enough.size else int(needed[-1])


def _bounded(probability: float, share: float, minimal: int) -> int:
    needed = needed_trials(probability, share, minimal) if share > 0 else MOST_TRIALS
    return min(max(needed, LEAST_TRIALS), MOST_TRIALS)


def check_search(threshold: float, trials: int | None) -> None:
    """Refuse a threshold that is not above 0 and fewer trials than 1, with `ParameterError`."""
    if not (math.isfinite(threshold) and threshold > 0):
        raise ParameterError("threshold", tr("{threshold:g} is not above 0.", threshold=threshold))
    if trials is not None and trials < 1:
        raise ParameterError("trials", tr("{trials} is below 1.", trials=trials))


@dataclass(frozen=True, eq=False)
class Counted:
    """Samples (s, m), their inliers (s,), and the normalised maps of the solved ones with the rows they belong to."""

    samples: IndexArray
    counts: IndexArray
    matrices: FloatArray
    rows: IndexArray

    def matrix(self, sample: int) -> FloatArray:
        """Give the normalised map of a sample that was solved."""
        return np.asarray(self.matrices[int(np.searchsorted(self.rows, sample))])

    def first(self, count: int) -> "Counted":
        """Give the first ones of the samples."""
        solved = int(np.searchsorted(self.rows, count))
        return Counted(self.samples[:count], self.counts[:count], self.matrices[:solved], self.rows[:solved])


class Counter:
    """Solves samples and counts their inliers, in normalised coordinates and 32-bit floats.

    Parameters
    ----------
    model : Model
        Its family.
    source, target : ndarray of float64
        (n, 2) points in pixels.
    threshold : float
        In pixels.
    """

    def __init__(self, model: Model, source: PointArray, target: PointArray, threshold: float) -> None:
        self._model, self._threshold = model, threshold
        self._source, self._target = source, target
        self._to_frame = normalisation(target)
        # A shift stays one only where both sides have one scale.
        self._from_frame = self._to_frame if model is Model.TRANSLATION else normalisation(source)
        self._u, self._x = normalised(source, self._from_frame), normalised(target, self._to_frame)
        self._limit = (threshold * self._to_frame[0, 0]) ** 2
        u, v = self._u.T
        ones = np.ones_like(u)
        if model is Model.HOMOGRAPHY:
            plane, (x, y) = np.stack([u, v, ones]), self._x.T
            # Times the last homogeneous coordinate errors are linear in the entries of H: no division, one product.
            self._basis_x = np.concatenate([plane, -x * plane]).astype(np.float32)
            self._basis_y = np.concatenate([plane, -y * plane]).astype(np.float32)
            self._plane = plane.astype(np.float32)
        else:
            plane = np.stack([ones, u, v, u * v] if model is Model.BILINEAR else [u, v, ones])
            self._basis_x, self._basis_y = (
                np.concatenate([plane, -coordinate[None]]).astype(np.float32) for coordinate in self._x.T
            )

    def count(self, samples: IndexArray) -> Counted:
        """Solve samples (s, m) and count the inliers of each."""
        matrices, solved = solve_samples(self._model, self._u[samples], self._x[samples])
        counts = np.zeros(len(samples), np.int64)
        rows = np.flatnonzero(solved)
        counts[rows] = self._counts(matrices.astype(np.float32))
        return Counted(samples, counts, matrices, rows)

    def _counts(self, matrices: NDArray[np.float32]) -> IndexArray:
        pairs, step = len(self._u), max(1, _PAIRS_OF_STRIP // len(self._u))
        along, across = (np.empty((min(step, len(matrices)), pairs), np.float32) for _ in range(2))
        counts = np.empty(len(matrices), np.int64)
        rows_x, rows_y = self._coefficients(matrices, 0), self._coefficients(matrices, 1)
        for start in range(0, len(matrices), step):
            part = slice(start, min(start + step, len(matrices)))
            height = part.stop - start
            ex, ey = along[:height], across[:height]
            np.matmul(rows_x[part], self._basis_x, out=ex)
            np.matmul(rows_y[part], self._basis_y, out=ey)
            np.multiply(ex, ex, out=ex)
            np.multiply(ey, ey, out=ey)
            np.add(ex, ey, out=ex)
            limit: NDArray[np.float32] | np.float32 = np.float32(self._limit)
            if self._model is Model.HOMOGRAPHY:
                np.matmul(matrices[part, 2], self._plane, out=ey)
                np.multiply(ey, ey, out=ey)
                limit = np.multiply(ey, limit, out=ey)
            counts[part] = np.count_nonzero(ex <= limit, axis=1)
        return counts

    def _coefficients(self, matrices: NDArray[np.float32], row: int) -> NDArray[np.float32]:
        last = matrices[:, 2] if self._model is Model.HOMOGRAPHY else np.ones((len(matrices), 1), np.float32)
        return np.concatenate([matrices[:, row], last], axis=1)

    def map_of(self, counted: Counted, sample: int) -> Fitted:
        """Give the map of one of the counted samples, in pixels."""
        matrix = counted.matrix(sample)
        return fitted(self._model, denormalised(self._model, matrix, self._from_frame, self._to_frame))

    def consensus(self, parts: Sequence[Counted], numbers: Sequence[int] | None = None) -> Consensus:
        """Refine the best trials and give the one with most inliers; of equal ones that with the smallest error."""
        counts = np.concatenate([part.counts for part in parts])
        samples = np.concatenate([part.samples for part in parts])
        starts = np.cumsum([0, *(len(part.samples) for part in parts)])
        order = np.argsort(-counts, kind="stable")[:_REFINED]
        found: Consensus | None = None
        trials = Trials(read_only(samples), read_only(counts))
        for trial in order.tolist():
            if counts[trial] == 0:
                break
            part = int(np.searchsorted(starts, trial, side="right")) - 1
            first = self.map_of(parts[part], trial - int(starts[part]))
            refined = self._refined(first, trial, trials)
            if found is None or _rank(refined) > _rank(found):
                found = refined
        if found is None:
            raise self._undetermined(len(samples), numbers)
        return found

    def _undetermined(self, tried: int, numbers: Sequence[int] | None) -> DegenerateError:
        try:
            fit(self._model, self._source, self._target, numbers=numbers)
        except DegenerateError as error:
            if len(error.pairs) < len(self._source):
                return error
        return refused_error(self._model, self._u, self._x, tried, numbers)

    def _refined(self, first: Fitted, trial: int, trials: Trials) -> Consensus:
        errors = distances(first, self._source, self._target)
        inliers = first_inliers = errors <= self._threshold
        best, refits = first, 0
        for refits in range(1, _MOST_REFITS + 1):
            try:
                following = fit(self._model, self._source[inliers], self._target[inliers])
            except DegenerateError:
                break
            following_errors = distances(following, self._source, self._target)
            within = following_errors <= self._threshold
            if np.count_nonzero(within) < np.count_nonzero(inliers) and refits > 1:
                break
            unchanged = np.array_equal(within, inliers)
            best, errors, inliers = following, following_errors, within
            if unchanged:
                break
        return Consensus(
            self._model, self._threshold, trials, trial, first, read_only(first_inliers), best, read_only(inliers),
            read_only(errors), refits,
        )  # fmt: skip


def _rank(found: Consensus) -> tuple[int, float]:
    return found.count, -float(np.sum(found.errors[found.inliers] ** 2))
