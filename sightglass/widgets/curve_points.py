"""What can be done to the points of a curve between 0 and 1; each operation gives new points, always valid ones."""

from sightglass.algorithms.contrast.points import SMALLEST_GAP
from sightglass.algorithms.values import Points

FEWEST = 2


def moved(points: Points, index: int, x: float, y: float) -> Points:
    """Move a point; along x its neighbours, 0 and 1 are the limits, along y 0 and 1."""
    low = points[index - 1][0] + SMALLEST_GAP if index > 0 else 0.0
    high = points[index + 1][0] - SMALLEST_GAP if index + 1 < len(points) else 1.0
    # Neighbours that stand closer than the gap, as typed points can, leave no room to move along x.
    x = min(max(x, low), high) if low <= high else points[index][0]
    return (*points[:index], (x, min(max(y, 0.0), 1.0)), *points[index + 1 :])


def inserted(points: Points, x: float, y: float) -> tuple[Points, int] | None:
    """Add a point and give its index; None where it would stand too close to another one."""
    x, y = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
    if any(abs(x - other) < SMALLEST_GAP for other, _ in points):
        return None
    index = sum(other < x for other, _ in points)
    return (*points[:index], (x, y), *points[index:]), index


def halved(points: Points, index: int) -> tuple[Points, int] | None:
    """Add a point in the middle between a point and the next one (or the one before, for the last)."""
    first = min(index, len(points) - 2)
    (x0, y0), (x1, y1) = points[first], points[first + 1]
    return inserted(points, (x0 + x1) / 2, (y0 + y1) / 2)


def removed(points: Points, index: int) -> Points | None:
    """Take a point away; None if too few would be left."""
    return (*points[:index], *points[index + 1 :]) if len(points) > FEWEST else None
