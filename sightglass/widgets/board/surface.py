"""The ground on which a blackboard is drawn: it scrolls and zooms, and tells which cell is pointed at."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from sightglass.algorithms.board import Board, Cell, Grid
from sightglass.widgets import theme
from sightglass.widgets.board.content import Content
from sightglass.widgets.board.glyphs import Glyphs
from sightglass.widgets.board.layout import (
    LARGEST_ZOOM,
    SMALLEST_ZOOM,
    Arrangement,
    arrange,
    cell_size,
    fitted,
    number_font,
)
from sightglass.widgets.board.overlay import Overlay, paint_overlay, strong_edges
from sightglass.widgets.board.painting import BoardPainter, Edge, Layer

_ZOOM_STEP = 1.15
_GLYPHS_KEPT = 8

# What decides where things stand; the numbers are not part of it.
_Shape = tuple[object, ...]


class BoardSurface(QAbstractScrollArea):
    """Draws a board and what is above its numbers.

    The numbers are kept as a picture, so that what follows the pointer costs no more than itself.

    Signals
    -------
    pointed(object)
        The `Cell` under the pointer, or None.
    pressed(object, object)
        A cell that was clicked, or None beside all of them, and the keyboard modifiers.
    swept(object)
        The cell to which the pointer was dragged from the one that was pressed.
    double_clicked(object)
        A cell.
    rearranged
        The cells have another size or place.
    """

    pointed = Signal(object)
    pressed = Signal(object, object)
    swept = Signal(object)
    double_clicked = Signal(object)
    rearranged = Signal()

    def __init__(self, empty_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty_text = empty_text
        self._board: Board | None = None
        self._shape: _Shape = ()
        self._content: Content | None = None
        self._characters = 1
        self._zoom: int | None = None
        self._arrangement: Arrangement | None = None
        self._painter: BoardPainter | None = None
        self._edges: Callable[[], tuple[Edge, ...]] = tuple
        self._overlay = Overlay()
        self._layer: Layer | None = None
        self._stale: set[str] = set()
        self._glyphs: dict[tuple[int, int], Glyphs] = {}
        self._under_pointer: Cell | None = None
        self._pressed: Cell | None = None
        self._panned_from: QPointF | None = None
        self.setObjectName("plain")
        self.setCornerWidget(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.manager().changed.connect(self._forget_painter)

    # What is shown

    def show_board(self, board: Board | None, edges: Callable[[], tuple[Edge, ...]] = tuple) -> None:
        """Show a board; one of the same shape keeps its place and the size of its cells."""
        shape = _shape_of(board)
        is_same, previous = shape == self._shape, self._arrangement
        self._board, self._shape, self._edges = board, shape, edges
        self._content = Content(board, self._content if is_same else None) if board is not None else None
        needed = self._content.longest if self._content is not None else 1
        if is_same and needed <= self._characters and board is not None and previous is not None:
            # Cells grow with their numbers and do not shrink again: a slider that is dragged must not make them jump.
            self._arrangement = previous.with_numbers(board)
            self._painter = None
            self._take_changes(board)
            return
        if not is_same:
            self._zoom = None
            self._point_at(None)
        self._characters = needed
        self._arrange()

    def _take_changes(self, board: Board) -> None:
        """Note which of the grids on the picture are to be drawn again; of a graph the lines may be others too."""
        assert self._content is not None
        if board.has_edges:
            self._layer = None
        self._stale |= self._content.changed
        self.viewport().update()

    def set_overlay(self, overlay: Overlay) -> None:
        """Say what is drawn above the numbers."""
        self._overlay = overlay
        self.viewport().update()

    @property
    def overlay(self) -> Overlay:
        """What is drawn above the numbers."""
        return self._overlay

    @property
    def arrangement(self) -> Arrangement | None:
        """Where the grids stand; None without a board."""
        return self._arrangement

    def edges(self) -> tuple[Edge, ...]:
        """Give the lines of a graph."""
        return self._edges()

    # Size and place

    def zoom_by(self, steps: float, about: QPointF | None = None) -> None:
        """Make the cells larger, or smaller for steps below 0, about a point of the viewport."""
        if self._arrangement is None:
            return
        old = self._arrangement.cell.height
        height = old * _ZOOM_STEP**steps
        wanted = math.ceil(height) if steps > 0 else math.floor(height)
        wanted = min(max(wanted, SMALLEST_ZOOM), LARGEST_ZOOM)
        if wanted == old:
            return
        point = about or QPointF(self.viewport().rect().center())
        before = self.to_board(point)
        old_size = self._arrangement.size
        self._zoom = wanted
        self._arrange()
        new_size = self._arrangement.size
        there = QPointF(
            before.x() / old_size.width() * new_size.width(), before.y() / old_size.height() * new_size.height()
        )
        self._scroll_to(there - point)

    def fit(self) -> None:
        """Choose the size of the cells by the room there is."""
        self._zoom = None
        self._arrange()

    def to_board(self, point: QPointF) -> QPointF:
        """Give the point of the board under a point of the viewport."""
        return point - self.origin()

    def origin(self) -> QPointF:
        """Give the place of the board's corner in the viewport."""
        size = self._arrangement.size if self._arrangement is not None else QSizeF()
        room = self.viewport().size()
        return QPointF(
            max((room.width() - size.width()) // 2, 0.0) - self.horizontalScrollBar().value(),
            max((room.height() - size.height()) // 2, 0.0) - self.verticalScrollBar().value(),
        )

    def cell_rect(self, cell: Cell) -> QRect:
        """Give the place of a cell in the viewport."""
        assert self._arrangement is not None
        rect = self._arrangement.places[cell.grid].rect(cell.row, cell.column)
        return rect.translated(self.origin()).toRect()

    def reveal(self, cell: Cell) -> None:
        """Scroll as far as it takes to see a cell."""
        rect, view = self.cell_rect(cell), self.viewport().rect()
        margin = min(rect.height(), view.height() // 4)
        for bar, low, high, end in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), view.right()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), view.bottom()),
        ):
            bar.setValue(bar.value() + max(high + margin - end, 0))
            if low < margin:
                bar.setValue(bar.value() + low - margin)

    def visible_part(self) -> QRectF:
        """Give what is in view, in coordinates of the board."""
        return QRectF(-self.origin(), QSizeF(self.viewport().size()))

    def board_painter(self) -> BoardPainter | None:
        """Give what draws the board now."""
        if self._painter is None:
            self._painter = self.painter_for(theme.manager().theme)
        return self._painter

    def painter_for(self, colors: theme.Theme) -> BoardPainter | None:
        """Give what draws the board as it is arranged now in the colours of a theme."""
        if self._board is None or self._content is None or self._arrangement is None:
            return None
        return BoardPainter(self._board, self._content, self._arrangement, self.font(), colors)

    def _arrange(self) -> None:
        board = self._board
        if board is None:
            self._arrangement = None
        elif self._zoom is not None:
            self._arrangement = arrange(board, self.font(), cell_size(self.font(), self._zoom, self._characters))
        else:
            self._arrangement = fitted(board, self.font(), QSizeF(self.maximumViewportSize()), self._characters)
        size = self._arrangement.size if self._arrangement is not None else QSizeF()
        room, bar = self.maximumViewportSize(), self.verticalScrollBar().sizeHint().width()
        # A bar takes room from the other direction, which may then need one too.
        is_high = size.height() > room.height()
        is_wide = size.width() > room.width() - (bar if is_high else 0)
        is_high = size.height() > room.height() - (bar if is_wide else 0)
        for scroll_bar, length, available in (
            (self.horizontalScrollBar(), size.width(), room.width() - (bar if is_high else 0)),
            (self.verticalScrollBar(), size.height(), room.height() - (bar if is_wide else 0)),
        ):
            scroll_bar.setRange(0, max(math.ceil(length - available), 0))
            scroll_bar.setPageStep(max(available, 1))
            scroll_bar.setSingleStep(theme.GRID * 3)
        self._forget_painter()
        self.rearranged.emit()

    def _scroll_to(self, corner: QPointF) -> None:
        self.horizontalScrollBar().setValue(round(corner.x()))
        self.verticalScrollBar().setValue(round(corner.y()))

    def _forget_painter(self) -> None:
        self._painter = None
        self._layer = None
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        colors = theme.manager().theme
        board = self.board_painter()
        if board is None or not board.arrangement.places:
            painter.fillRect(self.viewport().rect(), QColor(colors.window))
            painter.setPen(QColor(colors.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(16, 8, -16, -8), flags, self._empty_text)
        else:
            layer = self._drawn(board)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, layer.ratio != self.devicePixelRatioF())
            painter.drawImage(0, 0, layer.image)
            painter.setClipRect(self.viewport().rect())
            painter.translate(self.origin())
            board.paint_strong_edges(painter, strong_edges(board.board, self._overlay), around_arrays=True)
            paint_overlay(painter, board, self._overlay)
        painter.end()

    def _drawn(self, board: BoardPainter) -> Layer:
        """Give the picture of the numbers, drawn as far as it has to be."""
        # In whole pixels also where those of the screen are not.
        ratio = math.ceil(self.devicePixelRatioF())
        glyphs = self._glyphs_for(board, ratio)
        if self._layer is None or self._layer.ratio != ratio:
            size = self.viewport().size()
            self._layer = Layer(size.width(), size.height(), ratio, QColor(board.theme.window))
            board.paint(self._layer, self.origin(), glyphs, self._edges())
        elif self._stale:
            board.paint_grids(self._layer, self.origin(), glyphs, self._stale)
        self._stale.clear()
        return self._layer

    def _glyphs_for(self, board: BoardPainter, ratio: int) -> Glyphs:
        key = board.number_font.pixelSize(), ratio
        glyphs = self._glyphs.get(key)
        if glyphs is None:
            if len(self._glyphs) >= _GLYPHS_KEPT:
                self._glyphs.clear()
            glyphs = self._glyphs[key] = Glyphs(number_font(self.font(), board.arrangement.cell), ratio)
        return glyphs

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._layer = None
        self.viewport().update()
        self.rearranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._glyphs.clear()
            self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(640, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 96)

    # The pointer

    def cell_at(self, point: QPointF) -> Cell | None:
        """Give the cell under a point of the viewport."""
        return self._arrangement.cell_at(self.to_board(point)) if self._arrangement is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (is_left and cell is None and self._is_scrollable()):
            self._panned_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if is_left:
            self._pressed = cell
            self.pressed.emit(cell, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            moved = event.position() - self._panned_from
            self._panned_from = event.position()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - round(moved.x()))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(moved.y()))
            return
        cell = self.cell_at(event.position())
        if self._pressed is not None and cell is not None and cell.grid == self._pressed.grid:
            self.swept.emit(cell)
        self._point_at(cell)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._panned_from is not None:
            self._panned_from = None
            self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.double_clicked.emit(cell)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
            event.accept()
        elif self._is_scrollable():
            super().wheelEvent(event)
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def _point_at(self, cell: Cell | None) -> None:
        if cell != self._under_pointer:
            self._under_pointer = cell
            self.pointed.emit(cell)

    def _is_scrollable(self) -> bool:
        return self.horizontalScrollBar().maximum() > 0 or self.verticalScrollBar().maximum() > 0

    def title_at(self, point: QPoint) -> str:
        """Give the title under a point of the viewport in full."""
        return self._arrangement.title_at(self.to_board(QPointF(point))) if self._arrangement is not None else ""


def _shape_of(board: Board | None) -> _Shape:
    if board is None:
        return ()
    columns = tuple(
        (column.title, column.sign, tuple(_shape_of_grid(grid) for grid in column.grids)) for column in board.columns
    )
    return board.key, board.has_edges, columns


def _shape_of_grid(grid: Grid) -> _Shape:
    return grid.key, grid.title, grid.values.shape, grid.padding
