"""The second half of each batch on another core, from the side of the training."""

import logging
import mmap
import os
import select
import subprocess
import sys
import tempfile
import weakref
from contextlib import suppress
from pathlib import Path

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.lane_process import ANSWER, ORDER, OUTPUTS_ALONE, PLACES, READY, Setup, Shared
from sightglass.algorithms.cnn.lanes import LostError, Places, Samples
from sightglass.algorithms.cnn.network import Network

_log = logging.getLogger(__name__)

# Windows hands no open files on to a process that it starts. A batch has a second thread there.
IS_POSSIBLE = sys.platform != "win32"
_MODULE = "sightglass.algorithms.cnn.lane_process"
# A file there is never written to a disk.
_MEMORY = Path("/dev/shm")
_GRACE_SECONDS = 1.0


class SecondProcess:
    """Computes halves of batches and of tests in a process, which ends when this is closed or no longer there.

    Parameters
    ----------
    network : Network
        Its weights are read with each half.
    samples : Samples
        Where samples come from; they are fetched here.
    most : int
        How many samples there are in half a batch, or in a part of a test, at most.

    Raises
    ------
    OSError
        If no process can be started, or there is no room for what it shares.
    """

    def __init__(self, network: Network, samples: Samples, most: int) -> None:
        self._network, self._samples = network, samples
        with tempfile.TemporaryFile(dir=_MEMORY if _MEMORY.is_dir() else None) as file:
            setup = Setup(file.fileno(), network.architecture, network.dtype.__name__, most)
            # Written to the end: a file with holes would find out too late that there is no room.
            file.write(bytes(Shared.size(setup)))
            file.flush()
            self._shared = Shared(setup, mmap.mmap(file.fileno(), Shared.size(setup)))
            # In a group of its own: an interrupt from a terminal is for the process that answers for this one.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", _MODULE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
                env=_environment(), pass_fds=(file.fileno(),), start_new_session=True,
            )  # fmt: skip
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._orders, self._answers = self._process.stdin, self._process.stdout
        # Unlike `select`, it takes descriptors of any number: a program may have many files open.
        self._poll = select.poll()
        self._poll.register(self._answers, select.POLLIN)
        self._end = weakref.finalize(self, _end, self._process)
        # What the samples at each place are, and where those of the half that is being computed are.
        self._brought: list[tuple[int, Places] | None] = [None] * PLACES
        self._place = 0
        self._outputs = self._shared.outputs(0)
        self._is_ready = False
        self._is_gone = self._is_answer_due = False
        with suppress(LostError):
            self._write(setup.to_line())

    @property
    def is_ready(self) -> bool:
        """Whether it takes orders by now: it begins by importing what it needs. Raises `LostError` if it has ended."""
        if self._is_gone:
            raise LostError
        if not self._is_ready and self._poll.poll(0):
            self._read(len(READY))
            self._is_ready = True
        return self._is_ready

    @property
    def gradient(self) -> Array:
        """That of the last half; the next one writes over it."""
        return self._shared.gradient

    def begin(self, places: Places, epoch: int, batch: int) -> None:
        """Have half a batch computed, of which `end` gives what comes of it.

        Parameters
        ----------
        places : ndarray of int64
            Which samples, at least one.
        epoch : int
            See `Samples.fill`.
        batch : int
            How many samples there are in both halves.

        Raises
        ------
        LostError
            If it has ended.
        """
        self.bring(places, epoch)
        self._order(len(places), batch)

    def bring(self, places: Places, epoch: int) -> None:
        """Have the samples ready for the half that will be begun next.

        Parameters
        ----------
        places : ndarray of int64
            Which samples, at least one.
        epoch : int
            See `Samples.fill`.
        """
        place, count = self._next_place, len(places)
        brought = self._brought[place]
        if brought is not None and brought[0] == epoch and np.array_equal(brought[1], places):
            return
        self._samples.fill(places, epoch, self._shared.inputs(place, count), self._shared.targets(place, count))
        self._brought[place] = epoch, places

    def end(self) -> tuple[float, int]:
        """Wait for what was begun.

        Returns
        -------
        loss : float
            Its share in the loss of the batch.
        mistakes : int
            How many of its samples are classified wrongly.

        Raises
        ------
        LostError
            If it has ended.
        """
        brought = self._brought[self._place]
        assert brought is not None
        places = brought[1]
        loss = self._answer()
        return loss, self._samples.mistakes(self._shared.outputs(len(places)), places)

    def begin_forward(self, inputs: Array) -> None:
        """Have the outputs for some inputs computed, (channels, rows, columns, n), of which `end_forward` tells.

        Raises
        ------
        LostError
            If it has ended.
        """
        place, count = self._next_place, inputs.shape[3]
        self._shared.inputs(place, count)[...] = inputs
        self._brought[place] = None
        self._order(count, OUTPUTS_ALONE)
        self._outputs = self._shared.outputs(count)

    def end_forward(self) -> Array:
        """Wait for the outputs; what is begun next writes over them.

        Raises
        ------
        LostError
            If it has ended.
        """
        self._answer()
        return self._outputs

    def _order(self, count: int, batch: int) -> None:
        if self._is_answer_due:
            # Whoever gave the last order has not come back for the answer, because of an error.
            self._answer()
        self._place = self._next_place
        self._shared.weights[...] = self._network.flat
        self._write(ORDER.pack(self._place, count, batch))
        self._is_answer_due = True

    def _answer(self) -> float:
        answer = self._read(ANSWER.size)
        self._is_answer_due = False
        (loss,) = ANSWER.unpack(answer)
        return float(loss)

    @property
    def _next_place(self) -> int:
        return (self._place + 1) % PLACES

    def close(self) -> None:
        """End the process."""
        self._is_gone = True
        self._end()

    def _write(self, content: bytes) -> None:
        if self._is_gone:
            raise LostError
        try:
            self._orders.write(content)
        except (OSError, ValueError) as error:
            raise self._lost() from error

    def _read(self, size: int) -> bytes:
        if self._is_gone:
            raise LostError
        content = b""
        while len(content) < size:
            try:
                part = self._answers.read(size - len(content))
            except (OSError, ValueError) as error:
                raise self._lost() from error
            if not part:
                raise self._lost()
            content += part
        return content

    def _lost(self) -> LostError:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE_SECONDS)
        self.close()
        _log.warning("The process for the second half of each batch has ended with %s.", self._process.returncode)
        return LostError()


def _end(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.stdout.close()
    # It holds nothing that would be lost, and may be in the middle of its imports.
    process.kill()
    process.wait()


def _environment() -> dict[str, str]:
    """Give what it needs to import what this process has imported, with one thread for each product."""
    packages = str(Path(__file__).parents[3])
    paths = [packages, *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
