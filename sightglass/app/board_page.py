"""A blackboard with the controls that play it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.widgets import theme
from sightglass.widgets.board import BoardBar, BoardView
from sightglass.widgets.cards import text_label

_STALE = "The board is older than what the dock asks for; the dock says why."


class BoardPage(QWidget):
    """The board, and below it what plays its steps where it has any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = BoardView()
        self.bar = BoardBar(self.view)
        self.stale = text_label()
        self.stale.setText(_STALE)
        self.stale.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        layout.setSpacing(theme.HALF_GRID)
        layout.addWidget(self.stale)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
        self.view.steps_changed.connect(self._show_bar)
        self._show_bar()

    def set_stale(self, stale: bool) -> None:
        """Say whether the board is older than what the form says."""
        self.stale.setVisible(stale)

    def _show_bar(self) -> None:
        self.bar.setVisible(self.view.step_count > 0)
