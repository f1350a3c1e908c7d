"""Softmax with cross-entropy: the probabilities, the loss, and its gradient in one step and by the chain rule."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers import Softmax, log_softmax
from sightglass.algorithms.cnn.losses import cross_entropy
from sightglass.algorithms.cnn.single import LayerRun
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.numeric import central_differences
from sightglass.algorithms.convolution.parameters import ConvolutionStudy
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import numbered

_LEAST, _MOST = 2, 16


@dataclass(frozen=True, eq=False)
class SoftmaxResult:
    r"""Softmax with cross-entropy, with all of its numbers.

    .. math:: p_i = \frac{e^{y_i}}{\sum_j e^{y_j}}, \qquad L = -\ln p_c, \qquad
              \frac{\partial L}{\partial y_i} = p_i - [i = c]

    Parameters
    ----------
    parameters : ConvolutionStudy
        Where it came from.
    logits, probabilities, target : ndarray of float64
        y, p, and 1 for the right class, else 0: (classes,).
    loss : float
        L.
    dy : ndarray of float64
        ∂L/∂y, by the cross-entropy and the softmax as one.
    dp : ndarray of float64
        ∂L/∂p: −1 / p of the right class, else 0.
    jacobian : ndarray of float64
        (classes, classes): ∂p of the row by ∂y of the column, by the backward pass of the softmax alone.
    dy_by_chain : ndarray of float64
        ∂L/∂y, by the backward pass of the softmax alone from ∂L/∂p.
    """

    parameters: ConvolutionStudy
    logits: Array
    probabilities: Array
    target: Array
    loss: float
    dy: Array
    dp: Array
    jacobian: Array
    dy_by_chain: Array

    @cached_property
    def numeric(self) -> Array:
        """∂L/∂y by central differences."""
        right = self.parameters.target_class
        return central_differences(self.logits, lambda variants: -log_softmax(variants)[right][None])


def classify(parameters: ConvolutionStudy) -> SoftmaxResult:
    """Compute softmax and cross-entropy forward and backward.

    Parameters
    ----------
    parameters : ConvolutionStudy
        The logits and the right class.

    Returns
    -------
    SoftmaxResult
        The numeric gradient is computed when it is asked for.

    Raises
    ------
    ArrayMisfitError
        If there are too few or too many logits, or the right class is none of them.
    """
    logits, right = np.array(parameters.logits, np.float64), parameters.target_class
    count = len(logits)
    if not _LEAST <= count <= _MOST:
        text = tr("there are {n}. Give {least} to {most}.", n=count, least=_LEAST, most=_MOST)
        raise ArrayMisfitError("logits", text)
    if right >= count:
        text = tr(
            "there is no class {right} among {logits}. Choose 0 to {last}.",
            right=right, logits=numbered(count, marked("{n} logit"), marked("{n} logits")), last=count - 1,
        )  # fmt: skip
        raise ArrayMisfitError("target_class", text)
    target = np.zeros(count)
    target[right] = 1
    probabilities = LayerRun(Softmax(), logits[:, None, None]).y[:, 0, 0]
    loss, dy = cross_entropy(log_softmax(logits[:, None]), target[:, None], 1)
    each = LayerRun(Softmax(), np.repeat(logits[:, None, None, None], count, axis=-1))
    jacobian = each.backward(np.eye(count)[:, None, None, :]).x[:, 0, 0].T
    dp = np.where(target == 1, -1 / probabilities, 0.0)
    by_chain = LayerRun(Softmax(), logits[:, None, None]).backward(dp[:, None, None]).x[:, 0, 0]
    return SoftmaxResult(parameters, logits, probabilities, target, loss, dy[:, 0], dp, jacobian, by_chain)
