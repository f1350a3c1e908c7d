"""Memory for the planes that a coarse-to-fine method computes again and again."""

from collections.abc import Sequence

import numpy as np

from sightglass.algorithms.image import FloatPixels

# In floats: 64 bytes.
_ALIGNED = 16


class Workspace:
    """Named planes of float32 in one piece of memory, which every level of a pyramid uses anew.

    Getting memory from the system and giving it back, plane by plane, takes as long as filling it with results does.

    Parameters
    ----------
    names : sequence of str
        What the planes are called.
    pixels : int
        Of the largest plane.
    """

    def __init__(self, names: Sequence[str], pixels: int) -> None:
        # Each plane begins at a boundary of the processor's vectors: where they begin decides how OpenCV rounds sums,
        # and the same frames are to give the same motion each time.
        length = -(-pixels // _ALIGNED) * _ALIGNED
        raw = np.empty(len(names) * length + _ALIGNED, np.float32)
        skipped = -(raw.ctypes.data // raw.itemsize) % _ALIGNED
        memory = raw[skipped : skipped + len(names) * length].reshape(len(names), length)
        self._lines = dict(zip(names, memory, strict=True))

    def plane(self, name: str, shape: tuple[int, ...]) -> FloatPixels:
        """Give the memory of a plane for a level.

        Parameters
        ----------
        name : str
            One of the names.
        shape : (int, int)
            Rows and columns of the level.

        Returns
        -------
        ndarray of float32
            (rows, columns), C-contiguous, with whatever was written last.
        """
        return self._lines[name][: shape[0] * shape[1]].reshape(shape)
