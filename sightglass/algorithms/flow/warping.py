"""The second frame brought back to where the first one is."""

import cv2
import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.field import FlowField
from sightglass.algorithms.image import FloatPixels, Pixels
from sightglass.algorithms.texts import tr

# OpenCV's maps reach no farther than 16-bit coordinates; strips keep them in the cache too.
_STRIP_PIXELS = 1 << 17


def warp_back(second: Pixels, field: FlowField) -> FloatPixels:
    r"""Take each pixel of the first frame from where it went: :math:`W(x) = I_2(x + f(x))`.

    Where the flow is right, W is the first frame.

    Parameters
    ----------
    second : ndarray
        (rows, columns[, 3 or 4]): the second frame, of any real type.
    field : FlowField
        (rows, columns, 2), from the first frame to the second.

    Returns
    -------
    ndarray of float32
        Of the shape of `second`, interpolated bilinearly; NaN where the flow is unknown or leaves the frame.

    Raises
    ------
    ImageError
        If frame and field differ in size.
    """
    rows, columns = second.shape[:2]
    if field.shape != (rows, columns, 2):
        raise ImageError(
            tr(
                "The frame has {columns} × {rows} px and the motion the shape {shape}: they must be of one size.",
                columns=columns,
                rows=rows,
                shape=field.shape,
            )
        )
    values = np.ascontiguousarray(second, np.float32)
    warped: FloatPixels = np.empty(second.shape, np.float32)
    step = max(1, _STRIP_PIXELS // columns)
    x = np.arange(columns, dtype=np.float32)
    for top in range(0, rows, step):
        part = field[top : top + step]
        y = np.arange(top, top + len(part), dtype=np.float32)[:, None]
        place_x, place_y = part[..., 0] + x, part[..., 1] + y
        inside = (place_x >= 0) & (place_x <= columns - 1) & (place_y >= 0) & (place_y <= rows - 1)
        place_x[~inside], place_y[~inside] = 0, 0
        strip = cv2.remap(values, place_x, place_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        warped[top : top + step] = np.asarray(strip).reshape(warped[top : top + step].shape)
        warped[top : top + step][~inside] = np.nan
    return warped
