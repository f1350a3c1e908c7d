"""Workers: the last job wins, cancel works at once, nothing is reported after the end."""

import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.progress import Progress
from sightglass.app import worker as worker_module
from sightglass.app.worker import Job, Report, Worker


class Gate:
    """Work that runs until it is let through."""

    def __init__(self) -> None:
        self.entered, self.released = threading.Event(), threading.Event()

    def __call__(self, progress: Progress) -> str:
        self.entered.set()
        while not self.released.wait(0.005):
            progress.report(0.5)
        return "gate"


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.shut_down()


def collect(worker: Worker) -> list[Report]:
    reports: list[Report] = []
    worker.reported.connect(reports.append)
    return reports


def results(reports: list[Report]) -> list[Any]:
    return [report.value for report in reports if report.kind == "done"]


def test_results_come_back_on_the_thread_of_the_window(worker: Worker, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    worker.reported.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(worker.idle):
        worker.submit(Job(lambda _: threading.current_thread()))
    assert set(threads) == {threading.main_thread()}


def test_what_a_job_worked_with_is_let_go_when_it_is_done(worker: Worker, qtbot: QtBot) -> None:
    class Picture:
        pass

    picture = Picture()
    seen = weakref.ref(picture)
    with qtbot.waitSignal(worker.idle):
        worker.submit(Job(lambda _, picture=picture: None, tag=picture))
    del picture
    qtbot.waitUntil(lambda: seen() is None)


def test_one_runs_and_only_the_newest_waits(worker: Worker, qtbot: QtBot) -> None:
    gate, reports = Gate(), collect(worker)
    worker.submit(Job(gate))
    qtbot.waitUntil(gate.entered.is_set)
    for number in range(50):
        worker.submit(Job(lambda _, number=number: number))
    gate.released.set()
    qtbot.waitUntil(lambda: 49 in results(reports))
    assert results(reports) == ["gate", 49]


def test_a_queue_keeps_every_job(qtbot: QtBot) -> None:
    worker = Worker("queue", keep_all=True)
    reports = collect(worker)
    for number in range(5):
        worker.submit(Job(lambda _, number=number: number))
    qtbot.waitUntil(lambda: len(results(reports)) == 5)
    assert results(reports) == [0, 1, 2, 3, 4]
    worker.shut_down()


def test_cancel_ends_the_running_job_at_its_next_report(worker: Worker, qtbot: QtBot) -> None:
    gate, reports = Gate(), collect(worker)
    worker.submit(Job(gate, tag="gate"))
    qtbot.waitUntil(gate.entered.is_set)
    worker.cancel()
    qtbot.waitUntil(lambda: reports[-1].kind == "cancelled", timeout=1000)
    assert results(reports) == []
    assert not worker.is_busy


def test_a_preview_comes_before_the_full_result(worker: Worker, qtbot: QtBot) -> None:
    reports = collect(worker)
    with qtbot.waitSignal(worker.idle):
        worker.submit(Job(lambda _: "full", preview=lambda: "quick"))
    qtbot.waitUntil(lambda: results(reports) == ["full"])
    assert [report.value for report in reports if report.kind == "preview"] == ["quick"]
    assert [report.kind for report in reports] == ["started", "preview", "done"]


def test_a_newer_job_replaces_the_full_computation_after_a_preview(worker: Worker, qtbot: QtBot) -> None:
    reports, computed = collect(worker), []

    def first_preview() -> str:
        worker.submit(Job(lambda _: computed.append("new")))
        return "quick"

    worker.submit(Job(lambda _: computed.append("old"), preview=first_preview))
    qtbot.waitUntil(lambda: computed == ["new"])
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert "cancelled" in [report.kind for report in reports]


@pytest.mark.parametrize(
    ("error", "message"),
    [(ImageError("“a” is empty. Choose another."), "“a” is empty"), (MemoryError(), "not enough memory")],
)
def test_errors_are_results(worker: Worker, qtbot: QtBot, error: Exception, message: str) -> None:
    def fail(_: Progress) -> None:
        raise error

    reports = collect(worker)
    worker.submit(Job(fail))
    qtbot.waitUntil(lambda: reports[-1:] != [] and reports[-1].kind == "failed")
    assert message in reports[-1].message
    worker.submit(Job(lambda _: "still alive"))
    qtbot.waitUntil(lambda: results(reports) == ["still alive"])


def test_an_unexpected_error_is_told_and_logged(worker: Worker, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    reports = collect(worker)
    worker.submit(Job(lambda _: 1 // 0))
    qtbot.waitUntil(lambda: reports[-1:] != [] and reports[-1].kind == "failed")
    assert "ZeroDivisionError" in reports[-1].message
    assert "ZeroDivisionError" in caplog.text


def test_partial_results_come_at_most_thirty_times_a_second(worker: Worker, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        deadline = threading.Event()
        for step in range(150):
            deadline.wait(0.002)
            progress.report(step / 150, partial=step)

    reports = collect(worker)
    with qtbot.waitSignal(worker.idle, timeout=5000):
        worker.submit(Job(work))
    seconds = next(report.seconds for report in reports if report.kind == "done")
    assert 2 <= len([report for report in reports if report.kind == "partial"]) <= 30 * seconds + 2


def test_the_end_waits_for_what_must_be_finished(qtbot: QtBot) -> None:
    worker = Worker("saving", keep_all=True)
    gate, done = Gate(), []
    worker.submit(Job(gate))
    worker.submit(Job(lambda _: done.append("save"), must_finish=True))
    worker.submit(Job(lambda _: done.append("open")))
    qtbot.waitUntil(gate.entered.is_set)
    worker.shut_down()
    assert done == ["save"]


def test_nothing_is_reported_after_the_end(qtbot: QtBot) -> None:
    worker = Worker("closing")
    gate, reports = Gate(), collect(worker)
    worker.submit(Job(gate))
    qtbot.waitUntil(gate.entered.is_set)
    worker.shut_down()
    count = len(reports)
    worker.submit(Job(lambda _: "late"))
    qtbot.wait(50)
    assert len(reports) == count
    assert not worker.is_busy


def test_a_job_that_nobody_asks_for_any_more_is_not_finished_at_any_length(
    worker: Worker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "_LONGEST_OUTDATED", 0.05)
    gate, reports = Gate(), collect(worker)
    worker.submit(Job(gate, "old"))
    qtbot.waitUntil(gate.entered.is_set)
    worker.submit(Job(lambda _: "new"))
    qtbot.waitUntil(lambda: "new" in results(reports))
    assert ("cancelled", "old") in [(report.kind, report.tag) for report in reports]
