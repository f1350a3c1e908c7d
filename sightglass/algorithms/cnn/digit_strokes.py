"""How a pen goes when it writes digits: the usual forms of each, as strokes.

A stroke is a list of points (x, y) in a box of height 1, y downwards. Two points are a straight line; more are a smooth
curve through all of them.
"""

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Stroke = tuple[Point, ...]

_UPPER_BOW: Stroke = ((0.03, 0.14), (0.24, 0.0), (0.5, 0.09), (0.5, 0.31), (0.22, 0.46))
_LOWER_BOW: Stroke = ((0.22, 0.46), (0.52, 0.57), (0.56, 0.82), (0.3, 1.0), (0.0, 0.9))
_BELLY: Stroke = ((0.09, 0.43), (0.32, 0.37), (0.55, 0.52), (0.54, 0.82), (0.3, 1.0), (0.0, 0.9))
_NINE_LOOP: Stroke = ((0.5, 0.2), (0.38, 0.02), (0.16, 0.03), (0.02, 0.22), (0.13, 0.44), (0.36, 0.42), (0.5, 0.2))

FORMS: tuple[tuple[tuple[Stroke, ...], ...], ...] = (
    (  # 0
        (((0.3, 0.0), (0.07, 0.2), (0.03, 0.55), (0.13, 0.9), (0.33, 1.0), (0.54, 0.82), (0.6, 0.45), (0.52, 0.12),
          (0.3, 0.0)),),
        (((0.38, 0.02), (0.14, 0.1), (0.0, 0.42), (0.05, 0.84), (0.33, 1.0), (0.64, 0.85), (0.74, 0.48), (0.6, 0.1),
          (0.26, 0.03)),),
    ),
    (  # 1
        (((0.0, 0.0), (0.0, 1.0)),),
        (((0.0, 0.24), (0.22, 0.0)), ((0.22, 0.0), (0.22, 1.0))),
        (((0.0, 0.24), (0.24, 0.0)), ((0.24, 0.0), (0.24, 1.0)), ((0.02, 1.0), (0.5, 1.0))),
    ),
    (  # 2
        (((0.02, 0.24), (0.13, 0.06), (0.34, 0.0), (0.55, 0.11), (0.57, 0.32), (0.4, 0.6), (0.2, 0.82), (0.0, 1.0)),
         ((0.0, 1.0), (0.64, 0.98))),
        (((0.03, 0.2), (0.25, 0.0), (0.5, 0.1), (0.5, 0.36), (0.3, 0.72), (0.1, 0.98), (0.0, 0.88), (0.13, 0.79),
          (0.34, 0.9), (0.66, 0.98)),),
    ),
    (  # 3
        (_UPPER_BOW, _LOWER_BOW),
        (((0.04, 0.0), (0.53, 0.0)), ((0.53, 0.0), (0.22, 0.4)),
         ((0.22, 0.4), (0.5, 0.5), (0.56, 0.78), (0.3, 1.0), (0.0, 0.88))),
    ),
    (  # 4
        (((0.09, 0.02), (0.0, 0.5)), ((0.0, 0.5), (0.6, 0.5)), ((0.48, 0.02), (0.44, 1.0))),
        (((0.46, 0.0), (0.0, 0.66)), ((0.0, 0.66), (0.66, 0.66)), ((0.46, 0.0), (0.46, 1.0))),
        (((0.06, 0.0), (0.03, 0.3), (0.14, 0.5), (0.34, 0.5), (0.52, 0.36)), ((0.55, 0.0), (0.44, 1.0))),
    ),
    (  # 5
        (((0.58, 0.0), (0.12, 0.02)), ((0.12, 0.02), (0.09, 0.43)), _BELLY),
        (((0.6, 0.02), (0.22, 0.04), (0.12, 0.25), (0.22, 0.42), (0.48, 0.53), (0.53, 0.8), (0.3, 1.0), (0.0, 0.92)),),
    ),
    (  # 6
        (((0.46, 0.0), (0.2, 0.24), (0.03, 0.6), (0.08, 0.9), (0.31, 1.0), (0.53, 0.87), (0.51, 0.64), (0.3, 0.54),
          (0.06, 0.7)),),
        (((0.3, 0.0), (0.1, 0.4), (0.02, 0.76), (0.14, 0.98), (0.36, 0.97), (0.47, 0.78), (0.36, 0.62), (0.16, 0.64),
          (0.04, 0.8)),),
    ),
    (  # 7
        (((0.0, 0.02), (0.6, 0.0)), ((0.6, 0.0), (0.2, 1.0))),
        (((0.0, 0.02), (0.6, 0.0)), ((0.6, 0.0), (0.38, 0.45), (0.28, 1.0))),
        (((0.0, 0.02), (0.6, 0.0)), ((0.6, 0.0), (0.2, 1.0)), ((0.14, 0.5), (0.62, 0.48))),
    ),
    (  # 8
        (((0.5, 0.14), (0.3, 0.0), (0.1, 0.1), (0.12, 0.3), (0.3, 0.46), (0.52, 0.66), (0.53, 0.9), (0.3, 1.0),
          (0.07, 0.9), (0.08, 0.67), (0.3, 0.46), (0.48, 0.3), (0.5, 0.14)),),
        (((0.28, 0.0), (0.09, 0.09), (0.08, 0.33), (0.28, 0.45), (0.48, 0.34), (0.48, 0.1), (0.28, 0.0)),
         ((0.28, 0.45), (0.04, 0.58), (0.03, 0.88), (0.28, 1.0), (0.54, 0.88), (0.53, 0.58), (0.28, 0.45))),
    ),
    (  # 9
        (_NINE_LOOP, ((0.52, 0.08), (0.46, 1.0))),
        (_NINE_LOOP, ((0.5, 0.18), (0.53, 0.5), (0.45, 0.86), (0.25, 1.0), (0.05, 0.92))),
        (_NINE_LOOP, ((0.51, 0.14), (0.4, 0.55), (0.22, 1.0))),
    ),
)  # fmt: skip


def curve(stroke: Stroke, per_segment: int = 12) -> NDArray[np.float64]:
    """Lay a smooth curve through the points of a stroke.

    Catmull-Rom splines: between two points the curve is a cubic whose slopes there are those of the neighbours' chords.
    Where the last point is the first, the curve closes smoothly.

    Parameters
    ----------
    stroke : tuple of points
        At least two.
    per_segment : int
        Points of the result per pair of neighbours.

    Returns
    -------
    ndarray of float64
        (points, 2), x and y, from the first point to the last.
    """
    points = np.asarray(stroke, np.float64)
    if len(points) == 2:
        return np.asarray(points[0] + np.linspace(0, 1, per_segment + 1)[:, None] * (points[1] - points[0]))
    is_closed = stroke[0] == stroke[-1]
    before = points[-2] if is_closed else 2 * points[0] - points[1]
    after = points[1] if is_closed else 2 * points[-1] - points[-2]
    knots = np.vstack([before, points, after])
    t = np.linspace(0, 1, per_segment, endpoint=False)[:, None, None]
    a, b, c, d = (knots[k : len(knots) - 3 + k] for k in range(4))
    values = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
    return np.vstack([values.transpose(1, 0, 2).reshape(-1, 2), points[-1:]])
