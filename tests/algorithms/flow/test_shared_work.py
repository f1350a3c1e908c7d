import threading
import time

import pytest

from sightglass.algorithms.flow.shared_work import share
from sightglass.algorithms.progress import SILENT, Cancelled


class Recorder:
    def __init__(self, stop_after=1000):
        self.fractions, self.threads, self._left = [], set(), stop_after

    def report(self, fraction, message="", partial=None):
        self.fractions.append(fraction)
        self.threads.add(threading.current_thread())
        self._left -= 1
        if self._left < 0:
            raise Cancelled


def flow_threads():
    return [thread for thread in threading.enumerate() if thread.name == "flow"]


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_every_part_is_done_once_and_the_calling_thread_alone_reports(threads):
    done, recorder = [], Recorder()

    def work(part, ticker):
        time.sleep(0.002)
        done.append(part)
        ticker.tick(1)

    share(work, range(20), 20, threads, recorder, "Working")
    assert sorted(done) == list(range(20))
    assert recorder.threads == {threading.current_thread()}
    assert recorder.fractions == sorted(recorder.fractions)
    assert max(recorder.fractions) <= 1
    assert not flow_threads()


def test_an_error_of_another_thread_reaches_the_caller():
    caller = threading.current_thread()

    def work(part, ticker):
        if threading.current_thread() is not caller:
            raise ValueError("broken part")
        for _ in range(100):
            time.sleep(0.001)
            ticker.tick(0)

    with pytest.raises((ValueError, Cancelled)) as caught:
        share(work, range(4), 4, 2, SILENT, "")
    assert caught.type is ValueError
    assert not flow_threads()


def test_cancelling_stops_all_threads():
    ticks = []

    def work(part, ticker):
        for _ in range(2000):
            time.sleep(0.001)
            ticks.append(part)
            ticker.tick(1)

    start = time.perf_counter()
    with pytest.raises(Cancelled):
        share(work, range(2), 4000, 2, Recorder(stop_after=5), "")
    assert time.perf_counter() - start < 1
    assert len(ticks) < 1000
    assert not flow_threads()


def test_it_can_be_cancelled_while_it_waits_for_another_thread():
    caller = threading.current_thread()

    def work(part, ticker):
        while threading.current_thread() is not caller:
            time.sleep(0.001)
            ticker.tick(0)

    class Stop:
        def report(self, fraction, message="", partial=None):
            if flow_threads():
                raise Cancelled

    with pytest.raises(Cancelled):
        share(work, range(50), 50, 2, Stop(), "")
    assert not flow_threads()
