"""The part of a panel that scrolls, with the explanation of a worked example above the dock's own views."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets.cards import ExplanationCard
from sightglass.widgets.tab_pages import TabPages


class PanelBody(QScrollArea):
    """Scrolls what is added to `content`, and explains a worked example until it is undone or closed."""

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self._undo_stack = undo_stack
        self._explained_from = 0
        self._is_explained_anew = False
        self.ground = QWidget()
        self.content = QVBoxLayout(self.ground)
        self.content.setContentsMargins(8, 8, 8, 8)
        self.content.setSpacing(8)
        self.explanation = ExplanationCard()
        self.content.addWidget(self.explanation)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.ground)
        undo_stack.indexChanged.connect(self._on_undo_index)

    @property
    def pages(self) -> TabPages | None:
        """The pages of the dock, where it has some."""
        found: TabPages | None = self.findChild(TabPages)
        return found

    def explain(self, title: str, text: str, page: str = "") -> None:
        """Say what a worked example shows, and open the page that shows it."""
        self.explanation.show_text(title, text)
        self._explained_from = self._undo_stack.index()
        self.verticalScrollBar().setValue(0)
        pages = self.pages
        if page and pages is not None:
            pages.set_current(pages.page(tr(page)))
        # A page that keeps its place below the pointer may have scrolled the explanation away, and one that grows with
        # the first result may yet.
        self.verticalScrollBar().setValue(0)
        self._is_explained_anew = True

    def show_explained(self) -> None:
        """Bring an explanation into view once, after its first result has been laid out."""
        if self._is_explained_anew:
            self._is_explained_anew = False
            self.verticalScrollBar().setValue(0)

    def _on_undo_index(self, index: int) -> None:
        if index < self._explained_from:
            # Undo has taken back the worked example itself, and not what was tried in it.
            self.explanation.hide()
