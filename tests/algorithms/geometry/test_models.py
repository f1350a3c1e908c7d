"""Models of maps against OpenCV, scikit-image and worked example 5."""

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.geometry.degenerate import DegenerateError
from sightglass.algorithms.geometry.equations import equations
from sightglass.algorithms.geometry.fitting import fit
from sightglass.algorithms.geometry.models import Fitted, Model, distances, fitted

CORNERS = np.array([[0, 0], [100, 0], [100, 80], [0, 80]], float)
QUADRILATERAL = np.array([[12, 7], [95, 20], [110, 90], [-4, 70]], float)
POINTS = np.random.default_rng(3).uniform(0, [640, 480], (40, 2))
TRUE = {
    Model.TRANSLATION: fitted(Model.TRANSLATION, np.array([[1, 0, 12.5], [0, 1, -3], [0, 0, 1]])),
    Model.SIMILARITY: fitted(Model.SIMILARITY, np.array([[0.8, -0.3, 20], [0.3, 0.8, -5], [0, 0, 1]])),
    Model.AFFINE: fitted(Model.AFFINE, np.array([[0.9, 0.2, 10], [-0.1, 1.2, 4], [0, 0, 1]])),
    Model.BILINEAR: fitted(Model.BILINEAR, np.array([[5, 0.9, 0.1, 4e-4], [-7, -0.05, 1.1, -3e-4]])),
    Model.HOMOGRAPHY: fitted(Model.HOMOGRAPHY, np.array([[0.9, 0.1, 20], [-0.08, 1.05, -10], [2e-4, -1e-4, 1]])),
}


def test_worked_example_5_is_two_systems_of_4_by_4() -> None:
    found = equations(Model.BILINEAR, CORNERS, QUADRILATERAL)
    u, v = CORNERS.T
    by_hand = np.array([[1, p, q, p * q] for p, q in zip(u, v, strict=True)])
    assert [system.matrix.shape for system in found.systems] == [(4, 4), (4, 4)]
    for system, name, right in zip(found.systems, "ab", QUADRILATERAL.T, strict=True):
        assert system.unknown_name == name
        np.testing.assert_array_equal(system.matrix, by_hand)
        np.testing.assert_array_equal(system.right.ravel(), right)
        np.testing.assert_allclose(system.unknown.ravel(), np.linalg.inv(by_hand) @ right, atol=1e-12)
        np.testing.assert_allclose(system.matrix @ system.unknown, system.right, atol=1e-10)
    assert found.condition == pytest.approx(np.linalg.cond(by_hand))
    # On the unit square the solution can be read off.
    unit = fit(Model.BILINEAR, CORNERS / [100, 80], QUADRILATERAL)
    np.testing.assert_allclose(unit.matrix, [[12, 83, -16, 31], [7, 13, 63, 7]], atol=1e-12)


@pytest.mark.parametrize("model", Model)
@pytest.mark.parametrize("extra", [0, 1, 30])
def test_a_known_map_is_found_again(model: Model, extra: int) -> None:
    points = POINTS[: model.minimal + extra]
    found = fit(model, points, TRUE[model].apply(points))
    np.testing.assert_allclose(found.apply(POINTS), TRUE[model].apply(POINTS), atol=1e-8)
    np.testing.assert_allclose(found.matrix, TRUE[model].matrix, rtol=1e-8, atol=1e-10)


# The direct linear transform of a homography makes the algebraic error small, not the distances.
@pytest.mark.parametrize("model", [model for model in Model if model is not Model.HOMOGRAPHY])
def test_least_squares_with_weights_is_at_a_minimum(model: Model) -> None:
    rng = np.random.default_rng(1)
    target = TRUE[model].apply(POINTS) + rng.normal(0, 2, POINTS.shape)
    weights = rng.uniform(0, 2, len(POINTS))
    found = fit(model, POINTS, target, weights)

    def energy(candidate: Fitted) -> float:
        return float(np.sum(weights * distances(candidate, POINTS, target) ** 2))

    free = {Model.TRANSLATION: [(0, 2), (1, 2)]}.get(model, list(np.ndindex(2, found.matrix.shape[1])))
    for row, column in free:
        for sign in (1, -1):
            moved = found.matrix.copy()
            moved[row, column] += sign * 1e-5
            if model is Model.SIMILARITY and column < 2:
                other = (1 - row, 1 - column)
                moved[other] += sign * (1e-5 if row == column else -1e-5)
            assert energy(fitted(model, moved)) >= energy(found)


