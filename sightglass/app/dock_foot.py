"""The foot of a dock: busy bar, time of the last run, messages and errors, cancel."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import alert
from sightglass.widgets.icons import icon

# A bar that flashes at every step of a slider would only unsettle.
_BUSY_AFTER_MILLISECONDS = 150
# From here on a time reads better in seconds.
_IN_SECONDS = 10.0


@dataclass(frozen=True, eq=False)
class Aside:
    """Work for a dock beside what it computes: a report that is written, a file that is read.

    Parameters
    ----------
    cancel : callable
        Ends it and nothing else.
    cancel_help : str
        What the button that cancels says while it is under way.
    """

    cancel: Callable[[], None]
    cancel_help: str


class DockFoot(QWidget):
    """Says in one line what the dock is doing or why it could not."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(textVisible=False, maximum=0)
        self.bar.setFixedHeight(3)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.hide()
        self.text = QLabel(textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setAccessibleDescription(tr("State of the last run"))
        self.cancel = QToolButton(autoRaise=True)
        self.cancel.setIcon(icon("close"))
        self.cancel.clicked.connect(self._on_cancel)
        self.cancel.hide()
        row = QHBoxLayout()
        row.setContentsMargins(8, 2, 8, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(row)
        self._busy_soon = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MILLISECONDS)
        self._busy_soon.timeout.connect(self._show_busy)
        self._is_error = self._is_computing = False
        self._asides: list[Aside] = []
        self._time = ""
        self._name_cancel()
        theme.manager().changed.connect(self._color)

    def set_busy(self, busy: bool) -> None:
        """Show the bar if the dock's work lasts, hide it when nothing is under way any more."""
        self._is_computing = busy
        self._follow()

    def begin(self, aside: Aside) -> None:
        """Show the bar for work beside the dock's own; until it has ended, the button cancels it alone."""
        self._asides.append(aside)
        self._follow()

    def end(self, aside: Aside) -> None:
        """Take note that this work has ended."""
        self._asides.remove(aside)
        self._follow()

    def _follow(self) -> None:
        self._name_cancel()
        if not self._is_computing and not self._asides:
            self._busy_soon.stop()
            self.bar.hide()
            self.cancel.hide()
        elif not self._busy_soon.isActive() and self.bar.isHidden():
            self.bar.setMaximum(0)
            self._busy_soon.start()

    def _name_cancel(self) -> None:
        what = self._asides[-1].cancel_help if self._asides else tr("Stop the computation; the last result stays")
        self.cancel.setToolTip(what)
        self.cancel.setAccessibleName(what)

    def _on_cancel(self) -> None:
        if self._asides:
            self._asides[-1].cancel()
        else:
            self.cancel_requested.emit()

    def show_progress(self, fraction: float, message: str) -> None:
        """Show how far the work is."""
        self.bar.setMaximum(1000)
        self.bar.setValue(round(fraction * 1000))
        if message:
            self._say(message, is_error=False)

    def show_time(self, seconds: float) -> None:
        """Tell how long the last run took."""
        milliseconds = seconds * 1000
        digits = 1 if milliseconds < 100 else 0
        if seconds < _IN_SECONDS:
            self._time = tr("{number} ms", number=f"{milliseconds:.{digits}f}")
        else:
            self._time = tr("{number} s", number=f"{seconds:.1f}")
        self._say(self._time, is_error=False)

    def show_quality(self, quality: str) -> None:
        """Tell how good the result is, behind the time of its run."""
        if quality:
            self._say(f"{self._time}   ·   {quality}", is_error=False)

    def show_message(self, message: str) -> None:
        """Say what to do."""
        self.set_busy(False)
        self._say(message, is_error=False)

    def show_error(self, message: str) -> None:
        """Say what is wrong."""
        self.set_busy(False)
        is_new = not self._is_error or message != self.text.text()
        self._say(message, is_error=True)
        if is_new:
            # A slider that is dragged can fail at every step for the same reason.
            alert(self.text, message)

    def _show_busy(self) -> None:
        self.bar.show()
        self.cancel.show()

    def _say(self, message: str, is_error: bool) -> None:
        self.text.setText(message)
        if is_error != self._is_error:
            self._is_error = is_error
            self._color()

    def _color(self) -> None:
        color = f"color: {theme.manager().theme.error}; font-weight: 700;" if self._is_error else ""
        self.text.setStyleSheet(color)
