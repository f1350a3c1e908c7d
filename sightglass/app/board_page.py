"""A blackboard with the controls that play it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.board import Explanation
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.board import BoardBar, BoardView
from sightglass.widgets.cards import text_label
from sightglass.widgets.equation_view import EquationView

_REST_MILLISECONDS = 120
_FORMULA_HEIGHT = 64
_STALE = marked("The board is older than what the dock asks for; the dock says why.")


class BoardPage(QWidget):
    """The board, and below it what plays its steps where it has any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = BoardView()
        self.bar = BoardBar(self.view)
        self.stale = text_label()
        self.stale.setText(tr(_STALE))
        self.stale.hide()
        self.formula = EquationView()
        self.formula.setToolTip(tr("The formula of the number that is explained"))
        # Room for the highest ones, so that nothing moves when another number is pointed at.
        self.formula.setFixedHeight(_FORMULA_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        layout.setSpacing(theme.HALF_GRID)
        layout.addWidget(self.stale)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.formula)
        layout.addWidget(self.bar)
        self._formula_soon = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._formula_soon.timeout.connect(self._show_formula)
        self._formula = ""
        self.view.explained.connect(self._on_explained)
        self.view.steps_changed.connect(self._show_bar)
        self._show_bar()

    def set_stale(self, stale: bool) -> None:
        """Say whether the board is older than what the form says."""
        self.stale.setVisible(stale)

    def _on_explained(self, explanation: Explanation | None) -> None:
        """Take away at once what is the formula of other numbers: to typeset that of this one takes its time."""
        if explanation is not None and explanation.formula != self._formula:
            self._formula = ""
            self.formula.show_latex((), ())
        self._formula_soon.start()

    def _show_formula(self) -> None:
        """Typeset the formula of what is explained, once the pointer rests."""
        explanation = self.view.explanation
        if explanation is not None and explanation.formula:
            self._formula = explanation.formula
            self.formula.show_latex(explanation.formula, explanation.symbol)

    def _show_bar(self) -> None:
        self.bar.setVisible(self.view.step_count > 0)
