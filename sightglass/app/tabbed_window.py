"""A window whose docks stand behind tabs that can be read."""

from PySide6.QtCore import QChildEvent, QEvent, Qt
from PySide6.QtWidgets import QMainWindow, QTabBar


class TabbedWindow(QMainWindow):
    """Its tabs scroll: names of docks that are cut to two letters help nobody."""

    def childEvent(self, event: QChildEvent) -> None:
        """Set each bar of tabs up: Qt makes new ones whenever docks are put where they were."""
        super().childEvent(event)
        if event.type() is not QEvent.Type.ChildPolished:
            return
        bar = event.child()
        if isinstance(bar, QTabBar):
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)
