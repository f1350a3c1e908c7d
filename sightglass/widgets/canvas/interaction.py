"""What dragging does: move the view, the divider, the selection or the line, or draw a new one."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt

from sightglass.algorithms.image import Region
from sightglass.widgets.canvas.decoration import handle_points
from sightglass.widgets.canvas.layers import Frame
from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.profile import Line

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView

_REACH = 8.0  # logical pixels around a handle that still take hold of it
_CLICK = 3.0  # a drag shorter than this is a click
# Which edges the eight handles move: (top, left, bottom, right), in the order of `handle_points`.
_EDGES = (
    (True, True, False, False), (True, False, False, False), (True, False, False, True),
    (False, True, False, False), (False, False, False, True),
    (False, True, True, False), (False, False, True, False), (False, False, True, True),
)  # fmt: skip
_SHAPES = (
    Qt.CursorShape.SizeFDiagCursor, Qt.CursorShape.SizeVerCursor, Qt.CursorShape.SizeBDiagCursor,
    Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeBDiagCursor, Qt.CursorShape.SizeVerCursor, Qt.CursorShape.SizeFDiagCursor,
)  # fmt: skip


class Drag(Protocol):
    """From a press of a button to its release."""

    button: Qt.MouseButton
    shape: Qt.CursorShape

    def move(self, position: QPointF) -> None:
        """Follow the cursor."""

    def finish(self, position: QPointF) -> None:
        """End where the cursor is now."""


class PanDrag:
    """Moves the picture with the cursor; a click picks a pixel, if the button is that for picking."""

    shape = Qt.CursorShape.ClosedHandCursor

    def __init__(
        self, view: "CanvasView", pane: Pane, position: QPointF, button: Qt.MouseButton, *, picks: bool = False
    ) -> None:
        self.button = button
        self._view, self._pane, self._start, self._last = view, pane, position, position
        self._picks, self._moved = picks, False

    def move(self, position: QPointF) -> None:
        """Follow the cursor."""
        self._moved = self._moved or (position - self._start).manhattanLength() >= _CLICK
        # A hand that is not quite steady while it clicks moves nothing.
        if not self._moved:
            return
        shift = position - self._last
        self._last = position
        if not shift.isNull():
            self._view.pan(self._pane, shift.x(), shift.y())

    def finish(self, position: QPointF) -> None:
        """End where the cursor is now."""
        self.move(position)
        if self._picks and not self._moved:
            self._view.picker.pick_at(self._start)


class DividerDrag:
    """Moves the divider."""

    button = Qt.MouseButton.LeftButton
    shape = Qt.CursorShape.SplitHCursor

    def __init__(self, view: "CanvasView", pane: Pane, position: QPointF) -> None:
        self._view, self._pane = view, pane
        self._grip = position.x() - divider_position(view, pane)

    def move(self, position: QPointF) -> None:
        """Follow the cursor."""
        inside = position.x() - self._grip - self._pane.content.left()
        self._view.set_divider(inside / max(1, self._pane.content.width()))

    def finish(self, position: QPointF) -> None:
        """End where the cursor is now."""
        self.move(position)


class SelectionDrag:
    """Draws a new selection, or moves some of the edges of the present one."""

    button = Qt.MouseButton.LeftButton

    def __init__(
        self, view: "CanvasView", pane: Pane, position: QPointF, region: Region | None, edges: tuple[bool, ...],
        shape: Qt.CursorShape,
    ) -> None:  # fmt: skip
        self.shape = shape
        self._view, self._pane, self._start, self._edges = view, pane, position, edges
        self._region = region
        self._moved = False

    def move(self, position: QPointF) -> None:
        """Follow the cursor."""
        self._moved = self._moved or (position - self._start).manhattanLength() >= _CLICK
        if not self._moved:
            return
        if self._region is None:
            self._view.set_selection(self._drawn(position))
        else:
            self._view.set_selection(self._changed(self._region, position))

    def finish(self, position: QPointF) -> None:
        """End where the cursor is now; a click beside the selection takes it away."""
        self.move(position)
        if not self._moved and self._region is None:
            self._view.set_selection(None)

    def _drawn(self, position: QPointF) -> Region:
        (x0, y0), (x1, y1) = (_pixel(self._view, self._pane, point) for point in (self._start, position))
        return Region(min(y0, y1), min(x0, x1), abs(y1 - y0) + 1, abs(x1 - x0) + 1)

    def _changed(self, region: Region, position: QPointF) -> Region:
        scale = self._view.scene.transform(self._pane).scale
        dx = round((position.x() - self._start.x()) / scale)
        dy = round((position.y() - self._start.y()) / scale)
        if all(self._edges):
            return moved(region, dy, dx, self._pane.frame)
        return resized(region, self._edges, dy, dx, self._pane.frame)


class LineDrag:
    """Draws a new line, or moves one of its ends or all of it."""

    button = Qt.MouseButton.LeftButton

    def __init__(self, view: "CanvasView", pane: Pane, position: QPointF, line: Line | None, ends: tuple[bool, bool]):
        self.shape = Qt.CursorShape.SizeAllCursor if all(ends) else Qt.CursorShape.CrossCursor
        self._view, self._pane, self._start, self._line, self._ends = view, pane, position, line, ends
        self._moved = False

    def move(self, position: QPointF) -> None:
        """Follow the cursor."""
        self._moved = self._moved or (position - self._start).manhattanLength() >= _CLICK
        if not self._moved:
            return
        x0, y0 = _pixel(self._view, self._pane, self._start)
        x1, y1 = _pixel(self._view, self._pane, position)
        if self._line is None:
            line = Line(x0, y0, x1, y1)
        else:
            line = moved_line(self._line, self._ends, x1 - x0, y1 - y0, self._pane.frame)
        self._view.ruler.lay(line, self._pane.frame)

    def finish(self, position: QPointF) -> None:
        """End where the cursor is now; a click beside the line takes it away."""
        self.move(position)
        if not self._moved and self._line is None:
            self._view.ruler.clear()


def begin(view: "CanvasView", position: QPointF, button: Qt.MouseButton) -> Drag | None:
    """Find out what a press at a place takes hold of."""
    pane = view.scene.pane_at(position)
    if pane is None:
        return None
    if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and view.space_held):
        return PanDrag(view, pane, position, button)
    if button != Qt.MouseButton.LeftButton:
        return None
    if on_divider(view, pane, position):
        return DividerDrag(view, pane, position)
    if view.tool == "select":
        return _begin_selection(view, pane, position)
    held = view.handles.begin(view, pane, position) if view.handles is not None and view.tool == "pan" else None
    if held is not None:
        return held
    if view.tool == "profile":
        return LineDrag(view, pane, position, *_line_hold(view, pane, position))
    return PanDrag(view, pane, position, button, picks=True)


def _begin_selection(view: "CanvasView", pane: Pane, position: QPointF) -> Drag | None:
    if not pane.frame.is_image:
        return None
    rect = selection_rect(view, pane)
    handle = None if rect is None else _handle_at(rect, position)
    if handle is not None:
        return SelectionDrag(view, pane, position, view.selection, _EDGES[handle], _SHAPES[handle])
    if rect is not None and rect.contains(position):
        return SelectionDrag(view, pane, position, view.selection, (True,) * 4, Qt.CursorShape.SizeAllCursor)
    return SelectionDrag(view, pane, position, None, (), Qt.CursorShape.CrossCursor)


def cursor(view: "CanvasView", position: QPointF, drag: Drag | None) -> Qt.CursorShape:
    """Choose the cursor that tells what a press would do."""
    pane = view.scene.pane_at(position)
    if drag is not None:
        return drag.shape
    if pane is None:
        return Qt.CursorShape.ArrowCursor
    if view.space_held:
        return Qt.CursorShape.OpenHandCursor
    if on_divider(view, pane, position):
        return Qt.CursorShape.SplitHCursor
    if view.tool == "select":
        started = _begin_selection(view, pane, position)
        return Qt.CursorShape.ForbiddenCursor if started is None else started.shape
    if view.tool == "profile":
        line, ends = _line_hold(view, pane, position)
        return Qt.CursorShape.CrossCursor if line is None or not all(ends) else Qt.CursorShape.SizeAllCursor
    if view.handles is not None and view.handles.takes_points(view, pane, position):
        is_held = view.handles.nearest(view, pane, position) is not None
        return Qt.CursorShape.SizeAllCursor if is_held else Qt.CursorShape.CrossCursor
    return Qt.CursorShape.ArrowCursor


def divider_position(view: "CanvasView", pane: Pane) -> float:
    """Where the divider stands, in the view."""
    return pane.content.left() + view.scene.divider * pane.content.width()


def parts_of(view: "CanvasView", pane: Pane) -> list[QRectF]:
    """Give the part of the content that belongs to each picture, cut at a whole device pixel."""
    content = QRectF(pane.content)
    if len(pane.layers) == 1:
        return [content]
    ratio = view.scene.ratio
    cut = round(divider_position(view, pane) * ratio) / ratio
    left, right = QRectF(content), QRectF(content)
    left.setRight(cut)
    right.setLeft(cut)
    return [left, right]


def on_divider(view: "CanvasView", pane: Pane, position: QPointF) -> bool:
    """Whether a place is close enough to the divider to take hold of it."""
    return len(pane.layers) == 2 and abs(position.x() - divider_position(view, pane)) <= _REACH


def selection_rect(view: "CanvasView", pane: Pane) -> QRectF | None:
    """Where the selection lies, in the view."""
    if view.selection is None or not pane.frame.is_image:
        return None
    region = view.selection
    rect = QRectF(region.column, region.row, region.columns, region.rows)
    return view.scene.transform(pane).rect_to_screen(rect).translated(QPointF(pane.content.topLeft()))


def line_ends(view: "CanvasView", pane: Pane) -> tuple[QPointF, QPointF] | None:
    """Where the ends of the line lie, in the view."""
    line = view.ruler.line
    if line is None or view.ruler.frame != pane.frame:
        return None
    transform, corner = view.scene.transform(pane), QPointF(pane.content.topLeft())
    start, end = QPointF(line.x0 + 0.5, line.y0 + 0.5), QPointF(line.x1 + 0.5, line.y1 + 0.5)
    return transform.to_screen(start) + corner, transform.to_screen(end) + corner


def _line_hold(view: "CanvasView", pane: Pane, position: QPointF) -> tuple[Line | None, tuple[bool, bool]]:
    ends = line_ends(view, pane)
    if ends is None:
        return None, (False, True)
    near = tuple((end - position).manhattanLength() <= 1.5 * _REACH for end in ends)
    if near[1]:
        return view.ruler.line, (False, True)
    if near[0]:
        return view.ruler.line, (True, False)
    return (view.ruler.line, (True, True)) if _distance(position, *ends) <= _REACH else (None, (False, True))


def _distance(point: QPointF, start: QPointF, end: QPointF) -> float:
    along, to = end - start, point - start
    length = QPointF.dotProduct(along, along)
    share = min(max(QPointF.dotProduct(to, along) / length, 0.0), 1.0) if length else 0.0
    apart = to - along * share
    return float((QPointF.dotProduct(apart, apart)) ** 0.5)


def _handle_at(rect: QRectF, position: QPointF) -> int | None:
    distances = [(point - position).manhattanLength() for point in handle_points(rect)]
    nearest = min(range(len(distances)), key=distances.__getitem__)
    return nearest if distances[nearest] <= _REACH else None


def _pixel(view: "CanvasView", pane: Pane, position: QPointF) -> tuple[int, int]:
    """Give x and y of the pixel under a place, the nearest one where there is none."""
    point = view.scene.transform(pane).to_image(pane.under(position, view.scene.ratio))
    frame = pane.frame
    return min(max(int(point.x() // 1), 0), frame.columns - 1), min(max(int(point.y() // 1), 0), frame.rows - 1)


def clipped(region: Region, frame: Frame) -> Region | None:
    """Keep what lies within a frame."""
    top, left = max(0, region.row), max(0, region.column)
    bottom, right = min(frame.rows, region.row + region.rows), min(frame.columns, region.column + region.columns)
    return Region(top, left, bottom - top, right - left) if bottom > top and right > left else None


def moved(region: Region, dy: int, dx: int, frame: Frame) -> Region:
    """Shift a region as far as the frame allows."""
    row = min(max(region.row + dy, 0), frame.rows - region.rows)
    column = min(max(region.column + dx, 0), frame.columns - region.columns)
    return Region(row, column, region.rows, region.columns)


def resized(region: Region, edges: tuple[bool, ...], dy: int, dx: int, frame: Frame) -> Region:
    """Shift some edges (top, left, bottom, right); one that passes the opposite one turns the rectangle over."""
    top, left, bottom, right = region.row, region.column, region.row + region.rows, region.column + region.columns
    top, bottom = top + dy * edges[0], bottom + dy * edges[2]
    left, right = left + dx * edges[1], right + dx * edges[3]
    top, bottom = _span(top, bottom, frame.rows)
    left, right = _span(left, right, frame.columns)
    return Region(top, left, bottom - top, right - left)


def _span(first: int, last: int, limit: int) -> tuple[int, int]:
    low, high = max(0, min(first, last)), min(limit, max(first, last))
    low = min(low, limit - 1)
    return low, max(high, low + 1)


def moved_line(line: Line, ends: tuple[bool, bool], dx: float, dy: float, frame: Frame) -> Line:
    """Shift ends of a line as far as the frame allows."""
    if all(ends):
        dx = min(max(dx, -min(line.x0, line.x1)), frame.columns - 1 - max(line.x0, line.x1))
        dy = min(max(dy, -min(line.y0, line.y1)), frame.rows - 1 - max(line.y0, line.y1))

    def within(value: float, limit: int) -> float:
        return min(max(value, 0), limit - 1)

    return Line(
        within(line.x0 + dx * ends[0], frame.columns),
        within(line.y0 + dy * ends[0], frame.rows),
        within(line.x1 + dx * ends[1], frame.columns),
        within(line.y1 + dy * ends[1], frame.rows),
    )
