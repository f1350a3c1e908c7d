r"""Bringing a drawn digit into the form of MNIST.

The digits of MNIST [1]_ were scaled, with their proportions kept and their edges smoothed, so that the longer side is
20 pixels, and moved by whole pixels so that the centre of mass is in the middle of 28 x 28. In the files that centre,
of the pixels' indices, is 14 to within half a pixel.

References
----------
.. [1] Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition. Proceedings
   of the IEEE 86(11), 1998; C. Cortes, C. J. C. Burges: The MNIST database of handwritten digits.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.texts import tr

SIDE = 28
BOX = 20
CENTER = 14


def mnist_form(drawing: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    """Scale and centre a drawn digit as those of MNIST are; an image of MNIST stays as it is.

    Parameters
    ----------
    drawing : ndarray of uint8
        (rows, columns), bright strokes on a ground of 0.

    Returns
    -------
    ndarray of uint8 or None
        (28, 28), bright strokes on black; None where nothing is drawn.

    Raises
    ------
    ImageError
        If it is no gray image of 8 bits.
    """
    if drawing.ndim != 2 or drawing.dtype != np.uint8:
        raise ImageError(
            tr(
                "A drawing is a gray image of 8 bits, and this has the shape {shape} and the type "
                "{dtype}. Convert it to gray.",
                shape=drawing.shape,
                dtype=drawing.dtype,
            )
        )
    if drawing.size == 0:
        return None
    left, top, columns, rows = cv2.boundingRect(np.ascontiguousarray(drawing))
    if columns == 0:
        return None
    cut = drawing[top : top + rows, left : left + columns]
    factor = BOX / max(rows, columns)
    size = (max(1, round(columns * factor)), max(1, round(rows * factor)))
    if size != (columns, rows):
        kind = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
        cut = np.asarray(cv2.resize(cut, size, interpolation=kind), np.uint8)
    result = np.zeros((SIDE, SIDE), np.uint8)
    y, x = _corner(cut)
    result[y : y + cut.shape[0], x : x + cut.shape[1]] = cut
    return result


def _corner(cut: NDArray[np.uint8]) -> tuple[int, int]:
    """Where the digit begins, so that its centre of mass is in the middle and nothing of it is cut off."""
    weights = cut.astype(np.float64)
    mass = max(weights.sum(), 1.0)
    corner = []
    for axis in (0, 1):
        center = float(weights.sum(1 - axis) @ np.arange(cut.shape[axis])) / mass
        corner.append(min(max(round(CENTER - center), 0), SIDE - cut.shape[axis]))
    return corner[0], corner[1]
