"""Trainings that are left and gone on with, and files that are no checkpoints."""

import json

import numpy as np
import pytest

from sightglass.algorithms.cnn.archive import read_npz
from sightglass.algorithms.cnn.checkpoint import from_checkpoint, to_checkpoint
from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.evaluation import Evaluation
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.cnn.weights import text_to_array, weights_to_npz
from sightglass.algorithms.stepwise import run_to_end
from tests.algorithms.cnn.blobs import blobs, small

SGD_WITH_ALL = SGD(step=0.1, momentum=0.8, decay=0.001, batch_size=16, epochs=3, seed=5)


def task(count: int = 90) -> Classification:
    return Classification(blobs(count), small())


def training() -> Training:
    return Training(task(), small(), SGD_WITH_ALL, threads=1)


@pytest.mark.parametrize("batches", [0, 1, 4, 6, 7, 9, 18])
def test_goes_on_as_if_it_had_never_been_left(batches: int) -> None:
    reference = run_to_end(training())
    going = training()
    while going.batches < batches:
        going.step()
    data = to_checkpoint(going)
    # What happens to the training that is left has no part in it.
    going.step()
    resumed = from_checkpoint(read_npz(data), task())
    assert resumed.batches == batches
    assert resumed.is_tested == (batches >= 7), "as the last epoch left it, though the weights have gone on"
    trained = run_to_end(resumed)
    assert np.array_equal(trained.weights, reference.weights)
    assert np.array_equal(trained.losses, reference.losses)
    assert np.array_equal(trained.smoothed, reference.smoothed)
    assert np.array_equal(trained.gradient_norms, reference.gradient_norms)
    assert [(each.epoch, each.loss, each.training_error, each.test_error) for each in trained.epochs] == [
        (each.epoch, each.loss, each.training_error, each.test_error) for each in reference.epochs
    ]
    assert trained.seconds > 0


def test_a_loss_that_is_no_number_right_after_loading_leaves_the_weights() -> None:
    arrays = read_npz(to_checkpoint(training()))
    # Finite, but what they give is not.
    arrays["weights"] *= np.float32(1e38)
    resumed = from_checkpoint(arrays, task())
    resumed.step()
    assert resumed.stopped
    np.testing.assert_array_equal(resumed.network.flat, arrays["weights"])


def test_more_epochs_can_be_asked_for() -> None:
    resumed = from_checkpoint(read_npz(to_checkpoint(finished())), task())
    resumed.adjust(SGD_WITH_ALL.replaced(epochs=4))
    trained = run_to_end(resumed)
    assert len(trained.epochs) == 4
    direct = run_to_end(Training(task(), small(), SGD_WITH_ALL.replaced(epochs=4), threads=2))
    assert np.array_equal(trained.weights, direct.weights)


def test_what_the_last_test_found_is_there_without_another_one() -> None:
    going = finished()
    found = from_checkpoint(read_npz(to_checkpoint(going)), task()).detail
    assert isinstance(found, Evaluation)
    np.testing.assert_array_equal(found.confusion, going.detail.confusion)
    np.testing.assert_array_equal(found.worst_mistakes(), going.detail.worst_mistakes())
    # Checkpoints of older versions do not have it, and of other test images it says nothing.
    arrays = read_npz(to_checkpoint(going))
    outputs = arrays.pop("outputs")
    assert not from_checkpoint(arrays, task()).is_tested
    assert not from_checkpoint({**arrays, "outputs": outputs[1:]}, task()).is_tested


def finished() -> Training:
    going = training()
    run_to_end(going)
    return going


def test_other_data_is_refused() -> None:
    with pytest.raises(WeightsError, match="of 90 samples, but there are 50"):
        from_checkpoint(read_npz(to_checkpoint(training())), task(50))


def test_files_that_are_no_checkpoints() -> None:
    with pytest.raises(WeightsError, match="no checkpoint"):
        from_checkpoint(read_npz(weights_to_npz(Network(small()))), task())


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("weights", np.zeros(5, np.float32), "weights are"),
        ("weights", np.full(300, np.nan, np.float32), "weights"),
        ("velocity", np.zeros(300, np.int64), "velocity are int64"),
        ("losses", np.float64(3), "losses are"),
        ("losses", np.zeros(90), "batches do not fit|smoothed"),
        ("norms", np.zeros((18, 9), np.float32), "norms are"),
        ("outputs", np.zeros((33, 4), np.int64), "outputs are"),
        ("header", np.zeros(4, np.float64), "no text"),
        ("header", text_to_array("[1, 2]"), "header"),
        ("header", text_to_array("{"), "header"),
        ("header", np.array([255, 254], np.uint8), "no text"),
    ],
)
def test_damaged_ones_say_what_is_damaged(name: str, value: np.ndarray, message: str) -> None:
    arrays = read_npz(to_checkpoint(finished()))
    arrays[name] = np.asarray(value)
    with pytest.raises((WeightsError, ArchitectureError), match=message):
        from_checkpoint(arrays, task())


def test_a_checkpoint_of_before_keeps_the_words_of_why_it_was_stopped() -> None:
    arrays = read_npz(to_checkpoint(finished()))
    header = json.loads(arrays["header"].tobytes()) | {"stopped": "The loss became infinite."}
    del header["halt"]
    arrays["header"] = text_to_array(json.dumps(header))
    assert from_checkpoint(arrays, task()).stopped == "The loss became infinite."


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 2}, "newer version"),
        ({"sgd": {"step": -1}}, "step"),
        ({"samples": "many"}, "header"),
        ({"epochs": [{"epoch": 1}]}, "header"),
        ({"epochs": [{"epoch": "1", "loss": 0, "seconds": 0, "training_error": 0, "test_mistakes": 0, "test_count": 0,
                      "psnr": None}] * 3}, "no numbers"),
        ({"epochs": []}, "do not fit to 0 epochs"),
        ({"architecture": {}}, "no network"),
        ({"halt": {"what": "luck"}}, "header"),
        ({"halt": {"what": "loss", "is_number": True, "epoch": 1, "batch": "1", "step": 1.0,
                   "calmer": None}}, "header"),
    ],
)  # fmt: skip
def test_headers_that_make_no_sense(change: dict[str, object], message: str) -> None:
    arrays = read_npz(to_checkpoint(finished()))
    header = json.loads(arrays["header"].tobytes()) | change
    arrays["header"] = text_to_array(json.dumps(header))
    with pytest.raises((WeightsError, ArchitectureError), match=message):
        from_checkpoint(arrays, task())
