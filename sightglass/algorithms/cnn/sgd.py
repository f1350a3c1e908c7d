"""Stochastic gradient descent."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.parameters import Help, Label, Parameters, Range, Scale, Section


@dataclass(frozen=True)
class SGD(Parameters):
    """How a network is trained."""

    VERSION: ClassVar[int] = 1

    step: Annotated[
        float, Label("Step η"), Range(1e-5, 1000.0), Scale("log"),
        Help("How far each batch moves the weights along its negative gradient; if it is too large, the loss grows"),
    ] = 1.0  # fmt: skip
    momentum: Annotated[
        float,
        Label("Momentum μ"),
        Range(0.0, 0.999),
        Help("Share of the last movement that each batch goes on with"),
    ] = 0.0
    decay: Annotated[
        float, Label("Weight decay λ"), Range(0.0, 1.0), Help("Pulls weights, not biases, towards 0: λ/2 ‖w‖² is added")
    ] = 0.0
    batch_size: Annotated[
        int, Label("Batch size"), Range(1, 4096), Help("How many samples each movement of the weights is computed from")
    ] = 50
    epochs: Annotated[int, Range(1, 10_000), Help("How often all samples are gone through")] = 1
    shuffle: Annotated[bool, Section("Chance"), Help("Go through the samples in another order in each epoch")] = True
    seed: Annotated[
        int,
        Section("Chance"),
        Range(0, 2**31 - 1),
        Help("Of start values and order; the same seed, the same weights"),
    ] = 0


class Descent:
    r"""Moves weights along negative gradients.

    .. math:: v \leftarrow \mu v - \eta \left(\frac{\partial L}{\partial w} + \lambda w\right), \qquad
              w \leftarrow w + v

    where the decay λ is 0 for biases.

    Parameters
    ----------
    network : Network
        Whose weights are moved.
    sgd : SGD
        η, μ and λ.
    """

    def __init__(self, network: Network, sgd: SGD) -> None:
        self._network, self._sgd = network, sgd
        self.velocity: Array = np.zeros(network.flat.shape, network.dtype)
        self._scratch = np.empty_like(network.flat)
        self._decay = np.zeros(network.flat.shape, network.dtype)
        for matrix in network.split(self._decay):
            if matrix is not None:
                # The last row holds the biases.
                matrix[:-1] = sgd.decay

    def move(self, gradient: Array) -> None:
        """Take one step.

        Parameters
        ----------
        gradient : ndarray
            ∂L/∂w, in the form of `Network.flat`.
        """
        number = self.velocity.dtype.type
        weights, scratch, velocity = self._network.flat, self._scratch, self.velocity
        if self._sgd.decay:
            np.multiply(weights, self._decay, out=scratch)
            scratch += gradient
            scratch *= number(-self._sgd.step)
        else:
            np.multiply(gradient, number(-self._sgd.step), out=scratch)
        velocity *= number(self._sgd.momentum)
        velocity += scratch
        weights += velocity
