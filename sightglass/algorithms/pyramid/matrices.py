"""Down-sampling, and the Laplacian pyramid as a whole, as matrices that multiply the pixels."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.kernels import FloatArray
from sightglass.algorithms.pyramid.sampling import Sampling, reduced_shape
from sightglass.algorithms.pyramid.transform import level_shapes
from sightglass.algorithms.texts import tr

LARGEST_SIDE = 8
LONGEST_ROW = 64


@dataclass(frozen=True)
class SamplingMatrices:
    r"""One reduction, and a whole Laplacian pyramid, of an image whose pixels stand row by row in one column.

    Parameters
    ----------
    rows, columns : int
        Of the image.
    sampling : Sampling
        The scheme and its taps.
    levels : int
        Number of reductions of the whole pyramid.
    """

    rows: int
    columns: int
    sampling: Sampling
    levels: int

    @cached_property
    def toeplitz(self) -> FloatArray:
        r"""T, N x N: the filter h at every pixel. It is Toeplitz but for the pixels whose neighbours are mirrored.

        For means, each pixel with its next neighbours.
        """
        return _filter_matrix((self.rows, self.columns), self.sampling)

    @cached_property
    def selection(self) -> FloatArray:
        """S, M x N: keeps every second row and column of the image."""
        return _selection((self.rows, self.columns))

    @cached_property
    def reduction(self) -> FloatArray:
        """P = S·T, M x N: what `reduce` does."""
        return self.selection @ self.toeplitz

    @cached_property
    def expansion(self) -> FloatArray:
        """E, N x M: what `expand` does."""
        return _expansion_matrix((self.rows, self.columns), self.sampling)

    @cached_property
    def transform(self) -> FloatArray:
        r"""All Laplacian levels under each other, finest first.

        :math:`L_k = (I - E_k P_k) P_{k-1} \cdots P_0`, and at the top :math:`P_{K-1} \cdots P_0`.
        """
        so_far = np.eye(self.rows * self.columns)
        parts = []
        for shape in level_shapes(self.rows, self.columns, self.levels)[:-1]:
            smaller = _selection(shape) @ _filter_matrix(shape, self.sampling) @ so_far
            parts.append(so_far - _expansion_matrix(shape, self.sampling) @ smaller)
            so_far = smaller
        return np.vstack([*parts, so_far])


def shape_for(rows: int, columns: int, sampling: Sampling) -> tuple[int, int]:
    """Choose the pixels for which matrices are shown: a small image itself, else a part of a row, else a small square.

    Parameters
    ----------
    rows, columns : int
        Of the image.
    sampling : Sampling
        A kernel that does not separate needs more than one row.

    Returns
    -------
    (int, int)
        At most 64 pixels.
    """
    if max(rows, columns) <= LARGEST_SIDE:
        return rows, columns
    if sampling.factors is not None:
        return 1, min(columns, LONGEST_ROW)
    return min(rows, LARGEST_SIDE), min(columns, LARGEST_SIDE)


def rank(matrix: FloatArray) -> int:
    """Count the independent rows: singular values above the rounding error of the largest.

    Parameters
    ----------
    matrix : ndarray of float64
        (M, N).

    Returns
    -------
    int
        0 to min(M, N).
    """
    values = np.linalg.svd(matrix, compute_uv=False)
    return int((values > values[0] * max(matrix.shape) * np.finfo(np.float64).eps).sum())


def sampled(rows: int, columns: int) -> str:
    """Say what it means that a transform of N samples has M outputs.

    Parameters
    ----------
    rows, columns : int
        M and N.

    Returns
    -------
    str
        "critically sampled", "over-sampled" or "under-sampled", in the language of the program.
    """
    if rows == columns:
        return tr("critically sampled")
    return tr("over-sampled") if rows > columns else tr("under-sampled")


def _filter_matrix(shape: tuple[int, int], sampling: Sampling) -> FloatArray:
    rows, columns = shape
    matrix = np.zeros((rows, columns, rows, columns))
    own_row, own_column = np.indices(shape)
    for (row, column), tap in np.ndenumerate(sampling.taps):
        source_row = _neighbour(own_row + row - sampling.anchor[0], rows, sampling)
        source_column = _neighbour(own_column + column - sampling.anchor[1], columns, sampling)
        # One tap after the other, since several taps may meet the same pixel at a border.
        matrix[own_row, own_column, source_row, source_column] += tap
    return matrix.reshape(rows * columns, rows * columns)


def _neighbour(places: NDArray[np.int64], length: int, sampling: Sampling) -> NDArray[np.int64]:
    if sampling.is_average:
        return np.minimum(places, length - 1)
    period = max(1, 2 * length - 2)
    folded = places % period
    return np.minimum(folded, period - folded) if length > 1 else folded


def _selection(shape: tuple[int, int]) -> FloatArray:
    rows, columns = shape
    chosen = np.arange(rows * columns).reshape(shape)[::2, ::2].ravel()
    return np.eye(rows * columns)[chosen]


def _expansion_matrix(shape: tuple[int, int], sampling: Sampling) -> FloatArray:
    rows, columns = shape
    smaller = reduced_shape(rows, columns)
    matrix = np.zeros((rows, columns, *smaller))
    for place in np.ndindex(min(2, rows), min(2, columns)):
        weights, first = sampling.phase(*place)
        own = np.ix_(np.arange(place[0], rows, 2), np.arange(place[1], columns, 2))
        for (row, column), weight in np.ndenumerate(weights):
            source_row = _source(own[0] // 2 + first[0] + row, smaller[0], sampling)
            source_column = _source(own[1] // 2 + first[1] + column, smaller[1], sampling)
            matrix[own[0], own[1], source_row, source_column] += weight
    return matrix.reshape(rows * columns, -1)


def _source(places: NDArray[np.int64], length: int, sampling: Sampling) -> NDArray[np.int64]:
    if sampling.is_average:
        return np.clip(places, 0, length - 1)
    # With zeros between the pixels and behind the last one, the line goes on mirrored about its outermost samples.
    period = 4 * length - 2
    folded = 2 * places % period
    return np.minimum(folded, period - folded) // 2
