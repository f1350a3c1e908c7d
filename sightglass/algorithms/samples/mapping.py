"""A page and a view of it in perspective, whose map is known from four corners."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Image
from sightglass.algorithms.samples.sample import Sample

_GROUP = "Generated"
_ROWS, _COLUMNS = 320, 240
_VIEW_ROWS, _VIEW_COLUMNS = 360, 400
# Where the corners of the page are seen, (x, y), clockwise from the top left.
CORNERS_SEEN = ((70, 48), (330, 20), (372, 318), (26, 292))
_PAPER, _INK, _DESK = 0.95, 0.15, 0.3


def _eight(values: NDArray[np.float32]) -> Image:
    return Image.of(np.clip(np.rint(values * 255), 0, 255).astype(np.uint8))


def _page() -> NDArray[np.float32]:
    values = np.full((_ROWS, _COLUMNS), _PAPER, np.float32)
    rng = np.random.default_rng(5)
    values[20:34, 24:170] = _INK
    # Lines of words of random length, ragged on the right.
    for top in range(56, 196, 14):
        left = 24
        while left < 200:
            width = int(rng.integers(8, 34))
            values[top : top + 6, left : min(left + width, 216)] = _INK + 0.2
            left += width + 6
    row, column = np.indices((88, 88)) // 11
    values[212:300, 24:112] = np.where((row + column) % 2, _PAPER, _INK)
    values[212:300, 128:216] = np.linspace(_INK, _PAPER, 88, dtype=np.float32)
    # An outline shows whether straight lines stay straight.
    values[[3, 4, _ROWS - 5, _ROWS - 4]] = _INK
    values[:, [3, 4, _COLUMNS - 5, _COLUMNS - 4]] = _INK
    return values


def page() -> Image:
    """Draw lines of words, a chessboard and a ramp on paper.

    Returns
    -------
    Image
        240 x 320, gray, 8 bits.
    """
    return _eight(_page())


def page_in_perspective() -> Image:
    """Show the page from the side, with its corners at `CORNERS_SEEN`.

    Returns
    -------
    Image
        400 x 360, gray, 8 bits.
    """
    right, bottom = _COLUMNS - 1, _ROWS - 1
    corners = np.array([(0, 0), (right, 0), (right, bottom), (0, bottom)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, np.array(CORNERS_SEEN, np.float32))
    seen = cv2.warpPerspective(
        _page(), matrix, (_VIEW_COLUMNS, _VIEW_ROWS), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT,
        borderValue=_DESK,
    )  # fmt: skip
    return _eight(np.asarray(seen, np.float32))


SAMPLES = (
    Sample("flat_page", "Page, flat", _GROUP, "Words, a chessboard and a ramp: the reference of a mapping", page),
    Sample(
        "page_in_perspective",
        "Page, in perspective",
        _GROUP,
        "The flat page seen from the side; four corners give the map",
        page_in_perspective,
    ),
)
