"""One layer by itself, on arrays as they are written on a blackboard."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.errors import ArchitectureError, MisfitError, WeightsError
from sightglass.algorithms.cnn.layers import Layer, Shape
from sightglass.algorithms.cnn.layers.base import Operation, Space
from sightglass.algorithms.texts import tr

Named = Mapping[str, Array]


@dataclass(frozen=True, eq=False)
class LayerGradients:
    """∂L/∂x, and ∂L/∂ of each array of weights by name, in the shapes that were given."""

    x: Array
    parameters: Named


class LayerRun:
    """A layer that has computed its output.

    Parameters
    ----------
    layer : Layer
        What it does.
    x : ndarray
        (channels, rows, columns), or (channels, rows, columns, batch).
    parameters : mapping
        Its weights by name, in the shapes of `Operation.named`: "kernels" (maps, input maps, rows, columns) and
        "biases" of a convolution, "weights" (outputs, inputs) and "biases" of a fully connected layer. Biases that are
        left out are 0.

    Raises
    ------
    ArchitectureError
        If x does not fit to the layer.
    WeightsError
        If weights are missing or have other shapes.
    """

    def __init__(self, layer: Layer, x: Array, parameters: Named | None = None) -> None:
        self.layer = layer
        self._is_batch = x.ndim == 4
        maps = np.array(x if self._is_batch else x[..., None], np.float64)
        try:
            self._operation: Operation[Layer, Space] = layer.operation(Shape(*maps.shape[:3]), np.float64)
        except MisfitError as error:
            raise ArchitectureError(str(error), 1, layer.TITLE) from None
        shape = self._operation.weight_shape
        gradient = None
        if shape is not None:
            self._operation.bind(np.zeros(shape))
            gradient = np.zeros(shape)
            self._load(parameters or {})
        self._space = self._operation.space(maps, gradient, False)
        self._operation.forward(self._space)

    def _load(self, parameters: Named) -> None:
        assert self._operation.weight is not None
        own = self._operation.named(self._operation.weight)
        for name, values in own.items():
            given = parameters.get(name)
            if given is None and name == "biases":
                continue
            if given is None or np.shape(given) != values.shape:
                has = (
                    tr("there are none")
                    if given is None
                    else tr("these are of the shape {shape}", shape=np.shape(given))
                )
                raise WeightsError(
                    tr(
                        "{title}: {name} have to be of the shape {shape}, but {has}.",
                        title=tr(self.layer.TITLE),
                        name=tr(name),
                        shape=values.shape,
                        has=has,
                    )
                )
            values[...] = given

    @property
    def y(self) -> Array:
        """The output, with a batch only where x has one."""
        return self._space.y.copy() if self._is_batch else self._space.y[..., 0].copy()

    def backward(self, dy: Array) -> LayerGradients:
        """Compute the gradients of a loss from ∂L/∂y.

        Parameters
        ----------
        dy : ndarray
            Of the shape of y.

        Returns
        -------
        LayerGradients
            Summed over the batch, as the loss is.
        """
        slope = np.array(dy if self._is_batch else dy[..., None], np.float64)
        dx = self._operation.backward(slope, self._space, True)
        assert dx is not None
        gradient = self._space.gradient
        named = {} if gradient is None else self._operation.named(gradient)
        return LayerGradients(
            dx.copy() if self._is_batch else dx[..., 0].copy(), {name: values.copy() for name, values in named.items()}
        )
