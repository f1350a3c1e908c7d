"""Lines of equations: how their pieces are broken into them, how they are painted, and the figure of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgRenderer

from sightglass.widgets.figures.content import Look, NamedContent, in_the_middle
from sightglass.widgets.typesetting import Typeset

MARGIN = 4.0
SMALLEST_SCALE = 0.8
# Formulas are read, not scanned: larger than the text around them.
_FORMULA_SIZE = 1.3
_INDENT = 1.6
_LINE_GAP = 0.4
_EQUATION_GAP = 0.75

# Typeset pieces by their drawing and colour.
Renderers = dict[tuple[str, str], QSvgRenderer]


@dataclass(frozen=True)
class Glyphs:
    """A typeset piece, or a word of plain text, and the room before it; in ems."""

    drawing: Typeset | str
    width: float
    ascent: float
    descent: float
    gap: float
    breakable: bool


@dataclass(frozen=True)
class Line:
    """Pieces side by side; an indented line goes on with the equation above it."""

    indent: float
    pieces: tuple[Glyphs, ...]

    @property
    def width(self) -> float:
        """With the indent, in ems."""
        return self.indent + sum(piece.gap + piece.width for piece in self.pieces)


def em_of(font: QFont) -> float:
    """Give the size of formulas beside text of a font."""
    return _FORMULA_SIZE * QFontInfo(font).pixelSize()


def room_in(width: float, em: float) -> float:
    """Give how many ems of formula a width has room for."""
    return max((width - 2 * MARGIN) / em, 4.0)


def scale_in(lines: Sequence[Line], room: float) -> float:
    """Give how much smaller lines are painted that are wider than their room."""
    widest = max((line.width for line in lines), default=0.0)
    return max(SMALLEST_SCALE, min(1.0, room / widest)) if widest else 1.0


def size_of(lines: Sequence[Line], unit: float) -> QSizeF:
    """Give the size of lines with their margins, where an em is so large."""
    width = max((line.width for line in lines), default=0.0) * unit + 2 * MARGIN
    height = sum(_height(line) for line in lines) * unit + sum(map(_gap_before, lines[1:])) * unit
    return QSizeF(width, height + 2 * MARGIN)


def words(plain: str, font: QFont, em: float) -> list[Glyphs]:
    """Give the words of plain text as pieces."""
    metrics = QFontMetricsF(font)
    ascent, descent, space = metrics.ascent() / em, metrics.descent() / em, metrics.horizontalAdvance(" ") / em
    return [
        Glyphs(word, metrics.horizontalAdvance(word) / em, ascent, descent, space if place else 0.0, place > 0)
        for place, word in enumerate(plain.split())
    ]


def broken(pieces: Sequence[Glyphs], room: float) -> list[Line]:
    """Fill lines with pieces, as words; a sign stays with its term."""
    lines: list[Line] = []
    line: list[Glyphs] = []
    indent = used = 0.0
    for place, piece in enumerate(pieces):
        follower = pieces[place + 1] if place + 1 < len(pieces) and not pieces[place + 1].breakable else None
        needed = piece.gap + piece.width + (follower.gap + follower.width if follower else 0.0)
        if piece.breakable and line and indent + used + needed > room:
            lines.append(Line(indent, tuple(line)))
            line, used, indent = [], 0.0, _INDENT
        line.append(piece)
        used += piece.gap + piece.width
    return [*lines, Line(indent, tuple(line))] if line else lines


def equations_of(lines: Sequence[Line]) -> tuple[tuple[Glyphs, ...], ...]:
    """Give the pieces of each equation, however they were broken."""
    found: list[tuple[Glyphs, ...]] = []
    for line in lines:
        if line.indent and found:
            found[-1] += line.pieces
        else:
            found.append(line.pieces)
    return tuple(found)


def paint_lines(painter: QPainter, lines: Sequence[Line], unit: float, color: str, renderers: Renderers) -> None:
    """Paint lines with the painter's font for what is plain text; an em of formulas is so large."""
    painter.setPen(QColor(color))
    top = MARGIN
    for number, line in enumerate(lines):
        top += _gap_before(line) * unit if number else 0.0
        base = top + max((piece.ascent for piece in line.pieces), default=0.0) * unit
        left = MARGIN + line.indent * unit
        for place, piece in enumerate(line.pieces):
            left += piece.gap * unit if place or line.indent == 0.0 else 0.0
            _paint_piece(painter, piece, QPointF(left, base), unit, color, renderers)
            left += piece.width * unit
        top += _height(line) * unit


def _paint_piece(
    painter: QPainter, piece: Glyphs, place: QPointF, unit: float, color: str, renderers: Renderers
) -> None:
    if isinstance(piece.drawing, str):
        painter.drawText(place, piece.drawing)
        return
    key = (piece.drawing.svg, color)
    if key not in renderers:
        renderers[key] = QSvgRenderer(piece.drawing.colored(color))
    top = place.y() - piece.ascent * unit
    area = QRectF(place.x(), top, piece.width * unit, (piece.ascent + piece.descent) * unit)
    renderers[key].render(painter, area)


@dataclass(frozen=True, eq=False)
class EquationFigure(NamedContent):
    """Equations, broken into lines for the width of the figure."""

    equations: tuple[tuple[Glyphs, ...], ...]
    plain: tuple[str, ...]

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        lines, unit = self._lines(width, look)
        return size_of(lines, unit).height()

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint the lines in the middle."""
        lines, unit = self._lines(size.width(), look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font)
        in_the_middle(painter, size, size_of(lines, unit))
        # Renderers belong to the thread that paints.
        paint_lines(painter, lines, unit, look.theme.text, {})

    def caption(self) -> str:
        """Suggest nothing: equations say what they are."""
        return ""

    def _lines(self, width: float, look: Look) -> tuple[list[Line], float]:
        em = em_of(look.font)
        room = room_in(width, em)
        lines = [line for equation in self.equations for line in broken(equation, room)]
        return lines, em * scale_in(lines, room)


def _gap_before(line: Line) -> float:
    return _LINE_GAP if line.indent else _EQUATION_GAP


def _height(line: Line) -> float:
    ascent = max((piece.ascent for piece in line.pieces), default=0.0)
    return ascent + max((piece.descent for piece in line.pieces), default=0.0)
