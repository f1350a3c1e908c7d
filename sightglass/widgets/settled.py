"""A place whose content may change its text many times a second without all around it being laid out anew."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Settled(QWidget):
    """Holds a widget, and passes its wish for another layout on only if it needs another height at this width.

    A label asks for a new layout with every text, and a request travels up through a dock to the window, which then
    places all of its docks again.

    Parameters
    ----------
    content : QWidget
        What it holds; it takes all of the width.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        content.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._height = -1

    def sizeHint(self) -> QSize:
        return QSize(self._content.sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._content.heightForWidth(width) if self._content.hasHeightForWidth() else -1
        return height if height >= 0 else self._content.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            height = self.heightForWidth(self.width())
            if height != self._height:
                self._height = height
                self.updateGeometry()
        return super().event(event)
