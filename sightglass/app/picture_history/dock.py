"""The dock with the history: a light shell that makes its pane when it is first seen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import LEAST_WIDTH
from sightglass.app.entry import Entry
from sightglass.app.picture_history.chain import Chain
from sightglass.app.recipes import RecipeStep

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow
    from sightglass.app.picture_history.panel import HistoryPanel

HISTORY_ICON = "history"
HISTORY_HELP = marked("The steps that made the picture: look at them, edit them, replay them")
HISTORY_SHORTCUT = "Ctrl+Shift+H"


class HistoryDock(QDockWidget):
    """Holds the pane, and knows whether the canvas shows its pictures or those of an algorithm's dock.

    It leads from when it comes to the front or gets the focus until an algorithm's dock does.

    Signals
    -------
    changed
        The canvas is to show something else: who leads has changed, or the pictures have.
    """

    changed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(tr("History"), window)
        self.setObjectName("dock_history")
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self._window = window
        self._panel: HistoryPanel | None = None
        # By the identity of the picture: the recipe that the draft was begun from, and the draft.
        self.drafts: dict[int, tuple[tuple[RecipeStep, ...], Chain]] = {}
        self._may_build = False
        self._wants_to_lead = False
        placeholder = QWidget()
        placeholder.setMinimumWidth(LEAST_WIDTH)
        self.setWidget(placeholder)
        self.visibilityChanged.connect(self._on_visibility)

    def sizeHint(self) -> QSize:
        """Ask for the width of the docks that it stands beside."""
        return QSize(432, 640)

    @property
    def panel(self) -> "HistoryPanel | None":
        """The pane, once the dock was seen."""
        return self._panel

    @property
    def leads(self) -> bool:
        """Whether the canvas shows its pictures."""
        return self._wants_to_lead and bool(self.pictures())

    def pictures(self) -> tuple[Picture, ...]:
        """Give what the canvas shows while the dock leads."""
        return () if self._panel is None else self._panel.pictures()

    @property
    def is_stale(self) -> bool:
        """Whether the pictures are older than the steps."""
        return self._panel is not None and self._panel.is_stale

    def entry_of(self, picture: Picture) -> Entry | None:
        """Give a picture of the canvas as an image of the workspace; None where it is none of the history's."""
        return self._panel.entry_of(picture) if self._panel is not None and self.leads else None

    def edited(self) -> dict[int, Chain]:
        """Give the drafts of open images that have not become others since."""
        open_now = {entry.identity: entry.recipe for entry in self._window.workspace.entries}
        return {key: chain for key, (recipe, chain) in self.drafts.items() if recipe and open_now.get(key) == recipe}

    def restore_edited(self, edited: Mapping[int, Chain]) -> None:
        """Have these drafts of the open images, which have just come; the pane shows them in a moment."""
        found = {entry.identity: entry.recipe for entry in self._window.workspace.entries if entry.identity in edited}
        self.drafts.clear()
        self.drafts.update({key: (recipe, edited[key]) for key, recipe in found.items()})

    def start(self) -> None:
        """Allow the pane to be made; the window calls this after its first paint."""
        self._may_build = True
        if self.isVisible() and not self.visibleRegion().isEmpty():
            self._on_visibility(True)

    def open(self) -> "HistoryPanel":
        """Make the pane if need be, and bring the dock to the front."""
        self._may_build = True
        panel = self._built()
        self.show()
        self.raise_()
        self.lead(True)
        return panel

    def lead(self, leads: bool) -> None:
        """Let the canvas show the history's pictures, or no more."""
        if leads != self._wants_to_lead:
            self._wants_to_lead = leads
            self.changed.emit()

    def shut_down(self) -> None:
        """End the worker."""
        if self._panel is not None:
            self._panel.shut_down()

    def _built(self) -> "HistoryPanel":
        if self._panel is None:
            from sightglass.app.picture_history.panel import HistoryPanel

            placeholder = self.widget()
            self._panel = HistoryPanel(self._window)
            self._panel.used.connect(lambda: self.lead(True))
            self._panel.pictures_changed.connect(self._on_pictures)
            self.setWidget(self._panel)
            placeholder.deleteLater()
        return self._panel

    def _on_pictures(self) -> None:
        if self._wants_to_lead:
            self.changed.emit()

    def _on_visibility(self, visible: bool) -> None:
        if visible and self._may_build:
            self._built().set_in_view(True)
            self.lead(True)
        elif self._panel is not None:
            self._panel.set_in_view(False)
            self.lead(False)
