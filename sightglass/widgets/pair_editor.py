"""Sets pairs of points in two pictures: by clicking, dragging, nudging, or typing into their table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Matrix
from sightglass.widgets import theme
from sightglass.widgets.canvas.figure_menu import offer_figures
from sightglass.widgets.canvas.handles import Handles, Point
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.cards import text_label
from sightglass.widgets.icons import icon
from sightglass.widgets.pairs_table import PairsTable

T = TypeVar("T")

# The keys of the two pictures, wherever they are shown, and where their points stand in a row of the pairs.
SIDES = {"reference": 0, "other": 2}
# The canvas shows the reference as the input too.
_ALIASES = {"input": "reference"}
_NAMES = {"reference": marked("the reference"), "other": marked("the other image")}
_VIEW_HEIGHT = 208

_HINT = marked(
    "Click a point in one image, then the same in the other. Drag points (Shift: finely), or nudge the one in hand "
    "with the arrow keys (0.1 px, Shift: 1 px); O switches it off, Delete takes it away, Page Down goes to the next."
)
_MADE = marked(
    "These pairs were not set by hand. To move them, switch some off or add others, take them in hand first."
)


class PairEditor(QWidget):
    """Shows two pictures with their points, and the pairs as a table; a further canvas may share its `handles`.

    Signals
    -------
    edited(object)
        The pairs as a hand that is still on them wants them.
    edit_finished()
        The hand was taken off.
    changed(object, str)
        The pairs after one complete change, and what it was.
    refused(str)
        What was typed cannot be used; a message for the person.
    open_requested(), save_requested(), take_requested(), enlarge_requested()
        A file is to be read or written, pairs that were made to be one's own, both pictures to be shown larger.
    """

    edited = Signal(object)
    edit_finished = Signal()
    changed = Signal(object, str)
    refused = Signal(str)
    open_requested = Signal()
    save_requested = Signal()
    take_requested = Signal()
    enlarge_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Matrix = ()
        self._begun: dict[str, Point] = {}
        self._is_made = False
        self.table = PairsTable()
        self.handles = Handles(self)
        self.handles.moved.connect(self._on_moved)
        self.handles.released.connect(self.edit_finished)
        self.handles.placed.connect(self._on_placed)
        self.handles.chosen.connect(self.table.choose)
        self.handles.removed.connect(self.remove)
        self.handles.switched.connect(self.switch)
        self.handles.cancelled.connect(lambda: self._show())
        self.hint = text_label()
        self.views = {key: self._view() for key in SIDES}
        self.table.entered.connect(self._on_entered)
        self.table.refused.connect(self.refused)
        self.table.switched.connect(self.switch)
        self.table.removed.connect(self.remove)
        self.table.chosen.connect(self.handles.select)
        self._build()

    def _view(self) -> CanvasView:
        view = CanvasView(embedded=True)
        view.setMinimumWidth(120)
        view.setFixedHeight(_VIEW_HEIGHT)
        view.set_handles(self.handles)
        offer_figures(view)
        return view

    def _build(self) -> None:
        self.take = _button(
            "hand-back-right-outline", tr("Take in hand"), tr("Make these pairs your own, to move and add to")
        )
        self.clear = _button("delete-outline", tr("Clear"), tr("Take all pairs away"))
        self.enlarge = _button(
            "arrow-expand", tr("Enlarge"), tr("Show both images with their points side by side on the canvas")
        )
        self.open = _button(
            "folder-open-outline", tr("Load…"), tr("Load pairs from a CSV file with columns u, v, x, y, on")
        )
        self.save = _button("content-save-outline", tr("Save…"), tr("Save the pairs as CSV, which can be loaded again"))
        self.take.clicked.connect(self.take_requested)
        self.clear.clicked.connect(lambda: self._change((), tr("Clear pairs")))
        self.enlarge.clicked.connect(self.enlarge_requested)
        self.open.clicked.connect(self.open_requested)
        self.save.clicked.connect(self.save_requested)
        buttons = QGridLayout()
        buttons.setSpacing(theme.GRID // 2)
        places = ((self.enlarge, 0, 0), (self.clear, 0, 1), (self.take, 0, 1), (self.open, 1, 0), (self.save, 1, 1))
        for button, line, column in places:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button, line, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.hint)
        pictures = QHBoxLayout()
        pictures.setSpacing(theme.GRID)
        for view in self.views.values():
            pictures.addWidget(view, 1)
        layout.addLayout(pictures)
        layout.addLayout(buttons)
        layout.addWidget(self.table)
        self._show()

    # What the program shows

    def show_pairs(self, rows: Matrix, is_made: bool) -> None:
        """Show pairs, each (u, v, x, y) or with 1 or 0 behind: whether it counts."""
        if rows == self._rows and is_made == self._is_made:
            return
        self._rows, self._is_made = rows, is_made
        self._show()

    def show_pictures(self, pictures: dict[str, Picture | None]) -> None:
        """Show the two images with what is drawn over them, by the keys of `SIDES`."""
        for key, view in self.views.items():
            picture = pictures.get(key)
            view.set_pictures([] if picture is None else [_without_legend(picture)])

    def let_go(self) -> None:
        """End a drag where it is."""
        for view in self.views.values():
            view.let_go()

    def show_errors(self, errors: Sequence[float] | None, outliers: frozenset[int]) -> None:
        """Show what the map makes of the pairs."""
        self.table.show_errors(errors, outliers)

    def _show(self, begun: dict[str, Point] | None = None) -> None:
        points = np.array([row[:4] for row in self._rows], np.float64).reshape(-1, 4)
        self.handles.is_editable = not self._is_made
        sides = {key: points[:, column : column + 2] for key, column in SIDES.items()}
        self._begun = begun or {}
        self.handles.set_points(_with_aliases(sides), _with_aliases(self._begun))
        self.table.show_pairs(self._rows, not self._is_made)
        self.table.choose(self.handles.selected)
        self.take.setVisible(self._is_made)
        self.clear.setVisible(not self._is_made)
        self.clear.setEnabled(bool(self._rows))
        self.save.setEnabled(bool(self._rows))
        self.hint.setText(tr(_MADE) if self._is_made else self._hint())

    def _hint(self) -> str:
        begun = next(iter(self._begun), None)
        if begun is None:
            return tr(_HINT)
        other = "other" if begun == "reference" else "reference"
        return tr(
            "Pair {number}: now click the same point in {image}. Escape gives it up.",
            number=len(self._rows) + 1,
            image=tr(_NAMES[other]),
        )

    # What a person does

    def switch(self, row: int) -> None:
        """Let a pair count, or no longer."""
        rows = [row_with_switch(each) for each in self._rows]
        u, v, x, y, on = rows[row]
        rows[row] = (u, v, x, y, 1.0 - on)
        text = tr("Switch pair {number} off", number=row + 1) if on else tr("Switch pair {number} on", number=row + 1)
        self._change(tuple(rows), text)

    def remove(self, row: int) -> None:
        """Take a pair away."""
        self._change((*self._rows[:row], *self._rows[row + 1 :]), tr("Remove pair {number}", number=row + 1))

    def _on_placed(self, key: str, point: Point) -> None:
        if self._is_made:
            self.refused.emit(tr(_MADE))
            return
        known = {**self._begun, _ALIASES.get(key, key): point}
        if len(known) < len(SIDES):
            self.handles.select(None)
            self._show(known)
            return
        pair = (*known["reference"], *known["other"], 1.0)
        rows = tuple(row_with_switch(row) for row in self._rows)
        self._change((*rows, pair), tr("Add pair {number}", number=len(rows) + 1))
        self.handles.select(len(rows))

    def _on_moved(self, key: str, index: int, point: Point) -> None:
        column = SIDES[_ALIASES.get(key, key)]
        moved = list(self._rows[index])
        moved[column : column + 2] = point
        self.edited.emit((*self._rows[:index], tuple(moved), *self._rows[index + 1 :]))

    def _on_entered(self, row: int, column: int, number: float) -> None:
        entered = list(self._rows[row])
        entered[column] = number
        self._change(
            (*self._rows[:row], tuple(entered), *self._rows[row + 1 :]), tr("Change pair {number}", number=row + 1)
        )

    def _change(self, rows: Matrix, text: str) -> None:
        self._begun = {}
        self.changed.emit(rows, text)


def row_with_switch(row: tuple[float, ...]) -> tuple[float, ...]:
    """Give a pair with 1 or 0 behind it."""
    return row if len(row) == 5 else (*row, 1.0)


def _with_aliases(by_key: Mapping[str, T]) -> dict[str, T]:
    """Give what belongs to a picture to others that show the same too."""
    return {**by_key, **{other: by_key[key] for other, key in _ALIASES.items() if key in by_key}}


def _without_legend(picture: Picture) -> Picture:
    """Give a picture whose colours are explained on the canvas: in a small view the words would hide the points."""
    return replace(picture, overlays=tuple(replace(overlay, label="") for overlay in picture.overlays))


def _button(glyph: str, text: str, help_text: str) -> QPushButton:
    button = QPushButton(icon(glyph), text)
    button.setToolTip(help_text)
    return button
