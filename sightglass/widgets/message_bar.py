"""A card over the canvas for what went wrong, or well, with a file: it never blocks or moves the work."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import alert, announce
from sightglass.widgets.icons import colored_icon
from sightglass.widgets.tool_button import tool_button

_INFORMATION_MILLISECONDS = 6000
_WIDEST = 560
_MOST_ERRORS = 3
# Symbol, button and the room around them, in pixels.
_BESIDE_TEXT = 96


class MessageBar(QFrame):
    """Shows errors until they are closed, and below them information, which goes by itself.

    It lies in its parent at the top of another of the parent's descendants, so that nothing moves when it comes and
    goes, and what is copied of the picture below is the picture alone. Information that stays would cover the picture
    for long: while it does, the card lies in a room of its own, which is hidden at other times.
    """

    # Qt may still send events while Python takes the object apart.
    _below: QWidget | None = None
    _room: QWidget | None = None

    def __init__(self, parent: QWidget, below: QWidget, room: QWidget) -> None:
        super().__init__(parent)
        self._below, self._room = below, room
        for watched in (below, room):
            watched.installEventFilter(self)
        room.hide()
        self.setObjectName("message_bar")
        self._symbol = QLabel()
        self.text = QLabel(wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        # Names of files may look like HTML.
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setAccessibleDescription(tr("Message"))
        close = tool_button("close", tr("Close this message"))
        close.clicked.connect(self.close_messages)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.addWidget(self._symbol)
        layout.addWidget(self.text, 1)
        layout.addWidget(close)
        self._hide_later = QTimer(self, singleShot=True, interval=_INFORMATION_MILLISECONDS)
        self._hide_later.timeout.connect(self._end_information)
        self._errors: list[str] = []
        self._information = ""
        self._stays = False
        theme.manager().changed.connect(self._color)
        self.hide()

    def show_error(self, message: str) -> None:
        """Say what is wrong and what to do; it stays, with errors that nobody has closed yet, until it is closed."""
        self._errors = [*(error for error in self._errors if error != message), message]
        self._show()
        alert(self.text, message)

    def show_information(self, message: str, *, stays: bool = False) -> None:
        """Say what was done, for a moment, or until it is closed where a person may not be looking."""
        self._information = message
        self._stays = stays
        self._show()
        if stays:
            self._hide_later.stop()
        else:
            self._hide_later.start()
        announce(self.text, message)

    def close_messages(self) -> None:
        """Take all messages away."""
        self._hide_later.stop()
        self._errors.clear()
        self._forget_information()
        self.hide()

    def _forget_information(self) -> None:
        self._information = ""
        self._stays = False
        if self._room is not None:
            self._room.hide()

    def _end_information(self) -> None:
        self._forget_information()
        if self._errors:
            self._show()
        else:
            self.hide()

    def _show(self) -> None:
        self._symbol.setPixmap(
            colored_icon("alert-circle-outline" if self._errors else "information-outline", self._role).pixmap(18, 18)
        )
        self.text.setText("\n".join(self._lines()))
        self._color()
        assert self._room is not None
        self._room.setVisible(self._stays)
        self._place()
        self.show()
        self.raise_()

    @property
    def _role(self) -> str:
        return "error" if self._errors else "accent"

    def _lines(self) -> list[str]:
        older = len(self._errors) - _MOST_ERRORS
        lines = self._errors[-_MOST_ERRORS:]
        if older > 0:
            one = tr("1 earlier error is not shown here.")
            lines.insert(0, one if older == 1 else tr("{count} earlier errors are not shown here.", count=older))
        return [*lines, self._information] if self._information else lines

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moved and watched is (self._room if self._stays else self._below) and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        place, parent, layout = self._room if self._stays else self._below, self.parentWidget(), self.layout()
        assert place is not None
        assert parent is not None
        assert layout is not None
        needed = max(map(self.text.fontMetrics().horizontalAdvance, self._lines()), default=0) + _BESIDE_TEXT
        around = max(place.width() - 2 * theme.GRID, 0)
        width = around if self._stays else min(around, needed, _WIDEST)
        height = layout.totalHeightForWidth(width)
        if self._stays:
            place.setFixedHeight(height + 2 * theme.GRID)
        corner = place.mapTo(parent, QPoint((place.width() - width) // 2, theme.GRID))
        self.setGeometry(corner.x(), corner.y(), width, height)

    def _color(self) -> None:
        colors = theme.manager().theme
        self.setStyleSheet(
            f"#message_bar {{ background: {colors.surface}; border: 1px solid {colors.outline}; "
            f"border-left: 3px solid {colors.color(self._role)}; border-radius: 4px; }}"
        )
