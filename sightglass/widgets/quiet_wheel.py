"""The wheel over a list that is not in use scrolls what lies around it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QSlider


class QuietWheel(QObject):
    """Keeps the wheel from a list or slider that has no focus: who scrolls past it does not mean to choose."""

    def __init__(self, box: QComboBox | QSlider) -> None:
        super().__init__(box)
        self._box = box
        # By default the wheel itself gives a list the focus.
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel through to what scrolls around the list."""
        if event.type() == QEvent.Type.Wheel and not self._box.hasFocus():
            event.ignore()
            return True
        return False
