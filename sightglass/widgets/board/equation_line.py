"""The equation of a number in the colours of its arrays, on a few lines."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.board import Joining
from sightglass.widgets import theme
from sightglass.widgets.board.equation import Equation, Piece, Run, left_out
from sightglass.widgets.board.roles import role_color
from sightglass.widgets.theme import Theme

MOST_LINES = 3
_TERMS_AT_END = 3  # of those that are shown, one in so many stands after what is left out
_MOST_TERMS_MEASURED = 200
_LONGEST_TOOLTIP = 4000

Line = list[tuple[float, Run]]


def laid_out(
    equation: Equation, joining: Joining, width: float, measure: Callable[[str], float], lines: int = MOST_LINES
) -> list[Line]:
    """Break an equation into lines, and leave terms out of its middle where they would be too many.

    Parameters
    ----------
    equation : Equation
        Its pieces stay whole.
    joining : Joining
        What joins its terms.
    width : float
        Of a line.
    measure : callable
        Gives the width of a text.
    lines : int
        How many there may be.
    """
    total = len(equation.terms)
    low, high = 0, min(total, _MOST_TERMS_MEASURED)
    best: list[Line] | None = None
    while low <= high:
        shown = (low + high + 1) // 2
        broken = _broken(_with_terms(equation, joining, shown), width, measure)
        if len(broken) <= lines:
            best, low = broken, shown + 1
        else:
            high = shown - 1
    if best is None:
        best = _broken(_with_terms(equation, joining, 0), width, measure)[:lines]
    return best


def _with_terms(equation: Equation, joining: Joining, shown: int) -> list[Piece]:
    total = len(equation.terms)
    if shown >= total:
        return [equation.head, *equation.terms, equation.tail]
    last = shown // _TERMS_AT_END
    ending = equation.terms[total - last :] if last else ()
    return [equation.head, *equation.terms[: shown - last], left_out(total - shown, joining), *ending, equation.tail]


def _broken(pieces: Sequence[Piece], width: float, measure: Callable[[str], float]) -> list[Line]:
    lines: list[Line] = [[]]
    x = 0.0
    for piece in pieces:
        runs = [run for run in piece if run.text]
        needed = sum(measure(run.text) for run in runs)
        if lines[-1] and x + needed > width:
            lines.append([])
            x = 0.0
            runs = [Run(runs[0].text.lstrip(), runs[0].role), *runs[1:]] if runs else []
        for run in runs:
            lines[-1].append((x, run))
            x += measure(run.text)
    return lines


def paint_lines(painter: QPainter, lines: Sequence[Line], colors: Theme, top: float, left: float) -> None:
    """Draw the lines of an equation."""
    metrics = QFontMetricsF(painter.font())
    for number, line in enumerate(lines):
        base = top + number * metrics.lineSpacing() + metrics.ascent()
        for x, run in line:
            painter.setPen(QColor(colors.text) if run.role is None else role_color(colors, run.role))
            painter.drawText(QPointF(left + x, base), run.text)


class EquationLine(QWidget):
    """Shows the equation of the number that is explained, or what a number is that nothing explains."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equation: Equation | None = None
        self._joining = Joining.SUM
        self._text = ""
        self._lines: list[Line] | None = None
        self._widths: dict[str, float] = {}
        self._most_lines = MOST_LINES
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Equation")
        theme.manager().changed.connect(self.update)

    def show_equation(self, equation: Equation, joining: Joining, note: str = "") -> None:
        """Show an equation, and a sentence about it on the last line."""
        self._equation, self._joining, self._text = equation, joining, note
        self._tell(equation.text(), note)

    def show_text(self, text: str) -> None:
        """Show plain text in place of an equation."""
        self._equation, self._text = None, text
        self._tell(text)

    def text(self) -> str:
        """Give all of what is shown, also what is left out for want of room."""
        return self.accessibleDescription()

    def _tell(self, *texts: str) -> None:
        text = "\n".join(part for part in texts if part)
        self.setAccessibleDescription(text)
        self._lines = None
        self.update()

    def shown_lines(self) -> list[Line]:
        """Give what is painted, line by line."""
        if self._lines is None:
            if self._equation is None:
                self._lines = [[(0.0, Run(self._text))]] if self._text else []
            else:
                lines = self._most_lines - (1 if self._text else 0)
                self._lines = laid_out(self._equation, self._joining, float(self.width()), self._measure, lines)
                if self._text:
                    self._lines = [*self._lines, [(0.0, Run(self._text))]]
        return self._lines

    def set_most_lines(self, lines: int) -> None:
        """Say how many lines it takes."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._lines = None
            self.updateGeometry()

    def full_text(self) -> str:
        """Give the text for a tooltip, cut only where no screen could hold it."""
        text = self.text()
        return text if len(text) <= _LONGEST_TOOLTIP else f"{text[:_LONGEST_TOOLTIP]}…"

    def sizeHint(self) -> QSize:
        return QSize(200, int(self._most_lines * QFontMetricsF(self.font()).lineSpacing()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _measure(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = self._widths[text] = QFontMetricsF(self.font()).horizontalAdvance(text)
        return width

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_lines(painter, self.shown_lines(), theme.manager().theme, 0.0, 0.0)
        painter.end()

    def resizeEvent(self, event: object) -> None:
        self._lines = None
