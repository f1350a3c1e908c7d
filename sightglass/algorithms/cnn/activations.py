r"""Activation functions with their derivatives, as functions of one number.

.. math::

    \text{sigmoid: } & \sigma(x) = \frac{1}{1 + e^{-x}}, & \sigma' &= \sigma (1 - \sigma) \\
    \text{tanh: } & \tanh x, & \tanh' &= 1 - \tanh^2 \\
    \text{ReLU: } & \max(0, x), & & [x > 0] \\
    \text{softplus: } & \frac{\ln(1 + e^{kx})}{k}, & & \sigma(kx) \\
    \text{linear: } & x, & & 1

each times a gain g. Every one of these derivatives can be had from the value alone: a network need not keep x.
"""

import cv2
import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.parameters import Choice


class Function(Choice):
    """What is done to each value."""

    SIGMOID = "sigmoid", "Sigmoid", "1 / (1 + e⁻ˣ): from 0 to 1; its slope is at most 0.25"
    TANH = "tanh", "Tanh", "From −1 to 1; its slope is at most 1"
    RELU = "relu", "ReLU", "max(0, x): its slope is 0 or 1"
    SOFTPLUS = "softplus", "Softplus", "ln(1 + eᵏˣ) / k: a ReLU without a corner"
    LINEAR = "linear", "Linear", "The value itself, times the gain"


def activate(
    function: Function, x: Array, sharpness: float = 1.0, gain: float = 1.0, out: Array | None = None
) -> Array:
    """Compute g · f(x).

    Parameters
    ----------
    function : Function
        f.
    x : ndarray of float32 or float64
        Any shape.
    sharpness : float
        k of the softplus.
    gain : float
        g.
    out : ndarray or None
        Where to write to; it may be x itself.

    Returns
    -------
    ndarray
        In the type and shape of x.
    """
    y = np.empty_like(x) if out is None else out
    if function is Function.SIGMOID:
        _sigmoid(x, y)
    elif function is Function.TANH:
        np.tanh(x, out=y)
    elif function is Function.RELU:
        np.maximum(x, 0, out=y)
    elif function is Function.SOFTPLUS:
        softplus(x, sharpness, y)
    elif y is not x:
        y[...] = x
    if gain != 1:
        y *= y.dtype.type(gain)
    return y


def slope_from_value(
    function: Function, y: Array, sharpness: float = 1.0, gain: float = 1.0, out: Array | None = None
) -> Array:
    """Compute g · f'(x) from the value y = g · f(x).

    Parameters
    ----------
    function : Function
        f.
    y : ndarray of float32 or float64
        What `activate` gave.
    sharpness, gain : float
        k and g.
    out : ndarray or None
        Where to write to; not y itself.

    Returns
    -------
    ndarray
        In the type and shape of y. ReLU at exactly 0 has the slope 0.
    """
    slope = np.empty_like(y) if out is None else out
    number = y.dtype.type
    if function is Function.SIGMOID:
        # y (1 - y/g) = g s (1 - s).
        np.multiply(y, y, out=slope)
        if gain != 1:
            slope *= number(1 / gain)
        np.subtract(y, slope, out=slope)
    elif function is Function.TANH:
        np.multiply(y, y, out=slope)
        slope *= number(-1 / gain)
        slope += number(gain)
    elif function is Function.RELU:
        np.greater(y, 0, out=slope, casting="unsafe")
        if gain != 1:
            slope *= number(gain)
    elif function is Function.SOFTPLUS:
        # σ(kx) = 1 - e^(-ky/g); expm1 keeps its digits where y is small.
        np.multiply(y, number(-sharpness / gain), out=slope)
        np.expm1(slope, out=slope)
        slope *= number(-gain)
    else:
        slope.fill(gain)
    return slope


def derivative(function: Function, x: Array, sharpness: float = 1.0, gain: float = 1.0) -> Array:
    """Compute g · f'(x); see `slope_from_value`.

    Parameters
    ----------
    function : Function
        f.
    x : ndarray of float32 or float64
        Any shape.
    sharpness, gain : float
        k and g.

    Returns
    -------
    ndarray
        In the type and shape of x.
    """
    return slope_from_value(function, activate(function, x, sharpness, gain), sharpness, gain)


def softplus(x: Array, sharpness: float, out: Array) -> None:
    r"""Write :math:`\ln(1 + e^{kx}) / k = \max(x, 0) + \ln(1 + e^{-k|x|}) / k`, which does not overflow.

    Parameters
    ----------
    x : ndarray of float32 or float64
        Any shape.
    sharpness : float
        k.
    out : ndarray
        In the type and shape of x; may be x itself.
    """
    number = x.dtype.type
    soft = np.abs(x)
    soft *= number(-sharpness)
    np.exp(soft, out=soft)
    np.log1p(soft, out=soft)
    soft *= number(1 / sharpness)
    np.maximum(x, 0, out=out)
    out += soft


def soft_absolute(x: Array, sharpness: float) -> Array:
    r"""Compute the soft form of |x|, :math:`\tfrac{2}{k} \ln(1 + e^{kx}) - x - \tfrac{2}{k} \ln 2`.

    It is 0 at 0, and :math:`|x| - \tfrac{2}{k} \ln 2` far from it; its derivative is
    :math:`\frac{2 e^{kx}}{1 + e^{kx}} - 1 = \tanh(kx / 2)`.

    Parameters
    ----------
    x : ndarray of float32 or float64
        Any shape.
    sharpness : float
        k.

    Returns
    -------
    ndarray
        In the type and shape of x.
    """
    number = x.dtype.type
    absolute = np.abs(x)
    # |x| + (2/k) (ln(1 + e^(-k|x|)) - ln 2), so that nothing overflows.
    soft = np.exp(absolute * number(-sharpness))
    np.log1p(soft, out=soft)
    soft -= number(np.log(2))
    soft *= number(2 / sharpness)
    return absolute + soft


def soft_absolute_derivative(x: Array, sharpness: float) -> Array:
    r"""Compute :math:`\frac{2 e^{kx}}{1 + e^{kx}} - 1 = \tanh(kx / 2)`.

    Parameters
    ----------
    x : ndarray of float32 or float64
        Any shape.
    sharpness : float
        k.

    Returns
    -------
    ndarray
        In the type and shape of x.
    """
    return np.tanh(x * x.dtype.type(sharpness / 2))


def _sigmoid(x: Array, y: Array) -> None:
    # What overflows is infinite, and gives 0.
    with np.errstate(over="ignore"):
        np.negative(x, out=y)
        if y.dtype == np.float32 and y.flags.c_contiguous and y.size:
            # OpenCV's exponential is several times as fast as NumPy's where the processor lacks AVX-512.
            flat = y.reshape(1, -1)
            cv2.exp(flat, flat)
        else:
            np.exp(y, out=y)
        y += 1
        np.reciprocal(y, out=y)
