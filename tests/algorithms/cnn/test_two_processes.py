"""The halves of each batch in processes of their own: the same weights, and nothing left when they are not wanted."""

import gc
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.cnn import cores, two_processes
from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.denoising import Denoising, DenoisingParameters
from sightglass.algorithms.cnn.layers import Activation, FullyConnected, Shape
from sightglass.algorithms.cnn.presets import denoiser
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.cnn.two_processes import HalfElsewhere, TwoProcesses
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.stepwise import run_to_end
from tests.algorithms.cnn.blobs import blobs, small
from tests.algorithms.cnn.numeric import result_of

pytestmark = pytest.mark.skipif(not two_processes.IS_POSSIBLE, reason="this system hands no open files on")

LONG = SGD(step=0.5, batch_size=15, epochs=4, seed=3)
_WAIT_SECONDS = 20.0


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("_SECONDS_BEFORE", "_SECONDS_AHEAD", "_SHORTEST_BATCH"):
        monkeypatch.setattr(cores, limit, 0.0)


def training(sgd: SGD = LONG, threads: int | None = 2) -> Training:
    return Training(Classification(blobs(), small()), small(), sgd, threads=threads)


@contextmanager
def with_processes(going: Training) -> Iterator[TwoProcesses]:
    """Make a batch, and wait until the processes have begun; end them afterwards."""
    end = time.monotonic() + _WAIT_SECONDS
    going.step()
    try:
        while (processes := going._cores.processes(1000, 1.0)) is None:
            assert time.monotonic() < end
            time.sleep(0.01)
        yield processes
    finally:
        going.rest()


def without_times(trained: Trained) -> list[tuple[float | None, ...]]:
    return [(each.loss, each.training_error, each.test_error) for each in trained.epochs]


def assert_same(trained: Trained, reference: Trained) -> None:
    assert np.array_equal(trained.weights, reference.weights)
    assert np.array_equal(trained.losses, reference.losses)
    assert np.array_equal(trained.smoothed, reference.smoothed)
    assert np.array_equal(trained.gradient_norms, reference.gradient_norms)
    assert without_times(trained) == without_times(reference)


@pytest.mark.parametrize("change", [{}, {"momentum": 0.9, "decay": 1e-3, "step": 0.05}])
def test_the_weights_are_those_of_one_thread_bit_by_bit(change: dict[str, float]) -> None:
    sgd = LONG.replaced(**change)
    reference = run_to_end(training(sgd, threads=1))
    going = training(sgd)
    with with_processes(going) as processes:
        taken = []
        take = processes.take
        processes.take = lambda descent: taken.extend(found := take(descent)) or found  # type: ignore[method-assign]
        trained = run_to_end(going)
    assert len(taken) == reference.batches - 1
    assert_same(trained, reference)


def test_the_outputs_of_a_test_are_those_of_one_thread_bit_by_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sightglass.algorithms.cnn.evaluation.most_samples", lambda network: 5)
    reference = run_to_end(training(threads=1))
    parts = []
    end = HalfElsewhere.end
    monkeypatch.setattr(HalfElsewhere, "end", lambda half: parts.append(half) or end(half))
    going = training()
    with with_processes(going):
        trained = run_to_end(going)
    # 33 images are 7 parts.
    assert len(parts) == 7 * len(reference.epochs)
    assert len(set(parts)) == 2
    assert np.array_equal(trained.detail.outputs, reference.detail.outputs)


def test_a_test_goes_on_when_they_are_lost_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sightglass.algorithms.cnn.evaluation.most_samples", lambda network: 5)
    going = training()
    with with_processes(going) as processes:
        reference = result_of(going.task.evaluate(going.network))
        parts = going.task.evaluate(going.network, processes.for_test(going.descent, 1.0))
        next(parts)
        processes._processes[1].kill()
        assert np.array_equal(result_of(parts).detail.outputs, reference.detail.outputs)


def test_a_test_that_nobody_ended_is_not_mixed_up_with_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sightglass.algorithms.cnn.evaluation.most_samples", lambda network: 5)
    going = training()
    with with_processes(going) as processes:
        reference = result_of(going.task.evaluate(going.network))
        next(going.task.evaluate(going.network, processes.for_test(going.descent, 1.0)))
        parts = going.task.evaluate(going.network, processes.for_test(going.descent, 1.0))
        assert np.array_equal(result_of(parts).detail.outputs, reference.detail.outputs)


def test_what_was_ordered_ahead_is_given_up_where_something_else_is_to_follow() -> None:
    sgd = LONG.replaced(batch_size=2)
    reference, going = training(sgd, threads=1), training(sgd)
    with with_processes(going) as processes:
        going.advance()
        assert processes.batches > 0
        going.step()
        assert processes.batches == 0
        going.advance()
        assert processes.batches > 0
        going.adjust(going.sgd.replaced(step=0.1))
        while reference.batches < going.batches:
            reference.step()
        reference.adjust(reference.sgd.replaced(step=0.1))
        assert_same(run_to_end(going), run_to_end(reference))


def test_with_one_thread_allowed_they_end_and_nothing_of_theirs_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    sgd = LONG.replaced(batch_size=2)
    reference, going = training(sgd, threads=1), training(sgd)
    with with_processes(going) as processes:
        going.advance()
        assert processes.batches > 0
        monkeypatch.setattr(cores, "thread_count", lambda: 1)
        going.advance()
        assert None not in [process.returncode for process in processes._processes]
        assert_same(run_to_end(going), run_to_end(reference))


