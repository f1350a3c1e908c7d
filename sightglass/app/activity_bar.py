"""The bar on the left that lists the docks by icon and name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from sightglass.algorithms.texts import tr
from sightglass.app.dock import AlgorithmDock, shortcut_of
from sightglass.widgets.icons import icon


class ActivityBar(QToolBar):
    """One button for each dock: it brings the dock to the front, or hides the one that the canvas shows already."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Activity bar"), parent)
        self.setObjectName("activity_bar")
        self.setMovable(False)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setIconSize(QSize(24, 24))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._buttons: dict[str, QToolButton] = {}

    def fill(self, docks: Sequence[AlgorithmDock], is_active: Callable[[AlgorithmDock], bool]) -> None:
        """Add a button for each dock; `is_active` tells which one the canvas shows."""
        self._is_active = is_active
        for number, dock in enumerate(docks, 1):
            description = dock.description
            button = QToolButton()
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(24, 24))
            button.setIcon(icon(description.icon))
            # A title of two words stands on two lines rather than cut on one.
            title = tr(description.title)
            button.setText(title.replace(" ", "\n", 1))
            shortcut = f" ({shortcut_of(number)})" if shortcut_of(number) else ""
            button.setToolTip(tr("{title}: {help}", title=title, help=tr(description.help)) + shortcut)
            button.setAccessibleName(tr("Open the dock {title}", title=title))
            button.setFixedSize(74, 64 if " " in title else 50)
            button.clicked.connect(lambda _checked, dock=dock: self._toggle(dock))
            self.addWidget(button)
            self._buttons[description.name] = button
            dock.visibilityChanged.connect(button.setChecked)

    def _toggle(self, dock: AlgorithmDock) -> None:
        button = self._buttons[dock.description.name]
        # The click has already flipped the button, so unchecked means that the dock was in view.
        if not button.isChecked() and self._is_active(dock):
            dock.hide()
        else:
            button.setChecked(True)
            dock.open()
