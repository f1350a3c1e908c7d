"""The top of a dock: which images it works on, and its menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from sightglass.widgets.icons import icon


class PanelHeader(QWidget):
    """The selectors of the inputs, with the button of the dock's menu beside them."""

    def __init__(self, inputs: QWidget, menu: QMenu, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIcon(icon("dots-vertical"))
        button.setMenu(menu)
        button.setObjectName("menu_button")
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setToolTip("Presets, worked examples and export")
        button.setAccessibleName(f"{title}: presets, worked examples and export")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(inputs, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
