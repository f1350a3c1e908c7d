"""How many threads computations take, and that what they give does not depend on it."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms import samples, threads
from sightglass.algorithms.catalogue import find
from sightglass.algorithms.features.matching import two_nearest
from sightglass.algorithms.filtering.spectrum import spectrum
from sightglass.algorithms.two_threads import TwoThreads


@pytest.fixture(autouse=True)
def count_as_before() -> Iterator[None]:
    before = threads.thread_count()
    yield
    threads.set_thread_count(before)


def _matched() -> Any:
    generator = np.random.default_rng(0)
    one, other = (generator.integers(0, 255, (1200, 128)).astype(np.float32) for _ in range(2))
    return np.concatenate([np.ravel(part) for part in two_nearest(one, other)])


def _spectrum() -> Any:
    return spectrum(np.random.default_rng(0).random((256, 300), np.float32))


def _denoised() -> Any:
    algorithm = find("total_variation")
    image = samples.find("camera").make()
    return algorithm.present(algorithm.run([image], algorithm.parameters())).pictures[0].pixels


@pytest.mark.parametrize("compute", [_matched, _spectrum, _denoised])
def test_one_thread_means_that_none_is_started_and_gives_the_same(
    compute: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    threads.set_thread_count(2)
    on_two = compute()
    started: list[threading.Thread] = []
    start = threading.Thread.start
    monkeypatch.setattr(threading.Thread, "start", lambda thread: (started.append(thread), start(thread)))
    threads.set_thread_count(1)
    on_one = compute()
    # The one that a pool starts for all of the work is the one that is allowed.
    assert len(started) <= 1
    np.testing.assert_array_equal(on_one, on_two)


def test_two_pieces_of_work_share_one_thread_where_only_one_is_allowed() -> None:
    for allowed, different in ((1, 1), (2, 2)):
        threads.set_thread_count(allowed)
        both_have_begun = threading.Barrier(allowed)

        def place(barrier: threading.Barrier = both_have_begun) -> int:
            barrier.wait(10)
            return threading.get_ident()

        with TwoThreads() as both:
            assert len(set(both(place, place))) == different


def test_no_thread_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        threads.set_thread_count(0)


def test_there_are_as_many_threads_as_were_set() -> None:
    threads.set_thread_count(3)
    assert threads.thread_count() == 3
