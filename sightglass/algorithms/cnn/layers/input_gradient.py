r"""The gradient of a convolution's input, in the three orders of summation that are fastest for one layer or another.

All compute, for a padded input x and a stride s, with W in the form of `ConvolutionOperation`,

.. math:: \frac{\partial L}{\partial x_t(i', j')} = \sum_k \sum_{i,j} \frac{\partial L}{\partial y_k(i, j)} \,
          w_{t,k}(i' - is, j' - js)
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.lib.stride_tricks import as_strided

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers.columns import Windows, add_back


class InputGradient(Protocol):
    """Computes ∂L/∂x from ∂L/∂y, in arrays of its own that the next call writes over."""

    def __call__(self, weight: Array, dy: Array) -> Array:
        """Give ∂L/∂x.

        Parameters
        ----------
        weight : ndarray
            (input maps · rows · columns, maps): W without its biases.
        dy : ndarray
            (maps, down, across, batch), contiguous.

        Returns
        -------
        ndarray
            (input maps, padded rows, padded columns, batch).
        """


@dataclass(frozen=True)
class Geometry:
    """Sizes of a convolution.

    Parameters
    ----------
    windows : Windows
        How the kernel moves over the padded input.
    padded : tuple of int
        (input maps, rows, columns, batch).
    maps : int
        How many output maps.
    """

    windows: Windows
    padded: tuple[int, int, int, int]
    maps: int

    def input_gradient(self, weight: Array) -> InputGradient:
        """Choose the order of summation; `weight` tells the type."""
        if self.windows.stride > 1:
            return _ByWindows(self, weight)
        # Few maps have few windows of ∂L/∂y to gather.
        return (_ByKernels if self.maps <= self.padded[0] else _ByRows)(self, weight)


class _ByWindows:
    """Columns W · ∂L/∂Y, each added back to its window: for any stride."""

    def __init__(self, geometry: Geometry, weight: Array) -> None:
        windows, (channels, *_, count) = geometry.windows, geometry.padded
        self._places = windows.places()
        shape = (channels, windows.rows, windows.columns, windows.down, windows.across, count)
        self._columns = np.empty(shape, weight.dtype)
        self._dx = np.empty(geometry.padded, weight.dtype)

    def __call__(self, weight: Array, dy: Array) -> Array:
        np.matmul(weight, dy.reshape(len(dy), -1), out=self._columns.reshape(len(weight), -1))
        add_back(self._columns, self._places, self._dx)
        return self._dx


class _ByRows:
    """The sum over maps and kernel rows as one product; what it gives for each kernel column is added at its place."""

    def __init__(self, geometry: Geometry, weight: Array) -> None:
        windows, (channels, rows, _, count) = geometry.windows, geometry.padded
        maps, beyond = geometry.maps, windows.rows - 1
        around = np.zeros((maps, windows.down + 2 * beyond, windows.across * count), weight.dtype)
        self._inside = around[:, beyond : beyond + windows.down]
        of_map, of_row, of_value = around.strides
        self._view = as_strided(
            around, (maps, windows.rows, rows, around.shape[2]), (of_map, of_row, of_row, of_value), writeable=False
        )
        self._gathered = np.empty(self._view.shape, weight.dtype)
        self._sums = np.empty((channels, windows.columns, rows, windows.across, count), weight.dtype)
        self._dx = np.empty(geometry.padded, weight.dtype)
        self._windows = windows

    def __call__(self, weight: Array, dy: Array) -> Array:
        windows, channels, maps = self._windows, len(self._dx), len(dy)
        self._inside[...] = dy.reshape(self._inside.shape)
        self._gathered[...] = self._view
        kernels = weight.reshape(channels, windows.rows, windows.columns, maps)[:, ::-1].transpose(0, 2, 3, 1)
        np.matmul(
            kernels.reshape(channels * windows.columns, maps * windows.rows),
            self._gathered.reshape(maps * windows.rows, -1),
            out=self._sums.reshape(channels * windows.columns, -1),
        )
        self._dx.fill(0)
        for column in range(windows.columns):
            part = self._dx[:, :, column : column + windows.across]
            np.add(part, self._sums[:, column], out=part)
        return self._dx


class _ByKernels:
    """∂L/∂y, with zeros around, correlated with the kernels turned by 180°."""

    def __init__(self, geometry: Geometry, weight: Array) -> None:
        windows, (_, rows, columns, count) = geometry.windows, geometry.padded
        down, across = windows.rows - 1, windows.columns - 1
        around = np.zeros((geometry.maps, windows.down + 2 * down, windows.across + 2 * across, count), weight.dtype)
        self._inside = around[:, down : down + windows.down, across : across + windows.across]
        self._view = windows._replace(down=rows, across=columns).view(around)
        self._columns = np.empty(self._view.shape, weight.dtype)
        self._dx = np.empty(geometry.padded, weight.dtype)
        self._windows = windows

    def __call__(self, weight: Array, dy: Array) -> Array:
        channels, maps, rows, columns = len(self._dx), len(dy), self._windows.rows, self._windows.columns
        self._inside[...] = dy
        self._columns[...] = self._view
        kernels = weight.reshape(channels, rows, columns, maps)[:, ::-1, ::-1].transpose(0, 3, 1, 2)
        np.matmul(
            kernels.reshape(channels, -1),
            self._columns.reshape(maps * rows * columns, -1),
            out=self._dx.reshape(channels, -1),
        )
        return self._dx
