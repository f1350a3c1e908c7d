"""Why no sample of RANSAC determines a model, in a sentence that names the pairs where no further trial could help."""

import math
from collections.abc import Sequence
from typing import Any

from sightglass.algorithms.geometry.degenerate import DegenerateError, named
from sightglass.algorithms.geometry.minimal import flat_triples
from sightglass.algorithms.geometry.models import FloatArray, Model
from sightglass.algorithms.texts import marked, tr

# Beyond this many pairs, single triples on one line are not told.
_MOST_FOR_TRIPLES = 16


def refused_error(
    model: Model, source: FloatArray, target: FloatArray, tried: int, numbers: Sequence[int] | None = None
) -> DegenerateError:
    """Say why every sample that was tried is refused.

    Parameters
    ----------
    model : Model
        Its family.
    source, target : ndarray of float64
        (n, 2) normalised points of the reference and of the other image.
    tried : int
        How many samples were tried.
    numbers : sequence of int, optional
        What each pair is called, counted from 0; by default its row.

    Returns
    -------
    DegenerateError
        Naming pairs if all samples were tried.
    """
    possible = math.comb(len(source), model.minimal)
    if tried < possible:
        return DegenerateError(
            tr(
                "None of {tried} samples determines the {model}: their points are repeated, on one line, or turned "
                "over. Set further pairs, or raise the number of trials.",
                tried=tried, model=model.noun,
            )
        )  # fmt: skip
    called = list(range(len(source)) if numbers is None else numbers)
    why, rows = _reason(model, source, target)
    pairs = [called[row] for row in rows]
    values: dict[str, Any] = {"model": model.noun, "reason": tr(why, pairs=named(pairs))}
    if possible == 1:
        message = tr(
            "The only sample of these pairs was tried, but it does not determine the {model}: {reason}. Move one of "
            "these points, or set further pairs.",
            **values,
        )
    else:
        message = tr(
            "All {possible} samples of these pairs were tried, but none determines the {model}: {reason}. Move one of "
            "these points, or set further pairs.",
            possible=possible,
            **values,
        )
    return DegenerateError(message, pairs)


def _reason(model: Model, source: FloatArray, target: FloatArray) -> tuple[str, Sequence[int]]:
    if model.minimal > 2 and len(source) <= _MOST_FOR_TRIPLES:
        sides = (
            (source, marked("the points of {pairs} lie nearly on one line in the reference")),
            (target, marked("the points of {pairs} lie nearly on one line in the other image")),
        )
        for points, why in sides:
            for rows in flat_triples(points):
                return why, rows
    return (
        marked(
            "the points of {pairs} are repeated, or go round in another order in the other image than in the "
            "reference, as no picture of a plane shows them"
        ),
        range(len(source)),
    )
