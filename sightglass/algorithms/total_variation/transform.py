"""Orthonormal cosine transforms (DCT-II) of the rows of an array, at any length."""

import cv2
import numpy as np

from sightglass.algorithms.total_variation.scaling import FloatArray


class RowTransform:
    """The DCT-II of each row of an array, and its inverse.

    Parameters
    ----------
    length : int
        Of the rows.
    """

    def __init__(self, length: int) -> None:
        # OpenCV takes half the time that pocketfft takes at powers of two, twice the time at other even lengths, and
        # no odd ones.
        self._by_opencv = length > 1 and length & (length - 1) == 0

    def forward(self, rows: FloatArray, out: FloatArray) -> None:
        """Write the transform of each row into `out`, which is another array of the same shape and type."""
        if self._by_opencv:
            cv2.dct(rows, out, cv2.DCT_ROWS)
        else:
            from scipy import fft

            out[...] = fft.dct(rows, axis=1, norm="ortho")

    def inverse(self, rows: FloatArray, out: FloatArray) -> None:
        """Write the inverse transform of each row into `out`, which is another array of the same shape and type."""
        if self._by_opencv:
            cv2.idct(rows, out, cv2.DCT_ROWS)
        else:
            from scipy import fft

            out[...] = fft.idct(rows, axis=1, norm="ortho")


def padded(count: int, rows: int, columns: int, dtype: np.dtype[np.floating]) -> FloatArray:
    """Allocate planes whose columns do not fall on the same cache lines, so that transposing them is quick.

    Parameters
    ----------
    count, rows, columns : int
        How many planes, and their size.
    dtype : dtype
        Of the elements.

    Returns
    -------
    ndarray
        (count, rows, columns), a view of rows that are 64 bytes longer.
    """
    room = 64 // dtype.itemsize
    return np.empty((count, rows, columns + room), dtype)[:, :, :columns]
