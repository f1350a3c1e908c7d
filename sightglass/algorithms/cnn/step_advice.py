"""Which step a network can be trained with, found by trying."""

import math
from collections.abc import Callable, Iterator

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.sgd import SGD, Descent

_SMALLEST = 1e-5
# With momentum, it takes some movements before a step that is too large shows.
_MOVEMENTS = 12
# A loss that grows by so much on the way is on its way to infinity.
_ASTRAY = 2.0
# So many smaller steps that do worse than the best one: those below only crawl.
_PAST_THE_BEST = 3


def calmer_step(network: Network, sgd: SGD, loss_and_gradient: Callable[[], tuple[float, Array]]) -> float | None:
    """Find the one of 1, 0.3, 0.1, 0.03 … below a step that was too large which brings the loss of a batch down most.

    Parameters
    ----------
    network : Network
        With the weights to start from; they are the same in the end.
    sgd : SGD
        The step that was too large, and the momentum and decay that go with it.
    loss_and_gradient : callable
        Gives both for the batch and the weights as they are.

    Returns
    -------
    float or None
        None where no step down to 0.00001 does.
    """
    start = network.flat.copy()
    best: tuple[float, float] | None = None
    worse = 0
    try:
        for step in _smaller(sgd.step):
            loss = _loss_after(network, start, sgd, step, loss_and_gradient)
            if loss is not None and (best is None or loss < best[0]):
                best, worse = (loss, step), 0
            elif best is not None:
                worse += 1
                if worse == _PAST_THE_BEST:
                    break
    finally:
        np.copyto(network.flat, start)
    return None if best is None else best[1]


def _smaller(step: float) -> Iterator[float]:
    power = math.floor(math.log10(step))
    while 10.0**power >= _SMALLEST / 2:
        for digit in (3, 1):
            candidate = float(f"{digit}e{power}")
            if _SMALLEST <= candidate < step:
                yield candidate
        power -= 1


def _loss_after(
    network: Network, start: Array, sgd: SGD, step: float, loss_and_gradient: Callable[[], tuple[float, Array]]
) -> float | None:
    """Give the loss after some movements, None where it went up."""
    np.copyto(network.flat, start)
    descent = Descent(network, sgd.replaced(step=step))
    first, gradient = loss_and_gradient()
    loss = first
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(_MOVEMENTS):
            descent.move(gradient)
            loss, gradient = loss_and_gradient()
            # Written so that NaN is astray too.
            if not loss <= _ASTRAY * first:
                return None
    return loss if loss < first else None
