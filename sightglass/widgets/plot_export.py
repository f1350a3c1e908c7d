"""Plots as pictures, for files and for the clipboard."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter

from sightglass.algorithms.results import Plot
from sightglass.algorithms.texts import tr
from sightglass.widgets.plot_axes import Span, full_x, full_y
from sightglass.widgets.plot_painter import PlotPainter
from sightglass.widgets.theme import LIGHT, Theme

_SCALE = 3

View = tuple[Span, Span]


def figure(plot: Plot, hidden: frozenset[int], theme: Theme, font: QFont) -> Plot:
    """Give the visible curves for a figure, in the colours of the series that they have among all of them."""
    colors = PlotPainter(plot, theme, font).colors()
    named = [
        curve if curve.color is not None else replace(curve, color=color.name())
        for curve, color in zip(plot.curves, colors, strict=True)
    ]
    return replace(plot, curves=tuple(curve for number, curve in enumerate(named) if number not in hidden))


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
        raise OSError(tr("The picture of the plot could not be encoded as PNG."))
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
