"""A process for one half of each batch, with an interpreter, and its lock, of its own.

Two of them are started as ``python -m sightglass.algorithms.cnn.lane_process`` by `two_processes`. Each takes its
orders from its standard input, answers on its standard output, and ends when the input is closed. Arrays are in memory
that all share. After each batch both tell each other their gradients, and both take the same step.
"""

import math
import mmap
import os
import struct
import sys
import time
from typing import BinaryIO

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.guarded_descent import GuardedDescent, norms
from sightglass.algorithms.cnn.history import next_smoothed
from sightglass.algorithms.cnn.lanes import Lane, Places
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.shared_arrays import Half, Setup, SharedArrays

# What is to be done; in which slot; with how many samples; how many there are in the batch; and where the state is to
# be kept afterwards, from 1, or 0 for nowhere.
ORDER = struct.Struct("<BIIIB")
START, BATCH, FORWARD = range(3)
# Said once the process can take orders; that an order was carried out; and that it was not, since numbers are not
# finite.
READY, DONE, FAILED = b"R", b"D", b"F"
_TURN = b"T"


class _SlotSamples:
    """The samples of half a batch in the shared memory; see `lanes.Samples`."""

    def __init__(self, half: Half) -> None:
        self.half, self.count = half, 0

    def fill(self, places: Places, epoch: int, inputs: Array, targets: Array) -> None:
        inputs[...] = self.half.inputs(self.count)[..., _run(places)]
        targets[...] = self.half.targets(self.count)[..., _run(places)]

    def mistakes(self, outputs: Array, places: Places) -> int:
        """Leave the outputs where the training looks at them."""
        self.half.outputs(self.count)[..., _run(places)] = outputs
        return 0


def _run(places: Places) -> slice:
    """Give neighbouring places as a slice, which is several times as fast."""
    return slice(int(places[0]), int(places[-1]) + 1)


class Peer:
    """The process for the other half.

    Parameters
    ----------
    heard, told : file
        What it says, and what it is told.
    """

    def __init__(self, heard: BinaryIO, told: BinaryIO) -> None:
        self._heard, self._told = heard, told

    def meet(self) -> None:
        """Wait until both have come so far. Raises `EOFError` if it is no longer there."""
        self._told.write(_TURN)
        if not self._heard.read(1):
            raise EOFError


class HalfOfEach:
    """Computes one half of each batch, and takes the steps.

    Parameters
    ----------
    number : int
        Which half: 0 or 1.
    setup : Setup
        What the memory is laid out for.
    shared : SharedArrays
        The memory.
    peer : Peer
        Who computes the other half.
    """

    def __init__(self, number: int, setup: Setup, shared: SharedArrays, peer: Peer) -> None:
        self._number, self._shared, self._peer = number, shared, peer
        self._network = Network(setup.architecture, np.dtype(setup.dtype).type)
        self._samples = _SlotSamples(shared.slots[0][number])
        self._lane = Lane(self._network, self._samples)
        self._descent = GuardedDescent(self._network, SGD())
        self._gradient = np.zeros_like(self._network.flat)
        self._parts = [part for part in self._network.split(self._gradient) if part is not None]
        self._smoothed = math.nan
        self._is_failed = False
        self._turn = 0

    def carry_out(self, what: int, slot: int, count: int, batch: int, keep: int) -> bytes:
        """Follow an order, and give the answer; without one, the other process answers for both."""
        if what == START:
            self._smoothed = self._shared.start.give_to(self._descent)
            self._is_failed = False
            return DONE
        samples = self._samples
        samples.half, samples.count = self._shared.slots[slot][self._number], count
        if what == FORWARD:
            samples.half.outputs(count)[...] = self._network.forward(samples.half.inputs(count))
            return DONE
        if not self._is_failed:
            # What overflows is found by the descent.
            with np.errstate(over="ignore", invalid="ignore"):
                self._is_failed = not self._batch(slot, batch)
        if self._number > 0:
            return b""
        if keep and not self._is_failed:
            self._shared.states[keep - 1].keep(self._descent, self._smoothed)
        return FAILED if self._is_failed else DONE

    def _batch(self, slot: int, batch: int) -> bool:
        """Make a batch; tell whether all numbers are finite."""
        shared, lane = self._shared, self._lane
        start = time.perf_counter()
        lane.run(np.arange(self._samples.count), 0, batch)
        self._turn = 1 - self._turn
        gradients, losses = shared.exchanged[self._turn], shared.exchanged_losses[self._turn]
        gradients[self._number], losses[self._number] = lane.gradient, lane.loss
        self._peer.meet()
        np.add(gradients[0], gradients[1], out=self._gradient)
        loss = float(losses[0]) + float(losses[1])
        smoothed = loss if math.isnan(self._smoothed) else self._smoothed
        self._smoothed = next_smoothed(smoothed, loss)
        is_finite = not self._descent.take(loss, smoothed, self._gradient)
        if self._number == 0:
            shared.losses[slot], shared.norms[slot] = loss, norms(self._parts)
            shared.seconds[slot] = time.perf_counter() - start
        return is_finite


def main(orders: BinaryIO, answers: BinaryIO, number: int, heard: int, told: int) -> None:
    """Compute halves of batches until nobody asks for more.

    Parameters
    ----------
    orders : file
        A line with the `Setup`, and then `ORDER` after `ORDER`.
    answers : file
        `READY`, and then an answer to each order.
    number : int
        Which half.
    heard, told : int
        Descriptors for the other process.
    """
    setup = Setup.from_line(orders.readline())
    shared = SharedArrays(setup, mmap.mmap(setup.file, 0))
    with os.fdopen(heard, "rb", 0) as heard_file, os.fdopen(told, "wb", 0) as told_file:
        half = HalfOfEach(number, setup, shared, Peer(heard_file, told_file))
        answers.write(READY)
        while len(order := orders.read(ORDER.size)) == ORDER.size:
            answer = half.carry_out(*ORDER.unpack(order))
            if answer:
                answers.write(answer)


if __name__ == "__main__":
    # Unbuffered, so that an answer is there when it is written. What is not asked for any more is not missed.
    try:
        main(sys.stdin.buffer, os.fdopen(sys.stdout.fileno(), "wb", 0, closefd=False), *map(int, sys.argv[1:]))
    except (BrokenPipeError, EOFError):
        sys.exit(0)