def test_opencv_and_scikit_image_find_the_same_maps() -> None:
    from skimage import transform

    small = POINTS[:4].astype(np.float32)
    target = TRUE[Model.HOMOGRAPHY].apply(small).astype(np.float32)
    affine = fit(Model.AFFINE, small[:3], target[:3])
    np.testing.assert_allclose(affine.matrix[:2], cv2.getAffineTransform(small[:3], target[:3]), atol=1e-6)
    perspective = fit(Model.HOMOGRAPHY, small, target)
    np.testing.assert_allclose(perspective.matrix, cv2.getPerspectiveTransform(small, target), rtol=1e-5, atol=1e-7)
    clean = TRUE[Model.SIMILARITY].apply(POINTS)
    partial, _ = cv2.estimateAffinePartial2D(POINTS, clean)
    np.testing.assert_allclose(fit(Model.SIMILARITY, POINTS, clean).matrix[:2], partial, atol=1e-6)
    noisy = TRUE[Model.HOMOGRAPHY].apply(POINTS) + np.random.default_rng(0).normal(0, 0.5, POINTS.shape)
    refined, _ = cv2.findHomography(POINTS, noisy, 0)
    ours = fit(Model.HOMOGRAPHY, POINTS, noisy)
    # OpenCV goes on to make the distances small: it differs by much less than the noise.
    np.testing.assert_allclose(ours.apply(POINTS), fitted(Model.HOMOGRAPHY, refined).apply(POINTS), atol=0.1)
    peers: dict[Model, Any] = {
        Model.SIMILARITY: transform.SimilarityTransform,
        Model.AFFINE: transform.AffineTransform,
        Model.HOMOGRAPHY: transform.ProjectiveTransform,
    }
    for model, peer in peers.items():
        # Its affine map makes another error small: they agree on points without noise.
        measured = TRUE[model].apply(POINTS) if model is Model.AFFINE else noisy
        expected = peer.from_estimate(POINTS, measured)
        np.testing.assert_allclose(fit(model, POINTS, measured).apply(POINTS), expected(POINTS), atol=1e-4)


def test_homography_does_not_depend_on_where_the_origin_is() -> None:
    noisy = TRUE[Model.HOMOGRAPHY].apply(POINTS) + np.random.default_rng(0).normal(0, 0.5, POINTS.shape)
    near = fit(Model.HOMOGRAPHY, POINTS, noisy).apply(POINTS)
    far = fit(Model.HOMOGRAPHY, POINTS + 1e5, noisy - 1e5).apply(POINTS + 1e5) + 1e5
    np.testing.assert_allclose(near, far, atol=1e-5)


@pytest.mark.parametrize("model", Model)
def test_inverse_leads_back(model: Model) -> None:
    mapped = TRUE[model].apply(POINTS)
    np.testing.assert_allclose(TRUE[model].apply_inverse(mapped, (320, 240)), POINTS, atol=1e-8)
    if model is Model.BILINEAR:
        with pytest.raises(DegenerateError, match="no bilinear inverse"):
            TRUE[model].inverse()
    else:
        np.testing.assert_allclose(TRUE[model].inverse().apply(mapped), POINTS, atol=1e-8)


def test_bilinear_inverse_takes_the_side_of_the_fold_that_is_asked_for() -> None:
    # x = u, y = uv: folds along u = 0. Points (u, v) on either side.
    folding = fitted(Model.BILINEAR, np.array([[0, 1, 0, 0], [0, 0, 0, 1]]))
    np.testing.assert_allclose(folding.apply_inverse([[3.0, 6.0]], (1, 0)), [[3, 2]])
    # x = uv, y = u + v: (2, 3) and (3, 2) go to the same place.
    swapping = fitted(Model.BILINEAR, np.array([[0, 0, 0, 1], [0, 1, 1, 0]]))
    np.testing.assert_allclose(swapping.apply_inverse([6.0, 5.0], (0, 10)), [2, 3])
    np.testing.assert_allclose(swapping.apply_inverse([6.0, 5.0], (10, 0)), [3, 2])
    assert np.isnan(swapping.apply_inverse([7.0, 5.0], (10, 0))).all()


