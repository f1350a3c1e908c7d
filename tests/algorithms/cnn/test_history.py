"""Curves that grow while they are looked at."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.history import EpochFigures, Growing, next_smoothed


def test_views_do_not_change_as_rows_are_added() -> None:
    rows = Growing((2,), np.float64)
    views = []
    for number in range(3000):
        if number % 700 == 0:
            views.append(rows.view())
        rows.append((number, -number))
    assert [len(view) for view in views] == [0, 700, 1400, 2100, 2800]
    for view in views:
        assert view[:, 0].tolist() == list(range(len(view)))
        with pytest.raises(ValueError, match="read-only"):
            view[...] = 0
    assert len(rows) == 3000


def test_smoothed_loss() -> None:
    assert next_smoothed(2.0, 1.0) == pytest.approx(0.99 * 2 + 0.01)


def test_epochs_of_a_denoiser_have_no_test_error() -> None:
    figures = EpochFigures(1, 0.1, 2.0, None, 0, 0, 30.0)
    assert figures.test_error is None
    assert figures.test_interval is None
    assert EpochFigures(1, 0.1, 2.0, 0.2, 5, 20, None).test_error == 0.25
