"""The small matrices of the worked examples, as a person would write them on paper."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from sightglass.algorithms.image import Image
from sightglass.algorithms.samples.sample import Sample

_GROUP = "Worked examples"

PYRAMID_G2 = ((7, 5, 4, 3), (5, 3, 3, 2), (4, 3, 2, 1), (3, 2, 1, 0))
FRAME_1 = ((0, 0, 5, 5, 5), (0, 0, 5, 5, 5), (5, 5, 5, 5, 5), (5, 5, 5, 5, 5), (5, 5, 5, 5, 5))
FRAME_2 = ((0, 0, 0, 5, 5), (0, 0, 0, 5, 5), (0, 0, 0, 5, 5), (5, 5, 5, 5, 5), (5, 5, 5, 5, 5))
# From 0 (black) to 1 (white): a dark and a bright half, with noise.
TV_STEP = ((0.2, 0.1, 0.8, 0.9), (0.1, 0.3, 0.9, 0.8), (0.2, 0.2, 0.7, 0.8), (0.3, 0.1, 0.8, 1.0))
FILTER_INPUT = ((1, 2, 3), (4, 5, 6), (7, 8, 9))


def _matrix(rows: Sequence[Sequence[float]]) -> Image:
    # Floats, so that differences and negative results stay what they are on paper.
    return Image.of(np.array(rows, np.float32))


_IMPULSE = tuple(tuple(1 if (row, column) == (3, 3) else 0 for column in range(7)) for row in range(7))
_VERTICAL_EDGE = ((0, 0, 0, 10, 10, 10),) * 6

_MATRICES = (
    ("matrix_g2", "Pyramid: G2", "The 4 × 4 image of the pyramid example", PYRAMID_G2),
    ("matrix_frame_1", "Motion: frame t", "A dark corner of 2 × 2 pixels on a plane of fives", FRAME_1),
    (
        "matrix_frame_2",
        "Motion: frame t + 1",
        "The next frame: the dark corner has grown by one pixel right and down",
        FRAME_2,
    ),
    ("matrix_tv", "Total variation: noisy step", "Two flat halves of a 4 × 4 image with noise, from 0 to 1", TV_STEP),
    ("matrix_1_to_9", "Filter: 1 to 9", "The 3 × 3 matrix in which a flipped kernel is seen", FILTER_INPUT),
    ("matrix_impulse", "Filter: impulse", "A single 1 among 7 × 7 zeros: convolution gives the kernel", _IMPULSE),
    ("matrix_edge", "Filter: vertical edge", "0 on the left and 10 on the right, 6 × 6", _VERTICAL_EDGE),
)

SAMPLES = tuple(
    Sample(key, title, _GROUP, description, partial(_matrix, rows)) for key, title, description, rows in _MATRICES
)
