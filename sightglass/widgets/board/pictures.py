"""Blackboards as files: pictures of what is in view for documents and lectures, and all numbers as text."""

import math
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from sightglass.algorithms.board import Board
from sightglass.algorithms.csv_text import rows_csv
from sightglass.algorithms.texts import tr
from sightglass.widgets.board.equation import Equation
from sightglass.widgets.board.equation_line import Measure, laid_out, paint_lines
from sightglass.widgets.board.layout import MARGIN, in_pixels
from sightglass.widgets.board.overlay import lookup_of, paint_overlay, strong_edges
from sightglass.widgets.theme import LIGHT

if TYPE_CHECKING:
    from sightglass.widgets.board.view import BoardView

_SCALE = 2
_NARROWEST = 480.0  # pixels: narrower, equations would have too many lines
_POINTS_PER_INCH, _PIXELS_PER_INCH = 72, 96


def as_file(view: "BoardView", kind: str) -> tuple[str, bytes]:
    """Give a file name that fits and the content: what is in view as "png", "svg" or "pdf", or all arrays as "csv"."""
    board = view.board()
    assert board is not None
    name = re.sub(r"[^\w-]+", "_", board.key or board.title).strip("_") or "board"
    match kind:
        case "png":
            content = _png(_Sheet(view, board))
        case "svg":
            content = _svg(_Sheet(view, board))
        case "pdf":
            content = _pdf(_Sheet(view, board))
        case "csv":
            content = board_csv(board).encode()
        case _:
            raise ValueError(f"{kind!r} is not one of png, svg, pdf, csv")
    return f"{name}.{kind}", content


def board_csv(board: Board) -> str:
    """Write all arrays of a board below each other, each with a line for its title and an empty one after it."""
    rows: list[list[object]] = []
    for grid in board.grids:
        rows += [[grid.title or grid.key], *grid.values.tolist(), []]
    return rows_csv(rows[:-1])


class _Sheet:
    """The board as it is in view, all of it, on light paper, with the equation below it."""

    def __init__(self, view: "BoardView", board: Board) -> None:
        self.title = board.title
        self._font = in_pixels(view.font())
        painter = view.surface.painter_for(LIGHT)
        assert painter is not None
        self._painter, arrangement = painter, painter.arrangement
        self._overlay = view.surface.overlay.for_paper()
        self._edges = view.surface.edges()
        self._strong = strong_edges(board, self._overlay)
        metrics = QFontMetricsF(self._font)
        width = max(arrangement.size.width(), _NARROWEST)
        self._lines = []
        if view.explanation is not None:
            equation = Equation(view.explanation, lookup_of(board))
            self._lines = laid_out(equation, width - 2 * MARGIN, Measure(self._font))
        below = len(self._lines) * metrics.lineSpacing() + MARGIN if self._lines else 0.0
        self._height = arrangement.size.height()
        self._indent = (width - arrangement.size.width()) / 2
        self.size = QSize(math.ceil(width), math.ceil(self._height + below))

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(QPointF(0.0, 0.0), QSizeF(self.size)), LIGHT.surface)
        painter.save()
        painter.translate(self._indent, 0.0)
        self._painter.paint_as_text(painter, self._edges, self._strong)
        paint_overlay(painter, self._painter, self._overlay)
        painter.restore()
        painter.setFont(self._font)
        paint_lines(painter, self._lines, LIGHT, self._height, MARGIN)


def _png(sheet: _Sheet) -> bytes:
    image = QImage(sheet.size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, b"png").write(image):
        raise OSError(tr("The picture of the board could not be encoded as PNG."))
    return bytes(buffer.data().data())


def _svg(sheet: _Sheet) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(QPointF(0.0, 0.0), QSizeF(sheet.size)))
    generator.setTitle(sheet.title)
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def _pdf(sheet: _Sheet) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    points = QSizeF(sheet.size) * (_POINTS_PER_INCH / _PIXELS_PER_INCH)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, sheet.title, QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF())
    # As many dots to the inch as pixels: all lengths are in pixels.
    writer.setResolution(_PIXELS_PER_INCH)
    painter = QPainter(writer)
    sheet.paint(painter)
    painter.end()
    return bytes(buffer.data().data())
