"""Curves through the points of strokes."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.digit_strokes import FORMS, curve


def test_two_points_are_a_straight_line() -> None:
    line = curve(((0.0, 1.0), (2.0, 0.0)))
    np.testing.assert_array_equal(line[[0, -1]], [[0, 1], [2, 0]])
    np.testing.assert_allclose(line[:, 0] + 2 * line[:, 1], 2)


def test_a_curve_leads_through_its_points() -> None:
    points = ((0.0, 0.0), (1.0, 1.0), (2.0, 0.0), (3.0, 2.0))
    line = curve(points, per_segment=8)
    np.testing.assert_allclose(line[::8], points)
    assert len(line) == 25


def test_points_of_a_parabola_stay_on_it() -> None:
    points = tuple((float(x), float(x * x)) for x in range(5))
    middle = curve(points, per_segment=10)[10:31]
    np.testing.assert_allclose(middle[:, 1], middle[:, 0] ** 2, atol=1e-12)


def test_a_closed_curve_closes_smoothly() -> None:
    angles = np.linspace(0, 2 * np.pi, 9)
    points = [(float(np.cos(angle)), float(np.sin(angle))) for angle in angles]
    line = curve((*points[:-1], points[0]))
    np.testing.assert_allclose(np.hypot(*line.T), 1, atol=0.01)
    directions = [line[1] - line[0], line[-1] - line[-2]]
    first, last = (direction / np.hypot(*direction) for direction in directions)
    assert float(first @ last) > 0.95


@pytest.mark.parametrize("digit", range(10))
def test_every_form_fills_a_box_of_height_one(digit: int) -> None:
    assert len(FORMS[digit]) >= 2
    for form in FORMS[digit]:
        points = np.vstack([curve(stroke) for stroke in form])
        assert points.min() > -0.08
        assert points[:, 1].max() == pytest.approx(1, abs=0.08)
        assert points[:, 0].max() < 1.0
