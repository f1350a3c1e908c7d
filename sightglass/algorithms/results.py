"""What an algorithm shows: pictures, plots of curves, tables, scalars and sentences. All of it is data."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.board import Board
from sightglass.algorithms.image import Region, widened
from sightglass.algorithms.parameters import Choice

Scalar = float | int | str | bool


class Colormap(Choice):
    """How single-channel values become colours."""

    GRAY = "gray", "Gray"
    VIRIDIS = "viridis", "Viridis (magnitude)"
    DIVERGING = "diverging", "Blue to red, centred at 0 (signed)"
    CYCLIC = "cyclic", "Cyclic (phase, direction)"


@dataclass(frozen=True)
class Axis:
    """What an axis of a picture or plot measures, and for pictures the values at its two ends (pixel centres).

    `names` are those of a picture's rows or columns, one for each, where they stand for no values (classes).
    `is_counted` says that there is nothing between whole numbers (epochs, iterations).
    """

    label: str
    unit: str = ""
    first: float = 0.0
    last: float = 0.0
    names: tuple[str, ...] = ()
    is_counted: bool = False


@dataclass(frozen=True, eq=False)
class MarkerOverlay:
    """Points drawn over a picture.

    `positions` is (n, 2), (x, y) in pixels of the picture; pixel centres are whole numbers. `sizes` are radii in
    pixels of the picture, or None for a fixed size on the screen.
    """

    positions: NDArray[Any]
    sizes: NDArray[Any] | None = None
    color: str = "#E69F00"
    label: str = ""


@dataclass(frozen=True, eq=False)
class SegmentOverlay:
    """Line segments (a quiver, matches, block borders) drawn over a picture.

    `segments` is (n, 4): x and y of the start, x and y of the end, in pixels of the picture. `colors` is uint8 (n, 3),
    RGB of each segment, or None where all have the same one.
    """

    segments: NDArray[Any]
    color: str = "#E69F00"
    arrow: bool = False
    label: str = ""
    colors: NDArray[np.uint8] | None = None

    def __post_init__(self) -> None:
        # Here, not while it is painted: an exception in the middle of that ends the program.
        count = np.asarray(self.segments).reshape(-1, 4).shape[0]
        if self.colors is not None and np.shape(self.colors) != (count, 3):
            raise ValueError(f"The colours of {count} segments have the shape {np.shape(self.colors)}")


Overlay = MarkerOverlay | SegmentOverlay


@dataclass(frozen=True)
class Tile:
    """A part of a picture that is shown with levels and colours of its own: a level of a pyramid, a feature map.

    `title` is written into its corner where there is room for it; where there is less, what stands before its colon.
    So many rows at its top are left free for that.
    """

    region: Region
    levels: tuple[float, float]
    colormap: Colormap = Colormap.GRAY
    title: str = ""
    title_rows: int = 0


@dataclass(frozen=True, eq=False)
class Picture:
    """An array to be looked at.

    Parameters
    ----------
    key : str
        Names the picture in files and on the command line: lower case with underscores.
    title : str
        Names it for people.
    pixels : ndarray
        (rows, columns[, 3 or 4]); uint8, uint16 or float32; contiguous; never changed after it is shown.
    levels : (float, float) or None
        Values shown as the two ends of the colour map. None: the whole range of an integer type; for floats the
        extremes, symmetric about 0 for the diverging map.
    colormap : Colormap
        Applies to single-channel pictures.
    overlays : tuple of Overlay
        Drawn above the pixels.
    origin, step
        Where the picture lies on the image it came from: row and column of its first pixel, and how many image
        pixels one of its pixels stands for along each axis. A preview of what is visible has a step above 1.
    row_axis, column_axis : Axis or None
        What rows and columns measure, where that is not pixels (frequencies).
    value_axis : Axis or None
        What the values measure and in which unit, for the colour bar.
    tiles : tuple of Tile
        Where the picture is a montage: its parts. Nothing is shown of the pixels between them.
    legend : ndarray of uint8 or None
        (rows, columns, 3 or 4): what the colours mean, drawn small in a corner (a colour wheel).
    legend_text : str
        Caption of the legend: "4 px" at the rim of the wheel.
    motion : ndarray of float32 or None
        (rows, columns, 2): the field of motion that the picture stands for, where it is saved as one.
    has_gaps : bool
        Whether NaN is to be expected (where a warped image does not reach): it is shown in a quiet colour then.
    title_rows : int
        Of a tile by itself: see `Tile`.
    """

    key: str
    title: str
    pixels: NDArray[Any]
    levels: tuple[float, float] | None = None
    colormap: Colormap = Colormap.GRAY
    overlays: tuple[Overlay, ...] = ()
    origin: tuple[int, int] = (0, 0)
    step: int = 1
    row_axis: Axis | None = None
    column_axis: Axis | None = None
    value_axis: Axis | None = None
    tiles: tuple[Tile, ...] = ()
    legend: NDArray[np.uint8] | None = None
    legend_text: str = ""
    motion: NDArray[np.float32] | None = None
    has_gaps: bool = False
    title_rows: int = 0

    def shown_levels(self) -> tuple[float, float]:
        """Values at the two ends of the colour map."""
        if self.levels is not None:
            return self.levels
        if self.pixels.dtype.kind != "f":
            return 0.0, float(np.iinfo(self.pixels.dtype).max)
        # NumPy's extremes are NaN where any value is: they tell in the same pass whether a mask is needed.
        low, high = float(self.pixels.min()), float(self.pixels.max())
        if not math.isfinite(high - low):
            finite = self.pixels[np.isfinite(self.pixels)]
            low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        if self.colormap is Colormap.DIVERGING:
            bound = max(abs(low), abs(high)) or 1.0
            return -bound, bound
        return widened(low, high)


@dataclass(frozen=True, eq=False)
class Curve:
    """One line of a plot.

    `x` and `y` are 1-D and of equal length, except for style "steps", where `x` holds the len(y) + 1 bin edges.
    `color` is a CSS colour or one of the theme's roles "red", "green", "blue", "luminance", "muted"; None takes the
    next of the colour-blind-safe cycle. `style` is "line", "dashed", "steps" (filled histogram) or "points".
    """

    label: str
    x: NDArray[Any]
    y: NDArray[Any]
    color: str | None = None
    style: str = "line"


@dataclass(frozen=True)
class MarkLine:
    """A labelled vertical line at `x` (a threshold, a percentile)."""

    x: float
    label: str
    color: str | None = None


@dataclass(frozen=True, eq=False)
class Plot:
    """Curves that share their axes."""

    key: str
    title: str
    x_axis: Axis
    y_axis: Axis
    curves: tuple[Curve, ...]
    marks: tuple[MarkLine, ...] = ()
    log_x: bool = False
    log_y: bool = False

    def shows_the_same(self, other: "Plot") -> bool:
        """Tell whether nothing in it differs from another one."""
        own, its = (
            (plot.key, plot.title, plot.x_axis, plot.y_axis, plot.marks, plot.log_x, plot.log_y, len(plot.curves))
            for plot in (self, other)
        )
        return own == its and all(
            (one.label, one.color, one.style) == (two.label, two.color, two.style)
            and _same_values(one.x, two.x)
            and _same_values(one.y, two.y)
            for one, two in zip(self.curves, other.curves, strict=True)
        )


def _same_values(one: NDArray[Any], other: NDArray[Any]) -> bool:
    return one is other or np.array_equal(one, other, equal_nan=one.dtype.kind == "f")


@dataclass(frozen=True, eq=False)
class Table:
    """Rows under named columns. Units stand in the column names."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Scalar, ...], ...]


