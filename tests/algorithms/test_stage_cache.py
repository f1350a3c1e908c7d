"""What all stages may keep together."""

import gc
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from sightglass.algorithms.image import Image
from sightglass.algorithms.stage_cache import (
    StageCache,
    empty_stage_caches,
    limit_stage_caches,
    size_in_memory,
    size_of_stage_caches,
)

_MIB = 1 << 20


@pytest.fixture(autouse=True)
def nothing_kept_and_no_limit() -> Iterator[None]:
    empty_stage_caches()
    limit_stage_caches(math.inf)
    yield
    empty_stage_caches()
    limit_stage_caches(math.inf)


class Stage:
    """A stage whose results take so many MiB, and that counts how often it had to compute."""

    def __init__(self, size: int) -> None:
        self.image = Image.of(np.zeros((2, 2), np.uint8))
        self.cache: StageCache[np.ndarray] = StageCache(8)
        self.computed = 0
        self._size = size

    def result(self, value: int) -> None:
        def compute() -> np.ndarray:
            self.computed += 1
            return np.zeros(self._size * _MIB, np.uint8)

        self.cache.get([self.image], value, compute)


def test_beyond_the_limit_what_was_not_asked_for_the_longest_goes_whichever_stage_it_is_of() -> None:
    one, other = Stage(2), Stage(2)
    limit_stage_caches(5 * _MIB)
    one.result(1)
    other.result(1)
    one.result(1)
    assert (one.computed, other.computed) == (1, 1)
    # A third one does not fit: that of the other stage is the oldest now.
    one.result(2)
    assert size_of_stage_caches() <= 5 * _MIB
    one.result(1)
    other.result(1)
    assert (one.computed, other.computed) == (2, 2)


def test_a_lower_limit_is_kept_to_at_once_and_nothing_is_kept_that_alone_exceeds_it() -> None:
    stage = Stage(2)
    stage.result(1)
    assert size_of_stage_caches() >= 2 * _MIB
    limit_stage_caches(_MIB)
    assert size_of_stage_caches() == 0
    stage.result(1)
    stage.result(1)
    assert (stage.computed, size_of_stage_caches()) == (3, 0)


def test_emptied_caches_compute_again() -> None:
    stage = Stage(1)
    stage.result(1)
    empty_stage_caches()
    assert size_of_stage_caches() == 0
    stage.result(1)
    assert stage.computed == 2


def test_results_go_with_their_images() -> None:
    stage = Stage(1)
    stage.result(1)
    del stage.image
    gc.collect()
    assert size_of_stage_caches() == 0


def test_arrays_are_counted_wherever_they_stand_and_once() -> None:
    @dataclass
    class Result:
        plane: np.ndarray
        parts: dict[str, tuple[np.ndarray, ...]]
        again: "Result | None" = None

    plane = np.zeros(_MIB, np.uint8)
    result = Result(plane, {"a": (plane, np.zeros(_MIB, np.float32))})
    result.again = result
    assert 5 * _MIB <= size_in_memory(result) < 5 * _MIB + 10_000
