"""Histograms of errors, of which a few may be far off."""

import numpy as np

from sightglass.algorithms.error_histogram import error_histogram


def test_every_known_error_counts_and_the_last_bar_is_told_to_hold_the_larger_ones() -> None:
    errors = np.abs(np.random.default_rng(3).normal(size=2000))
    errors[0], errors[1] = 1000, np.nan
    curve, marks = error_histogram(errors, 3.0, 60, "Pixels")
    assert curve.y.sum() == 1999
    assert len(curve.x) == len(curve.y) + 1
    # One vector far off does not take the room of all others.
    assert curve.x[-1] == 3.0
    inside = (errors >= curve.x[10]) & (errors < curve.x[11])
    assert abs(curve.y[10] - inside.sum()) <= 1
    assert [(mark.x, mark.label) for mark in marks] == [(curve.x[-2], "Last bar: all larger ones too")]


def test_nothing_is_told_of_larger_errors_where_there_are_none() -> None:
    curve, marks = error_histogram(np.array([0.0, 0.5, np.nan]), 1.0, 10, "Pixels")
    assert curve.y.sum() == 2
    assert marks == ()
    assert error_histogram(np.array([np.nan]), 1.0, 10, "Pixels")[0].y.sum() == 0
