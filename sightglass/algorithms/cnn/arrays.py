"""Arrays as a network lays them out: (channels, rows, columns, batch)."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
DType = type[np.float32] | type[np.float64]


def to_layout(images: NDArray[Any], dtype: DType = np.float32) -> Array:
    """Bring images into the layout of a network.

    Parameters
    ----------
    images : ndarray
        (n, rows, columns) or (n, rows, columns, channels). 8-bit values are brought from 0 to 255 to 0 to 1, floats
        stay as they are.
    dtype : type
        float32 or float64.

    Returns
    -------
    ndarray
        (channels, rows, columns, n), contiguous.
    """
    maps = images[..., None] if images.ndim == 3 else images
    layout: Array = np.ascontiguousarray(maps.transpose(3, 1, 2, 0), dtype)
    if images.dtype == np.uint8:
        layout *= layout.dtype.type(1 / 255)
    return layout
