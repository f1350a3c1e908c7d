"""Training: the course's rule by hand, determinism, pauses, and a loss that is no number."""

import re

import numpy as np
import pytest

from sightglass.algorithms import texts
from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import read_npz
from sightglass.algorithms.cnn.checkpoint import from_checkpoint, to_checkpoint
from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.cnn.layers import Activation, FullyConnected, Shape
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.step_advice import calmer_step
from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.stepwise import run_to_end
from tests.algorithms.cnn.blobs import blobs, small
from tests.algorithms.cnn.numeric import gradients, norms

QUICK = SGD(step=0.5, batch_size=16, epochs=2, seed=3)


def training(sgd: SGD = QUICK, threads: int | None = 1, channels: int = 1, **changes: object) -> Training:
    architecture = small(channels, **changes)  # type: ignore[arg-type]
    return Training(Classification(blobs(channels=channels), architecture), architecture, sgd, threads=threads)


def test_learns() -> None:
    trained = run_to_end(training(SGD(step=0.5, batch_size=8, epochs=15)))
    assert trained.is_finished
    assert not trained.stopped
    assert [each.epoch for each in trained.epochs] == list(range(1, 16))
    assert trained.epochs[0].loss > 3 * trained.epochs[-1].loss
    assert trained.epochs[-1].test_error == 0
    assert trained.epochs[-1].training_error == 0
    assert trained.epochs[0].training_error > 0
    low, high = trained.epochs[-1].test_interval
    assert (low, high) == pytest.approx((0, 0.1043), abs=1e-3)
    assert trained.detail.confusion.trace() == 33


def test_learns_colors_and_from_squared_errors() -> None:
    trained = run_to_end(training(SGD(step=1.0, batch_size=8, epochs=20), channels=3, loss=Loss.HALF_SQUARED))
    assert trained.epochs[-1].test_error == 0


@pytest.mark.parametrize("sgd", [QUICK, QUICK.replaced(momentum=0.9, decay=0.01, step=0.05, shuffle=False)])
def test_steps_are_those_of_the_formula(sgd: SGD) -> None:
    going = training(sgd)
    images, labels = blobs().train.images, blobs().train.labels
    network = Network(small(), np.float64, np.random.default_rng(sgd.seed))
    velocity = np.zeros_like(network.flat)
    is_weight = np.zeros_like(network.flat)
    for named in network.named(is_weight):
        for name, values in named.items():
            values[...] = name != "biases"
    losses = []
    for epoch in (1, 2):
        order = np.arange(90)
        if sgd.shuffle:
            np.random.default_rng((sgd.seed, epoch)).shuffle(order)
        for start in range(0, 90, 16):
            places = order[start : start + 16]
            x = images[places].transpose(1, 2, 0)[None] / 255
            targets = np.zeros((4, 1, 1, len(places)))
            targets[labels[places], 0, 0, np.arange(len(places))] = 1
            loss, found = gradients(network, x, targets)
            flat = np.zeros_like(network.flat)
            for mine, theirs in zip(network.named(flat), found, strict=True):
                for name in mine:
                    mine[name][...] = theirs[name]
            velocity = sgd.momentum * velocity - sgd.step * (flat + sgd.decay * is_weight * network.flat)
            network.flat += velocity
            losses.append(loss)
    trained = run_to_end(going)
    assert trained.batches_per_epoch == 6
    np.testing.assert_allclose(trained.losses, losses, rtol=1e-4)
    np.testing.assert_allclose(trained.weights, network.flat, atol=1e-4)
    smoothed = [losses[0]]
    for loss in losses:
        smoothed.append(0.99 * smoothed[-1] + 0.01 * loss)
    np.testing.assert_allclose(trained.smoothed, smoothed, rtol=1e-4)


def test_epochs_have_orders_of_their_own_that_hold_all_images() -> None:
    seen: list[list[int]] = [[], [], []]

    class Watched(Classification):
        def fill(self, places: np.ndarray, epoch: int, inputs: np.ndarray, targets: np.ndarray) -> None:
            seen[epoch].extend(places.tolist())
            super().fill(places, epoch, inputs, targets)

    run_to_end(Training(Watched(blobs(), small()), small(), QUICK, threads=1))
    assert sorted(seen[1]) == sorted(seen[2]) == list(range(90))
    assert seen[1] != seen[2] != list(range(90))


