"""The part of the bar above the pictures that says which ones are shown."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.widgets.chooser import Chooser
from sightglass.widgets.sharing import fair_shares

_LEAST, _USUAL = 70, 320
_HEIGHT, _SPACING = 30, 2


class PictureChoice(QWidget):
    """Two choosers that share the room by what their titles need, and behind them a button, which stays in its place.

    Parameters
    ----------
    primary, secondary : Chooser
        In their order; the second one may be hidden.
    last : QWidget
        The button; hidden with the second chooser.
    """

    def __init__(self, primary: Chooser, secondary: Chooser, last: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choosers, self._last = (primary, secondary), last
        for control in (primary, secondary, last):
            control.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for as much as the titles usually take."""
        return QSize(self._width_of(_USUAL), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Ask for the beginnings of the titles."""
        return QSize(self._width_of(_LEAST), _HEIGHT)

    def _width_of(self, each: int) -> int:
        return len(self._choosers) * (each + _SPACING) + self._last.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room out."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Share the room out between the titles that are chosen now."""
        shown = [chooser for chooser in self._choosers if chooser.isVisibleTo(self)]
        needs = [max(_LEAST, chooser.needed_width()) for chooser in shown]
        last = self._last.width() if self._last.isVisibleTo(self) else 0
        room = min(self.width() - last - len(shown) * _SPACING, max(_USUAL * len(shown), sum(needs)))
        left = 0
        for chooser, width in zip(shown, fair_shares(needs, room), strict=True):
            height = chooser.sizeHint().height()
            chooser.setGeometry(left, (self.height() - height) // 2, int(width), height)
            left += int(width) + _SPACING
        self._last.move(left, (self.height() - self._last.height()) // 2)
