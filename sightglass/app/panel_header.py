"""The top of a dock: which images it works on, its theory, and its menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from sightglass.algorithms.texts import tr
from sightglass.app.theory import TheorySwitch
from sightglass.widgets import theme
from sightglass.widgets.icons import icon


class PanelHeader(QWidget):
    """The selectors of the inputs, with the buttons of the dock's theory and of its menu beside them."""

    def __init__(
        self, inputs: QWidget, menu: QMenu, switch: TheorySwitch, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theory = QToolButton()
        self.theory.setCheckable(True)
        self.theory.setChecked(switch.is_open)
        self.theory.setIcon(icon("book-open-outline"))
        self.theory.setToolTip(theme.tooltip(tr("Theory (Ctrl+T)"), tr("What is computed, with its equations")))
        self.theory.setAccessibleName(tr("{title}: theory", title=title))
        self.theory.clicked.connect(switch.set_open)
        switch.changed.connect(self.theory.setChecked)
        self.menu_button = button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIcon(icon("dots-vertical"))
        button.setMenu(menu)
        button.setObjectName("menu_button")
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setToolTip(tr("Presets, worked examples and export"))
        button.setAccessibleName(tr("{title}: presets, worked examples and export", title=title))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(inputs, 1)
        layout.addWidget(self.theory, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
