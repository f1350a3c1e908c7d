"""A line above the canvas for what went wrong, or well, with a file: it never blocks the work."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from sightglass.widgets import theme
from sightglass.widgets.icons import colored_icon, icon

_INFORMATION_MILLISECONDS = 6000


class MessageBar(QFrame):
    """Shows one message; errors stay until they are closed, information goes by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._symbol = QLabel()
        self.text = QLabel(wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setAccessibleName("Message")
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIcon(icon("close"))
        close.setToolTip("Close this message")
        close.setAccessibleName("Close this message")
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.addWidget(self._symbol)
        layout.addWidget(self.text, 1)
        layout.addWidget(close)
        self._hide_later = QTimer(self, singleShot=True, interval=_INFORMATION_MILLISECONDS)
        self._hide_later.timeout.connect(self.hide)
        self._role = "accent"
        theme.manager().changed.connect(self._color)
        self.hide()

    def show_error(self, message: str) -> None:
        """Say what is wrong and what to do."""
        self._hide_later.stop()
        self._show(message, "error", "alert-circle-outline")

    def show_information(self, message: str) -> None:
        """Say what was done."""
        self._show(message, "accent", "information-outline")
        self._hide_later.start()

    def _show(self, message: str, role: str, symbol: str) -> None:
        self._role = role
        self._symbol.setPixmap(colored_icon(symbol, role).pixmap(18, 18))
        self.text.setText(message)
        self._color()
        self.show()

    def _color(self) -> None:
        colors = theme.manager().theme
        self.setStyleSheet(
            f"#message_bar {{ background: {colors.surface}; border: none; border-bottom: 2px solid "
            f"{colors.color(self._role)}; }}"
        )
