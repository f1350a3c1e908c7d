"""A figure of a chosen size with its caption, as SVG, PDF or PNG."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets.figures.content import PAPER, FigureContent, Look
from sightglass.widgets.figures.svg import standing_alone
from sightglass.widgets.theme import DARK, LIGHT, Theme

FORMATS = ("png", "svg", "pdf")
THEMES: dict[str, Theme] = {"paper": PAPER, "light": LIGHT, "dark": DARK}
MILLIMETRES = 25.4  # in an inch
MOST_PIXELS = 100_000_000
MOST_PIXELS_PER_SIDE = 30_000  # what Qt draws without gaps
SMALLEST, LARGEST = 0.2, 196.0  # inches; a page of PDF has 200 at most

# Everything is laid out for text of this size, and scaled to the size that is wanted.
_LAID_OUT_POINTS = 9.0
_PAD = 8.0
_LOWEST = 48.0  # a drawing of less height shows nothing
_METRES = 0.0254


class FigureError(SightglassError):
    """A figure that cannot be made as it was asked for."""


@dataclass(frozen=True, eq=False)
class Figure:
    """A content with all that was chosen for it; it can be painted on any thread.

    Parameters
    ----------
    content : FigureContent
        What is painted.
    width, height : float
        In inches, with the caption. A height of 0 stands for the one that suits the width.
    dpi : float
        Dots to the inch of a PNG, and at most of pictures in the other formats.
    points : float
        Size of the text.
    theme : str
        One of `THEMES`.
    titled : bool
        Whether titles are written.
    caption : str
        Written under the drawing; nothing where it is empty.
    """

    content: FigureContent
    width: float
    height: float = 0.0
    dpi: float = 300.0
    points: float = 9.0
    theme: str = "paper"
    titled: bool = True
    caption: str = ""

    @property
    def natural_height(self) -> float:
        """The height in inches that suits the width, with the caption."""
        room = self._units(self.width)
        # A matrix of one row or a strip of a picture has room around it rather than being refused.
        height = max(self.content.natural_height(room, self._look()), _LOWEST)
        return (height + self._caption_height(room)) * self._inches_per_unit

    def natural_width(self, height: float) -> float:
        """Give the width in inches that a height in inches suits."""
        low, high = SMALLEST, LARGEST
        for _ in range(20):
            middle = math.sqrt(low * high)
            low, high = (middle, high) if replace(self, width=middle).natural_height < height else (low, middle)
        return low

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in inches."""
        return self.width, self.height or self.natural_height

    @property
    def pixels(self) -> tuple[int, int]:
        """Columns and rows of a PNG."""
        return max(1, round(self.size[0] * self.dpi)), max(1, round(self.size[1] * self.dpi))

    def check(self, kind: str) -> None:
        """Refuse what cannot be written.

        Raises
        ------
        FigureError
            The message says why and what to change.
        """
        width, height = self.size
        texts = (marked("The width must lie between {low:.0f} and {high:.0f} mm, not {length:.0f} mm."),
                 marked("The height must lie between {low:.0f} and {high:.0f} mm, not {length:.0f} mm."))  # fmt: skip
        for text, length in zip(texts, (width, height), strict=True):
            if not SMALLEST <= length <= LARGEST:
                low, high = SMALLEST * MILLIMETRES, LARGEST * MILLIMETRES
                raise FigureError(tr(text, low=low, high=high, length=length * MILLIMETRES))
        if self._drawing_height() < _LOWEST - 1e-6:
            raise FigureError(
                tr("There is no room for the drawing. Choose a larger height, smaller text or a shorter caption.")
            )
        columns, rows = self.pixels
        if kind == "png" and (columns * rows > MOST_PIXELS or max(columns, rows) > MOST_PIXELS_PER_SIDE):
            raise FigureError(
                tr(
                    "{columns:,} × {rows:,} pixels are too many: the limit is {most} megapixels and "
                    "{longest:,} pixels to a side. Choose fewer dpi or a smaller size, or save as "
                    "PDF or SVG.",
                    columns=columns,
                    rows=rows,
                    most=MOST_PIXELS // 10**6,
                    longest=MOST_PIXELS_PER_SIDE,
                )
            )

    def to_bytes(self, kind: str) -> bytes:
        """Give the content of a file, "png", "svg" or "pdf"; see `check` for what it refuses."""
        self.check(kind)
        match kind:
            case "png":
                return self._png()
            case "svg":
                return self.to_svg()
            case "pdf":
                return self._pdf()
            case _:
                raise ValueError(f"{kind!r} is not one of {', '.join(FORMATS)}")

    def to_image(self) -> QImage:
        """Give the pixels of the PNG."""
        self.check("png")
        columns, rows = self.pixels
        image = QImage(columns, rows, QImage.Format.Format_RGB32)
        if image.isNull():
            raise FigureError(
                tr("There is not enough memory for a figure of this size. Choose fewer dpi or a smaller size.")
            )
        # Text is as large in units as on the screen while it is painted; the file then says its own resolution.
        _set_resolution(image, _units_per_inch())
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(columns / self._units(self.size[0]), rows / self._units(self.size[1]))
        self._paint(painter, is_raster=True)
        painter.end()
        _set_resolution(image, self.dpi)
        return image

    def to_svg(self) -> bytes:
        """Give an SVG document."""
        from PySide6.QtSvg import QSvgGenerator

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        # Of the older version clips are left out.
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(buffer)
        generator.setResolution(_units_per_inch())
        width, height = (length * _units_per_inch() for length in self.size)
        generator.setSize(QSize(math.ceil(width), math.ceil(height)))
        generator.setViewBox(QRectF(0, 0, width, height))
        generator.setTitle(_plain(self.content.title))
        painter = QPainter(generator)
        self._paint_vectors(painter)
        inches = self.size
        return standing_alone(bytes(buffer.data().data()), inches[0] * MILLIMETRES, inches[1] * MILLIMETRES)

    def _png(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, b"png")
        for name, text in (("Title", self.content.title), ("Description", self.caption), ("Software", "Sightglass")):
            if text:
                writer.setText(name, _plain(text))
        if not writer.write(self.to_image()):
            raise FigureError(tr("The figure could not be written as PNG: {reason}.", reason=writer.errorString()))
        return bytes(buffer.data().data())

    def _pdf(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(_plain(self.content.title))
        writer.setCreator("Sightglass")
        page = QSizeF(*self.size)
        writer.setPageSize(QPageSize(page, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.ExactMatch))
        writer.setPageMargins(QMarginsF())
        writer.setResolution(_units_per_inch())
        painter = QPainter(writer)
        # Otherwise pictures are kept as JPEG.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._paint_vectors(painter)
        return bytes(buffer.data().data())

    def _paint_vectors(self, painter: QPainter) -> None:
        painter.scale(self._scale, self._scale)
        self._paint(painter, is_raster=False)
        painter.end()

    def _paint(self, painter: QPainter, is_raster: bool) -> None:
        look = self._look(is_raster)
        width, height = self._units(self.size[0]), self._units(self.size[1])
        painter.fillRect(QRectF(0.0, 0.0, width, height), QColor(look.theme.window))
        drawing = self._drawing_height()
        painter.save()
        painter.translate(_PAD, _PAD)
        self.content.paint(painter, QSizeF(width - 2 * _PAD, drawing), look)
        painter.restore()
        if self.caption:
            painter.setFont(look.font)
            painter.setPen(QColor(look.theme.text))
            box = QRectF(_PAD, drawing + 2 * _PAD, width - 2 * _PAD, height - drawing - 2 * _PAD)
            painter.drawText(box, _WRAPPED, self.caption)

    @property
    def _scale(self) -> float:
        return self.points / _LAID_OUT_POINTS

    @property
    def _inches_per_unit(self) -> float:
        return self._scale / _units_per_inch()

    def _units(self, inches: float) -> float:
        return inches / self._inches_per_unit

    def _look(self, is_raster: bool = False) -> Look:
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(_LAID_OUT_POINTS)
        # Scaled text must be as wide as it was measured.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        theme = THEMES[self.theme]
        return Look(theme, font, self.titled, self.dpi * self._inches_per_unit, is_raster)

    def _caption_height(self, width: float) -> float:
        """Give the height of the caption in units, with what keeps it from the drawing; of none just the margins."""
        if not self.caption:
            return 2 * _PAD
        metrics = QFontMetricsF(self._look().font)
        box = QRectF(0.0, 0.0, max(1.0, width - 2 * _PAD), 1e6)
        return metrics.boundingRect(box, int(_WRAPPED), self.caption).height() + 3 * _PAD

    def _drawing_height(self) -> float:
        return self._units(self.size[1]) - self._caption_height(self._units(self.size[0]))


_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def _units_per_inch() -> int:
    """Give what the screen counts as the dots of an inch: fonts are measured with that."""
    screen = QGuiApplication.primaryScreen()
    return 96 if screen is None else max(1, round(screen.logicalDotsPerInchY()))


def _set_resolution(image: QImage, dpi: float) -> None:
    image.setDotsPerMeterX(round(dpi / _METRES))
    image.setDotsPerMeterY(round(dpi / _METRES))


def _plain(text: str) -> str:
    """Keep characters out of metadata that XML and PDF do not allow."""
    return "".join(character if character.isprintable() else " " for character in text)
