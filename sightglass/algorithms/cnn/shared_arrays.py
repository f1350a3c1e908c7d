"""The memory that a training shares with the processes that compute the halves of its batches."""

import json
import mmap
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.guarded_descent import GuardedDescent
from sightglass.algorithms.cnn.layers import Shape
from sightglass.algorithms.cnn.sgd import SGD

HALVES = 2
# A group of batches is computed while the next one is ordered.
GROUPS = 2
_ALIGNMENT = 64
# In all of them together; so long a line of batches that waits is enough for any window that takes its time.
_BYTES_OF_SLOTS = 4 << 20
_FEWEST_SLOTS, _MOST_SLOTS = 4, 32


@dataclass(frozen=True)
class Setup:
    """What the memory is laid out for.

    Parameters
    ----------
    file : int
        Descriptor of the memory.
    architecture : Architecture
        The network.
    dtype : str
        Its type.
    most : int
        How many samples half a batch, or a part of a test, has at most.
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

    @property
    def slots(self) -> int:
        """How many batches there is room for."""
        values = self.architecture.input_shape.size + 2 * self.architecture.output_shape.size
        size = HALVES * self.most * values * np.dtype(self.dtype).itemsize
        return int(np.clip(_BYTES_OF_SLOTS // size, _FEWEST_SLOTS, _MOST_SLOTS))


class Half:
    """Samples of half a batch, and what the network gives for them."""

    def __init__(self, setup: Setup, inputs: Array, targets: Array, outputs: Array) -> None:
        self._architecture = setup.architecture
        self._inputs, self._targets, self._outputs = inputs, targets, outputs

    def inputs(self, count: int) -> Array:
        """View so many, (channels, rows, columns, count)."""
        return _of_batch(self._inputs, self._architecture.input_shape, count)

    def targets(self, count: int) -> Array:
        """View so many."""
        return _of_batch(self._targets, self._architecture.output_shape, count)

    def outputs(self, count: int) -> Array:
        """View so many."""
        return _of_batch(self._outputs, self._architecture.output_shape, count)


@dataclass(frozen=True, eq=False)
class State:
    """Where a descent is."""

    weights: Array
    velocity: Array
    good: Array
    # The smoothed loss, or no number before the first batch; step, momentum and decay.
    numbers: NDArray[np.float64]

    def keep(self, descent: GuardedDescent, smoothed: float) -> None:
        """Write it down."""
        self.weights[...] = descent.network.flat
        self.velocity[...] = descent.velocity
        self.good[...] = descent.good
        self.numbers[...] = smoothed, descent.sgd.step, descent.sgd.momentum, descent.sgd.decay

    def give_to(self, descent: GuardedDescent) -> float:
        """Bring a descent there, with the same step, momentum and decay; give the smoothed loss."""
        smoothed, step, momentum, decay = self.numbers.tolist()
        if (step, momentum, decay) != (descent.sgd.step, descent.sgd.momentum, descent.sgd.decay):
            descent.adjust(SGD(step=step, momentum=momentum, decay=decay))
        descent.network.flat[...] = self.weights
        descent.velocity[...] = self.velocity
        descent.good[...] = self.good
        return float(smoothed)


class SharedArrays:
    """The arrays in one block of memory.

    Attributes
    ----------
    slots : list of list of Half
        Two halves of each batch that waits or was computed.
    losses, seconds : ndarray of float64
        (slots,): of these batches, and how long they took.
    norms : ndarray of float32
        (slots, w): of the parts of their gradients, one for each layer with weights.
    exchanged, exchanged_losses : ndarray
        (2, 2, parameters) and (2, 2): the gradients of the halves of two batches, and their losses. Who is ahead writes
        to the next batch while the other one still reads.
    start : State
        Where the processes are to begin.
    states : list of State
        Where they were at the end of a group.
    """

    def __init__(self, setup: Setup, memory: mmap.mmap | None = None) -> None:
        self._memory, self.size = memory, 0
        architecture, slots, most = setup.architecture, setup.slots, setup.most
        number, parameters = np.dtype(setup.dtype), architecture.parameters
        inputs, outputs = architecture.input_shape.size * most, architecture.output_shape.size * most
        self.start, *self.states = (self._state(number, parameters) for _ in range(1 + GROUPS))
        self.exchanged = self._array(number, 2, HALVES, parameters)
        self.exchanged_losses = self._array(np.float64, 2, HALVES)
        self.losses, self.seconds = self._array(np.float64, slots), self._array(np.float64, slots)
        weighted = sum(figures.parameters > 0 for figures in architecture.figures)
        self.norms = self._array(np.float32, slots, weighted)
        self.slots = [
            [Half(setup, *(self._array(number, count) for count in (inputs, outputs, outputs))) for _ in range(HALVES)]
            for _ in range(slots)
        ]

    def _state(self, dtype: Any, parameters: int) -> State:
        weights, velocity, good = (self._array(dtype, parameters) for _ in range(3))
        return State(weights, velocity, good, self._array(np.float64, 4))

    def _array(self, dtype: Any, *shape: int) -> NDArray[Any]:
        """Give the next piece of the memory; without any, only count how much there has to be."""
        start, count = self.size, int(np.prod(shape))
        self.size += -(-count * np.dtype(dtype).itemsize // _ALIGNMENT) * _ALIGNMENT
        if self._memory is None:
            return np.empty(0, dtype)
        return np.frombuffer(self._memory, dtype, count, start).reshape(shape)


def _of_batch(flat: Array, shape: Shape, count: int) -> Array:
    view: Array = flat[: shape.size * count].reshape(shape.of_batch(count))
    return view
