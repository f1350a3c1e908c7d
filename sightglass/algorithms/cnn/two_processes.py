"""The halves of each batch on two other cores, from the side of the training."""

import logging
import math
import mmap
import os
import select
import subprocess
import sys
import tempfile
import weakref
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.guarded_descent import GuardedDescent
from sightglass.algorithms.cnn.lane_process import BATCH, DONE, FORWARD, ORDER, READY, START
from sightglass.algorithms.cnn.lanes import LostError, Places, Samples, halves
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.shared_arrays import GROUPS, HALVES, Setup, SharedArrays

_log = logging.getLogger(__name__)

# Windows hands no open files on to a process that it starts. A batch has a second thread there.
IS_POSSIBLE = sys.platform != "win32"
_MODULE = "sightglass.algorithms.cnn.lane_process"
# A file there is never written to a disk.
_MEMORY = Path("/dev/shm")
_GRACE_SECONDS = 1.0


@dataclass(frozen=True)
class Outcome:
    """What came of a batch."""

    count: int
    loss: float
    mistakes: int
    norms: tuple[float, ...]
    seconds: float


@dataclass(frozen=True, eq=False)
class _Group:
    """Batches that were ordered, in which slots they are, and where their state is kept, from 1."""

    batches: list[Places]
    slots: list[int]
    state: int


class TwoProcesses:
    """Makes batches in two processes, which end when this is closed or no longer there.

    Groups of batches are ordered ahead, so that the processes never wait for this one. The descent stays where the
    group is that was taken last: what was ordered beyond it can be given up at any time.

    Parameters
    ----------
    network : Network
        What is trained.
    samples : Samples
        Where samples come from; they are fetched here.
    most : int
        How many samples there are in half a batch, or in a part of a test, at most.

    Raises
    ------
    OSError
        If no process can be started, or there is no room for what is shared.
    """

    def __init__(self, network: Network, samples: Samples, most: int) -> None:
        self._samples = samples
        with ExitStack() as stack:
            file = stack.enter_context(tempfile.TemporaryFile(dir=_MEMORY if _MEMORY.is_dir() else None))
            setup = Setup(file.fileno(), network.architecture, network.dtype.__name__, most)
            size = SharedArrays(setup).size
            # Written to the end: a file with holes would find out too late that there is no room.
            file.write(bytes(size))
            file.flush()
            self._shared = SharedArrays(setup, mmap.mmap(file.fileno(), size))
            # What each half tells the other one.
            pipes = [os.pipe() for _ in range(HALVES)]
            for end in (end for pipe in pipes for end in pipe):
                stack.callback(os.close, end)
            processes: list[subprocess.Popen[bytes]] = []
            self._end = weakref.finalize(self, _end, processes)
            for number in range(HALVES):
                heard, told = pipes[1 - number][0], pipes[number][1]
                processes.append(_started(number, heard, told, file.fileno()))
        self._processes = processes
        self._halves = [HalfElsewhere(number, each, self._shared) for number, each in enumerate(processes)]
        self._groups: deque[_Group] = deque()
        self._slot = self._group = 0
        self._is_ready = self._is_gone = self._is_under_way = False
        with suppress(LostError):
            for half in self._halves:
                half.write(setup.to_line())

    @property
    def is_ready(self) -> bool:
        """Whether they take orders by now: they begin by importing what they need. Raises `LostError` if they ended."""
        with self._losing_none():
            if not self._is_ready and all(half.has_answered() for half in self._halves):
                for half in self._halves:
                    half.read(len(READY))
                self._is_ready = True
        return self._is_ready

    @property
    def most_batches(self) -> int:
        """How many there may be in a group."""
        return len(self._shared.slots) // GROUPS

    @property
    def batches(self) -> int:
        """How many were ordered and not taken."""
        return sum(len(group.batches) for group in self._groups)

    @property
    def has_room(self) -> bool:
        """Whether another group may be ordered."""
        return len(self._groups) < GROUPS

    def order(self, batches: list[Places], epoch: int, descent: GuardedDescent, smoothed: float | None) -> None:
        """Have a group of batches made, after those that were ordered before.

        Parameters
        ----------
        batches : list of ndarray of int64
            The samples of each, at least one; at most `most_batches`.
        epoch : int
            See `Samples.fill`.
        descent : GuardedDescent
            Where to begin, if nothing was ordered before.
        smoothed : float or None
            The smoothed loss so far; None before the first batch.

        Raises
        ------
        LostError
            If the processes have ended.
        """
        with self._losing_none():
            self._begin(descent, smoothed)
            try:
                self._groups.append(self._ordered(batches, epoch))
            except LostError:
                raise
            except BaseException:
                # Nobody would know what the answers to half a group are about.
                self.close()
                raise

    def _ordered(self, batches: list[Places], epoch: int) -> _Group:
        self._group = self._group % GROUPS + 1
        slots = []
        for number, places in enumerate(batches, 1):
            self._slot = (self._slot + 1) % len(self._shared.slots)
            slots.append(self._slot)
            keep = self._group if number == len(batches) else 0
            # Each half begins as soon as it is there.
            for half, own, part in zip(self._halves, halves(places), self._shared.slots[self._slot], strict=True):
                if len(own):
                    self._samples.fill(own, epoch, part.inputs(len(own)), part.targets(len(own)))
                half.write(ORDER.pack(BATCH, self._slot, len(own), len(places), keep))
        return _Group(batches, slots, self._group)

    def take(self, descent: GuardedDescent) -> list[Outcome]:
        """Wait for the group that was ordered first, and bring a descent to its end.

        Returns
        -------
        list of Outcome
            One for each batch; none if numbers were not finite in one of them. Then the descent stays where it is, and
            all other groups are given up.

        Raises
        ------
        LostError
            If the processes have ended.
        """
        group = self._groups[0]
        with self._losing_none():
            answers = self._halves[0].read(len(group.slots))
        self._groups.popleft()
        if answers != DONE * len(group.slots):
            self.give_up()
            return []
        self._shared.states[group.state - 1].give_to(descent)
        return [self._outcome(places, slot) for places, slot in zip(group.batches, group.slots, strict=True)]

    def give_up(self) -> None:
        """Forget the groups that were ordered; what is ordered next begins where the descent is then.

        Raises
        ------
        LostError
            If the processes have ended.
        """
        with self._losing_none():
            while self._groups:
                self._halves[0].read(len(self._groups[0].slots))
                self._groups.popleft()
        self._is_under_way = False

    def for_test(self, descent: GuardedDescent, smoothed: float | None) -> list["HalfElsewhere"]:
        """Give what computes outputs with the weights as they are, if no group is ordered; see `order`.

        Raises
        ------
        LostError
            If the processes have ended.
        """
        with self._losing_none():
            self._begin(descent, smoothed)
        return self._halves

    def close(self) -> None:
        """End the processes."""
        self._is_gone = True
        self._end()

    def _begin(self, descent: GuardedDescent, smoothed: float | None) -> None:
        """Bring the processes where the descent is, unless they have come from there."""
        for half in self._halves:
            half.forget()
        if self._is_under_way:
            return
        self._shared.start.keep(descent, math.nan if smoothed is None else smoothed)
        for half in self._halves:
            half.write(ORDER.pack(START, 0, 0, 0, 0))
        for half in self._halves:
            half.read(len(DONE))
        self._is_under_way = True

    def _outcome(self, places: Places, slot: int) -> Outcome:
        shared = self._shared
        mistakes = sum(
            self._samples.mistakes(part.outputs(len(own)), own)
            for own, part in zip(halves(places), shared.slots[slot], strict=True)
            if len(own)
        )
        loss, seconds = shared.losses[slot], shared.seconds[slot]
        return Outcome(len(places), float(loss), mistakes, tuple(shared.norms[slot].tolist()), float(seconds))

    @contextmanager
    def _losing_none(self) -> Iterator[None]:
        """Take leave of both processes if one has ended."""
        if self._is_gone:
            raise LostError
        try:
            yield
        except LostError:
            with suppress(subprocess.TimeoutExpired):
                for process in self._processes:
                    process.wait(_GRACE_SECONDS)
            # The other one ends by itself, without a complaint.
            code = next((process.returncode for process in self._processes if process.returncode), 0)
            self.close()
            _log.warning("A process for the halves of batches has ended with %s.", code)
            raise


