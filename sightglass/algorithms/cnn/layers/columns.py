"""Windows of maps as columns of a matrix, so that a convolution is one matrix product; and the way back."""

from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided

from sightglass.algorithms.cnn.arrays import Array


class Windows(NamedTuple):
    """How a window moves over padded maps: its size, its stride, and at how many places it stops."""

    rows: int
    columns: int
    stride: int
    down: int
    across: int

    def places(self) -> list[tuple[slice, slice, slice]]:
        """Index the values at each place of the window, row by row; see `at`."""
        return [self.at(*place) for place in np.ndindex(self.rows, self.columns)]

    def at(self, row: int, column: int) -> tuple[slice, slice, slice]:
        """Index the values that stand at one place of the window, in all its positions."""
        last_row = row + self.stride * (self.down - 1) + 1
        last_column = column + self.stride * (self.across - 1) + 1
        return slice(None), slice(row, last_row, self.stride), slice(column, last_column, self.stride)

    def view(self, maps: Array) -> Array:
        """View maps as windows.

        Parameters
        ----------
        maps : ndarray
            (channels, rows, columns, batch).

        Returns
        -------
        ndarray
            (channels, window rows, window columns, down, across, batch): a read-only view.
        """
        channels, row, column, sample = maps.strides
        shape = (maps.shape[0], self.rows, self.columns, self.down, self.across, maps.shape[3])
        strides = (channels, row, column, self.stride * row, self.stride * column, sample)
        return as_strided(maps, shape, strides, writeable=False)


def add_back(columns: Array, places: list[tuple[slice, slice, slice]], maps: Array) -> None:
    r"""Add each column to the window that it was taken from: the adjoint of `Windows.view`.

    .. math:: x(t, i', j') = \sum_{(i, j)} c(t, i' - is, j' - js, i, j)

    Parameters
    ----------
    columns : ndarray
        (channels, window rows, window columns, down, across, batch).
    places : list of tuple of slice
        `Windows.places`.
    maps : ndarray
        (channels, rows, columns, batch), written over.
    """
    maps.fill(0)
    parts = columns.reshape(columns.shape[0], -1, *columns.shape[3:])
    for number, place in enumerate(places):
        part = maps[place]
        np.add(part, parts[:, number], out=part)
