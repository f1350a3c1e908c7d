r"""Matching: for each descriptor of one image the two nearest of another, and which of these pairs to believe.

The squared distances of all pairs come from one product of matrices,
:math:`\|a - b\|^2 = \|a\|^2 - 2 (a^T b - \|b\|^2 / 2)`, cut into strips of rows that stay in the processor's cache.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import read_only
from sightglass.algorithms.parameters import Choice
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.threads import thread_count

Descriptors = NDArray[np.float32]
IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]

# Distances of that many pairs are held at a time: 1 MB of floats.
_PAIRS_OF_STRIP = 1 << 18
# Fewer pairs are not worth a second thread.
_PAIRS_FOR_THREADS = 1 << 19
_STRIPS_AT_ONCE = 2
# Whole numbers up to here, and their sums, are exact in 32-bit floats.
_EXACT = float(1 << 24)
_ROUNDING = float(np.finfo(np.float32).eps)


class Search(Choice):
    """How the nearest descriptors are found; both are exact."""

    BRUTE_FORCE = "brute_force", "Brute force", "All pairs, by one product of matrices"
    KD_TREE = "kd_tree", "k-d tree", "A tree that halves the descriptors along one coordinate after the other"


class Verdict(IntEnum):
    """What became of a pair; the first reason that applies."""

    KEPT = 0
    TOO_FAR = 1
    TOO_ALIKE = 2
    NOT_MUTUAL = 3

    @property
    def label(self) -> str:
        """For people."""
        return tr(_VERDICTS[self])

    @property
    def heading(self) -> str:
        """The same as the heading of a row."""
        return tr(_HEADINGS[self])


_VERDICTS = marked("kept"), marked("too far"), marked("second too alike"), marked("not mutual")
_HEADINGS = marked("Kept"), marked("Too far"), marked("Second too alike"), marked("Not mutual")


@dataclass(frozen=True, eq=False)
class Matches:
    """The nearest descriptors and what became of each pair; all arrays read-only, one row for each first descriptor.

    Parameters
    ----------
    nearest : ndarray of int64
        (n, 2): numbers of the nearest and second nearest descriptor of the second image; -1 where there is none.
    distances : ndarray of float64
        (n, 2): how far they are, Euclidean, on the scale of the descriptors; infinite where there is none.
    verdicts : ndarray of int8
        (n,): a `Verdict` each.
    """

    nearest: IntArray
    distances: FloatArray
    verdicts: NDArray[np.int8]

    def __len__(self) -> int:
        return int(self.nearest.shape[0])

    @cached_property
    def kept(self) -> NDArray[np.bool_]:
        """Which pairs are believed, (n,)."""
        return np.asarray(self.verdicts == Verdict.KEPT)

    @cached_property
    def pairs(self) -> IntArray:
        """Numbers of first and second descriptor of the pairs that are kept, (k, 2)."""
        first = np.flatnonzero(self.kept)
        return np.stack([first, self.nearest[first, 0]], axis=1)

    @cached_property
    def ratios(self) -> FloatArray:
        """Distance of the nearest divided by that of the second, (n,); 1 where both are 0, 0 without a second."""
        near, second = self.distances.T
        safe = np.where(np.isfinite(second) & (second > 0.0), second, 1.0)
        return np.where(np.isinf(second), 0.0, np.where(second > 0.0, near / safe, 1.0))

    def count(self, verdict: Verdict) -> int:
        """How many pairs have that verdict."""
        return int(np.count_nonzero(self.verdicts == verdict))


def match(
    first: Descriptors,
    second: Descriptors,
    *,
    ratio: float = 0.8,
    limit: float = np.inf,
    mutual: bool = True,
    search: Search = Search.BRUTE_FORCE,
) -> Matches:
    """Find for each descriptor of the first image its nearest one of the second, and drop doubtful pairs.

    Parameters
    ----------
    first, second : ndarray of float32
        (n, d) and (m, d); n and m may be 0.
    ratio : float
        The nearest has to be closer than this share of the distance of the second nearest [1]_; 1 for no such test.
    limit : float
        Larger distances are refused.
    mutual : bool
        Whether the first has to be the nearest of the second, too.
    search : Search
        How they are found.

    Returns
    -------
    Matches
        One row for each first descriptor.

    Raises
    ------
    ImageError
        If the descriptors have different lengths.

    References
    ----------
    .. [1] D. G. Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 60(2), 2004, section 7.1.
    """
    nearest, distances = (two_nearest if search is Search.BRUTE_FORCE else two_nearest_in_tree)(first, second)
    near, following = distances.T
    verdicts = np.zeros(len(nearest), np.int8)
    if ratio < 1.0:
        verdicts[~((near < ratio * following) | np.isinf(following))] = Verdict.TOO_ALIKE
    verdicts[(near > limit) | (nearest[:, 0] < 0)] = Verdict.TOO_FAR
    if mutual:
        left = np.flatnonzero(verdicts == Verdict.KEPT)
        verdicts[left[~_is_mutual(first, second, left, nearest[left, 0])]] = Verdict.NOT_MUTUAL
    return Matches(read_only(nearest), read_only(distances), read_only(verdicts))


def _is_mutual(first: Descriptors, second: Descriptors, index: IntArray, partners: IntArray) -> NDArray[np.bool_]:
    if not len(index):
        return np.zeros(0, bool)
    asked, place = np.unique(partners, return_inverse=True)
    back, _ = two_nearest(second[asked], first)
    return np.asarray(back[place, 0] == index)


def two_nearest(queries: Descriptors, candidates: Descriptors) -> tuple[IntArray, FloatArray]:
    """Find the two nearest candidates of each query exactly, by products of matrices.

    Parameters
    ----------
    queries, candidates : ndarray of float32
        (n, d) and (m, d), finite.

    Returns
    -------
    ndarray of int64
        (n, 2): numbers of the nearest and the second nearest; of equally near ones the first. -1 where there is none.
    ndarray of float64
        (n, 2): Euclidean distances; infinite where there is none.

    Raises
    ------
    ImageError
        If the descriptors have different lengths.
    """
    queries, candidates = (np.ascontiguousarray(given, np.float32) for given in (queries, candidates))
    _check_lengths(queries, candidates)
    count, available = len(queries), len(candidates)
    nearest = np.full((count, 2), -1, np.int64)
    distances = np.full((count, 2), np.inf)
    if count and available:
        plan = _Plan.of(queries, candidates)
        strips = list(_strips(count, available))
        if count * available < _PAIRS_FOR_THREADS or len(strips) == 1:
            for strip in strips:
                plan.search(strip, nearest, distances)
        else:
            with ThreadPoolExecutor(min(_STRIPS_AT_ONCE, thread_count()), "matching") as pool:
                list(pool.map(lambda strip: plan.search(strip, nearest, distances), strips))
    return nearest, distances


def _check_lengths(queries: Descriptors, candidates: Descriptors) -> None:
    if len(queries) and len(candidates) and queries.shape[1] != candidates.shape[1]:
        raise ImageError(
            tr(
                "Descriptors of {first} and of {second} numbers cannot be compared. Describe both images in the same "
                "way.",
                first=queries.shape[1],
                second=candidates.shape[1],
            )
        )


def _strips(count: int, available: int) -> Iterator[slice]:
    step = max(1, min(-(-count // _STRIPS_AT_ONCE), _PAIRS_OF_STRIP // available))
    return (slice(start, min(start + step, count)) for start in range(0, count, step))


@dataclass(frozen=True, eq=False)
class _Plan:
    """What all strips share: the score of a pair is a·b − ‖b‖²/2, the largest for the nearest.

    `slack` is the most by which rounding can change the difference of two scores; None where they are exact.
    """

    queries: Descriptors
    candidates: Descriptors
    query_squares: NDArray[np.floating]
    half_squares: Descriptors
    slack: NDArray[np.float32] | None

    @classmethod
    def of(cls, queries: Descriptors, candidates: Descriptors) -> "_Plan":
        is_whole = _are_whole(queries) and _are_whole(candidates)
        kind: type[np.floating] = np.float32 if is_whole else np.float64
        own, other = (np.einsum("ij,ij->i", vectors, vectors, dtype=kind) for vectors in (queries, candidates))
        lengths, largest = np.sqrt(own, dtype=np.float64), float(other.max())
        slack = None
        if not is_whole or 2.0 * lengths.max() * largest**0.5 + largest >= _EXACT:
            terms = queries.shape[1] + 4
            slack = (terms * _ROUNDING * (lengths * largest**0.5 + largest)).astype(np.float32)
        return cls(queries, candidates, own, (other / 2).astype(np.float32), slack)

    def search(self, strip: slice, nearest: IntArray, distances: FloatArray) -> None:
        """Fill in the rows of a strip."""
        scores = self.queries[strip] @ self.candidates.T
        scores -= self.half_squares
        rows = np.arange(scores.shape[0])
        tops = []
        for place in range(min(2, scores.shape[1])):
            best = scores.argmax(axis=1)
            nearest[strip, place] = best
            tops.append(scores[rows, best])
            scores[rows, best] = -np.inf
        if self.slack is None:
            for place, top in enumerate(tops):
                distances[strip, place] = np.sqrt(self.query_squares[strip] - 2.0 * top)
            return
        if len(tops) == 2:
            self._decide(strip, nearest, scores, tops[0], tops[1])
        self._measure(strip, nearest, distances)

    def _decide(
        self, strip: slice, nearest: IntArray, scores: Descriptors, top: Descriptors, following: Descriptors
    ) -> None:
        """Where rounding may have changed the order, let the distances themselves decide."""
        assert self.slack is not None
        limits = self.slack[strip]
        doubtful = (top - following <= limits) | (following - scores.max(axis=1) <= limits)
        for row in np.flatnonzero(doubtful):
            others = np.flatnonzero(scores[row] >= following[row] - limits[row])
            near = np.union1d(others, nearest[strip.start + row])
            differences = self.candidates[near].astype(np.float64) - self.queries[strip.start + row]
            order = np.argsort(np.einsum("ij,ij->i", differences, differences), kind="stable")
            nearest[strip.start + row] = near[order[:2]]

    def _measure(self, strip: slice, nearest: IntArray, distances: FloatArray) -> None:
        for place in range(2):
            found = nearest[strip, place]
            if found[0] >= 0:
                differences = self.queries[strip] - self.candidates[found]
                distances[strip, place] = np.sqrt(np.einsum("ij,ij->i", differences, differences, dtype=np.float64))


def _are_whole(values: Descriptors) -> bool:
    return bool(np.array_equal(values, np.rint(values)))


def two_nearest_in_tree(queries: Descriptors, candidates: Descriptors) -> tuple[IntArray, FloatArray]:
    """Find the two nearest candidates of each query by a k-d tree; see `two_nearest`.

    Parameters
    ----------
    queries, candidates : ndarray of float32
        (n, d) and (m, d), finite.

    Returns
    -------
    ndarray of int64, ndarray of float64
        As `two_nearest` gives them, except that of equally near ones any may stand first.

    Raises
    ------
    ImageError
        If the descriptors have different lengths.
    """
    from scipy.spatial import cKDTree

    _check_lengths(queries, candidates)
    if not len(queries) or not len(candidates):
        return np.full((len(queries), 2), -1, np.int64), np.full((len(queries), 2), np.inf)
    distances, nearest = cKDTree(candidates).query(queries, k=2)
    nearest = np.asarray(nearest, np.int64)
    nearest[np.isinf(distances)] = -1
    return nearest, np.asarray(distances, np.float64)
