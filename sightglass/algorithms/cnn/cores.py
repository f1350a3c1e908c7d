"""On how many cores the two halves of each batch are computed: in turn, on two threads, or with a second process."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sightglass.algorithms.cnn.lanes import LostError, Samples, SecondHalf, most_samples
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.pace import Pace
from sightglass.algorithms.cnn.second_process import IS_POSSIBLE, SecondProcess
from sightglass.algorithms.threads import core_count, thread_count
from sightglass.algorithms.two_threads import Both, TwoThreads, in_turn

_log = logging.getLogger(__name__)

# A process needs half a second of another core to begin; so long a training has to have gone on, and has to have
# before it, to be worth it.
_SECONDS_BEFORE, _SECONDS_AHEAD = 0.4, 2.5
# The orders for a half and its answer take a tenth of a millisecond.
_SHORTEST_BATCH = 0.001


@dataclass(frozen=True)
class Way:
    """How a batch is computed: see `Lanes.run`."""

    both: Both = in_turn
    elsewhere: SecondHalf | None = None


@dataclass
class Timer:
    """How long some samples took together."""

    samples: int = 0
    seconds: float = 0.0


class Cores:
    """Finds the fastest way for the next batches, and holds the process while a training goes on for long enough.

    Two threads share the interpreter's lock: what they do with arrays of some thousand values they do in turn, and the
    window's thread takes its turn too. A process has one of its own.

    Parameters
    ----------
    network : Network
        What is trained.
    samples : Samples
        Where batches come from.
    batch_size : int
        How many samples a batch has at most.
    most : int or None
        1 or 2 cores; None for what is faster at the time. Never more than `thread_count` gives.
    """

    def __init__(self, network: Network, samples: Samples, batch_size: int, most: int | None) -> None:
        self._network, self._samples, self._half = network, samples, batch_size // 2
        self._most = most
        self._pace_of_threads, self._pace_of_process = (Pace(min(2, core_count())) for _ in range(2))
        self._process: SecondProcess | None = None
        self._begun: float | None = None
        self._is_possible = IS_POSSIBLE and self._half > 0

    @contextmanager
    def way(self, batches: int, seconds: float) -> Iterator[tuple[Way, "Timer"]]:
        """Give the way for some batches, and where to note how long they took.

        Parameters
        ----------
        batches : int
            How many are to come in all.
        seconds : float
            How long one takes at present.
        """
        most = self._cores_allowed
        process = self.process(batches, seconds)
        pace = self._pace_of_threads if process is None else self._pace_of_process
        cores = min(most, pace.threads() if self._most is None else most)
        timer = Timer()
        if cores == 1:
            yield Way(), timer
        elif process is not None:
            yield Way(elsewhere=process), timer
        else:
            with TwoThreads() as both:
                yield Way(both), timer
        if timer.samples:
            pace.note(cores, timer.seconds / timer.samples)

    def process(self, batches: int, seconds: float) -> SecondProcess | None:
        """Give the process, if it is there by now; otherwise start it where that is worth it; see `way`."""
        now = time.perf_counter()
        if self._begun is None:
            self._begun = now
        if not self._is_possible or self._cores_allowed == 1:
            return None
        if self._process is None:
            has_time = now - self._begun >= _SECONDS_BEFORE and batches * seconds >= _SECONDS_AHEAD
            if has_time and seconds >= _SHORTEST_BATCH:
                self._start()
            return None
        try:
            return self._process if self._process.is_ready else None
        except LostError:
            # One that is lost would be lost again: there is too little memory, or somebody does not want it.
            self._is_possible, self._process = False, None
            return None

    @property
    def _cores_allowed(self) -> int:
        return min(thread_count(), 2 if self._most is None else self._most)

    def rest(self) -> None:
        """End the process: for a while no batch is computed."""
        self._begun = None
        if self._process is not None:
            self._process.close()
            self._process = None

    def _start(self) -> None:
        try:
            most = max(self._half, most_samples(self._network))
            self._process = SecondProcess(self._network, self._samples, most)
        except OSError as error:
            _log.warning("No process for the second half of each batch: %s", error)
            self._is_possible = False
