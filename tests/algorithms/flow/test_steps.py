"""What is shown of worked example 7 on paper: its golden numbers, in both sign conventions."""

import numpy as np
import pytest

from sightglass.algorithms import samples
from sightglass.algorithms.flow import ALGORITHM, Flow
from sightglass.algorithms.image import Image

BY_HAND = Flow(source="pair", method="lucas_kanade", derivatives="backward", window=3, density=4, arrow_scale=1.0)


def shown(parameters=BY_HAND, images=None):
    images = images or [samples.find(f"matrix_frame_{number}").make() for number in (1, 2)]
    return ALGORITHM.present(ALGORITHM.run(images, parameters))


def matrices(presentation, title):
    (step,) = (step for step in presentation.steps if step.title.startswith(title))
    return [np.asarray(item).tolist() for item in step.expression if not isinstance(item, str)]


GOLDEN = {
    "The two frames": [
        [[0, 0, 5, 5, 5], [0, 0, 5, 5, 5], [5, 5, 5, 5, 5], [5, 5, 5, 5, 5], [5, 5, 5, 5, 5]],
        [[0, 0, 0, 5, 5], [0, 0, 0, 5, 5], [0, 0, 0, 5, 5], [5, 5, 5, 5, 5], [5, 5, 5, 5, 5]],
    ],
    "Ix": [
        [[0, 0, 5, 0, 0], [0, 0, 5, 0, 0], [5, 0, 0, 0, 0], [5, 0, 0, 0, 0], [5, 0, 0, 0, 0]],
        [[0, 5, 0], [0, 0, 0], [0, 0, 0]],
    ],
    "Iy": [
        [[0, 0, 5, 5, 5], [0, 0, 0, 0, 0], [5, 5, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]],
        [[0, 0, 0], [5, 0, 0], [0, 0, 0]],
    ],
    "It": [[[0, -5, 0], [-5, -5, 0], [0, 0, 0]], [[0, 5, 0], [5, 5, 0], [0, 0, 0]]],
    "The moment matrix": [[[25, 0], [0, 25]]],
    "The right-hand side": [[[25], [25]], [[-25], [-25]]],
    "The solution": [[[1], [1]], [[-1], [-1]]],
    "EBMA: the SAD": [[[40, 25, 10], [25, 15, 5], [10, 5, 0]]],
    "EBMA: the block": [[[0, 5, 5], [5, 5, 5], [5, 5, 5]], [[0, 5, 5], [5, 5, 5], [5, 5, 5]]],
}  # fmt: skip


def test_the_golden_numbers_are_those_by_hand():
    """The costs, which the example gives for the best displacement alone, are summed up here."""
    first, second = (np.array(frame) for frame in GOLDEN["The two frames"])
    costs = [
        [np.abs(second[1 + v : 4 + v, 1 + u : 4 + u] - first[1:4, 1:4]).sum() for u in (-1, 0, 1)] for v in (-1, 0, 1)
    ]
    assert GOLDEN["EBMA: the SAD"] == [np.array(costs).tolist()]


@pytest.mark.parametrize("title", GOLDEN)
def test_every_matrix_of_the_worked_example_is_shown(title):
    assert matrices(shown(), title) == GOLDEN[title]


def test_both_sign_conventions_are_told_apart():
    steps = {step.title: step for step in shown().steps}
    (change,) = (step for title, step in steps.items() if title.startswith("It"))
    assert [item for item in change.expression if isinstance(item, str)] == [
        "It = F(t+1) − F(t) =", "F(t) − F(t+1) =",
    ]  # fmt: skip
    (solution,) = (step for title, step in steps.items() if title.startswith("The solution"))
    assert "(+1, +1) (right, down) points from F(t) to F(t+1)" in solution.text
    assert "(−1, −1) points from F(t+1) back to F(t)" in solution.text


def test_both_methods_agree_in_words():
    presentation = shown()
    rows = presentation.table("central_pixel").rows
    assert [row[:2] for row in rows] == [("Lucas-Kanade", "(+1, +1)"), ("EBMA", "(+1, +1)")]
    assert "Lucas-Kanade: (+1, +1);" in presentation.steps[-1].expression
    assert any("3 × 3 block finds (+1, +1) with SAD 0" in sentence for sentence in presentation.sentences)
    (arrows,) = presentation.picture("quiver").overlays
    assert arrows.segments.tolist() == [[2, 2, 3, 3]]


def test_no_number_is_a_negative_zero():
    for step in shown().steps:
        for item in step.expression:
            if not isinstance(item, str):
                values = np.asarray(item, float)
                assert not np.signbit(values[values == 0]).any(), step.title


def test_an_edge_has_no_solution_on_paper():
    first, second = (Image.of(np.tile(np.array(row, np.float32), (7, 1)))
                     for row in ([0, 0, 0, 9, 9, 9, 9], [0, 0, 0, 0, 9, 9, 9]))  # fmt: skip
    presentation = shown(images=[first, second])
    (step,) = (step for step in presentation.steps if step.title == "No solution")
    assert matrices(presentation, "No solution") == [[[243, 0], [0, 0]]]
    assert "aperture problem" in step.text
    # Each column of displacements costs the same, however far along the edge.
    (costs,) = matrices(presentation, "EBMA: the SAD")
    assert costs == [[54, 54, 27, 0, 27]] * 5
    assert "Lucas-Kanade: no vector;" in presentation.steps[-1].expression


def test_weights_are_shown_where_they_are_not_all_alike():
    titles = [step.title for step in shown(BY_HAND.replaced(weighting="gaussian")).steps]
    assert "Weights" in titles
    assert "Weights" not in [step.title for step in shown().steps]


def test_larger_frames_have_no_steps():
    rng = np.random.default_rng(1)
    for side, expected in ((9, True), (10, False)):
        frames = [Image.of(rng.integers(0, 256, (side, side), np.uint8)) for _ in range(2)]
        assert bool(shown(images=frames).steps) is expected


def test_a_window_as_large_as_the_frames_leaves_no_room_to_match():
    presentation = shown(BY_HAND.replaced(window=5))
    assert not [step for step in presentation.steps if step.title.startswith("EBMA")]
    assert [row[0] for row in presentation.table("central_pixel").rows] == ["Lucas-Kanade"]