def test_same_seed_same_weights_whatever_the_threads_and_pauses() -> None:
    reference = run_to_end(training())
    by_threads = run_to_end(training(threads=2))
    slow = training()
    while not slow.is_finished:
        slow.step()
        slow.snapshot()
    by_the_clock = run_to_end(training(threads=None))
    for other in (by_threads, by_the_clock, slow.snapshot()):
        assert np.array_equal(reference.weights, other.weights)
        assert np.array_equal(reference.losses, other.losses)
        assert np.array_equal(reference.gradient_norms, other.gradient_norms)
    assert not np.array_equal(reference.weights, run_to_end(training(QUICK.replaced(seed=4))).weights)


def test_step_and_epochs_can_be_changed_on_the_way() -> None:
    going = training(QUICK.replaced(momentum=0.9, step=0.1))
    for _ in range(3):
        going.step()
    velocity = going.descent.velocity.copy()
    going.adjust(going.sgd.replaced(step=0.02, momentum=0.5, epochs=3))
    assert velocity.any()
    assert np.array_equal(going.descent.velocity, velocity)
    before = going.network.flat.copy()
    going.step()
    moved = going.network.flat - before
    # Half of the last movement is gone on with, and 0.02 of a gradient of norm below 3 is added.
    assert np.linalg.norm(moved - 0.5 * velocity) < 0.02 * 3
    assert len(run_to_end(going).epochs) == 3
    with pytest.raises(ValueError, match="Only step"):
        going.adjust(going.sgd.replaced(batch_size=8))