def test_samples_that_cannot_be_fetched_leave_nothing_half_ordered(monkeypatch: pytest.MonkeyPatch) -> None:
    reference, going = training(threads=1), training()
    with with_processes(going):
        fill = going.task.fill
        fetched: list[int] = []

        def full(*arguments: Any) -> None:
            fetched.append(1)
            if len(fetched) > 3:
                raise MemoryError
            fill(*arguments)

        monkeypatch.setattr(going.task, "fill", full)
        with pytest.raises(MemoryError):
            going.advance()
        monkeypatch.setattr(going.task, "fill", fill)
        assert_same(run_to_end(going), run_to_end(reference))


@pytest.mark.parametrize("step", [10.0, 1000.0])
def test_numbers_that_are_not_finite_stop_it_as_they_do_on_one_thread(step: float) -> None:
    """A linear network, whose loss grows without bound if the step is too large."""
    linear = Architecture(Shape(1, 10, 10), (FullyConnected(outputs=4), Activation(function=Function.LINEAR)))
    one, two = (
        Training(Classification(blobs(), linear), linear, LONG.replaced(step=step, epochs=50), threads=threads)
        for threads in (1, 2)
    )
    reference = run_to_end(one)
    assert reference.stopped
    with with_processes(two):
        assert_same(run_to_end(two), reference)
    assert two.stopped == one.stopped
    assert np.array_equal(two.descent.good, one.descent.good)
    assert not two.descent.velocity.any()


def test_batches_of_one_and_an_odd_rest_are_split_all_the_same() -> None:
    sgd = LONG.replaced(batch_size=31)  # 90 images: 31, 31 and 28
    going = training(sgd)
    with with_processes(going):
        assert np.array_equal(run_to_end(going).weights, run_to_end(training(sgd, threads=1)).weights)
    alone = training(LONG.replaced(batch_size=1))
    assert alone._cores.processes(1000, 1.0) is None
    assert run_to_end(alone).is_finished


def test_noise_of_patches_is_the_same() -> None:
    picture = np.random.default_rng(0).random((40, 40)).astype(np.float32)
    architecture = denoiser(1, 12, maps=4)
    results = []
    for threads in (1, 2):
        task = Denoising([picture], architecture, DenoisingParameters(patches=24, sigma=0.1))
        going = Training(task, architecture, SGD(step=0.1, batch_size=5, epochs=2), threads=threads)
        if threads == 1:
            results.append(run_to_end(going))
            continue
        with with_processes(going):
            results.append(run_to_end(going))
    assert np.array_equal(results[0].weights, results[1].weights)


@pytest.mark.parametrize("number", [0, 1])
def test_one_that_is_killed_costs_nothing_but_time(number: int, caplog: pytest.LogCaptureFixture) -> None:
    reference = run_to_end(training(threads=1))
    going = training()
    with with_processes(going) as processes:
        going.advance()
        assert not going.is_finished
        processes._processes[number].kill()
        with caplog.at_level(logging.WARNING):
            trained = run_to_end(going)
    assert np.array_equal(trained.weights, reference.weights)
    assert [record.getMessage() for record in caplog.records] == [
        "A process for the halves of batches has ended with -9."
    ]
    assert going._cores.processes(1000, 1.0) is None


def test_no_room_for_it_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def full(**_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sightglass.algorithms.cnn.two_processes.tempfile.TemporaryFile", full)
    going = training()
    with caplog.at_level(logging.WARNING):
        trained = run_to_end(going)
    assert np.array_equal(trained.weights, run_to_end(training(threads=1)).weights)
    assert len(caplog.records) == 1
    assert "No space left" in caplog.text


def test_it_ends_at_a_rest_and_comes_back_afterwards() -> None:
    going = training(LONG.replaced(epochs=1000))
    with with_processes(going) as processes:
        going.advance()
        start = time.perf_counter()
        going.rest()
        assert time.perf_counter() - start < 0.5
        assert None not in [process.returncode for process in processes._processes]
    with with_processes(going) as another:
        assert another is not processes
        going.advance()
    assert not going.is_finished


def test_a_rest_does_not_wait_for_their_imports() -> None:
    processes = TwoProcesses(training().network, Classification(blobs(), small()), 8)
    start = time.perf_counter()
    processes.close()
    assert time.perf_counter() - start < 0.1
    assert [process.returncode for process in processes._processes] == [-signal.SIGKILL] * 2


def test_cancelling_ends_it() -> None:
    class Cancelling(Exception):
        pass

    class Impatient:
        def report(self, fraction: float, message: str = "", partial: object = None) -> None:
            raise Cancelling

    impatient: Progress = Impatient()
    going = training(LONG.replaced(epochs=1000))
    with with_processes(going) as processes:
        with pytest.raises(Cancelling):
            run_to_end(going, impatient)
        assert None not in [process.returncode for process in processes._processes]


def test_a_training_that_is_forgotten_takes_it_along() -> None:
    going = training()
    going._cores._start()
    assert going._cores._processes is not None
    children = going._cores._processes._processes
    del going
    gc.collect()
    assert None not in [child.returncode for child in children]


def test_it_ends_with_a_program_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import time, tests.algorithms.cnn.test_two_processes as here\n"
        "going = here.training()\n"
        "with here.with_processes(going) as processes:\n"
        "    print(*(process.pid for process in processes._processes), flush=True)\n"
        "    time.sleep(60)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment, text=True) as parent:
        assert parent.stdout is not None
        children = [int(number) for number in parent.stdout.readline().split()]
        assert len(children) == 2
        assert all(map(is_alive, children))
        parent.kill()
    end = time.monotonic() + 5
    while any(map(is_alive, children)):
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