class HalfElsewhere:
    """One of the processes; see `lanes.Elsewhere`."""

    def __init__(self, number: int, process: "subprocess.Popen[bytes]", shared: SharedArrays) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._number, self._shared = number, shared
        self._orders, self._answers = process.stdin, process.stdout
        # Unlike `select`, it takes descriptors of any number: a program may have many files open.
        self._poll = select.poll()
        self._poll.register(self._answers, select.POLLIN)
        self._begun: deque[tuple[int, int]] = deque()
        self._slot = 0

    def begin(self, inputs: Array) -> None:
        """Have the outputs computed for some inputs, (channels, rows, columns, n).

        It may be ahead of `end` by as many as there are slots. Raises `LostError` if the process has ended.
        """
        self._slot, count = (self._slot + 1) % len(self._shared.slots), inputs.shape[3]
        self._shared.slots[self._slot][self._number].inputs(count)[...] = inputs
        self.write(ORDER.pack(FORWARD, self._slot, count, 0, 0))
        self._begun.append((self._slot, count))

    def end(self) -> Array:
        """Wait for the outputs of what was begun first; they are to be copied. Raises `LostError` if it has ended."""
        self.read(len(DONE))
        slot, count = self._begun.popleft()
        return self._shared.slots[slot][self._number].outputs(count)

    def forget(self) -> None:
        """Let go of what was begun: because of an error, nobody has come for it. Raises `LostError` if it has ended."""
        while self._begun:
            self.end()

    def has_answered(self) -> bool:
        """Whether `read` would not wait."""
        return bool(self._poll.poll(0))

    def write(self, content: bytes) -> None:
        """Give an order. Raises `LostError` if it has ended."""
        try:
            self._orders.write(content)
        except (OSError, ValueError) as error:
            raise LostError from error

    def read(self, size: int) -> bytes:
        """Wait for so much of its answers. Raises `LostError` if it has ended."""
        content = b""
        while len(content) < size:
            try:
                part = self._answers.read(size - len(content))
            except (OSError, ValueError) as error:
                raise LostError from error
            if not part:
                raise LostError
            content += part
        return content


def _started(number: int, heard: int, told: int, file: int) -> "subprocess.Popen[bytes]":
    # In a group of its own: an interrupt from a terminal is for the process that answers for this one.
    return subprocess.Popen(
        [sys.executable, "-P", "-m", _MODULE, *map(str, (number, heard, told))], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, bufsize=0, env=_environment(), pass_fds=(file, heard, told), start_new_session=True,
    )  # fmt: skip


def _end(processes: "list[subprocess.Popen[bytes]]") -> None:
    for process in processes:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.stdout.close()
        # It holds nothing that would be lost, and may be in the middle of its imports.
        process.kill()
    for process in processes:
        process.wait()


def _environment() -> dict[str, str]:
    """Give what it needs to import what this process has imported, with one thread for each product."""
    packages = str(Path(__file__).parents[3])
    paths = [packages, *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
