"""Two pieces of work at the same time."""

import threading
from collections.abc import Iterator

import pytest

from sightglass.algorithms.threads import set_thread_count, thread_count
from sightglass.algorithms.two_threads import TwoThreads, in_turn


@pytest.fixture(autouse=True)
def two_allowed() -> Iterator[None]:
    """Let there be two, on a machine of one core too."""
    before = thread_count()
    set_thread_count(2)
    yield
    set_thread_count(before)


def test_both_give_what_they_give() -> None:
    assert in_turn(lambda: 1, lambda: "a") == (1, "a")
    with TwoThreads() as both:
        assert both(lambda: 1, lambda: "a") == (1, "a")


def test_they_run_at_the_same_time() -> None:
    one, other = threading.Event(), threading.Event()

    def first() -> bool:
        one.set()
        return other.wait(10)

    def second() -> bool:
        other.set()
        return one.wait(10)

    with TwoThreads() as both:
        assert both(first, second) == (True, True)


def test_a_helper_that_has_not_begun_is_not_waited_for() -> None:
    free = threading.Event()
    with TwoThreads() as both:
        both.__self__._helper.submit(free.wait, 10)  # type: ignore[attr-defined]
        threads = both(threading.get_ident, threading.get_ident)
        free.set()
    assert threads == (threading.get_ident(), threading.get_ident())


def test_errors_of_either_are_raised() -> None:
    def fail() -> None:
        raise ValueError("no")

    with TwoThreads() as both:
        with pytest.raises(ValueError, match="no"):
            both(lambda: None, fail)
        with pytest.raises(ValueError, match="no"):
            both(fail, lambda: None)
