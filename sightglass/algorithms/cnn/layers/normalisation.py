"""Local contrast normalisation: subtract the mean around each pixel, and divide by the brightness of the maps."""

import math
from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.layers.base import Layer, Operation, Reach, Shape, Space
from sightglass.algorithms.parameters import Help, Label, Range, Scale, Unit
from sightglass.algorithms.texts import marked, tr


@dataclass(frozen=True)
class SubtractiveNormalisation(Layer):
    """Subtract from each map the blurred sum of all maps, so that only what stands out remains."""

    KIND: ClassVar[str] = "subtractive_normalisation"
    TITLE: ClassVar[str] = marked("Subtractive normalisation")

    sigma: Annotated[
        float, Label("Sigma σ"), Range(0.3, 10.0), Scale("log"), Unit("px"), Help("Width of the Gaussian window")
    ] = 1.6
    averaged: Annotated[
        bool, Label("Mean of the maps"),
        Help("Subtract the blurred mean of the maps rather than their sum: the window sums to 1 over all maps"),
    ] = False  # fmt: skip

    @property
    def radius(self) -> int:
        """Half-width of the window: ⌈3σ⌉."""
        return math.ceil(3 * self.sigma)

    @property
    def reach(self) -> Reach:
        """The window."""
        return Reach(2 * self.radius + 1, 2 * self.radius + 1)

    @property
    def summary(self) -> str:
        """σ."""
        return tr("σ = {sigma:g} px", sigma=self.sigma)

    def operation(self, shape: Shape, dtype: DType) -> "SubtractiveOperation":
        """Make what computes the layer for inputs of this shape."""
        return SubtractiveOperation(self, shape, dtype)


def gaussian_window(sigma: float) -> Array:
    r"""Give the factor of the window, :math:`G(r) \propto e^{-r^2 / 2\sigma^2}`.

    The window is :math:`G_\sigma(r, s) = G(r) G(s)`, which is :math:`e^{-(r^2+s^2)/2\sigma^2} / 2\pi\sigma^2` brought
    to the sum 1.

    Parameters
    ----------
    sigma : float
        Pixels.

    Returns
    -------
    ndarray of float64
        (2 ⌈3σ⌉ + 1,), with the sum 1.
    """
    radius = math.ceil(3 * sigma)
    weights = np.exp(-(np.arange(-radius, radius + 1) ** 2) / (2 * sigma**2))
    return np.asarray(weights / weights.sum())


class SubtractiveOperation(Operation[SubtractiveNormalisation, Space]):
    r""":math:`y_i = x_i - c \sum_j G_\sigma * x_j`, with zeros beyond the borders [1]_.

    c is 1, or 1 over the number of maps where these are averaged. The window is symmetric, so the map is its own
    adjoint,

    .. math:: \frac{\partial L}{\partial x_j} = \frac{\partial L}{\partial y_j}
              - c \sum_i G_\sigma * \frac{\partial L}{\partial y_i}

    References
    ----------
    .. [1] K. Jarrett, K. Kavukcuoglu, M. Ranzato, Y. LeCun: What is the best multi-stage architecture for object
       recognition? ICCV 2009.
    """

    def __init__(self, layer: SubtractiveNormalisation, shape: Shape, dtype: DType) -> None:
        super().__init__(layer, shape, dtype)
        self._down, self._across = (self._blur_matrix(side) for side in (shape.rows, shape.columns))
        if layer.averaged:
            self._down /= shape.channels

    def _blur_matrix(self, side: int) -> Array:
        weights, radius = gaussian_window(self.layer.sigma), self.layer.radius
        distance = np.arange(side)[:, None] - np.arange(side) + radius
        is_inside = (distance >= 0) & (distance <= 2 * radius)
        return np.where(is_inside, weights[np.clip(distance, 0, 2 * radius)], 0).astype(self.dtype)

    def _blurred_sum(self, maps: Array) -> Array:
        total = maps.sum(axis=0)
        down = (self._down @ total.reshape(len(total), -1)).reshape(total.shape)
        blurred: Array = np.matmul(self._across, down)
        return blurred

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> Space:
        """Allocate the output."""
        return Space(x, np.empty_like(x), None)

    def forward(self, space: Space) -> None:
        """Subtract the blurred sum."""
        np.subtract(space.x, self._blurred_sum(space.x), out=space.y)

    def backward(self, dy: Array, space: Space, wants_input: bool) -> Array | None:
        """Do the same to the gradient."""
        return dy - self._blurred_sum(dy) if wants_input else None


@dataclass(frozen=True)
class BrightnessNormalisation(Layer):
    """Divide each map by how bright all maps are at the pixel, so that maps compete."""

    KIND: ClassVar[str] = "brightness_normalisation"
    TITLE: ClassVar[str] = marked("Brightness normalisation")

    kappa: Annotated[
        float, Label("Kappa κ"), Range(1e-3, 100.0), Scale("log"), Help("Keeps dark pixels from being divided by 0")
    ] = 1.0
    lam: Annotated[float, Label("Lambda λ"), Range(0.0, 100.0), Help("How much the brightness of all maps counts")] = (
        1.0
    )
    mu: Annotated[float, Label("Mu μ"), Range(0.0, 4.0), Help("Exponent; ½ divides by the length over all maps")] = 0.5

    @property
    def summary(self) -> str:
        """κ, λ and μ."""
        return f"κ = {self.kappa:g}, λ = {self.lam:g}, μ = {self.mu:g}"

    def operation(self, shape: Shape, dtype: DType) -> "BrightnessOperation":
        """Make what computes the layer for inputs of this shape."""
        return BrightnessOperation(self, shape, dtype)


class BrightnessOperation(Operation[BrightnessNormalisation, Space]):
    r""":math:`y_i = x_i D^{-\mu}` with :math:`D = \kappa + \lambda \sum_j x_j^2` at each pixel [1]_.

    .. math:: \frac{\partial L}{\partial x_i} = D^{-\mu} \frac{\partial L}{\partial y_i}
              - 2 \lambda \mu D^{-\mu - 1} x_i \sum_j \frac{\partial L}{\partial y_j} x_j

    References
    ----------
    .. [1] A. Krizhevsky, I. Sutskever, G. Hinton: ImageNet classification with deep convolutional neural networks.
       NIPS 2012, section 3.3.
    """

    def _divisor(self, x: Array) -> Array:
        return np.asarray(self.layer.kappa + self.layer.lam * np.sum(x * x, axis=0))

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> Space:
        """Allocate the output."""
        return Space(x, np.empty_like(x), None)

    def forward(self, space: Space) -> None:
        """Divide by the brightness."""
        np.multiply(space.x, self._divisor(space.x) ** -self.layer.mu, out=space.y)

    def backward(self, dy: Array, space: Space, wants_input: bool) -> Array | None:
        """Compute ∂L/∂x; see the class."""
        if not wants_input:
            return None
        divisor = self._divisor(space.x)
        power = divisor**-self.layer.mu
        common = np.sum(dy * space.x, axis=0)
        common *= -2 * self.layer.lam * self.layer.mu * power / divisor
        dx: Array = space.x * common
        dx += np.multiply(dy, power, out=dy)
        return dx
