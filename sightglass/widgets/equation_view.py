"""Typeset equations that break into lines, stay sharp at any zoom and can be copied."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.equation_lines import (
    MARGIN,
    SMALLEST_SCALE,
    EquationFigure,
    Glyphs,
    Line,
    Renderers,
    broken,
    em_of,
    equations_of,
    paint_lines,
    room_in,
    scale_in,
    size_of,
    words,
)
from sightglass.widgets.figures.offer import FigureOffer
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

_TALLEST = 320
# In milliseconds; the pause after an equation leaves time for what is dragged.
_PAUSE = 100
_POLL = 20


@dataclass(frozen=True)
class _Equation:
    latex: str
    plain: str


class _Missing(Exception):  # noqa: N818 - it is no error, it is a request
    """Pieces have to be typeset before the lines can be made."""


class EquationView(QAbstractScrollArea):
    """Shows equations; until they are typeset, and where their LaTeX cannot be read, as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[_Equation, ...] = ()
        self._job: tuple[_Equation, ...] = ()
        self._shown: tuple[_Equation, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._pending: dict[str, None] = {}
        self._renderers: Renderers = {}
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
        FigureOffer(self, self.content)
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

    def content(self) -> EquationFigure | None:
        """Give what is on show, to be made a figure of."""
        if not self._lines:
            return None
        texts = tuple(equation.plain for equation in self._shown or self._job)
        return EquationFigure("equation", self.accessibleName(), equations_of(self._lines), texts)

    @property
    def typeset(self) -> bool:
        """Whether what is wanted is on show, typeset as far as its LaTeX can be."""
        return self._shown == self._wanted

    # Typesetting aside

    def _begin(self) -> None:
        """Turn to what is wanted now; what is on show stays until that is ready, so that nothing flickers."""
        self._job = self._wanted
        self._pending.clear()
        engine.trim()
        if not self._try_to_show():
            if not self._lines or not self._shown:
                self._show_plain()
            if self.isVisible():
                engine.ask(self._pending)
                self._timer.start(_POLL)

    def _work(self) -> None:
        if not engine.ready:
            if not engine.failed:
                self._timer.start(_POLL)
            return
        if any(not engine.knows(piece) for piece in self._pending) or not self._try_to_show():
            engine.ask(self._pending)
            self._timer.start(_POLL)
        elif self._job != self._wanted:
            self._job = self._wanted
            self._timer.start(_PAUSE)

    def _try_to_show(self) -> bool:
        """Make lines of the job if all its pieces are set; else note those that are missing."""
        self._pending.clear()
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

    def _take_lines(self, lines: Sequence[Line]) -> None:
        self._lines = tuple(lines)
        drawings = {piece.drawing.svg for line in lines for piece in line.pieces if isinstance(piece.drawing, Typeset)}
        self._renderers = {key: renderer for key, renderer in self._renderers.items() if key[0] in drawings}
        self._fit()
        self.viewport().update()

    # Breaking into lines; all lengths in ems

    def _em(self) -> float:
        return em_of(self.font())

    def _room(self) -> float:
        return room_in(self.width(), self._em())

    def _lines_of(self, equation: _Equation) -> list[Line]:
        try:
            return self._broken(list(self._pieces(equation.latex)))
        except TypesettingError:
            return self._broken(self._words(equation.plain))

    def _pieces(self, latex: str) -> Iterator[Glyphs]:
        """Set all terms of an equation, cutting brackets open where a term alone is too wide."""
        found: list[Glyphs] = []
        # All terms are asked for before anything is missed, so that they are set in one go.
        for place, term in enumerate(split_terms(latex)):
            whole = None if len(tokens(term.latex)) > LONGEST_WHOLE else self._set(term.latex)
            parts = split_terms(term.latex, True)
            too_wide = whole is None and len(tokens(term.latex)) > LONGEST_WHOLE
            too_wide = too_wide or (isinstance(whole, Typeset) and whole.width > self._room() / SMALLEST_SCALE)
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

    def _signed(self, sign: str, latex: str, breakable: bool) -> list[Glyphs]:
        gap = gap_around(sign)
        result = []
        for place, source in enumerate(text for text in (sign, latex) if text.strip()):
            piece = self._set(source)
            if piece is not None:
                first = place == 0
                result.append(Glyphs(piece, piece.width, piece.ascent, piece.descent, gap, breakable and first))
        return result

    def _words(self, plain: str) -> list[Glyphs]:
        return words(plain, self.font(), self._em())

    def _broken(self, pieces: list[Glyphs]) -> list[Line]:
        return broken(pieces, self._room())

    # Drawing

    def _unit(self) -> float:
        return self._em() * scale_in(self._lines, self._room())

    def _content(self) -> QSize:
        size = size_of(self._lines, self._unit())
        return QSize(int(size.width() + 0.5), int(size.height() + 0.5))

    def _fit(self) -> None:
        """Take the height that the lines need and let scroll what is wider than the view."""
        content = self._content()
        beyond = max(content.width() - self.width(), 0)
        below = self.horizontalScrollBar().sizeHint().height() if beyond > 1 else 0
        height = min(content.height() + below, _TALLEST)
        self.setFixedHeight(max(height, int(self.fontMetrics().height() + 2 * MARGIN)))
        self.horizontalScrollBar().setRange(0, beyond if beyond > 1 else 0)
        self.horizontalScrollBar().setPageStep(self.width())
        self.verticalScrollBar().setRange(0, max(content.height() + below - self.height(), 0))
        self.verticalScrollBar().setPageStep(self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter.setFont(self.font())
        paint_lines(painter, self._lines, self._unit(), theme.manager().theme.text, self._renderers)
        painter.resetTransform()
        draw_focus(painter, self)
        painter.end()

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
        if self._timer.isActive():
            self._timer.stop()
            engine.ask(())

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
        return QSize(120, int(self.fontMetrics().height() + 2 * MARGIN))
