"""A linear layer of a blackboard: forward, backward, and the gradients once more by differences."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers import FullyConnected
from sightglass.algorithms.cnn.single import LayerRun
from sightglass.algorithms.convolution.convolved import Gradients
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.inputs import bias_array
from sightglass.algorithms.convolution.numeric import central_differences
from sightglass.algorithms.convolution.parameters import ConvolutionStudy
from sightglass.algorithms.convolution.slopes import OutputSlope, output_slope
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import numbered

_MOST = 16


@dataclass(frozen=True, eq=False)
class LinearResult:
    r"""A linear layer with all of its numbers, :math:`y = W x + b`.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Where it came from.
    x, weights, biases, y : ndarray of float64
        (inputs,), (outputs, inputs), (outputs,) and (outputs,).
    loss : OutputSlope
        L and ∂L/∂y.
    gradients : Gradients
        By the backward pass; `kernels` is ∂L/∂W.
    """

    parameters: ConvolutionStudy
    x: Array
    weights: Array
    biases: Array
    y: Array
    loss: OutputSlope
    gradients: Gradients

    @cached_property
    def numeric(self) -> Gradients:
        """The gradients by central differences."""
        dx = central_differences(self.x, lambda variants: self.loss.parts(self._outputs(variants)))
        d_weights = [
            central_differences(self.weights[row], lambda variants, row=row: self._parts(row, variants))  # type: ignore[misc]
            for row in range(len(self.weights))
        ]
        d_biases = [
            central_differences(
                self.biases[row : row + 1],
                lambda variants, row=row: self._parts(row, self.weights[row][:, None], variants[0]),  # type: ignore[misc]
            )
            for row in range(len(self.biases))
        ]
        return Gradients(dx, np.stack(d_weights), np.concatenate(d_biases))

    def _outputs(self, variants: Array) -> Array:
        weights = {"weights": self.weights, "biases": self.biases}
        return LayerRun(FullyConnected(outputs=len(self.weights)), variants[:, None, None, :], weights).y[:, 0, 0]

    def _parts(self, row: int, weights: Array, biases: Array | None = None) -> Array:
        """Give the part of one output in the loss for variants of its weights: each is an output of its own layer."""
        count = weights.shape[1] if biases is None else len(biases)
        rows = np.broadcast_to(weights.T, (count, len(self.x)))
        shifts = np.full(count, self.biases[row]) if biases is None else biases
        layer = FullyConnected(outputs=count)
        y = LayerRun(layer, self.x[:, None, None], {"weights": rows, "biases": shifts}).y[:, 0, 0]
        return self.loss.of_map(row).parts(y)


def multiply(parameters: ConvolutionStudy) -> LinearResult:
    """Compute a linear layer forward and backward.

    Parameters
    ----------
    parameters : ConvolutionStudy
        x, W, b and ∂L/∂y.

    Returns
    -------
    LinearResult
        The numeric gradients are computed when they are asked for.

    Raises
    ------
    ArrayMisfitError
        If an array does not go with the others.
    """
    x, weights = np.array(parameters.vector, np.float64), np.array(parameters.weights, np.float64)
    if not 1 <= len(x) <= _MOST:
        raise ArrayMisfitError("vector", tr("it has {given}. Give 1 to {most}.", given=_inputs(x), most=_MOST))
    if weights.size == 0 or len(weights) > _MOST:
        rows = numbered(len(weights), marked("{n} row"), marked("{n} rows"))
        raise ArrayMisfitError("weights", tr("it has {given}. Give 1 to {most}.", given=rows, most=_MOST))
    if weights.shape[1] != len(x):
        text = tr(
            "each row has {weights}, but x has {inputs}. Give one weight for each input.",
            weights=numbered(weights.shape[1], marked("{n} weight"), marked("{n} weights")), inputs=_inputs(x),
        )  # fmt: skip
        raise ArrayMisfitError("weights", text)
    biases = bias_array(parameters.biases, len(weights))
    run = LayerRun(FullyConnected(outputs=len(weights)), x[:, None, None], {"weights": weights, "biases": biases})
    y = run.y[:, 0, 0]
    loss = output_slope(parameters, y)
    found = run.backward(loss.dy[:, None, None])
    gradients = Gradients(found.x[:, 0, 0], found.parameters["weights"], found.parameters["biases"])
    return LinearResult(parameters, x, weights, biases, y, loss, gradients)


def _inputs(x: Array) -> str:
    return numbered(len(x), marked("{n} input"), marked("{n} inputs"))
