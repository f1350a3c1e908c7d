"""The second half of each batch in a process of its own: the same weights, and nothing left when it is not wanted."""

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

import numpy as np
import pytest

from sightglass.algorithms.cnn import cores, second_process
from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.denoising import Denoising, DenoisingParameters
from sightglass.algorithms.cnn.presets import denoiser
from sightglass.algorithms.cnn.second_process import SecondProcess
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.stepwise import run_to_end
from tests.algorithms.cnn.blobs import blobs, small
from tests.algorithms.cnn.numeric import result_of

pytestmark = pytest.mark.skipif(not second_process.IS_POSSIBLE, reason="this system hands no open files on")

LONG = SGD(step=0.5, batch_size=15, epochs=4, seed=3)
_WAIT_SECONDS = 20.0


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("_SECONDS_BEFORE", "_SECONDS_AHEAD", "_SHORTEST_BATCH"):
        monkeypatch.setattr(cores, limit, 0.0)


def training(sgd: SGD = LONG, threads: int | None = 2) -> Training:
    return Training(Classification(blobs(), small()), small(), sgd, threads=threads)


@contextmanager
def with_process(going: Training) -> Iterator[SecondProcess]:
    """Make batches until the process has begun; end it afterwards."""
    end = time.monotonic() + _WAIT_SECONDS
    going.step()
    try:
        while (process := going._cores.process(1000, 1.0)) is None:
            assert time.monotonic() < end
            time.sleep(0.01)
        yield process
    finally:
        going.rest()


def without_times(trained: Trained) -> list[tuple[float | None, ...]]:
    return [(each.loss, each.training_error, each.test_error) for each in trained.epochs]


def test_the_weights_are_those_of_one_thread_bit_by_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    halves = []
    end = SecondProcess.end
    monkeypatch.setattr(SecondProcess, "end", lambda process: halves.append(1) or end(process))
    reference = run_to_end(training(threads=1))
    assert not halves
    going = training()
    with with_process(going):
        trained = run_to_end(going)
    assert len(halves) == reference.batches - 1
    assert np.array_equal(trained.weights, reference.weights)
    assert np.array_equal(trained.losses, reference.losses)
    assert np.array_equal(trained.gradient_norms, reference.gradient_norms)
    assert without_times(trained) == without_times(reference)


def test_the_outputs_of_a_test_are_those_of_one_thread_bit_by_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sightglass.algorithms.cnn.evaluation.most_samples", lambda network: 5)
    reference = run_to_end(training(threads=1))
    parts = []
    end = SecondProcess.end_forward
    monkeypatch.setattr(SecondProcess, "end_forward", lambda process: parts.append(1) or end(process))
    going = training()
    with with_process(going):
        trained = run_to_end(going)
    # 33 images are 7 parts, every other one of which is computed there.
    assert len(parts) == 3 * len(reference.epochs)
    assert np.array_equal(trained.detail.outputs, reference.detail.outputs)


def test_a_test_goes_on_when_it_is_lost_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sightglass.algorithms.cnn.evaluation.most_samples", lambda network: 5)
    going = training()
    with with_process(going) as process:
        reference = result_of(going.task.evaluate(going.network))
        parts = going.task.evaluate(going.network, process)
        next(parts)
        process._process.kill()
        assert np.array_equal(result_of(parts).detail.outputs, reference.detail.outputs)


def test_an_answer_that_nobody_came_for_is_not_taken_for_the_next_one() -> None:
    going = training()
    places = np.arange(15)
    with with_process(going) as process:
        process.begin(places[:7], 1, 15)
        expected = process.end()
        process.begin(places[8:], 1, 15)
        process.begin(places[:7], 1, 15)
        assert process.end() == expected


def test_batches_of_one_and_an_odd_rest_are_split_all_the_same() -> None:
    sgd = LONG.replaced(batch_size=31)  # 90 images: 31, 31 and 28
    going = training(sgd)
    with with_process(going):
        assert np.array_equal(run_to_end(going).weights, run_to_end(training(sgd, threads=1)).weights)
    alone = training(LONG.replaced(batch_size=1))
    assert alone._cores.process(1000, 1.0) is None
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
        with with_process(going):
            results.append(run_to_end(going))
    assert np.array_equal(results[0].weights, results[1].weights)


def test_one_that_is_killed_costs_nothing_but_time(caplog: pytest.LogCaptureFixture) -> None:
    reference = run_to_end(training(threads=1))
    going = training()
    with with_process(going) as process:
        going.advance()
        assert not going.is_finished
        process._process.kill()
        with caplog.at_level(logging.WARNING):
            trained = run_to_end(going)
    assert np.array_equal(trained.weights, reference.weights)
    assert [record.getMessage() for record in caplog.records] == [
        "The process for the second half of each batch has ended with -9."
    ]
    assert going._cores.process(1000, 1.0) is None


def test_no_room_for_it_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def full(**_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sightglass.algorithms.cnn.second_process.tempfile.TemporaryFile", full)
    going = training()
    with caplog.at_level(logging.WARNING):
        trained = run_to_end(going)
    assert np.array_equal(trained.weights, run_to_end(training(threads=1)).weights)
    assert len(caplog.records) == 1
    assert "No space left" in caplog.text


def test_it_ends_at_a_rest_and_comes_back_afterwards() -> None:
    going = training(LONG.replaced(epochs=1000))
    with with_process(going) as process:
        going.advance()
        start = time.perf_counter()
        going.rest()
        assert time.perf_counter() - start < 0.5
        assert process._process.returncode is not None
    with with_process(going) as another:
        assert another is not process
        going.advance()
    assert not going.is_finished


def test_a_rest_does_not_wait_for_its_imports() -> None:
    process = SecondProcess(training().network, Classification(blobs(), small()), 5)
    start = time.perf_counter()
    process.close()
    assert time.perf_counter() - start < 0.1
    assert process._process.returncode == -signal.SIGKILL


def test_cancelling_ends_it() -> None:
    class Cancelling(Exception):
        pass

    class Impatient:
        def report(self, fraction: float, message: str = "", partial: object = None) -> None:
            raise Cancelling

    impatient: Progress = Impatient()
    going = training(LONG.replaced(epochs=1000))
    with with_process(going) as process:
        with pytest.raises(Cancelling):
            run_to_end(going, impatient)
        assert process._process.returncode is not None


def test_a_training_that_is_forgotten_takes_it_along() -> None:
    going = training()
    going._cores._start()
    assert going._cores._process is not None
    child = going._cores._process._process
    del going
    gc.collect()
    assert child.returncode is not None


def test_it_ends_with_a_program_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import time, tests.algorithms.cnn.test_second_process as here\n"
        "going = here.training()\n"
        "with here.with_process(going) as process:\n"
        "    print(process._process.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_alive(child)
        parent.kill()
    end = time.monotonic() + 5
    while is_alive(child):
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