def test_horizon_is_not_finite() -> None:
    horizon = fitted(Model.HOMOGRAPHY, np.array([[1, 0, 0], [0, 1, 0], [0.01, 0, -1]]))
    assert not np.isfinite(horizon.apply([[100.0, 3.0]])).all()
    assert np.isinf(distances(horizon, [[100.0, 3.0]], [[0.0, 0.0]])).all()


SQUARE = [[0, 0], [10, 0], [10, 10], [0, 10]]
LINE = [[0, 0], [1, 2], [2, 4], [3, 6]]
THREE = [[0, 0], [5, 5], [10, 10], [10, 0]]


@pytest.mark.parametrize(
    ("model", "source", "target", "pairs", "words"),
    [
        (Model.HOMOGRAPHY, [[0, 0], [10, 0], [0, 0], [0, 10]], SQUARE, (0, 2), "pairs 1 and 3 have the same point"),
        (Model.HOMOGRAPHY, SQUARE, [[1, 1], [3, 0], [3, 0], [0, 9]], (1, 2), "pairs 2 and 3.*in the other image"),
        (Model.HOMOGRAPHY, THREE, SQUARE, (0, 1, 2), "pairs 1, 2 and 3 lie on one line in the reference"),
        (Model.HOMOGRAPHY, SQUARE, THREE, (0, 1, 2), "pairs 1, 2 and 3 lie on one line in the other image"),
        (Model.HOMOGRAPHY, THREE, THREE, (0, 1, 2), "pairs 1, 2 and 3 lie on one line"),
        (Model.HOMOGRAPHY, LINE, SQUARE, (0, 1, 2, 3), "all points of the reference"),
        (Model.BILINEAR, [[0, 0], [5, 0], [9, 0], [0, 7]], SQUARE, (0, 1, 2), "pairs 1, 2 and 3 lie on one line"),
        (Model.BILINEAR, [[5, 0], [10, 5], [5, 10], [0, 5]], SQUARE, (0, 1, 2, 3), "satisfy one equation"),
        (Model.AFFINE, LINE, SQUARE, (0, 1, 2, 3), "The affine map cannot be found: all points"),
        (Model.AFFINE, SQUARE, LINE, (0, 1, 2, 3), "all points of the other image"),
        (Model.SIMILARITY, [[3, 4], [3, 4]], [[0, 0], [1, 1]], (0, 1), "pairs 1 and 2 have the same point"),
        (Model.SIMILARITY, [[3, 4], [5, 4]], [[1, 1], [1, 1]], (0, 1), "in the other image"),
    ],
)  # fmt: skip
def test_degenerate_pairs_are_named(model: Model, source: Any, target: Any, pairs: tuple[int, ...], words: str) -> None:
    with pytest.raises(DegenerateError, match=words) as caught:
        fit(model, source, target)
    assert caught.value.pairs == pairs


def test_pairs_are_named_as_the_person_numbers_them() -> None:
    with pytest.raises(DegenerateError, match="pairs 3 and 8"):
        fit(Model.SIMILARITY, [[3, 4], [3, 4]], [[0, 0], [1, 1]], numbers=[2, 7])


@pytest.mark.parametrize("model", Model)
def test_too_few_pairs_say_how_many_are_needed(model: Model) -> None:
    count = model.minimal - 1
    with pytest.raises(DegenerateError, match=f"{model.noun} needs at least {model.minimal} pair.* {count}"):
        fit(model, POINTS[:count], POINTS[:count])
    weights = np.zeros(10)
    with pytest.raises(DegenerateError, match="there are 0"):
        fit(model, POINTS[:10], POINTS[:10], weights)


def test_points_that_are_not_finite_are_refused() -> None:
    broken: NDArray[np.float64] = POINTS.copy()
    broken[3, 1] = np.nan
    with pytest.raises(DegenerateError, match="not finite"):
        fit(Model.AFFINE, broken, POINTS)


@pytest.mark.parametrize("model", Model)
def test_equations_hold_for_their_solution(model: Model) -> None:
    target = TRUE[model].apply(POINTS[:8])
    found = equations(model, POINTS[:8], target)
    for system in found.systems:
        np.testing.assert_allclose(system.matrix @ system.unknown, system.right, atol=1e-6)
    assert 1 <= found.normalised_condition <= found.condition * (1 + 1e-9)
