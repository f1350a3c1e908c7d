"""The equation of a number in the colours of its arrays, on a few lines."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sightglass.algorithms.board import Role
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.board.equation import Equation, Piece, Run
from sightglass.widgets.board.roles import role_color
from sightglass.widgets.theme import Theme

MOST_LINES = 3
_TERMS_AT_END = 3  # of those that are shown, one in so many stands after what is left out
_MOST_TERMS_SPOKEN = 30
_LONGEST_TOOLTIP = 4000  # characters: no screen holds more

Line = list[tuple[float, Run]]


class Measure:
    """Gives the width of a text as the sum of its characters, which in equations is all but exact, and quick."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        widths = self._widths
        try:
            return sum([widths[character] for character in text])
        except KeyError:
            widths |= {character: self._metrics.horizontalAdvance(character) for character in text}
            return sum([widths[character] for character in text])


def laid_out(equation: Equation, width: float, measure: Measure, lines: int = MOST_LINES) -> list[Line]:
    """Break an equation into lines, and leave terms out of its middle where they would be too many.

    Parameters
    ----------
    equation : Equation
        Its pieces stay whole.
    width : float
        Of a line.
    measure : Measure
        Of the font.
    lines : int
        How many there may be.
    """
    # More than these would not fit, whatever they are.
    most = int(lines * width / measure("+0")) + 1
    pieces = _Pieces(equation, measure)
    low, high = 0, min(len(equation), most)
    if pieces.fit(high, width, lines):
        low = high
    while low < high:
        middle = (low + high + 1) // 2
        if pieces.fit(middle, width, lines):
            low = middle
        else:
            high = middle - 1
    return _broken(pieces.chosen(low), width, measure)[:lines]


class _Pieces:
    """The pieces of an equation with their widths, written when they are asked for."""

    def __init__(self, equation: Equation, measure: Measure) -> None:
        self._equation = equation
        self._measure = measure
        self._known: dict[int, tuple[Piece, float]] = {}
        self._ends = _width(equation.head, measure), _width(equation.tail, measure)

    def _term(self, index: int) -> tuple[Piece, float]:
        known = self._known.get(index)
        if known is None:
            piece = self._equation.term(index)
            known = self._known[index] = piece, _width(piece, self._measure)
        return known

    def _indices(self, shown: int) -> tuple[range, range]:
        total = len(self._equation)
        if shown >= total:
            return range(total), range(0)
        last = shown // _TERMS_AT_END
        return range(shown - last), range(total - last, total)

    def chosen(self, shown: int) -> list[Piece]:
        """Give the pieces with so many of the terms."""
        first, last = self._indices(shown)
        missing = len(self._equation) - len(first) - len(last)
        between = [self._equation.left_out(missing, not first)] if missing else []
        terms = [*(self._term(index)[0] for index in first), *between, *(self._term(index)[0] for index in last)]
        return [self._equation.head, *terms, self._equation.tail]

    def fit(self, shown: int, width: float, lines: int) -> bool:
        """Tell whether so many of the terms fit into lines; terms beyond those are not even written."""
        count, x = 1, 0.0
        for needed in self._widths(shown):
            if x and x + needed > width:
                count, x = count + 1, 0.0
            if count > lines:
                return False
            x += needed
        return True

    def _widths(self, shown: int) -> Iterator[float]:
        first, last = self._indices(shown)
        missing = len(self._equation) - len(first) - len(last)
        yield self._ends[0]
        for index in first:
            yield self._term(index)[1]
        if missing:
            yield _width(self._equation.left_out(missing, not first), self._measure)
        for index in last:
            yield self._term(index)[1]
        yield self._ends[1]


def _width(piece: Piece, measure: Measure) -> float:
    return sum([measure(run.text) for run in piece])


def _broken(pieces: Sequence[Piece], width: float, measure: Measure) -> list[Line]:
    lines: list[Line] = [[]]
    x = 0.0
    for piece in pieces:
        runs = [run for run in piece if run.text]
        if x and x + _width(piece, measure) > width:
            lines.append([])
            x = 0.0
            runs = [Run(runs[0].text.lstrip(), runs[0].role), *runs[1:]]
        for run in runs:
            lines[-1].append((x, run))
            x += measure(run.text)
    return lines


def paint_lines(painter: QPainter, lines: Sequence[Line], colors: Theme, top: float, left: float) -> None:
    """Draw the lines of an equation."""
    metrics = QFontMetricsF(painter.font())
    by_role: dict[Role | None, list[tuple[QPointF, str]]] = {}
    for number, line in enumerate(lines):
        base = top + number * metrics.lineSpacing() + metrics.ascent()
        for x, run in line:
            by_role.setdefault(run.role, []).append((QPointF(left + x, base), run.text))
    for role, texts in by_role.items():
        painter.setPen(QColor(colors.text) if role is None else role_color(colors, role))
        for place, text in texts:
            painter.drawText(place, text)


class EquationLine(QWidget):
    """Shows the equation of the number that is explained, or what a number is that nothing explains."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equation: Equation | None = None
        self._note = ""
        self._hint = ""
        self._lines: list[Line] | None = None
        self._measure = Measure(self.font())
        self._most_lines = MOST_LINES
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Equation"))
        theme.manager().changed.connect(self.update)

    def show_equation(self, equation: Equation) -> None:
        """Show an equation, and what is to be said about its number on a line of its own."""
        self._equation, self._note = equation, equation.explanation.text
        self._tell()

    def show_text(self, text: str) -> None:
        """Show plain text in place of an equation."""
        self._equation, self._note = None, text
        self._tell()

    def set_hint(self, hint: str) -> None:
        """Say what stands there while there is nothing to show."""
        self._hint = hint
        self.update()

    def text(self) -> str:
        """Give all of what is shown, also what is left out for want of room."""
        equation = self._equation.text() if self._equation is not None else ""
        return "\n".join(part for part in (equation, self._note) if part)

    def spoken(self) -> str:
        """Give what a screen reader says: of a long equation its two ends."""
        equation = self._equation
        return equation.summary() if equation is not None and len(equation) > _MOST_TERMS_SPOKEN else self.text()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.spoken())
        self._lines = None
        self.update()

    def shown_lines(self) -> list[Line]:
        """Give what is painted, line by line."""
        if self._lines is None:
            note: list[Line] = [[(0.0, Run(self._note))]] if self._note else []
            lines: list[Line] = []
            if self._equation is not None:
                lines = laid_out(self._equation, float(self.width()), self._measure, self._most_lines - len(note))
            self._lines = lines + note
        return self._lines

    def set_most_lines(self, lines: int) -> None:
        """Say how many lines it takes."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._lines = None
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.text()
            shown = text if len(text) <= _LONGEST_TOOLTIP else f"{text[:_LONGEST_TOOLTIP]}…"
            QToolTip.showText(event.globalPos(), theme.tooltip(shown) if shown else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure = Measure(self.font())
            self._lines = None

    def sizeHint(self) -> QSize:
        return QSize(200, int(self._most_lines * QFontMetricsF(self.font()).lineSpacing()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme.manager().theme
        if self.shown_lines():
            paint_lines(painter, self.shown_lines(), colors, 0.0, 0.0)
        else:
            painter.setPen(QColor(colors.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, self._hint)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lines = None
