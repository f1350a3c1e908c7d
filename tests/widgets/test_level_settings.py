"""Thresholds and gains of levels: what a change of one level means for the others."""

from hypothesis import given
from hypothesis import strategies as st

from sightglass.widgets.level_settings import LevelSettings

NUMBERS = st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0, 7.0]), max_size=5).map(tuple)
SETTINGS = st.builds(LevelSettings, NUMBERS, NUMBERS, st.just(1.0), st.booleans())


def read(settings: LevelSettings, count: int) -> list[tuple[float, float]]:
    return [(settings.threshold(level), settings.gain(level)) for level in range(count)]


@given(SETTINGS, st.integers(0, 4), st.floats(0, 100))
def test_a_change_of_one_level_leaves_the_others_unless_they_are_linked(settings, level, value):
    before, after = read(settings, 5), read(settings.with_threshold(level, value), 5)
    wanted = [
        (value if settings.linked or number == level else threshold, gain)
        for number, (threshold, gain) in enumerate(before)
    ]
    assert after == wanted
    gained = read(settings.with_gain(level, value), 5)
    assert [gain for _, gain in gained] == [
        value if settings.linked or number == level else gain for number, (_, gain) in enumerate(before)
    ]


@given(SETTINGS, st.integers(0, 4))
def test_linking_hands_on_what_the_level_in_hand_has(settings, level):
    linked = settings.linked_at(level)
    assert linked.linked
    assert read(linked, 5) == [read(settings, 5)[level]] * 5


@given(SETTINGS)
def test_unlinking_changes_no_level(settings):
    unlinked = settings.unlinked(5)
    assert not unlinked.linked
    assert read(unlinked, 5) == read(settings, 5)


@given(SETTINGS, st.integers(0, 4))
def test_a_level_that_was_reset_is_as_one_that_was_never_touched(settings, level):
    start = LevelSettings(linked=settings.linked)
    touched = start.with_threshold(level, 3.0).with_gain(level, 0.0)
    assert touched != start
    assert touched.with_threshold(level, 0.0).with_gain(level, 1.0) == start


def test_thresholds_of_all_levels_unlink_them_and_keep_the_gain():
    settings = LevelSettings((5.0,), (1.5,), 0.8).with_thresholds((9.0, 4.0, 0.0))
    assert settings == LevelSettings((9.0, 4.0), (1.5, 1.5, 1.5), 0.8, linked=False)
