import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.features.matching import Search, Verdict, match, two_nearest, two_nearest_in_tree


def _descriptors(count: int, seed: int, length: int = 128) -> NDArray[np.float32]:
    """Whole numbers such as SIFT's: many zeros and a few large ones."""
    rng = np.random.default_rng(seed)
    return np.minimum(np.floor(rng.exponential(30.0, (count, length))), 255).astype(np.float32)


def _by_definition(
    queries: NDArray[np.float32], candidates: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    squares = ((queries[:, None].astype(np.float64) - candidates[None]) ** 2).sum(axis=2)
    order = np.argsort(squares, axis=1, kind="stable")[:, :2]
    return order, np.sqrt(np.take_along_axis(squares, order, axis=1))


@pytest.mark.parametrize(("count", "available"), [(1, 2), (7, 3), (300, 200), (900, 700)])
def test_two_nearest_are_exact(count: int, available: int) -> None:
    queries, candidates = _descriptors(count, 1), _descriptors(available, 2)
    nearest, distances = two_nearest(queries, candidates)
    expected, expected_distances = _by_definition(queries, candidates)
    assert np.array_equal(nearest, expected)
    np.testing.assert_allclose(distances, expected_distances, rtol=1e-6)


def test_two_nearest_are_those_of_opencv() -> None:
    queries, candidates = _descriptors(500, 3), _descriptors(400, 4)
    nearest, distances = two_nearest(queries, candidates)
    for pair, found, measured in zip(
        cv2.BFMatcher().knnMatch(queries, candidates, k=2), nearest, distances, strict=True
    ):
        assert [one.trainIdx for one in pair] == list(found)
        assert [one.distance for one in pair] == pytest.approx(list(measured), rel=1e-5)


def test_two_nearest_are_exact_where_rounding_hides_the_difference() -> None:
    # Far from the origin, 32-bit products of all pairs are off by more than what tells the distances apart.
    rng = np.random.default_rng(5)
    queries = (rng.standard_normal((200, 40)) * 0.01 + 1000).astype(np.float32)
    candidates = (rng.standard_normal((150, 40)) * 0.01 + 1000).astype(np.float32)
    expected, expected_distances = _by_definition(queries, candidates)
    nearest, distances = two_nearest(queries, candidates)
    assert np.array_equal(nearest, expected)
    np.testing.assert_allclose(distances, expected_distances, rtol=1e-5)


def test_the_first_of_equally_near_ones_is_taken() -> None:
    candidates = np.repeat(_descriptors(3, 6), 4, axis=0)
    nearest, distances = two_nearest(candidates[[5, 9]], candidates)
    assert nearest.tolist() == [[4, 5], [8, 9]]
    assert not distances.any()


def test_a_single_candidate_and_none() -> None:
    queries = _descriptors(3, 7)
    nearest, distances = two_nearest(queries, queries[:1])
    assert nearest.tolist() == [[0, -1]] * 3
    assert np.isinf(distances[:, 1]).all()
    assert distances[0, 0] == 0
    empty = np.zeros((0, 128), np.float32)
    for search in (two_nearest, two_nearest_in_tree):
        assert search(queries, empty)[0].tolist() == [[-1, -1]] * 3
        assert search(empty, queries)[0].shape == (0, 2)
    found = match(queries, empty)
    assert found.count(Verdict.TOO_FAR) == 3
    assert found.pairs.shape == (0, 2)


def test_the_tree_finds_the_same() -> None:
    queries, candidates = _descriptors(120, 8, 16), _descriptors(90, 9, 16)
    for one, other in zip(two_nearest(queries, candidates), two_nearest_in_tree(queries, candidates), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-6)


@pytest.mark.parametrize("search", Search)
def test_every_pair_has_a_reason(search: Search) -> None:
    # On a line: 0 has its partner beside it, 10 two that are alike, 30 none near it; 51 prefers 50 to 49.4.
    first = np.array([[0.0], [10.0], [30.0], [49.0], [51.2]], np.float32)
    second = np.array([[0.1], [9.0], [11.0], [50.5]], np.float32)
    found = match(first, second, ratio=0.8, limit=5.0, mutual=True, search=search)
    assert [Verdict(verdict) for verdict in found.verdicts] == [
        Verdict.KEPT, Verdict.TOO_ALIKE, Verdict.TOO_FAR, Verdict.NOT_MUTUAL, Verdict.KEPT,
    ]  # fmt: skip
    assert found.pairs.tolist() == [[0, 0], [4, 3]]
    assert found.ratios[1] == pytest.approx(1.0)
    everything = match(first, second, ratio=1.0, mutual=False, search=search)
    assert everything.kept.all()


def test_descriptors_of_different_lengths_are_refused() -> None:
    for search in Search:
        with pytest.raises(ImageError, match="128 and of 16"):
            match(_descriptors(3, 1), _descriptors(3, 1, 16), search=search)


def test_the_mutual_check_keeps_one_to_one_pairs() -> None:
    first, second = _descriptors(400, 10), _descriptors(300, 11)
    pairs = match(first, second, ratio=1.0, mutual=True).pairs
    assert len(set(pairs[:, 1].tolist())) == len(pairs)
    back = match(second, first, ratio=1.0, mutual=True).pairs
    assert {tuple(pair) for pair in pairs.tolist()} == {tuple(pair[::-1]) for pair in back.tolist()}
    assert match(first, second, ratio=1.0, mutual=False).kept.all()
