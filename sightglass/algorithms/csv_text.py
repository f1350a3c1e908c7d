"""Plots and tables as CSV text: one header line, a point as decimal mark, units in the column names."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np

from sightglass.algorithms.results import Axis, Curve, Plot, Table


def table_csv(table: Table) -> str:
    """Write a table."""
    return _csv([table.columns, *table.rows])


def plot_csv(plot: Plot) -> str:
    """Write the curves of a plot side by side.

    Curves over the same x share its column. Of a histogram's bins both edges are given.
    """
    columns: list[tuple[str, Iterable[Any]]] = []
    previous: Curve | None = None
    for curve in plot.curves:
        if previous is None or not _same_x(previous, curve):
            columns += _x_columns(plot.x_axis, curve)
        columns.append((curve.label or _titled(plot.y_axis), curve.y))
        previous = curve
    header = [name for name, _ in columns]
    return _csv([header, *zip_longest(*(values for _, values in columns))])


def _same_x(one: Curve, other: Curve) -> bool:
    return (one.style == "steps") == (other.style == "steps") and np.array_equal(one.x, other.x)


def _x_columns(axis: Axis, curve: Curve) -> list[tuple[str, Iterable[Any]]]:
    name = _titled(axis)
    if curve.style == "steps":
        return [(f"{name} from", curve.x[:-1]), (f"{name} to", curve.x[1:])]
    return [(name, curve.x)]


def _titled(axis: Axis) -> str:
    return f"{axis.label} ({axis.unit})" if axis.unit else axis.label


def _csv(rows: Iterable[Sequence[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    if value is None or (isinstance(value, float | np.floating) and math.isnan(value)):
        return ""
    return str(value)
