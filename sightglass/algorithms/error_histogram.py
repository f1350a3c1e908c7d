"""How often errors occur, with the few largest gathered in the last bin."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.results import Curve, MarkLine
from sightglass.algorithms.texts import tr


def error_histogram(
    errors: NDArray[np.floating[Any]], top: float, bins: int, label: str
) -> tuple[Curve, tuple[MarkLine, ...]]:
    """Count errors from 0 to `top`; those above stand in the last bin, and a mark tells so.

    Parameters
    ----------
    errors : ndarray of float
        Any shape; what is not finite does not count.
    top : float
        Upper end of the last bin, above 0.
    bins : int
        Their number.
    label : str
        What is counted, translated.

    Returns
    -------
    curve : Curve
        Steps: one more edge than counts.
    marks : tuple of MarkLine
        A mark where the last bin begins if it holds larger errors too, else none.
    """
    edges = np.linspace(0.0, top, bins + 1)
    known = errors[np.isfinite(errors)]
    counts = np.histogram(np.minimum(known, edges[-1]), edges)[0]
    has_larger = bool(known.size) and float(known.max()) > edges[-1]
    marks = (MarkLine(float(edges[-2]), tr("Last bar: all larger ones too")),) if has_larger else ()
    return Curve(label, edges, counts, style="steps"), marks
