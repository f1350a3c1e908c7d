"""Formulas inside text: LaTeX between dollar signs in Markdown, drawn as objects of a text document."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from sightglass.widgets import theme
from sightglass.widgets.typesetting import Typeset, TypesettingError, engine, gap_around, split_terms

OBJECT = "\ufffc"
FORMULA = QTextFormat.ObjectTypes.UserObject.value + 1
_LATEX = QTextFormat.Property.UserProperty.value + 1
_IS_DISPLAYED = QTextFormat.Property.UserProperty.value + 2

# Each formula stands as one character of a private range while Qt reads the Markdown.
_FIRST_MARK = 0xE000
MARKS = "[\ue000-\uf8ff]"
_FORMULA_TEXT = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$", re.DOTALL)
_SYMBOL_LINK = re.compile(r"\[\$([^$]+)\$\]\(#(\w+)\)")

# In ems of the text around them.
_INLINE_SIZE, _DISPLAYED_SIZE = 1.2, 1.3
_UNSET_WIDTH_OF_CHARACTER = 0.35
_UNSET_HEIGHT = 1.2


@dataclass(frozen=True)
class Formula:
    """A formula that is set: its pieces, each with its distance from the left, and its size; in ems."""

    pieces: tuple[tuple[Typeset, float], ...]
    width: float

    @property
    def ascent(self) -> float:
        """Height above the base line."""
        return max((piece.ascent for piece, _ in self.pieces), default=0.0)

    @property
    def descent(self) -> float:
        """Depth below the base line."""
        return max((piece.descent for piece, _ in self.pieces), default=0.0)


def pieces_of(latex: str) -> list[tuple[str, float]]:
    """Cut a formula into pieces that are set one at a time, each with the room before it in ems."""
    pieces = [
        (source, gap_around(term.sign))
        for term in split_terms(latex)
        for source in (term.sign, term.latex)
        if source.strip()
    ]
    return [(source, gap if number else 0.0) for number, (source, gap) in enumerate(pieces)]


def parted(markdown: str) -> tuple[str, list[tuple[str, bool]]]:
    """Put a mark in the place of each formula.

    Returns
    -------
    text : str
        Markdown with one character of `MARKS` for each formula, in paragraphs of their own where they are displayed.
    formulas : list of (str, bool)
        LaTeX, and whether it is displayed, in the order of the marks.
    """
    formulas: list[tuple[str, bool]] = []

    def mark(found: re.Match[str]) -> str:
        displayed, inline = found.groups()
        formulas.append(((displayed or inline).strip(), bool(displayed)))
        character = chr(_FIRST_MARK + len(formulas) - 1)
        return f"\n\n{character}\n\n" if displayed else character

    return _FORMULA_TEXT.sub(mark, markdown), formulas


def symbols_of(markdown: str) -> dict[str, str]:
    """Give the first symbol, in LaTeX, that is a link to each parameter."""
    symbols: dict[str, str] = {}
    for latex, name in _SYMBOL_LINK.findall(markdown):
        symbols.setdefault(name, latex)
    return symbols


def place_of(mark: str) -> int:
    """Give the number of the formula that a mark stands for."""
    return ord(mark) - _FIRST_MARK


def formula_format(around: QTextCharFormat, latex: str, is_displayed: bool) -> QTextCharFormat:
    """Give the format of an `OBJECT` character that is drawn as a formula."""
    result = QTextCharFormat(around)
    result.setObjectType(FORMULA)
    result.setProperty(_LATEX, latex)
    result.setProperty(_IS_DISPLAYED, is_displayed)
    # The only alignment that leaves room below the base line.
    result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return result


def latex_of(text_format: QTextFormat) -> str:
    """Give the LaTeX of a formula's format; empty for other formats."""
    latex = text_format.property(_LATEX)
    return latex if isinstance(latex, str) else ""


class FormulaPainter(QPyTextObject):
    """Draws formulas of a document, sharp at any zoom, in the colours of the theme.

    It knows nothing of the view: what refers to each other in a circle would be taken apart after Qt has ended.

    Attributes
    ----------
    lit : str
        The target of the links whose formulas stand out; empty for none.
    room : float
        The width in pixels that a formula has.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lit = ""
        self.room = 0.0
        # Kept here, since the engine forgets what was not asked for lately.
        self._formulas: dict[str, Formula | None] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def missing_piece(self, latex: str) -> str:
        """Give the next piece of a formula that has to be set before it can be drawn; empty where none has."""
        if latex in self._formulas:
            return ""
        left, set_pieces = 0.0, []
        try:
            for source, gap in pieces_of(latex):
                piece = engine.find(source)
                if piece is None:
                    return source
                set_pieces.append((piece, left + gap))
                left += gap + piece.width
        except TypesettingError:
            # It is shown as LaTeX.
            self._formulas[latex] = None
            return ""
        self._formulas[latex] = Formula(tuple(set_pieces), left)
        return ""

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002
        font = format.toCharFormat().font()
        latex = latex_of(format)
        formula = self._formulas.get(latex)
        em = self._em(formula, font, format)
        if formula is None:
            width = QFontMetricsF(font).horizontalAdvance(latex) if latex in self._formulas else 0.0
            return QSizeF(width or len(latex) * _UNSET_WIDTH_OF_CHARACTER * em, _UNSET_HEIGHT * em)
        half = _half_x(font)
        height = max(2 * formula.descent * em + half, 2 * formula.ascent * em - half)
        return QSizeF(formula.width * em, height)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,  # noqa: A002
    ) -> None:
        rect = QRectF(rect)
        characters = format.toCharFormat()
        font, latex = characters.font(), latex_of(format)
        colors = theme.manager().theme
        is_link = characters.isAnchor()
        color = colors.accent if is_link else colors.text
        if is_link and characters.anchorHref() == self.lit:
            painter.fillRect(rect.adjusted(-1, 0, 1, 0), QColor(colors.highlight))
        formula = self._formulas.get(latex)
        if formula is None:
            if latex in self._formulas:
                painter.setFont(font)
                painter.setPen(QColor(color))
                painter.drawText(rect, latex)
            return
        em = self._em(formula, font, format)
        base = rect.center().y() + _base_below_middle(doc, posInDocument)
        for piece, left in formula.pieces:
            renderer = self._renderers.get((piece.svg, color))
            if renderer is None:
                renderer = self._renderers[piece.svg, color] = QSvgRenderer(piece.colored(color))
            height = (piece.ascent + piece.descent) * em
            renderer.render(
                painter, QRectF(rect.left() + left * em, base - piece.ascent * em, piece.width * em, height)
            )

    def _em(self, formula: Formula | None, font: QFont, text_format: QTextFormat) -> float:
        """Give the size of a formula in pixels: that of the text, less where it would be too wide."""
        is_displayed = bool(text_format.property(_IS_DISPLAYED))
        em = (_DISPLAYED_SIZE if is_displayed else _INLINE_SIZE) * QFontInfo(font).pixelSize()
        return em if formula is None or not formula.width else min(em, max(self.room, 1.0) / formula.width)


def _half_x(font: QFont) -> float:
    # As Qt computes where the middle of an object stands.
    return QFontMetrics(font).xHeight() / 2


def _base_below_middle(document: QTextDocument, position: int) -> float:
    # Qt leaves room for an object about half of an x above the base line, but then draws it in the middle of its line.
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    return (line.ascent() - line.descent()) / 2
