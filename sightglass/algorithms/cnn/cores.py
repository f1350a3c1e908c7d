"""On how many cores the two halves of each batch are computed: in turn, on two threads, or in two processes."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from sightglass.algorithms.cnn.lanes import LostError, Samples, most_samples
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.pace import Pace
from sightglass.algorithms.cnn.two_processes import IS_POSSIBLE, TwoProcesses
from sightglass.algorithms.threads import core_count, thread_count
from sightglass.algorithms.two_threads import Both, TwoThreads, in_turn

_log = logging.getLogger(__name__)

# A process needs half a second of another core to begin; so long a training has to have gone on, and has to have
# before it, to be worth it.
_SECONDS_BEFORE, _SECONDS_AHEAD = 0.4, 2.5
# To tell each other their gradients takes two processes a tenth of a millisecond.
_SHORTEST_BATCH = 0.001


@dataclass
class Timer:
    """How long some samples took together."""

    samples: int = 0
    seconds: float = 0.0


class Cores:
    """Finds the fastest way for the next batches, and holds processes while a training goes on for long enough.

    Two threads share the interpreter's lock: what they do with arrays of some thousand values they do in turn, and the
    window's thread takes its turn too. Processes have one of their own.

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
        self._pace = Pace(min(2, core_count()))
        self._processes: TwoProcesses | None = None
        self._begun: float | None = None
        self._is_possible = IS_POSSIBLE and self._half > 0

    @contextmanager
    def threads(self) -> Iterator[tuple[Both, "Timer"]]:
        """Give who does both halves of some batches here, and where to note how long they took."""
        cores = min(self._cores_allowed, self._pace.threads() if self._most is None else self._most)
        timer = Timer()
        if cores == 1:
            yield in_turn, timer
        else:
            with TwoThreads() as both:
                yield both, timer
        if timer.samples:
            self._pace.note(cores, timer.seconds / timer.samples)

    def processes(self, batches: int, seconds: float) -> TwoProcesses | None:
        """Give two processes, if they are there by now; otherwise start them where that is worth it.

        Parameters
        ----------
        batches : int
            How many are to come in all.
        seconds : float
            How long one takes at present.
        """
        now = time.perf_counter()
        if self._begun is None:
            self._begun = now
        if not self._is_possible or self._cores_allowed == 1:
            self._end()
            return None
        if self._processes is None:
            has_time = now - self._begun >= _SECONDS_BEFORE and batches * seconds >= _SECONDS_AHEAD
            if has_time and seconds >= _SHORTEST_BATCH:
                self._start()
            return None
        try:
            return self._processes if self._processes.is_ready else None
        except LostError:
            # Those that are lost would be lost again: there is too little memory, or somebody does not want them.
            self._is_possible, self._processes = False, None
            return None

    def give_up_what_is_ordered(self) -> None:
        """Let the processes begin anew where the descent is by then."""
        if self._processes is not None:
            with suppress(LostError):
                self._processes.give_up()

    @property
    def _cores_allowed(self) -> int:
        return min(thread_count(), 2 if self._most is None else self._most)

    def rest(self) -> None:
        """End the processes: for a while no batch is computed."""
        self._begun = None
        self._end()

    def _end(self) -> None:
        if self._processes is not None:
            self._processes.close()
            self._processes = None

    def _start(self) -> None:
        try:
            most = max(self._half + 1, most_samples(self._network))
            self._processes = TwoProcesses(self._network, self._samples, most)
        except OSError as error:
            _log.warning("No processes for the halves of batches: %s", error)
            self._is_possible = False
