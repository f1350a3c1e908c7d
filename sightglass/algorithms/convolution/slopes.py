"""The loss at the end of a layer: what the backward pass begins with."""

from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.losses import half_squared_error
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Operation, Slope
from sightglass.algorithms.convolution.sizes import fitted_to
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Numbers, Stack
from sightglass.algorithms.wording import numbered


@dataclass(frozen=True, eq=False)
class OutputSlope:
    r"""L and ∂L/∂y.

    Where ∂L/∂y is given, :math:`L = \sum \frac{\partial L}{\partial y} \, y` is a loss that has it.

    Parameters
    ----------
    dy : ndarray of float64
        ∂L/∂y, in the shape of y.
    target : ndarray of float64 or None
        Of the squared error.
    value : float
        L.
    note : str
        A sentence where the numbers that were typed are not of the size of y, else empty.
    """

    dy: Array
    target: Array | None
    value: float
    note: str = ""

    def parts(self, y: Array) -> Array:
        """Give the part of each output in the loss.

        Parameters
        ----------
        y : ndarray of float64
            Other outputs, with any number of variants along one more axis at the end.

        Returns
        -------
        ndarray of float64
            In the shape of y; its sum over all but the last axis is L of each variant.
        """
        if self.target is None:
            return np.asarray(self.dy[..., None] * y)
        return np.asarray(0.5 * (y - self.target[..., None]) ** 2)

    def of_map(self, number: int) -> "OutputSlope":
        """Give the part of one map alone; its `value` is that of the map.

        Parameters
        ----------
        number : int
            The map, from 0.

        Returns
        -------
        OutputSlope
            For y of one axis less.
        """
        target = None if self.target is None else self.target[number]
        return OutputSlope(self.dy[number], target, self.value)


def output_slope(parameters: ConvolutionStudy, y: Array) -> OutputSlope:
    """Give the loss that is chosen.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Ones, numbers, or a target.
    y : ndarray of float64
        The output: (maps, rows, columns), or (outputs,) of a linear layer.

    Returns
    -------
    OutputSlope
        With L at y. Of typed numbers that are not of the size of y, what y has no place for is left out, and 0 stands
        for what is missing: they are whole again when the stride is, and the note says so until then.
    """
    is_linear = parameters.operation is Operation.LINEAR
    if parameters.slope is Slope.ONES:
        return OutputSlope(np.ones_like(y), None, float(y.sum()))
    if parameters.slope is Slope.TYPED:
        dy, note = _fitted(parameters.vector_gradient if is_linear else parameters.output_gradient, "∂L/∂y", y)
        return OutputSlope(dy, None, float((dy * y).sum()), note)
    target, note = _fitted(parameters.vector_target if is_linear else parameters.target, tr("The target"), y)
    value, dy = half_squared_error(y[..., None], target[..., None], 1)
    return OutputSlope(dy[..., 0], target, value, note)


def _fitted(typed: Numbers | Stack, title: str, y: Array) -> tuple[Array, str]:
    given = np.array(typed, np.float64)
    if given.shape == y.shape:
        return given, ""
    note = tr(
        "{title} was typed as {given}, but y is {size}: what y has no place for is left out, and 0 stands for what is "
        "missing.",
        title=title, given=_size(given), size=_size(y),
    )  # fmt: skip
    return fitted_to(given.reshape(given.shape if given.size else (0,) * y.ndim), y.shape), note


def _size(array: Array) -> str:
    if array.ndim == 1:
        return numbered(len(array), marked("{n} number"), marked("{n} numbers"))
    number, rows, columns = array.shape
    one, many = marked("{n} matrix of {rows} × {columns}"), marked("{n} matrices of {rows} × {columns}")
    return tr(one if number == 1 else many, n=number, rows=rows, columns=columns)
