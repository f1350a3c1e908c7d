"""Typeset equations that break into lines, stay sharp at any zoom and can be copied."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.matrix_painting import draw_focus
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.typesetting import (
    LONGEST_WHOLE,
    Typeset,
    TypesettingError,
    engine,
    gap_around,
    split_terms,
    tokens,
)

# Formulas are read, not scanned: larger than the text around them.
_FORMULA_SIZE = 1.3
_SMALLEST_SCALE = 0.8
_INDENT = 1.6
_LINE_GAP = 0.4
_EQUATION_GAP = 0.75
_MARGIN = 4.0
_TALLEST = 320
# Work in one go, in seconds, and the pause after an equation, in milliseconds: dragging a slider comes first.
_SLICE = 0.008
_PAUSE = 100
_POLL = 20


@dataclass(frozen=True)
class _Equation:
    latex: str
    plain: str


@dataclass(frozen=True)
class _Glyphs:
    """A typeset piece, or a word of plain text, and the room before it; in ems."""

    drawing: Typeset | str
    width: float
    ascent: float
    descent: float
    gap: float
    breakable: bool


@dataclass(frozen=True)
class _Line:
    indent: float
    pieces: tuple[_Glyphs, ...]

    @property
    def width(self) -> float:
        return self.indent + sum(piece.gap + piece.width for piece in self.pieces)


class _Missing(Exception):  # noqa: N818 - it is no error, it is a request
    """Pieces have to be typeset before the lines can be made."""


class EquationView(QAbstractScrollArea):
    """Shows equations; until they are typeset, and where their LaTeX cannot be read, as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[_Equation, ...] = ()
        self._job: tuple[_Equation, ...] = ()
        self._shown: tuple[_Equation, ...] = ()
        self._lines: tuple[_Line, ...] = ()
        self._pending: dict[str, None] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        self.setObjectName("plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Equation"))
        OwnKeys(
            self,
            (tr("Copy as text"), QKeySequence.StandardKey.Copy, self.copy_text),
            (tr("Copy as LaTeX"), "Ctrl+Shift+C", self.copy_latex),
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.manager().changed.connect(self.viewport().update)

    def show_latex(self, latex: str | Sequence[str], plain: str | Sequence[str]) -> None:
        """Show one equation or several, each on lines of its own.

        Parameters
        ----------
        latex : str or sequence of str
            Without dollar signs.
        plain : str or sequence of str
            The same for reading aloud, copying and where LaTeX cannot be set; as many as `latex`.
        """
        formulas = [latex] if isinstance(latex, str) else list(latex)
        texts = [plain] if isinstance(plain, str) else list(plain)
        self._wanted = tuple(_Equation(*pair) for pair in zip(formulas, texts, strict=True))
        self.setAccessibleDescription("\n".join(texts))
        self.setToolTip("\n".join(texts))
        if self._wanted == self._shown and self._job == self._shown:
            return
        if not self.isVisible() or not self._timer.isActive():
            self._begin()

    def clear(self) -> None:
        """Show nothing."""
        self.show_latex((), ())

    def copy_text(self) -> None:
        """Copy the plain form."""
        QGuiApplication.clipboard().setText("\n".join(equation.plain for equation in self._wanted))

    def copy_latex(self) -> None:
        """Copy the LaTeX."""
        QGuiApplication.clipboard().setText("\n".join(equation.latex for equation in self._wanted))

    @property
    def equations(self) -> tuple[tuple[str, str], ...]:
        """What is wanted, as LaTeX and as plain text."""
        return tuple((equation.latex, equation.plain) for equation in self._wanted)

    @property
    def typeset(self) -> bool:
        """Whether what is wanted is on show, typeset as far as its LaTeX can be."""
        return self._shown == self._wanted

    # Typesetting in slices

    def _begin(self) -> None:
        """Turn to what is wanted now; what is on show stays until that is ready, so that nothing flickers."""
        self._job = self._wanted
        self._pending.clear()
        engine.trim()
        if not self._try_to_show():
            if not self._lines or not self._shown:
                self._show_plain()
            if self.isVisible():
                engine.load()
                self._timer.start(0 if engine.ready else _POLL)

    def _work(self) -> None:
        if not engine.ready:
            if not engine.failed:
                self._timer.start(_POLL)
            return
        end = time.perf_counter() + _SLICE
        while self._pending and time.perf_counter() < end:
            piece = next(iter(self._pending))
            del self._pending[piece]
            engine.set(piece)
        if self._pending or not self._try_to_show():
            self._timer.start(0)
        elif self._job != self._wanted:
            self._job = self._wanted
            self._timer.start(_PAUSE)

    def _try_to_show(self) -> bool:
        """Make lines of the job if all its pieces are set; else note those that are missing."""
        try:
            lines = [line for equation in self._job for line in self._lines_of(equation)]
        except _Missing:
            return False
        self._shown = self._job
        self._take_lines(lines)
        return True

    def _show_plain(self) -> None:
        self._shown = ()
        self._take_lines([line for equation in self._job for line in self._broken(self._words(equation.plain))])

    def _take_lines(self, lines: Sequence[_Line]) -> None:
        self._lines = tuple(lines)
        drawings = {piece.drawing.svg for line in lines for piece in line.pieces if isinstance(piece.drawing, Typeset)}
        self._renderers = {key: renderer for key, renderer in self._renderers.items() if key[0] in drawings}
        self._fit()
        self.viewport().update()

    # Breaking into lines; all lengths in ems

    def _em(self) -> float:
        return _FORMULA_SIZE * QFontInfo(self.font()).pixelSize()

    def _room(self) -> float:
        return max((self.width() - 2 * _MARGIN) / self._em(), 4.0)

    def _lines_of(self, equation: _Equation) -> list[_Line]:
        try:
            return self._broken(list(self._pieces(equation.latex)))
        except TypesettingError:
            return self._broken(self._words(equation.plain))

    def _pieces(self, latex: str) -> Iterator[_Glyphs]:
        """Set all terms of an equation, cutting brackets open where a term alone is too wide."""
        found: list[_Glyphs] = []
        # All terms are asked for before anything is missed, so that they are set in one go.
        for place, term in enumerate(split_terms(latex)):
            whole = None if len(tokens(term.latex)) > LONGEST_WHOLE else self._set(term.latex)
            parts = split_terms(term.latex, True)
            too_wide = whole is None and len(tokens(term.latex)) > LONGEST_WHOLE
            too_wide = too_wide or (isinstance(whole, Typeset) and whole.width > self._room() / _SMALLEST_SCALE)
            if too_wide and len(parts) > 1:
                found += self._signed(term.sign, parts[0].latex, bool(place))
                for part in parts[1:]:
                    found += self._signed(part.sign, part.latex, True)
            else:
                found += self._signed(term.sign, term.latex, bool(place))
        if self._pending:
            raise _Missing
        yield from found

    def _set(self, latex: str) -> Typeset | None:
        piece = engine.find(latex)
        if piece is None:
            self._pending[latex] = None
        return piece

    def _signed(self, sign: str, latex: str, breakable: bool) -> list[_Glyphs]:
        gap = gap_around(sign)
        result = []
        for place, source in enumerate(text for text in (sign, latex) if text.strip()):
            piece = self._set(source)
            if piece is not None:
                first = place == 0
                result.append(_Glyphs(piece, piece.width, piece.ascent, piece.descent, gap, breakable and first))
        return result

    def _words(self, plain: str) -> list[_Glyphs]:
        metrics = QFontMetricsF(self.font())
        em = self._em()
        space = metrics.horizontalAdvance(" ") / em
        return [
            _Glyphs(
                word,
                metrics.horizontalAdvance(word) / em,
                metrics.ascent() / em,
                metrics.descent() / em,
                space if place else 0.0,
                place > 0,
            )
            for place, word in enumerate(plain.split())
        ]

    def _broken(self, pieces: list[_Glyphs]) -> list[_Line]:
        """Fill lines with pieces, as words; a sign stays with its term."""
        room = self._room()
        lines: list[_Line] = []
        line: list[_Glyphs] = []
        indent = used = 0.0
        for place, piece in enumerate(pieces):
            follower = pieces[place + 1] if place + 1 < len(pieces) and not pieces[place + 1].breakable else None
            needed = piece.gap + piece.width + (follower.gap + follower.width if follower else 0.0)
            if piece.breakable and line and indent + used + needed > room:
                lines.append(_Line(indent, tuple(line)))
                line, used, indent = [], 0.0, _INDENT
            line.append(piece)
            used += piece.gap + piece.width
        return [*lines, _Line(indent, tuple(line))] if line else lines

    # Drawing

    def _scale(self) -> float:
        widest = max((line.width for line in self._lines), default=0.0)
        return max(_SMALLEST_SCALE, min(1.0, self._room() / widest)) if widest else 1.0

    def _unit(self) -> float:
        return self._em() * self._scale()

    def _content(self) -> QSize:
        unit = self._unit()
        width = max((line.width for line in self._lines), default=0.0) * unit + 2 * _MARGIN
        height = sum(_height(line) for line in self._lines) * unit + sum(map(_gap_before, self._lines[1:])) * unit
        return QSize(int(width + 0.5), int(height + 2 * _MARGIN + 0.5))

    def _fit(self) -> None:
        """Take the height that the lines need and let scroll what is wider than the view."""
        content = self._content()
        beyond = max(content.width() - self.width(), 0)
        below = self.horizontalScrollBar().sizeHint().height() if beyond > 1 else 0
        height = min(content.height() + below, _TALLEST)
        self.setFixedHeight(max(height, int(self.fontMetrics().height() + 2 * _MARGIN)))
        self.horizontalScrollBar().setRange(0, beyond if beyond > 1 else 0)
        self.horizontalScrollBar().setPageStep(self.width())
        self.verticalScrollBar().setRange(0, max(content.height() + below - self.height(), 0))
        self.verticalScrollBar().setPageStep(self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        color, unit = theme.manager().theme.text, self._unit()
        painter.setPen(QColor(color))
        painter.setFont(self.font())
        top = _MARGIN
        for number, line in enumerate(self._lines):
            top += _gap_before(line) * unit if number else 0.0
            base = top + max((piece.ascent for piece in line.pieces), default=0.0) * unit
            left = _MARGIN + line.indent * unit
            for place, piece in enumerate(line.pieces):
                left += piece.gap * unit if place or line.indent == 0.0 else 0.0
                self._draw(painter, piece, left, base, unit, color)
                left += piece.width * unit
            top += _height(line) * unit
        painter.resetTransform()
        draw_focus(painter, self)
        painter.end()

    def _draw(self, painter: QPainter, piece: _Glyphs, left: float, base: float, unit: float, color: str) -> None:
        if isinstance(piece.drawing, str):
            painter.drawText(QPointF(left, base), piece.drawing)
            return
        key = (piece.drawing.svg, color)
        renderer = self._renderers.get(key)
        if renderer is None:
            renderer = QSvgRenderer(piece.drawing.colored(color))
            self._renderers[key] = renderer
        area = QRectF(left, base - piece.ascent * unit, piece.width * unit, (piece.ascent + piece.descent) * unit)
        renderer.render(painter, area)

    # When it works

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._wanted and not self._timer.isActive():
            self._begin()
        else:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.typeset:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, int(self.fontMetrics().height() + 2 * _MARGIN))


def _gap_before(line: _Line) -> float:
    return _LINE_GAP if line.indent else _EQUATION_GAP


def _height(line: _Line) -> float:
    ascent = max((piece.ascent for piece in line.pieces), default=0.0)
    return ascent + max((piece.descent for piece in line.pieces), default=0.0)
