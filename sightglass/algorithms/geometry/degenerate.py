"""Pairs of points that leave a model undetermined, and the sentence that names them."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import listed

PointArray = NDArray[np.float64]

# Relative to the spread of the points: closer is the same place, or on one line.
_TOLERANCE = 1e-7
# Beyond this many points, single triples are not told.
_MOST_FOR_TRIPLES = 16
_MOST_NAMED = 6


class DegenerateError(SightglassError):
    """Pairs from which the model cannot be found.

    Parameters
    ----------
    message : str
        Names the pairs, counted from 1, and says what to do.
    pairs : sequence of int
        The same pairs, counted from 0.
    """

    def __init__(self, message: str, pairs: Sequence[int] = ()) -> None:
        super().__init__(message)
        self.pairs = tuple(pairs)


def degenerate_error(
    name: str, source: PointArray, target: PointArray, numbers: Sequence[int] | None
) -> DegenerateError:
    """Say why a model cannot be found.

    Parameters
    ----------
    name : str
        Of the model, as in a sentence.
    source, target : ndarray of float64
        (n, 2) points of the reference and of the other image.
    numbers : sequence of int or None
        What each pair is called, counted from 0; None for its row.

    Returns
    -------
    DegenerateError
        Naming repeated points first, then points on one line.
    """
    called = list(range(len(source)) if numbers is None else numbers)
    for points, where in ((source, tr("the reference")), (target, tr("the other image"))):
        for rows, what in _reasons(points):
            pairs = [called[row] for row in rows]
            message = tr(
                "The {model} cannot be found: {reason}. Move one of these points, switch a pair off, or set further "
                "pairs.",
                model=name, reason=tr(what, pairs=named(pairs), where=where),
            )  # fmt: skip
            return DegenerateError(message, pairs)
    message = tr(
        "The {model} cannot be found: all {count} points of the reference satisfy one equation c₀ + c₁u + c₂v + c₃uv = "
        "0, so that several maps fit alike. Move a point or set further pairs.",
        model=name, count=len(source),
    )  # fmt: skip
    return DegenerateError(message, called)


def check_spread(
    name: str, minimal: int, source: PointArray, target: PointArray, numbers: Sequence[int] | None = None
) -> None:
    """Refuse points of which no sample can determine a model, so that nobody tries them all.

    Parameters
    ----------
    name : str
        Of the model, as in a sentence.
    minimal : int
        How many pairs it needs.
    source, target : ndarray of float64
        (n, 2) points of the reference and of the other image.
    numbers : sequence of int, optional
        What each pair is called, counted from 0; by default its row.

    Raises
    ------
    DegenerateError
        If all points of the reference are the same, or lie on one line where three or more are needed.
    """
    is_one_place = minimal == 2 and not np.ptp(source, axis=0).any()
    if is_one_place or (minimal > 2 and is_collinear(source)):
        raise degenerate_error(name, source, target, numbers)


def _reasons(points: PointArray) -> Iterator[tuple[list[int], str]]:
    """Find repeated points, all points on one line, and three on a line, as rows and a sentence about them."""
    scale = _spread(points)
    for rows in _repeated(points, _TOLERANCE * scale):
        yield rows, marked("{pairs} have the same point in {where}")
    everything = list(range(len(points)))
    if len(points) > 2 and is_collinear(points):
        yield everything, marked("all points of {where} ({pairs}) lie on one line")
    if 3 < len(points) <= _MOST_FOR_TRIPLES:
        for count in range(len(points) - 1, 2, -1):
            for chosen in combinations(everything, count):
                if is_collinear(points[list(chosen)], scale):
                    yield list(chosen), marked("the points of {pairs} lie on one line in {where}")


def is_collinear(points: PointArray, scale: float | None = None) -> bool:
    """Tell whether points lie on one line.

    Parameters
    ----------
    points : ndarray of float64
        (n, 2), n at least 1.
    scale : float, optional
        What deviations are compared with, in pixels; by default how far the points are spread.

    Returns
    -------
    bool
        True if all are, up to rounding.
    """
    centred = points - points.mean(axis=0)
    across = float(np.linalg.svd(centred, compute_uv=False)[-1]) if len(points) > 1 else 0.0
    return across <= _TOLERANCE * (_spread(points) if scale is None else scale)


def _spread(points: PointArray) -> float:
    return float(np.abs(points - points.mean(axis=0)).max()) or 1.0


def _repeated(points: PointArray, tolerance: float) -> Iterator[list[int]]:
    order = np.lexsort(points.T[::-1])
    group = [int(order[0])]
    for row in order[1:]:
        if np.abs(points[row] - points[group[0]]).max() <= tolerance:
            group.append(int(row))
            continue
        if len(group) > 1:
            yield sorted(group)
        group = [int(row)]
    if len(group) > 1:
        yield sorted(group)


def named(pairs: Sequence[int], *, begins_sentence: bool = False) -> str:
    """Name pairs in a sentence: "pairs 1, 2 and 4".

    Parameters
    ----------
    pairs : sequence of int
        Counted from 0, at least one.
    begins_sentence : bool
        Whether it stands first in its sentence.

    Returns
    -------
    str
        Counted from 1; of many only the first and how many more there are.
    """
    numbers = [str(pair + 1) for pair in pairs]
    if len(numbers) == 1:
        number = numbers[0]
        return tr("Pair {number}", number=number) if begins_sentence else tr("pair {number}", number=number)
    if len(numbers) > _MOST_NAMED:
        numbers = [*numbers[: _MOST_NAMED - 1], tr("{count} more", count=len(numbers) - _MOST_NAMED + 1)]
    first, last = listed(numbers[:-1]), numbers[-1]
    if begins_sentence:
        return tr("Pairs {numbers} and {last}", numbers=first, last=last)
    return tr("pairs {numbers} and {last}", numbers=first, last=last)
