"""Layers that do something to each value by itself: activations and rectifications."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.activations import (
    Function,
    activate,
    slope_from_value,
    soft_absolute,
    soft_absolute_derivative,
)
from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.layers.base import Layer, Operation, Shape, Space
from sightglass.algorithms.parameters import Choice, Help, Label, Range, Scale, When
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text


@dataclass(frozen=True)
class Activation(Layer):
    """Do the same to each value; without it, layers of weights one after the other would be but one."""

    KIND: ClassVar[str] = "activation"
    TITLE: ClassVar[str] = marked("Activation")

    function: Annotated[Function, Help("What is done to each value")] = Function.SIGMOID
    sharpness: Annotated[
        float, Label("Sharpness k"), Range(0.1, 100.0), Scale("log"), When("function", Function.SOFTPLUS),
        Help("The larger k, the nearer the softplus is to the ReLU"),
    ] = 1.0  # fmt: skip
    gain: Annotated[float, Label("Gain g"), Range(0.01, 100.0), Scale("log"), Help("Multiplies the result")] = 1.0

    @property
    def is_sigmoid(self) -> bool:
        """Whether it gives shares between 0 and 1, with slopes of 0.25 at most."""
        return self.function is Function.SIGMOID

    @property
    def summary(self) -> str:
        """The function, and k and g where they matter."""
        parts = [tr(self.function.label)]
        parts += [f"k = {number_text(self.sharpness)}"] * (self.function is Function.SOFTPLUS)
        parts += [tr("gain {gain}", gain=number_text(self.gain))] * (self.gain != 1)
        return ", ".join(parts)

    def operation(self, shape: Shape, dtype: DType) -> "ActivationOperation":
        """Make what computes the layer for inputs of this shape."""
        return ActivationOperation(self, shape, dtype)


@dataclass
class ActivationSpace(Space):
    """Beside input and output: the slopes."""

    slope: Array


class ActivationOperation(Operation[Activation, ActivationSpace]):
    r""":math:`y = g f(x)` and :math:`\partial L / \partial x = \partial L / \partial y \cdot g f'(x)`."""

    needs_output = True

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> ActivationSpace:
        """Allocate the slopes, and the output where it cannot take the place of the input."""
        return ActivationSpace(x, x if may_overwrite else np.empty_like(x), None, np.empty_like(x))

    def forward(self, space: ActivationSpace) -> None:
        """Compute y = g · f(x)."""
        activate(self.layer.function, space.x, self.layer.sharpness, self.layer.gain, out=space.y)

    def backward(self, dy: Array, space: ActivationSpace, wants_input: bool) -> Array | None:
        """Multiply by the slopes."""
        if not wants_input:
            return None
        slope = slope_from_value(self.layer.function, space.y, self.layer.sharpness, self.layer.gain, out=space.slope)
        slope *= dy
        return slope

    def pattern(self, space: ActivationSpace) -> NDArray[Any] | None:
        """Say which values a ReLU lets through."""
        return space.y > 0 if self.layer.function is Function.RELU else None


class Form(Choice):
    """Whether |x| keeps its corner."""

    EXACT = "exact", "|x|", "With a corner at 0, where the slope 0 is taken"
    SOFT = "soft", "Soft", "(2/k) ln(1 + eᵏˣ) − x − (2/k) ln 2: round at 0"


@dataclass(frozen=True)
class Rectification(Layer):
    """Take the absolute value, so that opposite answers do not cancel when they are pooled."""

    KIND: ClassVar[str] = "rectification"
    TITLE: ClassVar[str] = marked("Rectification")

    form: Annotated[Form, Help("Whether |x| keeps its corner")] = Form.EXACT
    sharpness: Annotated[
        float, Label("Sharpness k"), Range(0.1, 100.0), Scale("log"), When("form", Form.SOFT),
        Help("The larger k, the nearer the soft form is to |x|"),
    ] = 1.0  # fmt: skip

    @property
    def summary(self) -> str:
        """The form, and k where it matters."""
        return (
            "|x|" if self.form is Form.EXACT else tr("soft |x|, k = {sharpness}", sharpness=number_text(self.sharpness))
        )

    def operation(self, shape: Shape, dtype: DType) -> "RectificationOperation":
        """Make what computes the layer for inputs of this shape."""
        return RectificationOperation(self, shape, dtype)


class RectificationOperation(Operation[Rectification, Space]):
    r""":math:`y = |x|` with the slope :math:`\operatorname{sgn} x`, 0 at 0; or its soft form, see `soft_absolute`."""

    def space(self, x: Array, gradient: Array | None, may_overwrite: bool) -> Space:
        """Allocate the output: the input is needed again for its sign."""
        return Space(x, np.empty_like(x), None)

    def forward(self, space: Space) -> None:
        """Compute y."""
        if self.layer.form is Form.EXACT:
            np.abs(space.x, out=space.y)
        else:
            space.y[...] = soft_absolute(space.x, self.layer.sharpness)

    def backward(self, dy: Array, space: Space, wants_input: bool) -> Array | None:
        """Multiply by the slopes."""
        if not wants_input:
            return None
        is_exact = self.layer.form is Form.EXACT
        slope = np.sign(space.x) if is_exact else soft_absolute_derivative(space.x, self.layer.sharpness)
        return np.multiply(slope, dy, out=slope)

    def pattern(self, space: Space) -> NDArray[Any] | None:
        """Give the signs, unless the form is soft."""
        return np.sign(space.x) if self.layer.form is Form.EXACT else None
