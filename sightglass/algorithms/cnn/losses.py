"""What a network is trained to make small."""

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.parameters import Choice


class Loss(Choice):
    """How far outputs are from what is wanted."""

    HALF_SQUARED = "half_squared", "½ squared error", "½ Σ (y − t)² for each sample, averaged over the batch"
    MEAN_SQUARED = "mean_squared", "Mean squared error", "The mean of (y − t)² over all values and samples"
    CROSS_ENTROPY = (
        "cross_entropy", "Cross-entropy", "−Σ t ln p for each sample, averaged over the batch; takes softmax",
    )  # fmt: skip

    def value_and_gradient(self, outputs: Array, targets: Array, batch: int) -> tuple[float, Array]:
        """Compute the share of some samples in the loss of a batch, and ∂L/∂outputs.

        Parameters
        ----------
        outputs : ndarray
            (channels, rows, columns, n): what the network gives; for the cross-entropy the logarithms of the
            probabilities.
        targets : ndarray
            Of the same shape: what it should give.
        batch : int
            Size of the batch that the samples belong to.

        Returns
        -------
        value : float
            The sum of all shares is the loss.
        gradient : ndarray
            In the shape of the outputs; for the cross-entropy with respect to the inputs of the softmax.
        """
        if self is Loss.HALF_SQUARED:
            return half_squared_error(outputs, targets, batch)
        if self is Loss.MEAN_SQUARED:
            return mean_squared_error(outputs, targets, batch)
        return cross_entropy(outputs, targets, batch)


def half_squared_error(outputs: Array, targets: Array, batch: int) -> tuple[float, Array]:
    r"""Compute :math:`L = \frac{1}{2N} \sum_n \sum_i e_{in}^2` with :math:`e = y - t`, and its gradient :math:`e / N`.

    Parameters
    ----------
    outputs, targets : ndarray
        y and t, with the samples along the last axis.
    batch : int
        N.

    Returns
    -------
    value : float
        L.
    gradient : ndarray
        ∂L/∂y.
    """
    error = outputs - targets
    value = _sum_of_squares(error) / (2 * batch)
    error *= error.dtype.type(1 / batch)
    return value, error


def mean_squared_error(outputs: Array, targets: Array, batch: int) -> tuple[float, Array]:
    r"""Compute :math:`L = \frac{1}{NM} \sum_n \sum_i e_{in}^2` for M values a sample, and its gradient :math:`2e / NM`.

    Parameters
    ----------
    outputs, targets : ndarray
        y and t, with the samples along the last axis.
    batch : int
        N.

    Returns
    -------
    value : float
        L.
    gradient : ndarray
        ∂L/∂y.
    """
    error = outputs - targets
    values = batch * error[..., 0].size
    value = _sum_of_squares(error) / values
    error *= error.dtype.type(2 / values)
    return value, error


def cross_entropy(log_probabilities: Array, targets: Array, batch: int) -> tuple[float, Array]:
    r"""Compute :math:`L = -\frac{1}{N} \sum_n \sum_i t_{in} \ln p_{in}`, and its gradient before the softmax.

    With :math:`p_i = e^{x_i} / \sum_j e^{x_j}` it is

    .. math:: \frac{\partial L}{\partial x_i} = \frac{1}{N} \left(p_i \sum_j t_j - t_i\right)

    which is :math:`(p_i - [i = \mathrm{target}]) / N` for a single wanted class. Logarithm and exponential never meet:
    a probability that is too small for a float has a finite logarithm all the same.

    Parameters
    ----------
    log_probabilities, targets : ndarray
        ln p and t, with the classes along the first axis and the samples along the last.
    batch : int
        N.

    Returns
    -------
    value : float
        L.
    gradient : ndarray
        ∂L/∂x.
    """
    value = -float(np.vdot(targets, log_probabilities)) / batch
    gradient = np.exp(log_probabilities)
    gradient *= targets.sum(axis=0)
    gradient -= targets
    gradient *= gradient.dtype.type(1 / batch)
    return value, gradient


def _sum_of_squares(values: Array) -> float:
    return float(np.vdot(values, values))
