"""A card over the canvas for what went wrong, or well, with a file: it never blocks or moves the work."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from sightglass.widgets import theme
from sightglass.widgets.icons import colored_icon, icon

_INFORMATION_MILLISECONDS = 6000
_WIDEST = 560
# Symbol, button and the room around them, in pixels.
_BESIDE_TEXT = 96


class MessageBar(QFrame):
    """Shows one message; errors stay until they are closed, information goes by itself.

    It lies in its parent at the top of another of the parent's descendants, so that nothing moves when it comes and
    goes, and what is copied of the picture below is the picture alone.
    """

    # Qt may still send events while Python takes the object apart.
    _below: QWidget | None = None

    def __init__(self, parent: QWidget, below: QWidget) -> None:
        super().__init__(parent)
        self._below = below
        below.installEventFilter(self)
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
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and watched is self._below and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        below, parent, layout = self._below, self.parentWidget(), self.layout()
        assert below is not None
        assert parent is not None
        assert layout is not None
        needed = self.text.fontMetrics().horizontalAdvance(self.text.text()) + _BESIDE_TEXT
        width = min(below.width() - 2 * theme.GRID, needed, _WIDEST)
        corner = below.mapTo(parent, QPoint((below.width() - width) // 2, theme.GRID))
        self.setGeometry(corner.x(), corner.y(), width, layout.totalHeightForWidth(width))

    def _color(self) -> None:
        colors = theme.manager().theme
        self.setStyleSheet(
            f"#message_bar {{ background: {colors.surface}; border: 1px solid {colors.outline}; "
            f"border-left: 3px solid {colors.color(self._role)}; border-radius: 4px; }}"
        )
