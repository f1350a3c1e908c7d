"""The wheel over a list, slider or number box that is not in use scrolls what lies around it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QSlider


class QuietWheel(QObject):
    """Keeps the wheel from a control that has no focus: who scrolls past it does not mean to change it."""

    def __init__(self, box: QComboBox | QSlider | QAbstractSpinBox) -> None:
        super().__init__(box)
        self._box = box
        # By default the wheel itself gives such a control the focus.
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel through to what scrolls around the control."""
        if event.type() == QEvent.Type.Wheel and not self._box.hasFocus():
            event.ignore()
            return True
        return False
