"""Activations: a function and its derivative, and products of derivatives through layers."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers import Activation, Form, Layer, Rectification
from sightglass.algorithms.cnn.single import LayerRun
from sightglass.algorithms.convolution.numeric import STEP, central_differences
from sightglass.algorithms.convolution.parameters import Bend, ConvolutionStudy

_FUNCTIONS = {
    Bend.SIGMOID: Function.SIGMOID, Bend.TANH: Function.TANH, Bend.RELU: Function.RELU,
    Bend.SOFTPLUS: Function.SOFTPLUS,
}  # fmt: skip
# Largest derivative of each, without the gain.
_STEEPEST = {Bend.SIGMOID: 0.25}


@dataclass(frozen=True, eq=False)
class Activated:
    r"""An activation, with its derivative.

    Layer by layer, :math:`a_l = f(a_{l-1})`, and a gradient is multiplied by :math:`\prod_l f'(a_{l-1})`.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Where it came from.
    x, y, slopes : ndarray of float64
        (n,): places, f and f′ there.
    values : ndarray of float64
        (layers + 1,): a, with what goes into the first layer.
    chain_slopes : ndarray of float64
        (layers,): f′ in each layer.
    """

    parameters: ConvolutionStudy
    x: Array
    y: Array
    slopes: Array
    values: Array
    chain_slopes: Array

    @property
    def products(self) -> Array:
        """The products of the derivatives through 1, 2, … layers."""
        return np.asarray(np.cumprod(self.chain_slopes))

    @property
    def steepest(self) -> float:
        """The largest derivative that the function has anywhere; some come as near to it as one likes."""
        is_gained = self.parameters.bend in _FUNCTIONS
        return _STEEPEST.get(self.parameters.bend, 1.0) * (self.parameters.gain if is_gained else 1.0)

    @property
    def is_at_corner(self) -> bool:
        """Whether the point is where the function has no derivative."""
        return self.parameters.bend in (Bend.RELU, Bend.ABSOLUTE) and self.parameters.point == 0

    @property
    def step(self) -> float:
        """The step of the differences, small beside the bend."""
        sharp = self.parameters.bend in (Bend.SOFTPLUS, Bend.SOFT_ABSOLUTE)
        step = STEP / max(1.0, self.parameters.sharpness) if sharp else STEP
        point = abs(self.parameters.point)
        return min(step, point / 2) if point and self.parameters.bend in (Bend.RELU, Bend.ABSOLUTE) else step

    @cached_property
    def numeric(self) -> float:
        """The derivative at the point by a central difference."""
        layer = activation_layer(self.parameters)
        found = central_differences(
            self.values[:1], lambda variants: LayerRun(layer, variants[:, None, None, :]).y[:, 0, 0], self.step
        )
        return float(found[0])


def activation_layer(parameters: ConvolutionStudy) -> Layer:
    """Give the layer that does what is chosen.

    Parameters
    ----------
    parameters : ConvolutionStudy
        The function, k and g.

    Returns
    -------
    Layer
        An activation or rectification.
    """
    if parameters.bend in _FUNCTIONS:
        return Activation(function=_FUNCTIONS[parameters.bend], sharpness=parameters.sharpness, gain=parameters.gain)
    form = Form.EXACT if parameters.bend is Bend.ABSOLUTE else Form.SOFT
    return Rectification(form=form, sharpness=parameters.sharpness)


def activate_values(parameters: ConvolutionStudy) -> Activated:
    """Compute an activation, its derivative, and the products of derivatives through layers.

    Parameters
    ----------
    parameters : ConvolutionStudy
        The function, the point and the number of layers.

    Returns
    -------
    Activated
        From x = −10 to 10.
    """
    layer = activation_layer(parameters)
    x = np.linspace(-10, 10, 401)
    y, slopes = _both(layer, x)
    values, chain_slopes = [parameters.point], []
    for _ in range(parameters.depth):
        value, slope = _both(layer, np.array(values[-1:]))
        values.append(float(value[0]))
        chain_slopes.append(float(slope[0]))
    return Activated(parameters, x, y, slopes, np.array(values), np.array(chain_slopes))


def _both(layer: Layer, x: Array) -> tuple[Array, Array]:
    run = LayerRun(layer, x[None, None, :])
    return run.y[0, 0], run.backward(np.ones_like(run.y)).x[0, 0]
