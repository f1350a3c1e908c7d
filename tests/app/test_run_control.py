"""Stepwise computations on a worker: pause, one step, resume, stop, begin anew, and going on after a change."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated, Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters, Range
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.results import Presentation
from sightglass.algorithms.stepwise import Stepwise
from sightglass.app.request import Output, Request
from sightglass.app.run_control import RunControl
from sightglass.app.worker import Job, Report, Worker
from sightglass.app.workspace import Entry


@dataclass(frozen=True)
class Count(Parameters):
    last: Annotated[int, Range(1, 10**6)] = 5


class Counting(Stepwise[int]):
    """Counts from an earlier result on; every step waits for a permit where there is a gate."""

    def __init__(self, first: int, last: int, gate: threading.Semaphore | None) -> None:
        self._number, self._last, self._gate = first, last, gate
        self.rests_at: list[int] = []

    @property
    def is_finished(self) -> bool:
        return self._number >= self._last

    @property
    def fraction(self) -> float:
        return self._number / self._last

    @property
    def status(self) -> str:
        return f"At {self._number}"

    def advance(self) -> None:
        if self._gate is not None:
            assert self._gate.acquire(timeout=5)
        self._number += 1

    def step(self) -> None:
        self.advance()

    def rest(self) -> None:
        self.rests_at.append(self._number)

    def snapshot(self) -> int:
        return self._number


def counting(gate: threading.Semaphore | None = None, made: list[Counting] | None = None) -> Algorithm[Count, int]:
    def begin(image: Image, *, parameters: Count, previous: int | None = None, progress: Progress = SILENT) -> Counting:
        computation = Counting(previous or 0, parameters.last, gate)
        made.append(computation)
        return computation

    def present(number: int) -> Presentation:
        return Presentation(scalars={"number": number})

    made = [] if made is None else made
    return Algorithm("count", "Count", "", Count, lambda *_: 0, present, begin=begin)


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.shut_down()


ENTRY = Entry(Image.of(np.zeros((2, 2), np.uint8), "black"))


def request(last: int = 5, entry: Entry = ENTRY) -> Request:
    return Request(0, (entry,), (entry.image,), None, Count(last=last))


class Run:
    """A worker with its control and all that it has reported."""

    def __init__(self, worker: Worker, qtbot: QtBot, gate: threading.Semaphore | None = None) -> None:
        self.worker, self.qtbot = worker, qtbot
        self.made: list[Counting] = []
        self.algorithm, self.control = counting(gate, self.made), RunControl(worker)
        self.reports: list[Report] = []
        worker.reported.connect(self.reports.append)

    def submit(self, asked: Request) -> None:
        self.worker.submit(
            Job(lambda progress: self.control.run(self.algorithm, asked, progress), asked, gives_way=True)
        )

    def numbers(self, kind: str) -> list[int]:
        return [report.value.result for report in self.reports if report.kind == kind]

    def kinds(self) -> list[str]:
        return [report.kind for report in self.reports]

    def wait_for(self, kind: str, number: int) -> None:
        self.qtbot.waitUntil(lambda: number in self.numbers(kind), timeout=3000)


def test_runs_to_its_end(worker: Worker, qtbot: QtBot) -> None:
    run = Run(worker, qtbot)
    run.submit(request(5))
    run.wait_for("done", 5)
    output: Output = run.reports[-1].value
    assert not output.is_partial
    assert output.presentation.scalars["number"] == 5


def test_a_pause_holds_and_shows_where_it_is(worker: Worker, qtbot: QtBot) -> None:
    run = Run(worker, qtbot)
    run.control.pause()
    run.submit(request(5))
    run.wait_for("partial", 0)
    qtbot.wait(50)
    assert run.numbers("partial") == [0]
    assert worker.is_busy
    assert run.made[0].rests_at == [0]
    run.control.resume()
    run.wait_for("done", 5)
    assert run.made[0].rests_at == [0, 5]


def test_single_steps(worker: Worker, qtbot: QtBot) -> None:
    run = Run(worker, qtbot)
    run.control.pause()
    run.submit(request(9))
    for number in (1, 2, 3):
        run.control.step()
        run.wait_for("partial", number)
    qtbot.wait(50)
    assert max(run.numbers("partial")) == 3
    assert all(report.value.is_partial for report in run.reports if report.kind == "partial")


def test_what_is_quickly_made_follows_each_step_and_the_rest_now_and_then(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Semaphore(0)
    run = Run(worker, qtbot, gate)
    whole: list[int] = []

    def present(number: int) -> Presentation:
        whole.append(number)
        return Presentation(scalars={"number": number}, sentences=(f"All of {number}",))

    def update(shown: Presentation, number: int) -> Presentation:
        return replace(shown, scalars={"number": number})

    run.algorithm = replace(run.algorithm, present=present, update=update)
    run.submit(request(50))
    for number in range(1, 6):
        gate.release()
        qtbot.waitUntil(lambda number=number: number in run.numbers("partial"))
        qtbot.wait(40)
    assert whole == [1]
    shown = [report.value for report in run.reports if report.kind == "partial"][-1]
    assert (shown.result, shown.presentation.scalars["number"]) == (5, 5)
    assert shown.presentation.sentences == ("All of 1",)
    worker.cancel()
    gate.release()
    qtbot.waitUntil(lambda: run.kinds()[-1] == "cancelled")
    # What stays in view after that is all of one state.
    last = [report.value for report in run.reports if report.kind == "partial"][-1]
    assert last.presentation.sentences == (f"All of {last.result}",)
    assert last.result == 6
    assert run.made[0].rests_at == [6]


def test_a_beginning_is_cancelled_and_begins_as_it_was_to(worker: Worker, qtbot: QtBot) -> None:
    run = Run(worker, qtbot)
    run.submit(request(5))
    run.wait_for("done", 5)
    begun: list[int | None] = []
    may_begin = threading.Event()

    def begin(image: Image, *, parameters: Count, previous: int | None, progress: Progress) -> Counting:
        begun.append(previous)
        while not may_begin.is_set():
            progress.report(0.5, "Rendering")
            time.sleep(0.001)
        return Counting(previous or 0, parameters.last, None)

    run.algorithm = replace(run.algorithm, begin=begin)
    run.control.restart()
    run.submit(request(7))
    qtbot.waitUntil(lambda: any(report.message == "Rendering" for report in run.reports))
    worker.cancel()
    qtbot.waitUntil(lambda: run.kinds()[-1] == "cancelled")
    may_begin.set()
    run.submit(request(7))
    run.wait_for("done", 7)
    assert begun == [None, None]


def test_a_step_asked_for_at_the_end_is_not_taken_by_the_next_run(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Semaphore(0)
    run = Run(worker, qtbot, gate)
    run.submit(request(1))
    qtbot.waitUntil(lambda: "started" in run.kinds())
    run.control.step()
    run.control.step()
    gate.release()
    run.wait_for("done", 1)
    for _ in range(5):
        gate.release()
    run.submit(request(5))
    qtbot.wait(80)
    assert run.numbers("partial")[-1] == 1


def test_stop_while_paused_ends_at_once_and_resume_goes_on_from_there(worker: Worker, qtbot: QtBot) -> None:
    run = Run(worker, qtbot)
    run.control.pause()
    run.submit(request(9))
    run.control.step()
    run.control.step()
    run.wait_for("partial", 2)
    with qtbot.waitSignal(worker.idle, timeout=1000):
        worker.cancel()
    assert run.kinds()[-1] == "cancelled"
    run.control.pause()
    run.submit(request(9))
    qtbot.waitUntil(lambda: run.numbers("partial").count(2) >= 2, timeout=3000)
    run.control.resume()
    run.wait_for("done", 9)


def test_a_change_goes_on_from_the_newest_result_and_restart_from_nothing(worker: Worker, qtbot: QtBot) -> None:
    run = Run(worker, qtbot)
    run.submit(request(5))
    run.wait_for("done", 5)
    run.control.pause()
    run.submit(request(8))
    run.wait_for("partial", 5)
    run.control.resume()
    run.wait_for("done", 8)
    run.control.restart()
    run.control.pause()
    run.submit(request(8))
    run.wait_for("partial", 0)


def test_another_image_begins_from_nothing(worker: Worker, qtbot: QtBot) -> None:
    run = Run(worker, qtbot)
    run.submit(request(5))
    run.wait_for("done", 5)
    run.control.pause()
    run.submit(request(9, Entry(Image.of(np.ones((2, 2), np.uint8), "white"))))
    run.wait_for("partial", 0)


def test_every_request_of_a_drag_is_seen(worker: Worker, qtbot: QtBot) -> None:
    """A newer request ends the running one only once that has shown something of itself."""
    gate = threading.Semaphore(0)
    run = Run(worker, qtbot, gate)
    run.submit(request(1000))
    run.qtbot.waitUntil(lambda: "started" in run.kinds())
    run.submit(request(1001))
    gate.release()
    run.wait_for("partial", 1)
    gate.release()
    run.wait_for("partial", 2)
    tags = [report.tag.parameters.last for report in run.reports if report.kind == "partial"]
    assert tags[:2] == [1000, 1001]
    worker.cancel()
    gate.release()


def test_partial_results_do_not_pile_up_before_a_slow_window(worker: Worker, qtbot: QtBot) -> None:
    shown = threading.Event()

    def work(progress: Any) -> str:
        for number in range(50):
            progress.show(0.0, "", number)
        shown.set()
        return "end"

    reports: list[Report] = []
    worker.reported.connect(reports.append)
    worker.submit(Job(work))
    assert shown.wait(3)
    qtbot.waitUntil(lambda: bool(reports) and reports[-1].kind == "done")
    assert [report.value for report in reports if report.kind == "partial"] == [49]


def test_a_partial_result_is_made_only_when_it_is_shown(worker: Worker, qtbot: QtBot) -> None:
    made: list[int] = []

    def work(progress: Any) -> str:
        for number in range(1000):
            progress.report(0.0, "", lambda number=number: made.append(number) or number)
        return "end"

    with qtbot.waitSignal(worker.idle):
        worker.submit(Job(work))
    assert 1 <= len(made) < 100


def test_what_takes_long_to_show_is_shown_less_often(worker: Worker, qtbot: QtBot) -> None:
    made: list[int] = []

    def slow(number: int) -> int:
        time.sleep(0.05)
        made.append(number)
        return number

    def work(progress: Any) -> str:
        end = time.perf_counter() + 0.6
        number = 0
        while time.perf_counter() < end:
            number += 1
            progress.report(0.0, "", partial(slow, number))
        return "end"

    with qtbot.waitSignal(worker.idle):
        worker.submit(Job(work))
    # A look of 50 ms and 150 ms of work between two of them.
    assert 2 <= len(made) <= 4
