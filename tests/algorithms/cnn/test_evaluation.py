"""Errors with their intervals, confusions, and the worst mistakes."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.arrays import to_layout
from sightglass.algorithms.cnn.dataset import LabelledImages
from sightglass.algorithms.cnn.evaluation import Evaluation, evaluate_in_steps, wilson_interval
from sightglass.algorithms.cnn.network import Network
from tests.algorithms.cnn.blobs import blobs, small
from tests.algorithms.cnn.numeric import result_of


def test_wilson_interval() -> None:
    # Known values: Newcombe 1998, table I (81 of 263: 0.2553 to 0.3662; 0 of 20: 0 to 0.1611).
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson_interval(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson_interval(20, 20) == pytest.approx((0.8389, 1.0), abs=5e-5)


def evaluation() -> Evaluation:
    labels = np.array([0, 0, 1, 1, 2, 2])
    images = LabelledImages(np.zeros((6, 2, 2), np.uint8), labels, ("a", "b", "c"), "six")
    outputs = np.array(
        [[0.9, 0.1, 0], [0.2, 0.3, 0], [0, 1, 0], [0.1, 0.2, 0.9], [0.1, 0.2, 0.8], [0, 0.9, 0.1]], np.float32
    )
    return Evaluation(images, outputs)


def test_mistakes_and_confusion() -> None:
    found = evaluation()
    assert found.predictions.tolist() == [0, 1, 1, 2, 2, 1]
    assert found.mistakes == 3
    assert found.confusion.tolist() == [[1, 1, 0], [0, 1, 1], [0, 1, 1]]
    assert found.confused(1, 2).tolist() == [3]
    assert found.confused(0, 2).tolist() == []


def test_worst_mistakes_come_first() -> None:
    assert evaluation().worst_mistakes().tolist() == [5, 3, 1]
    assert evaluation().worst_mistakes(1).tolist() == [5]


def test_images_are_classified_in_parts_as_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    images = blobs(tested=23).test
    network = Network(small(), rng=np.random.default_rng(0))
    at_once = network.forward(to_layout(images.images)).reshape(4, -1).T
    np.testing.assert_allclose(result_of(evaluate_in_steps(network, images)).outputs, at_once, atol=1e-6)
    monkeypatch.setattr("sightglass.algorithms.cnn.evaluation.most_samples", lambda network: 5)
    np.testing.assert_allclose(result_of(evaluate_in_steps(network, images)).outputs, at_once, atol=1e-6)
