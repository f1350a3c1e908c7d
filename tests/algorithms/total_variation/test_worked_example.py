"""Worked example 4: every matrix of the first iterations, computed here by hand with sparse matrices."""

import numpy as np
import pytest
from scipy import sparse
from scipy.sparse.linalg import spsolve

from sightglass.algorithms.samples import find
from sightglass.algorithms.total_variation import TotalVariation, begin, operators, present
from tests.algorithms.total_variation.slow import matrices

WEIGHT, RHO = 0.2, 4.0
BY_HAND = TotalVariation(weight=WEIGHT, rho_mode="fixed", rho=RHO, over_relaxation=1.0, iterations=10_000)
Y = np.array([[0.2, 0.1, 0.8, 0.9], [0.1, 0.3, 0.9, 0.8], [0.2, 0.2, 0.7, 0.8], [0.3, 0.1, 0.8, 1.0]])


def soft(v, t):
    return np.sign(v) * np.maximum(np.abs(v) - t, 0)


class ByHand:
    """x, z, θ as vectors, in the words of the worked example."""

    def __init__(self, y, weight, rho, alpha=1.0):
        self.y, self.weight, self.rho, self.alpha = y.ravel(), weight, rho, alpha
        self.d = sparse.vstack(matrices(*y.shape)).tocsc()
        self.system = (2 * sparse.eye_array(y.size) + rho * self.d.T @ self.d).tocsc()
        self.z = soft(self.d @ self.y, weight / rho)
        self.theta = rho * (self.d @ self.y - self.z)

    def step(self):
        self.right = 2 * self.y + self.rho * self.d.T @ self.z - self.d.T @ self.theta
        self.x = spsolve(self.system, self.right)
        used = self.alpha * (self.d @ self.x) + (1 - self.alpha) * self.z
        self.z = soft(used + self.theta / self.rho, self.weight / self.rho)
        self.theta = self.theta + self.rho * (used - self.z)


def stacked(field):
    """Horizontal then vertical differences as one vector, from the program's (2, 1, rows, columns)."""
    return np.concatenate([field[0, 0, :, :-1].ravel(), field[1, 0, :-1].ravel()])


def test_operators_have_one_1_and_one_minus_1_in_each_row():
    for rows, columns in ((4, 4), (3, 5), (1, 6), (7, 1), (1, 1)):
        horizontal, vertical = operators(rows, columns)
        assert horizontal.shape == (rows * (columns - 1), rows * columns)
        assert vertical.shape == ((rows - 1) * columns, rows * columns)
        for operator, expected in zip((horizontal, vertical), matrices(rows, columns), strict=True):
            dense = operator.toarray()
            assert np.array_equal(dense, expected.toarray())
            assert ((dense == 1).sum(axis=1) == 1).all()
            assert ((dense == -1).sum(axis=1) == 1).all()
            assert np.count_nonzero(dense) == 2 * len(dense)


@pytest.mark.parametrize("alpha", [1.0, 1.8])
def test_every_iterate_is_that_of_the_worked_example(alpha):
    run = begin(find("matrix_tv").make(), parameters=BY_HAND.replaced(over_relaxation=alpha, tolerance=1e-9))
    hand = ByHand(Y.astype(np.float32).astype(float), WEIGHT, RHO, alpha)
    for _ in range(20):
        run.advance()
        hand.step()
        result = run.snapshot()
        assert result.x.ravel() == pytest.approx(hand.x, abs=1e-7)
        assert stacked(result.z) == pytest.approx(hand.z, abs=1e-12)
        assert stacked(result.theta) == pytest.approx(hand.theta, abs=1e-12)
        assert np.abs(hand.theta).max() <= WEIGHT + 1e-12


def test_the_optimum_is_the_one_that_is_known():
    # Two flat halves but for the bright corner, which is worth its price; by hand from the optimality of each area.
    parameters = BY_HAND.replaced(tolerance=1e-9)
    run = begin(find("matrix_tv").make(), parameters=parameters)
    while not run.is_finished:
        run.advance()
    left = Y[:, :2].mean() + 4 * WEIGHT / 2 / 8
    corner = 1.0 - 2 * WEIGHT / 2
    right = (Y[:, 2:].sum() - 1.0) / 7 - (4 - 2) * WEIGHT / 2 / 7
    expected = np.full((4, 4), right)
    expected[:, :2], expected[3, 3] = left, corner
    assert run.snapshot().x == pytest.approx(expected, abs=2e-5)


def test_the_steps_on_paper_hold_every_matrix():
    run = begin(find("matrix_tv").make(), parameters=BY_HAND)
    hand = ByHand(Y.astype(np.float32).astype(float), WEIGHT, RHO)
    while not run.is_finished:
        run.advance()
    steps = {step.title: step for step in present(run.snapshot()).steps}
    shown = {title: [part for part in step.expression if not isinstance(part, str)] for title, step in steps.items()}
    assert shown["The noisy image"][0] == pytest.approx(Y, abs=1e-7)
    assert np.array_equal(shown["Horizontal differences"][0], matrices(4, 4)[0].toarray())
    assert np.array_equal(shown["Vertical differences"][0], matrices(4, 4)[1].toarray())
    assert shown["The matrix of the x-step"][0] == pytest.approx(hand.system.toarray())
    assert joined(shown["Where to begin: θ"]) == pytest.approx(hand.theta)
    for number in (1, 2):
        theta = hand.theta
        hand.step()
        assert shown[f"Iteration {number}: right-hand side"][-1].ravel() == pytest.approx(hand.right)
        assert shown[f"Iteration {number}: x"][0].ravel() == pytest.approx(hand.x)
        assert joined(shown[f"Iteration {number}: differences"]) == pytest.approx(hand.d @ hand.x)
        z = [shown[f"Iteration {number}: z_{letter}"][-1] for letter in "hv"]
        assert joined(z) == pytest.approx(hand.z)
        thetas = [shown[f"Iteration {number}: θ_{letter}"] for letter in "hv"]
        assert joined([each[0] for each in thetas]) == pytest.approx(theta)
        assert joined([each[-1] for each in thetas]) == pytest.approx(hand.theta)
    assert "0.98" in steps["Where to begin: z"].text, "the objective of y: 0.2 times the sum of all differences"


@pytest.mark.parametrize("adaptive", [False, True])
def test_paper_says_whether_the_run_keeps_to_its_matrix(adaptive):
    result = begin(find("matrix_tv").make(), parameters=BY_HAND.replaced(adaptive=adaptive)).snapshot()
    text = next(step.text for step in present(result).steps if step.title == "The matrix of the x-step")
    assert ("the same in all iterations" in text) is not adaptive


def joined(parts):
    return np.concatenate([part.ravel() for part in parts])


def test_the_calculation_is_on_paper_only_where_it_fits():
    keys = [
        picture.key for picture in present(begin(find("matrix_edge").make(), parameters=BY_HAND).snapshot()).pictures
    ]
    assert {"operator_h", "operator_v"} <= set(keys)
    large = present(begin(find("step_edge").make(), parameters=BY_HAND).snapshot())
    assert not large.steps
    assert large.picture("operator_h") is None
