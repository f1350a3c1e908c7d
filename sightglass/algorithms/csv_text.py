"""Plots and tables as text: comma-separated for files, tab-separated for pasting into a spreadsheet.

One line of headings with the units, a point as decimal mark, an empty cell for what is not a number.
"""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np

from sightglass.algorithms.results import Axis, Curve, Plot, Table
from sightglass.algorithms.texts import tr


def table_csv(table: Table) -> str:
    """Write a table as comma-separated values.

    Parameters
    ----------
    table : Table
        Any table.

    Returns
    -------
    str
        One line for the columns and one for each row, each ended by a line feed.
    """
    return _separated([table.columns, *table.rows], ",")


def plot_csv(plot: Plot) -> str:
    """Write the values of a plot as comma-separated values; see `plot_rows`.

    Parameters
    ----------
    plot : Plot
        Any plot.

    Returns
    -------
    str
        Lines ended by a line feed.
    """
    return _separated(plot_rows(plot), ",")


def plot_tsv(plot: Plot) -> str:
    """Write the values of a plot for pasting into a spreadsheet; see `plot_rows`.

    Parameters
    ----------
    plot : Plot
        Any plot.

    Returns
    -------
    str
        Cells separated by tabs, lines ended by a line feed.
    """
    return _separated(plot_rows(plot), "\t")


def rows_tsv(rows: Iterable[Sequence[Any]]) -> str:
    """Write cells for pasting into a spreadsheet.

    Parameters
    ----------
    rows : iterable of sequences
        Numbers, booleans, text or None.

    Returns
    -------
    str
        Cells separated by tabs, lines ended by a line feed.
    """
    return _separated(rows, "\t")


def rows_csv(rows: Iterable[Sequence[Any]]) -> str:
    """Write cells as comma-separated values.

    Parameters
    ----------
    rows : iterable of sequences
        Numbers, booleans, text or None; rows may differ in length.

    Returns
    -------
    str
        Lines ended by a line feed.
    """
    return _separated(rows, ",")


def plot_rows(plot: Plot) -> list[Sequence[Any]]:
    """Give the curves of a plot as columns under their headings.

    Curves over the same x share its column. Of a histogram's bins both edges are given.

    Parameters
    ----------
    plot : Plot
        Any plot.

    Returns
    -------
    list of sequences
        The headings with their units, then the values; None where a curve is shorter than the longest.
    """
    columns: list[tuple[str, Iterable[Any]]] = []
    y_title = _title(plot.y_axis)
    previous: Curve | None = None
    for curve in plot.curves:
        if previous is None or not _have_same_x(previous, curve):
            columns += _x_columns(_title(plot.x_axis), curve)
        columns.append((f"{curve.label}: {y_title}" if curve.label else y_title, curve.y))
        previous = curve
    return [[heading for heading, _ in columns], *zip_longest(*(values for _, values in columns))]


def _have_same_x(one: Curve, other: Curve) -> bool:
    return (one.style == "steps") == (other.style == "steps") and np.array_equal(one.x, other.x)


def _x_columns(title: str, curve: Curve) -> list[tuple[str, Iterable[Any]]]:
    if curve.style == "steps":
        return [(tr("{title}, from", title=title), curve.x[:-1]), (tr("{title}, to", title=title), curve.x[1:])]
    return [(title, curve.x)]


def _title(axis: Axis) -> str:
    return f"{axis.label} ({axis.unit})" if axis.unit else axis.label


def _separated(rows: Iterable[Sequence[Any]], separator: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows([_cell(cell) for cell in row] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    if value is None or (isinstance(value, float | np.floating) and math.isnan(value)):
        return ""
    if isinstance(value, bool | np.bool_):
        return tr("yes") if value else tr("no")
    if isinstance(value, float | np.floating):
        # Twelve digits hide the noise of binary fractions and keep everything that was measured.
        return f"{float(value):.12g}"
    return str(value)
