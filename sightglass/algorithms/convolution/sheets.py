"""Parts of boards: grids of maps with their titles, tables of them, and explanations found by the key of a grid."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import product

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Grid, Role, Term
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.windows import Window
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.results import Colormap, Picture, Scalar, SegmentOverlay, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import numbered

# Explains the number in a row and column of one grid.
Explainer = Callable[[int, int], Explanation]

# By the first part of their keys.
_OF_FIXED_SIZE = {"b", "dy", "target", "t", "a", "b1", "b4", "w7"}
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
# How one of several maps is called.
CHANNEL, MAP = marked("{title}, channel {number}"), marked("{title}, map {number}")


def lowered(number: int) -> str:
    """Write a number as a subscript.

    Parameters
    ----------
    number : int
        At least 0.

    Returns
    -------
    str
        "₁₂".
    """
    return str(number).translate(_LOWERED)


def grid(key: str, title: str, values: Array, role: Role, is_editable: bool = False) -> Grid:
    """Give an array of rows and columns as a grid.

    Parameters
    ----------
    key, title, role, is_editable
        As in `Grid`.
    values : ndarray
        (rows, columns).

    Returns
    -------
    Grid
        With the values as float64.
    """
    return Grid(key, title, np.asarray(values, np.float64), role, is_editable=is_editable)


def map_grids(
    key: str, title: str, maps: Array, role: Role, naming: str = CHANNEL, is_editable: bool = False,
    padding: tuple[int, int, int, int] = (0, 0, 0, 0), unused: NDArray[np.bool_] | None = None,
    marks: NDArray[np.bool_] | None = None,
) -> tuple[Grid, ...]:  # fmt: skip
    """Give one grid for each map: "x_0" with the title "x, channel 0", or "x" where it is the only one.

    Parameters
    ----------
    key, title : str
        Of the array.
    maps : ndarray of float64
        (maps, rows, columns).
    role : Role
        Of all grids.
    naming : str
        How one of several is called: `CHANNEL` or `MAP`.
    is_editable, padding, unused
        As in `Grid`, for all grids.
    marks : ndarray of bool or None
        (maps, rows, columns): `marked` of each `Grid`.

    Returns
    -------
    tuple of Grid
        In the order of the maps.
    """
    return tuple(
        Grid(
            f"{key}_{number}", _map_title(title, naming, number, len(maps)), values, role, padding, is_editable,
            None if marks is None else marks[number], unused,
        )
        for number, values in enumerate(maps)
    )  # fmt: skip


def _map_title(title: str, naming: str, number: int, count: int) -> str:
    return title if count == 1 else tr(naming, title=title, number=number)


def kernel_columns(
    key: str, title: str, kernels: Array, role: Role, sign: str = "", is_editable: bool = False
) -> tuple[Column, ...]:
    """Give one column for each kernel with one grid for each channel: "w_1_0" with the title "W₁, channel 0".

    Parameters
    ----------
    key : str
        Of the array.
    title : str
        With "#" in the place of the number.
    kernels : ndarray of float64
        (kernels, channels, rows, columns).
    role : Role
        Of all grids.
    sign : str
        Before the first column.
    is_editable : bool
        As in `Grid`.

    Returns
    -------
    tuple of Column
        In the order of the kernels.
    """
    columns = []
    for number, kernel in enumerate(kernels):
        name = title.replace("#", lowered(number))
        grids = map_grids(f"{key}_{number}", name, kernel, role, is_editable=is_editable)
        columns.append(Column(name, grids, "" if number else sign))
    return tuple(columns)


def board(
    key: str, title: str, columns: Sequence[Column], explainers: Mapping[str, Explainer],
    steps: Sequence[Cell] = (), caption: str = "", has_edges: bool = False,
) -> Board:  # fmt: skip
    """Put a board together.

    Parameters
    ----------
    key, title, columns, steps, caption, has_edges
        As in `Board`; a column that has the title of its only grid goes without.
    explainers : mapping
        By the key of the grid; grids without one hold what is given.

    Returns
    -------
    Board
        Cells outside a grid are not explained.
    """
    sizes = {each.key: each.values.shape for column in columns for each in column.grids}

    def explain(cell: Cell) -> Explanation | None:
        explainer = explainers.get(cell.grid)
        if explainer is None:
            return None
        rows, columns = sizes[cell.grid]
        return explainer(cell.row, cell.column) if 0 <= cell.row < rows and 0 <= cell.column < columns else None

    titled = tuple(
        replace(column, title="") if [each.title for each in column.grids] == [column.title] else column
        for column in map(_with_fixed_sizes, columns)
    )
    return Board(key, title, titled, explain, tuple(steps), has_edges, caption)


def _with_fixed_sizes(column: Column) -> Column:
    """Mark those arrays that have a number for each output, or are a single number."""
    grids = (replace(each, has_fixed_size=each.key.partition("_")[0] in _OF_FIXED_SIZE) for each in column.grids)
    return replace(column, grids=tuple(grids))


def cells_of(grids: Sequence[Grid]) -> tuple[Cell, ...]:
    """List all cells of some grids, row by row.

    Parameters
    ----------
    grids : sequence of Grid
        In the order in which they are computed.

    Returns
    -------
    tuple of Cell
        The cells.
    """
    return tuple(
        Cell(each.key, row, column)
        for each in grids for row in range(each.values.shape[0]) for column in range(each.values.shape[1])
    )  # fmt: skip


def difference_columns(
    named: Sequence[tuple[str, str, Array, Array]],
) -> tuple[tuple[Column, ...], dict[str, Explainer]]:
    """Set analytic gradients beside numeric ones.

    Parameters
    ----------
    named : sequence of (str, str, ndarray, ndarray)
        Key and title of each array, then both gradients as (rows, columns).

    Returns
    -------
    columns : tuple of Column
        Analytic, numeric and their difference, one grid in each for each array.
    explainers : dict
        Of the differences.
    """
    analytic = tuple(grid(key, title, values, Role.GRADIENT) for key, title, values, _ in named)
    numeric = tuple(grid(f"{key}_numeric", title, values, Role.GRADIENT) for key, title, _, values in named)
    both = tuple(zip(analytic, numeric, strict=True))
    gaps = tuple(
        Grid(f"{one.key}_difference", one.title, one.values - other.values, Role.NEUTRAL) for one, other in both
    )
    explainers: dict[str, Explainer] = {
        gap.key: partial(_explain_difference, gap, one, other) for gap, (one, other) in zip(gaps, both, strict=True)
    }
    columns = (
        Column(tr("Backward pass"), analytic), Column(tr("Differences"), numeric, "−"), Column(tr("Apart"), gaps, "="),
    )  # fmt: skip
    return columns, explainers


def _explain_difference(gap: Grid, one: Grid, other: Grid, row: int, column: int) -> Explanation:
    terms = (
        Term((Cell(one.key, row, column),), float(one.values[row, column])),
        Term((Cell(other.key, row, column),), -float(other.values[row, column]), -1.0),
    )
    value = float(gap.values[row, column])
    symbol = tr("Difference of {title}({row}, {column})", title=one.title, row=row, column=column)
    return Explanation(Cell(gap.key, row, column), symbol, terms, value)


def gradient_table(named: Sequence[tuple[str, str, Array, Array]]) -> Table:
    """List every entry of gradients beside its numeric one.

    Parameters
    ----------
    named : sequence of (str, str, ndarray, ndarray)
        As for `difference_columns`.

    Returns
    -------
    Table
        One row for each entry.
    """
    rows: list[tuple[Scalar, ...]] = []
    for _, title, one, other in named:
        # Lists are read several times as fast as arrays, number by number.
        lists = one.tolist(), other.tolist(), (one - other).tolist()
        for row in range(one.shape[0]):
            rows += [(title, row, column, *numbers) for column, numbers in enumerate(zip(*(each[row] for each in lists),
                                                                                         strict=True))]  # fmt: skip
    columns = (tr("Gradient"), tr("Row"), tr("Column"), tr("Backward"), tr("Numeric"), tr("Difference"))
    return Table("gradients", tr("Gradients, checked"), columns, tuple(rows))


def array_table(key: str, title: str, values: Array, axes: Sequence[str] = ()) -> Table:
    """Write an array as a table: one line for each row, after the numbers of its map.

    Parameters
    ----------
    key, title : str
        Of the table.
    values : ndarray of float64
        (..., rows, columns).
    axes : sequence of str
        The names of the axes before rows and columns, translated.

    Returns
    -------
    Table
        The columns of the array under their numbers, from 0.
    """
    columns = (*axes, tr("Row"), *(str(column) for column in range(values.shape[-1])))
    places = product(*(range(size) for size in values.shape[:-1]))
    rows: list[tuple[Scalar, ...]] = [(*place, *values[place].tolist()) for place in places]
    return Table(key, title, columns, tuple(rows))


def map_pictures(
    key: str, title: str, maps: Array, naming: str = CHANNEL, colormap: Colormap = Colormap.GRAY
) -> tuple[Picture, ...]:
    """Show maps as pictures.

    Parameters
    ----------
    key, title : str
        Of the array.
    maps : ndarray of float64
        (maps, rows, columns).
    naming : str
        How one of several is called: `CHANNEL` or `MAP`.
    colormap : Colormap
        Of all.

    Returns
    -------
    tuple of Picture
        "y_0" with the title "y, map 0", or "y" where it is the only one.
    """
    return tuple(
        Picture(
            f"{key}_{number}", _map_title(title, naming, number, len(maps)),
            np.ascontiguousarray(values, np.float32), colormap=colormap,
        )
        for number, values in enumerate(maps)
    )  # fmt: skip


def patch_pictures(image: Image | None, patch: Region | None) -> tuple[Picture, ...]:
    """Show where in an image x was taken from.

    Parameters
    ----------
    image : Image or None
        The image.
    patch : Region or None
        None where x is typed.

    Returns
    -------
    tuple of Picture
        The image with a frame around the part, or nothing.
    """
    if image is None or patch is None:
        return ()
    # The corners of pixels lie half a pixel from their centres.
    top, left = patch.row - 0.5, patch.column - 0.5
    bottom, right = top + patch.rows, left + patch.columns
    frame = np.array(
        [(left, top, right, top), (right, top, right, bottom), (right, bottom, left, bottom), (left, bottom, left, top)]
    )
    overlay = SegmentOverlay(frame, label="x")
    return (Picture("image", tr("Image with x"), image.pixels, image.value_range, overlays=(overlay,)),)


def size_sentence(maps: int, rows: int, columns: int, window: Window) -> str:
    """Say how large the output is, and why.

    Parameters
    ----------
    maps, rows, columns : int
        Of the output.
    window : Window
        How it came about.

    Returns
    -------
    str
        With the formulas of both sides.
    """
    return tr(
        "y is {maps} of {rows} × {columns}. {caption}",
        maps=numbered(maps, marked("{n} map"), marked("{n} maps")), rows=rows, columns=columns, caption=window.caption,
    )  # fmt: skip


def patch_sentences(patch: Region | None) -> tuple[str, ...]:
    """Say where in an image x was taken from.

    Parameters
    ----------
    patch : Region or None
        None where x is typed.

    Returns
    -------
    tuple of str
        A sentence, or nothing.
    """
    if patch is None:
        return ()
    text = tr(
        "x is {rows} × {columns} pixels of the image, from row {row} and column {column} on, with the values that they "
        "have there.",
        rows=patch.rows, columns=patch.columns, row=patch.row, column=patch.column,
    )  # fmt: skip
    return (text,)