def test_large_batches_are_split_without_changing_their_gradient(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run_to_end(training(QUICK.replaced(batch_size=90)))
    monkeypatch.setattr("sightglass.algorithms.cnn.lanes._BYTES_OF_A_PASS", 30_000)
    split = run_to_end(training(QUICK.replaced(batch_size=90)))
    np.testing.assert_allclose(split.weights, whole.weights, atol=1e-5)
    assert not np.array_equal(split.weights, whole.weights)


def test_snapshots_stay_as_they_are() -> None:
    going = training()
    going.step()
    first = going.snapshot()
    weights, losses = first.weights.copy(), first.losses.copy()
    run_to_end(going)
    assert np.array_equal(first.weights, weights)
    assert np.array_equal(first.losses, losses)
    assert len(first.losses) == 1 == len(first.smoothed) - 1
    for array in (first.weights, first.losses, first.smoothed, first.gradient_norms):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
    assert np.array_equal(first.network().flat, weights)


def test_tells_where_it_is() -> None:
    going = training()
    assert (going.epoch, going.batch, going.fraction) == (1, 0, 0)
    assert going.status == "Epoch 1 of 2, batch 0 of 6"
    assert going.snapshot().seconds_left == np.inf
    going.step()
    assert going.status.startswith("Epoch 1 of 2, batch 1 of 6, rL 1.")
    assert going.fraction == 1 / 12
    trained = going.snapshot()
    assert trained.images_per_second == pytest.approx(16 / trained.seconds)
    assert trained.seconds_left == pytest.approx(11 * trained.seconds)
    for _ in range(6):
        going.step()
    assert going.status.startswith("Epoch 1 of 2, testing")
    run_to_end(going)
    assert (going.fraction, going.is_finished) == (1, True)
    assert going.snapshot().seconds_left == 0
    before = going.snapshot().weights
    going.advance()
    going.step()
    assert np.array_equal(before, going.snapshot().weights)


def test_gradient_norms_are_those_of_the_layers() -> None:
    going = training(QUICK.replaced(shuffle=False))
    trained = going.snapshot()
    network = trained.network(np.float64)
    task = Classification(blobs(), small())
    x, targets = np.zeros((1, 10, 10, 16)), np.zeros((4, 1, 1, 16))
    task.fill(np.arange(16), 1, x, targets)
    going.step()
    after = going.snapshot()
    assert after.weighted_layers == (1, 4)
    expected = norms(network.trace(x, targets).gradients)
    np.testing.assert_allclose(after.gradient_norms[0], [expected[0], expected[3]], rtol=1e-4)


def divergent(step: float, start: float | None = None) -> tuple[Trained, Training]:
    """A linear network, whose loss grows without bound if the step is too large."""
    architecture = Architecture(Shape(1, 10, 10), (FullyConnected(outputs=4), Activation(function=Function.LINEAR)))
    weights = None if start is None else np.full(architecture.parameters, start, np.float32)
    going = Training(
        Classification(blobs(), architecture),
        architecture,
        QUICK.replaced(step=step, epochs=50),
        threads=1,
        start=weights,
    )
    return run_to_end(going), going


def test_a_loss_that_is_no_number_stops_and_keeps_the_last_good_weights() -> None:
    trained, going = divergent(10.0)
    assert trained.is_finished
    assert trained.stopped == going.status
    assert "the step of 10 is too large" in trained.stopped
    epoch, batch = divmod(trained.batches, 6)
    assert f"in batch {batch + 1} of epoch {epoch + 1}" in trained.stopped
    assert np.isfinite(trained.weights).all()
    assert np.isfinite(trained.losses).all()
    # The weights are those from before the loss shot up, though it stayed finite for many more batches.
    assert trained.losses[-1] > 1e6 * trained.losses[0]
    kept = Training(going.task, going.architecture, QUICK.replaced(step=0.01), threads=1, start=trained.weights)
    kept.step()
    assert kept.losses.view()[0] < 10 * trained.losses[0]


@pytest.mark.parametrize("step", [10.0, 1000.0])
def test_the_step_that_is_advised_is_one_with_which_the_network_learns(step: float) -> None:
    trained, going = divergent(step)
    found = re.search(r"Choose (\S+): of the steps that were tried", trained.stopped)
    assert found is not None
    advised = float(found[1])
    assert 0.01 <= advised <= 1
    np.testing.assert_array_equal(going.network.flat, trained.weights)
    anew = Training(going.task, going.architecture, QUICK.replaced(step=advised, epochs=20), threads=1)
    learned = run_to_end(anew)
    assert not learned.stopped
    assert learned.losses[-6:].mean() < learned.losses[:6].mean()


def test_no_step_is_advised_where_none_brings_the_loss_down() -> None:
    going = training(QUICK)
    gradient = np.zeros_like(going.network.flat)
    assert calmer_step(going.network, QUICK.replaced(step=3.0), lambda: (1.0, gradient)) is None


def test_weights_that_become_infinite_with_the_last_batch_are_found() -> None:
    going = training(QUICK.replaced(batch_size=90, epochs=1, momentum=0.999))
    before = going.network.flat.copy()
    before[0] = going.network.flat[0] = 1e38
    going.descent.velocity[0] = 3.4e38
    going.step()
    assert going.batches == 1
    assert "The weights became infinite in batch 1 of epoch 1" in going.stopped
    assert np.array_equal(going.network.flat, before)
    assert not going.descent.velocity.any()


def test_a_stopped_training_goes_on_with_a_smaller_step() -> None:
    trained, going = divergent(10.0)
    resumed = from_checkpoint(read_npz(to_checkpoint(going)), going.task)
    assert resumed.is_finished
    assert resumed.stopped == trained.stopped
    texts.install(lambda text, about: f"<{text}>", "xx")
    try:
        assert resumed.stopped.startswith("<")
        assert trained.stopped == resumed.status == resumed.stopped
    finally:
        texts.install(None)
    for each in (going, resumed):
        each.adjust(each.sgd.replaced(step=1e-3, momentum=0.5))
        assert not each.is_finished
        run_to_end(each)
        assert not each.stopped
        assert len(each.epochs) == 50
    assert np.array_equal(going.network.flat, resumed.network.flat)
    losses = going.snapshot().losses
    assert losses[-1] < 0.5 * losses[trained.batches]


def test_weights_that_are_too_large_from_the_start_are_said_to_be() -> None:
    trained, _ = divergent(0.1, 1e30)
    assert trained.batches == 0
    assert "before any step" in trained.stopped
    assert (trained.weights == np.float32(1e30)).all()


def test_weights_of_another_network_are_refused_in_words() -> None:
    architecture = small()
    with pytest.raises(WeightsError, match="5 weights to start from, but the network has 300"):
        Training(Classification(blobs(), architecture), architecture, QUICK, start=np.zeros(5, np.float32))
