import numpy as np
import pytest

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.evaluation import evaluate


def fields(*vectors):
    return np.array([vectors], np.float32)


def test_errors_of_a_few_vectors_by_hand():
    errors = evaluate(fields((3, 4), (1, 0), (0, 1), (0, 0)), fields((0, 0), (1, 0), (0, 0), (1.5, 0)))
    np.testing.assert_allclose(errors.end_point, [[5, 0, 1, 1.5]])
    # Angles between (3, 4, 1) and (0, 0, 1), and so on.
    degrees = np.rad2deg([np.arccos(1 / np.sqrt(26)), 0, np.pi / 4, np.arccos(1 / np.sqrt(3.25))])
    np.testing.assert_allclose(errors.angular[0], degrees, rtol=1e-5)
    figures = errors.end_point_figures
    assert figures.mean == pytest.approx(7.5 / 4)
    assert figures.median == pytest.approx(1.25)
    assert figures.deviation == pytest.approx(np.std([5, 0, 1, 1.5]))
    assert figures.largest == 5
    # An error of exactly 1 is not above 1.
    assert figures.shares == (0.75, 0.5, 0.25)
    assert errors.scalars()["epe_r0_5"] == 0.75
    assert errors.scalars()["epe_r2"] == 0.25
    assert errors.scalars()["angular_mean"] == pytest.approx(degrees.mean(), rel=1e-5)


def test_angles_agree_with_the_arc_cosine_in_64_bits():
    rng = np.random.default_rng(9)
    field, truth = rng.normal(scale=5, size=(2, 40, 50, 2)).astype(np.float32)
    first, second = (np.dstack([values.astype(float), np.ones((40, 50))]) for values in (field, truth))
    lengths = np.linalg.norm(first, axis=2) * np.linalg.norm(second, axis=2)
    expected = np.rad2deg(np.arccos((first * second).sum(axis=2) / lengths))
    np.testing.assert_allclose(evaluate(field, truth).angular, expected, rtol=1e-4)


def test_small_angles_are_not_lost_to_rounding():
    angle = evaluate(fields((10.001, 0)), fields((10, 0))).angular[0, 0]
    assert angle == pytest.approx(np.rad2deg(0.001 / 101), rel=0.01)


def test_unknown_pixels_do_not_count():
    unknown = (np.nan, np.nan)
    errors = evaluate(fields((1, 0), unknown, (1, 0), unknown), fields((0, 0), (1, 0), unknown, unknown))
    assert np.isnan(errors.end_point[0, 1:]).all()
    assert errors.end_point_figures.mean == 1
    assert (errors.compared, errors.known) == (1, 2)
    assert "no vector for 50\N{NO-BREAK SPACE}% of the pixels" in errors.sentence()


def test_nothing_known_is_said_rather_than_computed():
    nothing = np.full((3, 3, 2), np.nan, np.float32)
    errors = evaluate(nothing, np.zeros((3, 3, 2), np.float32))
    assert errors.end_point_figures is None
    assert errors.angular_figures is None
    assert "nothing to compare" in errors.sentence()
    assert errors.scalars() == {"compared_pixels": 0, "known_pixels": 9}


def test_a_perfect_flow_has_no_error():
    field = np.random.default_rng(2).normal(size=(20, 30, 2)).astype(np.float32)
    errors = evaluate(field, field)
    assert errors.end_point_figures.largest == errors.angular_figures.largest == 0
    assert errors.end_point_figures.shares == (0, 0, 0)


def test_the_sentence_has_the_figures():
    sentence = evaluate(fields((3, 4), (0, 0)), fields((0, 0), (0, 0))).sentence()
    assert "ends 2.5 px off on average (median 2.5 px)" in sentence
    assert "50\N{NO-BREAK SPACE}% of the vectors end more than 1 px off" in sentence


def test_other_sizes_and_shapes_are_refused():
    with pytest.raises(ImageError, match="another size than the flow: 5 × 2 px instead of 4 × 3 px"):
        evaluate(np.zeros((3, 4, 2), np.float32), np.zeros((2, 5, 2), np.float32))
    with pytest.raises(ImageError, match="The truth of the shape"):
        evaluate(np.zeros((3, 4, 2), np.float32), np.zeros((3, 4), np.float32))
