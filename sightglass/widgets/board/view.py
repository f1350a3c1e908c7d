"""A blackboard to look into: every number says what it is made of, and some can be typed."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from sightglass.algorithms.board import Board, Cell, Explanation, Grid
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import announce
from sightglass.widgets.board.editing import BoardEditing
from sightglass.widgets.board.entries import holds, name_of
from sightglass.widgets.board.equation import Equation
from sightglass.widgets.board.equation_line import MOST_LINES, EquationLine
from sightglass.widgets.board.graph import edges_of
from sightglass.widgets.board.keys import BoardKeys
from sightglass.widgets.board.menu import make_menu
from sightglass.widgets.board.numbers import full_text
from sightglass.widgets.board.overlay import Overlay, Selection, lookup_of
from sightglass.widgets.board.painting import Edge
from sightglass.widgets.board.pictures import as_file
from sightglass.widgets.board.results import ResultsFinder
from sightglass.widgets.board.surface import BoardSurface
from sightglass.widgets.cards import text_label

_LOW = 320  # pixels: a view that is no higher has a shorter equation


class BoardView(QWidget):
    """Shows a `board.Board`.

    The number under the pointer, or under the keyboard's focus, is explained: the cells it is made of light up and its
    equation is written below. A click pins it. Drag within an array to select what is copied, beside the arrays to
    scroll; Ctrl and the wheel zoom. Numbers of editable arrays are typed as in a spreadsheet.
    """

    explained = Signal(object)
    """The `Explanation` in view, or None."""
    edited = Signal(str, object)
    """The key of an array, and all of its rows of numbers as they were typed or pasted."""
    pasted = Signal(str, object)
    """The key of an array, and a block of numbers of another size that shall take its place."""
    resized = Signal(str, object)
    """The key of an array, and its rows of numbers with a row or column more or less."""
    step_changed = Signal(object)
    """The step that is in view, counted from 0, or None."""
    steps_changed = Signal()
    """The board has more or fewer steps than the one before."""
    save_requested = Signal(str, bytes)
    """A file name that fits, and the content to be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self._grids: dict[str, Grid] = {}
        self._known_edges: tuple[Edge, ...] | None = None
        self._pointed: Cell | None = None
        self._focus: Cell | None = None
        self._anchor: Cell | None = None
        self._focus_leads = False
        self._pinned: Cell | None = None
        self._step: int | None = None
        self._explanation: Explanation | None = None
        self._known_explanations: dict[Cell, Explanation | None] = {}
        self.surface = BoardSurface(tr("The board appears with the result."))
        self.equation = EquationLine()
        self.problem, self.caption = text_label(), text_label()
        self.editing = BoardEditing(self)
        self._finder = ResultsFinder(self)
        self._finder.found.connect(self.refresh)
        self._lay_out()
        self.surface.pointed.connect(self._point_at)
        self.surface.pressed.connect(self._press)
        self.surface.swept.connect(self._sweep)
        self.surface.double_clicked.connect(lambda cell: self.editing.open(cell))
        self.surface.rearranged.connect(self.editing.follow)
        self.surface.viewport().installEventFilter(self)
        self.surface.installEventFilter(self)
        BoardKeys(self)
        self.setFocusProxy(self.surface)
        self.surface.setAccessibleDescription(tr(
            "Arrow keys go from number to number, Tab from array to array. "
            "What is typed replaces a number that is given."))  # fmt: skip
        self._set_name()
        theme.manager().changed.connect(self._recolor)
        self._recolor()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HALF_GRID)
        layout.addWidget(self.surface, 1)
        for label in (self.problem, self.equation, self.caption):
            layout.addWidget(label)
        self.problem.hide()
        self.caption.hide()

    # What is shown

    def show_board(self, board: Board | None) -> None:
        """Show a board; with the key of the one before, what is pointed at, pinned and played stays."""
        before, self._board = self._board, board
        is_same = board is not None and before is not None and before.key == board.key
        self._grids = {grid.key: grid for grid in board.grids} if board is not None else {}
        self._known_edges = None
        self._known_explanations.clear()
        had_steps, has_steps = (len(shown.steps) if shown is not None else 0 for shown in (before, board))
        self._pointed, self._focus, self._anchor, self._pinned = (
            cell if is_same and self.has_entry(cell) else None
            for cell in (self._pointed, self._focus, self._anchor, self._pinned)
        )
        loses_step = self._step is not None and not (is_same and had_steps == has_steps)
        if loses_step:
            self._step = None
        self._finder.set_board(board)
        self.editing.take_board(board, is_same)
        self.surface.show_board(board, self._edges)
        hint = tr("Point at a number to see what it is made of; a click keeps it.")
        self.equation.set_hint(hint if board is not None and board.grids else "")
        self.caption.setText(board.caption if board is not None else "")
        self.caption.setVisible(bool(board and board.caption))
        if before is None or board is None or before.title != board.title:
            self._set_name()
        self.refresh()
        if had_steps != has_steps:
            self.steps_changed.emit()
        if loses_step:
            self.step_changed.emit(None)

    def board(self) -> Board | None:
        """Give what is shown."""
        return self._board

    def grid(self, key: str) -> Grid:
        """Give an array that is shown."""
        return self._grids[key]

    @property
    def explanation(self) -> Explanation | None:
        """What is explained now."""
        return self._explanation

    @property
    def pinned(self) -> Cell | None:
        """The number whose explanation stays when the pointer leaves."""
        return self._pinned

    @property
    def focus_cell(self) -> Cell | None:
        """The cell on which the keyboard acts."""
        return self._focus

    def selection(self) -> Selection | None:
        """Give the selected block of cells; None where there are fewer than two."""
        one, other = self._anchor, self._focus
        if one is None or other is None or one == other or one.grid != other.grid:
            return None
        row, column = min(one.row, other.row), min(one.column, other.column)
        return Selection(one.grid, (row, column, abs(one.row - other.row) + 1, abs(one.column - other.column) + 1))

    def mark(self, key: str, row: int, column: int, reason: str) -> None:
        """Say why an entry is refused: it is marked, and the number on the board stays in force."""
        cell = Cell(key, row, column)
        if not self.has_entry(cell):
            raise ValueError(f"there is no entry ({row}, {column}) of {key!r} on the board to be marked")
        self.editing.refuse(cell, reason)

    # Steps

    @property
    def step(self) -> int | None:
        """The step in view, counted from 0; None shows the finished board."""
        return self._step

    @property
    def step_count(self) -> int:
        """How many steps the board has."""
        return len(self._board.steps) if self._board is not None else 0

    def set_step(self, index: int | None) -> None:
        """Show the board as it is after a step, the nearest one there is, and explain that step."""
        wanted = None if index is None or not self.step_count else min(max(index, 0), self.step_count - 1)
        if wanted != self._step:
            self._step = wanted
            self._pinned = None
            self._focus_leads = False
            self.refresh()
            if wanted is not None and self._board is not None:
                self.surface.reveal(self._board.steps[wanted])
            self.step_changed.emit(wanted)

    # What is explained

    def refresh(self) -> None:
        """Explain what is to be explained now, and draw it."""
        explanation, is_step = self._wanted()
        self.surface.set_overlay(self._overlay(explanation, is_step))
        if explanation is not None and self._board is not None:
            self.equation.show_equation(Equation(explanation, lookup_of(self._board)))
        else:
            self.equation.show_text(self.text_of(self._pointed or (self._focus if self._focus_leads else None)))
        if explanation is not self._explanation:
            self._explanation = explanation
            self.explained.emit(explanation)

    def _wanted(self) -> tuple[Explanation | None, bool]:
        """Give the explanation that comes first: pinned, pointed at, focused, played."""
        if self._board is None:
            return None, False
        step = self._board.steps[self._step] if self._step is not None else None
        focus = self._focus if self._focus_leads else None
        for cell in (self._pinned, self._pointed, focus, step):
            explanation = self._explanation_of(cell)
            if explanation is not None:
                return explanation, cell == step
        return None, False

    def _overlay(self, explanation: Explanation | None, is_step: bool) -> Overlay:
        return Overlay(
            explanation,
            is_step,
            explanation is not None and explanation.cell == self._pinned,
            None if self._step is None else self._step + 1,
            self._focus if self.surface.hasFocus() else None,
            self.selection(),
            self.editing.entries.typed(),
            frozenset(self.editing.entries.problems),
            self._pointed if explanation is None else None,
            self._results() if explanation is None else (),
        )

    def _results(self) -> tuple[Cell, ...]:
        """Give what is made of the number under the pointer, as far as it is in view."""
        if self._pointed is None:
            return ()
        return tuple(cell for cell in self._finder.results(self._pointed) if not self._is_covered(cell))

    def _is_covered(self, cell: Cell) -> bool:
        return self._step is not None and self._step_of(cell) > self._step

    def _step_of(self, cell: Cell) -> int:
        """Give the step in which an entry is computed, or -1."""
        painter = self.surface.board_painter()
        order = painter.step_orders.get(cell.grid) if painter is not None else None
        return int(order[cell.row, cell.column]) if order is not None and self.has_entry(cell) else -1

    def _explanation_of(self, cell: Cell | None) -> Explanation | None:
        """Explain an entry, unless its step is yet to come; what was explained once is known."""
        if self._board is None or cell is None or not self.has_entry(cell) or self._is_covered(cell):
            return None
        if cell not in self._known_explanations:
            self._known_explanations[cell] = self._board.explain(cell)
        return self._known_explanations[cell]

    def has_entry(self, cell: Cell | None) -> bool:
        """Tell whether a cell is an entry of an array on the board; the zeros around it are none."""
        return cell is not None and cell.grid in self._grids and holds(self._grids[cell.grid], cell)

    def text_of(self, cell: Cell | None) -> str:
        """Write a cell with its number in full: "x, channel 1 (0, 2) = 0.125"."""
        if cell is None or cell.grid not in self._grids:
            return ""
        grid = self._grids[cell.grid]
        name = name_of(grid, cell.row, cell.column)
        if not self.has_entry(cell):
            return tr("{name} = 0, padding", name=name)
        if self._is_covered(cell):
            return tr("{name} is computed in step {step}", name=name, step=self._step_of(cell) + 1)
        return f"{name} = {full_text(float(grid.values[cell.row, cell.column]))}"

    def _edges(self) -> tuple[Edge, ...]:
        if self._known_edges is None:
            self._known_edges = edges_of(self._board) if self._board is not None else ()
        return self._known_edges

    # Pointer and focus

    def _point_at(self, cell: Cell | None) -> None:
        self._pointed = cell
        self.refresh()

    def _press(self, cell: Cell | None, modifiers: Qt.KeyboardModifier) -> None:
        self._focus_leads = False
        if cell is not None and self.has_entry(cell):
            is_extended = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._anchor = (self._anchor or self._focus or cell) if is_extended else cell
            self._focus = cell
        else:
            self._anchor = None
        self._pinned = cell if cell != self._pinned and self._explanation_of(cell) is not None else None
        self.refresh()

    def _sweep(self, cell: Cell) -> None:
        if self.has_entry(cell) and cell != self._focus:
            self._focus = cell
            self.refresh()

    def set_focus_cell(self, cell: Cell, extend: bool = False) -> None:
        """Move the keyboard's focus to an entry; `extend` selects what lies between."""
        if not extend:
            self._anchor = cell
        self._focus, self._focus_leads, self._pinned = cell, True, None
        self.surface.reveal(cell)
        self.refresh()
        announce(self.surface, self.spoken())

    def spoken(self) -> str:
        """Give what a screen reader says of the cell in focus."""
        text = self.text_of(self._focus)
        if self._focus in self.editing.entries.problems:
            return f"{text}. {self.editing.entries.problems[self._focus]}"
        explanation = self._explanation
        if explanation is None or explanation.cell != self._focus:
            return text
        return self.equation.spoken()

    def release(self) -> bool:
        """Undo what Escape undoes: what is pinned, then what is selected; tell whether there was anything."""
        if self._pinned is not None:
            self._pinned = None
        elif self.selection() is not None:
            self._anchor = self._focus
        elif self._focus is not None and self._focus in self.editing.entries.problems:
            self.editing.forgive(self._focus)
        elif self._focus_leads:
            self._focus_leads = False
        else:
            return False
        self.refresh()
        return True

    # Events of the surface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._open_menu(event)
            return True
        if watched is self.surface.viewport():
            if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
                QToolTip.showText(event.globalPos(), self._tooltip(event.pos()), self.surface)
                return True
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.refresh()
        return super().eventFilter(watched, event)

    def _tooltip(self, point: QPoint) -> str:
        cell = self.surface.cell_at(point.toPointF())
        if cell is None:
            return self.surface.title_at(point)
        lines = (self.text_of(cell), self.editing.entries.problems.get(cell, ""))
        return theme.tooltip(*(line for line in lines if line))

    def _open_menu(self, event: QContextMenuEvent) -> None:
        """Open the menu of the array under the pointer, or by key that of the cell in focus."""
        if self._board is None:
            return
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.surface.cell_rect(self._focus).center() if self._focus is not None else QPoint()
        else:
            cell, selection = self.surface.cell_at(place.toPointF()), self.selection()
            if cell is not None and self.has_entry(cell) and (selection is None or selection.grid != cell.grid):
                self._focus = self._anchor = cell
                self.refresh()
        make_menu(self).popup(self.surface.viewport().mapToGlobal(place))

    # Taking away

    def copy_equation(self) -> None:
        """Copy the equation with all of its terms."""
        QGuiApplication.clipboard().setText(self.equation.text())

    def save(self, kind: str) -> None:
        """Ask for what is in view to be written as "png", "svg" or "pdf", or all arrays as "csv"."""
        if self._board is not None:
            self.save_requested.emit(*as_file(self, kind))

    # How it looks

    def show_problem(self, text: str) -> None:
        """Write below the board what is wrong, or nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _set_name(self) -> None:
        self.surface.setAccessibleName(self._board.title if self._board is not None else tr("Blackboard"))

    def _recolor(self) -> None:
        colors = theme.manager().theme
        self.problem.setStyleSheet(f"color: {colors.error}")
        self.caption.setStyleSheet(f"color: {colors.muted}")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._finder.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.equation.set_most_lines(MOST_LINES if self.height() > _LOW else MOST_LINES - 1)
