"""The bar on the left that lists the docks by icon and name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QToolBar, QToolButton, QWidget

from sightglass.algorithms.texts import marked, tr
from sightglass.app.dock import AlgorithmDock, shortcut_of
from sightglass.app.picture_history.dock import HISTORY_HELP, HISTORY_ICON, HISTORY_SHORTCUT, HistoryDock
from sightglass.widgets.icons import icon


class ActivityBar(QToolBar):
    """One button for each dock: it brings the dock to the front, or hides the one that the canvas shows already."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Activity bar"), parent)
        self.setObjectName("activity_bar")
        self.setMovable(False)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        layout = self.layout()
        assert layout is not None
        # With the space of the style the last button falls off a screen of 700 pixels.
        layout.setSpacing(2)

    def fill(self, docks: Sequence[AlgorithmDock], is_active: Callable[[QDockWidget], bool]) -> None:
        """Add a button for each dock; `is_active` tells which one the canvas shows."""
        self._is_active = is_active
        for number, dock in enumerate(docks, 1):
            description = dock.description
            self._add(dock, description.title, description.icon, description.help, shortcut_of(number))

    def add_history(self, dock: HistoryDock) -> None:
        """Add the button of the history below the others."""
        self._add(dock, marked("History"), HISTORY_ICON, HISTORY_HELP, HISTORY_SHORTCUT)

    def _add(self, dock: AlgorithmDock | HistoryDock, title: str, glyph: str, help_text: str, shortcut: str) -> None:
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(20, 20))
        button.setIcon(icon(glyph))
        # A title of two words stands on two lines rather than cut on one.
        title = tr(title)
        button.setText(title.replace(" ", "\n", 1))
        button.setToolTip(
            tr("{title}: {help}", title=title, help=tr(help_text)) + (f" ({shortcut})" if shortcut else "")
        )
        button.setAccessibleName(tr("Open the dock {title}", title=title))
        # All of them fit into a screen of 700 pixels, beside the frame of the window, its menus and the status bar.
        button.setFixedSize(74, 60 if "\n" in button.text() else 46)
        button.clicked.connect(lambda _checked: self._toggle(dock, button))
        self.addWidget(button)
        dock.visibilityChanged.connect(button.setChecked)

    def _toggle(self, dock: AlgorithmDock | HistoryDock, button: QToolButton) -> None:
        # The click has already flipped the button, so unchecked means that the dock was in view.
        if not button.isChecked() and self._is_active(dock):
            dock.hide()
        else:
            button.setChecked(True)
            dock.open()
