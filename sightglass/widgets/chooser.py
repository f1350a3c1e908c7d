"""A choice among titles that may be longer than the room for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from sightglass.widgets.quiet_wheel import QuietWheel

_FRAME = 24  # what a list needs beside its texts
_TEXT_MARGIN = 2


class Chooser(QComboBox):
    """Cuts a title at its end, or in its middle where others begin alike; its list shows them whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        QuietWheel(self)

    def needed_width(self) -> int:
        """Give the width at which the chosen title is seen whole, in pixels."""
        title = self.fontMetrics().horizontalAdvance(self.currentText())
        return self.width() - self._room() + title + 1

    def _room(self) -> int:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return field.width() - _TEXT_MARGIN

    def shown_text(self) -> str:
        """Give the chosen title as far as there is room for it."""
        room = self._room()
        title = self.currentText()
        shown = self._cut(title, room)
        others = (self.itemText(index) for index in range(self.count()) if index != self.currentIndex())
        if shown != title and any(self._cut(other, room) == shown for other in others):
            return self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, room)
        return shown

    def _cut(self, title: str, room: int) -> str:
        return self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the style draws, with the text that fits."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        """Open the list as wide as its longest title, but not wider than the screen."""
        widest = max((self.fontMetrics().horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        self.view().setMinimumWidth(min(widest + _FRAME, self.screen().availableGeometry().width() - _FRAME))
        super().showPopup()
