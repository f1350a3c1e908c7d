"""Pooling of a blackboard: forward, backward, and the gradient once more by differences."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers import Pool, Pooling
from sightglass.algorithms.cnn.single import LayerRun
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.inputs import input_maps, patch_region
from sightglass.algorithms.convolution.numeric import STEP, windowed_differences
from sightglass.algorithms.convolution.parameters import ConvolutionStudy
from sightglass.algorithms.convolution.slopes import OutputSlope, output_slope
from sightglass.algorithms.convolution.windows import Axis, Window
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.texts import tr

_LEAST_STEP = 1e-9


@dataclass(frozen=True, eq=False)
class Pooled:
    """A pooling with all of its numbers.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Where it came from.
    layer : Pooling
        What is done.
    x, y : ndarray of float64
        (channels, rows, columns).
    window : Window
        How it moves.
    loss : OutputSlope
        L and ∂L/∂y.
    dx : ndarray of float64
        ∂L/∂x, by the backward pass.
    shares : ndarray of float64
        (places, channels, rows, columns): the share of each input in the gradient of each window, by the backward pass
        of that window alone; places row by row.
    image, patch : Image and Region, or None
        Where x was taken from.
    """

    parameters: ConvolutionStudy
    layer: Pooling
    x: Array
    y: Array
    window: Window
    loss: OutputSlope
    dx: Array
    shares: Array
    image: Image | None = None
    patch: Region | None = None

    @property
    def winners(self) -> NDArray[np.bool_] | None:
        """Which values the gradient of a maximum goes to; None where nothing wins."""
        return (self.shares != 0).any(axis=0) if self.parameters.pool is Pool.MAX else None

    @property
    def _least_step(self) -> float:
        """The smallest step of which rounding leaves enough to tell a difference by."""
        return _LEAST_STEP * max(1.0, float(np.abs(self.x).max()))

    @property
    def _tolerance(self) -> float:
        """Values that are no further apart change places with the smallest step: they count as equal."""
        return 4 * self._least_step

    @cached_property
    def ties(self) -> NDArray[np.int64]:
        """How many values of each window are as large as its output, in the shape of y."""
        rows, columns = self.window.size
        counts = np.zeros(self.y.shape, np.int64)
        for channel, i, j in np.ndindex(*self.y.shape):
            top, left = self.window.down.read_at(i, 0), self.window.across.read_at(j, 0)
            counts[channel, i, j] = np.count_nonzero(
                self.x[channel, top : top + rows, left : left + columns] >= self.y[channel, i, j] - self._tolerance
            )
        return counts

    @cached_property
    def numeric(self) -> Array:
        """∂L/∂x by central differences, whose step is too small to change which value is the largest."""
        gaps = np.diff(np.unique(self.x))
        gaps = gaps[gaps > self._tolerance]
        step = min(STEP, float(gaps.min()) / 4) if len(gaps) else STEP
        return windowed_differences(
            self.x, self.window, lambda variants: self.loss.parts(LayerRun(self.layer, variants).y), step, self.x.size
        )


def pool(image: Image | None, parameters: ConvolutionStudy) -> Pooled:
    """Compute a pooling forward and backward.

    Parameters
    ----------
    image : Image or None
        Where x is a part of it.
    parameters : ConvolutionStudy
        Input, window, stride, rule for ties, and ∂L/∂y.

    Returns
    -------
    Pooled
        The numeric gradient is computed when it is asked for.

    Raises
    ------
    ImageError
        If an image is wanted and there is none.
    ArrayMisfitError
        If an array does not go with the others.
    """
    x = input_maps(image, parameters)
    rows = 1 if parameters.pool is Pool.SKIP else parameters.window_rows
    columns = 1 if parameters.pool is Pool.SKIP else parameters.window_columns
    if rows > x.shape[1] or columns > x.shape[2]:
        name = "window_rows" if rows > x.shape[1] else "window_columns"
        text = tr(
            "a window of {rows} × {columns} does not fit into x of {x_rows} × {x_columns}. Choose at most that.",
            rows=rows, columns=columns, x_rows=x.shape[1], x_columns=x.shape[2],
        )  # fmt: skip
        raise ArrayMisfitError(name, text)
    layer = Pooling(pool=parameters.pool, rows=rows, columns=columns, stride=parameters.pool_stride, tie=parameters.tie)
    window = Window(*(Axis(side, size, layer.stride) for side, size in zip(x.shape[1:], (rows, columns), strict=True)))
    run = LayerRun(layer, x)
    loss = output_slope(parameters, run.y)
    patch = patch_region(image, parameters)
    dx, shares = run.backward(loss.dy).x, _shares(layer, x, window)
    return Pooled(parameters, layer, x, run.y, window, loss, dx, shares, image, patch)


def _shares(layer: Pooling, x: Array, window: Window) -> Array:
    places = window.places[0] * window.places[1]
    each = np.eye(places).reshape(1, *window.places, places)
    run = LayerRun(layer, np.repeat(x[..., None], places, axis=-1))
    return np.moveaxis(run.backward(np.repeat(each, len(x), axis=0)).x, -1, 0)
