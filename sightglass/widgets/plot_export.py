"""Plots and tables as files and for the clipboard."""

import csv
import io
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter

from sightglass.algorithms.results import Plot, Table
from sightglass.widgets.plot_axes import Span, axis_title, full_x, full_y
from sightglass.widgets.plot_painter import PlotPainter
from sightglass.widgets.theme import LIGHT, Theme

_SCALE = 3

View = tuple[Span, Span]


def plot_to_rows(plot: Plot) -> list[list[str]]:
    """Give the values of a plot as columns under a heading; curves with the same x share its column."""
    headings: list[str] = []
    columns: list[Sequence[Any]] = []
    x_title, y_title = axis_title(plot.x_axis), axis_title(plot.y_axis)
    shared: tuple[bool, np.ndarray[Any, Any]] | None = None
    for curve in plot.curves:
        x, has_edges = np.asarray(curve.x), curve.style == "steps"
        if shared is None or shared[0] != has_edges or not np.array_equal(shared[1], x):
            shared = has_edges, x
            if has_edges:
                headings += [f"{x_title}, from", f"{x_title}, to"]
                columns += [x[:-1].tolist(), x[1:].tolist()]
            else:
                headings.append(x_title)
                columns.append(x.tolist())
        headings.append(f"{curve.label}: {y_title}" if curve.label else y_title)
        columns.append(np.asarray(curve.y).tolist())
    rows = [[_written(value) for value in row] for row in zip_longest(*columns, fillvalue="")]
    return [headings, *rows]


def plot_to_csv(plot: Plot) -> str:
    """Write the values of a plot as comma-separated values."""
    return _separated(plot_to_rows(plot), ",")


def plot_to_tsv(plot: Plot) -> str:
    """Write the values of a plot for pasting into a spreadsheet."""
    return _separated(plot_to_rows(plot), "\t")


def table_to_csv(table: Table) -> str:
    """Write a table as comma-separated values."""
    return _separated([list(table.columns), *([_written(cell) for cell in row] for row in table.rows)], ",")


def rows_to_tsv(rows: Sequence[Sequence[Any]]) -> str:
    """Write cells for pasting into a spreadsheet."""
    return _separated([[_written(cell) for cell in row] for row in rows], "\t")


def plot_to_image(plot: Plot, size: QSize, font: QFont, theme: Theme = LIGHT, view: View | None = None) -> QImage:
    """Paint a plot, or a part of it, finer than the screen, on a ground of its own."""
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(theme.surface)
    painter = QPainter(image)
    _paint(plot, painter, size, font, theme, view)
    painter.end()
    return image


def plot_to_png(plot: Plot, size: QSize, font: QFont, theme: Theme = LIGHT, view: View | None = None) -> bytes:
    """Give a plot as a PNG file; light by default, because figures go into documents."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, b"png").write(plot_to_image(plot, size, font, theme, view)):
        raise OSError("The picture of the plot could not be encoded as PNG.")
    return bytes(buffer.data().data())


def plot_to_svg(plot: Plot, size: QSize, font: QFont, theme: Theme = LIGHT, view: View | None = None) -> bytes:
    """Give a plot as an SVG file."""
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(plot.title)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.surface)
    _paint(plot, painter, size, font, theme, view)
    painter.end()
    return bytes(buffer.data().data())


def _paint(plot: Plot, painter: QPainter, size: QSize, font: QFont, theme: Theme, view: View | None) -> None:
    rect = QRectF(0, 0, size.width(), size.height())
    plot_painter = PlotPainter(plot, theme, font)
    frame = plot_painter.arrange(rect, *(view or (full_x(plot), full_y(plot))))
    plot_painter.paint(painter, frame, rect)


def _written(value: Any) -> str:
    if isinstance(value, bool | np.bool_):
        return "yes" if value else "no"
    if isinstance(value, float | np.floating):
        # Twelve digits hide the noise of binary fractions and keep everything that was measured.
        return f"{float(value):.12g}"
    return str(value)


def _separated(rows: Sequence[Sequence[str]], separator: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, lineterminator="\n").writerows(rows)
    return stream.getvalue()