@dataclass(frozen=True, eq=False)
class Step:
    """One step of a calculation, written as on paper.

    `expression` holds matrices (2-D; a 1-D one is a row) and the texts between them: ("R₂ =", up, "+", detail, "=",
    result).
    """

    title: str
    expression: tuple[NDArray[Any] | str, ...]
    text: str = ""


@dataclass(frozen=True, eq=False)
class Presentation:
    """All that a result has to show; the first picture is the one the canvas opens with.

    `motions` are fields of motion, (rows, columns, 2) of float32, that are written to files beside the pictures, as
    are `files` under their names: what programs read (weights). `boards` are arrays with their numbers. What takes its
    time and is not looked at while a slider is dragged may be made `later`.
    """

    pictures: tuple[Picture, ...] = ()
    plots: Sequence[Plot] = ()
    tables: Sequence[Table] = ()
    scalars: Mapping[str, Scalar] = field(default_factory=dict)
    sentences: Sequence[str] = ()
    steps: tuple[Step, ...] = ()
    motions: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    boards: tuple[Board, ...] = ()

    def picture(self, key: str) -> Picture | None:
        """Find a picture by its key."""
        return next((picture for picture in self.pictures if picture.key == key), None)

    def plot(self, key: str) -> Plot:
        """Find a plot by its key; one that is not there raises KeyError."""
        return {plot.key: plot for plot in self.plots}[key]

    def table(self, key: str) -> Table:
        """Find a table by its key; one that is not there raises KeyError."""
        return {table.key: table for table in self.tables}[key]
