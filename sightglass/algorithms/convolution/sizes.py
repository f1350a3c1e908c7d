"""Arrays brought to another size."""

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.values import Matrix, Stack


def fitted_to(array: Array, shape: tuple[int, ...]) -> Array:
    """Cut an array off at the ends of its axes, or fill it with zeros there.

    Parameters
    ----------
    array : ndarray of float64
        Of as many axes as the shape has.
    shape : tuple of int
        What is wanted.

    Returns
    -------
    ndarray of float64
        A new array of that shape.
    """
    fitted = np.zeros(shape)
    shared = tuple(slice(0, min(*sides)) for sides in zip(array.shape, shape, strict=True))
    fitted[shared] = array[shared]
    return fitted


def stack_of(array: Array) -> Stack:
    """Give an array of three axes as a parameter.

    Parameters
    ----------
    array : ndarray
        (matrices, rows, columns).

    Returns
    -------
    Stack
        Of floats.
    """
    return tuple(matrix_of(matrix) for matrix in array)


def matrix_of(array: Array) -> Matrix:
    """Give an array of two axes as a parameter.

    Parameters
    ----------
    array : ndarray
        (rows, columns).

    Returns
    -------
    Matrix
        Of floats.
    """
    return tuple(tuple(row) for row in array.tolist())
