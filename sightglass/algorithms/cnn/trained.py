"""What a training has come to: what it is told of its network, and all that was learned so far."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.halt import Halt
from sightglass.algorithms.cnn.history import EpochFigures
from sightglass.algorithms.cnn.lanes import Elsewhere, Samples
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.sgd import SGD


@dataclass(frozen=True)
class Scores:
    """How well a network does after an epoch: mistakes of a classifier, or the PSNR of a denoiser.

    `detail` is an `Evaluation`, or the denoised image.
    """

    mistakes: int = 0
    count: int = 0
    psnr: float | None = None
    detail: Any = None


class Task(Samples, Protocol):
    """What a network is trained for."""

    @property
    def count(self) -> int:
        """How many samples there are to learn from."""

    def evaluate(self, network: Network, others: Sequence[Elsewhere] = ()) -> Generator[float, None, Scores]:
        """Test the network, a part at a time; gives the share that is done, and the scores in the end.

        Parameters
        ----------
        network : Network
            Not changed.
        others : sequence of Elsewhere
            Compute parts of it, with the same weights, where that is possible.
        """


@dataclass(frozen=True, eq=False)
class Trained:
    """A training so far.

    Parameters
    ----------
    architecture, sgd
        What is trained, and how.
    weights : ndarray
        All weights and biases, in the form of `Network.flat`; see `network`.
    losses : ndarray of float64
        (b,): the loss of each batch, before its step.
    smoothed : ndarray of float64
        (b + 1,): rL[0] = L, rL[t+1] = 0.99 rL[t] + 0.01 L.
    gradient_norms : ndarray of float32
        (b, w): ‖∂L/∂(weights, biases)‖ of each layer that has weights, for each batch.
    weighted_layers : tuple of int
        The numbers of these w layers, from 1.
    epochs : tuple of EpochFigures
        One for each epoch that is finished and tested.
    batches_per_epoch : int
        The last one of an epoch may be smaller than the others.
    seconds : float
        Spent in training, without tests and pauses.
    images_per_second : float
        Of late.
    detail : Any
        What the last test found: an `Evaluation`, or a denoised image; None before.
    is_finished : bool
        Whether the epochs are used up, or the training was stopped.
    halt : Halt or None
        Why it was stopped: the loss is not a number any more. None otherwise. The weights are the last ones before the
        loss shot up.
    steps : tuple of float
        The step sizes that batches were made with, in their order; the one that is set where there was no batch.
    """

    architecture: Architecture
    sgd: SGD
    weights: Array
    losses: NDArray[np.float64]
    smoothed: NDArray[np.float64]
    gradient_norms: NDArray[np.float32]
    weighted_layers: tuple[int, ...]
    epochs: tuple[EpochFigures, ...]
    batches_per_epoch: int
    seconds: float
    images_per_second: float
    detail: Any
    is_finished: bool
    halt: Halt | None
    steps: tuple[float, ...]

    @property
    def stopped(self) -> str:
        """Why it was stopped, in the language of the program; empty otherwise."""
        return "" if self.halt is None else self.halt.sentence()

    @property
    def batches(self) -> int:
        """How many there were so far."""
        return len(self.losses)

    @property
    def seconds_left(self) -> float:
        """How long the rest of the training takes at the speed of late; infinite before the first batch."""
        left = self.sgd.epochs * self.batches_per_epoch - self.batches
        if self.is_finished or left <= 0:
            return 0.0
        return left * self.sgd.batch_size / self.images_per_second if self.images_per_second else math.inf

    def network(self, dtype: DType = np.float32) -> Network:
        """Make a network with the weights so far."""
        network = Network(self.architecture, dtype)
        network.flat[...] = self.weights
        return network
