"""A batch on two threads, with the same result to the last bit on one."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.network import Network, Pass
from sightglass.algorithms.two_threads import Both, in_turn

Places = NDArray[np.int64]

# What a pass works in should stay in the cache of a core as far as it can: larger and it waits for the memory, smaller
# and it spends its time on calls.
_BYTES_OF_A_PASS = 2 << 20
_MOST_SAMPLES = 256
_LANES = 2


class Samples(Protocol):
    """Where a batch comes from."""

    def fill(self, places: Places, epoch: int, inputs: Array, targets: Array) -> None:
        """Write some samples into the arrays of a pass; the same ones each time that it is asked for them.

        Parameters
        ----------
        places : ndarray of int64
            (n,): which samples.
        epoch : int
            Samples with noise have other noise in each.
        inputs, targets : ndarray
            (channels, rows, columns, n), to be written to.
        """

    def mistakes(self, outputs: Array, places: Places) -> int:
        """Count the samples that are classified wrongly."""


def most_samples(network: Network) -> int:
    """Give how many samples a pass should have, so that what it works in stays in the cache.

    Parameters
    ----------
    network : Network
        Its layers decide.

    Returns
    -------
    int
        At least 1.
    """
    largest = max(operation.values_per_sample for operation in network.operations)
    return int(np.clip(_BYTES_OF_A_PASS // (largest * network.flat.itemsize), 1, _MOST_SAMPLES))


class Lane:
    """The part of a batch that is computed in turn.

    Parameters
    ----------
    network : Network
        Its weights are read with each run.
    samples : Samples
        Where they come from.
    """

    def __init__(self, network: Network, samples: Samples) -> None:
        self._network, self._samples = network, samples
        self._most = most_samples(network)
        self._passes: dict[int, Pass] = {}
        self._total = np.zeros_like(network.flat)
        self.gradient: Array = self._total
        self.loss, self.mistakes = 0.0, 0

    def run(self, places: Places, epoch: int, batch: int) -> None:
        """Compute `loss`, `mistakes` and `gradient` of some samples.

        Parameters
        ----------
        places : ndarray of int64
            Which ones.
        epoch : int
            See `Samples.fill`.
        batch : int
            How many samples there are in the batch that these are part of.
        """
        self.loss, self.mistakes = 0.0, 0
        self._total.fill(0)
        self.gradient = self._total
        for start in range(0, len(places), self._most):
            part = places[start : start + self._most]
            work = self._pass(len(part))
            self._samples.fill(part, epoch, work.input, work.targets)
            outputs = work.forward()
            self.mistakes += self._samples.mistakes(outputs, part)
            self.loss += work.backward(batch)
            if len(part) == len(places):
                self.gradient = work.gradient
            else:
                self._total += work.gradient

    def _pass(self, count: int) -> Pass:
        if count not in self._passes:
            # A last batch is smaller than the others; its arrays need not stay.
            while len(self._passes) > 1:
                self._passes.popitem()
            self._passes[count] = Pass(self._network, count)
        return self._passes[count]


class Elsewhere(Protocol):
    """Computes outputs of a network, with its weights, while something else is done here."""

    def begin(self, inputs: Array) -> None:
        """Have the outputs computed for some inputs. Raises `LostError` if nobody does it."""

    def end(self) -> Array:
        """Wait for the outputs of what was begun first; they are to be copied. Raises `LostError` as well."""


class LostError(Exception):
    """Who should compute elsewhere is no longer there."""


class Lanes:
    """Loss and gradient of batches, each split in two halves that do not depend on how many threads there are.

    Parameters
    ----------
    network : Network
        Its weights are read with each batch.
    samples : Samples
        Where batches come from.
    """

    def __init__(self, network: Network, samples: Samples) -> None:
        self._lanes = [Lane(network, samples) for _ in range(_LANES)]
        self.gradient: Array = np.zeros_like(network.flat)

    def run(self, places: Places, epoch: int, both: Both = in_turn) -> tuple[float, int]:
        """Compute a batch.

        Parameters
        ----------
        places : ndarray of int64
            (n,): its samples.
        epoch : int
            See `Samples`.
        both : Both
            Does both halves, on one thread or on two.

        Returns
        -------
        loss : float
            Over the batch.
        mistakes : int
            How many of its samples are classified wrongly. `gradient` is that of the loss.
        """
        first, second = self._lanes
        batch = len(places)
        one, other = halves(places)
        both(lambda: first.run(one, epoch, batch), lambda: second.run(other, epoch, batch))
        np.add(first.gradient, second.gradient, out=self.gradient)
        return first.loss + second.loss, first.mistakes + second.mistakes


def halves(places: Places) -> tuple[Places, Places]:
    """Split a batch; an odd sample belongs to the first half."""
    half = (len(places) + 1) // 2
    return places[:half], places[half:]
