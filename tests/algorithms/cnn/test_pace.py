"""The choice between one thread and two."""

from sightglass.algorithms.cnn.pace import Pace


def chosen(pace: Pace, seconds: dict[int, float], groups: int) -> list[int]:
    found = []
    for _ in range(groups):
        threads = pace.threads()
        found.append(threads)
        pace.note(threads, seconds[threads])
    return found


def test_the_faster_way_is_taken_and_the_other_tried_again_now_and_then() -> None:
    for faster, slower in ((2, 1), (1, 2)):
        found = chosen(Pace(2), {faster: 1.0, slower: 1.05}, 240)
        assert set(found[:2]) == {1, 2}
        assert 4 <= found[2:].count(slower) <= 5
        # A trial of a way that is far slower costs more, so there are fewer.
        assert chosen(Pace(2), {faster: 1.0, slower: 1.8}, 400)[2:].count(slower) == 2


def test_a_machine_that_becomes_free_is_noticed() -> None:
    pace = Pace(2)
    assert chosen(pace, {1: 1.0, 2: 1.2}, 60)[-1] == 1
    # A single trial need not outweigh what was measured before.
    assert chosen(pace, {1: 1.0, 2: 0.55}, 200)[-30:].count(2) >= 29


def test_groups_that_are_held_up_change_nothing() -> None:
    pace = Pace(2)
    chosen(pace, {1: 1.5, 2: 1.0}, 10)
    for _ in range(3):
        pace.note(2, 4.0)
    assert chosen(pace, {1: 1.5, 2: 1.0}, 20) == [2] * 20


def test_with_one_processor_there_is_no_choice() -> None:
    assert set(chosen(Pace(1), {1: 1.0}, 100)) == {1}
