"""The process for the second half of each batch, or of a test, with an interpreter, and its lock, of its own.

It is started as ``python -m sightglass.algorithms.cnn.lane_process`` by `second_process`, takes its orders from its
standard input, answers on its standard output, and ends when the input is closed. Arrays are in memory that both share.
"""

import json
import mmap
import os
import struct
import sys
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.lanes import Lane, Places
from sightglass.algorithms.cnn.network import Network

# Which place, how many samples, and how many there are in the batch, or 0 if the outputs alone are wanted; answered by
# the loss.
ORDER, ANSWER = struct.Struct("<III"), struct.Struct("<d")
OUTPUTS_ALONE = 0
# The samples of the next order are brought while the last one is carried out.
PLACES = 2
# Said once the process can take orders.
READY = b"R"
_ALIGNMENT = 64


@dataclass(frozen=True)
class Setup:
    """What the process is started with.

    Parameters
    ----------
    file : int
        Descriptor of the shared memory.
    architecture : Architecture
        The network.
    dtype : str
        Its type.
    most : int
        How many samples an order has at most.
    """

    file: int
    architecture: Architecture
    dtype: str
    most: int

    def to_line(self) -> bytes:
        """Write it as one line of JSON."""
        data = {
            "file": self.file,
            "architecture": self.architecture.to_json(),
            "dtype": self.dtype,
            "most": self.most,
        }
        return json.dumps(data).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "Setup":
        """Read what `to_line` gave."""
        data = json.loads(line)
        return cls(data["file"], Architecture.from_json(data["architecture"]), data["dtype"], data["most"])


class Shared:
    """The arrays of half a batch in one block of memory.

    Parameters
    ----------
    setup : Setup
        Decides sizes and types.
    memory : mmap
        At least of `size`.
    """

    def __init__(self, setup: Setup, memory: mmap.mmap) -> None:
        self._setup = setup
        start, views = 0, []
        for count in _counts(setup):
            views.append(np.frombuffer(memory, setup.dtype, count, start))
            start += _padded(views[-1].nbytes)
        self.weights, self.gradient, self._outputs, *samples = views
        self._inputs, self._targets = samples[:PLACES], samples[PLACES:]

    @staticmethod
    def size(setup: Setup) -> int:
        """Give how many bytes there have to be."""
        return sum(_padded(count * np.dtype(setup.dtype).itemsize) for count in _counts(setup))

    def inputs(self, place: int, count: int) -> Array:
        """View one of the places for so many inputs, (channels, rows, columns, count)."""
        return self._of_batch(self._inputs[place], self._setup.architecture.input_shape.of_batch(count))

    def targets(self, place: int, count: int) -> Array:
        """View one of the places for so many targets."""
        return self._of_batch(self._targets[place], self._setup.architecture.output_shape.of_batch(count))

    def outputs(self, count: int) -> Array:
        """View so many outputs."""
        return self._of_batch(self._outputs, self._setup.architecture.output_shape.of_batch(count))

    @staticmethod
    def _of_batch(flat: Array, shape: tuple[int, int, int, int]) -> Array:
        view: Array = flat[: int(np.prod(shape))].reshape(shape)
        return view


def _counts(setup: Setup) -> tuple[int, ...]:
    architecture, most = setup.architecture, setup.most
    inputs, outputs = architecture.input_shape.size * most, architecture.output_shape.size * most
    return architecture.parameters, architecture.parameters, outputs, *[inputs] * PLACES, *[outputs] * PLACES


def _padded(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


class _SharedSamples:
    """Samples that were put into the shared memory; see `lanes.Samples`."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self.place = self.count = 0

    def fill(self, places: Places, epoch: int, inputs: Array, targets: Array) -> None:
        inputs[...] = self._shared.inputs(self.place, self.count)[..., _run(places)]
        targets[...] = self._shared.targets(self.place, self.count)[..., _run(places)]

    def mistakes(self, outputs: Array, places: Places) -> int:
        """Leave the outputs where the other process looks at them."""
        self._shared.outputs(self.count)[..., _run(places)] = outputs
        return 0


def _run(places: Places) -> slice:
    """Give neighbouring places as a slice, which is several times as fast."""
    return slice(int(places[0]), int(places[-1]) + 1)


def main(orders: BinaryIO, answers: BinaryIO) -> None:
    """Compute halves of batches until nobody asks for more.

    Parameters
    ----------
    orders : file
        A line with the `Setup`, and then `ORDER` after `ORDER`.
    answers : file
        `READY`, and then an `ANSWER` to each order.
    """
    setup = Setup.from_line(orders.readline())
    shared = Shared(setup, mmap.mmap(setup.file, Shared.size(setup)))
    network = Network(setup.architecture, np.dtype(setup.dtype).type)
    samples = _SharedSamples(shared)
    lane = Lane(network, samples)
    answers.write(READY)
    while len(order := orders.read(ORDER.size)) == ORDER.size:
        samples.place, samples.count, batch = ORDER.unpack(order)
        network.flat[...] = shared.weights
        if batch == OUTPUTS_ALONE:
            inputs = shared.inputs(samples.place, samples.count)
            shared.outputs(samples.count)[...] = network.forward(inputs)
            answers.write(ANSWER.pack(0.0))
            continue
        lane.run(np.arange(samples.count), 0, batch)
        shared.gradient[...] = lane.gradient
        answers.write(ANSWER.pack(lane.loss))


if __name__ == "__main__":
    # Unbuffered, so that an answer is there when it is written. What is not asked for any more is not missed.
    try:
        main(sys.stdin.buffer, os.fdopen(sys.stdout.fileno(), "wb", 0, closefd=False))
    except BrokenPipeError:
        sys.exit(0)
