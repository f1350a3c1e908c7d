"""The keys of a blackboard."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from sightglass.algorithms.board import Cell
from sightglass.algorithms.texts import tr
from sightglass.widgets.board.pointing import first_of_next, moved
from sightglass.widgets.own_keys import OwnKeys

if TYPE_CHECKING:
    from sightglass.widgets.board.view import BoardView

Keys = Qt.Key
_ARROWS = {Keys.Key_Up: (-1, 0), Keys.Key_Down: (1, 0), Keys.Key_Left: (0, -1), Keys.Key_Right: (0, 1)}
_BEGIN_A_NUMBER = "0123456789.,-+−=/"


class BoardKeys(QObject):
    """Arrows and Tab move the focus, characters begin an entry, the rest is as in a spreadsheet."""

    # Qt may still send events while Python takes the object apart.
    _view: "BoardView | None" = None

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self._view = view
        surface, standard = view.surface, QKeySequence.StandardKey
        OwnKeys(
            surface,
            (tr("Copy"), standard.Copy, view.editing.copy),
            (tr("Paste"), standard.Paste, view.editing.paste),
            (tr("Zoom in"), ("Ctrl++", "Ctrl+="), lambda: surface.zoom_by(1.0)),
            (tr("Zoom out"), "Ctrl+-", lambda: surface.zoom_by(-1.0)),
            (tr("Fit"), "Ctrl+0", surface.fit),
        )
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before Qt uses Tab to leave the widget, it arrives as a key press.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._view is not None:
            return self._press(self._view, event)
        return False

    def _press(self, view: "BoardView", event: QKeyEvent) -> bool:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if control:
            return False
        if key in (Keys.Key_Tab, Keys.Key_Backtab):
            return self._go_to_grid(view, forward=key == Keys.Key_Tab)
        if key in _ARROWS:
            return self._move(view, *_ARROWS[Keys(key)], extend=shift)
        if key == Keys.Key_Escape:
            return view.release()
        return self._edit(view, event) or self._zoom(view, event)

    def _edit(self, view: "BoardView", event: QKeyEvent) -> bool:
        cell, editing = view.focus_cell, view.editing
        if cell is None or not editing.can_edit_focus():
            return False
        if event.key() in (Keys.Key_F2, Keys.Key_Return, Keys.Key_Enter):
            return editing.open(cell)
        if event.key() in (Keys.Key_Delete, Keys.Key_Backspace):
            editing.clear()
            return True
        text = event.text()
        return bool(text) and (text in _BEGIN_A_NUMBER or text.isalpha()) and editing.open(cell, text)

    @staticmethod
    def _zoom(view: "BoardView", event: QKeyEvent) -> bool:
        match event.key():
            case Keys.Key_Plus | Keys.Key_Equal:
                view.surface.zoom_by(1.0)
            case Keys.Key_Minus:
                view.surface.zoom_by(-1.0)
            case Keys.Key_0:
                view.surface.fit()
            case _:
                return False
        return True

    @staticmethod
    def _move(view: "BoardView", rows: int, columns: int, extend: bool) -> bool:
        arrangement = view.surface.arrangement
        if arrangement is None or not arrangement.places:
            return False
        cell = view.focus_cell
        if cell is None:
            view.set_focus_cell(Cell(next(iter(arrangement.places)), 0, 0))
            return True
        there = moved(arrangement, cell, rows, columns)
        if not extend or there.grid == cell.grid:
            view.set_focus_cell(there, extend)
        return True

    @staticmethod
    def _go_to_grid(view: "BoardView", forward: bool) -> bool:
        arrangement = view.surface.arrangement
        cell = first_of_next(arrangement, view.focus_cell, forward) if arrangement is not None else None
        if cell is None:
            return False
        view.set_focus_cell(cell)
        return True
