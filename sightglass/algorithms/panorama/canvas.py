"""Seventh stage: the canvas, large enough for all warped corners and no larger than can be drawn."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Region
from sightglass.algorithms.panorama.geometry import Geometry
from sightglass.algorithms.panorama.homographies import Points
from sightglass.algorithms.panorama.parameters import Blend, Panorama, Projection
from sightglass.algorithms.panorama.surfaces import Frame, surface_of
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text

# So many times the longest side of any image, to each side of the reference: farther out all is a blur.
_REACH = 4.0
_MEGABYTE = 1e6


@dataclass(frozen=True, eq=False)
class Canvas:
    """What is drawn, and where.

    Parameters
    ----------
    frame : Frame
        Of the whole canvas.
    regions : dict
        Number of each member → the pixels of the canvas that it is warped to.
    borders : dict
        Number of each member → (n, 2): the polygon that it covers, in pixels of the canvas.
    bytes_needed : int
        Memory that warping and blending take at most.
    notes : tuple of str
        Whether the canvas is limited, and why.
    """

    frame: Frame
    regions: dict[int, Region]
    borders: dict[int, Points]
    bytes_needed: int
    notes: tuple[str, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.frame.rows, self.frame.columns


def lay_out(
    geometry: Geometry,
    sizes: tuple[tuple[int, int], ...],
    names: Sequence[str],
    parameters: Panorama,
    bytes_of_pixel: int,
    scale: float,
) -> Canvas:
    """Size the canvas from the warped borders, and tell what memory it needs.

    Parameters
    ----------
    geometry : Geometry
        Of the members.
    sizes : tuple of (int, int)
        Rows and columns of every image.
    names : sequence of str
        Of every image.
    parameters : Panorama
        Blending and projection.
    bytes_of_pixel : int
        Of a pixel of the panorama.
    scale : float
        Pixels of the canvas for one of the reference.

    Returns
    -------
    Canvas
        Its memory is not checked; see `refuse_too_large`.
    """
    surface = surface_of(geometry, sizes)
    borders, notes = {}, []
    rows, columns = sizes[geometry.reference]
    longest = max(max(sizes[number]) for number in geometry.matrices)
    is_planar = parameters.projection is Projection.PLANAR
    # A cylinder is as wide as the views; a plane grows without end.
    reach = _REACH * longest if is_planar else math.inf
    middle = np.array([(columns - 1) / 2, (rows - 1) / 2]) if is_planar else np.zeros(2)
    for number in geometry.matrices:
        border, is_cut = surface.border(number)
        if is_cut or np.abs(border - middle).max() > reach:
            notes.append(_limited_note(names[number], is_planar))
        borders[number] = border
    low, high = _extent(borders, middle, reach)
    # The reference keeps its pixels where they are: the origin is a whole one, whatever the scale.
    low = np.floor(low + 1e-6)
    columns, rows = (max(1, math.ceil(side * scale - 1e-6)) for side in (np.ceil(high - low - 1e-6) + 1).tolist())
    frame = Frame((float(low[0]), float(low[1])), scale, rows, columns)
    regions = {
        number: region
        for number, border in borders.items()
        if (region := _region(frame.placed(border), frame)) is not None
    }
    placed = {number: frame.placed(borders[number]) for number in regions}
    needed = _bytes_needed(frame, list(regions.values()), parameters, bytes_of_pixel)
    return Canvas(frame, regions, placed, needed, tuple(notes))


def _limited_note(name: str, is_planar: bool) -> str:
    if is_planar:
        return tr(
            "“{name}” is mapped to infinity or very far out: the canvas is limited, and shows a part of it. The "
            "cylindrical projection shows all of it.",
            name=name,
        )
    return tr("“{name}” looks almost straight up or down: the canvas is limited, and shows a part of it.", name=name)


def _extent(borders: dict[int, Points], middle: Points, reach: float) -> tuple[Points, Points]:
    around = np.concatenate(list(borders.values()))
    low = np.maximum(around.min(axis=0), middle - reach)
    return low, np.minimum(around.max(axis=0), middle + reach)


def _region(border: Points, frame: Frame) -> Region | None:
    """Pixels of the canvas around a polygon; None where it lies outside."""
    left, top = (max(0, int(value)) for value in np.floor(border.min(axis=0) + 1e-6))
    right, bottom = (int(value) for value in np.ceil(border.max(axis=0) - 1e-6))
    rows, columns = min(bottom, frame.rows - 1) - top + 1, min(right, frame.columns - 1) - left + 1
    return Region(top, left, rows, columns) if min(rows, columns) > 0 else None


def _bytes_needed(frame: Frame, regions: Sequence[Region], parameters: Panorama, bytes_of_pixel: int) -> int:
    """Patches with their masks, the canvas, and what blending holds beside it."""
    canvas = frame.rows * frame.columns
    areas = [region.rows * region.columns for region in regions]
    patches = sum(areas) * (bytes_of_pixel + 1)
    if parameters.projection is Projection.CYLINDRICAL:
        patches += 12 * max(areas)
    if parameters.blend in (Blend.AVERAGE, Blend.DISTANCE):
        return patches + canvas * (5 * bytes_of_pixel + 5) + max(areas) * 5 * bytes_of_pixel
    if parameters.blend is Blend.MULTIBAND:
        return patches + canvas * (bytes_of_pixel + 2) + max(areas) * (8 * bytes_of_pixel + 4)
    return patches + canvas * (bytes_of_pixel + 2) + max(areas) * 2 * bytes_of_pixel


def refuse_too_large(canvas: Canvas, parameters: Panorama) -> None:
    """Refuse a canvas that takes more memory than is allowed.

    Raises
    ------
    ImageError
        With the memory needed, and a scale that would do.
    """
    limit = parameters.memory_limit * 1e3 * _MEGABYTE
    if canvas.bytes_needed <= limit:
        return
    fitting = canvas.frame.scale * (limit / canvas.bytes_needed) ** 0.5
    raise ImageError(
        tr(
            "The panorama of {columns} × {rows} px needs about {needed} GB of memory; the limit is {limit} GB. Set the "
            "output scale to {scale:.2g} or less, choose the cylindrical projection, or raise the limit.",
            columns=number_text(canvas.frame.columns), rows=number_text(canvas.frame.rows),
            needed=number_text(canvas.bytes_needed / 1e9, 2), limit=number_text(parameters.memory_limit, 3),
            scale=max(0.02, 0.98 * fitting),
        )
    )  # fmt: skip
