"""Blackboards as figures: all of a board, with what is explained on it and its equation."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from sightglass.algorithms.board import Board, Explanation
from sightglass.widgets.board.content import Content
from sightglass.widgets.board.equation import Equation
from sightglass.widgets.board.equation_line import Line, Measure, laid_out, paint_lines
from sightglass.widgets.board.graph import edges_of
from sightglass.widgets.board.layout import MARGIN, fitted, in_pixels
from sightglass.widgets.board.overlay import Overlay, lookup_of, paint_overlay, strong_edges
from sightglass.widgets.board.painting import BoardPainter, Edge
from sightglass.widgets.figures.content import FigureContent, Look
from sightglass.widgets.theme import LIGHT

if TYPE_CHECKING:
    from sightglass.widgets.board.view import BoardView

_NARROWEST = 480.0  # narrower, equations would have too many lines
_LARGEST_SCALE = 1.5
_ROOM = QSizeF(1100.0, 760.0)  # for which a board is arranged that is in no view


@dataclass(frozen=True, eq=False)
class BoardFigure(FigureContent):
    """A board in one arrangement, scaled to the width of the figure."""

    board: Board
    painter: BoardPainter
    font: QFont
    edges: tuple[Edge, ...] = ()
    explanation: Explanation | None = None
    overlay: Overlay = field(default_factory=Overlay)

    @classmethod
    def of_view(cls, view: "BoardView") -> "BoardFigure | None":
        """Give the board of a view as it is seen, without focus and selection."""
        board, painter = view.board(), view.surface.painter_for(LIGHT)
        if board is None or painter is None:
            return None
        surface = view.surface
        return cls(board, painter, view.font(), surface.edges(), view.explanation, surface.overlay.for_paper())

    @classmethod
    def of(cls, board: Board, font: QFont) -> "BoardFigure":
        """Arrange a board as a window of usual size would."""
        content = Content(board)
        arrangement = fitted(board, font, _ROOM, content.longest)
        return cls(board, BoardPainter(board, content, arrangement, font, LIGHT), font, edges_of(board))

    @property
    def key(self) -> str:
        """Name of the board in files."""
        return self.board.key

    @property
    def title(self) -> str:
        """Name of the board for people."""
        return self.board.title

    def caption(self) -> str:
        """Say what the board shows and its sizes."""
        return f"{self.title}. {self.board.caption}".strip() if self.board.caption else super().caption()

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        size, _ = self._measured()
        return size.height() * min(_LARGEST_SCALE, width / size.width())

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint the board in the middle, and the equation below it."""
        whole, lines = self._measured()
        scale = min(_LARGEST_SCALE, size.width() / whole.width(), size.height() / whole.height())
        board = self.painter.in_colors(look.theme)
        painter.save()
        painter.translate((size.width() - scale * whole.width()) / 2, 0.0)
        painter.scale(scale, scale)
        painter.save()
        painter.translate((whole.width() - board.arrangement.size.width()) / 2, 0.0)
        board.paint_as_text(painter, self.edges, strong_edges(self.board, self.overlay))
        paint_overlay(painter, board, self.overlay)
        painter.restore()
        painter.setFont(in_pixels(self.font))
        paint_lines(painter, lines, look.theme, board.arrangement.size.height(), MARGIN)
        painter.restore()

    def _measured(self) -> tuple[QSizeF, list[Line]]:
        arrangement = self.painter.arrangement
        width = max(arrangement.size.width(), _NARROWEST)
        if self.explanation is None:
            return QSizeF(width, arrangement.size.height()), []
        font = in_pixels(self.font)
        equation = Equation(self.explanation, lookup_of(self.board))
        lines = laid_out(equation, width - 2 * MARGIN, Measure(font))
        below = len(lines) * QFontMetricsF(font).lineSpacing() + MARGIN if lines else 0.0
        return QSizeF(width, arrangement.size.height() + below), lines
