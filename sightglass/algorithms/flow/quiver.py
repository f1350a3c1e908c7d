"""Arrows that show a field of motion."""

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms import colormaps
from sightglass.algorithms.flow.coloring import color_picture
from sightglass.algorithms.flow.field import FlowField
from sightglass.algorithms.flow.parameters import ArrowColor, Flow
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.results import Colormap, SegmentOverlay


def quiver(field: FlowField, parameters: Flow, full_color: float) -> SegmentOverlay:
    """Take the vectors of a grid of pixels as arrows.

    Parameters
    ----------
    field : FlowField
        (rows, columns, 2).
    parameters : Flow
        Its density, arrow_scale and arrow_color.
    full_color : float
        Length that takes the last colour, in pixels, where colour says the magnitude.

    Returns
    -------
    SegmentOverlay
        None of unknown vectors, nor of those longer than the frame, which point nowhere in it.
    """
    rows, columns = (_places(side, parameters.density) for side in field.shape[:2])
    vectors = field[np.ix_(rows, columns)].reshape(-1, 2)
    starts = np.stack(np.meshgrid(columns, rows), axis=2).reshape(-1, 2).astype(np.float32)
    lengths = np.hypot(vectors[:, 0], vectors[:, 1])
    # Comparisons with NaN are false.
    shown = lengths <= max(field.shape[:2])
    vectors, starts, lengths = vectors[shown], starts[shown], lengths[shown]
    ends = starts + np.float32(parameters.arrow_scale) * vectors
    if parameters.arrow_color is ArrowColor.DIRECTION:
        colors = _hues(vectors, lengths)
    else:
        index = np.minimum(lengths * (255 / full_color), 255).astype(np.uint8)
        colors = colormaps.table(Colormap.VIRIDIS)[index]
    segments = np.concatenate([starts, ends], axis=1)
    return SegmentOverlay(segments, arrow=True, colors=colors)


def _places(side: int, distance: int) -> NDArray[np.int64]:
    return np.arange(min(distance // 2, (side - 1) // 2), side, distance)


def _hues(vectors: FloatPixels, lengths: FloatPixels) -> NDArray[np.uint8]:
    if not len(vectors):
        return np.zeros((0, 3), np.uint8)
    # Not as pale as short vectors are in the colour picture: lines that thin would not be seen.
    directions = np.asarray(vectors / np.maximum(lengths, np.float32(1e-6))[:, None], np.float32)
    return color_picture(directions[:, None], 1.0001)[:, 0]
