"""Stochastic gradient descent that notices when its numbers are not finite any more."""

import math

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.halt import GRADIENT, LOSS, WEIGHTS
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.sgd import SGD, Descent

# A batch whose loss is up to so many times the smoothed one is as batches are.
_SANE = 3.0


class GuardedDescent:
    """Moves the weights of a network, and keeps the last good ones.

    Parameters
    ----------
    network : Network
        Its weights, the first good ones, are moved.
    sgd : SGD
        Step, momentum and decay.
    """

    def __init__(self, network: Network, sgd: SGD) -> None:
        self.network, self.sgd = network, sgd
        self.good: Array = network.flat.copy()
        self._descent = Descent(network, sgd)

    @property
    def velocity(self) -> Array:
        """The last movement."""
        return self._descent.velocity

    def adjust(self, sgd: SGD) -> None:
        """Go on with another step, momentum and decay, from the same movement."""
        velocity = self.velocity
        self.sgd = sgd
        self._descent = Descent(self.network, sgd)
        self.velocity[...] = velocity

    def take(self, loss: float, smoothed: float, gradient: Array) -> str:
        """Take one step, unless loss or gradient are not finite.

        Parameters
        ----------
        loss : float
            Of a batch, with the weights as they are.
        smoothed : float
            Of the batches before it; the same as `loss` if it is the first one.
        gradient : ndarray
            Of the loss, in the form of `Network.flat`.

        Returns
        -------
        str
            Which numbers are not finite, by their names in `halt`; empty if all are.
        """
        if not math.isfinite(loss):
            return LOSS
        if not np.isfinite(gradient).all():
            return GRADIENT
        if loss <= _SANE * smoothed:
            # Weights whose loss shoots up are not worth keeping, finite as it may be for some batches more.
            np.copyto(self.good, self.network.flat)
        with np.errstate(over="ignore", invalid="ignore"):
            self._descent.move(gradient)
        # The next loss would show it, but there need not be a next batch.
        return "" if np.isfinite(self.network.flat).all() else WEIGHTS

    def return_to_good(self) -> None:
        """Put the last good weights back. With the movement that led away, no smaller step would lead anywhere else."""
        np.copyto(self.network.flat, self.good)
        self.velocity.fill(0)


def norms(parts: list[Array]) -> list[float]:
    """Give the norm of each part of a gradient; infinite where its square is."""
    with np.errstate(over="ignore", invalid="ignore"):
        return [math.sqrt(np.vdot(part, part)) for part in parts]
