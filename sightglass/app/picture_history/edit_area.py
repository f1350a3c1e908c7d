"""Where the editor of a step opens below the chain."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from sightglass.app.picture_history.step_editor import StepEditor
from sightglass.app.picture_history.wording import step_title
from sightglass.app.recipes import RecipeStep
from sightglass.widgets import theme


class EditArea(QWidget):
    """Holds one editor at a time, and is hidden without.

    Signals
    -------
    changed(RecipeStep)
        The step is another, while a control is dragged too.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor: StepEditor | None = None
        self.title = QLabel()
        self.title.setStyleSheet("font-weight: 700;")
        self.title.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, 0)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self._scroll, 1)
        self.hide()

    def open(self, number: int, step: RecipeStep, names: Sequence[str]) -> None:
        """Open the editor of a step; one that shows these values already stays, with the hand on it."""
        self.title.setText(step_title(number, step))
        if self.editor is None or self.editor.step != step:
            self._forget()
            self.editor = StepEditor(step, names)
            self.editor.changed.connect(self.changed)
            self._scroll.setWidget(self.editor)
        self.show()

    def close_editor(self) -> None:
        """Take the editor away."""
        self._forget()
        self.hide()

    def _forget(self) -> None:
        if self.editor is not None:
            self.editor.changed.disconnect(self.changed)
            # Not deleted at once: one of its controls may be in the middle of telling of a change.
            self._scroll.takeWidget()
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
