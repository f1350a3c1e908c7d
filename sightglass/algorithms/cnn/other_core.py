"""Whether the second half of each batch is computed by a process, and when that is started and ended."""

import logging
import time

from sightglass.algorithms.cnn.lanes import LostError, Samples
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.second_process import IS_POSSIBLE, SecondProcess

_log = logging.getLogger(__name__)

# A process needs half a second of another core to begin; so long a training has to have gone on, and has to have
# before it, to be worth it.
_SECONDS_BEFORE, _SECONDS_AHEAD = 0.4, 2.5
# The orders for a half and its answer take a tenth of a millisecond.
_SHORTEST_BATCH = 0.001


class OtherCore:
    """Has a process for the second half of each batch while a training goes on for long enough.

    A second thread would do, but for the interpreter's lock: what threads do with arrays of some thousand values they
    do in turn, and the window's thread takes its turn too.

    Parameters
    ----------
    network : Network
        What is trained.
    samples : Samples
        Where batches come from.
    batch_size : int
        How many samples a batch has at most.
    """

    def __init__(self, network: Network, samples: Samples, batch_size: int) -> None:
        self._network, self._samples, self._most = network, samples, batch_size // 2
        self._process: SecondProcess | None = None
        self._begun: float | None = None
        self._is_possible = IS_POSSIBLE and self._most > 0

    def process(self, batches: int, seconds: float) -> SecondProcess | None:
        """Give the process, if it is there by now; otherwise start it where that is worth it.

        Parameters
        ----------
        batches : int
            How many are to come.
        seconds : float
            How long one takes at present.
        """
        now = time.perf_counter()
        if self._begun is None:
            self._begun = now
        if not self._is_possible:
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

    def rest(self) -> None:
        """End the process: for a while no batch is made."""
        self._begun = None
        if self._process is not None:
            self._process.close()
            self._process = None

    def _start(self) -> None:
        try:
            self._process = SecondProcess(self._network, self._samples, self._most)
        except OSError as error:
            _log.warning("No process for the second half of each batch: %s", error)
            self._is_possible = False
