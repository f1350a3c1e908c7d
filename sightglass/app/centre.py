"""The middle of the window: the canvas, and for docks that write on one the blackboard."""

import re
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from sightglass.algorithms.board import Board
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Matrix
from sightglass.widgets.canvas import Canvas

if TYPE_CHECKING:
    from sightglass.app.board_page import BoardPage

PICTURES = ""


class Centre(QWidget):
    """Shows pictures on the canvas; where a dock has boards, tabs choose between these and the pictures.

    The page of boards is made when the first one comes: the window opens sooner without.
    """

    edited = Signal(str, object)
    """The key of an array on the board, and all of its rows as a person left them."""
    save_requested = Signal(str, bytes)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas()
        self.page: BoardPage | None = None
        self._boards: dict[str, Board] = {}
        # What was last chosen stays chosen, whatever is shown in between; at first it is the first board.
        self._wanted: str | None = None
        self._is_stale = False
        self.tabs = QTabBar()
        self.tabs.setObjectName("boardTabs")
        self.tabs.setAccessibleName(tr("Boards"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._on_tab)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.message_room = QWidget()
        layout.addWidget(self.message_room)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.hide()

    def zoom_by(self, factor: float) -> None:
        """Enlarge what is in view, the pictures or the board; factors below 1 make it smaller."""
        if self.shown and self.page is not None:
            self.page.view.surface.zoom_by(1.0 if factor > 1 else -1.0)
        else:
            self.canvas.zoom_by(factor)

    def fit(self) -> None:
        """Bring all of what is in view into view."""
        if self.shown and self.page is not None:
            self.page.view.surface.fit()
        else:
            self.canvas.fit()

    @property
    def shown(self) -> str:
        """The key of the board in view, or nothing where pictures are."""
        if self.page is None or self._stack.currentWidget() is not self.page:
            return PICTURES
        board = self.page.view.board()
        return PICTURES if board is None else board.key

    def show_boards(self, boards: tuple[Board, ...], has_pictures: bool) -> None:
        """Offer boards, and pictures beside them; without any boards there is the canvas alone."""
        self._boards = {board.key: board for board in boards}
        offered = [(board.key, re.split("[:：]", board.title)[0], board.title) for board in boards]
        if has_pictures or not boards:
            offered.append((PICTURES, tr("Pictures"), tr("The input, and what came of it as pictures")))
        self._offer(offered)
        self.tabs.setVisible(bool(boards))
        keys = [key for key, *_ in offered]
        self._show(self._wanted if boards and self._wanted is not None and self._wanted in keys else keys[0])

    def choose(self, key: str) -> None:
        """Show the board of this key, or with an empty key the pictures, now or when it comes."""
        self.finish_entry()
        self._wanted = key
        if key in self._keys():
            self._show(key)

    @property
    def chosen(self) -> str | None:
        """The key that was chosen last, "" for the pictures; None where nobody has chosen."""
        return self._wanted

    def choose_again(self, chosen: str | None) -> None:
        """Choose what `chosen` gave."""
        self._wanted = None
        self.choose(self._keys()[0] if chosen is None and self._keys() else chosen or PICTURES)
        self._wanted = chosen

    def choose_picture(self, keys: tuple[str, ...]) -> None:
        """Put the first of some pictures where the result is, alone or on the right, unless one of them is in view.

        None of them stands for the main result.
        """
        if not keys:
            self.canvas.show_result()
            return
        alone = self.canvas.mode == "single"
        if self.canvas.primary_key in keys or (not alone and self.canvas.secondary_key in keys):
            return
        if alone:
            self.canvas.primary_key = keys[0]
        else:
            self.canvas.secondary_key = keys[0]

    def choose_both(self, left: str, right: str) -> None:
        """Put two pictures side by side."""
        self.canvas.mode = "side_by_side"
        self.canvas.primary_key, self.canvas.secondary_key = left, right

    def refuse(self, key: str, rows: Matrix, reason: str) -> None:
        """Say why numbers that were just typed into an array are not accepted, at the cell if it is a single one."""
        board = None if self.page is None else self.page.view.board()
        if self.page is None or board is None or key not in (grid.key for grid in board.grids):
            return
        typed, values = np.array(rows), board.grid(key).values
        changed = np.argwhere(typed != values).tolist() if typed.shape == values.shape else []
        if len(changed) == 1:
            self.page.view.mark(key, changed[0][0], changed[0][1], reason)
        else:
            self.page.view.editing.refuse_all(key, reason)

    def finish_entry(self) -> None:
        """Take what is being typed on the board before it is another one."""
        if self.page is not None:
            self.page.view.editing.finish()

    def repaint_content(self) -> None:
        """Paint what is in view at once."""
        if self.shown == PICTURES:
            self.canvas.view.repaint()
        elif self.page is not None:
            self.page.view.surface.viewport().repaint()

    def set_stale(self, stale: bool) -> None:
        """Say whether what is in view is older than what the form says."""
        self._is_stale = stale
        self.canvas.set_stale(stale)
        if self.page is not None:
            self.page.set_stale(stale)

    def _keys(self) -> list[str]:
        return [str(self.tabs.tabData(place)) for place in range(self.tabs.count())]

    def _offer(self, offered: list[tuple[str, str, str]]) -> None:
        known = [(self.tabs.tabData(place), self.tabs.tabText(place), self.tabs.tabToolTip(place))
                 for place in range(self.tabs.count())]  # fmt: skip
        if known == offered:
            return
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for key, title, help_text in offered:
            place = self.tabs.addTab(title)
            self.tabs.setTabData(place, key)
            self.tabs.setTabToolTip(place, help_text)
        self.tabs.blockSignals(False)

    def _on_tab(self, place: int) -> None:
        if place >= 0:
            self.choose(self._keys()[place])

    def _show(self, key: str) -> None:
        place = self._keys().index(key)
        if place != self.tabs.currentIndex():
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(place)
            self.tabs.blockSignals(False)
        board = self._boards.get(key)
        if board is None:
            self._stack.setCurrentWidget(self.canvas)
            return
        page = self._made_page()
        page.view.show_board(board)
        self._stack.setCurrentWidget(page)

    def _made_page(self) -> "BoardPage":
        if self.page is None:
            from sightglass.app.board_page import BoardPage

            self.page = BoardPage()
            for signal in (self.page.view.edited, self.page.view.pasted, self.page.view.resized):
                signal.connect(self.edited)
            self.page.view.save_requested.connect(self.save_requested)
            self.page.set_stale(self._is_stale)
            self._stack.addWidget(self.page)
        return self.page
